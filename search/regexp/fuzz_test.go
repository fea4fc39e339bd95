package regexp_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/search/regexp"
)

// FuzzExpression holds the compiled form against the set of texts, which are
// two ways to read the same expression.
func FuzzExpression(f *testing.F) {
	for expression, text := range map[string]string{
		"a.*b": "axxb", "(a|b){2,3}": "aba", "~(a.+)&@": "b", `<1-99>\d`: "422", `"a*"[^b-d\-]?`: "a*x", "#": "", "a{1000}": "a", "((((": "(",
	} {
		f.Add(expression, text)
	}
	f.Fuzz(func(t *testing.T, expression, text string) {
		if len(expression) > 200 || len(text) > 100 {
			return
		}
		e, err := regexp.Parse(expression, regexp.Options{Flags: regexp.All})
		if err != nil {
			return
		}
		l, err := regexp.Language(expression)
		if err != nil {
			return
		}
		if got, want := e.Match(text), l.Contains(text); got != want {
			t.Errorf("%q matches %q: %t, and the set of its texts has it: %t", expression, text, got, want)
		}
	})
}
