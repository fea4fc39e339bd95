package passwordpolicy

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// Pattern is a regular expression of JavaScript's. Policies use
// look-aheads, one for each kind of character, which Go's own do not have.
type Pattern struct {
	*regexp2.Regexp
	sticky bool // flag y: a match counts at the start only
}

// flagged is an expression between slashes, with flags behind.
var flagged = regexp.MustCompile(`(?s)^/(.*)/([a-z]*)$`)

// patternFlags are JavaScript's, as far as they say what matches.
var patternFlags = map[rune]regexp2.RegexOptions{
	'd': regexp2.None, 'g': regexp2.None, 'y': regexp2.None,
	'i': regexp2.IgnoreCase, 'm': regexp2.Multiline, 's': regexp2.Singleline, 'u': regexp2.Unicode,
}

// slowestPattern is how long an expression may be busy with one password; some
// would take for ever to say no (quirk 49).
const slowestPattern = 500 * time.Millisecond

// ParsePattern reads an expression, bare or as /expression/flags.
func ParsePattern(text string) (*Pattern, error) {
	p, options := &Pattern{}, regexp2.RegexOptions(regexp2.ECMAScript)
	if match := flagged.FindStringSubmatch(text); match != nil {
		text = match[1]
		for i, flag := range match[2] {
			option, known := patternFlags[flag]
			if !known || strings.ContainsRune(match[2][:i], flag) {
				return nil, fmt.Errorf("it cannot have the flags %q", match[2])
			}
			options |= option
			p.sticky = p.sticky || flag == 'y'
		}
	}
	var err error
	if p.Regexp, err = regexp2.Compile(text, options); err != nil {
		return nil, err
	}
	p.MatchTimeout = slowestPattern
	return p, nil
}

// Accepts reports whether the expression is found in a password. One that it
// takes too long over, or needs too much memory for, it does not accept.
func (p *Pattern) Accepts(password string) bool {
	found, err := p.FindStringMatch(password)
	return err == nil && found != nil && (!p.sticky || found.RuneIndex == 0)
}
