//go:build growth

package store

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

var (
	growth   = flag.String("growth", "1000", "how many users there are, step by step, as 1000,100000")
	growthIn = flag.String("growth.database", "",
		"the `address` of a database that is measured, and grown where it is too small, instead of two that are made and removed")
	growthOnly = flag.String("growth.only", "", "only operations with that in their names")
	growthOut  = flag.String("growth.out", "", "a `file` for the figures, a line of JSON each, as \"bench -growth\" reads it")
)

// grown is how long a page of ten takes with its total, in milliseconds.
type grown struct {
	Engine     string  `json:"engine"`
	Users      int     `json:"users"`
	Operation  string  `json:"operation"`
	Anew       float64 `json:"anew_ms"`       // the total is counted
	Changed    float64 `json:"changed_ms"`    // it is made of one that was, as a user has changed
	Remembered float64 `json:"remembered_ms"` // it is one that was, as nobody has
}

// TestGrowth measures; it judges nothing.
func TestGrowth(t *testing.T) {
	if *growthOut != "" {
		if err := os.WriteFile(*growthOut, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	each := eachEngine
	if *growthIn != "" {
		each = func(t *testing.T, do func(t *testing.T, d *database)) { do(t, openGrowing(t, *growthIn)) }
	}
	each(t, func(t *testing.T, d *database) {
		engine := engineOf(d)
		var have int
		if err := d.reader().Raw("SELECT count(*) FROM users").Scan(&have).Error; err != nil {
			t.Fatal(err)
		}
		for size := range strings.SplitSeq(*growth, ",") {
			users, err := strconv.Atoi(size)
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			grow(t, d, have, users)
			t.Logf("%d users after %s", users, time.Since(began).Round(time.Second))
			have = max(have, users)
			for _, o := range operations {
				if *growthOnly != "" && !strings.Contains(o.name, *growthOnly) {
					continue
				}
				ask := func() error {
					_, err := d.Users(t.Context(), o.asked(users))
					return err
				}
				anew := median(t, func(int) { d.userTotals.forget() }, ask)
				changed := median(t, func(i int) { touch(t, d, grownUser(i*users/maxTimes).ID) }, ask)
				if err := d.Indexed(t.Context()); err != nil {
					t.Fatal(err)
				}
				keep(t, grown{engine, users, o.name, anew, changed, median(t, func(int) {}, ask)})
			}
		}
	})
}

// engineOf is what a database's engine is called in tables.
func engineOf(d *database) string {
	return map[string]string{"sqlite": "SQLite", "postgres": "PostgreSQL"}[d.reader().Name()]
}

// keep tells a figure, and writes it where figures are read again.
func keep(t *testing.T, one grown) {
	t.Helper()
	t.Logf("%s, %d users: %s %.1f / %.1f / %.1f ms", one.Engine, one.Users, one.Operation, one.Anew, one.Changed, one.Remembered)
	if *growthOut == "" {
		return
	}
	line, err := json.Marshal(one)
	if err != nil {
		t.Fatal(err)
	}
	into, err := os.OpenFile(*growthOut, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer into.Close()
	if _, err := fmt.Fprintln(into, string(line)); err != nil {
		t.Fatal(err)
	}
}

// maxTimes is how often an operation is measured at most.
const maxTimes = 21

// median is how many milliseconds something takes, after something that is done
// before each time.
func median(t *testing.T, before func(i int), ask func() error) float64 {
	t.Helper()
	var times []time.Duration
	for began := time.Now(); len(times) < 3 || len(times) < maxTimes && time.Since(began) < 2*time.Second; {
		before(len(times))
		start := time.Now()
		if err := ask(); err != nil {
			t.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

// TestGrowthOfKeys measures the same among API keys, half of which are of
// another door.
func TestGrowthOfKeys(t *testing.T) {
	type of = dragoman.KeyField
	since := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	queries := []struct {
		name  string
		query dragoman.KeyQuery
	}{
		{"API keys: all, in order of names", dragoman.KeyQuery{Sort: []search.Sort[of]{{Field: dragoman.KeyName}}}},
		{"API keys: a name", dragoman.KeyQuery{Filter: search.Eq[of]{Field: dragoman.KeyName, Value: "key 77"}}},
		{"API keys: a name's beginning", dragoman.KeyQuery{Filter: search.Prefix[of]{Field: dragoman.KeyName, Value: "key 77"}}},
		{"API keys: one in 100 owners", dragoman.KeyQuery{Filter: search.Eq[of]{Field: dragoman.KeyOwnerID, Value: "owner 7"}}},
		{"API keys: those that live", dragoman.KeyQuery{LiveAt: time.Now()}}, // as the time goes on
		{"API keys: the last hundred", dragoman.KeyQuery{}},                  // its filter depends on how many there are
	}
	for size := range strings.SplitSeq(*growth, ",") {
		many, err := strconv.Atoi(size)
		if err != nil {
			t.Fatal(err)
		}
		queries[len(queries)-1].query.Filter = search.Range[of]{Field: dragoman.KeyCreatedAt, Gte: since.Add(time.Duration(many-100) * time.Second).UnixMilli()}
		eachEngine(t, func(t *testing.T, d *database) {
			engine := engineOf(d)
			growKeys(t, d, since, many)
			for _, o := range queries {
				if *growthOnly != "" && !strings.Contains(o.name, *growthOnly) {
					continue
				}
				o.query.Limit = 10
				ask := func() error {
					if !o.query.LiveAt.IsZero() {
						o.query.LiveAt = time.Now()
					}
					_, err := d.Keys(t.Context(), "kuzzle", o.query)
					_, failed := d.CountKeys(t.Context(), "kuzzle", o.query)
					return errors.Join(err, failed)
				}
				anew := median(t, func(int) { d.keyTotals.forget() }, ask)
				changed := median(t, func(i int) { touchKey(t, d, fmt.Sprintf("id %d", i*many/maxTimes/2*2)) }, ask)
				keep(t, grown{engine, many, o.name, anew, changed, median(t, func(int) {}, ask)})
			}
		})
	}
}

// touchKey writes a key of the door as it is.
func touchKey(t *testing.T, d *database, id string) {
	t.Helper()
	if _, err := d.UpdateKey(t.Context(), "kuzzle", id, dragoman.Change{}, func(*dragoman.Key) error { return nil }); err != nil {
		t.Fatal(err)
	}
}
