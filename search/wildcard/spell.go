package wildcard

import (
	"regexp"
	"strings"
)

var escaper = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`)

// Escape is the pattern that only the text itself matches.
func Escape(text string) string {
	return escaper.Replace(text)
}

// Stars is the pattern of a text in which * stands for any run of characters and
// every other sign for itself.
func Stars(text string) string {
	return strings.ReplaceAll(Escape(text), `\*`, "*")
}

// Literal reports whether only one text matches a pattern, and which. If there
// are several, the text is what all of them begin with.
func Literal(pattern string) (text string, only bool) {
	var out strings.Builder
	escaped := false
	for _, r := range pattern {
		switch {
		case escaped:
			escaped = false
		case r == '\\':
			escaped = true
			continue
		case r == '*' || r == '?':
			return out.String(), false
		}
		out.WriteRune(r)
	}
	if escaped {
		out.WriteByte('\\')
	}
	return out.String(), true
}

// Regexp is the pattern as a regular expression of Go's, of the whole text.
func Regexp(pattern string) string {
	return `(?s)\A` + Rewrite(pattern, ".*", ".", func(r rune) string { return regexp.QuoteMeta(string(r)) }) + `\z`
}

// Like is the pattern as SQL's LIKE has it, with \ as its escape.
func Like(pattern string) string {
	return Rewrite(pattern, "%", "_", func(r rune) string {
		if strings.ContainsRune(`%_\`, r) {
			return `\` + string(r)
		}
		return string(r)
	})
}

// Glob is the pattern as SQLite's GLOB has it.
func Glob(pattern string) string {
	return Rewrite(pattern, "*", "?", func(r rune) string {
		if strings.ContainsRune("*?[", r) {
			return "[" + string(r) + "]"
		}
		return string(r)
	})
}

// Rewrite spells a pattern with other signs for any run of characters and for
// any one, and everything else by literal.
func Rewrite(pattern, run, one string, literal func(rune) string) string {
	var out strings.Builder
	escaped := false
	for _, r := range pattern {
		switch {
		case escaped:
			escaped = false
			out.WriteString(literal(r))
		case r == '\\':
			escaped = true
		case r == '*':
			out.WriteString(run)
		case r == '?':
			out.WriteString(one)
		default:
			out.WriteString(literal(r))
		}
	}
	if escaped { // nothing follows: it stands for itself
		out.WriteString(literal('\\'))
	}
	return out.String()
}
