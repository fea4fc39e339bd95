// Package automaton is sets of texts, as regular expressions and patterns of
// names describe them: built by operations, compared with each other exactly
// (complements included), and compiled to a machine that matches a text in one
// pass.
//
// It owns [Language] and its operations, [Inquiry] with its bounds, and
// [Machine]. Which syntax means which language belongs to search/regexp and to
// the rooms.
package automaton

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"unicode/utf8"
)

// Language is a set of texts. Questions are answered by taking derivatives:
// what may still follow after a character. Equal keys mean equal sets; equal
// sets can have different keys.
type Language struct {
	op     byte // one of the op… constants
	ends   bool // whether the empty text belongs to it
	lo, hi rune // of opRange
	cost   int  // steps that a derivative takes
	kids   []*Language
	key    key
}

// key identifies what a language was built from.
type key = Key

// Key tells languages apart that were built from different parts.
type Key [16]byte

// Key is the language's own.
func (l *Language) Key() Key { return l.key }

// IsNone reports whether the language was built to hold no text.
func (l *Language) IsNone() bool { return l.op == opNone }

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

// The languages without parts.
var (
	None    = build(&Language{op: opNone})              // no text
	Empty   = build(&Language{op: opEmpty, ends: true}) // the empty text alone
	AnyChar = Range(0, utf8.MaxRune)                    // every text of one character
	Any     = Not(None)                                 // every text
)

// Range is the texts of one character, from lo to hi.
func Range(lo, hi rune) *Language { return build(&Language{op: opRange, lo: lo, hi: hi}) }

// Text is one text alone.
func Text(text string) *Language {
	all := Empty
	runes := []rune(text)
	for _, r := range slices.Backward(runes) {
		all = Concat(Range(r, r), all)
	}
	return all
}

// build computes what a language knows about itself.
func build(l *Language) *Language {
	hash := make([]byte, 0, 64)
	hash = append(hash, l.op)
	hash = binary.BigEndian.AppendUint32(hash, uint32(l.lo))
	hash = binary.BigEndian.AppendUint32(hash, uint32(l.hi))
	for _, kid := range l.kids {
		hash = append(hash, kid.key[:]...)
	}
	sum := sha256.Sum256(hash)
	copy(l.key[:], sum[:])
	l.cost = costOf(l)
	return l
}

// costOf is how many languages a derivative visits.
func costOf(l *Language) int {
	kids := l.kids
	if l.op == opConcat && !kids[0].ends {
		kids = kids[:1]
	}
	cost := 1
	for _, kid := range kids {
		cost = min(cost+kid.cost, math.MaxInt32)
	}
	return cost
}

// Concat is the texts of a followed by those of b.
func Concat(a, b *Language) *Language {
	switch {
	case a.op == opNone || b.op == opNone:
		return None
	case a.op == opEmpty:
		return b
	case b.op == opEmpty:
		return a
	case a.op == opConcat:
		return Concat(a.kids[0], Concat(a.kids[1], b))
	}
	return build(&Language{op: opConcat, ends: a.ends && b.ends, kids: []*Language{a, b}})
}

// Union is the texts that belong to one of the languages.
func Union(all ...*Language) *Language {
	kids := flattened(opUnion, all, None)
	switch {
	case slices.Contains(kids, Any):
		return Any
	case len(kids) == 0:
		return None
	case len(kids) == 1:
		return kids[0]
	}
	return build(&Language{op: opUnion, ends: slices.ContainsFunc(kids, (*Language).hasEmpty), kids: kids})
}

// Both is the texts that belong to all of the languages.
func Both(all ...*Language) *Language {
	kids := flattened(opBoth, all, Any)
	switch {
	case slices.Contains(kids, None):
		return None
	case len(kids) == 0:
		return Any
	case len(kids) == 1:
		return kids[0]
	}
	lacks := func(k *Language) bool { return !k.ends }
	return build(&Language{op: opBoth, ends: !slices.ContainsFunc(kids, lacks), kids: kids})
}

// Not is the texts that do not belong to a language.
func Not(l *Language) *Language {
	if l.op == opNot {
		return l.kids[0]
	}
	return build(&Language{op: opNot, ends: !l.ends, kids: []*Language{l}})
}

// Minus is the texts of a that do not belong to b.
func Minus(a, b *Language) *Language { return Both(a, Not(b)) }

// Repeat is any number of texts of a language after each other.
func Repeat(l *Language) *Language {
	switch {
	case l.op == opRepeat:
		return l
	case l.op == opEmpty || l.op == opNone:
		return Empty
	case l.key == AnyChar.key:
		return Any
	}
	return build(&Language{op: opRepeat, ends: true, kids: []*Language{l}})
}

func (l *Language) hasEmpty() bool { return l.ends }

// flattened opens nested languages of the same kind, and drops the neutral one
// and repetitions, in one order for equal sets.
func flattened(op byte, all []*Language, neutral *Language) []*Language {
	var kids []*Language
	for _, l := range all {
		switch {
		case l.op == op:
			kids = append(kids, l.kids...)
		case l.key != neutral.key:
			kids = append(kids, canonical(l))
		}
	}
	if len(kids) < 2 {
		return kids
	}
	slices.SortFunc(kids, func(a, b *Language) int { return slices.Compare(a.key[:], b.key[:]) })
	return slices.CompactFunc(kids, func(a, b *Language) bool { return a.key == b.key })
}

// canonical gives the two extremes one address.
func canonical(l *Language) *Language {
	switch l.key {
	case None.key:
		return None
	case Any.key:
		return Any
	}
	return l
}

// after is what may follow after c.
func (l *Language) after(c rune) *Language {
	steps := 0
	return l.derive(c, &steps)
}

// maxDerivative is how many steps one derivative may take: some tens of
// milliseconds. Beyond it [Language.derive] stops, and its answer means nothing.
const maxDerivative = 1 << 19

// derive is after, and counts its steps: the languages that it visits, and those
// that it puts together anew.
func (l *Language) derive(c rune, steps *int) *Language {
	if *steps++; *steps > maxDerivative {
		return None
	}
	switch l.op {
	case opRange:
		if l.lo <= c && c <= l.hi {
			return Empty
		}
		return None
	case opConcat:
		first := followed(l.kids[0].derive(c, steps), l.kids[1], steps)
		if !l.kids[0].ends {
			return first
		}
		return counted(Union(first, l.kids[1].derive(c, steps)), steps)
	case opUnion:
		return counted(Union(each(l.kids, c, steps)...), steps)
	case opBoth:
		return l.deriveBoth(c, steps)
	case opNot:
		return canonical(Not(l.kids[0].derive(c, steps)))
	case opRepeat:
		return followed(l.kids[0].derive(c, steps), l, steps)
	}
	return None
}

// followed is Concat, which takes a step for each part of a chain, and counts them.
func followed(a, b *Language, steps *int) *Language {
	for part := a; part.op == opConcat; part = part.kids[1] {
		*steps++
	}
	return Concat(a, b)
}

// counted counts what putting a language together took.
func counted(l *Language, steps *int) *Language {
	*steps += len(l.kids)
	return l
}

func each(kids []*Language, c rune, steps *int) []*Language {
	out := make([]*Language, len(kids))
	for i, kid := range kids {
		out[i] = kid.derive(c, steps)
	}
	return out
}

// deriveBoth looks at the cheap ones first: where one of them ends, the others
// do not matter.
func (l *Language) deriveBoth(c rune, steps *int) *Language {
	kids := slices.Clone(l.kids)
	slices.SortStableFunc(kids, func(a, b *Language) int { return cmp.Compare(a.cost, b.cost) })
	for i, kid := range kids {
		if kids[i] = kid.derive(c, steps); kids[i].op == opNone {
			return None
		}
	}
	return counted(Both(kids...), steps)
}

// Contains reports whether a text belongs to the language.
func (l *Language) Contains(text string) bool {
	for _, c := range text {
		l = l.after(c)
	}
	return l.ends
}

// bounds are the first characters of the ranges that the language tells apart,
// in order: 0, and wherever an answer may change.
func (l *Language) bounds() []rune {
	found := map[rune]bool{0: true}
	l.collect(found, map[*Language]bool{})
	all := make([]rune, 0, len(found))
	for r := range found {
		all = append(all, r)
	}
	slices.Sort(all)
	return all
}

func (l *Language) collect(into map[rune]bool, seen map[*Language]bool) {
	if seen[l] {
		return
	}
	seen[l] = true
	if l.op == opRange {
		into[l.lo] = true
		if l.hi < utf8.MaxRune {
			into[l.hi+1] = true
		}
	}
	for _, kid := range l.kids {
		kid.collect(into, seen)
	}
}

// IsAny reports whether the language was built to hold every text.
func (l *Language) IsAny() bool { return l.key == Any.key }
