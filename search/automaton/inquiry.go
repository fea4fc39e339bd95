package automaton

import (
	"context"

	"github.com/dragoman-project/dragoman/search/pace"
)

// Inquiry answers questions about languages until it has done enough, or its
// context has ended; then every answer is no. A question that was answered
// costs nothing the next time. It is for one goroutine.
type Inquiry struct {
	left  int
	pace  *pace.Pace
	known map[key]bool // whether a language is empty
}

// What one inquiry, and one of its questions, may cost in steps: a second or so,
// and some tens of milliseconds at most.
const (
	maxWork     = 1 << 24
	maxWorkOnce = 1 << 18
)

// NewInquiry is one that may ask for about a second.
func NewInquiry(ctx context.Context) *Inquiry {
	return &Inquiry{left: maxWork, pace: pace.New(ctx), known: map[key]bool{}}
}

// Within reports whether every text of inner belongs to outer as well.
func (q *Inquiry) Within(inner, outer *Language) bool { return q.IsEmpty(Minus(inner, outer)) }

// IsEmpty reports whether no text belongs to the language.
func (q *Inquiry) IsEmpty(l *Language) bool {
	if answer, ok := q.known[l.key]; ok && !q.Exhausted() {
		return answer
	}
	answer, sure := q.isEmpty(l)
	if sure {
		q.known[l.key] = answer
	}
	return answer
}

// isEmpty answers by going through all that may follow; it is not sure of an
// answer for which it had to stop.
func (q *Inquiry) isEmpty(l *Language) (answer, sure bool) {
	chars, seen := l.bounds(), map[key]bool{l.key: true}
	stop := q.left - maxWorkOnce
	for open := []*Language{l}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		if next.ends {
			return false, true
		}
		if q.left < max(0, stop) {
			return false, false
		}
		for _, c := range chars {
			steps := 0
			rest := next.derive(c, &steps)
			if !q.Spend(steps) || steps > maxDerivative {
				return false, false
			}
			if rest.op != opNone && !seen[rest.key] {
				seen[rest.key] = true
				open = append(open, rest)
			}
		}
	}
	return true, true
}

// Contains reports whether a text belongs to a language.
func (q *Inquiry) Contains(l *Language, text string) bool {
	for _, c := range text {
		steps := 0
		l = l.derive(c, &steps)
		if l.op == opNone || !q.Spend(steps) || steps > maxDerivative {
			return false
		}
	}
	return l.ends
}

// Spend counts steps that were taken elsewhere on behalf of the inquiry; false
// if it has done enough.
func (q *Inquiry) Spend(steps int) bool {
	q.left -= steps
	if q.pace.Spend(steps) != nil {
		q.left = -1
	}
	return q.left >= 0
}

// Exhausted reports whether the inquiry has done enough.
func (q *Inquiry) Exhausted() bool { return q.left < 0 }

// Err is the context's error if that is why the inquiry ended.
func (q *Inquiry) Err() error { return q.pace.Err() }

// Left is how many steps the inquiry may still take.
func (q *Inquiry) Left() int { return q.left }
