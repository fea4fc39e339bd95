package main

import (
	"context"
	"os"
	"time"
)

// parentInterval is how often a process looks whether its parent is there.
const parentInterval = 100 * time.Millisecond

// withParent returns a context that ends when the process that started this
// one is gone.
func withParent(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	parent := os.Getppid()
	go func() {
		tick := time.NewTicker(parentInterval)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			if os.Getppid() != parent {
				cancel()
				return
			}
		}
	}()
	return ctx, cancel
}
