package automaton

import (
	"errors"
	"slices"
	"unicode/utf8"
)

// Machine is a language compiled to states and steps between them. It is never
// changed and may be used by many at once.
type Machine struct {
	bounds []rune      // where the classes of characters begin
	ascii  [128]uint16 // the classes of the commonest ones
	next   []int32     // by state and class
	ends   []bool      // by state
	stuck  []bool      // by state: no text can end from here
}

// ErrTooComplex says that a machine would have more states, or take more work,
// than it may.
var ErrTooComplex = errors.New("too complex")

// What one machine may cost: languages that are visited to compile it, steps that
// this takes altogether, and cells of its table.
const (
	maxCompile = 1 << 18
	maxTaken   = 1 << 20
	maxCells   = 1 << 20
)

// Compile makes a machine of at most so many states.
func (l *Language) Compile(maxStates int) (*Machine, error) {
	m := &Machine{bounds: l.bounds()}
	m.classify()
	states, known := []*Language{l}, map[key]int32{l.key: 0}
	taken := 0
	for work, at := 0, 0; at < len(states); at++ {
		here := states[at]
		m.ends = append(m.ends, here.ends)
		m.stuck = append(m.stuck, here.op == opNone)
		for _, c := range m.bounds {
			steps := 0
			rest := here.derive(c, &steps)
			if taken += steps; taken > maxTaken || steps > maxDerivative {
				return nil, ErrTooComplex
			}
			to, is := known[rest.key]
			if !is {
				to = int32(len(states))
				known[rest.key], states = to, append(states, rest)
			}
			m.next = append(m.next, to)
			work += here.cost
		}
		if len(states) > maxStates || work > maxCompile || len(m.next) > maxCells {
			return nil, ErrTooComplex
		}
	}
	return m, nil
}

func (m *Machine) classify() {
	class := 0
	for c := range m.ascii {
		for class+1 < len(m.bounds) && m.bounds[class+1] <= rune(c) {
			class++
		}
		m.ascii[c] = uint16(class)
	}
}

func (m *Machine) class(c rune) int {
	if c < utf8.RuneSelf {
		return int(m.ascii[c])
	}
	at, found := slices.BinarySearch(m.bounds, c)
	if found {
		return at
	}
	return at - 1
}

// Match reports whether the whole text belongs to the language.
func (m *Machine) Match(text string) bool {
	state := int32(0)
	for _, c := range text {
		state = m.next[int(state)*len(m.bounds)+m.class(c)]
		if m.stuck[state] {
			return false
		}
	}
	return m.ends[state]
}

// Longest is the length of the longest beginning of a text that belongs to the
// language, in bytes; -1 if none does.
func (m *Machine) Longest(text string) int {
	state, longest := int32(0), -1
	if m.ends[0] {
		longest = 0
	}
	for at := 0; at < len(text); {
		c, width := utf8.DecodeRuneInString(text[at:])
		at += width
		state = m.next[int(state)*len(m.bounds)+m.class(c)]
		if m.stuck[state] {
			break
		}
		if m.ends[state] {
			longest = at
		}
	}
	return longest
}
