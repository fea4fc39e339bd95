package content

import (
	"encoding/json"
	"testing"
)

// FuzzReadFields takes objects apart; each member stands where it says.
func FuzzReadFields(f *testing.F) {
	for _, seed := range []string{`{"a":1,"b":[{}]}`, `{"a":1,"a":2}`, `[]`, `{"\u0061":null}`, `{"a":"x"} y`, `{`, ``} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		fields, err := ReadFields(body)
		if err != nil {
			_ = err.Error()
			return
		}
		for _, one := range fields {
			if !json.Valid(one.Raw) {
				t.Errorf("%q in %s: %s", one.Name, body, one.Raw)
			}
			_, _ = ReadNames(one.Name, one.Raw)
			_, _ = ReadOptional(one.Name, one.Raw)
			_ = TokenOf(one.Raw)
		}
	})
}
