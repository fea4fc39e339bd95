package kuzzle

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// wantFound asks for a text in both forms of a query that are common: alone, and
// with more members.
func wantFound(t *testing.T, kind string, table map[[2]string]string) {
	c := openCrowd(t)
	for row, want := range table {
		text, more := row[0], row[1]
		t.Run(text+" "+more, func(t *testing.T) {
			hits, total, trouble := c.search("", `{"sort":["_id"],"query":{"`+kind+`":{"query":`+string(rawjson.Must(text))+more+`}}}`)
			if got := strings.Join(hits, " "); trouble != "" || got != want || total != len(hits) {
				t.Errorf("found %q (total %d) %s, want %q", got, total, trouble, want)
			}
		})
	}
}

const (
	inTeam  = `,"fields":["team.name^3"]`
	inAge   = `,"fields":"age"`
	inAgeOK = `,"fields":["age","ok"]`
	allOf   = `,"default_operator":"AND"`
)

func TestQuirk55SimpleQueryString(t *testing.T) {
	const everybody = "ada admin bob cy dee eve"
	wantFound(t, "simple_query_string", map[[2]string]string{
		{"lovelace", ""}:                 "ada",
		{"LOVELACE builder", ""}:         "ada bob",
		{"lovelace builder", allOf}:      "",
		{"bob builder", allOf}:           "bob",
		{"bob default", allOf}:           "bob",
		{"ada + lovelace", ""}:           "ada",
		{"ada | builder", allOf}:         "ada bob",
		{"ada +| builder", ""}:           "",
		{"bob | ada + lovelace", ""}:     "ada",
		{"bob | (ada + lovelace)", ""}:   "ada bob",
		{"bob + (ada | builder)", ""}:    "bob",
		{`"de builder"`, ""}:             "bob",
		{`"builder de"`, ""}:             "",
		{`"de builder"~3 ada`, ""}:       "ada bob",
		{"love*", ""}:                    "ada",
		{"lov* buil*", ""}:               "ada bob",
		{"love", ""}:                     "",
		{"def*", ""}:                     "ada bob",
		{"-default", ""}:                 "admin cy dee eve",
		{"-default + -admin", ""}:        "dee eve",
		{"--default", ""}:                "ada bob",
		{"default + -bob", ""}:           "ada",
		{"default -bob", ""}:             "ada admin bob cy dee eve",
		{"default - + bob", ""}:          "bob",
		{"-(ada bob)", ""}:               "admin cy dee eve",
		{"lovelace~1", ""}:               "ada",
		{"lovelace~", ""}:                "ada",
		{"lovelace~x", ""}:               "ada",
		{"lovelice~", ""}:                "ada",
		{`dee\*star`, ""}:                "dee",
		{`dee\\*`, ""}:                   "",
		{`Ada\ Lovelace`, allOf}:         "ada",
		{"ada@example.com", ""}:          "ada eve",
		{"ada@example.com", allOf}:       "ada",
		{"*", ""}:                        everybody,
		{" * ", ""}:                      everybody,
		{"", ""}:                         "",
		{" ", ""}:                        "",
		{`"`, ""}:                        "",
		{`()""+|-`, ""}:                  "",
		{`\`, ""}:                        "",
		{"((lovelace", ""}:               "ada",
		{"lovelace))", ""}:               "ada",
		{`"lovelace`, ""}:                "ada",
		{"lovelace + ()", ""}:            "ada",
		{"lovelace + () builder", ""}:    "ada bob",
		{`lovelace + "" builder`, ""}:    "ada bob",
		{"lovelace - builder", ""}:       "ada bob",
		{`lovelace + "" builder`, allOf}: "",
		{"red", inTeam}:                  "ada",
		{"-red", inTeam}:                 "admin bob cy dee eve",
		{"red", `,"fields":["team.*"]`}:  "",
		{"lovelace", `,"fields":["full*"],"flags":"ALL","analyze_wildcard":true,"lenient":true,"boost":2`}: "ada",
		{"36", inAge}:               "ada dee",
		{"41.5 true", inAgeOK}:      "ada bob",
		{"t", inAgeOK}:              "",
		{"null", inAge}:             "",
		{"cy", `,"fields":["_id"]`}: "cy",
		{"1767323047678", `,"fields":["_kuzzle_info.createdAt"]`}:      "cy",
		{"ada", `,"fields":["_kuzzle_info.createdAt"],"lenient":true`}: "",
	})
}

func TestQuirk55QueryString(t *testing.T) {
	const everybody = "ada admin bob cy dee eve"
	wantFound(t, "query_string", map[[2]string]string{
		{"lovelace", ""}:                              "ada",
		{"fullname:LOVELACE", ""}:                     "ada",
		{"fullname:builder fullname:ada", ""}:         "ada bob",
		{"fullname:(builder ada)", ""}:                "ada bob",
		{"fullname:(bob AND builder)", ""}:            "bob",
		{"fullname : bob", ""}:                        "bob",
		{`fullname:"de builder"`, ""}:                 "bob",
		{`fullname:"builder de"`, ""}:                 "",
		{"fullname:love*", ""}:                        "ada",
		{"fullname:l?ve*ce", ""}:                      "ada",
		{"fullname:*ace", ""}:                         "ada",
		{"fullname:d? AND _id:b*", ""}:                "bob",
		{`fullname:dee\*star`, ""}:                    "dee",
		{`fullname:dee\**`, ""}:                       "",
		{`fullname:/d.*/`, ""}:                        "bob dee",
		{"fullname:lovelice~1", ""}:                   "ada",
		{`"bob builder"~1`, ""}:                       "bob",
		{"profileIds:adm*", ""}:                       "admin cy",
		{"profileIds:admin", ""}:                      "admin cy",
		{"team.name:red", ""}:                         "ada",
		{"_exists_:age", ""}:                          "ada bob dee",
		{"NOT _exists_:age", ""}:                      "admin cy eve",
		{"_exists_:(age OR email)", ""}:               "ada bob dee eve",
		{"age:*", ""}:                                 "ada bob dee",
		{"*", ""}:                                     everybody,
		{"*:*", ""}:                                   everybody,
		{"*", inAge}:                                  "ada bob dee",
		{"*:lovelace", inAge}:                         "ada",
		{"", ""}:                                      "",
		{" ", ""}:                                     "",
		{"age:36", ""}:                                "ada dee",
		{`age:"36"`, ""}:                              "ada dee",
		{"36", `,"default_field":"age"`}:              "ada dee",
		{"age:[36 TO 41.5]", ""}:                      "ada bob",
		{"age:[36 TO 41.5}", ""}:                      "ada",
		{"age:{36 TO 41.5]", ""}:                      "bob",
		{"age:{ 36 TO * }", ""}:                       "bob",
		{"age:[* TO *]", ""}:                          "ada bob dee",
		{"age:>36", ""}:                               "bob",
		{"age:>=36 AND age:<40", ""}:                  "ada",
		{"age:(>=36 AND <=36)", ""}:                   "ada",
		{`age:>\-1`, ""}:                              "ada bob",
		{`fullname:[Ada TO "Bob z"]`, ""}:             "ada bob",
		{"_id:[b TO d]", ""}:                          "bob cy",
		{"_kuzzle_info.createdAt:>1767323045678", ""}: "bob cy dee eve",
		{`_kuzzle_info.createdAt:[2026-01-02 TO "2026-01-02T03:04:05.678Z"]`, ""}: "ada admin",
		{"ok:true", ""}:                     "ada",
		{"ada AND lovelace", ""}:            "ada",
		{"ada && builder", ""}:              "",
		{"ada OR builder", allOf}:           "ada bob",
		{"ada || builder", allOf}:           "ada bob",
		{"ada builder", allOf}:              "",
		{"ada OR bob AND builder", ""}:      "bob",
		{"(ada AND lovelace) OR bob", ""}:   "ada bob",
		{"+default -bob", ""}:               "ada",
		{"default +bob", ""}:                "bob",
		{"default NOT bob", ""}:             "ada",
		{"default AND !bob", ""}:            "ada",
		{"NOT default", ""}:                 "admin cy dee eve",
		{"-default -admin", ""}:             "dee eve",
		{"cy OR (NOT default)", ""}:         "cy",
		{"-(ada OR bob)", ""}:               "admin cy dee eve",
		{"(ada^2 bob)^3.5", ""}:             "ada bob",
		{`"and" AND\and`, ""}:               "",
		{`\AND bob`, ""}:                    "bob",
		{"and bob", ""}:                     "bob",
		{"ada@example.com", ""}:             "ada eve",
		{"red", inTeam}:                     "ada",
		{"none:x OR nothing.at.all:>1", ""}: "",
		{"_id.x:>1", ""}:                    "",
	})
}

func TestQuirk55QueryStringsRefused(t *testing.T) {
	wantRefused(t, map[string]string{
		`{"simple_query_string":{}}`:                                                        "[simple_query_string] query text missing",
		`{"simple_query_string":{"query":null}}`:                                            "[simple_query_string] query on [query]: no usable value",
		`{"simple_query_string":{"query":"x","fuzziness":1}}`:                               "[simple_query_string] query does not support [fuzziness]",
		`{"query_string":{"query":"x","default_operator":"xor"}}`:                           "No enum constant org.elasticsearch.index.query.Operator.XOR",
		`{"query_string":{"query":"x","fields":["a"],"default_field":"b"}}`:                 "[query_string] query does not support [default_field: b]",
		`{"query_string":{"query":"x","type":"sideways"}}`:                                  "[query_string] failed to parse field [type]",
		`{"query_string":{"fields":["a"]}}`:                                                 "[query_string] must be provided with a [query]",
		`{"query_string":{"query":"fullname:/[/","fields":["email"]}}`:                      "failed to create query: unexpected end-of-string",
		`{"query_string":{"query":"_kuzzle_info.createdAt:>then","default_field":"email"}}`: "failed to parse date field [then] with format [strict_date_optional_time||epoch_millis]: [failed to parse date field [then] with format [strict_date_optional_time||epoch_millis]]",
		`{"query_string":{"query":"x (my password"}}`:                                       "Failed to parse query [x (my ]",
	})
}

// TestQuirk55UnreadableQueryStrings are refused; only in simple_query_string
// everything means something.
func TestQuirk55UnreadableQueryStrings(t *testing.T) {
	refused := map[string]string{}
	for _, text := range []string{
		"AND", "a AND", "AND a", "a OR OR b", "(a", "a)", "()", ":", ":a", "a:", "a:b:c", `"a`, `a\`, "a:[1 TO", "a:[1 2]", "a:[1 TO 2", "a:[TO 2]",
		"a:-5", "NOT NOT a", "a!", "[", "]", "}", "^", "a^", "a^b", "a*:b", "+", "a:()", "a:[1 TO 2[",
	} {
		refused[`{"query_string":{"query":`+string(rawjson.Must(text))+`}}`] = "Failed to parse query [" + text + "]"
	}
	wantRefused(t, refused)
}

func TestQuirk55LargeQueryStringsRefused(t *testing.T) {
	const deep = "The nested depth of the query exceeds the maximum nested depth for queries set in [30]"
	const tooMany = "too_many_clauses: maxClauseCount is set to 1024"
	refused := map[string]string{}
	for text, want := range map[string]string{
		strings.Repeat("a ", 100_000):                             tooMany,
		strings.Repeat(`"(`, 100_000):                             tooMany,
		strings.Repeat("(", 100) + "a" + strings.Repeat(")", 100): deep,
	} {
		refused[`{"simple_query_string":{"query":`+string(rawjson.Must(text))+`}}`] = want
		refused[`{"query_string":{"query":`+string(rawjson.Must(strings.ReplaceAll(text, `"(`, "* ")))+`,"fields":["full*","email"]}}`] = want
	}
	refused[`{"simple_query_string":{"query":"`+strings.Repeat("a + b | ", 100)+`"}}`] = deep
	wantRefused(t, refused)
}

// wantRefused wants queries to be refused as what Elasticsearch cannot read.
func wantRefused(t *testing.T, table map[string]string) {
	c := openCrowd(t)
	for query, want := range table {
		t.Run(query[:min(len(query), 80)], func(t *testing.T) {
			_, _, got := c.search("", `{"query":`+query+`}`)
			if want = "services.storage.unexpected_bad_request: " + want; got != want {
				t.Errorf("got  %.300s\nwant %s", got, want)
			}
		})
	}
}
