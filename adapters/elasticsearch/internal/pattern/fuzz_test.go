package pattern

import (
	"testing"

	"github.com/dragoman-project/dragoman/search/automaton"
)

// FuzzWithin compares patterns of names: a pattern is within itself, and what
// it has is in whatever it is within.
func FuzzWithin(f *testing.F) {
	f.Add("logs-*", "/logs-.*/", "logs-1")
	f.Add(`a\*?`, "*", "a*x")
	f.Add("/~(a.+)/", "b*", "b")
	f.Fuzz(func(t *testing.T, inner, outer, text string) {
		if len(inner)+len(outer)+len(text) > 100 {
			return
		}
		a, b := New(inner), New(outer)
		q := automaton.NewInquiry(t.Context())
		if q.Within(a, b) && a.Contains(text) && !b.Contains(text) {
			t.Errorf("%q is in %q and not in %q", text, inner, outer)
		}
		if q = automaton.NewInquiry(t.Context()); a.Contains(text) != q.Contains(a, text) && !q.Exhausted() {
			t.Errorf("%q in %q", text, inner)
		}
	})
}
