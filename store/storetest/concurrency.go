package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/dragoman-project/dragoman"
)

const crowd = 16

// together runs fn for 0 to n-1 at the same time.
func together(n int, fn func(i int)) {
	start := make(chan struct{})
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() {
			<-start
			fn(i)
		})
	}
	close(start)
	group.Wait()
}

var concurrency = []promise{
	{"NoUpdateIsLost", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		const each = 20
		together(crowd, func(i int) {
			for range each {
				_, err := update(s, "a", func(u *dragoman.User) error { u.Roles = append(u.Roles, fmt.Sprint(i)); return nil })
				want(t, err, nil)
			}
		})
		u := read(t, s, "a")
		want(t, u.Version, int64(1+crowd*each))
		counts := map[string]int{}
		for _, r := range u.Roles {
			counts[r]++
		}
		want(t, len(counts), crowd)
		want(t, len(u.Roles), crowd*each)
		want(t, len(allEvents(t, s)), 1+crowd*each)
	}},
	{"EventsTellOneStory", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		together(crowd, func(i int) {
			_, err := update(s, "a", func(u *dragoman.User) error { u.UpdatedBy = fmt.Sprint(i); return nil })
			want(t, err, nil)
		})
		all := allEvents(t, s)
		for i := range all[1:] {
			want(t, string(all[i+1].Before), string(all[i].After))
		}
	}},
	{"SameNameIsWonByExactlyOne", func(t *testing.T, s dragoman.Store) {
		for round := range 10 {
			var won atomic.Int32
			together(crowd, func(i int) {
				u := plain(fmt.Sprintf("id-%d-%d", round, i))
				u.Username = fmt.Sprint("name-", round)
				_, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
				if err == nil {
					won.Add(1)
					return
				}
				wantCode(t, err, dragoman.CodeConflict, "username")
				_, err = s.UserByName(t.Context(), u.Username)
				want(t, err, nil) // whoever is told so finds the other
			})
			want(t, won.Load(), int32(1))
		}
		want(t, len(allEvents(t, s)), 10)
	}},
	{"SameNameByRenamingIsWonByExactlyOne", func(t *testing.T, s dragoman.Store) {
		for i := range crowd {
			create(t, s, plain(fmt.Sprint(i)))
		}
		var won atomic.Int32
		together(crowd, func(i int) {
			_, err := update(s, fmt.Sprint(i), func(u *dragoman.User) error { u.Username = "wanted"; return nil })
			if err == nil {
				won.Add(1)
				return
			}
			wantCode(t, err, dragoman.CodeConflict, "username")
		})
		want(t, won.Load(), int32(1))
	}},
	{"CreatesAndDeletesTakeTurns", func(t *testing.T, s dragoman.Store) {
		var creates, deletes atomic.Int32
		together(crowd, func(i int) {
			for range 20 {
				if i%2 == 0 {
					_, err := s.CreateUser(t.Context(), plain("a"), by(dragoman.ActionUserCreate))
					if err == nil {
						creates.Add(1)
					} else {
						want(t, dragoman.CodeOf(err), dragoman.CodeConflict)
					}
					continue
				}
				_, err := remove(s, "a")
				if err == nil {
					deletes.Add(1)
				} else {
					wantNotFound(t, err)
				}
			}
		})
		_, err := s.User(t.Context(), "a")
		left := int32(1)
		if err != nil {
			wantNotFound(t, err)
			left = 0
		}
		want(t, creates.Load()-deletes.Load(), left)
		want(t, int32(len(allEvents(t, s))), creates.Load()+deletes.Load())
	}},
	{"NoSessionOutlivesItsUser", func(t *testing.T, s dragoman.Store) {
		for round := range 5 {
			create(t, s, plain("a"))
			digests := make([]string, crowd)
			together(crowd, func(i int) {
				digests[i] = fmt.Sprintf("%d-%d", round, i)
				if i == crowd/2 {
					_, err := remove(s, "a")
					want(t, err, nil)
					return
				}
				if err := s.CreateSession(t.Context(), session(digests[i], "a", here)); err != nil {
					wantNotFound(t, err)
				}
			})
			want(t, sessionsLeft(s, digests...), []string{})
		}
	}},
	{"FailuresHurtNobodyElse", func(t *testing.T, s dragoman.Store) {
		for i := range crowd {
			create(t, s, plain(fmt.Sprint(i)))
		}
		mine := errors.New("mine")
		together(crowd, func(i int) {
			id := fmt.Sprint(i)
			for range 10 {
				_, err := update(s, id, func(u *dragoman.User) error {
					u.UpdatedBy += "x"
					if i%4 == 0 {
						return mine
					}
					return nil
				})
				want(t, err == mine, i%4 == 0)
				_, err = s.CreateUser(t.Context(), plain("0"), by(dragoman.ActionUserCreate))
				wantCode(t, err, dragoman.CodeConflict, "id")
			}
		})
		for i := range crowd {
			version := int64(11)
			if i%4 == 0 {
				version = 1
			}
			want(t, read(t, s, fmt.Sprint(i)).Version, version)
		}
	}},
	{"PanicsHurtNobodyElse", func(t *testing.T, s dragoman.Store) {
		for i := range crowd {
			create(t, s, plain(fmt.Sprint(i)))
		}
		together(crowd, func(i int) {
			defer func() { want(t, recover() != nil, i%4 == 0) }()
			_, err := update(s, fmt.Sprint(i), func(*dragoman.User) error {
				if i%4 == 0 {
					panic("mine")
				}
				return nil
			})
			want(t, err, nil)
		})
		want(t, len(allEvents(t, s)), crowd+crowd*3/4)
	}},
	{"PagesComeFromOneMoment", func(t *testing.T, s dragoman.Store) {
		ctx, stop := context.WithCancel(t.Context())
		together(4, func(i int) {
			if i == 0 {
				defer stop()
				for range 60 {
					create(t, s, plain("a"))
					_, err := remove(s, "a")
					want(t, err, nil)
				}
				return
			}
			for ctx.Err() == nil {
				page, err := s.Users(context.Background(), dragoman.Query{Limit: 1})
				want(t, err, nil)
				want(t, page.Total, len(page.Users))
			}
		})
	}},
	{"ReadersSeeWholeChanges", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		ctx, stop := context.WithCancel(t.Context())
		together(4, func(i int) {
			if i == 0 {
				defer stop()
				for n := range 100 {
					_, err := update(s, "a", func(u *dragoman.User) error {
						u.FullName, u.Email = pointer(fmt.Sprint(n)), pointer(fmt.Sprint(n))
						return nil
					})
					want(t, err, nil)
				}
				return
			}
			for ctx.Err() == nil {
				u := read(t, s, "a")
				want(t, u.FullName, u.Email)
			}
		})
	}},
	{"WritesAreSeenOnceAcknowledged", func(t *testing.T, s dragoman.Store) {
		together(crowd, func(i int) {
			for n := range 10 {
				id := fmt.Sprintf("%d-%d", i, n)
				create(t, s, plain(id))
				want(t, read(t, s, id).ID, id)
			}
		})
	}},
}
