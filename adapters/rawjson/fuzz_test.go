package rawjson_test

import (
	"encoding/json"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// FuzzMembers takes objects apart and puts them together again as the same.
func FuzzMembers(f *testing.F) {
	for _, seed := range []string{`{}`, `{"a":1,"b":[null,true,1e5],"c":{"d":"\u0000"}}`, ` [1, "x"] `, `"\ud83d\ude00"`, `null`, `{"a":1,"a":2}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !json.Valid(body) || !utf8.Valid(body) { // doors let nothing else in
			return
		}
		_, _ = rawjson.List(body)
		_, _ = rawjson.Text(body)
		_, _ = rawjson.Texts(body)
		object, isObject := rawjson.Object(body)
		members, ordered := rawjson.Members(body)
		if isObject != ordered || isObject != rawjson.IsObject(body) {
			t.Fatalf("%s: an object %v, by members %v", body, isObject, ordered)
		}
		if !isObject || len(members) != len(object) { // a name that is there twice
			return
		}
		again := rawjson.Write(members...)
		read, _ := rawjson.Members(again)
		if !json.Valid(again) || !slices.EqualFunc(members, read, func(a, b rawjson.Member) bool { return a.Name == b.Name && rawjson.Same(a.Value, b.Value) }) {
			t.Errorf("%s is written as %s", body, again)
		}
		if merged := rawjson.Merged(body, []byte(`{}`)); !json.Valid(merged) {
			t.Errorf("%s is merged as %s", body, merged)
		}
	})
}
