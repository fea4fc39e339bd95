package wildcard_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// plain matches one character after the other, and shares nothing with Match.
func plain(pattern, s []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(s) == 0
	case pattern[0] == '*':
		return plain(pattern[1:], s) || len(s) > 0 && plain(pattern, s[1:])
	case len(s) == 0:
		return false
	case pattern[0] == '?':
		return plain(pattern[1:], s[1:])
	case pattern[0] == '\\' && len(pattern) > 1:
		return pattern[1] == s[0] && plain(pattern[2:], s[1:])
	}
	return pattern[0] == s[0] && plain(pattern[1:], s[1:])
}

// like evaluates SQL's LIKE with \ as its escape.
func like(pattern, s []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(s) == 0
	case pattern[0] == '%':
		return like(pattern[1:], s) || len(s) > 0 && like(pattern, s[1:])
	case len(s) == 0:
		return false
	case pattern[0] == '_':
		return like(pattern[1:], s[1:])
	case pattern[0] == '\\':
		return pattern[1] == s[0] && like(pattern[2:], s[1:])
	}
	return pattern[0] == s[0] && like(pattern[1:], s[1:])
}

// glob evaluates SQLite's GLOB as far as we write it: * ? and a class of one.
func glob(pattern, s []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(s) == 0
	case pattern[0] == '*':
		return glob(pattern[1:], s) || len(s) > 0 && glob(pattern, s[1:])
	case len(s) == 0:
		return false
	case pattern[0] == '?':
		return glob(pattern[1:], s[1:])
	case pattern[0] == '[':
		return pattern[1] == s[0] && glob(pattern[3:], s[1:])
	}
	return pattern[0] == s[0] && glob(pattern[1:], s[1:])
}

func TestSpellingsMatchTheSame(t *testing.T) {
	letters := rapid.StringOfN(rapid.SampledFrom([]rune(`abß*?\%_[].`+"\n")), 0, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		pattern, text := letters.Draw(t, "pattern"), letters.Draw(t, "text")
		want := plain([]rune(pattern), []rune(text))
		for name, got := range map[string]bool{
			"Match":  wildcard.Match(pattern, text),
			"Regexp": regexp.MustCompile(wildcard.Regexp(pattern)).MatchString(text),
			"Like":   like([]rune(wildcard.Like(pattern)), []rune(text)),
			"Glob":   glob([]rune(wildcard.Glob(pattern)), []rune(text)),
		} {
			if got != want {
				t.Errorf("%s of %q on %q: %t", name, pattern, text, got)
			}
		}
		start, only := wildcard.Literal(pattern)
		if want && !strings.HasPrefix(text, start) || only && want != (text == start) {
			t.Errorf("Literal of %q is %q, %t, and %q matches: %t", pattern, start, only, text, want)
		}
		if !wildcard.Match(wildcard.Escape(text), text) || wildcard.Match(wildcard.Escape(text), text+"a") {
			t.Errorf("Escape of %q is %q", text, wildcard.Escape(text))
		}
	})
}
