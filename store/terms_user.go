package store

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// termBuilder gathers the terms of a user.
type termBuilder struct{ terms []string }

func (b *termBuilder) add(term string) { b.terms = append(b.terms, term) }

// usualTerms are about how many a user has.
const usualTerms = 48

// termsOf returns the terms of a user, in their order, each once.
func termsOf(u *dragoman.User) []string {
	b := termBuilder{make([]string, 0, usualTerms)}
	for name, code := range plainCodes {
		for _, value := range dragoman.ValuesOf(u, dragoman.Field{Name: name}) {
			b.element(code, value)
		}
	}
	for dialect, body := range u.Extensions {
		if value, err := decodeJSON(body); err == nil {
			b.value([]string{string(dialect)}, value)
		}
	}
	slices.Sort(b.terms)
	return slices.Compact(b.terms)
}

func decodeJSON(body []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// value adds what is found at a path.
func (b *termBuilder) value(path []string, value any) {
	code := pathCode(path)
	switch value := value.(type) {
	case []any:
		for _, element := range value {
			b.element(code, element)
			b.readings(path, element)
			if object, ok := element.(map[string]any); ok {
				b.members(path, object)
			}
		}
	case map[string]any:
		b.element(code, value)
		b.members(path, value)
	default:
		b.element(code, value)
		b.readings(path, value)
	}
}

// readings adds what a value at a path can be read as.
func (b *termBuilder) readings(path []string, value any) {
	for _, as := range readings {
		if read, ok := as.Value(value); ok {
			b.reading(readingCode(path, as), read)
		}
	}
}

// reading adds what a value is read as.
func (b *termBuilder) reading(code string, read any) {
	if term, err := valueTerm(read); err == nil {
		b.add(code + term)
	}
}

func (b *termBuilder) members(path []string, object map[string]any) {
	for key, member := range object {
		b.value(append(path[:len(path):len(path)], key), member)
	}
}

func (b *termBuilder) element(code string, value any) {
	switch v := value.(type) {
	case nil:
	case json.Number:
		n, _ := v.Float64() // out of range is an infinity or zero
		b.add(code + numberTerm(n))
	case int64:
		b.add(code + numberTerm(float64(v)))
	case bool:
		b.add(code + booleanTerm(v))
	case string:
		b.textTerms(code, v)
	default:
		b.add(code + termOther)
	}
}
