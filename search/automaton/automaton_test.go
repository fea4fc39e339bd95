package automaton_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/search/automaton"
)

// drawn is a language over a few letters.
func drawn() *rapid.Generator[*automaton.Language] {
	return rapid.Custom(func(t *rapid.T) *automaton.Language {
		l := automaton.Text(rapid.StringMatching(`[ab]{0,2}`).Draw(t, "text"))
		for range rapid.IntRange(0, 5).Draw(t, "operations") {
			other := automaton.Text(rapid.StringMatching(`[ab]{0,2}`).Draw(t, "other"))
			switch rapid.IntRange(0, 5).Draw(t, "operation") {
			case 0:
				l = automaton.Concat(l, other)
			case 1:
				l = automaton.Union(l, other)
			case 2:
				l = automaton.Both(l, automaton.Concat(automaton.Any, other))
			case 3:
				l = automaton.Not(l)
			case 4:
				l = automaton.Repeat(l)
			case 5:
				l = automaton.Concat(automaton.AnyChar, l)
			}
		}
		return l
	})
}

// TestMachineIsItsLanguage holds the compiled form against derivatives.
func TestMachineIsItsLanguage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawn().Draw(t, "language")
		m, err := l.Compile(10_000)
		if err != nil {
			t.Fatal(err)
		}
		text := rapid.StringMatching(`[abé]{0,6}`).Draw(t, "text")
		if m.Match(text) != l.Contains(text) {
			t.Errorf("%q: %t", text, m.Match(text))
		}
		longest := -1
		for end := 0; end <= len(text); end++ {
			if (end == len(text) || text[end]&0xC0 != 0x80) && l.Contains(text[:end]) {
				longest = end
			}
		}
		if got := m.Longest(text); got != longest {
			t.Errorf("%q: longest %d, want %d", text, got, longest)
		}
	})
}

// TestWithin holds inclusion against single texts.
func TestWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		inner, outer := drawn().Draw(t, "inner"), drawn().Draw(t, "outer")
		text := rapid.StringMatching(`[ab]{0,5}`).Draw(t, "text")
		if automaton.NewInquiry(context.Background()).Within(inner, outer) && inner.Contains(text) && !outer.Contains(text) {
			t.Errorf("%q", text)
		}
		if !automaton.NewInquiry(context.Background()).Within(automaton.Both(inner, outer), outer) {
			t.Error("a part is not within the whole")
		}
	})
}
