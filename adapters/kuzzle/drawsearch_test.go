package kuzzle

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"pgregory.net/rapid"
)

// This file draws searches, in both languages, about the people of
// oddpeople_test.go: every query, every way of writing it, every order.

var (
	searchedFields = []string{
		"_id", "profileIds", "zone", "nick", "level", "level", "weight", "since", "since", "flag", "fullname", "email", "color", "rank", "fullname.first", "email.work", "color", "rank", "deep", "deep.n", "list", "born", "none",
		"_kuzzle_info.author", "_kuzzle_info.updater", "_kuzzle_info.createdAt", "_kuzzle_info.updatedAt", "_kuzzle_info.unheard",
		"_kuzzle_info", "_id.x", "profileIds.x", "deep..n",
	}
	orderedFields = []string{ // whose values sort as a client sees them
		"_id", "fullname", "email", "color", "rank", "deep.n", "list", "born", "none", "_kuzzle_info.createdAt", "_kuzzle_info.updatedAt", "zone", "level", "weight", "since", "flag",
	}
	profileFields = []string{
		"_id", "color", "color", "rank", "deep", "deep.n", "list", "list.n", "policies", "policies.roleId", "policies.restrictedTo.index",
		"rateLimit", "none", "_kuzzle_info.author", "_kuzzle_info.createdAt", "_kuzzle_info.updatedAt", "deep..n",
	}
	orderedProfileFields = []string{"_id", "color", "rank", "deep.n", "list.n", "policies.roleId", "rateLimit", "none", "_kuzzle_info.createdAt"}
	searchedTexts        = []string{
		"red", "blue", "redder", "Red", "RED", "ada", "lovelace", "ada lovelace", "Ada Lovelace", "example.com", "ada@example.com", "bob",
		"de builder", "builder  de", "d", "", " ", "été", "É", "🙂", "1", "2", "true", "null", "default", "admin", "~admin", "viewer", "u15", "u1",
		`x*y?z\`, "100%", "a_b", "[a]", "1815-12-10", "1815", "service", "cook",
	}
	searchedMoments = []any{"2026-01-02T03:04:06.678Z", "2026-01-03T00:00:00Z", "1767323046678", 1767323047678.0, 1767323045678.0, "2020-01-02", "2020-01-02T03:04:05Z", 1577934245000.0, "2020-01-02T05:04:05+02:00", "2019-12-31T23:00:00-01:00", "2020-01-02T23:30:00Z"}
	searchedNumbers = []float64{0, 1, 2, 2.5, 3, -1, 7, 9007199254740992, 1e300, 1767323045678}
	patternParts    = []string{"red", "d", "e", "ada", "A", " ", "*", "*", "?", `\*`, `\?`, "é", "@", ".", "%", "_", "[a]"}
)

// pen draws searches about people it knows: what is asked for is often theirs.
type pen struct {
	*rapid.T
	all             []seen
	fields, ordered []string
}

func drawField(t pen) string { return rapid.SampledFrom(t.fields).Draw(t.T, "field") }

// drawText is often a text that somebody has there, or a part of one.
func drawText(t pen, field string) string {
	v := rapid.SampledFrom(t.all).Draw(t.T, "whose").elements(field)
	if len(v) == 0 || rapid.Bool().Draw(t.T, "any") {
		return rapid.SampledFrom(searchedTexts).Draw(t.T, "text")
	}
	text := fmt.Sprint(rapid.SampledFrom(v).Draw(t.T, "theirs"))
	switch runes := []rune(text); rapid.IntRange(0, 3).Draw(t.T, "part") {
	case 0:
		return string(runes[:len(runes)/2])
	case 1:
		return strings.ToUpper(text)
	}
	return text
}

// drawSought is a value for a field; what is no moment is no value for one.
func drawSought(t pen, field string) any {
	switch t.all[0].kind(field) {
	case moment:
		return rapid.SampledFrom(searchedMoments).Draw(t.T, "moment")
	case counted, weighed:
		return rapid.SampledFrom([]any{0.0, 1.0, 2.5, 12.0, -3.0, "12", "5", "-3", "2.5", 1e300, "1e1", 7.0, -0.5, 12.5}).Draw(t.T, "level")
	case yesOrNo:
		return rapid.SampledFrom([]any{true, false, "true", "false"}).Draw(t.T, "flag")
	}
	theirs := slices.DeleteFunc(rapid.SampledFrom(t.all).Draw(t.T, "whose").elements(field), func(v any) bool { return !isScalar(v) })
	switch kind := rapid.IntRange(0, 5).Draw(t.T, "kind of value"); {
	case kind == 0:
		return rapid.SampledFrom(searchedNumbers).Draw(t.T, "number")
	case kind == 1:
		return rapid.Bool().Draw(t.T, "boolean")
	case kind < 4 && len(theirs) > 0:
		return rapid.SampledFrom(theirs).Draw(t.T, "theirs")
	}
	return drawText(t, field)
}

func drawSeveral(t pen, field string) []any {
	return rapid.SliceOfN(rapid.Custom(func(r *rapid.T) any { return drawSought(pen{r, t.all, t.fields, t.ordered}, field) }), 0, 3).Draw(t.T, "values")
}

// phrased is a clause about one field in a short or a long form.
func phrased(t pen, kind, field, word string, value any, more object) object {
	if len(more) == 0 && rapid.Bool().Draw(t.T, "short") {
		return object{kind: object{field: value}}
	}
	said := object{word: value}
	for name, v := range more {
		said[name] = v
	}
	if rapid.Bool().Draw(t.T, "boosted") {
		said["boost"], said["_name"] = 2.0, "x"
	}
	return object{kind: object{field: said}}
}

func drawFold(t pen) object {
	return rapid.SampledFrom([]object{nil, {"case_insensitive": true}, {"case_insensitive": false}}).Draw(t.T, "case")
}

func drawOperator(t pen) object {
	return rapid.SampledFrom([]object{nil, {"operator": "and"}, {"operator": "AND"}, {"operator": "or"}}).Draw(t.T, "operator")
}

func drawRange(t pen, field string) object {
	bounds := object{}
	for _, word := range []string{"gt", "gte", "lt", "lte"} {
		if rapid.IntRange(0, 2).Draw(t.T, word) == 0 {
			bounds[word] = drawSought(t, field)
		}
	}
	return bounds
}

// drawRegexp is what wildcards can say: literals in one case, or letters in
// both cases as the Admin Console writes them.
func drawRegexp(t pen) string {
	parts := []string{"red", "ada", "d", " ", "é", `\.`, `\*`, ".", ".*", ".+", "1"}
	if rapid.Bool().Draw(t.T, "either case") {
		parts = []string{"[rR]", "[eE]", "[dD]", "[aA]", "[Rr]", " ", `\.`, ".", ".*", ".+", "1"}
	}
	branch := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 5), func(parts []string) string { return strings.Join(parts, "") })
	return strings.Join(rapid.SliceOfN(branch, 1, 3).Draw(t.T, "branches"), "|")
}

// drawClause is a query of one clause.
func drawClause(t pen) object {
	field := drawField(t)
	kinds := []string{
		"match_all", "match_none", "term", "terms", "range", "exists", "ids", "prefix", "wildcard", "regexp",
		"match", "match", "match_phrase", "match_phrase_prefix", "multi_match", "simple_query_string", "query_string", "query_string",
	}
	if made := t.all[0].kind(field); made != whole && made != spoke && made != unmapped { // which takes no patterns
		kinds = []string{"term", "terms", "range", "exists", "match", "match_phrase"}
	}
	switch kind := rapid.SampledFrom(kinds).Draw(t.T, "clause"); kind {
	case "term":
		return phrased(t, kind, field, "value", drawSought(t, field), drawFold(t))
	case "terms":
		return object{kind: object{field: drawSeveral(t, field)}}
	case "range":
		return object{kind: object{field: drawRange(t, field)}}
	case "exists":
		if field == "" {
			field = "none"
		}
		return object{kind: object{"field": field}}
	case "ids":
		return object{kind: object{"values": rapid.SliceOfN(rapid.SampledFrom([]any{"u1", "u2", "u15", "nobody", "ADA"}), 0, 3).Draw(t.T, "ids")}}
	case "prefix":
		return phrased(t, kind, field, "value", drawText(t, field), drawFold(t))
	case "wildcard":
		parts := rapid.SliceOfN(rapid.SampledFrom(patternParts), 0, 4).Draw(t.T, "pattern")
		return phrased(t, kind, field, "value", strings.Join(parts, ""), drawFold(t))
	case "regexp":
		return phrased(t, kind, field, "value", drawRegexp(t), drawFold(t))
	case "match", "match_phrase", "match_phrase_prefix":
		value := drawSought(t, field)
		if words := drawText(t, field); !slices.Contains([]string{moment, counted, weighed, yesOrNo}, t.all[0].kind(field)) && rapid.Bool().Draw(t.T, "words") {
			value = words + " " + drawText(t, field)
		}
		if kind != "match" {
			return phrased(t, kind, field, "query", value, nil)
		}
		return phrased(t, kind, field, "query", value, drawOperator(t))
	case "multi_match":
		return drawMulti(t)
	case "simple_query_string", "query_string":
		return drawQueryString(t, kind)
	default:
		return object{kind: object{}}
	}
}

func drawMulti(t pen) object {
	said := object{"query": drawText(t, drawField(t))}
	if kind := rapid.SampledFrom([]string{"", "best_fields", "most_fields", "phrase", "phrase_prefix"}).Draw(t.T, "type"); kind != "" {
		said["type"] = kind
	}
	fields := rapid.SampledFrom([]any{nil, "*", "color", []any{"*"}, []any{"color^3", "email"}, []any{"deep.n", "rank", "*"}, []any{"none"}}).Draw(t.T, "fields")
	if fields != nil {
		said["fields"] = fields
	}
	for name, v := range drawOperator(t) {
		said[name] = strings.ToLower(v.(string))
	}
	return object{"multi_match": said}
}

// drawQuery is a tree of clauses.
func drawQuery(t pen, depth int) object {
	kind := rapid.IntRange(0, 9).Draw(t.T, "kind")
	switch {
	case depth == 0 || kind < 4:
		return drawClause(t)
	case kind == 4:
		return object{"constant_score": object{"filter": drawQuery(t, depth-1), "boost": 2.0}}
	case kind == 6 && !t.all[0].deep:
		return drawTold(t, depth)
	case kind == 5:
		return object{"dis_max": object{"queries": append(drawClauses(t, depth), drawQuery(t, depth-1)), "tie_breaker": 0.5}}
	}
	b := object{}
	for _, list := range []string{"must", "filter", "should", "should", "must_not"} {
		if rapid.IntRange(0, 2).Draw(t.T, list) > 0 {
			continue
		}
		b[list] = drawClauses(t, depth)
		if rapid.Bool().Draw(t.T, "alone") {
			b[list] = drawQuery(t, depth-1)
		}
	}
	if rapid.Bool().Draw(t.T, "minimum") {
		b["minimum_should_match"] = rapid.SampledFrom([]any{0.0, 1.0, 2.0, 5.0, "2", -1.0, "-1", -9.0, "50%", "-50%", "100%", "1%"}).Draw(t.T, "minimum")
	}
	return object{"bool": b}
}

func drawClauses(t pen, depth int) []any {
	clauses := []any{}
	for range rapid.IntRange(0, 4).Draw(t.T, "clauses") {
		clauses = append(clauses, drawQuery(t, depth-1))
	}
	return clauses
}

// drawKoncorde is a tree of Koncorde's keywords.
func drawKoncorde(t pen, depth int) object {
	kinds := []string{"equals", "in", "exists", "missing", "ids", "range", "and", "or", "not"}
	if depth == 0 {
		kinds = kinds[:6]
	}
	field := drawField(t)
	switch kind := rapid.SampledFrom(kinds).Draw(t.T, "keyword"); kind {
	case "equals":
		return object{kind: object{field: drawSought(t, field)}}
	case "in":
		return object{kind: object{field: drawSeveral(t, field)}}
	case "exists", "missing":
		return object{kind: drawPath(t, field)}
	case "ids":
		return object{kind: object{"values": rapid.SliceOfN(rapid.SampledFrom([]any{"u1", "u2", "u15", "nobody"}), 0, 3).Draw(t.T, "ids")}}
	case "range":
		return object{kind: object{field: drawRange(t, field)}}
	case "not":
		return object{kind: drawKoncorde(t, depth-1)}
	default:
		filters := []any{}
		for range rapid.IntRange(1, 3).Draw(t.T, "filters") {
			filters = append(filters, drawKoncorde(t, depth-1))
		}
		return object{kind: filters}
	}
}

// drawPath is what exists and missing want.
func drawPath(t pen, field string) any {
	switch {
	case field == "":
		field = "none"
	case rapid.IntRange(0, 2).Draw(t.T, "inside") == 0:
		field += "[" + string(rawjson.Must(drawSought(t, field))) + "]"
	}
	if rapid.Bool().Draw(t.T, "spelled out") {
		return object{"field": field}
	}
	return field
}

// by is one key of an order.
type by struct {
	field string
	desc  bool
}

// drawOrder is an order and one of the ways to write it.
func drawOrder(t pen) (keys []by, written any) {
	var items []any
	for range rapid.IntRange(0, 3).Draw(t.T, "sort keys") {
		key := by{rapid.SampledFrom(t.ordered).Draw(t.T, "ordered field"), rapid.Bool().Draw(t.T, "descending")}
		if rapid.IntRange(0, 5).Draw(t.T, "score") == 0 {
			key = by{rapid.SampledFrom([]string{"_score", "_doc"}).Draw(t.T, "no field"), false}
		}
		word := map[bool]string{true: "desc", false: "asc"}[key.desc]
		forms := []any{
			object{key.field: word},
			object{key.field: strings.ToUpper(word)},
			object{key.field: object{"order": word}},
			object{key.field: object{"order": word, "missing": "_last", "unmapped_type": "keyword"}},
		}
		if !key.desc && key.field != "_score" {
			forms = append(forms, key.field, object{key.field: object{}})
		}
		keys, items = append(keys, key), append(items, rapid.SampledFrom(forms).Draw(t.T, "form"))
	}
	if len(items) == 1 && rapid.Bool().Draw(t.T, "no list") {
		return keys, items[0]
	}
	if len(items) == 0 {
		return nil, nil
	}
	return keys, items
}
