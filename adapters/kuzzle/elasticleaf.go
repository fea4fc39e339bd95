package kuzzle

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// ofField takes a clause about one field apart: {field: value}, or
// {field: {name: value, …}} with no parameters but those allowed. The first of
// them is the value.
func (e *elastic) ofField(m member, allowed ...string) (string, map[string]json.RawMessage, error) {
	members, ok := objectOf(m.value)
	if !ok {
		return "", nil, badStorageRequest.with(fmt.Sprintf("[%s] query malformed, no start_object after query name", m.name))
	}
	if len(members) != 1 {
		return "", nil, badStorageRequest.with(fmt.Sprintf("[%s] query speaks of one field, not of %d", m.name, len(members)))
	}
	about := sortedMembers(members)[0]
	params, ok := objectOf(about.value)
	if !ok {
		params = map[string]json.RawMessage{allowed[0]: about.value}
	}
	for _, p := range sortedMembers(params) {
		if !slices.Contains(allowed, p.name) && p.name != "boost" && p.name != "_name" {
			return "", nil, doesNotSupport(m.name, p.name)
		}
	}
	return about.name, params, nil
}

// ignoresCase reads the parameter case_insensitive, which may be a text.
func ignoresCase(query string, params map[string]json.RawMessage) (bool, error) {
	v := params["case_insensitive"]
	if v == nil || isNull(v) {
		return false, nil
	}
	text, ok := textOf(v)
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

func (e *elastic) term(m member) (dragoman.Filter, error) {
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
	fold, err := ignoresCase(m.name, params)
	if text, isText := textOf(given); isText && fold && f.kind == profilesField {
		return e.like(f, wildcard{escaped(text), fold}), err
	}
	return f.where(func(at dragoman.Field) dragoman.Filter {
		return dragoman.Eq{Field: at, Value: value, Fold: fold}
	}), err
}

func (e *elastic) terms(m member) (dragoman.Filter, error) {
	members, ok := objectOf(m.value)
	delete(members, "boost")
	delete(members, "_name")
	if !ok || len(members) != 1 {
		return nil, badStorageRequest.with("[terms] query requires a field name, followed by array of terms")
	}
	about := sortedMembers(members)[0]
	items, ok := listOf(about.value)
	if !ok {
		return nil, badStorageRequest.with("[terms] query requires a field name, followed by array of terms")
	}
	return e.isIn("terms", about.name, items)
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

func (e *elastic) within(m member) (dragoman.Filter, error) {
	name, params, err := e.ofField(m, "gt", "gte", "lt", "lte")
	if err != nil {
		return nil, err
	}
	f, bounds := e.field(name), map[string]any{}
	for _, p := range sortedMembers(params) {
		if p.name == "boost" || p.name == "_name" || isNull(p.value) {
			continue
		}
		value, ok := e.value(f, p.value)
		if !ok {
			return nil, unusable("range", name)
		}
		bounds[p.name] = value
	}
	return f.where(func(at dragoman.Field) dragoman.Filter {
		return dragoman.Range{Field: at, Gt: bounds["gt"], Gte: bounds["gte"], Lt: bounds["lt"], Lte: bounds["lte"]}
	}), nil
}

func (e *elastic) exists(m member) (dragoman.Filter, error) {
	if err := onlyParams(m, "field", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := objectOf(m.value)
	name, ok := textOf(members["field"])
	if !ok || name == "" {
		return nil, badStorageRequest.with("[exists] must be provided with a [field]")
	}
	return e.hasValue(name), nil
}

// hasValue holds if the field has a value.
func (s spelling) hasValue(name string) dragoman.Filter {
	return s.field(name).where(func(at dragoman.Field) dragoman.Filter { return dragoman.Exists{Field: at} })
}

func (e *elastic) idsIn(m member) (dragoman.Filter, error) {
	if err := onlyParams(m, "values", "boost", "_name"); err != nil {
		return nil, err
	}
	members, _ := objectOf(m.value)
	items, ok := listOf(members["values"])
	if v := members["values"]; isText(v) {
		items, ok = []json.RawMessage{v}, true
	}
	if !ok {
		return nil, badStorageRequest.with("[ids] requires providing a values array")
	}
	return e.isIn("ids", keyID, items)
}
