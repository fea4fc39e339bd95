package fusion

import (
	"regexp"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

var keyValue = regexp.MustCompile(`"key":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"`)

// mustKey makes a key as whoever the header line is, and returns its secret.
func mustKey(t *testing.T, w *adaptertest.World, body, header string) string {
	t.Helper()
	match := keyValue.FindStringSubmatch(status(t, w, 201, "POST /api/api-key", body, header))
	if match == nil {
		t.Fatal("no key in the answer")
	}
	return match[1]
}

func TestKeyFromEndToEnd(t *testing.T) {
	w := open5(t)
	created := ask(t, w, 201, "POST", "/api/api-key", `{"id":"test-key-id","name":"test-key-name","roles":["developer","search"]}`)
	if !keyValue.MatchString(created) {
		t.Fatalf("no key in %s", created)
	}
	const shown = `{"name":"test-key-name","id":"test-key-id","createdAt":"2026-01-02T03:04:05Z","roles":["developer","search"]}`
	if got := keyValue.ReplaceAllString(created, `"key":""`); got != `{"name":"test-key-name","id":"test-key-id","createdAt":"2026-01-02T03:04:05Z","key":"","roles":["developer","search"]}` {
		t.Errorf("POST answered %s", got)
	}
	if got := ask(t, w, 200, "GET", "/api/api-key/test-key-id", ""); got != shown {
		t.Errorf("GET answered %s", got)
	}
	if got := ask(t, w, 200, "GET", "/api/api-key", ""); got != "["+shown+"]" {
		t.Errorf("the list is %s", got)
	}
	contains(t, ask(t, w, 409, "POST", "/api/api-key", `{"id":"test-key-id","name":"other"}`), `"duplicate-key"`)
	if got := ask(t, w, 200, "DELETE", "/api/api-key/test-key-id", ""); got != "" {
		t.Errorf("DELETE answered %s", got)
	}
	for _, method := range []string{"GET", "DELETE"} {
		contains(t, ask(t, w, 404, method, "/api/api-key/test-key-id", ""), `"not-found"`)
	}
}

func TestQuirk07KeyInAnyOfItsThreePlaces(t *testing.T) {
	w := open5(t)
	key := mustKey(t, w, `{"id":"k","name":"k","roles":["readonly"]}`, adaptertest.Basic("admin", adaptertest.AdminPassword))
	for target, header := range map[string]string{"/api/users": "x-api-key: " + key, "/api/users?": "apiKey: " + key, "/api/users?apiKey=" + key: "X-Nothing: k"} {
		answer, body := w.Do("GET", target, "", header)
		if answer.StatusCode != 200 || answer.Header.Get("Set-Cookie") != "" {
			t.Errorf("answered %d %v: %s", answer.StatusCode, answer.Header, body)
		}
	}
	for _, header := range []string{"x-api-key: no-such-key", "x-api-key: k", "apiKey: " + key[1:]} {
		_, body := with(t, w, 401, "GET", "/api/users", header)
		contains(t, body, `"unauthorized"`)
	}
	with(t, w, 401, "GET", "/api/users", "x-api-key:")
}

func TestQuirk07KeyHasTheRolesOfItsListOnly(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	reader := "x-api-key: " + mustKey(t, w, `{"id":"r","name":"reader","roles":["readonly"]}`, admin)
	status(t, w, 200, "GET /api/users", "", reader)
	status(t, w, 403, "POST /api/users", `{"username":"x"}`, reader)
	status(t, w, 403, "PATCH /api/users/admin", ownChange, reader) // #ID is nobody's
	status(t, w, 401, "POST /oauth2/token", "", reader)
	none := "x-api-key: " + mustKey(t, w, `{"id":"n","name":"none"}`, admin)
	status(t, w, 403, "GET /api/users", "", none)
	full := "x-api-key: " + mustKey(t, w, `{"id":"f","name":"full","roles":["admin"]}`, admin)
	status(t, w, 201, "POST /api/users", `{"username":"x","id":"x"}`, full)
	status(t, w, 200, "PATCH /api/users/x", `{"password":"password123","passwordConfirm":"password123"}`, full)
	status(t, w, 201, "POST /api/api-key", `{"id":"g","name":"grandchild"}`, full)
	session := status(t, w, 200, "GET /api/session", "", reader)
	contains(t, session, `{"user":{"id":"r","username":"reader","realmName":"apikey","createdAt":"2026-01-02T03:04:05Z","roleNames":["readonly"],"permissions":[]}`, `"name":"readonly"`)
}

func TestQuirk07KeyRealmDisabled(t *testing.T) {
	w := open5(t)
	key := "x-api-key: " + mustKey(t, w, `{"id":"k","name":"k","roles":["readonly"]}`, adaptertest.Basic("admin", adaptertest.AdminPassword))
	ask(t, w, 200, "PUT", "/api/realm-configs/apikey", `{"name":"apikey","realmType":"apikey"}`)
	contains(t, status(t, w, 401, "GET /api/users", "", key), `"unauthorized"`, "realm apikey")
	ask(t, w, 200, "PUT", "/api/realm-configs/apikey", `{"name":"apikey","realmType":"apikey","enabled":true,"roleNames":["admin"]}`)
	status(t, w, 201, "POST /api/users", `{"username":"x"}`, key)
}

func TestDisabledKey(t *testing.T) {
	w := open5(t)
	key := "x-api-key: " + mustKey(t, w, `{"id":"k","name":"k","roles":["admin"],"disabled":true}`, adaptertest.Basic("admin", adaptertest.AdminPassword))
	status(t, w, 401, "GET /api/users", "", key)
	contains(t, ask(t, w, 200, "GET", "/api/api-key", ""), `"disabled":true`)
}

func TestKeysAreRefusedInVersion4(t *testing.T) {
	w := open4(t)
	for _, line := range []string{"GET /api/api-key", "GET /api/api-key/x", "DELETE /api/api-key/x", "POST /api/api-key"} {
		status(t, w, 404, line, "", adaptertest.Basic("admin", adaptertest.AdminPassword))
	}
	with(t, w, 401, "GET", "/api/users", "x-api-key: x")
}

// A user's cookie, token and key die with the user, at whichever door it is
// disabled or deleted.
func TestEverythingOfAUserDiesAtOnce(t *testing.T) {
	for name, end := range map[string]func(w *adaptertest.World) error{
		"Disabled": func(w *adaptertest.World) error {
			_, err := w.Directory.UpdateUser(adaptertest.Service(), "claire", func(u *dragoman.User) error { u.Enabled = false; return nil })
			return err
		},
		"Deleted": func(w *adaptertest.World) error {
			_, err := w.Directory.DeleteUser(adaptertest.Service(), "claire")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := open5(t)
			claire := as(t, w, "claire", "", "admin")
			_, token := with(t, w, 200, "POST", "/oauth2/token", claire)
			proofs := []string{
				claire,
				"Cookie: id=" + login(t, w, "claire", "password123"),
				"Authorization: Bearer " + regexp.MustCompile(`"access_token":"([^"]+)"`).FindStringSubmatch(token)[1],
				"x-api-key: " + mustKey(t, w, `{"id":"k","name":"k","roles":["admin"]}`, claire),
			}
			for _, p := range proofs {
				with(t, w, 200, "GET", "/api/users", p)
			}
			if err := end(w); err != nil {
				t.Fatal(err)
			}
			for _, p := range proofs {
				with(t, w, 401, "GET", "/api/users", p)
			}
		})
	}
}

func TestBadKeys(t *testing.T) {
	w := open5(t)
	for _, body := range []string{
		`{}`, `[]`, `{"id":"x"}`, `{"name":"x"}`, `{"id":"","name":"x"}`, `{"id":"x","name":""}`, `{"id":7,"name":"x"}`, `{"id":"x","name":"x","roles":"admin"}`,
		`{"id":"x","name":"x","roles":[null]}`, `{"id":"x","name":"x","disabled":1}`, `{"id":"x\u0000","name":"x"}`, `{"id":".","name":"x"}`,
	} {
		contains(t, ask(t, w, 400, "POST", "/api/api-key", body), `"invalid-request"`)
	}
	if got := ask(t, w, 200, "GET", "/api/api-key", ""); got != "[]" {
		t.Errorf("keys: %s", got)
	}
}

// Credentials that a client chose to send count before the cookie that it
// happens to have.
func TestKeyCountsBeforeTheCookie(t *testing.T) {
	w := open5(t)
	cookie := "Cookie: id=" + adminLogin(t, w)
	key := mustKey(t, w, `{"id":"k","name":"k","roles":["search"]}`, cookie)
	answer, _ := w.Do("GET", "/api/users", "", cookie, "x-api-key: "+key)
	if answer.StatusCode != 403 {
		t.Errorf("answered %d", answer.StatusCode)
	}
	answer, _ = w.Do("GET", "/api/users", "", adaptertest.Basic("admin", adaptertest.AdminPassword), "x-api-key: "+key)
	if answer.StatusCode != 200 {
		t.Errorf("answered %d", answer.StatusCode)
	}
}

func TestKeyOutlivesSessions(t *testing.T) {
	w := open5(t)
	key := "x-api-key: " + mustKey(t, w, `{"id":"k","name":"k","roles":["readonly"]}`, "Cookie: id="+adminLogin(t, w))
	w.Clock.Advance(1000 * time.Hour)
	status(t, w, 200, "GET /api/users", "", key)
}
