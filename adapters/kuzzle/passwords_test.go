package kuzzle

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// toldPolicies are those of the stories called password_policies.
var toldPolicies = map[string]string{
	"local.reset_password_expires_in": "1h",
	"local.password_policies": `[
		{"appliesTo": "*", "forbidLoginInPassword": true},
		{"appliesTo": {"profiles": ["strict"]}, "passwordRegex": "^(?=.*[a-z])(?=.*\\d).{6,}$", "forbidReusedPasswordCount": 3, "expiresAfter": "30d"},
		{"appliesTo": {"roles": ["default"]}, "mustChangePasswordIfSetByAdmin": true}
	]`,
}

// openAsTold makes the world that a story asks for by its name.
func openAsTold(t testing.TB) *adaptertest.World {
	switch {
	case strings.Contains(t.Name(), "/password_policies"):
		return openWith(t, toldPolicies)
	case strings.Contains(t.Name(), "/settings"):
		return openSet(t)
	}
	return open(t)
}

func withPolicies(policies string) map[string]string {
	return map[string]string{settingPolicies: policies}
}

// want asks and compares the status, and what the answer holds.
func want(t *testing.T, w *adaptertest.World, method, target, body, bearer string, status int, holds string) string {
	t.Helper()
	header := "X-Kuzzle-Request-Id: x"
	if bearer != "" {
		header = "Authorization: Bearer " + bearer
	}
	answer, heard := w.Do(method, target, body, header)
	if answer.StatusCode != status || !strings.Contains(heard, holds) {
		t.Errorf("%s %s %.80s: %d %s", method, target, body, answer.StatusCode, heard)
	}
	return heard
}

func credentialsOf(username, password string) string {
	return string(rawjson.Must(map[string]string{"username": username, "password": password}))
}

func wantLogin(t *testing.T, w *adaptertest.World, username, password string, status int, holds string) string {
	t.Helper()
	return want(t, w, "POST", "/_login/local", credentialsOf(username, password), "", status, holds)
}

// between is what stands between two texts in a third.
func between(t *testing.T, text, before, behind string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, before)
	what, _, ended := strings.Cut(rest, behind)
	if !found || !ended {
		t.Fatalf("%s has no %s", text, before)
	}
	return what
}

func resetTokenIn(t *testing.T, answer string) string {
	return between(t, answer, `"resetToken":"`, `"`)
}

func reset(token, password string) string {
	return string(rawjson.Must(map[string]string{"token": token, "password": password}))
}

// setElsewhere sets a password at another door, as the user or as somebody else.
func setElsewhere(t *testing.T, w *adaptertest.World, id, password string, byThemselves bool) {
	t.Helper()
	hash, err := w.Directory.HashPassword(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	by := dragoman.Principal{User: dragoman.User{ID: "somebody", Username: "else"}, Door: "another", Capabilities: dragoman.AllCapabilities()}
	if byThemselves {
		by.User = dragoman.User{ID: id, Username: id}
	}
	_, err = w.Directory.UpdateUser(dragoman.WithPrincipal(t.Context(), by), id, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestPasswordsSetAtAnotherDoorCount(t *testing.T) {
	w := openWith(t, withPolicies(`[{"appliesTo":{"profiles":["default"]},"expiresAfter":"10d","forbidReusedPasswordCount":3,"mustChangePasswordIfSetByAdmin":true}]`))
	w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true, Roles: []string{"default"}}, "secret-1")
	wantLogin(t, w, "jane", "secret-1", 401, "must_change_password")
	setElsewhere(t, w, "jane", "secret-2", true)
	wantLogin(t, w, "jane", "secret-2", 200, `"jwt"`)
	w.Clock.Advance(9 * 24 * time.Hour)
	setElsewhere(t, w, "jane", "secret-3", true)
	w.Clock.Advance(9 * 24 * time.Hour)
	wantLogin(t, w, "jane", "secret-3", 200, `"jwt"`)
	admin := logIn(t, w)
	for password, status := range map[string]int{"secret-1": 400, "secret-2": 400, "secret-3": 400, "secret-4": 200} {
		want(t, w, "POST", "/credentials/local/jane/_validate", credentialsOf("jane", password), admin, status, "")
	}
	setElsewhere(t, w, "jane", "secret-4", false)
	wantLogin(t, w, "jane", "secret-4", 401, "must_change_password")
	setElsewhere(t, w, "jane", "secret-5", true)
	w.Clock.Advance(10*24*time.Hour + time.Second)
	wantLogin(t, w, "jane", "secret-5", 401, "expired_password")
}

// TestPoliciesApplyTo has a row for each way to choose users, the one policy
// being that there must be digits.
func TestPoliciesApplyTo(t *testing.T) {
	for appliesTo, status := range map[string]int{
		`"*"`:                                     400,
		`{"users":["kuid-jane"]}`:                 400,
		`{"users":["kuid-ada"]}`:                  200,
		`{"users":["jane"]}`:                      200,
		`{"profiles":["default"]}`:                400,
		`{"profiles":["admin"]}`:                  200,
		`{"roles":["default"]}`:                   400,
		`{"roles":["admin"],"profiles":["x"]}`:    200,
		`{"roles":["x"],"users":["kuid-jane"]}`:   400,
		`{"roles":[],"profiles":[],"users":[]}`:   200,
		`{"profiles":["nobodys","of-elsewhere"]}`: 400,
	} {
		w := openWith(t, withPolicies(`[{"appliesTo":`+appliesTo+`,"passwordRegex":"\\d"}]`))
		admin := logIn(t, w)
		if _, err := w.Directory.CreateRole(adaptertest.Service(), dragoman.Role{Name: "of-elsewhere"}); err != nil {
			t.Fatal(err)
		}
		body := `{"content":{"profileIds":["default","of-elsewhere"]},"credentials":{"local":` + credentialsOf("jane", "secret") + `}}`
		want(t, w, "POST", "/users/kuid-jane/_create", body, admin, status, "")
		if status == 200 {
			want(t, w, "PUT", "/credentials/local/kuid-jane/_update", `{"password":"other"}`, admin, 200, "")
		}
	}
}

// TestAdministratorsNeedNotChoose their passwords themselves, whatever profile
// makes them that; but theirs expire, too.
func TestAdministratorsNeedNotChoose(t *testing.T) {
	w := openWith(t, withPolicies(`[{"appliesTo":"*","mustChangePasswordIfSetByAdmin":true,"expiresAfter":"1h"}]`))
	admin := logIn(t, w)
	want(t, w, "POST", "/profiles/boss/_create", `{"policies":[{"roleId":"default"},{"roleId":"admin"}]}`, admin, 200, "")
	w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true, Roles: []string{"boss"}}, "secret-1")
	wantLogin(t, w, "jane", "secret-1", 200, `"jwt"`)
	w.Clock.Advance(time.Hour)
	wantLogin(t, w, "jane", "secret-1", 200, `"jwt"`)
	w.Clock.Advance(time.Microsecond)
	wantLogin(t, w, "jane", "secret-1", 401, "expired_password")
}

// TestQuirk45RefusedLoginsBringATokenThatEnds, even where others do not.
func TestQuirk45RefusedLoginsBringATokenThatEnds(t *testing.T) {
	w := openWith(t, withPolicies(`[{"appliesTo":"*","mustChangePasswordIfSetByAdmin":true}]`))
	admin := logIn(t, w)
	w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true}, "secret-1")
	atLogin := resetTokenIn(t, wantLogin(t, w, "jane", "secret-1", 401, "must_change_password"))
	given := resetTokenIn(t, want(t, w, "GET", "/_/password/resetToken/jane", "", admin, 200, ""))
	if refusal := wantLogin(t, w, "jane", "wrong", 401, "missing_user"); strings.Contains(refusal, "resetToken") {
		t.Error("a wrong password brings a token")
	}
	w.Clock.Advance(2*time.Hour + time.Second)
	admin = logIn(t, w)
	want(t, w, "POST", "/_/password/reset", reset(atLogin, "secret-2"), admin, 401, "expired_token")
	want(t, w, "POST", "/_/password/reset", reset(given, "secret-2"), admin, 200, `"_id":"jane"`)
}

// TestQuirk45LongLivesAreCutShort, and short ones are not.
func TestQuirk45LongLivesAreCutShort(t *testing.T) {
	for expiresIn, want := range map[string]time.Duration{"-1": 2 * time.Hour, "3d": 2 * time.Hour, "90m": 90 * time.Minute} {
		s, err := readSettings(map[string]string{"local.reset_password_expires_in": expiresIn})
		if got := (&door{settings: s}).resetLifetimeAtLogin(); got != want || err != nil {
			t.Errorf("%s: %v, %v", expiresIn, got, err)
		}
	}
}

func TestOneOfManyResetsByOneTokenSucceeds(t *testing.T) {
	w := open(t)
	admin := logIn(t, w)
	w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true}, "secret-1")
	token := resetTokenIn(t, want(t, w, "GET", "/_/password/resetToken/jane", "", admin, 200, ""))
	var done, refused atomic.Int32
	var all sync.WaitGroup
	for i := range 16 {
		all.Go(func() {
			answer, body := w.Do("POST", "/_/password/reset", reset(token, fmt.Sprint("secret-", i)), "Authorization: Bearer "+admin)
			switch {
			case answer.StatusCode == 200:
				done.Add(1)
			case strings.Contains(body, "invalid_token"):
				refused.Add(1)
			}
		})
	}
	all.Wait()
	if done.Load() != 1 || refused.Load() != 15 {
		t.Errorf("%d done, %d refused", done.Load(), refused.Load())
	}
}

func TestResetTokensThatAreWorthless(t *testing.T) {
	for name, ruin := range map[string]func(*testing.T, *adaptertest.World, string){
		"UserDisabled": func(t *testing.T, w *adaptertest.World, _ string) {
			_, err := w.Directory.UpdateUser(adaptertest.Service(), "jane", func(u *dragoman.User) error { u.Enabled = false; return nil })
			if err != nil {
				t.Fatal(err)
			}
		},
		"UserDeletedAndMadeAgain": func(t *testing.T, w *adaptertest.World, _ string) {
			if _, err := w.Directory.DeleteUser(adaptertest.Service(), "jane"); err != nil {
				t.Fatal(err)
			}
			w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true}, "secret-1")
		},
		"PasswordChangedElsewhere": func(t *testing.T, w *adaptertest.World, _ string) { setElsewhere(t, w, "jane", "secret-2", true) },
		"TokensRevoked": func(t *testing.T, w *adaptertest.World, admin string) {
			want(t, w, "DELETE", "/users/jane/tokens", "", admin, 200, "")
		},
		"CredentialsDeleted": func(t *testing.T, w *adaptertest.World, admin string) {
			want(t, w, "DELETE", "/credentials/local/jane", "", admin, 200, "")
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			admin := logIn(t, w)
			w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true}, "secret-1")
			token := resetTokenIn(t, want(t, w, "GET", "/_/password/resetToken/jane", "", admin, 200, ""))
			ruin(t, w, admin)
			want(t, w, "POST", "/_/password/reset", reset(token, "secret-3"), admin, 400, "invalid_token")
			if name == "UserDisabled" {
				want(t, w, "GET", "/_/password/resetToken/jane", "", admin, 400, "Invalid kuid given")
			}
		})
	}
}

// TestResetHeedsTheLongestLife of a login before it sets anything.
func TestResetHeedsTheLongestLife(t *testing.T) {
	w := openWith(t, map[string]string{"token.max_ttl": "2h"})
	admin := logIn(t, w)
	w.MustCreate(t, dragoman.User{ID: "jane", Enabled: true}, "secret-1")
	token := resetTokenIn(t, want(t, w, "GET", "/_/password/resetToken/jane", "", admin, 200, ""))
	want(t, w, "POST", "/_/password/reset?expiresIn=3h", reset(token, "secret-2"), admin, 400, "ttl_exceeded")
	want(t, w, "POST", "/_/password/reset?expiresIn=90m", reset(token, "secret-2"), admin, 200, `"ttl":5400000`)
}

// TestStoredHashesOfEveryKind come in, let their owners log in, and are shown
// by nothing.
func TestStoredHashesOfEveryKind(t *testing.T) {
	data, err := os.ReadFile("../../testdata/kuzzle-hashes.json")
	if err != nil {
		t.Fatal(err)
	}
	var records []map[string]json.RawMessage
	if err := json.Unmarshal(data, &records); err != nil || len(records) != 40 {
		t.Fatal(len(records), err)
	}
	w := open(t)
	admin := logIn(t, w)
	for i, record := range records {
		password, hash := record["password"], strings.Trim(string(record["userPassword"]), `"`)
		delete(record, "password")
		login := fmt.Sprint("user-", i)
		record["username"] = rawjson.Must(login)
		body := rawjson.Must(map[string]any{"content": map[string]any{"profileIds": []string{"default"}}, "credentials": map[string]any{"local": record}})
		made := want(t, w, "POST", "/users/"+login+"/_create", string(body), admin, 200, login)
		for range 2 {
			made += want(t, w, "POST", "/_login/local", fmt.Sprintf(`{"username":%q,"password":%s}`, login, password), "", 200, `"jwt"`)
		}
		made += want(t, w, "GET", "/credentials/local/"+login, "", admin, 200, login) + want(t, w, "GET", "/users/"+login, "", admin, 200, login)
		if strings.Contains(made, hash[:16]) {
			t.Errorf("%s: the hash is shown", login)
		}
		if u := w.MustUser(t, login); !strings.HasPrefix(string(u.Credential.Hash), "$2a$") || u.Version != 1 || !u.Credential.OwnChoice {
			t.Errorf("%s: %+v", login, u)
		}
	}
}

// TestQuirk47UpdaterSaysWhoChose a password that comes as a hash.
func TestQuirk47UpdaterSaysWhoChose(t *testing.T) {
	w := openWith(t, withPolicies(`[{"appliesTo":"*","mustChangePasswordIfSetByAdmin":true,"passwordRegex":"nobody has this"}]`))
	admin := logIn(t, w)
	const hash = `"userPassword":"8843d7f92416211de9ebb963ff4ce28125932878","algorithm":"sha1","stretching":false,"encryption":"hash"`
	for updater, status := range map[string]int{``: 200, `,"updater":null`: 200, `,"updater":"kuid-jane"`: 200, `,"updater":"kuid-admin"`: 401} {
		want(t, w, "POST", "/users/kuid-jane/_create",
			`{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"jane",`+hash+updater+`}}}`, admin, 200, "")
		wantLogin(t, w, "jane", "foobar", status, "")
		want(t, w, "DELETE", "/users/kuid-jane", "", admin, 200, "")
	}
}

// TestBrokenBodiesEchoNoHash: the error of a malformed body stops before it.
func TestBrokenBodiesEchoNoHash(t *testing.T) {
	w := open(t)
	heard := want(t, w, "POST", "/credentials/local/x/_create", `{"userPassword":"8843d7f92416211de9ebb963ff4ce2`, "", 400, "body_parse_failed")
	if strings.Contains(heard, "8843") {
		t.Error(heard)
	}
}
