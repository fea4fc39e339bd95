package datemath

import (
	"fmt"
	"strings"
	"unicode"
)

// pattern is a sequence of what a date is written with.
type pattern []element

// element is a literal, a part of a date by its letter, or a pattern that may
// be absent.
type element struct {
	letter   byte // 0 for a literal, [ for what may be absent
	literal  string
	min, max int // digits; of a text 3 is short and 4 is full
	width    int // digits when written
	inner    pattern
}

// letters are those of Java's patterns that are understood.
const letters = "uyYMLdDHhKkmsSnaEecwXxZzVOG"

// compile reads a pattern. In our own there are f and g; loose ones take fewer
// digits than are written.
func compile(text string, own, loose bool) (pattern, error) {
	p, rest, err := compiled(text, own, loose, 0)
	if err != nil {
		return p, err
	}
	if rest != "" {
		return p, fmt.Errorf("pattern invalid as it contains ] without previous [")
	}
	return p, nil
}

func compiled(text string, own, loose bool, depth int) (p pattern, rest string, err error) {
	for text != "" {
		c := text[0]
		switch {
		case c == ']':
			if depth == 0 {
				return p, text, nil
			}
			return p, text[1:], nil
		case c == '[':
			if depth > 20 {
				return nil, "", fmt.Errorf("too many [")
			}
			var inner pattern
			if inner, text, err = compiled(text[1:], own, loose, depth+1); err != nil {
				return nil, "", err
			}
			p = append(p, element{letter: '[', inner: inner})
		case c == '\'':
			end := strings.IndexByte(text[1:], '\'')
			if end < 0 {
				return nil, "", fmt.Errorf("pattern ends with an incomplete string literal")
			}
			p, text = append(p, literal(text[1:1+end])), text[end+2:]
		case own && (c == 'f' || c == 'g'):
			p, text = append(p, element{letter: c, min: 1, max: 9}), text[1:]
		case c < unicode.MaxASCII && unicode.IsLetter(rune(c)):
			count := len(text) - len(strings.TrimLeft(text, string(c)))
			if !strings.ContainsRune(letters, rune(c)) {
				return nil, "", fmt.Errorf("unknown pattern letter: %c", c)
			}
			p, text = append(p, part(c, count, loose)), text[count:]
		default:
			p, text = append(p, element{literal: text[:1]}), text[1:]
		}
	}
	if depth > 0 {
		text = "" // an optional part that is never closed ends with the pattern
	}
	return p, text, nil
}

// literal is a text in quotes; two quotes are one.
func literal(text string) element {
	if text == "" {
		text = "'"
	}
	return element{literal: text}
}

// part is how many digits a letter stands for.
func part(c byte, count int, loose bool) element {
	e := element{letter: c, min: count, max: count, width: count}
	switch {
	case c == 'y' || c == 'u' || c == 'Y':
		if count != 2 {
			e.max = 9
		}
	case count == 1 || loose && c != 'S':
		e.min, e.max = 1, max(count, map[bool]int{true: 3, false: 2}[c == 'D'])
	}
	if loose && (c == 'y' || c == 'u' || c == 'Y') {
		e.min = 1
	}
	return e
}
