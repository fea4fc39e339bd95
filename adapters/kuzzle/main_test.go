package kuzzle

import (
	"flag"
	"os"
	"testing"

	"go.uber.org/goleak"
)

// TestMain looks for goroutines that were left behind, but for the clock of
// regexp2, which stops by itself a second after the last password. CI draws the
// same searches each time, so that a change is judged by what it did; by hand,
// each run draws others.
func TestMain(m *testing.M) {
	if os.Getenv("CI") != "" {
		_ = flag.Set("rapid.seed", "20261129")
	}
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/dlclark/regexp2/v2.runClock"))
}
