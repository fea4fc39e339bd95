package store

import (
	"math"
	"slices"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search/pace"
)

// This file is about fields whose values are read as something else than they
// are written as (dragoman.Reading). SQL has no words for that: terms say what a
// value is read as, and whoever SQL lets through is looked at. An order of such
// a field is walked through by its terms, or made here.

// reading lets through whoever has anything there, or nobody under a Not, so
// that they are looked at.
func (c *compiler) reading(f dragoman.Filter, at dragoman.Field) clause.Expr {
	for _, v := range comparedWith(f) {
		_, _ = c.kind(at, v) // must be one
	}
	c.rough = true
	written := at
	written.As = dragoman.AsWritten
	exists := c.field(written).exists
	switch {
	case c.negated:
		return never
	case at.As == dragoman.AsNull:
		return always
	}
	return exists
}

// comparedWith are the values that a test compares with.
func comparedWith(f dragoman.Filter) (values []any) {
	switch f := f.(type) {
	case dragoman.Eq:
		values = []any{f.Value}
	case dragoman.In:
		values = f.Values
	case dragoman.Range:
		values = []any{f.Gt, f.Gte, f.Lt, f.Lte}
	}
	return slices.DeleteFunc(slices.Clone(values), func(v any) bool { return v == nil })
}

// readsAny reports whether an order has a key that is read.
func readsAny(order []dragoman.Sort) bool {
	return slices.ContainsFunc(order, func(by dragoman.Sort) bool { return by.Field.As != dragoman.AsWritten })
}

// hasOrder reports whether terms are in the order of a field's values.
func hasOrder(f dragoman.Field) bool { return f.As.IsIndexed() && f.As != dragoman.AsWhole }

// readingPosting is the set of a test of what values are read as.
func readingPosting(c *compiler, f dragoman.Filter, at dragoman.Field) (posting, bool) {
	switch {
	case !at.As.IsIndexed():
		at.As = dragoman.AsWritten
		p, ok := existsPosting(at)
		p.exact = false
		return p, ok
	case at.As == dragoman.AsWhole:
		return wholePosting(c, f, at)
	}
	return valuePosting(c, f)
}

// wholePosting finds whole numbers among all numbers, of which each stands for
// those that have something behind the point.
func wholePosting(c *compiler, f dragoman.Filter, at dragoman.Field) (posting, bool) {
	at.As = dragoman.AsNumber
	p := posting{exact: true, rank: rankSome}
	for _, v := range comparedWith(f) {
		if _, isNumber := numberOf(v); !isNumber {
			return p, false
		}
	}
	switch f := f.(type) {
	case dragoman.Range:
		if f.Gt == nil && f.Gte == nil && f.Lt == nil && f.Lte == nil {
			return existsPosting(at)
		}
		return rangePosting(c, truncatedTo(f, at))
	case dragoman.Eq:
		return rangePosting(c, truncatedTo(dragoman.Range{Gte: f.Value, Lte: f.Value}, at))
	case dragoman.In:
		for _, v := range f.Values {
			one, _ := rangePosting(c, truncatedTo(dragoman.Range{Gte: v, Lte: v}, at))
			p.spans = append(p.spans, one.spans...)
		}
		return p, 0 < len(p.spans) && len(p.spans) <= maxSpans
	case dragoman.Exists:
		return existsPosting(at)
	}
	return p, false
}

func numberOf(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, !math.IsNaN(v)
	}
	return 0, false
}

// truncatedTo is a range of numbers that are within bounds once they are
// truncated towards zero.
func truncatedTo(r dragoman.Range, at dragoman.Field) dragoman.Range {
	// The least and the greatest whole number within the bounds.
	least, greatest := math.Inf(-1), math.Inf(1)
	if n, ok := numberOf(r.Gte); ok {
		least = max(least, math.Ceil(n))
	}
	if n, ok := numberOf(r.Gt); ok {
		least = max(least, math.Ceil(math.Nextafter(n, math.Inf(1))))
	}
	if n, ok := numberOf(r.Lte); ok {
		greatest = min(greatest, math.Floor(n))
	}
	if n, ok := numberOf(r.Lt); ok {
		greatest = min(greatest, math.Floor(math.Nextafter(n, math.Inf(-1))))
	}
	above, _ := numberOf(r.Gt)
	below, _ := numberOf(r.Lt)
	if least > greatest || math.IsInf(above, 1) || math.IsInf(below, -1) {
		return dragoman.Range{Field: at, Gt: 0.0, Lt: 0.0}
	}
	to := dragoman.Range{Field: at, Gte: least, Lte: greatest}
	if least <= 0 && least-1 < least { // -0.9 is 0
		to.Gte, to.Gt = nil, least-1
	}
	if greatest >= 0 && greatest < greatest+1 {
		to.Lte, to.Lt = nil, greatest+1
	}
	return to
}

// sortedHere streams users that fulfil a condition in an order that the database
// does not know. It keeps no more of them than are wanted.
func (s *inquiry) sortedHere(q dragoman.Query, condition clause.Expr) stream {
	type placed struct {
		user  dragoman.User
		place []any
	}
	return func(after []any, offset, limit int) ([]dragoman.User, error) {
		wanted := offset + limit
		var best []placed
		tidy := func() {
			slices.SortFunc(best, func(a, b placed) int { return comparePlaces(q.Sort, a.place, b.place) })
			if limit > 0 && len(best) > wanted {
				clear(best[wanted:])
				best = best[:wanted]
			}
		}
		inOrder := q
		inOrder.Sort = nil
		all := s.sorted(inOrder, condition)
		p := pace.New(s.tx.Statement.Context)
		var at []any
		for {
			some, err := all(at, 0, inOneGo)
			if err != nil {
				return nil, err
			}
			for i := range some {
				if !holds(p, q.Filter, &some[i]) {
					if p.Err() != nil {
						return nil, p.Err()
					}
					continue
				}
				place := dragoman.PlaceOf(&some[i], q.Sort)
				if len(after) == 0 || comparePlaces(q.Sort, place, after) > 0 {
					best = append(best, placed{some[i], place})
				}
			}
			if limit > 0 && len(best) > 2*wanted+inOneGo {
				tidy()
			}
			if len(some) < inOneGo {
				break
			}
			at = []any{some[len(some)-1].ID}
		}
		tidy()
		best = best[min(offset, len(best)):]
		users := make([]dragoman.User, len(best))
		for i := range best {
			users[i] = best[i].user
		}
		return users, nil
	}
}

// sortsHere reports whether all who are found are sorted here, so that a page of
// them needs no looking at.
func (s *inquiry) sortsHere() bool { return readsAny(s.query.Sort) && (s.fit || !s.walks()) }

// withoutReading streams the users who have no value of the field that is sorted
// by: who has no term of it. Whose terms are not written yet is left out, unless
// named.
func (s *inquiry) withoutReading(f dragoman.Field, named []string) stream {
	code := fieldCode(f)
	out := say("SELECT user_id FROM user_terms WHERE term >= ? AND term < ?", code+termNumber, code+termOther)
	if s.due {
		out = say("? UNION ALL "+dueUsers, out)
	}
	condition := say("users.id NOT IN (?)", out)
	if len(named) > 0 {
		condition = say("(? OR ?)", condition, s.syntax.among("users.id", named))
	}
	return s.withoutFirst(condition)
}
