package jsontree

import (
	"encoding/json"
	"testing"
)

// FuzzFilterPath cuts and rewrites documents, which stay JSON.
func FuzzFilterPath(f *testing.F) {
	for filter, body := range map[string]string{
		"*.roles,-**.x": `{"a":{"roles":["b"],"x":1}}`, "**": `[]`, "a.**.b": `{"a":[{"c":{"b":1.0}}]}`, "-a": `{"a":null,"":{}}`, `a\.b,`: `{"a.b":"\u2028"}`,
	} {
		f.Add(filter, []byte(body))
	}
	f.Fuzz(func(t *testing.T, filter string, body []byte) {
		if len(filter) > 500 || len(body) > 4096 {
			return
		}
		tree, err := Read(body)
		if err != nil {
			return
		}
		for _, cut := range []Tree{tree, NewFilter(filter).Apply(tree)} {
			if compact, pretty := cut.Compact(), cut.Pretty(); len(compact) > 0 && (!json.Valid(compact) || !json.Valid(pretty)) {
				t.Errorf("%q of %s: %s", filter, body, compact)
			}
			_ = cut.Yaml()
		}
	})
}
