package store

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search/words"
)

// A term is a text by which a user is found: the table user_terms has a row for
// each term of each user, and so answers who has a value, in the order of values
// and of users, on both engines alike.
//
// A term is a code of the field, a letter that says what of the field it is,
// and the value itself:
//
//	1 a number, as sixteen digits in their order
//	2 a text
//	3 a boolean
//	4 something that exists and passes no test: an object, a list in a list
//	C a text was too long: its term is cut
//	W a text had too many words: it has no terms for some of them
//	l a text in lower case, where that is another one
//	r a text in lower case, backwards
//	w a word of a text
//
// so that the values of a field, 1 to 3, are a range in the order of sorting,
// and what exists is another.
const (
	termNumber  = "1"
	termText    = "2"
	termBoolean = "3"
	termOther   = "4"
	termEnd     = "5" // after all that exists
	termCut     = "C"
	termWordy   = "W"
	termLower   = "l"
	termReverse = "r"
	termWord    = "w"
)

// Bounds of what one value becomes.
const (
	maxTerm  = 512 // bytes of a text
	maxWords = 500 // different words of a text
)

// fieldCode is where the terms of a field begin, or "" if it has none.
func fieldCode(f dragoman.Field) string {
	switch {
	case f.Name == dragoman.FieldExtension && f.As.IsIndexed():
		return readingCode(append([]string{string(f.Dialect)}, f.Path...), f.As)
	case f.As == dragoman.AsWritten:
		return plainCodes[f.Name]
	}
	return ""
}

// readings are those that have terms of their own: of each value what it is read
// as, and no words. Whole numbers are found among all numbers.
var readings = []dragoman.Reading{dragoman.AsNumber, dragoman.AsDate, dragoman.AsNull}

// readingCode is where the terms of what is read at a path begin. No dialect has
// a name like the one that it puts in front.
func readingCode(path []string, as dragoman.Reading) string {
	switch as {
	case dragoman.AsWritten:
		return pathCode(path)
	case dragoman.AsWhole:
		as = dragoman.AsNumber
	}
	return pathCode(append([]string{"as " + string(as)}, path...))
}

// plainCodes are of fields outside of the extensions; no code of a path is like
// them. The ID has an index of its own and no terms.
var plainCodes = map[string]string{
	dragoman.FieldUsername: "=u", dragoman.FieldFullName: "=f", dragoman.FieldEmail: "=e", dragoman.FieldRoles: "=r",
	dragoman.FieldEnabled: "=n", dragoman.FieldHasPassword: "=p",
	dragoman.FieldCreatedAt: "=c", dragoman.FieldUpdatedAt: "=m",
	dragoman.FieldCreatedBy: "=a", dragoman.FieldUpdatedBy: "=b",
	dragoman.FieldCreatedByID: "=A", dragoman.FieldUpdatedByID: "=B",
}

// pathCode is short for a path in the extensions, dialect first. It has 60 bits
// of a digest: two paths are never the same by accident.
func pathCode(path []string) string {
	digest := sha256.New()
	var length [4]byte
	for _, key := range path {
		binary.BigEndian.PutUint32(length[:], uint32(len(key)))
		digest.Write(length[:])
		digest.Write([]byte(key))
	}
	return base64.RawURLEncoding.EncodeToString(digest.Sum(nil)[:9])[:10]
}

// numberTerm keeps the order of numbers in the order of texts.
func numberTerm(n float64) string {
	if n == 0 {
		n = 0 // there is a negative one
	}
	bits := math.Float64bits(n)
	if bits>>63 == 1 {
		bits = ^bits
	} else {
		bits |= 1 << 63
	}
	var digits [17]byte
	digits[0] = termNumber[0]
	hex.Encode(digits[1:], binary.BigEndian.AppendUint64(nil, bits))
	return string(digits[:])
}

func booleanTerm(b bool) string {
	if b {
		return termBoolean + "1"
	}
	return termBoolean + "0"
}

// cutMark follows what is left of a text that is cut.
const cutMark = "\U0010FFFF"

// textTerm is the text, or so much of it as fits and a digest that tells it
// from others.
func textTerm(text string) string { return termText + fitted(text) }

func fitted(text string) string {
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\uFFFD") // no database of ours can be asked for it
	}
	if len(text) <= maxTerm {
		return text
	}
	end := maxTerm
	for !utf8.RuneStart(text[end]) {
		end--
	}
	digest := sha256.Sum256([]byte(text))
	return text[:end] + cutMark + hex.EncodeToString(digest[:8])
}

// valueTerm is the term of a value without its field.
func valueTerm(value any) (string, error) {
	_, value, err := kindOf(value)
	switch v := value.(type) {
	case float64:
		return numberTerm(v), err
	case bool:
		return booleanTerm(v), err
	case string:
		return textTerm(v), err
	}
	return "", err
}

// textTerms adds what a text is found by.
func (b *termBuilder) textTerms(code, text string) {
	b.add(code + textTerm(text))
	if len(text) > maxTerm {
		b.add(code + termCut)
	}
	lower := lowerASCII(text)
	if lower != text {
		b.add(code + termLower + fitted(lower))
	}
	if len(text) <= maxTerm {
		b.add(code + termReverse + reversed(fitted(lower)))
	}
	split := words.Of(text)
	seen := map[string]bool{}
	for _, word := range split {
		if seen[word] {
			continue
		}
		if len(seen) == maxWords {
			b.add(code + termWordy)
			return
		}
		seen[word] = true
		b.add(code + termWord + fitted(word))
	}
}

func reversed(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	return string(runes)
}
