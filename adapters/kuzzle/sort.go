package kuzzle

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// order is what hits are sorted by, one after the other. A key without a field
// is the score or the place in an index: those are alike for everybody.
type order []orderKey

type orderKey struct {
	field
	desc bool
}

// keys are what the directory sorts by.
func (o order) keys() []dragoman.Sort {
	var keys []dragoman.Sort
	for _, key := range o {
		if key.kind != esquery.Unmapped {
			keys = append(keys, dragoman.Sort{Field: key.reading.Sorted(key.at), Desc: key.desc})
		}
	}
	return keys
}

// fromWireSort reads a sort order: a field, {field: order}, {field: {order}},
// or a list of these.
func (s *searcher) fromWireSort(v json.RawMessage) (order, error) {
	if v == nil || rawjson.IsNull(v) {
		return nil, nil
	}
	items, isList := rawjson.List(v)
	if !isList {
		items = []json.RawMessage{v}
	}
	var o order
	for _, item := range items {
		if text, ok := rawjson.Text(item); ok {
			item = rawjson.Write(rawjson.Member{Name: text, Value: json.RawMessage(`{}`)})
		}
		members, ok := rawjson.Members(item)
		if !ok {
			return nil, problem.BadStorageRequest.With("malformed sort format, within the sort array, an object, or an actual string are allowed")
		}
		for _, m := range members {
			key, err := s.orderKey(m)
			if err != nil {
				return nil, err
			}
			o = append(o, key)
		}
	}
	if len(o) > mostSortKeys {
		return nil, problem.BadStorageRequest.With(fmt.Sprintf(
			"Trying to sort by too many fields. Must be less than or equal to: [%d] but was [%d].", mostSortKeys, len(o)))
	}
	return o, nil
}

// mostSortKeys bounds an order: a database joins so many.
const mostSortKeys = 32

func (s *searcher) orderKey(m rawjson.Member) (orderKey, error) {
	desc, err := descending(m)
	if err != nil || m.Name == "_score" || m.Name == "_doc" {
		return orderKey{}, err
	}
	f := s.field(m.Name)
	if f.kind == esquery.Unmapped {
		return orderKey{}, problem.BadStorageRequest.With(fmt.Sprintf("No mapping found for [%s] in order to sort on", m.Name))
	}
	return orderKey{f, desc}, nil
}

// descending reads what is said of a sort key.
func descending(m rawjson.Member) (bool, error) {
	order, isText := rawjson.Text(m.Value)
	options, isOptions := rawjson.Object(m.Value)
	if !isText && !isOptions {
		return false, problem.BadStorageRequest.With(fmt.Sprintf("[%s] cannot be sorted so", m.Name))
	}
	for _, option := range rawjson.Sorted(options) {
		text, _ := rawjson.Text(option.Value)
		switch {
		case option.Name == "order":
			order = text
		case option.Name == "unmapped_type", option.Name == "missing" && text == "_last":
		default:
			return false, problem.BadStorageRequest.With(fmt.Sprintf("[%s] sort option [%s] is not supported", m.Name, option.Name))
		}
	}
	switch strings.ToLower(order) {
	case "asc":
		return false, nil
	case "desc":
		return true, nil
	case "":
		return m.Name == "_score", nil
	}
	return false, problem.BadStorageRequest.With(fmt.Sprintf("Sort direction can only be [asc] or [desc], got [%s]", order))
}

// beyondAnyID comes after every ID: a search_after without one skips what ties
// with its values, as Elasticsearch does.
var beyondAnyID = strings.Repeat("\U0010FFFF", 8)

// fromWireAfter reads search_after: a value for each sort key.
func (s *searcher) fromWireAfter(v json.RawMessage, o order) ([]any, error) {
	if v == nil || rawjson.IsNull(v) {
		return nil, nil
	}
	items, ok := rawjson.List(v)
	if !ok {
		return nil, problem.BadStorageRequest.With("[search_after] must be a list")
	}
	if len(o) == 0 {
		return nil, problem.BadStorageRequest.With("Sort must contain at least one field.")
	}
	if len(items) != len(o) {
		return nil, problem.BadStorageRequest.With(fmt.Sprintf(
			"search_after has %d value(s) but sort has %d.", len(items), len(o)))
	}
	after, id := make([]any, 0, len(items)+1), any(beyondAnyID)
	for i, item := range items {
		value, ok := s.value(o[i].field, item)
		if !ok && !rawjson.IsNull(item) {
			return nil, problem.BadStorageRequest.With("[search_after] can hold texts, numbers, booleans and null")
		}
		if n, isInt := value.(int64); isInt {
			value = float64(n) / float64(max(o[i].reading.Unit, 1))
		}
		if ok && o[i].at.Name == dragoman.FieldID {
			id = value
		}
		if o[i].kind != esquery.Unmapped {
			after = append(after, value)
		}
	}
	return append(after, id), nil
}
