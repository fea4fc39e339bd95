package search

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// decimals are the numbers that Java's BigDecimal reads.
var decimals = regexp.MustCompile(`^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`)

// Decimal reads a number in decimal digits, with an exponent perhaps. One that
// is too big is infinite.
func Decimal(text string) (float64, bool) {
	if text == "" || text[0] > '9' || !decimals.MatchString(text) {
		return 0, false
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil || errors.Is(err, strconv.ErrRange)
}

// Number reads a number as Java reads a double: with blanks around it, perhaps
// in hexadecimal digits, and perhaps a letter for its type behind it.
func Number(text string) (float64, bool) {
	text = strings.TrimFunc(text, func(r rune) bool { return r <= ' ' })
	if text == "" || text[0] > '9' { // a digit, a sign or a point
		return 0, false
	}
	hex := strings.ContainsAny(text, "xX")
	if trimmed := strings.TrimRight(text, "fFdD"); len(text)-len(trimmed) == 1 && (!hex || strings.ContainsAny(trimmed, "pP")) {
		text = trimmed
	}
	if !hex {
		return Decimal(text)
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, !strings.Contains(text, "_") && (err == nil || errors.Is(err, strconv.ErrRange))
}
