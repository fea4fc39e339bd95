package querystring

// What is not written between clauses, and before one.
const (
	noWord = end
	noSign = end
)

// clauses are joined as Lucene does, which knows no precedence: each must hold,
// may, or must not. AND says that both sides of it must. OR says that they may,
// where they had to without it.
type clauses struct {
	and   bool // without a word between them all must
	said  Clauses
	bare  bool // the first has no sign, and counts
	begun bool
}

// add adds a clause. One that asks for nothing, nil, does not count, but the word
// before it does.
func (c *clauses) add(word, sign kind, n Node) {
	if last := len(c.said) - 1; last >= 0 && c.said[last].Occur != MustNot {
		if word == and {
			c.said[last].Occur = Must
		} else if word == or && c.and {
			c.said[last].Occur = May
		}
	}
	if !c.begun {
		c.begun, c.bare = true, sign == noSign && n != nil
	}
	if n == nil {
		return
	}
	occur := May
	switch {
	case sign == not:
		occur = MustNot
	case c.and && word != or, !c.and && (sign == plus || word == and):
		occur = Must
	}
	c.said = append(c.said, Clause{occur, n})
}

// node is all of them, or the only one; nil if there is none.
func (c *clauses) node() Node {
	if len(c.said) == 0 {
		return nil
	}
	if len(c.said) == 1 && c.bare {
		return c.said[0].Node
	}
	return c.said
}
