package datemath

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Format is one way to write dates, or several that are tried one after the
// other.
type Format struct {
	text string
	any  []one
}

// one is a single format: a pattern, or a count of milliseconds or seconds.
type one struct {
	pattern pattern
	unit    time.Duration // 0 for a pattern
}

// named are Elasticsearch's names of formats, without strict_. In them f is a
// fraction of a second of 1 to 9 digits, and g a zone however written. Those
// with a - at the front take fewer digits for months and the like unless they
// are strict.
var named = map[string]string{
	"date_optional_time":       "-uuuu[-MM[-dd]]['T'[HH[:mm[:ss[.f][,f]]][g]]]",
	"date_optional_time_nanos": "-uuuu[-MM[-dd]]['T'[HH[:mm[:ss[.f][,f]]][g]]]",
	"iso8601":                  "uuuu[-MM[-dd]]['T'[HH[:mm[:ss[.f][,f]]][g]]]",
	"basic_date":               "uuuuMMdd", "basic_date_time": "uuuuMMdd'T'HHmmss.fg", "basic_date_time_no_millis": "uuuuMMdd'T'HHmmssg",
	"basic_ordinal_date": "uuuuDDD", "basic_ordinal_date_time": "uuuuDDD'T'HHmmss.fg",
	"basic_ordinal_date_time_no_millis": "uuuuDDD'T'HHmmssg",
	"basic_time":                        "HHmmss.fg", "basic_time_no_millis": "HHmmssg", "basic_t_time": "'T'HHmmss.fg",
	"basic_t_time_no_millis": "'T'HHmmssg",
	"basic_week_date":        "YYYY'W'wwe", "basic_week_date_time": "YYYY'W'wwe'T'HHmmss.fg",
	"basic_week_date_time_no_millis": "YYYY'W'wwe'T'HHmmssg",
	"date":                           "-uuuu-MM-dd", "date_hour": "-uuuu-MM-dd'T'HH", "date_hour_minute": "-uuuu-MM-dd'T'HH:mm",
	"date_hour_minute_second": "-uuuu-MM-dd'T'HH:mm:ss", "date_hour_minute_second_fraction": "-uuuu-MM-dd'T'HH:mm:ss.f",
	"date_hour_minute_second_millis": "-uuuu-MM-dd'T'HH:mm:ss.f", "date_time": "-uuuu-MM-dd'T'HH:mm:ss[.f]g",
	"date_time_no_millis": "-uuuu-MM-dd'T'HH:mm:ssg", "hour": "-HH", "hour_minute": "-HH:mm", "hour_minute_second": "-HH:mm:ss",
	"hour_minute_second_fraction": "-HH:mm:ss.f", "hour_minute_second_millis": "-HH:mm:ss.f",
	"ordinal_date": "-uuuu-DDD", "ordinal_date_time": "-uuuu-DDD'T'HH:mm:ss.fg", "ordinal_date_time_no_millis": "-uuuu-DDD'T'HH:mm:ssg",
	"time": "-HH:mm:ss.fg", "time_no_millis": "-HH:mm:ssg", "t_time": "-'T'HH:mm:ss.fg", "t_time_no_millis": "-'T'HH:mm:ssg",
	"week_date": "-YYYY-'W'ww-e", "week_date_time": "-YYYY-'W'ww-e'T'HH:mm:ss.fg", "week_date_time_no_millis": "-YYYY-'W'ww-e'T'HH:mm:ssg",
	"weekyear": "-YYYY", "week_year": "-YYYY", "weekyear_week": "-YYYY-'W'ww", "weekyear_week_day": "-YYYY-'W'ww-e",
	"year": "-uuuu", "year_month": "-uuuu-MM", "year_month_day": "-uuuu-MM-dd",
}

// New understands formats: names and patterns of Java's DateTimeFormatter, with
// || between them. The empty text is [Default].
func New(text string) (*Format, error) {
	if text == "" || text == Default {
		return standard(), nil
	}
	return newFormat(text)
}

var standard = sync.OnceValue(func() *Format {
	f, err := newFormat(Default)
	if err != nil {
		panic("datemath: default format: " + err.Error())
	}
	return f
})

func newFormat(text string) (*Format, error) {
	if len(text) > 1024 {
		return nil, fmt.Errorf("format of more than [%d] bytes", 1024)
	}
	f := &Format{text: text}
	for _, name := range strings.Split(text, "||") {
		switch name {
		case "":
			return nil, fmt.Errorf("no date pattern provided")
		case "epoch_millis":
			f.any = append(f.any, one{unit: time.Millisecond})
			continue
		case "epoch_second":
			f.any = append(f.any, one{unit: time.Second})
			continue
		}
		bare, strict := strings.CutPrefix(name, "strict_")
		written, known := named[bare]
		if !known {
			written, strict = strings.TrimPrefix(name, "8"), true
		}
		written, loose := strings.CutPrefix(written, "-")
		p, err := compile(written, known, loose && !strict)
		if err != nil {
			return nil, fmt.Errorf("invalid format: [%s]: %w", name, err)
		}
		f.any = append(f.any, one{pattern: p})
	}
	return f, nil
}

// String is the format as it was written.
func (f *Format) String() string { return f.text }

// date reads a date without anything after it.
func (f *Format) date(text string, o Options, up bool) (time.Time, error) {
	if text == "" {
		return time.Time{}, fmt.Errorf("cannot parse empty datetime")
	}
	for _, way := range f.any {
		if way.unit != 0 {
			if t, ok := since(text, way.unit); ok {
				return t, nil
			}
			continue
		}
		if t, ok := way.pattern.parse(text, o.Zone, up); ok {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("failed to parse date field [%s] with format [%s]", text, f.text)
}

// Kept reads a date as it is kept rather than asked for: there is no now in it,
// and no reckoning. What does not say its zone is in UTC.
func (f *Format) Kept(text string) (time.Time, bool) {
	found, err := f.date(text, Options{Zone: time.UTC}, false)
	if err != nil || !Has(found) {
		return time.Time{}, false
	}
	return found.UTC().Truncate(time.Millisecond), true
}

// Has reports whether a moment is in the years that a date may have.
func Has(at time.Time) bool { return -maxYear <= at.UTC().Year() && at.UTC().Year() <= maxYear }

// since reads a number of units since 1970, with a fraction perhaps.
func since(text string, unit time.Duration) (time.Time, bool) {
	if strings.Trim(text, "-0123456789.") != "" {
		return time.Time{}, false
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && unit == time.Millisecond {
		return time.UnixMilli(n), true
	}
	n, err := strconv.ParseFloat(text, 64)
	ms := math.Floor(n * float64(unit/time.Millisecond))
	if err != nil || math.Abs(ms) > math.MaxInt64/2 {
		return time.Time{}, false
	}
	return time.UnixMilli(int64(ms)), true
}

// Print writes a moment in the first of the formats; what has no zone in it is
// written as in UTC.
func (f *Format) Print(t time.Time) string {
	way := f.any[0]
	switch way.unit {
	case time.Millisecond:
		return strconv.FormatInt(t.UnixMilli(), 10)
	case time.Second:
		if ms := t.UnixMilli() % 1000; ms != 0 {
			return strconv.FormatFloat(float64(t.UnixMilli())/1000, 'f', -1, 64)
		}
		return strconv.FormatInt(t.Unix(), 10)
	}
	return way.pattern.print(t)
}
