package elasticsearch

import (
	"context"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// item is something that no database searches: what it holds in a field.
type item func(name string) []any

// find answers a query by looking at all that there is (quirk 37).
func (q searchBody) find(ctx context.Context, all []item) (found []int, err error) {
	for i, it := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if search.Holds(q.filter, it.values) {
			found = append(found, i)
		}
	}
	return found, nil
}

// page is in order those that are on the page, of those that were found.
func (q searchBody) page(all []item, found []int) []int {
	found = slices.Clone(found)
	if len(q.sort) > 0 {
		places := make(map[int][]any, len(found))
		for _, i := range found {
			places[i] = q.sortValues(all[i])
		}
		slices.SortStableFunc(found, func(a, b int) int { return q.compare(places[a], places[b]) })
		if q.after != nil {
			found = slices.DeleteFunc(found, func(i int) bool { return q.compare(places[i], q.after) <= 0 })
		}
	}
	found = found[min(q.from, len(found)):]
	return found[:min(q.size, len(found))]
}

// sortValues are what something is sorted by, nil where it has no value: of
// several the smallest, or the largest if those come first.
func (q searchBody) sortValues(it item) []any {
	values := make([]any, len(q.sort))
	for i, key := range q.sort {
		values[i] = search.Foremost(it.values(key.Field), key.Desc)
	}
	return values
}

// shownSort is the same as the answer has it.
func (q searchBody) shownSort(it item) []any {
	values := q.sortValues(it)
	for i, key := range q.sort {
		if ms, ok := values[i].(float64); ok && q.dated[key.Field.Name] {
			values[i] = time.UnixMilli(int64(ms)).UTC().Format("2006-01-02T15:04:05.000Z07:00")
		}
	}
	return values
}

// compare orders two things by what they are sorted by.
func (q searchBody) compare(a, b []any) int {
	for i, key := range q.sort {
		if c := key.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return 0
}

// values are what it has in a field.
func (it item) values(of dragoman.Field) []any { return it(of.Name) }
