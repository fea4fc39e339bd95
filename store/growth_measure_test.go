//go:build growth

package store

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
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
		engine := map[string]string{"sqlite": "SQLite", "postgres": "PostgreSQL"}[d.reader().Name()]
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
				q := o.asked(users)
				anew := median(t, d, q, func(int) { d.totals = newTotals() })
				changed := median(t, d, q, func(i int) { touch(t, d, grownUser(i*users/maxTimes).ID) })
				if err := d.Indexed(t.Context()); err != nil {
					t.Fatal(err)
				}
				keep(t, grown{engine, users, o.name, anew, changed, median(t, d, q, func(int) {})})
			}
		}
	})
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

// median is how many milliseconds the first page takes with its total, after
// something that is done before each time.
func median(t *testing.T, d *database, q dragoman.Query, before func(i int)) float64 {
	t.Helper()
	var times []time.Duration
	for began := time.Now(); len(times) < 3 || len(times) < maxTimes && time.Since(began) < 2*time.Second; {
		before(len(times))
		start := time.Now()
		if _, err := d.Users(t.Context(), q); err != nil {
			t.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

// touch writes a user as it is.
func touch(t *testing.T, d *database, id string) {
	t.Helper()
	if _, err := d.UpdateUser(t.Context(), id, dragoman.Change{}, func(*dragoman.User) error { return nil }); err != nil {
		t.Fatal(err)
	}
}
