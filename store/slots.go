package store

import (
	"context"
	"sync/atomic"

	"golang.org/x/sync/semaphore"

	"github.com/dragoman-project/dragoman/priority"
)

// slots bound how many searches run at once and how many wait, first come first
// served. A search can take all of a processor for as long as its request
// lasts; who only wants to read one user must not feel it.
type slots struct {
	running *semaphore.Weighted
	present atomic.Int64 // running or waiting
	most    int64
}

// waitingPerSlot bounds the searches that wait for each slot. Those beyond
// would hardly be answered before their deadline.
const waitingPerSlot = 128

func newSlots(n int) *slots {
	return &slots{running: semaphore.NewWeighted(int64(n)), most: int64(n) * (1 + waitingPerSlot)}
}

// searchesAtOnce leaves a processor to everybody else where there are several.
func searchesAtOnce() int { return max(1, priority.Processors()-1) }

// with runs do in a slot. It fails at once if too many wait, and with the
// context's error when that ends first.
func (s *slots) with(ctx context.Context, do func() error) error {
	defer s.present.Add(-1)
	if s.present.Add(1) > s.most {
		return unavailable("too many searches are waiting")
	}
	if err := s.running.Acquire(ctx, 1); err != nil {
		return err
	}
	defer s.running.Release(1)
	return do()
}
