package elasticsearch

import (
	"context"
	"runtime"

	"golang.org/x/sync/semaphore"
)

// slots bounds how many expensive answers are computed at the same time. Cheap
// ones need no slot.
type slots struct{ free *semaphore.Weighted }

// cheapItems is how many items an answer may look at without a slot.
const cheapItems = 1000

func newSlots() slots { return slots{semaphore.NewWeighted(int64(slotsPerDoor()))} }

// slotsPerDoor is one less than the processors, and at least one.
func slotsPerDoor() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// enter waits for a slot, in the order of arrival, and returns what frees it. It fails with the context's error when that ends first.
func (s slots) enter(ctx context.Context, items int) (leave func(), err error) {
	if items <= cheapItems {
		return func() {}, nil
	}
	if err := s.free.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	return func() { s.free.Release(1) }, nil
}
