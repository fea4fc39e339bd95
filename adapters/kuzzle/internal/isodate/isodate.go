// Package isodate makes a test of dates in milliseconds find dates that are
// kept as texts in ISO 8601, too.
package isodate

import (
	"math"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Alike is a test of dates that takes those written as texts for the same as
// those written in milliseconds. Texts are compared as ISO 8601 writes them in
// UTC: an offset in them does not count.
func Alike(test dragoman.Filter) dragoman.Filter {
	r, is := test.(dragoman.Range)
	if !is {
		return test
	}
	from, to := int64(math.MinInt64), int64(math.MaxInt64)
	for _, bound := range []struct {
		value any
		at    *int64
		plus  int64
	}{{r.Gte, &from, 0}, {r.Gt, &from, 1}, {r.Lt, &to, 0}, {r.Lte, &to, 1}} {
		if ms, ok := bound.value.(int64); ok {
			*bound.at = ms + bound.plus
		}
	}
	if from >= to {
		return dragoman.Or{}
	}
	return append(textsBetween(r.Field, from, to), r)
}

// textsBetween holds of texts from one moment to before another. Those with
// milliseconds and those without are in one order, but for those of the very
// second in which a bound lies: 05.678 comes before 05Z.
func textsBetween(at dragoman.Field, from, to int64) dragoman.Or {
	low, high := dragoman.Range{Field: at, Gte: ""}, dragoman.Or{}
	if text, ok := momentText(from); ok {
		low.Gte = shortest(text)
	}
	if text, ok := momentText(to); ok {
		text = shortest(text)
		low.Lt = text
		if second := secondOf(text); second != text && second >= low.Gte.(string) {
			high = dragoman.Or{dragoman.Eq{Field: at, Value: second}}
		}
	}
	second := secondOf(low.Gte.(string))
	if second == low.Gte || low.Lt != nil && second >= low.Lt.(string) {
		return append(high, low)
	}
	later := low
	low.Lt, later.Gte, later.Gt = second, nil, second
	return append(high, low, later)
}

// shortest is a moment without what is zero at its end, so that it is not after
// a text that says no more than the day.
func shortest(moment string) string {
	text, whole := strings.CutSuffix(moment, ".000")
	if !whole {
		return moment
	}
	for _, end := range []string{":00", ":00", "T00", "-01", "-01"} {
		short, cut := strings.CutSuffix(text, end)
		if !cut {
			break
		}
		text = short
	}
	return text
}

// secondOf is the second in which a moment with milliseconds lies, as most
// clients write it; other texts stay.
func secondOf(moment string) string {
	if second, _, has := strings.Cut(moment, "."); has {
		return second + "Z"
	}
	return moment
}

// momentText is a moment with its milliseconds; not ok beyond the years that
// have four digits.
func momentText(ms int64) (text string, ok bool) {
	const year0, year10000 = -62167219200000, 253402300800000
	if ms < year0 || ms >= year10000 {
		return "", false
	}
	return time.UnixMilli(ms).UTC().Format("2006-01-02T15:04:05.000"), true
}
