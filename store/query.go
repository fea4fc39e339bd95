package store

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// This file turns a dragoman.Query into SQL. Every test becomes a condition
// that is true or false and never NULL, so that Not is simply NOT. What the
// engines write differently is in syntax.go.
//
// Some things that the middle leaves open are settled here, and held to by
// storetest: a path leads through objects and the objects of a list;
// an object, or a list inside a list, is a value (it exists) that passes no
// test; all numbers compare as float64.

// Bounds of one query, well within those of both engines.
const (
	maxValues  = 10_000 // values compared with
	maxDepth   = 100    // filters inside filters
	maxPattern = 4096   // bytes of a wildcard pattern
	maxKeys    = 32     // an order's; each may join a table
)

func (d *database) Users(ctx context.Context, q dragoman.Query) (dragoman.Page, error) {
	var m moment
	var spelling string
	memory := d.remembered()
	if 0 < q.Limit && q.Limit <= recallUpTo {
		m, spelling = memory.beginPage(ctx), spelledQuery(&q)
	}
	if page, ok := memory.page(m, spelling); ok {
		return page, nil
	}
	c, err := compile(d.syntax(), q)
	if err != nil {
		return dragoman.Page{}, err
	}
	var page dragoman.Page
	of, request := m, dragoman.MomentFrom(ctx) // of is what the page is of
	if m.valid {
		ctx, m.request = dragoman.WithoutMoment(ctx), nil
	}
	err = d.search(ctx, func(ctx context.Context, tx *gorm.DB) error {
		s := inquiry{compiled: c, tx: tx.WithContext(ctx), syntax: d.syntax(), totals: d.userTotals, memory: memory, came: m}
		users, total, err := s.answer()
		if err != nil {
			return err
		}
		page = counted(users, total, q.Count)
		memory.keepPage(of, s.now, spelling, &page)
		return nil
	})
	if err != nil {
		request.Spoil() // it may be otherwise the next time
		return dragoman.Page{}, translate(err)
	}
	return page, nil
}

// counted is a page whose total is known up to one more than was wanted.
func counted(users []dragoman.User, total, wanted int) dragoman.Page {
	switch {
	case wanted < 0:
		return dragoman.Page{Users: users}
	case wanted > 0 && total > wanted:
		return dragoman.Page{Users: users, Total: wanted, AtLeast: true}
	}
	return dragoman.Page{Users: users, Total: total}
}

// isAll reports whether a page of so many users is all that the filter chose,
// so that nothing needs counting.
func isAll(q dragoman.Query, found int) bool {
	uncut := q.Limit == 0 || q.Limit > 0 && found < q.Limit
	return uncut && q.Offset <= 0 && len(q.After) == 0
}

// find asks for the chosen users that fulfil a condition besides.
func (c *compiled) find(ctx context.Context, tx *gorm.DB, q dragoman.Query, besides clause.Expr) *gorm.DB {
	page := tx.WithContext(ctx).Model(&userRow{}).Clauses(clause.From{Joins: c.joins}).
		Where(besides).Where(c.chosen).Where(c.behind).
		Order(clause.OrderBy{Expression: c.order})
	if q.Limit > 0 {
		page = page.Limit(q.Limit)
	}
	if q.Offset > 0 {
		page = page.Offset(q.Offset)
	}
	return page
}

// compiled is a query in SQL.
type compiled struct {
	query  dragoman.Query
	rough  bool          // chosen lets more through than the filter
	chosen clause.Expr   // what the filter and the door let through
	behind clause.Expr   // what comes after Query.After
	joins  []clause.Join // what order and behind speak of besides users
	order  clause.Expr
}

func compile(s syntax, q dragoman.Query) (*compiled, error) {
	c := compiler{syntax: s}
	out := compiled{query: q, chosen: c.filter(q.Filter, 0), behind: always}
	if !searchable(string(q.Door)) {
		c.refuse("door", "the door's name contains a NUL character or is not valid UTF-8")
	}
	if q.Door != "" {
		out.chosen = both("AND", out.chosen, say("users.door IN ('', ?)", c.value(string(q.Door))))
	}
	if len(q.After) > 0 && len(q.After) != len(q.Sort)+1 {
		c.refuse("after", "the place to continue from has %d values, the order has %d keys", len(q.After), len(q.Sort)+1)
	}
	if readsAny(q.Sort) { // see reading.go
		if len(q.After) > 0 {
			q.After = q.After[len(q.After)-1:]
		}
		q.Sort = nil
	}
	keys := c.keys(q.Sort)
	for _, key := range keys {
		if key.join.SQL != "" {
			out.joins = append(out.joins, clause.Join{Expression: key.join})
		}
	}
	out.order = orderBy(keys)
	if len(q.After) > 0 {
		out.behind = c.after(keys, q.After)
	}
	if q.Offset < 0 {
		c.refuse("offset", "the offset is negative")
	}
	if c.values > maxValues {
		c.refuse("filter", "the query compares with more than %d values", maxValues)
	}
	out.rough = c.rough
	return &out, c.err
}

// compiler remembers the first thing it could not make sense of.
type compiler struct {
	syntax
	things  string // the names of fields begin so where users are not what is searched
	finer   string // a moment that is compared with what its column has, in microseconds
	values  int
	err     error
	negated bool               // inside of an odd number of Nots
	rough   bool               // the SQL lets more through than the filter
	found   map[string]posting // sets that were looked for before, by the test's spelling
}

// roughly stands for a test of texts that SQL has no words for: it lets all
// texts through (or none, under a Not), and the users that come of it have to
// be looked at.
func (c *compiler) roughly(f dragoman.Field) clause.Expr {
	c.rough = true
	if c.negated {
		c.field(f) // must be one
		return never
	}
	return c.test(f, text, func(v clause.Expr) clause.Expr { return say("? IS NOT NULL", v) })
}

func (c *compiler) atLeast(f dragoman.AtLeast, depth int) clause.Expr {
	if f.Count <= 0 {
		c.filters(f.Of, depth+1)
		return always
	}
	sum := say("0")
	for _, holds := range c.filters(f.Of, depth+1) {
		sum = say("? + CASE WHEN ? THEN 1 ELSE 0 END", sum, holds)
	}
	return say("(? >= ?)", sum, f.Count)
}

// nested lets through whoever has anything there, who has to be looked at: SQL
// is not asked which of several objects passes which test.
func (c *compiler) nested(f dragoman.Nested, depth int) clause.Expr {
	c.filter(f.Filter, depth+1) // must be one
	c.rough = true
	if c.negated {
		return never
	}
	return c.field(f.Path).exists
}

func (c *compiler) refuse(field, format string, args ...any) clause.Expr {
	if c.err == nil {
		c.err = dragoman.Errorf(dragoman.CodeInvalid, field, format, args...)
	}
	return never
}

// say is a piece of SQL; a ? stands for a value or for another piece.
func say(sql string, vars ...any) clause.Expr { return clause.Expr{SQL: sql, Vars: vars} }

var (
	always = say("(1 = 1)")
	never  = say("(1 = 0)")
)

func both(word string, a, b clause.Expr) clause.Expr { return say("(? "+word+" ?)", a, b) }

// all joins conditions as a balanced tree: SQLite bounds the depth of one.
func all(word string, of []clause.Expr, none clause.Expr) clause.Expr {
	switch len(of) {
	case 0:
		return none
	case 1:
		return of[0]
	}
	middle := len(of) / 2
	return both(word, all(word, of[:middle], none), all(word, of[middle:], none))
}

func (c *compiler) filter(f dragoman.Filter, depth int) clause.Expr {
	if depth > maxDepth {
		return c.refuse("filter", "filters are nested more than %d deep", maxDepth)
	}
	if at, isTest := search.FieldOf(f); isTest && at.As != dragoman.AsWritten {
		return c.reading(f, at)
	}
	switch f := f.(type) {
	case nil:
		return always
	case dragoman.And:
		return all("AND", c.filters(f, depth+1), always)
	case dragoman.Or:
		return all("OR", c.filters(f, depth+1), never)
	case dragoman.AtLeast:
		return c.atLeast(f, depth)
	case dragoman.Not:
		c.negated = !c.negated
		defer func() { c.negated = !c.negated }()
		return say("NOT ?", c.filter(f.Filter, depth+1))
	case dragoman.Eq:
		if _, isText := f.Value.(string); isText && f.Words {
			_, _ = c.kind(f.Field, f.Value)
			return c.roughly(f.Field)
		}
		return c.equals(f)
	case dragoman.In:
		return c.in(f)
	case dragoman.Prefix:
		if f.Words {
			_, _ = c.kind(f.Field, f.Value)
			return c.roughly(f.Field)
		}
		return c.prefix(f)
	case dragoman.Wildcard:
		return c.wildcard(f)
	case dragoman.Regexp:
		return c.roughly(f.Field)
	case dragoman.Fuzzy:
		_, _ = c.kind(f.Field, f.Value)
		return c.roughly(f.Field)
	case dragoman.Phrase:
		for _, word := range f.Words {
			_, _ = c.kind(f.Field, word)
		}
		return c.roughly(f.Field)
	case dragoman.Range:
		return c.ranged(f)
	case dragoman.Exists:
		return c.field(f.Field).exists
	case dragoman.Nested:
		return c.nested(f, depth)
	default:
		return c.refuse("filter", "filter %T is unknown", f)
	}
}

func (c *compiler) filters(of []dragoman.Filter, depth int) []clause.Expr {
	out := make([]clause.Expr, len(of))
	for i, f := range of {
		out[i] = c.filter(f, depth)
	}
	return out
}

func (c *compiler) equals(f dragoman.Eq) clause.Expr {
	k, value := c.kind(f.Field, f.Value)
	text, ok := value.(string)
	if ok && f.Fold {
		return c.test(f.Field, k, func(v clause.Expr) clause.Expr {
			return say("? = ?", lower(v), c.value(lowerASCII(text)))
		})
	}
	return c.test(f.Field, k, func(v clause.Expr) clause.Expr {
		return c.compare(f.Field, v, "=", value)
	})
}

func (c *compiler) in(f dragoman.In) clause.Expr {
	values := map[kind][]any{}
	for _, value := range f.Values {
		k, value := c.kind(f.Field, value)
		values[k] = append(values[k], c.value(value))
	}
	var tests []clause.Expr
	for _, k := range []kind{text, number, boolean} {
		if len(values[k]) == 0 {
			continue
		}
		tests = append(tests, c.test(f.Field, k, func(v clause.Expr) clause.Expr {
			return c.among(f.Field, v, values[k])
		}))
	}
	return all("OR", tests, never)
}

func (c *compiler) prefix(f dragoman.Prefix) clause.Expr {
	_, _ = c.kind(f.Field, f.Value)
	return c.test(f.Field, text, func(v clause.Expr) clause.Expr {
		start := f.Value
		if f.Fold {
			v, start = lower(v), lowerASCII(start)
		}
		return c.startsWith(v, start)
	})
}

func (c *compiler) wildcard(f dragoman.Wildcard) clause.Expr {
	if len(f.Pattern) > maxPattern {
		return c.refuse(f.Field.Name, "the pattern is longer than %d bytes", maxPattern)
	}
	_, _ = c.kind(f.Field, f.Pattern)
	if f.Words {
		return c.roughly(f.Field)
	}
	return c.test(f.Field, text, func(v clause.Expr) clause.Expr {
		pattern := f.Pattern
		if f.Fold {
			v, pattern = lower(v), lowerASCII(pattern)
		}
		c.values++
		start, _ := wildcard.Literal(pattern)
		return say("(? AND ?)", c.startsWith(v, start), c.like(v, pattern))
	})
}

// startsWith is a range, which an index can find.
func (c *compiler) startsWith(v clause.Expr, start string) clause.Expr {
	after, bounded := behindPrefix(start)
	switch {
	case start == "":
		return say("? IS NOT NULL", v)
	case !bounded:
		return say("? >= ?", v, c.value(start))
	}
	return say("(? >= ? AND ? < ?)", v, c.value(start), v, c.value(after))
}

// behindPrefix is the least text after all those that start with a prefix, if
// there is one.
func behindPrefix(prefix string) (string, bool) {
	runes := []rune(prefix)
	for i := len(runes) - 1; i >= 0; i-- {
		switch r := runes[i]; {
		case r == utf8.MaxRune:
			continue
		case r == 0xD7FF: // the last before the surrogates, which are no characters
			return string(runes[:i]) + "\uE000", true
		default:
			return string(runes[:i]) + string(r+1), true
		}
	}
	return "", false
}

func (c *compiler) ranged(f dragoman.Range) clause.Expr {
	whole := c.within(f)
	switch {
	case !f.Words || f.Gt == nil && f.Gte == nil && f.Lt == nil && f.Lte == nil:
		return whole
	case !onlyTexts(f.Gt, f.Gte, f.Lt, f.Lte):
		return never
	}
	return c.roughly(f.Field)
}

// onlyTexts reports whether all bounds that are given are texts.
func onlyTexts(bounds ...any) bool {
	return !slices.ContainsFunc(bounds, func(bound any) bool {
		_, isText := bound.(string)
		return bound != nil && !isText
	})
}

func (c *compiler) within(f dragoman.Range) clause.Expr {
	var bounds []func(v clause.Expr) clause.Expr
	kinds := map[kind]bool{}
	var only kind
	for _, b := range []struct {
		operator string
		value    any
	}{{">", f.Gt}, {">=", f.Gte}, {"<", f.Lt}, {"<=", f.Lte}} {
		if b.value == nil {
			continue
		}
		k, value := c.kind(f.Field, b.value)
		only, kinds[k] = k, true
		bounds = append(bounds, func(v clause.Expr) clause.Expr {
			return c.compare(f.Field, v, b.operator, value)
		})
	}
	switch len(kinds) {
	case 0:
		return c.field(f.Field).exists
	case 1:
		return c.test(f.Field, only, func(v clause.Expr) clause.Expr {
			conditions := make([]clause.Expr, len(bounds))
			for i, bound := range bounds {
				conditions[i] = bound(v)
			}
			return all("AND", conditions, always)
		})
	default:
		return never // no value is of two kinds
	}
}

// test is the condition that a value of the field is of that kind and holds.
func (c *compiler) test(of dragoman.Field, k kind, holds func(v clause.Expr) clause.Expr) clause.Expr {
	f := c.field(of)
	v, ok := f.as[k]
	switch {
	case !ok:
		return never
	case f.elements.SQL != "":
		return say("EXISTS (SELECT 1 FROM ? WHERE ?)", f.elements, holds(v))
	case f.nullable:
		return say("(? IS NOT NULL AND ?)", v, holds(v))
	default:
		return holds(v)
	}
}

// kind sorts out a value to compare with.
func (c *compiler) kind(of dragoman.Field, value any) (kind, any) {
	k, value, err := kindOf(value)
	if err != nil {
		c.refuse(of.Name, "a value cannot be searched for: %w", err)
	}
	return k, value
}

// value counts what the database will be given to compare with.
func (c *compiler) value(v any) any {
	c.values++
	return v
}

// searchable reports whether PostgreSQL can be asked for the text. What it
// cannot be asked for, neither engine can hold.
func searchable(text string) bool {
	return strings.IndexByte(text, 0) < 0 && utf8.ValidString(text)
}

func onlySearchable(texts []string) []string {
	out := make([]string, 0, len(texts))
	for _, text := range texts {
		if searchable(text) {
			out = append(out, text)
		}
	}
	return out
}

// lower is for letters of ASCII only: by nature in SQLite, in PostgreSQL because
// all text that is searched has the collation "C".
func lower(v clause.Expr) clause.Expr { return say("lower(?)", v) }

func lowerASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}
