package kuzzle

import (
	"errors"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

func TestNewRefusesSettings(t *testing.T) {
	w := open(t)
	for _, row := range []struct{ name, value string }{
		{"colour", "red"},
		{"dialect", "v3"},
		{"cookie_auth", "yes"},
		{"websocket.idle_timeout", "-1s"},
		{"websocket.idle_timeout", "soon"},
		{"fields.full_name", ""},
		{"fields.email", "profileIds"},
		{"fields.email", "a.b"},
		{"fields.email", "fullname"},
	} {
		_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{row.name: row.value}})
		if !errors.Is(err, dragoman.ErrInvalid) || !strings.Contains(err.Error(), row.name) && !strings.Contains(err.Error(), row.value) {
			t.Errorf("%s = %q: %v", row.name, row.value, err)
		}
	}
}

// TestSettings change what they say.
func TestSettings(t *testing.T) {
	for name, row := range map[string]struct {
		settings             map[string]string
		method, target, body string
		header, want         string
	}{
		"V1Always": {map[string]string{"dialect": "v1"}, "GET", "/_now", "", "", `"index":null`},
		"V2Always": {map[string]string{"dialect": "v2"}, "GET", "/_now", "", `X-Kuzzle-Volatile: {"sdkVersion":"6"}`, `"node":"knode-`},
		"Auto":     {map[string]string{"dialect": "auto"}, "GET", "/_now", "", `X-Kuzzle-Volatile: {"sdkVersion":"6"}`, `"index":null`},
		"NoCookies": {
			map[string]string{"cookie_auth": "false"},
			"POST", "/_login/local?cookieAuth",
			`{"username":"admin","password":"x"}`, "", `"id":"security.cookie.unsupported"`,
		},
		"CookiesIgnored": {map[string]string{"cookie_auth": "false"}, "GET", "/_me", "", "Cookie: authToken=nonsense", `"_id":"-1"`},
	} {
		t.Run(name, func(t *testing.T) {
			w := openWith(t, row.settings)
			var header []string
			if row.header != "" {
				header = append(header, row.header)
			}
			if _, body := w.Do(row.method, row.target, row.body, header...); !strings.Contains(body, row.want) {
				t.Errorf("%s lacks %s", body, row.want)
			}
		})
	}
}

func TestSharedFieldsAreRenamed(t *testing.T) {
	w := openWith(t, map[string]string{"fields.full_name": "displayName", "fields.email": "mail"})
	bearer := "Authorization: Bearer " + logIn(t, w)
	w.Do("POST", "/users/ada/_create", `{"content":{"profileIds":["default"],"displayName":"Ada","mail":"a@b","fullname":"x"}}`, bearer)
	u := w.MustUser(t, "ada")
	if *u.FullName != "Ada" || *u.Email != "a@b" || string(u.Extension(Dialect)) != `{"fullname":"x"}` {
		t.Errorf("%+v", u)
	}
}
