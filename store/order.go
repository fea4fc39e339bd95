package store

import (
	"strings"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// sortKey is one key of an order in SQL. Values of a field are in one line:
// numbers, then strings, then booleans, false first; of a list the smallest
// counts, or the largest when descending. Users without a value come last in
// either direction.
type sortKey struct {
	join  clause.Expr // where the terms come from, if not from users
	terms []term
	// place converts a value of the field, such as a cursor's, to one SQL expression
	// per sort term; the zero Expr means NULL.
	place func(value any) ([]clause.Expr, error)
}

// term is one expression to order by.
type term struct {
	value    clause.Expr
	desc     bool
	nullable bool
}

// keys adds the ID, which makes any order total.
func (c *compiler) keys(order []dragoman.Sort) []sortKey {
	keys := make([]sortKey, 0, min(len(order), maxKeys)+1)
	if len(order) > maxKeys {
		c.refuse("sort", "more than %d keys to sort by", maxKeys)
		order = nil
	}
	for i, by := range order {
		keys = append(keys, c.key(c.field(by.Field), by.Desc, i))
	}
	id := dragoman.Field{Name: dragoman.FieldID}
	return append(keys, plainKey(c.field(id), false))
}

// plainKey orders by a field that has one value of one kind.
func plainKey(f field, desc bool) sortKey {
	for k, v := range f.as {
		return sortKey{
			terms: []term{{v, desc, f.nullable}},
			place: func(value any) ([]clause.Expr, error) {
				if value == nil {
					return make([]clause.Expr, 1), nil
				}
				got, value, err := kindOf(value)
				if err == nil && got != k {
					err = errWrongKind
				}
				if ms, ok := value.(float64); ok {
					return []clause.Expr{wholeOrNot(ms)}, err
				}
				return []clause.Expr{say("?", value)}, err
			},
		}
	}
	return sortKey{}
}

func orderBy(keys []sortKey) clause.Expr {
	var words []string
	var vars []any
	for _, key := range keys {
		for _, t := range key.terms {
			word := "?"
			if t.desc {
				word += " DESC"
			}
			if t.nullable {
				word += " NULLS LAST"
			}
			words = append(words, word)
			vars = append(vars, t.value)
		}
	}
	return say(strings.Join(words, ", "), vars...)
}

// after is the condition of coming behind a place in the order.
func (c *compiler) after(keys []sortKey, values []any) clause.Expr {
	if len(values) != len(keys) {
		return c.refuse("after", "the place to continue from has %d values, the order has %d keys", len(values), len(keys))
	}
	if _, ok := values[len(values)-1].(string); !ok {
		return c.refuse("after", "the place to continue from does not end with an ID")
	}
	var terms []term
	var places []clause.Expr
	for i, key := range keys {
		place, err := key.place(values[i])
		if err != nil {
			return c.refuse("after", "value %d of the place to continue from: %w", i+1, err)
		}
		terms = append(terms, key.terms...)
		places = append(places, place...)
	}
	return behind(terms, places)
}

// behind compares term by term, from left to right.
func behind(terms []term, places []clause.Expr) clause.Expr {
	if len(terms) == 0 {
		return never
	}
	t, place := terms[0], places[0]
	rest := behind(terms[1:], places[1:])
	if place.SQL == "" {
		return say("(? IS NULL AND ?)", t.value, rest)
	}
	operator := ">"
	if t.desc {
		operator = "<"
	}
	// The first half says nothing new, but in a way that an index understands.
	next := say("(? "+operator+"= ? AND (? "+operator+" ? OR ?))", t.value, place, t.value, place, rest)
	if t.nullable {
		return say("(? OR ? IS NULL)", next, t.value)
	}
	return next
}
