package regexp

import (
	"strconv"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/search/automaton"
)

// node is an expression taken apart.
type node struct {
	kind     kind
	lo, hi   rune // of a range
	min, max int  // of a repetition; no max is -1
	kids     []*node
}

type kind int

const (
	isRange kind = iota // one character
	isEmpty             // the empty text
	isNone              // no text
	isAny               // every text
	isConcat
	isUnion
	isBoth
	isNot
	isRepeat
)

func char(c rune) *node          { return &node{kind: isRange, lo: c, hi: c} }
func between(lo, hi rune) *node  { return &node{kind: isRange, lo: lo, hi: hi} }
func anyChar() *node             { return between(0, utf8.MaxRune) }
func union(kids ...*node) *node  { return joined(isUnion, kids) }
func concat(kids ...*node) *node { return joined(isConcat, kids) }
func repeat(n *node, min, max int) *node {
	return &node{kind: isRepeat, min: min, max: max, kids: []*node{n}}
}

func joined(k kind, kids []*node) *node {
	if len(kids) == 1 {
		return kids[0]
	}
	return &node{kind: k, kids: kids}
}

// not one of a class of characters.
func noneOf(class *node) *node {
	return joined(isBoth, []*node{anyChar(), {kind: isNot, kids: []*node{class}}})
}

// predefined is the class that a letter after a backslash means.
func predefined(letter rune) *node {
	switch letter {
	case 'd':
		return between('0', '9')
	case 's':
		return union(char(' '), char('\t'), char('\n'), char('\r'))
	case 'w':
		return union(between('a', 'z'), between('A', 'Z'), char('_'), between('0', '9'))
	}
	return noneOf(predefined(letter + 'a' - 'A'))
}

// interval is the decimal numbers from least to most: of so many digits, or of
// any number of them with zeros in front if that is 0.
func interval(least, most, digits int) *node {
	if digits > 0 {
		return numbers(padded(least, digits), padded(most, digits))
	}
	low := strconv.Itoa(least)
	var all []*node
	for width := len(low); width <= len(strconv.Itoa(most)); width++ {
		from, to := padded(power(width-1), width), padded(power(width)-1, width)
		if width == len(low) {
			from = low
		}
		if width == len(strconv.Itoa(most)) {
			to = strconv.Itoa(most)
		}
		all = append(all, numbers(from, to))
	}
	return concat(repeat(char('0'), 0, -1), union(all...))
}

// numbers is the digits between two texts of equal length.
func numbers(from, to string) *node {
	if from == "" {
		return &node{kind: isEmpty}
	}
	a, b := rune(from[0]), rune(to[0])
	if a == b {
		return concat(char(a), numbers(from[1:], to[1:]))
	}
	rest := len(from) - 1
	all := []*node{concat(char(a), numbers(from[1:], padded(power(rest)-1, rest)))}
	if a+1 < b {
		all = append(all, concat(between(a+1, b-1), repeat(between('0', '9'), rest, rest)))
	}
	return union(append(all, concat(char(b), numbers(padded(0, rest), to[1:])))...)
}

func power(digits int) int {
	n := 1
	for range digits {
		n *= 10
	}
	return n
}

func padded(n, digits int) string {
	if digits == 0 {
		return ""
	}
	text := strconv.Itoa(n)
	for len(text) < digits {
		text = "0" + text
	}
	return text
}

// size is how many parts a node has when its repetitions are written out;
// beyond enough it does not matter how many.
func (n *node) size(enough int) int {
	all := 1
	for _, kid := range n.kids {
		if all += kid.size(enough); all > enough {
			return enough + 1
		}
	}
	if n.kind == isRepeat {
		times := max(n.min, n.max, 1)
		if times > enough/all {
			return enough + 1
		}
		all *= times
	}
	return all
}

// language is the texts that the node matches.
func (n *node) language() *automaton.Language {
	switch n.kind {
	case isRange:
		return automaton.Range(n.lo, n.hi)
	case isEmpty:
		return automaton.Empty
	case isNone:
		return automaton.None
	case isAny:
		return automaton.Any
	case isNot:
		return automaton.Not(n.kids[0].language())
	case isRepeat:
		return n.repetition()
	}
	kids := make([]*automaton.Language, len(n.kids))
	for i, kid := range n.kids {
		kids[i] = kid.language()
	}
	switch n.kind {
	case isUnion:
		return automaton.Union(kids...)
	case isBoth:
		return automaton.Both(kids...)
	}
	all := automaton.Empty
	for i := len(kids) - 1; i >= 0; i-- {
		all = automaton.Concat(kids[i], all)
	}
	return all
}

func (n *node) repetition() *automaton.Language {
	one := n.kids[0].language()
	all := automaton.Empty
	if n.max < 0 {
		all = automaton.Repeat(one)
	}
	for range n.max - n.min {
		all = automaton.Union(automaton.Empty, automaton.Concat(one, all))
	}
	for range n.min {
		all = automaton.Concat(one, all)
	}
	return all
}
