package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search"
)

// thing is what is searched here rather than in the database: a profile, a role
// or an API key. There are few of them, and the directory lists them whole.
type thing struct {
	id      string
	content any // decoded, numbers as json.Number
}

// thingOf is a profile or the like by what a client sees of it.
func thingOf(id string, source json.RawMessage) thing { return thing{id, rawjson.Decode(source)} }

// values are what a field of a thing holds. A path leads through lists as well
// as objects.
func (t thing) values(f dragoman.Field) []any {
	switch f.Name {
	case dragoman.FieldID:
		return []any{t.id}
	case dragoman.FieldExtension:
		return f.As.Values(valuesAt(t.content, f.Path))
	case dragoman.FieldCreatedAt:
		return valuesAt(t.content, []string{keyStamps, "createdAt"})
	case dragoman.FieldUpdatedAt:
		return valuesAt(t.content, []string{keyStamps, "updatedAt"})
	case dragoman.FieldCreatedByID:
		return valuesAt(t.content, []string{keyStamps, "author"})
	case dragoman.FieldUpdatedByID:
		return valuesAt(t.content, []string{keyStamps, "updater"})
	}
	return nil
}

// at is what a thing is ordered by.
func (t thing) at(key dragoman.Sort) any { return search.Foremost(t.values(key.Field), key.Desc) }

func valuesAt(v any, path []string) (found []any) {
	switch v := v.(type) {
	case nil:
	case []any:
		for _, item := range v {
			found = append(found, valuesAt(item, path)...)
		}
	case map[string]any:
		if len(path) > 0 {
			return valuesAt(v[path[0]], path[1:])
		}
		return []any{v}
	default:
		if len(path) == 0 {
			return []any{v}
		}
	}
	return found
}

// ordered sorts things: those without a value after those with one, in either
// direction, and by ID at last.
func ordered(things []thing, keys []dragoman.Sort) {
	slices.SortStableFunc(things, func(a, b thing) int {
		for _, key := range keys {
			if c := key.Compare(a.at(key), b.at(key)); c != 0 {
				return c
			}
		}
		return strings.Compare(a.id, b.id)
	})
}
