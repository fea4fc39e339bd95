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
	"unicode"

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
	deep   bool // lists in lists count, as those of profiles do
}

// elements is what a field holds: the elements of a list, and nothing for null.
func (p seen) elements(name string) []any {
	path := strings.Split(name, ".")
	switch {
	case name == keyID:
		return []any{p.id}
	case path[0] == keyID, path[0] == keyProfiles && len(path) > 1 && !p.deep:
		return nil
	case p.deep && strings.HasPrefix(name, "policies.restrictedTo."): // objects of a nested property are not seen from outside
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
	case isList:
		for _, item := range list {
			if _, isList := item.([]any); isList && len(path) > 0 && !p.deep {
				continue
			}
			if p.deep || len(path) > 0 {
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

// The kinds of fields: what the mapping says, or nothing.
const (
	whole    = "keyword"
	spoke    = "text"
	counted  = "integer"
	weighed  = "double"
	moment   = "date"
	yesOrNo  = "boolean"
	unmapped = ""
)

// oddMapping is the mapping of the odd people.
var oddMapping = map[string]string{"badges": "nested", "zone": whole, "nick": spoke, "level": counted, "weight": weighed, "since": moment, "flag": yesOrNo}

// kind is what a field is.
func (p seen) kind(name string) string {
	keywords := []string{keyID, keyProfiles, keyStamps + ".author", keyStamps + ".updater"}
	if p.deep {
		keywords = []string{
			keyID, keyStamps + ".author", keyStamps + ".updater", "policies.roleId", "policies.restrictedTo.index",
			"policies.restrictedTo.collections", "tags",
		}
	}
	switch {
	case isMoment(name):
		return moment
	case slices.Contains(keywords, name):
		return whole
	case p.deep:
		return unmapped
	}
	return oddMapping[name]
}

// spelt is a value as it is written.
func spelt(v any) string {
	if text, ok := v.(string); ok {
		return text
	}
	return string(rawjson.Must(v))
}

// given is a query's value as the field would store it; nil if it could not.
func (p seen) given(name string, v any) any {
	switch kind := p.kind(name); kind {
	case whole, spoke:
		return spelt(v)
	case counted, weighed:
		n, err := strconv.ParseFloat(strings.Trim(spelt(v), " \t\n"), 64) // as Java reads a double
		if _, isBool := v.(bool); isBool || err != nil {
			return nil
		}
		return n
	case moment:
		if at, ok := instant(v); ok {
			return float64(at.UnixMilli())
		}
		return nil
	case yesOrNo:
		if text := spelt(v); text == "true" || text == "false" {
			return text == "true"
		}
		return nil
	}
	return v
}

// instant is when a text or a number of milliseconds means, to the day or the
// millisecond.
func instant(v any) (time.Time, bool) {
	text := spelt(v)
	_, isText := v.(string)
	if n, err := strconv.ParseFloat(text, 64); err == nil && !(isText && strings.ContainsAny(text, "eE")) && n == float64(int64(n)) && n >= 10_000 {
		return time.UnixMilli(int64(n)), true
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly, "2006"} {
		if at, err := time.Parse(layout, text); err == nil {
			return at, true
		}
	}
	return time.Time{}, false
}

// lasting is how long what was written of a moment lasts.
func lasting(v any) float64 {
	text := spelt(v)
	switch {
	case len(text) == len(time.DateOnly) && strings.Count(text, "-") == 2:
		return 24*60*60*1000 - 1
	case strings.Contains(text, "T") && !strings.Contains(text, "."):
		return 999
	}
	return 0
}

// held is what a field holds, as its kind has it.
func (p seen) held(name string) []any {
	var read []any
	for _, v := range p.elements(name) {
		switch p.kind(name) {
		case moment:
			if at, ok := instant(v); ok {
				read = append(read, float64(at.UnixMilli()))
			}
		case counted, weighed:
			n := p.given(name, v)
			if whole, is := n.(float64); is && p.kind(name) == counted {
				n = float64(int64(whole))
			}
			if n != nil {
				read = append(read, n)
			}
		default:
			read = append(read, v)
		}
	}
	return read
}

// means tells whether the Elasticsearch query holds of somebody.
func (p seen) means(query any) bool {
	for kind, v := range query.(object) {
		if so, ok := v.(explained); ok {
			return so.holds(p)
		}
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
			return len(p.held(v.(object)["field"].(string))) > 0
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
	if optional+required == 0 { // there is nothing for a minimum to be of
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
	asked := v
	if v = p.given(name, v); v == nil {
		return false
	}
	switch {
	case p.kind(name) == spoke:
		text := v.(string)
		if fold {
			text = lower(text)
		}
		return slices.Contains(p.words(name), text)
	case p.kind(name) == moment:
		return slices.ContainsFunc(p.held(name), func(w any) bool {
			return v.(float64) <= w.(float64) && w.(float64) <= v.(float64)+lasting(asked)
		})
	}
	return slices.ContainsFunc(p.held(name), func(w any) bool {
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
		return p.inRange(name, params)
	case "prefix":
		return p.like(name, regexp.QuoteMeta(params["value"].(string))+".*", fold)
	case "wildcard":
		return params["value"] != "" && p.like(name, fromPattern(params["value"].(string)), fold)
	case "regexp":
		return p.like(name, params["value"].(string), fold)
	case "match", "match_phrase", "match_phrase_prefix":
		return p.matches(name, params["query"], kind, lower(fmt.Sprint(params["operator"])) == "and")
	}
	panic(kind)
}

// inRange tells whether a field has a value, or a text a word, within bounds.
func (p seen) inRange(name string, bounds object) bool {
	values := p.held(name)
	if name == "policies" {
		return false // an object
	}
	if p.kind(name) == spoke {
		values = nil
		for _, word := range p.words(name) {
			values = append(values, word)
		}
		if len(bounds) == 0 {
			return len(p.elements(name)) > 0
		}
	}
	return slices.ContainsFunc(values, func(v any) bool { return p.within(name, v, bounds) })
}

// within compares texts by their bytes and numbers as numbers; other kinds than
// the bound's are not within. No bounds are no test. A moment that is written to
// the day or the second is its end where that lies on the far side.
func (p seen) within(name string, v any, bounds object) bool {
	for word, holds := range map[string]func(c int) bool{
		"gt": func(c int) bool { return c > 0 }, "gte": func(c int) bool { return c >= 0 },
		"lt": func(c int) bool { return c < 0 }, "lte": func(c int) bool { return c <= 0 },
	} {
		asked := bounds[word]
		if asked == nil || !strings.HasSuffix(word, "e") && bounds[word+"e"] != nil { // the one that is read later counts
			continue
		}
		bound := p.given(name, asked)
		if at, ok := bound.(float64); ok && p.kind(name) == moment && (word == "gt" || word == "lte") {
			bound = at + lasting(asked)
		}
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

// like holds of texts that are matched whole.
func (p seen) like(name, expression string, fold bool) bool {
	if fold {
		expression = lower(expression)
	}
	entire := regexp.MustCompile(`(?s)\A(?:` + expression + `)\z`)
	if p.kind(name) == spoke {
		return slices.ContainsFunc(p.words(name), entire.MatchString)
	}
	return slices.ContainsFunc(p.elements(name), func(v any) bool {
		text, ok := v.(string)
		if fold {
			text = lower(text)
		}
		return ok && entire.MatchString(text)
	})
}

// matches compares words, whatever their case. A field that is no text, and
// what is asked for that is none, are compared whole.
func (p seen) matches(name string, query any, kind string, all bool) bool {
	open := kind == "match_phrase_prefix"
	_, isText := query.(string)
	switch made := p.kind(name); {
	case made == whole && open:
		return p.like(name, regexp.QuoteMeta(spelt(query))+".*", false)
	case made != spoke && made != unmapped && open:
		return false
	case made != spoke && made != unmapped, made == unmapped && !isText:
		return p.has(name, query, false)
	}
	asked := tokens(spelt(query))
	if len(asked) == 0 {
		return false
	}
	if kind != "match" {
		return slices.ContainsFunc(p.elements(name), func(v any) bool {
			text, ok := v.(string)
			return ok && inOrder(tokens(text), asked, open)
		})
	}
	there := func(word string) bool { return slices.Contains(p.words(name), word) }
	if all {
		return !slices.ContainsFunc(asked, func(word string) bool { return !there(word) })
	}
	return slices.ContainsFunc(asked, there)
}

// words are those of all texts that a field has.
func (p seen) words(name string) (all []string) {
	for _, v := range p.elements(name) {
		if text, ok := v.(string); ok {
			all = append(all, tokens(text)...)
		}
	}
	return all
}

// inOrder tells whether words stand one after the other in a text.
func inOrder(text, asked []string, open bool) bool {
	for i := 0; i+len(asked) <= len(text); i++ {
		last := len(asked) - 1
		same := slices.Equal(text[i:i+last], asked[:last])
		if same && (text[i+last] == asked[last] || open && strings.HasPrefix(text[i+last], asked[last])) {
			return true
		}
	}
	return false
}

// tokens splits a text of the kind that is drawn here as Unicode does: letters,
// digits and _ together, a sign between two letters or two digits with them, and
// a picture alone.
func tokens(text string) (all []string) {
	runes := []rune(strings.ToLower(text))
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }
	joins := func(i int) bool {
		if i == 0 || i+1 >= len(runes) {
			return false
		}
		before, after := runes[i-1], runes[i+1]
		letters := unicode.IsLetter(before) && unicode.IsLetter(after)
		digits := unicode.IsDigit(before) && unicode.IsDigit(after)
		return strings.ContainsRune(".'", runes[i]) && (letters || digits) ||
			runes[i] == ':' && letters || strings.ContainsRune(",;", runes[i]) && digits
	}
	var word []rune
	end := func() {
		if len(word) > 0 {
			all = append(all, string(word))
		}
		word = nil
	}
	for i, r := range runes {
		switch {
		case isWord(r), len(word) > 0 && joins(i):
			word = append(word, r)
		case r >= 0x1F000:
			end()
			all = append(all, string(r))
		default:
			end()
		}
	}
	end()
	return all
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
		return len(p.held(name)) > 0
	}
	return p.has(name, decoded(strings.TrimSuffix(value, "]")), false)
}
