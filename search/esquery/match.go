package esquery

import (
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/words"
)

// Match finds the words of a text.
type Match struct {
	leaf
	Field string
	Value Value
	MatchOptions
}

// MatchOptions are what queries about words have in common.
type MatchOptions struct {
	And       bool // all words, not just one
	Minimum   Minimum
	Fuzziness Fuzziness
	// PrefixLength characters must be the same in fuzzy words.
	PrefixLength int
	Plain        bool // a transposition counts as two edits
	Lenient      bool // a value that the field cannot have finds nothing
	Strict       bool // lenient is false: fields that were not named one by one complain, too
	ZeroAll      bool // a text without words finds everything
	Analyzer     string
}

// Name is match.
func (*Match) Name() string { return "match" }

func readMatch(_ *parser, body []member) (Query, error) {
	field, inside, err := aboutOneField("match", body, "query")
	if err != nil {
		return nil, err
	}
	q := &Match{Field: field}
	err = readMatchOptions("match", inside, &q.MatchOptions, map[string]option{
		"query": valueInto(&q.Value, field), "cutoff_frequency": number,
	})
	return q, missing(err, !q.Value.Given(), "match", "query")
}

// readMatchOptions reads what match, match_bool_prefix and multi_match share.
func readMatchOptions(query string, body []member, to *MatchOptions, more map[string]option) error {
	operator, zero, transpositions := "", "", true
	table := map[string]option{
		"operator": oneOf(&operator, "and", "or"), "minimum_should_match": minimumInto(&to.Minimum),
		"fuzziness": fuzzinessInto(&to.Fuzziness), "prefix_length": intInto(&to.PrefixLength), "max_expansions": expansions,
		"fuzzy_transpositions": boolInto(&transpositions), "fuzzy_rewrite": text, "lenient": lenientInto(to),
		"zero_terms_query": oneOf(&zero, "none", "all"), "analyzer": textInto(&to.Analyzer),
		"auto_generate_synonyms_phrase_query": flag,
	}
	for name, read := range more {
		table[name] = read
	}
	err := readGiven(query, body, table)
	to.And, to.ZeroAll, to.Plain = operator == "and", zero == "all", !transpositions
	return err
}

// lenientInto reads what is otherwise decided by how fields are named.
func lenientInto(to *MatchOptions) option {
	return func(o *options, m member) {
		boolInto(&to.Lenient)(o, m)
		to.Strict = tokenOf(m.raw) != Null && !to.Lenient
	}
}

// among are the options where a query looks at fields of these names.
func (o MatchOptions) among(names []string) MatchOptions {
	o.Lenient = o.Lenient || isVague(names) && !o.Strict
	return o
}

func (l *lowering[F]) match(q *Match) (search.Filter[F], error) {
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.matches("match", f, q.Value, q.MatchOptions)
}

// matches finds a text's words, or a value that has none.
func (l *lowering[F]) matches(query string, f Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	found, err := l.strictlyMatches(query, f, v, o)
	if e, ok := errors.AsType[*Error](err); ok && o.Lenient && e.Kind != TooManyClauses {
		return nothing[F](), nil
	}
	return found, err
}

func (l *lowering[F]) strictlyMatches(query string, f Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	if err := f.searched(query); err != nil {
		return nil, err
	}
	inWords := f.Kind.hasWords()
	asked := f.Kind == Keyword && o.Analyzer != "" // then words are looked for among whole values
	if !inWords && !asked || f.Kind == Loose && v.Token != String {
		return l.matchesWhole(query, f, v, o)
	}
	list, err := analysed(query, f.Kind, v.Text, o.Analyzer)
	if err == nil {
		err = l.count(len(list))
	}
	if err != nil {
		return nil, err
	}
	if len(list) == 0 && o.ZeroAll {
		return search.And[F]{}, nil
	}
	tests := make([]search.Filter[F], len(list))
	for i, word := range list {
		tests[i] = l.near(f, word, fuzzyOptions{o.Fuzziness, o.PrefixLength, o.Plain}, inWords)
	}
	return wanted(tests, o), nil
}

// wanted joins the tests of words. A minimum is one of several: of one word
// there is none.
func wanted[F any](tests []search.Filter[F], o MatchOptions) search.Filter[F] {
	least := 1
	switch {
	case len(tests) == 1:
	case o.And:
		least = max(len(tests), 1)
	case o.Minimum.Given():
		least = max(o.Minimum.of(len(tests)), 1)
	}
	return atLeast(least, tests)
}

// matchesWhole finds a value of a field that is not made of words.
func (l *lowering[F]) matchesWhole(query string, f Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	if !o.Fuzziness.Given() {
		return l.equal(query, f, v, false)
	}
	if !f.Kind.isNothing() && !f.Kind.isText() {
		return nil, &Error{Kind: WrongField, Query: "fuzzy", Name: f.Name, Field: f.Kind}
	}
	return l.near(f, v.Text, fuzzyOptions{o.Fuzziness, o.PrefixLength, o.Plain}, false), nil
}

// analysers are those that can be asked for by name.
var analysers = map[string]func(string) []string{
	"":           words.Of,
	"default":    words.Of,
	"standard":   words.Of,
	"simple":     words.Of,
	"whitespace": strings.Fields,
	"keyword":    func(text string) []string { return []string{text} },
}

// otherAnalysers are Elasticsearch's own that are not here.
var otherAnalysers = strings.Fields("stop pattern fingerprint snowball arabic armenian basque bengali brazilian bulgarian catalan " +
	"chinese cjk czech danish dutch english estonian finnish french galician german greek hindi hungarian indonesian irish italian " +
	"latvian lithuanian norwegian persian portuguese romanian russian serbian sorani spanish swedish thai turkish")

// analyserOf finds an analyser by its name.
func analyserOf(query, name string) (func(string) []string, error) {
	split, known := analysers[name]
	switch {
	case known:
		return split, nil
	case slices.Contains(otherAnalysers, name):
		return nil, &Error{Kind: UnsupportedOption, Query: query, Name: "analyzer", Value: name}
	}
	return nil, &Error{Kind: BadOption, Query: query, Name: "analyzer", Value: name}
}

// analysed splits a text for a field of a kind.
func analysed(query string, k Kind, text, analyser string) ([]string, error) {
	split, err := analyserOf(query, analyser)
	switch {
	case err != nil:
		return nil, err
	case !k.hasWords() && analyser == "":
		return []string{text}, nil
	}
	return split(text), nil
}
