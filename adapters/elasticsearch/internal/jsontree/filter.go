package jsontree

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// Filter is a filter_path: which parts of an answer the client wants to see
// (reference: elasticsearch, section 1.3).
type Filter struct {
	Include, exclude []Pattern
}

// Pattern is one path, a step per level: "**" is any number of levels, and a
// "*" within a step any run of characters.
type Pattern []string

// NewFilter reads a list of dotted paths; a leading minus leaves out. A dot
// after a backslash belongs to a name.
func NewFilter(list string) Filter {
	var f Filter
	for path := range strings.SplitSeq(list, ",") {
		path = strings.TrimSpace(path)
		if path == "" || path == "-" {
			continue
		}
		if left, ok := strings.CutPrefix(path, "-"); ok {
			f.exclude = append(f.exclude, NewPattern(left))
		} else {
			f.Include = append(f.Include, NewPattern(path))
		}
	}
	return f
}

func NewPattern(path string) Pattern {
	const dot = "\x00"
	steps := strings.Split(strings.ReplaceAll(path, `\.`, dot), ".")
	for i, step := range steps {
		steps[i] = strings.ReplaceAll(step, dot, ".")
	}
	// Any number of levels, twice, is any number of levels.
	return slices.CompactFunc(steps, func(a, b string) bool { return a == "**" && b == "**" })
}

func (f Filter) Empty() bool { return len(f.Include) == 0 && len(f.exclude) == 0 }

// Apply cuts a tree down; what loses everything becomes an empty object.
func (f Filter) Apply(t Tree) Tree {
	if len(f.Include) > 0 {
		kept, ok := included(t, f.Include)
		if !ok {
			kept = Tree{Kind: '{'}
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
func included(t Tree, patterns []Pattern) (Tree, bool) {
	out := Tree{Kind: t.Kind}
	switch t.Kind {
	case '{':
		for _, m := range t.Members {
			rest, whole := advance(patterns, m.Name)
			kept, ok := m.Value, whole
			if !whole {
				kept, ok = included(m.Value, rest)
			}
			if ok {
				out.Members = append(out.Members, Member{m.Name, kept})
			}
		}
		return out, len(out.Members) > 0
	case '[':
		for _, item := range t.Items {
			if kept, ok := included(item, patterns); ok {
				out.Items = append(out.Items, kept)
			}
		}
		return out, len(out.Items) > 0
	}
	return t, false
}

// excluded leaves out what the patterns lead to.
func excluded(t Tree, patterns []Pattern) Tree {
	if len(patterns) == 0 {
		return t
	}
	out := Tree{Kind: t.Kind, Text: t.Text}
	for _, m := range t.Members {
		rest, whole := advance(patterns, m.Name)
		if !whole {
			out.Members = append(out.Members, Member{m.Name, excluded(m.Value, rest)})
		}
	}
	for _, item := range t.Items {
		out.Items = append(out.Items, excluded(item, patterns))
	}
	return out
}

// advance goes one level down, into name: what is left of each pattern that
// may still lead somewhere, and whether one has arrived.
func advance(patterns []Pattern, name string) (rest []Pattern, arrived bool) {
	for _, p := range patterns {
		if p[0] == "**" {
			rest = append(rest, p)
			if p = p[1:]; len(p) == 0 {
				arrived = true
				continue
			}
		}
		if !Matches(p[0], name) {
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

// distinct sorts patterns and drops those that are there twice.
func distinct(patterns []Pattern) []Pattern {
	slices.SortFunc(patterns, slices.Compare[Pattern])
	return slices.CompactFunc(patterns, slices.Equal[Pattern])
}

// Matches compares a name with a step, in which * is any run of characters.
func Matches(step, name string) bool { return wildcard.Match(wildcard.Stars(step), name) }
