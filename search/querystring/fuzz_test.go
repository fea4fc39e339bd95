package querystring_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/search/querystring"
)

// FuzzQueryString reads both languages of people. What was escaped is read as
// it stands, but for words that are operators, which Lucene's escape leaves, too.
func FuzzQueryString(f *testing.F) {
	for _, seed := range []string{
		`a AND (b OR c*) -d^2`, `f:[1 TO *} "x y"~2 /r.*/`, `+a |"b c" (d~1)`, `\u00e9 && ! x:>=3`, `((((`, `a\`, `_exists_:x`, `*:*`, "\"", "a~b^c",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = querystring.Parse(text, querystring.Options{And: true})
		_, _ = querystring.Parse(text, querystring.Options{NoLeadingWildcard: true, Depth: 3})
		_, _ = querystring.ParseSimple(text, querystring.Options{})
		operator := slices.ContainsFunc(strings.Fields(text), func(word string) bool { return word == "AND" || word == "OR" || word == "NOT" })
		if _, err := querystring.Parse(querystring.Escape(text), querystring.Options{}); err != nil && !operator {
			t.Errorf("escaped, %q is refused: %v", text, err)
		}
	})
}
