package query

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search"
)

// byComposite is the kind composite: a bucket for each combination of values of
// several fields, page by page.
type byComposite struct {
	sources []compositeSource
	size    int
	after   []any // nil for the first page
}

type compositeSource struct {
	name string
	source
	desc        bool
	withMissing bool // whether to have no value is a value too
	missingLast bool
}

func (a *aggregationParser) composite(p content.Parser, f content.Field) (aggregator, error) {
	k := byComposite{size: 10}
	fields, err := p.Fields(f.Raw, "sources", "size", "after")
	if err != nil {
		return k, err
	}
	var after *content.Field
	for _, g := range fields {
		switch g.Name {
		case "sources":
			err = k.readSources(a, p, f.Name, g)
		case "size":
			k.size, err = p.Whole(g)
		case "after":
			after = &g
		}
		if err != nil {
			return k, err
		}
	}
	switch {
	case len(k.sources) == 0:
		return k, problem.IllegalArgument("Composite [sources] cannot be null or empty")
	case k.size < 1:
		return k, problem.IllegalArgument("[size] must be greater than 0. Found [%d] in [%s]", k.size, f.Name)
	case after != nil:
		err = k.readAfter(a, p, *after)
	}
	return k, err
}

func (k *byComposite) readSources(a *aggregationParser, p content.Parser, name string, f content.Field) error {
	return p.EachObject(f, func(item content.Field, named []content.Field) error {
		if len(named) != 1 || content.TokenOf(named[0].Raw) != content.TokenObject {
			return p.Failed(item, nil)
		}
		s, err := a.compositeSource(p.Inside(item, p.What), name, named[0])
		if err != nil {
			return err
		}
		if slices.ContainsFunc(k.sources, func(known compositeSource) bool { return known.name == s.name }) {
			return problem.IllegalArgument("Composite source names must be unique, found duplicates: [%s]", s.name)
		}
		k.sources = append(k.sources, s)
		return nil
	})
}

func (a *aggregationParser) compositeSource(p content.Parser, name string, f content.Field) (s compositeSource, err error) {
	s.name = f.Name
	kinds, err := content.ReadFields(f.Raw)
	if err != nil {
		return s, err
	}
	if len(kinds) != 1 || kinds[0].Name != "terms" {
		return s, problem.IllegalArgument(
			"Unsupported value source type for [%s] of composite agg [%s].Only [terms] value sources are allowed.", f.Name, name)
	}
	known := append([]string{"order", "missing_bucket", "missing_order"}, sourceFields...)
	p = p.Inside(f, p.What).Inside(kinds[0], "terms")
	fields, err := p.Fields(kinds[0].Raw, known...)
	if err != nil {
		return s, err
	}
	missing := ""
	for _, g := range fields {
		switch g.Name {
		case "script":
			err = problem.IllegalArgument("Unsupported script value source for [%s] of composite agg [%s]", f.Name, name)
		case "order":
			var way string
			way, err = content.ReadString(g.Name, g.Raw)
			s.desc = way == "desc"
		case "missing_bucket":
			s.withMissing, err = p.Boolean(g)
		case "missing_order":
			missing, err = content.ReadString(g.Name, g.Raw)
		}
		if err != nil {
			return s, err
		}
	}
	s.source, err = a.source(f.Name, fields)
	s.missingLast = missing == "last" || missing != "first" && s.desc
	return s, err
}

// readAfter reads the key after which the page begins.
func (k *byComposite) readAfter(a *aggregationParser, p content.Parser, f content.Field) error {
	if content.TokenOf(f.Raw) != content.TokenObject {
		return p.Unfit(f)
	}
	values := content.MembersOf(f.Raw)
	if len(values) != len(k.sources) {
		return problem.IllegalArgument("[after] has %d value(s) but [sources] has %d", len(values), len(k.sources))
	}
	for _, s := range k.sources {
		raw, given := values[s.name]
		if !given {
			return problem.IllegalArgument("Missing value for [after.%s]", s.name)
		}
		var value any
		var err error
		if content.TokenOf(raw) != content.TokenNull {
			value, err = a.value(s.source, content.Field{Name: s.name, Raw: raw})
		} else if !s.withMissing {
			err = problem.IllegalArgument("Invalid value for [after.%s]", s.name)
		}
		if err != nil {
			return err
		}
		k.after = append(k.after, value)
	}
	return nil
}

func (byComposite) typed() string { return "composite" }

func (k byComposite) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	keys := k.grouped(c, in)
	slices.SortFunc(keys, func(a, b compositeKey) int { return k.compare(a.values, b.values) })
	if k.after != nil {
		keys = slices.DeleteFunc(keys, func(key compositeKey) bool { return k.compare(key.values, k.after) <= 0 })
	}
	keys = keys[:min(k.size, len(keys))]
	var out []jsontree.Member
	if len(keys) > 0 {
		out = append(out, jsontree.Member{Name: "after_key", Value: k.key(keys[len(keys)-1].values)})
	}
	var list buckets
	for _, key := range keys {
		list.add("", c.bucket([]jsontree.Member{{Name: "key", Value: k.key(key.values)}}, subs, key.in))
	}
	return append(out, list.shown(false))
}

// compositeKey is a bucket in the making.
type compositeKey struct {
	values []any
	in     []int
}

func (k byComposite) grouped(c *counting, in []int) []compositeKey {
	var keys []compositeKey
	at := map[string]int{}
	for _, i := range in {
		if c.pace.Spend(stepsOfTest) != nil {
			break
		}
		for _, values := range k.combinations(c.items[i]) {
			if c.pace.Spend(len(values)) != nil {
				return nil
			}
			id := fmt.Sprintf("%#v", values)
			place, known := at[id]
			if !known {
				place = len(keys)
				at[id] = place
				keys = append(keys, compositeKey{values: values})
			}
			keys[place].in = append(keys[place].in, i)
		}
	}
	return keys
}

// combinations are the keys that an item counts for; none if it lacks a required
// value.
func (k byComposite) combinations(it Item) [][]any {
	all := [][]any{nil}
	for _, s := range k.sources {
		values := s.values(it)
		if len(values) == 0 && s.withMissing {
			values = []any{nil}
		}
		var longer [][]any
		for _, begun := range all {
			for _, v := range values {
				longer = append(longer, append(slices.Clone(begun), v))
			}
		}
		if all = longer; len(all) > maxBuckets {
			return all[:maxBuckets]
		}
	}
	return all
}

func (k byComposite) compare(a, b []any) int {
	for i, s := range k.sources {
		d := 0
		switch {
		case a[i] == nil && b[i] == nil:
		case a[i] == nil || b[i] == nil:
			d = map[bool]int{true: -1, false: 1}[(a[i] == nil) != s.missingLast]
		default:
			d = search.CompareValues(a[i], b[i])
			if s.desc {
				d = -d
			}
		}
		if d != 0 {
			return d
		}
	}
	return 0
}

func (k byComposite) key(values []any) jsontree.Tree {
	out := jsontree.Tree{Kind: '{'}
	for i, s := range k.sources {
		text := "null"
		switch v := values[i].(type) {
		case string:
			text = jsontree.Quote(v)
		case bool:
			text = strconv.FormatBool(v)
		case float64:
			text = strconv.FormatInt(int64(v), 10)
			if s.dates != nil {
				text = jsontree.Quote(s.written(v))
			}
		}
		out.Members = append(out.Members, jsontree.Member{Name: s.name, Value: jsontree.Tree{Text: text}})
	}
	return out
}
