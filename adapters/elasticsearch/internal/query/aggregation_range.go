package query

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/dsl"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search/datemath"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// byRange is the kinds range and date_range: a bucket for each range of moments.
type byRange struct {
	name   string
	source source
	ranges []momentRange
	keyed  bool
}

// momentRange is from one moment, to before another; infinite where nobody has
// said.
type momentRange struct {
	key      *string
	from, to float64
}

func (a *aggregationParser) numbers(p content.Parser, f content.Field) (aggregator, error) {
	return a.ranged(p, f)
}

func (a *aggregationParser) dates(p content.Parser, f content.Field) (aggregator, error) {
	return a.ranged(p, f)
}

func (a *aggregationParser) ranged(p content.Parser, f content.Field) (aggregator, error) {
	k := byRange{name: p.What}
	fields, err := p.Fields(f.Raw, append([]string{"ranges", "keyed"}, sourceFields...)...)
	if err != nil {
		return k, err
	}
	if k.source, err = a.source(f.Name, fields); err != nil {
		return k, err
	}
	if k.source.indexed != esquery.Date {
		return k, problem.IllegalArgument("Field [%s] of type [%s] is not supported for aggregation [%s]",
			k.source.name, k.source.vendorType(), p.What)
	}
	for _, g := range fields {
		switch g.Name {
		case "keyed":
			k.keyed, err = p.Boolean(g)
		case "ranges":
			err = k.read(a, p, g)
		case "time_zone":
			err = problem.IllegalArgument("[time_zone] is not currently supported in this context")
		}
		if err != nil {
			return k, err
		}
	}
	if len(k.ranges) == 0 {
		return k, problem.IllegalArgument("No [ranges] specified for the [%s] aggregation", f.Name)
	}
	slices.SortStableFunc(k.ranges, func(a, b momentRange) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	return k, nil
}

// vendorType is what the vendor keeps a field as.
func (s source) vendorType() string {
	switch {
	case s.indexed == esquery.BooleanKind:
		return "boolean"
	case s.name == "metadata" || strings.HasPrefix(s.name, "metadata."):
		return "flattened"
	}
	return "keyword"
}

func (k *byRange) read(a *aggregationParser, p content.Parser, f content.Field) error {
	return p.EachObject(f, func(item content.Field, bounds []content.Field) error {
		r, inner := momentRange{from: math.Inf(-1), to: math.Inf(1)}, p.Inside(item, p.What)
		for _, bound := range bounds {
			if err := k.bound(a, inner, bound, &r); err != nil {
				return err
			}
		}
		k.ranges = append(k.ranges, r)
		return nil
	})
}

func (k *byRange) bound(a *aggregationParser, p content.Parser, g content.Field, into *momentRange) (err error) {
	end, isEnd := map[string]*float64{"from": &into.from, "to": &into.to}[g.Name]
	switch {
	case g.Name == "key":
		into.key, err = content.ReadOptional(g.Name, g.Raw)
	case !isEnd:
		err = p.Complain(g.At, "unknown field [%s]", g.Name)
	case content.TokenOf(g.Raw) == content.TokenNumber:
		*end, err = strconv.ParseFloat(string(g.Raw), 64)
	case content.TokenOf(g.Raw) == content.TokenString:
		var text string
		if text, err = content.ReadString(g.Name, g.Raw); err == nil {
			*end, err = a.query.moment(k.source, text)
		}
	case content.TokenOf(g.Raw) != content.TokenNull:
		err = p.Unfit(g)
	}
	return err
}

func (k byRange) typed() string { return k.name }

func (k byRange) of(c *counting, subs []aggregation, in []int) []jsontree.Member {
	var list buckets
	for _, r := range k.ranges {
		name := k.end(r.from) + "-" + k.end(r.to)
		if r.key != nil {
			name = *r.key
		}
		var head []jsontree.Member
		if !k.keyed {
			head = []jsontree.Member{words("key", name)}
		}
		head = append(append(head, k.told("from", r.from)...), k.told("to", r.to)...)
		list.add(name, c.bucket(head, subs, c.those(in, func(it Item) bool {
			return slices.ContainsFunc(k.source.values(it), func(v any) bool {
				ms, ok := v.(float64)
				return ok && ms >= r.from && ms < r.to
			})
		})))
	}
	return []jsontree.Member{list.shown(k.keyed)}
}

func (k byRange) end(ms float64) string {
	if math.IsInf(ms, 0) {
		return "*"
	}
	return k.source.written(ms)
}

func (k byRange) told(name string, ms float64) []jsontree.Member {
	if math.IsInf(ms, 0) {
		return nil
	}
	return []jsontree.Member{{Name: name, Value: jsontree.Tree{Text: javaDouble(ms)}}, words(name+"_as_string", k.source.written(ms))}
}

// javaDouble writes a number as the vendor's language does.
func javaDouble(n float64) string {
	if abs := math.Abs(n); abs >= 1e7 || abs > 0 && abs < 1e-3 {
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(n, 'E', -1, 64), "E")
		if !strings.Contains(mantissa, ".") {
			mantissa += ".0"
		}
		power, _ := strconv.Atoi(exponent) // which FormatFloat has written
		return mantissa + "E" + strconv.Itoa(power)
	}
	text := strconv.FormatFloat(n, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

// written is a moment in the source's format.
func (s source) written(ms float64) string {
	if s.dates == nil {
		return strconv.FormatInt(int64(ms), 10)
	}
	return s.dates.Print(time.UnixMilli(int64(ms)))
}

// kindOf is how a field is searched, if anybody may ask for it.
func (r queryReader) kindOf(name string) (esquery.Kind, error) {
	f, err := resolver{r.about}.Field(name)
	return f.Kind, err
}

// moment reads one in the source's format, or as queries write it.
func (r queryReader) moment(s source, text string) (float64, error) {
	if s.dates != nil {
		if when, err := s.dates.Parse(text, datemath.Options{Now: r.clock}); err == nil {
			return float64(when.UnixMilli()), nil
		}
	}
	standard, err := datemath.New("")
	if err != nil {
		return 0, err
	}
	when, err := standard.Parse(text, datemath.Options{Now: r.clock})
	if err != nil {
		return 0, dsl.InWords(&esquery.Error{Kind: esquery.BadDate, Name: s.name, Value: text, Format: datemath.Default}, nil)
	}
	return float64(when.UnixMilli()), nil
}
