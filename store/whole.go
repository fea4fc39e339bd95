package store

import (
	"math"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// Stamps are kept as whole numbers and indexed as such, but searched for with
// numbers of any kind. What is compared with is made whole, so that the index
// serves.

// isWhole reports whether a field's numbers are whole ones in a column.
func isWhole(f dragoman.Field) bool {
	switch f.Name {
	case dragoman.FieldCreatedAt, dragoman.FieldUpdatedAt, keyFields + "created_at", keyFields + "expires_at", keyFields + "revoked_at":
		return true
	}
	return false
}

// compare is the condition that v, of the field, stands so to a value.
func (c *compiler) compare(f dragoman.Field, v clause.Expr, operator string, value any) clause.Expr {
	n, ok := value.(float64)
	if !ok || !isWhole(f) {
		return say("? "+operator+" ?", v, c.value(value))
	}
	switch rounded := math.Floor(n); operator {
	case "=":
		if rounded != n {
			return never
		}
	case ">", "<=":
		n = rounded
	default: // >= and <
		n = math.Ceil(n)
	}
	if f.Name == c.finer {
		return c.compareFiner(f, operator, clamped(n))
	}
	return say("? "+operator+" ?", v, c.value(clamped(n)))
}

// compareFiner is compare for a moment whose column has microseconds: an index of
// the column itself serves.
func (c *compiler) compareFiner(f dragoman.Field, operator string, millis int64) clause.Expr {
	bound := func(operator string, millis int64) clause.Expr {
		return say(f.Name+" "+operator+" ?", c.value(firstMicro(millis)))
	}
	next := max(millis, millis+1) // the last has none
	switch operator {
	case ">":
		return bound(">=", next)
	case "<=":
		return bound("<", next)
	case "=":
		return both("AND", bound(">=", millis), bound("<", next))
	}
	return bound(operator, millis)
}

// firstMicro is the first microsecond of a millisecond. Those before 1970 are cut
// towards it, as the databases do.
func firstMicro(millis int64) int64 {
	const most = math.MaxInt64 / 1000
	switch {
	case millis > most:
		return math.MaxInt64
	case millis > 0:
		return millis * 1000
	case millis <= -most:
		return math.MinInt64
	}
	return (millis-1)*1000 + 1
}

// among is the condition that v, of the field, is one of the values.
func (c *compiler) among(f dragoman.Field, v clause.Expr, values []any) clause.Expr {
	if !isWhole(f) {
		return say("? IN (?)", v, values)
	}
	var whole []any
	for _, value := range values {
		if n, ok := value.(float64); ok && n == math.Floor(n) {
			whole = append(whole, clamped(n))
		}
	}
	if len(whole) == 0 {
		return never
	}
	return say("? IN (?)", v, whole)
}

// clamped is a whole number as what a column of whole numbers is compared with;
// beyond them, it is the last one, which no stamp is.
func clamped(n float64) int64 {
	switch {
	case n >= math.MaxInt64:
		return math.MaxInt64
	case n <= math.MinInt64:
		return math.MinInt64
	}
	return int64(n)
}

// wholeOrNot is a place in an order of whole numbers.
func wholeOrNot(n float64) clause.Expr {
	if n == math.Floor(n) && !math.IsInf(n, 0) {
		return say("?", clamped(n))
	}
	return say("CAST(? AS DOUBLE PRECISION)", n)
}
