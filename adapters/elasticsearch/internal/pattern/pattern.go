// Package pattern reads the names with * and ? and the regular expressions by
// which this vendor's privileges speak of indices, actions and users, into the
// sets of texts of search/automaton.
package pattern

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/search/automaton"
	"github.com/dragoman-project/dragoman/search/regexp"
)

// maxPattern is how long a pattern may be, in bytes: index names end at 255.
const maxPattern = 512

// New is the set of texts that any of the patterns matches. A pattern
// between slashes is an expression, any other has * for anything and ? for one
// character. What is neither, or too long, matches nothing.
func New(patterns ...string) *automaton.Language {
	all := make([]*automaton.Language, len(patterns))
	for i, p := range patterns {
		switch {
		case len(p) > maxPattern:
			all[i] = automaton.None
		case isExpression(p):
			all[i] = Expression(strings.TrimSuffix(p[1:], "/"))
		default:
			all[i] = newGlob(p)
		}
	}
	return automaton.Union(all...)
}

func isExpression(pattern string) bool { return strings.HasPrefix(pattern, "/") }

// Is reports whether a name may stand for others than itself.
func Is(name string) bool { return isExpression(name) || strings.ContainsAny(name, "*?") }

func newGlob(pattern string) *automaton.Language {
	var parts []*automaton.Language
	escaped := false
	for _, c := range pattern {
		switch {
		case escaped:
			parts, escaped = append(parts, automaton.Range(c, c)), false
		case c == '\\':
			escaped = true
		case c == '*':
			parts = append(parts, automaton.Any)
		case c == '?':
			parts = append(parts, automaton.AnyChar)
		default:
			parts = append(parts, automaton.Range(c, c))
		}
	}
	if escaped { // nothing comes after it
		parts = append(parts, automaton.Range('\\', '\\'))
	}
	all := automaton.Empty
	for _, part := range slices.Backward(parts) {
		all = automaton.Concat(part, all)
	}
	return all
}

// Expression reads one of the vendor's regular expressions. One that it cannot
// read matches nothing.
func Expression(text string) *automaton.Language {
	l, err := regexp.Language(text)
	if err != nil {
		return automaton.None
	}
	return l
}
