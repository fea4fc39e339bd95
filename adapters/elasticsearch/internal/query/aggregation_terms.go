package query

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// byTerms is the kind terms: a bucket for each value of a field.
type byTerms struct {
	source source
	size   int
	least  int // how many items make a bucket
	orders []bucketOrder
	wanted func(key string) bool
}

// bucketOrder puts buckets in order: by count, by key, or by the number that an
// aggregation over them comes to.
type bucketOrder struct {
	by   string
	desc bool
}

var termsFields = slices.Concat(sourceFields, []string{
	"size", "shard_size", "min_doc_count", "shard_min_doc_count", "order", "include", "exclude",
	"show_term_doc_count_error", "collect_mode", "execution_hint",
})

func (a *aggregationParser) terms(p content.Parser, f content.Field) (aggregator, error) {
	k := byTerms{size: 10, least: 1, orders: []bucketOrder{{"_count", true}}}
	fields, err := p.Fields(f.Raw, termsFields...)
	if err != nil {
		return k, err
	}
	if k.source, err = a.source(f.Name, fields); err != nil {
		return k, err
	}
	var include, exclude func(string) bool
	for _, g := range fields {
		switch g.Name {
		case "size":
			k.size, err = p.Whole(g)
		case "min_doc_count":
			k.least, err = p.Whole(g)
		case "order":
			k.orders, err = readBucketOrders(p, g)
		case "include":
			include, err = readTermTest(g)
		case "exclude":
			exclude, err = readTermTest(g)
		}
		if err != nil {
			return k, err
		}
	}
	switch {
	case k.size < 1:
		return k, problem.IllegalArgument("[size] must be greater than 0. Found [%d] in [%s]", k.size, f.Name)
	case k.least < 1:
		return k, problem.IllegalArgument("[min_doc_count] of less than 1 is not currently supported in this context")
	}
	k.wanted = func(key string) bool { return (include == nil || include(key)) && (exclude == nil || !exclude(key)) }
	return k, nil
}

// readTermTest reads which terms are meant: an expression, or a list of them.
func readTermTest(f content.Field) (func(string) bool, error) {
	switch content.TokenOf(f.Raw) {
	case content.TokenString:
		text, err := content.ReadString(f.Name, f.Raw)
		return pattern.Expression(text).Contains, err
	case content.TokenArray:
		list, err := content.ReadNameArray(f.Name, f.Raw)
		known := make(map[string]bool, len(list))
		for _, key := range list {
			known[key] = true
		}
		return func(key string) bool { return known[key] }, err
	}
	return nil, problem.IllegalArgument("[%s] with partitions is not currently supported in this context", f.Name)
}

// readBucketOrders reads one order or a list of them.
func readBucketOrders(p content.Parser, f content.Field) ([]bucketOrder, error) {
	items := []json.RawMessage{f.Raw}
	if content.TokenOf(f.Raw) == content.TokenArray {
		if err := json.Unmarshal(f.Raw, &items); err != nil {
			return nil, err
		}
	}
	orders := make([]bucketOrder, len(items))
	for i, item := range items {
		if content.TokenOf(item) != content.TokenObject {
			return nil, p.Unfit(f)
		}
		keys, err := content.ReadFields(item)
		if err != nil {
			return nil, err
		}
		if len(keys) != 1 {
			return nil, p.Unparsed(f.From, "Must specify at least one field for [order]")
		}
		way, err := content.ReadString("order", keys[0].Raw)
		if err != nil {
			return nil, err
		}
		way = strings.ToLower(way)
		if way != "asc" && way != "desc" {
			return nil, p.Unparsed(f.From, "Unknown order direction [%s]", way)
		}
		orders[i] = bucketOrder{keys[0].Name, way == "desc"}
	}
	return orders, nil
}

func (k byTerms) typed() string {
	if k.source.indexed == esquery.BooleanKind || k.source.indexed == esquery.Date {
		return "lterms"
	}
	return "sterms"
}

// term is a bucket in the making.
type term struct {
	value any
	in    []int
}

func (k byTerms) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	terms := k.grouped(c, in)
	k.sort(c, subs, terms)
	rest := 0
	for _, t := range terms[min(k.size, len(terms)):] {
		rest += len(t.in)
	}
	var list buckets
	for _, t := range terms[:min(k.size, len(terms))] {
		list.add("", c.bucket(k.key(t.value), subs, t.in))
	}
	return []jsontree.Member{number("doc_count_error_upper_bound", 0), number("sum_other_doc_count", rest), list.shown(false)}
}

func (k byTerms) grouped(c *counting, in []int) []term {
	var terms []term
	at := map[any]int{}
	for _, i := range in {
		if c.pace.Spend(stepsOfTest) != nil {
			break
		}
		for _, v := range k.source.values(c.items[i]) {
			place, known := at[v]
			if !known {
				if !k.wanted(fmt.Sprint(v)) {
					continue
				}
				place = len(terms)
				at[v] = place
				terms = append(terms, term{value: v})
			}
			terms[place].in = append(terms[place].in, i)
		}
	}
	return slices.DeleteFunc(terms, func(t term) bool { return len(t.in) < k.least })
}

// Sort puts buckets in order, those that are equal by their keys.
func (k byTerms) sort(c *counting, subs []aggregation, terms []term) {
	numbers := map[any][]int{}
	for _, t := range terms {
		for _, o := range k.orders {
			numbers[t.value] = append(numbers[t.value], measureOf(c, subs, o.by, t.in))
		}
	}
	slices.SortStableFunc(terms, func(a, b term) int {
		for i, o := range k.orders {
			d := cmp.Compare(numbers[a.value][i], numbers[b.value][i])
			if o.by == "_key" || o.by == "_term" {
				d = search.CompareValues(a.value, b.value)
			}
			if o.desc {
				d = -d
			}
			if d != 0 {
				return d
			}
		}
		return search.CompareValues(a.value, b.value)
	})
}

// measureOf is the number that a bucket is put in order by.
func measureOf(c *counting, subs []aggregation, by string, in []int) int {
	if by == "_count" {
		return len(in)
	}
	if sub := subNamed(subs, by); sub != nil {
		return sub.measure(c, in)
	}
	return 0
}

// subNamed is the aggregation that an order names, nil if it comes to no number.
func subNamed(subs []aggregation, path string) measured {
	name := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(path, ".value"), "._count"), ".doc_count")
	for _, s := range subs {
		if m, ok := s.kind.(measured); ok && s.name == name {
			return m
		}
	}
	return nil
}

// checkOrders fails for an order by something that the aggregation does not have.
func (k byTerms) checkOrders(subs []aggregation) error {
	for _, o := range k.orders {
		if !strings.HasPrefix(o.by, "_") && subNamed(subs, o.by) == nil {
			return problem.IllegalArgument("Invalid aggregator order path [%s]. The provided aggregation [%s] either does not exist, "+
				"or is a pipeline aggregation and cannot be used to sort the buckets.", o.by, o.by)
		}
	}
	return nil
}

// key is how a value is told.
func (k byTerms) key(value any) []jsontree.Member {
	switch v := value.(type) {
	case bool:
		one := map[bool]int{true: 1}[v]
		return []jsontree.Member{number("key", one), words("key_as_string", strconv.FormatBool(v))}
	case float64:
		return []jsontree.Member{number("key", int(v)), words("key_as_string", k.source.written(v))}
	}
	return []jsontree.Member{words("key", fmt.Sprint(value))}
}
