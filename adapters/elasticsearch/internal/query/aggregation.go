package query

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
	"github.com/dragoman-project/dragoman/search/esquery"
	"github.com/dragoman-project/dragoman/search/pace"
)

// aggregation computes something about all that a query finds. The kinds are
// those that the vendor allows for API keys (quirk 48).
type aggregation struct {
	name string
	kind aggregator
	meta json.RawMessage // to be repeated in the answer; nil for none
	subs []aggregation
}

// aggregator is one kind of aggregation. typed is the type that stands before the
// name if the client asks for typed keys; of computes the answer, but for meta.
type aggregator interface {
	typed() string
	of(c *counting, subs []aggregation, in []int) []jsontree.Member
}

// Bounds of what may be asked for at once, and of what may come out.
const (
	maxAggregations = 100
	maxNested       = 20 // deep
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
	query queryReader
	count int
}

// kinds are how the kinds that are supported read their bodies.
var aggregationKinds = map[string]func(*aggregationParser, content.Parser, content.Field) (aggregator, error){
	"terms": (*aggregationParser).terms, "missing": (*aggregationParser).missing,
	"cardinality": (*aggregationParser).cardinality, "value_count": (*aggregationParser).valueCount,
	"filter": (*aggregationParser).filter, "filters": (*aggregationParser).filters,
	"range": (*aggregationParser).numbers, "date_range": (*aggregationParser).dates,
	"composite": (*aggregationParser).composite,
}

var aggregationName = regexp.MustCompile(`^[^\[\]>]+$`)

// list reads aggregations by name, in the order of the document.
func (a *aggregationParser) list(p content.Parser, raw json.RawMessage, depth int) ([]aggregation, error) {
	named, err := content.ReadFields(raw)
	if err != nil {
		return nil, err
	}
	list := make([]aggregation, len(named))
	for i, f := range named {
		if a.count++; a.count > maxAggregations || depth > maxNested {
			return nil, problem.IllegalArgument(
				"more than [%d] aggregations, or nested more than [%d] deep, are not supported", maxAggregations, maxNested)
		}
		switch {
		case !aggregationName.MatchString(f.Name):
			return nil, p.Unparsed(f.At,
				"Invalid aggregation name [%s]. Aggregation names can contain any character except '[', ']', and '>'", f.Name)
		case content.TokenOf(f.Raw) != content.TokenObject:
			return nil, p.Unparsed(f.From,
				"Aggregation definition for [%s starts with a [%s], expected a [START_OBJECT].", f.Name, content.TokenOf(f.Raw))
		}
		if list[i], err = a.one(p.Inside(f, p.What), f, depth); err != nil {
			return list, err
		}
	}
	return list, nil
}

func (a *aggregationParser) one(p content.Parser, named content.Field, depth int) (out aggregation, err error) {
	out.name = named.Name
	parts, err := content.ReadFields(named.Raw)
	if err != nil {
		return out, err
	}
	var kind, subs string
	for _, f := range parts {
		switch {
		case content.TokenOf(f.Raw) != content.TokenObject:
			return out, p.Unparsed(f.From, "Expected [START_OBJECT] under [%s], but got a [%s] in [%s]", f.Name, content.TokenOf(f.Raw), named.Name)
		case f.Name == "meta":
			out.meta = content.Compacted(f.Raw)
		case f.Name == "aggs" || f.Name == "aggregations":
			if subs != "" {
				return out, p.Unparsed(f.From, "Found two sub aggregation definitions under [%s]", named.Name)
			}
			subs = f.Name
			out.subs, err = a.list(p.Inside(f, p.What), f.Raw, depth+1)
		case kind != "":
			return out, p.Unparsed(f.From, "Found two aggregation type definitions in [%s]: [%s] and [%s]", named.Name, kind, f.Name)
		default:
			kind = f.Name
			out.kind, err = a.read(p, f, named.Name)
		}
		if err != nil {
			return out, err
		}
	}
	if kind == "" {
		return out, p.Unparsed(0, "Missing definition for aggregation [%s]", named.Name)
	}
	if k, ok := out.kind.(byTerms); ok {
		if err := k.checkOrders(out.subs); err != nil {
			return out, err
		}
	}
	if _, leaf := out.kind.(metric); leaf && len(out.subs) > 0 {
		return out, p.Unparsed(0, "Aggregator [%s] of type [%s] cannot accept sub-aggregations", named.Name, kind)
	}
	return out, nil
}

// read reads what a kind wants to know.
func (a *aggregationParser) read(p content.Parser, f content.Field, name string) (aggregator, error) {
	read, supported := aggregationKinds[f.Name]
	switch {
	case slices.Contains(pipelineAggregations, f.Name):
		return nil, problem.IllegalArgument("Unsupported pipeline aggregation of type [%s]", f.Name)
	case slices.Contains(otherAggregations, f.Name):
		return nil, problem.IllegalArgument("Unsupported API Keys agg [%s] of type [%s]", name, f.Name)
	case !supported:
		known := slices.Concat(otherAggregations, pipelineAggregations, sortedKeys(aggregationKinds))
		return nil, p.Unparsed(f.At, "Unknown aggregation type [%s]%s", f.Name, strings.TrimPrefix(content.Suggestion(f.Name, known), " ->"))
	}
	return read(a, p.Inside(f, f.Name), content.Field{Name: name, Raw: f.Raw})
}

// fromWireAggregations reads a request's.
func fromWireAggregations(query queryReader, p content.Parser, f content.Field) ([]aggregation, error) {
	if content.TokenOf(f.Raw) != content.TokenObject {
		return nil, p.Unfit(f)
	}
	a := &aggregationParser{query: query}
	list, err := a.list(p.Inside(f, p.What), f.Raw, 0)
	if cause, ok := errors.AsType[*problem.Problem](err); ok && (cause.Kind == problem.TypeContentParse || cause.Kind == problem.TypeParsing) {
		return nil, p.Failed(f, cause)
	}
	return list, err
}

// source is the field that an aggregation looks at.
type source struct {
	name    string
	indexed esquery.Kind
	missing any              // what counts where there is no value; nil for nothing
	dates   *datemath.Format // nil for milliseconds
}

// sourceFields are the members that tell of it.
var sourceFields = []string{"field", "missing", "format", "value_type", "script", "time_zone"}

// source reads it from among the members of an aggregation.
func (a *aggregationParser) source(name string, fields []content.Field) (s source, err error) {
	for _, f := range fields {
		switch f.Name {
		case "script":
			err = problem.IllegalArgument("Unsupported script value source for [%s] agg", name)
		case "field":
			if s.name, err = content.ReadString(f.Name, f.Raw); err == nil {
				s.indexed, err = a.query.kindOf(s.name)
			}
		case "format":
			s.dates, err = readDateFormat(f)
		}
		if err != nil {
			return s, err
		}
	}
	if s.name == "" {
		return s, problem.IllegalArgument("Required one of fields [field, script], but none were specified. ")
	}
	for _, f := range fields { // what a missing value means depends on the field
		if f.Name != "missing" {
			continue
		}
		if s.missing, err = a.value(s, f); err != nil {
			return s, err
		}
	}
	return s, nil
}

// value reads what may stand in a field.
func (a *aggregationParser) value(s source, f content.Field) (any, error) {
	text := string(f.Raw)
	if content.TokenOf(f.Raw) == content.TokenString {
		var err error
		if text, err = content.ReadString(f.Name, f.Raw); err != nil {
			return nil, err
		}
	}
	switch s.indexed {
	case esquery.BooleanKind:
		if text != "true" && text != "false" {
			return nil, problem.IllegalArgument("Can't parse boolean value [%s], expected [true] or [false]", text)
		}
		return text == "true", nil
	case esquery.Date:
		return a.query.moment(s, text)
	}
	return text, nil
}

// values are what something has in the field, each once.
func (s source) values(it Item) []any {
	var list []any
	for _, v := range it(Attribute(s.name)) {
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
	items   []Item
	typed   bool
	buckets int
	pace    *pace.Pace
}

// Aggregated answers the aggregations of a query over those of the items that it found.
func (q Search) Aggregated(ctx context.Context, items []Item, found []int, typed bool) (json.RawMessage, error) {
	c := &counting{items: items, typed: typed, pace: pace.New(ctx)}
	answer := jsontree.Tree{Kind: '{', Members: c.all(q.Aggregations, found)}
	if err := c.pace.Err(); err != nil {
		return nil, err
	}
	if c.buckets > maxBuckets {
		return nil, problem.New(http.StatusBadRequest, problem.TypeTooManyBuckets,
			"Trying to create too many buckets. Must be less than or equal to: [%d] but this number of buckets was exceeded. "+
				"This limit can be set by changing the [search.max_buckets] cluster level setting.", maxBuckets)
	}
	return answer.Compact(), nil
}

// all answers aggregations over some of the items.
func (c *counting) all(list []aggregation, in []int) []jsontree.Member {
	members := make([]jsontree.Member, 0, len(list))
	for _, a := range list {
		if c.buckets > maxBuckets || c.pace.Spend(1) != nil {
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

// stepsOfTest is what a look at one thing costs.
const stepsOfTest = 16

// those are the items of which something holds.
func (c *counting) those(in []int, holds func(Item) bool) []int {
	var out []int
	for _, i := range in {
		if c.pace.Spend(stepsOfTest) != nil {
			return nil
		}
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
func (c *counting) holding(f Condition) func(Item) bool {
	return func(it Item) bool { return search.HoldsWithin(c.pace, f, it) }
}
