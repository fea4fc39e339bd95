package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
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
	if v == nil || isNull(v) {
		return dragoman.And{}, nil
	}
	members, ok := objectOf(v)
	if e.clauses++; !ok || len(members) > 1 || e.clauses > mostClauses || depth > mostNested {
		return nil, koncordeError.with("Invalid filter syntax. Filters must contain only one keyword")
	}
	if len(members) == 0 {
		return dragoman.And{}, nil
	}
	m := sortedMembers(members)[0]
	switch m.name {
	case "and", "or":
		return e.koncordeList(m, depth)
	case "not":
		f, err := e.koncorde(m.value, depth+1)
		return dragoman.Not{Filter: f}, err
	default:
		return e.koncordeLeaf(m)
	}
}

func (e *elastic) koncordeList(m member, depth int) (dragoman.Filter, error) {
	items, ok := listOf(m.value)
	if !ok || len(items) == 0 {
		return nil, koncordeError.with(`Attribute "` + m.name + `" must be a non-empty array`)
	}
	filters := make([]dragoman.Filter, len(items))
	for i, item := range items {
		f, err := e.koncorde(item, depth+1)
		if err != nil {
			return nil, err
		}
		filters[i] = f
	}
	if m.name == "and" {
		return dragoman.And(filters), nil
	}
	return dragoman.Or(filters), nil
}

func (e *elastic) koncordeLeaf(m member) (dragoman.Filter, error) {
	switch m.name {
	case "equals":
		return e.term(member{"term", m.value})
	case "in":
		return e.terms(member{"terms", m.value})
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
	if slices.Contains(koncordeElsewhere, m.name) {
		return nil, koncordeRestricted.with("clause", m.name)
	}
	return nil, koncordeUnknown.with(m.name)
}

// koncordeExists is "path", {"field": "path"}, or `list["value"]`, which asks
// whether a list holds a value.
func (e *elastic) koncordeExists(m member) (dragoman.Filter, error) {
	name, ok := textOf(m.value)
	if members, isObject := objectOf(m.value); isObject && len(members) == 1 {
		name, ok = textOf(members["field"])
	}
	if !ok || name == "" {
		return nil, koncordeError.with(`"` + m.name + `" wants the path of a field`)
	}
	list, inside, isList := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	if !isList || !strings.HasSuffix(name, "]") {
		return e.hasValue(name), nil
	}
	if !json.Valid([]byte(inside)) {
		return nil, koncordeError.with("[" + m.name + "] Invalid array value")
	}
	return e.isIn(m.name, list, []json.RawMessage{json.RawMessage(inside)})
}
