package datemath

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones by name, wherever the program runs
)

var offset = regexp.MustCompile(`^(?:UTC|GMT|UT)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?(?::?([0-9]{2}))?$`)

// Zone reads a time zone: an offset (+01:00, +0100, +01, Z) or a name
// (Europe/Paris). The empty text is UTC.
func Zone(text string) (*time.Location, error) {
	switch text {
	case "", "Z", "z", "UTC", "GMT", "UT":
		return time.UTC, nil
	}
	if match := offset.FindStringSubmatch(text); match != nil {
		hours, _ := strconv.Atoi(match[2]) // digits have matched, or nothing
		minutes, _ := strconv.Atoi(match[3])
		seconds, _ := strconv.Atoi(match[4])
		if hours > 18 || minutes > 59 || seconds > 59 {
			return nil, fmt.Errorf("invalid offset [%s]", text)
		}
		east := hours*3600 + minutes*60 + seconds
		if match[1] == "-" {
			east = -east
		}
		return time.FixedZone(text, east), nil
	}
	if text == "Local" || strings.ContainsAny(text, ". ") || len(text) > 64 {
		return nil, fmt.Errorf("unknown time-zone ID [%s]", text)
	}
	zone, err := time.LoadLocation(text)
	if err != nil {
		return nil, fmt.Errorf("unknown time-zone ID [%s]", text)
	}
	return zone, nil
}
