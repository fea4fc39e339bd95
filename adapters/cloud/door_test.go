package cloud

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// want fails the test unless the door answers so.
func want(t testing.TB, w *adaptertest.World, status int, method, target, body, caller string) string {
	t.Helper()
	answer, got := w.Do(method, target, body, as(caller))
	if answer.StatusCode != status {
		t.Fatalf("%s %s: answered %d, want %d: %s", method, target, answer.StatusCode, status, got)
	}
	if status >= 400 {
		isEnvelope(t, answer, got)
	}
	return got
}

// Users of other doors are read, written back, changed and deleted under any
// name, and keep what this door cannot say.
func TestStrangers(t *testing.T) {
	for _, name := range []string{
		"a/b", "a%2Fb", "ünï cödé", "日本語🙂", "a,b", "*", "?x=1", "#x", "%", "a\\b", `"`, " ", "a b@c", "...", "-x", "@admin", strings.Repeat("x", 300),
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			made := w.MustCreate(t, dragoman.User{
				ID: "kuid-calm-ada-1", Username: name, Enabled: true, FullName: ptr(""),
				Roles:      []string{"x", "@viewer", "x", "@viewer", "~@admin"},
				Extensions: map[dragoman.Dialect]json.RawMessage{"kuzzle": json.RawMessage(`{"n":9007199254740993,"z":null}`), "elasticsearch": json.RawMessage(`{}`)},
			}, password)
			target := "/api/v1/users/" + url.PathEscape(name)
			read := want(t, w, 200, "GET", target, "", "admin")
			want(t, w, 200, "PATCH", target, read, "admin")
			same := w.MustUser(t, name)
			same.Version, same.UpdatedAt = made.Version, made.UpdatedAt
			same.UpdatedBy, same.UpdatedByID = made.UpdatedBy, made.UpdatedByID
			if diff := adaptertest.Diff(made, same); diff != "" {
				t.Errorf("writing back what was read: %s", diff)
			}
			want(t, w, 200, "PATCH", target, `{"full_name":"Z","security":{"roles":["ece_deployment_manager"],"password":"12345678"}}`, "admin")
			changed := w.MustUser(t, name)
			if got := fmt.Sprint(changed.Roles); got != "[x x ~@admin ece_deployment_manager]" {
				t.Errorf("roles are %s", got)
			}
			if !adaptertest.SameJSON(changed.Extensions["kuzzle"], made.Extensions["kuzzle"]) || changed.Extension("elasticsearch") == nil {
				t.Errorf("extensions are %s", changed.Extensions)
			}
			want(t, w, 200, "DELETE", target, "", "admin")
			want(t, w, 404, "GET", target, "", "admin")
		})
	}
}

// Quirk 24: a user called auth can be patched and deleted, and is listed, but
// the address of a fetch is taken.
func TestQ24_UserCalledAuth(t *testing.T) {
	w := open(t)
	w.MustCreate(t, dragoman.User{Username: "auth", Enabled: true}, "")
	if got := want(t, w, 200, "GET", "/api/v1/users/auth", "", "admin"); !strings.Contains(got, "has_elevated_permissions") {
		t.Errorf("got %s", got)
	}
	if got := want(t, w, 200, "GET", "/api/v1/users", "", "admin"); !strings.Contains(got, `"user_name":"auth"`) {
		t.Errorf("not listed: %s", got)
	}
	want(t, w, 200, "PATCH", "/api/v1/users/%61uth", `{"full_name":"A"}`, "admin")
	want(t, w, 200, "DELETE", "/api/v1/users/auth", "", "admin")
	want(t, w, 404, "DELETE", "/api/v1/users/auth", "", "admin")
}

// Another door's built-in user is nobody here, but its name is taken.
func TestOtherDoorsBuiltins(t *testing.T) {
	w := open(t)
	w.MustCreate(t, dragoman.User{Username: "elastic", Enabled: true, Builtin: true, Door: "elasticsearch", Roles: []string{dragoman.RoleAdmin}}, password)
	want(t, w, 404, "GET", "/api/v1/users/elastic", "", "admin")
	want(t, w, 404, "PATCH", "/api/v1/users/elastic", "{}", "admin")
	want(t, w, 404, "DELETE", "/api/v1/users/elastic", "", "admin")
	want(t, w, 401, "GET", "/api/v1/user", "", "elastic")
	want(t, w, 409, "POST", "/api/v1/users", `{"user_name":"elastic","security":{"roles":["ece_platform_viewer"],"password":"12345678"}}`, "admin")
	if got := want(t, w, 200, "GET", "/api/v1/users?include_disabled=true", "", "admin"); strings.Contains(got, "elastic") {
		t.Errorf("listed: %s", got)
	}
}

// The vendor answered 500 to deletes that came close together.
func TestConcurrentCreateAndDelete(t *testing.T) {
	w := open(t)
	every(200, func(i int) {
		name := fmt.Sprintf("user%03d", i)
		body := `{"user_name":"` + name + `","security":{"roles":["ece_deployment_viewer"],"password":"12345678"}}`
		for _, call := range [][3]string{
			{"POST", "/api/v1/users", body},
			{"PATCH", "/api/v1/users/" + name, `{"full_name":"x"}`},
			{"GET", "/api/v1/users/" + name, ""},
			{"DELETE", "/api/v1/users/" + name, ""},
		} {
			if answer, got := w.Do(call[0], call[1], call[2], as("admin")); answer.StatusCode != 200 {
				t.Errorf("%s %s: answered %d: %s", call[0], call[1], answer.StatusCode, got)
			}
		}
	})
	if got := want(t, w, 200, "GET", "/api/v1/users", "", "admin"); strings.Contains(got, "user0") {
		t.Errorf("left behind: %s", got)
	}
}

func TestConcurrentCreatesOfOneName(t *testing.T) {
	w := open(t)
	var mu sync.Mutex
	answers := map[int]int{}
	every(20, func(int) {
		answer, _ := w.Do("POST", "/api/v1/users", `{"user_name":"one","security":{"roles":["ece_deployment_viewer"],"password":"12345678"}}`, as("admin"))
		mu.Lock()
		defer mu.Unlock()
		answers[answer.StatusCode]++
	})
	if answers[200] != 1 || answers[409] != 19 {
		t.Errorf("answers %v", answers)
	}
}

func TestConcurrentPatchesLoseNothing(t *testing.T) {
	w := open(t)
	w.MustCreate(t, dragoman.User{Username: "one", Enabled: true}, "")
	patches := []string{`{"full_name":"F"}`, `{"email":"E"}`, `{"security":{"roles":["ece_deployment_manager"]}}`, `{"security":{"enabled":false}}`}
	every(40, func(i int) {
		if answer, got := w.Do("PATCH", "/api/v1/users/one", patches[i%len(patches)], as("admin")); answer.StatusCode != 200 {
			t.Errorf("answered %d: %s", answer.StatusCode, got)
		}
	})
	u := w.MustUser(t, "one")
	if *u.FullName != "F" || *u.Email != "E" || u.Enabled || fmt.Sprint(u.Roles) != "[ece_deployment_manager]" || u.Version != 41 {
		t.Errorf("got %+v", u)
	}
}

func every(n int, do func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { do(i) })
	}
	wg.Wait()
}

// Quirk 12: what a token says of itself, and how long it lives.
func TestQ12_Tokens(t *testing.T) {
	w := adaptertest.Open(t, adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New, Settings: map[string]string{"session_lifetime": "5m"},
	})
	login := func() (string, jwt.RegisteredClaims) {
		got := want(t, w, 200, "POST", "/api/v1/users/auth/_login", `{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`, "admin")
		var reply struct {
			Token string `json:"token"`
			End   string `json:"session_expiration_time"`
		}
		var claims jwt.RegisteredClaims
		must(json.Unmarshal([]byte(got), &reply))
		if _, _, err := jwt.NewParser().ParseUnverified(reply.Token, &claims); err != nil {
			t.Fatal(err)
		}
		if end := *toWireTime(ptr(w.Clock.Now().Add(5 * time.Minute))); reply.End != end {
			t.Errorf("ends %s, want %s", reply.End, end)
		}
		return reply.Token, claims
	}
	token, first := login()
	_, second := login()
	if first.Subject != "admin" || first.ID == second.ID || len(first.ID) < 26 || first.ExpiresAt.Sub(first.IssuedAt.Time) != 5*time.Minute {
		t.Errorf("claims %+v, then %+v", first, second)
	}
	with := func(status int) {
		t.Helper()
		if answer, got := w.Do("GET", "/api/v1/user", "", "Authorization: Bearer "+token); answer.StatusCode != status {
			t.Errorf("answered %d: %s", answer.StatusCode, got)
		}
	}
	w.Clock.Advance(5 * time.Minute)
	with(200)
	w.Clock.Advance(time.Microsecond)
	with(401)
}

// A token of this door says nothing at another, and neither does another's here.
func TestTokensOfOtherDoors(t *testing.T) {
	w := open(t)
	_, err := w.Directory.OpenSession(t.Context(), w.MustUser(t, "admin"), dragoman.NewSession{Door: "kuzzle", Token: "kuzzles-own-token"})
	must(err)
	if answer, got := w.Do("GET", "/api/v1/user", "", "Authorization: Bearer kuzzles-own-token"); answer.StatusCode != 401 {
		t.Errorf("answered %d: %s", answer.StatusCode, got)
	}
}

func TestSettings(t *testing.T) {
	for _, settings := range []map[string]string{
		{"session_lifetime": ""}, {"session_lifetime": "0"}, {"session_lifetime": "-1h"}, {"session_lifetime": "soon"}, {"lifetime": "1h"},
	} {
		if _, err := New(transport.Config{Settings: settings}); !errors.Is(err, dragoman.ErrInvalid) {
			t.Errorf("%v: %v", settings, err)
		}
	}
}

// Every code of the middle has words here, and none of them are the cause's.
func TestDirectoryErrors(t *testing.T) {
	for code, want := range map[dragoman.Code]struct {
		status int
		code   string
	}{
		dragoman.CodeInvalid:         {400, "root.invalid_data"},
		dragoman.CodeUnauthenticated: {401, "root.unauthenticated"},
		dragoman.CodeExpired:         {401, "root.unauthenticated"},
		dragoman.CodeForbidden:       {403, "root.unauthorized.rbac"},
		dragoman.CodeNotFound:        {404, "user.not_found"},
		dragoman.CodeConflict:        {409, "user.user_name.conflict"},
		dragoman.CodeProtected:       {400, "user.cannot_modify"},
		dragoman.CodeUnavailable:     {503, "root.unavailable"},
		dragoman.CodeThrottled:       {429, "root.too_many_requests"},
		dragoman.CodeOverloaded:      {503, "root.unavailable"},
		dragoman.CodeInternal:        {500, "internal.server.error"},
	} {
		t.Run(string(code), func(t *testing.T) {
			answer, body := fail(dragoman.Errorf(code, "", "said with: %w", errors.New("dial tcp 10.0.0.1")))
			if answer.StatusCode != want.status || answer.Header.Get("x-cloud-error-codes") != want.code {
				t.Errorf("answered %d %s", answer.StatusCode, body)
			}
			isEnvelope(t, answer, body)
			// What the house itself has too much of has a message of its own.
			if want.status >= 500 && code != dragoman.CodeOverloaded && strings.Contains(body, "10.0.0.1") {
				t.Errorf("tells its insides: %s", body)
			}
		})
	}
	answer, body := fail(errors.New("disk on fire"))
	if answer.StatusCode != 500 || strings.Contains(body, "fire") {
		t.Errorf("answered %d %s", answer.StatusCode, body)
	}
}

// fail sends an error through the table of errors.
func fail(err error) (answer *http.Response, body string) {
	r := &door{log: slog.New(slog.DiscardHandler)}
	rec := httptest.NewRecorder()
	r.fail(err, echo.New().NewContext(httptest.NewRequest("GET", "/", nil), rec))
	return rec.Result(), rec.Body.String()
}

// Nothing secret is logged, however much is.
func TestNothingSecretIsLogged(t *testing.T) {
	w := open(t)
	var log bytes.Buffer
	handler, err := New(transport.Config{
		Directory: w.Directory, Roles: names(t), Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	must(err)
	w.Handler = handler
	got := want(t, w, 200, "POST", "/api/v1/users/auth/_login", `{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`, "admin")
	want(t, w, 200, "POST", "/api/v1/users", `{"user_name":"bob","security":{"roles":["ece_platform_viewer"],"password":"very-secret-word"}}`, "admin")
	want(t, w, 400, "POST", "/api/v1/users", `{"user_name":5,"security":{"password":"very-secret-word"}}`, "admin")
	var reply struct{ Token string }
	must(json.Unmarshal([]byte(got), &reply))
	w.Do("GET", "/api/v1/user", "", "Authorization: Bearer "+reply.Token)
	for _, secret := range []string{"very-secret-word", adaptertest.AdminPassword, reply.Token, "$2a$"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log has a secret: %s", log.String())
		}
	}
	if !strings.Contains(log.String(), "POST /api/v1/users") {
		t.Errorf("the log has nothing: %s", log.String())
	}
}
