package server_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// tokensOf logs in at every door and returns what each gave, and how to try it.
func tokensOf(t *testing.T, h *house, username, password string) map[string]func() int {
	t.Helper()
	as := username + ":" + password
	login := fmt.Sprintf(`{"username":%q,"password":%q}`, username, password)
	es := h.call(t, "elasticsearch", as, "POST", "/_security/oauth2/token",
		fmt.Sprintf(`{"grant_type":"password","username":%q,"password":%q}`, username, password))
	cloud := h.call(t, "cloud", "", "POST", "/api/v1/users/auth/_login", login)
	kuzzle := h.call(t, "kuzzle", "", "POST", "/_login/local", login)["result"].(map[string]any)
	fusion := h.call(t, "fusion", as, "POST", "/oauth2/token", "")
	try := func(door, token, method, target, body string) func() int {
		return func() int {
			as := ""
			if token != "" {
				as = "Bearer " + token
			}
			status, _ := h.send(door, as, method, target, body)
			return status
		}
	}
	return map[string]func() int{
		"elasticsearch": try("elasticsearch", es["access_token"].(string), "GET", "/_security/_authenticate", ""),
		"cloud":         try("cloud", cloud["token"].(string), "GET", "/api/v1/user", ""),
		"kuzzle":        try("kuzzle", kuzzle["jwt"].(string), "GET", "/users/"+username, ""),
		"fusion":        try("fusion", fusion["access_token"].(string), "GET", "/api/users", ""),
		"elasticsearch refresh": func() int {
			status, _ := h.send("elasticsearch", admin, "POST", "/_security/oauth2/token",
				fmt.Sprintf(`{"grant_type":"refresh_token","refresh_token":%q}`, es["refresh_token"]))
			return status
		},
	}
}

// TestChangedPasswordEndsSessionsEverywhere: whichever door the password is
// changed at, whatever was given for the old one is good nowhere.
func TestChangedPasswordEndsSessionsEverywhere(t *testing.T) {
	for engine, dsn := range map[string]string{
		"SQLite": "sqlite:" + filepath.Join(t.TempDir(), "d.db"), "PostgreSQL": pgtest.DSN(t),
	} {
		t.Run(engine, func(t *testing.T) {
			h := openHouse(t, dsn)
			for door, visit := range visitors {
				t.Run(door, func(t *testing.T) {
					username := "changed-at-" + door
					u, err := h.directory.CreateUser(adaptertest.Service(), dragoman.User{
						Username: username, Enabled: true, Roles: []string{dragoman.RoleAdmin}, Credential: hashed(t, h, "passw0rd-one"),
					})
					if err != nil {
						t.Fatal(err)
					}
					tokens := tokensOf(t, h, username, "passw0rd-one")
					for name, try := range tokens {
						if status := try(); status != 200 && name != "elasticsearch refresh" {
							t.Fatalf("before: %s answered %d", name, status)
						}
					}
					tokens = tokensOf(t, h, username, "passw0rd-one")
					visit.password(t, h, u.ID, username, "passw0rd-two")
					for name, try := range tokens {
						if status := try(); status != 401 && (status != 400 || name != "elasticsearch refresh") {
							t.Errorf("%s answered %d", name, status)
						}
					}
				})
			}
		})
	}
}

func hashed(t *testing.T, h *house, password string) dragoman.Credential {
	t.Helper()
	hash, err := h.directory.HashPassword(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	return dragoman.Credential{Hash: hash}
}

func TestKeepSessionsNamesDoors(t *testing.T) {
	c, err := configure(t, "keep-sessions: parrot\n", nil)
	if err != nil || !slices.Equal(c.KeepSessions, []dragoman.Dialect{"parrot"}) {
		t.Errorf("%v, %v", c.KeepSessions, err)
	}
	if _, err := configure(t, "keep-sessions: parrot, nowhere\n", nil); err == nil {
		t.Error("a door that is not there was taken")
	}
}
