package kuzzle

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// What a search of credentials may say: it must not help to guess at what the
// strategy keeps (section 9 of the sheet, misspelling included).
var (
	loginQueryKeys = []string{
		"bool", "filter", "must", "must_not", "should", "match", "query", "prefix", "value", "boost", "term", "terms",
		"username", "fuziness", "minimum_should_match", "match_all", "and", "or", "not", "equals", "in",
	}
	loginSortKeys   = []string{"sort", "order", "kuid", "username"}
	elasticKeywords = []string{
		"wildcard", "regexp", "range", "exists", "ids", "match_phrase", "match_phrase_prefix", "multi_match", "query_string",
		"simple_query_string", "fuzzy", "script", "constant_score", "dis_max", "nested", "match_none", "missing",
	}
)

// checkLoginSearch walks through everything that an object says.
func checkLoginSearch(v any, allowed []string) error {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if err := checkLoginSearch(item, allowed); err != nil {
				return err
			}
		}
	case map[string]any:
		for _, name := range rawjson.Names(v) {
			switch {
			case slices.Contains(elasticKeywords, name):
				return problem.Unregistered(http.StatusBadRequest, `The "%s" keyword is not allowed in this search query for security concerns.`, name)
			case !slices.Contains(allowed, name):
				return forbiddenField(name)
			}
			if err := checkLoginSearch(v[name], allowed); err != nil {
				return err
			}
		}
	}
	return nil
}

func forbiddenField(name string) error {
	return problem.Unregistered(http.StatusForbidden,
		`Forbidden field "%s". Only the "username" or "kuid" fields are sortable and only the first is also searchable.`, name)
}

// searchUsersByCredentials finds credentials by login. The body has a query and
// an order, or is the query itself.
func (d *door) searchUsersByCredentials(ctx context.Context, r *request) (any, error) {
	if err := r.strategy(); err != nil {
		return nil, err
	}
	plain := *r
	body, isObject := rawjson.Object(r.body)
	if isObject && body["query"] == nil && body["sort"] == nil {
		plain.body = rawjson.Write(rawjson.Member{Name: "query", Value: r.body})
		body = map[string]json.RawMessage{"query": r.body}
	}
	if err := checkLoginBody(body); err != nil {
		return nil, err
	}
	if r.arg("size") == nil {
		plain.args = map[string]json.RawMessage{"size": json.RawMessage(`10`), "from": r.args["from"], "lang": r.args["lang"]}
	}
	s := &searcher{logins: true, door: d, ctx: ctx}
	q, err := s.searchQuery(&plain)
	if err != nil {
		return nil, err
	}
	return d.loginsOf(ctx, q)
}

func checkLoginBody(body map[string]json.RawMessage) error {
	for _, name := range []string{"query", "post_filter"} {
		if v := body[name]; v != nil {
			if err := checkLoginSearch(rawjson.Decode(v), loginQueryKeys); err != nil {
				return err
			}
		}
	}
	for _, name := range sourceKeys {
		if body[name] != nil {
			return problem.BadStorageRequest.With("[" + name + "] is not supported when credentials are searched")
		}
	}
	v := body["sort"]
	if v == nil {
		return nil
	}
	var names []string
	items, isList := rawjson.List(v)
	if !isList {
		items = []json.RawMessage{v}
	}
	for _, item := range items {
		if name, ok := rawjson.Text(item); ok {
			names = append(names, name)
		} else if err := checkLoginSearch(rawjson.Decode(item), loginSortKeys); err != nil {
			return err
		}
	}
	for _, name := range names {
		if !slices.Contains(loginSortKeys, name) {
			return forbiddenField(name)
		}
	}
	return nil
}

// loginsOf answers those whom a query chooses and who have a password.
func (d *door) loginsOf(ctx context.Context, q dragoman.Query) (any, error) {
	can := dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldHasPassword}, Value: true}
	q.Filter = dragoman.And{can, q.Filter}
	page, err := d.dir.Users(ctx, q)
	if err != nil {
		return nil, err
	}
	out := wire.LocalIdentityList{Hits: []wire.LocalIdentity{}, Total: page.Total}
	for i := range page.Users {
		out.Hits = append(out.Hits, toWireCredentials(&page.Users[i]))
	}
	return out, nil
}
