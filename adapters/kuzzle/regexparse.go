package kuzzle

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// flagged is an expression between slashes, with flags behind.
var flagged = regexp.MustCompile(`(?s)^/(.*)/([a-z]*)$`)

// parseRegex reads an expression, bare or as /expression/flags. It refuses what
// it cannot do: look-behinds, references back and properties of characters.
func parseRegex(text string) (*regex, error) {
	x := &regex{}
	if match := flagged.FindStringSubmatch(text); match != nil {
		text = match[1]
		for i, flag := range match[2] {
			if strings.ContainsRune(match[2][:i], flag) || !x.set(flag) {
				return nil, fmt.Errorf("it cannot have the flags %q", match[2])
			}
		}
	}
	p := &regexParser{regex: x, rest: []rune(text)}
	root, err := p.alternatives()
	if err == nil && len(p.rest) > 0 {
		err = errors.New("a ) closes nothing")
	}
	x.root = root
	return x, err
}

func (x *regex) set(flag rune) bool {
	switch flag {
	case 'i':
		x.ignoreCase = true
	case 'm':
		x.multiline = true
	case 's':
		x.dotAll = true
	case 'y':
		x.fromStart = true
	case 'g', 'u':
	default:
		return false
	}
	return true
}

type regexParser struct {
	*regex
	rest  []rune
	depth int
}

// next is the next character; 0 at the end.
func (p *regexParser) next() rune {
	if len(p.rest) == 0 {
		return 0
	}
	return p.rest[0]
}

// skip goes past a text if it comes next.
func (p *regexParser) skip(text string) bool {
	if !strings.HasPrefix(string(p.rest[:min(len(p.rest), len(text))]), text) {
		return false
	}
	p.rest = p.rest[len(text):]
	return true
}

func (p *regexParser) alternatives() (piece, error) {
	var all anyOf
	for {
		sequence, err := p.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, sequence)
		if !p.skip("|") {
			break
		}
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return all, nil
}

func (p *regexParser) sequence() (piece, error) {
	all := inOrder{}
	for len(p.rest) > 0 && p.next() != '|' && p.next() != ')' {
		one, err := p.atom()
		if err == nil {
			one, err = p.quantified(one)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// deepest is how many groups may be inside each other.
const deepest = 100

func (p *regexParser) group() (piece, error) {
	if p.depth++; p.depth > deepest {
		return nil, errors.New("its groups are nested too deep")
	}
	defer func() { p.depth-- }()
	ahead, not := p.skip("?="), false
	if !ahead {
		not = p.skip("?!")
	}
	switch {
	case ahead || not || p.skip("?:"):
	case p.skip("?<="), p.skip("?<!"):
		return nil, errors.New("it looks behind, which is not supported")
	case p.skip("?<"):
		for len(p.rest) > 0 && !p.skip(">") {
			p.rest = p.rest[1:]
		}
	case p.next() == '?':
		return nil, errors.New("a group begins with an unknown (?")
	}
	inner, err := p.alternatives()
	if err == nil && !p.skip(")") {
		err = errors.New("a ( is not closed")
	}
	if ahead || not {
		return &lookAhead{inner, not}, err
	}
	return inner, err
}

func (p *regexParser) atom() (piece, error) {
	c := p.next()
	p.rest = p.rest[1:]
	switch c {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '\\':
		return p.escape()
	case '*', '+', '?':
		return nil, fmt.Errorf("a %c repeats nothing", c)
	case '.':
		return one(func(r rune) bool { return p.dotAll || !isLineEnd(r) }), nil
	case '^':
		return spot(func(t []rune, at int) bool { return at == 0 || p.multiline && isLineEnd(t[at-1]) }), nil
	case '$':
		return spot(func(t []rune, at int) bool { return at == len(t) || p.multiline && isLineEnd(t[at]) }), nil
	}
	return p.among(func(r rune) bool { return r == c }), nil
}

// mostRepeated bounds what one expression may ask of us.
const mostRepeated = 1000

var braces = regexp.MustCompile(`^\{(\d+)(,?)(\d*)\}`)

func (p *regexParser) quantified(what piece) (piece, error) {
	r := repeated{what, 1, 1}
	counts := braces.FindStringSubmatch(string(p.rest))
	switch {
	case p.skip("*"):
		r.min, r.max = 0, -1
	case p.skip("+"):
		r.max = -1
	case p.skip("?"):
		r.min = 0
	case counts != nil:
		p.skip(counts[0])
		var err1, err2 error
		r.min, err1 = strconv.Atoi(counts[1])
		if r.max = r.min; counts[2] != "" {
			r.max = -1
		}
		if counts[3] != "" {
			r.max, err2 = strconv.Atoi(counts[3])
		}
		if err1 != nil || err2 != nil || r.min > mostRepeated || r.max > mostRepeated || r.max >= 0 && r.max < r.min {
			return nil, fmt.Errorf("%s is no count of up to %d", counts[0], mostRepeated)
		}
	default:
		return what, nil
	}
	p.skip("?") // how greedy it is does not matter
	if next := p.next(); next == '*' || next == '+' || next == '?' {
		return nil, fmt.Errorf("a %c repeats nothing", next)
	}
	return r, nil
}

// among is one of some characters, in either case if that does not count.
func (p *regexParser) among(accepts func(rune) bool) one {
	if !p.ignoreCase {
		return accepts
	}
	return func(r rune) bool {
		if accepts(r) {
			return true
		}
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if accepts(other) {
				return true
			}
		}
		return false
	}
}

func (p *regexParser) escape() (piece, error) {
	switch c := p.next(); {
	case c == 'b' || c == 'B':
		p.rest = p.rest[1:]
		return spot(func(t []rune, at int) bool {
			before := at > 0 && isWord(t[at-1])
			behind := at < len(t) && isWord(t[at])
			return (before != behind) == (c == 'b')
		}), nil
	case c >= '1' && c <= '9' || c == 'k':
		return nil, errors.New("it refers back, which is not supported")
	}
	accepts, _, err := p.escaped()
	return p.among(accepts), err
}

// escaped reads what follows a backslash: a set of characters, or just one,
// which is then returned too; else -1.
func (p *regexParser) escaped() (func(rune) bool, rune, error) {
	if len(p.rest) == 0 {
		return nil, -1, errors.New("it ends in a backslash")
	}
	c := p.rest[0]
	p.rest = p.rest[1:]
	not := func(accepts func(rune) bool) func(rune) bool { return func(r rune) bool { return !accepts(r) } }
	switch c {
	case 'd':
		return isDigit, -1, nil
	case 'D':
		return not(isDigit), -1, nil
	case 'w':
		return isWord, -1, nil
	case 'W':
		return not(isWord), -1, nil
	case 's':
		return isBlank, -1, nil
	case 'S':
		return not(isBlank), -1, nil
	case 'p', 'P':
		return nil, -1, errors.New("it asks for properties of characters, which is not supported")
	case 'x':
		c = p.hexadecimal(2, c)
	case 'u':
		c = p.hexadecimal(4, c)
	default:
		if at := strings.IndexRune("0tnvfr", c); at >= 0 {
			c = []rune("\x00\t\n\v\f\r")[at]
		}
	}
	return func(r rune) bool { return r == c }, c, nil
}

// hexadecimal is the character of that number of digits; without them, as in
// JavaScript, the letter speaks for itself.
func (p *regexParser) hexadecimal(digits int, letter rune) rune {
	n, err := strconv.ParseUint(string(p.rest[:min(digits, len(p.rest))]), 16, 32)
	if err != nil || len(p.rest) < digits {
		return letter
	}
	p.rest = p.rest[digits:]
	return rune(n)
}

// class reads what is between brackets.
func (p *regexParser) class() (piece, error) {
	not := p.skip("^")
	var sets []func(rune) bool
	for !p.skip("]") {
		from, set, err := p.member()
		if err != nil {
			return nil, err
		}
		if from >= 0 && p.next() == '-' && len(p.rest) > 1 && p.rest[1] != ']' {
			p.skip("-")
			to, last, err := p.member()
			if err != nil {
				return nil, err
			}
			if to >= 0 && to < from {
				return nil, fmt.Errorf("the range %c-%c is the wrong way round", from, to)
			}
			if to >= 0 {
				set = func(r rune) bool { return from <= r && r <= to }
			} else { // as in [a-\d], the three of them
				sets = append(sets, last, func(r rune) bool { return r == '-' })
			}
		}
		sets = append(sets, set)
	}
	accepts := p.among(func(r rune) bool {
		for _, set := range sets {
			if set(r) {
				return true
			}
		}
		return false
	})
	return one(func(r rune) bool { return accepts(r) != not }), nil
}

// member is one character of a class, or a set of them, and then -1.
func (p *regexParser) member() (rune, func(rune) bool, error) {
	c := p.next()
	switch {
	case len(p.rest) == 0:
		return -1, nil, errors.New("a [ is not closed")
	case p.skip(`\b`):
		c = '\b'
	case p.skip(`\`):
		set, c, err := p.escaped()
		return c, set, err
	default:
		p.rest = p.rest[1:]
	}
	return c, func(r rune) bool { return r == c }, nil
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isWord(r rune) bool {
	return isDigit(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
}

func isBlank(r rune) bool { return unicode.IsSpace(r) && r != '\u0085' || r == '\ufeff' }

func isLineEnd(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }
