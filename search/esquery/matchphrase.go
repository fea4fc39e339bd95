package esquery

import (
	"github.com/dragoman-project/dragoman/search"
)

// MatchPhrase finds words one after the other.
type MatchPhrase struct {
	leaf
	Field    string
	Value    Value
	Slop     int
	Prefix   bool // match_phrase_prefix: the last word may go on
	ZeroAll  bool
	Analyzer string
}

// Name is match_phrase or match_phrase_prefix.
func (q *MatchPhrase) Name() string {
	if q.Prefix {
		return "match_phrase_prefix"
	}
	return "match_phrase"
}

func readMatchPhrase(_ *parser, body []member) (Query, error) {
	return readPhrase(&MatchPhrase{}, body, map[string]option{})
}

func readMatchPhrasePrefix(_ *parser, body []member) (Query, error) {
	return readPhrase(&MatchPhrase{Prefix: true}, body, map[string]option{"max_expansions": whole})
}

func readPhrase(q *MatchPhrase, body []member, table map[string]option) (Query, error) {
	field, inside, err := aboutOneField(q.Name(), body, "query")
	if err != nil {
		return nil, err
	}
	zero := ""
	q.Field = field
	table["query"], table["slop"] = valueInto(&q.Value, field), intInto(&q.Slop)
	table["zero_terms_query"], table["analyzer"] = oneOf(&zero, "none", "all"), textInto(&q.Analyzer)
	err = readGiven(q.Name(), inside, table)
	q.ZeroAll = zero == "all"
	return q, missing(err, !q.Value.Given(), q.Name(), "query")
}

func (l *lowering[F]) matchPhrase(q *MatchPhrase) (search.Filter[F], error) {
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.phrase(q, f)
}

// phrase finds the words of a field, or a whole value that has none.
func (l *lowering[F]) phrase(q *MatchPhrase, f Field[F]) (search.Filter[F], error) {
	if err := f.searched(q.Name()); err != nil {
		return nil, err
	}
	if !f.Kind.hasWords() || f.Kind == Loose && q.Value.Token != String {
		return l.phraseWhole(q, f)
	}
	list, err := analysed(q.Name(), f.Kind, q.Value.Text, q.Analyzer)
	if err == nil {
		err = l.count(1)
	}
	switch {
	case err != nil:
		return nil, err
	case len(list) == 0 && q.ZeroAll:
		return search.And[F]{}, nil
	case len(list) == 0:
		return nothing[F](), nil
	case len(list) == 1 && !q.Prefix:
		return f.where(func(at F) search.Filter[F] { return search.Eq[F]{Field: at, Value: list[0], Words: true} }), nil
	case len(list) == 1:
		return f.where(func(at F) search.Filter[F] { return search.Prefix[F]{Field: at, Value: list[0], Words: true} }), nil
	}
	return f.where(func(at F) search.Filter[F] {
		return search.Phrase[F]{Field: at, Words: list, Slop: q.Slop, Prefix: q.Prefix}
	}), nil
}

func (l *lowering[F]) phraseWhole(q *MatchPhrase, f Field[F]) (search.Filter[F], error) {
	switch {
	case !q.Prefix:
		return l.equal(q.Name(), f, q.Value, false)
	case f.Kind == Keyword:
		return f.where(func(at F) search.Filter[F] { return search.Prefix[F]{Field: at, Value: q.Value.Text} }), nil
	case f.Kind == Loose:
		return l.equal(q.Name(), f, q.Value, false)
	case f.Kind.isNothing():
		return nothing[F](), nil
	}
	return nil, &Error{Kind: WrongField, Query: q.Name(), Name: f.Name, Field: f.Kind}
}

// MatchBoolPrefix finds the words of a text, the last of which may go on.
type MatchBoolPrefix struct {
	leaf
	Field string
	Value Value
	MatchOptions
}

// Name is match_bool_prefix.
func (*MatchBoolPrefix) Name() string { return "match_bool_prefix" }

func readMatchBoolPrefix(_ *parser, body []member) (Query, error) {
	field, inside, err := aboutOneField("match_bool_prefix", body, "query")
	if err != nil {
		return nil, err
	}
	q := &MatchBoolPrefix{Field: field}
	err = readMatchOptions("match_bool_prefix", inside, &q.MatchOptions, map[string]option{"query": valueInto(&q.Value, field)})
	return q, missing(err, !q.Value.Given(), "match_bool_prefix", "query")
}

func (l *lowering[F]) matchBoolPrefix(q *MatchBoolPrefix) (search.Filter[F], error) {
	f, err := l.field(q.Field)
	if err != nil {
		return nil, err
	}
	return l.boolPrefix(f, q.Value, q.MatchOptions)
}

func (l *lowering[F]) boolPrefix(f Field[F], v Value, o MatchOptions) (search.Filter[F], error) {
	if !f.Kind.isText() {
		return l.matches("match_bool_prefix", f, v, o)
	}
	if err := f.searched("match_bool_prefix"); err != nil {
		return nil, err
	}
	list, err := analysed("match_bool_prefix", f.Kind, v.Text, o.Analyzer)
	if err == nil {
		err = l.count(len(list))
	}
	if err != nil {
		return nil, err
	}
	inWords := f.Kind.hasWords()
	tests := make([]search.Filter[F], len(list))
	for i, word := range list {
		if i < len(list)-1 {
			tests[i] = l.near(f, word, fuzzyOptions{o.Fuzziness, o.PrefixLength, o.Plain}, inWords)
			continue
		}
		tests[i] = f.where(func(at F) search.Filter[F] { return search.Prefix[F]{Field: at, Value: word, Words: inWords} })
	}
	return wanted(tests, o), nil
}
