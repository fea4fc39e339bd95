package cloud

import (
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// A program on the vendor's models reads a user, changes the e-mail address and
// writes all of it: permissions and realm come along, and the zero date for
// every date that is not there. That, and nothing else, is changed; what this
// API cannot say stays, whichever door it came by.
func TestReadChangeWrite(t *testing.T) {
	for name, row := range map[string]struct{ target, caller, email string }{
		"AnAdministrator": {"/api/v1/users/ada", "admin", "new@example.com"},
		"Themselves":      {"/api/v1/user", "ada", "own@example.com"},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			before := w.MustCreate(t, dragoman.User{
				ID: "kuid-calm-ada-1", Username: "ada", FullName: ptr("Ada"), Email: ptr("ada@example.com"), Enabled: true,
				Roles: []string{"superuser", dragoman.RoleViewer, "~@admin", "default", roleDeploymentViewer},
				Extensions: map[dragoman.Dialect]json.RawMessage{
					"elasticsearch": json.RawMessage(`{"team":null,"n":9007199254740993}`),
					"kuzzle":        json.RawMessage(`{"badge":{"number":1.0},"empty":[]}`),
					"fusion":        json.RawMessage(`{"timezone":"Europe/Paris","permissions":[{"methods":["GET"],"path":"/x/**"}]}`),
				},
			}, password)
			model := fromZeroDates(want(t, w, 200, "GET", row.target, "", row.caller))
			model["email"] = mustJSON(row.email)

			want(t, w, 200, "PATCH", row.target, string(mustJSON(model)), row.caller)

			after := w.MustUser(t, "ada")
			if after.Email == nil || *after.Email != row.email || after.Version != before.Version+1 {
				t.Errorf("got %+v", after)
			}
			after.Email, after.Version, after.UpdatedAt = before.Email, before.Version, before.UpdatedAt
			after.UpdatedBy, after.UpdatedByID = before.UpdatedBy, before.UpdatedByID
			if diff := adaptertest.Diff(before, after); diff != "" {
				t.Errorf("changed, too: %s", diff)
			}
		})
	}
}

// fromZeroDates is an answer as the vendor's models write it again.
func fromZeroDates(view string) map[string]json.RawMessage {
	var model, metadata map[string]json.RawMessage
	must(json.Unmarshal([]byte(view), &model))
	must(json.Unmarshal(model["metadata"], &metadata))
	for _, date := range []string{"created_at", "updated_at", "first_login_at", "last_login_at"} {
		if metadata[date] == nil {
			metadata[date] = json.RawMessage(`"0001-01-01T00:00:00.000Z"`)
		}
	}
	model["metadata"] = mustJSON(metadata)
	return model
}
