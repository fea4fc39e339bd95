// Package querystring reads the two small languages that Elasticsearch has for
// people: query_string, which is Lucene's classic one ([Parse]), and
// simple_query_string, which has no mistakes ([ParseSimple]).
//
// A text becomes a tree of what is asked for. Which fields there are, and what a
// value means in them, belongs to the caller (search/esquery). Lucene itself is
// the judge of both in clients/lucene.
package querystring

import (
	"fmt"

	"github.com/dragoman-project/dragoman/search/words"
)

// Node is what a text asks for: one of the types below.
type Node interface{ node() }

// In says where a leaf looks: a name or pattern that stood before a colon, or ""
// where the query as a whole looks.
type In struct{ Field string }

// Leaves of the tree.
type (
	// All finds everything, as *:* does.
	All struct{}
	// None finds nothing: a text that asks for nothing.
	None struct{}
	// Words is a text to be split as the field's analyser does. The words in it
	// are joined by the query's default operator.
	Words struct {
		In
		Text string
	}
	// Phrase is a text in quotes.
	Phrase struct {
		In
		Text string
		Slop int
	}
	// Prefix is a word that ends with a *; Wildcard one with * or ? elsewhere, as
	// a pattern for package wildcard.
	Prefix struct {
		In
		Text string
	}
	Wildcard struct {
		In
		Pattern string
	}
	// Regexp is a /regular expression/ in Lucene's syntax.
	Regexp struct {
		In
		Pattern string
	}
	// Fuzzy is word~ or word~1; Fuzziness is a number from 0 to 2, AUTO or AUTO:n,m;
	// "" is the query's own.
	Fuzzy struct {
		In
		Text, Fuzziness string
	}
	// Range is [a TO b}, >a and the like; nil is no bound.
	Range struct {
		In
		Gt, Gte, Lt, Lte *string
	}
	// Exists is field:* or _exists_:field. Without a field it is * alone: what has
	// a value in the fields of the query, or everything where those are all.
	Exists struct{ In }
)

// Occur says how a clause counts.
type Occur int

// The ways a clause counts.
const (
	May Occur = iota
	Must
	MustNot
)

// Clause is one of several.
type Clause struct {
	Occur Occur
	Node  Node
}

// Clauses hold if all that must hold do, none that must not, and one that may
// if none must. Where only what must not hold is said, the whole of a
// text finds all the others; inside other clauses it finds nothing.
type Clauses []Clause

func (All) node()      {}
func (None) node()     {}
func (Words) node()    {}
func (Phrase) node()   {}
func (Prefix) node()   {}
func (Wildcard) node() {}
func (Regexp) node()   {}
func (Fuzzy) node()    {}
func (Range) node()    {}
func (Exists) node()   {}
func (Clauses) node()  {}

// Options change how a text is read.
type Options struct {
	And bool // words next to each other must all be found
	// NoLeadingWildcard refuses patterns that begin with * or ? (query_string).
	NoLeadingWildcard bool
	// Flags are the parts of simple_query_string's language that are on, joined
	// by |; "" is ALL.
	Flags string
	// Depth is how many parentheses may be in each other, and how often
	// simple_query_string may change between + and |; 0 is 30.
	Depth int
	// Blank reports whether a text asks for nothing there, so that it does not
	// count; nil asks whether it has words.
	Blank func(in In, text string) bool
}

func (o Options) filled() Options {
	if o.Depth == 0 {
		o.Depth = 30
	}
	if o.Blank == nil {
		o.Blank = func(_ In, text string) bool { return len(words.Of(text)) == 0 }
	}
	return o
}

// Error says what is wrong with a text, in Lucene's words.
type Error struct {
	At      int  // characters before it
	TooDeep bool // it cannot be read because it is nested too deep
	Why     string
}

func (e *Error) Error() string { return e.Why }

func tooDeep(at, depth int) *Error {
	return &Error{At: at, TooDeep: true, Why: fmt.Sprintf("nested deeper than %d", depth)}
}
