package kuzzle

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// crowd is a directory with some people in it, and a token to look at them.
type crowd struct {
	*adaptertest.World
	bearer string
}

func openCrowd(t *testing.T) crowd {
	t.Helper()
	w := open(t)
	for _, u := range []dragoman.User{
		{ID: "ada", FullName: pointer("Ada Lovelace"), Email: pointer("ada@example.com"), Roles: []string{"default", "dev"}},
		{ID: "bob", FullName: pointer("Bob de Builder"), Roles: []string{"default"}},
		{ID: "cy", Roles: []string{dragoman.RoleAdmin}},
		{ID: "dee", FullName: pointer("dee*star"), Roles: []string{"~admin"}},
		{ID: "eve", Email: pointer("Eve@Example.com"), Roles: []string{"admin"}},
	} {
		u.Enabled = true
		u.SetExtension(Dialect, json.RawMessage(map[string]string{
			"ada": `{"age":36,"team":{"name":"red","floor":3},"tags":["x","y"],"ok":true}`,
			"bob": `{"age":41.5,"team":{"name":"blue"},"tags":[],"fullname":"hidden"}`,
			"cy":  `{"fullname":"Cy Old","age":null}`,
			"dee": `{"age":"36"}`,
			"eve": `{"fullname":7}`,
		}[u.ID]))
		w.MustCreate(t, u, "")
		w.Clock.Advance(1e9)
	}
	return crowd{w, "Authorization: Bearer " + logIn(t, w)}
}

// logIn logs the administrator in over HTTP.
func logIn(t testing.TB, w *adaptertest.World) string {
	t.Helper()
	_, body := w.Do("POST", "/_login/local", fmt.Sprintf(`{"username":"admin","password":%q}`, adaptertest.AdminPassword))
	var answer struct{ Result struct{ JWT string } }
	if err := json.Unmarshal([]byte(body), &answer); err != nil || answer.Result.JWT == "" {
		t.Fatalf("login: %s", body)
	}
	return answer.Result.JWT
}

// search answers the kuids found, or the error's id and message.
func (c crowd) search(args, body string, header ...string) (hits []string, total int, trouble string) {
	_, answered := c.Do("POST", "/users/_search"+args, body, append(header, c.bearer)...)
	var a struct {
		Result struct {
			Hits []struct {
				ID string `json:"_id"`
			}
			Total int
		}
		Error *struct{ ID, Message string }
	}
	if err := json.Unmarshal([]byte(answered), &a); err != nil {
		return nil, 0, answered
	}
	if a.Error != nil {
		return nil, 0, a.Error.ID + ": " + a.Error.Message
	}
	for _, h := range a.Result.Hits {
		hits = append(hits, h.ID)
	}
	return hits, a.Result.Total, ""
}

func TestSearchElasticsearch(t *testing.T) {
	c := openCrowd(t)
	for query, want := range map[string]string{
		``:                                 "ada admin bob cy dee eve",
		`{}`:                               "ada admin bob cy dee eve",
		`{"match_all":{}}`:                 "ada admin bob cy dee eve",
		`{"match_none":{}}`:                "",
		`{"term":{"_id":"ada"}}`:           "ada",
		`{"term":{"_id":{"value":"bob"}}}`: "bob",
		`{"ids":{"values":["cy","ghost","ada"]}}`: "ada cy",
		`{"terms":{"_id":["ada","dee"]}}`:         "ada dee",

		`{"term":{"profileIds":"default"}}`:           "ada bob",
		`{"term":{"profileIds":"admin"}}`:             "admin cy",
		`{"term":{"profileIds":"~admin"}}`:            "eve",
		`{"term":{"profileIds":"~~admin"}}`:           "dee",
		`{"terms":{"profileIds":["dev","admin"]}}`:    "ada admin cy",
		`{"prefix":{"profileIds":"adm"}}`:             "admin cy",
		`{"wildcard":{"profileIds":"de?"}}`:           "ada",
		`{"match":{"profileIds":"default"}}`:          "ada bob",
		`{"match_phrase_prefix":{"profileIds":"de"}}`: "ada bob",

		`{"term":{"fullname":"Ada Lovelace"}}`:                                   "ada",
		`{"term":{"fullname":"ada lovelace"}}`:                                   "",
		`{"term":{"fullname":{"value":"ada lovelace","case_insensitive":true}}}`: "ada",
		`{"term":{"fullname":"Cy Old"}}`:                                         "cy",
		`{"term":{"fullname":"hidden"}}`:                                         "",
		`{"term":{"fullname":7}}`:                                                "eve",
		`{"term":{"profileIds":{"value":"ADMIN","case_insensitive":"true"}}}`:    "admin cy",
		`{"match":{"fullname":"lovelace"}}`:                                      "ada",
		`{"match":{"fullname":"builder LOVELACE"}}`:                              "ada bob",
		`{"match":{"fullname":{"query":"bob builder","operator":"and"}}}`:        "bob",
		`{"match":{"fullname":{"query":"bob lovelace","operator":"AND"}}}`:       "",
		`{"match":{"fullname":"love"}}`:                                          "",
		`{"match":{"fullname":""}}`:                                              "",
		`{"match_phrase":{"fullname":"de builder"}}`:                             "bob",
		`{"match_phrase":{"fullname":"builder de"}}`:                             "",
		`{"match_phrase_prefix":{"fullname":"de buil"}}`:                         "bob",
		`{"match":{"email":"example.com"}}`:                                      "ada eve",
		`{"match":{"_id":"ada"}}`:                                                "ada",
		`{"prefix":{"fullname":"Ada"}}`:                                          "ada",
		`{"prefix":{"fullname":{"value":"ADA","case_insensitive":true}}}`:        "ada",
		`{"wildcard":{"fullname":"*o*"}}`:                                        "ada bob",
		`{"wildcard":{"fullname":"dee\\*star"}}`:                                 "dee",
		`{"prefix":{"fullname":"dee*"}}`:                                         "dee",
		`{"regexp":{"fullname":".*[lL][oO][vV].*"}}`:                             "ada",
		`{"regexp":{"fullname":"Ada.+|Bob.*"}}`:                                  "ada bob",
		`{"regexp":{"fullname":"ada.*"}}`:                                        "",
		`{"regexp":{"fullname":"dee\\*star"}}`:                                   "dee",
		`{"multi_match":{"query":"ex","type":"phrase_prefix","fields":["*"]}}`:   "ada eve",
		`{"multi_match":{"query":"def","type":"phrase_prefix","fields":["*"]}}`:  "ada bob",
		`{"multi_match":{"query":"lovelace","fields":["fullname^3","email"]}}`:   "ada",
		`{"multi_match":{"query":"red","fields":["team.name"]}}`:                 "ada",

		`{"term":{"age":36}}`:                   "ada",
		`{"term":{"age":"36"}}`:                 "dee",
		`{"term":{"ok":true}}`:                  "ada",
		`{"term":{"team.name":"blue"}}`:         "bob",
		`{"term":{"tags":"y"}}`:                 "ada",
		`{"range":{"age":{"gte":36,"lt":42}}}`:  "ada bob",
		`{"range":{"age":{"gt":36}}}`:           "bob",
		`{"exists":{"field":"age"}}`:            "ada bob dee",
		`{"exists":{"field":"fullname"}}`:       "ada bob cy dee eve",
		`{"exists":{"field":"nowhere.at.all"}}`: "",
		`{"term":{"_kuzzle_info.unheard":1}}`:   "",
		`{"range":{"_kuzzle_info.createdAt":{"gt":1767323045678,"lte":1767323047678}}}`: "bob cy",
		`{"range":{"_kuzzle_info.createdAt":{"lt":"2026-01-02T03:04:06.678Z"}}}`:        "ada admin",
		`{"range":{"_kuzzle_info.createdAt":{"gt":"2026-01-03"}}}`:                      "",
		`{"exists":{"field":"_kuzzle_info.author"}}`:                                    "",
		`{"constant_score":{"filter":{"term":{"_id":"ada"}},"boost":2}}`:                "ada",
		`{"dis_max":{"queries":[{"term":{"_id":"ada"}},{"term":{"_id":"bob"}}]}}`:       "ada bob",
		`{"bool":{}}`: "ada admin bob cy dee eve",
		`{"bool":{"must":[{"term":{"profileIds":"default"}}],"must_not":{"term":{"_id":"bob"}}}}`:                                          "ada",
		`{"bool":{"filter":{"exists":{"field":"email"}}}}`:                                                                                 "ada eve",
		`{"bool":{"should":[{"term":{"_id":"ada"}},{"term":{"_id":"cy"}}]}}`:                                                               "ada cy",
		`{"bool":{"must":{"term":{"_id":"ada"}},"should":{"term":{"_id":"cy"}}}}`:                                                          "ada",
		`{"bool":{"must":{"match_all":{}},"should":{"term":{"_id":"cy"}},"minimum_should_match":1}}`:                                       "cy",
		`{"bool":{"should":[{"exists":{"field":"age"}},{"exists":{"field":"email"}},{"term":{"ok":true}}],"minimum_should_match":2}}`:      "ada",
		`{"bool":{"should":[{"exists":{"field":"age"}},{"exists":{"field":"email"}}],"minimum_should_match":-1}}`:                          "ada bob dee eve",
		`{"bool":{"should":[{"term":{"_id":"ada"}},{"term":{"_id":"cy"}}],"minimum_should_match":0}}`:                                      "ada cy",
		`{"bool":{"must_not":{"term":{"_id":"ada"}},"should":{"term":{"_id":"cy"}},"minimum_should_match":-9}}`:                            "cy",
		`{"bool":{"filter":{"exists":{"field":"age"}},"should":{"term":{"_id":"ada"}},"minimum_should_match":"1%"}}`:                       "ada bob dee",
		`{"bool":{"should":[{"exists":{"field":"age"}},{"exists":{"field":"email"}},{"term":{"ok":true}}],"minimum_should_match":"67%"}}`:  "ada",
		`{"bool":{"should":[{"exists":{"field":"age"}},{"exists":{"field":"email"}},{"term":{"ok":true}}],"minimum_should_match":"-40%"}}`: "ada",
		`{"bool":{"must":{"match_all":{}},"minimum_should_match":1}}`:                                                                      "",
		`{"bool":{"minimum_should_match":1}}`: "ada admin bob cy dee eve",
		`{"ids":{"values":"cy"}}`:             "cy",
		`{"bool":{"should":[{"multi_match":{"query":"bob","type":"phrase_prefix","fields":["*"]}},{"match":{"_id":"bob"}}]}}`:          "bob",
		`{"bool":{"should":[{"bool":{"must":[{"match":{"profileIds":"default"}}],"must_not":[{"regexp":{"fullname":".*[bB].*"}}]}}]}}`: "ada",
	} {
		t.Run(query, func(t *testing.T) {
			body := `{"sort":["_id"]}`
			if query != "" {
				body = `{"sort":["_id"],"query":` + query + `}`
			}
			hits, total, trouble := c.search("", body)
			if got := strings.Join(hits, " "); trouble != "" || got != want || total != len(hits) {
				t.Errorf("found %q (total %d) %s, want %q", got, total, trouble, want)
			}
		})
	}
}

func TestSearchRefuses(t *testing.T) {
	c := openCrowd(t)
	const storage = "services.storage."
	for body, want := range map[string]string{
		`{"foo":1}`:                                                               storage + `invalid_search_query: The argument "foo" is not allowed at this level of a search query.`,
		`{"query":{"equals":{"a":1}}}`:                                            storage + `unexpected_bad_request: unknown query [equals]`,
		`{"query":{"script":{"source":"1"}}}`:                                     storage + `invalid_query_keyword: The "script" keyword is not allowed in this query.`,
		`{"query":{"span_term":{"a":"b"}}}`:                                       storage + `unexpected_bad_request: [span_term] queries are not supported when users are searched`,
		`{"query":[]}`:                                                            `api.assert.invalid_type: Wrong type for argument "body.query" (expected: object)`,
		`{"query":{"term":{"a":1},"match":{"b":1}}}`:                              storage + `unexpected_bad_request: [term] malformed query, expected [END_OBJECT] but found [FIELD_NAME]`,
		`{"query":{"bool":{"must":[{}]}}}`:                                        storage + `unexpected_bad_request: query malformed, empty clause found`,
		`{"query":{"bool":{"should":7}}}`:                                         storage + `unexpected_bad_request: [_na] query malformed, must start with start_object`,
		`{"query":{"bool":{"maybe":[]}}}`:                                         storage + `unexpected_bad_request: [bool] query does not support [maybe]`,
		`{"query":{"term":{"a":{"value":1,"x":1}}}}`:                              storage + `unexpected_bad_request: [term] query does not support [x]`,
		`{"query":{"term":{"a":null}}}`:                                           storage + `unexpected_bad_request: [term] query on [a]: no usable value`,
		`{"query":{"term":{}}}`:                                                   storage + `unexpected_bad_request: [term] query: field name is null or empty`,
		`{"query":{"terms":{"a":"b"}}}`:                                           storage + `unexpected_bad_request: [terms] query does not support [a]`,
		`{"query":{"match":{"a":{"query":"b","fuzziness":"far"}}}}`:               storage + `unexpected_bad_request: [match] failed to parse field [fuzziness]`,
		`{"query":{"range":{"_kuzzle_info.createdAt":{"gte":"1","format":"x"}}}}`: storage + `unexpected_bad_request: failed to parse date field [1] with format [x]: [failed to parse date field [1] with format [x]]`,
		`{"query":{"range":{"_kuzzle_info.createdAt":{"gte":"now-1q"}}}}`:         storage + `unexpected_bad_request: failed to parse date field [now-1q] with format [strict_date_optional_time||epoch_millis]: [failed to parse date field [now-1q] with format [strict_date_optional_time||epoch_millis]]`,
		`{"query":{"regexp":{"a":"(x"}}}`:                                         storage + `unexpected_bad_request: failed to create query: expected ')' at position 2`,
		`{"query":{"regexp":{"a":"x[yY"}}}`:                                       storage + `unexpected_bad_request: failed to create query: expected ']' at position 4`,
		`{"query":{"term":{"":1}}}`:                                               storage + `unexpected_bad_request: [term] query: field name is null or empty`,
		`{"query":{"exists":{}}}`:                                                 storage + `unexpected_bad_request: [exists] must be provided with a [field]`,
		`{"query":{"term":{"a":{"value":"b","case_insensitive":"maybe"}}}}`:       storage + `unexpected_bad_request: [term] failed to parse field [case_insensitive]`,
		`{"query":{"bool":{"minimum_should_match":"most"}}}`:                      storage + `unexpected_bad_request: [bool] failed to parse field [minimum_should_match]`,
		`{"sort":[` + strings.Repeat(`"a",`, 1999) + `"a"]}`:                      storage + `unexpected_bad_request: Trying to sort by too many fields. Must be less than or equal to: [32] but was [2000].`,
		`{"sort":[1]}`:                                                            storage + `unexpected_bad_request: malformed sort format, within the sort array, an object, or an actual string are allowed`,
		`{"sort":[{"a":"up"}]}`:                                                   storage + `unexpected_bad_request: Sort direction can only be [asc] or [desc], got [up]`,
		`{"sort":[{"a":{"mode":"min"}}]}`:                                         storage + `unexpected_bad_request: [a] sort option [mode] is not supported`,
		`{"search_after":["x"]}`:                                                  storage + `unexpected_bad_request: Sort must contain at least one field.`,
		`{"sort":["a"],"search_after":["x",1]}`:                                   storage + `unexpected_bad_request: search_after has 2 value(s) but sort has 1.`,
		`{"sort":["a"],"search_after":[{}]}`:                                      storage + `unexpected_bad_request: [search_after] can hold texts, numbers, booleans and null`,
		`{"collapse":{"field":"a"}}`:                                              storage + `unexpected_bad_request: [collapse] is not supported when users, profiles or roles are searched`,
		`{"_source":7}`:                                                           storage + `unexpected_bad_request: [_source] is true, false, a path, a list of paths, or an object with includes and excludes`,
		`{"_source":{"only":"a"}}`:                                                storage + `unexpected_bad_request: [_source] query does not support [only]`,
		`[]`:                                                                      `api.assert.invalid_type: Wrong type for argument "body" (expected: object)`,
	} {
		t.Run(body[:min(len(body), 80)], func(t *testing.T) {
			if _, _, got := c.search("", body); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestQuirk26IgnoredMembers change nothing.
func TestQuirk26IgnoredMembers(t *testing.T) {
	c := openCrowd(t)
	hits, _, trouble := c.search("", `{"aggs":{"a":{"terms":{"field":"b"}}},"highlight":{},"size":1,"from":3,"query":{"term":{"_id":"ada"}}}`)
	if len(hits) != 1 || trouble != "" {
		t.Errorf("found %v %s", hits, trouble)
	}
}

// TestQuirk26AggregationsRefused where an answer would show them.
func TestQuirk26AggregationsRefused(t *testing.T) {
	c := openCrowd(t)
	const body, v1 = `{"aggregations":{"a":{"terms":{"field":"b"}}}}`, `X-Kuzzle-Volatile: {"sdkVersion":"6.2.8"}`
	const want = "services.storage.unexpected_bad_request: [aggregations] is not supported when users, profiles or roles are searched"
	if _, _, got := c.search("", body, v1); got != want {
		t.Errorf("users of version 1: %s", got)
	}
	if _, total, got := c.search("", `{"aggregations":{},"highlight":{"fields":{"a":{}}}}`, v1); total != 6 || got != "" {
		t.Errorf("no aggregations: %d %s", total, got)
	}
	if answer, text := c.Do("POST", "/profiles/_search", body, c.bearer); answer.StatusCode != 400 || !strings.Contains(text, "[aggregations]") {
		t.Errorf("profiles: %s", text)
	}
	if answer, text := c.Do("POST", "/roles/_search", body, c.bearer); answer.StatusCode != 200 {
		t.Errorf("roles: %s", text)
	}
}

func TestSearchPages(t *testing.T) {
	c := openCrowd(t)
	for name, row := range map[string]struct {
		args, body, want string
		total            int
	}{
		"FirstPage":       {"?from=0&size=2", `{"sort":"_id"}`, "ada admin", 6},
		"SecondPage":      {"?from=2&size=2", `{"sort":"_id"}`, "bob cy", 6},
		"BeyondTheEnd":    {"?from=20", `{"sort":"_id"}`, "", 6},
		"NoneButTheCount": {"?size=0", `{"sort":"_id"}`, "", 6},
		"Descending":      {"?size=2", `{"sort":[{"_id":"desc"}]}`, "eve dee", 6},
		"OrderInOptions":  {"?size=2", `{"sort":[{"_id":{"order":"desc","unmapped_type":"keyword"}}]}`, "eve dee", 6},
		"ByCreation":      {"?size=3", `{"sort":[{"_kuzzle_info.createdAt":"desc"}]}`, "eve dee cy", 6},
		"BySharedField":   {"?size=2", `{"sort":["fullname"]}`, "ada bob", 6},
		"ByProperty":      {"?size=2", `{"sort":["age",{"_id":"asc"}]}`, "ada bob", 6},
		"ScoreIsNoKey":    {"?size=2", `{"sort":["_score","_id"]}`, "ada admin", 6},
		"AsWritten":       {"?size=3", `{"sort":{"team.name":"desc","_id":"desc"}}`, "ada bob eve", 6},
		"AfterAScore":     {"", `{"sort":["_score","_id"],"search_after":[1.5,"dee"]}`, "eve", 6},
		"AfterTheID":      {"?size=2", `{"sort":["_id"],"search_after":["bob"]}`, "cy dee", 6},
		"AfterAndID":      {"", `{"sort":["fullname",{"_id":"asc"}],"search_after":["Bob de Builder","bob"]}`, "dee admin cy eve", 6},
		"AfterWithTies":   {"", `{"sort":["fullname"],"search_after":["Ada Lovelace"]}`, "bob dee admin cy eve", 6},
		"PostFilter":      {"", `{"sort":["_id"],"query":{"term":{"profileIds":"default"}},"post_filter":{"term":{"_id":"bob"}}}`, "bob", 1},
		"Koncorde":        {"?lang=koncorde", `{"sort":["_id"],"query":{"in":{"_id":["ada","cy"]}}}`, "ada cy", 2},
	} {
		t.Run(name, func(t *testing.T) {
			hits, total, trouble := c.search(row.args, row.body)
			if got := strings.Join(hits, " "); trouble != "" || got != row.want || total != row.total {
				t.Errorf("found %q of %d %s, want %q of %d", got, total, trouble, row.want, row.total)
			}
		})
	}
}

func TestSearchPagesRefuses(t *testing.T) {
	c := openCrowd(t)
	for args, want := range map[string]string{
		"?size=10001":       "services.storage.get_limit_exceeded: The number of documents returned by this request exceeds the configured server limit.",
		"?size=1e300":       "services.storage.get_limit_exceeded: The number of documents returned by this request exceeds the configured server limit.",
		"?from=9999&size=2": "services.storage.unexpected_bad_request: Result window is too large, from + size must be less than or equal to: [10000] but was [10001]",
		"?from=-2":          "services.storage.unexpected_bad_request: [from] and [size] parameters cannot be negative",
		"?from=x":           `api.assert.invalid_type: Wrong type for argument "from" (expected: integer)`,
		"?size=1.5":         `api.assert.invalid_type: Wrong type for argument "size" (expected: integer)`,
		"?size=1&size=2":    `api.assert.invalid_type: Wrong type for argument "size" (expected: integer)`,
		"?lang=sql":         `api.assert.invalid_argument: Invalid argument "lang". Expected: "elasticsearch" or "koncorde"`,
	} {
		t.Run(args, func(t *testing.T) {
			if _, _, got := c.search(args, ""); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestSearchKoncorde(t *testing.T) {
	c := openCrowd(t)
	for query, want := range map[string]string{
		`{}`:                                     "ada admin bob cy dee eve",
		`null`:                                   "ada admin bob cy dee eve",
		`{"equals":{"fullname":"Ada Lovelace"}}`: "ada",
		`{"in":{"profileIds":["dev"]}}`:          "ada",
		`{"exists":"age"}`:                       "ada bob dee",
		`{"exists":{"field":"email"}}`:           "ada eve",
		`{"exists":"tags[\"x\"]"}`:               "ada",
		`{"missing":"fullname"}`:                 "admin",
		`{"ids":{"values":["bob"]}}`:             "bob",
		`{"range":{"age":{"gt":36,"lte":42}}}`:   "bob",
		`{"and":[{"exists":"age"},{"not":{"equals":{"_id":"ada"}}}]}`: "bob dee",
		`{"or":[{"equals":{"_id":"ada"}},{"equals":{"age":41.5}}]}`:   "ada bob",
		`{"bool":{}}`:                  `api.assert.koncorde_restricted_keyword: The operator "bool" of Koncorde DSL is not supported for search queries.`,
		`{"geoDistance":{}}`:           `api.assert.koncorde_restricted_keyword: The clause "geoDistance" of Koncorde DSL is not supported for search queries.`,
		`{"term":{}}`:                  `services.storage.unexpected_bad_request: unknown query [term]`,
		`{"and":[]}`:                   `api.assert.koncorde_dsl_error: Attribute "and" must be a non-empty array`,
		`{"exists":"a","missing":"b"}`: `api.assert.koncorde_dsl_error: Invalid filter syntax. Filters must contain only one keyword`,
		`{"exists":"tags[x]"}`:         `api.assert.koncorde_dsl_error: [exists] Invalid array value`,
	} {
		t.Run(query, func(t *testing.T) {
			hits, _, trouble := c.search("?lang=koncorde", `{"sort":["_id"],"query":`+query+`}`)
			if got := strings.Join(hits, " ") + trouble; got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestQuirk11SearchV1 takes the body for the query and returns ten.
func TestQuirk11SearchV1(t *testing.T) {
	c := openCrowd(t)
	for i := range 10 {
		c.MustCreate(t, dragoman.User{ID: fmt.Sprintf("x%d", i)}, "")
	}
	v1 := `X-Kuzzle-Volatile: {"sdkVersion":"6.2.8"}`
	if hits, total, _ := c.search("", "", v1); len(hits) != 10 || total != 16 {
		t.Errorf("found %d of %d", len(hits), total)
	}
	for body, want := range map[string]string{
		`{"term":{"_id":"ada"}}`:                                   "ada",
		`{"query":{"term":{"_id":"ada"}},"anything":1}`:            "ada",
		`{"query":{"prefix":{"_id":"x"}},"sort":[{"_id":"desc"}]}`: "x9 x8 x7 x6 x5 x4 x3 x2 x1 x0",
	} {
		hits, _, trouble := c.search("", body, v1)
		if diff := cmp.Diff(want, strings.Join(hits, " ")); diff != "" || trouble != "" {
			t.Errorf("%s: %s %s", body, diff, trouble)
		}
	}
}

// TestSearchWithstandsLargeQueries answers them, or refuses them.
func TestSearchWithstandsLargeQueries(t *testing.T) {
	c := openCrowd(t)
	many := func(n int, s string) string { return strings.TrimSuffix(strings.Repeat(s+",", n), ",") }
	for name, query := range map[string]string{
		"Terms":     `{"terms":{"_id":[` + many(60_000, `"x"`) + `]}}`,
		"Should":    `{"bool":{"should":[` + many(5_000, `{"exists":{"field":"a"}}`) + `]}}`,
		"FewShould": `{"bool":{"should":[` + many(1_000, `{"match":{"fullname":"a b"}}`) + `]}}`,
		"Nested":    strings.Repeat(`{"bool":{"must":`, 5_000) + `{"match_all":{}}` + strings.Repeat("}}", 5_000),
		"LeastOf":   `{"bool":{"minimum_should_match":20,"should":[` + many(40, `{"match_all":{}}`) + `]}}`,
		"Words":     `{"match":{"fullname":"` + strings.Repeat("a ", 20_000) + `"}}`,
		"Pattern":   `{"wildcard":{"fullname":"` + strings.Repeat("*a", 20_000) + `"}}`,
		"Simple":    `{"simple_query_string":{"query":"` + strings.Repeat("1 -a* ", 170) + `"}}`,
		"Language":  `{"query_string":{"query":"` + strings.Repeat("a:1 b:c* ", 510) + `"}}`,
		"Unclosed":  `{"simple_query_string":{"query":"` + strings.Repeat("(", 200_000) + `"}}`,
		"Path":      `{"exists":{"field":"` + strings.Repeat("a.", 20_000) + `a"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := c.Do("POST", "/users/_search", `{"query":`+query+`}`, c.bearer)
			if answer.StatusCode >= 500 {
				t.Errorf("answered %d: %.300s", answer.StatusCode, body)
			}
		})
	}
}

func FuzzSearchBody(f *testing.F) {
	f.Add(`{"query":{"bool":{"should":[{"term":{"a":1}}],"minimum_should_match":"1"}},"sort":[{"a":"desc"}]}`, "elasticsearch")
	f.Add(`{"query":{"and":[{"exists":"a[1]"}]}}`, "koncorde")
	f.Fuzz(func(t *testing.T, body, lang string) {
		if !json.Valid([]byte(body)) {
			return
		}
		args := map[string]json.RawMessage{"lang": rawjson.Must(url.QueryEscape(lang))}
		d := &door{spelling: testSpelling(t)}
		_, _ = d.searcher(t.Context(), "users").searchQuery(&request{args: args, body: json.RawMessage(body)}) // must not panic
	})
}

// TestQuirk26SourceOfHits is chosen on every page of a search, and only there.
func TestQuirk26SourceOfHits(t *testing.T) {
	c := openCrowd(t)
	_, body := c.Do("POST", "/users/_search?size=1&scroll=1m", `{"sort":["_id"],"_source":["team.name"]}`, c.bearer)
	first := pageIn(t, body)
	_, body = c.Do("GET", "/users/_scroll/"+first.Result.ScrollID, "", c.bearer)
	second := pageIn(t, body)
	_, body = c.Do("POST", "/profiles/_search", `{"query":{"ids":{"values":["default"]}},"_source":{"excludes":["policies","_kuzzle_info"]}}`, c.bearer)
	third := pageIn(t, body)
	_, body = c.Do("POST", "/roles/_search", `{"query":{"ids":{"values":["default"]}},"_source":false}`, c.bearer)
	fourth := pageIn(t, body)
	got := []any{first.Result.Hits[0].Source, second.Result.Hits[0].ID, third.Result.Hits[0].Source["policies"], fourth.Result.Hits[0].Source}
	want := []any{object{"team": object{"name": "red"}}, "admin", nil, object{}}
	if diff := cmp.Diff(want, got); diff != "" || third.Result.Hits[0].Source["rateLimit"] == nil {
		t.Error(diff, third.Result.Hits[0])
	}
}
