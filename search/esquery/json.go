package esquery

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// Token is a kind of JSON value, called as Elasticsearch calls it.
type Token string

// The kinds of JSON value.
const (
	Object  Token = "START_OBJECT"
	Array   Token = "START_ARRAY"
	String  Token = "VALUE_STRING"
	Number  Token = "VALUE_NUMBER"
	Boolean Token = "VALUE_BOOLEAN"
	Null    Token = "VALUE_NULL"
)

// Value is a text, a number or a boolean as it was written; Text of a text is
// what it says. The zero Value was not given, or was null.
type Value struct {
	Token Token
	Text  string
}

// Given reports whether there is a value.
func (v Value) Given() bool { return v.Token != "" }

// Any is the value as filters compare it: a string, int64, float64 or bool.
func (v Value) Any() any {
	switch v.Token {
	case Boolean:
		return v.Text == "true"
	case Number:
		if n, err := strconv.ParseInt(v.Text, 10, 64); err == nil {
			return n
		}
		n, _ := strconv.ParseFloat(v.Text, 64) // out of range is an infinity
		return n
	}
	return v.Text
}

// member is one of an object.
type member struct {
	name string
	raw  json.RawMessage
	at   int // where the value begins in the whole query
}

// tokenOf says what kind of value valid JSON is; nothing is null.
func tokenOf(raw json.RawMessage) Token {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) == 0 {
		return Null
	}
	switch raw[0] {
	case '{':
		return Object
	case '[':
		return Array
	case '"':
		return String
	case 't', 'f':
		return Boolean
	case 'n':
		return Null
	}
	return Number
}

// members are those of an object, in the order of the document; ok is false if
// it is none. The object stands at an offset of the whole query.
func members(raw json.RawMessage, at int) (all []member, ok bool) {
	if tokenOf(raw) != Object {
		return nil, false
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	if _, err := dec.Token(); err != nil {
		return nil, false
	}
	for dec.More() {
		name, err := dec.Token()
		m := member{name: fmt.Sprint(name)}
		if err != nil || dec.Decode(&m.raw) != nil {
			return nil, false
		}
		m.at = at + int(dec.InputOffset()) - len(m.raw)
		all = append(all, m)
	}
	return all, true
}

// elements are those of a list, as members of the list's name.
func elements(list member) (all []member, ok bool) {
	if tokenOf(list.raw) != Array {
		return nil, false
	}
	dec := json.NewDecoder(bytes.NewReader(list.raw))
	if _, err := dec.Token(); err != nil {
		return nil, false
	}
	for dec.More() {
		m := member{name: list.name}
		if dec.Decode(&m.raw) != nil {
			return nil, false
		}
		m.at = list.at + int(dec.InputOffset()) - len(m.raw)
		all = append(all, m)
	}
	return all, true
}

// scalar reads a value; ok is false if it is an object or a list.
func scalar(raw json.RawMessage) (v Value, ok bool) {
	switch token := tokenOf(raw); token {
	case String:
		v.Token = token
		return v, json.Unmarshal(raw, &v.Text) == nil
	case Number, Boolean:
		return Value{token, string(bytes.TrimSpace(raw))}, true
	case Null:
		return v, true
	}
	return v, false
}
