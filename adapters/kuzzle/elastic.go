package kuzzle

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// This file and its neighbours match.go, pattern.go and querystring.go translate
// the Elasticsearch query DSL into filters. What they cannot express is refused,
// in words that Elasticsearch would use.

// Bounds of one query, as Elasticsearch has them.
const (
	mostClauses = 1024
	mostNested  = 30
)

// unsupportedQueries are queries of the DSL that filters cannot express; what is
// in neither list is no query.
var unsupportedQueries = []string{
	"boosting", "combined_fields", "distance_feature", "function_score", "fuzzy", "geo_bounding_box", "geo_distance",
	"geo_polygon", "geo_shape", "has_child", "has_parent", "intervals", "knn", "match_bool_prefix", "more_like_this",
	"nested", "parent_id", "percolate", "pinned", "rank_feature", "script_score", "shape", "span_containing",
	"span_first", "span_multi", "span_near", "span_not", "span_or", "span_term", "span_within", "terms_set", "type",
	"wrapper",
}

// elastic translates one query.
type elastic struct {
	spelling
	clauses int
}

// fromElasticsearch translates a query; nothing, null and {} are everybody.
func (s spelling) fromElasticsearch(v json.RawMessage) (dragoman.Filter, error) {
	if v == nil || rawjson.IsNull(v) {
		return dragoman.And{}, nil
	}
	members, ok := rawjson.Object(v)
	if !ok {
		return nil, badStorageRequest.with("[query] malformed, no start_object after query name")
	}
	if len(members) == 0 {
		return dragoman.And{}, nil
	}
	e := elastic{spelling: s}
	return e.query(v, 0)
}

// query translates one clause: an object with one member, named for what it does.
func (e *elastic) query(v json.RawMessage, depth int) (dragoman.Filter, error) {
	members, ok := rawjson.Object(v)
	if !ok {
		return nil, badStorageRequest.with("[query] malformed, must start with start_object")
	}
	if len(members) != 1 {
		return nil, badStorageRequest.with(fmt.Sprintf("query malformed, a clause has one name and this one has %d", len(members)))
	}
	if e.clauses++; e.clauses > mostClauses {
		return nil, tooManyClauses()
	}
	if depth > mostNested {
		return nil, nestedTooDeep()
	}
	m := rawjson.Sorted(members)[0]
	switch m.Name {
	case "bool":
		return e.boolean(m.Value, depth)
	case "constant_score":
		return e.constantScore(m.Value, depth)
	case "dis_max":
		return e.disMax(m.Value, depth)
	case "simple_query_string":
		return e.simpleQueryString(m, depth)
	case "query_string":
		return e.queryString(m, depth)
	default:
		return e.leaf(m)
	}
}

// leaf translates a clause that has no clauses in it.
func (e *elastic) leaf(m rawjson.Member) (dragoman.Filter, error) {
	switch m.Name {
	case "match_all":
		return dragoman.And{}, onlyParams(m, "boost", "_name")
	case "match_none":
		return dragoman.Or{}, onlyParams(m, "boost", "_name")
	case "term":
		return e.term(m)
	case "terms":
		return e.terms(m)
	case "prefix", "wildcard", "regexp":
		return e.pattern(m)
	case "range":
		return e.within(m)
	case "exists":
		return e.exists(m)
	case "ids":
		return e.idsIn(m)
	case "match", "match_phrase", "match_phrase_prefix":
		return e.match(m)
	case "multi_match":
		return e.multiMatch(m)
	case "script":
		return nil, invalidKeyword.with("script")
	}
	if slices.Contains(unsupportedQueries, m.Name) {
		return nil, badStorageRequest.with(fmt.Sprintf("[%s] queries are not supported when users are searched", m.Name))
	}
	return nil, unknownKeyword.with(m.Name)
}

// boolean joins what must, should and must not hold.
func (e *elastic) boolean(v json.RawMessage, depth int) (dragoman.Filter, error) {
	members, ok := rawjson.Object(v)
	if !ok {
		return nil, badStorageRequest.with("[bool] query malformed, no start_object after query name")
	}
	lists := map[string][]dragoman.Filter{}
	for _, m := range rawjson.Sorted(members) {
		switch m.Name {
		case "must", "filter", "should", "must_not":
			filters, err := e.queries(m.Value, depth)
			if err != nil {
				return nil, err
			}
			lists[m.Name] = filters
		case "boost", "_name", "adjust_pure_negative", "minimum_should_match":
		default:
			return nil, doesNotSupport("bool", m.Name)
		}
	}
	all := dragoman.And(slices.Concat(lists["must"], lists["filter"]))
	for _, f := range lists["must_not"] {
		all = append(all, dragoman.Not{Filter: f})
	}
	least, err := minimumShould(members["minimum_should_match"], len(lists["should"]), len(lists["must"])+len(lists["filter"]))
	if err != nil || len(all)+len(lists["should"]) == 0 {
		return all, err
	}
	some, err := atLeast(least, lists["should"])
	return append(all, some), err
}

// queries translates a clause or a list of them.
func (e *elastic) queries(v json.RawMessage, depth int) ([]dragoman.Filter, error) {
	if rawjson.IsNull(v) {
		return nil, nil
	}
	items, isList := rawjson.List(v)
	if !isList {
		items = []json.RawMessage{v}
	}
	filters := make([]dragoman.Filter, len(items))
	for i, item := range items {
		f, err := e.query(item, depth+1)
		if err != nil {
			return nil, err
		}
		filters[i] = f
	}
	return filters, nil
}

// minimumShould is how many of the optional clauses must hold: the number or
// the percentage given, of which a negative one says how many need not. Where
// nothing is required one of them always must.
func minimumShould(v json.RawMessage, optional, required int) (int, error) {
	least := min(1, optional)
	if required > 0 {
		least = 0
	}
	if v == nil || rawjson.IsNull(v) {
		return least, nil
	}
	text, ok := rawjson.Text(v)
	if !ok {
		text = string(v)
	}
	digits, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0, badStorageRequest.with("[minimum_should_match] is supported as a whole number or a percentage")
	}
	asked := min(max(float64(n), -mostClauses), mostClauses)
	if percent {
		asked *= float64(optional) / 100
	}
	if n = int(asked); asked < 0 {
		n += optional
	}
	return max(n, least), nil
}

// mostChoices bounds how often atLeast repeats a clause.
const mostChoices = 256

// atLeast holds if n of the filters do.
func atLeast(n int, of []dragoman.Filter) (dragoman.Filter, error) {
	switch {
	case n <= 0:
		return dragoman.And{}, nil
	case n > len(of):
		return dragoman.Or{}, nil
	case n == 1:
		return dragoman.Or(of), nil
	case n == len(of):
		return dragoman.And(of), nil
	case n*(len(of)-n+1) > mostChoices || len(of) > 12:
		return nil, badStorageRequest.with("[minimum_should_match] has too many clauses to choose from")
	}
	with, err := atLeast(n-1, of[1:])
	if err != nil {
		return nil, err
	}
	without, err := atLeast(n, of[1:])
	return dragoman.Or{dragoman.And{of[0], with}, without}, err
}

func (e *elastic) constantScore(v json.RawMessage, depth int) (dragoman.Filter, error) {
	m := rawjson.Member{Name: "constant_score", Value: v}
	if err := onlyParams(m, "filter", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := rawjson.Object(v)
	if members["filter"] == nil {
		return nil, badStorageRequest.with("[constant_score] requires a 'filter' element")
	}
	return e.query(members["filter"], depth+1)
}

func (e *elastic) disMax(v json.RawMessage, depth int) (dragoman.Filter, error) {
	m := rawjson.Member{Name: "dis_max", Value: v}
	if err := onlyParams(m, "queries", "tie_breaker", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := rawjson.Object(v)
	if members["queries"] == nil {
		return nil, badStorageRequest.with("[dis_max] requires 'queries' field with at least one clause")
	}
	filters, err := e.queries(members["queries"], depth)
	return dragoman.Or(filters), err
}

func tooManyClauses() error {
	return badStorageRequest.with(fmt.Sprintf("too_many_clauses: maxClauseCount is set to %d", mostClauses))
}

func nestedTooDeep() error {
	return badStorageRequest.with(fmt.Sprintf("The nested depth of the query exceeds the maximum nested depth for queries set in [%d]", mostNested))
}

func doesNotSupport(query, param string) error {
	return badStorageRequest.with(fmt.Sprintf("[%s] query does not support [%s]", query, param))
}

// onlyParams fails unless the member is an object with no other members.
func onlyParams(m rawjson.Member, names ...string) error {
	params, ok := rawjson.Object(m.Value)
	if !ok {
		return badStorageRequest.with(fmt.Sprintf("[%s] query malformed, no start_object after query name", m.Name))
	}
	for _, p := range rawjson.Sorted(params) {
		if !slices.Contains(names, p.Name) {
			return doesNotSupport(m.Name, p.Name)
		}
	}
	return nil
}
