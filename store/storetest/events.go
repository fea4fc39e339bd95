package storetest

import (
	"bytes"
	"testing"

	"github.com/dragoman-project/dragoman"
)

var events = []promise{
	{"TellOfEveryChangeBeforeAndAfter", func(t *testing.T, s dragoman.Store) {
		created := create(t, s, whole("ada"))
		updated, err := update(s, created.ID, func(u *dragoman.User) error { u.Roles = nil; return nil })
		want(t, err, nil)
		_, err = remove(s, created.ID)
		want(t, err, nil)
		wantEvents(t, s,
			dragoman.NewUserEvent(by(dragoman.ActionUserCreate), nil, &created),
			dragoman.NewUserEvent(by(dragoman.ActionUserUpdate), &created, &updated),
			dragoman.NewUserEvent(by(dragoman.ActionUserDelete), &updated, nil),
		)
	}},
	{"TellOfRolesToo", func(t *testing.T, s dragoman.Store) {
		createRole(t, s, role("r"))
		updated, err := s.UpdateRole(t.Context(), "r", by(dragoman.ActionRoleUpdate), func(r *dragoman.Role) error {
			r.Definitions = nil
			return nil
		})
		want(t, err, nil)
		_, err = s.DeleteRole(t.Context(), "r", by(dragoman.ActionRoleDelete), nil)
		want(t, err, nil)
		created := role("r")
		wantEvents(t, s,
			dragoman.NewRoleEvent(by(dragoman.ActionRoleCreate), nil, &created),
			dragoman.NewRoleEvent(by(dragoman.ActionRoleUpdate), &created, &updated),
			dragoman.NewRoleEvent(by(dragoman.ActionRoleDelete), &updated, nil),
		)
	}},
	{"NeverHoldAHash", func(t *testing.T, s dragoman.Store) {
		create(t, s, whole("ada"))
		_, err := update(s, "id-ada", func(u *dragoman.User) error { u.Credential.Hash = "$2a$04$secret2"; return nil })
		want(t, err, nil)
		for _, e := range allEvents(t, s) {
			want(t, bytes.Contains(append(e.Before, e.After...), []byte("secret")), false)
		}
	}},
	{"ContinueBehindASequence", func(t *testing.T, s dragoman.Store) {
		for _, name := range []string{"a", "b", "c", "d"} {
			create(t, s, plain(name))
		}
		all := allEvents(t, s)
		some, err := s.Events(t.Context(), dragoman.EventQuery{After: all[0].Sequence, Limit: 2})
		want(t, err, nil)
		want(t, some, all[1:3])
		none, err := s.Events(t.Context(), dragoman.EventQuery{After: all[3].Sequence, Limit: 10})
		want(t, err, nil)
		want(t, len(none), 0)
	}},
	{"SequenceGrowsPastWhatFailed", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		_, _ = s.CreateUser(t.Context(), plain("a"), by(dragoman.ActionUserCreate))
		create(t, s, plain("b"))
		all := allEvents(t, s)
		want(t, len(all), 2)
		want(t, all[0].Sequence < all[1].Sequence, true)
	}},
}

// wantEvents compares all there are, but for their numbers.
func wantEvents(t *testing.T, s dragoman.Store, expected ...dragoman.Event) {
	t.Helper()
	got := allEvents(t, s)
	for i := range got {
		got[i].Sequence = 0
	}
	want(t, got, expected)
}
