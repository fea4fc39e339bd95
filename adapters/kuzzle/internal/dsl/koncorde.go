package dsl

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// Bounds of one filter, as Elasticsearch has them.
const (
	mostClauses = 1024
	mostNested  = 30
)

// koncordeElsewhere are Koncorde's keywords that searches do not have: Kuzzle
// hands them to Elasticsearch, which does not know what to make of the shapes.
var koncordeElsewhere = []string{
	"geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon", "nothing", "everything",
	"match", "regexp", "select", "prefix",
}

// FromKoncorde reads a Koncorde filter; nothing and {} are everybody. It becomes
// the tree that Elasticsearch's queries become.
func FromKoncorde(v json.RawMessage) (esquery.Query, error) {
	k := koncorde{}
	return k.filter(v, 0)
}

// koncorde reads one filter.
type koncorde struct{ clauses int }

func (k *koncorde) filter(v json.RawMessage, depth int) (esquery.Query, error) {
	if v == nil || rawjson.IsNull(v) {
		return &esquery.MatchAll{}, nil
	}
	members, ok := rawjson.Object(v)
	if k.clauses++; !ok || len(members) > 1 || k.clauses > mostClauses || depth > mostNested {
		return nil, problem.KoncordeError.With("Invalid filter syntax. Filters must contain only one keyword")
	}
	if len(members) == 0 {
		return &esquery.MatchAll{}, nil
	}
	m := rawjson.Sorted(members)[0]
	switch m.Name {
	case "and", "or":
		return k.list(m, depth)
	case "not":
		return not(k.filter(m.Value, depth+1))
	}
	return k.leaf(m)
}

func not(query esquery.Query, err error) (esquery.Query, error) {
	return &esquery.Bool{MustNot: []esquery.Query{query}}, err
}

func (k *koncorde) list(m rawjson.Member, depth int) (esquery.Query, error) {
	items, ok := rawjson.List(m.Value)
	if !ok || len(items) == 0 {
		return nil, problem.KoncordeError.With(`Attribute "` + m.Name + `" must be a non-empty array`)
	}
	all := make([]esquery.Query, len(items))
	for i, item := range items {
		var err error
		if all[i], err = k.filter(item, depth+1); err != nil {
			return nil, err
		}
	}
	if m.Name == "and" {
		return &esquery.Bool{Must: all}, nil
	}
	return &esquery.Bool{Should: all}, nil
}

// elasticName is what Elasticsearch calls a keyword that means the same there.
var elasticName = map[string]string{"equals": "term", "in": "terms", "range": "range", "ids": "ids"}

func (k *koncorde) leaf(m rawjson.Member) (esquery.Query, error) {
	switch {
	case elasticName[m.Name] != "":
		return asElastic(elasticName[m.Name], m.Value)
	case m.Name == "exists":
		return k.exists(m)
	case m.Name == "missing":
		return not(k.exists(m))
	case m.Name == "bool":
		return nil, problem.KoncordeRestricted.With("operator", "bool")
	case slices.Contains(koncordeElsewhere, m.Name):
		return nil, problem.KoncordeRestricted.With("clause", m.Name)
	}
	return nil, problem.BadStorageRequest.With("unknown query [" + m.Name + "]")
}

// asElastic reads what is written as in Elasticsearch's language.
func asElastic(name string, body json.RawMessage) (esquery.Query, error) {
	query, err := esquery.Parse(rawjson.Write(rawjson.Member{Name: name, Value: body}), esquery.Limits{})
	if err != nil {
		return nil, InWords(err)
	}
	return query, nil
}

// exists is "path", {"field": "path"}, or `list["value"]`, which asks whether a
// list holds a value.
func (k *koncorde) exists(m rawjson.Member) (esquery.Query, error) {
	name, ok := rawjson.Text(m.Value)
	if members, isObject := rawjson.Object(m.Value); isObject && len(members) == 1 {
		name, ok = rawjson.Text(members["field"])
	}
	if !ok || name == "" {
		return nil, problem.KoncordeError.With(`"` + m.Name + `" wants the path of a field`)
	}
	list, inside, isList := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	if !isList || !strings.HasSuffix(name, "]") {
		return &esquery.Exists{Field: name}, nil
	}
	if !json.Valid([]byte(inside)) {
		return nil, problem.KoncordeError.With("[" + m.Name + "] Invalid array value")
	}
	return asElastic("term", rawjson.Write(rawjson.Member{Name: list, Value: json.RawMessage(inside)}))
}
