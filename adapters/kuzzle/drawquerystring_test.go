package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"pgregory.net/rapid"
)

// This file draws query strings. Who draws one knows what it means, so nothing
// here reads them.

// spoken is a text and what it means.
type spoken struct {
	text  string
	holds func(seen) bool
	bare  string // the word, if it is nothing else
}

func (s spoken) MarshalJSON() ([]byte, error) { return json.Marshal(s.text) }

// telling is how query strings are told: where their words are looked for, and
// whether all of them are.
type telling struct {
	pen
	names []any
	all   bool
	wild  bool // what ends with a * is a pattern, not the beginning of a phrase
}

// somewhere holds if a test does of one of the fields.
func (t telling) somewhere(test func(p seen, name string) bool) func(seen) bool {
	return func(p seen) bool {
		return slices.ContainsFunc(p.namesLike(t.names), func(name string) bool { return test(p, name) })
	}
}

func drawQueryString(t pen, kind string) object {
	said := object{}
	if fields := rapid.SampledFrom([]any{nil, "*", "color", []any{"color^3", "email"}, []any{"deep.n", "rank", "*"}, []any{"_id", "none"}}).Draw(t.T, "fields"); fields != nil {
		said["fields"] = fields
	}
	all := rapid.Bool().Draw(t.T, "all of")
	if all {
		said["default_operator"] = rapid.SampledFrom([]string{"and", "AND"}).Draw(t.T, "operator")
	}
	telling := telling{t, listed(said["fields"]), all, kind == "query_string"}
	if telling.wild {
		said["query"] = telling.language(2, true)
	} else {
		said["query"] = telling.simple(2)
	}
	return object{kind: said}
}

// word is a text that is somewhere, and is not empty.
func (t telling) word(field string) string {
	if kind := t.pen.all[0].kind(field); kind != whole && kind != spoke && kind != unmapped {
		return spelledOut(drawSought(t.pen, field))
	}
	if text := drawText(t.pen, field); len(tokens(text)) > 0 {
		return text
	}
	return "red"
}

func spelledOut(v any) string {
	if text, ok := v.(string); ok {
		return text
	}
	return string(rawjson.Must(v))
}

// written is a text with a \ before whatever might be an operator.
func written(text string) string {
	var out strings.Builder
	for _, r := range text {
		if letter := r|0x20 >= 'a' && r|0x20 <= 'z'; !letter && r < 0x80 && (r < '0' || r > '9') {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// quoted is a text as a phrase.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// takesPatterns reports whether no field is named that takes none.
func (t telling) takesPatterns() bool {
	return !slices.ContainsFunc(t.names, func(name any) bool {
		kind := t.pen.all[0].kind(name.(string))
		return kind != whole && kind != spoke && kind != unmapped && !slices.Contains(t.names, any("*"))
	})
}

// leaf is a word, a phrase or a beginning.
func (t telling) leaf() spoken {
	text := t.word(drawField(t.pen))
	if len(t.names) == 1 && t.names[0] != "*" { // where what cannot be a value is an error
		text = t.word(t.names[0].(string))
	}
	switch rapid.IntRange(0, 3).Draw(t.T, "leaf") {
	case 0:
		return spoken{text: quoted(text), holds: t.somewhere(func(p seen, name string) bool { return p.says(name, text, "match_phrase", false) })}
	case 1:
		if !t.takesPatterns() {
			break
		}
		return spoken{text: written(text) + "*", holds: t.somewhere(func(p seen, name string) bool { return p.begins(name, text) })}
	}
	return t.said(text, written(text))
}

// said is a text without quotes.
func (t telling) said(text, as string) spoken {
	return spoken{text: as, holds: t.somewhere(func(p seen, name string) bool { return p.says(name, text, "match", t.all) }), bare: text}
}

// simple is read from left to right: an operator joins all before it with what
// comes after it.
func (t telling) simple(depth int) spoken {
	so := t.simpleTerm(depth)
	for range rapid.IntRange(0, 3).Draw(t.T, "more") {
		before, next := so.holds, t.simpleTerm(depth)
		operator := rapid.SampledFrom([]string{"", "+", "|", "+|", "|+"}).Draw(t.T, "operator")
		nothing := rapid.SampledFrom([]string{" ", `""`, "()", ` - "" `, "\n\t"}).Draw(t.T, "nothing")
		so.text += nothing + operator + " " + next.text
		if operator == "" && t.all || strings.HasPrefix(operator, "+") {
			so.holds = func(p seen) bool { return before(p) && next.holds(p) }
		} else {
			so.holds = func(p seen) bool { return before(p) || next.holds(p) }
		}
	}
	return so
}

func (t telling) simpleTerm(depth int) spoken {
	if depth > 0 && rapid.IntRange(0, 3).Draw(t.T, "deeper") == 0 {
		inner := t.simple(depth - 1)
		return spoken{text: "(" + inner.text + ")", holds: inner.holds}
	}
	so := t.leaf()
	signs := rapid.SampledFrom([]string{"", "", "", "-", "- ", "--"}).Draw(t.T, "signs")
	if signs != "-" { // a blank ends it
		return spoken{text: signs + so.text, holds: so.holds}
	}
	return spoken{text: signs + so.text, holds: func(p seen) bool { return !so.holds(p) }}
}

// language is clauses with operators between them and signs before them.
func (t telling) language(depth int, outermost bool) spoken {
	n := rapid.SampledFrom([]int{1, 1, 1, 2, 3, 4}).Draw(t.T, "clauses")
	var clauses []spoken
	var signs, operators []string
	var text strings.Builder
	for i := range n {
		operator, sign := "", rapid.SampledFrom([]string{"", "", "", "+", "-", "!", "NOT "}).Draw(t.T, "sign")
		if i > 0 {
			operator = rapid.SampledFrom([]string{"", "", "AND", "&&", "OR", "||"}).Draw(t.T, "operator")
		}
		clause := t.clause(depth, outermost && n == 1 && sign == "")
		if !t.takesPatterns() && operator == "" && sign == "" && i > 0 && clause.bare != "" && clauses[len(clauses)-1].bare != "" {
			operator = "OR" // two values would be one, and an error
		}
		text.WriteString(" " + operator + " " + sign + clause.text)
		clauses, signs, operators = append(clauses, clause), append(signs, sign), append(operators, operator)
	}
	clauses, signs, operators = t.together(clauses, signs, operators)
	return spoken{text: text.String(), holds: func(p seen) bool { return t.joined(p, clauses, signs, operators, outermost) }}
}

// together makes one text of words that stand next to each other, as Lucene
// does, unless an operator follows.
func (t telling) together(clauses []spoken, signs, operators []string) (joint []spoken, theirSigns, theirOperators []string) {
	operators = append(operators, "")
	alone := func(i int) bool {
		return i < len(clauses) && clauses[i].bare != "" && signs[i] == "" && operators[i] == ""
	}
	for i := 0; i < len(clauses); i++ {
		clause := clauses[i]
		joint, theirSigns, theirOperators = append(joint, clause), append(theirSigns, signs[i]), append(theirOperators, operators[i])
		if !alone(i) {
			continue
		}
		for text := clause.bare; alone(i+1) && operators[i+2] == ""; i++ {
			text += " " + clauses[i+1].bare
			joint[len(joint)-1] = t.said(text, "")
		}
	}
	return joint, theirSigns, append(theirOperators, "")
}

// joined asks of every clause what stands on both sides of it: the operator
// after it counts more than the one before it. In parentheses nothing but
// exclusions finds nothing.
func (t telling) joined(p seen, clauses []spoken, signs, operators []string, outermost bool) bool {
	and := func(s string) bool { return s == "AND" || s == "&&" }
	or := func(s string) bool { return s == "OR" || s == "||" }
	optional, must, found := 0, 0, 0
	for i, c := range clauses {
		before, behind, holds := operators[i], operators[i+1], c.holds(p)
		required := and(behind) || (!t.all && (signs[i] == "+" || and(before))) || (t.all && !or(behind) && !or(before))
		switch {
		case signs[i] != "" && signs[i] != "+":
			if holds {
				return false
			}
		case required:
			if !holds {
				return false
			}
			must++
		default:
			if optional++; holds {
				found++
			}
		}
	}
	return must > 0 || optional == 0 && outermost || found > 0
}

// clause is one; alone it is all that is asked for.
func (t telling) clause(depth int, alone bool) spoken {
	boost := rapid.SampledFrom([]string{"", "", "^2", "^0.5 "}).Draw(t.T, "boost")
	draw := t.leaf
	switch rapid.IntRange(0, 8).Draw(t.T, "clause") {
	case 0:
		if depth > 0 {
			inner := t.language(depth-1, alone)
			return spoken{text: "(" + inner.text + ")" + boost, holds: inner.holds}
		}
	case 1, 2, 3, 4, 5:
		so := t.of(depth, alone)
		return spoken{text: so.text + boost, holds: so.holds}
	case 6:
		draw = t.like
	}
	so := draw()
	if boost != "" {
		so.bare = ""
	}
	so.text += boost
	return so
}

// of is a clause with a field's name before it.
func (t telling) of(depth int, alone bool) spoken {
	name := drawField(t.pen)
	if name == "" {
		name = "none"
	}
	t.names = []any{name}
	before := written(name) + rapid.SampledFrom([]string{":", " : "}).Draw(t.T, "colon")
	var so spoken
	switch kind := rapid.IntRange(0, 5).Draw(t.T, "of"); {
	case kind == 0:
		return spoken{text: "_exists_:" + written(name), holds: func(p seen) bool { return len(p.held(name)) > 0 }}
	case kind == 1:
		so = t.like()
	case kind == 2 && depth > 0:
		so = t.language(depth-1, alone)
		so.text = "(" + so.text + ")"
	case kind < 5:
		so = t.between(name)
	default:
		so = t.leaf()
	}
	return spoken{text: before + so.text, holds: so.holds}
}

// like is a pattern of words, or a * for whatever has a value.
func (t telling) like() spoken {
	parts := rapid.SliceOfN(rapid.SampledFrom(patternParts), 0, 4).Draw(t.T, "pattern")
	pattern, text := strings.Join(parts, ""), ""
	for _, part := range parts {
		if !strings.ContainsAny(part, "*?") {
			part = written(part)
		}
		text += part
	}
	if !slices.Contains(parts, "*") && !slices.Contains(parts, "?") {
		pattern, text = pattern+"*", text+"*"
	}
	if text == "*" {
		everything := len(t.names) == 0 || len(t.names) == 1 && t.names[0] == "*"
		some := t.somewhere(func(p seen, name string) bool { return len(p.held(name)) > 0 })
		return spoken{text: text, holds: func(p seen) bool { return everything || some(p) }}
	}
	if !t.takesPatterns() {
		return t.leaf()
	}
	return t.pattern(text, fromPattern(pattern), fromPattern(strings.ToLower(pattern)))
}

// pattern is about some of a text's words, or about a value that has none.
func (t telling) pattern(text, expression, ofWord string) spoken {
	return spoken{text: text, holds: t.somewhere(func(p seen, name string) bool { return p.patterned(name, expression, ofWord) })}
}

// between is a range in one of its forms.
func (t telling) between(name string) spoken {
	from, to := t.bound(name), t.bound(name)
	low := rapid.SampledFrom([]string{"[gte", "{gt"}).Draw(t.T, "low")
	high := rapid.SampledFrom([]string{"]lte", "}lt"}).Draw(t.T, "high")
	if alone := rapid.SampledFrom([]string{"", "", "", "", ">gt", ">=gte", "<lt", "<=lte"}).Draw(t.T, "alone"); alone != "" && strings.TrimSpace(from) != "" {
		word := strings.TrimLeft(alone, "<>=")
		return spoken{text: strings.TrimSuffix(alone, word) + written(from), holds: func(p seen) bool { return p.between(name, map[string]string{word: from}) }}
	}
	bounds, ends := map[string]string{}, []string{"*", "*"}
	for i, end := range []struct{ word, text string }{{low[1:], from}, {high[1:], to}} {
		if rapid.Bool().Draw(t.T, "bounded") {
			bounds[end.word], ends[i] = end.text, quoted(end.text)
			if end.text == "" {
				bounds[end.word] = ends[i] // Lucene takes two quotes with nothing between for themselves
			}
			if end.text != "" && !strings.ContainsAny(end.text, " \t\n]}") && rapid.Bool().Draw(t.T, "bare") {
				ends[i] = written(end.text)
			}
		}
	}
	return spoken{text: low[:1] + ends[0] + " TO " + ends[1] + high[:1], holds: func(p seen) bool { return p.between(name, bounds) }}
}

// bound has no \, which ranges do not read as an escape.
func (t telling) bound(name string) string {
	return strings.ReplaceAll(spelledOut(drawSought(t.pen, name)), `\`, "")
}
