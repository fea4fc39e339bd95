package pattern

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/search/automaton"
)

func TestWithin(t *testing.T) {
	for _, row := range []struct {
		inner, outer string
		want         bool
	}{
		{"a", "a", true},
		{"a", "b", false},
		{"a", "*", true},
		{"*", "a*", false},
		{"a*", "*", true},
		{"logs-2*", "logs-*", true},
		{"logs-*", "logs-2*", false},
		{"a?", "a*", true},
		{"a*", "a?", false},
		{"", "*", true},
		{"*", "*", true},
		{"a*b", "a*", true},
		{"a*b", "*b", true},
		{"a*", "*a", false},
		{`a\*`, "a*", true},
		{"a*", `a\*`, false},
		{"a**", "a*", true},
		{"logs", "/~(([.]|ilm-history-).*)/", true},
		{".logs", "/~(([.]|ilm-history-).*)/", false},
		{"ilm-history-1", "/~(([.]|ilm-history-).*)/", false},
		{"ilm*", "/~(([.]|ilm-history-).*)/", false},
		{"l*", "/~(([.]|ilm-history-).*)/", true},
		{"metrics-kibana.x", "/metrics-(beats|kibana).*/", true},
		{"metrics-x", "/metrics-(beats|kibana).*/", false},
		{"metrics-a", `/metrics-.*&~(metrics-endpoint\.x.*)/`, true},
		{"metrics-endpoint.x1", `/metrics-.*&~(metrics-endpoint\.x.*)/`, false},
		{"/[a-c]+/", "/[a-z]*/", true},
		{"/[a-z]*/", "/[a-c]+/", false},
		{"/a{2,3}/", "/a+/", true},
		{"/a{2,}/", "/a{2,3}/", false},
		{`/"a.b"/`, "a.b", true},
		{"/a.b/", "a.b", false},
		{"/[^a]/", "?", true},
		{"/@/", "*", true},
		{"*", "/@/", true},
		{"a", "/(/", false},
		{"a", "/a{9999}/", false},
		{"/(/", "b", true},
	} {
		if got := automaton.NewInquiry(context.Background()).Within(New(row.inner), New(row.outer)); got != row.want {
			t.Errorf("%s within %s: %t", row.inner, row.outer, got)
		}
	}
}

func TestUnionsCover(t *testing.T) {
	if !automaton.NewInquiry(context.Background()).Within(New("*"), New("a*", "/~(a.*)/")) {
		t.Error("a set and its complement are not everything")
	}
	if automaton.NewInquiry(context.Background()).Within(New("a*"), New("ab*", "ac*")) {
		t.Error("two parts are the whole")
	}
}

// One text is within a pattern exactly if Go's regular expressions say so.
func TestWithinAgreesWithMatching(t *testing.T) {
	glob := rapid.StringMatching(`[ab*?]{0,6}`)
	name := rapid.StringMatching(`[abc]{0,6}`)
	rapid.Check(t, func(t *rapid.T) {
		pattern, text := glob.Draw(t, "pattern"), name.Draw(t, "text")
		want := regexp.MustCompile("^(?s:" + strings.NewReplacer("*", ".*", "?", ".").Replace(pattern) + ")$").MatchString(text)
		if got := automaton.NewInquiry(context.Background()).Within(newGlob(text), newGlob(pattern)); got != want {
			t.Errorf("%q within %q: %t", text, pattern, got)
		}
	})
}

// A pattern is within another only if all that it matches is.
func TestWithinIsInclusion(t *testing.T) {
	expression := rapid.StringMatching(`(\(?[ab.]\)?[*+?|&~]?){0,5}`)
	name := rapid.StringMatching(`[ab]{0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		inner, outer := Expression(expression.Draw(t, "inner")), Expression(expression.Draw(t, "outer"))
		text := newGlob(name.Draw(t, "text"))
		q := automaton.NewInquiry(context.Background())
		if q.Within(inner, outer) && q.Within(text, inner) && !q.Within(text, outer) {
			t.Error("a text is in the inner and not in the outer")
		}
	})
}

func TestMonstrousExpression(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("(", 10_000), strings.Repeat("~", 10_000), strings.Repeat("(a|b)*a", 60) + "{50}", strings.Repeat("a?", 250), strings.Repeat("a?", 1500),
		strings.Repeat("(a|b)*", 80), strings.Repeat("~(a", 40) + strings.Repeat(")", 40), ".*a" + strings.Repeat(".", 200),
	} {
		q := automaton.NewInquiry(context.Background())
		before := q.Left()
		q.Within(New("/"+text+"/"), New("*a"))
		if spent := before - q.Left(); spent > 1<<19 {
			t.Errorf("%.20s… cost %d", text, spent)
		}
	}
}
