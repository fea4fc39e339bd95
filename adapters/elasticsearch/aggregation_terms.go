package elasticsearch

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/automaton"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/search"
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

func (a *aggregationParser) terms(p contentParser, f field) (aggregator, error) {
	k := byTerms{size: 10, least: 1, orders: []bucketOrder{{"_count", true}}}
	fields, err := p.fields(f.raw, termsFields...)
	if err == nil {
		k.source, err = a.source(f.name, fields)
	}
	var include, exclude func(string) bool
	for i := 0; i < len(fields) && err == nil; i++ {
		switch g := fields[i]; g.name {
		case "size":
			k.size, err = p.whole(g)
		case "min_doc_count":
			k.least, err = p.whole(g)
		case "order":
			k.orders, err = readBucketOrders(p, g)
		case "include":
			include, err = readTermTest(g)
		case "exclude":
			exclude, err = readTermTest(g)
		}
	}
	switch {
	case err != nil:
	case k.size < 1:
		err = illegalArgument("[size] must be greater than 0. Found [%d] in [%s]", k.size, f.name)
	case k.least < 1:
		err = illegalArgument("[min_doc_count] of less than 1 is not currently supported in this context")
	}
	k.wanted = func(key string) bool { return (include == nil || include(key)) && (exclude == nil || !exclude(key)) }
	return k, err
}

// readTermTest reads which terms are meant: an expression, or a list of them.
func readTermTest(f field) (func(string) bool, error) {
	switch tokenOf(f.raw) {
	case tokenString:
		text, err := readString(f.name, f.raw)
		return automaton.NewExpression(text).Contains, err
	case tokenArray:
		list, err := readNameArray(f.name, f.raw)
		return func(key string) bool { return slices.Contains(list, key) }, err
	}
	return nil, illegalArgument("[%s] with partitions is not currently supported in this context", f.name)
}

// readBucketOrders reads one order or a list of them.
func readBucketOrders(p contentParser, f field) ([]bucketOrder, error) {
	items := []json.RawMessage{f.raw}
	if tokenOf(f.raw) == tokenArray {
		if err := json.Unmarshal(f.raw, &items); err != nil {
			return nil, err
		}
	}
	orders := make([]bucketOrder, len(items))
	for i, item := range items {
		if tokenOf(item) != tokenObject {
			return nil, p.unfit(f)
		}
		keys, err := readFields(item)
		if err != nil {
			return nil, err
		}
		if len(keys) != 1 {
			return nil, p.parsing(f.from, "Must specify at least one field for [order]")
		}
		way, err := readString("order", keys[0].raw)
		if err != nil {
			return nil, err
		}
		way = strings.ToLower(way)
		if way != "asc" && way != "desc" {
			return nil, p.parsing(f.from, "Unknown order direction [%s]", way)
		}
		orders[i] = bucketOrder{keys[0].name, way == "desc"}
	}
	return orders, nil
}

func (k byTerms) typed() string {
	if k.source.indexed == flags || k.source.indexed == moments {
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

// sort puts buckets in order, those that are equal by their keys.
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

// checkOrders wants orders by what there is.
func (k byTerms) checkOrders(subs []aggregation) error {
	for _, o := range k.orders {
		if !strings.HasPrefix(o.by, "_") && subNamed(subs, o.by) == nil {
			return illegalArgument("Invalid aggregator order path [%s]. The provided aggregation [%s] either does not exist, "+
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
		return []jsontree.Member{number("key", int(v)), words("key_as_string", k.source.dates.format(v))}
	}
	return []jsontree.Member{words("key", fmt.Sprint(value))}
}
