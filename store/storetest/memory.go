package storetest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search/words"
)

// This file answers queries the slow and obvious way: it is what every
// database's answers are held against.

// Answer is the page that a store with these users should give.
func Answer(users []dragoman.User, q dragoman.Query) dragoman.Page { return answer(users, q) }

// answer is the page that a store with these users should give.
func answer(users []dragoman.User, q dragoman.Query) dragoman.Page {
	var chosen []dragoman.User
	for _, u := range users {
		if (q.Door == "" || u.VisibleAt(q.Door)) && holds(q.Filter, &u) {
			chosen = append(chosen, u)
		}
	}
	total := len(chosen)
	slices.SortFunc(chosen, func(a, b dragoman.User) int {
		return comparePlaces(q.Sort, placeOf(&a, q.Sort), placeOf(&b, q.Sort))
	})
	if len(q.After) > 0 {
		chosen = slices.DeleteFunc(chosen, func(u dragoman.User) bool {
			return comparePlaces(q.Sort, placeOf(&u, q.Sort), q.After) <= 0
		})
	}
	chosen = chosen[min(q.Offset, len(chosen)):]
	switch {
	case q.Limit < 0:
		chosen = nil
	case q.Limit > 0:
		chosen = chosen[:min(q.Limit, len(chosen))]
	}
	page := dragoman.Page{Users: chosen, Total: total}
	switch {
	case q.Count < 0:
		page.Total = 0
	case q.Count > 0 && total > q.Count:
		page.Total, page.AtLeast = q.Count, true
	}
	return page
}

func holds(f dragoman.Filter, u *dragoman.User) bool {
	return holdsOf(f, func(of dragoman.Field) []any { return valuesOf(u, of) }, func(of dragoman.Field) bool { return exists(u, of) })
}

// holdsOf evaluates a filter over something of which values and exists tell.
func holdsOf(f dragoman.Filter, values func(dragoman.Field) []any, exists func(dragoman.Field) bool) bool {
	holds := func(f dragoman.Filter) bool { return holdsOf(f, values, exists) }
	some := func(of dragoman.Field, test func(v any) bool) bool {
		return slices.ContainsFunc(values(of), test)
	}
	someText := func(of dragoman.Field, each bool, test func(s string) bool) bool {
		return some(of, func(v any) bool {
			s, ok := v.(string)
			if ok && each {
				return slices.ContainsFunc(words.Of(s), test)
			}
			return ok && test(s)
		})
	}
	switch f := f.(type) {
	case nil:
		return true
	case dragoman.And:
		return !slices.ContainsFunc(f, func(f dragoman.Filter) bool { return !holds(f) })
	case dragoman.Or:
		return slices.ContainsFunc(f, func(f dragoman.Filter) bool { return holds(f) })
	case dragoman.Not:
		return !holds(f.Filter)
	case dragoman.AtLeast:
		count := 0
		for _, part := range f.Of {
			count += asInt(holds(part))
		}
		return count >= f.Count
	case dragoman.Regexp:
		return someText(f.Field, f.Words, f.Pattern.Match)
	case dragoman.Fuzzy:
		return someText(f.Field, f.Words, func(s string) bool { return near([]rune(f.Value), []rune(s), f) })
	case dragoman.Phrase:
		return someText(f.Field, false, func(s string) bool { return follows(words.Of(s), f) })
	case dragoman.Eq:
		if text, ok := f.Value.(string); ok && f.Words {
			return someText(f.Field, true, func(s string) bool { return s == fold(text, f.Fold) })
		}
		return some(f.Field, func(v any) bool { return equal(fold(v, f.Fold), fold(f.Value, f.Fold)) })
	case dragoman.In:
		return some(f.Field, func(v any) bool {
			return slices.ContainsFunc(f.Values, func(w any) bool { return equal(v, w) })
		})
	case dragoman.Prefix:
		if f.Words {
			return someText(f.Field, true, func(s string) bool { return strings.HasPrefix(s, fold(f.Value, f.Fold).(string)) })
		}
		return some(f.Field, func(v any) bool {
			s, ok := fold(v, f.Fold).(string)
			return ok && strings.HasPrefix(s, fold(f.Value, f.Fold).(string))
		})
	case dragoman.Wildcard:
		if f.Words {
			return someText(f.Field, true, func(s string) bool { return matches([]rune(fold(f.Pattern, f.Fold).(string)), []rune(s)) })
		}
		return some(f.Field, func(v any) bool {
			s, ok := fold(v, f.Fold).(string)
			return ok && matches([]rune(fold(f.Pattern, f.Fold).(string)), []rune(s))
		})
	case dragoman.Range:
		if f.Gt == nil && f.Gte == nil && f.Lt == nil && f.Lte == nil {
			return exists(f.Field)
		}
		within := func(v any) bool {
			return bound(v, f.Gt, func(c int) bool { return c > 0 }) && bound(v, f.Gte, func(c int) bool { return c >= 0 }) &&
				bound(v, f.Lt, func(c int) bool { return c < 0 }) && bound(v, f.Lte, func(c int) bool { return c <= 0 })
		}
		if f.Words {
			return someText(f.Field, true, func(s string) bool { return within(s) })
		}
		return some(f.Field, within)
	case dragoman.Exists:
		return exists(f.Field)
	}
	panic("unknown filter")
}

// near tries every way to edit one text into the other.
func near(a, b []rune, f dragoman.Fuzzy) bool {
	same := min(f.PrefixLength, len(a))
	if len(b) < same || string(a[:same]) != string(b[:same]) {
		return false
	}
	return edited(a, b, f.Edits, f.Plain)
}

func edited(a, b []rune, edits int, plain bool) bool {
	switch {
	case edits < 0 || len(a)-len(b) > edits || len(b)-len(a) > edits:
		return false
	case len(a) == 0 || len(b) == 0:
		return true // the difference is no more than what is left
	case a[0] == b[0] && edited(a[1:], b[1:], edits, plain):
		return true
	case !plain && len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && edited(a[2:], b[2:], edits-1, plain):
		return true
	}
	return edited(a[1:], b[1:], edits-1, plain) || edited(a[1:], b, edits-1, plain) || edited(a, b[1:], edits-1, plain)
}

// follows looks for places of all words, no two the same, whose distances are
// the phrase's, give or take the slop.
func follows(text []string, f dragoman.Phrase) bool {
	var from func(taken []int, low, high int) bool
	from = func(taken []int, low, high int) bool {
		i := len(taken)
		if i == len(f.Words) {
			return high-low <= f.Slop
		}
		for at, word := range text {
			if slices.Contains(taken, at) || word != f.Words[i] && !(f.Prefix && i == len(f.Words)-1 && strings.HasPrefix(word, f.Words[i])) {
				continue
			}
			if from(append(taken[:i:i], at), min(low, at-i), max(high, at-i)) {
				return true
			}
		}
		return false
	}
	return len(f.Words) > 0 && from(nil, math.MaxInt/2, math.MinInt/2)
}

func bound(v, limit any, ok func(int) bool) bool {
	return limit == nil || rank(v) == rank(limit) && ok(compareValues(v, limit))
}

func equal(a, b any) bool { return rank(a) == rank(b) && compareValues(a, b) == 0 }

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

func compareValues(a, b any) int {
	if c := cmp.Compare(rank(a), rank(b)); c != 0 {
		return c
	}
	switch rank(a) {
	case 1:
		return cmp.Compare(asFloat(a), asFloat(b))
	case 2:
		return strings.Compare(a.(string), b.(string))
	case 3:
		return cmp.Compare(asInt(a.(bool)), asInt(b.(bool)))
	}
	return 0
}

func asInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func asFloat(v any) float64 {
	switch v := v.(type) {
	case json.Number:
		f, _ := v.Float64() // out of range is an infinity or zero, which is what we want
		return f
	case int64:
		return float64(v)
	}
	return v.(float64)
}

func fold(v any, really bool) any {
	s, ok := v.(string)
	if !ok || !really {
		return v
	}
	return string(bytes.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, []byte(s)))
}

func matches(pattern, s []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(s) == 0
	case pattern[0] == '*':
		return matches(pattern[1:], s) || len(s) > 0 && matches(pattern, s[1:])
	case len(s) == 0:
		return false
	case pattern[0] == '?':
		return matches(pattern[1:], s[1:])
	case pattern[0] == '\\' && len(pattern) > 1:
		return pattern[1] == s[0] && matches(pattern[2:], s[1:])
	}
	return pattern[0] == s[0] && matches(pattern[1:], s[1:])
}

// valuesOf is what tests of a field are asked of: strings, numbers, booleans.
func valuesOf(u *dragoman.User, f dragoman.Field) []any {
	return slices.DeleteFunc(elementsOf(u, f), func(v any) bool { return rank(v) == 4 })
}

func exists(u *dragoman.User, f dragoman.Field) bool {
	return slices.ContainsFunc(elementsOf(u, f), func(v any) bool { return v != nil })
}

func elementsOf(u *dragoman.User, f dragoman.Field) []any {
	optional := func(s *string) []any {
		if s == nil {
			return nil
		}
		return []any{*s}
	}
	switch f.Name {
	case dragoman.FieldID:
		return []any{u.ID}
	case dragoman.FieldUsername:
		return []any{u.Username}
	case dragoman.FieldFullName:
		return optional(u.FullName)
	case dragoman.FieldEmail:
		return optional(u.Email)
	case dragoman.FieldEnabled:
		return []any{u.Enabled}
	case dragoman.FieldRoles:
		var out []any
		for _, r := range u.Roles {
			out = append(out, r)
		}
		return out
	case dragoman.FieldCreatedAt:
		return []any{u.CreatedAt.UnixMilli()}
	case dragoman.FieldUpdatedAt:
		return []any{u.UpdatedAt.UnixMilli()}
	case dragoman.FieldCreatedBy:
		return []any{u.CreatedBy}
	case dragoman.FieldUpdatedBy:
		return []any{u.UpdatedBy}
	case dragoman.FieldCreatedByID:
		return []any{u.CreatedByID}
	case dragoman.FieldUpdatedByID:
		return []any{u.UpdatedByID}
	case dragoman.FieldHasPassword:
		return []any{u.Credential.IsSet()}
	}
	if f.As != dragoman.AsWritten {
		return readAs(f.As, extensionOf(u, f))
	}
	return extensionOf(u, f)
}

// readAs says what values are read as, as far as the texts and numbers that are
// drawn go.
func readAs(as dragoman.Reading, written []any) (read []any) {
	for _, v := range written {
		_, isNumber := v.(json.Number)
		text, isText := v.(string)
		trimmed := strings.Trim(text, " ")
		n, err := strconv.ParseFloat(trimmed, 64)
		isNumber = isNumber || isText && err == nil && !strings.ContainsAny(trimmed, "nN")
		if _, is := v.(json.Number); is {
			n = asFloat(v)
		}
		switch as {
		case dragoman.AsNull:
			if v == nil {
				read = append(read, true)
			}
		case dragoman.AsNumber:
			if isNumber {
				read = append(read, n)
			}
		case dragoman.AsWhole:
			if isNumber {
				read = append(read, math.Trunc(n))
			}
		default:
			if at, ok := momentOf(v, as == dragoman.AsDate); ok {
				read = append(read, at)
			}
		}
	}
	return read
}

// momentOf is a date as ISO 8601 and milliseconds have it, or as seconds and a
// day before its month and its year.
func momentOf(v any, iso bool) (at int64, ok bool) {
	text, isText := v.(string)
	if !isText && rank(v) != 1 {
		return 0, false
	}
	if !isText {
		text = strconv.FormatFloat(asFloat(v), 'f', -1, 64)
		if n := math.Abs(asFloat(v)); n != 0 && n < 1e-6 { // written with an exponent, which no date has
			return 0, false
		}
	}
	layouts := []string{"2006-01-02", time.RFC3339, "2006-01-02 15:04:05.000", "2006"}
	unit := 1.0
	if !iso {
		layouts, unit = []string{"02/01/2006"}, 1000
	}
	for _, layout := range layouts {
		if when, err := time.Parse(layout, text); err == nil {
			return when.UnixMilli(), true
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	ms := math.Floor(n * unit)
	if err != nil || strings.Trim(text, "0123456789.-") != "" || math.Abs(ms) > 1e16 {
		return 0, false
	}
	year := time.UnixMilli(int64(ms)).UTC().Year()
	return int64(ms), -200_000 <= year && year <= 200_000
}

func extensionOf(u *dragoman.User, f dragoman.Field) []any {
	body, ok := u.Extensions[f.Dialect]
	if !ok {
		return nil
	}
	all := elements(decode(body))
	for _, key := range f.Path {
		var inner []any
		for _, v := range all {
			if object, ok := v.(map[string]any); ok {
				if member, has := object[key]; has {
					inner = append(inner, elements(member)...)
				}
			}
		}
		all = inner
	}
	return all
}

func elements(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

// placeOf is where a user stands in an order: what Query.After takes.
func placeOf(u *dragoman.User, order []dragoman.Sort) []any {
	place := make([]any, 0, len(order)+1)
	for _, by := range order {
		values := valuesOf(u, by.Field)
		switch {
		case len(values) == 0:
			place = append(place, nil)
		case by.Desc:
			place = append(place, plainValue(slices.MaxFunc(values, compareValues)))
		default:
			place = append(place, plainValue(slices.MinFunc(values, compareValues)))
		}
	}
	return append(place, u.ID)
}

func plainValue(v any) any {
	if rank(v) == 1 {
		return asFloat(v)
	}
	return v
}

func comparePlaces(order []dragoman.Sort, a, b []any) int {
	for i, by := range order {
		if c := compareKeys(a[i], b[i], by.Desc); c != 0 {
			return c
		}
	}
	return strings.Compare(a[len(order)].(string), b[len(order)].(string))
}

// compareKeys puts what has no value last in either direction.
func compareKeys(a, b any, desc bool) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	case desc:
		return compareValues(b, a)
	}
	return compareValues(a, b)
}
