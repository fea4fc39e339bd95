package kuzzle

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// fromWireSort reads a sort order: a field, {field: order}, {field: {order}},
// or a list of these. Scores are all alike here, so sorting by them is not
// sorting.
func (s spelling) fromWireSort(v json.RawMessage) ([]dragoman.Sort, error) {
	if v == nil || isNull(v) {
		return nil, nil
	}
	items, isList := listOf(v)
	if !isList {
		items = []json.RawMessage{v}
	}
	var keys []dragoman.Sort
	for _, item := range items {
		if text, ok := textOf(item); ok {
			item = objectJSON(member{text, json.RawMessage(`{}`)})
		}
		members, ok := objectOf(item)
		if !ok {
			return nil, badStorageRequest.with("malformed sort format, within the sort array, an object, or an actual string are allowed")
		}
		for _, m := range sortedMembers(members) {
			key, err := s.sortKey(m)
			if err != nil {
				return nil, err
			}
			if key != nil {
				keys = append(keys, *key)
			}
		}
	}
	return keys, nil
}

func (s spelling) sortKey(m member) (*dragoman.Sort, error) {
	desc, err := descending(m)
	if err != nil || m.name == "_score" || m.name == "_doc" {
		return nil, err
	}
	f := s.field(m.name)
	if f.kind == unknownField {
		return nil, badStorageRequest.with(fmt.Sprintf("No mapping found for [%s] in order to sort on", m.name))
	}
	return &dragoman.Sort{Field: f.at, Desc: desc}, nil
}

// descending reads what is said of a sort key.
func descending(m member) (bool, error) {
	order, isText := textOf(m.value)
	options, isOptions := objectOf(m.value)
	if !isText && !isOptions {
		return false, badStorageRequest.with(fmt.Sprintf("[%s] cannot be sorted so", m.name))
	}
	for _, option := range sortedMembers(options) {
		text, _ := textOf(option.value)
		switch {
		case option.name == "order":
			order = text
		case option.name == "unmapped_type", option.name == "missing" && text == "_last":
		default:
			return false, badStorageRequest.with(fmt.Sprintf("[%s] sort option [%s] is not supported", m.name, option.name))
		}
	}
	switch strings.ToLower(order) {
	case "asc":
		return false, nil
	case "desc":
		return true, nil
	case "":
		return m.name == "_score", nil
	}
	return false, badStorageRequest.with(fmt.Sprintf("Sort direction can only be [asc] or [desc], got [%s]", order))
}

// beyondAnyID is behind every ID: a search_after without one skips what ties
// with its values, as Elasticsearch does.
var beyondAnyID = strings.Repeat("\U0010FFFF", 8)

// fromWireAfter reads search_after: a value for each sort key.
func (s spelling) fromWireAfter(v json.RawMessage, keys []dragoman.Sort) ([]any, error) {
	if v == nil || isNull(v) {
		return nil, nil
	}
	items, ok := listOf(v)
	if !ok {
		return nil, badStorageRequest.with("[search_after] must be a list")
	}
	if len(keys) == 0 {
		return nil, badStorageRequest.with("Sort must contain at least one field.")
	}
	if len(items) != len(keys) {
		return nil, badStorageRequest.with(fmt.Sprintf(
			"search_after has %d value(s) but sort has %d.", len(items), len(keys)))
	}
	after, id := make([]any, 0, len(items)+1), any(beyondAnyID)
	for i, item := range items {
		value, ok := valueOf(item)
		if !ok && !isNull(item) {
			return nil, badStorageRequest.with("[search_after] can hold texts, numbers, booleans and null")
		}
		if n, isInt := value.(int64); isInt {
			value = float64(n)
		}
		if keys[i].Field.Name == dragoman.FieldID {
			id = value
		}
		after = append(after, value)
	}
	return append(after, id), nil
}
