package store

import (
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// This file finds the terms that an expression matches, or that are near a
// text. Databases cannot be asked for either, but terms are far fewer, and far
// sooner read, than users.

// fewTerms are as many as a set is put together from.
const fewTerms = 200

// matcher is a test of a field that is asked of its terms one by one.
type matcher struct {
	span    span
	skip    int    // how much of a term comes before the text
	marker  string // somebody's term, if terms do not tell everything
	matches func(text string) bool
}

func matcherOf(f dragoman.Filter) (m matcher, ok bool) {
	var field dragoman.Field
	var start string
	var byWord bool
	switch f := f.(type) {
	case dragoman.Regexp:
		field, start, byWord = f.Field, regexpStart(f.Pattern.String()), f.Words
		m.matches = f.Pattern.Match
	case dragoman.Fuzzy:
		same := []rune(f.Value)
		field, start, byWord = f.Field, string(same[:min(len(same), f.PrefixLength)]), f.Words
		f.Words = false
		m.matches = asked(f)
	case dragoman.Wildcard: // of texts, there are too many different ones
		if !f.Words || len(f.Pattern) > maxPattern {
			return m, false
		}
		field, byWord = f.Field, true
		if !f.Fold {
			start, _ = wildcard.Literal(f.Pattern)
		}
		f.Words = false
		m.matches = asked(f)
	default:
		return m, false
	}
	code := fieldCode(field)
	letter, marker := termText, termCut
	if byWord {
		letter, marker = termWord, termWordy
	}
	m.span, m.skip, m.marker = starting(code+letter, cutTo(start, maxTerm)), len(code+letter), code+marker
	return m, code != ""
}

// asked is a filter as a test of one text.
func asked(f dragoman.Filter) func(text string) bool {
	return func(text string) bool {
		return search.Holds[dragoman.Field](f, func(dragoman.Field) []any { return []any{text} })
	}
}

// lookUp adds the set of an expression's terms to the sets, if they are few.
func (s *inquiry) lookUp() error {
	parts, whole := []dragoman.Filter{s.query.Filter}, true
	if and, ok := s.query.Filter.(dragoman.And); ok {
		parts, whole = and, len(and) == 1
	}
	for _, part := range parts {
		m, ok := matcherOf(part)
		if _, found := s.found.sets[spelled(part)]; found || !ok {
			continue
		}
		terms, ok, err := s.matching(m)
		if err != nil || !ok {
			return err
		}
		p := posting{exact: whole, marker: m.marker, rank: rankSome}
		for _, term := range terms {
			p.spans = append(p.spans, span{from: term})
			p.exact = p.exact && len(term)-m.skip <= maxTerm
		}
		s.sets = append([]posting{p}, s.sets...)
		return nil
	}
	return nil
}

// matching reads the terms that match, unless they are more than few. A few
// different ones are read from one to the next, past the users who have them;
// so are more, where many users have each. Else reading them all is sooner done.
func (s *inquiry) matching(m matcher) (terms []string, ok bool, err error) {
	rest, leaps, settled := m.span, true, false
	for size := fewTerms; ; size = min(2*size, 10*inOneGo) {
		some, err := s.terms(rest, leaps, size)
		if err != nil {
			return nil, false, err
		}
		read := len(some)
		some = slices.Compact(some)
		for _, term := range some {
			if text := term[m.skip:]; len(text) > maxTerm || m.matches(text) {
				terms = append(terms, term) // whoever has one that is cut is looked at
			}
		}
		switch {
		case len(terms) > fewTerms:
			return nil, false, nil
		case read < size:
			return terms, true, nil
		case !settled && !leaps:
			leaps, settled = 4*len(some) < read, true
		case !settled:
			leaps = false
		}
		rest.from = some[len(some)-1] + "\x01"
	}
}

// terms reads the first terms of a span: each once if it leaps from one to the
// next, or one for every user.
func (s *inquiry) terms(of span, leaps bool, size int) (some []string, err error) {
	if !leaps {
		err = s.tx.Raw("SELECT term FROM user_terms WHERE ? ORDER BY term LIMIT ?", of.condition(), size).Scan(&some).Error
		return some, err
	}
	err = s.tx.Raw(`WITH RECURSIVE leap(term) AS (
		SELECT min(term) FROM user_terms WHERE term >= ? AND term < ?
		UNION ALL SELECT (SELECT min(term) FROM user_terms WHERE term > leap.term AND term < ?) FROM leap WHERE leap.term IS NOT NULL
		) SELECT term FROM leap WHERE term IS NOT NULL LIMIT ?`, of.from, of.to, of.to, size).Scan(&some).Error
	return some, err
}

// countMatching counts by terms who passes a test that is one of terms.
func (s *inquiry) countMatching(f dragoman.Filter) (total int, ok bool, err error) {
	m, ok := matcherOf(f)
	if !ok || s.due {
		return 0, false, nil
	}
	var marked int
	err = s.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM user_terms WHERE term = ? LIMIT 1) AS marked", m.marker).Scan(&marked).Error
	if err != nil || marked > 0 {
		return 0, false, err
	}
	out, size, err := s.leftOut()
	if err != nil {
		return 0, false, err
	}
	shown := always
	if size > 0 {
		shown = say("user_id NOT IN (?)", out)
	}
	who, once := "user_id", ofOneValue(&m.span)
	if once {
		who = "''"
	}
	rows, err := s.tx.Raw("SELECT term, "+who+" FROM user_terms WHERE ? AND ?", m.span.condition(), shown).Rows()
	if err != nil {
		return 0, false, err
	}
	defer rows.Close()
	seen := map[string]bool{}
	last, matches := "", false
	for rows.Next() {
		var term, id string
		if err := rows.Scan(&term, &id); err != nil {
			return 0, false, err
		}
		if term != last {
			if len(term)-m.skip > maxTerm {
				return 0, false, nil
			}
			last, matches = term, m.matches(term[m.skip:])
		}
		switch {
		case matches && once:
			total++
		case matches:
			seen[id] = true
		}
	}
	return total + len(seen), true, rows.Err()
}
