package querystring

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Parse reads a query_string. It fails with an [*Error] where Elasticsearch
// cannot read it. A text without anything is [None].
func Parse(text string, o Options) (Node, error) {
	if strings.TrimSpace(text) == "" {
		return None{}, nil
	}
	l := lexer{text: []rune(text)}
	tokens, lexical := l.all()
	r := &reader{text: text, tokens: tokens, lexical: lexical, options: o.filled()}
	n := r.query("")
	if r.wrong == nil && r.now().kind != end {
		r.unexpected()
	}
	if r.wrong != nil {
		r.wrong.Why = fmt.Sprintf("Cannot parse '%s': %s", text, r.wrong.Why)
		return nil, r.wrong
	}
	if n == nil {
		return None{}, nil
	}
	return n, nil
}

// Escape puts a \ before every sign, so that a text means only itself.
func Escape(text string) string {
	var out strings.Builder
	for _, c := range text {
		if strings.ContainsRune(`\+-!():^[]"{}~*?|&/`, c) {
			out.WriteByte('\\')
		}
		out.WriteRune(c)
	}
	return out.String()
}

// reader goes through the pieces of a text. It stops at the first mistake.
type reader struct {
	text    string
	tokens  []token
	at      int
	lexical *Error // where the pieces end
	options Options
	depth   int
	wrong   *Error
}

// peek is the piece so far ahead.
func (r *reader) peek(ahead int) token {
	if r.wrong != nil || r.at+ahead >= len(r.tokens) {
		return token{kind: end, at: len([]rune(r.text))}
	}
	return r.tokens[r.at+ahead]
}

func (r *reader) now() token { return r.peek(0) }

// take takes what comes next, whatever it is.
func (r *reader) take() token {
	t := r.now()
	if r.at < len(r.tokens) {
		r.at++
	}
	return t
}

func (r *reader) taken(k kind) bool {
	if r.now().kind != k || r.wrong != nil {
		return false
	}
	r.take()
	return true
}

func (r *reader) fail(e *Error) {
	if r.wrong == nil {
		r.wrong = e
	}
}

// unexpected says that what comes next cannot.
func (r *reader) unexpected() {
	t := r.now()
	switch {
	case t.kind == broken:
		r.fail(r.lexical)
	case t.kind == end:
		r.fail(&Error{At: t.at, Why: fmt.Sprintf(`Encountered "<EOF>" at line 1, column %d.`, t.at)})
	default:
		r.fail(&Error{At: t.at, Why: fmt.Sprintf(`Encountered "%s" at line 1, column %d.`, t.text, t.at)})
	}
}

// query reads clauses up to the end, or to the parenthesis that closes them. It
// is nil if they ask for nothing, as every part of it can.
func (r *reader) query(field string) Node {
	all := clauses{and: r.options.And}
	for first := true; r.wrong == nil; first = false {
		if text, several := r.several(); several {
			all.add(noWord, noSign, r.words(field, text))
		} else {
			word := noWord
			if !first {
				word = r.word()
			}
			sign := r.sign()
			all.add(word, sign, r.clause(field))
		}
		if k := r.now().kind; k == end || k == closed || k == colon || k == caret || k == slop {
			break
		}
	}
	return all.node()
}

// several reads words that stand next to each other, which belong to one text:
// two or more, and none that what follows says more about.
func (r *reader) several() (text string, ok bool) {
	follows := func(ahead int) bool {
		if r.peek(ahead).kind != term {
			return false
		}
		switch r.peek(ahead + 1).kind {
		case colon, star, slop, caret, and, or:
			return false
		}
		return true
	}
	if r.now().kind != term || !follows(1) {
		return "", false
	}
	texts := []string{r.unescaped(r.take())}
	for follows(0) {
		texts = append(texts, r.unescaped(r.take()))
	}
	return strings.Join(texts, " "), true
}

// word reads AND or OR, if it comes next.
func (r *reader) word() kind {
	if r.taken(and) {
		return and
	}
	if r.taken(or) {
		return or
	}
	return noWord
}

// sign reads +, - or NOT, if it comes next.
func (r *reader) sign() kind {
	switch {
	case r.taken(plus):
		return plus
	case r.taken(minus), r.taken(not):
		return not
	}
	return noSign
}

// clause reads what one field or several must have, or a query in parentheses.
func (r *reader) clause(field string) Node {
	if k := r.now().kind; (k == term || k == star) && r.peek(1).kind == colon {
		field = r.unescaped(r.take())
		r.take()
	}
	if !r.taken(opened) {
		return r.leaf(field)
	}
	if r.depth++; r.depth > r.options.Depth {
		r.fail(tooDeep(r.now().at, r.options.Depth))
	}
	n := r.query(field)
	r.depth--
	if !r.taken(closed) {
		r.unexpected()
	}
	r.boost()
	return n
}

// boost reads ^ and a number, which change nothing.
func (r *reader) boost() {
	if r.taken(caret) && !r.taken(number) {
		r.unexpected()
	}
}

// leaf reads what is looked for.
func (r *reader) leaf(field string) Node {
	t := r.now()
	switch t.kind {
	case quoted:
		r.take()
		return r.phrase(field, t)
	case rangeIn, rangeEx:
		r.take()
		return r.between(field, t)
	case bareSign:
		t.text = t.text[:1]
	case term, star, prefixTerm, wildTerm, regexpTerm:
	default:
		r.unexpected()
		return None{}
	}
	r.take()
	near := r.extras()
	switch t.kind {
	case star:
		return r.present(field)
	case wildTerm:
		return r.pattern(field, t)
	case prefixTerm:
		t.text = strings.TrimSuffix(t.text, "*")
		return Prefix{In{field}, r.unescaped(t)}
	case regexpTerm:
		return Regexp{In{field}, strings.TrimSuffix(t.text[1:], "/")}
	}
	if near != nil {
		return r.fuzzy(field, r.unescaped(t), *near)
	}
	return r.words(field, r.unescaped(t))
}

// extras reads ^n and ~n after a leaf, in either order.
func (r *reader) extras() (near *token) {
	r.boost()
	if t := r.now(); r.taken(slop) {
		near = &t
	}
	if near != nil && r.peek(-1).kind == slop && r.peek(-2).kind != number {
		r.boost()
	}
	return near
}

func (r *reader) words(field, text string) Node {
	if field == "_exists_" {
		return Exists{In{text}}
	}
	if r.options.Blank(In{field}, text) {
		return nil
	}
	for _, sign := range []string{">=", ">", "<=", "<"} {
		if bound, ok := strings.CutPrefix(text, sign); ok && bound != "" && field != "" {
			n := Range{In: In{field}}
			*map[string]**string{">=": &n.Gte, ">": &n.Gt, "<=": &n.Lte, "<": &n.Lt}[sign] = &bound
			return n
		}
	}
	return Words{In{field}, text}
}

func (r *reader) present(field string) Node {
	if field == "*" {
		return All{}
	}
	return Exists{In{field}}
}

func (r *reader) pattern(field string, t token) Node {
	if r.options.NoLeadingWildcard && strings.ContainsAny(t.text[:1], "*?") {
		r.fail(&Error{At: t.at, Why: "'*' or '?' not allowed as first character in WildcardQuery"})
	}
	return Wildcard{In{field}, t.text}
}

func (r *reader) phrase(field string, t token) Node {
	n := Phrase{In: In{field}}
	if near := r.extras(); near != nil {
		if f, err := strconv.ParseFloat(near.text[1:], 32); err == nil {
			n.Slop = int(min(max(f, 0), math.MaxInt32))
		}
	}
	t.text = t.text[1 : len(t.text)-1]
	if n.Text = r.unescaped(t); field == "_exists_" {
		return Exists{In{n.Text}}
	}
	if r.options.Blank(n.In, n.Text) {
		return nil
	}
	return n
}

func (r *reader) fuzzy(field, text string, near token) Node {
	how := strings.ToUpper(near.text[1:])
	if how != "" && how != "AUTO" && !strings.HasPrefix(how, "AUTO:") {
		edits, err := strconv.ParseFloat(how, 32)
		if err != nil || edits != 0 && edits != 1 && edits != 2 {
			r.fail(&Error{At: near.at, Why: fmt.Sprintf("Valid edit distances are [0, 1, 2] but was [%s]", how)})
		}
		how = strconv.Itoa(int(edits))
	}
	return Fuzzy{In{field}, text, how}
}

// between reads two bounds; * is unbounded.
func (r *reader) between(field string, start token) Node {
	low := r.bound()
	if !r.taken(rangeTo) {
		r.unexpected()
	}
	high := r.bound()
	n := Range{In: In{field}}
	if start.kind == rangeIn {
		n.Gte = low
	} else {
		n.Gt = low
	}
	switch {
	case r.taken(rangeInEnd):
		n.Lte = high
	case r.taken(rangeExEnd):
		n.Lt = high
	default:
		r.unexpected()
	}
	r.boost()
	if n.Gt == nil && n.Gte == nil && n.Lt == nil && n.Lte == nil && field != "" {
		return Exists{In{field}}
	}
	return n
}

func (r *reader) bound() *string {
	t := r.now()
	switch t.kind {
	case rangeQuoted:
		t.text = t.text[1 : len(t.text)-1]
	case rangeWord, rangeTo:
		if t.text == "*" {
			r.take()
			return nil
		}
	default:
		r.unexpected()
		return nil
	}
	r.take()
	text := r.unescaped(t)
	return &text
}

// unescaped is a piece without its \; \u and four digits are a character.
func (r *reader) unescaped(t token) string {
	if !strings.Contains(t.text, `\`) {
		return t.text
	}
	var out strings.Builder
	for rest := t.text; rest != ""; {
		before, after, escaped := strings.Cut(rest, `\`)
		out.WriteString(before)
		if rest = after; !escaped {
			break
		}
		rest = r.escaped(t, rest, &out)
	}
	return out.String()
}

// escaped writes what is after a \, and returns what is after that.
func (r *reader) escaped(t token, rest string, out *strings.Builder) string {
	digits, unicode := strings.CutPrefix(rest, "u")
	if !unicode {
		c := []rune(rest)[:min(1, len(rest))]
		out.WriteString(string(c))
		return rest[len(string(c)):]
	}
	if len(digits) < 4 {
		r.fail(&Error{At: t.at, Why: "Truncated unicode escape sequence."})
		return ""
	}
	code, err := strconv.ParseUint(digits[:4], 16, 16)
	if err != nil {
		r.fail(&Error{At: t.at, Why: fmt.Sprintf("Non-hex character in Unicode escape sequence: %s", digits[:4])})
	}
	out.WriteRune(rune(code))
	return digits[4:]
}
