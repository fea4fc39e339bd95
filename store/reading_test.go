package store

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

func readContent(as dragoman.Reading, path ...string) dragoman.Field {
	f := content(path...)
	f.As = as
	return f
}

// readOperations are searches of what values are read as.
var readOperations = []operation{
	{"a range of a property, read", dragoman.Query{Filter: dragoman.Range{Field: readContent(dragoman.AsDate, "score"), Gte: int64(100), Lt: int64(300)}}},
	{"a property of one user, read", dragoman.Query{Filter: dragoman.Eq{Field: readContent(dragoman.AsWhole, "score"), Value: int64(777)}}},
	{"one of several, read", dragoman.Query{Filter: dragoman.In{Field: readContent(dragoman.AsWhole, "score"), Values: []any{int64(777), int64(13)}}}},
	{"nulls", dragoman.Query{Filter: dragoman.Eq{Field: readContent(dragoman.AsNull, "score"), Value: true}}},
	{"all, by a property, read", dragoman.Query{Sort: by(readContent(dragoman.AsNumber, "score"), false)}},
	{"all, by a property, read, descending, after the middle", dragoman.Query{Sort: by(readContent(dragoman.AsNumber, "score"), true), After: inTheMiddle}},
	{"all, by a property, read, the page in the middle", dragoman.Query{Sort: by(readContent(dragoman.AsDate, "score"), false), Offset: middlePage}},
	{"a range of a property, read, sorted", dragoman.Query{
		Filter: dragoman.Range{Field: readContent(dragoman.AsNumber, "score"), Gte: int64(100), Lt: int64(300)},
		Sort:   by(readContent(dragoman.AsDate, "score"), true),
	}},
}

// TestReadValuesAreFoundByIndex asks the databases how they go about each
// statement, as TestNoQueryScansUsers does.
func TestReadValuesAreFoundByIndex(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		grow(t, d, 0, planned)
		var l listener
		l.listenTo(t, d)
		for _, o := range readOperations {
			t.Run(o.name, func(t *testing.T) {
				for _, s := range l.statements(t, d, o.asked(planned)) {
					if plan := explain(t, d, s); scanned(plan) {
						t.Errorf("%s\n%v\n%s", s.sql, s.vars, plan)
					}
				}
			})
		}
	})
}

// TestTruncatedTo: a number lies in the range just if it lies within the bounds
// without what is behind its point.
func TestTruncatedTo(t *testing.T) {
	numbers := []float64{
		math.Inf(-1), -1 << 60, -13, -12.7, -12, -1, -0.9, math.Copysign(0, -1), 0, 0.5, 1, 12, 12.3, 13, 1<<53 - 1, 1 << 53, 1<<53 + 2, 1 << 60, math.Inf(1),
	}
	bounds := []any{nil}
	for _, n := range numbers {
		bounds = append(bounds, n)
	}
	within := func(n float64, r dragoman.Range) bool {
		number := func(v any) float64 { n, _ := numberOf(v); return n }
		return (r.Gt == nil || n > number(r.Gt)) && (r.Gte == nil || n >= number(r.Gte)) &&
			(r.Lt == nil || n < number(r.Lt)) && (r.Lte == nil || n <= number(r.Lte))
	}
	for _, low := range bounds {
		for _, high := range bounds {
			for _, r := range []dragoman.Range{{Gte: low, Lte: high}, {Gt: low, Lt: high}, {Gt: low, Lte: high}, {Gte: low, Lt: high}, {Gt: low, Gte: high}} {
				found := truncatedTo(r, content("n"))
				for _, n := range numbers {
					if got, want := within(n, found), within(math.Trunc(n), r); got != want {
						t.Errorf("%v in %v as %v: %t", n, r, found, got)
					}
				}
			}
		}
	}
}

// TestNodesOfBeforeLeaveReadingsDue: on PostgreSQL, where nodes of two versions
// work on one database, one that knows nothing of readings takes nobody away
// whose terms it has written.
func TestNodesOfBeforeLeaveReadingsDue(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		if d.reader().Name() != "postgres" {
			return // one process has the file
		}
		d.indexer.close()
		grow(t, d, 0, 3)
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		due := func() (ids []string) {
			if err := d.reader().Raw("SELECT user_id FROM user_terms_due ORDER BY user_id").Scan(&ids).Error; err != nil {
				t.Fatal(err)
			}
			return ids
		}
		touch(t, d, grownUser(1).ID)
		touch(t, d, grownUser(2).ID)
		exec := func(statement string) {
			t.Helper()
			err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Exec(statement).Error })
			if err != nil {
				t.Fatal(err)
			}
		}
		exec("DELETE FROM user_terms_due")
		if got := due(); !slices.Equal(got, []string{grownUser(1).ID, grownUser(2).ID}) {
			t.Errorf("due are %v", got)
		}
		exec(fmt.Sprintf("DELETE FROM users WHERE id = '%s'", grownUser(2).ID))
		if got := due(); !slices.Equal(got, []string{grownUser(1).ID}) {
			t.Errorf("after a removal due are %v", got)
		}
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := due(); len(got) > 0 {
			t.Errorf("after indexing due are %v", got)
		}
	})
}
