package esquery

import (
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/querystring"
)

// sought lowers what a query_string or a simple_query_string asks for.
type sought[F any] struct {
	*lowering[F]
	query   string
	options StringOptions
	slop    int
	kind    string // how several fields are matched, as in multi_match
	zone    string
	states  int
}

// top lowers the whole text, to which the minimum belongs.
func (s *sought[F]) top(n querystring.Node) (search.Filter[F], error) {
	list, ok := n.(querystring.Clauses)
	if !ok {
		list = querystring.Clauses{{Node: n}}
	}
	minimum := s.options.Minimum
	if minimum.Given() {
		list = s.apart(list)
	}
	if !ok && len(list) == 1 { // a minimum is one of several
		minimum = Minimum{}
	}
	return s.clauses(list, minimum, true)
}

// apart makes a clause of each word that stands next to others, where they are
// looked for in one field of words.
func (s *sought[F]) apart(list querystring.Clauses) querystring.Clauses {
	var all querystring.Clauses
	for _, c := range list {
		n, ok := c.Node.(querystring.Words)
		if fields, err := s.named(s.where(n.In)); !ok || err != nil || len(fields) != 1 || !fields[0].Kind.hasWords() {
			all = append(all, c)
			continue
		}
		for _, word := range strings.Fields(n.Text) {
			all = append(all, querystring.Clause{Occur: c.Occur, Node: querystring.Words{In: n.In, Text: word}})
		}
	}
	return all
}

// clauses joins clauses. A list that only excludes finds all others if it is the
// outermost one, and nothing inside of another.
func (s *sought[F]) clauses(list querystring.Clauses, minimum Minimum, outermost bool) (search.Filter[F], error) {
	var all search.And[F]
	var some []search.Filter[F]
	required := false
	for _, c := range list {
		one, err := s.node(c.Node)
		if err != nil {
			return nil, err
		}
		switch c.Occur {
		case querystring.Must:
			all, required = append(all, one), true
		case querystring.MustNot:
			all = append(all, search.Not[F]{Filter: one})
		case querystring.May:
			some = append(some, one)
		}
	}
	least := minimum.of(len(some))
	if !required && len(some) > 0 {
		least = max(least, 1)
	}
	if len(all)+len(some) == 0 || !outermost && !required && len(some) == 0 {
		return nothing[F](), nil
	}
	return joined(all, atLeast(least, some)), nil
}

func (s *sought[F]) node(n querystring.Node) (search.Filter[F], error) {
	if err := s.count(1); err != nil {
		return nil, err
	}
	switch n := n.(type) {
	case querystring.All:
		return search.And[F]{}, nil
	case querystring.None:
		return nothing[F](), nil
	case querystring.Clauses:
		return s.clauses(n, Minimum{}, false)
	case querystring.Words:
		return s.words(n)
	case querystring.Phrase:
		slop := n.Slop
		if slop == 0 {
			slop = s.slop
		}
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.quoted(f, n.Text, slop) })
	}
	return s.pattern(n)
}

// pattern lowers what is not a text to be split.
func (s *sought[F]) pattern(n querystring.Node) (search.Filter[F], error) {
	switch n := n.(type) {
	case querystring.Prefix:
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.beginning(f, n.Text) })
	case querystring.Wildcard:
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.wildcarded(f, n.Pattern) })
	case querystring.Regexp:
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.expression(f, n.Pattern) })
	case querystring.Fuzzy:
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.fuzzyWord(f, n.Text, n.Fuzziness) })
	case querystring.Range:
		return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) { return s.between(f, n) })
	case querystring.Exists:
		return s.present(n.In)
	}
	return nothing[F](), nil
}

// isBlank reports whether a text has no words, so that it does not count. To a
// field that is not made of words every text is one.
func (s *sought[F]) isBlank(in querystring.In, text string) bool {
	if list, err := analysed(s.query, Text, text, s.options.Analyzer); err != nil || len(list) > 0 {
		return false
	}
	return text == "" || s.onlyWords(in)
}

// onlyWords reports whether all fields that a leaf looks at are made of words.
func (s *sought[F]) onlyWords(in querystring.In) bool {
	fields, err := s.named(s.where(in))
	return err == nil && !slices.ContainsFunc(fields, func(f Field[F]) bool { return !f.Kind.hasWords() && f.Kind != Unmapped })
}

// where are the names of the fields that a leaf looks at.
func (s *sought[F]) where(in querystring.In) []string {
	if in.Field != "" {
		return []string{in.Field}
	}
	return s.options.Fields
}

// present holds if one of the fields has a value; that of everything always does.
func (s *sought[F]) present(in querystring.In) (search.Filter[F], error) {
	if names := s.where(in); len(names) == 0 || slices.Equal(names, []string{"*"}) {
		return search.And[F]{}, nil
	}
	return s.anywhere(in, func(f Field[F]) (search.Filter[F], error) {
		return f.where(func(at F) search.Filter[F] { return search.Exists[F]{Field: at} }), nil
	})
}

// anywhere holds if a test does in one of the fields.
func (s *sought[F]) anywhere(in querystring.In, test func(Field[F]) (search.Filter[F], error)) (search.Filter[F], error) {
	names := s.where(in)
	fields, err := s.searchedAmong(names)
	if err == nil {
		err = s.count(max(len(fields)-1, 0))
	}
	if err != nil {
		return nil, err
	}
	some := make([]search.Filter[F], 0, len(fields))
	for _, f := range fields {
		one, err := test(f)
		if e, ok := errors.AsType[*Error](err); ok && e.Kind != TooManyClauses && s.options.Lenient {
			continue
		}
		if err != nil {
			return nil, err
		}
		some = append(some, one)
	}
	return atLeastOne(some), nil
}

// words finds a text by its words, as match does.
func (s *sought[F]) words(n querystring.Words) (search.Filter[F], error) {
	if s.kind != "" && s.kind != "best_fields" && s.kind != "most_fields" && n.Field == "" {
		m := MultiMatch{Fields: s.options.Fields, Value: Value{String, n.Text}, Type: s.kind, Slop: s.slop}
		m.And, m.Lenient, m.Strict, m.Analyzer = s.options.And, s.options.Lenient, s.options.Strict, s.options.Analyzer
		return s.multiMatch(&m)
	}
	o := MatchOptions{And: s.options.And, Analyzer: s.options.Analyzer}
	return s.anywhere(n.In, func(f Field[F]) (search.Filter[F], error) {
		found, err := s.matches(s.query, f, Value{String, n.Text}, o)
		if err != nil {
			return nil, err
		}
		return s.orPlain(f, n.Text, found)
	})
}

// plainValue is a text that is written as a number or a boolean. To a property
// of which nobody has said what it is, it is that as well.
func plainValue(text string) (Value, bool) {
	if text == "true" || text == "false" {
		return Value{Boolean, text}, true
	}
	_, isNumber := numberOf(Value{Number, text})
	return Value{Number, text}, isNumber
}

func (s *sought[F]) quoted(f Field[F], text string, slop int) (search.Filter[F], error) {
	analyser := s.options.Quoted
	if analyser == "" {
		analyser = s.options.Analyzer
	}
	found, err := s.phrase(&MatchPhrase{Value: Value{String, text}, Slop: slop, Analyzer: analyser}, f)
	if err != nil {
		return nil, err
	}
	return s.orPlain(f, text, found)
}

// orPlain also finds the number or the boolean that a text is written as, where
// nobody has said what a property is.
func (s *sought[F]) orPlain(f Field[F], text string, found search.Filter[F]) (search.Filter[F], error) {
	value, ok := plainValue(text)
	if !ok || f.Kind != Loose {
		return found, nil
	}
	same, err := s.equal(s.query, f, value, false)
	return search.Or[F]{found, same}, err
}
