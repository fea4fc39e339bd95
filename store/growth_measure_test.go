//go:build growth

package store

import (
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

var growth = flag.String("growth", "1000", "how many users there are, step by step, as 1000,100000")

// TestGrowth measures; it judges nothing.
func TestGrowth(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		have := 0
		var sizes []string
		took := map[string][]string{}
		for size := range strings.SplitSeq(*growth, ",") {
			users, err := strconv.Atoi(size)
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			grow(t, d, have, users)
			t.Logf("%d users after %s", users, time.Since(began).Round(time.Second))
			have, sizes = users, append(sizes, size)
			for _, o := range operations {
				took[o.name] = append(took[o.name], median(t, d, o.asked(users)))
			}
		}
		t.Logf("\n| operation | %s |", strings.Join(sizes, " | "))
		for _, o := range operations {
			t.Logf("| %s | %s |", o.name, strings.Join(took[o.name], " | "))
		}
	})
}

// median is how long the first page takes with its total, counted anew and
// remembered.
func median(t *testing.T, d *database, q dragoman.Query) string {
	var figures []string
	for _, remembered := range []bool{false, true} {
		var times []time.Duration
		for began := time.Now(); len(times) < 3 || len(times) < 21 && time.Since(began) < 2*time.Second; {
			if !remembered {
				d.totals = newTotals()
			}
			start := time.Now()
			if _, err := d.Users(t.Context(), q); err != nil {
				t.Fatal(err)
			}
			times = append(times, time.Since(start))
		}
		slices.Sort(times)
		figures = append(figures, fmt.Sprintf("%.1f", float64(times[len(times)/2].Microseconds())/1000))
	}
	return strings.Join(figures, " / ")
}
