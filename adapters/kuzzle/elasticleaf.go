package kuzzle

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// ofField takes a clause about one field apart: {field: value}, or
// {field: {name: value, …}} with no parameters but those allowed. The first of
// them is the value.
func (e *elastic) ofField(m rawjson.Member, allowed ...string) (string, map[string]json.RawMessage, error) {
	members, ok := rawjson.Object(m.Value)
	if !ok {
		return "", nil, badStorageRequest.with(fmt.Sprintf("[%s] query malformed, no start_object after query name", m.Name))
	}
	if len(members) != 1 {
		return "", nil, badStorageRequest.with(fmt.Sprintf("[%s] query speaks of one field, not of %d", m.Name, len(members)))
	}
	about := rawjson.Sorted(members)[0]
	params, ok := rawjson.Object(about.Value)
	if !ok {
		params = map[string]json.RawMessage{allowed[0]: about.Value}
	}
	for _, p := range rawjson.Sorted(params) {
		if !slices.Contains(allowed, p.Name) && p.Name != "boost" && p.Name != "_name" {
			return "", nil, doesNotSupport(m.Name, p.Name)
		}
	}
	return about.Name, params, nil
}

// ignoresCase reads the parameter case_insensitive, which may be a text.
func ignoresCase(query string, params map[string]json.RawMessage) (bool, error) {
	v := params["case_insensitive"]
	if v == nil || rawjson.IsNull(v) {
		return false, nil
	}
	text, ok := rawjson.Text(v)
	if !ok {
		text = string(v)
	}
	switch text {
	case "true":
		return true, nil
	case "false", "":
		return false, nil
	}
	return false, badStorageRequest.with("[" + query + "] case_insensitive is [true] or [false]")
}

func unusable(query, name string) error {
	return badStorageRequest.with(fmt.Sprintf("[%s] query on [%s]: no usable value", query, name))
}

func (e *elastic) term(m rawjson.Member) (dragoman.Filter, error) {
	name, params, err := e.ofField(m, "value", "term", "case_insensitive")
	if err != nil {
		return nil, err
	}
	f, given := e.field(name), params["value"]
	if given == nil {
		given = params["term"]
	}
	value, ok := e.value(f, given)
	if !ok {
		return nil, unusable("term", name)
	}
	fold, err := ignoresCase(m.Name, params)
	if text, isText := rawjson.Text(given); isText && fold && f.kind == profilesField {
		return e.like(f, wildcard{escaped(text), fold}), err
	}
	return f.where(func(at dragoman.Field) dragoman.Filter {
		return dragoman.Eq{Field: at, Value: value, Fold: fold}
	}), err
}

func (e *elastic) terms(m rawjson.Member) (dragoman.Filter, error) {
	members, ok := rawjson.Object(m.Value)
	delete(members, "boost")
	delete(members, "_name")
	if !ok || len(members) != 1 {
		return nil, badStorageRequest.with("[terms] query requires a field name, followed by array of terms")
	}
	about := rawjson.Sorted(members)[0]
	items, ok := rawjson.List(about.Value)
	if !ok {
		return nil, badStorageRequest.with("[terms] query requires a field name, followed by array of terms")
	}
	return e.isIn("terms", about.Name, items)
}

func (e *elastic) isIn(query, name string, items []json.RawMessage) (dragoman.Filter, error) {
	f := e.field(name)
	values := make([]any, len(items))
	for i, item := range items {
		value, ok := e.value(f, item)
		if !ok {
			return nil, unusable(query, name)
		}
		values[i] = value
	}
	return f.where(func(at dragoman.Field) dragoman.Filter { return dragoman.In{Field: at, Values: values} }), nil
}

func (e *elastic) within(m rawjson.Member) (dragoman.Filter, error) {
	name, params, err := e.ofField(m, "gt", "gte", "lt", "lte")
	if err != nil {
		return nil, err
	}
	f, bounds := e.field(name), map[string]any{}
	for _, p := range rawjson.Sorted(params) {
		if p.Name == "boost" || p.Name == "_name" || rawjson.IsNull(p.Value) {
			continue
		}
		value, ok := e.value(f, p.Value)
		if !ok {
			return nil, unusable("range", name)
		}
		bounds[p.Name] = value
	}
	return f.where(func(at dragoman.Field) dragoman.Filter {
		return dragoman.Range{Field: at, Gt: bounds["gt"], Gte: bounds["gte"], Lt: bounds["lt"], Lte: bounds["lte"]}
	}), nil
}

func (e *elastic) exists(m rawjson.Member) (dragoman.Filter, error) {
	if err := onlyParams(m, "field", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := rawjson.Object(m.Value)
	name, ok := rawjson.Text(members["field"])
	if !ok || name == "" {
		return nil, badStorageRequest.with("[exists] must be provided with a [field]")
	}
	return e.hasValue(name), nil
}

// hasValue holds if the field has a value.
func (s spelling) hasValue(name string) dragoman.Filter {
	return s.field(name).where(func(at dragoman.Field) dragoman.Filter { return dragoman.Exists{Field: at} })
}

func (e *elastic) idsIn(m rawjson.Member) (dragoman.Filter, error) {
	if err := onlyParams(m, "values", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := rawjson.Object(m.Value)
	items, ok := rawjson.List(members["values"])
	if v := members["values"]; rawjson.IsText(v) {
		items, ok = []json.RawMessage{v}, true
	}
	if !ok {
		return nil, badStorageRequest.with("[ids] requires providing a values array")
	}
	return e.isIn("ids", keyID, items)
}
