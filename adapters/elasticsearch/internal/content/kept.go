package content

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// MustJSON writes what is to be kept, whose parts were read from valid JSON.
func MustJSON(v any) json.RawMessage {
	body, err := json.Marshal(v)
	if err != nil {
		panic("elasticsearch: write what is kept: " + err.Error())
	}
	return body
}

// MembersOf is an object as a map; nil for anything else.
func MembersOf(object json.RawMessage) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if len(object) > 0 && json.Unmarshal(object, &m) != nil {
		return nil
	}
	return m
}

// SameJSON reports whether two texts are the same value, digits included.
func SameJSON(a, b json.RawMessage) bool {
	var x, y any
	return DecodeExactly(a, &x) == nil && DecodeExactly(b, &y) == nil && reflect.DeepEqual(x, y)
}

func DecodeExactly(raw json.RawMessage, into any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	return dec.Decode(into)
}
