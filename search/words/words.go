// Package words splits texts into the words by which they are found: the one
// analyser of the house, so that a text is found by the same words at every
// door and in every database.
//
// It is what Lucene's standard analyser does without stop words: the words of
// Unicode's text segmentation (UAX #29) that hold a letter or a digit, in lower
// case.
package words

import (
	"strings"
	"unicode"
)

// Of returns the words of a text in their order.
func Of(text string) []string {
	split := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	for i, word := range split {
		split[i] = strings.ToLower(word)
	}
	return split
}
