package elasticsearch

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// language is a set of texts: the index names that a pattern stands for, the
// actions that a privilege grants. Whether one set lies within another is
// answered exactly, complements included, by taking derivatives: what may still
// follow once a character has been read. Equal keys mean equal sets.
type language struct {
	op     byte // one of the op… constants
	lo, hi rune // of opRange
	kids   []*language
	key    string
	ends   bool // whether the empty text belongs to it
}

const (
	opNone   = '0' // no text
	opEmpty  = 'e' // the empty text
	opRange  = 'c' // one character
	opConcat = '.'
	opUnion  = '|'
	opBoth   = '&'
	opNot    = '!'
	opRepeat = '*'
)

var (
	noText    = &language{op: opNone, key: "0"}
	emptyText = &language{op: opEmpty, key: "e", ends: true}
	anyChar   = oneOf(0, utf8.MaxRune)
	anyText   = complement(noText)
)

func oneOf(lo, hi rune) *language {
	return &language{op: opRange, lo: lo, hi: hi, key: "[" + string(lo) + string(hi)}
}

func newLanguage(op byte, ends bool, kids ...*language) *language {
	var key strings.Builder
	key.WriteByte('(')
	key.WriteByte(op)
	for _, kid := range kids {
		key.WriteString(kid.key)
	}
	key.WriteByte(')')
	return &language{op: op, kids: kids, key: key.String(), ends: ends}
}

func concat(a, b *language) *language {
	switch {
	case a.op == opNone || b.op == opNone:
		return noText
	case a.op == opEmpty:
		return b
	case b.op == opEmpty:
		return a
	case a.op == opConcat:
		return concat(a.kids[0], concat(a.kids[1], b))
	}
	return newLanguage(opConcat, a.ends && b.ends, a, b)
}

func union(all ...*language) *language {
	kids := flattened(opUnion, all, noText)
	switch {
	case slices.Contains(kids, anyText):
		return anyText
	case len(kids) == 0:
		return noText
	case len(kids) == 1:
		return kids[0]
	}
	return newLanguage(opUnion, slices.ContainsFunc(kids, func(k *language) bool { return k.ends }), kids...)
}

func both(all ...*language) *language {
	kids := flattened(opBoth, all, anyText)
	switch {
	case slices.Contains(kids, noText):
		return noText
	case len(kids) == 0:
		return anyText
	case len(kids) == 1:
		return kids[0]
	}
	return newLanguage(opBoth, !slices.ContainsFunc(kids, func(k *language) bool { return !k.ends }), kids...)
}

// flattened opens nested languages of the same kind, and drops the neutral one
// and repetitions, in one order for equal sets.
func flattened(op byte, all []*language, neutral *language) []*language {
	var kids []*language
	for _, l := range all {
		switch {
		case l.op == op:
			kids = append(kids, l.kids...)
		case l.key != neutral.key:
			kids = append(kids, canonical(l))
		}
	}
	slices.SortFunc(kids, func(a, b *language) int { return strings.Compare(a.key, b.key) })
	return slices.CompactFunc(kids, func(a, b *language) bool { return a.key == b.key })
}

// canonical gives the two extremes one address.
func canonical(l *language) *language {
	switch l.key {
	case noText.key:
		return noText
	case anyText.key:
		return anyText
	}
	return l
}

func complement(l *language) *language {
	if l.op == opNot {
		return l.kids[0]
	}
	return newLanguage(opNot, !l.ends, l)
}

func repeat(l *language) *language {
	switch {
	case l.op == opRepeat:
		return l
	case l.op == opEmpty || l.op == opNone:
		return emptyText
	case l.key == anyChar.key:
		return anyText
	}
	return newLanguage(opRepeat, true, l)
}

func minus(a, b *language) *language { return both(a, complement(b)) }

// after is what may follow once c has been read.
func (l *language) after(c rune) *language {
	switch l.op {
	case opRange:
		if l.lo <= c && c <= l.hi {
			return emptyText
		}
		return noText
	case opConcat:
		first := concat(l.kids[0].after(c), l.kids[1])
		if !l.kids[0].ends {
			return first
		}
		return union(first, l.kids[1].after(c))
	case opUnion:
		return union(each(l.kids, c)...)
	case opBoth:
		return both(each(l.kids, c)...)
	case opNot:
		return canonical(complement(l.kids[0].after(c)))
	case opRepeat:
		return concat(l.kids[0].after(c), l)
	}
	return noText
}

func each(kids []*language, c rune) []*language {
	out := make([]*language, len(kids))
	for i, kid := range kids {
		out[i] = kid.after(c)
	}
	return out
}

// samples are characters of every kind that the language tells apart.
func (l *language) samples(into map[rune]bool) {
	if l.op == opRange {
		into[l.lo] = true
		if l.hi < utf8.MaxRune {
			into[l.hi+1] = true
		}
	}
	for _, kid := range l.kids {
		kid.samples(into)
	}
}

// inquiry answers questions about languages until it has done enough: left is
// in bytes of keys made. Then every answer is no.
type inquiry struct{ left int }

// maxWork and maxWorkOnce bound what one request, and one question, may cost:
// a second or so, and some milliseconds.
const (
	maxWork     = 64 << 20
	maxWorkOnce = 1 << 20
)

func newInquiry() *inquiry { return &inquiry{left: maxWork} }

// within reports whether every text of inner belongs to outer as well.
func (q *inquiry) within(inner, outer *language) bool { return q.isEmpty(minus(inner, outer)) }

// isEmpty reports whether no text belongs to the language.
func (q *inquiry) isEmpty(l *language) bool {
	chars := map[rune]bool{0: true}
	l.samples(chars)
	seen := map[string]bool{l.key: true}
	stop := q.left - maxWorkOnce
	for open := []*language{l}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		if next.ends || q.left < max(0, stop) {
			return false
		}
		for c := range chars {
			rest := next.after(c)
			q.left -= len(rest.key)
			if rest.op != opNone && !seen[rest.key] {
				seen[rest.key] = true
				open = append(open, rest)
			}
		}
	}
	return true
}

// contains reports whether a text belongs to the language.
func (l *language) contains(text string) bool {
	for _, c := range text {
		l = l.after(c)
	}
	return l.ends
}
