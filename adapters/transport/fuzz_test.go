package transport_test

import (
	"encoding/json"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// FuzzCheckJSON lets nothing pass that the standard library does not read.
func FuzzCheckJSON(f *testing.F) {
	for _, seed := range []string{`{}`, `[1e999]`, `{"a":1,"a":2}`, `"\ud800"`, "\"\xff\"", `{"a":{}} x`, ``, ` null `} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if err := transport.CheckJSON(body); err == nil && !json.Valid(body) {
			t.Errorf("%q passes", body)
		} else if err != nil {
			_ = err.Error()
		}
	})
}
