package storetest

import (
	"fmt"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

func session(digest, userID string, door dragoman.Dialect) dragoman.Session {
	return dragoman.Session{Digest: digest, UserID: userID, Door: door, CreatedAt: noon, LastUsedAt: noon}
}

func login(t testing.TB, s dragoman.Store, digest, userID string, door dragoman.Dialect) {
	t.Helper()
	if err := s.CreateSession(t.Context(), session(digest, userID, door)); err != nil {
		t.Fatalf("session %s of %s: %v", digest, userID, err)
	}
}

func sessionsLeft(s dragoman.Store, digests ...string) []string {
	left := []string{}
	for _, digest := range digests {
		if _, _, err := s.SessionByDigest(ctx, digest); err == nil {
			left = append(left, digest)
		}
	}
	return left
}

var sessions = []promise{
	{"ComesBackAsItWentInWithItsUser", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		made := dragoman.Session{
			Digest: "d", UserID: "a", Door: here, CreatedAt: noon, LastUsedAt: noon.Add(time.Microsecond),
			ExpiresAt: pointer(noon.Add(-time.Hour)), IdleTimeout: 90*time.Minute + 1, Note: "né\"'",
		}
		want(t, s.CreateSession(t.Context(), made), nil)
		got, u, err := s.SessionByDigest(t.Context(), "d")
		want(t, err, nil)
		want(t, got, made)
		want(t, u, read(t, s, "a"))
	}},
	{"StampsFirstAndLastLoginAndNothingElse", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, plain("a"))
		login(t, s, "s1", "a", here)
		later := session("s2", "a", there)
		later.CreatedAt = noon.Add(time.Hour)
		want(t, s.CreateSession(t.Context(), later), nil)
		u.FirstLoginAt, u.LastLoginAt = &noon, pointer(noon.Add(time.Hour))
		want(t, read(t, s, "a"), u)
		want(t, len(allEvents(t, s)), 1)
	}},
	{"NobodyDisabledGetsOne", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		_, err := update(s, "a", func(u *dragoman.User) error { u.Enabled = false; return nil })
		want(t, err, nil)
		late := session("s", "a", here)
		wantNotFound(t, s.CreateSession(t.Context(), late))
		late.Renewal = true
		wantNotFound(t, s.CreateSession(t.Context(), late))
	}},
	{"LastLoginNeverGoesBack", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		login(t, s, "s1", "a", here)
		earlier := session("s2", "a", here)
		earlier.CreatedAt = noon.Add(-time.Hour)
		want(t, s.CreateSession(t.Context(), earlier), nil)
		want(t, read(t, s, "a").LastLoginAt, &noon)
	}},
	{"RenewalStampsNoLogin", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, plain("a"))
		renewed := session("d", "a", here)
		renewed.Renewal = true
		want(t, s.CreateSession(t.Context(), renewed), nil)
		want(t, read(t, s, "a"), u)
		renewed.UserID = "nobody"
		wantNotFound(t, s.CreateSession(t.Context(), renewed))
	}},
	{"ListsOldestFirst", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "s1", "b", here)
		login(t, s, "s2", "a", there)
		newer, older := session("s3", "a", here), session("s4", "a", here)
		newer.CreatedAt = noon.Add(time.Second)
		older.ExpiresAt = pointer(noon.Add(-time.Hour))
		want(t, s.CreateSession(t.Context(), newer), nil)
		want(t, s.CreateSession(t.Context(), older), nil)
		got, err := s.Sessions(t.Context(), "a", here)
		want(t, err, nil)
		want(t, got, []dragoman.Session{older, newer})
	}},
	{"EndIsBroughtForwardAndNeverBack", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		login(t, s, "d", "a", here)
		for _, after := range []time.Duration{2, 1, 3} {
			want(t, s.EndSession(t.Context(), "d", noon.Add(after*time.Hour)), nil)
		}
		got, _, err := s.SessionByDigest(t.Context(), "d")
		want(t, err, nil)
		want(t, got.ExpiresAt, pointer(noon.Add(time.Hour)))
	}},
	{"UserGone", func(t *testing.T, s dragoman.Store) {
		for _, id := range append(impossibleTexts, "nobody") {
			wantNotFound(t, s.CreateSession(t.Context(), session("d", id, here)))
		}
		want(t, len(sessionsLeft(s, "d")), 0)
	}},
	{"DigestKnownLeavesNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "d", "a", here)
		err := s.CreateSession(t.Context(), session("d", "b", here))
		want(t, dragoman.CodeOf(err), dragoman.CodeConflict)
		want(t, read(t, s, "b").LastLoginAt, (*time.Time)(nil))
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, digest := range append(impossibleTexts, "nothing") {
			_, _, err := s.SessionByDigest(t.Context(), digest)
			wantNotFound(t, err)
			wantNotFound(t, s.DeleteSession(t.Context(), digest))
			wantNotFound(t, s.EndSession(t.Context(), digest, noon))
			want(t, s.TouchSession(t.Context(), digest, noon), nil)
			n, err := s.DeleteSessions(t.Context(), digest, here)
			want(t, err, nil)
			want(t, n, 0)
		}
	}},
	{"TouchNeverSetsBack", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		login(t, s, "d", "a", here)
		for _, at := range []time.Time{noon.Add(time.Second), noon.Add(-time.Second), noon.Add(time.Millisecond)} {
			want(t, s.TouchSession(t.Context(), "d", at), nil)
		}
		got, _, err := s.SessionByDigest(t.Context(), "d")
		want(t, err, nil)
		want(t, got.LastUsedAt, noon.Add(time.Second))
	}},
	{"DeleteEndsOne", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		login(t, s, "s1", "a", here)
		login(t, s, "s2", "a", here)
		want(t, s.DeleteSession(t.Context(), "s1"), nil)
		wantNotFound(t, s.DeleteSession(t.Context(), "s1"))
		want(t, sessionsLeft(s, "s1", "s2"), []string{"s2"})
	}},
	{"DeleteAllEndsThoseOfOneUserAtOneDoor", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "s1", "a", here)
		login(t, s, "s2", "a", here)
		login(t, s, "s3", "a", there)
		login(t, s, "s4", "b", here)
		n, err := s.DeleteSessions(t.Context(), "a", here)
		want(t, err, nil)
		want(t, n, 2)
		want(t, sessionsLeft(s, "s1", "s2", "s3", "s4"), []string{"s3", "s4"})
	}},
	{"OneTooManyEndsTheOldestOfOneUserAtOneDoor", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		login(t, s, "there", "a", there)
		login(t, s, "others", "b", here)
		made := func(digest string, second int) {
			at := noon.Add(time.Duration(second) * time.Second)
			want(t, s.CreateSession(t.Context(), dragoman.Session{
				Digest: digest, UserID: "a", Door: here, CreatedAt: at, LastUsedAt: at, Most: 20, Renewal: second%2 == 0,
			}), nil)
		}
		var all []string
		for i := range 20 {
			all = append(all, fmt.Sprint("s", i))
			made(all[i], i)
		}
		want(t, sessionsLeft(s, all...), all)
		made("new, by a clock that is behind", -1)
		want(t, sessionsLeft(s, all...), all[3:])
		want(t, sessionsLeft(s, "new, by a clock that is behind", "there", "others"),
			[]string{"new, by a clock that is behind", "there", "others"})
	}},
	{"PurgeForgetsExactlyThoseThatAreOver", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		moment := noon.Add(time.Hour)
		var all, alive []string
		for _, c := range []struct {
			name  string
			ends  *time.Time
			idle  time.Duration
			touch bool
		}{
			{"for ever", nil, 0, false},
			{"ends at that moment", &moment, 0, false},
			{"ended just before", pointer(moment.Add(-time.Microsecond)), 0, false},
			{"idle until that moment", nil, time.Hour, false},
			{"idle until just before", nil, time.Hour - 1, false},
			{"idle, used since", nil, time.Hour - 1, true},
			{"used since, but ended", pointer(moment.Add(-time.Microsecond)), time.Hour, true},
		} {
			made := session(c.name, "a", here)
			made.ExpiresAt, made.IdleTimeout = c.ends, c.idle
			want(t, s.CreateSession(t.Context(), made), nil)
			if c.touch {
				made.LastUsedAt = noon.Add(time.Microsecond)
				want(t, s.TouchSession(t.Context(), c.name, made.LastUsedAt), nil)
			}
			all = append(all, c.name)
			if !made.ExpiredAt(moment) {
				alive = append(alive, c.name)
			}
		}
		n, err := s.PurgeSessions(t.Context(), moment)
		want(t, err, nil)
		want(t, n, len(all)-len(alive))
		want(t, sessionsLeft(s, all...), alive)
	}},
}
