package elasticsearch

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// readSort reads one key or a list of them; a bare text is none.
func (q *searchBody) readSort(p content.Parser, f content.Field) error {
	items := []json.RawMessage{f.Raw}
	switch content.TokenOf(f.Raw) {
	case content.TokenArray:
		if err := json.Unmarshal(f.Raw, &items); err != nil {
			return err
		}
	case content.TokenObject:
	default:
		return p.Unfit(f)
	}
	for _, item := range items {
		if err := q.readSortItem(item); err != nil {
			return err
		}
	}
	if len(q.sort) > maxSort {
		return problem.IllegalArgument("sorting by more than [%d] fields is not supported", maxSort)
	}
	return nil
}

func (q *searchBody) readSortItem(item json.RawMessage) error {
	if content.TokenOf(item) == content.TokenString {
		name, err := content.ReadString("sort", item)
		if err == nil {
			err = q.addSort(name, sortOrder{})
		}
		return err
	}
	keys, err := content.ReadFields(item)
	for i := 0; i < len(keys) && err == nil; i++ {
		var order sortOrder
		if order, err = fromWireOrder(keys[i].Raw); err == nil {
			err = q.addSort(keys[i].Name, order)
		}
	}
	return err
}

// sortOrder says which way, and whether moments are to be written as dates.
type sortOrder struct{ desc, dated bool }

// fromWireOrder reads asc or desc, alone or in an object.
func fromWireOrder(raw json.RawMessage) (o sortOrder, err error) {
	if content.TokenOf(raw) == content.TokenObject {
		parts, err := content.ReadFields(raw)
		if err != nil {
			return o, err
		}
		raw = json.RawMessage(`"asc"`)
		for _, f := range parts {
			switch f.Name {
			case "order":
				raw = f.Raw
			case "format":
				if o.dated, err = readDateFormat(f); err != nil {
					return o, err
				}
			case "nested":
				return o, problem.IllegalArgument("nested sorting is not currently supported in this context")
			case "missing", "unmapped_type", "mode":
			default:
				return o, problem.IllegalArgument("[field_sort] unknown field [%s]", f.Name)
			}
		}
	}
	order, err := content.ReadString("order", raw)
	if err == nil && order != "asc" && order != "desc" {
		err = problem.IllegalArgument("No enum constant for sort order [%s]", order)
	}
	o.desc = order == "desc"
	return o, err
}

// readDateFormat reports whether moments are to be written as dates.
func readDateFormat(f content.Field) (bool, error) {
	format, err := content.ReadString(f.Name, f.Raw)
	switch format {
	case "epoch_millis":
		return false, err
	case "date_time", "strict_date_time", "strict_date_optional_time":
		return true, err
	}
	if err == nil {
		err = problem.IllegalArgument("Invalid format: [%s] is not currently supported in this context", format)
	}
	return false, err
}

// addSort adds a key, unless it is the order in which things are kept.
func (q *searchBody) addSort(name string, order sortOrder) error {
	if name == "_doc" {
		return nil
	}
	if !slices.Contains(q.about.sorts, name) {
		return problem.IllegalArgument("sorting is not supported for field [%s]", name)
	}
	q.looks = q.looks || q.about.fields[name] == respelt
	q.sort = append(q.sort, dragoman.Sort{Field: dragoman.Field{Name: name}, Desc: order.desc})
	q.dated[name] = order.dated
	return nil
}

// sortValue reads what a search goes on behind; ok is false if it is no value of the field.
func (s *subject) sortValue(name string, value any) (read any, ok bool) {
	text, isText := value.(string)
	switch s.fields[name] {
	case respelt:
		return value, isText || value == nil
	case flags:
		if text == "true" || text == "false" {
			return text == "true", true
		}
		_, ok = value.(bool)
		return value, ok
	case moments:
		if value == nil {
			return nil, true
		}
		if when, err := time.Parse(time.RFC3339Nano, text); isText && err == nil {
			return float64(when.UnixMilli()), true
		}
		_, ok = value.(float64)
		return value, ok
	}
	return value, isText
}
