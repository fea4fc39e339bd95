// Package timespan reads spans of time as Kuzzle takes them: numbers of
// milliseconds, and words such as "2h" as npm's ms reads them.
package timespan

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// Longest is the longest time that may be asked for.
const Longest = 200 * 365 * 24 * time.Hour

// Of is a time longer than none: a number of milliseconds, or a span.
func Of(v json.RawMessage) (time.Duration, bool) {
	ms, err := strconv.ParseFloat(string(v), 64)
	ok := err == nil
	if span, isText := rawjson.Text(v); isText {
		ms, ok = Milliseconds(span)
	}
	ok = ok && ms >= 1 && ms <= float64(Longest.Milliseconds())
	return time.Duration(ms) * time.Millisecond, ok
}

var spanPattern = regexp.MustCompile(
	`^(?i)(-?\d*\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$`)

// spanUnits are in milliseconds, by the first letter; ms is by its second.
var spanUnits = map[byte]float64{
	's': 1e3, 'm': 60e3, 'h': 3600e3, 'd': 24 * 3600e3, 'w': 7 * 24 * 3600e3, 'y': 365.25 * 24 * 3600e3,
}

// Milliseconds reads a span as npm's ms does.
func Milliseconds(span string) (float64, bool) {
	match := spanPattern.FindStringSubmatch(span)
	if match == nil || len(span) > 100 {
		return 0, false
	}
	n, err := strconv.ParseFloat(match[1], 64)
	unit := strings.ToLower(match[2])
	if unit != "" && !strings.HasPrefix(unit, "ms") && !strings.HasPrefix(unit, "mil") {
		n *= spanUnits[unit[0]]
	}
	return n, err == nil
}
