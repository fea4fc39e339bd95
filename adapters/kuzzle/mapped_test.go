package kuzzle

import (
	"strings"
	"testing"
)

// mappedCrowd is a crowd with a mapping, and some whose content it is about.
func mappedCrowd(t *testing.T) crowd {
	c := openCrowd(t)
	for _, write := range [][3]string{
		{"PUT", "/users/_mapping", `{"properties":{"nick":{"type":"text","fields":{"raw":{"type":"keyword"}}},"zone":{"type":"keyword"},
			"level":{"type":"integer"},"since":{"type":"date"},"day":{"type":"date","format":"dd/MM/yyyy"},"ok":{"type":"boolean"},
			"team":{"properties":{"floor":{"type":"long"}}},"called":{"type":"alias","path":"nick"}}}`},
		{"POST", "/users/lamp/_create", `{"content":{"profileIds":["default"],"nick":"Lamp Keeper","zone":"North_4","level":12,"since":"2026-01-02T10:00:00Z","other":"Blue"}}`},
		{"POST", "/users/mole/_create", `{"content":{"profileIds":["default"],"nick":["Anne-Marie","Été"],"zone":12,"level":"12","since":1767312000000}}`},
	} {
		if answer, text := c.Do(write[0], write[1], write[2], c.bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
	}
	return c
}

func (c crowd) wantFound(t *testing.T, args string, table map[string]string) {
	t.Helper()
	for query, want := range table {
		t.Run(query, func(t *testing.T) {
			hits, _, trouble := c.search(args, `{"sort":["_id"],"query":`+query+`}`)
			if got := strings.Join(hits, " ") + trouble; got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestQuirk28MeaningByMapping: what a mapping says of a property decides what a
// value means.
func TestQuirk28MeaningByMapping(t *testing.T) {
	const bad = "services.storage.unexpected_bad_request: "
	mappedCrowd(t).wantFound(t, "", map[string]string{
		`{"range":{"level":{"gte":"12","lte":"12"}}}`:                 "lamp mole",
		`{"term":{"level":"12"}}`:                                     "lamp mole",
		`{"term":{"level":12.5}}`:                                     "",
		`{"terms":{"level":["12","13"]}}`:                             "lamp mole",
		`{"match":{"level":"twelve"}}`:                                bad + `failed to create query: For input string: "twelve"`,
		`{"match":{"level":{"query":"twelve","lenient":true}}}`:       "",
		`{"term":{"zone":12}}`:                                        "mole",
		`{"regexp":{"zone":".*[hH][__][44].*"}}`:                      "lamp",
		`{"regexp":{"zone":"(North|South)_[0-9]"}}`:                   "lamp",
		`{"regexp":{"zone":"north_4"}}`:                               "",
		`{"term":{"nick":"keeper"}}`:                                  "lamp",
		`{"term":{"nick":"Keeper"}}`:                                  "",
		`{"term":{"nick":"Lamp Keeper"}}`:                             "",
		`{"term":{"nick.raw":"Lamp Keeper"}}`:                         "lamp",
		`{"term":{"called":"lamp"}}`:                                  "lamp",
		`{"match":{"nick":"marie"}}`:                                  "mole",
		`{"match":{"nick":"ÉTÉ"}}`:                                    "mole",
		`{"range":{"nick":{"gte":"kee","lt":"kef"}}}`:                 "lamp",
		`{"term":{"ok":"true"}}`:                                      "ada",
		`{"term":{"ok":"yes"}}`:                                       bad + "Can't parse boolean value [yes], expected [true] or [false]",
		`{"term":{"team.floor":"3"}}`:                                 "ada",
		`{"range":{"since":{"gte":"2026-01-02","lte":"2026-01-02"}}}`: "lamp mole",
		`{"range":{"since":{"gte":"now-1d/d","lt":"now/d"}}}`:         "",
		`{"range":{"since":{"gt":"2026-01-02T05:00:00+05:00","lt":"2026-01-02T00:00:00.001Z"}}}`:   "",
		`{"range":{"day":{"gte":"2026-01-02"}}}`:                                                   bad + "failed to parse date field [2026-01-02] with format [dd/MM/yyyy]: [failed to parse date field [2026-01-02] with format [dd/MM/yyyy]]",
		`{"multi_match":{"query":"lamp","type":"phrase_prefix","fields":["*"]}}`:                   "lamp",
		`{"exists":{"field":"nick.*"}}`:                                                            "lamp mole",
		`{"query_string":{"query":"nick.\\*:Lamp*"}}`:                                              "lamp",
		`{"multi_match":{"query":"Lamp Keeper","fields":["*.raw"]}}`:                               "lamp",
		`{"multi_match":{"query":"lamp","fields":["n*"]}}`:                                         "lamp",
		`{"multi_match":{"query":"lam","type":"phrase_prefix"}}`:                                   "lamp",
		`{"simple_query_string":{"query":"lamp"}}`:                                                 "lamp",
		`{"query_string":{"query":"lam* OR marie"}}`:                                               "lamp mole",
		`{"query_string":{"query":"level:[10 TO 20]"}}`:                                            "lamp mole",
		`{"match_phrase_prefix":{"_all":"lamp k"}}`:                                                "lamp",
		`{"match":{"_all":"North_4"}}`:                                                             "lamp",
		`{"match":{"other":"blue"}}`:                                                               "lamp",
		`{"match":{"nick":{"query":"lamb keeper","fuzziness":"AUTO","minimum_should_match":"2"}}}`: "lamp",
	})
}

// TestQuirk42Dynamic: where a mapping says what becomes of other properties, it
// is so.
// TestNested: an object of a nested property is looked at for itself, those of
// other lists count together.
func TestNested(t *testing.T) {
	c := openCrowd(t)
	for _, write := range [][3]string{
		{"PUT", "/users/_mapping", `{"properties":{
			"badges":{"type":"nested","properties":{"name":{"type":"keyword"},"level":{"type":"integer"},"note":{"type":"text"},
				"marks":{"type":"nested","properties":{"n":{"type":"integer"}}}}},
			"homes":{"properties":{"city":{"type":"keyword"},"no":{"type":"integer"}}}}}`},
		{"POST", "/users/lamp/_create", `{"content":{"profileIds":["default"],"badges":[{"name":"red","level":1,"note":"for lamps"},{"name":"blue","level":"2"}],
			"homes":[{"city":"Lyon","no":1},{"city":"Paris","no":2}]}}`},
		{"POST", "/users/mole/_create", `{"content":{"profileIds":["default"],"badges":{"name":"red","level":2,"marks":[{"n":1},{"n":5}]},"homes":{"city":"Lyon","no":2}}}`},
	} {
		if answer, text := c.Do(write[0], write[1], write[2], c.bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
	}
	of := func(query string) string { return `{"nested":{"path":"badges","query":` + query + `}}` }
	c.wantFound(t, "", map[string]string{
		of(`{"term":{"badges.name":"red"}}`):           "lamp mole",
		of(`{"term":{"badges.level":2}}`):              "lamp mole",
		of(`{"match":{"badges.note":"LAMPS"}}`):        "lamp",
		of(`{"exists":{"field":"badges.note"}}`):       "lamp",
		of(`{"match_all":{}}`):                         "lamp mole",
		of(`{"prefix":{"badges.name":"bl"}}`):          "lamp",
		of(`{"term":{"homes.city":"Lyon"}}`):           "",
		`{"term":{"badges.name":"red"}}`:               "",
		`{"exists":{"field":"badges"}}`:                "",
		`{"query_string":{"query":"badges.name:red"}}`: "",
		of(`{"bool":{"must":[{"term":{"badges.name":"red"}},{"range":{"badges.level":{"gte":2}}}]}}`):                                                                      "mole",
		of(`{"bool":{"must":[{"term":{"badges.name":"blue"}}],"must_not":[{"term":{"badges.level":1}}]}}`):                                                                 "lamp",
		of(`{"bool":{"must_not":[{"term":{"badges.name":"red"}}]}}`):                                                                                                       "lamp",
		of(`{"bool":{"should":[{"term":{"badges.name":"blue"}},{"term":{"badges.level":2}}],"minimum_should_match":2}}`):                                                   "lamp",
		`{"bool":{"must_not":[` + of(`{"bool":{"must":[{"term":{"badges.name":"red"}},{"term":{"badges.level":1}}]}}`) + `],"filter":{"ids":{"values":["lamp","mole"]}}}}`: "mole",
		of(`{"nested":{"path":"badges.marks","query":{"range":{"badges.marks.n":{"gt":1,"lt":9}}}}}`):                                                                      "mole",
		`{"nested":{"path":"badges.marks","query":{"term":{"badges.marks.n":5}}}}`:                                                                                         "mole",
		`{"nested":{"path":"homes","query":{"match_all":{}}}}`:                                                                                                             "services.storage.unexpected_bad_request: failed to create query: [nested] nested object under path [homes] is not of nested type",
		`{"nested":{"path":"none","ignore_unmapped":true,"query":{"match_all":{}}}}`:                                                                                       "",
		`{"term":{"homes.city":"Paris"}}`:                                            "lamp",
		`{"bool":{"must":[{"term":{"homes.city":"Lyon"}},{"term":{"homes.no":2}}]}}`: "lamp mole",
	})
}

func TestQuirk42Dynamic(t *testing.T) {
	c := mappedCrowd(t)
	say := func(dynamic string) {
		if answer, text := c.Do("PUT", "/users/_mapping", `{"dynamic":`+dynamic+`}`, c.bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
	}
	other := map[string]string{`{"match":{"other":"blue"}}`: "lamp", `{"match":{"fullname":"lovelace"}}`: "ada"}
	say("true")
	c.wantFound(t, "", other)
	say(`"false"`)
	other[`{"match":{"other":"blue"}}`] = ""
	c.wantFound(t, "", other)
	if _, _, trouble := c.search("", `{"sort":["other"]}`); !strings.HasSuffix(trouble, "No mapping found for [other] in order to sort on") {
		t.Error(trouble)
	}
	say(`"strict"`)
	for path, want := range map[string]string{
		`{"profileIds":["default"],"nick":"x","fullname":"X","team":{"floor":1}}`: "",
		`{"profileIds":["default"],"team":{"roof":1}}`:                            `Field \"team.roof\" is not present in collection \"%kuzzle:users\" strict mapping`,
		`{"profileIds":["default"],"other":1}`:                                    `Field \"other\" is not present`,
	} {
		_, text := c.Do("PUT", "/users/lamp/_replace", path, c.bearer)
		if strings.Contains(text, "strict_mapping_rejection") != (want != "") || !strings.Contains(text, want) {
			t.Errorf("%s: %s", path, text)
		}
	}
	if _, text := c.Do("POST", "/users/new/_create", `{"content":{"profileIds":["default"],"other":1}}`, c.bearer); !strings.Contains(text, "strict_mapping_rejection") {
		t.Error(text)
	}
}

// TestQuirk28KoncordeByMapping: filters of Koncorde's mean what queries do.
func TestQuirk28KoncordeByMapping(t *testing.T) {
	c := mappedCrowd(t)
	c.wantFound(t, "?lang=koncorde", map[string]string{
		`{"equals":{"level":"12"}}`:                       "lamp mole",
		`{"range":{"level":{"gt":"11"}}}`:                 "lamp mole",
		`{"in":{"ok":["true"]}}`:                          "ada",
		`{"equals":{"nick":"keeper"}}`:                    "lamp",
		`{"range":{"since":{"gte":"2026-01-02T09:00Z"}}}`: "lamp",
	})
	_, text := c.Do("POST", "/users/ada/api-keys/_create", `{"description":"My Key"}`+"", c.bearer)
	if !strings.Contains(text, `"ttl":-1`) {
		t.Fatal(text)
	}
	for filter, want := range map[string]string{
		`{"equals":{"ttl":"-1"}}`: `"total":1`, `{"equals":{"ttl":"42"}}`: `"total":0`, `{"equals":{"description":"key"}}`: `"total":1`,
	} {
		if _, text := c.Do("POST", "/users/ada/api-keys/_search?lang=koncorde", filter, c.bearer); !strings.Contains(text, want) {
			t.Errorf("%s: %s", filter, text)
		}
	}
}
