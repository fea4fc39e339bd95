package store

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// manyKeys are enough for PostgreSQL to prefer an index where there is one.
const manyKeys = 20_000

// TestNoQueryScansKeys asks the databases how they go about each query for keys
// and roles.
func TestNoQueryScansKeys(t *testing.T) {
	type of = dragoman.KeyField
	by := func(f of, desc bool) []search.Sort[of] { return []search.Sort[of]{{Field: f, Desc: desc}} }
	since := time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)
	queries := map[string]dragoman.KeyQuery{
		"all":                 {},
		"one owner's, in all": {Filter: search.Eq[of]{Field: dragoman.KeyOwnerID, Value: "owner 7"}},
		"several owners'":     {Filter: search.In[of]{Field: dragoman.KeyOwnerID, Values: []any{"owner 7", "owner 8"}}},
		"by the owner's name": {Filter: search.Prefix[of]{Field: dragoman.KeyOwner, Value: "owner 7"}},
		"a name":              {Filter: search.Eq[of]{Field: dragoman.KeyName, Value: "key 77"}},
		"a name's beginning":  {Filter: search.Prefix[of]{Field: dragoman.KeyName, Value: "key 7"}},
		"a pattern of a name": {Filter: search.Wildcard[of]{Field: dragoman.KeyName, Pattern: "*77"}},
		"in order of names":   {Sort: by(dragoman.KeyName, false)},
		"about to expire":     {Filter: search.Range[of]{Field: dragoman.KeyExpiresAt, Gte: since.UnixMilli(), Lt: since.UnixMilli() + 5000}},
		"by expiry":           {Sort: by(dragoman.KeyExpiresAt, false)},
		"newest first":        {Sort: by(dragoman.KeyCreatedAt, true)},
		"made since":          {Filter: search.Range[of]{Field: dragoman.KeyCreatedAt, Gte: since.UnixMilli() + 19_990_000}},
		"made since, in order": {
			Filter: search.Range[of]{Field: dragoman.KeyCreatedAt, Gte: since.UnixMilli() + 19_990_000}, Sort: by(dragoman.KeyCreatedAt, true),
		},
		"made at":         {Filter: search.Eq[of]{Field: dragoman.KeyCreatedAt, Value: since.UnixMilli() + 19_990_000}},
		"those that live": {LiveAt: since},
		"revoked":         {Filter: search.Eq[of]{Field: dragoman.KeyRevoked, Value: true}},
		"revoked since":   {Filter: search.Range[of]{Field: dragoman.KeyRevokedAt, Gte: since.UnixMilli()}},
		"behind a name":   {Sort: by(dragoman.KeyName, false), Behind: []any{"key 77"}},
	}
	eachEngine(t, func(t *testing.T, d *database) {
		growKeys(t, d, since, manyKeys)
		var l listener
		l.listenTo(t, d)
		for name, q := range queries {
			t.Run(name, func(t *testing.T) {
				q.Limit = 10
				statements := l.heard(t, func() error {
					_, err := d.Keys(t.Context(), "kuzzle", q)
					return err
				})
				if _, isPattern := q.Filter.(search.Wildcard[of]); q.Filter != nil && !isPattern {
					statements = append(statements, l.heard(t, func() error {
						_, err := d.CountKeys(t.Context(), "kuzzle", q)
						return err
					})...)
				}
				wantIndexed(t, d, statements)
				if name == "made since" || name == "made at" {
					wantBetween(t, d, `created_at`, statements)
				}
			})
		}
		t.Run("expired since", func(t *testing.T) {
			countKeys(t, d, dragoman.KeyQuery{LiveAt: since.Add(time.Hour)})
			statements := l.heard(t, func() error {
				countKeys(t, d, dragoman.KeyQuery{LiveAt: since.Add(time.Hour + time.Second)})
				return nil
			})
			wantIndexed(t, d, statements)
			wantBetween(t, d, `(<expr>|expires_at)`, statements)
		})
		t.Run("roles", func(t *testing.T) {
			wantIndexed(t, d, l.heard(t, func() error {
				_, err := d.FindRoles(t.Context(), dragoman.RoleQuery{
					Filter: search.Prefix[dragoman.RoleField]{Field: dragoman.RoleName, Value: "role 7"}, Limit: 10,
				})
				return err
			}))
		})
	})
}

func wantIndexed(t *testing.T, d *database, statements []statement) {
	t.Helper()
	for _, s := range statements {
		if plan := explain(t, d, s); scanned(plan) {
			t.Errorf("%s\n%v\n%s", s.sql, s.vars, plan)
		}
	}
}

// wantBetween expects keys to be looked for by a column, which a pattern finds in a
// plan, and not to be passed by in an order.
func wantBetween(t *testing.T, d *database, column string, statements []statement) {
	t.Helper()
	bound := regexp.MustCompile(`(SEARCH keys|Index Cond:).*` + column + `[^<>]*[<>]`)
	for _, s := range statements {
		if strings.Contains(s.sql, "key_tally") {
			continue
		}
		if plan := explain(t, d, s); !bound.MatchString(plan) {
			t.Errorf("%s\n%v\n%s", s.sql, s.vars, plan)
		}
	}
}

// growKeys makes a hundred owners and many keys, all in one go.
func growKeys(t *testing.T, d *database, since time.Time, many int) {
	t.Helper()
	grow(t, d, 0, 200)
	ctx := context.Background()
	for i := range 100 {
		id := fmt.Sprintf("owner %d", i)
		if _, err := d.CreateUser(ctx, dragoman.User{ID: id, Username: id, CreatedAt: since, UpdatedAt: since}, dragoman.Change{}); err != nil {
			t.Fatal(err)
		}
	}
	var rows []keyRow
	for i := range many {
		at := since.Add(time.Duration(i) * time.Second).UnixMicro()
		row := keyRow{
			Door: []string{"kuzzle", "elasticsearch"}[i%2], ID: fmt.Sprintf("id %d", i), OwnerID: fmt.Sprintf("owner %d", i/2%100),
			Name: fmt.Sprintf("key %d", i/2), Digest: fmt.Sprintf("digest %d", i), Created: at, Updated: at, Version: 1,
		}
		if i%4 < 2 {
			row.ExpiresAt = &at
		}
		if i%200 < 2 {
			row.RevokedAt = &at
		}
		rows = append(rows, row)
	}
	var roles []roleRow
	for i := range 2000 {
		roles = append(roles, roleRow{ID: fmt.Sprint(i), Name: fmt.Sprintf("role %d", i), Created: since.UnixMicro(), Updated: since.UnixMicro(), Version: 1})
	}
	err := d.write(ctx, func(_ context.Context, tx *gorm.DB) error {
		return errors.Join(tx.CreateInBatches(rows, 500).Error, tx.CreateInBatches(roles, 500).Error)
	})
	if err == nil {
		err = d.write(ctx, func(_ context.Context, tx *gorm.DB) error { return tx.Exec("ANALYZE").Error })
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestKeysAreFoundByWhenTheyWereMade compares moments within milliseconds, before
// 1970 and beyond all, with what passes in memory.
func TestKeysAreFoundByWhenTheyWereMade(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		createOwner(t, d, "owner")
		var rows []keyRow
		for i, at := range []int64{-2500, -2000, -1999, -1001, -1000, -999, -1, 0, 1, 999, 1000, 1001, 1999, 2000} {
			id := fmt.Sprint(i)
			rows = append(rows, keyRow{Door: "kuzzle", ID: id, OwnerID: "owner", Digest: id, Created: at, Updated: at, Version: 1})
		}
		if err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Create(&rows).Error }); err != nil {
			t.Fatal(err)
		}
		type of = dragoman.KeyField
		bounds := []float64{-1e300, -1 << 63, -1 << 54, 1 << 54, 1 << 63, 1e300}
		for n := -3.0; n <= 3; n += 0.5 {
			bounds = append(bounds, n)
		}
		for _, n := range bounds {
			for _, f := range []dragoman.KeyFilter{
				search.Eq[of]{Field: dragoman.KeyCreatedAt, Value: n},
				search.Range[of]{Field: dragoman.KeyCreatedAt, Gt: n},
				search.Range[of]{Field: dragoman.KeyCreatedAt, Gte: n},
				search.Range[of]{Field: dragoman.KeyCreatedAt, Lt: n},
				search.Range[of]{Field: dragoman.KeyCreatedAt, Lte: n},
			} {
				var want []string
				for _, row := range rows {
					if search.Holds(f, func(f of) []any { return row.values(f, "") }) {
						want = append(want, row.ID)
					}
				}
				for _, order := range [][]search.Sort[of]{nil, {{Field: dragoman.KeyCreatedAt}}} {
					keys, err := d.Keys(t.Context(), "kuzzle", dragoman.KeyQuery{Filter: f, Sort: order})
					if err != nil {
						t.Fatal(err)
					}
					var got []string
					for _, k := range keys {
						got = append(got, k.ID)
					}
					if !slices.Equal(got, want) {
						t.Errorf("%+v in order %v: %v, want %v", f, order, got, want)
					}
				}
			}
		}
	})
}
