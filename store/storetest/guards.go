package storetest

import (
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman"
)

var errGuarded = dragoman.Errorf(dragoman.CodeForbidden, "guard", "refused by its guard")

// guarded is a change that its guard refuses.
func guarded(action dragoman.Action) dragoman.Change {
	return by(action).WithTerms(dragoman.Terms{Guard: func(dragoman.Inside) error { return errGuarded }})
}

var guards = []promise{
	{"RefuseEveryWriteAndKeepNothing", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, plain("a"))
		createRole(t, s, role("r"))
		createKey(t, s, key("k", u.ID))
		_, err := put(s, "kind", "d", `{"n":1}`)
		want(t, err, nil)
		events := len(allEvents(t, s))
		for name, write := range map[string]func() error{
			"CreateUser": func() error { _, err := s.CreateUser(ctx, plain("b"), guarded(dragoman.ActionUserCreate)); return err },
			"UpdateUser": func() error {
				_, err := s.UpdateUser(ctx, u.ID, guarded(dragoman.ActionUserUpdate),
					func(u *dragoman.User) error { u.Roles = []string{"x"}; return nil })
				return err
			},
			"DeleteUser": func() error { _, err := s.DeleteUser(ctx, u.ID, guarded(dragoman.ActionUserDelete), nil); return err },
			"CreateRole": func() error { _, err := s.CreateRole(ctx, role("q"), guarded(dragoman.ActionRoleCreate)); return err },
			"UpdateRole": func() error {
				_, err := s.UpdateRole(ctx, "r", guarded(dragoman.ActionRoleUpdate), func(r *dragoman.Role) error { r.Definitions = nil; return nil })
				return err
			},
			"DeleteRole": func() error { _, err := s.DeleteRole(ctx, "r", guarded(dragoman.ActionRoleDelete), nil); return err },
			"CreateKey": func() error {
				_, err := s.CreateKey(ctx, key("j", u.ID), guarded(dragoman.ActionKeyCreate))
				return err
			},
			"UpdateKey": func() error {
				_, err := s.UpdateKey(ctx, here, "k", guarded(dragoman.ActionKeyUpdate), func(k *dragoman.Key) error { k.Name = "x"; return nil })
				return err
			},
			"DeleteKey": func() error {
				_, err := s.DeleteKey(ctx, here, "k", guarded(dragoman.ActionKeyDelete), nil)
				return err
			},
			"PutDocument": func() error {
				_, err := s.PutDocument(ctx, here, "kind", "d", guarded(dragoman.ActionDocumentPut), func(doc *dragoman.Document, _ bool) error {
					doc.Body = json.RawMessage(`{}`)
					return nil
				})
				return err
			},
			"NewDocument": func() error {
				_, err := s.PutDocument(ctx, here, "kind", "e", guarded(dragoman.ActionDocumentPut), func(doc *dragoman.Document, _ bool) error {
					doc.Body = json.RawMessage(`{}`)
					return nil
				})
				return err
			},
		} {
			if err := write(); dragoman.CodeOf(err) != dragoman.CodeForbidden {
				t.Errorf("%s: %v", name, err)
			}
		}
		want(t, len(allEvents(t, s)), events)
		want(t, read(t, s, u.ID), u)
		for _, gone := range []error{
			second(s.User(ctx, "b")), second(s.Role(ctx, "q")),
			second(s.Key(ctx, here, "j")), second(s.Document(ctx, here, "kind", "e")),
		} {
			wantNotFound(t, gone)
		}
	}},
	{"SeeWhatTheirTransactionSees", func(t *testing.T, s dragoman.Store) {
		holder := plain("a")
		holder.Roles = []string{"held"}
		holder = create(t, s, holder)
		createRole(t, s, role("r"))
		_, err := put(s, "kind", "d", `{"n":1}`)
		want(t, err, nil)
		asked := 0
		change := by(dragoman.ActionUserCreate).WithTerms(dragoman.Terms{Guard: func(in dragoman.Inside) error {
			asked++
			u, err := in.User(holder.ID)
			want(t, err, nil)
			want(t, u, holder)
			r, err := in.Role("r")
			want(t, err, nil)
			want(t, r, role("r"))
			doc, err := in.Document(here, "kind", "d")
			want(t, err, nil)
			want(t, doc, document("d", `{"n":1}`, 1))
			for name, held := range map[string]bool{"held": true, "r": false} {
				got, err := in.HasHolder(name)
				want(t, err, nil)
				want(t, got, held)
			}
			wantNotFound(t, second(in.User("nobody")))
			wantNotFound(t, second(in.Role("nothing")))
			wantNotFound(t, second(in.Document(there, "kind", "d")))
			return nil
		}})
		_, err = s.CreateUser(ctx, plain("b"), change)
		want(t, err, nil)
		want(t, asked > 0, true)
	}},
}

func second[T any](_ T, err error) error { return err }
