package fusion

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// as returns the header line of a user with those roles and permissions.
func as(t *testing.T, w *adaptertest.World, name, permissions string, roles ...string) string {
	t.Helper()
	u := dragoman.User{Username: name, Enabled: true, Roles: english(t, 5).roles.AllToShared(roles)}
	if permissions != "" {
		u.SetExtension(Dialect, rawJSON(`{"permissions":[`+permissions+`]}`))
	}
	w.MustCreate(t, u, "password123")
	return adaptertest.Basic(name, "password123")
}

func status(t *testing.T, w *adaptertest.World, want int, line, body, header string) string {
	t.Helper()
	method, target, _ := strings.Cut(line, " ")
	answer, text := w.Do(method, target, body, header)
	if answer.StatusCode != want {
		t.Errorf("%s answered %d, want %d: %s", line, answer.StatusCode, want, text)
	}
	return text
}

const ownChange = `{"currentPassword":"password123","password":"password124","passwordConfirm":"password124"}`

func TestDefaultRoles(t *testing.T) {
	for _, row := range []struct {
		role               string
		reads, writes, own int
	}{
		{"admin", 200, 201, 200},
		{"readonly", 200, 403, 200},
		{"developer", 403, 403, 200},
		{"rules", 403, 403, 200},
		{"search", 403, 403, 200},
		{"~admin", 403, 403, 403},
		{"superuser", 403, 403, 403},
		{"", 403, 403, 403},
	} {
		t.Run("As"+row.role, func(t *testing.T) {
			w := open5(t)
			caller := as(t, w, "claire", "", strings.Fields(row.role)...)
			status(t, w, 200, "GET /api/session", "", caller)
			for _, path := range []string{"/api/users", "/api/users/claire", "/api/roles", "/api/realm-configs", "/api/api-key"} {
				status(t, w, row.reads, "GET "+path, "", caller)
			}
			status(t, w, row.writes, "POST /api/users", `{"username":"new"}`, caller)
			status(t, w, row.writes, "POST /api/roles", `{"name":"new"}`, caller)
			status(t, w, row.writes, "POST /api/realm-configs", `{"name":"new","realmType":"ldap"}`, caller)
			status(t, w, row.writes, "POST /api/api-key", `{"id":"new","name":"new"}`, caller)
			if row.writes == 403 {
				status(t, w, 403, "PATCH /api/users/admin", ownChange, caller)
			}
			status(t, w, row.own, "PATCH /api/users/claire", ownChange, caller)
		})
	}
}

// Whatever the contract has is either guarded by permissions or open to all on
// purpose.
func TestNoOperationIsForgotten(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromFile(specFile)
	if err != nil {
		t.Fatal(err)
	}
	w := open5(t)
	nobody := as(t, w, "nobody", "")
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			if strings.HasPrefix(path, "/api/session") || strings.HasSuffix(path, "/oauth2/token") || path == "/api" {
				continue
			}
			if _, guarded := operations[op.OperationID]; !guarded {
				t.Errorf("%s needs nothing", op.OperationID)
			}
			status(t, w, 403, method+" "+strings.ReplaceAll(path, "{id}", "nobody"), `{}`, nobody)
		}
	}
}

// A permitted operation carries no capability that it does not need.
func TestCapabilitiesAreThoseOfTheOperation(t *testing.T) {
	ctx := actingFor(t.Context(), caller{user: dragoman.User{ID: "u"}}, operations["getUsers"].needs)
	if _, err := open5(t).Directory.DeleteUser(ctx, "admin"); !errors.Is(err, dragoman.ErrForbidden) {
		t.Errorf("listing users is good for deleting one: %v", err)
	}
}

func TestQuirk29OwnPermissionsReplaceAndNarrow(t *testing.T) {
	w := open5(t)
	auditor := as(t, w, "auditor", `{"methods":["GET"],"path":"/users"}`, "search")
	status(t, w, 200, "GET /api/users", "", auditor)
	status(t, w, 403, "GET /api/users/admin", "", auditor)
	reader := as(t, w, "reader", `{"methods":["GET"]}`, "admin")
	status(t, w, 200, "GET /api/users", "", reader)
	status(t, w, 403, "POST /api/users", `{"username":"x"}`, reader)
	helper := as(t, w, "helper", `{"methods":["PATCH"],"path":"/users/{id}","params":{"id":["auditor"]}}`, "search")
	status(t, w, 200, "PATCH /api/users/auditor", `{"password":"password999","passwordConfirm":"password999"}`, helper)
	status(t, w, 403, "PATCH /api/users/reader", `{"password":"password999","passwordConfirm":"password999"}`, helper)
	status(t, w, 403, "PATCH /api/users/helper", ownChange, helper) // the user's entry, narrower, wins over the role's
	status(t, w, 403, "PUT /api/users/auditor", `{}`, helper)
}

func TestQuirk29BuiltInAdministratorCannotBeNarrowed(t *testing.T) {
	w := open5(t)
	ask(t, w, 200, "PUT", "/api/users/admin", `{"roleNames":["admin"],"permissions":[{"methods":[]},{"path":"/**"}]}`)
	ask(t, w, 200, "GET", "/api/users", "")
	ask(t, w, 200, "PUT", "/api/users/admin", `{"roleNames":["admin"]}`)
}

func TestPermissionsWithOddIDs(t *testing.T) {
	w := open5(t)
	for i, id := range []string{"a/b", "#ID", "**", "{id}", "ü 1", "a%2Fb", "a,b", "*"} {
		name := fmt.Sprintf("u%d", i)
		w.MustCreate(t, dragoman.User{ID: id, Username: name, Enabled: true, Roles: []string{"search"}}, "password123")
		header := adaptertest.Basic(name, "password123")
		status(t, w, 200, "PATCH /api/users/"+pathOf(id), ownChange, header)
	}
	claire := as(t, w, "claire", "", "search")
	for _, id := range []string{"#ID", "**", "{id}", "*"} {
		status(t, w, 403, "PATCH /api/users/"+pathOf(id), ownChange, claire)
	}
}

func TestRoleChangesBiteAtOnce(t *testing.T) {
	w := open5(t)
	claire := "Cookie: id=" + func() string { as(t, w, "claire", "", "auditor"); return login(t, w, "claire", "password123") }()
	status(t, w, 403, "GET /api/users", "", claire)
	ask(t, w, 201, "POST", "/api/roles", `{"id":"r","name":"auditor","permissions":[{"methods":["GET"],"path":"/users"}]}`)
	status(t, w, 200, "GET /api/users", "", claire)
	ask(t, w, 200, "PUT", "/api/roles/r", `{"name":"auditor"}`)
	status(t, w, 403, "GET /api/users", "", claire)
	ask(t, w, 200, "PUT", "/api/roles/r", `{"name":"auditor","permissions":[{"methods":["GET"],"path":"/users"}]}`)
	status(t, w, 200, "GET /api/users", "", claire)
	ask(t, w, 204, "DELETE", "/api/roles/r", "")
	status(t, w, 403, "GET /api/users", "", claire)
}

// Paths of permissions are below /api, wherever the door is mounted and however
// the request spells it.
func TestPermissionsBehindAPrefix(t *testing.T) {
	w := open5(t)
	reader := as(t, w, "reader", `{"methods":["GET"],"path":"/users"}`)
	for _, line := range []string{"GET /api/users", "GET /api/users/", "GET /api/%75sers", "GET /api/users?realm=native"} {
		status(t, w, 200, line, "", reader)
	}
	w.Handler = http.StripPrefix("/fusion", w.Handler)
	for _, line := range []string{"GET /fusion/api/users", "GET /fusion/api/users/", "GET /fusion/api/%75sers"} {
		status(t, w, 200, line, "", reader)
	}
	status(t, w, 403, "GET /fusion/api/users/reader", "", reader)
}
