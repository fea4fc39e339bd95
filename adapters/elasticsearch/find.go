package elasticsearch

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
)

// item is something that no database searches: what it holds in a field.
type item func(name string) []any

// find answers a query by looking at all that there is (quirk 37).
func (q search) find(ctx context.Context, all []item) (found []int, err error) {
	for i, it := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if it.holds(q.filter) {
			found = append(found, i)
		}
	}
	return found, nil
}

// page is in order those that are on the page, of those that were found.
func (q search) page(all []item, found []int) []int {
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b int) int { return q.compare(q.sortValues(all[a]), q.sortValues(all[b])) })
	if q.after != nil {
		found = slices.DeleteFunc(found, func(i int) bool { return q.compare(q.sortValues(all[i]), q.after) <= 0 })
	}
	found = found[min(q.from, len(found)):]
	return found[:min(q.size, len(found))]
}

// sortValues are what something is sorted by, nil where it has no value: of
// several the smallest, or the largest if those come first.
func (q search) sortValues(it item) []any {
	values := make([]any, len(q.sort))
	for i, key := range q.sort {
		held := it(key.Field.Name)
		switch {
		case len(held) == 0:
		case key.Desc:
			values[i] = slices.MaxFunc(held, order)
		default:
			values[i] = slices.MinFunc(held, order)
		}
	}
	return values
}

// shownSort is the same as the answer has it.
func (q search) shownSort(it item) []any {
	values := q.sortValues(it)
	for i, key := range q.sort {
		if ms, ok := values[i].(float64); ok && q.dated[key.Field.Name] {
			values[i] = time.UnixMilli(int64(ms)).UTC().Format("2006-01-02T15:04:05.000Z07:00")
		}
	}
	return values
}

// compare orders what has no value behind what has one, in either direction.
func (q search) compare(a, b []any) int {
	for i, key := range q.sort {
		c := order(a[i], b[i])
		if key.Desc && a[i] != nil && b[i] != nil {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// order compares two values of one field.
func order(a, b any) int {
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return cmp.Compare(x, y)
		}
	case float64:
		if y, ok := b.(float64); ok {
			return cmp.Compare(x, y)
		}
	case bool:
		if y, ok := b.(bool); ok && x != y {
			return map[bool]int{true: 1, false: -1}[x]
		}
		if b != nil {
			return 0
		}
	case nil:
		if b == nil {
			return 0
		}
		return 1
	}
	return -1
}

// holds reports whether a filter holds of it, in the words of [dragoman.Filter].
func (it item) holds(f dragoman.Filter) bool {
	switch f := f.(type) {
	case dragoman.And:
		return !slices.ContainsFunc(f, func(part dragoman.Filter) bool { return !it.holds(part) })
	case dragoman.Or:
		return slices.ContainsFunc(f, it.holds)
	case dragoman.Not:
		return !it.holds(f.Filter)
	case dragoman.Exists:
		return len(it(f.Field.Name)) > 0
	case dragoman.Eq:
		return slices.ContainsFunc(it(f.Field.Name), func(v any) bool { return folded(v, f.Fold) == folded(f.Value, f.Fold) })
	case dragoman.In:
		return slices.ContainsFunc(it(f.Field.Name), func(v any) bool { return slices.Contains(f.Values, v) })
	case dragoman.Range:
		return slices.ContainsFunc(it(f.Field.Name), func(v any) bool { return inRange(v, f) })
	case dragoman.Prefix:
		return it.hasText(f.Field, f.Fold, func(text string) bool { return strings.HasPrefix(text, foldedText(f.Value, f.Fold)) })
	case dragoman.Wildcard:
		pattern := foldedText(f.Pattern, f.Fold)
		return it.hasText(f.Field, f.Fold, func(text string) bool { return resembles(pattern, text) })
	}
	return f == nil
}

func (it item) hasText(at dragoman.Field, fold bool, test func(string) bool) bool {
	return slices.ContainsFunc(it(at.Name), func(v any) bool {
		text, ok := v.(string)
		return ok && test(foldedText(text, fold))
	})
}

func inRange(v any, r dragoman.Range) bool {
	return (r.Gt == nil || order(v, r.Gt) > 0) && (r.Gte == nil || order(v, r.Gte) >= 0) &&
		(r.Lt == nil || order(v, r.Lt) < 0) && (r.Lte == nil || order(v, r.Lte) <= 0)
}

func folded(v any, fold bool) any {
	if text, ok := v.(string); ok {
		return foldedText(text, fold)
	}
	return v
}

// foldedText is in small letters, if those of ASCII are not to matter.
func foldedText(text string, fold bool) string {
	if !fold {
		return text
	}
	return strings.Map(func(c rune) rune {
		if 'A' <= c && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}, text)
}

// resembles reports whether a text is a pattern's: * is anything, ? one
// character, and a backslash takes their meaning away.
func resembles(pattern, text string) bool {
	star, resume := -1, 0 // the last * in the pattern, and where in the text to go on from it
	p, t := 0, 0
	for t < len(text) {
		_, wide := utf8.DecodeRuneInString(text[t:])
		if p < len(pattern) && pattern[p] == '*' {
			star, resume = p, t
			p++
			continue
		}
		if literal, next := part(pattern, p); next > p && (literal == "?" && pattern[p] == '?' || literal == text[t:t+wide]) {
			p, t = next, t+wide
			continue
		}
		if star < 0 {
			return false
		}
		_, wide = utf8.DecodeRuneInString(text[resume:])
		resume += wide
		p, t = star+1, resume
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// part is the character of a pattern at an offset, and where the next begins.
func part(pattern string, at int) (literal string, next int) {
	from := at
	if at+1 < len(pattern) && pattern[at] == '\\' {
		from++
	}
	if from >= len(pattern) {
		return "", at
	}
	_, wide := utf8.DecodeRuneInString(pattern[from:])
	return pattern[from : from+wide], from + wide
}
