package esquery

import (
	"encoding/json"
	"slices"
)

// Query is a node of the tree: one of the exported structs of this package, as
// a pointer.
type Query interface {
	// Name is what the query is called in JSON.
	Name() string
	// inner are the queries right inside.
	inner() []Query
}

// Limits bound a query. Zeros mean Elasticsearch's own.
type Limits struct {
	Depth   int // of queries in queries; 30
	Clauses int // 1024
}

func (l Limits) filled() Limits {
	if l.Depth == 0 {
		l.Depth = 30
	}
	if l.Clauses == 0 {
		l.Clauses = 1024
	}
	return l
}

// Parse reads a query. The JSON must be valid.
func Parse(raw json.RawMessage, limits Limits) (Query, error) {
	p := &parser{limits: limits.filled(), readers: newReaders()}
	return p.query(member{raw: raw})
}

// Each visits a query and all that are inside it, outermost first, until visit
// fails.
func Each(q Query, visit func(Query) error) error {
	if err := visit(q); err != nil {
		return err
	}
	for _, in := range q.inner() {
		if err := Each(in, visit); err != nil {
			return err
		}
	}
	return nil
}

// leaf is part of every query that has none inside.
type leaf struct{}

func (leaf) inner() []Query { return nil }

type parser struct {
	limits         Limits
	readers        map[string]reader
	depth, clauses int
}

// reader reads what is inside {"name": …}.
type reader func(p *parser, body []member) (Query, error)

// newReaders says how each query is read.
func newReaders() map[string]reader {
	return map[string]reader{
		"match_all": readMatchAll, "match_none": readMatchNone,
		"bool": readBool, "constant_score": readConstantScore, "boosting": readBoosting, "dis_max": readDisMax,
		"nested": readNested, "function_score": readFunctionScore,
		"term": readTerm, "terms": readTerms, "terms_set": readTermsSet, "range": readRange, "exists": readExists, "ids": readIDs,
		"prefix": readPrefix, "wildcard": readWildcard, "regexp": readRegexp, "fuzzy": readFuzzy,
		"match": readMatch, "match_phrase": readMatchPhrase, "match_phrase_prefix": readMatchPhrasePrefix,
		"match_bool_prefix": readMatchBoolPrefix, "multi_match": readMultiMatch, "combined_fields": readCombinedFields,
		"query_string": readQueryString, "simple_query_string": readSimpleQueryString,
	}
}

// query reads an object with one member, named for the kind of query.
func (p *parser) query(m member) (Query, error) {
	all, ok := members(m.raw, m.at)
	switch {
	case !ok:
		return nil, &Error{Kind: NotAnObject, Token: tokenOf(m.raw), At: m.at}
	case len(all) == 0:
		return nil, &Error{Kind: EmptyClause, At: m.at}
	}
	if p.clauses++; p.clauses > p.limits.Clauses {
		return nil, &Error{Kind: TooManyClauses, Limit: p.limits.Clauses}
	}
	if p.depth > p.limits.Depth {
		return nil, &Error{Kind: TooDeep, Limit: p.limits.Depth}
	}
	about := all[0]
	read, known := p.readers[about.name]
	body, isObject := members(about.raw, about.at)
	switch {
	case len(all) > 1 && isObject:
		return nil, &Error{Kind: SeveralQueries, Query: about.name, Other: all[1].name, At: all[1].at}
	case !isObject:
		return nil, &Error{Kind: NotAnObject, Query: about.name, Token: tokenOf(about.raw), At: about.at}
	case !known && !slices.Contains(others, about.name):
		return nil, &Error{Kind: UnknownQuery, Query: about.name, At: about.at}
	case !known:
		return readOther(p, about.name, body)
	}
	return read(p, body)
}

// deeper reads a query inside another.
func (p *parser) deeper(m member) (Query, error) {
	p.depth++
	defer func() { p.depth-- }()
	return p.query(m)
}

// list reads one query or a list of them; null is an empty list.
func (p *parser) list(m member) ([]Query, error) {
	if tokenOf(m.raw) == Null {
		return nil, nil
	}
	items, isList := elements(m)
	if !isList {
		items = []member{m}
	}
	list := make([]Query, len(items))
	for i, item := range items {
		q, err := p.deeper(item)
		if err != nil {
			return nil, err
		}
		list[i] = q
	}
	return list, nil
}
