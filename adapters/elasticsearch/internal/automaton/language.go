// Package automaton answers questions about sets of texts: whether a text is in
// one, and whether one lies within another. Sets are read from the vendor's
// patterns; names of privileges and indices are compared this way.
package automaton

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Language is a set of texts: the index names that a pattern stands for, the
// actions that a privilege grants. Whether one set lies within another is
// answered exactly, complements included, by taking derivatives: what may still
// follow once a character has been read. Equal keys mean equal sets.
type Language struct {
	op     byte // one of the op… constants
	lo, hi rune // of opRange
	kids   []*Language
	Key    string
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
	NoText    = &Language{op: opNone, Key: "0"}
	emptyText = &Language{op: opEmpty, Key: "e", ends: true}
	anyChar   = oneOf(0, utf8.MaxRune)
	AnyText   = complement(NoText)
)

func oneOf(lo, hi rune) *Language {
	return &Language{op: opRange, lo: lo, hi: hi, Key: "[" + string(lo) + string(hi)}
}

func newLanguage(op byte, ends bool, kids ...*Language) *Language {
	var key strings.Builder
	key.WriteByte('(')
	key.WriteByte(op)
	for _, kid := range kids {
		key.WriteString(kid.Key)
	}
	key.WriteByte(')')
	return &Language{op: op, kids: kids, Key: key.String(), ends: ends}
}

func concat(a, b *Language) *Language {
	switch {
	case a.op == opNone || b.op == opNone:
		return NoText
	case a.op == opEmpty:
		return b
	case b.op == opEmpty:
		return a
	case a.op == opConcat:
		return concat(a.kids[0], concat(a.kids[1], b))
	}
	return newLanguage(opConcat, a.ends && b.ends, a, b)
}

func Union(all ...*Language) *Language {
	kids := flattened(opUnion, all, NoText)
	switch {
	case slices.Contains(kids, AnyText):
		return AnyText
	case len(kids) == 0:
		return NoText
	case len(kids) == 1:
		return kids[0]
	}
	return newLanguage(opUnion, slices.ContainsFunc(kids, func(k *Language) bool { return k.ends }), kids...)
}

func both(all ...*Language) *Language {
	kids := flattened(opBoth, all, AnyText)
	switch {
	case slices.Contains(kids, NoText):
		return NoText
	case len(kids) == 0:
		return AnyText
	case len(kids) == 1:
		return kids[0]
	}
	return newLanguage(opBoth, !slices.ContainsFunc(kids, func(k *Language) bool { return !k.ends }), kids...)
}

// flattened opens nested languages of the same kind, and drops the neutral one
// and repetitions, in one order for equal sets.
func flattened(op byte, all []*Language, neutral *Language) []*Language {
	var kids []*Language
	for _, l := range all {
		switch {
		case l.op == op:
			kids = append(kids, l.kids...)
		case l.Key != neutral.Key:
			kids = append(kids, canonical(l))
		}
	}
	slices.SortFunc(kids, func(a, b *Language) int { return strings.Compare(a.Key, b.Key) })
	return slices.CompactFunc(kids, func(a, b *Language) bool { return a.Key == b.Key })
}

// canonical gives the two extremes one address.
func canonical(l *Language) *Language {
	switch l.Key {
	case NoText.Key:
		return NoText
	case AnyText.Key:
		return AnyText
	}
	return l
}

func complement(l *Language) *Language {
	if l.op == opNot {
		return l.kids[0]
	}
	return newLanguage(opNot, !l.ends, l)
}

func repeat(l *Language) *Language {
	switch {
	case l.op == opRepeat:
		return l
	case l.op == opEmpty || l.op == opNone:
		return emptyText
	case l.Key == anyChar.Key:
		return AnyText
	}
	return newLanguage(opRepeat, true, l)
}

func Minus(a, b *Language) *Language { return both(a, complement(b)) }

// after is what may follow once c has been read.
func (l *Language) after(c rune) *Language {
	switch l.op {
	case opRange:
		if l.lo <= c && c <= l.hi {
			return emptyText
		}
		return NoText
	case opConcat:
		first := concat(l.kids[0].after(c), l.kids[1])
		if !l.kids[0].ends {
			return first
		}
		return Union(first, l.kids[1].after(c))
	case opUnion:
		return Union(each(l.kids, c)...)
	case opBoth:
		return both(each(l.kids, c)...)
	case opNot:
		return canonical(complement(l.kids[0].after(c)))
	case opRepeat:
		return concat(l.kids[0].after(c), l)
	}
	return NoText
}

func each(kids []*Language, c rune) []*Language {
	out := make([]*Language, len(kids))
	for i, kid := range kids {
		out[i] = kid.after(c)
	}
	return out
}

// samples are characters of every kind that the language tells apart.
func (l *Language) samples(into map[rune]bool) {
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

// Inquiry answers questions about languages until it has done enough: left is
// in bytes of keys made. Then every answer is no.
type Inquiry struct{ Left int }

// maxWork and maxWorkOnce bound what one request, and one question, may cost:
// a second or so, and some milliseconds.
const (
	maxWork     = 64 << 20
	maxWorkOnce = 1 << 20
)

func NewInquiry() *Inquiry { return &Inquiry{Left: maxWork} }

// Within reports whether every text of inner belongs to outer as well.
func (q *Inquiry) Within(inner, outer *Language) bool { return q.IsEmpty(Minus(inner, outer)) }

// IsEmpty reports whether no text belongs to the language.
func (q *Inquiry) IsEmpty(l *Language) bool {
	chars := map[rune]bool{0: true}
	l.samples(chars)
	seen := map[string]bool{l.Key: true}
	stop := q.Left - maxWorkOnce
	for open := []*Language{l}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		if next.ends || q.Left < max(0, stop) {
			return false
		}
		for c := range chars {
			rest := next.after(c)
			q.Left -= len(rest.Key)
			if rest.op != opNone && !seen[rest.Key] {
				seen[rest.Key] = true
				open = append(open, rest)
			}
		}
	}
	return true
}

// Contains reports whether a text belongs to the language.
func (l *Language) Contains(text string) bool {
	for _, c := range text {
		l = l.after(c)
	}
	return l.ends
}
