package storetest

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// tries are failures of an account from a source at noon.
func tries(source, account string, failures float64) dragoman.Attempts {
	return dragoman.Attempts{Source: source, Account: account, Failures: failures, FailedAt: noon, ChangedAt: noon}
}

func try(t *testing.T, s dragoman.Store, all ...dragoman.Attempts) {
	t.Helper()
	want(t, s.AddAttempts(t.Context(), all), nil)
}

func wantTries(t *testing.T, s dragoman.Store, expected dragoman.Attempts) {
	t.Helper()
	got, err := s.Attempts(t.Context(), expected.Source, expected.Account)
	want(t, err, nil)
	want(t, got, expected)
}

var attempting = []promise{
	{"AttemptsAddUp", func(t *testing.T, s dragoman.Store) {
		_, err := s.Attempts(t.Context(), "192.0.2.1", "a")
		want(t, dragoman.CodeOf(err), dragoman.CodeNotFound)
		try(t, s, tries("192.0.2.1", "a", 3), tries("192.0.2.1", "", 4), tries("", "a", 5))
		try(t, s, tries("192.0.2.1", "a", 2), tries("192.0.2.1", "", 1), tries("", "a", 2))
		wantTries(t, s, tries("192.0.2.1", "a", 5))
		wantTries(t, s, tries("192.0.2.1", "", 5))
		wantTries(t, s, tries("", "a", 7))
	}},
	{"AttemptsEndWithASuccess", func(t *testing.T, s dragoman.Store) {
		later := noon.Add(time.Minute)
		success := dragoman.Attempts{Source: "192.0.2.1", Account: "a", SucceededAt: later, ChangedAt: later}
		try(t, s, tries("192.0.2.1", "a", 3))
		try(t, s, success)
		success.FailedAt = noon
		wantTries(t, s, success)
	}},
	{"AttemptsOfManyNodesAtOnce", func(t *testing.T, s dragoman.Store) {
		together(8, func(i int) {
			all := []dragoman.Attempts{tries("x", "a", 1), tries("y", "b", 1), tries("z", "c", 1)}
			if i%2 == 0 {
				slices.Reverse(all)
			}
			try(t, s, all...)
		})
		wantTries(t, s, tries("y", "b", 8))
	}},
	{"AttemptsChangedSince", func(t *testing.T, s dragoman.Store) {
		for i := range 5 {
			a := tries(fmt.Sprint(i), "a", 3)
			a.ChangedAt = noon.Add(time.Duration(i) * time.Second)
			try(t, s, a)
		}
		found, err := s.AttemptsSince(t.Context(), noon.Add(time.Second), 2)
		want(t, err, nil)
		want(t, len(found), 2)
		want(t, found[0].Source+found[1].Source, "23")
	}},
	{"AttemptsAreForgivenAndForgotten", func(t *testing.T, s dragoman.Store) {
		at := noon.Add(time.Hour)
		try(t, s, tries("x", "a", 3), tries("", "a", 3), tries("x", "b", 3))
		n, err := s.ForgiveAttempts(t.Context(), "a", at)
		want(t, err, nil)
		want(t, n, 2)
		forgiven := tries("x", "a", 0)
		forgiven.ChangedAt = at
		wantTries(t, s, forgiven)
		wantTries(t, s, tries("x", "b", 3))
		n, err = s.PurgeAttempts(t.Context(), noon, noon)
		want(t, err, nil)
		want(t, n, 0)
		n, err = s.PurgeAttempts(t.Context(), noon.Add(1), noon)
		want(t, err, nil)
		want(t, n, 0)
		n, err = s.PurgeAttempts(t.Context(), at, noon)
		want(t, err, nil)
		want(t, n, 3)
	}},
	{"OneHashOfEachKind", func(t *testing.T, s dragoman.Store) {
		for i, hash := range []dragoman.PasswordHash{
			"$2a$10$a", "$2a$10$b", "$2a$12$a", "{PBKDF2}1000$aa$b", "{PBKDF2}1000$ab$c", "{PBKDF2}10000$aa$b", "{PBKDF2}1000$aa$bcd", "",
		} {
			u := plain(fmt.Sprint("u", i))
			u.Credential.Hash = hash
			create(t, s, u)
		}
		kinds, err := s.HashExamples(t.Context())
		want(t, err, nil)
		slices.Sort(kinds)
		texts := []string{}
		for _, k := range kinds {
			texts = append(texts, string(k))
		}
		want(t, texts, []string{"$2a$10$a", "$2a$12$a", "{PBKDF2}1000$aa$b", "{PBKDF2}1000$aa$bcd", "{PBKDF2}10000$aa$b"})
	}},
}
