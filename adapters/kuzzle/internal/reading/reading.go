// Package reading says what the values of a mapped property are read as, and
// asks tests of it about that.
package reading

import (
	"regexp"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// Reading is how a property's values are read.
type Reading struct {
	As dragoman.Reading
	// Unit is how many milliseconds a number means of a date that is kept as
	// nothing but a number; else it is 0.
	Unit int64
}

// Of is how values of a kind are read; dates are in a format.
func Of(kind esquery.Kind, format string) Reading {
	switch kind {
	case esquery.Byte, esquery.Short, esquery.Integer, esquery.Long, esquery.UnsignedLong:
		return Reading{As: dragoman.AsWhole}
	case esquery.Double:
		return Reading{As: dragoman.AsNumber}
	case esquery.Date:
		return ofDates(format)
	}
	return Reading{}
}

func ofDates(format string) Reading {
	switch format {
	case "epoch_millis":
		return Reading{dragoman.AsNumber, 1}
	case "epoch_second":
		return Reading{dragoman.AsNumber, 1000}
	case "", datemath.Default:
		return Reading{As: dragoman.AsDate}
	}
	for i, one := range strings.Split(format, "||") {
		if !isISO.MatchString(one) && (one != "epoch_millis" || i == 0) {
			return Reading{As: dragoman.AsDateIn(format)}
		}
	}
	return Reading{As: dragoman.AsDate}
}

// isISO are the names and patterns of dates that [dragoman.AsDate] reads.
var isISO = regexp.MustCompile(`^8?(strict_(date_optional_time(_nanos)?|date|date_time|date_time_no_millis` +
	`|date_hour(_minute(_second(_fraction|_millis)?)?)?|year|year_month|year_month_day)` +
	`|(yyyy|uuuu)(-MM(-dd(( |'T')HH:mm(:ss([.]S{1,9})?)?(Z|X{1,3}|'Z')?)?)?)?)$`)

// Sorted is the field by whose values things are sorted.
func (r Reading) Sorted(at dragoman.Field) dragoman.Field {
	as := r.As
	if as == dragoman.AsWhole { // which differ in the order of what is alike only
		as = dragoman.AsNumber
	}
	return read(at, as)
}

// read is a field of free-form data with its values read.
func read(at dragoman.Field, as dragoman.Reading) dragoman.Field {
	if at.Name == dragoman.FieldExtension {
		at.As = as
	}
	return at
}

// Test asks a test of values what they are read as.
func (r Reading) Test(test dragoman.Filter) dragoman.Filter {
	return search.Convert(test, func(test dragoman.Filter) dragoman.Filter {
		switch f := test.(type) {
		case dragoman.Range:
			if r.Unit != 0 {
				test = r.inUnits(f)
			}
		case dragoman.Eq, dragoman.In, dragoman.Exists:
		default:
			return test
		}
		return search.At(test, func(at dragoman.Field) dragoman.Field { return read(at, r.As) })
	})
}

// inUnits is a range of numbers by one of the whole milliseconds that they mean.
func (r Reading) inUnits(f dragoman.Range) dragoman.Range {
	units := func(bound any, more int64) any {
		if ms, ok := bound.(int64); ok {
			return float64(ms+more) / float64(r.Unit)
		}
		return bound
	}
	to := dragoman.Range{Field: f.Field, Gte: units(f.Gte, 0), Lt: units(f.Lt, 0)}
	if f.Gt != nil {
		to.Gte = units(f.Gt, 1)
	}
	if f.Lte != nil {
		to.Lt = units(f.Lte, 1)
	}
	return to
}
