package esquery

import (
	"slices"

	"github.com/dragoman-project/dragoman/search"
)

// ConstantScore finds what its filter finds.
type ConstantScore struct{ Filter Query }

// Name is constant_score.
func (*ConstantScore) Name() string     { return "constant_score" }
func (q *ConstantScore) inner() []Query { return []Query{q.Filter} }

func readConstantScore(p *parser, body []member) (Query, error) {
	q := &ConstantScore{}
	err := readOptions("constant_score", body, map[string]option{"filter": queryInto(p, &q.Filter)})
	return q, missing(err, q.Filter == nil, "constant_score", "filter")
}

// Boosting finds what Positive finds; Negative would only lower scores.
type Boosting struct{ Positive, Negative Query }

// Name is boosting.
func (*Boosting) Name() string     { return "boosting" }
func (q *Boosting) inner() []Query { return []Query{q.Positive, q.Negative} }

func readBoosting(p *parser, body []member) (Query, error) {
	q := &Boosting{}
	err := readOptions("boosting", body, map[string]option{
		"positive": queryInto(p, &q.Positive), "negative": queryInto(p, &q.Negative), "negative_boost": positive,
	})
	err = missing(err, q.Positive == nil, "boosting", "positive")
	err = missing(err, q.Negative == nil, "boosting", "negative")
	named := slices.ContainsFunc(body, func(m member) bool { return m.name == "negative_boost" })
	return q, missing(err, !named, "boosting", "negative_boost")
}

// DisMax finds what one of its queries finds.
type DisMax struct{ Queries []Query }

// Name is dis_max.
func (*DisMax) Name() string     { return "dis_max" }
func (q *DisMax) inner() []Query { return q.Queries }

func readDisMax(p *parser, body []member) (Query, error) {
	q := &DisMax{}
	err := readOptions("dis_max", body, map[string]option{"queries": queriesInto(p, &q.Queries), "tie_breaker": number})
	return q, missing(err, len(q.Queries) == 0, "dis_max", "queries")
}

func (l *lowering[F]) disMax(q *DisMax) (search.Filter[F], error) {
	some, err := l.each(q.Queries)
	return atLeast(1, some), err
}

// Nested looks at the objects of a list, each for itself.
type Nested struct {
	Path           string
	Query          Query
	IgnoreUnmapped bool
}

// Name is nested.
func (*Nested) Name() string     { return "nested" }
func (q *Nested) inner() []Query { return []Query{q.Query} }

func readNested(p *parser, body []member) (Query, error) {
	q, mode := &Nested{}, ""
	err := readOptions("nested", body, map[string]option{
		"path": textInto(&q.Path), "query": queryInto(p, &q.Query), "ignore_unmapped": boolInto(&q.IgnoreUnmapped),
		"score_mode": oneOf(&mode, "none", "min", "max", "avg", "sum"),
	})
	err = missing(err, q.Path == "", "nested", "path")
	return q, missing(err, q.Query == nil, "nested", "query")
}

// nested looks at objects as wholes only where a query asks more than one thing
// of them.
func (l *lowering[F]) nested(q *Nested) (search.Filter[F], error) {
	f, err := l.fields.Field(q.Path)
	switch {
	case err != nil:
		return nil, err
	case f.Kind != NestedKind && q.IgnoreUnmapped:
		return nothing[F](), nil
	case f.Kind != NestedKind:
		return nil, &Error{Kind: WrongField, Query: "nested", Name: q.Path, Field: f.Kind}
	}
	defer func(under string) { l.under = under }(l.under)
	l.under = q.Path
	inner, err := l.lower(q.Query)
	switch {
	case err != nil || isTest(inner):
		return inner, err
	case f.Within == nil:
		return nil, &Error{Kind: UnsupportedQuery, Query: "nested"}
	}
	return f.where(func(at F) search.Filter[F] { return search.Nested[F]{Path: at, Filter: inner, Within: f.Within} }), nil
}

// isTest reports whether a filter is one test of one field.
func isTest[F any](f search.Filter[F]) bool {
	_, isOne := search.FieldOf(f)
	return isOne
}

func queryInto(p *parser, to *Query) option {
	return func(o *options, m member) {
		if tokenOf(m.raw) != Object {
			o.bad(m)
			return
		}
		*to, o.err = p.deeper(m)
	}
}

// missing complains of what is absent, after any earlier error.
func missing(err error, absent bool, query, name string) error {
	if err == nil && absent {
		return &Error{Kind: MissingOption, Query: query, Name: name}
	}
	return err
}
