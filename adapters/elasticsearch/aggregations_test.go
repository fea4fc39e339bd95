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
	for range 20 + 1 {
		deep = `"a":{"missing":{"field":"name"},"aggs":{` + deep + `}}`
	}
	if text := asAdmin(t, w, 400, "POST", "/_security/_query/api_key", `{"aggs":{`+deep+`}}`); !strings.Contains(text, "nested more than [20] deep") {
		t.Errorf("%.300s", text)
	}
}
