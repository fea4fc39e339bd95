package elasticsearch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/search"
)

// aggregation is something that is to be told about all that a query finds, by
// the kinds that the vendor allows for API keys (quirk 48).
type aggregation struct {
	name string
	kind aggregator
	meta json.RawMessage // to be repeated in the answer; nil for none
	subs []aggregation
}

// aggregator is what the kinds of aggregation differ in. typed is what stands
// before the name where the client wants to know; of is what an answer has
// besides meta.
type aggregator interface {
	typed() string
	of(c *counting, subs []aggregation, in []int) []jsontree.Member
}

// Bounds of what may be asked for at once, and of what may come out.
const (
	maxAggregations = 100
	maxBuckets      = 65_536
)

// What the vendor knows besides, and refuses here; the second are made of the
// answers of others.
var (
	otherAggregations = strings.Fields("adjacency_matrix auto_date_histogram avg boxplot cartesian_bounds cartesian_centroid " +
		"categorize_text children date_histogram diversified_sampler extended_stats frequent_item_sets geo_bounds geo_centroid " +
		"geo_distance geo_line geohash_grid geohex_grid geotile_grid global histogram ip_prefix ip_range matrix_stats max " +
		"median_absolute_deviation min multi_terms nested parent percentile_ranks percentiles random_sampler rare_terms rate " +
		"reverse_nested sampler scripted_metric significant_terms significant_text stats string_stats sum t_test time_series " +
		"top_hits top_metrics variable_width_histogram weighted_avg")
	pipelineAggregations = strings.Fields("avg_bucket bucket_correlation bucket_count_ks_test bucket_script bucket_selector " +
		"bucket_sort change_point cumulative_cardinality cumulative_sum derivative extended_stats_bucket inference max_bucket " +
		"min_bucket moving_fn moving_percentiles normalize percentiles_bucket serial_diff stats_bucket sum_bucket")
)

// aggregationParser reads aggregations; they are about what queries are about.
type aggregationParser struct {
	query *queryParser
	count int
}

// kinds are how the kinds that are supported read their bodies.
var aggregationKinds = map[string]func(*aggregationParser, contentParser, field) (aggregator, error){
	"terms": (*aggregationParser).terms, "missing": (*aggregationParser).missing,
	"cardinality": (*aggregationParser).cardinality, "value_count": (*aggregationParser).valueCount,
	"filter": (*aggregationParser).filter, "filters": (*aggregationParser).filters,
	"range": (*aggregationParser).numbers, "date_range": (*aggregationParser).dates,
	"composite": (*aggregationParser).composite,
}

var aggregationName = regexp.MustCompile(`^[^\[\]>]+$`)

// list reads aggregations by name, in the order of the document.
func (a *aggregationParser) list(p contentParser, raw json.RawMessage, depth int) ([]aggregation, error) {
	named, err := readFields(raw)
	list := make([]aggregation, len(named))
	for i := 0; i < len(named) && err == nil; i++ {
		f := named[i]
		if a.count++; a.count > maxAggregations || depth > maxQueryDepth {
			return nil, illegalArgument("more than [%d] aggregations, or nested more than [%d] deep, are not supported", maxAggregations, maxQueryDepth)
		}
		switch {
		case !aggregationName.MatchString(f.name):
			return nil, p.parsing(f.at, "Invalid aggregation name [%s]. Aggregation names can contain any character except '[', ']', and '>'", f.name)
		case tokenOf(f.raw) != tokenObject:
			return nil, p.parsing(f.from, "Aggregation definition for [%s starts with a [%s], expected a [START_OBJECT].", f.name, tokenOf(f.raw))
		}
		list[i], err = a.one(p.inside(f, p.what), f, depth)
	}
	return list, err
}

func (a *aggregationParser) one(p contentParser, named field, depth int) (out aggregation, err error) {
	out.name = named.name
	parts, err := readFields(named.raw)
	var kind, subs string
	for i := 0; i < len(parts) && err == nil; i++ {
		f := parts[i]
		switch {
		case tokenOf(f.raw) != tokenObject:
			return out, p.parsing(f.from, "Expected [START_OBJECT] under [%s], but got a [%s] in [%s]", f.name, tokenOf(f.raw), named.name)
		case f.name == "meta":
			out.meta = compacted(f.raw)
		case f.name == "aggs" || f.name == "aggregations":
			if subs != "" {
				return out, p.parsing(f.from, "Found two sub aggregation definitions under [%s]", named.name)
			}
			subs = f.name
			out.subs, err = a.list(p.inside(f, p.what), f.raw, depth+1)
		case kind != "":
			return out, p.parsing(f.from, "Found two aggregation type definitions in [%s]: [%s] and [%s]", named.name, kind, f.name)
		default:
			kind = f.name
			out.kind, err = a.read(p, f, named.name)
		}
	}
	if err == nil && kind == "" {
		err = p.parsing(0, "Missing definition for aggregation [%s]", named.name)
	}
	if k, ok := out.kind.(byTerms); err == nil && ok {
		err = k.checkOrders(out.subs)
	}
	if _, leaf := out.kind.(metric); err == nil && leaf && len(out.subs) > 0 {
		err = p.parsing(0, "Aggregator [%s] of type [%s] cannot accept sub-aggregations", named.name, kind)
	}
	return out, err
}

// read reads what a kind wants to know.
func (a *aggregationParser) read(p contentParser, f field, name string) (aggregator, error) {
	read, supported := aggregationKinds[f.name]
	switch {
	case slices.Contains(pipelineAggregations, f.name):
		return nil, illegalArgument("Unsupported pipeline aggregation of type [%s]", f.name)
	case slices.Contains(otherAggregations, f.name):
		return nil, illegalArgument("Unsupported API Keys agg [%s] of type [%s]", name, f.name)
	case !supported:
		known := slices.Concat(otherAggregations, pipelineAggregations, sortedKeys(aggregationKinds))
		return nil, p.parsing(f.at, "Unknown aggregation type [%s]%s", f.name, strings.TrimPrefix(suggestion(f.name, known), " ->"))
	}
	return read(a, p.inside(f, f.name), field{name: name, raw: f.raw})
}

// parsing is the complaint of the vendor's other parsers: it tells the place
// beside the reason.
func (p contentParser) parsing(offset int, format string, args ...any) *failure {
	f := newFailure(http.StatusBadRequest, typeParsing, format, args...)
	before := p.body[:p.from+offset]
	f.line = 1 + bytes.Count(before, []byte("\n"))
	f.column = len(before) - bytes.LastIndexByte(before, '\n')
	return f
}

// fromWireAggregations reads a request's.
func fromWireAggregations(query *queryParser, p contentParser, f field) ([]aggregation, error) {
	if tokenOf(f.raw) != tokenObject {
		return nil, p.unfit(f)
	}
	a := &aggregationParser{query: query}
	list, err := a.list(p.inside(f, p.what), f.raw, 0)
	if cause, ok := err.(*failure); ok && (cause.kind == typeContentParse || cause.kind == typeParsing) {
		return nil, p.failed(f, cause)
	}
	return list, err
}

// source is the field that an aggregation looks at.
type source struct {
	name    string
	indexed kind
	missing any // what counts where there is no value; nil for nothing
	dates   dateFormat
}

// sourceFields are the members that tell of it.
var sourceFields = []string{"field", "missing", "format", "value_type", "script", "time_zone"}

// source reads it from among the members of an aggregation.
func (a *aggregationParser) source(name string, fields []field) (s source, err error) {
	for i := 0; i < len(fields) && err == nil; i++ {
		f := fields[i]
		switch f.name {
		case "script":
			err = illegalArgument("Unsupported script value source for [%s] agg", name)
		case "field":
			if s.name, err = readString(f.name, f.raw); err == nil {
				_, s.indexed, err = a.query.field(s.name)
			}
		case "format":
			var format string
			if format, err = readString(f.name, f.raw); err == nil {
				s.dates, err = newDateFormat(format)
			}
		}
	}
	if err == nil && s.name == "" {
		err = illegalArgument("Required one of fields [field, script], but none were specified. ")
	}
	for _, f := range fields {
		if f.name == "missing" && err == nil {
			s.missing, err = a.value(s, f)
		}
	}
	return s, err
}

// value reads what may stand in a field.
func (a *aggregationParser) value(s source, f field) (any, error) {
	text := string(f.raw)
	if tokenOf(f.raw) == tokenString {
		var err error
		if text, err = readString(f.name, f.raw); err != nil {
			return nil, err
		}
	}
	switch s.indexed {
	case flags:
		if text != "true" && text != "false" {
			return nil, illegalArgument("Can't parse boolean value [%s], expected [true] or [false]", text)
		}
		return text == "true", nil
	case moments:
		return a.query.moment(s.name, text)
	}
	return text, nil
}

// values are what something has in the field, each once.
func (s source) values(it item) []any {
	var list []any
	for _, v := range it(s.name) {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	if len(list) == 0 && s.missing != nil {
		list = append(list, s.missing)
	}
	return list
}

// counting is the making of an answer.
type counting struct {
	items   []item
	typed   bool
	buckets int
}

// aggregated answers the aggregations of a query over those of the items that it found.
func (q searchBody) aggregated(items []item, found []int, typed bool) (json.RawMessage, error) {
	c := &counting{items: items, typed: typed}
	answer := jsontree.Tree{Kind: '{', Members: c.all(q.aggregations, found)}
	if c.buckets > maxBuckets {
		return nil, newFailure(http.StatusBadRequest, typeTooManyBuckets,
			"Trying to create too many buckets. Must be less than or equal to: [%d] but this number of buckets was exceeded. "+
				"This limit can be set by changing the [search.max_buckets] cluster level setting.", maxBuckets)
	}
	return answer.Compact(), nil
}

// all answers aggregations over some of the items.
func (c *counting) all(list []aggregation, in []int) []jsontree.Member {
	members := make([]jsontree.Member, 0, len(list))
	for _, a := range list {
		if c.buckets > maxBuckets {
			return members
		}
		answer := jsontree.Tree{Kind: '{'}
		if a.meta != nil {
			answer.Members = append(answer.Members, jsontree.Member{Name: "meta", Value: jsontree.Tree{Text: string(a.meta)}})
		}
		answer.Members = append(answer.Members, a.kind.of(c, a.subs, in)...)
		name := a.name
		if c.typed {
			name = a.kind.typed() + "#" + name
		}
		members = append(members, jsontree.Member{Name: name, Value: answer})
	}
	return members
}

// bucket is some of the items, counted; head is what tells them from others.
func (c *counting) bucket(head []jsontree.Member, subs []aggregation, in []int) jsontree.Tree {
	c.buckets++
	return jsontree.Tree{Kind: '{', Members: slices.Concat(head, []jsontree.Member{number("doc_count", len(in))}, c.all(subs, in))}
}

// those are the items of which something holds.
func (c *counting) those(in []int, holds func(item) bool) []int {
	var out []int
	for _, i := range in {
		if holds(c.items[i]) {
			out = append(out, i)
		}
	}
	return out
}

func number(name string, n int) jsontree.Member {
	return jsontree.Member{Name: name, Value: jsontree.Tree{Text: fmt.Sprint(n)}}
}

func words(name, text string) jsontree.Member {
	return jsontree.Member{Name: name, Value: jsontree.Tree{Text: jsontree.Quote(text)}}
}

func sortedKeys[T any](of map[string]T) []string {
	var list []string
	for name := range of {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// holding is a filter as a test.
func holding(f dragoman.Filter) func(item) bool {
	return func(it item) bool { return search.Holds(f, it.values) }
}
