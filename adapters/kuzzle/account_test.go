package kuzzle

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// TestRequirePassword has a row for each way to prove oneself once more.
func TestRequirePassword(t *testing.T) {
	w := openWith(t, map[string]string{"local.require_password": "true"})
	bearer := "Authorization: Bearer " + logIn(t, w)
	for _, row := range []struct {
		target, body string
		status       int
		message      string
	}{
		{"", `{"password":"another-1"}`, 400, "Cannot update credentials: password required."},
		{"", `{"password":"another-1","currentPassword":"wrong"}`, 403, "Invalid user or password."},
		{"?password=wrong", `{"password":"another-1"}`, 403, "Invalid user or password."},
		{"", fmt.Sprintf(`{"username":"admin","currentPassword":%q}`, adaptertest.AdminPassword), 200, ""},
		{"?password=" + adaptertest.AdminPassword, `{"username":"admin"}`, 200, ""},
	} {
		answer, body := w.Do("PUT", "/_me/credentials/local/_update"+row.target, row.body, bearer)
		if answer.StatusCode != row.status || !strings.Contains(body, row.message) {
			t.Errorf("%s %s: %d %s", row.target, row.body, answer.StatusCode, body)
		}
	}
}

// TestMaxTTL bounds logins and keys of one's own, not those an administrator makes.
func TestMaxTTL(t *testing.T) {
	w := openWith(t, map[string]string{"token.max_ttl": "2h"})
	bearer := "Authorization: Bearer " + logIn(t, w)
	login := fmt.Sprintf(`{"username":"admin","password":%q}`, adaptertest.AdminPassword)
	for target, row := range map[string]struct {
		body   string
		status int
	}{
		"/_login/local?expiresIn=2h":      {login, 200},
		"/_login/local?expiresIn=3h":      {login, 400},
		"/_login/local?expiresIn=-1":      {login, 400},
		"/api-keys/_create":               {`{"description":"x"}`, 400},
		"/api-keys/_create?expiresIn=1h":  {`{"description":"x"}`, 200},
		"/users/admin/api-keys/_create":   {`{"description":"x"}`, 200},
		"/_createToken?expiresIn=7200001": {"", 400},
		"/_refreshToken?expiresIn=121m":   {"", 400},
	} {
		header := bearer
		if strings.HasPrefix(target, "/_login") {
			header = "X-Kuzzle-Request-Id: x"
		}
		answer, body := w.Do("POST", target, row.body, header)
		if answer.StatusCode != row.status || row.status == 400 && !strings.Contains(body, "security.token.ttl_exceeded") {
			t.Errorf("%s: %d %s", target, answer.StatusCode, body)
		}
	}
}

// TestQuirk40OneOfManyUsesATokenForASingleUse, however many try at once.
func TestQuirk40OneOfManyUsesATokenForASingleUse(t *testing.T) {
	w := open(t)
	_, body := w.Do("POST", "/_createToken?singleUse", "", "Authorization: Bearer "+logIn(t, w))
	token := strings.Split(strings.Split(body, `"token":"`)[1], `"`)[0]
	var used atomic.Int32
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			if answer, _ := w.Do("GET", "/_me", "", "Authorization: Bearer "+token); answer.StatusCode == 200 {
				used.Add(1)
			}
		})
	}
	all.Wait()
	if used.Load() != 1 {
		t.Errorf("used %d times", used.Load())
	}
}

// TestKeysOfDisabledUsersStop at once, and so do those of users without rights
// to make them.
func TestKeysOfDisabledUsersStop(t *testing.T) {
	w := open(t)
	w.MustCreate(t, dragoman.User{Username: "jdoe", Enabled: true, Roles: []string{"default"}}, "foobar")
	admin := "Authorization: Bearer " + logIn(t, w)
	_, body := w.Do("POST", "/users/jdoe/api-keys/_create", `{"description":"x"}`, admin)
	key := "Authorization: Bearer " + strings.Split(strings.Split(body, `"token":"`)[1], `"`)[0]
	if answer, body := w.Do("GET", "/_me", "", key); answer.StatusCode != 200 {
		t.Fatal(body)
	}
	_, err := w.Directory.UpdateUser(adaptertest.Service(), "jdoe", func(u *dragoman.User) error { u.Enabled = false; return nil })
	if err != nil {
		t.Fatal(err)
	}
	if answer, body := w.Do("GET", "/_me", "", key); answer.StatusCode != 401 {
		t.Error(body)
	}
}

// TestQuirk56NothingThatLastsForATokenForASingleUse: neither a token nor a key
// of anybody's, nor a password of one's own.
func TestQuirk56NothingThatLastsForATokenForASingleUse(t *testing.T) {
	w := open(t)
	w.MustCreate(t, dragoman.User{Username: "jdoe", Enabled: true, Roles: []string{"default"}}, "foobar")
	admin := "Authorization: Bearer " + logIn(t, w)
	for name, q := range map[string]struct{ method, target, body string }{
		"Token":            {"POST", "/_createToken", ""},
		"OnceMore":         {"POST", "/_createToken?singleUse", ""},
		"Key":              {"POST", "/api-keys/_create", `{"description":"x"}`},
		"OwnKey":           {"POST", "/users/admin/api-keys/_create", `{"description":"x"}`},
		"KeyOfSomebody":    {"POST", "/users/jdoe/api-keys/_create", `{"description":"x"}`},
		"ResetToken":       {"GET", "/_/password/resetToken/jdoe", ""},
		"MyPassword":       {"PUT", "/credentials/local/_me/_update", `{"password":"other-password-1"}`},
		"MyPasswordByID":   {"PUT", "/credentials/local/admin/_update", `{"password":"other-password-1"}`},
		"WithoutPassword":  {"DELETE", "/_me/credentials/local", ""},
		"InAFrame":         {"POST", "/_query", `{"controller":"security","action":"createApiKey","userId":"jdoe","body":{"description":"x"}}`},
		"WithoutLoginByID": {"DELETE", "/credentials/local/admin", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, body := w.Do("POST", "/_createToken?singleUse", "", admin)
			token := strings.Split(strings.Split(body, `"token":"`)[1], `"`)[0]
			if answer, body := w.Do(q.method, q.target, q.body, "Authorization: Bearer "+token); answer.StatusCode != 403 {
				t.Errorf("%d %s", answer.StatusCode, body)
			}
		})
	}
	_, body := w.Do("POST", "/_createToken?singleUse", "", admin)
	token := strings.Split(strings.Split(body, `"token":"`)[1], `"`)[0]
	if answer, body := w.Do("PUT", "/credentials/local/jdoe/_update", `{"password":"other-password-1"}`, "Authorization: Bearer "+token); answer.StatusCode != 200 {
		t.Errorf("an act on somebody else: %d %s", answer.StatusCode, body)
	}
}
