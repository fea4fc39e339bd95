package regexp_test

import (
	goregexp "regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/search/regexp"
)

func TestMatch(t *testing.T) {
	for pattern, row := range map[string]struct{ yes, no string }{
		"":                   {"", "a"},
		"abc":                {"abc", "abcd"},
		"a.c":                {"a\nc", "ac"},
		"a?b*c+":             {"bbc", "aab"},
		"(ab|cd)e":           {"cde", "abcde"},
		"[a-c]+":             {"abc", "abd"},
		"[^a-c]":             {"é", "b"},
		"[]a]":               {"]", "b"},
		`[\]\-]`:             {"-", `\`},
		`[\d_]+`:             {"4_2", "a"},
		`\w+\s\W`:            {"a_1 -", "a_1 b"},
		"a{2}":               {"aa", "aaa"},
		"a{2,}":              {"aaaa", "a"},
		"a{1,2}b":            {"aab", "aaab"},
		`"a.c"`:              {"a.c", "abc"},
		"~(foo.*)":           {"fo", "foobar"},
		"a.*&.*b":            {"ab", "aba"},
		"a@b":                {"axxb", "ab1"},
		"<1-20>":             {"007", "21"},
		"<01-20>":            {"07", "7"},
		"()|a":               {"", "b"},
		"*a":                 {"*a", "a"},
		"|a":                 {"|a", "a"},
		`\.\*`:               {".*", "ab"},
		`a\\b`:               {`a\b`, "ab"},
		".*[hH][__][44].*":   {"North_4", "North-4"},
		".*[éÉ].*":           {"ANDRÉ", "ANDRE"},
		"[  ]":               {" ", "x"},
		"#|a":                {"a", "#"},
		"𝐀.":                 {"𝐀𝐁", "𝐀"},
		"(a|b)*abb":          {"ababb", "abab"},
		`.*~(.*ab.*)&[abc]+`: {"ac", "xab"},
	} {
		e, err := regexp.Parse(pattern, regexp.Options{Flags: regexp.All})
		if err != nil {
			t.Errorf("%q: %v", pattern, err)
		} else if !e.Match(row.yes) || e.Match(row.no) {
			t.Errorf("%q: %q %t, %q %t", pattern, row.yes, e.Match(row.yes), row.no, e.Match(row.no))
		}
	}
}

// TestParseErrors says what is wrong and where, as Lucene does.
func TestParseErrors(t *testing.T) {
	for pattern, row := range map[string]struct {
		at  int
		why string
	}{
		"a)":                  {1, "end-of-string expected at position 1"},
		"(a":                  {2, "expected ')' at position 2"},
		"[a":                  {2, "expected ']' at position 2"},
		"[b-a]":               {4, "invalid range: from (98) cannot be > to (97)"},
		"a|":                  {2, "unexpected end-of-string"},
		`a\`:                  {2, "unexpected end-of-string"},
		`"ab`:                 {3, `expected '"' at position 3`},
		"a{":                  {2, "integer expected at position 2"},
		"a{1":                 {3, "expected '}' at position 3"},
		"a{2,1}":              {6, "invalid repetition range(out of order): 2..1"},
		`\q`:                  {2, `invalid character class \113`},
		"<1-2":                {4, "expected '>' at position 4"},
		"<1-b>":               {4, "interval syntax error at position 4"},
		"<name>":              {6, "'name' not found"},
		"𝐀)":                  {2, "end-of-string expected at position 2"},
		".*a.{15}":            {0, "Determinizing automaton for [.*a.{15}] would require more than 10000 effort."},
		"(((a{50}){50}){50})": {0, "Determinizing automaton for [(((a{50}){50}){50})] would require more than 10000 effort."},
	} {
		_, err := regexp.Parse(pattern, regexp.Options{Flags: regexp.All})
		wrong, _ := err.(*regexp.Error)
		if wrong == nil || wrong.At != row.at || wrong.Why != row.why {
			t.Errorf("%q: %#v", pattern, wrong)
		}
	}
}

// TestFlags takes signs for characters without their flag.
func TestFlags(t *testing.T) {
	for pattern, flags := range map[string]regexp.Flags{
		"a&b": regexp.All &^ regexp.Intersection, "~a": regexp.All &^ regexp.Complement, "#": regexp.All &^ regexp.Empty,
		"@": regexp.All &^ regexp.AnyString, "<1-2>": regexp.None,
	} {
		e, err := regexp.Parse(pattern, regexp.Options{Flags: flags})
		if err != nil || !e.Match(pattern) {
			t.Errorf("%q: %v", pattern, err)
		}
	}
	if flags, unknown, ok := regexp.ParseFlags("COMPLEMENT|interval"); !ok || flags != regexp.Complement|regexp.Interval {
		t.Error(flags, unknown, ok)
	}
	if _, unknown, ok := regexp.ParseFlags("ALL|SOME"); ok || unknown != "SOME" {
		t.Error(unknown, ok)
	}
}

func TestFold(t *testing.T) {
	e, err := regexp.Parse(`a"b"[c][d-e]é`, regexp.Options{Fold: true})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"abcdé": true, "ABCdé": true, "ABCDé": false, "abcdÉ": false} {
		if e.Match(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestLiterals(t *testing.T) {
	for pattern, want := range map[string]string{
		"abc":              "abc",
		".*[hH][__][44].*": "h_4",
		"(foo|bar)baz":     "baz",
		".*Smith.*":        "smith",
		"a.*bc.*d":         "a bc d",
		"(ab){2}c":         "ababc",
		"(ab)+c":           "ab abc",
		"(ab)*c":           "c",
		"~(abc)":           "",
		"@":                "",
		"ab.*&.*cd":        "ab cd",
		"a{2,3}":           "aa",
		".*a|.*b":          "",
	} {
		e, err := regexp.Parse(pattern, regexp.Options{Flags: regexp.All})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(e.Literals(), " ")
		if got != want {
			t.Errorf("%q: %q, want %q", pattern, got, want)
		}
	}
}

var drawn = rapid.StringOfN(rapid.SampledFrom([]rune(`aaBbé.?*+|(())[]{}0123,<>-~&#@"\dw^`)), 0, 12, -1)

// TestKnownBeforehand holds literals and translation against matches of random
// expressions.
func TestKnownBeforehand(t *testing.T) {
	texts := rapid.StringOfN(rapid.SampledFrom([]rune(`aAbBé012-"\`)), 0, 6, -1)
	rapid.Check(t, func(t *rapid.T) {
		e, err := regexp.Parse(drawn.Draw(t, "pattern"), regexp.Options{Flags: regexp.All, Fold: rapid.Bool().Draw(t, "fold")})
		if err != nil {
			return
		}
		re2, translated := e.RE2()
		for range 20 {
			text := texts.Draw(t, "text")
			matches := e.Match(text)
			lower := strings.Map(unicode.ToLower, text)
			if lacks := func(l string) bool { return !strings.Contains(lower, l) }; matches && slices.ContainsFunc(e.Literals(), lacks) {
				t.Errorf("%q matches %q without one of %q", e, text, e.Literals())
			}
			if translated && goregexp.MustCompile(re2).MatchString(text) != matches {
				t.Errorf("%q on %q is %t, but not %q", e, text, matches, re2)
			}
		}
	})
}
