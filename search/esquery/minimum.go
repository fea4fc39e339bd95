package esquery

import (
	"regexp"
	"strconv"
	"strings"
)

// Minimum is a minimum_should_match: a number, a percentage, either of them
// negative for how many need not match, or such ones under conditions
// (2<75% 9<-3). The zero Minimum was not given.
type Minimum struct{ spec string }

// Given reports whether the query says one.
func (m Minimum) Given() bool { return m.spec != "" }

var (
	aroundLess = regexp.MustCompile(`\s*<\s*`)
	oneMinimum = regexp.MustCompile(`^[+-]?[0-9]{1,9}%?$`)
	upTo       = regexp.MustCompile(`^([+-]?[0-9]{1,9})<([+-]?[0-9]{1,9}%?)$`)
)

func minimumInto(to *Minimum) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok {
			o.bad(m)
			return
		}
		if !v.Given() {
			return
		}
		if *to, ok = ParseMinimum(v.Text); !ok {
			o.bad(m)
		}
	}
}

// ParseMinimum reads a minimum; ok is false for anything else.
func ParseMinimum(text string) (m Minimum, ok bool) {
	spec := aroundLess.ReplaceAllString(strings.TrimSpace(text), "<")
	if !strings.Contains(spec, "<") {
		return Minimum{spec}, oneMinimum.MatchString(spec)
	}
	for _, part := range strings.Fields(spec) {
		if !upTo.MatchString(part) {
			return Minimum{}, false
		}
	}
	return Minimum{spec}, true
}

// of is how many of so many must match; more than there are is possible.
func (m Minimum) of(count int) int {
	if !m.Given() {
		return 0
	}
	if !strings.Contains(m.spec, "<") {
		return minimumOf(m.spec, count)
	}
	least := count
	for _, part := range strings.Fields(m.spec) {
		match := upTo.FindStringSubmatch(part)
		if bound, _ := strconv.Atoi(match[1]); count <= bound { // upTo has digits only
			return least
		}
		least = minimumOf(match[2], count)
	}
	return least
}

func minimumOf(spec string, count int) int {
	digits, percent := strings.CutSuffix(spec, "%")
	n, _ := strconv.Atoi(digits) // which has matched oneMinimum
	exact := float32(n)
	if percent {
		exact = float32(count*n) * (1 / float32(100))
	}
	if exact < 0 {
		return max(count+int(exact), 0)
	}
	return int(exact)
}
