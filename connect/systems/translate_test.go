package systems_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
)

// roles are the names as a server has them that nobody has configured.
func roles(t testing.TB) systems.Roles {
	t.Helper()
	all := systems.Roles{}
	for _, d := range adapters.All() {
		names, err := dragoman.NewRoleNames(d.RoleRows)
		if err != nil {
			t.Fatal(err)
		}
		all[d.Name] = names
	}
	return all
}

// shape is free-form data as each product could have it.
func shape() map[dragoman.Dialect]*rapid.Generator[json.RawMessage] {
	plain := rapid.Just(json.RawMessage(`{"team":"blue","n":9007199254740993,"deep":{"a":[1.0,null]}}`))
	return map[dragoman.Dialect]*rapid.Generator[json.RawMessage]{
		"elasticsearch": plain, "kuzzle": plain, "cloud": plain, "someday": plain,
		"fusion": rapid.Just(json.RawMessage(`{"timezone":"Europe/Paris","permissions":[{"methods":["GET"],"path":"/x/**"}]}`)),
	}
}

// TestTranslateSaysWhatIsLost holds every pair of products to its word over
// generated users: what is said to be kept is there when it is read back, and
// what is said to be changed or lost is not.
func TestTranslateSaysWhatIsLost(t *testing.T) {
	vendors := systems.Vendors(roles(t))
	for _, from := range vendors {
		for _, to := range vendors {
			t.Run(string(from.Dialect+"To"+to.Dialect), func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) {
					u := adaptertest.Users(shape()).Draw(t, "user")
					if at := strings.IndexFunc(u.Username+u.ID, func(r rune) bool { return r == 0 }); at >= 0 {
						t.Skip("no name")
					}
					u.SetPassword("")
					body := from.WriteUser(connect.User{User: u})
					checkSaid(t, from, to, body)
				})
			})
		}
	}
}

func checkSaid(t *rapid.T, from, to connect.Vendor, body json.RawMessage) {
	out, said, err := connect.Translate(from, to, connect.ObjectUser, body)
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	before, err := from.ReadUser(body)
	if err != nil {
		t.Fatal(err)
	}
	after, err := to.ReadUser(out)
	if err != nil {
		t.Fatalf("the translation cannot be read: %v\n%s", err, out)
	}
	fates := map[connect.Field]connect.Fate{}
	for _, s := range said {
		if s.Fate == connect.Missing || s.Path == connect.WholeUser {
			continue // of what was not there, or of nothing in particular
		}
		field := from.Field(s.Path)
		if fates[field] == "" || s.Fate != connect.Kept {
			fates[field] = s.Fate
		}
	}
	text := func(p *string) string {
		if p == nil {
			return ""
		}
		return "=" + *p
	}
	for field, same := range map[connect.Field]bool{
		connect.FieldUsername: before.Username == "" || before.Username == after.Username || to.Dialect == "kuzzle" && before.Username == after.ID,
		connect.FieldFullName: text(before.FullName) == text(after.FullName),
		connect.FieldEmail:    text(before.Email) == text(after.Email),
		connect.FieldEnabled:  before.Enabled == after.Enabled,
	} {
		if fate, told := fates[field]; told && (fate == connect.Kept) != same {
			t.Fatalf("%s is said to be %s, and is the same: %t\n%s\n%s", field, fate, same, body, out)
		}
	}
	if fates[connect.FieldRoles] == connect.Kept && !slices.Equal(before.Roles, after.Roles) {
		t.Fatalf("roles are said to be kept\n%s\n%s", body, out)
	}
	lost := fates[connect.FieldExtension] == connect.Lost
	if has := before.Extension(from.Dialect) != nil; has && lost != (after.Extension(from.Dialect) == nil) {
		t.Fatalf("free-form data is said to be %s\n%s\n%s", fates[connect.FieldExtension], body, out)
	}
}

// TestTranslatePasswords: a hash goes where it is taken, and is shown nowhere.
func TestTranslatePasswords(t *testing.T) {
	all := roles(t)
	const hash = "$2y$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6"
	body := json.RawMessage(`{"username":"ada","roles":[],"password_hash":"` + hash + `"}`)
	for to, want := range map[string]struct {
		fate connect.Fate
		path string
	}{
		"elasticsearch": {connect.Changed, `"password_hash":"$2a$`}, "cloud": {connect.Lost, ""},
		"kuzzle": {connect.Lost, ""}, "fusion": {connect.Kept, `"passwordHash":"$2y$`},
	} {
		t.Run(to, func(t *testing.T) {
			from, _ := systems.Vendor("elasticsearch", all)
			into, _ := systems.Vendor(to, all)
			out, said, err := connect.Translate(from, into, connect.ObjectUser, body)
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(said, func(s connect.Said) bool { return s.Path == "password_hash" })
			if i < 0 || said[i].Fate != want.fate {
				t.Errorf("said %+v, want %s", said, want.fate)
			}
			if !strings.Contains(string(out), want.path) || want.path == "" && strings.Contains(string(out), "$2") {
				t.Errorf("%s holds no %s", out, want.path)
			}
			for _, s := range said {
				if strings.Contains(s.Why, "$2") {
					t.Errorf("the hash is shown: %s", s.Why)
				}
			}
		})
	}
}

// TestTranslateRoles: rights stay with their product, and names are mapped.
func TestTranslateRoles(t *testing.T) {
	all := roles(t)
	vendor := func(name string) connect.Vendor {
		v, err := systems.Vendor(name, all)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	role := json.RawMessage(`{"admin":{"cluster":["monitor"],"indices":[{"names":["logs-*"],"privileges":["read"]}]}}`)
	out, said, err := connect.Translate(vendor("elasticsearch"), vendor("fusion"), connect.ObjectRole, role)
	if err != nil || !strings.Contains(string(out), `"name":"~admin","permissions":[]`) {
		t.Errorf("%s, %v", out, err)
	}
	if !slices.ContainsFunc(said, func(s connect.Said) bool { return s.Path == "cluster" && s.Fate == connect.Lost }) {
		t.Errorf("said %+v", said)
	}
	out, said, err = connect.Translate(vendor("elasticsearch"), vendor("elasticsearch"), connect.ObjectRole, role)
	if err != nil || !strings.Contains(string(out), `"monitor"`) || slices.ContainsFunc(said, func(s connect.Said) bool { return s.Fate != connect.Kept }) {
		t.Errorf("%s, %+v, %v", out, said, err)
	}
	own := json.RawMessage(`{"_id":"admin","policies":[{"roleId":"admin"}]}`)
	_, said, err = connect.Translate(vendor("kuzzle"), vendor("fusion"), connect.ObjectRole, own)
	if err != nil || !slices.ContainsFunc(said, func(s connect.Said) bool { return s.Path == connect.WholeRole && s.Fate == connect.Lost }) {
		t.Errorf("the product's own: %+v, %v", said, err)
	}
	if _, _, err := connect.Translate(vendor("elasticsearch"), vendor("cloud"), connect.ObjectRole, role); err == nil {
		t.Error("a role for Elastic Cloud Enterprise was made")
	}
}
