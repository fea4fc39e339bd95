package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
)

func TestSnapshotIsRestored(t *testing.T) {
	ctx := t.Context()
	open := func(address string) dragoman.Store {
		s, err := store.Open(ctx, address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	create := func(s dragoman.Store, name string) {
		t.Helper()
		if _, err := s.CreateUser(ctx, dragoman.User{ID: name, Username: name}, dragoman.Change{}); err != nil {
			t.Fatal(err)
		}
	}
	has := func(s dragoman.Store, name string, want bool) {
		t.Helper()
		_, err := s.User(ctx, name)
		if got := err == nil; got != want || err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			t.Errorf("has %s: %v (%v), want %v", name, got, err, want)
		}
	}
	one, other := open("sqlite::memory:"), open("sqlite::memory:")
	create(one, "before")
	snapshot, err := store.TakeSnapshot(ctx, one)
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	for range 3 {
		create(one, "after")
		has(one, "after", true)
		if err := snapshot.Restore(ctx, one); err != nil {
			t.Fatal(err)
		}
		has(one, "before", true)
		has(one, "after", false)
	}
	has(other, "before", false)
	if err := snapshot.Restore(ctx, other); err != nil {
		t.Fatal(err)
	}
	has(other, "before", true)
	create(other, "after")
	has(one, "after", false)
	if _, err := store.TakeSnapshot(ctx, open("sqlite:"+filepath.Join(t.TempDir(), "a.db"))); !errors.Is(err, dragoman.ErrInvalid) {
		t.Errorf("of a file: %v", err)
	}
}
