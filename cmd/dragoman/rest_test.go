package main

import (
	"runtime"
	"testing"
)

func TestRestIsDueOnceAfterWork(t *testing.T) {
	const mib = 1 << 20
	r := rest{}
	for i, step := range []struct {
		taken uint64
		due   bool
	}{
		{9 * mib, false},  // it starts
		{20 * mib, false}, // it works
		{20*mib + 1000, true},
		{20*mib + 2000, false}, // nothing new
		{23 * mib, false},
		{23*mib + 1000, false}, // too little to be worth it
		{90 * mib, false},
		{90*mib + 1000, true},
	} {
		if got := r.due(step.taken); got != step.due {
			t.Errorf("step %d: due is %t, not %t", i, got, step.due)
		}
	}
}

func TestTakenGrowsWithWhatIsMade(t *testing.T) {
	before := taken()
	made := make([]byte, 32<<20)
	if more := taken() - before; more < uint64(len(made)) {
		t.Errorf("%d bytes were made, and %d counted", len(made), more)
	}
	runtime.KeepAlive(made)
}
