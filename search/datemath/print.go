package datemath

import (
	"fmt"
	"strings"
	"time"
)

// print writes a moment.
func (p pattern) print(t time.Time) string {
	var out strings.Builder
	t = t.UTC()
	for _, e := range p {
		switch {
		case e.letter == '[' && len(e.inner) > 0 && e.inner[0].literal == ",":
			// The other way to write a fraction.
		case e.letter == '[':
			out.WriteString(e.inner.print(t))
		default:
			out.WriteString(e.print(t))
		}
	}
	return out.String()
}

func (e element) print(t time.Time) string {
	padded := func(n int) string { return fmt.Sprintf("%0*d", e.width, n) }
	year, week := t.ISOWeek()
	switch e.letter {
	case 0:
		return e.literal
	case 'y', 'u':
		if e.width == 2 {
			return padded(t.Year() % 100)
		}
		return fmt.Sprintf("%04d", t.Year())
	case 'Y':
		return fmt.Sprintf("%04d", year)
	case 'w':
		return padded(week)
	case 'M', 'L':
		if e.width > 3 {
			return t.Month().String()
		}
		if e.width == 3 {
			return t.Month().String()[:3]
		}
		return padded(int(t.Month()))
	case 'f':
		return t.Format(".000")[1:]
	case 'S':
		return fmt.Sprintf("%09d", t.Nanosecond())[:min(e.width, 9)]
	}
	return e.printTime(t, padded)
}

func (e element) printTime(t time.Time, padded func(int) string) string {
	switch e.letter {
	case 'd':
		return padded(t.Day())
	case 'D':
		return padded(t.YearDay())
	case 'H':
		return padded(t.Hour())
	case 'k':
		return padded((t.Hour()+23)%24 + 1)
	case 'h':
		return padded((t.Hour()+11)%12 + 1)
	case 'K':
		return padded(t.Hour() % 12)
	case 'm':
		return padded(t.Minute())
	case 's':
		return padded(t.Second())
	case 'n':
		return padded(t.Nanosecond())
	case 'a':
		return t.Format("PM")
	case 'E':
		if e.width > 3 {
			return t.Weekday().String()
		}
		return t.Weekday().String()[:3]
	case 'e', 'c':
		return padded((int(t.Weekday())+6)%7 + 1)
	case 'x', 'Z':
		return t.Format("-0700")
	case 'z':
		return "UTC"
	case 'G':
		return "AD"
	}
	return "Z"
}
