// Package words splits texts into the words by which they are found: the one
// analyser of the house, so that a text is found by the same words at every
// door and in every database.
//
// It is Lucene's standard analyser without stop words, which is the one that the
// vendors use unless they are told otherwise: Unicode's text segmentation
// (UAX #29) with runs of Thai and its neighbours in one piece, ideographs and
// hiragana one by one and emoji as words, everything in lower case. A word
// longer than 255 is cut. Lucene itself is the judge in clients/lucene.
package words

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/search/regexp"
)

// mostUnits is how long a word may be, in UTF-16.
const mostUnits = 255

// Of returns the words of a text in their order.
func Of(text string) []string {
	var all []string
	t := classified(text)
	for at := 0; at < len(t.classes); {
		n := t.word(at)
		if n <= 0 {
			at++
			continue
		}
		all = append(all, strings.Map(unicode.ToLower, text[t.starts[at]:t.starts[at+n]]))
		at += n
	}
	return all
}

// classes of characters: one letter each, 'o' for those that no word has.
//
//go:embed classes.txt
var classTable string

// other is the class of what is not in the table.
const other = 'o'

type span struct {
	last  rune
	class byte
}

// spans reads the table once: where each span ends, without gaps.
var spans = sync.OnceValue(func() []span {
	var all []span
	for line := range strings.Lines(classTable) {
		codes, class, _ := strings.Cut(strings.TrimSpace(line), " ")
		first, last, isRange := strings.Cut(codes, "-")
		if !isRange {
			last = first
		}
		all = append(all, span{codePoint(first) - 1, other}, span{codePoint(last), class[0]})
	}
	return append(all, span{utf8.MaxRune, other})
})

func codePoint(hex string) rune {
	n, err := strconv.ParseInt(hex, 16, 32)
	if err != nil {
		panic("words: " + err.Error())
	}
	return rune(n)
}

var ascii = sync.OnceValue(func() (table [utf8.RuneSelf]byte) {
	for c := range table {
		table[c] = searched(rune(c))
	}
	return table
})

func classOf(c rune) byte {
	if c < utf8.RuneSelf {
		return ascii()[c]
	}
	return searched(c)
}

func searched(c rune) byte {
	all := spans()
	low, high := 0, len(all)-1
	for low < high {
		if middle := (low + high) / 2; all[middle].last < c {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return all[low].class
}

// grammar is what a word is, in classes. What follows a character and belongs to
// it is ex; emoji keep their own kind of it.
var grammar = sync.OnceValue(func() *regexp.Expression {
	const (
		ex       = `[xtzkvVMgG]*`
		in       = `[xtzkMgG]*`
		letter   = `[AHKP]` + ex
		hebrew   = `H` + ex
		number   = `[dN]` + ex
		katakana = `J` + ex
		joiner   = `u` + ex
		inWord   = `[lma]` + ex
		inNumber = `[nma]` + ex
		quoted   = hebrew + `(a` + ex + `|q` + ex + hebrew + `)`
		numbers  = number + `(((` + joiner + `)*|` + inNumber + `)` + number + `)*`
		letters  = letter + `(((` + joiner + `)*|` + inWord + `)` + letter + `)*`
		kana     = katakana + `((` + joiner + `)*` + katakana + `)*`
		group    = `(` + kana + `|(` + quoted + `|` + numbers + `|` + letters + `)+)`
		word     = `(` + joiner + `)*` + group + `((` + joiner + `)+` + group + `)*(` + joiner + `)*`
		keycap   = `[sd]` + in + `V?k` + in
		flag     = `R` + ex + `R` + ex
		picture  = `[pP]` + in
		tagged   = `z*` + picture + `Vg+G`
		emoji    = `(z*` + picture + `V?|M` + in + `)(z+` + picture + `V?|zM` + in + `)*`
		asian    = `[Tt]([Tt]|` + ex + `)*`
		single   = `[IY]` + ex
	)
	e, err := regexp.Parse(strings.Join([]string{word, keycap, flag, tagged, emoji, asian, single}, "|"), regexp.Options{})
	if err != nil {
		panic("words: " + err.Error())
	}
	return e
})

// sentence is a text in classes.
type sentence struct {
	classes string
	starts  []int // where each character begins, and the end
	units   []int // how many units of UTF-16 are before it
}

func classified(text string) sentence {
	classes := make([]byte, 0, len(text))
	t := sentence{starts: make([]int, 0, len(text)+1), units: make([]int, 0, len(text)+1)}
	units := 0
	for at, c := range text {
		classes = append(classes, classOf(c))
		t.starts, t.units = append(t.starts, at), append(t.units, units)
		units++
		if c > 0xFFFF {
			units++
		}
	}
	t.starts, t.units = append(t.starts, len(text)), append(t.units, units)
	t.classes = string(classes)
	return t
}

// word is how many characters the word has that begins there; 0 or less if none does.
func (t sentence) word(at int) int {
	end := len(t.classes)
	for t.units[end]-t.units[at] > mostUnits {
		end = max(at, end-max(1, (t.units[end]-t.units[at]-mostUnits)/2))
	}
	return grammar().Longest(t.classes[at:end])
}
