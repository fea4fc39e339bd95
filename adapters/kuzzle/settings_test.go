package kuzzle

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
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
		{"token.expires_in", "0s"},
		{"token.expires_in", "an hour"},
		{"allow_origins", ""},
		{"allow_origins", "console.example.com"},
		{"allow_origins", "https://console.example.com/"},
		{"allow_origins", "https://console.example.com, *"},
		{"websocket.logins_per_second", "0"},
		{"websocket.logins_per_second", "1.5"},
		{"websocket.rate_limit", "-1"},
		{"websocket.rate_limit", "many"},
		{"restricted_profile_ids", " , "},
		{"restricted_profile_ids", "[]"},
		{"allow_origins", `["*"]`},
		{"allow_origins", `["https://console.example.com",7]`},
	} {
		_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{row.name: row.value}})
		if !errors.Is(err, dragoman.ErrInvalid) || !strings.Contains(err.Error(), row.name) {
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

// TestTokensLiveNoLongerThanTheyMay: where the bound is below an hour, it is what
// a token gets that nobody asked anything else for.
func TestTokensLiveNoLongerThanTheyMay(t *testing.T) {
	w := openWith(t, map[string]string{"token.max_ttl": "10m"})
	_, body := w.Do("POST", "/_login/local", `{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`)
	if !strings.Contains(body, `"ttl":600000`) {
		t.Error(body)
	}
	_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{"token.max_ttl": "10m", "token.expires_in": "11m"}})
	if !errors.Is(err, dragoman.ErrInvalid) || !strings.Contains(err.Error(), "token.expires_in") {
		t.Error(err)
	}
}

// TestQuirk52SocketsOfOtherPages are told with every answer that they may not ask.
func TestQuirk52SocketsOfOtherPages(t *testing.T) {
	url := serve(t, openSet(t))
	for origin, status := range map[string]int{"https://console.example.com": 200, "http://localhost:3000": 200, "http://localhost:3001": 401, "": 200} {
		header := http.Header{}
		if origin != "" {
			header.Set("Origin", origin)
		}
		conn, _, err := websocket.Dial(within(t), url, &websocket.DialOptions{HTTPHeader: header})
		if err != nil {
			t.Fatal(err)
		}
		if answer := call(t, conn, frameNow, "x"); statusOf(t, answer) != status {
			t.Errorf("%q: %s", origin, answer)
		}
		_ = conn.CloseNow()
	}
}
