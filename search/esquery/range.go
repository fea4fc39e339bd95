package esquery

import (
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
)

// Range finds values between bounds.
type Range struct {
	leaf
	Field            string
	Gt, Gte, Lt, Lte Value
	Format           string
	TimeZone         string
	Relation         string // "" if none was given
}

// Name is range.
func (*Range) Name() string { return "range" }

func readRange(_ *parser, body []member) (Query, error) {
	field, inside, err := aboutOneField("range", body, "gte")
	if err != nil {
		return nil, err
	}
	if _, isObject := members(body[0].raw, 0); len(body) == 1 && !isObject {
		return nil, &Error{Kind: NotAnObject, Query: "range", Name: field, Token: tokenOf(body[0].raw)}
	}
	q := &Range{Field: field}
	b := bounded{includeLower: true, includeUpper: true, field: field}
	err = readOptions("range", inside, map[string]option{
		"from": b.end(&b.lower), "to": b.end(&b.upper),
		"gt": b.bound(&b.lower, &b.includeLower, false), "gte": b.bound(&b.lower, &b.includeLower, true),
		"lt": b.bound(&b.upper, &b.includeUpper, false), "lte": b.bound(&b.upper, &b.includeUpper, true),
		"include_lower": boolInto(&b.includeLower), "include_upper": boolInto(&b.includeUpper),
		"format": textInto(&q.Format), "time_zone": textInto(&q.TimeZone),
		"relation": oneOf(&q.Relation, "intersects", "within", "contains", "disjoint"), "fielddata": text, "execution": text,
	})
	b.into(q)
	return q, err
}

// bounded is a range as old clients write it: from, to and whether they are in it.
type bounded struct {
	field                      string
	lower, upper               Value
	includeLower, includeUpper bool
}

// end reads one bound; null is unbounded.
func (b *bounded) end(to *Value) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok {
			o.err = &Error{Kind: BadToken, Query: o.query, Name: b.field, Token: tokenOf(m.raw)}
		}
		*to = v
	}
}

// bound is an end whose name says whether it is in the range.
func (b *bounded) bound(to *Value, include *bool, is bool) option {
	read := b.end(to)
	return func(o *options, m member) {
		read(o, m)
		*include = is
	}
}

func (b *bounded) into(q *Range) {
	if b.includeLower {
		q.Gte = b.lower
	} else {
		q.Gt = b.lower
	}
	if b.includeUpper {
		q.Lte = b.upper
	} else {
		q.Lt = b.upper
	}
}

func (l *lowering[F]) ranged(q *Range) (search.Filter[F], error) {
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.within(q, f)
}

func (l *lowering[F]) within(q *Range, f Field[F]) (search.Filter[F], error) {
	switch {
	case q.Relation == "disjoint":
		return nil, &Error{Kind: UnsupportedOption, Query: "range", Name: "relation", Value: q.Relation}
	case f.Kind.isNothing():
		return nothing[F](), nil
	case f.Unindexed:
		return nil, f.searched("range")
	}
	r := search.Range[F]{}
	bounds := []struct {
		to *any
		v  Value
		up bool
	}{{&r.Gt, q.Gt, true}, {&r.Gte, q.Gte, false}, {&r.Lt, q.Lt, false}, {&r.Lte, q.Lte, true}}
	given := false
	for _, b := range bounds {
		if !b.v.Given() {
			continue
		}
		given = true
		var err error
		if *b.to, err = l.bound(f, b.v, dating{q.Format, q.TimeZone, b.up}); err != nil {
			return nil, err
		}
	}
	return f.where(func(at F) search.Filter[F] {
		if !given {
			return search.Exists[F]{Field: at}
		}
		if f.Kind == BooleanKind {
			return search.In[F]{Field: at, Values: booleansIn(r)}
		}
		return search.Range[F]{Field: at, Gt: r.Gt, Gte: r.Gte, Lt: r.Lt, Lte: r.Lte, Words: f.Kind == Text}
	}), nil
}

// booleansIn are those within bounds; false comes before true.
func booleansIn[F any](r search.Range[F]) (within []any) {
	rank := func(v any) int {
		if v == true {
			return 1
		}
		return 0
	}
	for _, v := range []any{false, true} {
		n := rank(v)
		if (r.Gt == nil || n > rank(r.Gt)) && (r.Gte == nil || n >= rank(r.Gte)) &&
			(r.Lt == nil || n < rank(r.Lt)) && (r.Lte == nil || n <= rank(r.Lte)) {
			within = append(within, v)
		}
	}
	return within
}

// bound is one end of a range as the field's values compare with it. Numbers
// that no value of the field can be are still bounds.
func (l *lowering[F]) bound(f Field[F], v Value, d dating) (any, error) {
	switch {
	case f.Kind == Date:
		return l.date("range", f, v, d)
	case f.Kind.isWhole():
		f.Kind = Double
	}
	value, _, err := l.value("range", f, v)
	return value, err
}

// dating is how a date of a query is read.
type dating struct {
	format, zone string
	roundUp      bool
}

// date reads one, as milliseconds since 1970.
func (l *lowering[F]) date(query string, f Field[F], v Value, d dating) (any, error) {
	if d.format == "" {
		d.format = f.Format
	}
	bad := &Error{Kind: BadDate, Query: query, Name: f.Name, Value: v.Text, Field: f.Kind, Format: d.format}
	if bad.Format == "" {
		bad.Format = datemath.Default
	}
	format, err := datemath.New(d.format)
	if err != nil {
		return nil, &Error{Kind: BadOption, Query: query, Name: "format", Value: d.format, Cause: err}
	}
	zone, err := datemath.Zone(d.zone)
	if err != nil {
		return nil, &Error{Kind: BadOption, Query: query, Name: "time_zone", Value: d.zone, Cause: err}
	}
	if v.Token == Boolean {
		return nil, bad
	}
	when, err := format.Parse(v.Text, datemath.Options{Now: l.now, Zone: zone, RoundUp: d.roundUp})
	if err != nil {
		bad.Cause = err
		return nil, bad
	}
	return when.UnixMilli(), nil
}
