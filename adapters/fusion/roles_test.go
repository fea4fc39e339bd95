package fusion

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func pathOf(id string) string { return strings.ReplaceAll(url.PathEscape(id), "%2A", "*") }

func TestRoleFromEndToEnd(t *testing.T) {
	w := open5(t)
	const body = `{"name":"test-role","desc":"For testing only","permissions":[{"methods":["GET","OPTIONS"],"path":"/"}],"uiPermissions":[]}`
	created := ask(t, w, 201, "POST", "/api/roles", `{"id":"e4ac80c6-8905-4eaf-9670-b541b41f732e",`+body[1:])
	const want = `{"id":"e4ac80c6-8905-4eaf-9670-b541b41f732e","name":"test-role","createdAt":"2026-01-02T03:04:05Z","desc":"For testing only",` +
		`"permissions":[{"methods":["OPTIONS","GET"],"path":"/"}],"uiPermissions":[]}`
	if created != want {
		t.Errorf("got  %s\nwant %s", created, want)
	}
	contains(t, ask(t, w, 409, "POST", "/api/roles", body), `"duplicate-role"`, "name")
	contains(t, ask(t, w, 409, "POST", "/api/roles", `{"id":"e4ac80c6-8905-4eaf-9670-b541b41f732e","name":"other"}`), `"duplicate-role"`, "id")
	const path = "/api/roles/e4ac80c6-8905-4eaf-9670-b541b41f732e"
	w.Clock.Advance(time.Minute)
	put := ask(t, w, 200, "PUT", path, `{"name":"test-role","id":"other"}`)
	contains(t, put, `"updatedAt":"2026-01-02T03:05:05Z"`, `"permissions":[]`, `"uiPermissions":[]`)
	lacks(t, put, "desc", "other")
	if got := ask(t, w, 200, "GET", path, ""); got != put {
		t.Errorf("PUT answered %s, GET %s", put, got)
	}
	contains(t, ask(t, w, 400, "PUT", path, `{"name":"renamed"}`), "name")
	ask(t, w, 204, "DELETE", path, "")
	for _, method := range []string{"GET", "DELETE"} {
		contains(t, ask(t, w, 404, method, path, ""), "Role ID not found.")
	}
	contains(t, ask(t, w, 404, "PUT", path, `{"name":"test-role"}`), "Role ID not found.")
}

func TestWritingARoleBackChangesNothing(t *testing.T) {
	w := open5(t)
	created := ask(t, w, 201, "POST", "/api/roles", `{"id":"r","name":"rôle <&>","desc":"","permissions":[{"methods":["GET"],"x":9007199254740993},{}],"uiPermissions":["a","a"]}`)
	contains(t, ask(t, w, 200, "PUT", "/api/roles/r", created), `"x":9007199254740993`, `rôle <&>`)
	lacks(t, ask(t, w, 200, "GET", "/api/session", ""), "rôle")
	before := ask(t, w, 200, "GET", "/api/roles/r", "")
	ask(t, w, 200, "PUT", "/api/roles/r", before)
	if after := ask(t, w, 200, "GET", "/api/roles/r", ""); after != before {
		t.Errorf("before %s\nafter  %s", before, after)
	}
}

func TestRolesAreFilteredByPartOfTheName(t *testing.T) {
	w := open5(t)
	for query, want := range map[string]int{"": 5, "?name=": 5, "?name=admin": 1, "?name=e": 4, "?name=Admin": 0, "?name=%00": 0} {
		if got := strings.Count(ask(t, w, 200, "GET", "/api/roles"+query, ""), `"uiPermissions"`); got != want {
			t.Errorf("%q lists %d roles, want %d", query, got, want)
		}
	}
}

func TestQuirk30DefaultRolesCanBeReplacedNotDeleted(t *testing.T) {
	w := open5(t)
	claire := as(t, w, "claire", "", "search")
	search := defaultRoles["search"].id
	ask(t, w, 200, "PUT", "/api/roles/"+search, `{"name":"search","permissions":[{"methods":["GET"],"path":"/users"}]}`)
	status(t, w, 200, "GET /api/users", "", claire)
	status(t, w, 403, "PATCH /api/users/claire", ownChange, claire)
	contains(t, ask(t, w, 200, "GET", "/api/roles/"+search, ""), `"id":"`+search+`","name":"search","createdAt"`)
	for name, role := range defaultRoles {
		contains(t, ask(t, w, 403, "DELETE", "/api/roles/"+role.id, ""), name)
		ask(t, w, 409, "POST", "/api/roles", `{"name":"`+name+`"}`)
		ask(t, w, 409, "POST", "/api/roles", `{"name":"x","id":"`+role.id+`"}`)
	}
	contains(t, ask(t, w, 403, "PUT", "/api/roles/"+defaultRoles["admin"].id, `{"name":"admin"}`), `"forbidden"`)
	viewer, err := w.Directory.RoleDefinition(t.Context(), dragoman.RoleViewer, Dialect)
	if viewer != nil || err != nil {
		t.Errorf("readonly is kept as %s (%v) before it was replaced", viewer, err)
	}
	ask(t, w, 200, "PUT", "/api/roles/"+defaultRoles["readonly"].id, `{"name":"readonly"}`)
	if viewer, err = w.Directory.RoleDefinition(t.Context(), dragoman.RoleViewer, Dialect); viewer == nil || err != nil {
		t.Errorf("readonly is kept as %s (%v)", viewer, err)
	}
}

func TestRoleThatOtherDoorsDefine(t *testing.T) {
	w := open5(t)
	ctx := adaptertest.Service()
	theirs := map[dragoman.Dialect]rawJSON{"elasticsearch": rawJSON(`{"cluster":["all"]}`)}
	if _, err := w.Directory.CreateRole(ctx, dragoman.Role{ID: "r", Name: "theirs", Definitions: theirs}); err != nil {
		t.Fatal(err)
	}
	lacks(t, ask(t, w, 200, "GET", "/api/roles", ""), "theirs")
	ask(t, w, 404, "GET", "/api/roles/r", "")
	ask(t, w, 404, "DELETE", "/api/roles/r", "")
	ask(t, w, 404, "PUT", "/api/roles/r", `{"name":"theirs"}`)
	contains(t, ask(t, w, 201, "POST", "/api/roles", `{"name":"theirs","id":"mine"}`), `"id":"r"`)
	ask(t, w, 409, "POST", "/api/roles", `{"name":"theirs"}`)
	ask(t, w, 204, "DELETE", "/api/roles/r", "")
	role, err := w.Directory.Role(ctx, "theirs")
	if err != nil || len(role.Definitions) != 1 || string(role.Definitions["elasticsearch"]) == "" {
		t.Errorf("after all, %v (%v)", role.Definitions, err)
	}
}

func TestRoleGoesWithItsLastDefinition(t *testing.T) {
	w := open5(t)
	ask(t, w, 201, "POST", "/api/roles", `{"id":"r","name":"mine"}`)
	claire := as(t, w, "claire", "", "mine")
	contains(t, status(t, w, 200, "GET /api/session", "", claire), `"name":"mine"`)
	ask(t, w, 204, "DELETE", "/api/roles/r", "")
	if _, err := w.Directory.Role(adaptertest.Service(), "mine"); dragoman.CodeOf(err) != dragoman.CodeNotFound {
		t.Errorf("the role is still there: %v", err)
	}
	contains(t, status(t, w, 200, "GET /api/session", "", claire), `"roleNames":["mine"]`, `"roles":[]`)
}

func TestRoleNamesThatMeanSomethingElsewhere(t *testing.T) {
	w := open5(t)
	for _, name := range []string{"~admin", "superuser", "@admin", "a/b", "日本", "a.b"} {
		created := ask(t, w, 201, "POST", "/api/roles", `{"name":"`+name+`"}`)
		contains(t, created, `"name":"`+name+`"`)
	}
	admin, err := w.Directory.RoleDefinition(t.Context(), dragoman.RoleAdmin, Dialect)
	if admin != nil || err != nil {
		t.Errorf("somebody defined the administrator's role: %s (%v)", admin, err)
	}
}

func TestBadRoles(t *testing.T) {
	w := open5(t)
	for _, body := range []string{
		`{}`, `[]`, `null`, `{"name":""}`, `{"name":null}`, `{"name":7}`, `{"name":"x\u0000"}`, `{"name":"x","id":7}`, `{"name":"x","desc":{}}`,
		`{"name":"x","permissions":{}}`, `{"name":"x","permissions":["GET:/**"]}`, `{"name":"x","permissions":[null]}`, `{"name":"x","permissions":[{"methods":["get"]}]}`,
		`{"name":"x","permissions":[{"params":{"id":"#ID"}}]}`, `{"name":"x","uiPermissions":"*"}`, `{"name":"` + strings.Repeat("x", 1025) + `"}`,
	} {
		contains(t, ask(t, w, 400, "POST", "/api/roles", body), `"invalid-request"`)
	}
	if got := strings.Count(ask(t, w, 200, "GET", "/api/roles", ""), `"uiPermissions"`); got != 5 {
		t.Errorf("%d roles are there", got)
	}
}

func TestOneOfManyCreates(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	for kind, body := range map[string]string{
		"roles": `{"name":"x"}`, "realm-configs": `{"name":"x","realmType":"ldap"}`, "api-key": `{"id":"x","name":"x"}`,
	} {
		t.Run(kind, func(t *testing.T) {
			var made, refused atomic.Int32
			var all sync.WaitGroup
			for range 8 {
				all.Go(func() {
					answer, _ := w.Do("POST", "/api/"+kind, body, admin)
					switch answer.StatusCode {
					case 201:
						made.Add(1)
					case 409:
						refused.Add(1)
					}
				})
			}
			all.Wait()
			if made.Load() != 1 || refused.Load() != 7 {
				t.Errorf("%d made, %d refused", made.Load(), refused.Load())
			}
		})
	}
}

// What a client writes of a role it reads back, and writing that back changes
// nothing.
func TestLawsOfRoles(t *testing.T) {
	english := english(t, 5)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringN(1, 8, -1).Filter(func(s string) bool { return !strings.Contains(s, "\x00") && defaultRoles[s].id == "" }).Draw(t, "name")
		given := mustEncode(map[string]any{
			"name": name, "desc": adaptertest.Texts().Draw(t, "desc"),
			"permissions":   rapid.SliceOfN(permissions(), 0, 3).Draw(t, "permissions"),
			"uiPermissions": rapid.SliceOfN(adaptertest.Texts(), 0, 3).Draw(t, "uiPermissions"),
		})
		view := func(body []byte) (rawJSON, []byte) {
			shown, _, kept, err := english.fromWireRole(body)
			if err != nil || shown != name {
				t.Fatalf("%s: %v", body, err)
			}
			role := dragoman.Role{ID: "r", Name: english.roles.ToShared(shown), Definitions: map[dragoman.Dialect]rawJSON{Dialect: kept}}
			wire, defined := english.toWireRole(role)
			if !defined || wire.Name != name {
				t.Fatalf("%s is shown as %q", body, wire.Name)
			}
			return kept, mustEncode(wire)
		}
		kept, shown := view(given)
		again, _ := view(shown)
		if !adaptertest.SameJSON(kept, again) {
			t.Fatalf("kept %s, then %s", kept, again)
		}
	})
}

// No spelling of a role at any other door permits anything here, but for the
// mapped rows and the names of the default roles.
func TestOtherDoorsRoleNamesPermitNothing(t *testing.T) {
	w := open5(t)
	english := english(t, 5)
	r := &door{spelling: english, dir: w.Directory}
	rapid.Check(t, func(t *rapid.T) {
		shared := adaptertest.RoleNames().Draw(t, "name")
		if _, isDefault := defaultRoles[english.roles.ToWire(shared)]; isDefault {
			return
		}
		if def, err := r.definition(context.Background(), shared); def != nil || err != nil {
			t.Fatalf("%q is defined: %v (%v)", shared, def, err)
		}
	})
}
