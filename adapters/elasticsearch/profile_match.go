package elasticsearch

import (
	"strings"
	"unicode"

	"github.com/dragoman-project/dragoman"
)

// maxNameWords bounds what is looked for at once.
const maxNameWords = 32

// wordsOf cuts a text into words: runs of letters and digits, in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// nameQuery is what somebody has typed of a name so far.
type nameQuery struct {
	any   bool // nothing yet
	words [][]rune
}

func newNameQuery(text string) nameQuery {
	w := nameQuery{any: strings.TrimSpace(text) == ""}
	for _, word := range wordsOf(text) {
		w.words = append(w.words, []rune(word))
	}
	return w
}

// How well one word fits another.
const (
	fitsWhole  = 4
	fitsBegun  = 3 // only the last word of a name may be unfinished
	fitsNearly = 1
)

// score tells how well a user's names fit; one word that fits is enough.
func (q nameQuery) score(u *dragoman.User) (score int, fits bool) {
	if q.any {
		return 0, true
	}
	var words [][]rune
	for _, text := range nameTexts(u) {
		for _, word := range wordsOf(text) {
			words = append(words, []rune(word))
		}
	}
	for i, wanted := range q.words {
		best := 0
		for _, word := range words {
			best = max(best, fit(wanted, word, i == len(q.words)-1))
		}
		score += best
	}
	return score, score > 0
}

// fit compares a word that is wanted with one that there is. As many slips are
// forgiven as the vendor forgives, and none in the last word.
func fit(wanted, word []rune, last bool) int {
	switch {
	case string(wanted) == string(word):
		return fitsWhole
	case last && len(word) > len(wanted) && string(word[:len(wanted)]) == string(wanted):
		return fitsBegun
	case !last && slips(wanted, word, forgiven(len(wanted))):
		return fitsNearly
	}
	return 0
}

func forgiven(length int) int {
	switch {
	case length < 3:
		return 0
	case length < 6:
		return 1
	}
	return 2
}

// slips reports whether at most so many letters were added, left out, mistaken
// or swapped.
func slips(a, b []rune, most int) bool {
	if most == 0 || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		least := next[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
			least = min(least, next[j+1])
		}
		if least > most {
			return false
		}
		before, row, next = row, next, before
	}
	return row[len(b)] <= most
}
