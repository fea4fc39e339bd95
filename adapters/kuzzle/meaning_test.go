package kuzzle

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// This file says what searches mean, the slow and obvious way: it reads the
// query itself and looks at people as getUser shows them. Nothing of the room's
// translation is used here.

type object = map[string]any

// seen is somebody, or a profile, as a client sees them, with numbers as
// float64.
type seen struct {
	id     string
	source object
	deep   bool // paths lead through lists, as those of profiles do
}

// elements is what a field holds: the elements of a list, and nothing for null.
func (p seen) elements(name string) []any {
	path := strings.Split(name, ".")
	switch {
	case name == keyID:
		return []any{p.id}
	case path[0] == keyID, path[0] == keyProfiles && len(path) > 1 && !p.deep:
		return nil
	case path[0] == keyStamps:
		return p.stamp(name)
	}
	return p.follow(p.source, path)
}

func (p seen) follow(v any, path []string) (found []any) {
	list, isList := v.([]any)
	inner, isObject := v.(object)
	switch {
	case v == nil:
	case isList && (p.deep || len(path) == 0):
		for _, item := range list {
			if p.deep {
				found = append(found, p.follow(item, path)...)
			} else if item != nil {
				found = append(found, item)
			}
		}
	case len(path) == 0:
		return []any{v}
	case isObject:
		return p.follow(inner[path[0]], path[1:])
	}
	return found
}

// stamp is one of _kuzzle_info. A user never updated counts as updated when it
// was created, but by nobody.
func (p seen) stamp(name string) []any {
	stamps, _ := p.source[keyStamps].(object)
	member := strings.TrimPrefix(name, keyStamps+".")
	if stamps["updatedAt"] == nil && member == "updatedAt" && !p.deep {
		member = "createdAt"
	}
	if v := stamps[member]; v != nil {
		return []any{v}
	}
	return nil
}

func isMoment(name string) bool {
	return name == keyStamps+".createdAt" || name == keyStamps+".updatedAt"
}

// isKeyword tells the fields that are mapped as keywords, to which everything
// is a text.
func isKeyword(name string) bool {
	return slices.Contains([]string{keyID, keyProfiles, keyStamps + ".author", keyStamps + ".updater"}, name)
}

// given is a query's value as the field would store it.
func (p seen) given(name string, v any) any {
	text, isText := v.(string)
	switch {
	case isKeyword(name) && (name != keyProfiles || !p.deep) && !isText:
		return string(rawjson.Must(v))
	case isMoment(name) && isText:
		if at, err := time.Parse(time.RFC3339, text); err == nil {
			return float64(at.UnixMilli())
		}
		if at, err := strconv.ParseFloat(text, 64); err == nil {
			return at
		}
	}
	return v
}

// means tells whether the Elasticsearch query holds of somebody.
func (p seen) means(query any) bool {
	for kind, v := range query.(object) {
		switch kind {
		case "match_all":
			return true
		case "match_none":
			return false
		case "bool":
			return p.meansBool(v.(object))
		case "constant_score":
			return p.means(v.(object)["filter"])
		case "dis_max":
			return p.count(v.(object)["queries"]) > 0
		case "ids":
			return slices.Contains(listed(v.(object)["values"]), any(p.id))
		case "exists":
			return len(p.elements(v.(object)["field"].(string))) > 0
		case "terms":
			return p.meansTerms(v.(object))
		case "multi_match":
			return p.meansMulti(v.(object))
		case "simple_query_string", "query_string":
			return v.(object)["query"].(spoken).holds(p)
		}
		for name, said := range v.(object) {
			return p.meansOf(kind, name, said)
		}
	}
	panic("a query that means nothing")
}

// count is how many of a list's clauses hold; a clause alone is a list of one.
func (p seen) count(clauses any) (n int) {
	for _, clause := range listed(clauses) {
		if p.means(clause) {
			n++
		}
	}
	return n
}

func listed(v any) []any {
	if v == nil {
		return nil
	}
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

func (p seen) meansBool(b object) bool {
	optional := len(listed(b["should"]))
	required := len(listed(b["must"])) + len(listed(b["filter"]))
	if p.count(b["must"])+p.count(b["filter"]) < required || p.count(b["must_not"]) > 0 {
		return false
	}
	if optional+required+len(listed(b["must_not"])) == 0 {
		return true
	}
	least := map[any]int{
		nil: 0, 0.0: 0, 1.0: 1, 2.0: 2, 5.0: 5, "2": 2, -1.0: optional - 1, "-1": optional - 1, -9.0: 0,
		"50%": optional / 2, "-50%": optional - optional/2, "100%": optional, "1%": 0,
	}[b["minimum_should_match"]]
	if required == 0 && optional > 0 {
		least = max(least, 1)
	}
	return p.count(b["should"]) >= least
}

func (p seen) meansTerms(terms object) bool {
	for name, values := range terms {
		if name == "boost" {
			continue
		}
		for _, v := range listed(values) {
			if p.has(name, v, false) {
				return true
			}
		}
	}
	return false
}

// has tells whether a field holds a value: the same kind, the same value.
func (p seen) has(name string, v any, fold bool) bool {
	v = p.given(name, v)
	if fold && name == keyProfiles {
		return p.like(name, regexp.QuoteMeta(v.(string)), fold)
	}
	return slices.ContainsFunc(p.elements(name), func(w any) bool {
		a, isText := v.(string)
		b, alsoText := w.(string)
		if fold && isText && alsoText {
			return lower(a) == lower(b)
		}
		return isScalar(w) && v == w
	})
}

func isScalar(v any) bool {
	switch v.(type) {
	case string, float64, bool:
		return true
	}
	return false
}

// lower is for ASCII only.
func lower(s string) string {
	return string(bytes.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, []byte(s)))
}

// meansOf is a clause about one field, which says a value or more.
func (p seen) meansOf(kind, name string, said any) bool {
	params, ok := said.(object)
	if !ok {
		params = object{"value": said, "query": said}
	}
	fold := params["case_insensitive"] == true
	switch kind {
	case "term":
		return p.has(name, params["value"], fold)
	case "range":
		return slices.ContainsFunc(p.elements(name), func(v any) bool { return p.within(name, v, params) })
	case "prefix":
		return p.like(name, regexp.QuoteMeta(params["value"].(string))+".*", fold)
	case "wildcard":
		return p.like(name, fromPattern(params["value"].(string)), fold)
	case "regexp":
		return p.like(name, params["value"].(string), fold)
	case "match", "match_phrase", "match_phrase_prefix":
		return p.matches(name, params["query"], kind, lower(fmt.Sprint(params["operator"])) == "and")
	}
	panic(kind)
}

// within compares texts by their bytes and numbers as numbers; other kinds than
// the bound's are not within. No bounds are no test.
func (p seen) within(name string, v any, bounds object) bool {
	for word, holds := range map[string]func(c int) bool{
		"gt": func(c int) bool { return c > 0 }, "gte": func(c int) bool { return c >= 0 },
		"lt": func(c int) bool { return c < 0 }, "lte": func(c int) bool { return c <= 0 },
	} {
		bound := bounds[word]
		if bound == nil {
			continue
		}
		bound = p.given(name, bound)
		if fmt.Sprintf("%T", v) != fmt.Sprintf("%T", bound) || !isScalar(v) || !holds(compared(v, bound)) {
			return false
		}
	}
	return true
}

// compared puts numbers before texts before booleans.
func compared(a, b any) int {
	kind := func(v any) int { return map[string]int{"float64": 1, "string": 2, "bool": 3}[fmt.Sprintf("%T", v)] }
	if c := cmp.Compare(kind(a), kind(b)); c != 0 {
		return c
	}
	switch a := a.(type) {
	case float64:
		return cmp.Compare(a, b.(float64))
	case string:
		return cmp.Compare(a, b.(string))
	}
	return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) // false before true
}

func fromPattern(pattern string) string {
	var out strings.Builder
	literally := false
	for _, r := range pattern {
		switch {
		case !literally && r == '\\':
			literally = true
			continue
		case !literally && r == '*':
			out.WriteString(".*")
		case !literally && r == '?':
			out.WriteString(".")
		default:
			out.WriteString(regexp.QuoteMeta(string(r)))
		}
		literally = false
	}
	return out.String()
}

// like holds of texts that are matched whole. The built-in profiles and those
// of other doors that are spelled like them count as the directory spells them,
// too.
func (p seen) like(name, expression string, fold bool) bool {
	if fold {
		expression = lower(expression)
	}
	whole := regexp.MustCompile(`(?s)\A(?:` + expression + `)\z`)
	return slices.ContainsFunc(p.elements(name), func(v any) bool {
		text, ok := v.(string)
		spelled := []string{text}
		if name == keyProfiles && !p.deep {
			spelled = asStored(text)
		}
		return ok && slices.ContainsFunc(spelled, func(text string) bool {
			if fold {
				text = lower(text)
			}
			return whole.MatchString(text)
		})
	})
}

func asStored(profile string) []string {
	switch profile {
	case "admin", "viewer":
		return []string{profile, "@" + profile}
	case "~admin", "~viewer", "~~admin":
		return []string{profile[1:]}
	}
	return []string{profile}
}

// matches compares words, whatever their case. A field that is no text, and
// what is asked for that is none, are compared whole.
func (p seen) matches(name string, query any, kind string, all bool) bool {
	open := kind == "match_phrase_prefix"
	text, isText := query.(string)
	if p.isWhole(name) || !isText {
		if open && isText && !isMoment(name) {
			return p.like(name, regexp.QuoteMeta(text)+".*", false)
		}
		return p.has(name, query, false)
	}
	words := strings.Fields(text)
	if kind != "match" && len(words) > 0 {
		words = []string{strings.Join(words, " ")}
	}
	there := func(word string) bool {
		return slices.ContainsFunc(p.elements(name), func(v any) bool {
			text, ok := v.(string)
			return ok && speaks(lower(text), lower(word), open)
		})
	}
	if all && len(words) > 0 {
		return !slices.ContainsFunc(words, func(word string) bool { return !there(word) })
	}
	return slices.ContainsFunc(words, there)
}

// speaks looks for words at the beginning, or behind a blank or an @, and up to
// the end, a blank or an @; open words may go on.
func speaks(text, words string, open bool) bool {
	for i := 0; i+len(words) <= len(text); i++ {
		before, after := text[:i], text[i+len(words):]
		if text[i:i+len(words)] == words && (before == "" || strings.ContainsAny(before[i-1:], " @")) &&
			(open || after == "" || strings.ContainsAny(after[:1], " @")) {
			return true
		}
	}
	return false
}

func (p seen) meansMulti(m object) bool {
	kind := map[any]string{"phrase": "match_phrase", "phrase_prefix": "match_phrase_prefix"}[m["type"]]
	return slices.ContainsFunc(p.namesLike(listed(m["fields"])), func(name string) bool {
		return p.matches(name, m["query"], cmp.Or(kind, "match"), m["operator"] == "and")
	})
}

// meansKoncorde tells whether the Koncorde filter holds of somebody. Kuzzle
// makes Elasticsearch's queries of filters, so a field with a list holds what
// one of its elements does.
func (p seen) meansKoncorde(filter any) bool {
	for keyword, v := range filter.(object) {
		holds := func(f any) bool { return p.meansKoncorde(f) }
		switch keyword {
		case "and":
			return !slices.ContainsFunc(v.([]any), func(f any) bool { return !holds(f) })
		case "or":
			return slices.ContainsFunc(v.([]any), holds)
		case "not":
			return !holds(v)
		case "ids":
			return slices.Contains(v.(object)["values"].([]any), any(p.id))
		case "exists":
			return p.hasKoncorde(v)
		case "missing":
			return !p.hasKoncorde(v)
		}
		for name, said := range v.(object) {
			switch keyword {
			case "equals":
				return p.has(name, said, false)
			case "in":
				return slices.ContainsFunc(said.([]any), func(v any) bool { return p.has(name, v, false) })
			case "range":
				return p.meansOf("range", name, said)
			}
		}
		panic(keyword)
	}
	return true
}

func (p seen) hasKoncorde(said any) bool {
	if o, ok := said.(object); ok {
		said = o["field"]
	}
	name, value, inside := strings.Cut(said.(string), "[")
	if !inside {
		return len(p.elements(name)) > 0
	}
	return p.has(name, decoded(strings.TrimSuffix(value, "]")), false)
}
