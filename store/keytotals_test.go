package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

type ofKey = dragoman.KeyField

// countingKeys are queries for keys around a moment. The owner's name changes
// without the keys, and no index tells of an expression.
func countingKeys(moment time.Time) []dragoman.KeyQuery {
	filters := []dragoman.KeyFilter{
		search.Eq[ofKey]{Field: dragoman.KeyName, Value: "key 3"},
		search.Prefix[ofKey]{Field: dragoman.KeyName, Value: "KEY", Fold: true},
		search.Wildcard[ofKey]{Field: dragoman.KeyName, Pattern: "*3"},
		search.Regexp[ofKey]{Field: dragoman.KeyName, Pattern: lucene(".*[1-4]")},
		search.In[ofKey]{Field: dragoman.KeyOwnerID, Values: []any{"owner 1", "owner 2"}},
		search.Not[ofKey]{Filter: search.In[ofKey]{Field: dragoman.KeyOwnerID, Values: []any{"owner 1"}}},
		search.Prefix[ofKey]{Field: dragoman.KeyOwner, Value: "renamed"},
		search.Not[ofKey]{Filter: search.Eq[ofKey]{Field: dragoman.KeyOwner, Value: "owner 1"}},
		search.Eq[ofKey]{Field: dragoman.KeyRevoked, Value: true},
		search.Exists[ofKey]{Field: dragoman.KeyExpiresAt},
		search.Range[ofKey]{Field: dragoman.KeyExpiresAt, Lt: moment.UnixMilli()},
		search.Range[ofKey]{Field: dragoman.KeyCreatedAt, Gt: moment.UnixMilli() - 20, Lte: moment.UnixMilli()},
		search.Eq[ofKey]{Field: dragoman.KeyCreatedAt, Value: moment.UnixMilli()},
		search.Or[ofKey]{search.Eq[ofKey]{Field: dragoman.KeyName, Value: "key 1"}, search.Exists[ofKey]{Field: dragoman.KeyRevokedAt}},
	}
	queries := []dragoman.KeyQuery{
		{}, {OwnerID: "owner 3"}, {Name: "key 2"}, {NamePrefix: "key"}, {OwnerID: "owner 1", NamePrefix: "key", Filter: filters[2]},
	}
	for _, f := range filters {
		queries = append(queries, dragoman.KeyQuery{Filter: f})
	}
	return queries
}

func countKeys(t *testing.T, d *database, q dragoman.KeyQuery) int {
	t.Helper()
	total, err := d.CountKeys(t.Context(), "kuzzle", q)
	if err != nil {
		t.Fatal(err)
	}
	return total
}

func createOwner(t *testing.T, d *database, id string) {
	t.Helper()
	if _, err := d.CreateUser(t.Context(), dragoman.User{ID: id, Username: id}, dragoman.Change{}); err != nil {
		t.Fatal(err)
	}
}

// TestTotalsOfKeysAreCarriedRightly does to keys, and their owners, what
// TestTotalsAreCarriedRightly does to users, while the time goes on.
func TestTotalsOfKeysAreCarriedRightly(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		noon := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
		now := noon
		const tick = 500 * time.Microsecond // seldom enough for moments to be the same
		around := func(r *rand.Rand) *time.Time {
			at := now.Add(time.Duration(r.IntN(60)-20) * tick)
			return &at
		}
		owners := map[string]bool{}
		made := 0
		door := func(r *rand.Rand) dragoman.Dialect {
			return []dragoman.Dialect{"kuzzle", "kuzzle", "fusion"}[r.IntN(3)]
		}
		history{
			step: func(t *testing.T, at *database, r *rand.Rand) {
				owner, id := fmt.Sprint("owner ", r.IntN(5)), fmt.Sprint("id ", r.IntN(30))
				if !owners[owner] {
					createOwner(t, at, owner)
					owners[owner] = true
				}
				var err error
				switch r.IntN(12) {
				case 0, 1, 2, 3:
					made++
					k := dragoman.Key{
						Door: door(r), ID: id, OwnerID: owner, Name: fmt.Sprint([]string{"key ", "Key "}[r.IntN(2)], r.IntN(6)),
						Digest: fmt.Sprint(made), CreatedAt: *around(r), UpdatedAt: now,
					}
					if r.IntN(3) > 0 {
						k.ExpiresAt = around(r)
					}
					if r.IntN(3) == 0 {
						k.RevokedAt = around(r)
					}
					_, err = at.CreateKey(t.Context(), k, dragoman.Change{}.WithTerms(dragoman.Terms{KeysPerOwner: []int{0, 5}[r.IntN(2)]}))
				case 4, 5, 6:
					_, err = at.UpdateKey(t.Context(), door(r), id, dragoman.Change{}, func(k *dragoman.Key) error {
						switch r.IntN(4) {
						case 0:
							k.Name = fmt.Sprint("key ", r.IntN(6))
						case 1:
							k.RevokedAt = around(r)
						case 2:
							k.RevokedAt = nil
						default:
							k.ExpiresAt = around(r)
						}
						return nil
					})
				case 7:
					_, err = at.UpdateKey(t.Context(), door(r), id, dragoman.Change{}, func(k *dragoman.Key) error {
						k.Name = "undone"
						return errUndone
					})
				case 8:
					_, err = at.DeleteKey(t.Context(), door(r), id, dragoman.Change{}, nil)
				case 9:
					_, err = at.UpdateUser(t.Context(), owner, dragoman.Change{}, func(u *dragoman.User) error {
						u.Username = []string{owner, "renamed " + owner}[r.IntN(2)]
						return nil
					})
				case 10:
					if r.IntN(4) == 0 {
						_, err = at.DeleteUser(t.Context(), owner, dragoman.Change{}, nil)
						delete(owners, owner)
					}
				default:
					_, err = at.PurgeKeys(t.Context(), now.Add(-40*tick))
				}
				for _, usual := range []error{dragoman.ErrConflict, dragoman.ErrNotFound, dragoman.ErrInvalid, errUndone} {
					if errors.Is(err, usual) {
						err = nil
					}
				}
				if err != nil {
					t.Fatal(err)
				}
			},
			byHand: func(tx *gorm.DB, r *rand.Rand) error {
				statement := []string{"UPDATE keys SET name = 'key 3' WHERE id = ?", "DELETE FROM keys WHERE id = ?"}[r.IntN(2)]
				return tx.Exec(statement, fmt.Sprint("id ", r.IntN(30))).Error
			},
			compare: func(t *testing.T, d *database, r *rand.Rand) {
				now = now.Add(time.Duration(r.IntN(3)) * tick)
				asked := countingKeys(noon)
				for range 10 {
					q := asked[r.IntN(len(asked))]
					if r.IntN(2) == 0 {
						q.LiveAt = *around(r)
					}
					want := passing(t, d, q)
					if got := countKeys(t, d, q); got != want {
						t.Fatalf("%+v: carried %d, want %d", q, got, want)
					}
					if got := countKeys(t, forgetful(d), q); got != want {
						t.Fatalf("%+v: counted %d, want %d", q, got, want)
					}
				}
			},
		}.run(t, address)
	})
}

// passing looks at every key, and counts those that a query means.
func passing(t *testing.T, d *database, q dragoman.KeyQuery) (pass int) {
	t.Helper()
	keys, err := d.Keys(t.Context(), "kuzzle", dragoman.KeyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range keys {
		owner, err := d.User(t.Context(), k.OwnerID)
		if err != nil {
			t.Fatal(err)
		}
		row := toRowKey(&k)
		switch {
		case q.OwnerID != "" && k.OwnerID != q.OwnerID, q.Name != "" && k.Name != q.Name,
			len(k.Name) < len(q.NamePrefix) || k.Name[:len(q.NamePrefix)] != q.NamePrefix,
			!q.LiveAt.IsZero() && (k.RevokedAt != nil || k.ExpiredAt(q.LiveAt)),
			!search.Holds(q.Filter, func(f ofKey) []any { return row.values(f, owner.Username) }):
		default:
			pass++
		}
	}
	return pass
}

func TestWhenTotalsOfKeysAreCarried(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	for name, live := range map[string]bool{"all": false, "those that live": true} {
		t.Run(name, func(t *testing.T) {
			eachAddress(t, func(t *testing.T, address string) {
				whenCarried(t, address, func(d *database) *totals[dragoman.Key] { return d.keyTotals },
					func(at *database, i int) error {
						if i == 1 {
							createOwner(t, at, "owner")
						}
						_, err := at.CreateKey(t.Context(), dragoman.Key{
							Door: "kuzzle", ID: fmt.Sprint(i), OwnerID: "owner", Digest: fmt.Sprint(i), CreatedAt: now,
						}, dragoman.Change{})
						return err
					},
					func(d *database) int {
						var q dragoman.KeyQuery
						if live {
							now = now.Add(time.Second)
							q.LiveAt = now
						}
						return countKeys(t, d, q)
					})
			})
		})
	}
}

// TestKeysThatMadeRoomAreNoted has a wrong total remembered: a key that goes for
// another's sake must not have it counted anew.
func TestKeysThatMadeRoomAreNoted(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		d := openGrowing(t, address)
		createOwner(t, d, "owner")
		now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
		past := now.Add(-time.Second)
		for i := range 6 {
			k := dragoman.Key{
				Door: "kuzzle", ID: fmt.Sprint(i), OwnerID: "owner", Digest: fmt.Sprint(i), CreatedAt: now, ExpiresAt: &past,
			}
			_, err := d.CreateKey(t.Context(), k, dragoman.Change{}.WithTerms(dragoman.Terms{KeysPerOwner: 3}))
			if err != nil {
				t.Fatal(err)
			}
			want := min(i+1, 3)
			if i > 0 {
				want += 1000
			}
			if got := countKeys(t, d, dragoman.KeyQuery{}); got != want {
				t.Errorf("%d keys after %d were made, want %d", got, i+1, want)
			}
			if i > 0 {
				continue
			}
			for name, c := range d.keyTotals.counts {
				c.total += 1000
				d.keyTotals.counts[name] = c
			}
		}
	})
}

// TestRestoringForgetsTotals changes a database once, and once differently: both
// have changed as often.
func TestRestoringForgetsTotals(t *testing.T) {
	d := openGrowing(t, "sqlite::memory:")
	createOwner(t, d, "owner")
	snapshot, err := TakeSnapshot(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	for i, door := range []dragoman.Dialect{"kuzzle", "fusion"} {
		if err := snapshot.Restore(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		username := dragoman.Prefix{Field: plainField(dragoman.FieldUsername), Value: string(door)}
		if _, err := d.CreateUser(t.Context(), dragoman.User{ID: "u", Username: string(door)}, dragoman.Change{}); err != nil {
			t.Fatal(err)
		}
		if _, err := d.CreateKey(t.Context(), dragoman.Key{Door: door, ID: "k", OwnerID: "owner"}, dragoman.Change{}); err != nil {
			t.Fatal(err)
		}
		if users := totalOf(t, d, dragoman.Query{Filter: username}).Total; users != 1 {
			t.Errorf("%d users, want 1", users)
		}
		if keys := countKeys(t, d, dragoman.KeyQuery{}); keys != 1-i {
			t.Errorf("%d keys, want %d", keys, 1-i)
		}
	}
}

// TestTotalsOfKeysAreCarriedUnderLoad has several writers while a total is asked
// for: what was created before a question came is counted.
func TestTotalsOfKeysAreCarriedUnderLoad(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		d := openGrowing(t, address)
		const writers, each = 4, 30
		var wg sync.WaitGroup
		for w := range writers {
			owner := fmt.Sprint("owner ", w)
			createOwner(t, d, owner)
			wg.Go(func() {
				for i := range each {
					id := fmt.Sprintf("%d-%d", w, i)
					k := dragoman.Key{Door: "kuzzle", ID: id, OwnerID: owner, Digest: id}
					if _, err := d.CreateKey(t.Context(), k, dragoman.Change{}); err != nil {
						t.Error(err)
					}
					if i%3 == 0 {
						if _, err := d.DeleteKey(t.Context(), "kuzzle", id, dragoman.Change{}, nil); err != nil {
							t.Error(err)
						}
					}
					total, err := d.CountKeys(t.Context(), "kuzzle", dragoman.KeyQuery{LiveAt: time.Now()})
					if mine := (i + 1) - (i/3 + 1); err != nil || total < mine {
						t.Errorf("total %d while there are %d of one writer alone, %v", total, mine, err)
					}
				}
			})
		}
		wg.Wait()
		if got, want := countKeys(t, d, dragoman.KeyQuery{LiveAt: time.Now()}), writers*each*2/3; got != want {
			t.Errorf("total %d, want %d", got, want)
		}
	})
}
