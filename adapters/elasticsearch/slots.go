package elasticsearch

import (
	"context"

	"golang.org/x/sync/semaphore"

	"github.com/dragoman-project/dragoman/priority"
)

// slots bounds how many expensive answers are computed at the same time. Cheap
// ones need no slot.
type slots struct{ free *semaphore.Weighted }

// cheapItems is how many items an answer may look at without a slot.
const cheapItems = 1000

func newSlots() slots { return slots{semaphore.NewWeighted(int64(slotsPerDoor()))} }

// slotsPerDoor is one less than the processors, and at least one.
func slotsPerDoor() int { return max(1, priority.Processors()-1) }

// run computes an answer that looks at so many items: a cheap one at once,
// others in a slot, which they wait for in the order of arrival, and on a thread
// that gives way. It fails with the context's error when that ends before there
// is a slot, else as the computing does.
func (s slots) run(ctx context.Context, items int, compute func() error) error {
	if items <= cheapItems {
		return compute()
	}
	if err := s.free.Acquire(ctx, 1); err != nil {
		return err
	}
	defer s.free.Release(1)
	var err error
	priority.Do(priority.Lowest, func() { err = compute() })
	return err
}
