package cloud

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// The lens laws (design, section 2), for an administrator's patch.
func TestLaws(t *testing.T) {
	table := names(t)
	adaptertest.Laws(t, adaptertest.Lens{
		Dialect:   Dialect,
		Get:       func(u dragoman.User) []byte { return mustJSON(toWireUser(&u, table)) },
		WriteBack: func(view []byte) []byte { return view },
		Put: func(u *dragoman.User, request []byte) error {
			body, err := fromWirePatch(request)
			if err != nil {
				return err
			}
			if _, ok := body.password(); ok {
				u.SetPassword("$2a$04$new")
			}
			return body.applyTo(u, table, false)
		},
		Requests: rapid.Custom(patches),
		Expect:   func(before dragoman.User, request []byte) []byte { return expected(before, request, table) },
		Absent:   func(_ dragoman.User, request []byte) []string { return removed(request) },
		Hidden: func(u dragoman.User) any {
			return slices.DeleteFunc(slices.Clone(u.Roles), func(role string) bool {
				return slices.Contains(platformRoles, table.ToWire(role))
			})
		},
	})
}

// patches generates merge patches that are mostly in order, some of them
// quoted.
func patches(t *rapid.T) []byte {
	patch, security := map[string]any{}, map[string]any{}
	text := rapid.Ptr(adaptertest.Texts(), true)
	for _, field := range []string{"full_name", "email"} {
		if rapid.Bool().Draw(t, "with "+field) {
			patch[field] = text.Draw(t, field)
		}
	}
	if rapid.Bool().Draw(t, "with enabled") {
		security["enabled"] = rapid.Ptr(rapid.Bool(), true).Draw(t, "enabled")
	}
	if rapid.Bool().Draw(t, "with roles") {
		role := rapid.OneOf(rapid.SampledFrom(platformRoles), rapid.SampledFrom(platformRoles), adaptertest.RoleNames())
		security["roles"] = rapid.SliceOfN(role, 0, 3).Draw(t, "roles")
	}
	if rapid.Bool().Draw(t, "with password") {
		security["password"] = rapid.SampledFrom([]string{"12345678", "short", "päßwörter"}).Draw(t, "password")
	}
	if len(security) > 0 || rapid.Bool().Draw(t, "empty security") {
		patch["security"] = security
	}
	body := mustJSON(patch)
	if rapid.Bool().Draw(t, "quoted") {
		body = mustJSON(string(body))
	}
	return body
}

// expected is what a client that knows the documentation, and nothing of the
// code, expects to read after a patch.
func expected(before dragoman.User, request []byte, table dragoman.RoleNames) []byte {
	request = unquoted(request)
	var patch struct {
		FullName, Email json.RawMessage
		Security        struct {
			Enabled json.RawMessage
			Roles   []string
		}
	}
	var members map[string]json.RawMessage
	must(json.Unmarshal(request, &members))
	must(json.Unmarshal(request, &patch))
	security := toWireUser(&before, table).Security
	switch string(patch.Security.Enabled) {
	case "true", "null":
		security.Enabled = true
	case "false":
		security.Enabled = false
	}
	if patch.Security.Roles != nil {
		security.Roles, security.Permissions = rolesAfter(security.Roles, patch.Security.Roles)
	}
	want := map[string]any{"security": security}
	for _, field := range []string{"full_name", "email"} {
		if value, ok := members[field]; ok && string(value) != "null" {
			want[field] = value
		}
	}
	return mustJSON(want)
}

func unquoted(request []byte) []byte {
	var quoted string
	if json.Unmarshal(request, &quoted) == nil {
		return []byte(quoted)
	}
	return request
}

// removed are the names that a patch takes away.
func removed(request []byte) (fields []string) {
	var members map[string]json.RawMessage
	must(json.Unmarshal(unquoted(request), &members))
	for _, field := range []string{"full_name", "email"} {
		if string(members[field]) == "null" {
			fields = append(fields, field)
		}
	}
	return fields
}

// rolesAfter keeps the order of what was there and puts what is new at the end.
func rolesAfter(shown, wanted []string) (roles, allowed []string) {
	roles = []string{}
	for _, role := range append(slices.Clone(shown), wanted...) {
		if slices.Contains(wanted, role) && !slices.Contains(roles, role) {
			roles = append(roles, role)
		}
	}
	switch {
	case slices.Contains(roles, rolePlatformAdmin):
		return roles, permissions[admin]
	case slices.Contains(roles, rolePlatformViewer):
		return roles, permissions[viewer]
	}
	return roles, permissions[ordinary]
}

// A name that is typed here gives nothing at another door that its row does
// not, and the other way round: whatever roles another door gave, only the two
// mapped names and their like here reach further than an own account.
func TestRolesOfOtherDoors(t *testing.T) {
	table := names(t)
	rapid.Check(t, func(t *rapid.T) {
		roles := rapid.SliceOfN(adaptertest.RoleNames(), 0, 4).Draw(t, "roles")
		u := dragoman.User{Roles: roles}
		want := ordinary
		if slices.Contains(roles, dragoman.RoleViewer) {
			want = viewer
		}
		if slices.Contains(roles, dragoman.RoleAdmin) {
			want = admin
		}
		if got := gradeOf(&u, table); got != want {
			t.Fatalf("%q reach %d, want %d", roles, got, want)
		}
	})
}

func mustJSON(v any) []byte {
	data, err := json.Marshal(v)
	must(err)
	return data
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
