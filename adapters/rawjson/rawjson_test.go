package rawjson_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// What is written by hand is what encoding/json writes.
func TestMarshalIsEncodingJSON(t *testing.T) {
	for _, v := range []any{
		"", "plain text", `quote " and \ stroke`, "<&>", "tab\t, NUL \x00, DEL \x7f", "Zoë 日本 \u2028", "broken \xff",
		int64(0), int64(-1), int64(1 << 62), true, false, []string(nil),
		[]string{},
		[]string{"a", `"b"`, "é"},
		1.5, nil,
	} {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
		if got := rawjson.Must(v); string(got) != strings.TrimSuffix(want.String(), "\n") {
			t.Errorf("%#v: %s, want %s", v, got, want.Bytes())
		}
	}
}

func TestObjectIsEncodingJSON(t *testing.T) {
	for _, text := range []string{
		`{}`, ` { } `, `{"a":1}`, `{"a" : [1, {"b":2}] , "c":null}`, `{"a":1,"a":2}`, `{"é\u00e9":"\ud83d\ude00"}`, `{"\ud800":"\udc00"}`,
		`{"a":1.50e10}`, `{"a":{"x":1,"x":2}}`, `{`, `{"a"}`, `{"a":1,}`, `{"a":1} x`, `{"a":1}{}`, `[]`, `null`, ``, `{"a":01}`, "{\"a\":\"\xff\"}",
	} {
		var want map[string]json.RawMessage
		ok := rawjson.IsObject([]byte(text)) && json.Unmarshal([]byte(text), &want) == nil
		got, gotOK := rawjson.Object([]byte(text))
		if gotOK != ok || ok && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v %s, want %v %s", text, gotOK, got, ok, want)
		}
	}
}

// What Object returns is the caller's.
func TestObjectSharesNothing(t *testing.T) {
	text := []byte(`{"a":[1],"b":[2]}`)
	got, _ := rawjson.Object(text)
	got["a"] = append(got["a"], "xyz"...)
	copy(text, "          ")
	if string(got["b"]) != "[2]" || string(got["a"]) != "[1]xyz" {
		t.Errorf("%s", got)
	}
}

func TestWrite(t *testing.T) {
	got := rawjson.Write(rawjson.Member{Name: "b", Value: []byte(`1`)}, rawjson.Member{Name: `a"<`, Value: []byte(`{}`)})
	if string(got) != `{"b":1,"a\"<":{}}` {
		t.Errorf("%s", got)
	}
	if got := rawjson.Write(); string(got) != "{}" {
		t.Errorf("%s", got)
	}
}
