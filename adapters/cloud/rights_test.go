package cloud

import (
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

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

// proofs are the ways in which a user of the crowd can prove who they are.
// Built-in users have no keys, and somebody has to be nobody.
func proofs(t testing.TB, w *adaptertest.World) map[string][]string {
	headers := map[string][]string{"admin": {as("admin")}, "readonly": {as("readonly")}, "anonymous": {""}}
	for _, name := range strings.Fields("platform_admin platform_viewer both_viewers manager deployer stranger nothing") {
		headers[name] = []string{as(name), "Authorization: ApiKey " + giveKey(t, w, name)}
	}
	return headers
}

// giveKey makes a key without the door; its id is the secret, too.
func giveKey(t testing.TB, w *adaptertest.World, name string) string {
	t.Helper()
	owner, secret := w.MustUser(t, name), "key-of-"+name
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.Principal{User: owner, Door: Dialect, Capabilities: dragoman.AllCapabilities()})
	if _, err := w.Directory.CreateKey(ctx, dragoman.NewKey{ID: secret, OwnerID: owner.ID, Name: name, Secret: secret}); err != nil {
		t.Fatal(err)
	}
	return secret
}

const (
	users     = "admin platform_admin platform_viewer both_viewers manager deployer stranger nothing readonly"
	everybody = users + " anonymous"
	owners    = "platform_admin platform_viewer both_viewers manager deployer stranger nothing"
	seers     = "admin platform_admin platform_viewer both_viewers readonly"
	admins    = "admin platform_admin"
)

// rights is who may call what: all operations of the contract, and those of
// the vendor that do not exist here (reference: cloud, section 5). The status
// says that the call got past the guard, and what it then met.
var rights = []struct {
	operation, call, body string
	allowed               string
	status                int
}{
	{"get-users", "GET /api/v1/users", "", seers, 200},
	{"create-user", "POST /api/v1/users", "{}", admins, 400},
	{"get-user", "GET /api/v1/users/victim", "", seers, 200},
	{"get-user", "GET /api/v1/users/nobody", "", seers, 404},
	{"update-user", "PATCH /api/v1/users/victim", `{"full_name":"x"}`, admins, 200},
	{"update-user", "PATCH /api/v1/users/nobody", "{}", admins, 404},
	{"delete-user", "DELETE /api/v1/users/nobody", "", admins, 404},
	{"get-current-user", "GET /api/v1/user", "", users, 200},
	{"update-current-user", "PATCH /api/v1/user", "{", "admin " + owners, 400},
	{"get-authentication-info", "GET /api/v1/users/auth", "", users, 200},
	{"login", "POST /api/v1/users/auth/_login", "{}", everybody, 400},
	{"login-alias", "POST /api/v1/users/_login", "{}", everybody, 400},
	{"logout", "POST /api/v1/users/auth/_logout", "", users, 200},
	{"refresh-token", "POST /api/v1/users/auth/_refresh", "", users, 401},
	{"methods", "GET /api/v1/users/auth/methods", "", everybody, 200},
	{"saml-init", "GET /api/v1/users/auth/saml/_init", "", everybody, 501},
	{"saml-callback", "POST /api/v1/users/auth/saml/_callback", "", everybody, 501},
	{"get-api-keys", "GET /api/v1/users/auth/keys", "", users, 200},
	{"create-api-key", "POST /api/v1/users/auth/keys", "{}", owners, 400},
	{"delete-api-keys", "DELETE /api/v1/users/auth/keys", `{"keys":["key-of-victim"]}`, "admin " + owners, 200},
	{"get-api-key", "GET /api/v1/users/auth/keys/key-of-victim", "", users, 404},
	{"delete-api-key", "DELETE /api/v1/users/auth/keys/key-of-victim", "", "admin " + owners, 404},
	{"get-users-api-keys", "GET /api/v1/users/auth/keys/_all", "", seers, 200},
	{"delete-users-api-keys", "DELETE /api/v1/users/auth/keys/_all", `{"user_api_keys":null}`, admins, 200},
	{"get-user-api-keys", "GET /api/v1/users/victim/auth/keys", "", seers, 200},
	{"get-user-api-keys", "GET /api/v1/users/nobody/auth/keys", "", seers, 404},
	{"delete-user-api-keys", "DELETE /api/v1/users/nobody/auth/keys", "", admins, 404},
	{"get-user-api-key", "GET /api/v1/users/victim/auth/keys/key-of-victim", "", seers, 200},
	{"delete-user-api-key", "DELETE /api/v1/users/victim/auth/keys/none", "", admins, 404},
	{"get-platform", "GET /api/v1/platform", "", seers, 200},
	{"get-platform-of-region", "GET /api/v1/regions/ece-region/platform", "", seers, 200},
	{"saml-logout", "GET /api/v1/users/auth/saml/_logout", "", everybody, 501},
	{"reauthenticate", "POST /api/v1/users/auth/reauthenticate", "{}", users, 400},
	{"add-role-assignments", "POST /api/v1/users/victim/role_assignments", "{}", admins, 400},
	{"remove-role-assignments", "DELETE /api/v1/users/victim/role_assignments", "{}", admins, 400},
	{"list-deployments", "GET /api/v1/deployments", "", users, 200},
	{"search-deployments", "POST /api/v1/deployments/_search", "{}", users, 200},
	{"list-regions", "GET /api/v1/regions", "", users, 200},
	{"get-version-stacks", "GET /api/v1/stack/versions", "", users, 200},
}

func TestRights(t *testing.T) {
	w := crowd(t)
	giveKey(t, w, "victim")
	for caller, headers := range proofs(t, w) {
		for i, header := range headers {
			for _, row := range rights {
				t.Run(fmt.Sprintf("%s/%s%d", row.call, caller, i), func(t *testing.T) {
					method, target, _ := strings.Cut(row.call, " ")
					answer, body := w.Do(method, target, row.body, header)
					if want := wantStatus(row.allowed, caller, row.status); answer.StatusCode != want {
						t.Fatalf("answered %d, want %d: %s", answer.StatusCode, want, body)
					}
					if answer.StatusCode >= 400 {
						isEnvelope(t, answer, body)
					}
					if answer.StatusCode == http.StatusForbidden && !strings.Contains(body, "["+namedIn403(row.operation)+"]") {
						t.Errorf("does not name the operation: %s", body)
					}
				})
			}
		}
	}
}

func wantStatus(allowed, caller string, past int) int {
	switch {
	case slices.Contains(strings.Fields(allowed), caller):
		return past
	case caller == "anonymous":
		return http.StatusUnauthorized
	default:
		return http.StatusForbidden
	}
}

// namedIn403 is the permission, or the operation where none is listed.
func namedIn403(id string) string {
	if permission := permissionFor(id); permission != unlisted {
		return permission
	}
	return id
}

// permissionFor is what the operation needs; "" if it is not one of ours.
func permissionFor(id string) string {
	for _, op := range operations {
		if op.id == id {
			return op.permission
		}
	}
	return ""
}

// What users are told that they may do is what they may do.
func TestPermissionsAreTheRights(t *testing.T) {
	w := crowd(t)
	for _, caller := range strings.Fields(users) {
		_, body := w.Do("GET", "/api/v1/user", "", as(caller))
		for _, row := range rights {
			permission := permissionFor(row.operation)
			want := permission != "" && row.allowed != everybody && slices.Contains(strings.Fields(row.allowed), caller)
			if got := strings.Contains(body, `"`+permission+`"`); got != want {
				t.Errorf("%s with %s: %v, want %v: %s", caller, row.operation, got, want, body)
			}
		}
	}
}

// The table above leaves out no operation: neither one of ours nor one of the
// vendor's.
func TestRightsOfEveryOperation(t *testing.T) {
	told := map[string]bool{}
	for _, row := range rights {
		told[row.operation] = true
	}
	for _, op := range append(spec(t).Operations(), vendorOperations(t)...) {
		if !told[op] {
			t.Errorf("nobody asks who may call %s", op)
		}
	}
}

func vendorOperations(t *testing.T) (ids []string) {
	t.Helper()
	rows, err := os.ReadFile("testdata/vendor_operations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(rows)) {
		ids = append(ids, strings.Split(strings.TrimSpace(line), "\t")[2])
	}
	return ids
}

// cve is the list of CVE-2025-37736: what the built-in viewer could reach and
// must not, each with what it would do to a victim and, in own, whether it is
// about the caller alone: their own profile and keys, which users of flesh may
// change (reference: cloud, section 5).
var cve = []struct {
	method, target, body string
	own                  bool
}{
	{"PATCH", "/api/v1/user", `{"security":{"roles":["ece_platform_admin"]}}`, true},
	{"POST", "/api/v1/users", `{"user_name":"mallory","security":{"roles":["ece_platform_admin"],"password":"stringstring"}}`, false},
	{"POST", "/api/v1/users/auth/keys", `{"description":"ci"}`, true},
	{"DELETE", "/api/v1/users/auth/keys", `{"keys":["key-of-victim"]}`, true},
	{"DELETE", "/api/v1/users/auth/keys/_all", `{"user_api_keys":[{"user_id":"victim","api_key_id":"key-of-victim"}]}`, false},
	{"DELETE", "/api/v1/users/auth/keys/key-of-victim", "", true},
	{"DELETE", "/api/v1/users/victim/auth/keys", "", false},
	{"DELETE", "/api/v1/users/victim/auth/keys/key-of-victim", "", false},
	{"PATCH", "/api/v1/users/victim", `{"security":{"password":"stolen-account"}}`, false},
	{"DELETE", "/api/v1/users/victim", "", false},
}

// The built-in viewer is refused each call of the list. Nobody but an
// administrator can do anything to others by one of them, nor gain a right.
func TestViewersCannotWrite(t *testing.T) {
	w := crowd(t)
	giveKey(t, w, "victim")
	victim := w.MustUser(t, "victim")
	for caller, headers := range proofs(t, w) {
		if slices.Contains(strings.Fields(admins), caller) || caller == "anonymous" {
			continue
		}
		for i, header := range headers {
			for _, call := range cve {
				t.Run(fmt.Sprintf("%s%d/%s %s", caller, i, call.method, call.target), func(t *testing.T) {
					before := w.MustUser(t, caller)
					answer, body := w.Do(call.method, call.target, call.body, header)
					if (caller == "readonly" || !call.own) && answer.Header.Get("x-cloud-error-codes") != codeRBAC {
						t.Errorf("answered %d: %s", answer.StatusCode, body)
					}
					if diff := adaptertest.Diff(before, w.MustUser(t, caller)); diff != "" {
						t.Errorf("changed itself: %s", diff)
					}
				})
			}
		}
	}
	if diff := adaptertest.Diff(victim, w.MustUser(t, "victim")); diff != "" {
		t.Errorf("somebody changed the victim: %s", diff)
	}
	want(t, w, 200, "GET", "/api/v1/users/victim/auth/keys/key-of-victim", "", "admin")
	want(t, w, 404, "GET", "/api/v1/users/mallory", "", "admin")
}

// An administrator may do all of it.
func TestAdministratorsCanWrite(t *testing.T) {
	for _, call := range cve {
		t.Run(call.method+" "+call.target, func(t *testing.T) {
			w := crowd(t)
			giveKey(t, w, "victim")
			answer, body := w.Do(call.method, call.target, call.body, as("platform_admin"))
			if answer.StatusCode == http.StatusForbidden || answer.StatusCode >= 500 {
				t.Errorf("answered %d: %s", answer.StatusCode, body)
			}
			if !call.own && answer.StatusCode != http.StatusOK {
				t.Errorf("answered %d: %s", answer.StatusCode, body)
			}
		})
	}
}

// answeredOperations are those of the contract and those that are always
// refused, which is why the contract does not have them.
func answeredOperations(t *testing.T) []string {
	t.Helper()
	ids := slices.Collect(maps.Values(answered(t)))
	slices.Sort(ids)
	return ids
}

// answered are the names of those operations by method and path: what the
// contract has, and what its overlay adds for the server alone.
func answered(t *testing.T) map[string]string {
	t.Helper()
	type paths map[string]map[string]yaml.Node
	var contract struct{ Paths paths }
	var overlay struct {
		Actions []struct {
			Target string
			Update yaml.Node
		}
	}
	for file, into := range map[string]any{"cloud.yaml": &contract, "cloud.overlay.yaml": &overlay} {
		text, err := os.ReadFile(filepath.Join("..", "..", "openapi", file))
		if err == nil {
			err = yaml.Unmarshal(text, into)
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	all := []paths{contract.Paths}
	for _, action := range overlay.Actions {
		var added paths
		if action.Target != "$.paths" {
			continue
		}
		if err := action.Update.Decode(&added); err != nil {
			t.Fatal(err)
		}
		all = append(all, added)
	}
	ids := map[string]string{}
	for _, some := range all {
		for path, item := range some {
			for method, node := range item {
				var op struct {
					ID string `yaml:"operationId"`
				}
				if node.Kind == yaml.MappingNode && node.Decode(&op) == nil && op.ID != "" {
					ids[strings.ToUpper(method)+" "+path] = op.ID
				}
			}
		}
	}
	return ids
}

// Every operation of the contract has a row in the table of rights, and no row
// is for nothing.
func TestEveryOperationIsGuarded(t *testing.T) {
	var guarded []string
	for _, op := range operations {
		guarded = append(guarded, op.id)
	}
	slices.Sort(guarded)
	if diff := cmp.Diff(answeredOperations(t), guarded); diff != "" {
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

// The vendor's 27 operations are answered under their own names, those that
// are always refused too.
func TestVendorOperations(t *testing.T) {
	ids := answered(t)
	rows, err := os.ReadFile("testdata/vendor_operations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(rows)) {
		row := strings.Split(strings.TrimSpace(line), "\t")
		if ids[row[0]+" "+row[1]] != row[2] {
			t.Errorf("%v is not answered", row)
		}
	}
}
