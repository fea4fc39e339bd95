package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/storetest"
)

// anyIsDeep has every page with an offset found as one deep in the list.
func anyIsDeep(t *testing.T) {
	t.Helper()
	offset, walk := deepOffset, deepWalk
	deepOffset, deepWalk = 0, 0
	t.Cleanup(func() { deepOffset, deepWalk = offset, walk })
}

// aligned is a user with few different values, some of which may be missing, so
// that many are alike, and with several only where that is asked for.
func aligned(r *rand.Rand, id string, several bool) dragoman.User {
	one := func(of ...string) string { return of[r.IntN(len(of))] }
	optional := func(of ...string) *string {
		if r.IntN(3) == 0 {
			return nil
		}
		text := one(of...)
		return &text
	}
	members := []string{fmt.Sprintf(`"own":%d`, r.IntN(1000))}
	member := func(key string, of ...string) {
		if r.IntN(5) > 0 {
			members = append(members, `"`+key+`":`+one(of...))
		}
	}
	long := `"` + strings.Repeat("a", 600) + `"`
	member("few", "1", "1.0", "-2", "10", `"1"`, `"a"`, `"B"`, `"é"`, `""`, "true", "false", "null", long)
	member("text", `"x"`, `"y"`, `"z"`)
	member("odd", "{}", "[]", "[3]", `[[4]]`, `[{"in":5},6]`, `{"in":7}`, `[{"in":8},{"in":8}]`, `[null,2,2]`, "1e400")
	if several {
		member("several", "[1,2]", `["b",1,true]`, `[2,{"in":3}]`, "1")
	}
	u := dragoman.User{
		ID: id, Username: one("A", "b", "é") + id, Enabled: r.IntN(3) > 0,
		FullName: optional("Ann", "ann", ""), Email: optional("a@example.org", "b@example.org"),
		CreatedAt: time.UnixMilli(int64(r.IntN(4))).UTC(), UpdatedAt: time.UnixMilli(int64(r.IntN(1000))).UTC(), CreatedBy: one("a", "b"),
		Door: dragoman.Dialect(one("", "", "", "", "kuzzle", "fusion")),
	}
	if r.IntN(2) == 0 {
		u.Roles = []string{one("reader", "writer")}
		if several {
			u.Roles = append(u.Roles, "admin")
		}
	}
	u.SetExtension("kuzzle", json.RawMessage("{"+strings.Join(members, ",")+"}"))
	return u
}

// ordered are fields to sort by.
var ordered = []dragoman.Field{
	content("own"), content("few"), content("few"), content("text"), content("odd"), content("odd", "in"), content("several"), content("nothing"), content(),
	plainField(dragoman.FieldUsername), plainField(dragoman.FieldID), plainField(dragoman.FieldFullName), plainField(dragoman.FieldEmail),
	plainField(dragoman.FieldEnabled), plainField(dragoman.FieldHasPassword), plainField(dragoman.FieldRoles),
	plainField(dragoman.FieldCreatedAt), plainField(dragoman.FieldUpdatedAt), plainField(dragoman.FieldCreatedBy),
}

// TestPagesDeepInAnOrderAreRight compares pages with those of a plain evaluation
// in random histories: the terms of nobody, some or all are due, because the
// indexers work only when they are asked to.
func TestPagesDeepInAnOrderAreRight(t *testing.T) {
	anyIsDeep(t)
	usually := muchDue
	t.Cleanup(func() { muchDue = usually })
	eachAddress(t, func(t *testing.T, address string) {
		d, other := opened(t, address).(*database), openGrowing(t, address)
		t.Cleanup(func() { _ = d.Close() })
		d.indexer.close()
		other.indexer.close()
		r := rand.New(rand.NewPCG(11, 7))
		const ids = 70
		live := map[string]bool{}
		step := func(at *database, several bool) {
			id := fmt.Sprintf("u%02d", r.IntN(ids))
			u := aligned(r, id, several)
			var err error
			switch {
			case !live[id]:
				_, err = at.CreateUser(t.Context(), u, dragoman.Change{})
				live[id] = true
			case r.IntN(5) == 0:
				_, err = at.DeleteUser(t.Context(), id, dragoman.Change{}, nil)
				delete(live, id)
			case r.IntN(8) == 0: // as a node does that knows nothing of terms, or somebody by hand
				err = at.write(t.Context(), func(_ context.Context, tx *gorm.DB) error {
					return tx.Exec("UPDATE users SET extensions = ?, version = version + 1 WHERE id = ?", `{"kuzzle":{"few":5}}`, id).Error
				})
			default:
				_, err = at.UpdateUser(t.Context(), id, dragoman.Change{}, func(before *dragoman.User) error {
					u.Door, u.CreatedAt, u.CreatedBy = before.Door, before.CreatedAt, before.CreatedBy
					*before = u
					return nil
				})
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		for round := range 40 {
			several := round%3 == 0
			for range []int{0, 1, 3, 30}[r.IntN(4)] {
				at := cmp.Or(map[bool]*database{true: other}[r.IntN(10) == 0], d)
				step(at, several && r.IntN(3) == 0)
			}
			switch r.IntN(4) {
			case 0:
				if err := d.Indexed(t.Context()); err != nil {
					t.Fatal(err)
				}
			case 1: // some of them
				if _, _, err := d.indexSome(t.Context(), fmt.Sprintf("u%02d", r.IntN(ids)), 1+r.IntN(20)); err != nil {
					t.Fatal(err)
				}
			}
			everybody, err := other.Users(t.Context(), dragoman.Query{})
			if err != nil || len(everybody.Users) != len(live) {
				t.Fatalf("%d users of %d, %v", len(everybody.Users), len(live), err)
			}
			muchDue = []int{usually, usually, 5}[r.IntN(3)]
			for range 8 {
				q := dragoman.Query{
					Offset: 1 + r.IntN(len(live)+5), Limit: []int{1, 3, 10, 40, 0}[r.IntN(5)], Count: []int{0, dragoman.CountNone}[r.IntN(2)],
					Door: []dragoman.Dialect{"", "kuzzle", "fusion"}[r.IntN(3)],
				}
				for range []int{1, 1, 2, 3}[r.IntN(4)] {
					q.Sort = append(q.Sort, dragoman.Sort{Field: ordered[r.IntN(len(ordered))], Desc: r.IntN(2) == 0})
				}
				want := storetest.Answer(everybody.Users, q)
				for name, at := range map[string]*database{"one that remembers": d, "one that does not": other} {
					got, err := at.Users(t.Context(), q)
					if err != nil || got.Total != want.Total || !slices.EqualFunc(got.Users, want.Users, sameUser) {
						t.Fatalf("round %d, %s: %+v:\ngot  %s of %d, %v\nwant %s of %d", round, name, q, idsOf(got), got.Total, err, idsOf(want), want.Total)
					}
				}
			}
		}
	})
}

func sameUser(a, b dragoman.User) bool { return a.ID == b.ID && a.Version == b.Version }

func idsOf(page dragoman.Page) (ids []string) {
	for _, u := range page.Users {
		ids = append(ids, u.ID)
	}
	return ids
}
