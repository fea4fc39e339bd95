package openapi_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman/openapi"
)

func TestJSON(t *testing.T) {
	for name, row := range map[string]struct{ yaml, json string }{
		"OrderStays":       {"b: 1\na: 2\n", `{"b":1,"a":2}`},
		"DigitsStay":       {"[9007199254740993, 1.0, 1e300]", `[9007199254740993,1.0,1e300]`},
		"OtherNumbers":     {"[0x10, .5]", `[16,0.5]`},
		"StatusIsAName":    {"200: {description: fine}", `{"200":{"description":"fine"}}`},
		"NothingInABlank":  {"a:\nb: ~\n", `{"a":null,"b":null}`},
		"TimesAreText":     {"t: 2025-05-04T09:42:00Z", `{"t":"2025-05-04T09:42:00Z"}`},
		"OffIsText":        {"a: off\nb: yes\nc: true", `{"a":"off","b":"yes","c":true}`},
		"MarkupStays":      {`t: "<b>&\u2028\"é"`, "{\"t\":\"<b>&\\u2028\\\"é\"}"},
		"AnchorsAreSpread": {"a: &x {n: [1, 2]}\nb: *x", `{"a":{"n":[1,2]},"b":{"n":[1,2]}}`},
		"MergesAreSpread":  {"a: &x {n: 1, m: &y {p: 2}}\nb: {k: 0, <<: *x, n: {<<: *y, q: 3}}", `{"a":{"n":1,"m":{"p":2}},"b":{"k":0,"m":{"p":2},"n":{"p":2,"q":3}}}`},
		"Empty":            {"a: {}\nb: []", `{"a":{},"b":[]}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := openapi.JSON([]byte(row.yaml))
			if err != nil {
				t.Fatal(err)
			}
			if compact(t, got) != row.json {
				t.Errorf("got  %s\nwant %s", compact(t, got), row.json)
			}
		})
	}
}

func TestJSONRefuses(t *testing.T) {
	for _, text := range []string{"a: [", "a: .inf", "a: 1\na: 2: 3"} {
		if got, err := openapi.JSON([]byte(text)); err == nil {
			t.Errorf("%q became %s", text, got)
		}
	}
}

func TestYAMLUnknown(t *testing.T) {
	for _, name := range []string{"", "klingon", "../go"} {
		if openapi.YAML(name) != nil {
			t.Errorf("there is a contract called %q", name)
		}
	}
}

func compact(t *testing.T, data []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, data); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
