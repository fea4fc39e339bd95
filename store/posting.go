package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// posting is a set of users that an index finds: all whom a filter chooses are
// in it.
type posting struct {
	spans   []span
	columns []clause.Expr // conditions on users that an index of theirs answers
	grams   []clause.Expr // selections of users by grams
	// marker, if it is somebody's term, says that some whom the filter chooses
	// have other terms: then those who have it belong to the set.
	marker string
	exact  bool // the filter chooses all of the set
	rank   int  // a guess: the lower the fewer
}

// span is a range of terms, or one of them if to is empty.
type span struct {
	from, to string
	like     clause.Expr // what else they fulfil, if anything
}

func (s span) condition() clause.Expr {
	switch {
	case s.to == "":
		return say("term = ?", s.from)
	case s.like.SQL != "":
		return say("term >= ? AND term < ? AND ?", s.from, s.to, s.like)
	}
	return say("term >= ? AND term < ?", s.from, s.to)
}

// The ranks.
const (
	rankOne   = iota // one value
	rankSome         // several
	rankStart        // a beginning
	rankRange
	rankAll  // whoever has any
	rankLike // those of all who match a pattern
)

// single is the only term of a posting that has but one.
func (p *posting) single() (string, bool) {
	if one := p.span(); one != nil && one.to == "" {
		return one.from, true
	}
	return "", false
}

// span is the only range of terms of a posting that has but one, or nil.
func (p *posting) span() *span {
	if len(p.columns)+len(p.grams) == 0 && len(p.spans) == 1 && p.marker == "" {
		return &p.spans[0]
	}
	return nil
}

// once reports whether nobody is in the posting twice.
func (p *posting) once() bool {
	if one := p.span(); one != nil {
		return one.to == "" || ofOneValue(one)
	}
	return len(p.spans)+len(p.grams) == 0 && len(p.columns) == 1
}

// ofOneValue reports whether a range is of values, or of texts backwards, in a field
// that has one value at most.
func ofOneValue(s *span) bool {
	code := codeOf(s.from)
	letter := s.from[len(code) : len(code)+1]
	return code[0] == '=' && code != plainCodes[dragoman.FieldRoles] &&
		slices.Contains([]string{termNumber, termText, termBoolean, termReverse}, letter)
}

// users selects the users of a posting; some may come twice.
func (p *posting) users() clause.Expr {
	var parts []clause.Expr
	for _, s := range p.spans {
		parts = append(parts, say("SELECT user_id FROM user_terms WHERE ?", s.condition()))
	}
	if p.marker != "" {
		parts = append(parts, say("SELECT user_id FROM user_terms WHERE term = ?", p.marker))
	}
	parts = append(parts, p.grams...)
	for _, on := range p.columns {
		parts = append(parts, say("SELECT users.id AS user_id FROM users WHERE ?", on))
	}
	if len(parts) == 0 {
		return say("SELECT users.id AS user_id FROM users WHERE ?", never)
	}
	return listOf(parts, " UNION ALL ")
}

func listOf(parts []clause.Expr, between string) clause.Expr {
	vars := make([]any, len(parts))
	for i, part := range parts {
		vars[i] = part
	}
	return say(strings.TrimSuffix(strings.Repeat("?"+between, len(parts)), between), vars...)
}

// maxSpans bounds how many ranges a set is put together from.
const maxSpans = 200

// postings returns sets that hold all whom the filter chooses, those that seem
// smallest first. There are none where no index helps.
func postings(c *compiler, f dragoman.Filter) []posting {
	var sets []posting
	switch f := f.(type) {
	case dragoman.And:
		for _, part := range f {
			of := postings(c, part)
			for i := range of {
				of[i].exact = of[i].exact && len(f) == 1
			}
			sets = append(sets, of...)
		}
	case dragoman.Or:
		sets = either(c, f, len(f) > 0)
	case dragoman.AtLeast:
		sets = either(c, f.Of, f.Count > 0)
		for i := range sets {
			sets[i].exact = sets[i].exact && f.Count == 1
		}
	case dragoman.Nested:
		sets = postings(c, f.Filter) // what an object has, its user has
		for i := range sets {
			sets[i].exact = false
		}
	case dragoman.Phrase:
		sets = phrasePostings(c, f)
	case nil, dragoman.Not:
	default:
		if p, ok := leaf(c, f); ok {
			sets = append(sets, p)
		}
	}
	slices.SortStableFunc(sets, func(a, b posting) int { return cmp.Compare(a.rank, b.rank) })
	return sets
}

// either is the union of the best sets of several filters.
func either(c *compiler, of []dragoman.Filter, some bool) []posting {
	if !some {
		return nil
	}
	union := posting{exact: true, rank: rankSome}
	for _, f := range of {
		sets := postings(c, f)
		if len(sets) == 0 {
			return nil
		}
		best := sets[0]
		if best.marker != "" {
			best.spans, best.exact = append(best.spans, span{from: best.marker}), false
		}
		union.spans = append(union.spans, best.spans...)
		union.columns = append(union.columns, best.columns...)
		union.grams = append(union.grams, best.grams...)
		union.exact = union.exact && best.exact
		union.rank = max(union.rank, best.rank)
	}
	if len(of) == 1 {
		return postings(c, of[0])
	}
	if len(union.spans)+len(union.columns)+len(union.grams) > maxSpans {
		return nil
	}
	return []posting{union}
}

// leaf is the set of one test.
func leaf(c *compiler, f dragoman.Filter) (posting, bool) {
	if len(c.found) > 0 {
		if p, ok := c.found[spelled(f)]; ok {
			return p, true
		}
	}
	if at, _ := search.FieldOf(f); at.As != dragoman.AsWritten {
		return readingPosting(c, f, at)
	}
	switch f := f.(type) {
	case dragoman.Prefix:
		return prefixPosting(c, f.Field, f.Value, f.Fold, f.Words, true)
	case dragoman.Wildcard:
		return wildcardPosting(c, f)
	case dragoman.Regexp:
		start := regexpStart(f.Pattern.String())
		p, ok := prefixPosting(c, f.Field, start, false, f.Words, false)
		return p, ok && start != "" // else see dictionary.go
	case dragoman.Fuzzy:
		same := []rune(f.Value)
		start := string(same[:min(len(same), f.PrefixLength)])
		p, ok := prefixPosting(c, f.Field, start, false, f.Words, false)
		return p, ok && start != ""
	}
	return valuePosting(c, f)
}

// valuePosting is the set of a test that compares values as they are.
func valuePosting(c *compiler, f dragoman.Filter) (posting, bool) {
	switch f := f.(type) {
	case dragoman.Eq:
		return equalPosting(c, f)
	case dragoman.In:
		return amongPosting(c, f)
	case dragoman.Range:
		return rangePosting(c, f)
	case dragoman.Exists:
		return existsPosting(f.Field)
	}
	return posting{}, false
}

// byColumn reports whether a column of users has an index for a field's texts.
func byColumn(f dragoman.Field) bool {
	return f.Name == dragoman.FieldID || f.Name == dragoman.FieldUsername
}

func equalPosting(c *compiler, f dragoman.Eq) (posting, bool) {
	code := fieldCode(f.Field)
	value, isText := f.Value.(string)
	if f.Fold {
		value = lowerASCII(value)
	}
	switch {
	case f.Words && isText:
		return wordPosting(code, value)
	case isText && f.Fold:
		if f.Field.Name == dragoman.FieldID {
			return posting{}, false
		}
		return posting{spans: []span{{from: code + textTerm(value)}, {from: code + termLower + fitted(value)}}, exact: true, rank: rankSome}, true
	case isText && byColumn(f.Field):
		return posting{columns: []clause.Expr{c.equals(f)}, exact: true}, true
	case code == "":
		return posting{}, false
	}
	term, err := valueTerm(f.Value)
	return posting{spans: []span{{from: code + term}}, exact: true}, err == nil
}

func amongPosting(c *compiler, f dragoman.In) (posting, bool) {
	if byColumn(f.Field) {
		return posting{columns: []clause.Expr{c.in(f)}, exact: true, rank: rankSome}, len(f.Values) > 0
	}
	p := posting{exact: true, rank: rankSome}
	for _, value := range f.Values {
		term, err := valueTerm(value)
		if err != nil {
			return p, false
		}
		p.spans = append(p.spans, span{from: fieldCode(f.Field) + term})
	}
	if len(p.spans) == 1 {
		p.rank = rankOne
	}
	return p, 0 < len(p.spans) && len(p.spans) <= maxSpans
}

// wordPosting is who has a word.
func wordPosting(code, word string) (posting, bool) {
	if code == "" {
		return posting{}, false
	}
	return posting{spans: []span{{from: code + termWord + fitted(word)}}, marker: code + termWordy, exact: true}, true
}

// prefixPosting is who has a text, or a word, that starts so.
func prefixPosting(c *compiler, f dragoman.Field, start string, fold, byWord, exact bool) (posting, bool) {
	code := fieldCode(f)
	p := posting{exact: exact && len(start) <= maxTerm, rank: rankStart}
	if fold {
		start = lowerASCII(start)
	}
	if start == "" {
		p.rank = rankAll
	}
	switch {
	case byColumn(f) && !fold && !byWord:
		if start == "" {
			return p, false
		}
		p.columns = []clause.Expr{c.startsWith(c.field(f).as[text], start)}
		return p, true
	case code == "":
		return p, false
	}
	start = cutTo(start, maxTerm)
	if byWord {
		p.marker = code + termWordy
		p.spans = []span{starting(code+termWord, start)}
		return p, true
	}
	p.spans = []span{starting(code+termText, start)}
	if fold {
		p.spans = append(p.spans, starting(code+termLower, start))
	}
	return p, true
}

func cutTo(text string, size int) string {
	if len(text) <= size {
		return text
	}
	return strings.ToValidUTF8(text[:size], "")
}

func starting(code, start string) span {
	after, _ := behindPrefix(code + start) // a code ends with no such character
	return span{from: code + start, to: after}
}

// wildcardPosting is found by how a pattern begins or, failing that, ends.
func wildcardPosting(c *compiler, f dragoman.Wildcard) (posting, bool) {
	if len(f.Pattern) > maxPattern {
		return posting{}, false
	}
	start, _ := wildcard.Literal(f.Pattern)
	end := literalEnd(f.Pattern)
	code := fieldCode(f.Field)
	switch {
	case start != "" || f.Words || code == "":
		return prefixPosting(c, f.Field, start, f.Fold, f.Words, false)
	case end == "":
		return likePosting(c, f, code), true
	}
	kept := cutTo(lowerASCII(end), maxTerm)
	// A text backwards is in lower case, and has a sign for what no database can be asked for.
	exact := f.Pattern == "*"+end && len(kept) == len(end) && (f.Fold || kept == upperASCII(end)) && !strings.ContainsRune(end, '\uFFFD')
	return posting{spans: []span{starting(code+termReverse, reversed(kept))}, marker: code + termCut, exact: exact, rank: rankStart}, true
}

// likePosting is who has a text that matches, found among all texts of the field.
func likePosting(c *compiler, f dragoman.Wildcard, code string) posting {
	text, pattern := say(fmt.Sprintf("substr(term, %d)", len(code)+len(termText)+1)), f.Pattern
	if f.Fold {
		text, pattern = lower(text), lowerASCII(pattern)
	}
	all := starting(code+termText, "")
	all.like = c.like(text, pattern)
	return posting{spans: []span{all}, marker: code + termCut, exact: true, rank: rankLike}
}

// literalEnd is what every text that matches a wildcard pattern ends with, as
// far as that is easily said.
func literalEnd(pattern string) string {
	if strings.ContainsRune(pattern, '\\') {
		return ""
	}
	return pattern[strings.LastIndexAny(pattern, "*?")+1:]
}

// regexpStart is what every text that matches a pattern in Lucene's syntax
// starts with, as far as that is easily said.
func regexpStart(pattern string) string {
	if strings.Contains(pattern, "|") {
		return ""
	}
	end := strings.IndexAny(pattern, `.?+*{}[]()"\#@&<>~^$-`)
	if end < 0 {
		return pattern
	}
	start := pattern[:end]
	if strings.ContainsRune("?*{", rune(pattern[end])) {
		runes := []rune(start)
		start = string(runes[:max(0, len(runes)-1)])
	}
	return start
}

// phrasePostings are who has each of its words.
func phrasePostings(c *compiler, f dragoman.Phrase) (sets []posting) {
	for i, word := range f.Words {
		p, ok := wordPosting(fieldCode(f.Field), word)
		if f.Prefix && i == len(f.Words)-1 {
			p, ok = prefixPosting(c, f.Field, word, false, true, false)
		}
		if p.exact = false; ok {
			sets = append(sets, p)
		}
	}
	return sets
}

// rangePosting is a range of terms, if no bound is a text too long to be one.
func rangePosting(c *compiler, f dragoman.Range) (posting, bool) {
	p := posting{exact: true, rank: rankRange}
	if f.Words {
		return wordRangePosting(f)
	}
	if byColumn(f.Field) {
		p.columns = []clause.Expr{c.within(f)}
		return p, f.Gt != nil || f.Gte != nil || f.Lt != nil || f.Lte != nil
	}
	code := fieldCode(f.Field)
	var low, high, letter string
	for _, bound := range []struct {
		value       any
		lower, open bool
	}{{f.Gt, true, true}, {f.Gte, true, false}, {f.Lt, false, true}, {f.Lte, false, false}} {
		if bound.value == nil {
			continue
		}
		term, err := valueTerm(bound.value)
		if text, ok := bound.value.(string); err != nil || ok && len(text) > maxTerm || letter != "" && term[:1] != letter {
			return p, false
		}
		letter = term[:1]
		if bound.open == bound.lower {
			term += "\x01" // the next text: none that is kept goes on with a NUL
		}
		if bound.lower && term > low {
			low = term
		}
		if !bound.lower && (high == "" || term < high) {
			high = term
		}
	}
	if letter == "" {
		return existsPosting(f.Field)
	}
	p.spans = []span{{from: code + cmp.Or(low, letter), to: code + cmp.Or(high, string(letter[0]+1))}}
	return p, true
}

// wordRangePosting is a range of words.
func wordRangePosting(f dragoman.Range) (posting, bool) {
	code := fieldCode(f.Field)
	if f.Gt == nil && f.Gte == nil && f.Lt == nil && f.Lte == nil {
		return existsPosting(f.Field)
	}
	p := posting{marker: code + termWordy, rank: rankRange}
	all := starting(code+termWord, "")
	for _, bound := range []any{f.Gt, f.Gte} {
		if text, ok := bound.(string); ok {
			all.from = max(all.from, code+termWord+cutTo(text, maxTerm))
		}
	}
	for _, bound := range []any{f.Lt, f.Lte} {
		if text, ok := bound.(string); ok {
			after, _ := behindPrefix(code + termWord + cutTo(text, maxTerm)) // a code ends with no such character
			all.to = min(all.to, after)
		}
	}
	p.spans = []span{all}
	return p, code != ""
}

func existsPosting(f dragoman.Field) (posting, bool) {
	code := fieldCode(f)
	return posting{spans: []span{{from: code + termNumber, to: code + termEnd}}, exact: true, rank: rankAll}, code != ""
}
