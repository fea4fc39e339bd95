package esquery

import (
	"time"

	"github.com/dragoman-project/dragoman/search"
)

// Resolver is what a room knows of its fields; F names them in filters.
type Resolver[F any] interface {
	// Field says what a name means. A name that means nothing is a field of the
	// kind [Unmapped], in which nothing is ever found; an error ends the search.
	Field(name string) (Field[F], error)
	// Names lists the names that a pattern with * stands for. "*" are those which
	// a query for people looks at unless it is told.
	Names(pattern string) []string
	// IDs is the filter of the things that have one of these IDs.
	IDs(ids []string) (search.Filter[F], error)
}

// Field is what a name means.
type Field[F any] struct {
	Name string
	Kind Kind
	At   F
	// Format is how a date is written in queries, in Elasticsearch's language of
	// formats; "" is its default.
	Format string
	// Through makes the filter of a test of the field, where a room keeps it in
	// several places, or spells its values differently; nil means test(At).
	Through func(test func(at F) search.Filter[F]) search.Filter[F]
	// Under is the field of the kind [NestedKind] inside of which the field is,
	// if it is in one: only a nested query finds it.
	Under string
	// Unindexed is a field that is kept and not searched: whoever names it is
	// refused, but for whether there is a value.
	Unindexed bool
	// Within returns what an object of a field of the kind [NestedKind] has in
	// another field.
	Within func(object any, at F) []any
}

// searched is the error of a field that is not.
func (f Field[F]) searched(query string) error {
	if f.Unindexed {
		return &Error{Kind: NotIndexed, Query: query, Name: f.Name}
	}
	return nil
}

func (f Field[F]) where(test func(at F) search.Filter[F]) search.Filter[F] {
	switch {
	case f.Kind == Unmapped:
		return nothing[F]()
	case f.Through != nil:
		return f.Through(test)
	}
	return test(f.At)
}

// Options are what lowering depends on besides the fields.
type Options struct {
	Now    func() time.Time // what dates call now; asked only if one does
	Limits Limits
}

// Lower makes a filter of a query. Everything is [search.And]{}, nothing
// [search.Or]{}.
func Lower[F any](q Query, fields Resolver[F], o Options) (search.Filter[F], error) {
	l := &lowering[F]{fields: fields, now: o.Now, limits: o.Limits.filled()}
	return l.lower(q)
}

type lowering[F any] struct {
	under   string // the path of the nested query that is being lowered
	fields  Resolver[F]
	now     func() time.Time
	limits  Limits
	clauses int
}

// field is what a name means, where it can be found.
func (l *lowering[F]) field(name string) (Field[F], error) {
	f, err := l.fields.Field(name)
	if f.Under != l.under {
		f.Kind = Unmapped
	}
	return f, err
}

func (l *lowering[F]) lower(q Query) (search.Filter[F], error) {
	if err := l.count(1); err != nil {
		return nil, err
	}
	switch q := q.(type) {
	case *MatchAll:
		return search.And[F]{}, nil
	case *MatchNone:
		return nothing[F](), nil
	case *Bool:
		return l.boolean(q)
	case *ConstantScore:
		return l.lower(q.Filter)
	case *Boosting:
		return l.lower(q.Positive)
	case *DisMax:
		return l.disMax(q)
	case *Nested:
		return l.nested(q)
	case *IDs:
		return l.fields.IDs(q.Values)
	case *Exists:
		return l.exists(q)
	}
	return l.lowerTerm(q)
}

// lowerTerm lowers queries that compare values as they are.
func (l *lowering[F]) lowerTerm(q Query) (search.Filter[F], error) {
	switch q := q.(type) {
	case *Term:
		return l.term(q)
	case *Terms:
		return l.terms(q)
	case *TermsSet:
		return l.termsSet(q)
	case *Range:
		return l.ranged(q)
	case *Prefix:
		return l.prefix(q)
	case *Wildcard:
		return l.wildcard(q)
	case *Regexp:
		return l.regexp(q)
	case *Fuzzy:
		return l.fuzzy(q)
	}
	return l.lowerText(q)
}

// lowerText lowers queries whose texts are split into words.
func (l *lowering[F]) lowerText(q Query) (search.Filter[F], error) {
	for _, name := range analysersOf(q) { // there must be such ones, whatever the fields
		if _, err := analyserOf(q.Name(), name); err != nil {
			return nil, err
		}
	}
	switch q := q.(type) {
	case *Match:
		return l.match(q)
	case *MatchPhrase:
		return l.matchPhrase(q)
	case *MatchBoolPrefix:
		return l.matchBoolPrefix(q)
	case *MultiMatch:
		return l.multiMatch(q)
	case *CombinedFields:
		return l.combinedFields(q)
	case *QueryString:
		return l.queryString(q)
	case *SimpleQueryString:
		return l.simpleQueryString(q)
	}
	return nil, &Error{Kind: UnsupportedQuery, Query: q.Name()}
}

// analysersOf are the names of analysers that a query asks for.
func analysersOf(q Query) []string {
	switch q := q.(type) {
	case *Match:
		return []string{q.Analyzer}
	case *MatchPhrase:
		return []string{q.Analyzer}
	case *MatchBoolPrefix:
		return []string{q.Analyzer}
	case *MultiMatch:
		return []string{q.Analyzer}
	case *QueryString:
		return []string{q.Analyzer, q.Quoted}
	case *SimpleQueryString:
		return []string{q.Analyzer}
	}
	return nil
}

func (l *lowering[F]) each(list []Query) ([]search.Filter[F], error) {
	filters := make([]search.Filter[F], len(list))
	for i, q := range list {
		var err error
		if filters[i], err = l.lower(q); err != nil {
			return nil, err
		}
	}
	return filters, nil
}

// count notes clauses, of which there may be so many.
func (l *lowering[F]) count(clauses int) error {
	if l.clauses += clauses; l.clauses > l.limits.Clauses {
		return &Error{Kind: TooManyClauses, Limit: l.limits.Clauses}
	}
	return nil
}
