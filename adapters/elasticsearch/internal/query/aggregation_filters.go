package query

import (
	"encoding/json"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
)

// byFilter is the kind filter: what a query finds among the rest.
type byFilter struct{ filter Condition }

func (a *aggregationParser) filter(_ content.Parser, f content.Field) (aggregator, error) {
	filter, err := a.query.read(f.Raw)
	return byFilter{filter}, err
}

func (byFilter) typed() string { return "filter" }

func (k byFilter) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	return c.bucket(nil, subs, c.those(in, c.holding(k.filter))).Members
}

func (k byFilter) measure(c *counting, in []int) int { return len(c.those(in, c.holding(k.filter))) }

// byMissing is the kind missing: what has nothing in a field.
type byMissing struct{ source source }

func (a *aggregationParser) missing(p content.Parser, f content.Field) (aggregator, error) {
	fields, err := p.Fields(f.Raw, sourceFields...)
	if err != nil {
		return nil, err
	}
	s, err := a.source(f.Name, fields)
	return byMissing{s}, err
}

func (byMissing) typed() string { return "missing" }

func (k byMissing) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	return c.bucket(nil, subs, c.those(in, k.lacks)).Members
}

func (k byMissing) lacks(it Item) bool { return len(k.source.values(it)) == 0 }

func (k byMissing) measure(c *counting, in []int) int { return len(c.those(in, k.lacks)) }

// byFilters is the kind filters: a bucket for each of several queries, and
// perhaps one for the rest.
type byFilters struct {
	names   []string // nil if they have none
	filters []Condition
	keyed   bool
	other   *string // the name of the rest
}

func (a *aggregationParser) filters(p content.Parser, f content.Field) (aggregator, error) {
	k := byFilters{keyed: true}
	fields, err := p.Fields(f.Raw, "filters", "other_bucket", "other_bucket_key", "keyed")
	if err != nil {
		return k, err
	}
	other, rest := "_other_", false
	for _, g := range fields {
		switch g.Name {
		case "filters":
			err = k.read(a, p, g)
		case "other_bucket":
			rest, err = p.Boolean(g)
		case "other_bucket_key":
			rest = true
			other, err = p.Text(g)
		case "keyed":
			k.keyed, err = p.Boolean(g)
		}
		if err != nil {
			return k, err
		}
	}
	if rest {
		k.other = &other
	}
	if len(k.filters) == 0 {
		return k, problem.IllegalArgument("[filters] cannot be empty.")
	}
	return k, nil
}

// read reads queries by name, or without names.
func (k *byFilters) read(a *aggregationParser, p content.Parser, f content.Field) error {
	var queries []json.RawMessage
	switch content.TokenOf(f.Raw) {
	case content.TokenArray:
		if err := json.Unmarshal(f.Raw, &queries); err != nil {
			return err
		}
		k.keyed = false
	case content.TokenObject:
		named, err := content.ReadFields(f.Raw)
		if err != nil {
			return err
		}
		k.names = []string{}
		for _, g := range named {
			k.names = append(k.names, g.Name)
			queries = append(queries, g.Raw)
		}
	default:
		return p.Unfit(f)
	}
	for _, raw := range queries {
		filter, err := a.query.read(raw)
		if err != nil {
			return err
		}
		k.filters = append(k.filters, filter)
	}
	return nil
}

func (byFilters) typed() string { return "filters" }

func (k byFilters) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	var list buckets
	any := search.Or[Attribute]{}
	for i, filter := range k.filters {
		any = append(any, filter)
		name := ""
		if k.names != nil {
			name = k.names[i]
		}
		list.add(k.bucket(c, subs, name, c.those(in, c.holding(filter))))
	}
	if k.other != nil {
		list.add(k.bucket(c, subs, *k.other, c.those(in, c.holding(search.Not[Attribute]{Filter: any}))))
	}
	return []jsontree.Member{list.shown(k.keyed && k.names != nil)}
}

// bucket tells its name where nothing else does.
func (k byFilters) bucket(c *counting, subs []aggregation, name string, in []int) (string, jsontree.Tree) {
	var head []jsontree.Member
	if !k.keyed && k.names != nil {
		head = []jsontree.Member{words("key", name)}
	}
	return name, c.bucket(head, subs, in)
}

// buckets are written one by one, or by their names.
type buckets struct {
	names []string
	items []jsontree.Tree
}

func (b *buckets) add(name string, bucket jsontree.Tree) {
	b.names, b.items = append(b.names, name), append(b.items, bucket)
}

func (b *buckets) shown(keyed bool) jsontree.Member {
	if !keyed {
		return jsontree.Member{Name: "buckets", Value: jsontree.Tree{Kind: '[', Items: b.items}}
	}
	out := jsontree.Tree{Kind: '{'}
	for i, name := range b.names {
		out.Members = append(out.Members, jsontree.Member{Name: name, Value: b.items[i]})
	}
	return jsontree.Member{Name: "buckets", Value: out}
}
