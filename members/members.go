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
	in := decoders.Get().(*jsontext.Decoder)
	defer decoders.Put(in)
	in.Reset(bytes.NewBuffer(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
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
