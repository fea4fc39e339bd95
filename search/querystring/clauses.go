package querystring

import "slices"

// What is not written between clauses, and before one.
const (
	noWord = end
	noSign = end
)

// clauses are joined as Lucene does, which knows no precedence: each must hold,
// may, or must not. AND says that both sides of it must. OR says that they may,
// where they had to without it.
type clauses struct {
	and  bool // without a word between them all must
	said Clauses
	bare bool // the first has no sign
}

func (c *clauses) add(word, sign kind, n Node) {
	if last := len(c.said) - 1; last >= 0 && c.said[last].Occur != MustNot {
		if word == and {
			c.said[last].Occur = Must
		} else if word == or && c.and {
			c.said[last].Occur = May
		}
	}
	if len(c.said) == 0 {
		c.bare = sign == noSign
	}
	occur := May
	switch {
	case sign == not:
		occur = MustNot
	case c.and && word != or, sign == plus, !c.and && word == and:
		occur = Must
	}
	c.said = append(c.said, Clause{occur, n})
}

// node is all of them, or the only one.
func (c *clauses) node() Node {
	if len(c.said) == 1 && c.bare {
		return c.said[0].Node
	}
	return c.said
}

// onlyNot reports whether nothing but what must not hold is said.
func (c Clauses) onlyNot() bool {
	return !slices.ContainsFunc(c, func(one Clause) bool { return one.Occur != MustNot })
}
