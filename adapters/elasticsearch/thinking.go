package elasticsearch

import (
	"context"
	"runtime"

	"golang.org/x/sync/semaphore"
)

// thinking bounds how many answers are made at once that take a processor and
// memory for themselves. Small ones need no place.
type thinking struct{ places *semaphore.Weighted }

// smallQuestion is how many things may be looked at without a place.
const smallQuestion = 1000

func newThinking() thinking { return thinking{semaphore.NewWeighted(int64(placesToThink()))} }

// placesToThink leaves a processor to everybody else where there are several.
func placesToThink() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// enter waits for a place, first come first served, and returns how to leave
// it. It fails with the context's error when that ends first.
func (t thinking) enter(ctx context.Context, things int) (leave func(), err error) {
	if things <= smallQuestion {
		return func() {}, nil
	}
	if err := t.places.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	return func() { t.places.Release(1) }, nil
}
