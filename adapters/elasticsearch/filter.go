package elasticsearch

import (
	"slices"
	"strings"
)

// filter is a filter_path: which parts of an answer the client wants to see
// (reference: elasticsearch, section 1.3).
type filter struct {
	include, exclude []pattern
}

// pattern is one path, a step per level: "**" is any number of levels, and a
// "*" within a step any run of characters.
type pattern []string

// newFilter reads a list of dotted paths; a leading minus leaves out. A dot
// behind a backslash belongs to a name.
func newFilter(list string) filter {
	var f filter
	for path := range strings.SplitSeq(list, ",") {
		path = strings.TrimSpace(path)
		if path == "" || path == "-" {
			continue
		}
		if left, ok := strings.CutPrefix(path, "-"); ok {
			f.exclude = append(f.exclude, newPattern(left))
		} else {
			f.include = append(f.include, newPattern(path))
		}
	}
	return f
}

func newPattern(path string) pattern {
	const dot = "\x00"
	steps := strings.Split(strings.ReplaceAll(path, `\.`, dot), ".")
	for i, step := range steps {
		steps[i] = strings.ReplaceAll(step, dot, ".")
	}
	// Any number of levels, twice, is any number of levels.
	return slices.CompactFunc(steps, func(a, b string) bool { return a == "**" && b == "**" })
}

func (f filter) empty() bool { return len(f.include) == 0 && len(f.exclude) == 0 }

// apply cuts a tree down; what loses everything becomes an empty object.
func (f filter) apply(t tree) tree {
	if len(f.include) > 0 {
		kept, ok := included(t, f.include)
		if !ok {
			kept = tree{kind: '{'}
		}
		t = kept
	}
	if len(f.exclude) > 0 {
		t = excluded(t, f.exclude)
	}
	return t
}

// included keeps what the patterns lead to; false means nothing. Lists are
// transparent: their items stand where they stand.
func included(t tree, patterns []pattern) (tree, bool) {
	out := tree{kind: t.kind}
	switch t.kind {
	case '{':
		for _, m := range t.members {
			rest, whole := advance(patterns, m.name)
			kept, ok := m.value, whole
			if !whole {
				kept, ok = included(m.value, rest)
			}
			if ok {
				out.members = append(out.members, member{m.name, kept})
			}
		}
		return out, len(out.members) > 0
	case '[':
		for _, item := range t.items {
			if kept, ok := included(item, patterns); ok {
				out.items = append(out.items, kept)
			}
		}
		return out, len(out.items) > 0
	}
	return t, false
}

// excluded leaves out what the patterns lead to.
func excluded(t tree, patterns []pattern) tree {
	if len(patterns) == 0 {
		return t
	}
	out := tree{kind: t.kind, text: t.text}
	for _, m := range t.members {
		rest, whole := advance(patterns, m.name)
		if !whole {
			out.members = append(out.members, member{m.name, excluded(m.value, rest)})
		}
	}
	for _, item := range t.items {
		out.items = append(out.items, excluded(item, patterns))
	}
	return out
}

// advance goes one level down, into name: what is left of each pattern that
// may still lead somewhere, and whether one has arrived.
func advance(patterns []pattern, name string) (rest []pattern, arrived bool) {
	for _, p := range patterns {
		if p[0] == "**" {
			rest = append(rest, p)
			if p = p[1:]; len(p) == 0 {
				arrived = true
				continue
			}
		}
		if !matches(p[0], name) {
			continue
		}
		if p = p[1:]; len(p) == 0 {
			arrived = true
		} else {
			rest = append(rest, p)
		}
	}
	return distinct(rest), arrived
}

// distinct drops what is left of one pattern twice over. Such leftovers end at
// the same place in memory, and stand beside each other.
func distinct(patterns []pattern) []pattern {
	kept := patterns[:0]
	for _, p := range patterns {
		known := false
		for i := len(kept) - 1; i >= 0 && &kept[i][len(kept[i])-1] == &p[len(p)-1] && !known; i-- {
			known = len(kept[i]) == len(p)
		}
		if !known {
			kept = append(kept, p)
		}
	}
	return kept
}

// matches compares a name with a step, in which * is any run of characters.
func matches(step, name string) bool {
	parts := strings.Split(step, "*")
	if len(parts) == 1 {
		return step == name
	}
	first, last := parts[0], parts[len(parts)-1]
	if len(name) < len(first)+len(last) || !strings.HasPrefix(name, first) || !strings.HasSuffix(name, last) {
		return false
	}
	name = name[len(first) : len(name)-len(last)]
	for _, part := range parts[1 : len(parts)-1] {
		at := strings.Index(name, part)
		if at < 0 {
			return false
		}
		name = name[at+len(part):]
	}
	return true
}
