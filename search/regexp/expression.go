package regexp

import (
	"errors"
	"fmt"

	"github.com/dragoman-project/dragoman/search/automaton"
)

// DefaultMaxStates is how many states an expression may have unless a query
// says otherwise.
const DefaultMaxStates = 10_000

// Options are what a query says besides the expression.
type Options struct {
	Flags     Flags
	Fold      bool // letters of ASCII match in both cases, except in ranges
	MaxStates int  // 0 is DefaultMaxStates
}

// Expression is a compiled expression: a search.Pattern. It is never changed.
type Expression struct {
	text    string
	options Options
	tree    *node
	machine *automaton.Machine
}

// Parse compiles an expression. What is wrong with it is an [Error].
func Parse(text string, o Options) (*Expression, error) {
	if o.MaxStates == 0 {
		o.MaxStates = DefaultMaxStates
	}
	tree, err := parse(text, o)
	if err != nil {
		return nil, err
	}
	tooComplex := &Error{Pattern: text, Why: fmt.Sprintf(
		"Determinizing automaton for [%s] would require more than %d effort.", text, o.MaxStates)}
	if tree.size(o.MaxStates) > o.MaxStates {
		return nil, tooComplex
	}
	machine, err := tree.language().Compile(o.MaxStates)
	if errors.Is(err, automaton.ErrTooComplex) {
		return nil, tooComplex
	}
	return &Expression{text, o, tree, machine}, err
}

func parse(text string, o Options) (*node, error) {
	p := parser{text: []rune(text), flags: o.Flags, fold: o.Fold}
	tree := p.whole()
	if p.wrong != nil {
		return nil, p.wrong
	}
	return tree, nil
}

// Match reports whether the whole of a text matches.
func (e *Expression) Match(text string) bool { return e.machine.Match(text) }

// String is the expression as it was written, after what changes its meaning.
// Equal texts match the same.
func (e *Expression) String() string {
	if e.options.Flags == All && !e.options.Fold {
		return e.text
	}
	return fmt.Sprintf("(flags %d, fold %t)%s", e.options.Flags, e.options.Fold, e.text)
}

// Longest is the length of the longest beginning of a text that matches, in
// bytes; -1 if none does.
func (e *Expression) Longest(text string) int { return e.machine.Longest(text) }

// Language is the texts that an expression with all signs matches, to be
// compared with others.
func Language(text string) (*automaton.Language, error) {
	tree, err := parse(text, Options{Flags: All})
	if err != nil {
		return nil, err
	}
	if tree.size(DefaultMaxStates) > DefaultMaxStates {
		return nil, &Error{Pattern: text, Why: "too complex"}
	}
	return tree.language(), nil
}
