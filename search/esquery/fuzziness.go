package esquery

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Fuzziness is how many edits a text may be away from what is looked for: a
// number, or one by the length of the text. The zero value allows none.
type Fuzziness struct {
	auto      bool
	low, high int // from so many characters on one edit, from so many two
	edits     int
}

// Auto is the fuzziness AUTO: none below three characters, one below six, then two.
var Auto = Fuzziness{auto: true, low: 3, high: 6}

// Given reports whether a query may find what is not quite what it looks for.
func (f Fuzziness) Given() bool { return f != Fuzziness{} }

// Edits is how many a text may have.
func (f Fuzziness) Edits(text string) int {
	length := utf8.RuneCountInString(text)
	switch {
	case !f.auto:
		return f.edits
	case length < f.low:
		return 0
	case length < f.high:
		return 1
	}
	return 2
}

var autoFuzziness = regexp.MustCompile(`(?i)^auto(?::([0-9]{1,4}),([0-9]{1,4}))?$`)

// ParseFuzziness reads a fuzziness; ok is false for anything else.
func ParseFuzziness(text string) (f Fuzziness, ok bool) {
	text = strings.TrimSpace(text)
	if match := autoFuzziness.FindStringSubmatch(text); match != nil {
		if match[1] == "" {
			return Auto, true
		}
		low, _ := strconv.Atoi(match[1]) // digits have matched
		high, _ := strconv.Atoi(match[2])
		return Fuzziness{auto: true, low: low, high: high}, low <= high
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < 0 || n > 2 {
		return Fuzziness{}, false
	}
	return Fuzziness{edits: int(n)}, true
}

func fuzzinessInto(to *Fuzziness) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if ok && !v.Given() {
			return
		}
		if *to, ok = ParseFuzziness(v.Text); !ok {
			o.bad(m)
		}
	}
}
