package storetest

import (
	"fmt"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

var passwords = []promise{
	{"WhoChoseItComesBack", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		for _, own := range []bool{true, false} {
			_, err := update(s, "a", func(u *dragoman.User) error { u.Credential.OwnChoice = own; return nil })
			want(t, err, nil)
			want(t, read(t, s, "a").Credential.OwnChoice, own)
		}
	}},
	{"WhatWasReplacedOrRemovedIsPastLastOneFirst", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, withHash("b", "b1"))
		for _, hash := range []string{"1", "2", "2", "", "3", "3"} {
			setHash(t, s, "a", hash)
		}
		wantPast(t, s, "a", 10, "2", "1")
		wantPast(t, s, "a", 1, "2")
		wantPast(t, s, "b", 10)
	}},
	{"OtherWritesRememberNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, withHash("a", "1"))
		_, err := update(s, "a", func(u *dragoman.User) error { u.Enabled = false; return nil })
		want(t, err, nil)
		_, err = update(s, "a", func(u *dragoman.User) error { u.Credential.Hash = "2"; return fmt.Errorf("no") })
		want(t, err.Error(), "no")
		wantPast(t, s, "a", 10)
	}},
	{"OnlySoManyAreRemembered", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		const last = dragoman.MostPastPasswords + 6
		var past []string
		for n := range last + 1 {
			setHash(t, s, "a", fmt.Sprint(n))
			if n < last {
				past = append([]string{fmt.Sprint(n)}, past...)
			}
		}
		wantPast(t, s, "a", 1000, past[:dragoman.MostPastPasswords]...)
	}},
	{"AreForgottenWithTheUser", func(t *testing.T, s dragoman.Store) {
		create(t, s, withHash("a", "1"))
		setHash(t, s, "a", "2")
		_, err := remove(s, "a")
		want(t, err, nil)
		wantPast(t, s, "a", 10)
		create(t, s, withHash("a", "3"))
		wantPast(t, s, "a", 10)
		wantPast(t, s, "nobody", 10)
		for _, id := range impossibleTexts {
			wantPast(t, s, id, 10)
		}
	}},
	{"RenewedHashChangesNothingElse", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, whole("a"))
		want(t, s.CreateSession(t.Context(), session("d", u.ID, there)), nil)
		before, events := read(t, s, u.ID), len(allEvents(t, s))
		done, err := s.RenewHash(t.Context(), u.ID, u.Credential.Hash, "renewed")
		want(t, err, nil)
		want(t, done, true)
		before.Credential.Hash = "renewed"
		want(t, read(t, s, u.ID), before)
		want(t, len(allEvents(t, s)), events)
		_, _, err = s.SessionByDigest(t.Context(), "d")
		want(t, err, nil)
		wantPast(t, s, u.ID, 10)
	}},
	{"ChangedPasswordEndsSessions", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, whole("a"))
		other := create(t, s, whole("b"))
		for digest, door := range map[string]dragoman.Dialect{"here": here, "used": here, "there": there} {
			login(t, s, digest, u.ID, door)
		}
		login(t, s, "other", other.ID, here)
		change := func(terms dragoman.Terms, fn func(*dragoman.User) error) {
			t.Helper()
			_, err := s.UpdateUser(t.Context(), u.ID, by(dragoman.ActionUserUpdate).WithTerms(terms), fn)
			want(t, err, nil)
		}
		change(dragoman.Terms{}, func(u *dragoman.User) error { u.Roles = []string{"x"}; return nil })
		want(t, sessionsLeft(s, "here", "used", "there", "other"), []string{"here", "used", "there", "other"})
		change(dragoman.Terms{KeepSession: "used", KeepSessions: []dragoman.Dialect{there}}, rehash("two"))
		want(t, sessionsLeft(s, "here", "used", "there", "other"), []string{"used", "there", "other"})
		change(dragoman.Terms{}, rehash("three"))
		want(t, sessionsLeft(s, "here", "used", "there", "other"), []string{"other"})
	}},
	{"HashThatChangedMeanwhileIsNotRenewed", func(t *testing.T, s dragoman.Store) {
		create(t, s, withHash("a", "changed"))
		for _, id := range append([]string{"a", "nobody"}, impossibleTexts...) {
			done, err := s.RenewHash(t.Context(), id, "old", "renewed")
			want(t, err, nil)
			want(t, done, false)
		}
		want(t, read(t, s, "a").Credential.Hash, dragoman.PasswordHash("changed"))
	}},
	{"RenewalsAndChangesTogetherKeepTheChange", func(t *testing.T, s dragoman.Store) {
		for n := range 20 {
			id := fmt.Sprint("a", n)
			create(t, s, withHash(id, "old"))
			together(4, func(i int) {
				if i == 0 {
					setHash(t, s, id, "changed")
					return
				}
				_, err := s.RenewHash(t.Context(), id, "old", dragoman.PasswordHash(fmt.Sprint("renewed", i)))
				want(t, err, nil)
			})
			got := read(t, s, id)
			want(t, got.Credential.Hash, dragoman.PasswordHash("changed"))
			want(t, got.Version, int64(2))
		}
	}},
}

// rehash changes a password as a caller of the store does.
func rehash(hash dragoman.PasswordHash) func(*dragoman.User) error {
	return func(u *dragoman.User) error {
		u.Credential.Hash = hash
		u.Credential.Revision++
		return nil
	}
}

func withHash(name string, hash dragoman.PasswordHash) dragoman.User {
	u := plain(name)
	u.Credential = dragoman.Credential{Hash: hash, Revision: 1, ChangedAt: noon}
	return u
}

func setHash(t *testing.T, s dragoman.Store, id, hash string) {
	t.Helper()
	_, err := update(s, id, func(u *dragoman.User) error {
		u.Credential = dragoman.Credential{
			Hash: dragoman.PasswordHash(hash), Revision: u.Credential.Revision + 1, ChangedAt: noon.Add(time.Minute),
		}
		return nil
	})
	want(t, err, nil)
}

func wantPast(t *testing.T, s dragoman.Store, id string, limit int, hashes ...string) {
	t.Helper()
	past, err := s.PastHashes(t.Context(), id, limit)
	want(t, err, nil)
	got := make([]string, len(past))
	for i, hash := range past {
		got[i] = string(hash)
	}
	want(t, got, append([]string{}, hashes...))
}
