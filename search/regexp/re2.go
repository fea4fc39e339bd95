package regexp

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// mostRepeats is the largest number in braces that PostgreSQL takes.
const mostRepeats = 255

// RE2 is the expression in a syntax that Go's package regexp and PostgreSQL's ~
// both read and that means the same in both. It is not ok where there is none:
// with ~, & or #, and with large numbers in braces.
func (e *Expression) RE2() (text string, ok bool) {
	w := writer{ok: true}
	w.node(e.tree)
	return "(?s)^(?:" + w.String() + ")$", w.ok
}

type writer struct {
	strings.Builder
	ok bool
}

func (w *writer) node(n *node) {
	switch n.kind {
	case isRange:
		w.char(n.lo, n.hi)
	case isEmpty:
		w.WriteString("(?:)")
	case isAny:
		w.WriteString(".*")
	case isConcat:
		for _, kid := range n.kids {
			w.group(kid)
		}
	case isUnion:
		for i, kid := range n.kids {
			if i > 0 {
				w.WriteByte('|')
			}
			w.group(kid)
		}
	case isRepeat:
		w.repeat(n)
	case isBoth:
		w.negated(n)
	default:
		w.ok = false
	}
}

// group writes a node so that what stands beside it does not matter.
func (w *writer) group(n *node) {
	if n.kind == isRange {
		w.node(n)
		return
	}
	w.WriteString("(?:")
	w.node(n)
	w.WriteByte(')')
}

func (w *writer) repeat(n *node) {
	w.group(n.kids[0])
	switch {
	case n.min > mostRepeats || n.max > mostRepeats:
		w.ok = false
	case n.max < 0 && n.min == 0:
		w.WriteByte('*')
	case n.max < 0 && n.min == 1:
		w.WriteByte('+')
	case n.max < 0:
		fmt.Fprintf(w, "{%d,}", n.min)
	default:
		fmt.Fprintf(w, "{%d,%d}", n.min, n.max)
	}
}

// negated writes the one intersection that there is a syntax for: a class of
// characters that is not to match.
func (w *writer) negated(n *node) {
	if len(n.kids) != 2 || !n.kids[0].isAnyChar() || n.kids[1].kind != isNot {
		w.ok = false
		return
	}
	ranges, ok := n.kids[1].kids[0].ranges()
	w.ok = w.ok && ok
	w.WriteString("[^")
	for _, r := range ranges {
		w.literal(r.lo)
		w.WriteByte('-')
		w.literal(r.hi)
	}
	w.WriteByte(']')
}

func (n *node) isAnyChar() bool { return n.kind == isRange && n.lo == 0 && n.hi == utf8.MaxRune }

// ranges are what a class is made of.
func (n *node) ranges() (all []*node, ok bool) {
	switch n.kind {
	case isRange:
		return []*node{n}, true
	case isUnion:
		for _, kid := range n.kids {
			inner, ok := kid.ranges()
			if !ok {
				return nil, false
			}
			all = append(all, inner...)
		}
		return all, true
	}
	return nil, false
}

func (w *writer) char(lo, hi rune) {
	switch {
	case lo == 0 && hi == utf8.MaxRune:
		w.WriteByte('.')
	case lo == hi:
		w.literal(lo)
	default:
		w.WriteByte('[')
		w.literal(lo)
		w.WriteByte('-')
		w.literal(hi)
		w.WriteByte(']')
	}
}

// literal writes a character. The database has no NUL.
func (w *writer) literal(c rune) {
	if c == 0 {
		w.ok = false
		return
	}
	if c < utf8.RuneSelf && strings.ContainsRune(`!"#$%&'()*+,-./:;<=>?@[\]^_{|}~`+"`", c) {
		w.WriteByte('\\')
	}
	w.WriteRune(c)
}
