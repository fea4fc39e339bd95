package regexp

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Flags say which of the optional signs are signs; without its flag a sign is
// a character like any other.
type Flags int

// The flags by the names that queries give them.
const (
	Intersection Flags = 1 << iota // &
	Complement                     // ~
	Empty                          // #
	AnyString                      // @
	Interval                       // <n-m>
	automata                       // <name>, which nothing defines; only in All

	None Flags = 0
	All        = Intersection | Complement | Empty | AnyString | Interval | automata
)

var flagNames = map[string]Flags{
	"INTERSECTION": Intersection, "COMPLEMENT": Complement, "EMPTY": Empty, "ANYSTRING": AnyString,
	"INTERVAL": Interval, "NONE": None, "ALL": All,
}

// ParseFlags reads names with | between them. The name that is not known is
// returned with false.
func ParseFlags(text string) (flags Flags, unknown string, ok bool) {
	if text == "" {
		return All, "", true
	}
	for name := range strings.SplitSeq(text, "|") {
		flag, known := flagNames[strings.ToUpper(name)]
		if !known {
			return 0, name, false
		}
		flags |= flag
	}
	return flags, "", true
}

// Error says what is wrong in an expression, in Lucene's words.
type Error struct {
	Pattern string
	At      int // characters before it, as UTF-16 counts them
	Why     string
}

func (e *Error) Error() string { return e.Why }

// most bounds the nesting of an expression.
const mostNested = 200

// parser goes down an expression. It stops at the first mistake.
type parser struct {
	text  []rune
	at    int
	depth int
	flags Flags
	fold  bool // letters of ASCII match in both cases
	wrong *Error
	// missing is said only of an expression that can be read.
	missing string
}

func (p *parser) fail(why string) *node {
	if p.wrong == nil {
		p.wrong = &Error{Pattern: string(p.text), At: p.place(), Why: why}
		p.at = len(p.text)
	}
	return &node{kind: isNone}
}

// failAt is fail with the position in words.
func (p *parser) failAt(why string) *node {
	return p.fail(fmt.Sprintf("%s at position %d", why, p.place()))
}

// place is the position as Lucene counts: in UTF-16.
func (p *parser) place() int { return len(utf16.Encode(p.text[:p.at])) }

func (p *parser) more() bool { return p.at < len(p.text) }

func (p *parser) peek(signs string) bool {
	return p.more() && strings.ContainsRune(signs, p.text[p.at])
}

func (p *parser) take(c rune) bool {
	if !p.more() || p.text[p.at] != c {
		return false
	}
	p.at++
	return true
}

// sign takes a character that is a sign only with its flag.
func (p *parser) sign(flag Flags, c rune) bool { return p.flags&flag != 0 && p.take(c) }

func (p *parser) next() rune {
	if !p.more() {
		p.fail("unexpected end-of-string")
		return 0
	}
	p.at++
	return p.text[p.at-1]
}

func (p *parser) whole() *node {
	if len(p.text) == 0 {
		return &node{kind: isEmpty}
	}
	n := p.union()
	switch {
	case p.more():
		return p.failAt("end-of-string expected")
	case p.missing != "":
		return p.fail(p.missing)
	}
	return n
}

func (p *parser) union() *node {
	kids := []*node{p.both()}
	for p.take('|') {
		kids = append(kids, p.both())
	}
	return union(kids...)
}

func (p *parser) both() *node {
	kids := []*node{p.sequence()}
	for p.sign(Intersection, '&') {
		kids = append(kids, p.sequence())
	}
	return joined(isBoth, kids)
}

// sequence always reads one part: a sign at its start is a character.
func (p *parser) sequence() *node {
	kids := []*node{p.repeated()}
	for p.more() && !p.peek(")|") && !(p.flags&Intersection != 0 && p.peek("&")) {
		kids = append(kids, p.repeated())
	}
	return concat(kids...)
}

func (p *parser) repeated() *node {
	n := p.complemented()
	for p.peek("?*+{") {
		switch p.next() {
		case '?':
			n = repeat(n, 0, 1)
		case '*':
			n = repeat(n, 0, -1)
		case '+':
			n = repeat(n, 1, -1)
		default:
			n = p.counted(n)
		}
	}
	return n
}

// counted reads n}, n,} or n,m}.
func (p *parser) counted(n *node) *node {
	least, given := p.number()
	if !given {
		return p.failAt("integer expected")
	}
	most := least
	if p.take(',') {
		if most, given = p.number(); !given {
			most = -1
		}
	}
	switch {
	case p.wrong != nil:
		return n
	case !p.take('}'):
		return p.failAt("expected '}'")
	case most >= 0 && least > most:
		return p.fail(fmt.Sprintf("invalid repetition range(out of order): %d..%d", least, most))
	}
	return repeat(n, least, most)
}

func (p *parser) number() (n int, given bool) {
	start := p.at
	for p.peek("0123456789") {
		p.at++
	}
	if start == p.at {
		return 0, false
	}
	digits := string(p.text[start:p.at])
	n64, err := strconv.ParseInt(digits, 10, 32)
	if err != nil {
		p.fail(fmt.Sprintf("For input string: %q", digits))
	}
	return int(n64), true
}

func (p *parser) complemented() *node {
	if !p.sign(Complement, '~') {
		return p.single()
	}
	return p.deeper(func() *node { return &node{kind: isNot, kids: []*node{p.complemented()}} })
}

func (p *parser) deeper(read func() *node) *node {
	if p.depth++; p.depth > mostNested {
		return p.fail(fmt.Sprintf("nested deeper than %d", mostNested))
	}
	defer func() { p.depth-- }()
	return read()
}

func (p *parser) single() *node {
	switch {
	case p.take('['):
		return p.class()
	case p.take('.'):
		return anyChar()
	case p.sign(Empty, '#'):
		return &node{kind: isNone}
	case p.sign(AnyString, '@'):
		return &node{kind: isAny}
	case p.take('"'):
		return p.quoted()
	case p.take('('):
		return p.deeper(p.group)
	case p.sign(Interval, '<'):
		return p.interval()
	}
	return p.character()
}

func (p *parser) group() *node {
	if p.take(')') {
		return &node{kind: isEmpty}
	}
	n := p.union()
	if p.wrong == nil && !p.take(')') {
		return p.failAt("expected ')'")
	}
	return n
}

func (p *parser) quoted() *node {
	text, ok := p.until('"')
	if !ok {
		return p.failAt(`expected '"'`)
	}
	kids := make([]*node, len(text))
	for i, c := range text {
		kids[i] = p.one(c)
	}
	if len(kids) == 0 {
		return &node{kind: isEmpty}
	}
	return concat(kids...)
}

// until reads up to a character, which it takes.
func (p *parser) until(end rune) (text []rune, ok bool) {
	start := p.at
	for p.more() && p.text[p.at] != end {
		p.at++
	}
	text = p.text[start:p.at]
	return text, p.take(end)
}

func (p *parser) interval() *node {
	text, ok := p.until('>')
	if !ok {
		return p.failAt("expected '>'")
	}
	low, high, isInterval := strings.Cut(string(text), "-")
	if !isInterval && p.flags&automata != 0 {
		if p.missing == "" {
			p.missing = "'" + string(text) + "' not found"
		}
		return &node{kind: isNone}
	}
	least, errLow := strconv.ParseInt(low, 10, 32)
	most, errHigh := strconv.ParseInt(high, 10, 32)
	if errLow != nil || errHigh != nil || strings.Contains(high, "-") {
		p.at--
		return p.failAt("interval syntax error")
	}
	digits := 0
	if len(low) == len(high) {
		digits = len(low)
	}
	return interval(int(min(least, most)), int(max(least, most)), digits)
}

// class reads what is between brackets, of which the first may be one.
func (p *parser) class() *node {
	negated := p.take('^')
	kids := []*node{p.inClass()}
	for p.more() && !p.peek("]") {
		kids = append(kids, p.inClass())
	}
	switch {
	case p.wrong != nil:
		return kids[0]
	case !p.take(']'):
		return p.failAt("expected ']'")
	case negated:
		return noneOf(union(kids...))
	}
	return union(kids...)
}

func (p *parser) inClass() *node {
	if n := p.predefined(); n != nil {
		return n
	}
	lo := p.plain()
	if !p.take('-') {
		return p.one(lo)
	}
	hi := p.plain()
	if p.wrong == nil && lo > hi {
		return p.fail(fmt.Sprintf("invalid range: from (%d) cannot be > to (%d)", lo, hi))
	}
	return between(lo, hi)
}

func (p *parser) character() *node {
	if n := p.predefined(); n != nil {
		return n
	}
	return p.one(p.plain())
}

// predefined reads what a backslash and a letter mean, if they come next. It
// takes the backslash in any case.
func (p *parser) predefined() *node {
	switch {
	case !p.take('\\'):
	case p.peek("dDwWsS"):
		return predefined(p.next())
	case p.peek(`\`):
		return char(p.next())
	case p.more() && (p.text[p.at]|0x20) >= 'a' && (p.text[p.at]|0x20) <= 'z':
		return p.fail(fmt.Sprintf(`invalid character class \%d`, p.next()))
	}
	return nil
}

// plain is a character that means itself.
func (p *parser) plain() rune {
	p.take('\\')
	return p.next()
}

// one is a character, in both cases where case does not count.
func (p *parser) one(c rune) *node {
	if lower := c | 0x20; p.fold && lower >= 'a' && lower <= 'z' && c < 0x80 {
		return union(char(lower), char(lower&^0x20))
	}
	return char(c)
}
