package query

import "slices"

// Ranking keeps the first items in an order that the database does not know. Its
// memory depends on how many are wanted, not on how many are offered.
type Ranking[T any] struct {
	compare func(a, b *T) int // never 0
	most    int
	kept    []T
}

// NewRanking keeps so many of what comes by; compare is never 0.
func NewRanking[T any](most int, compare func(a, b *T) int) *Ranking[T] {
	return &Ranking[T]{most: most, compare: compare}
}

// Add shows the ranking one more.
func (r *Ranking[T]) Add(one T) {
	if r.kept = append(r.kept, one); len(r.kept) > 2*r.most+DefaultSize {
		r.cut()
	}
}

func (r *Ranking[T]) cut() {
	slices.SortFunc(r.kept, func(a, b T) int { return r.compare(&a, &b) })
	if len(r.kept) > r.most {
		clear(r.kept[r.most:])
		r.kept = r.kept[:r.most]
	}
}

// First are those that are wanted, in order.
func (r *Ranking[T]) First() []T {
	r.cut()
	return r.kept
}

// Ranked is something that a query found: its identifier, its place in the
// order in which things are kept, and what it is sorted by.
type Ranked struct {
	ID     string
	Place  int
	values []any
}

// Ranking is a ranking of what a query finds.
func (q Search) Ranking() *Ranking[Ranked] {
	return NewRanking(q.From+q.Size, func(a, b *Ranked) int {
		if c := q.compare(a.values, b.values); c != 0 {
			return c
		}
		return a.Place - b.Place
	})
}

// Rank adds one of what was found, unless it comes before what is asked for.
func (q Search) Rank(r *Ranking[Ranked], id string, it Item, place int) {
	one := Ranked{ID: id, Place: place, values: q.sortValues(it, place)}
	if q.After == nil || len(q.Sort) == 0 || q.compare(one.values, q.After) > 0 {
		r.Add(one)
	}
}

// Ranked are those of the page.
func (q Search) Ranked(r *Ranking[Ranked]) []Ranked {
	found := r.First()
	return found[min(q.From, len(found)):]
}
