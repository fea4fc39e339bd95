package dragomantest

import (
	"fmt"
	"slices"
	"sync"
)

// keeper is whom a Dragoman ends with: a test, or the one who opened it.
type keeper interface {
	Helper()
	Cleanup(end func())
	Fatalf(format string, args ...any)
}

// alone keeps what has no test.
type alone struct {
	mu   sync.Mutex
	ends []func()
}

func (a *alone) Helper() {}

func (a *alone) Cleanup(end func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ends = append(a.ends, end)
}

func (a *alone) Fatalf(format string, args ...any) {
	panic("dragomantest: " + fmt.Sprintf(format, args...))
}

// close runs the ends once, the last first.
func (a *alone) close() {
	a.mu.Lock()
	ends := a.ends
	a.ends = nil
	a.mu.Unlock()
	for _, end := range slices.Backward(ends) {
		end()
	}
}
