package esquery

import (
	"strings"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/querystring"
)

// lowered is a pattern as the words of a field are written.
func lowered[F any](f Field[F], pattern string) string {
	if f.Kind.hasWords() {
		return strings.ToLower(pattern)
	}
	return pattern
}

// patterned finds the fields that take patterns.
func (s *sought[F]) patterned(f Field[F]) (ok bool, err error) {
	if f.Kind.isNothing() {
		return false, nil
	}
	if err := f.searched(s.query); err != nil {
		return false, err
	}
	if !f.Kind.isText() {
		return false, &Error{Kind: WrongField, Query: s.query, Name: f.Name, Field: f.Kind}
	}
	return true, nil
}

func (s *sought[F]) beginning(f Field[F], text string) (search.Filter[F], error) {
	ok, err := s.patterned(f)
	if !ok {
		return nothing[F](), err
	}
	text = lowered(f, text)
	return f.where(func(at F) search.Filter[F] {
		return search.Prefix[F]{Field: at, Value: text, Words: f.Kind.hasWords()}
	}), nil
}

func (s *sought[F]) wildcarded(f Field[F], pattern string) (search.Filter[F], error) {
	ok, err := s.patterned(f)
	if !ok {
		return nothing[F](), err
	}
	return s.like(f, lowered(f, pattern), false, f.Kind.hasWords())
}

func (s *sought[F]) expression(f Field[F], pattern string) (search.Filter[F], error) {
	ok, err := s.patterned(f)
	if !ok {
		return nothing[F](), err
	}
	compiled, err := compile(&Regexp{Field: f.Name, Value: Value{String, pattern}, MaxStates: s.states})
	if err != nil {
		return nil, err
	}
	return f.where(func(at F) search.Filter[F] {
		return search.Regexp[F]{Field: at, Pattern: compiled, Words: f.Kind.hasWords()}
	}), nil
}

// fuzzyWord finds what is near a word, which is written as the field's are.
func (s *sought[F]) fuzzyWord(f Field[F], text, fuzziness string) (search.Filter[F], error) {
	ok, err := s.patterned(f)
	if !ok {
		return nothing[F](), err
	}
	o := fuzzyOptions{s.options.Fuzziness, s.options.PrefixLength, s.options.Plain}
	if given, ok := ParseFuzziness(fuzziness); ok {
		o.Fuzziness = given
	}
	return s.near(f, lowered(f, text), o, f.Kind.hasWords()), nil
}

// between finds values within bounds that were written as texts.
func (s *sought[F]) between(f Field[F], n querystring.Range) (search.Filter[F], error) {
	q := &Range{Field: f.Name, TimeZone: s.zone}
	written := map[*Value]*string{&q.Gt: n.Gt, &q.Gte: n.Gte, &q.Lt: n.Lt, &q.Lte: n.Lte}
	numbers := true
	for _, text := range written {
		if text != nil {
			value, ok := plainValue(*text)
			numbers = numbers && ok && value.Token == Number
		}
	}
	for to, text := range written {
		if text == nil {
			continue
		}
		*to = Value{String, *text}
		if numbers && f.Kind == Loose {
			to.Token = Number
		}
	}
	return s.within(q, f)
}
