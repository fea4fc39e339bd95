package kuzzle

import (
	"encoding/json"
	"fmt"
	"slices"

	"pgregory.net/rapid"
)

// cutting is in which order hits come, and which of them.
type cutting struct {
	keys       []by
	sort       any
	after      []any
	from, size int    // size -1 is none given
	args       string // of the URL
}

// drawCut draws an order and a page of it, which may begin after somebody.
func drawCut(t pen) cutting {
	c := cutting{size: -1}
	c.keys, c.sort = drawOrder(t)
	if len(c.keys) > 0 && rapid.IntRange(0, 2).Draw(t.T, "search_after") == 0 {
		p := rapid.SampledFrom(t.all).Draw(t.T, "behind")
		for _, key := range c.keys {
			c.after = append(c.after, p.place(key))
		}
	} else if rapid.IntRange(0, 2).Draw(t.T, "from") == 0 {
		c.from = rapid.IntRange(0, 20).Draw(t.T, "from")
		c.args += fmt.Sprintf("&from=%d", c.from)
	}
	if rapid.IntRange(0, 2).Draw(t.T, "size") == 0 {
		c.size = rapid.IntRange(0, 6).Draw(t.T, "size")
		c.args += fmt.Sprintf("&size=%d", c.size)
	}
	return c
}

// write says it in the body of a search.
func (c cutting) write(body object) {
	if c.sort != nil {
		body["sort"] = c.sort
	}
	if c.after != nil {
		body["search_after"] = c.after
	}
}

// place is where somebody stands by one key: a list counts by its smallest
// value, or its largest when descending. A score puts nobody anywhere.
func (p seen) place(key by) any {
	if key.field == "_score" || key.field == "_doc" {
		return 1.0
	}
	values := slices.DeleteFunc(p.sorted(key.field), func(v any) bool { return !isScalar(v) })
	if _, isText := p.source[key.field].(string); (key.field == "fullname" || key.field == "email") && !isText && !p.deep {
		values = nil // the shared field is what is sorted by
	}
	switch {
	case len(values) == 0:
		return nil
	case key.desc:
		return slices.MaxFunc(values, compared)
	}
	return slices.MinFunc(values, compared)
}

// sorted is what a field is sorted by: what numbers and dates are read as, with
// what is behind the point.
func (p seen) sorted(name string) (values []any) {
	if p.kind(name) != counted {
		return p.held(name)
	}
	for _, v := range p.elements(name) {
		if n := p.given(name, v); n != nil {
			values = append(values, n)
		}
	}
	return values
}

// cut orders those chosen and takes the page.
func (c cutting) cut(chosen []seen) []string {
	slices.SortFunc(chosen, func(a, b seen) int {
		for _, key := range append(slices.Clone(c.keys), by{keyID, false}) {
			if way := ranked(key, a.place(key), b.place(key)); way != 0 {
				return way
			}
		}
		return 0
	})
	if c.after != nil {
		chosen = slices.DeleteFunc(chosen, func(p seen) bool { return !c.behind(p) })
	}
	ids := []string{}
	for _, p := range chosen[min(c.from, len(chosen)):] {
		if len(ids) != c.size {
			ids = append(ids, p.id)
		}
	}
	return ids
}

// behind reports whether somebody comes after the place; a tie does not.
func (c cutting) behind(p seen) bool {
	for i, key := range c.keys {
		if way := ranked(key, p.place(key), c.after[i]); way != 0 {
			return way > 0
		}
	}
	return false
}

// ranked puts what has no value last in either direction.
func ranked(key by, a, b any) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	case key.desc:
		return compared(b, a)
	}
	return compared(a, b)
}

// decoded is a value of JSON with numbers as float64.
func decoded(text string) (v any) {
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		panic(err)
	}
	return v
}
