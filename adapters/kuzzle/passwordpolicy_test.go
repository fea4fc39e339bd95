package kuzzle

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/passwordpolicy"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

func TestPasswordPoliciesAreRead(t *testing.T) {
	for name, text := range map[string]string{
		"None":          `[]`,
		"Everybody":     `[{"appliesTo":"*","forbidLoginInPassword":true}]`,
		"Some":          `[{"appliesTo":{"users":["a"],"profiles":["b"],"roles":["c"]},"mustChangePasswordIfSetByAdmin":true}]`,
		"NobodyYet":     `[{"appliesTo":{"users":[]}}]`,
		"TimeInNumbers": `[{"appliesTo":"*","expiresAfter":86400000}]`,
		"TimeInWords":   `[{"appliesTo":"*","expiresAfter":"2 weeks"}]`,
		"AsManyAsKept":  `[{"appliesTo":"*","forbidReusedPasswordCount":25}]`,
		"LookAheads":    `[{"appliesTo":"*","passwordRegex":"((?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*\\W)(?=.{8,}))|(?=.{24,})"}]`,
		"Flags":         `[{"appliesTo":"*","passwordRegex":"/^[a-z\\/]+$/i"}]`,
	} {
		if _, err := passwordpolicy.Read(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPasswordPoliciesAreRefused(t *testing.T) {
	w := open(t)
	for text, complaint := range map[string]string{
		`true`:                 "it must be a list of policies",
		`{"appliesTo":"*"}`:    "it must be a list of policies",
		`[`:                    "it must be a list of policies",
		`[{"appliesTo":"*"}]x`: "it must be a list of policies",
		`[7]`:                  "policy 1: ",
		`[{}]`:                 "policy 1: appliesTo: ",
		`[{"appliesTo":"*"},{"appliesTo":"everybody"}]`:       "policy 2: appliesTo: ",
		`[{"appliesTo":{}}]`:                                  "policy 1: appliesTo: ",
		`[{"appliesTo":{"groups":["a"]}}]`:                    "policy 1: appliesTo: ",
		`[{"appliesTo":{"users":"a"}}]`:                       "policy 1: appliesTo: ",
		`[{"appliesTo":"*","expires":"1d"}]`:                  `policy 1: unknown field "expires"`,
		`[{"appliesTo":"*","expiresAfter":"soon"}]`:           `policy 1: expiresAfter: "soon" is no time`,
		`[{"appliesTo":"*","expiresAfter":"-1d"}]`:            "policy 1: expiresAfter: ",
		`[{"appliesTo":"*","expiresAfter":0}]`:                "policy 1: expiresAfter: 0 is no time",
		`[{"appliesTo":"*","expiresAfter":{}}]`:               "policy 1: expiresAfter: ",
		`[{"appliesTo":"*","forbidReusedPasswordCount":26}]`:  "policy 1: forbidReusedPasswordCount: 26 is not between 0 and 25",
		`[{"appliesTo":"*","forbidReusedPasswordCount":-1}]`:  "policy 1: forbidReusedPasswordCount: ",
		`[{"appliesTo":"*","forbidReusedPasswordCount":"5"}]`: "policy 1: forbidReusedPasswordCount cannot be a string",
		`[{"appliesTo":"*","forbidLoginInPassword":"yes"}]`:   "policy 1: forbidLoginInPassword cannot be a string",
		`[{"appliesTo":"*","passwordRegex":"("}]`:             "policy 1: passwordRegex: error parsing regexp",
		`[{"appliesTo":"*","passwordRegex":"/a/x"}]`:          "policy 1: passwordRegex: it cannot have the flags",
	} {
		_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{settingPolicies: text}})
		if dragoman.CodeOf(err) != dragoman.CodeInvalid || !strings.Contains(err.Error(), settingPolicies+": "+complaint) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestResetPasswordExpiresIn(t *testing.T) {
	w := open(t)
	for value, want := range map[string]bool{
		"-1": true, "2h": true, "90s": true, "60000": true, "0": false, "-2": false, "": false, "soon": false, "1e400": false,
	} {
		_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{"local.reset_password_expires_in": value}})
		if (err == nil) != want || err != nil && !strings.Contains(err.Error(), "local.reset_password_expires_in") {
			t.Errorf("%q: %v", value, err)
		}
	}
}

// TestPattern has a row for each thing that JavaScript's expressions have and this
// door's do; what they match is Node's answer.
func TestPattern(t *testing.T) {
	for _, row := range []struct {
		pattern, text string
		want          bool
	}{
		{`abc`, "xxabcxx", true},
		{`abc`, "xxABCxx", false},
		{`/abc/i`, "xxABCxx", true},
		{`/ß/i`, "ẞ", false},
		{`/ß/iu`, "ẞ", true},
		{`(?<=\d)a`, "1a", true},
		{`(?<!\d)a`, "1a", false},
		{`^(.).*\1$`, "abca", true},
		{`/^\p{L}+$/u`, "äβ", true},
		{`^abc$`, "abc", true},
		{`^abc$`, "abcd", false},
		{`^abc$`, "abc\n", false},
		{`/^b$/m`, "a\nb\nc", true},
		{`a.c`, "a\nc", false},
		{`/a.c/s`, "a\nc", true},
		{`/b/y`, "ab", false},
		{`/a/y`, "ab", true},
		{`^(?=.*[a-z])(?=.*\d)(?!.*\s).{8,}$`, "abcdefg1", true},
		{`^(?=.*[a-z])(?=.*\d)(?!.*\s).{8,}$`, "abcdefgh", false},
		{`^(?=.*[a-z])(?=.*\d)(?!.*\s).{8,}$`, "abcdef 1", false},
		{`^(?=.*[a-z])(?=.*\d)(?!.*\s).{8,}$`, "abcdef1", false},
		{`(?=.*\d)a`, "1a", false},
		{`(?=.*\d)a`, "a1", true},
		{`(?!a)b*$`, "a", true},
		{`^(?:a|b){2,3}$`, "abab", false},
		{`^(?:a|b){2,3}$`, "aba", true},
		{`^(?<name>a+)+$`, "aaaa", true},
		{`^(a*)*$`, "aaab", false},
		{`^(|a)*b$`, "aab", true},
		{`^a{2}$`, "aa", true},
		{`^a{,2}$`, "a{,2}", true},
		{`^[^a-c\d]+$`, "xyz", true},
		{`^[^a-c\d]+$`, "xyz1", false},
		{`^[\]\-\\]+$`, `]-\`, true},
		{`^[]$`, "", false},
		{`^[^]$`, "\n", true},
		{`^[a-]$`, "-", true},
		{`^[\d-z]+$`, "1-z", true},
		{`^\x41\u0042\/$`, "AB/", true},
		{`\bb`, "a b", true},
		{`\bb`, "ab", false},
		{`\Bb`, "ab", true},
		{`^\w+$`, "ä", false},
		{`^\s$`, "\u00a0", true},
		{`^.{3}$`, "äöü", true},
		{`a??b`, "b", true},
		{``, "", true},
		{`a|`, "", true},
	} {
		x, err := passwordpolicy.ParsePattern(row.pattern)
		if err != nil {
			t.Errorf("%s: %v", row.pattern, err)
			continue
		}
		if got := x.Accepts(row.text); got != row.want {
			t.Errorf("%s on %q: %t", row.pattern, row.text, got)
		}
	}
}

// TestPatternIsNotLedAstray: what keeps other engines busy for ever is as any other text.
func TestPatternIsNotLedAstray(t *testing.T) {
	for _, pattern := range []string{`^(a+)+$`, `^(a|aa)+$`, `^(?=(a*)*$)b`, `(a*)*(a*)*(a*)*c`} {
		x, err := passwordpolicy.ParsePattern(pattern)
		if err != nil || x.Accepts(strings.Repeat("a", 10_000)+"b") {
			t.Errorf("%s: %v", pattern, err)
		}
	}
}
