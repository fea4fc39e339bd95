package querystring

import (
	"fmt"
	"strconv"
	"strings"
)

// flags are the parts of simple_query_string's language.
type flags int

const (
	andFlag flags = 1 << iota
	notFlag
	orFlag
	prefixFlag
	phraseFlag
	precedenceFlag
	escapeFlag
	whitespaceFlag
	fuzzyFlag
	nearFlag

	allFlags flags = 1<<iota - 1
)

var flagNames = map[string]flags{
	"ALL": allFlags, "NONE": 0, "AND": andFlag, "NOT": notFlag, "OR": orFlag, "PREFIX": prefixFlag, "PHRASE": phraseFlag,
	"PRECEDENCE": precedenceFlag, "ESCAPE": escapeFlag, "WHITESPACE": whitespaceFlag, "FUZZY": fuzzyFlag,
	"NEAR": nearFlag, "SLOP": nearFlag,
}

func parseFlags(text string) (all flags, err error) {
	if text == "" {
		return allFlags, nil
	}
	for name := range strings.SplitSeq(text, "|") {
		flag, known := flagNames[strings.ToUpper(name)]
		if !known {
			return 0, &Error{Why: fmt.Sprintf("Unknown simple_query_string flag [%s]", name)}
		}
		all |= flag
	}
	return all, nil
}

// ParseSimple reads a simple_query_string, which has no mistakes. The error is
// for flags that do not exist, and for what is nested too deep.
func ParseSimple(text string, o Options) (Node, error) {
	on, err := parseFlags(o.Flags)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "*" {
		return All{}, nil
	}
	runes := []rune(text)
	r := simpleReader{text: runes, flags: on, options: o.filled(), end: len(runes)}
	r.closing = r.closings()
	r.all()
	if r.top == nil {
		return None{}, nil
	}
	if r.height > r.options.Depth {
		return nil, tooDeep(0, r.options.Depth)
	}
	return r.top, nil
}

// simpleReader reads a text, or what is in parentheses, from left to right. An
// operator stands between all that was read before it and what comes next:
// there is no precedence. What makes no sense is passed over.
type simpleReader struct {
	text    []rune
	at, end int
	flags   flags
	options Options
	closing []int // where the parenthesis ends that is opened there, or 0

	top    Node
	height int   // how deep top is
	joined Occur // what joins the clauses of top; MustNot if it has none
	isList bool  // top has clauses of this text
	next   Occur // what comes next, if said
	said   bool
	not    bool // what comes next must not be found
}

func (r *simpleReader) on(flag flags) bool { return r.flags&flag != 0 }

// is reports whether a sign comes next, and is one.
func (r *simpleReader) is(sign rune, flag flags) bool { return r.text[r.at] == sign && r.on(flag) }

func (r *simpleReader) isBlank() bool {
	return strings.ContainsRune(" \t\n\r", r.text[r.at]) && r.on(whitespaceFlag)
}

// closings finds which parentheses belong together.
func (r *simpleReader) closings() []int {
	at := make([]int, len(r.text))
	var open []int
	for i := 0; i < len(r.text); i++ {
		switch r.text[i] {
		case '\\':
			if r.on(escapeFlag) {
				i++
			}
		case '(':
			open = append(open, i)
		case ')':
			if last := len(open) - 1; last >= 0 {
				at[open[last]], open = i, open[:last]
			}
		}
	}
	return at
}

// all reads up to the end.
func (r *simpleReader) all() {
	for r.at < r.end {
		if r.is('-', notFlag) {
			r.not = !r.not
			r.at++
			continue
		}
		r.one()
		r.not = false
	}
}

func (r *simpleReader) one() {
	switch {
	case r.is('(', precedenceFlag):
		r.at++
		r.inParentheses()
	case r.is(')', precedenceFlag), r.isBlank():
		r.at++
	case r.is('"', phraseFlag):
		r.at++
		r.phrase()
	case r.is('+', andFlag):
		r.operator(Must)
	case r.is('|', orFlag):
		r.operator(May)
	default:
		r.word()
	}
}

func (r *simpleReader) operator(o Occur) {
	if r.at++; !r.said && r.top != nil {
		r.next, r.said = o, true
	}
}

// inParentheses reads what they hold; one that is never closed is passed over,
// and so is nothing in parentheses, with the operator before it.
func (r *simpleReader) inParentheses() {
	closing := r.closing[r.at-1]
	if closing == 0 || closing >= r.end {
		return
	}
	inner := simpleReader{text: r.text, at: r.at, end: closing, flags: r.flags, options: r.options, closing: r.closing}
	r.at = closing + 1
	if inner.at == closing {
		r.said = false
		return
	}
	if inner.options.Depth--; inner.options.Depth < 0 {
		r.top, r.height = None{}, r.options.Depth+1
		r.at = r.end
		return
	}
	if inner.all(); inner.top != nil {
		r.add(inner.top, inner.height+1)
	}
}

// phrase reads up to the quote; one that is never closed is passed over, and so
// is an empty one.
func (r *simpleReader) phrase() {
	start := r.at
	var text strings.Builder
	for r.at < r.end && r.text[r.at] != '"' {
		r.copy(&text)
	}
	switch r.at {
	case r.end:
		r.at = start
		return
	case start:
		r.said = false
		r.at++
		return
	}
	n := Phrase{Text: text.String()}
	if r.at+1 < r.end && r.text[r.at+1] == '~' && r.on(nearFlag) {
		if r.at++; r.at+1 < r.end {
			n.Slop = r.number()
		}
	}
	r.at++
	if !r.options.Blank(n.In, n.Text) {
		r.add(n, 0)
	}
}

// copy copies a character, without the \ before it.
func (r *simpleReader) copy(out *strings.Builder) {
	if r.text[r.at] == '\\' && r.on(escapeFlag) {
		if r.at++; r.at == r.end {
			return
		}
	}
	out.WriteRune(r.text[r.at])
	r.at++
}

// ends reports whether what comes next ends a word.
func (r *simpleReader) ends() bool {
	return r.is('"', phraseFlag) || r.is('|', orFlag) || r.is('+', andFlag) ||
		r.is('(', precedenceFlag) || r.is(')', precedenceFlag) || r.isBlank()
}

// word reads up to what ends it; with a * at its end it is a beginning.
func (r *simpleReader) word() {
	var out strings.Builder
	starred := false
	for r.at < r.end && !r.ends() && !(out.Len() > 0 && r.is('~', fuzzyFlag)) {
		starred = out.Len() > 0 && r.is('*', prefixFlag)
		r.copy(&out)
	}
	text := out.String()
	switch {
	case text == "":
	case r.at < r.end && r.is('~', fuzzyFlag):
		r.near(text, r.number())
	case starred:
		r.add(Prefix{Text: strings.TrimSuffix(text, "*")}, 0)
	case !r.options.Blank(In{}, text):
		r.add(Words{Text: text}, 0)
	}
}

func (r *simpleReader) near(text string, edits int) {
	switch {
	case edits > 0:
		r.add(Fuzzy{Text: text, Fuzziness: strconv.Itoa(min(edits, 2))}, 0)
	case !r.options.Blank(In{}, text):
		r.add(Words{Text: text}, 0)
	}
}

// number reads a ~ and what is behind it: 2 if that is nothing, 0 if it is no
// number.
func (r *simpleReader) number() int {
	start := r.at + 1
	for r.at++; r.at < r.end && !r.ends(); r.at++ {
	}
	text := string(r.text[start:r.at])
	if text == "" {
		return 2
	}
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0
	}
	return int(max(n, 0))
}

// add joins what was read.
func (r *simpleReader) add(n Node, height int) {
	if r.not {
		n = Clauses{{MustNot, n}, {May, All{}}}
	}
	occur := May
	if r.said {
		occur = r.next
	} else if r.options.And {
		occur = Must
	}
	switch {
	case r.top == nil:
		r.top, r.height = n, height
	case r.isList && r.joined == occur:
		r.top, r.height = append(r.top.(Clauses), Clause{occur, n}), max(r.height, height+1)
	default:
		r.top = Clauses{{occur, r.top}, {occur, n}}
		r.height, r.isList, r.joined = max(r.height, height)+1, true, occur
	}
	r.said = false
}
