package search

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/search/pace"
	"github.com/dragoman-project/dragoman/search/wildcard"
	"github.com/dragoman-project/dragoman/search/words"
)

// Holds reports whether a filter holds of a thing. values returns what the thing has
// in a field: strings, numbers (float64, int64, json.Number) and booleans; anything
// else exists and passes no test. A nil filter holds.
func Holds[F any](f Filter[F], values func(F) []any) bool { return HoldsWithin(nil, f, values) }

// HoldsWithin is Holds for many things, or for filters and things that others
// have made large: it ends with the context of the pace. What it returned then
// means nothing; the pace's Err says so.
func HoldsWithin[F any](p *pace.Pace, f Filter[F], values func(F) []any) bool {
	return judge[F]{p, values}.holds(f)
}

// judge holds filters against one thing.
type judge[F any] struct {
	pace   *pace.Pace
	values func(F) []any
}

// some reports whether a value of a field passes a test that takes so many
// steps, besides one for each value.
func (j judge[F]) some(at F, steps int, test func(v any) bool) bool {
	return slices.ContainsFunc(j.values(at), func(v any) bool { return j.pace.Spend(1+steps) == nil && test(v) })
}

// bytesInStep is how much of a text is read in about the time of a comparison.
const bytesInStep = 16

// someText is some for texts, where each byte of one takes so many steps.
func (j judge[F]) someText(at F, view view, steps int, test func(text string) bool) bool {
	return j.some(at, 0, func(v any) bool {
		text, ok := v.(string)
		return ok && j.pace.Spend(len(text)*(1+steps)/bytesInStep) == nil && view.some(text, test)
	})
}

func (j judge[F]) holds(f Filter[F]) bool {
	if j.pace.Spend(1) != nil {
		return false
	}
	switch f := f.(type) {
	case And[F]:
		return !slices.ContainsFunc(f, func(f Filter[F]) bool { return !j.holds(f) })
	case Or[F]:
		return slices.ContainsFunc(f, j.holds)
	case Not[F]:
		return !j.holds(f.Filter)
	case AtLeast[F]:
		return atLeast(f.Count, f.Of, j.holds)
	case Eq[F]:
		if text, ok := f.Value.(string); ok {
			want := folded(text, f.Fold)
			return j.someText(f.Field, view{f.Fold, f.Words}, 0, func(v string) bool { return v == want })
		}
		return j.some(f.Field, 0, func(v any) bool { return equalValues(v, f.Value) })
	case In[F]:
		return j.some(f.Field, len(f.Values), func(v any) bool {
			return slices.ContainsFunc(f.Values, func(w any) bool { return equalValues(v, w) })
		})
	case Prefix[F]:
		start := folded(f.Value, f.Fold)
		return j.someText(f.Field, view{f.Fold, f.Words}, 0, func(v string) bool { return strings.HasPrefix(v, start) })
	case Wildcard[F]:
		pattern := folded(f.Pattern, f.Fold)
		return j.someText(f.Field, view{f.Fold, f.Words}, len(pattern), func(v string) bool { return wildcard.Match(pattern, v) })
	case Regexp[F]:
		return j.someText(f.Field, view{false, f.Words}, bytesInStep, f.Pattern.Match)
	case Fuzzy[F]:
		return j.someText(f.Field, view{false, f.Words}, bytesInStep, f.matches)
	case Phrase[F]:
		return j.someText(f.Field, view{}, bytesInStep, f.matches)
	case Range[F]:
		if f.Words && !f.open() {
			return j.someText(f.Field, view{words: true}, 0, func(v string) bool { return f.includes(v) })
		}
		return j.some(f.Field, 0, f.includes)
	case Nested[F]:
		return j.some(f.Path, 0, func(object any) bool {
			return HoldsWithin(j.pace, f.Filter, func(at F) []any { return f.Within(object, at) })
		})
	case Exists[F]:
		return len(j.values(f.Field)) > 0
	}
	return true
}

// view is how a text is looked at: without the case of ASCII letters, or word by word.
type view struct{ fold, words bool }

func (v view) some(text string, test func(string) bool) bool {
	if v.words {
		return slices.ContainsFunc(words.Of(text), test)
	}
	return test(folded(text, v.fold))
}

func atLeast[F any](count int, of []Filter[F], holds func(Filter[F]) bool) bool {
	for _, f := range of {
		if count > 0 && holds(f) {
			count--
		}
	}
	return count <= 0
}

// open reports whether there are no bounds.
func (r Range[F]) open() bool { return r.Gt == nil && r.Gte == nil && r.Lt == nil && r.Lte == nil }

func (r Range[F]) includes(v any) bool {
	within := func(bound any, fits func(order int) bool) bool {
		return bound == nil || kindOf(v) == kindOf(bound) && fits(CompareValues(v, bound))
	}
	return within(r.Gt, func(c int) bool { return c > 0 }) && within(r.Gte, func(c int) bool { return c >= 0 }) &&
		within(r.Lt, func(c int) bool { return c < 0 }) && within(r.Lte, func(c int) bool { return c <= 0 })
}

func equalValues(a, b any) bool {
	return kindOf(a) == kindOf(b) && IsValue(a) && CompareValues(a, b) == 0
}

// folded is without the case of ASCII letters, if that is not to count.
func folded(text string, fold bool) string {
	if !fold {
		return text
	}
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}
