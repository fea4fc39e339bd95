package dragoman

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// Holds reports whether a filter holds of something that a room keeps by
// itself, in the words of [Filter]: what a [Store] says of users. values are
// what it has in a field: strings, numbers (float64, int64, json.Number) and
// booleans; anything else exists and passes no test. Without a filter it holds.
func Holds(f Filter, values func(Field) []any) bool {
	some := func(at Field, test func(v any) bool) bool { return slices.ContainsFunc(values(at), test) }
	someText := func(at Field, fold bool, test func(text string) bool) bool {
		return some(at, func(v any) bool {
			text, ok := v.(string)
			return ok && test(folded(text, fold))
		})
	}
	switch f := f.(type) {
	case And:
		return !slices.ContainsFunc(f, func(f Filter) bool { return !Holds(f, values) })
	case Or:
		return slices.ContainsFunc(f, func(f Filter) bool { return Holds(f, values) })
	case Not:
		return !Holds(f.Filter, values)
	case Eq:
		if text, ok := f.Value.(string); ok {
			return someText(f.Field, f.Fold, func(v string) bool { return v == folded(text, f.Fold) })
		}
		return some(f.Field, func(v any) bool { return equalValues(v, f.Value) })
	case In:
		return some(f.Field, func(v any) bool {
			return slices.ContainsFunc(f.Values, func(w any) bool { return equalValues(v, w) })
		})
	case Prefix:
		return someText(f.Field, f.Fold, func(v string) bool { return strings.HasPrefix(v, folded(f.Value, f.Fold)) })
	case Wildcard:
		pattern := folded(f.Pattern, f.Fold)
		return someText(f.Field, f.Fold, func(v string) bool { return matchesWildcard(pattern, v) })
	case Range:
		return some(f.Field, f.includes)
	case Exists:
		return len(values(f.Field)) > 0
	}
	return true
}

func (r Range) includes(v any) bool {
	within := func(bound any, fits func(order int) bool) bool {
		return bound == nil || kindOf(v) == kindOf(bound) && fits(CompareValues(v, bound))
	}
	return within(r.Gt, func(c int) bool { return c > 0 }) && within(r.Gte, func(c int) bool { return c >= 0 }) &&
		within(r.Lt, func(c int) bool { return c < 0 }) && within(r.Lte, func(c int) bool { return c <= 0 })
}

// Foremost is the value by which a field that holds several counts in an order:
// the smallest, or the largest when descending, a number as float64. It is nil
// if there is none that can be ordered.
func Foremost(values []any, desc bool) any {
	values = slices.DeleteFunc(slices.Clone(values), func(v any) bool { return kindOf(v) == kindOther })
	if len(values) == 0 {
		return nil
	}
	foremost := slices.MinFunc(values, CompareValues)
	if desc {
		foremost = slices.MaxFunc(values, CompareValues)
	}
	if kindOf(foremost) == kindNumber {
		return number(foremost)
	}
	return foremost
}

// Compare orders two things by what is [Foremost] in the key's field: those
// without a value, nil, come after those with one, in either direction.
func (s Sort) Compare(a, b any) int {
	switch {
	case a == nil || b == nil:
		return cmp.Compare(ordinal(a == nil), ordinal(b == nil))
	case s.Desc:
		return CompareValues(b, a)
	}
	return CompareValues(a, b)
}

// The kinds of values, in their order.
const (
	kindNumber = iota
	kindText
	kindBoolean
	kindOther
)

func kindOf(v any) int {
	switch v.(type) {
	case json.Number, float64, int64:
		return kindNumber
	case string:
		return kindText
	case bool:
		return kindBoolean
	}
	return kindOther
}

// IsValue reports whether tests and orders know what to do with a value: a
// string, a number or a boolean.
func IsValue(v any) bool { return kindOf(v) != kindOther }

func equalValues(a, b any) bool {
	return kindOf(a) == kindOf(b) && IsValue(a) && CompareValues(a, b) == 0
}

// CompareValues orders values as a [Query] does: numbers before strings before
// booleans, and whatever else there is at the end.
func CompareValues(a, b any) int {
	if c := cmp.Compare(kindOf(a), kindOf(b)); c != 0 {
		return c
	}
	switch kindOf(a) {
	case kindNumber:
		return cmp.Compare(number(a), number(b))
	case kindText:
		return strings.Compare(a.(string), b.(string))
	case kindBoolean:
		return cmp.Compare(ordinal(a.(bool)), ordinal(b.(bool)))
	}
	return 0
}

func number(v any) float64 {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Float64() // out of range is an infinity or zero
		return n
	case int64:
		return float64(v)
	}
	return v.(float64)
}

func ordinal(v bool) int {
	if v {
		return 1
	}
	return 0
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

// matchesWildcard is [Wildcard]'s test. A later * makes an earlier one's choice
// final, so the time is bounded by the product of the lengths.
func matchesWildcard(pattern, text string) bool {
	p, t := []rune(pattern), []rune(text)
	i, j, star, from := 0, 0, -1, 0
	for j < len(t) {
		escaped := i+1 < len(p) && p[i] == '\\'
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
		case escaped && p[i+1] == t[j]:
			i, j = i+2, j+1
		case i < len(p) && !escaped && (p[i] == '?' || p[i] == t[j]):
			i, j = i+1, j+1
		case star < 0:
			return false
		default:
			from++
			i, j = star+1, from
		}
	}
	return strings.Trim(string(p[i:]), "*") == ""
}
