package store

import (
	"context"
	"errors"
	"testing"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

func TestSearchesKeepNobodyElseWaiting(t *testing.T) {
	for name, address := range map[string]string{
		"SQLite": "sqlite:" + t.TempDir() + "/users.db", "Postgres": pgtest.DSN(t),
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Open(t.Context(), address)
			check(t, err)
			defer s.Close()
			check(t, createWithin(t.Context(), s, "ada"))
			letGo := searchForever(t, s.(*database))
			defer letGo()

			_, err = s.User(t.Context(), "ada")
			check(t, err)
			check(t, s.Ping(t.Context()))
			check(t, createWithin(t.Context(), s, "bob"))

			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			_, err = s.Users(ctx, dragoman.Query{})
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// searchForever takes all slots, and as many places in the queue as readers
// have connections, until the returned function is called.
func searchForever(t *testing.T, d *database) (letGo func()) {
	t.Helper()
	const many = 64
	leave, running, done := make(chan struct{}), make(chan struct{}, many), make(chan error, many)
	for range many {
		go func() {
			done <- d.search(context.Background(), func(context.Context, *gorm.DB) error {
				running <- struct{}{}
				<-leave
				return nil
			})
		}()
	}
	for range searchesAtOnce() {
		<-running
	}
	return func() {
		close(leave)
		for range many {
			check(t, <-done)
		}
	}
}

func TestTooManyWaitingSearchesAreRefused(t *testing.T) {
	s := newSlots(1)
	leave, entered := make(chan struct{}), make(chan struct{})
	go func() { _ = s.with(context.Background(), func() error { close(entered); <-leave; return nil }) }()
	<-entered
	s.present.Store(s.most)
	err := s.with(context.Background(), func() error { t.Error("ran"); return nil })
	var refused *dragoman.Error
	if !errors.As(err, &refused) || refused.Code != dragoman.CodeUnavailable || refused.RetryAfter == 0 {
		t.Errorf("got %v", err)
	}
	if s.present.Load() != s.most {
		t.Error("the refused one still counts")
	}
	close(leave)
}
