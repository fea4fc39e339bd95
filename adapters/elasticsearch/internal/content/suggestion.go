package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/search"
)

// Suggestion is what the vendor appends to an unknown name that resembles
// known ones: the most alike first.
func Suggestion(name string, known []string) string {
	type guess struct {
		Name  string
		alike float64
	}
	var guesses []guess
	for _, k := range known {
		if alike := Similarity(name, k); alike > 0.5 {
			guesses = append(guesses, guess{k, alike})
		}
	}
	slices.SortFunc(guesses, func(a, b guess) int {
		if a.alike != b.alike {
			return cmp.Compare(b.alike, a.alike)
		}
		return strings.Compare(a.Name, b.Name)
	})
	names := make([]string, len(guesses))
	for i, g := range guesses {
		names[i] = g.Name
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(" -> did you mean [%s]?", names[0])
	}
	return fmt.Sprintf(" -> did you mean any of [%s]?", strings.Join(names, ", "))
}

// maxGuess bounds the names that are compared: longer ones resemble nothing.
const maxGuess = 64

// Similarity is 1 for equal texts and 0 for texts that share nothing: one minus
// the Levenshtein distance over the longer length.
func Similarity(a, b string) float64 {
	longer := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if longer == 0 || longer > maxGuess {
		return 0
	}
	return 1 - float64(search.Distance(a, b, false))/float64(longer)
}
