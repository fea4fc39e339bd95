package words_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/search/words"
)

// FuzzWords takes texts apart: no word is empty, and a word is one word.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"Ada Lovelace", "ada.l@example.org", "東京 tower", "\u200badmin", "can't won’t", "\xff", "a_b-c 1,000.5"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, word := range words.Of(text) {
			if word == "" {
				t.Errorf("%q has an empty word", text)
			}
			if again := words.Of(word); len(again) != 1 || again[0] != word {
				t.Errorf("%q of %q is %q", word, text, again)
			}
		}
	})
}
