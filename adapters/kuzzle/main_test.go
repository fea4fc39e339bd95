package kuzzle

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain looks for goroutines that were left behind, but for the clock of
// regexp2, which stops by itself a second after the last password.
func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/dlclark/regexp2/v2.runClock"))
}
