package kuzzle

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// onEachEngine runs a story at doors on both.
func onEachEngine(t *testing.T, story func(t *testing.T, c crowd)) {
	for name, dsn := range map[string]func(*testing.T) string{
		"SQLite":     func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "d.db") },
		"PostgreSQL": func(t *testing.T) string { return pgtest.DSN(t) },
	} {
		t.Run(name, func(t *testing.T) {
			w := openOn(t, dsn(t))
			story(t, crowd{w, "Authorization: Bearer " + logIn(t, w)})
		})
	}
}

// people are users by their contents, and a mapping.
func (c crowd) people(t *testing.T, properties string, contents map[string]string) {
	t.Helper()
	say := func(method, path, body string) {
		t.Helper()
		if answer, text := c.Do(method, path, body, c.bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
	}
	say("PUT", "/users/_mapping", `{"properties":`+properties+`}`)
	for id, content := range contents {
		say("POST", "/users/"+id+"/_create", `{"content":{"profileIds":["default"],`+content+`}}`)
	}
}

func (c crowd) wantSorted(t *testing.T, table map[string]string) {
	t.Helper()
	for sort, want := range table {
		t.Run(sort, func(t *testing.T) {
			field := strings.Trim(strings.SplitN(sort, ":", 2)[0], `{"[]`)
			hits, _, trouble := c.search("", fmt.Sprintf(`{"sort":%s,"query":{"exists":{"field":%q}}}`, sort, field))
			if got := strings.Join(hits, " ") + trouble; got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestNumbersAreRead: a number is one however it is kept, and a property of
// whole numbers has none with a part behind the point, as Elasticsearch coerces.
func TestNumbersAreRead(t *testing.T) {
	onEachEngine(t, func(t *testing.T, c crowd) {
		c.people(t, `{"level":{"type":"integer"},"size":{"type":"double"},"steps":{"type":"long"}}`, map[string]string{
			"a": `"level":12,"size":1.5,"steps":1`,
			"b": `"level":"12","size":"1.5","steps":"2"`,
			"c": `"level":12.7,"size":"15e-1","steps":"3.9"`,
			"d": `"level":"12.7","size":-0.0,"steps":0`,
			"e": `"level":[3,"40"],"size":["x","7"],"steps":-1.5`,
			"f": `"level":-12.7,"size":100,"steps":"-0"`,
			"g": `"level":0.9`,
			"h": `"level":" 7 ","size":" 7 "`,
			"i": `"level":"twelve","size":"","steps":true`,
			"j": `"level":-0.9,"size":"-0"`,
		})
		c.wantFound(t, "", map[string]string{
			`{"term":{"level":12}}`:                         "a b c d",
			`{"term":{"level":"12"}}`:                       "a b c d",
			`{"term":{"level":12.7}}`:                       "",
			`{"terms":{"level":[12,40]}}`:                   "a b c d e",
			`{"match":{"level":"12"}}`:                      "a b c d",
			`{"range":{"level":{"lte":12,"gte":12}}}`:       "a b c d",
			`{"range":{"level":{"gt":12}}}`:                 "e",
			`{"range":{"level":{"gte":11.5,"lt":12.5}}}`:    "a b c d",
			`{"range":{"level":{"gt":12,"lt":13}}}`:         "",
			`{"range":{"level":{"lte":-12}}}`:               "f",
			`{"range":{"level":{"lt":-12}}}`:                "",
			`{"term":{"level":0}}`:                          "g j",
			`{"term":{"level":7}}`:                          "h",
			`{"exists":{"field":"level"}}`:                  "a b c d e f g h j",
			`{"term":{"size":1.5}}`:                         "a b c",
			`{"term":{"size":0}}`:                           "d j",
			`{"range":{"size":{"gt":1.4,"lt":1.6}}}`:        "a b c",
			`{"range":{"size":{"gte":7}}}`:                  "e f h",
			`{"query_string":{"query":"size:>=7"}}`:         "e f h",
			`{"query_string":{"query":"level:[11 TO 13]"}}`: "a b c d",
			`{"bool":{"must_not":[{"range":{"steps":{"gte":1}}}],"filter":[{"exists":{"field":"steps"}}]}}`: "d e f",
			`{"bool":{"filter":[{"term":{"level":12}},{"range":{"size":{"gte":0}}}]}}`:                      "a b c d",
			`{"range":{"steps":{"gte":-1,"lte":0}}}`:                                                        "d e f",
			`{"term":{"steps":3}}`:                                                                          "c",
		})
		c.wantFound(t, "?lang=koncorde", map[string]string{
			`{"equals":{"level":12}}`:        "a b c d",
			`{"in":{"level":[12,7]}}`:        "a b c d h",
			`{"range":{"size":{"gte":1.5}}}`: "a b c e f h",
			`{"not":{"exists":"level"}}`:     "admin i",
			`{"exists":"level[12]"}`:         "a b c d",
			`{"missing":"level"}`:            "admin i",
		})
		c.wantSorted(t, map[string]string{
			`[{"size":"asc"}]`:                 "d j a b c e h f",
			`[{"size":"desc"},{"_id":"desc"}]`: "f h e c b a j d",
			`[{"steps":"asc"}]`:                "e d f a b c",
		})
	})
}

// TestDatesAreRead: a moment is one however it is kept: with an offset, to the
// day, or as a number of milliseconds.
func TestDatesAreRead(t *testing.T) {
	onEachEngine(t, func(t *testing.T, c crowd) {
		c.people(t, `{"born":{"type":"date"},"seen":{"type":"date","format":"epoch_second"},"day":{"type":"date","format":"dd/MM/yyyy"},
			"made":{"type":"date","format":"yyyy-MM-dd HH:mm:ss||yyyy-MM-dd||epoch_millis"}}`, map[string]string{
			"a": `"born":"2020-01-01T00:00:00+02:00","seen":1577836800,"day":"01/01/2020","made":"2020-01-01 10:00:00"`,
			"b": `"born":1577836800000,"seen":"1577836801","day":"02/01/2020","made":1577836800000`,
			"c": `"born":"2020-01-01","seen":1577836800.5,"day":"31/12/2019","made":"2020-01-01"`,
			"d": `"born":"2020-01-01T00:00:00-01:00","seen":0,"day":"02/01/2020","made":"2019-12-31 23:59:59"`,
			"e": `"born":"1577836800001"`,
			"f": `"born":["2020","2021-05"]`,
			"g": `"born":2021`,
			"h": `"born":"2020-01-01T00:00:00.000123Z"`,
			"i": `"born":"first of May","day":"2020-01-01"`,
			"j": `"born":"2020-02-30"`,
		})
		c.wantFound(t, "", map[string]string{
			`{"term":{"born":"2020-01-01T00:00:00.000Z"}}`:                                                           "b c f h",
			`{"term":{"born":"2019-12-31T22:00:00Z"}}`:                                                               "a",
			`{"term":{"born":1577836800000}}`:                                                                        "b c f h",
			`{"term":{"born":"2020-01-01"}}`:                                                                         "b c d e f h",
			`{"range":{"born":{"gte":"2020-01-01"}}}`:                                                                "b c d e f g h",
			`{"range":{"born":{"lt":"2020-01-01"}}}`:                                                                 "a",
			`{"range":{"born":{"gt":"2020-01-01T00:00:00Z","lt":"2020-01-01||/d"}}}`:                                 "",
			`{"range":{"born":{"gte":"2020-01-01T00:00:00.001Z","lte":"2020-01-01T01:00:00Z"}}}`:                     "d e",
			`{"range":{"born":{"gte":"2020-01-01","lte":"2020-01-01","time_zone":"+02:00"}}}`:                        "a b c d e f h",
			`{"range":{"born":{"gte":"2021"}}}`:                                                                      "f g",
			`{"terms":{"born":["2019-12-31","2021-01-01"]}}`:                                                         "a g",
			`{"exists":{"field":"born"}}`:                                                                            "a b c d e f g h",
			`{"query_string":{"query":"born:[2020-01-01 TO 2020-01-01]"}}`:                                           "b c d e f h",
			`{"range":{"seen":{"gte":1577836800,"lt":1577836801}}}`:                                                  "a c",
			`{"range":{"seen":{"gt":"1577836800"}}}`:                                                                 "b c",
			`{"term":{"seen":0}}`:                                                                                    "d",
			`{"range":{"day":{"gte":"01/01/2020"}}}`:                                                                 "a b d",
			`{"term":{"day":"31/12/2019"}}`:                                                                          "c",
			`{"exists":{"field":"day"}}`:                                                                             "a b c d",
			`{"range":{"made":{"gte":"2020-01-01"}}}`:                                                                "a b c",
			`{"range":{"made":{"gt":"2020-01-01 00:00:00"}}}`:                                                        "a",
			`{"bool":{"must_not":[{"range":{"born":{"gte":"2020-01-01"}}}],"filter":[{"exists":{"field":"born"}}]}}`: "a",
		})
		c.wantSorted(t, map[string]string{
			`[{"born":"asc"}]`:                "a b c f h e d g",
			`[{"born":"desc"},{"_id":"asc"}]`: "f g d e b c h a",
			`[{"seen":"desc"}]`:               "b c a d",
			`[{"day":"asc"},{"made":"desc"}]`: "c a b d",
			`[{"made":"asc"}]`:                "d b c a",
		})
	})
}

// TestRefusedAsByElasticsearch: what version 7.10 does not take, this door does
// not either.
func TestRefusedAsByElasticsearch(t *testing.T) {
	const bad = "services.storage.unexpected_bad_request: "
	openCrowd(t).wantFound(t, "", map[string]string{
		`{"match":{"fullname":{"query":"ada","type":"phrase"}}}`:                        bad + "[match] query does not support [type]",
		`{"match":{"fullname":{"query":"ada","operator":null}}}`:                        bad + "[match] unknown token [VALUE_NULL] after [operator]",
		`{"match":{"fullname":{"query":"ada","boost":null}}}`:                           bad + "[match] unknown token [VALUE_NULL] after [boost]",
		`{"match_phrase":{"fullname":{"query":"ada","slop":null}}}`:                     bad + "[match_phrase] unknown token [VALUE_NULL] after [slop]",
		`{"match_phrase_prefix":{"fullname":{"query":"a","max_expansions":null}}}`:      bad + "[match_phrase_prefix] unknown token [VALUE_NULL] after [max_expansions]",
		`{"match_bool_prefix":{"fullname":{"query":"a","analyzer":null}}}`:              bad + "[match_bool_prefix] unknown token [VALUE_NULL] after [analyzer]",
		`{"multi_match":{"query":"ada","lenient":null}}`:                                bad + "[multi_match] unknown token [VALUE_NULL] after [lenient]",
		`{"multi_match":{"query":"ada","fields":null}}`:                                 bad + "[multi_match] unknown token [VALUE_NULL] after [fields]",
		`{"query_string":{"query":"ada","minimum_should_match":null}}`:                  bad + "[query_string] unknown token [VALUE_NULL] after [minimum_should_match]",
		`{"simple_query_string":{"query":"ada","flags":null}}`:                          bad + "[simple_query_string] unknown token [VALUE_NULL] after [flags]",
		`{"dis_max":{"queries":[]}}`:                                                    bad + "[dis_max] requires 'queries' field with at least one clause",
		`{"dis_max":{}}`:                                                                bad + "[dis_max] requires 'queries' field with at least one clause",
		`{"bool":{"must":[{"combined_fields":{"query":"ada","fields":["fullname"]}}]}}`: bad + "unknown query [combined_fields]",
		`{"terms_set":{"tags":{"terms":["x"],"minimum_should_match":1}}}`:               bad + "[terms_set] query does not support [minimum_should_match]",
	})
}

// TestMappingParameters: what a mapping says besides of a property counts as in
// Elasticsearch.
func TestMappingParameters(t *testing.T) {
	const bad = "services.storage.unexpected_bad_request: "
	onEachEngine(t, func(t *testing.T, c crowd) {
		c.people(t, `{"zone":{"type":"keyword","null_value":"none"},"level":{"type":"integer","null_value":"7"},"ok":{"type":"boolean","null_value":true},
			"since":{"type":"date","null_value":"2020-01-01"},"code":{"type":"keyword","ignore_above":4},
			"nick":{"type":"text","copy_to":["all","both"],"fields":{"raw":{"type":"keyword","ignore_above":6}}},"city":{"type":"keyword","copy_to":"all"},"all":{"type":"text"},
			"secret":{"type":"keyword","index":false},"pin":{"type":"integer","index":false},"memo":{"type":"text","index":false},
			"blob":{"type":"object","enabled":false},"homes":{"type":"nested","properties":{"no":{"type":"integer","null_value":1}}}}`, map[string]string{
			"a": `"zone":null,"level":null,"ok":null,"since":null,"code":"abcd","nick":"Lamp Keeper","city":"Lyon","secret":"x","pin":12`,
			"b": `"zone":"none","level":7,"ok":false,"since":"2020-01-02","code":"abcde","nick":"Mole","city":"Oslo Lamp","all":"keeper","blob":{"n":1}`,
			"c": `"zone":["north",null],"level":[null,1],"code":["abcde","ab"],"nick":"Oslo","memo":"hidden words","homes":[{"no":null},{"no":2}]`,
			"d": `"zone":[],"code":"ab😀","nick":"😀😀😀!"`,
		})
		c.wantFound(t, "", map[string]string{
			`{"term":{"zone":"none"}}`:                                            "a b c",
			`{"prefix":{"zone":"no"}}`:                                            "a b c",
			`{"prefix":{"zone":"nor"}}`:                                           "c",
			`{"exists":{"field":"zone"}}`:                                         "a b c",
			`{"bool":{"must_not":{"exists":{"field":"zone"}}}}`:                   "admin d",
			`{"term":{"level":7}}`:                                                "a b c",
			`{"range":{"level":{"lt":7}}}`:                                        "c",
			`{"term":{"ok":true}}`:                                                "a",
			`{"term":{"since":"2020-01-01"}}`:                                     "a",
			`{"range":{"since":{"gte":"2020-01-01"}}}`:                            "a b",
			`{"nested":{"path":"homes","query":{"term":{"homes.no":1}}}}`:         "c",
			`{"nested":{"path":"homes","query":{"range":{"homes.no":{"gt":1}}}}}`: "c",
			`{"term":{"code":"abcd"}}`:                                            "a",
			`{"term":{"code":"abcde"}}`:                                           "",
			`{"terms":{"code":["abcde","ab"]}}`:                                   "c",
			`{"prefix":{"code":"ab"}}`:                                            "a c d",
			`{"wildcard":{"code":"*e"}}`:                                          "",
			`{"exists":{"field":"code"}}`:                                         "a c d",
			`{"regexp":{"code":"abc.*"}}`:                                         "a",
			`{"exists":{"field":"nick.raw"}}`:                                     "b c",
			`{"term":{"nick.raw":"Mole"}}`:                                        "b",
			`{"match":{"all":"lamp"}}`:                                            "a b",
			`{"match":{"all":{"query":"lamp keeper","operator":"and"}}}`:          "a b",
			`{"match":{"all":"keeper oslo"}}`:                                     "a b c",
			`{"match_phrase":{"all":"oslo lamp"}}`:                                "b",
			`{"term":{"both":"Mole"}}`:                                            "b",
			`{"term":{"secret":"x"}}`:                                             bad + "failed to create query: Cannot search on field [secret] since it is not indexed.",
			`{"range":{"pin":{"gte":1}}}`:                                         bad + "failed to create query: Cannot search on field [pin] since it is not indexed.",
			`{"match":{"memo":"hidden"}}`:                                         bad + "failed to create query: Cannot search on field [memo] since it is not indexed.",
			`{"match":{"memo":{"query":"hidden","lenient":true}}}`:                "",
			`{"wildcard":{"secret":"x*"}}`:                                        bad + "failed to create query: Cannot search on field [secret] since it is not indexed.",
			`{"query_string":{"query":"secret:x"}}`:                               "",
			`{"query_string":{"query":"hidden OR lamp"}}`:                         "a b",
			`{"query_string":{"query":"secret:x","fields":["zone"]}}`:             bad + "failed to create query: Cannot search on field [secret] since it is not indexed.",
			`{"multi_match":{"query":"hidden","fields":["m*"]}}`:                  "",
			`{"exists":{"field":"secret"}}`:                                       "a",
			`{"term":{"blob.n":1}}`:                                               "",
			`{"exists":{"field":"blob"}}`:                                         "",
		})
		c.wantFound(t, "?lang=koncorde", map[string]string{
			`{"equals":{"zone":"none"}}`: "a b c",
			`{"missing":"zone"}`:         "admin d",
		})
	})
}
