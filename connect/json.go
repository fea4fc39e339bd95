package connect

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
)

// leaves are the members of an object by path, with those of the members that
// are looked into.
func leaves(body json.RawMessage, within []string) map[string]json.RawMessage {
	out := map[string]json.RawMessage{}
	addLeaves(out, "", body, within)
	return out
}

func addLeaves(out map[string]json.RawMessage, prefix string, body json.RawMessage, within []string) {
	for name, value := range Members(body) {
		path := prefix + name
		if slices.Contains(within, path) && Members(value) != nil {
			addLeaves(out, path+".", value, within)
			continue
		}
		out[path] = value
	}
}

// Members are those of an object; nil for anything else.
func Members(body json.RawMessage) map[string]json.RawMessage {
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &members) != nil {
		return nil
	}
	return members
}

// List is the items of an array; false for anything else.
func List(body json.RawMessage) ([]json.RawMessage, bool) {
	if trimmed := bytes.TrimSpace(body); len(trimmed) == 0 || trimmed[0] != '[' {
		return nil, false
	}
	items := []json.RawMessage{}
	return items, json.Unmarshal(body, &items) == nil
}

// Text is a string, or "".
func Text(body json.RawMessage) string {
	var text string
	if json.Unmarshal(body, &text) != nil {
		return ""
	}
	return text
}

// Encode is JSON, without the escapes that HTML wants, of what cannot fail to be
// written: texts, numbers, JSON that was read.
func Encode(v any) json.RawMessage {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic("connect: " + err.Error())
	}
	return bytes.TrimSpace(out.Bytes())
}

// isNothing reports whether a value says nothing: null, or empty.
func isNothing(v json.RawMessage) bool {
	text := string(bytes.Join(bytes.Fields(v), nil))
	return text == "null" || text == "{}" || text == "[]"
}

func isNull(v json.RawMessage) bool { return string(bytes.TrimSpace(v)) == "null" }

// sameJSON compares values: numbers by their digits, objects without order.
func sameJSON(a, b json.RawMessage) bool {
	if bytes.Equal(a, b) {
		return true
	}
	x, y := decode(a), decode(b)
	return reflect.DeepEqual(x, y)
}

// Canonical is a value with its keys in order.
func Canonical(body json.RawMessage) json.RawMessage {
	if len(body) == 0 {
		return nil
	}
	return Encode(decode(body))
}

func decode(body json.RawMessage) any {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return string(body)
	}
	return v
}
