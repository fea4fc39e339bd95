package esquery

import (
	"github.com/dragoman-project/dragoman/search"
)

// Prefix finds values that begin with a text.
type Prefix struct {
	leaf
	Field string
	Value Value
	Fold  bool
}

// Name is prefix.
func (*Prefix) Name() string { return "prefix" }

func readPrefix(_ *parser, body []member) (Query, error) {
	q := &Prefix{}
	var err error
	q.Field, err = readPattern("prefix", body, &q.Value, map[string]option{
		"prefix":           valueInto(&q.Value, ""),
		"case_insensitive": boolInto(&q.Fold),
	})
	return q, err
}

// Wildcard finds values that match a pattern of * and ?.
type Wildcard struct {
	leaf
	Field string
	Value Value
	Fold  bool
}

// Name is wildcard.
func (*Wildcard) Name() string { return "wildcard" }

func readWildcard(_ *parser, body []member) (Query, error) {
	q := &Wildcard{}
	var err error
	q.Field, err = readPattern("wildcard", body, &q.Value, map[string]option{
		"wildcard":         valueInto(&q.Value, ""),
		"case_insensitive": boolInto(&q.Fold),
	})
	return q, err
}

// Regexp finds values that match a regular expression in Lucene's syntax.
type Regexp struct {
	leaf
	Field string
	Value Value
	Flags string // "" is ALL
	Fold  bool
	// MaxStates bounds the automaton; 0 is 10000.
	MaxStates int
}

// Name is regexp.
func (*Regexp) Name() string { return "regexp" }

func readRegexp(_ *parser, body []member) (Query, error) {
	q := &Regexp{}
	var err error
	q.Field, err = readPattern("regexp", body, &q.Value, map[string]option{
		"flags": textInto(&q.Flags), "flags_value": whole, "max_determinized_states": intInto(&q.MaxStates),
		"case_insensitive": boolInto(&q.Fold),
	})
	return q, err
}

// Fuzzy finds values that are a few edits away from one.
type Fuzzy struct {
	leaf
	Field        string
	Value        Value
	Fuzziness    Fuzziness
	PrefixLength int
	Plain        bool // a transposition counts as two edits
}

// Name is fuzzy.
func (*Fuzzy) Name() string { return "fuzzy" }

func readFuzzy(_ *parser, body []member) (Query, error) {
	q, transpositions := &Fuzzy{Fuzziness: Auto}, true
	var err error
	q.Field, err = readPattern("fuzzy", body, &q.Value, map[string]option{
		"term": valueInto(&q.Value, ""), "fuzziness": fuzzinessInto(&q.Fuzziness), "prefix_length": intInto(&q.PrefixLength),
		"max_expansions": whole, "transpositions": boolInto(&transpositions),
	})
	q.Plain = !transpositions
	return q, err
}

// readPattern reads a query about one field whose value is called value.
func readPattern(query string, body []member, to *Value, more map[string]option) (field string, err error) {
	field, inside, err := aboutOneField(query, body, "value")
	if err != nil {
		return "", err
	}
	more["value"], more["rewrite"] = valueInto(to, field), text
	return field, needsValue(readOptions(query, inside, more), query, field, *to)
}

// textual finds the field of a query that only fields of text take. Without an
// error, ok is false where nothing can be found.
func (l *lowering[F]) textual(query, name string) (f Field[F], ok bool, err error) {
	f, err = l.field(name)
	switch {
	case err != nil || f.Kind.isNothing():
		return f, false, err
	case f.Unindexed:
		return f, false, f.searched(query)
	case !f.Kind.isText():
		return f, false, &Error{Kind: WrongField, Query: query, Name: name, Field: f.Kind}
	}
	return f, true, nil
}

func (l *lowering[F]) prefix(q *Prefix) (search.Filter[F], error) {
	f, ok, err := l.textual("prefix", q.Field)
	if err != nil || !ok {
		return nothing[F](), err
	}
	return f.where(func(at F) search.Filter[F] {
		return search.Prefix[F]{Field: at, Value: q.Value.Text, Fold: q.Fold, Words: f.Kind == Text}
	}), nil
}

func (l *lowering[F]) wildcard(q *Wildcard) (search.Filter[F], error) {
	f, ok, err := l.textual("wildcard", q.Field)
	if err != nil || !ok {
		return nothing[F](), err
	}
	return l.like(f, q.Value.Text, q.Fold, f.Kind == Text)
}

// maxPattern is how many characters a pattern may have, as Elasticsearch bounds
// regular expressions.
const maxPattern = 1000

func (l *lowering[F]) like(f Field[F], pattern string, fold, words bool) (search.Filter[F], error) {
	if pattern == "" { // to Lucene that is no pattern of anything, the empty value included
		return nothing[F](), nil
	}
	if len(pattern) > 4*maxPattern {
		return nil, &Error{Kind: BadPattern, Query: "wildcard", Name: f.Name, Value: pattern[:20]}
	}
	return f.where(func(at F) search.Filter[F] {
		return search.Wildcard[F]{Field: at, Pattern: pattern, Fold: fold, Words: words}
	}), nil
}

func (l *lowering[F]) regexp(q *Regexp) (search.Filter[F], error) {
	f, ok, err := l.textual("regexp", q.Field)
	if err != nil {
		return nil, err
	}
	pattern, err := compile(q) // which must be one, whatever the field
	if err != nil || !ok {
		return nothing[F](), err
	}
	return f.where(func(at F) search.Filter[F] {
		return search.Regexp[F]{Field: at, Pattern: pattern, Words: f.Kind == Text}
	}), nil
}

func (l *lowering[F]) fuzzy(q *Fuzzy) (search.Filter[F], error) {
	f, ok, err := l.textual("fuzzy", q.Field)
	if err != nil || !ok {
		return nothing[F](), err
	}
	return l.near(f, q.Value.Text, fuzzyOptions{q.Fuzziness, q.PrefixLength, q.Plain}, f.Kind == Text), nil
}

// fuzzyOptions say how far from a value is near enough.
type fuzzyOptions struct {
	Fuzziness    Fuzziness
	PrefixLength int
	Plain        bool
}

func (l *lowering[F]) near(f Field[F], text string, o fuzzyOptions, words bool) search.Filter[F] {
	edits := o.Fuzziness.Edits(text)
	return f.where(func(at F) search.Filter[F] {
		if edits == 0 {
			return search.Eq[F]{Field: at, Value: text, Words: words}
		}
		return search.Fuzzy[F]{Field: at, Value: text, Edits: edits, PrefixLength: o.PrefixLength, Plain: o.Plain, Words: words}
	})
}
