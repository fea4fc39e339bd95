// Package datemath reads moments as Elasticsearch's queries write them: dates in
// one of several formats, now, and steps and roundings after either
// (now-1h/d, 2026-11-28||+1M/d).
//
// [New] understands formats by their names and patterns, [Format.Parse] reads a
// text, [Format.Print] writes a moment in the first of the formats. What does
// not say its zone is in the zone that the caller gives.
package datemath

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Default is how dates are written in queries unless a format is given.
const Default = "strict_date_optional_time||epoch_millis"

// Options say how a text is read.
type Options struct {
	Now  func() time.Time // asked only of what is reckoned from now; nil is the zero time
	Zone *time.Location   // nil is UTC
	// RoundUp takes the last millisecond of what is written: of the day in
	// 2026-11-28, of the month in now/M. Missing months and days are the first.
	RoundUp bool
}

// Parse reads a moment. It fails if no format fits, or if it is out of the
// years that a date may have.
func (f *Format) Parse(text string, o Options) (time.Time, error) {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	var base time.Time
	var math string
	if rest, isNow := strings.CutPrefix(text, "now"); isNow {
		if math = rest; o.Now != nil {
			base = o.Now().UTC()
		}
	} else {
		date, rest, isMath := strings.Cut(text, "||")
		var err error
		if base, err = f.date(date, o, o.RoundUp && !isMath); err != nil {
			return time.Time{}, err
		}
		math = rest
	}
	found, err := steps(base.In(o.Zone), math, o.RoundUp)
	if err == nil && (found.Year() < -maxYear || found.Year() > maxYear) {
		err = errors.New("the year is out of range")
	}
	return found.UTC().Truncate(time.Millisecond), err
}

// maxYear keeps milliseconds within what whole numbers of JSON are exact in.
const maxYear = 200_000

// steps applies what follows a moment: + and - with a number and a unit, / with
// a unit.
func steps(t time.Time, math string, up bool) (time.Time, error) {
	for rest := math; rest != ""; {
		operator := rest[0]
		if !strings.ContainsRune("+-/", rune(operator)) {
			return t, fmt.Errorf("operator not supported for date math [%s]", math)
		}
		digits := len(rest[1:]) - len(strings.TrimLeft(rest[1:], "0123456789"))
		if len(rest) < digits+2 {
			return t, fmt.Errorf("truncated date math [%s]", math)
		}
		count := 1
		if digits > 0 {
			var err error
			if count, err = strconv.Atoi(rest[1 : 1+digits]); err != nil || count > 1<<31-1 {
				return t, fmt.Errorf("number too large in date math [%s]", math)
			}
		}
		unit := rest[1+digits]
		rest = rest[2+digits:]
		switch {
		case operator == '/' && count != 1:
			return t, fmt.Errorf("rounding `/` can only be used on single unit types [%s]", math)
		case !strings.ContainsRune("yMwdhHms", rune(unit)):
			return t, fmt.Errorf("unit [%c] not supported for date math [%s]", unit, math)
		case operator == '/':
			t = rounded(t, unit, up)
		case operator == '-':
			t = moved(t, -count, unit)
		default:
			t = moved(t, count, unit)
		}
		if year := t.Year(); year < -maxYear || year > maxYear {
			return t, errors.New("the year is out of range")
		}
	}
	return t, nil
}

// moved is so many units later.
func moved(t time.Time, count int, unit byte) time.Time {
	switch unit {
	case 'y':
		return addMonths(t, 12*min(max(count, -2*maxYear), 2*maxYear))
	case 'M':
		return addMonths(t, min(max(count, -24*maxYear), 24*maxYear))
	case 'w':
		return t.AddDate(0, 0, 7*min(max(count, -60*maxYear), 60*maxYear))
	case 'd':
		return t.AddDate(0, 0, min(max(count, -400*maxYear), 400*maxYear))
	}
	second := map[byte]int64{'h': 3600, 'H': 3600, 'm': 60, 's': 1}[unit]
	return time.Unix(t.Unix()+int64(count)*second, int64(t.Nanosecond())).In(t.Location())
}

// addMonths stays in the month that it comes to: one after January 31 is the
// last of February.
func addMonths(t time.Time, months int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	hour, minute, second := t.Clock()
	return time.Date(first.Year(), first.Month(), min(t.Day(), last), hour, minute, second, t.Nanosecond(), t.Location())
}

// rounded is the first millisecond of the unit that the moment is in, or the last.
func rounded(t time.Time, unit byte, up bool) time.Time {
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	switch unit {
	case 'y':
		month, day, hour, minute, second = 1, 1, 0, 0, 0
	case 'M':
		day, hour, minute, second = 1, 0, 0, 0
	case 'w':
		day, hour, minute, second = day-(int(t.Weekday())+6)%7, 0, 0, 0
	case 'd':
		hour, minute, second = 0, 0, 0
	case 'h', 'H':
		minute, second = 0, 0
	case 'm':
		second = 0
	}
	first := time.Date(year, month, day, hour, minute, second, 0, t.Location())
	if !up {
		return first
	}
	return moved(first, 1, unit).Add(-time.Millisecond)
}
