package querystring

import (
	"fmt"
	"strings"
)

// kind is what a piece of a query_string is.
type kind int

const (
	end    kind = iota
	broken      // no piece of a query
	and
	or
	not
	plus
	minus
	bareSign // + - or ! before a blank: a word
	opened
	closed
	colon
	star
	caret
	quoted
	term
	slop
	prefixTerm
	wildTerm
	regexpTerm
	rangeIn // [
	rangeEx // {
	number  // after ^
	rangeTo // and these between brackets
	rangeInEnd
	rangeExEnd
	rangeQuoted
	rangeWord
)

// token is a piece of a query_string, as it is written.
type token struct {
	kind kind
	at   int
	text string
}

const blanks = " \t\n\r\u3000"

// signs end a word, unless after a \.
const signs = blanks + `+-!():^[]"{}~*?\/`

// mode is which pieces there can be.
type mode int

const (
	plain mode = iota
	inBoost
	inRange
)

// lexer takes a query_string apart: each piece is as long as possible.
type lexer struct {
	text []rune
	at   int
	mode mode
}

// all are the tokens up to the end, or to the first that is invalid.
func (l *lexer) all() ([]token, *Error) {
	var tokens []token
	for {
		for l.mode != inBoost && l.at < len(l.text) && strings.ContainsRune(blanks, l.text[l.at]) {
			l.at++
		}
		if l.at == len(l.text) {
			if l.mode == inBoost {
				return append(tokens, token{kind: broken, at: l.at}), l.wrong(l.at)
			}
			return append(tokens, token{kind: end, at: l.at}), nil
		}
		k, length := l.next()
		if length == 0 {
			return append(tokens, token{kind: broken, at: l.at}), l.wrong(l.stuck())
		}
		tokens = append(tokens, token{k, l.at, string(l.text[l.at : l.at+length])})
		l.at += length
		l.turn(k)
	}
}

func (l *lexer) turn(k kind) {
	switch k {
	case caret:
		l.mode = inBoost
	case rangeIn, rangeEx:
		l.mode = inRange
	case number, rangeInEnd, rangeExEnd:
		l.mode = plain
	}
}

// wrong is the error where no token can begin.
func (l *lexer) wrong(at int) *Error {
	found := "<EOF>"
	if at < len(l.text) {
		found = fmt.Sprintf("'%c' (%d)", l.text[at], l.text[at])
	}
	after := ""
	if at > l.at {
		after = fmt.Sprintf(" after prefix %q", string(l.text[l.at:at]))
	}
	return &Error{At: at, Why: fmt.Sprintf("Lexical error at line 1, column %d.  Encountered: %s%s", at+1, found, after)}
}

// stuck is where what begins here cannot go on.
func (l *lexer) stuck() int {
	if c := l.text[l.at]; c == '"' || c == '/' {
		return len(l.text)
	}
	return l.at
}

// rune is the character so far ahead, or -1.
func (l *lexer) rune(ahead int) rune {
	if l.at+ahead >= len(l.text) {
		return -1
	}
	return l.text[l.at+ahead]
}

// next is what comes next and how long it is; 0 if it is nothing.
func (l *lexer) next() (kind, int) {
	switch l.mode {
	case inBoost:
		return number, l.number(0)
	case inRange:
		return l.inRange()
	}
	switch c := l.rune(0); c {
	case '+', '-', '!':
		if after := l.rune(1); after >= 0 && strings.ContainsRune(blanks, after) {
			return bareSign, 2
		}
		return map[rune]kind{'+': plus, '-': minus, '!': not}[c], 1
	case '(', ')', ':', '^', '[', '{':
		return map[rune]kind{'(': opened, ')': closed, ':': colon, '^': caret, '[': rangeIn, '{': rangeEx}[c], 1
	case '"':
		return quoted, l.quoted()
	case '/':
		return regexpTerm, l.regexp()
	case '~':
		return slop, 1 + l.run(1, l.inWord)
	}
	return l.word()
}

// run is the length of a run of characters. step returns the length of the next
// one, 0 at the end of the run.
func (l *lexer) run(from int, step func(ahead int) int) int {
	length := 0
	for n := step(from); n > 0; n = step(from + length) {
		length += n
	}
	return length
}

// startsWord is the length of a character that a word can start with.
func (l *lexer) startsWord(ahead int) int {
	switch c := l.rune(ahead); {
	case c < 0:
		return 0
	case c == '\\' && l.rune(ahead+1) >= 0:
		return 2
	case strings.ContainsRune(signs, c):
		return 0
	}
	return 1
}

func (l *lexer) inWord(ahead int) int {
	if c := l.rune(ahead); c == '+' || c == '-' {
		return 1
	}
	return l.startsWord(ahead)
}

func (l *lexer) inPattern(ahead int) int {
	if c := l.rune(ahead); c == '*' || c == '?' {
		return 1
	}
	return l.inWord(ahead)
}

// word reads a word, one of the operators, or a pattern.
func (l *lexer) word() (kind, int) {
	first := l.startsWord(0)
	if wild := l.rune(0); first == 0 && wild != '*' && wild != '?' {
		return term, 0
	}
	whole := l.run(0, l.inPattern)
	length := 0
	if first > 0 {
		length = first + l.run(first, l.inWord)
	}
	switch {
	case whole == 1 && l.rune(0) == '*':
		return star, 1
	case whole == length+1 && l.rune(length) == '*':
		return prefixTerm, whole
	case whole > length:
		return wildTerm, whole
	}
	switch string(l.text[l.at : l.at+length]) {
	case "AND", "&&":
		return and, length
	case "OR", "||":
		return or, length
	case "NOT":
		return not, length
	}
	return term, length
}

func (l *lexer) quoted() int {
	for i := 1; l.rune(i) >= 0; i++ {
		switch l.rune(i) {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return 0
}

// regexp goes as far as the next / that is not after a \.
func (l *lexer) regexp() int {
	for i := 1; l.rune(i) >= 0; i++ {
		switch {
		case l.rune(i) == '\\' && l.rune(i+1) == '/':
			i++
		case l.rune(i) == '/':
			return i + 1
		}
	}
	return 0
}

func (l *lexer) number(ahead int) int {
	digits := func(from int) int {
		return l.run(from, func(i int) int {
			if c := l.rune(i); c >= '0' && c <= '9' {
				return 1
			}
			return 0
		})
	}
	whole := digits(ahead)
	if whole > 0 && l.rune(ahead+whole) == '.' {
		if parts := digits(ahead + whole + 1); parts > 0 {
			return whole + 1 + parts
		}
	}
	return whole
}

// inRange reads what can be between brackets.
func (l *lexer) inRange() (kind, int) {
	switch l.rune(0) {
	case ']':
		return rangeInEnd, 1
	case '}':
		return rangeExEnd, 1
	}
	length := l.run(0, func(i int) int {
		if c := l.rune(i); c < 0 || c == ' ' || c == ']' || c == '}' {
			return 0
		}
		return 1
	})
	if string(l.text[l.at:l.at+length]) == "TO" {
		return rangeTo, length
	}
	if in := l.rangeQuoted(); in >= length && in > 0 {
		return rangeQuoted, in
	}
	return rangeWord, length
}

// rangeQuoted is how long a text in quotes goes on, which is not empty; a quote
// after a \ may end it, too, where no later one does.
func (l *lexer) rangeQuoted() int {
	if l.rune(0) != '"' {
		return 0
	}
	longest := 0
	for i := 1; l.rune(i) >= 0; i++ {
		if l.rune(i) != '"' {
			continue
		}
		if i > 1 {
			longest = i + 1
		}
		if l.rune(i-1) != '\\' {
			break
		}
	}
	return longest
}
