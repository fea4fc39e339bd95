package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// koncordeElsewhere are Koncorde's keywords that searches do not have: Kuzzle
// hands them to Elasticsearch, which does not know what to make of the shapes.
var koncordeElsewhere = []string{
	"geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon", "nothing", "everything",
	"match", "regexp", "select", "prefix",
}

// fromKoncorde translates a Koncorde filter; nothing and {} are everybody.
func (s spelling) fromKoncorde(v json.RawMessage) (dragoman.Filter, error) {
	e := elastic{spelling: s}
	return e.koncorde(v, 0)
}

func (e *elastic) koncorde(v json.RawMessage, depth int) (dragoman.Filter, error) {
	if v == nil || rawjson.IsNull(v) {
		return dragoman.And{}, nil
	}
	members, ok := rawjson.Object(v)
	if e.clauses++; !ok || len(members) > 1 || e.clauses > mostClauses || depth > mostNested {
		return nil, koncordeError.with("Invalid filter syntax. Filters must contain only one keyword")
	}
	if len(members) == 0 {
		return dragoman.And{}, nil
	}
	m := rawjson.Sorted(members)[0]
	switch m.Name {
	case "and", "or":
		return e.koncordeList(m, depth)
	case "not":
		f, err := e.koncorde(m.Value, depth+1)
		return dragoman.Not{Filter: f}, err
	default:
		return e.koncordeLeaf(m)
	}
}

func (e *elastic) koncordeList(m rawjson.Member, depth int) (dragoman.Filter, error) {
	items, ok := rawjson.List(m.Value)
	if !ok || len(items) == 0 {
		return nil, koncordeError.with(`Attribute "` + m.Name + `" must be a non-empty array`)
	}
	filters := make([]dragoman.Filter, len(items))
	for i, item := range items {
		f, err := e.koncorde(item, depth+1)
		if err != nil {
			return nil, err
		}
		filters[i] = f
	}
	if m.Name == "and" {
		return dragoman.And(filters), nil
	}
	return dragoman.Or(filters), nil
}

func (e *elastic) koncordeLeaf(m rawjson.Member) (dragoman.Filter, error) {
	switch m.Name {
	case "equals":
		return e.term(rawjson.Member{Name: "term", Value: m.Value})
	case "in":
		return e.terms(rawjson.Member{Name: "terms", Value: m.Value})
	case "range":
		return e.within(m)
	case "ids":
		return e.idsIn(m)
	case "exists":
		return e.koncordeExists(m)
	case "missing":
		f, err := e.koncordeExists(m)
		return dragoman.Not{Filter: f}, err
	case "bool":
		return nil, koncordeRestricted.with("operator", "bool")
	}
	if slices.Contains(koncordeElsewhere, m.Name) {
		return nil, koncordeRestricted.with("clause", m.Name)
	}
	return nil, koncordeUnknown.with(m.Name)
}

// koncordeExists is "path", {"field": "path"}, or `list["value"]`, which asks
// whether a list holds a value.
func (e *elastic) koncordeExists(m rawjson.Member) (dragoman.Filter, error) {
	name, ok := rawjson.Text(m.Value)
	if members, isObject := rawjson.Object(m.Value); isObject && len(members) == 1 {
		name, ok = rawjson.Text(members["field"])
	}
	if !ok || name == "" {
		return nil, koncordeError.with(`"` + m.Name + `" wants the path of a field`)
	}
	list, inside, isList := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	if !isList || !strings.HasSuffix(name, "]") {
		return e.hasValue(name), nil
	}
	if !json.Valid([]byte(inside)) {
		return nil, koncordeError.with("[" + m.Name + "] Invalid array value")
	}
	return e.isIn(m.Name, list, []json.RawMessage{json.RawMessage(inside)})
}
