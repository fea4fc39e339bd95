package content

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// timeUnits are the vendor's, in the order in which it looks for them.
var timeUnits = []struct {
	name string
	unit time.Duration
}{
	{"nanos", 1},
	{"micros", time.Microsecond},
	{"ms", time.Millisecond},
	{"s", time.Second},
	{"m", time.Minute},
	{"h", time.Hour},
	{"d", 24 * time.Hour},
}

// Times without a unit that the vendor understands.
var (
	minusOne = regexp.MustCompile(`^-0*1$`)
	zeroTime = regexp.MustCompile(`^0+$`)
)

// longest is what a time is cut to: a century.
const longest = 100 * 365 * 24 * time.Hour

// ReadTime reads a time such as 1d or 500ms for the setting of that name.
// Minutes are the one unit whose case counts, as M are months elsewhere (quirk 52). What comes
// out is at least -1 of a unit, and at most a century.
func ReadTime(name, text string) (time.Duration, error) {
	normal := strings.TrimSpace(strings.ToLower(text))
	for _, u := range timeUnits {
		written := normal
		if u.name == "m" {
			written = text
		}
		if strings.HasSuffix(written, u.name) {
			return countOf(name, text, strings.TrimSpace(strings.TrimSuffix(normal, u.name)), u.unit)
		}
	}
	switch {
	case minusOne.MatchString(normal):
		return -time.Millisecond, nil
	case zeroTime.MatchString(normal):
		return 0, nil
	}
	return 0, problem.IllegalArgument(
		"failed to parse setting [%s] with value [%s] as a time value: unit is missing or unrecognized", name, text)
}

// countOf reads how many units there are.
func countOf(name, text, digits string, unit time.Duration) (time.Duration, error) {
	count, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		f := problem.IllegalArgument("failed to parse [%s]", text)
		if isJavaNumber(digits) {
			f = problem.IllegalArgument("failed to parse [%s], fractional time values are not supported", text)
		}
		f.Cause = problem.New(f.Status, "number_format_exception", "For input string: %q", digits)
		return 0, f
	}
	if count < -1 {
		return 0, problem.IllegalArgument(
			"failed to parse setting [%s] with value [%s] as a time value: negative durations are not supported", name, text)
	}
	if count > int64(longest/unit) {
		return longest, nil
	}
	return time.Duration(count) * unit, nil
}

var javaNumber = regexp.MustCompile(`^[+-]?(NaN|Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[fFdD]?)$`)

func isJavaNumber(text string) bool { return javaNumber.MatchString(text) }
