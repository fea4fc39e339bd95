package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// What is read by hand is what encoding/json reads.
func TestDecodingIsEncodingJSON(t *testing.T) {
	for _, text := range []string{
		`[]`, `["a"]`, `["a","b,c"]`, `["a\"b"]`, `["é"]`, `null`, `["a" , "b"]`, `["a",]`, `["a""b"]`, `[,"a"]`, `[a]`, `[1]`, `["a"`, ``, `{}`,
	} {
		var want []string
		wantErr := json.Unmarshal([]byte(text), &want)
		got, err := decodeList(&text)
		if (err == nil) != (wantErr == nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("list %s: %#v %v, want %#v %v", text, got, err, want, wantErr)
		}
	}
	for _, text := range []string{
		`{}`, `{"x":{"a":1.0}}`, `{"x":{}, "y" : {"a":"\ud800"}}`, `{"x":{"a":1,"a":2}}`, `null`, `[]`, `{"x"}`, `{"x":1,}`,
	} {
		var want map[dragoman.Dialect]json.RawMessage
		wantErr := json.Unmarshal([]byte(text), &want)
		got, err := decodeObjects(&text)
		if (err == nil) != (wantErr == nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("objects %s: %s %v, want %s %v", text, got, err, want, wantErr)
		}
	}
}
