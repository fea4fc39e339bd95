package kuzzle

import "strings"

type lexemeKind int

const (
	nothingMore lexemeKind = iota
	word
	wildcards // a word with * or ? in it
	phrase
	bounds // [a TO b}
	opened
	closed
	colon
	andWord // AND, &&
	orWord  // OR, ||
	notSign // NOT, !, -
	mustSign
	boost // ^2
)

// lexeme is a word or a sign of a query_string.
type lexeme struct {
	kind   lexemeKind
	text   string            // what is said, without \; of wildcards the pattern
	bounds map[string]string // called as those of range are
}

// isName tells whether this in front of a colon is the name of a field.
func (l lexeme) isName() bool {
	return l.kind == word || l.kind == wildcards && l.text == "*"
}

// lexer takes a query_string apart.
type lexer struct {
	text string
	at   int
}

var lexemeSigns = map[byte]lexemeKind{'(': opened, ')': closed, ':': colon, '!': notSign, '-': notSign, '+': mustSign}

// endsWord are the characters that no word has in it, unless behind a \.
const endsWord = blanks + `!():^[]"{}~/`

func (l *lexer) next() (lexeme, error) {
	l.skip(blanks)
	if l.at == len(l.text) {
		return lexeme{}, nil
	}
	c := l.text[l.at]
	if kind, ok := lexemeSigns[c]; ok {
		l.at++
		return lexeme{kind: kind}, nil
	}
	switch c {
	case '"':
		text, ok := l.quoted()
		return lexeme{kind: phrase, text: text}, l.unless(ok)
	case '[', '{':
		return l.between()
	case '^':
		l.at++
		return lexeme{kind: boost}, l.unless(l.skip("0123456789.") > 0)
	case '~':
		return lexeme{}, badStorageRequest.with("[query_string] fuzzy words and phrases (~) are not supported")
	case '/':
		return lexeme{}, badStorageRequest.with("[query_string] regular expressions are not supported")
	}
	return l.word()
}

// skip passes over characters, and tells how many they are.
func (l *lexer) skip(characters string) int {
	from := l.at
	for l.at < len(l.text) && strings.IndexByte(characters, l.text[l.at]) >= 0 {
		l.at++
	}
	return l.at - from
}

// word reads a word, which may be one of the operators.
func (l *lexer) word() (lexeme, error) {
	start := l.at
	text, pattern, wild, ok := l.copied(endsWord)
	switch l.text[start:l.at] {
	case "":
		return lexeme{}, l.unreadable()
	case "AND", "&&":
		return lexeme{kind: andWord}, nil
	case "OR", "||":
		return lexeme{kind: orWord}, nil
	case "NOT":
		return lexeme{kind: notSign}, nil
	}
	if wild {
		return lexeme{kind: wildcards, text: pattern}, l.unless(ok)
	}
	return lexeme{kind: word, text: text}, l.unless(ok)
}

// copied reads up to one of the characters that is not behind a \: the text as
// it is meant, and as a wildcard if there are any in it. It is not ok if there
// is nothing behind the last \.
func (l *lexer) copied(ends string) (text, pattern string, wild, ok bool) {
	var plain, like strings.Builder
	for ; l.at < len(l.text) && strings.IndexByte(ends, l.text[l.at]) < 0; l.at++ {
		c := l.text[l.at]
		wild = wild || c == '*' || c == '?'
		if c == '\\' {
			if l.at++; l.at == len(l.text) {
				return "", "", false, false
			}
			c = l.text[l.at]
			like.WriteByte('\\')
		}
		plain.WriteByte(c)
		like.WriteByte(c)
	}
	return plain.String(), like.String(), wild, true
}

// quoted reads a text in quotes.
func (l *lexer) quoted() (text string, ok bool) {
	l.at++
	text, _, _, ok = l.copied(`"`)
	if !ok || l.at == len(l.text) {
		return "", false
	}
	l.at++
	return text, true
}

// between reads two bounds: within square brackets they are in the range, within
// braces they are not, and * is none.
func (l *lexer) between() (lexeme, error) {
	found := lexeme{kind: bounds, bounds: map[string]string{}}
	low := map[byte]string{'[': "gte", '{': "gt"}[l.text[l.at]]
	l.at++
	from, hasFrom, ok := l.bound()
	to, isTo, okTo := l.bound()
	if !ok || !okTo || !isTo || to != "TO" {
		return found, l.unreadable()
	}
	to, hasTo, ok := l.bound()
	l.skip(blanks)
	if !ok || l.at == len(l.text) || strings.IndexByte("]}", l.text[l.at]) < 0 {
		return found, l.unreadable()
	}
	high := map[byte]string{']': "lte", '}': "lt"}[l.text[l.at]]
	l.at++
	if hasFrom {
		found.bounds[low] = from
	}
	if hasTo {
		found.bounds[high] = to
	}
	return found, nil
}

// bound reads one, which is none if it is a *.
func (l *lexer) bound() (text string, is, ok bool) {
	l.skip(blanks)
	if l.at < len(l.text) && l.text[l.at] == '"' {
		text, ok = l.quoted()
		return text, true, ok
	}
	start := l.at
	text, _, _, ok = l.copied(blanks + "]}")
	return text, l.text[start:l.at] != "*", ok && l.at > start
}

func (l *lexer) unless(ok bool) error {
	if ok {
		return nil
	}
	return l.unreadable()
}

func (l *lexer) unreadable() error {
	return badStorageRequest.with("Failed to parse query [" + beginning([]byte(l.text)) + "]")
}
