package words_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/search/words"
)

// TestOf has the answers of Lucene 9.12's standard analyser.
func TestOf(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		" ,;--- ___ ":              "",
		"Anne-Marie":               "anne marie",
		"o'Neil can’t 'quoted'":    "o'neil can’t quoted",
		"3.14 1,000 a.b a:b 12a,3": "3.14 1,000 a.b a:b 12a 3",
		"snake_case _a_ a__1":      "snake_case _a_ a__1",
		"ada@example.com":          "ada example.com",
		"日本語 ひら カタカナ 한국어":  "日 本 語 ひ ら カタカナ 한국어",
		"ไทยแลนด์":         "ไทยแลนด์",
		"👍🏽 🇩🇪 #️⃣ 👨‍👩‍👧":  "👍🏽 🇩🇪 #️⃣ 👨‍👩‍👧",
		"ÉCOLE İstanbul ẞ": "école istanbul ß",
		"e\u0301te\u0301":  "e\u0301te\u0301",
		`צה"ל`:             `צה"ל`,
	} {
		if got := strings.Join(words.Of(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestOfLongWords are cut after 255 units of UTF-16.
func TestOfLongWords(t *testing.T) {
	for text, want := range map[string][]int{
		strings.Repeat("a", 255):   {255},
		strings.Repeat("a", 600):   {255, 255, 90},
		strings.Repeat("é", 300):   {510, 90},
		strings.Repeat("𝐀", 128):   {508, 4}, // two units each
		strings.Repeat("ab.", 200): {254, 254, 89},
	} {
		var got []int
		for _, word := range words.Of(text) {
			got = append(got, len(word))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%.10q…: %v, want %v", text, got, want)
		}
	}
}

// TestOfIsStable holds that words consist of themselves, so that a text made of
// a text's words is found by the same.
func TestOfIsStable(t *testing.T) {
	letters := rapid.SampledFrom([]rune("aZé1_.'\"-:, 日カひไ가א#👍🏽\u200d\ufe0f"))
	rapid.Check(t, func(t *rapid.T) {
		found := words.Of(rapid.StringOf(letters).Draw(t, "text"))
		if again := words.Of(strings.Join(found, "\n")); !slices.Equal(found, again) {
			t.Errorf("%q became %q", found, again)
		}
	})
}
