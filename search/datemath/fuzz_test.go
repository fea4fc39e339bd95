package datemath_test

import (
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/search/datemath"
)

// FuzzDate reads formats, dates in them and zones.
func FuzzDate(f *testing.F) {
	for format, text := range map[string]string{
		"": "now-1d/d", "yyyy-MM-dd||epoch_millis": "2026-11-29||+1M/M", "strict_date_optional_time": "2026-11-29T10:00:00.123Z",
		"E, dd MMM uuuu HH:mm:ss Z": "Sun, 29 Nov 2026 10:00:00 +0100", "'T'[SSS]": "T", "epoch_second": "1e9", "yyyyyyyyy": "999999999||+9999999y",
	} {
		f.Add(format, text, "+01:00")
	}
	f.Fuzz(func(t *testing.T, format, text, zone string) {
		if len(format)+len(text) > 500 {
			return
		}
		o := datemath.Options{Now: func() time.Time { return time.Unix(1_800_000_000, 0) }}
		if z, err := datemath.Zone(zone); err == nil {
			o.Zone = z
		}
		form, err := datemath.New(format)
		if err != nil {
			return
		}
		if at, err := form.Parse(text, o); err == nil {
			_ = form.Print(at)
		}
	})
}
