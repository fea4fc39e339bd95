package search

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/search/datemath"
)

// Reading is what the values of free-form data are taken for: a client may have
// written a number or a date as a text, and a room's mapping says which it is.
// What cannot be read so is no value.
type Reading string

// The readings that every engine has an index for; others are made by
// [AsDateIn].
const (
	AsWritten Reading = ""
	AsNumber  Reading = "number" // texts that Java reads as a number are that number
	AsWhole   Reading = "whole"  // likewise, without what is behind the point
	AsDate    Reading = "date"   // milliseconds since 1970, of texts in ISO 8601 or with a blank for the T
	AsNull    Reading = "null"   // true for each null that is written, which is no value otherwise
)

const dateIn = "date in "

// AsDateIn reads dates in a format that package datemath understands. It has no
// index of its own.
func AsDateIn(format string) Reading { return Reading(dateIn + format) }

// IsIndexed reports whether engines find values by the reading itself, rather
// than among whoever has any.
func (r Reading) IsIndexed() bool { return !strings.HasPrefix(string(r), dateIn) }

// Values are those of some values that can be read so, each as it is read.
func (r Reading) Values(written []any) []any {
	if r == AsWritten {
		return written
	}
	read := make([]any, 0, len(written))
	for _, v := range written {
		if v, ok := r.Value(v); ok {
			read = append(read, v)
		}
	}
	return read
}

// Value reads one value as JSON has it: a text, a json.Number, a boolean, nil.
func (r Reading) Value(written any) (any, bool) {
	switch r {
	case AsWritten:
		return written, written != nil
	case AsNumber, AsWhole:
		n, ok := numberRead(written)
		if r == AsWhole {
			n = math.Trunc(n)
		}
		return n, ok
	case AsNull:
		return true, written == nil
	case AsDate:
		return dateRead(written)
	}
	text, ok := dateText(written)
	format := formatOf(r)
	if format == nil || !ok {
		return nil, false
	}
	return milliseconds(format.Kept(text))
}

// formats are those of readings, which mappings name; nil are none.
var formats sync.Map

func formatOf(r Reading) *datemath.Format {
	if known, ok := formats.Load(r); ok {
		return known.(*datemath.Format)
	}
	format, err := datemath.New(strings.TrimPrefix(string(r), dateIn))
	if err != nil {
		format = nil
	}
	formats.Store(r, format)
	return format
}

func numberRead(written any) (float64, bool) {
	switch v := written.(type) {
	case json.Number:
		n, _ := v.Float64() // out of range is an infinity or zero
		return n, true
	case float64:
		return v, true
	case int64:
		return float64(v), true
	case string:
		n, ok := Number(v)
		return n, ok && !math.IsInf(n, 0)
	}
	return 0, false
}

// longestDate is more than a date has letters.
const longestDate = 64

func dateRead(written any) (any, bool) {
	text, ok := dateText(written)
	if !ok || text == "" || len(text) > longestDate || !strings.ContainsRune("0123456789+-", rune(text[0])) {
		return nil, false
	}
	if ms, isWhole := milliOf(text); isWhole {
		at := time.UnixMilli(ms)
		return milliseconds(at, datemath.Has(at))
	}
	day, clock, blank := strings.Cut(text, " ")
	if blank {
		if len(day) != len("2006-01-02") || clock == "" {
			return nil, false
		}
		text = day + "T" + clock
	}
	return milliseconds(isoDates.Kept(text))
}

// milliOf is a whole number of milliseconds, of so many digits that it is no year.
func milliOf(text string) (int64, bool) {
	if len(strings.TrimPrefix(text, "-")) == len("2006") || text[0] == '+' {
		return 0, false
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}

// isoDates is how dates are kept unless a mapping says otherwise.
var isoDates, _ = datemath.New(datemath.Default)

// dateText is a date as its format sees it: whole numbers without an exponent.
func dateText(written any) (string, bool) {
	switch v := written.(type) {
	case string:
		return v, true
	case json.Number:
		n, err := v.Float64()
		if _, whole := strconv.ParseInt(v.String(), 10, 64); whole == nil || err != nil {
			return v.String(), err == nil
		}
		return plainly(n), true
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return plainly(v), true
	}
	return "", false
}

// plainly writes a number as JavaScript does.
func plainly(n float64) string {
	if size := math.Abs(n); size != 0 && size < 1e-6 || size >= 1e21 {
		return strconv.FormatFloat(n, 'e', -1, 64)
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

func milliseconds(at time.Time, ok bool) (any, bool) {
	if !ok {
		return nil, false
	}
	return at.UnixMilli(), true
}
