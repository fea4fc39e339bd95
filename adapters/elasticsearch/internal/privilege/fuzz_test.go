package privilege

import (
	"encoding/json"
	"testing"
)

// FuzzRole reads roles, privileges and questions. What was read is kept and
// read again as the same.
func FuzzRole(f *testing.F) {
	for _, seed := range []string{
		`{"cluster":["all"],"indices":[{"names":["a*","/b.*/"],"privileges":["read"],"field_security":{"grant":["*"],"except":["x"]},"query":"{\"match_all\":{}}"}]}`,
		`{"applications":[{"application":"app-*","privileges":["read"],"resources":["*"]}],"run_as":"x","metadata":{"_a":1}}`,
		`{"cluster":["manage"],"index":[{"names":"x","privileges":["indices:data/read/*"]}],"application":[]}`,
		`{"app":{"one":{"actions":["data:read/*"],"metadata":{}}}}`, `{"global":{"application":{"manage":{"applications":["a"]}}},"description":null}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !json.Valid(body) || len(body) > 4096 {
			return
		}
		_, _ = FromWirePrivileges(body)
		if q, err := FromWireQuestion("u", body); err == nil {
			_ = q.Check()
		}
		r, err := FromWireRole("role", body)
		if err != nil {
			return
		}
		_, _ = r.Complaints(), r.CheckQueries()
		kept := r.Definition()
		if again := FromDefinition(kept).Definition(); string(again) != string(kept) {
			t.Errorf("%s is kept as %s and read as %s", body, kept, again)
		}
	})
}
