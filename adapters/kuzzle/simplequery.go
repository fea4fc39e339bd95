package kuzzle

import (
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// simpleQueryString finds what a text says in a language that has no mistakes:
// words, "phrases", beginnings*, -not, + for and, | for or, and parentheses.
func (e *elastic) simpleQueryString(m rawjson.Member, depth int) (dragoman.Filter, error) {
	s, text, err := e.soughtIn(m, "flags")
	if err != nil {
		return nil, err
	}
	params, _ := rawjson.Object(m.Value)
	if flags, given := rawjson.Text(params["flags"]); params["flags"] != nil && (!given || !strings.EqualFold(flags, "ALL")) {
		return nil, badStorageRequest.with("[simple_query_string] flags are supported as [ALL]")
	}
	if strings.TrimSpace(text) == "*" {
		return dragoman.And{}, nil
	}
	found, err := s.simple(text, depth)
	return found.filter, err
}

// simpleReader reads a text, or what is in parentheses, from left to right. An
// operator stands between all that was read before it and what comes next:
// there is no precedence. What makes no sense is passed over.
type simpleReader struct {
	sought
	text    string
	at, end int
	depth   int
	closing []int // where the parenthesis ends that is opened there, or 0

	read   []branch
	joined byte // + or |, what stands between those that were read
	next   byte // likewise, in front of what comes next; 0 if nothing is said
	not    bool // what comes next must not be found
}

// branch is a filter and how deep it is.
type branch struct {
	filter dragoman.Filter
	height int
}

const (
	blanks     = " \t\r\n"
	endsSimple = blanks + `"|+()`
)

func (s sought) simple(text string, depth int) (branch, error) {
	r := simpleReader{sought: s, text: text, end: len(text), depth: depth, closing: closings(text)}
	return r.all()
}

// closings finds which parentheses belong together.
func closings(text string) []int {
	at := make([]int, len(text))
	var open []int
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
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

// all reads up to the end. Where nothing is said nothing is found.
func (r *simpleReader) all() (branch, error) {
	for r.at < r.end {
		c := r.text[r.at]
		if r.at++; c == '-' {
			r.not = !r.not
			continue
		}
		if err := r.one(c); err != nil {
			return branch{}, err
		}
		r.not = false
	}
	if len(r.read) == 0 {
		return branch{filter: dragoman.Or{}}, nil
	}
	top := r.top()
	return top, tooDeep(r.depth + top.height)
}

// one reads what begins with a character.
func (r *simpleReader) one(c byte) error {
	switch {
	case strings.IndexByte(blanks+")", c) >= 0:
	case c == '+' || c == '|':
		if r.next == 0 && len(r.read) > 0 {
			r.next = c
		}
	case c == '(':
		return r.inParentheses()
	case c == '"':
		return r.phrase()
	default:
		r.at--
		return r.word()
	}
	return nil
}

// inParentheses reads what they hold; one that is never closed is passed over,
// and so is nothing in parentheses, with the operator before it.
func (r *simpleReader) inParentheses() error {
	end := r.closing[r.at-1]
	if end == 0 || end >= r.end {
		return nil
	}
	inner := simpleReader{sought: r.sought, text: r.text, at: r.at, end: end, depth: r.depth + 1, closing: r.closing}
	if err := tooDeep(inner.depth); err != nil {
		return err
	}
	if r.at = end + 1; inner.at == end {
		r.next = 0
	}
	found, err := inner.all()
	if err == nil && len(inner.read) > 0 {
		r.add(found)
	}
	return err
}

// phrase reads up to the quote; one that is never closed is passed over, and so
// is an empty one.
func (r *simpleReader) phrase() error {
	start := r.at
	var text strings.Builder
	r.copyUntil(`"`, &text)
	if r.at == r.end {
		r.at = start
		return nil
	}
	r.at++
	r.distance()
	if text.Len() == 0 {
		r.next = 0
		return nil
	}
	found, err := r.sought.text(text.String(), matching{phrase: true})
	r.add(branch{filter: found})
	return err
}

// word reads up to what ends it; with a * at its end it is a beginning.
func (r *simpleReader) word() error {
	var out strings.Builder
	starred := r.copyUntil(endsSimple+"~", &out)
	for r.at < r.end && r.text[r.at] == '~' && (out.Len() == 0 || !r.distance()) {
		r.at++
		out.WriteByte('~')
		starred = r.copyUntil(endsSimple+"~", &out)
	}
	text, how := out.String(), matching{allOf: r.allOf}
	if starred && len(text) > 1 {
		text, how = text[:len(text)-1], matching{phrase: true, prefix: true}
	}
	found, err := r.sought.text(text, how)
	r.add(branch{filter: found})
	return err
}

// copyUntil copies up to one of the characters that is not behind a \, and tells
// whether a * comes last that is not either.
func (r *simpleReader) copyUntil(ends string, out *strings.Builder) (starred bool) {
	for ; r.at < r.end && strings.IndexByte(ends, r.text[r.at]) < 0; r.at++ {
		starred = r.text[r.at] == '*'
		if r.text[r.at] == '\\' {
			if r.at++; r.at == r.end {
				break
			}
		}
		out.WriteByte(r.text[r.at])
	}
	return starred
}

// distance passes over a ~ and a number behind a word or a phrase, which would
// say how different a value may be: here it may not.
func (r *simpleReader) distance() bool {
	rest := strings.TrimLeft(strings.TrimPrefix(r.text[r.at:r.end], "~"), "0123456789")
	if r.at == r.end || r.text[r.at] != '~' || rest != "" && strings.IndexByte(endsSimple, rest[0]) < 0 {
		return false
	}
	r.at = r.end - len(rest)
	return true
}

// add joins what was read.
func (r *simpleReader) add(b branch) {
	if r.not {
		b.filter = dragoman.Not{Filter: b.filter}
	}
	operator := r.next
	if operator == 0 && r.allOf {
		operator = '+'
	} else if operator == 0 {
		operator = '|'
	}
	if len(r.read) > 1 && operator != r.joined {
		r.read = []branch{r.top()}
	}
	r.read, r.joined, r.next = append(r.read, b), operator, 0
}

// top is all that was read.
func (r *simpleReader) top() branch {
	if len(r.read) == 1 {
		return r.read[0]
	}
	filters, height := make([]dragoman.Filter, len(r.read)), 0
	for i, b := range r.read {
		filters[i], height = b.filter, max(height, b.height+1)
	}
	if r.joined == '+' {
		return branch{dragoman.And(filters), height}
	}
	return branch{dragoman.Or(filters), height}
}
