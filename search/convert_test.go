package search_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman/search"
)

// TestConvertKeepsMeaning: a filter over other fields holds of the same values.
func TestConvertKeepsMeaning(t *testing.T) {
	type old = search.Filter[string]
	tests := []old{
		search.Eq[string]{Field: "a", Value: "X", Fold: true},
		search.In[string]{Field: "a", Values: []any{"x", int64(1)}},
		search.Prefix[string]{Field: "a", Value: "x y", Words: true},
		search.Wildcard[string]{Field: "a", Pattern: "x*", Fold: true},
		search.Fuzzy[string]{Field: "a", Value: "xz", Edits: 1},
		search.Phrase[string]{Field: "a", Words: []string{"x", "y"}},
		search.Range[string]{Field: "a", Gt: "w", Lte: "z", Words: true},
		search.Exists[string]{Field: "a"},
	}
	whole := search.And[string]{
		search.Or[string](tests), search.Not[string]{Filter: tests[0]}, search.AtLeast[string]{Count: 2, Of: tests},
	}
	double := func(f string) [2]string { return [2]string{f, f} }
	converted := search.Convert[string, [2]string](whole, func(test old) search.Filter[[2]string] { return search.At(test, double) })
	for _, value := range []any{"x", "X", "x y", "y x", "xy", "", "w", int64(1), true, 1.5} {
		values := []any{value, "other"}
		want := search.Holds[string](whole, func(string) []any { return values })
		got := search.Holds(converted, func(f [2]string) []any {
			if f != double("a") {
				t.Errorf("asks for %v", f)
			}
			return values
		})
		if got != want {
			t.Errorf("%v: %t, not %t", value, got, want)
		}
	}
}

// TestRespelled looks at texts in the spelling that the test is about.
func TestRespelled(t *testing.T) {
	upper := func(test search.Filter[string]) search.Filter[string] {
		return search.Respelled(test, "upper", strings.ToUpper)
	}
	holds := func(f search.Filter[string]) bool {
		return search.Holds(f, func(string) []any { return []any{"kept"} })
	}
	got := map[string]bool{
		"prefix": holds(upper(search.Prefix[string]{Field: "a", Value: "KE"})),
		"kept":   holds(upper(search.Prefix[string]{Field: "a", Value: "ke"})),
		"range":  holds(upper(search.Range[string]{Field: "a", Gte: "KEPT", Lt: "L"})),
		"exists": holds(upper(search.Exists[string]{Field: "a"})),
	}
	if diff := cmp.Diff(map[string]bool{"prefix": true, "kept": false, "range": true, "exists": true}, got); diff != "" {
		t.Error(diff)
	}
	name := func(f search.Filter[string]) string { return f.(search.Regexp[string]).Pattern.String() }
	if a, b := name(upper(search.Prefix[string]{Value: "a"})), name(upper(search.Prefix[string]{Value: "b"})); a == b {
		t.Error("two tests have the same name:", a)
	}
}
