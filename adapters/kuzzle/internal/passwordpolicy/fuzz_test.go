package passwordpolicy

import (
	"testing"
	"time"
)

// FuzzPasswordPattern reads expressions of JavaScript's, and never takes long
// over a password.
func FuzzPasswordPattern(f *testing.F) {
	f.Add(`^(?=.*[a-z])(?=.*[0-9]).{8,}$`, "passw0rd-1")
	f.Add(`/(a+)+$/im`, "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!")
	f.Add(`[\u{1F600}-\]`, "x")
	f.Fuzz(func(t *testing.T, text, password string) {
		p, err := ParsePattern(text)
		if err != nil {
			return
		}
		began := time.Now()
		p.Accepts(password)
		if took := time.Since(began); took > 10*slowestPattern {
			t.Errorf("%q took %s over %q", text, took, password)
		}
	})
}
