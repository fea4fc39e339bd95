package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// A client that leaves interrupts what its connection does just then, which may
// be somebody else's statement by that time. Nobody else hears of it.
func TestOthersMayLeave(t *testing.T) {
	for _, address := range []string{"sqlite::memory:", "sqlite:" + filepath.Join(t.TempDir(), "dragoman.db")} {
		s, err := Open(t.Context(), address)
		check(t, err)
		d := s.(*database)
		for n := range 50 {
			_, err := d.CreateUser(t.Context(), testUser(fmt.Sprint("user-", n)), change(dragoman.ActionUserCreate))
			check(t, err)
		}
		var left atomic.Int64
		var stop atomic.Bool
		var leaving, staying sync.WaitGroup
		for range 8 {
			leaving.Go(func() {
				for !stop.Load() {
					ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rand.IntN(600))*time.Microsecond)
					if _, err := d.Users(ctx, dragoman.Query{}); errors.Is(err, context.DeadlineExceeded) || errors.Is(err, dragoman.ErrUnavailable) {
						left.Add(1)
					}
					cancel()
				}
			})
		}
		for w := range 2 {
			staying.Go(func() {
				for n := range 400 {
					_, err := d.Users(context.Background(), dragoman.Query{Limit: 5, Offset: n % 7})
					if err == nil {
						_, err = d.UserByName(context.Background(), fmt.Sprint("user-", n%50, "-name"))
					}
					if err == nil {
						_, err = d.UpdateUser(context.Background(), fmt.Sprint("user-", n%50), change(dragoman.ActionUserUpdate), func(u *dragoman.User) error {
							u.FullName = new(string)
							return nil
						})
					}
					if err != nil {
						t.Errorf("%s, reader %d, round %d: %v", address, w, n, err)
						return
					}
				}
			})
		}
		staying.Wait()
		stop.Store(true)
		leaving.Wait()
		if left.Load() == 0 {
			t.Error("nobody left")
		}
		check(t, s.Close())
	}
}
