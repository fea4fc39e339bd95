package esquery

import (
	"slices"
	"strings"
)

// Other is a query that Elasticsearch has and no filter can express. What is
// inside it is read as far as it is queries.
type Other struct {
	Called  string
	Queries []Query
	// Elsewhere says that a shape is to be looked up in a document.
	Elsewhere bool
}

// Name is what the query is called.
func (q *Other) Name() string   { return q.Called }
func (q *Other) inner() []Query { return q.Queries }

// others are the queries of Elasticsearch 7 to 9 that are read as [Other].
var others = strings.Fields("distance_feature geo_bounding_box geo_distance geo_grid geo_polygon geo_shape has_child " +
	"has_parent intervals knn more_like_this parent_id percolate pinned rank_feature rule script script_score semantic shape " +
	"span_containing span_field_masking span_first span_gap span_multi span_near span_not span_or span_term span_within " +
	"sparse_vector text_expansion type weighted_tokens wrapper")

// IsQuery reports whether Elasticsearch has a query of the name.
func IsQuery(name string) bool { return slices.Contains(Names(), name) }

// Names are all queries' names.
func Names() []string {
	names := slices.Clone(others)
	for name := range newReaders() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func readOther(p *parser, name string, body []member) (Query, error) {
	q := &Other{Called: name}
	for _, m := range body {
		for _, inside := range inObject(m) {
			q.Elsewhere = q.Elsewhere || inside.name == "indexed_shape"
		}
		if m.name == "query" && slices.Contains([]string{"script_score", "has_child", "has_parent"}, name) {
			in, err := p.deeper(m)
			if err != nil {
				return nil, err
			}
			q.Queries = append(q.Queries, in)
		}
	}
	return q, nil
}

func readFunctionScore(p *parser, body []member) (Query, error) {
	q := &Other{Called: "function_score"}
	for _, m := range body {
		if m.name == "query" {
			in, err := p.deeper(m)
			if err != nil {
				return nil, err
			}
			q.Queries = append(q.Queries, in)
		}
	}
	return q, nil
}

// inObject are the members of a member that is an object.
func inObject(m member) []member {
	inside, _ := members(m.raw, m.at) // another kind of value has none
	return inside
}
