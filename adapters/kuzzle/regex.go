package kuzzle

import (
	"slices"
)

// regex is a regular expression of JavaScript's, for password policies, whose
// customary form is one look-ahead for each kind of character. Go's expressions
// have none. It finds, from the back, the places at which the expression can
// begin, so the work is bounded by the text and never grows out of hand.
type regex struct {
	root       piece
	fromStart  bool // flag y
	ignoreCase bool // flag i
	multiline  bool // flag m
	dotAll     bool // flag s
}

// matches reports whether the expression is found in the text.
func (x *regex) matches(text string) bool {
	t := &reading{text: []rune(text), known: map[*lookAhead][]bool{}}
	starts := x.root.starts(t, t.everywhere())
	if x.fromStart {
		return slices.Contains(starts, 0)
	}
	return len(starts) > 0
}

// reading is a text that an expression is tried on, and what is known of it.
type reading struct {
	text  []rune
	known map[*lookAhead][]bool
}

func (t *reading) everywhere() []int {
	all := make([]int, len(t.text)+1)
	for i := range all {
		all[i] = i
	}
	return all
}

// piece is a part of an expression: given places, in order, where it may end,
// it says where it can start, in order.
type piece interface {
	starts(t *reading, ends []int) []int
}

// one character of those that it accepts.
type one func(rune) bool

func (c one) starts(t *reading, ends []int) []int {
	var starts []int
	for _, end := range ends {
		if end > 0 && c(t.text[end-1]) {
			starts = append(starts, end-1)
		}
	}
	return starts
}

// inOrder is pieces behind each other.
type inOrder []piece

func (s inOrder) starts(t *reading, ends []int) []int {
	for _, p := range slices.Backward(s) {
		ends = p.starts(t, ends)
	}
	return ends
}

// anyOf is pieces instead of each other.
type anyOf []piece

func (a anyOf) starts(t *reading, ends []int) []int {
	var starts []int
	for _, p := range a {
		starts = append(starts, p.starts(t, ends)...)
	}
	slices.Sort(starts)
	return slices.Compact(starts)
}

// repeated is a piece at least so often, and at most; -1 is without end.
type repeated struct {
	piece    piece
	min, max int
}

func (r repeated) starts(t *reading, ends []int) []int {
	for range r.min {
		ends = r.piece.starts(t, ends)
	}
	seen := map[int]bool{}
	for _, end := range ends {
		seen[end] = true
	}
	starts := slices.Clone(ends)
	for n := r.min; len(ends) > 0 && n != r.max; n++ {
		// Where it could start after fewer turns has been looked at.
		var fresh []int
		for _, at := range r.piece.starts(t, ends) {
			if !seen[at] {
				seen[at] = true
				fresh = append(fresh, at)
			}
		}
		ends = fresh
		starts = append(starts, ends...)
	}
	slices.Sort(starts)
	return starts
}

// spot holds at some places and takes no character.
type spot func(text []rune, at int) bool

func (p spot) starts(t *reading, ends []int) []int {
	var starts []int
	for _, at := range ends {
		if p(t.text, at) {
			starts = append(starts, at)
		}
	}
	return starts
}

// lookAhead holds where its piece follows, or where it does not.
type lookAhead struct {
	piece piece
	not   bool
}

func (l *lookAhead) starts(t *reading, ends []int) []int {
	follows := t.known[l]
	if follows == nil {
		follows = make([]bool, len(t.text)+1)
		for _, at := range l.piece.starts(t, t.everywhere()) {
			follows[at] = true
		}
		t.known[l] = follows
	}
	var starts []int
	for _, at := range ends {
		if follows[at] != l.not {
			starts = append(starts, at)
		}
	}
	return starts
}
