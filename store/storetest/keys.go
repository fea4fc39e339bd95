package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

func key(id, ownerID string) dragoman.Key {
	return dragoman.Key{
		Door: here, ID: id, OwnerID: ownerID, Name: "name", Digest: "digest-" + id,
		Body: json.RawMessage(`{"n":1.0}`), CreatedAt: noon, UpdatedAt: noon, Version: 1,
	}
}

func createKey(t testing.TB, s dragoman.Store, k dragoman.Key) {
	t.Helper()
	got, err := s.CreateKey(t.Context(), k, by(dragoman.ActionKeyCreate))
	want(t, err, nil)
	want(t, got, k)
}

func keyNames(list []dragoman.Key) []string {
	out := []string{}
	for _, k := range list {
		out = append(out, k.ID)
	}
	return out
}

var keyPromises = []promise{
	{"ComesBackAsItWentInWithItsOwner", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		k := key("k", "a")
		k.ExpiresAt, k.RevokedAt = pointer(noon.Add(time.Hour)), pointer(noon)
		createKey(t, s, k)
		got, err := s.Key(t.Context(), here, "k")
		want(t, err, nil)
		want(t, got, k)
		got, owner, err := s.KeyByDigest(t.Context(), here, "digest-k")
		want(t, err, nil)
		want(t, got, k)
		want(t, owner, read(t, s, "a"))
	}},
	{"BodyMayBeMissing", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		k := key("k", "a")
		k.Body = nil
		createKey(t, s, k)
	}},
	{"BelongsToOneDoor", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		createKey(t, s, key("k", "a"))
		other := key("k", "a")
		other.Door = there
		createKey(t, s, other)
		_, err := s.DeleteKey(t.Context(), there, "k", by(dragoman.ActionKeyDelete), nil)
		want(t, err, nil)
		_, _, err = s.KeyByDigest(t.Context(), there, "digest-k")
		wantNotFound(t, err)
		_, _, err = s.KeyByDigest(t.Context(), here, "digest-k")
		want(t, err, nil)
	}},
	{"IDOrDigestTaken", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		createKey(t, s, key("k", "a"))
		sameID, sameDigest := key("k", "a"), key("l", "a")
		sameID.Digest, sameDigest.Digest = "other", "digest-k"
		_, err := s.CreateKey(t.Context(), sameID, by(dragoman.ActionKeyCreate))
		wantCode(t, err, dragoman.CodeConflict, "id")
		_, err = s.CreateKey(t.Context(), sameDigest, by(dragoman.ActionKeyCreate))
		wantCode(t, err, dragoman.CodeConflict, "digest")
		want(t, len(allEvents(t, s)), 2)
	}},
	{"DeadOnesMakeRoom", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		createKey(t, s, key("others", "b"))
		revoked, expired := key("revoked", "a"), key("expired", "a")
		revoked.RevokedAt, expired.ExpiresAt = pointer(noon), pointer(noon.Add(-time.Hour))
		expired.CreatedAt = noon.Add(-2 * time.Hour)
		for _, k := range []dragoman.Key{revoked, expired, key("live", "a")} {
			createKey(t, s, k)
		}
		terms := by(dragoman.ActionKeyCreate).WithTerms(dragoman.Terms{KeysPerOwner: 3})
		add := func(id string) error {
			_, err := s.CreateKey(t.Context(), key(id, "a"), terms)
			return err
		}
		left := func() []string {
			all, err := s.Keys(t.Context(), here, dragoman.KeyQuery{OwnerID: "a"})
			want(t, err, nil)
			return keyNames(all)
		}
		want(t, add("one"), nil)
		want(t, left(), []string{"live", "one", "revoked"})
		want(t, add("two"), nil)
		want(t, left(), []string{"live", "one", "two"})
		wantCode(t, add("three"), dragoman.CodeInvalid, "quota")
		want(t, left(), []string{"live", "one", "two"})
	}},
	{"OwnerGone", func(t *testing.T, s dragoman.Store) {
		_, err := s.CreateKey(t.Context(), key("k", "nobody"), by(dragoman.ActionKeyCreate))
		wantNotFound(t, err)
		create(t, s, plain("a"))
		createKey(t, s, key("k", "a"))
		_, err = remove(s, "a")
		want(t, err, nil)
		_, err = s.Key(t.Context(), here, "k")
		wantNotFound(t, err)
	}},
	{"ListsByCreationThenID", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		for i, id := range []string{"y", "x", "Z", "w"} {
			k := key(id, []string{"a", "b"}[i%2])
			k.CreatedAt = noon.Add(time.Duration(i/2) * -time.Second)
			k.Name = fmt.Sprint("name", i%3)
			k.ExpiresAt = []*time.Time{pointer(noon), pointer(noon.Add(time.Hour)), nil, nil}[i]
			k.RevokedAt = []*time.Time{nil, nil, pointer(noon), nil}[i]
			createKey(t, s, k)
		}
		for _, c := range []struct {
			query dragoman.KeyQuery
			ids   []string
		}{
			{dragoman.KeyQuery{}, []string{"Z", "w", "x", "y"}},
			{dragoman.KeyQuery{OwnerID: "b"}, []string{"w", "x"}},
			{dragoman.KeyQuery{Name: "name0"}, []string{"w", "y"}},
			{dragoman.KeyQuery{OwnerID: "a", Name: "name0"}, []string{"y"}},
			{dragoman.KeyQuery{Limit: 2}, []string{"Z", "w"}},
			{dragoman.KeyQuery{Name: "\x00"}, []string{}},
			{dragoman.KeyQuery{NamePrefix: "name"}, []string{"Z", "w", "x", "y"}},
			{dragoman.KeyQuery{NamePrefix: "name0"}, []string{"w", "y"}},
			{dragoman.KeyQuery{NamePrefix: "ame"}, []string{}},
			{dragoman.KeyQuery{NamePrefix: "\x00"}, []string{}},
			{dragoman.KeyQuery{After: &dragoman.Key{ID: "Z", CreatedAt: noon.Add(-time.Second)}}, []string{"w", "x", "y"}},
			{dragoman.KeyQuery{After: &dragoman.Key{ID: "w", CreatedAt: noon.Add(-time.Second)}, Limit: 1}, []string{"x"}},
			{dragoman.KeyQuery{After: &dragoman.Key{ID: "y", CreatedAt: noon}}, []string{}},
			{dragoman.KeyQuery{LiveAt: noon.Add(time.Hour)}, []string{"w", "x"}},
			{dragoman.KeyQuery{LiveAt: noon.Add(time.Hour + time.Microsecond)}, []string{"w"}},
		} {
			got, err := s.Keys(t.Context(), here, c.query)
			want(t, err, nil)
			want(t, keyNames(got), c.ids)
		}
	}},
	{"UpdateLeavesAloneWhatNeverChanges", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		createKey(t, s, key("k", "a"))
		got, err := s.UpdateKey(t.Context(), here, "k", by(dragoman.ActionKeyUpdate), func(k *dragoman.Key) error {
			k.Door, k.ID, k.OwnerID, k.Digest, k.CreatedAt, k.Version = there, "x", "x", "x", time.Time{}, 9
			k.Name, k.Body, k.RevokedAt, k.UpdatedAt = "new", nil, &noon, noon.Add(time.Second)
			return nil
		})
		want(t, err, nil)
		changed := key("k", "a")
		changed.Name, changed.Body, changed.RevokedAt, changed.UpdatedAt, changed.Version = "new", nil, &noon, noon.Add(time.Second), 2
		want(t, got, changed)
		got, err = s.Key(t.Context(), here, "k")
		want(t, err, nil)
		want(t, got, changed)
	}},
	{"FailedFunctionsLeaveNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		createKey(t, s, key("k", "a"))
		mine := errors.New("mine")
		refuse := func(k *dragoman.Key) error { k.Body[0] = '!'; return mine }
		_, err := s.UpdateKey(t.Context(), here, "k", by(dragoman.ActionKeyUpdate), refuse)
		want(t, err == mine, true)
		_, err = s.DeleteKey(t.Context(), here, "k", by(dragoman.ActionKeyDelete), refuse)
		want(t, err == mine, true)
		got, err := s.Key(t.Context(), here, "k")
		want(t, err, nil)
		want(t, got, key("k", "a"))
		want(t, len(allEvents(t, s)), 2)
	}},
	{"NotJSONIsRefused", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		k := key("k", "a")
		k.Body = json.RawMessage("{")
		_, err := s.CreateKey(t.Context(), k, by(dragoman.ActionKeyCreate))
		want(t, dragoman.CodeOf(err), dragoman.CodeInvalid)
	}},
	{"TellItsEvents", func(t *testing.T, s dragoman.Store) {
		u := create(t, s, plain("a"))
		k := key("k", "a")
		createKey(t, s, k)
		updated, err := s.UpdateKey(t.Context(), here, "k", by(dragoman.ActionKeyUpdate), func(k *dragoman.Key) error { k.Name = ""; return nil })
		want(t, err, nil)
		deleted, err := s.DeleteKey(t.Context(), here, "k", by(dragoman.ActionKeyDelete), nil)
		want(t, err, nil)
		want(t, deleted, updated)
		wantEvents(t, s,
			dragoman.NewUserEvent(by(dragoman.ActionUserCreate), nil, &u),
			dragoman.NewKeyEvent(by(dragoman.ActionKeyCreate), nil, &k),
			dragoman.NewKeyEvent(by(dragoman.ActionKeyUpdate), &k, &updated),
			dragoman.NewKeyEvent(by(dragoman.ActionKeyDelete), &updated, nil),
		)
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, id := range append(impossibleTexts, "nothing") {
			_, err := s.Key(t.Context(), here, id)
			wantNotFound(t, err)
			_, _, err = s.KeyByDigest(t.Context(), here, id)
			wantNotFound(t, err)
			_, err = s.UpdateKey(t.Context(), here, id, by(dragoman.ActionKeyUpdate), func(*dragoman.Key) error { return nil })
			wantNotFound(t, err)
			_, err = s.DeleteKey(t.Context(), here, id, by(dragoman.ActionKeyDelete), nil)
			wantNotFound(t, err)
		}
	}},
}
