package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// eachAddress is for tests that open a database more than once.
func eachAddress(t *testing.T, do func(t *testing.T, address string)) {
	t.Run("SQLite", func(t *testing.T) { do(t, "sqlite:"+t.TempDir()+"/users.db") })
	t.Run("Postgres", func(t *testing.T) { do(t, pgtest.DSN(t)) })
}

// forgetful is a node that has counted nothing.
func forgetful(d *database) *database {
	return &database{engine: d.engine, indexer: d.indexer, userTotals: newUserTotals(), keyTotals: newKeyTotals()}
}

func totalOf(t *testing.T, d *database, q dragoman.Query) dragoman.Page {
	t.Helper()
	q.Limit = -1
	page, err := d.Users(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// someone is a user with the data of one of many, who may be another door's.
func someone(t *testing.T, id string, i int) dragoman.User {
	t.Helper()
	row := grownUser(i)
	row.ID, row.Username = id, fmt.Sprintf("%s-%d", row.Username, i%3)
	if i%4 == 0 {
		row.Door = "fusion"
	}
	if i%5 == 0 {
		row.Email, row.Roles = nil, nil
	}
	u, err := fromRowUser(&row)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// counting are filters besides those of the operations, which indexes count alone.
var counting = []dragoman.Filter{
	dragoman.And{
		dragoman.Eq{Field: content("address", "street"), Value: "Street 7"},
		dragoman.Eq{Field: content("city"), Value: "City 7"},
		dragoman.Eq{Field: plainField(dragoman.FieldFullName), Value: "hopper", Words: true},
	},
	dragoman.And{
		dragoman.Eq{Field: content("tags"), Value: "a"},
		dragoman.And{dragoman.Eq{Field: content("tags"), Value: "b1"}, dragoman.Eq{Field: plainField(dragoman.FieldEnabled), Value: true}},
	},
	dragoman.And{
		dragoman.Eq{Field: content("tags"), Value: "b2"},
		dragoman.Or{dragoman.Eq{Field: content("city"), Value: "City 2"}, dragoman.Eq{Field: plainField(dragoman.FieldRoles), Value: "role 2"}},
	},
	dragoman.And{
		dragoman.Eq{Field: content("tags"), Value: "a"},
		dragoman.Or{dragoman.And{
			dragoman.Eq{Field: content("tags"), Value: "b3"}, dragoman.Regexp{Field: content("city"), Pattern: lucene(".*[1-5]")},
		}},
	},
	dragoman.And{
		dragoman.Eq{Field: content("tags"), Value: "a"}, dragoman.Not{Filter: dragoman.Eq{Field: content("tags"), Value: "b4"}},
	},
	dragoman.Prefix{Field: content("tags"), Value: ""},
	dragoman.Prefix{Field: plainField(dragoman.FieldEmail), Value: "user-00001", Fold: true},
	dragoman.Wildcard{Field: plainField(dragoman.FieldEmail), Pattern: "*.ORG"},
	dragoman.Wildcard{Field: plainField(dragoman.FieldEmail), Pattern: "*.ORG", Fold: true},
	dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*-1"},
	dragoman.Wildcard{Field: plainField(dragoman.FieldUsername), Pattern: "*0*-1"},
	dragoman.Range{Field: plainField(dragoman.FieldFullName), Gte: "Name5", Lt: "Name7"},
	dragoman.Exists{Field: plainField(dragoman.FieldEmail)},
}

// history changes things at random at two nodes and past both, in many rounds, and
// compares after each.
type history struct {
	step    func(t *testing.T, at *database, r *rand.Rand)
	byHand  func(tx *gorm.DB, r *rand.Rand) error
	compare func(t *testing.T, d *database, r *rand.Rand)
}

func (h history) run(t *testing.T, address string) {
	d, other := openGrowing(t, address), openGrowing(t, address)
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		for range 1 + r.IntN(3) {
			switch r.IntN(12) {
			case 0:
				h.step(t, other, r)
			case 1:
				if err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return h.byHand(tx, r) }); err != nil {
					t.Fatal(err)
				}
			default:
				h.step(t, d, r)
			}
		}
		h.compare(t, d, r)
	}
}

var errUndone = errors.New("undone")

// TestTotalsAreCarriedRightly changes users, and compares each total with one that
// is counted, and with those who pass.
func TestTotalsAreCarriedRightly(t *testing.T) {
	fewUsually := few
	t.Cleanup(func() { few = fewUsually })
	asked := counting
	for _, o := range operations {
		asked = append(asked, o.query.Filter)
	}
	eachAddress(t, func(t *testing.T, address string) {
		live := map[string]bool{}
		history{
			step: func(t *testing.T, at *database, r *rand.Rand) {
				id := fmt.Sprint("u", r.IntN(60))
				u := someone(t, id, r.IntN(3000))
				var err error
				switch {
				case !live[id]:
					if _, err = at.CreateUser(t.Context(), u, dragoman.Change{}); err == nil {
						live[id] = true
					}
				case r.IntN(4) == 0:
					if _, err = at.DeleteUser(t.Context(), id, dragoman.Change{}, nil); err == nil {
						delete(live, id)
					}
				case r.IntN(5) == 0:
					_, err := at.UpdateUser(t.Context(), id, dragoman.Change{}, func(*dragoman.User) error { return errUndone })
					if !errors.Is(err, errUndone) {
						t.Fatal(err)
					}
				default:
					_, err = at.UpdateUser(t.Context(), id, dragoman.Change{}, func(before *dragoman.User) error {
						u.ID, u.Door = before.ID, before.Door
						*before = u
						return nil
					})
				}
				if err != nil && !errors.Is(err, dragoman.ErrConflict) {
					t.Fatal(err)
				}
			},
			byHand: func(tx *gorm.DB, r *rand.Rand) error {
				return tx.Exec("UPDATE users SET email = ?, version = version + 1 WHERE id = ?",
					fmt.Sprint("by-hand-", r.IntN(2)), fmt.Sprint("u", r.IntN(60))).Error
			},
			compare: func(t *testing.T, d *database, r *rand.Rand) {
				if r.IntN(10) == 0 {
					if err := d.Indexed(t.Context()); err != nil {
						t.Fatal(err)
					}
				}
				few = []int{fewUsually, 3}[r.IntN(2)] // counted as of few users, or of many
				everybody, err := d.Users(t.Context(), dragoman.Query{})
				if err != nil {
					t.Fatal(err)
				}
				for range 10 {
					q := dragoman.Query{Filter: asked[r.IntN(len(asked))]}
					q.Door = []dragoman.Dialect{"", "kuzzle", "fusion"}[r.IntN(3)]
					q.Count = []int{0, 0, 5, 10}[r.IntN(4)]
					pass := 0
					for _, u := range everybody.Users {
						holds := search.Holds(q.Filter, func(f dragoman.Field) []any { return dragoman.ValuesOf(&u, f) })
						if holds && (q.Door == "" || u.Door == "" || u.Door == q.Door) {
							pass++
						}
					}
					want := counted(nil, pass, q.Count)
					for what, got := range map[string]dragoman.Page{"carried": totalOf(t, d, q), "counted": totalOf(t, forgetful(d), q)} {
						if got.Total != want.Total || got.AtLeast != want.AtLeast {
							t.Fatalf("%+v: %s %d (at least: %t), want %d (%t)", q, what, got.Total, got.AtLeast, want.Total, want.AtLeast)
						}
					}
				}
			},
		}.run(t, address)
	})
}

// TestWhenTotalsAreCarried has wrong totals remembered.
func TestWhenTotalsAreCarried(t *testing.T) {
	asked := dragoman.Query{Filter: dragoman.Exists{Field: plainField(dragoman.FieldUsername)}}
	eachAddress(t, func(t *testing.T, address string) {
		whenCarried(t, address, func(d *database) *totals[dragoman.User] { return d.userTotals },
			func(at *database, i int) error {
				_, err := at.CreateUser(t.Context(), someone(t, fmt.Sprint("u", i), i), dragoman.Change{})
				return err
			},
			func(d *database) int { return totalOf(t, d, asked).Total })
	})
}

// whenCarried has a wrong total remembered, which shows whether it is used again.
func whenCarried[N any](
	t *testing.T, address string, of func(*database) *totals[N], create func(at *database, i int) error, total func(*database) int,
) {
	d, other := openGrowing(t, address), openGrowing(t, address)
	remembered := of(d)
	next := 0
	createAt := func(at *database) {
		t.Helper()
		next++
		if err := create(at, next); err != nil {
			t.Fatal(err)
		}
	}
	change := func(do func(c *countedAt)) {
		remembered.mu.Lock()
		defer remembered.mu.Unlock()
		for name, c := range remembered.counts {
			do(&c)
			remembered.counts[name] = c
		}
	}
	wrong := func() {
		total(d)
		change(func(c *countedAt) { c.total += 1000 })
	}
	expect := func(carried bool) {
		t.Helper()
		want := next
		if carried {
			want += 1000
		}
		if got := total(d); got != want {
			t.Errorf("total %d, want %d", got, want)
		}
	}
	createAt(d)
	wrong()
	expect(true)
	createAt(d)
	createAt(d)
	expect(true)
	createAt(other)
	expect(false)

	wrong()
	createAt(d)
	createAt(other)
	expect(false)

	wrong()
	for range maxNotes {
		createAt(d)
	}
	expect(false)
	wrong()
	createAt(d)
	expect(true)

	change(func(c *countedAt) { c.until = time.Now() })
	createAt(d)
	expect(false)

	wrong()
	remembered.forget()
	expect(false)
}

// TestATotalIsNoLessThanItWasCountedTo removes users of whom no more were counted
// than was wanted.
func TestATotalIsNoLessThanItWasCountedTo(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		d := openGrowing(t, address)
		for i := range 20 {
			if _, err := d.CreateUser(t.Context(), someone(t, fmt.Sprint("u", i), i), dragoman.Change{}); err != nil {
				t.Fatal(err)
			}
		}
		asked := dragoman.Query{Count: 5, Filter: dragoman.And{
			dragoman.Exists{Field: plainField(dragoman.FieldUsername)}, dragoman.Range{Field: plainField(dragoman.FieldCreatedAt), Gt: int64(0)},
		}}
		for i := range 20 {
			got, left := totalOf(t, d, asked), 20-i
			if got.Total != min(left, 5) || got.AtLeast != (left > 5) {
				t.Errorf("total %d (at least: %t) of %d", got.Total, got.AtLeast, left)
			}
			if _, err := d.DeleteUser(t.Context(), fmt.Sprint("u", i), dragoman.Change{}, nil); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestTotalsAreCarriedUnderLoad has several writers while totals are asked for:
// who was created before a question came is counted.
func TestTotalsAreCarriedUnderLoad(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		d := openGrowing(t, address)
		asked := dragoman.Query{Filter: dragoman.Eq{Field: content("city"), Value: "City 7"}, Limit: -1}
		const writers, each = 4, 30
		var wg sync.WaitGroup
		for w := range writers {
			wg.Go(func() {
				for i := range each {
					u := someone(t, fmt.Sprintf("u%d-%d", w, i), 100*(w*each+i)+7)
					if _, err := d.CreateUser(t.Context(), u, dragoman.Change{}); err != nil {
						t.Error(err)
					}
					if i%3 == 0 {
						if _, err := d.DeleteUser(t.Context(), u.ID, dragoman.Change{}, nil); err != nil {
							t.Error(err)
						}
					}
					page, err := d.Users(t.Context(), asked)
					if err != nil || page.Total < 1 && i > 0 {
						t.Errorf("total %d while there are users, %v", page.Total, err)
					}
				}
			})
		}
		wg.Wait()
		if got, want := totalOf(t, d, asked).Total, writers*each*2/3; got != want {
			t.Errorf("total %d, want %d", got, want)
		}
	})
}

// TestIndexesCountRightly compares totals of users all of whom are indexed with
// those who pass.
func TestIndexesCountRightly(t *testing.T) {
	eachAddress(t, func(t *testing.T, address string) {
		d := openGrowing(t, address)
		var users []dragoman.User
		for i := range 60 {
			u, err := d.CreateUser(t.Context(), someone(t, fmt.Sprint("u", i), 7*i), dragoman.Change{})
			if err != nil {
				t.Fatal(err)
			}
			users = append(users, u)
		}
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, f := range counting {
			pass := 0
			for _, u := range users {
				if search.Holds(f, func(f dragoman.Field) []any { return dragoman.ValuesOf(&u, f) }) {
					pass++
				}
			}
			if got := totalOf(t, d, dragoman.Query{Filter: f}).Total; got != pass {
				t.Errorf("%+v: %d, want %d", f, got, pass)
			}
		}
	})
}
