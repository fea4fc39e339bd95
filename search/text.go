package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/search/words"
)

func (f Fuzzy[F]) matches(text string) bool {
	same := min(f.PrefixLength, utf8.RuneCountInString(f.Value))
	prefix := string([]rune(f.Value)[:same])
	return strings.HasPrefix(text, prefix) && Near(f.Value, text, f.Edits, !f.Plain)
}

// Near reports whether [Distance] is at most so much. It looks only at what
// can still be near, so that long texts take no longer than they are.
func Near(a, b string, most int, transpositions bool) bool {
	from, to := []rune(a), []rune(b)
	if len(from)-len(to) > most || len(to)-len(from) > most {
		return false
	}
	far := most + 1
	before, row, next := make([]int, len(to)+1), make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range row {
		before[j], row[j], next[j] = far, min(j, far), far
	}
	for i := range from {
		first, last := max(0, i-far), min(len(to), i+far+1)
		next[first] = far
		if first == 0 {
			next[0] = min(i+1, far)
		}
		least := next[first]
		for j := first; j < last; j++ {
			cost := 1
			if from[i] == to[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1, far)
			if transpositions && i > 0 && j > 0 && from[i] == to[j-1] && from[i-1] == to[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
			least = min(least, next[j+1])
		}
		if least > most && min(least, slices.Min(row[first:last+1])) > most {
			return false
		}
		if last < len(to) {
			next[last+1] = far
		}
		before, row, next = row, next, before
	}
	return row[len(to)] <= most
}

// Distance is how many insertions, deletions and substitutions of characters
// lead from a to b; with transpositions, exchanging two neighbours is one, and
// no character is edited twice.
func Distance(a, b string, transpositions bool) int {
	from, to := []rune(a), []rune(b)
	var before []int
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		next := make([]int, len(to)+1)
		next[0] = i + 1
		for j := range to {
			cost := 1
			if from[i] == to[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if transpositions && i > 0 && j > 0 && from[i] == to[j-1] && from[i-1] == to[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(to)]
}

func (f Phrase[F]) matches(text string) bool {
	if len(f.Words) == 0 {
		return false
	}
	return placed(words.Of(text), f.Words, f.Prefix, f.Slop)
}

// placed reports whether the wanted words stand in a text, each at a place of its
// own, so that their positions, each less its place in the phrase, lie within
// slop of each other.
func placed(text, wanted []string, prefix bool, slop int) bool {
	places := make([][]int, len(wanted))
	for i, word := range wanted {
		last := prefix && i == len(wanted)-1
		for at, have := range text {
			if have == word || last && strings.HasPrefix(have, word) {
				places[i] = append(places[i], at-i)
			}
		}
	}
	for _, lowest := range slices.Concat(places...) {
		if within(places, lowest, slop) {
			return true
		}
	}
	return false
}

// within reports whether there is a place for each word from lowest to slop
// beyond. Each takes the first that no word before it has.
func within(places [][]int, lowest, slop int) bool {
	taken := map[int]bool{}
	for i, of := range places {
		fits := func(at int) bool { return lowest <= at && at <= lowest+slop && !taken[at+i] }
		first := slices.IndexFunc(of, fits)
		if first < 0 {
			return false
		}
		taken[of[first]+i] = true
	}
	return true
}
