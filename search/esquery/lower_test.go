package esquery_test

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// fields is a resolver of fields by their names.
type fields map[string]esquery.Kind

func (m fields) Field(name string) (esquery.Field[string], error) {
	f := esquery.Field[string]{Name: name, Kind: m[name], At: name}
	if strings.HasPrefix(name, "things.") {
		f.Under = "things"
	}
	if name == "secret" || name == "hidden" {
		f.Kind, f.Unindexed = map[string]esquery.Kind{"secret": esquery.Keyword, "hidden": esquery.Text}[name], true
	}
	return f, nil
}

func (m fields) Names(pattern string) []string {
	var names []string
	for name := range m {
		if hit, err := path.Match(pattern, name); err == nil && hit {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (m fields) IDs(ids []string) (search.Filter[string], error) {
	in := search.In[string]{Field: "_id"}
	for _, id := range ids {
		in.Values = append(in.Values, id)
	}
	return in, nil
}

var kinds = fields{
	"name": esquery.Text, "bio": esquery.Text, "tag": esquery.Keyword, "empty": esquery.Keyword, "code": esquery.Keyword, "age": esquery.Integer,
	"size": esquery.Double, "ok": esquery.BooleanKind, "at": esquery.Date, "any": esquery.Loose, "things": esquery.NestedKind,
	"things.n": esquery.Long, "things.m": esquery.Long,
}

var now = time.Date(2026, 11, 28, 10, 20, 30, 456e6, time.UTC)

// document is one thing, by the names of its fields.
type document map[string][]any

func (d document) has(t testing.TB, query string) bool {
	t.Helper()
	q, err := esquery.Parse(json.RawMessage(query), esquery.Limits{})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	filter, err := esquery.Lower(q, kinds, esquery.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return search.Holds(filter, func(name string) []any { return d[name] })
}

func ms(text string) any {
	when, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		panic(err)
	}
	return when.UnixMilli()
}

var ada = document{
	"_id": {"1"}, "name": {"Ada King Lovelace"}, "bio": {"first of the programmers"}, "tag": {"Red", "blue"}, "code": {"A-1"}, "empty": {""},
	"age": {int64(36)}, "size": {1.5}, "ok": {true}, "at": {ms("2026-11-28T10:00:00Z")}, "any": {"Deep Sea", json.Number("12")},
	"things.n": {int64(1), int64(2)},
}

// TestFinds and TestFindsNot have a row for each option of each query.
func TestFinds(t *testing.T) {
	for _, query := range lines(`
		{"match_all":{}}
		{"match_all":{"boost":1.2,"_name":"x"}}
		{"ids":{"values":["1","2"]}}
		{"ids":{"values":"1"}}
		{"exists":{"field":"tag"}}
		{"exists":{"field":"t*g"}}
		{"term":{"tag":"Red"}}
		{"term":{"tag":{"value":"RED","case_insensitive":true,"boost":2}}}
		{"term":{"tag":{"value":"Red"},"boost":1.0}}
		{"term":{"name":"ada"}}
		{"term":{"age":36}}
		{"term":{"age":"36"}}
		{"term":{"age":36.0}}
		{"term":{"age":" 36 "}}
		{"term":{"age":"36.0d"}}
		{"term":{"age":"0x1.2p5"}}
		{"term":{"size":"15e-1f"}}
		{"nested":{"path":"things","query":{"term":{"things.n":"2.0"}}}}
		{"range":{"size":{"gt":" 1","lt":"2D "}}}
		{"term":{"size":"1.5"}}
		{"term":{"ok":"true"}}
		{"term":{"any":12}}
		{"term":{"any":"Deep Sea"}}
		{"term":{"at":"2026-11-28"}}
		{"term":{"at":"2026-11-28T10:00:00Z"}}
		{"terms":{"tag":["x","blue"],"boost":1}}
		{"terms":{"age":["35",36]}}
		{"terms":{"name":["x","king"]}}
		{"terms":{"at":["2026-11-27","2026-11-28"]}}
		{"terms_set":{"tag":{"terms":["Red","blue","x"],"minimum_should_match":2}}}
		{"range":{"age":{"gte":36,"lt":"37"}}}
		{"range":{"age":{"gt":35.5,"lte":1e9}}}
		{"range":{"age":{"from":36,"to":null,"include_lower":true,"include_upper":true,"boost":1.0}}}
		{"range":{"age":{"from":35,"to":36,"include_lower":false}}}
		{"range":{"age":{}}}
		{"range":{"tag":{"gte":"R","lt":"S"}}}
		{"range":{"at":{"gte":"now-1h/h","lte":"now/d"}}}
		{"range":{"at":{"gte":"28/11/2026","format":"dd/MM/yyyy||yyyy"}}}
		{"range":{"at":{"lte":"2026-11-28"}}}
		{"range":{"at":{"gte":"2026-11-28T11","time_zone":"+01:00"}}}
		{"range":{"at":{"lt":"2026-11-28T12","time_zone":"Europe/Paris","relation":"within"}}}
		{"range":{"any":{"gt":11}}}
		{"prefix":{"tag":"Re"}}
		{"prefix":{"tag":{"value":"rE","case_insensitive":true,"rewrite":"constant_score"}}}
		{"prefix":{"name":"love"}}
		{"wildcard":{"tag":"R?d"}}
		{"wildcard":{"tag":{"wildcard":"r*","case_insensitive":"true"}}}
		{"wildcard":{"name":{"value":"lo*lace"}}}
		{"regexp":{"tag":"[QR](e|o)d"}}
		{"regexp":{"tag":{"value":"r.*d","case_insensitive":true,"flags":"ALL","max_determinized_states":10000}}}
		{"regexp":{"name":"lo.*"}}
		{"fuzzy":{"tag":"Rad"}}
		{"fuzzy":{"name":{"value":"lovelca","fuzziness":"AUTO:3,6","prefix_length":2,"max_expansions":50,"transpositions":true}}}
		{"match":{"name":"ADA nobody"}}
		{"match":{"name":{"query":"ada king","operator":"AND"}}}
		{"match":{"name":{"query":"lovelase","fuzziness":"AUTO"}}}
		{"match":{"name":{"query":"ada king x y","minimum_should_match":"50%"}}}
		{"match":{"name":{"query":"ada king x","minimum_should_match":"2<75% 9<-3"}}}
		{"match":{"name":{"query":"","zero_terms_query":"all"}}}
		{"match":{"name":{"query":"ada","analyzer":"standard","prefix_length":0,"max_expansions":50,"fuzzy_transpositions":true,"lenient":false,"zero_terms_query":"NONE","auto_generate_synonyms_phrase_query":true,"boost":1.0,"operator":"OR"}}}
		{"match":{"tag":"Red"}}
		{"match":{"tag":{"query":"Rex","fuzziness":1}}}
		{"match":{"age":"36"}}
		{"match":{"ok":true}}
		{"match":{"any":"sea"}}
		{"query_string":{"query":"ada king x","default_field":"name","minimum_should_match":2}}
		{"query_string":{"query":"name: (ada)","default_field":"name","escape":true}}
		{"query_string":{"query":"-nobody","default_field":"name"}}
		{"query_string":{"query":"ada","default_field":"name","minimum_should_match":2}}
		{"simple_query_string":{"query":"ada","fields":["name","bio"],"minimum_should_match":"3"}}
		{"match":{"name":{"query":"ada","minimum_should_match":2}}}
		{"query_string":{"query":"ada AND &","default_field":"name"}}
		{"simple_query_string":{"query":"-nobody","fields":["name"]}}
		{"match":{"any":12}}
		{"match_phrase":{"name":"king lovelace"}}
		{"match_phrase":{"name":{"query":"ada lovelace","slop":1,"analyzer":"standard","zero_terms_query":"none"}}}
		{"match_phrase":{"tag":"Red"}}
		{"match":{"code":{"query":"nobody A-1","analyzer":"whitespace"}}}
		{"range":{"ok":{"gt":"false"}}}
		{"range":{"ok":{"gte":true,"lte":"true"}}}
		{"query_string":{"query":"age:x OR name:ada"}}
		{"query_string":{"query":"age:1* OR name:ada","fields":["bio","*"]}}
		{"match_phrase_prefix":{"name":{"query":"king love","max_expansions":10}}}
		{"match_phrase_prefix":{"tag":"Re"}}
		{"match_bool_prefix":{"name":"nobody lov"}}
		{"match_bool_prefix":{"name":{"query":"ada lov","operator":"and"}}}
		{"multi_match":{"query":"ada","fields":["bio","name^3"]}}
		{"multi_match":{"query":"programmers","fields":"b*"}}
		{"multi_match":{"query":"36"}}
		{"multi_match":{"query":"ada first","type":"cross_fields","operator":"and","fields":["name","bio"]}}
		{"multi_match":{"query":"first of","type":"phrase","fields":["name","bio"]}}
		{"multi_match":{"query":"first o","type":"phrase_prefix","fields":["*"]}}
		{"multi_match":{"query":"lov","type":"bool_prefix","fields":["name","age"],"lenient":true}}
		{"multi_match":{"query":"adq","fuzziness":1,"fields":["name"],"tie_breaker":0.3,"type":"most_fields"}}
		{"combined_fields":{"query":"ada programmers","fields":["name^2","bio"],"operator":"and"}}
		{"constant_score":{"filter":{"term":{"tag":"Red"}},"boost":1.2}}
		{"boosting":{"positive":{"term":{"tag":"Red"}},"negative":{"term":{"tag":"blue"}},"negative_boost":0.5}}
		{"dis_max":{"queries":[{"term":{"tag":"x"}},{"term":{"tag":"Red"}}],"tie_breaker":0.7}}
		{"nested":{"path":"things","query":{"term":{"things.n":2}},"score_mode":"none"}}
		{"bool":{}}
		{"bool":{"must":{"term":{"tag":"Red"}},"filter":[{"term":{"ok":true}}],"should":[{"term":{"tag":"x"}}]}}
		{"bool":{"should":[{"term":{"tag":"x"}},{"term":{"tag":"Red"}}],"adjust_pure_negative":true,"boost":1}}
		{"bool":{"should":[{"term":{"tag":"blue"}},{"term":{"tag":"Red"}},{"term":{"tag":"x"}}],"minimum_should_match":-1}}
		{"bool":{"should":[{"term":{"tag":"blue"}},{"term":{"tag":"Red"}},{"term":{"tag":"x"}}],"minimum_should_match":"67%"}}
		{"bool":{"should":[{"term":{"tag":"blue"}},{"term":{"tag":"x"}}],"minimum_should_match":"-50%"}}
		{"bool":{"should":[{"term":{"tag":"blue"}},{"term":{"tag":"Red"}},{"term":{"tag":"x"}}],"minimum_should_match":"2<-1"}}
		{"bool":{"must_not":[{"term":{"tag":"x"}}]}}
		{"bool":{"must_not":[{"term":{"tag":"x"}}],"minimum_should_match":1}}
	`) {
		if !ada.has(t, query) {
			t.Errorf("%s finds nothing", query)
		}
	}
}

func TestFindsNot(t *testing.T) {
	for _, query := range lines(`
		{"query_string":{"query":"ada x y","default_field":"name","minimum_should_match":2}}
		{"query_string":{"query":"nobody (-x)","default_field":"name"}}
		{"query_string":{"query":"&","default_field":"name"}}
		{"match_none":{}}
		{"exists":{"field":"nothing"}}
		{"term":{"tag":"red"}}
		{"term":{"name":"Ada"}}
		{"term":{"name":"ada king lovelace"}}
		{"term":{"age":36.5}}
		{"term":{"age":99999999999}}
		{"term":{"nothing":"x"}}
		{"terms":{"tag":[]}}
		{"range":{"age":{"gt":36}}}
		{"range":{"at":{"gt":"2026-11-28"}}}
		{"range":{"at":{"gt":"2026-11-28||/d"}}}
		{"range":{"at":{"gte":"2026-11-28T10","time_zone":"-0100"}}}
		{"range":{"nothing":{"gte":1}}}
		{"wildcard":{"tag":"\\*"}}
		{"fuzzy":{"tag":{"value":"Ra","fuzziness":0}}}
		{"fuzzy":{"tag":{"value":"eRd","fuzziness":1,"transpositions":false}}}
		{"fuzzy":{"tag":{"value":"rad","fuzziness":2,"prefix_length":1}}}
		{"match":{"name":{"query":"ada nobody","operator":"and"}}}
		{"match":{"name":{"query":"ada king","minimum_should_match":3}}}
		{"simple_query_string":{"query":"ada nobody","fields":["name"],"minimum_should_match":"2"}}
		{"term":{"things.n":2}}
		{"exists":{"field":"things"}}
		{"match":{"name":""}}
		{"range":{"ok":{"lt":"true"}}}
		{"wildcard":{"empty":""}}
		{"match":{"things":{"query":"x","fuzziness":1}}}
		{"match":{"tag":"red"}}
		{"match":{"age":{"query":"x","lenient":true}}}
		{"match_phrase":{"name":"lovelace king"}}
		{"match_phrase":{"name":"ada lovelace"}}
		{"match_phrase_prefix":{"name":"ki love"}}
		{"multi_match":{"query":"nobody","fields":["name"]}}
		{"multi_match":{"query":"ada first","operator":"and","fields":["name","bio"]}}
		{"nested":{"path":"nothing","query":{"match_all":{}},"ignore_unmapped":true}}
		{"bool":{"should":[{"term":{"tag":"x"}}],"minimum_should_match":0}}
		{"bool":{"should":[{"term":{"tag":"Red"}}],"minimum_should_match":2}}
		{"bool":{"must_not":[{"term":{"tag":"x"}}],"adjust_pure_negative":false}}
		{"bool":{"should":[{"term":{"tag":"blue"}},{"term":{"tag":"x"}},{"term":{"tag":"y"}}],"minimum_should_match":"2<-1"}}
	`) {
		if ada.has(t, query) {
			t.Errorf("%s finds something", query)
		}
	}
}

func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
