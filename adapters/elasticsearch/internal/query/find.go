package query

import (
	"context"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// Item is a user, a key or a role as queries see it: what it has in an attribute.
type Item func(of Attribute) []any

// Find answers a query by looking at all that there is (quirk 37).
func (q Search) Find(ctx context.Context, all []Item) (found []int, err error) {
	p := pace.New(ctx)
	for i, it := range all {
		if search.HoldsWithin(p, q.Filter, it) {
			found = append(found, i)
		}
		if p.Err() != nil {
			return nil, p.Err()
		}
	}
	return found, nil
}

// Page is in order those that are on the page, of those that were found.
func (q Search) Page(all []Item, found []int) []int {
	found = slices.Clone(found)
	if len(q.Sort) > 0 {
		places := make(map[int][]any, len(found))
		for _, i := range found {
			places[i] = q.sortValues(all[i], i)
		}
		slices.SortStableFunc(found, func(a, b int) int { return q.compare(places[a], places[b]) })
		if q.After != nil {
			found = slices.DeleteFunc(found, func(i int) bool { return q.compare(places[i], q.After) <= 0 })
		}
	}
	found = found[min(q.From, len(found)):]
	return found[:min(q.Size, len(found))]
}

// sortValues are what something is sorted by, nil where it has no value: of
// several the smallest, or the largest if those come first. at is its place in
// the order in which things are kept.
func (q Search) sortValues(it Item, at int) []any {
	values := make([]any, len(q.Sort))
	for i, key := range q.Sort {
		if key.Field == DocField {
			values[i] = float64(at)
			continue
		}
		values[i] = search.Foremost(it(key.Field), key.Desc)
	}
	return values
}

// ShownSort is the same as the answer has it.
func (q Search) ShownSort(it Item, at int) []any {
	values := q.sortValues(it, at)
	for i, key := range q.Sort {
		if ms, ok := values[i].(float64); ok && q.formats[key.Field] != nil {
			values[i] = q.formats[key.Field].Print(time.UnixMilli(int64(ms)))
		}
	}
	return values
}

// compare orders two things by what they are sorted by.
func (q Search) compare(a, b []any) int {
	for i, key := range q.Sort {
		if c := key.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return 0
}
