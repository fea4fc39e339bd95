package wildcard_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// FuzzMatch holds the quick matcher against the plainest one.
func FuzzMatch(f *testing.F) {
	for pattern, text := range map[string]string{"a*b?": "axxbc", `\**`: "*x", "": "", "***": "x", "a\\": "a\\", "?*?": "é"} {
		f.Add(pattern, text)
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 12 || len(text) > 12 {
			_ = wildcard.Match(pattern, text)
			return
		}
		if got, want := wildcard.Match(pattern, text), plainly([]rune(pattern), []rune(text)); got != want {
			t.Errorf("%q on %q: %t", pattern, text, got)
		}
	})
}

func plainly(p, t []rune) bool {
	switch {
	case len(p) == 0:
		return len(t) == 0
	case p[0] == '*':
		return plainly(p[1:], t) || len(t) > 0 && plainly(p, t[1:])
	case len(t) == 0:
		return false
	case p[0] == '\\' && len(p) > 1:
		return p[1] == t[0] && plainly(p[2:], t[1:])
	}
	return (p[0] == '?' || p[0] == t[0]) && plainly(p[1:], t[1:])
}
