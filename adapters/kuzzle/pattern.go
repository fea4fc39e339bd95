package kuzzle

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// pattern translates prefix, wildcard and regexp, all of them tests of the
// whole value.
func (e *elastic) pattern(m rawjson.Member) (dragoman.Filter, error) {
	name, params, err := e.ofField(m, "value", m.Name, "case_insensitive")
	if err != nil {
		return nil, err
	}
	given := params["value"]
	if given == nil {
		given = params[m.Name]
	}
	text, ok := rawjson.Text(given)
	if !ok {
		return nil, unusable(m.Name, name)
	}
	fold, err := ignoresCase(m.Name, params)
	if err != nil {
		return nil, err
	}
	f := e.field(name)
	switch m.Name {
	case "prefix":
		return e.like(f, wildcard{escaped(text) + "*", fold}), nil
	case "wildcard":
		return e.like(f, wildcard{text, fold}), nil
	}
	branches, ok := fromRegexp(text, fold)
	if !ok {
		return nil, badStorageRequest.with("[regexp] query on [" + name + "]: only literals, ., .*, .+, | and classes such as [aA] are supported")
	}
	found := dragoman.Or{}
	for _, w := range branches {
		found = append(found, e.like(f, w))
	}
	return found, nil
}

// wildcard is a pattern of *, ? and \, as the directory has it.
type wildcard struct {
	pattern string
	fold    bool
}

// escaped makes a text match itself only.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`).Replace(text)
}

// like is the filter of a pattern. Profiles are matched as this door spells
// them: the directory's spelling of the built-in ones is looked up.
func (s spelling) like(f field, w wildcard) dragoman.Filter {
	test := f.where(func(at dragoman.Field) dragoman.Filter {
		return dragoman.Wildcard{Field: at, Pattern: w.pattern, Fold: w.fold}
	})
	if f.kind != profilesField {
		return test
	}
	matcher, shared := w.regexp(), []any{}
	for _, id := range sortedKeys(builtinProfiles) {
		if matcher.MatchString(id) {
			shared = append(shared, s.roles.ToShared(id))
		}
	}
	return dragoman.Or{test, dragoman.In{Field: f.at, Values: shared}}
}

func (w wildcard) regexp() *regexp.Regexp {
	var out strings.Builder
	out.WriteString(`(?s)\A`)
	if w.fold {
		out.WriteString(`(?i)`)
	}
	literally := false
	for _, r := range w.pattern {
		switch {
		case literally:
			out.WriteString(regexp.QuoteMeta(string(r)))
			literally = false
		case r == '\\':
			literally = true
		case r == '*':
			out.WriteString(`.*`)
		case r == '?':
			out.WriteString(`.`)
		default:
			out.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return regexp.MustCompile(out.String() + `\z`)
}

// fromRegexp makes wildcards of a regular expression, one for each branch;
// false means that wildcards cannot say it.
func fromRegexp(text string, fold bool) ([]wildcard, bool) {
	if !utf8.ValidString(text) {
		return nil, false
	}
	var branches []wildcard
	for rest, more := text, true; more; {
		t := regexpReader{rest: rest}
		if !t.read() || t.letters && t.pairs && !fold {
			return nil, false
		}
		branches = append(branches, wildcard{t.out.String(), fold || t.pairs})
		rest, more = strings.CutPrefix(t.rest, "|")
	}
	return branches, true
}

// regexpReader reads one branch. It must not meet both letters and classes of
// a letter in both cases: a wildcard heeds case or does not.
type regexpReader struct {
	rest           string
	out            strings.Builder
	letters, pairs bool
}

func (t *regexpReader) read() bool {
	for t.rest != "" && t.rest[0] != '|' {
		if !t.atom() {
			return false
		}
	}
	return true
}

// atom reads one character, class or dot with what repeats it.
func (t *regexpReader) atom() bool {
	r, size := utf8.DecodeRuneInString(t.rest)
	t.rest = t.rest[size:]
	switch r {
	case '.':
		return t.dot()
	case '[':
		return t.class()
	case '\\':
		r, size = utf8.DecodeRuneInString(t.rest)
		if t.rest == "" || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
		t.rest = t.rest[size:]
	case '*', '+', '?', '{', '}', '(', ')', ']', '"', '~', '#', '@', '&', '<', '>':
		return false
	}
	t.letters = t.letters || unicode.IsLetter(r)
	t.out.WriteString(escaped(string(r)))
	return !t.repeated()
}

func (t *regexpReader) dot() bool {
	switch {
	case strings.HasPrefix(t.rest, "*"):
		t.out.WriteByte('*')
		t.rest = t.rest[1:]
	case strings.HasPrefix(t.rest, "+"):
		t.out.WriteString("?*")
		t.rest = t.rest[1:]
	default:
		t.out.WriteByte('?')
	}
	return !t.repeated()
}

// class reads [xX]: a letter of ASCII in both cases.
func (t *regexpReader) class() bool {
	if len(t.rest) < 3 || t.rest[2] != ']' {
		return false
	}
	a, b := t.rest[0], t.rest[1]
	if a|0x20 != b|0x20 || a == b || a|0x20 < 'a' || a|0x20 > 'z' {
		return false
	}
	t.rest, t.pairs = t.rest[3:], true
	t.out.WriteByte(a | 0x20)
	return !t.repeated()
}

func (t *regexpReader) repeated() bool {
	return t.rest != "" && strings.ContainsRune("*+?{", rune(t.rest[0]))
}
