package esquery_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// FuzzQuery reads queries and asks them of a thing: whatever is read can be
// answered, and its opposite is the opposite.
func FuzzQuery(f *testing.F) {
	for _, seed := range []string{
		`{"match_all":{}}`, `{"term":{"tag":{"value":"a","case_insensitive":true}}}`, `{"terms":{"age":[1,2.5,"3"]}}`,
		`{"bool":{"must":{"match":{"name":{"query":"ada l","operator":"and","fuzziness":"AUTO"}}},"must_not":[{"exists":{"field":"ok"}}],"minimum_should_match":"75%"}}`,
		`{"range":{"at":{"gte":"now-1d/d","lt":"2026-12-01||+1M","time_zone":"+01:00","format":"yyyy-MM-dd||epoch_millis"}}}`,
		`{"wildcard":{"code":"a*\\?b"}}`, `{"regexp":{"code":{"value":"a.{3}~(b)","flags":"ALL"}}}`, `{"ids":{"values":["1"]}}`,
		`{"query_string":{"query":"name:(a OR b*) AND -age:[1 TO 5}","default_operator":"or"}}`, `{"multi_match":{"query":"x","fields":["na*^2"],"type":"phrase_prefix"}}`,
		`{"nested":{"path":"things","query":{"term":{"things.n":1}}}}`, `{"fuzzy":{"code":{"value":"abc","fuzziness":2}}}`, `{"dis_max":{"queries":[]}}`, `{"prefix":{}}`, `[]`,
	} {
		f.Add([]byte(seed))
	}
	thing := document{"name": {"Ada Lovelace"}, "tag": {"a", "b"}, "code": {"abc"}, "age": {36.0}, "ok": {true}, "at": {float64(now.UnixMilli())}}
	has := func(filter search.Filter[string]) bool {
		return search.Holds(filter, func(at string) []any { return thing[at] })
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !json.Valid(body) || len(body) > 4096 {
			return
		}
		q, err := esquery.Parse(body, esquery.Limits{})
		if err != nil {
			return
		}
		filter, err := esquery.Lower(q, kinds, esquery.Options{Now: func() time.Time { return now }})
		if err != nil {
			return
		}
		if has(filter) == has(search.Not[string]{Filter: filter}) {
			t.Errorf("%s holds like its opposite", body)
		}
	})
}
