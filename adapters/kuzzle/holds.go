package kuzzle

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// thing is what is searched here rather than in the database: a profile, a role
// or an API key. There are few of them, and the directory lists them whole.
type thing struct {
	id      string
	content any // decoded, numbers as json.Number
}

// thingOf is a profile or the like by what a client sees of it.
func thingOf(id string, source json.RawMessage) thing { return thing{id, exact(source)} }

// values are what a field of a thing holds. A path leads through lists as well
// as objects.
func (t thing) values(f dragoman.Field) []any {
	switch f.Name {
	case dragoman.FieldID:
		return []any{t.id}
	case dragoman.FieldExtension:
		return valuesAt(t.content, f.Path)
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

// holds reports whether a filter holds of a thing, as the store would say.
func (t thing) holds(f dragoman.Filter) bool {
	some := func(at dragoman.Field, test func(v any) bool) bool { return slices.ContainsFunc(t.values(at), test) }
	switch f := f.(type) {
	case dragoman.And:
		return !slices.ContainsFunc(f, func(f dragoman.Filter) bool { return !t.holds(f) })
	case dragoman.Or:
		return slices.ContainsFunc(f, t.holds)
	case dragoman.Not:
		return !t.holds(f.Filter)
	case dragoman.Eq:
		return some(f.Field, func(v any) bool { return equalValues(folded(v, f.Fold), folded(f.Value, f.Fold)) })
	case dragoman.In:
		return some(f.Field, func(v any) bool {
			return slices.ContainsFunc(f.Values, func(w any) bool { return equalValues(v, w) })
		})
	case dragoman.Prefix:
		return some(f.Field, func(v any) bool {
			text, ok := folded(v, f.Fold).(string)
			return ok && strings.HasPrefix(text, folded(f.Value, f.Fold).(string))
		})
	case dragoman.Wildcard:
		return some(f.Field, func(v any) bool {
			text, ok := folded(v, f.Fold).(string)
			return ok && matchesPattern(folded(f.Pattern, f.Fold).(string), text)
		})
	case dragoman.Range:
		return some(f.Field, func(v any) bool { return inRange(v, f) })
	case dragoman.Exists:
		return len(t.values(f.Field)) > 0
	}
	return true // no filter
}

func inRange(v any, f dragoman.Range) bool {
	beyond := func(limit any, ok func(int) bool) bool {
		return limit != nil && (rank(v) != rank(limit) || !ok(compareValues(v, limit)))
	}
	return !beyond(f.Gt, func(c int) bool { return c > 0 }) && !beyond(f.Gte, func(c int) bool { return c >= 0 }) &&
		!beyond(f.Lt, func(c int) bool { return c < 0 }) && !beyond(f.Lte, func(c int) bool { return c <= 0 })
}

// rank puts numbers before strings before booleans before everything else.
func rank(v any) int {
	switch v.(type) {
	case json.Number, float64, int64:
		return 1
	case string:
		return 2
	case bool:
		return 3
	}
	return 4
}

func equalValues(a, b any) bool { return rank(a) == rank(b) && rank(a) < 4 && compareValues(a, b) == 0 }

func compareValues(a, b any) int {
	if rank(a) != rank(b) {
		return cmp.Compare(rank(a), rank(b))
	}
	switch rank(a) {
	case 1:
		return cmp.Compare(asFloat(a), asFloat(b))
	case 2:
		return strings.Compare(a.(string), b.(string))
	case 3:
		return cmp.Compare(boolOrder(a.(bool)), boolOrder(b.(bool)))
	}
	return 0
}

// boolOrder puts true behind false.
func boolOrder(v bool) int {
	if v {
		return 1
	}
	return 0
}

func asFloat(v any) float64 {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Float64() // out of range is an infinity or zero
		return n
	case int64:
		return float64(v)
	}
	return v.(float64)
}

// folded ignores the case of ASCII letters if it is to.
func folded(v any, fold bool) any {
	text, ok := v.(string)
	if !ok || !fold {
		return v
	}
	return string(bytes.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, []byte(text)))
}

// matchesPattern is dragoman.Wildcard's: * is any run, ? is one character, \
// takes the next literally. A later * makes an earlier one's choice final, so
// the time is bounded by the product of the lengths.
func matchesPattern(pattern, text string) bool {
	p, s := []rune(pattern), []rune(text)
	i, j, star, from := 0, 0, -1, 0
	for j < len(s) {
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
			continue
		case i < len(p) && p[i] == '?':
			i, j = i+1, j+1
			continue
		case i+1 < len(p) && p[i] == '\\' && p[i+1] == s[j]:
			i, j = i+2, j+1
			continue
		case i < len(p) && p[i] == s[j] && !(p[i] == '\\' && i+1 < len(p)):
			i, j = i+1, j+1
			continue
		case star < 0:
			return false
		}
		from++
		i, j = star+1, from
	}
	for i < len(p) && p[i] == '*' {
		i++
	}
	return i == len(p)
}

// ordered sorts things: those without a value behind those with one, in either
// direction, and by ID at last.
func ordered(things []thing, keys []dragoman.Sort) {
	slices.SortStableFunc(things, func(a, b thing) int {
		for _, key := range keys {
			if c := compareBy(key, foremost(a.values(key.Field), key.Desc), foremost(b.values(key.Field), key.Desc)); c != 0 {
				return c
			}
		}
		return strings.Compare(a.id, b.id)
	})
}

func compareBy(key dragoman.Sort, a, b any) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	case key.Desc:
		return compareValues(b, a)
	}
	return compareValues(a, b)
}
