package storetest

import (
	"bytes"
	"fmt"
	"sync"
	"testing"
	"time"

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
		got[i].Sequence, got[i].Position = 0, 0
	}
	want(t, got, expected)
}

// unplaced is how many events wait for their position.
func unplaced(t *testing.T, s dragoman.Store) (waiting int) {
	t.Helper()
	for _, e := range allEvents(t, s) {
		if e.Position == 0 {
			waiting++
		}
	}
	return waiting
}

var feed = []promise{
	{"PositionsComeInOrderWithoutGaps", func(t *testing.T, s dragoman.Store) {
		for i := range 600 { // more than are placed at once
			tell(t, s, told(fmt.Sprint("u", i), noon))
		}
		waiting := unplaced(t, s)
		placed, err := s.PlaceEvents(t.Context(), "node", noon, noon.Add(time.Minute))
		want(t, err, nil)
		want(t, placed, waiting)
		want(t, unplaced(t, s), 0)
		all, err := s.Events(t.Context(), dragoman.EventQuery{Feed: true, Limit: 1000})
		want(t, err, nil)
		want(t, len(all), 600)
		for i, e := range all {
			if e.Position != all[0].Position+int64(i) || i > 0 && e.Sequence <= all[i-1].Sequence {
				t.Fatalf("event %d has position %d", i, e.Position)
			}
		}
		some, err := s.Events(t.Context(), dragoman.EventQuery{Feed: true, After: all[9].Position, Limit: 3})
		want(t, err, nil)
		want(t, some, all[10:13])
		last, err := s.Events(t.Context(), dragoman.EventQuery{Feed: true, Last: true, Limit: 2})
		want(t, err, nil)
		want(t, last, all[598:])
	}},
	{"WhatHasNoPositionIsNotInTheFeed", func(t *testing.T, s dragoman.Store) {
		tell(t, s, told("ada", noon))
		fed, err := s.Events(t.Context(), dragoman.EventQuery{Feed: true, Limit: 10})
		want(t, err, nil)
		want(t, len(fed), 1-unplaced(t, s))
	}},
	{"OneNodeGivesPositions", func(t *testing.T, s dragoman.Store) {
		tell(t, s, told("ada", noon))
		for _, row := range []struct {
			holder string
			now    time.Time
			placed int
		}{{"one", noon, 1}, {"two", noon, 0}, {"two", noon.Add(time.Hour), 2}} {
			if unplaced(t, s) == 0 { // it was given as the event was written
				row.placed = 0
			}
			placed, err := s.PlaceEvents(t.Context(), row.holder, row.now, row.now.Add(time.Minute))
			want(t, err, nil)
			want(t, placed, row.placed)
			tell(t, s, told("bob", noon))
		}
	}},
	{"NobodyComesLate", func(t *testing.T, s dragoman.Store) {
		var writers sync.WaitGroup
		for i := range 4 {
			writers.Go(func() {
				for j := range 25 {
					tell(t, s, told(fmt.Sprintf("w%d-%d", i, j), noon))
				}
			})
		}
		ended := make(chan struct{})
		go func() { writers.Wait(); close(ended) }()
		at, seen := int64(0), 0
		for done := false; !done; {
			select {
			case <-ended:
				done = true
			default:
			}
			// Two relays with a lease each, as clocks may be.
			for _, holder := range []string{"one", "two"} {
				_, err := s.PlaceEvents(t.Context(), holder, noon.Add(time.Hour), noon)
				want(t, err, nil)
			}
			page, err := s.Events(t.Context(), dragoman.EventQuery{Feed: true, After: at, Limit: 1000})
			want(t, err, nil)
			for _, e := range page {
				if at != 0 && e.Position != at+1 {
					t.Fatalf("%d follows %d", e.Position, at)
				}
				at = e.Position
				seen++
			}
		}
		want(t, seen, 100)
	}},
}
