package query

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
)

// Bounds of what a query may ask for.
const (
	DefaultSize = 10
	MaxWindow   = 10_000
	maxSort     = 8
)

// Search is the body of a query.
type Search struct {
	about        *Subject
	Filter       Condition // nil for all
	From, Size   int
	Sort         []search.Sort[Attribute]
	Sorted       bool
	formats      map[Attribute]*datemath.Format // how moments are to be written, if not as numbers
	After        []any
	Aggregations []aggregation // nil for none
}

// Read reads one (reference: elasticsearch, sections 4.9, 5.1 and 6.5).
func Read(about *Subject, body []byte, now time.Time) (Search, error) {
	q := Search{about: about, Size: DefaultSize, formats: map[Attribute]*datemath.Format{}}
	if body == nil {
		return q, nil
	}
	reader := queryReader{about: about, now: now}
	parser, fields, err := content.Read(about.body, body, about.members...)
	if err != nil {
		return q, err
	}
	for _, f := range fields {
		switch f.Name {
		case "query":
			if content.TokenOf(f.Raw) != content.TokenObject {
				return q, parser.Unfit(f)
			}
			q.Filter, err = reader.read(f.Raw)
		case "from":
			q.From, err = parser.Whole(f)
		case "size":
			q.Size, err = parser.Whole(f)
		case "sort":
			q.Sorted = true
			err = q.readSort(parser, f)
		case "search_after":
			q.After, err = readAfter(parser, f)
		case "aggs", "aggregations":
			if q.Aggregations != nil {
				return q, problem.IllegalArgument("Duplicate 'aggs' or 'aggregations' field")
			}
			q.Aggregations, err = fromWireAggregations(reader, parser, f)
		}
		if err != nil {
			return q, err
		}
	}
	return q, nil
}

// readAfter reads the sort values after which a search goes on.
func readAfter(p content.Parser, f content.Field) ([]any, error) {
	var items []json.RawMessage
	if content.TokenOf(f.Raw) != content.TokenArray || json.Unmarshal(f.Raw, &items) != nil {
		return nil, p.Unfit(f)
	}
	if len(items) == 0 {
		return nil, problem.IllegalArgument("Values must contains at least one value.")
	}
	after := make([]any, len(items))
	for i, item := range items {
		if err := json.Unmarshal(item, &after[i]); err != nil {
			return nil, err
		}
	}
	return after, nil
}

// Check holds the query against the vendor's rules.
func (q Search) Check() error {
	var complaints []string
	if q.From < 0 {
		complaints = append(complaints, "[from] parameter cannot be negative but was ["+strconv.Itoa(q.From)+"]")
	}
	if q.Size < 0 {
		complaints = append(complaints, "[size] parameter cannot be negative but was ["+strconv.Itoa(q.Size)+"]")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	if q.From+q.Size > MaxWindow {
		return problem.IllegalArgument(
			"Result window is too large, from + size must be less than or equal to: [%d] but was [%d]", MaxWindow, q.From+q.Size)
	}
	if q.After == nil {
		return nil
	}
	if q.From > 0 {
		return problem.IllegalArgument("`from` parameter must be set to 0 when `search_after` is used.")
	}
	if len(q.Sort) == 0 {
		return problem.IllegalArgument("Sort must contain at least one field.")
	}
	if len(q.After) != len(q.Sort) {
		return problem.IllegalArgument("search_after has %d value(s) but sort has %d.", len(q.After), len(q.Sort))
	}
	for i, key := range q.Sort {
		value, ok := q.sortValue(key.Field, q.After[i])
		if !ok {
			return problem.IllegalArgument("Failed to parse search_after value for field [%s].", key.Field)
		}
		q.After[i] = value
	}
	return nil
}
