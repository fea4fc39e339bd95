package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// heldByAnother opens a database that another process, as it were, is writing
// to until the returned function is called.
func heldByAnother(t *testing.T) (s dragoman.Store, letGo func()) {
	t.Helper()
	path := t.TempDir() + "/users.db"
	s, err := Open(t.Context(), "sqlite:"+path)
	check(t, err)
	t.Cleanup(func() { check(t, s.Close()) })
	other, err := openHandle("file:"+path+writeOptions, 1)
	check(t, err)
	tx, err := other.Begin()
	check(t, err)
	return s, func() { check(t, errors.Join(tx.Rollback(), other.Close())) }
}

func createWithin(ctx context.Context, s dragoman.Store, name string) error {
	_, err := s.CreateUser(ctx, dragoman.User{ID: name, Username: name}, dragoman.Change{Action: dragoman.ActionUserCreate})
	return err
}

// However many wait behind another process, each waits as long as its own
// deadline and no longer, and whose time is not up gets its turn.
func TestWritersWaitForAnotherProcessByTheirOwnDeadline(t *testing.T) {
	s, letGo := heldByAnother(t)
	const impatient = 12
	short, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	heard := make(chan error, impatient)
	for i := range impatient {
		go func() { heard <- createWithin(short, s, string(rune('a'+i))) }()
	}
	patient := make(chan error, 1)
	go func() { patient <- createWithin(t.Context(), s, "patient") }()
	for range impatient {
		err := <-heard
		if dragoman.CodeOf(err) != dragoman.CodeUnavailable || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	}
	if len(patient) > 0 {
		t.Fatalf("the patient one gave up: %v", <-patient)
	}
	letGo()
	check(t, <-patient)
	for i := range impatient {
		if _, err := s.User(t.Context(), string(rune('a'+i))); !errors.Is(err, dragoman.ErrNotFound) {
			t.Errorf("an impatient one was kept: %v", err)
		}
	}
}

// Who leaves while waiting for another process is gone.
func TestWriterWhoLeavesIsGone(t *testing.T) {
	s, letGo := heldByAnother(t)
	defer letGo()
	ctx, leave := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, leave)
	if err := createWithin(ctx, s, "a"); !errors.Is(err, context.Canceled) || dragoman.CodeOf(err) == dragoman.CodeUnavailable {
		t.Errorf("got %v", err)
	}
}
