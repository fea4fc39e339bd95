package datemath_test

import (
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/search/datemath"
)

// TestKept: what is kept is a date and nothing that is reckoned from one.
func TestKept(t *testing.T) {
	for text, want := range map[string]string{
		"2020-01-01T00:00:00+02:00": "2019-12-31T22:00:00.000Z",
		"2020-01-01":                "2020-01-01T00:00:00.000Z",
		"2020":                      "2020-01-01T00:00:00.000Z",
		"12":                        "1970-01-01T00:00:00.012Z",
		"now":                       "",
		"2020-01-01||/d":            "",
		"9007199254740992":          "",
		"":                          "",
	} {
		format, err := datemath.New("")
		if err != nil {
			t.Fatal(err)
		}
		at, ok := format.Kept(text)
		got := ""
		if ok {
			got = at.Format("2006-01-02T15:04:05.000Z07:00")
		}
		if got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
	if datemath.Has(time.UnixMilli(1<<53)) || !datemath.Has(time.UnixMilli(0)) {
		t.Error("the years that dates have are others")
	}
}
