package esquery

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/search"
)

// MultiMatch finds the words of a text in several fields.
type MultiMatch struct {
	leaf
	Fields []string // names and patterns; none are all
	Value  Value
	// Type is best_fields, most_fields, cross_fields, phrase, phrase_prefix or
	// bool_prefix; "" is the first.
	Type string
	Slop int
	MatchOptions
}

// Name is multi_match.
func (*MultiMatch) Name() string { return "multi_match" }

func readMultiMatch(_ *parser, body []member) (Query, error) {
	q := &MultiMatch{}
	err := readMatchOptions("multi_match", body, &q.MatchOptions, map[string]option{
		"query": valueInto(&q.Value, "query"), "fields": fieldsInto(&q.Fields), "slop": intInto(&q.Slop), "tie_breaker": number,
		"cutoff_frequency": number, "rewrite": text,
		"type": oneOf(&q.Type, "best_fields", "most_fields", "cross_fields", "phrase", "phrase_prefix", "bool_prefix", "boolean"),
	})
	err = missing(err, !q.Value.Given(), "multi_match", "query")
	if odd := map[string]bool{"cross_fields": true, "phrase": true, "phrase_prefix": true}; err == nil && odd[q.Type] && q.Fuzziness.Given() {
		err = &Error{Kind: UnsupportedOption, Query: "multi_match", Name: "fuzziness", Value: q.Type}
	}
	if err == nil && q.Slop > 0 && q.Type == "bool_prefix" {
		err = &Error{Kind: UnsupportedOption, Query: "multi_match", Name: "slop", Value: q.Type}
	}
	return q, err
}

// fieldsInto reads names of fields, whose boosts must be numbers.
func fieldsInto(to *[]string) option {
	return func(o *options, m member) {
		if tokenOf(m.raw) == Null {
			return
		}
		if textsInto(to)(o, m); o.err != nil {
			return
		}
		for i, name := range *to {
			bare, boost, boosted := strings.Cut(name, "^")
			if n, err := strconv.ParseFloat(boost, 64); boosted && (err != nil || n < 0) {
				o.err = &Error{Kind: BadOption, Query: o.query, Name: m.name, Value: name}
			}
			(*to)[i] = bare
		}
	}
}

// named are the fields that names and patterns stand for, each once.
func (l *lowering[F]) named(names []string) ([]Field[F], error) {
	var list []Field[F]
	known := map[string]bool{}
	for _, name := range l.expanded(names) {
		if known[name] {
			continue
		}
		known[name] = true
		f, err := l.field(name)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// searchedAmong are the fields of these names without those that are not
// searched and stand there by a pattern.
func (l *lowering[F]) searchedAmong(names []string) ([]Field[F], error) {
	list, err := l.named(names)
	return slices.DeleteFunc(list, func(f Field[F]) bool { return f.Unindexed && !slices.Contains(names, f.Name) }), err
}

func (l *lowering[F]) expanded(names []string) []string {
	if len(names) == 0 {
		return l.fields.Names("*")
	}
	var all []string
	for _, name := range names {
		if strings.Contains(name, "*") {
			all = append(all, l.fields.Names(name)...)
		} else {
			all = append(all, name)
		}
	}
	return all
}

// isVague reports whether fields were not named one by one; those that cannot
// have a value are passed over then.
func isVague(names []string) bool { return len(names) == 0 || slices.Contains(names, "*") }

func (l *lowering[F]) multiMatch(q *MultiMatch) (search.Filter[F], error) {
	o := q.among(q.Fields)
	fields, err := l.searchedAmong(q.Fields)
	if err != nil {
		return nil, err
	}
	if q.Type == "cross_fields" {
		return l.acrossGroups(fields, q.Value, o)
	}
	some := make([]search.Filter[F], len(fields))
	for i, f := range fields {
		if some[i], err = l.oneOfSeveral(q, f, o); err != nil {
			return nil, err
		}
	}
	return atLeastOne(some), nil
}

func (l *lowering[F]) oneOfSeveral(q *MultiMatch, f Field[F], o MatchOptions) (found search.Filter[F], err error) {
	switch q.Type {
	case "phrase", "phrase_prefix":
		found, err = l.phrase(&MatchPhrase{
			Value: q.Value, Slop: q.Slop, Prefix: q.Type == "phrase_prefix", ZeroAll: o.ZeroAll, Analyzer: o.Analyzer,
		}, f)
	case "bool_prefix":
		found, err = l.boolPrefix(f, q.Value, o)
	default:
		return l.matches("multi_match", f, q.Value, o)
	}
	if e, ok := errors.AsType[*Error](err); ok && o.Lenient && e.Kind != TooManyClauses {
		return nothing[F](), nil
	}
	return found, err
}

// acrossGroups looks across the fields that are split into words alike; the
// others have the text as a whole.
func (l *lowering[F]) acrossGroups(fields []Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	var some []search.Filter[F]
	var texts []Field[F]
	for _, f := range fields {
		if f.Kind.hasWords() || o.Analyzer != "" || f.Kind == Unmapped {
			texts = append(texts, f)
			continue
		}
		whole, err := l.matches("multi_match", f, v, o)
		if err != nil {
			return nil, err
		}
		some = append(some, whole)
	}
	if len(texts) > 0 || len(some) == 0 {
		across, err := l.acrossFields("multi_match", texts, v, o)
		if err != nil {
			return nil, err
		}
		some = append(some, across)
	}
	return atLeastOne(some), nil
}

// acrossFields finds words of which each may be in another field.
func (l *lowering[F]) acrossFields(query string, fields []Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	list, err := analysed(query, Text, v.Text, o.Analyzer)
	if err == nil {
		err = l.count(len(list) * len(fields))
	}
	if err != nil {
		return nil, err
	}
	if len(list) == 0 && o.ZeroAll {
		return search.And[F]{}, nil
	}
	tests := make([]search.Filter[F], len(list))
	for i, word := range list {
		some := make([]search.Filter[F], len(fields))
		for j, f := range fields {
			if some[j], err = l.matches(query, f, Value{String, word}, MatchOptions{Lenient: o.Lenient}); err != nil {
				return nil, err
			}
		}
		tests[i] = atLeastOne(some)
	}
	return wanted(tests, o), nil
}

// CombinedFields finds words in several fields of text as if they were one.
type CombinedFields struct {
	leaf
	Fields []string
	Value  Value
	MatchOptions
}

// Name is combined_fields.
func (*CombinedFields) Name() string { return "combined_fields" }

func readCombinedFields(_ *parser, body []member) (Query, error) {
	q, operator, zero := &CombinedFields{}, "", ""
	err := readOptions("combined_fields", body, map[string]option{
		"query": valueInto(&q.Value, "query"), "fields": fieldsInto(&q.Fields), "operator": oneOf(&operator, "and", "or"),
		"minimum_should_match": minimumInto(&q.Minimum), "zero_terms_query": oneOf(&zero, "none", "all"),
		"auto_generate_synonyms_phrase_query": flag,
	})
	q.And, q.ZeroAll = operator == "and", zero == "all"
	err = missing(err, !q.Value.Given(), "combined_fields", "query")
	return q, missing(err, len(q.Fields) == 0, "combined_fields", "fields")
}

func (l *lowering[F]) combinedFields(q *CombinedFields) (search.Filter[F], error) {
	fields, err := l.searchedAmong(q.Fields)
	if err != nil {
		return nil, err
	}
	var texts []Field[F]
	for _, f := range fields {
		switch {
		case f.Kind.hasWords():
			texts = append(texts, f)
		case f.Kind != Unmapped:
			return nil, &Error{Kind: WrongField, Query: "combined_fields", Name: f.Name, Field: f.Kind}
		}
	}
	return l.acrossFields("combined_fields", texts, q.Value, q.MatchOptions)
}
