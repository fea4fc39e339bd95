package datemath

import (
	"strconv"
	"strings"
	"time"
)

// parts are what was read of a date; what was not is negative.
type parts struct {
	year, month, day, dayOfYear, weekYear, week, weekday int
	hour, hour12, half, minute, second, nano             int
	zone                                                 *time.Location
	negative                                             bool
}

func unread() parts {
	return parts{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, nil, false}
}

// parse reads a whole text.
func (p pattern) parse(text string, zone *time.Location, up bool) (time.Time, bool) {
	found, rest, ok := p.read(unread(), text)
	if !ok || rest != "" {
		return time.Time{}, false
	}
	return found.moment(zone, up)
}

// read takes what the pattern asks for from the front of a text.
func (p pattern) read(so parts, text string) (parts, string, bool) {
	for i, e := range p {
		if e.letter == '[' {
			if with, rest, ok := append(e.inner[:len(e.inner):len(e.inner)], p[i+1:]...).read(so, text); ok && rest == "" {
				return with, rest, true
			}
			return p[i+1:].read(so, text)
		}
		var ok bool
		if so, text, ok = e.read(so, text); !ok {
			return so, text, false
		}
	}
	return so, text, true
}

func (e element) read(so parts, text string) (parts, string, bool) {
	switch e.letter {
	case 0:
		rest, ok := strings.CutPrefix(text, e.literal)
		return so, rest, ok
	case 'g', 'X', 'x', 'Z', 'z', 'V', 'O':
		return so.readZone(text)
	case 'a':
		half, rest, ok := oneOf(text, "AM", "PM")
		so.half = half
		return so, rest, ok
	case 'G':
		era, rest, ok := oneOf(text, "AD", "BC")
		return so, rest, ok && era == 0
	case 'f', 'S':
		return so.readFraction(text, e)
	case 'y', 'u', 'Y':
		return so.readYear(text, e)
	}
	if e.min >= 3 && (e.letter == 'M' || e.letter == 'L') {
		return so.readMonth(text, e.min > 3)
	}
	if e.letter == 'E' || e.min >= 3 && e.letter != 'D' && e.letter != 'n' {
		return so.readWeekday(text, e.min > 3)
	}
	return so.readNumber(text, e)
}

// digits takes a number of so many digits, as many as there are.
func digits(text string, least, most int) (n int, rest string, ok bool) {
	end := 0
	for end < len(text) && end < most && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	if end < least || end == 0 {
		return 0, text, false
	}
	n, err := strconv.Atoi(text[:end])
	return n, text[end:], err == nil
}

// readYear wants a sign before more than four digits, and takes no more than
// four where digits follow that are not the year's.
func (so parts) readYear(text string, e element) (parts, string, bool) {
	body, signed := strings.CutPrefix(text, "+")
	body, negative := strings.CutPrefix(body, "-")
	most := e.max
	if !signed && most > 4 {
		most = 4
	}
	n, rest, ok := digits(body, min(e.min, most), most)
	if signed && len(body)-len(rest) <= 4 {
		return so, text, false
	}
	if e.min == 2 && e.max == 2 {
		n += 2000
	}
	so.negative = negative
	if e.letter == 'Y' {
		so.weekYear = n
	} else {
		so.year = n
	}
	return so, rest, ok
}

func (so parts) readNumber(text string, e element) (parts, string, bool) {
	n, rest, ok := digits(text, e.min, e.max)
	limits := map[byte]struct {
		to         *int
		least, end int
	}{
		'M': {&so.month, 1, 13}, 'L': {&so.month, 1, 13}, 'd': {&so.day, 1, 32}, 'D': {&so.dayOfYear, 1, 367},
		'H': {&so.hour, 0, 24}, 'k': {&so.hour, 1, 25}, 'h': {&so.hour12, 1, 13}, 'K': {&so.hour12, 0, 12},
		'm': {&so.minute, 0, 60}, 's': {&so.second, 0, 60}, 'n': {&so.nano, 0, 1_000_000_000},
		'w': {&so.week, 1, 54}, 'e': {&so.weekday, 1, 8}, 'c': {&so.weekday, 1, 8},
	}
	limit, known := limits[e.letter]
	if !ok || !known || n < limit.least || n >= limit.end {
		return so, text, false
	}
	if e.letter == 'k' || e.letter == 'h' {
		n %= limit.end - 1
	}
	*limit.to = n
	return so, rest, true
}

func (so parts) readFraction(text string, e element) (parts, string, bool) {
	_, rest, ok := digits(text, e.min, e.max)
	if !ok {
		return so, text, false
	}
	written := text[:len(text)-len(rest)]
	so.nano, _ = strconv.Atoi((written + "000000000")[:9]) // digits
	return so, rest, true
}

// oneOf takes a name, whatever its case, and tells which it is.
func oneOf(text string, names ...string) (which int, rest string, ok bool) {
	for i, name := range names {
		if len(text) >= len(name) && strings.EqualFold(text[:len(name)], name) {
			return i, text[len(name):], true
		}
	}
	return 0, text, false
}

func (so parts) readMonth(text string, full bool) (parts, string, bool) {
	for m := time.January; m <= time.December; m++ {
		name := m.String()
		if !full {
			name = name[:3]
		}
		if rest, ok := strings.CutPrefix(text, name); ok {
			so.month = int(m)
			return so, rest, true
		}
	}
	return so, text, false
}

func (so parts) readWeekday(text string, full bool) (parts, string, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := d.String()
		if !full {
			name = name[:3]
		}
		if rest, ok := strings.CutPrefix(text, name); ok {
			so.weekday = (int(d)+6)%7 + 1
			return so, rest, true
		}
	}
	return so, text, false
}

// readZone takes the longest text that names a zone.
func (so parts) readZone(text string) (parts, string, bool) {
	end := 0
	for end < len(text) && end < 40 && (text[end] > ' ' && text[end] < 0x7f) && text[end] != ']' {
		end++
	}
	for ; end > 0; end-- {
		if zone, err := Zone(text[:end]); err == nil {
			so.zone = zone
			return so, text[end:], true
		}
	}
	return so, text, false
}

// moment is the date that was read. What was not read of the time is its
// beginning, or its end; months and days that were not are the first.
func (so parts) moment(zone *time.Location, up bool) (time.Time, bool) {
	if so.zone != nil {
		zone = so.zone
	}
	if so.hour12 >= 0 && so.hour < 0 {
		so.hour = so.hour12 + 12*max(so.half, 0)
	}
	hour, minute, second, nano := 0, 0, 0, 0
	if up {
		hour, minute, second, nano = 23, 59, 59, 999_999_999
	}
	orElse := func(n, other int) int {
		if n < 0 {
			return other
		}
		return n
	}
	year, month, day, ok := so.date()
	t := time.Date(year, time.Month(month), day, orElse(so.hour, hour), orElse(so.minute, minute),
		orElse(so.second, second), orElse(so.nano, nano), zone)
	return t, ok
}

// date is the day that was read; false means that there is no such day.
func (so parts) date() (year, month, day int, ok bool) {
	sign := 1
	if so.negative {
		sign = -1
	}
	switch {
	case so.weekYear >= 0:
		first := time.Date(sign*so.weekYear, 1, 4, 0, 0, 0, 0, time.UTC)
		monday := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
		at := monday.AddDate(0, 0, 7*(max(so.week, 1)-1)+max(so.weekday, 1)-1)
		return at.Year(), int(at.Month()), at.Day(), true
	case so.year < 0:
		year = 1970
	default:
		year = sign * so.year
	}
	if so.dayOfYear > 0 {
		at := time.Date(year, 1, so.dayOfYear, 0, 0, 0, 0, time.UTC)
		return year, int(at.Month()), at.Day(), at.Year() == year
	}
	month, day = max(so.month, 1), max(so.day, 1)
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year, month, day, int(at.Month()) == month
}
