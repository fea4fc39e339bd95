package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

var life = []promise{
	{"Ping", func(t *testing.T, s dragoman.Store) {
		want(t, s.Ping(t.Context()), nil)
	}},
	{"EndedContextWritesNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		for name, call := range map[string]func() error{
			"create": func() error { _, err := s.CreateUser(ended, plain("b"), by(dragoman.ActionUserCreate)); return err },
			"update": func() error {
				_, err := s.UpdateUser(ended, "a", by(dragoman.ActionUserUpdate), func(*dragoman.User) error { return nil })
				return err
			},
			"delete":  func() error { _, err := s.DeleteUser(ended, "a", by(dragoman.ActionUserDelete), nil); return err },
			"read":    func() error { _, err := s.User(ended, "a"); return err },
			"query":   func() error { _, err := s.Users(ended, dragoman.Query{}); return err },
			"ping":    func() error { return s.Ping(ended) },
			"session": func() error { return s.CreateSession(ended, session("d", "a", here)) },
		} {
			if err := call(); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: got %v", name, err)
			}
		}
		want(t, len(allEvents(t, s)), 1)
	}},
	{"ContextThatEndsWhileWaitingWritesNothing", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		inside, leave := make(chan struct{}), make(chan struct{})
		first := make(chan error, 1)
		go func() {
			_, err := update(s, "a", func(u *dragoman.User) error {
				close(inside)
				<-leave
				u.UpdatedBy = "first"
				return nil
			})
			first <- err
		}()
		<-inside
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer cancel()
		_, err := s.UpdateUser(ctx, "a", by(dragoman.ActionUserUpdate), func(u *dragoman.User) error {
			u.UpdatedBy = "second"
			return nil
		})
		want(t, errors.Is(err, context.DeadlineExceeded), true)
		close(leave)
		want(t, <-first, nil)
		create(t, s, plain("b"))
		want(t, read(t, s, "a").UpdatedBy, "first")
		want(t, read(t, s, "a").Version, int64(2))
	}},
	{"CloseFinishesWhatItAccepted", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		inside, leave := make(chan struct{}), make(chan struct{})
		written := make(chan error, 1)
		go func() {
			_, err := update(s, "a", func(*dragoman.User) error { close(inside); <-leave; return nil })
			written <- err
		}()
		<-inside
		closed := make(chan error, 1)
		go func() { closed <- s.Close() }()
		close(leave)
		want(t, <-written, nil)
		want(t, <-closed, nil)
	}},
	{"ClosedIsUnavailable", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		want(t, s.Close(), nil)
		want(t, s.Close(), nil)
		_, err := s.CreateUser(t.Context(), plain("b"), by(dragoman.ActionUserCreate))
		want(t, dragoman.CodeOf(err), dragoman.CodeUnavailable)
		_, err = s.User(t.Context(), "a")
		want(t, dragoman.CodeOf(err), dragoman.CodeUnavailable)
		want(t, dragoman.CodeOf(s.Ping(t.Context())), dragoman.CodeUnavailable)
	}},
	{"CloseAmongWritersAnswersAll", func(t *testing.T, s dragoman.Store) {
		var accepted atomic.Int32
		together(crowd, func(i int) {
			if i == crowd/2 {
				want(t, s.Close(), nil)
				return
			}
			_, err := s.CreateUser(t.Context(), plain(fmt.Sprint(i)), by(dragoman.ActionUserCreate))
			if err == nil {
				accepted.Add(1)
				return
			}
			want(t, dragoman.CodeOf(err), dragoman.CodeUnavailable)
		})
		t.Logf("%d of %d writes were accepted", accepted.Load(), crowd-1)
	}},
}
