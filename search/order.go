package search

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// Sort is one key of an order.
type Sort[F any] struct {
	Field F
	Desc  bool
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
func (s Sort[F]) Compare(a, b any) int {
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

// CompareValues orders values: numbers before strings before
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
