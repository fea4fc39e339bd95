package query

import (
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// metric is an aggregation that comes to a number: it has no buckets, and so
// nothing to be said about them.
type metric struct {
	name   string
	source source
	unique bool // whether equal values count once
}

func (a *aggregationParser) cardinality(p content.Parser, f content.Field) (aggregator, error) {
	return a.metric(p, f, true, "precision_threshold", "rehash", "execution_hint")
}

func (a *aggregationParser) valueCount(p content.Parser, f content.Field) (aggregator, error) {
	return a.metric(p, f, false)
}

func (a *aggregationParser) metric(p content.Parser, f content.Field, unique bool, more ...string) (aggregator, error) {
	fields, err := p.Fields(f.Raw, append(more, sourceFields...)...)
	if err != nil {
		return nil, err
	}
	s, err := a.source(f.Name, fields)
	return metric{name: p.What, source: s, unique: unique}, err
}

func (k metric) typed() string { return k.name }

func (k metric) of(c *counting, _ []aggregation, in []int) []jsontree.Member {
	return []jsontree.Member{number("value", k.measure(c, in))}
}

func (k metric) measure(c *counting, in []int) int {
	count, seen := 0, map[any]bool{}
	for _, i := range in {
		if c.pace.Spend(stepsOfTest) != nil {
			break
		}
		values := k.source.values(c.items[i])
		count += len(values)
		for _, v := range values {
			seen[v] = true
		}
	}
	if k.unique {
		return len(seen)
	}
	return count
}

// measured are the kinds by whose number buckets can be put in order.
type measured interface {
	measure(c *counting, in []int) int
}
