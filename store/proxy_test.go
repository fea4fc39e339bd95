package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// A database that accepts and says nothing is unavailable as soon as the
// caller's time is up, to everybody, and answers the next one when it is back.
func TestPostgresSaysNothing(t *testing.T) {
	proxy, address := pgtest.NewProxy(t)
	s := open(t, address)
	defer closeStore(t, s)
	addUser(t, s, "ada")
	for _, known := range []string{"connections that are open", "connections that have to be made"} {
		proxy.Silence()
		silent, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		var group sync.WaitGroup
		for i := range 60 {
			group.Go(func() { wantUnavailable(t, known, ask(silent, s, i)) })
		}
		group.Wait()
		if err := silent.Err(); err == nil {
			t.Errorf("%s: all were answered before their time was up", known)
		}
		cancel()
		proxy.Resume()
		hasUser(t, s, "ada")
		addUser(t, s, known)
	}
}

// ask is one of what callers do, by turns.
func ask(ctx context.Context, s dragoman.Store, i int) error {
	var err error
	switch i % 5 {
	case 0:
		_, err = s.User(ctx, "ada")
	case 1:
		_, err = s.Users(ctx, dragoman.Query{Limit: 1})
	case 2:
		name := fmt.Sprintf("lost-%d", i)
		_, err = s.CreateUser(ctx, dragoman.User{ID: name, Username: name}, dragoman.Change{})
	case 3:
		_, _, err = s.SessionByDigest(ctx, "x")
	case 4:
		err = s.Ping(ctx)
	}
	return err
}

func wantUnavailable(t *testing.T, when string, err error) {
	t.Helper()
	if dragoman.CodeOf(err) != dragoman.CodeUnavailable {
		t.Errorf("%s: got %v", when, err)
	}
}

// The store's own limit for connecting is no deadline of the caller's.
func TestPostgresDoesNotLetConnect(t *testing.T) {
	proxy, address := pgtest.NewProxy(t)
	s := open(t, address+"&connect_timeout=1")
	defer closeStore(t, s)
	proxy.Silence()
	proxy.Cut()
	_, err := s.User(t.Context(), "ada")
	for errors.Is(err, dragoman.ErrNotFound) { // a connection that was still whole
		_, err = s.User(t.Context(), "ada")
	}
	wantUnavailable(t, "connecting", err)
	if t.Context().Err() != nil {
		t.Error("the caller was gone")
	}
}

// Connections that break in the middle, and at the commit, cost nobody what
// was acknowledged, and nobody hears anything but "unavailable".
func TestPostgresConnectionsBreak(t *testing.T) {
	proxy, address := pgtest.NewProxy(t)
	s := open(t, address)
	defer closeStore(t, s)
	var group sync.WaitGroup
	stopped := make(chan struct{})
	kept := make([][]string, 6)
	for i := range kept {
		group.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stopped:
					return
				default:
				}
				if name := fmt.Sprintf("%d-%d", i, n); tryUser(t, s, name) {
					kept[i] = append(kept[i], name)
				}
			}
		})
	}
	for round := range 10 {
		proxy.Delay(time.Duration(round%3) * time.Millisecond)
		proxy.ResetAtCommit(3)
		time.Sleep(50 * time.Millisecond)
		proxy.Cut()
	}
	proxy.ResetAtCommit(0)
	proxy.Delay(0)
	close(stopped)
	group.Wait()
	for _, names := range kept {
		for _, name := range names {
			hasUser(t, s, name)
		}
	}
	addUser(t, s, "afterwards")
}

// A commit whose answer is lost is not acknowledged, and either whole or absent.
func TestPostgresResetAtCommit(t *testing.T) {
	proxy, address := pgtest.NewProxy(t)
	s := open(t, address)
	defer closeStore(t, s)
	proxy.ResetAtCommit(1)
	_, err := s.CreateUser(t.Context(), dragoman.User{ID: "ada", Username: "ada"}, dragoman.Change{Action: dragoman.ActionUserCreate})
	wantUnavailable(t, "the answer to the commit is lost", err)
	events, err := s.Events(t.Context(), dragoman.EventQuery{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.User(t.Context(), "ada")
	if kept := err == nil; kept != (len(events) == 1) {
		t.Errorf("user kept: %v, and %d events", kept, len(events))
	}
}
