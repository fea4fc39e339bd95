package server_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// TestPasswordsThroughFourDoors: a person comes from a running Kuzzle; the first
// login, at whatever door, renews the hash; what an administrator sets at any
// door has to be changed at Kuzzle's, and what was set before does not come back.
func TestPasswordsThroughFourDoors(t *testing.T) {
	policies := map[dragoman.Dialect]map[string]string{"kuzzle": {
		"local.password_policies": `[{"appliesTo":"*","mustChangePasswordIfSetByAdmin":true,"forbidReusedPasswordCount":3}]`,
	}}
	t.Run("SQLite", func(t *testing.T) {
		passwordsThroughEach(t, openHouseWith(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"), policies))
	})
	t.Run("PostgreSQL", func(t *testing.T) { passwordsThroughEach(t, openHouseWith(t, pgtest.DSN(t), policies)) })
}

func passwordsThroughEach(t *testing.T, h *house) {
	for door, visit := range visitors {
		t.Run(door, func(t *testing.T) {
			name, admin := "k-"+door, h.kuzzleAdmin(t)
			h.call(t, "kuzzle", admin, "POST", "/users/"+name+"/_create", fmt.Sprintf(`{"content":{"profileIds":["default"]},"credentials":{"local":{
				"username":%q,"userPassword":"8843d7f92416211de9ebb963ff4ce28125932878","algorithm":"sha1","stretching":false,"encryption":"hash"}}}`, name))
			made := h.user(t, name)
			if !visit.login(h, name, "foobar") {
				t.Error("the first login is refused")
			}
			renewed := h.user(t, name)
			if !strings.HasPrefix(string(renewed.Credential.Hash), "$2a$") || renewed.Version != made.Version ||
				renewed.Credential.ChangedAt != made.Credential.ChangedAt || renewed.Credential.Revision != made.Credential.Revision {
				t.Errorf("renewed: %+v, made: %+v", renewed, made)
			}
			wantLogin(t, h, name, "foobar", true)

			visit.password(t, h, name, name, "passw0rd-two")
			for other, guest := range visitors {
				if guest.login(h, name, "passw0rd-two") != (other != "kuzzle") {
					t.Errorf("login at %s by what was set at %s", other, door)
				}
			}
			refusal := h.call(t, "kuzzle", "", "POST", "/_login/local", fmt.Sprintf(`{"username":%q,"password":"passw0rd-two"}`, name), 401)
			token := refusal["error"].(map[string]any)["resetToken"]
			reset := func(password string, status int) {
				t.Helper()
				h.call(t, "kuzzle", admin, "POST", "/_/password/reset", fmt.Sprintf(`{"token":%q,"password":%q}`, token, password), status)
			}
			reset("foobar", 400)
			reset("passw0rd-two", 400)
			reset("passw0rd-three", 200)
			wantLogin(t, h, name, "passw0rd-three", true)
		})
	}
}

// TestAnAdministratorHasNoOneLetterPassword: Kuzzle asks for no length, but its
// administrators are everybody's.
func TestAnAdministratorHasNoOneLetterPassword(t *testing.T) {
	h := openHouseWith(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"), nil)
	admin := h.kuzzleAdmin(t)
	for path, body := range map[string]string{
		"PUT /credentials/local/admin/_update": `{"password":"x"}`,
		"POST /users/boss/_create":             `{"content":{"profileIds":["admin"]},"credentials":{"local":{"username":"boss","password":"x"}}}`,
	} {
		method, path, _ := strings.Cut(path, " ")
		refusal := h.call(t, "kuzzle", admin, method, path, body, 400)
		if said := fmt.Sprint(refusal["error"]); !strings.Contains(said, "weak_password") || !strings.Contains(said, "at least 6 characters") {
			t.Errorf("%s: %s", path, said)
		}
	}
	h.call(t, "kuzzle", admin, "POST", "/users/worker/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"worker","password":"x"}}}`)
}
