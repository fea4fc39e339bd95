package dragoman_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// knownHash is of a password that nobody needs to know.
const knownHash = "$2a$04$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"

// helper is somebody at a door who may do everything there, and does not hold @admin.
func helper(door dragoman.Dialect) context.Context {
	return dragoman.WithPrincipal(context.Background(), dragoman.Principal{
		User: dragoman.User{ID: "helper", Username: "helper"}, Door: door, Capabilities: dragoman.AllCapabilities(),
	})
}

func wantForbidden(t *testing.T, what string, err error) {
	t.Helper()
	if dragoman.CodeOf(err) != dragoman.CodeForbidden {
		t.Errorf("%s: %v", what, err)
	}
}

func TestCeiling(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	service := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	for _, u := range []dragoman.User{
		{ID: "helper", Enabled: true},
		{ID: "boss", Enabled: true, Roles: []string{dragoman.RoleAdmin}},
		{ID: "clerk", Enabled: true, Roles: []string{"elsewhere"}},
		{ID: "joe", Enabled: true, Roles: []string{"ours"}},
	} {
		if _, err := d.CreateUser(service, u); err != nil {
			t.Fatal(err)
		}
	}
	for name, door := range map[string]dragoman.Dialect{"elsewhere": "there", "ours": "here"} {
		r := dragoman.Role{Name: name, Definitions: map[dragoman.Dialect]json.RawMessage{door: json.RawMessage(`{}`)}}
		if _, err := d.CreateRole(service, r); err != nil {
			t.Fatal(err)
		}
	}
	ctx := helper("here")
	roles := func(names ...string) func(*dragoman.User) error {
		return func(u *dragoman.User) error { u.Roles = names; return nil }
	}
	password := func(u *dragoman.User) error { u.Credential.Hash = knownHash; return nil }
	name := func(u *dragoman.User) error { u.Username = "other-" + u.ID; return nil }
	define := func(r *dragoman.Role) error { r.Definitions["here"] = json.RawMessage(`{"a":1}`); return nil }
	updated := func(id string, fn func(*dragoman.User) error) error { _, err := d.UpdateUser(ctx, id, fn); return err }

	for what, refused := range map[string]func() error{
		"GiveAdmin":          func() error { return updated("joe", roles("ours", dragoman.RoleAdmin)) },
		"GiveAdminToOneself": func() error { return updated("helper", roles(dragoman.RoleAdmin)) },
		"GiveViewer":         func() error { return updated("joe", roles("ours", dragoman.RoleViewer)) },
		"TakeAdmin":          func() error { return updated("boss", roles()) },
		"ChangeBoss":         func() error { return updated("boss", name) },
		"PasswordOfBoss":     func() error { return updated("boss", password) },
		"DeleteBoss":         func() error { _, err := d.DeleteUser(ctx, "boss"); return err },
		"GiveElsewhere":      func() error { return updated("joe", roles("ours", "elsewhere")) },
		"TakeElsewhere":      func() error { return updated("clerk", roles()) },
		"PasswordOfClerk":    func() error { return updated("clerk", password) },
		"DeleteClerk":        func() error { _, err := d.DeleteUser(ctx, "clerk"); return err },
		"CreateWithAdmin": func() error {
			_, err := d.CreateUser(ctx, dragoman.User{Username: "new", Roles: []string{dragoman.RoleAdmin}})
			return err
		},
		"CreateWithElsewhere": func() error {
			_, err := d.CreateUser(ctx, dragoman.User{Username: "new", Roles: []string{"elsewhere"}})
			return err
		},
		"DefineElsewhere":   func() error { _, err := d.UpdateRole(ctx, "elsewhere", define); return err },
		"DeleteElsewhere":   func() error { _, err := d.DeleteRole(ctx, "elsewhere"); return err },
		"UndefineElsewhere": func() error { return d.UndefineRole(ctx, "elsewhere", "there") },
		"DefineAdmin":       func() error { _, err := d.CreateRole(ctx, dragoman.Role{Name: dragoman.RoleAdmin}); return err },
		"KeyForBoss":        func() error { _, err := d.CreateKey(ctx, dragoman.NewKey{OwnerID: "boss", Secret: "x"}); return err },
		"KeyWithAdmin": func() error {
			_, err := d.CreateKey(ctx, dragoman.NewKey{OwnerID: "helper", Secret: "x", Roles: []string{dragoman.RoleAdmin}})
			return err
		},
		"SessionsOfBoss": func() error { _, err := d.CloseSessions(ctx, "boss", "here"); return err },
		"ResetTokenForBoss": func() error {
			_, err := d.OpenSession(ctx, dragoman.User{ID: "boss", Roles: []string{dragoman.RoleAdmin}, Enabled: true},
				dragoman.NewSession{Door: "here", Token: "t", Lifetime: time.Hour, OnBehalf: true})
			return err
		},
		"DocumentThatGivesAdmin": func() error {
			_, err := d.PutDocument(ctx, dragoman.RolesWrite, "mapping", "m", func(doc *dragoman.Document, _ bool) error {
				doc.Body, doc.Gives = json.RawMessage(`{}`), []string{dragoman.RoleAdmin}
				return nil
			})
			return err
		},
		"DocumentThatGivesElsewhere": func() error {
			_, err := d.PutDocument(ctx, dragoman.RolesWrite, "mapping", "m", func(doc *dragoman.Document, _ bool) error {
				doc.Body, doc.Gives = json.RawMessage(`{}`), []string{"elsewhere"}
				return nil
			})
			return err
		},
	} {
		wantForbidden(t, what, refused())
	}
	for what, allowed := range map[string]func() error{
		"GiveOurs":      func() error { return updated("helper", roles("ours")) },
		"PasswordOfJoe": func() error { return updated("joe", password) },
		"DefineOurs":    func() error { _, err := d.UpdateRole(ctx, "ours", define); return err },
		"DisableClerk":  func() error { return updated("clerk", func(u *dragoman.User) error { u.Enabled = false; return nil }) },
		"SessionsOfJoe": func() error { _, err := d.CloseSessions(ctx, "joe", "here"); return err },
		"KeyForJoe":     func() error { _, err := d.CreateKey(ctx, dragoman.NewKey{OwnerID: "joe", Secret: "y"}); return err },
	} {
		if err := allowed(); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestBuiltinRolesAreTheirDoors: what a door has of its own is given, defined and
// taken there alone, though nobody has defined it.
func TestBuiltinRolesAreTheirDoors(t *testing.T) {
	d := newDirectoryWith(t, filepath.Join(t.TempDir(), "d.db"), dragoman.Options{
		HashCost: 4, BuiltinRoles: map[string]dragoman.Dialect{"theirs": "there"},
	})
	service := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	for _, u := range []dragoman.User{{ID: "joe", Enabled: true}, {ID: "clerk", Enabled: true, Roles: []string{"theirs"}}} {
		if _, err := d.CreateUser(service, u); err != nil {
			t.Fatal(err)
		}
	}
	give := func(ctx context.Context, id string, names ...string) error {
		_, err := d.UpdateUser(ctx, id, func(u *dragoman.User) error { u.Roles = names; return nil })
		return err
	}
	here, there := helper("here"), helper("there")
	wantForbidden(t, "give", give(here, "joe", "theirs"))
	wantForbidden(t, "take", give(here, "clerk"))
	_, err := d.CreateRole(here, dragoman.Role{Name: "theirs", Definitions: map[dragoman.Dialect]json.RawMessage{"here": json.RawMessage(`{}`)}})
	wantForbidden(t, "define", err)
	_, err = d.UpdateUser(here, "clerk", func(u *dragoman.User) error { u.Credential.Hash = knownHash; return nil })
	wantForbidden(t, "password", err)
	_, err = d.DeleteUser(here, "clerk")
	wantForbidden(t, "delete", err)
	if err := give(there, "joe", "theirs"); err != nil {
		t.Errorf("at its own door: %v", err)
	}
}

// TestRepresentedOwnNothing: who acts as somebody else makes no keys of theirs
// that they could not make anyway.
func TestRepresentedOwnNothing(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	service := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	boss, err := d.CreateUser(service, dragoman.User{ID: "boss", Enabled: true, Roles: []string{dragoman.RoleAdmin}})
	if err != nil {
		t.Fatal(err)
	}
	as := dragoman.WithPrincipal(context.Background(), dragoman.Principal{
		User: boss, Roles: []string{}, Represented: true, Door: "here", Capabilities: dragoman.AllCapabilities(),
	})
	_, err = d.CreateKey(as, dragoman.NewKey{OwnerID: "boss", Secret: "x"})
	wantForbidden(t, "key", err)
	_, err = d.UpdateUser(as, "boss", func(u *dragoman.User) error { u.Credential.Hash = knownHash; return nil })
	wantForbidden(t, "password", err)
	_, err = d.CloseSessions(as, "boss", "here")
	wantForbidden(t, "sessions", err)
}

// TestNarrowedKeyOwnsNoOtherKey: what narrows a key of an administrator's narrows
// what it may do to the administrator's other keys; itself it may always end.
func TestNarrowedKeyOwnsNoOtherKey(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	service := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	boss, err := d.CreateUser(service, dragoman.User{ID: "boss", Enabled: true, Roles: []string{dragoman.RoleAdmin}})
	if err != nil {
		t.Fatal(err)
	}
	whole := dragoman.Principal{User: boss, Door: "here", Capabilities: dragoman.AllCapabilities()}
	narrowed := whole
	narrowed.Roles, narrowed.KeyID = []string{}, "narrow"
	for _, id := range []string{"narrow", "other"} {
		if _, err := d.CreateKey(dragoman.WithPrincipal(context.Background(), whole), dragoman.NewKey{ID: id, OwnerID: "boss", Secret: id}); err != nil {
			t.Fatal(err)
		}
	}
	as := dragoman.WithPrincipal(context.Background(), narrowed)
	_, err = d.UpdateKey(as, "other", func(k *dragoman.Key) error { k.RevokedAt = &k.CreatedAt; return nil })
	wantForbidden(t, "revoke another", err)
	_, err = d.DeleteKey(as, "other")
	wantForbidden(t, "delete another", err)
	if _, err := d.DeleteKey(as, "narrow"); err != nil {
		t.Errorf("itself: %v", err)
	}
}

// TestNarrowRightsStayNarrow: capabilities are not wider than their names.
func TestNarrowRightsStayNarrow(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	looking := dragoman.WithPrincipal(context.Background(), dragoman.Principal{
		User: dragoman.User{ID: "u", Username: "u"}, Door: "here", Capabilities: []dragoman.Capability{dragoman.UsersRead, dragoman.AccountRead},
	})
	_, err := d.CloseSessions(looking, "u", "here")
	wantForbidden(t, "one's own sessions by sight of the account", err)
	_, err = d.CloseSessions(looking, "other", "here")
	wantForbidden(t, "sessions of others by sight of users", err)
	_, err = d.Document(looking, "there", "kind", "d")
	wantForbidden(t, "another door's document", err)
	_, err = d.Documents(looking, "there", "kind")
	wantForbidden(t, "another door's documents", err)
}
