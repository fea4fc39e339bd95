package esquery

import "github.com/dragoman-project/dragoman/search"

// Bool joins queries that must, should and must not hold.
type Bool struct {
	Must, Filter, Should, MustNot []Query
	// Minimum is how many of Should must hold; the zero value is one if nothing
	// else must.
	Minimum Minimum
	// Impure means that a query of nothing but MustNot finds nothing.
	Impure bool
}

// Name is bool.
func (*Bool) Name() string { return "bool" }

func (q *Bool) inner() []Query {
	var all []Query
	for _, list := range [][]Query{q.Must, q.Filter, q.Should, q.MustNot} {
		all = append(all, list...)
	}
	return all
}

func readBool(p *parser, body []member) (Query, error) {
	q, pure := &Bool{}, true
	return q, readOptions("bool", body, map[string]option{
		"must": queriesInto(p, &q.Must), "filter": queriesInto(p, &q.Filter), "should": queriesInto(p, &q.Should),
		"must_not": queriesInto(p, &q.MustNot), "mustNot": queriesInto(p, &q.MustNot),
		"minimum_should_match": minimumInto(&q.Minimum),
		"adjust_pure_negative": func(o *options, m member) {
			boolInto(&pure)(o, m)
			q.Impure = !pure
		},
	})
}

func queriesInto(p *parser, to *[]Query) option {
	return func(o *options, m member) {
		list, err := p.list(m)
		if err != nil {
			o.err = err
		}
		*to = append(*to, list...)
	}
}

func (l *lowering[F]) boolean(q *Bool) (search.Filter[F], error) {
	all := search.And[F]{}
	for _, list := range [][]Query{q.Must, q.Filter} {
		filters, err := l.each(list)
		if err != nil {
			return nil, err
		}
		all = append(all, filters...)
	}
	required := len(all) > 0
	excluded, err := l.each(q.MustNot)
	if err != nil {
		return nil, err
	}
	for _, f := range excluded {
		all = append(all, search.Not[F]{Filter: f})
	}
	some, err := l.each(q.Should)
	if err != nil {
		return nil, err
	}
	switch {
	case len(all)+len(some) == 0:
		return search.And[F]{}, nil
	case q.Impure && !required && len(some) == 0:
		return nothing[F](), nil
	}
	least := q.Minimum.of(len(some))
	switch {
	case required:
	case len(some) == 0: // all but what must not hold, whatever the minimum
		least = 0
	default:
		least = max(least, 1)
	}
	return joined(all, atLeast(least, some)), nil
}

// joined adds one more to what must hold, if it says anything.
func joined[F any](all search.And[F], one search.Filter[F]) search.Filter[F] {
	if rest, isAnd := one.(search.And[F]); isAnd {
		all = append(all, rest...)
	} else {
		all = append(all, one)
	}
	if len(all) == 1 {
		return all[0]
	}
	return all
}

// atLeast holds if so many of the filters do.
func atLeast[F any](count int, of []search.Filter[F]) search.Filter[F] {
	switch {
	case count <= 0:
		return search.And[F]{}
	case count > len(of):
		return nothing[F]()
	case len(of) == 1:
		return of[0]
	case count == 1:
		return search.Or[F](of)
	case count == len(of):
		return search.And[F](of)
	}
	return search.AtLeast[F]{Count: count, Of: of}
}

func nothing[F any]() search.Filter[F] { return search.Or[F]{} }
