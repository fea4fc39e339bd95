package store

import (
	"errors"
	"math"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// kind is what a value can be.
type kind int

const (
	text kind = iota
	number
	boolean
)

// field is a searchable field in SQL.
type field struct {
	// as holds the value as each kind that the field can have: NULL where it
	// has another.
	as map[kind]clause.Expr
	// elements, for a list, is what the values are selected from.
	elements clause.Expr
	exists   clause.Expr
	nullable bool
}

// syntax is what the engines write differently.
type syntax interface {
	roles() field
	extension(path []string) field
	// key orders by a field; n tells several keys of a query apart.
	key(f field, desc bool, n int) sortKey
	// point is a statement that asks for one row, with the number that the
	// engine gives rows of a table, or 0, for {table}.
	point(ask string) string
	// number is the number of a user's row.
	number() string
	// server is when the database server was started, as a number.
	server() string
	// shard is the row of user_tally in which a transaction's changes are counted.
	shard() string
	// recalls reports whether a transaction can say which state it reads, so that
	// those whom memory knows need not be read.
	recalls() bool
	// pair selects two texts from each of a JSON list of pairs, the only parameter.
	pair() string
	// addPairs inserts rows of two texts, in their order; insert is the statement up to
	// its values, and clash what is to be done where there is such a row.
	addPairs(tx *gorm.DB, insert, clash string, pairs [][2]string) error
	// skipLocked ends a question for rows that nobody else may write before the transaction
	// ends, and leaves out those that somebody else is at.
	skipLocked() string
	// among is the condition that a column's text is one of some.
	among(column string, texts []string) clause.Expr
	// withGrams selects the users who have all of some grams, which are not none.
	withGrams(tx *gorm.DB, grams []int32) (clause.Expr, error)
	// isFew is the condition that a user is one of a few that are selected.
	isFew(users clause.Expr) clause.Expr
	// keepGrams writes the grams of users.
	keepGrams(tx *gorm.DB, users []gramsOfUser) error
	// like matches a whole string with a dragoman.Wildcard pattern.
	like(v clause.Expr, pattern string) clause.Expr
}

// field looks up what a field is in the users table.
func (c *compiler) field(f dragoman.Field) field {
	switch {
	case c.things == "":
	case strings.HasPrefix(f.Name, c.things):
		return c.thing(f)
	default:
		return c.unknown(f)
	}
	switch f.Name {
	case dragoman.FieldID, dragoman.FieldUsername, dragoman.FieldCreatedBy, dragoman.FieldUpdatedBy,
		dragoman.FieldCreatedByID, dragoman.FieldUpdatedByID:
		return column(text, say("users."+f.Name), false)
	case dragoman.FieldFullName, dragoman.FieldEmail:
		return column(text, say("users."+f.Name), true)
	case dragoman.FieldEnabled:
		return column(boolean, say("users.enabled"), false)
	case dragoman.FieldHasPassword:
		return column(boolean, say("(users.password_hash <> '')"), false)
	case dragoman.FieldCreatedAt, dragoman.FieldUpdatedAt:
		return column(number, say("(users."+f.Name+" / 1000)"), false)
	case dragoman.FieldRoles:
		return c.roles()
	case dragoman.FieldExtension:
		path := append([]string{string(f.Dialect)}, f.Path...)
		for _, key := range path {
			if !searchable(key) {
				c.refuse(f.Name, "a key contains a NUL character or is not valid UTF-8")
			}
		}
		c.values += len(path)
		return c.extension(path)
	}
	return c.unknown(f)
}

func (c *compiler) unknown(f dragoman.Field) field {
	c.refuse("field", "field %q is unknown", f.Name)
	return column(text, say("''"), false)
}

func column(k kind, v clause.Expr, nullable bool) field {
	f := field{as: map[kind]clause.Expr{k: v}, nullable: nullable, exists: always}
	if nullable {
		f.exists = say("? IS NOT NULL", v)
	}
	return f
}

var (
	errWrongKind   = errors.New("it is of another kind than the field")
	errNoKind      = errors.New("only strings, numbers and booleans can be compared")
	errNaN         = errors.New("it is not a number")
	errUnspeakable = errors.New("it contains a NUL character or is not valid UTF-8")
)

// kindOf sorts out a value to compare with; integers become float64.
func kindOf(value any) (kind, any, error) {
	switch v := value.(type) {
	case string:
		if !searchable(v) {
			return text, v, errUnspeakable
		}
		return text, v, nil
	case int64:
		return number, float64(v), nil
	case float64:
		if math.IsNaN(v) {
			return number, v, errNaN
		}
		return number, v, nil
	case bool:
		return boolean, v, nil
	default:
		return text, "", errNoKind
	}
}
