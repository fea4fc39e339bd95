package kuzzle

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// exactJSON is json.Marshal without escapes for <, > and &.
func exactJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// mustJSON is exactJSON for what cannot fail: texts, numbers, and JSON that was
// checked on its way in.
func mustJSON(v any) json.RawMessage {
	body, err := exactJSON(v)
	if err != nil {
		panic("kuzzle: " + err.Error())
	}
	return body
}

func first(v json.RawMessage) byte {
	v = bytes.TrimLeft(v, " \t\r\n")
	if len(v) == 0 {
		return 0
	}
	return v[0]
}

func isNull(v json.RawMessage) bool   { return first(v) == 'n' }
func isObject(v json.RawMessage) bool { return first(v) == '{' }
func isArray(v json.RawMessage) bool  { return first(v) == '[' }
func isText(v json.RawMessage) bool   { return first(v) == '"' }

// objectOf takes an object apart; false means that it is none.
func objectOf(v json.RawMessage) (map[string]json.RawMessage, bool) {
	if !isObject(v) {
		return nil, false
	}
	var members map[string]json.RawMessage
	err := json.Unmarshal(v, &members)
	return members, err == nil
}

// membersOf takes an object apart in the order that it is written in.
func membersOf(v json.RawMessage) ([]member, bool) {
	if !isObject(v) {
		return nil, false
	}
	var members []member
	dec := json.NewDecoder(bytes.NewReader(v))
	_, _ = dec.Token() // it is an object
	for dec.More() {
		name, err := dec.Token()
		text, isText := name.(string)
		var value json.RawMessage
		if err != nil || !isText || dec.Decode(&value) != nil {
			return nil, false
		}
		members = append(members, member{text, value})
	}
	return members, true
}

func listOf(v json.RawMessage) ([]json.RawMessage, bool) {
	if !isArray(v) {
		return nil, false
	}
	var items []json.RawMessage
	err := json.Unmarshal(v, &items)
	return items, err == nil
}

func textOf(v json.RawMessage) (string, bool) {
	if !isText(v) {
		return "", false
	}
	var s string
	err := json.Unmarshal(v, &s)
	return s, err == nil
}

// textsOf takes a list of nothing but texts.
func textsOf(v json.RawMessage) ([]string, bool) {
	items, ok := listOf(v)
	texts := make([]string, 0, len(items))
	for _, item := range items {
		text, isText := textOf(item)
		if !isText {
			return nil, false
		}
		texts = append(texts, text)
	}
	return texts, ok
}

// member is one of an object whose order matters.
type member struct {
	name  string
	value json.RawMessage
}

// objectJSON writes members in the order given.
func objectJSON(members ...member) json.RawMessage {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, m := range members {
		if i > 0 {
			out.WriteByte(',')
		}
		out.Write(mustJSON(m.name))
		out.WriteByte(':')
		out.Write(m.value)
	}
	out.WriteByte('}')
	return out.Bytes()
}

// sortedMembers lists an object's members by name.
func sortedMembers(object map[string]json.RawMessage) []member {
	members := make([]member, 0, len(object))
	for _, name := range slices.Sorted(maps.Keys(object)) {
		members = append(members, member{name, object[name]})
	}
	return members
}

// sameValue compares two values: texts by what they say, anything else by how
// it is written.
func sameValue(a, b json.RawMessage) bool {
	textA, isTextA := textOf(a)
	textB, isTextB := textOf(b)
	if isTextA && isTextB {
		return textA == textB
	}
	return bytes.Equal(compact(a), compact(b))
}

func compact(v json.RawMessage) []byte {
	var out bytes.Buffer
	if json.Compact(&out, v) != nil {
		return v
	}
	return out.Bytes()
}

// merged is a deep merge: objects within objects, anything else replaced.
func merged(old, change json.RawMessage) json.RawMessage {
	if !isObject(old) || !isObject(change) {
		return change
	}
	return mustJSON(mergedValue(exact(old), exact(change)))
}

func mergedValue(old, change any) any {
	into, ok := old.(map[string]any)
	from, both := change.(map[string]any)
	if !ok || !both {
		return change
	}
	for name, value := range from {
		into[name] = mergedValue(into[name], value)
	}
	return into
}

// exact is a checked value with the digits of its numbers.
func exact(v json.RawMessage) any {
	dec := json.NewDecoder(bytes.NewReader(v))
	dec.UseNumber()
	var value any
	if err := dec.Decode(&value); err != nil {
		panic("kuzzle: " + err.Error())
	}
	return value
}
