// Package rawjson reads and writes JSON values without losing what a map loses:
// the order of members, the digits of numbers, and texts without escapes for <,
// > and &. Rooms use it for values that they pass on and do not own.
package rawjson

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/dragoman-project/dragoman/members"
)

// Marshal is json.Marshal without escapes for <, > and &.
func Marshal(v any) ([]byte, error) {
	switch v := v.(type) {
	case string:
		return appendText(make([]byte, 0, len(v)+2), v), nil
	case *string:
		if v == nil {
			return []byte("null"), nil
		}
		return appendText(make([]byte, 0, len(*v)+2), *v), nil
	case int64:
		return strconv.AppendInt(nil, v, 10), nil
	case bool:
		return strconv.AppendBool(nil, v), nil
	case []string:
		return appendTexts(nil, v), nil
	case []any:
		return marshalList(v)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

func marshalList(list []any) ([]byte, error) {
	if list == nil {
		return []byte("null"), nil
	}
	var w Writer
	w.Begin('[')
	for _, item := range list {
		value, err := Marshal(item)
		if err != nil {
			return nil, err
		}
		w.Raw(value)
	}
	return w.End(']').Bytes(), nil
}

// appendText writes a text. Most have nothing to escape.
func appendText(to []byte, text string) []byte {
	if isPlain(text) {
		to = append(to, '"')
		to = append(to, text...)
		return append(to, '"')
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(text) // a text can always be written
	return append(to, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

func appendTexts(to []byte, texts []string) []byte {
	if texts == nil {
		return append(to, "null"...)
	}
	to = append(to, '[')
	for i, text := range texts {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendText(to, text)
	}
	return append(to, ']')
}

// Must is Marshal for what cannot fail: texts, numbers, and JSON that was
// checked on its way in.
func Must(v any) json.RawMessage {
	body, err := Marshal(v)
	if err != nil {
		panic("rawjson: " + err.Error())
	}
	return body
}

// First is the first byte that is not a space; 0 where there is none.
func First(v json.RawMessage) byte {
	v = bytes.TrimLeft(v, " \t\r\n")
	if len(v) == 0 {
		return 0
	}
	return v[0]
}

func IsNull(v json.RawMessage) bool   { return First(v) == 'n' }
func IsObject(v json.RawMessage) bool { return First(v) == '{' }
func IsArray(v json.RawMessage) bool  { return First(v) == '[' }
func IsText(v json.RawMessage) bool   { return First(v) == '"' }

// Object takes an object apart; false means that it is not an object.
func Object(v json.RawMessage) (map[string]json.RawMessage, bool) {
	if !IsObject(v) {
		return nil, false
	}
	all, err := members.Of[string](slices.Clone(v))
	return all, err == nil
}

// Members takes an object apart in the order that it is written in.
func Members(v json.RawMessage) ([]Member, bool) {
	if !IsObject(v) {
		return nil, false
	}
	list, err := members.InOrder(slices.Clone(v))
	if err != nil {
		return nil, false
	}
	var all []Member
	for _, m := range list {
		all = append(all, Member{m.Name, m.Value})
	}
	return all, true
}

func List(v json.RawMessage) ([]json.RawMessage, bool) {
	if !IsArray(v) {
		return nil, false
	}
	var items []json.RawMessage
	err := json.Unmarshal(v, &items)
	return items, err == nil
}

func Text(v json.RawMessage) (string, bool) {
	if !IsText(v) {
		return "", false
	}
	var s string
	err := json.Unmarshal(v, &s)
	return s, err == nil
}

// Texts takes a list of nothing but texts.
func Texts(v json.RawMessage) ([]string, bool) {
	items, ok := List(v)
	texts := make([]string, 0, len(items))
	for _, item := range items {
		text, isText := Text(item)
		if !isText {
			return nil, false
		}
		texts = append(texts, text)
	}
	return texts, ok
}

// Member is one of an object whose order matters.
type Member struct {
	Name  string
	Value json.RawMessage
}

// Write writes members in the order given.
func Write(members ...Member) json.RawMessage {
	size := 2
	for _, m := range members {
		size += len(m.Name) + len(m.Value) + 4
	}
	out := append(make([]byte, 0, size), '{')
	for i, m := range members {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendText(out, m.Name)
		out = append(out, ':')
		out = append(out, m.Value...)
	}
	return append(out, '}')
}

// Sorted lists an object's members by name.
func Sorted(object map[string]json.RawMessage) []Member {
	members := make([]Member, 0, len(object))
	for _, name := range slices.Sorted(maps.Keys(object)) {
		members = append(members, Member{name, object[name]})
	}
	return members
}

// Kept returns the members of an object that was checked before it was kept. It
// is never nil.
func Kept(v json.RawMessage) map[string]json.RawMessage {
	members, _ := Object(v)
	if members == nil {
		members = map[string]json.RawMessage{}
	}
	return members
}

// Names returns the names of an object's members, sorted.
func Names[V any](object map[string]V) []string { return slices.Sorted(maps.Keys(object)) }

// Same compares two values: texts by what they say, anything else by how
// it is written.
func Same(a, b json.RawMessage) bool {
	textA, isTextA := Text(a)
	textB, isTextB := Text(b)
	if isTextA && isTextB {
		return textA == textB
	}
	return bytes.Equal(Compact(a), Compact(b))
}

// Compact is a value without spaces around its parts.
func Compact(v json.RawMessage) []byte {
	if !bytes.ContainsAny(v, " \t\r\n") {
		return v
	}
	var out bytes.Buffer
	if json.Compact(&out, v) != nil {
		return v
	}
	return out.Bytes()
}

// Merged is a deep merge: objects within objects, anything else replaced.
func Merged(old, change json.RawMessage) json.RawMessage {
	if !IsObject(old) || !IsObject(change) {
		return change
	}
	return Must(mergedValue(Decode(old), Decode(change)))
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

// Decode is a checked value with the digits of its numbers.
func Decode(v json.RawMessage) any {
	dec := json.NewDecoder(bytes.NewReader(v))
	dec.UseNumber()
	var value any
	if err := dec.Decode(&value); err != nil {
		panic("rawjson: " + err.Error())
	}
	return value
}
