package elasticsearch

import (
	"strings"
	"testing"
)

// What would become too much is refused, however little there is to count.
func TestQuirk48_TooManyBuckets(t *testing.T) {
	w := world(t)
	ten := `"filters":{"filters":[` + strings.TrimSuffix(strings.Repeat(`{"match_all":{}},`, 10), ",") + `]}`
	body := `{` + ten + `}`
	for range 4 {
		body = `{` + ten + `,"aggs":{"a":` + body + `}}`
	}
	if text := asAdmin(t, w, 400, "POST", "/_security/_query/api_key", `{"aggs":{"a":`+body+`}}`); !strings.Contains(text, "too_many_buckets_exception") {
		t.Errorf("%.300s", text)
	}
	deep := `"a":{"missing":{"field":"name"}}`
	for range maxNested + 1 {
		deep = `"a":{"missing":{"field":"name"},"aggs":{` + deep + `}}`
	}
	if text := asAdmin(t, w, 400, "POST", "/_security/_query/api_key", `{"aggs":{`+deep+`}}`); !strings.Contains(text, "nested more than [20] deep") {
		t.Errorf("%.300s", text)
	}
}

func TestJavaDouble(t *testing.T) {
	for n, want := range map[float64]string{
		0: "0.0", 1: "1.0", -1.5: "-1.5", 1000: "1000.0", 9999999: "9999999.0", 1e7: "1.0E7", 1436572800000: "1.4365728E12",
		0.001: "0.001", 0.0001: "1.0E-4", -12345678.5: "-1.23456785E7",
	} {
		if got := javaDouble(n); got != want {
			t.Errorf("%g: got %s, want %s", n, got, want)
		}
	}
}
