package search_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// TestHolds has a row for each test, of a thing with a few of everything.
func TestHolds(t *testing.T) {
	thing := map[string][]any{
		"text": {"Ada"}, "texts": {"x", "Yz"}, "number": {json.Number("9007199254740993")}, "float": {1.5},
		"yes": {true}, "object": {map[string]any{}}, "phrase": {"a b a c"}, "mixed": {"2", json.Number("2"), false},
	}
	values := func(f dragoman.Field) []any { return thing[f.Name] }
	at := func(name string) dragoman.Field { return dragoman.Field{Name: name} }
	for name, row := range map[string]struct {
		filter dragoman.Filter
		want   bool
	}{
		"Nothing":                {nil, true},
		"EmptyAnd":               {dragoman.And{}, true},
		"EmptyOr":                {dragoman.Or{}, false},
		"Eq":                     {dragoman.Eq{Field: at("text"), Value: "Ada"}, true},
		"EqOtherCase":            {dragoman.Eq{Field: at("text"), Value: "ada"}, false},
		"EqFolded":               {dragoman.Eq{Field: at("text"), Value: "aDA", Fold: true}, true},
		"EqOneOfSeveral":         {dragoman.Eq{Field: at("texts"), Value: "Yz"}, true},
		"EqNumberAsFloat":        {dragoman.Eq{Field: at("number"), Value: int64(1 << 53)}, true},
		"EqOtherKind":            {dragoman.Eq{Field: at("number"), Value: "9007199254740993"}, false},
		"EqObject":               {dragoman.Eq{Field: at("object"), Value: map[string]any{}}, false},
		"EqNothingThere":         {dragoman.Eq{Field: at("missing"), Value: ""}, false},
		"NotNothingThere":        {dragoman.Not{Filter: dragoman.Eq{Field: at("missing"), Value: ""}}, true},
		"In":                     {dragoman.In{Field: at("mixed"), Values: []any{"1", 2.0}}, true},
		"InOtherKinds":           {dragoman.In{Field: at("float"), Values: []any{"1.5", true}}, false},
		"Prefix":                 {dragoman.Prefix{Field: at("texts"), Value: "Y"}, true},
		"PrefixFolded":           {dragoman.Prefix{Field: at("texts"), Value: "YZ", Fold: true}, true},
		"PrefixOfNumber":         {dragoman.Prefix{Field: at("number"), Value: "9"}, false},
		"Wildcard":               {dragoman.Wildcard{Field: at("text"), Pattern: "A?a"}, true},
		"WildcardFolded":         {dragoman.Wildcard{Field: at("text"), Pattern: "*D*", Fold: true}, true},
		"Range":                  {dragoman.Range{Field: at("float"), Gt: 1.0, Lte: 1.5}, true},
		"RangeExcludesItsBound":  {dragoman.Range{Field: at("float"), Lt: 1.5}, false},
		"RangeOfOtherKind":       {dragoman.Range{Field: at("float"), Lt: "z"}, false},
		"RangeByOneValue":        {dragoman.Range{Field: at("mixed"), Gte: 1.0, Lt: 3.0}, true},
		"RangeWithoutBounds":     {dragoman.Range{Field: at("object")}, true},
		"RangeNothingThere":      {dragoman.Range{Field: at("missing")}, false},
		"ExistsObject":           {dragoman.Exists{Field: at("object")}, true},
		"ExistsNot":              {dragoman.Exists{Field: at("missing")}, false},
		"AndOneDoesNot":          {dragoman.And{dragoman.Exists{Field: at("text")}, dragoman.Exists{Field: at("missing")}}, false},
		"OrOneDoes":              {dragoman.Or{dragoman.Exists{Field: at("missing")}, dragoman.Exists{Field: at("text")}}, true},
		"Phrase":                 {dragoman.Phrase{Field: at("phrase"), Words: []string{"b", "a"}}, true},
		"PhraseOtherOrder":       {dragoman.Phrase{Field: at("phrase"), Words: []string{"b", "b"}}, false},
		"PhraseOneWordTwice":     {dragoman.Phrase{Field: at("phrase"), Words: []string{"b", "b"}, Slop: 5}, false},
		"PhraseTwiceThere":       {dragoman.Phrase{Field: at("phrase"), Words: []string{"a", "a"}, Slop: 1}, true},
		"PhraseWithSlop":         {dragoman.Phrase{Field: at("phrase"), Words: []string{"a", "c"}, Slop: 1}, true},
		"FoldLeavesOtherLetters": {dragoman.Eq{Field: at("text"), Value: "Ädä", Fold: true}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := search.Holds(row.filter, values); got != row.want {
				t.Errorf("%#v: %t", row.filter, got)
			}
		})
	}
}

// TestWildcardIsItsExpression holds patterns against regular expressions.
func TestWildcardIsItsExpression(t *testing.T) {
	letters := rapid.StringOfN(rapid.SampledFrom([]rune(`abß*?\`)), 0, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		pattern, text := letters.Draw(t, "pattern"), letters.Draw(t, "text")
		filter := dragoman.Wildcard{Field: dragoman.Field{Name: "text"}, Pattern: pattern}
		got := search.Holds(filter, func(dragoman.Field) []any { return []any{text} })
		if want := expressionOf(pattern).MatchString(text); got != want {
			t.Errorf("%q on %q: %t", pattern, text, got)
		}
	})
}

var wildcardPart = regexp.MustCompile(`(?s)\\.|.`)

func expressionOf(pattern string) *regexp.Regexp {
	written := wildcardPart.ReplaceAllStringFunc(pattern, func(part string) string {
		switch part {
		case "*":
			return ".*"
		case "?":
			return "."
		case `\`:
			return `\\`
		}
		return regexp.QuoteMeta(strings.TrimPrefix(part, `\`))
	})
	return regexp.MustCompile(`(?s)^` + written + `$`)
}

// TestSortCompare puts what has no value behind what has one, and kinds in order.
func TestSortCompare(t *testing.T) {
	foremost := func(desc bool, values ...any) any { return search.Foremost(values, desc) }
	for name, row := range map[string]struct {
		desc bool
		a, b any
		want int
	}{
		"Texts":               {false, "a", "b", -1},
		"TextsDescending":     {true, "a", "b", 1},
		"NoneIsLast":          {false, nil, "b", 1},
		"NoneIsLastBothWays":  {true, nil, "b", 1},
		"NoneIsNone":          {true, nil, nil, 0},
		"NumberBeforeText":    {false, 7.0, "", -1},
		"BooleanBehindText":   {false, true, "z", 1},
		"FalseBeforeTrue":     {false, false, true, -1},
		"SmallestOfSeveral":   {false, foremost(false, "c", "a"), "b", -1},
		"LargestOfSeveral":    {true, foremost(true, "c", "a"), "b", -1},
		"NumbersCompareAsOne": {false, foremost(false, json.Number("1e1")), 10.0, 0},
		"ObjectIsNone":        {false, foremost(false, map[string]any{}), nil, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (dragoman.Sort{Desc: row.desc}).Compare(row.a, row.b); got != row.want {
				t.Errorf("%v and %v: %d", row.a, row.b, got)
			}
		})
	}
}

// TestNearIsDistance holds the quick look against the whole table.
func TestNearIsDistance(t *testing.T) {
	letters := rapid.StringOfN(rapid.SampledFrom([]rune("abß")), 0, 9, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := letters.Draw(t, "a"), letters.Draw(t, "b")
		most, transpositions := rapid.IntRange(0, 3).Draw(t, "most"), rapid.Bool().Draw(t, "transpositions")
		if got, want := search.Near(a, b, most, transpositions), search.Distance(a, b, transpositions) <= most; got != want {
			t.Errorf("%q and %q within %d: %t", a, b, most, got)
		}
	})
}
