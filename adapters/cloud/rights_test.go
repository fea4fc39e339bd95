package cloud

import (
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

const password = "stringstring"

// crowd is a world with one user for each way to be somebody; their names are
// the ways.
func crowd(t testing.TB) *adaptertest.World {
	w := open(t)
	for name, roles := range map[string][]string{
		"platform_admin":  {dragoman.RoleAdmin},
		"platform_viewer": {dragoman.RoleViewer},
		"both_viewers":    {dragoman.RoleViewer, roleDeploymentViewer},
		"manager":         {roleDeploymentManager},
		"deployer":        {roleDeploymentViewer},
		"stranger":        {"superuser", rolePlatformAdmin}, // as typed at another door
		"nothing":         nil,
		"victim":          {roleDeploymentViewer},
	} {
		w.MustCreate(t, dragoman.User{Username: name, Enabled: true, Roles: roles}, password)
	}
	giveReadonlyAPassword(t, w)
	return w
}

// giveReadonlyAPassword is what an operator does offline.
func giveReadonlyAPassword(t testing.TB, w *adaptertest.World) {
	t.Helper()
	hash, err := w.Directory.HashPassword(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Directory.UpdateUser(adaptertest.Service(), w.MustUser(t, "readonly").ID, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func as(name string) string {
	if name == dragoman.AdminUsername {
		return adaptertest.Basic(name, adaptertest.AdminPassword)
	}
	return adaptertest.Basic(name, password)
}

// Who may call what (reference: cloud, section 5). A status says that the call
// got past the guard, and what it then met.
func TestRights(t *testing.T) {
	const (
		everybody = "admin platform_admin platform_viewer both_viewers manager deployer stranger nothing readonly"
		seers     = "admin platform_admin platform_viewer both_viewers readonly"
		admins    = "admin platform_admin"
	)
	w := crowd(t)
	for _, row := range []struct {
		call, body string
		allowed    string
		status     int
		permission string
	}{
		{"GET /api/v1/users", "", seers, 200, "get-users"},
		{"POST /api/v1/users", "{}", admins, 400, "create-user"},
		{"GET /api/v1/users/victim", "", seers, 200, "get-user"},
		{"GET /api/v1/users/nobody", "", seers, 404, "get-user"},
		{"PATCH /api/v1/users/victim", `{"full_name":"x"}`, admins, 200, "update-user"},
		{"PATCH /api/v1/users/nobody", "{}", admins, 404, "update-user"},
		{"DELETE /api/v1/users/nobody", "", admins, 404, "delete-user"},
		{"GET /api/v1/user", "", everybody, 200, "get-current-user"},
		{"PATCH /api/v1/user", "{", strings.TrimSuffix(everybody, " readonly"), 400, "update-current-user"},
		{"GET /api/v1/users/auth", "", everybody, 200, "get-authentication-info"},
		{"POST /api/v1/users/auth/_logout", "", everybody, 200, "logout"},
		{"POST /api/v1/users/auth/_refresh", "", everybody, 401, "refresh-token"},
		{"GET /api/v1/platform", "", seers, 200, "get-platform"},
		{"GET /api/v1/regions/ece-region/platform", "", seers, 200, "get-platform"},
	} {
		for _, caller := range strings.Fields(everybody) {
			t.Run(row.call+"/"+caller, func(t *testing.T) {
				method, target, _ := strings.Cut(row.call, " ")
				answer, body := w.Do(method, target, row.body, as(caller))
				want := row.status
				if !slices.Contains(strings.Fields(row.allowed), caller) {
					want = http.StatusForbidden
				}
				if answer.StatusCode != want {
					t.Fatalf("answered %d, want %d: %s", answer.StatusCode, want, body)
				}
				if want == http.StatusForbidden && !strings.Contains(body, "["+row.permission+"]") {
					t.Errorf("does not name %s: %s", row.permission, body)
				}
				wantPermission(t, w, caller, row.permission, want != http.StatusForbidden)
			})
		}
	}
}

// wantPermission holds what a user is told it may do to what it may do.
func wantPermission(t *testing.T, w *adaptertest.World, caller, permission string, want bool) {
	t.Helper()
	_, body := w.Do("GET", "/api/v1/user", "", as(caller))
	if got := strings.Contains(body, `"`+permission+`"`); got != want {
		t.Errorf("permissions with %s: %v, want %v: %s", permission, got, want, body)
	}
}

// CVE-2025-37736: what the built-in viewer could reach and must not. Viewers of
// flesh may change themselves, and nothing else. Key operations do not exist
// yet; they must not answer with success either.
func TestViewersCannotWrite(t *testing.T) {
	w := crowd(t)
	for _, caller := range []string{"readonly", "platform_viewer", "both_viewers", "deployer"} {
		for _, call := range []struct {
			method, target, body string
			status               int
		}{
			{"PATCH", "/api/v1/user", `{"security":{"roles":["ece_platform_admin"]}}`, 403},
			{"POST", "/api/v1/users", `{"user_name":"mallory","security":{"roles":["ece_platform_admin"],"password":"stringstring"}}`, 403},
			{"PATCH", "/api/v1/users/victim", `{"security":{"password":"stolen-account"}}`, 403},
			{"PATCH", "/api/v1/users/" + caller, `{"security":{"roles":["ece_platform_admin"]}}`, 403},
			{"DELETE", "/api/v1/users/victim", "", 403},
			{"POST", "/api/v1/users/auth/keys", `{"description":"ci"}`, 404},
			{"DELETE", "/api/v1/users/auth/keys", `{"keys":[]}`, 404},
			{"DELETE", "/api/v1/users/auth/keys/_all", `{"user_api_keys":[]}`, 404},
			{"DELETE", "/api/v1/users/auth/keys/x", "", 404},
			{"DELETE", "/api/v1/users/victim/auth/keys", "", 404},
			{"DELETE", "/api/v1/users/victim/auth/keys/x", "", 404},
		} {
			t.Run(fmt.Sprintf("%s/%s %s", caller, call.method, call.target), func(t *testing.T) {
				before := w.MustUser(t, caller)
				answer, body := w.Do(call.method, call.target, call.body, as(caller))
				want, code := call.status, codeRBAC
				if want == http.StatusNotFound {
					code = codeResourceNotFound
				}
				if call.target == "/api/v1/user" && caller != "readonly" {
					want, code = http.StatusBadRequest, codeRolesForbidden
				}
				if answer.StatusCode != want || answer.Header.Get("x-cloud-error-codes") != code {
					t.Errorf("answered %d %s: %s", answer.StatusCode, answer.Header.Get("x-cloud-error-codes"), body)
				}
				if diff := adaptertest.Diff(before, w.MustUser(t, caller)); diff != "" {
					t.Errorf("changed itself: %s", diff)
				}
			})
		}
	}
	answer, _ := w.Do("GET", "/api/v1/users/mallory", "", as("admin"))
	if answer.StatusCode != http.StatusNotFound {
		t.Error("somebody made mallory")
	}
}

// Every operation of the contract has a row in the table of rights, and no row
// is for nothing.
func TestEveryOperationIsGuarded(t *testing.T) {
	var guarded []string
	for _, op := range operations {
		guarded = append(guarded, op.id)
	}
	slices.Sort(guarded)
	if diff := cmp.Diff(spec(t).Operations(), guarded); diff != "" {
		t.Errorf("contract (-) and table (+): %s", diff)
	}
}

// Whether an operation takes credentials is the same in the contract and in
// the table; and so is whether it takes a body.
func TestOperationsLikeTheContract(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromFile("../../openapi/cloud.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			i := slices.IndexFunc(operations, func(o operation) bool { return o.id == op.OperationID })
			public := op.Security != nil && len(*op.Security) == 0
			takesJSON := op.RequestBody != nil && op.RequestBody.Value.Content.Get("application/json") != nil
			if row := operations[i]; (row.access == 0) != public || (row.takes == jsonBody) != takesJSON {
				t.Errorf("%+v: public %v, body %v in the contract", row, public, takesJSON)
			}
		}
	}
}

// The vendor's 27 operations are in the contract under their own names, or
// known to be missing.
func TestVendorOperations(t *testing.T) {
	missing := map[string]string{
		"get-api-keys": "no keys yet", "create-api-key": "no keys yet", "delete-api-keys": "no keys yet",
		"get-api-key": "no keys yet", "delete-api-key": "no keys yet",
		"get-users-api-keys": "no keys yet", "delete-users-api-keys": "no keys yet",
		"get-user-api-keys": "no keys yet", "delete-user-api-keys": "no keys yet",
		"get-user-api-key": "no keys yet", "delete-user-api-key": "no keys yet",
		"add-role-assignments": "the hosted product's alone", "remove-role-assignments": "the hosted product's alone",
	}
	doc, err := openapi3.NewLoader().LoadFromFile("../../openapi/cloud.yaml")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := os.ReadFile("testdata/vendor_operations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(rows)) {
		row := strings.Split(strings.TrimSpace(line), "\t")
		item := doc.Paths.Value(row[1])
		here := item != nil && item.GetOperation(row[0]) != nil && item.GetOperation(row[0]).OperationID == row[2]
		if reason, known := missing[row[2]]; here == known {
			t.Errorf("%v: in the contract %v, missing because %q", row, here, reason)
		}
	}
}
