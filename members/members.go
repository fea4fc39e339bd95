// Package members takes JSON objects apart: into their members as they are
// written, which store and rooms keep and pass on without reading them.
package members

import (
	"bytes"
	"encoding/json"
	"errors"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
)

var errNoObject = errors.New("the text is no JSON object")

var decoders = sync.Pool{New: func() any { return jsontext.NewDecoder(bytes.NewBuffer(nil)) }}

// Of returns the members of an object by name; null has none. Of members of
// the same name the last one counts, and bytes that are not UTF-8 are let
// through: the way in is the place to refuse. The values are pieces of the
// text, which must not change any more. It fails for any other JSON value, for
// what is no JSON, and for anything but spaces after the object.
func Of[K ~string](text []byte) (map[K]json.RawMessage, error) {
	in := decode(text)
	defer decoders.Put(in)
	start, err := in.ReadToken()
	if err != nil {
		return nil, err
	}
	var all map[K]json.RawMessage
	switch start.Kind() {
	case 'n':
	case '{':
		if all, err = read[K](in, text); err != nil {
			return nil, err
		}
	default:
		return nil, errNoObject
	}
	if len(bytes.TrimLeft(text[in.InputOffset():], " \t\r\n")) > 0 {
		return nil, errNoObject
	}
	return all, nil
}

func decode(text []byte) *jsontext.Decoder {
	in := decoders.Get().(*jsontext.Decoder)
	in.Reset(bytes.NewBuffer(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return in
}

// Member is one of an object's.
type Member struct {
	Name     string
	Value    json.RawMessage // a piece of the text
	At, From int             // where the name and the value begin, in bytes
}

// InOrder returns the members of an object as they stand there, those of one
// name severally. It fails for any other JSON value, and for what is no JSON.
func InOrder(text []byte) ([]Member, error) {
	in := decode(text)
	defer decoders.Put(in)
	if in.PeekKind() != '{' {
		return nil, errNoObject
	}
	if _, err := in.ReadToken(); err != nil {
		return nil, err
	}
	var all []Member
	for in.PeekKind() != '}' {
		m := Member{At: after(text, in.InputOffset(), ',')}
		name, err := in.ReadToken()
		if err != nil {
			return nil, err
		}
		m.Name = name.String()
		value, err := in.ReadValue()
		if err != nil {
			return nil, err
		}
		end := int(in.InputOffset())
		m.From = end - len(value)
		m.Value = text[m.From:end:end]
		all = append(all, m)
	}
	_, err := in.ReadToken()
	return all, err
}

// after is where the next token begins, after spaces and a separator.
func after(text []byte, offset int64, separator byte) int {
	at := int(offset)
	for at < len(text) && (text[at] == separator || bytes.IndexByte([]byte(" \t\r\n"), text[at]) >= 0) {
		at++
	}
	return at
}

// read goes on after the first brace, to the last.
func read[K ~string](in *jsontext.Decoder, text []byte) (map[K]json.RawMessage, error) {
	all := map[K]json.RawMessage{}
	for in.PeekKind() != '}' {
		name, err := in.ReadToken()
		if err != nil {
			return nil, err
		}
		key := K(name.String())
		value, err := in.ReadValue()
		if err != nil {
			return nil, err
		}
		end := in.InputOffset()
		all[key] = text[end-int64(len(value)) : end : end]
	}
	_, err := in.ReadToken()
	return all, err
}
