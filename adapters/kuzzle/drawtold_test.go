package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// This file draws queries with more to them than a field and a value. As with
// query strings, who draws one knows what it means.

// explained is a query's body and what it means.
type explained struct {
	body  any
	holds func(seen) bool
}

func (s explained) MarshalJSON() ([]byte, error) { return json.Marshal(s.body) }

func drawTold(t pen, depth int) object {
	draw := map[string]func(t pen, depth int) explained{
		"boosting": drawBoosting, "nested": drawNested, "match": drawMatch, "fuzzy": drawFuzzy, "match_bool_prefix": drawBoolPrefix,
		"multi_match": drawAcross, "range": drawFromTo, "bool": drawMinimum,
	}
	kind := rapid.SampledFrom(rawjson.Names(draw)).Draw(t.T, "told")
	return object{kind: draw[kind](t, depth)}
}

func drawBoosting(t pen, depth int) explained {
	positive := drawQuery(t, depth-1)
	return explained{
		object{"positive": positive, "negative": drawQuery(t, depth-1), "negative_boost": 0.5},
		func(p seen) bool { return p.means(positive) },
	}
}

// wordField is one that is made of words.
func wordField(t pen) string {
	return rapid.SampledFrom([]string{"nick", "color", "deep.n", "fullname", "none"}).Draw(t.T, "field of words")
}

// minima are ways to say how many of n must match.
var minima = map[string]func(n int) int{
	"1": func(int) int { return 1 }, "3": func(int) int { return 3 }, "-1": func(n int) int { return n - 1 },
	"50%": func(n int) int { return n / 2 }, "-50%": func(n int) int { return n - n/2 }, "100%": func(n int) int { return n },
	"2<-1": func(n int) int {
		if n <= 2 {
			return n
		}
		return n - 1
	},
	"1<50% 3<2": func(n int) int {
		switch {
		case n <= 1:
			return n
		case n <= 3:
			return n / 2
		}
		return 2
	},
}

// someOf counts how many hold, of which at least one must.
func someOf(least int, tests []bool) bool {
	found := 0
	for _, holds := range tests {
		if holds {
			found++
		}
	}
	return found >= max(least, 1)
}

func drawMatch(t pen, _ int) explained {
	field := wordField(t)
	text := drawText(t, field) + " " + drawText(t, field)
	words := tokens(text)
	if rapid.Bool().Draw(t.T, "fuzzy") {
		edits := rapid.SampledFrom([]any{"AUTO", 1.0, "2", "0", "AUTO:2,4"}).Draw(t.T, "fuzziness")
		prefix := rapid.IntRange(0, 1).Draw(t.T, "prefix length")
		return explained{object{field: object{"query": text, "fuzziness": edits, "prefix_length": prefix, "max_expansions": 1000}}, func(p seen) bool {
			return slices.ContainsFunc(words, func(word string) bool {
				return slices.ContainsFunc(p.words(field), func(w string) bool { return alikeWords(word, w, editsOf(edits, word), prefix) })
			})
		}}
	}
	spec := rapid.SampledFrom(rawjson.Names(minima)).Draw(t.T, "minimum of words")
	return explained{object{field: object{"query": text, "minimum_should_match": spec, "lenient": true, "zero_terms_query": "none"}}, func(p seen) bool {
		least := minima[spec](len(words))
		if len(words) == 1 {
			least = 1
		}
		tests := make([]bool, len(words))
		for i, word := range words {
			tests[i] = slices.Contains(p.words(field), word)
		}
		return someOf(least, tests)
	}}
}

func editsOf(edits any, word string) int {
	n := len([]rune(word))
	steps := map[any][2]int{"AUTO": {3, 6}, "AUTO:2,4": {2, 4}}
	if at, is := steps[edits]; is {
		switch {
		case n < at[0]:
			return 0
		case n < at[1]:
			return 1
		}
		return 2
	}
	return map[any]int{1.0: 1, "2": 2, "0": 0}[edits]
}

// alikeWords tells whether one becomes the other by so many edits: it tries them all.
func alikeWords(a, b string, edits, prefix int) bool {
	x, y := []rune(a), []rune(b)
	if len(x) < prefix && edits > 0 || len(y) < min(prefix, len(x)) || string(x[:min(prefix, len(x))]) != string(y[:min(prefix, len(x))]) {
		return a == b
	}
	var near func(x, y []rune, left int) bool
	near = func(x, y []rune, left int) bool {
		switch {
		case string(x) == string(y):
			return true
		case len(x) > 0 && len(y) > 0 && x[0] == y[0] && near(x[1:], y[1:], left):
			return true
		case left == 0:
			return false
		case len(x) > 1 && len(y) > 1 && x[0] == y[1] && x[1] == y[0] && near(x[2:], y[2:], left-1):
			return true
		}
		return len(x) > 0 && near(x[1:], y, left-1) || len(y) > 0 && near(x, y[1:], left-1) ||
			len(x) > 0 && len(y) > 0 && near(x[1:], y[1:], left-1)
	}
	return near(x, y, edits)
}

func drawFuzzy(t pen, _ int) explained {
	field := rapid.SampledFrom([]string{"zone", "nick"}).Draw(t.T, "fuzzy field")
	value := drawText(t, field)
	edits := rapid.SampledFrom([]any{"AUTO", 1.0, "2"}).Draw(t.T, "fuzziness")
	return explained{object{field: object{"value": value, "fuzziness": edits, "rewrite": "constant_score"}}, func(p seen) bool {
		values := p.words(field)
		if p.kind(field) == whole {
			values = nil
			for _, v := range p.elements(field) {
				values = append(values, v.(string))
			}
		}
		return slices.ContainsFunc(values, func(w string) bool { return alikeWords(value, w, editsOf(edits, value), 0) })
	}}
}

func drawBoolPrefix(t pen, _ int) explained {
	field := wordField(t)
	text := drawText(t, field) + " " + drawText(t, field)
	words := tokens(text)
	all := rapid.Bool().Draw(t.T, "all words")
	body := object{"query": text}
	if all {
		body["operator"] = "and"
	}
	return explained{object{field: body}, func(p seen) bool {
		tests := make([]bool, len(words))
		for i, word := range words {
			tests[i] = slices.ContainsFunc(p.words(field), func(w string) bool {
				return w == word || i == len(words)-1 && strings.HasPrefix(w, word)
			})
		}
		if all {
			return len(words) > 0 && !slices.Contains(tests, false)
		}
		return someOf(1, tests)
	}}
}

// drawAcross looks in several fields: by patterns, or each word in any of them.
func drawAcross(t pen, _ int) explained {
	text := drawText(t, "nick") + " " + drawText(t, "color")
	if rapid.Bool().Draw(t.T, "patterns") {
		pattern := rapid.SampledFrom([]string{"n*", "*i*", "z?ne*", "*name", "b*"}).Draw(t.T, "names")
		names := map[string][]string{"n*": {"nick"}, "*i*": {"nick", keyProfiles, "email", "since"}, "z?ne*": nil, "*name": {"fullname"}, "b*": nil}[pattern]
		return explained{object{"query": text, "fields": []any{pattern + "^2"}, "lenient": true}, func(p seen) bool {
			return slices.ContainsFunc(names, func(name string) bool { return p.matches(name, text, "match", false) })
		}}
	}
	words, fields := tokens(text), []string{"nick", "color", "fullname"}
	return explained{object{"query": text, "type": "cross_fields", "operator": "and", "fields": append([]any{"zone"}, toAny(fields)...)}, func(p seen) bool {
		somewhere := func(word string) bool {
			return slices.ContainsFunc(fields, func(name string) bool { return slices.Contains(p.words(name), word) })
		}
		return p.has("zone", text, false) || len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !somewhere(word) })
	}}
}

func toAny(texts []string) (all []any) {
	for _, text := range texts {
		all = append(all, text)
	}
	return all
}

// drawFromTo is a range as old clients write it.
func drawFromTo(t pen, _ int) explained {
	field := drawField(t)
	from, to := drawSought(t, field), drawSought(t, field)
	body, means := object{"from": from, "to": to, "boost": 1.0}, object{}
	words := [2]string{"gte", "lte"}
	if rapid.Bool().Draw(t.T, "without lower") {
		body["include_lower"], words[0] = false, "gt"
	}
	if rapid.Bool().Draw(t.T, "without upper") {
		body["include_upper"], words[1] = false, "lt"
	}
	means[words[0]], means[words[1]] = from, to
	if rapid.Bool().Draw(t.T, "open") {
		body["to"] = nil
		delete(means, words[1])
	}
	return explained{object{field: body}, func(p seen) bool { return p.inRange(field, means) }}
}

func drawMinimum(t pen, depth int) explained {
	clauses := drawClauses(t, depth)
	spec := rapid.SampledFrom(rawjson.Names(minima)).Draw(t.T, "minimum of clauses")
	must := drawQuery(t, depth-1)
	body := object{"should": clauses, "minimum_should_match": spec}
	required := rapid.Bool().Draw(t.T, "required")
	if required {
		body["must"] = must
	}
	return explained{body, func(p seen) bool {
		least := minima[spec](len(clauses))
		if !required && len(clauses) == 0 {
			return true
		}
		if !required {
			least = max(least, 1)
		}
		return (!required || p.means(must)) && p.count(any(clauses)) >= least
	}}
}

// badge is one test of a nested object.
type badge struct {
	query object
	holds func(object) bool
}

func drawNested(t pen, _ int) explained {
	one := func(label string) badge {
		switch rapid.IntRange(0, 3).Draw(t.T, label) {
		case 0:
			name := rapid.SampledFrom([]string{"red", "blue", "Red"}).Draw(t.T, "badge")
			return badge{object{"term": object{"badges.name": name}}, func(b object) bool { return b["name"] == name }}
		case 1:
			n := rapid.SampledFrom([]float64{0, 1, 2}).Draw(t.T, "n")
			return badge{object{"range": object{"badges.n": object{"gte": n}}}, func(b object) bool { v, ok := b["n"].(float64); return ok && v >= n }}
		case 2:
			return badge{object{"match": object{"badges.note": "ADA lamp"}}, func(b object) bool {
				text, _ := b["note"].(string)
				return slices.Contains(tokens(text), "ada") || slices.Contains(tokens(text), "lamp")
			}}
		}
		return badge{object{"exists": object{"field": "badges.note"}}, func(b object) bool { return b["note"] != nil }}
	}
	a, b := one("first"), one("second")
	query, holds := a.query, a.holds
	switch rapid.IntRange(0, 3).Draw(t.T, "together") {
	case 0:
		query, holds = object{"bool": object{"must": []any{a.query, b.query}}}, func(o object) bool { return a.holds(o) && b.holds(o) }
	case 1:
		query, holds = object{"bool": object{"must": a.query, "must_not": b.query}}, func(o object) bool { return a.holds(o) && !b.holds(o) }
	case 2:
		query, holds = object{"bool": object{"must_not": a.query}}, func(o object) bool { return !a.holds(o) }
	}
	return explained{object{"path": "badges", "query": query}, func(p seen) bool {
		return slices.ContainsFunc(listed(p.source["badges"]), func(v any) bool { return holds(v.(object)) })
	}}
}
