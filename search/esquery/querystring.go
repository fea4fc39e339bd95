package esquery

import (
	"errors"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/querystring"
)

// StringOptions are what query_string and simple_query_string have in common.
type StringOptions struct {
	Text   string
	Fields []string // names and patterns; none are all
	MatchOptions
	// Quoted is the analyser of texts in quotes; "" is that of the rest.
	Quoted string
}

// QueryString is a text in Lucene's language.
type QueryString struct {
	leaf
	StringOptions
	Slop              int // of phrases that do not say
	Type              string
	NoLeadingWildcard bool
	Escape            bool // no sign of the text is one
	TimeZone          string
	MaxStates         int
}

// Name is query_string.
func (*QueryString) Name() string { return "query_string" }

func readQueryString(_ *parser, body []member) (Query, error) {
	q := &QueryString{}
	var one string
	leading := true
	err := readStringOptions("query_string", body, &q.StringOptions, map[string]option{
		"default_field": textInto(&one), "fuzziness": fuzzinessInto(&q.Fuzziness), "phrase_slop": intInto(&q.Slop),
		"allow_leading_wildcard": boolInto(&leading), "enable_position_increments": flag, "escape": boolInto(&q.Escape),
		"type":      oneOf(&q.Type, "best_fields", "most_fields", "cross_fields", "phrase", "phrase_prefix", "bool_prefix"),
		"time_zone": textInto(&q.TimeZone), "max_determinized_states": intInto(&q.MaxStates), "tie_breaker": number,
		"quote_analyzer": textInto(&q.Quoted), "rewrite": text, "fuzzy_rewrite": text, "split_on_whitespace": flag,
		"use_dis_max": flag, "auto_generate_phrase_queries": flag, "lowercase_expanded_terms": flag, "locale": text,
	})
	q.NoLeadingWildcard = !leading
	if one != "" && len(q.Fields) > 0 {
		return nil, &Error{Kind: UnsupportedOption, Query: "query_string", Name: "default_field", Value: one}
	}
	if one != "" {
		q.Fields = []string{one}
	}
	if !q.Fuzziness.Given() {
		q.Fuzziness = Auto
	}
	return q, err
}

// SimpleQueryString is a text in a language that has no mistakes.
type SimpleQueryString struct {
	leaf
	StringOptions
	Flags string
}

// Name is simple_query_string.
func (*SimpleQueryString) Name() string { return "simple_query_string" }

func readSimpleQueryString(_ *parser, body []member) (Query, error) {
	q := &SimpleQueryString{}
	q.Fuzziness = Auto
	err := readStringOptions("simple_query_string", body, &q.StringOptions, map[string]option{
		"flags": flagsInto(&q.Flags), "lowercase_expanded_terms": flag, "locale": text,
	})
	return q, err
}

// flagsInto reads names of flags; a number of bits is taken for all of them.
func flagsInto(to *string) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok {
			o.bad(m)
		}
		if *to = v.Text; v.Token == Number {
			*to = ""
		}
	}
}

func readStringOptions(query string, body []member, to *StringOptions, more map[string]option) error {
	operator, transpositions := "", true
	table := map[string]option{
		"query": func(o *options, m member) {
			var v Value
			valueInto(&v, "query")(o, m)
			to.Text = v.Text
		},
		"fields": fieldsInto(&to.Fields), "default_operator": oneOf(&operator, "and", "or"), "analyzer": textInto(&to.Analyzer),
		"analyze_wildcard": flag, "lenient": lenientInto(&to.MatchOptions), "minimum_should_match": minimumInto(&to.Minimum),
		"fuzzy_prefix_length": intInto(&to.PrefixLength), "fuzzy_max_expansions": whole, "fuzzy_transpositions": boolInto(&transpositions),
		"quote_field_suffix": text, "auto_generate_synonyms_phrase_query": flag,
	}
	for name, read := range more {
		table[name] = read
	}
	given := false
	for _, m := range body {
		given = given || m.name == "query"
	}
	err := readGiven(query, body, table)
	to.And, to.Plain = operator == "and", !transpositions
	return missing(err, !given, query, "query")
}

// among are the options where a query looks at fields of these names.
func (o StringOptions) among(names []string) StringOptions {
	o.MatchOptions = o.MatchOptions.among(names)
	return o
}

func (l *lowering[F]) queryString(q *QueryString) (search.Filter[F], error) {
	s := &sought[F]{
		lowering: l, query: q.Name(), options: q.among(q.Fields),
		slop: q.Slop, kind: q.Type, zone: q.TimeZone, states: q.MaxStates,
	}
	text := q.Text
	if q.Escape {
		text = querystring.Escape(text)
	}
	node, err := querystring.Parse(text, querystring.Options{
		And: q.And, NoLeadingWildcard: q.NoLeadingWildcard, Depth: l.limits.Depth, Blank: s.isBlank,
	})
	if err != nil {
		return nil, l.unread(q.Name(), q.Text, err)
	}
	return s.top(node)
}

func (l *lowering[F]) simpleQueryString(q *SimpleQueryString) (search.Filter[F], error) {
	s := &sought[F]{lowering: l, query: q.Name(), options: q.among(q.Fields)}
	node, err := querystring.ParseSimple(q.Text, querystring.Options{
		And: q.And, Flags: q.Flags, Depth: l.limits.Depth,
		Blank: s.isBlank,
	})
	if err != nil {
		return nil, l.unread(q.Name(), q.Text, err)
	}
	return s.top(node)
}

// unread is the error of a text that is not of its language.
func (l *lowering[F]) unread(query, text string, err error) error {
	if deep, ok := errors.AsType[*querystring.Error](err); ok && deep.TooDeep {
		return &Error{Kind: TooDeep, Query: query, Limit: l.limits.Depth, Cause: err}
	}
	return &Error{Kind: BadSyntax, Query: query, Value: text, Cause: err}
}
