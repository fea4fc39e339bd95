// Package namematch scores how well a user's names fit what somebody has typed
// of one so far, for suggestions (quirk 44).
package namematch

import (
	"strings"
	"unicode"

	"github.com/dragoman-project/dragoman"
)

// MaxWords bounds what is looked for at once.
const MaxWords = 32

// Words cuts a text into words: runs of letters and digits, in small letters.
func Words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// Name is what somebody has typed of a name so far.
type Name struct {
	any   bool // nothing yet
	words [][]rune
}

func NewName(text string) Name {
	w := Name{any: strings.TrimSpace(text) == ""}
	for _, word := range Words(text) {
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

// Score tells how well a user's names fit; one word that fits is enough.
func (q Name) Score(u *dragoman.User) (score int, fits bool) {
	if q.any {
		return 0, true
	}
	var words [][]rune
	for _, text := range nameTexts(u) {
		for _, word := range Words(text) {
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

// fit compares a wanted word with a word of the name. It forgives as many wrong
// letters as the vendor does, and none in the last word.
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
// or swapped. It looks only where the two can still be that close, so its work
// grows with the length and not with its square.
func slips(a, b []rune, most int) bool {
	if most == 0 || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	far := most + 1
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j], before[j], next[j] = min(j, far), far, far
	}
	for i := range a {
		from, to := max(0, i-most), min(len(b), i+most+1)
		next[from] = far
		if from == 0 {
			next[0] = min(i+1, far)
		}
		least := next[from]
		for j := from; j < to; j++ {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost, far)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
			least = min(least, next[j+1])
		}
		if to < len(b) {
			next[to+1] = far
		}
		if least > most {
			return false
		}
		before, row, next = row, next, before
	}
	return row[len(b)] <= most
}

// nameTexts are where a name is looked for.
func nameTexts(u *dragoman.User) []string {
	texts := []string{u.Username}
	for _, text := range []*string{u.FullName, u.Email} {
		if text != nil {
			texts = append(texts, *text)
		}
	}
	return texts
}
