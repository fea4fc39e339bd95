package regexp

import (
	"slices"
	"unicode"
)

// Literals are texts in lower case, letter by letter, that every match contains
// when it is in lower case itself. There may be none.
func (e *Expression) Literals() []string {
	k := e.tree.known()
	if k.exact {
		return present(k.start)
	}
	return present(append(k.inner, k.start, k.end)...)
}

// known is what all matches of a node have in common.
type known struct {
	exact      bool     // each is start, and nothing else
	start, end string   // how each begins and ends
	inner      []string // what each contains besides
}

// mostLiteral is how long a literal that is put together may become.
const mostLiteral = 256

func (n *node) known() known {
	switch n.kind {
	case isEmpty:
		return known{exact: true}
	case isRange:
		if n.lo == n.hi {
			return exactly(string(unicode.ToLower(n.lo)))
		}
	case isUnion:
		return n.inCommon()
	case isConcat:
		all := known{exact: true}
		for _, kid := range n.kids {
			all = all.then(kid.known())
		}
		return all
	case isBoth:
		var all known
		for _, kid := range n.kids {
			k := kid.known()
			all.inner = append(append(all.inner, k.inner...), k.start, k.end)
		}
		return all
	case isRepeat:
		return n.repeatedly()
	}
	return known{}
}

func exactly(text string) known { return known{exact: true, start: text, end: text} }

// then is what is known of two after each other.
func (k known) then(next known) known {
	switch {
	case k.exact && next.exact && len(k.start)+len(next.start) <= mostLiteral:
		return exactly(k.start + next.start)
	case k.exact && len(k.start)+len(next.start) <= mostLiteral:
		return known{start: k.start + next.start, end: next.end, inner: next.inner}
	}
	all := known{start: k.start, end: next.end, inner: append(slices.Clone(k.inner), next.inner...)}
	if next.exact && len(k.end)+len(next.start) <= mostLiteral {
		all.end = k.end + next.start
		return all
	}
	all.inner = append(all.inner, k.end+next.start)
	return all
}

// inCommon is what alternatives share: all of it where they are one letter in
// both cases.
func (n *node) inCommon() known {
	first := n.kids[0].known()
	for _, kid := range n.kids[1:] {
		if k := kid.known(); !k.exact || !first.exact || k.start != first.start {
			return known{}
		}
	}
	return first
}

func (n *node) repeatedly() known {
	one := n.kids[0].known()
	if n.min == 0 {
		return known{}
	}
	if !one.exact {
		return one
	}
	all := known{exact: true}
	for i := 0; i < n.min && len(all.start) < mostLiteral; i++ {
		all = all.then(one)
	}
	if n.max != n.min || len(all.start) >= mostLiteral {
		all.exact = false
	}
	return all
}

// present drops empty literals and repeated ones.
func present(texts ...string) []string {
	texts = slices.DeleteFunc(slices.Clone(texts), func(t string) bool { return t == "" })
	slices.Sort(texts)
	return slices.Compact(texts)
}
