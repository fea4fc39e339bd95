package store

import (
	"slices"
	"strings"
	"unicode"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// A gram is a number for a field and three letters in a row, in lower case, of
// a text that is its value. Whoever has a text in which a pattern says that some
// letters are has their grams, so the few users who have the rarest of them are
// looked at, where else all texts of the field are. Two may have the same number:
// grams only say who is looked at.
//
// They are of the first maxTerm bytes, like terms; marks of terms say where
// there is more. Few different values are found sooner among themselves, so
// fields that say who wrote a user have no grams.

const (
	gramSize   = 3
	mostGrams  = 5000 // of a user; who has more has manyGrams
	manyGrams  = 0
	soughtMost = 6       // grams that are looked for together
	gramProbe  = 2000    // users up to whom it matters how rare a gram is
	gramEnough = 4       // how many times few may be looked at to find those who match
	firstGram  = 1 << 30 // manyGrams is less than any
)

// gramless are the codes of fields without grams.
var gramless = []string{"=a", "=b", "=A", "=B"}

// addGrams adds the grams of a text.
func addGrams(to []int32, code, text string) []int32 {
	lower := strings.Map(unicode.ToLower, text)
	field := fnv1a(fnvOffset, code)
	var begins [gramSize]int // of the last letters, and where the next one does
	letters := 0
	for at := range lower {
		if letters >= gramSize {
			to = append(to, gram(field, lower[begins[letters%gramSize]:at]))
		}
		begins[letters%gramSize] = at
		letters++
	}
	if letters >= gramSize {
		to = append(to, gram(field, lower[begins[letters%gramSize]:]))
	}
	return to
}

func gram(field uint32, letters string) int32 { return int32(fnv1a(field, letters)>>1 | firstGram) }

// The hash FNV-1a of 32 bits, as hash/fnv has it for whole writers.
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

func fnv1a(hash uint32, text string) uint32 {
	for i := range len(text) {
		hash = (hash ^ uint32(text[i])) * fnvPrime
	}
	return hash
}

// gramsOf returns the grams of a user with such terms, in order, each once.
func gramsOf(terms []string) []int32 {
	var all []int32
	for _, term := range terms {
		code := codeOf(term)
		text, isText := strings.CutPrefix(term[len(code):], termText)
		if !isText || slices.Contains(gramless, code) {
			continue
		}
		if cut := strings.LastIndex(text, cutMark); len(text) > maxTerm && cut >= 0 {
			text = text[:cut]
		}
		all = addGrams(all, code, text)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) > mostGrams {
		return []int32{manyGrams}
	}
	return slices.Clip(all)
}

// codeOf is the code that a term begins with.
func codeOf(term string) string {
	if term[0] == '=' {
		return term[:2]
	}
	return term[:10]
}

// soughtGrams are grams that whoever passes a test has, if any are known.
func soughtGrams(f dragoman.Filter) (field dragoman.Field, grams []int32) {
	var literals []string
	switch f := f.(type) {
	case dragoman.Wildcard:
		if len(f.Pattern) <= maxPattern {
			field, literals = f.Field, innerLiterals(f.Pattern)
		}
	case dragoman.Regexp:
		if known, ok := f.Pattern.(interface{ Literals() []string }); ok {
			field, literals = f.Field, known.Literals()
		}
	}
	code := fieldCode(field)
	if code == "" || slices.Contains(gramless, code) {
		return field, nil
	}
	for _, literal := range literals {
		grams = addGrams(grams, code, strings.ToValidUTF8(literal, ""))
	}
	slices.Sort(grams)
	return field, slices.Compact(grams)
}

// innerLiterals are the texts between the signs of a pattern, but for the one
// that another index finds: the beginning or, where there is none, the end.
func innerLiterals(pattern string) []string {
	var all []string
	var one strings.Builder
	escaped := false
	for _, r := range pattern {
		switch {
		case !escaped && r == '\\':
			escaped = true
			continue
		case !escaped && (r == '*' || r == '?'):
			all = append(all, one.String())
			one.Reset()
		default:
			one.WriteRune(r)
		}
		escaped = false
	}
	switch {
	case len(all) == 0:
		return nil
	case all[0] == "" && literalEnd(pattern) != "":
		return all
	}
	return append(all[1:], one.String())
}

// byGrams looks for the grams of every pattern of a filter that no other index
// finds, and keeps the sets of few users for the compiler.
func (s *inquiry) byGrams(f dragoman.Filter) error {
	switch f := f.(type) {
	case dragoman.And:
		return s.eachByGrams(f)
	case dragoman.Or:
		return s.eachByGrams(f)
	case dragoman.AtLeast:
		return s.eachByGrams(f.Of)
	}
	field, grams := soughtGrams(f)
	if len(grams) == 0 || s.found.tried >= mostPatterns {
		return nil
	}
	if s.found.tried++; s.found.tried == 1 {
		var due int
		err := s.tx.Raw("SELECT count(*) FROM (SELECT 1 FROM user_grams_due LIMIT 1) AS due").Scan(&due).Error
		if err != nil || due > 0 {
			s.found.tried = mostPatterns
			return err
		}
	}
	users, err := s.syntax.withGrams(s.tx, grams)
	if err != nil {
		return err
	}
	most := gramEnough * few
	var many int
	err = s.tx.Raw("SELECT count(*) FROM (SELECT user_id FROM (?) AS found LIMIT ?) AS few", users, most+1).Scan(&many).Error
	if err != nil || many > most {
		return err
	}
	if s.found.sets == nil {
		s.found.sets = map[string]posting{}
	}
	s.found.sets[spelled(f)] = posting{grams: []clause.Expr{users}, marker: fieldCode(field) + termCut, rank: rankSome}
	return nil
}

// mostPatterns are looked for by grams in one query.
const mostPatterns = 20

func (s *inquiry) eachByGrams(of []dragoman.Filter) error {
	for _, f := range of {
		if err := s.byGrams(f); err != nil {
			return err
		}
	}
	return nil
}

// foundByGrams are the sets of the patterns of a query.
type foundByGrams struct {
	sets  map[string]posting
	tried int
}

// gramsOfUser are the grams that a user has, and those that were written before.
type gramsOfUser struct {
	id       string
	had, has []int32
}
