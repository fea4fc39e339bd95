package dragoman_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// FuzzRedact hides what is named as secret, whatever stands around it, and leaves
// JSON.
func FuzzRedact(f *testing.F) {
	for _, seed := range []string{`{}`, `[1e400,{"key":"x"}]`, `"ldap://u:p@h"`, `{"password":"canary"}`, `null`, `"\ud800"`} {
		f.Add(seed, "bindPassword")
	}
	f.Fuzz(func(t *testing.T, around, name string) {
		if !json.Valid([]byte(around)) {
			return
		}
		quoted, _ := json.Marshal(name + "Password")
		body := json.RawMessage(`{"a":` + around + `,` + string(quoted) + `:["canary-1",{"x":"canary-1"}]}`)
		clean := dragoman.Redact(body)
		if !json.Valid(clean) {
			t.Errorf("%s became %s", body, clean)
		}
		if strings.Contains(string(clean), "canary-1") && !strings.Contains(around, "canary-1") {
			t.Errorf("%s became %s", body, clean)
		}
	})
}
