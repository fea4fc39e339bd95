package dsl

import "testing"

// FuzzRoleQuery checks the queries that narrow what a role grants.
func FuzzRoleQuery(f *testing.F) {
	for _, seed := range []string{
		`{"match_all":{}}`, `{"template":{"source":"{\"term\":{\"a\":\"{{_user.username}}\"}}"}}`, `{"has_child":{}}`, `{"bool":{"filter":[{"terms":{"a":{"index":"x"}}}]}}`, `{`, ``,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		if p := CheckRoleQuery(query); p != nil && (p.Status < 400 || p.Status >= 500) {
			t.Errorf("%q is refused with %d", query, p.Status)
		}
	})
}
