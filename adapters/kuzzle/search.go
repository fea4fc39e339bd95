package kuzzle

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/source"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// Pages: the size unless one is given, and how far from and size may reach.
const (
	pageSize   = 10_000
	pageSizeV1 = 10
	mostWindow = 10_000
)

func (d *door) searchUsers(ctx context.Context, r *request) (any, error) {
	q, err := d.searcher(ctx, "users").searchQuery(r)
	if err != nil {
		return nil, err
	}
	span, err := r.scrolled(0)
	if err != nil {
		return nil, err
	}
	if span == 0 {
		return d.pageOfUsers(ctx, r, q, nil)
	}
	dragoman.MomentFrom(ctx).Spoil() // each has a scroll of its own
	c, err := r.begin("users", q, span, d.dir.Now())
	if err != nil {
		return nil, err
	}
	return d.pageOfUsers(ctx, r, q, &c)
}

// searched is a search as its body says it.
type searched struct {
	query, postFilter, sort, after json.RawMessage
}

// Members of a search body. The ignored ones change nothing that Kuzzle's
// answer would show (quirk 26).
var (
	searchKeys  = []string{"query", "sort", "search_after", "post_filter"}
	sourceKeys  = []string{"_source", "_source_excludes", "_source_includes"}
	ignoredKeys = []string{
		"aggregations", "aggs", "explain", "fields", "from", "highlight", "search_timeout", "size", "suggest", "_name",
	}
	keysOf1 = []string{"query", "sort", "aggregations", "highlight"}
)

func fromWireSearch(body json.RawMessage, v1 bool) (searched, error) {
	if body == nil {
		return searched{}, nil
	}
	members, ok := rawjson.Object(body)
	if !ok {
		return searched{}, problem.InvalidType.With("body", "object")
	}
	if v1 { // quirk 11
		return fromWireSearchV1(body, members), noAggregations(members)
	}
	for _, m := range rawjson.Sorted(members) {
		switch {
		case slices.Contains(searchKeys, m.Name), slices.Contains(sourceKeys, m.Name), slices.Contains(ignoredKeys, m.Name):
		case m.Name == "collapse":
			return searched{}, notComputed("collapse")
		default:
			return searched{}, problem.InvalidSearchQuery.With(m.Name)
		}
	}
	return searched{
		query: members["query"], postFilter: members["post_filter"],
		sort: members["sort"], after: members["search_after"],
	}, nil
}

func notComputed(name string) error {
	return problem.BadStorageRequest.With("[" + name + "] is not supported when users, profiles or roles are searched")
}

// noAggregations refuses aggregations where the answer would show them: of
// profiles, and to version 1 (quirk 26). That there are none may be said.
func noAggregations(members map[string]json.RawMessage) error {
	for _, name := range []string{"aggregations", "aggs"} {
		asked, isObject := rawjson.Object(members[name])
		if v := members[name]; v != nil && !rawjson.IsNull(v) && (!isObject || len(asked) > 0) {
			return notComputed(name)
		}
	}
	return nil
}

// fromWireSearchV1 takes the whole body for the query unless it has a member
// that says otherwise.
func fromWireSearchV1(body json.RawMessage, members map[string]json.RawMessage) searched {
	for _, key := range keysOf1 {
		if _, given := members[key]; given {
			return searched{query: members["query"], sort: members["sort"]}
		}
	}
	return searched{query: body}
}

// searchQuery is the directory's query for a search.
func (s *searcher) searchQuery(r *request) (q dragoman.Query, err error) {
	asked, err := fromWireSearch(r.body, r.v1)
	if err != nil {
		return q, err
	}
	if q.Filter, err = s.filter(r, asked); err != nil {
		return q, err
	}
	order, err := s.fromWireSort(asked.sort)
	if err != nil {
		return q, err
	}
	q.Sort = order.keys()
	if q.After, err = s.fromWireAfter(asked.after, order); err != nil {
		return q, err
	}
	return q, s.cut(r, &q)
}

func (s *searcher) filter(r *request, asked searched) (dragoman.Filter, error) {
	lang, err := r.text("lang")
	if err != nil {
		return nil, err
	}
	var language func(json.RawMessage) (dragoman.Filter, error)
	switch lang {
	case "", "elasticsearch":
		language = s.fromElasticsearch
	case "koncorde":
		language = s.fromKoncorde
	default:
		return nil, problem.InvalidArgument.With("lang", `"elasticsearch" or "koncorde"`)
	}
	query, err := language(asked.query)
	if err != nil {
		return nil, err
	}
	after, err := s.fromElasticsearch(asked.postFilter)
	return dragoman.And{query, after}, err
}

// cut reads from and size, which are arguments and not of the body.
func (s *searcher) cut(r *request, q *dragoman.Query) error {
	otherwise := pageSize
	if r.v1 {
		otherwise = pageSizeV1
	}
	size, err := r.integer("size", otherwise)
	if err != nil {
		return err
	}
	from, err := r.integer("from", 0)
	if size == -1 { // as if it was not said; then it is as many as storage gives by itself
		size = pageSizeV1
	}
	if from == -1 {
		from = 0
	}
	switch {
	case err != nil:
		return err
	case size > mostRead:
		return problem.GetLimitExceeded.With().InV1(strconv.Itoa(mostRead))
	case from < -1 || size < -1:
		return problem.BadStorageRequest.With("[from] and [size] parameters cannot be negative")
	case len(q.After) > 0 && from > 0:
		return problem.BadStorageRequest.With("`from` parameter must be set to 0 when `search_after` is used")
	case r.arg("size") != nil && from+size > mostWindow || from > mostWindow:
		return problem.BadStorageRequest.With(fmt.Sprintf(
			"Result window is too large, from + size must be less than or equal to: [%d] but was [%d]", mostWindow, from+size))
	}
	q.Offset, q.Limit = from, min(size, mostWindow-from)
	if q.Limit == 0 {
		q.Limit = -1
	}
	return nil
}

// source is what hits of a search are to show; version 1 has no such thing.
func (r *request) source() (source.Filter, error) {
	if r.v1 {
		return source.Filter{}, nil
	}
	return source.FromWire(r.body)
}
