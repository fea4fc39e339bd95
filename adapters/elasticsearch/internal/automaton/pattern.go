package automaton

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxPattern is how long a pattern may be, in bytes: index names end at 255.
const maxPattern = 512

// NewPatterns is the set of texts that any of the patterns matches. A pattern
// between slashes is an expression, any other has * for anything and ? for one
// character. What is neither, or too long, matches nothing.
func NewPatterns(patterns ...string) *Language {
	all := make([]*Language, len(patterns))
	for i, p := range patterns {
		switch {
		case len(p) > maxPattern:
			all[i] = NoText
		case isExpression(p):
			all[i] = NewExpression(strings.TrimSuffix(p[1:], "/"))
		default:
			all[i] = newGlob(p)
		}
	}
	return Union(all...)
}

func isExpression(pattern string) bool { return strings.HasPrefix(pattern, "/") }

// IsPattern reports whether a name may stand for others than itself.
func IsPattern(name string) bool { return isExpression(name) || strings.ContainsAny(name, "*?") }

func newGlob(pattern string) *Language {
	runes := []rune(pattern)
	l := emptyText
	for i := len(runes) - 1; i >= 0; i-- {
		escaped := i > 0 && runes[i-1] == '\\'
		switch {
		case escaped:
			l = concat(oneOf(runes[i], runes[i]), l)
			i--
		case runes[i] == '*':
			l = concat(AnyText, l)
		case runes[i] == '?':
			l = concat(anyChar, l)
		default:
			l = concat(oneOf(runes[i], runes[i]), l)
		}
	}
	return l
}

// NewExpression reads the vendor's regular expressions: | & ~ () [] . ? * + {n,m}
// "text" # @ and backslashes. One that it cannot read matches nothing.
func NewExpression(text string) *Language {
	p := parser{rest: []rune(text)}
	l := p.union()
	if p.broken || len(p.rest) > 0 {
		return NoText
	}
	return l
}

// parser goes down an expression; broken says that it is none.
type parser struct {
	rest   []rune
	depth  int
	broken bool
}

const (
	maxDepth  = 50 // of parentheses and complements
	maxRepeat = 50 // in {n,m}
)

func (p *parser) peek() rune {
	if len(p.rest) == 0 {
		return 0
	}
	return p.rest[0]
}

func (p *parser) take(c rune) bool {
	if p.peek() != c || c == 0 {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

func (p *parser) next() rune {
	if len(p.rest) == 0 {
		p.broken = true
		return utf8.RuneError
	}
	c := p.rest[0]
	p.rest = p.rest[1:]
	return c
}

func (p *parser) fail() *Language {
	p.broken, p.rest = true, nil
	return NoText
}

func (p *parser) union() *Language {
	l := p.both()
	for p.take('|') {
		l = Union(l, p.both())
	}
	return l
}

func (p *parser) both() *Language {
	l := p.sequence()
	for p.take('&') {
		l = both(l, p.sequence())
	}
	return l
}

func (p *parser) sequence() *Language {
	l := emptyText
	for len(p.rest) > 0 && !strings.ContainsRune("|&)", p.peek()) {
		l = concat(l, p.repeated())
	}
	return l
}

func (p *parser) repeated() *Language {
	l := p.complemented()
	for !p.broken {
		switch {
		case p.take('?'):
			l = Union(l, emptyText)
		case p.take('*'):
			l = repeat(l)
		case p.take('+'):
			l = concat(l, repeat(l))
		case p.take('{'):
			l = p.counted(l)
		default:
			return l
		}
	}
	return l
}

// counted reads n}, n,} or n,m}.
func (p *parser) counted(l *Language) *Language {
	least := p.number()
	most := least
	if p.take(',') {
		most = -1
		if p.peek() != '}' {
			most = p.number()
		}
	}
	if !p.take('}') || p.broken || most >= 0 && most < least {
		return p.fail()
	}
	out := emptyText
	if most < 0 {
		out = repeat(l)
	}
	for range most - least {
		out = Union(emptyText, concat(l, out))
	}
	for range least {
		out = concat(l, out)
	}
	return out
}

func (p *parser) number() int {
	digits := 0
	for digits < len(p.rest) && p.rest[digits] >= '0' && p.rest[digits] <= '9' {
		digits++
	}
	n, err := strconv.Atoi(string(p.rest[:digits]))
	p.rest = p.rest[digits:]
	if err != nil || n > maxRepeat {
		p.broken = true
		return 0
	}
	return n
}

func (p *parser) complemented() *Language {
	if !p.take('~') {
		return p.single()
	}
	return p.deeper(func() *Language { return complement(p.complemented()) })
}

func (p *parser) deeper(read func() *Language) *Language {
	if p.depth++; p.depth > maxDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	return read()
}

func (p *parser) single() *Language {
	switch c := p.next(); c {
	case '.':
		return anyChar
	case '#':
		return NoText
	case '@':
		return AnyText
	case '"':
		return p.quotedText()
	case '[':
		return p.class()
	case '(':
		return p.deeper(p.group)
	case '\\':
		escaped := p.next()
		return oneOf(escaped, escaped)
	case '<', '*', '+', '?', '{':
		return p.fail()
	default:
		return oneOf(c, c)
	}
}

func (p *parser) group() *Language {
	l := p.union()
	if !p.take(')') {
		return p.fail()
	}
	return l
}

func (p *parser) quotedText() *Language {
	l := emptyText
	for !p.take('"') {
		if p.broken || len(p.rest) == 0 {
			return p.fail()
		}
		c := p.next()
		l = concat(l, oneOf(c, c))
	}
	return l
}

func (p *parser) class() *Language {
	negated := p.take('^')
	l := NoText
	for !p.take(']') {
		if p.broken || len(p.rest) == 0 {
			return p.fail()
		}
		lo := p.classChar()
		hi := lo
		if p.take('-') {
			hi = p.classChar()
		}
		if hi < lo {
			return p.fail()
		}
		l = Union(l, oneOf(lo, hi))
	}
	if negated {
		l = Minus(anyChar, l)
	}
	return l
}

func (p *parser) classChar() rune {
	c := p.next()
	if c == '\\' {
		return p.next()
	}
	return c
}
