package query

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// readSort reads one key or a list of them; a bare text is refused.
func (q *Search) readSort(p content.Parser, f content.Field) error {
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
	if len(q.Sort) > maxSort {
		return problem.IllegalArgument("sorting by more than [%d] fields is not supported", maxSort)
	}
	return nil
}

func (q *Search) readSortItem(item json.RawMessage) error {
	if content.TokenOf(item) == content.TokenString {
		name, err := content.ReadString("sort", item)
		if err != nil {
			return err
		}
		return q.addSort(name, sortOrder{})
	}
	keys, err := content.ReadFields(item)
	if err != nil {
		return err
	}
	for _, key := range keys {
		order, err := fromWireOrder(key.Raw)
		if err != nil {
			return err
		}
		if err := q.addSort(key.Name, order); err != nil {
			return err
		}
	}
	return nil
}

// sortOrder says which way, and how moments are to be written: nil is as numbers.
type sortOrder struct {
	desc    bool
	format  *datemath.Format
	numeric bool // only numbers can be ordered so
}

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
				if o.format, err = readDateFormat(f); err != nil {
					return o, err
				}
			case "nested":
				return o, problem.IllegalArgument("nested sorting is not currently supported in this context")
			case "missing", "unmapped_type", "mode":
			case "numeric_type": // what is ordered by it here is the same in each
				o.numeric = true
				kind, err := content.ReadString(f.Name, f.Raw)
				if err == nil && !slices.Contains([]string{"long", "double", "date", "date_nanos"}, kind) {
					err = problem.IllegalArgument("invalid value for [numeric_type], must be [long, double, date, date_nanos], got %s", kind)
				}
				if err != nil {
					return o, err
				}
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

// readDateFormat reads how moments are to be written: nil is as milliseconds. A
// format without a year in it is refused.
func readDateFormat(f content.Field) (*datemath.Format, error) {
	name, err := content.ReadString(f.Name, f.Raw)
	if err != nil || name == "epoch_millis" {
		return nil, err
	}
	format, err := datemath.New(name)
	if err != nil || !strings.Contains(format.Print(time.Date(2345, 1, 1, 0, 0, 0, 0, time.UTC)), "2345") && name != "epoch_second" {
		return nil, problem.IllegalArgument("Invalid format: [%s] is not currently supported in this context", name)
	}
	return format, nil
}

// addSort adds a key.
func (q *Search) addSort(name string, order sortOrder) error {
	if name != DocField && !slices.Contains(q.about.sorts, name) {
		return problem.IllegalArgument("sorting is not supported for field [%s]", name)
	}
	kind, _ := q.about.kindOf(name)
	if order.numeric && name != DocField && kind != esquery.Date && kind != esquery.BooleanKind {
		return problem.New(http.StatusBadRequest, "query_shard_exception",
			"[numeric_type] option cannot be set on a non-numeric field, got keyword")
	}
	at := Attribute(name)
	q.Sort = append(q.Sort, search.Sort[Attribute]{Field: at, Desc: order.desc})
	q.formats[at] = order.format
	return nil
}

// sortValue reads what a search goes on after; ok is false if it is no value of the field.
func (q *Search) sortValue(at Attribute, value any) (read any, ok bool) {
	text, isText := value.(string)
	kind, _ := q.about.kindOf(string(at))
	switch {
	case at == DocField:
		_, ok = value.(float64)
		return value, ok
	case at == RolesField:
		return value, isText || value == nil
	case kind == esquery.BooleanKind:
		if text == "true" || text == "false" {
			return text == "true", true
		}
		_, ok = value.(bool)
		return value, ok
	case kind != esquery.Date:
		return value, isText
	case value == nil:
		return nil, true
	case isText:
		return q.dateAfter(at, text)
	}
	_, ok = value.(float64)
	return value, ok
}

// dateAfter reads a date as it was shown.
func (q *Search) dateAfter(at Attribute, text string) (any, bool) {
	format := q.formats[at]
	if format == nil {
		format, _ = datemath.New("") // which is always good
	}
	when, err := format.Parse(text, datemath.Options{})
	return float64(when.UnixMilli()), err == nil
}
