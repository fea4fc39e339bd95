package systems_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/dragomantest"
)

const people = `
users:
  - {username: ada, id: kuid-calm-ada-1, full_name: Ada, email: ada@example.org, roles: ["@admin"], password_hash: "` + bcryptHash + `"}
  - {username: bob, enabled: false, roles: [ece_deployment_viewer], extensions: {elasticsearch: {team: blue}, kuzzle: {badge: 7}}}
  - {username: cyd, id: kuid-fond-cyd-2, roles: ["@viewer", "default"]}
`

func importer(t testing.TB, kind connect.Kind, from, into *dragomantest.Dragoman, rule connect.Conflict) *connect.Importer {
	source := open(t, kind, from)
	if logins, ok := source.(interface{ ReadLogins() }); ok {
		logins.ReadLogins()
	}
	return &connect.Importer{
		Directory: into.Directory, Source: source, Conflict: rule, Scope: connect.Scope{Target: "there", Except: []string{"admin"}},
	}
}

func imported(t testing.TB, m *connect.Importer) connect.Imported {
	t.Helper()
	if _, err := m.Try(t.Context()); err != nil {
		t.Fatal(err)
	}
	done, err := m.Import(t.Context(), 0)
	if err != nil || done.Fails > 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	return done
}

// TestImportTwice brings everybody in by every kind of API, and nobody again.
func TestImportTwice(t *testing.T) {
	for _, kind := range apis {
		t.Run(string(kind), func(t *testing.T) {
			from, into := dragomantest.Start(t, dragomantest.Seed(people)), dragomantest.Start(t)
			m := importer(t, kind, from, into, connect.Fail)
			if done := imported(t, m); done.Created != 3 || done.Updated+done.Conflicts != 0 {
				t.Errorf("first: %+v", done)
			}
			u, err := into.Directory.UserByName(serviceContext(t), "ada")
			if err != nil || !slices.Contains(u.Roles, "@admin") || u.Credential.IsSet() {
				t.Errorf("%+v, %v", u, err)
			}
			if wants := kind == "kuzzle" || kind == "fusion"; wants != (u.ID == "kuid-calm-ada-1") {
				t.Errorf("the ID is %q", u.ID)
			}
			if done := imported(t, m); done.Changes() != 0 {
				t.Errorf("second: %+v", done)
			}
			// What is changed here afterwards stays.
			if _, err := into.Directory.UpdateUser(serviceContext(t), u.ID, func(u *dragoman.User) error {
				u.Roles = []string{"here"}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			if done := imported(t, m); done.Changes() != 0 {
				t.Errorf("third: %+v", done)
			}
		})
	}
}

// TestImportConflicts decides by rule about a name that is taken.
func TestImportConflicts(t *testing.T) {
	for rule, want := range map[connect.Conflict]struct {
		roles   string
		renamed bool
	}{
		connect.Keep: {"[mine]", false}, connect.Take: {"[@admin]", false}, connect.Rename: {"[mine]", true}, connect.Fail: {"[mine]", false},
	} {
		t.Run(string(rule), func(t *testing.T) {
			from := dragomantest.Start(t, dragomantest.Seed(people))
			into := dragomantest.Start(t, dragomantest.Seed("users: [{username: ada, roles: [mine]}]"))
			m := importer(t, "elasticsearch", from, into, rule)
			would, err := m.Try(t.Context())
			if would.Conflicts != 1 || (rule == connect.Fail) != errors.Is(err, connect.ErrConflicts) {
				t.Fatalf("%+v, %v", would, err)
			}
			if rule == connect.Fail {
				return
			}
			imported(t, m)
			ctx := serviceContext(t)
			ada, err := into.Directory.UserByName(ctx, "ada")
			if err != nil || fmt.Sprint(ada.Roles) != want.roles {
				t.Errorf("%q, %v", ada.Roles, err)
			}
			other, err := into.Directory.UserByName(ctx, "ada-there")
			if (err == nil) != want.renamed || err == nil && fmt.Sprint(other.Roles) != "[@admin]" {
				t.Errorf("%+v, %v", other, err)
			}
			if done := imported(t, m); done.Changes() != 0 {
				t.Errorf("again: %+v", done)
			}
		})
	}
}

// TestImportGoesOn after it was stopped in the middle, with nothing twice.
func TestImportGoesOn(t *testing.T) {
	from, into := dragomantest.Start(t), dragomantest.Start(t)
	ctx := serviceContext(t)
	const all = 60
	for i := range all {
		if _, err := from.Directory.CreateUser(ctx, dragoman.User{Username: fmt.Sprintf("u%02d", i), Enabled: true}); err != nil {
			t.Fatal(err)
		}
	}
	m := importer(t, "elasticsearch", from, into, connect.Fail)
	stopped, cancel := context.WithCancel(t.Context())
	m.Progress = func(_ string, done, _ int) {
		if done == all/2 {
			cancel()
		}
	}
	before, err := m.Import(stopped, all)
	if !errors.Is(err, context.Canceled) || before.Created == 0 || before.Created == all {
		t.Fatalf("%+v, %v", before, err)
	}
	m.Progress = nil
	if rest := imported(t, m); rest.Created != all-before.Created || rest.Updated != 0 {
		t.Errorf("%d were created, then %+v", before.Created, rest)
	}
}

// TestImportRenamesOnce: an import that ended between a user's coming in under
// another name and the note of it does not bring the same user in again.
func TestImportRenamesOnce(t *testing.T) {
	from := dragomantest.Start(t, dragomantest.Seed(people))
	into := dragomantest.Start(t, dragomantest.Seed("users: [{username: ada, roles: [mine]}, {username: ada-there, roles: [others]}]"))
	m := importer(t, "elasticsearch", from, into, connect.Rename)
	imported(t, m)
	ctx := serviceContext(t)
	marks, err := into.Directory.Marks(ctx, "from:there", "user", "", 100)
	if err != nil || len(marks) == 0 {
		t.Fatalf("%v, %v", marks, err)
	}
	for i := range marks {
		marks[i].State = ""
	}
	if err := into.Directory.PutMarks(ctx, marks); err != nil {
		t.Fatal(err)
	}
	if done := imported(t, m); done.Changes() != 0 {
		t.Errorf("%+v", done)
	}
	if u, err := into.Directory.UserByName(ctx, "ada-there-2"); err != nil || !slices.Equal(u.Roles, []string{"@admin"}) {
		t.Errorf("%+v, %v", u, err)
	}
	if _, err := into.Directory.UserByName(ctx, "ada-there-3"); err == nil {
		t.Error("ada came in twice")
	}
}
