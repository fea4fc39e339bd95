package server_test

import (
	"path/filepath"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// TestOwnAdministratorCountsWhereTheOperatorSaysSo: admin_right_is_admin, at each
// door that has it, and nothing without it.
func TestOwnAdministratorCountsWhereTheOperatorSaysSo(t *testing.T) {
	for name, row := range map[string]struct {
		settings map[dragoman.Dialect]map[string]string
		counts   bool
	}{
		"Default": {nil, false},
		"Set": {map[dragoman.Dialect]map[string]string{
			"elasticsearch": {"admin_right_is_admin": "true"}, "kuzzle": {"admin_right_is_admin": "true"}, "fusion": {"admin_right_is_admin": "true"},
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			h := openHouseWith(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"), row.settings)
			token := h.kuzzleAdmin(t)
			h.call(t, "elasticsearch", admin, "PUT", "/_security/role/keepers", `{"cluster":["manage_security"]}`)
			h.call(t, "fusion", admin, "POST", "/api/roles", `{"name":"wardens","permissions":[{"methods":["GET","POST","PUT","PATCH","DELETE"],"path":"/**"}]}`)
			h.call(t, "kuzzle", token, "POST", "/roles/all/_create", `{"controllers":{"*":{"actions":{"*":true}}}}`)
			h.call(t, "kuzzle", token, "POST", "/profiles/masters/_create", `{"policies":[{"roleId":"all"}]}`)
			h.call(t, "elasticsearch", admin, "PUT", "/_security/user/own", `{"password":"own-passw0rd","roles":["keepers","wardens","masters"]}`)
			own := "Bearer " + h.call(t, "kuzzle", "", "POST", "/_login/local", `{"username":"own","password":"own-passw0rd"}`)["result"].(map[string]any)["jwt"].(string)
			for door, request := range map[string][4]string{
				"elasticsearch": {"own:own-passw0rd", "PUT", "/_security/user/made-at-es", `{"password":"password12","roles":["superuser"]}`},
				"fusion":        {"own:own-passw0rd", "POST", "/api/users", `{"username":"made-at-fusion","password":"password12","roleNames":["admin"]}`},
				"kuzzle":        {own, "POST", "/users/made-at-kuzzle/_create", `{"content":{"profileIds":["admin"]},"credentials":{}}`},
			} {
				status, answer := h.send(door, request[0], request[1], request[2], request[3])
				if row.counts && status >= 300 || !row.counts && status != 403 {
					t.Errorf("%s answered %d %s", door, status, answer)
				}
			}
		})
	}
}
