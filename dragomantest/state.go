package dragomantest

import (
	"context"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/store"
)

// Snapshot is everything that a directory held at one moment.
type Snapshot struct{ copied *store.Snapshot }

// Snapshot copies the directory, to come back to with [Dragoman.Reset].
func (d *Dragoman) Snapshot() *Snapshot {
	d.t.Helper()
	copied, err := store.TakeSnapshot(context.Background(), d.store)
	if err != nil {
		d.t.Fatalf("take a snapshot: %v", err)
	}
	d.t.Cleanup(func() { _ = copied.Close() })
	return &Snapshot{copied}
}

// Reset makes the directory what it was when Start returned: sessions, keys
// and all. Faults, delays and the record of requests are forgotten; the clock
// stays.
func (d *Dragoman) Reset() {
	d.t.Helper()
	d.ResetTo(d.first)
}

// ResetTo is [Dragoman.Reset] to a snapshot.
func (d *Dragoman) ResetTo(s *Snapshot) {
	d.t.Helper()
	if err := s.copied.Restore(context.Background(), d.store); err != nil {
		d.t.Fatalf("reset: %v", err)
	}
	for _, door := range d.doors() {
		(*door).heal()
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.requests = nil
}

// clock is the real one until it is held.
type clock struct {
	mu     sync.Mutex
	held   time.Time
	offset time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.held.IsZero() {
		return c.held
	}
	return time.Now().Add(c.offset)
}

// Now is what the doors take for the time.
func (d *Dragoman) Now() time.Time { return d.clock.now() }

// SetTime holds the clock at a moment.
func (d *Dragoman) SetTime(at time.Time) {
	d.clock.mu.Lock()
	defer d.clock.mu.Unlock()
	d.clock.held = at
}

// Advance moves the clock, held or not: sessions and keys grow older.
func (d *Dragoman) Advance(by time.Duration) {
	d.clock.mu.Lock()
	defer d.clock.mu.Unlock()
	d.clock.offset += by
	if !d.clock.held.IsZero() {
		d.clock.held = d.clock.held.Add(by)
	}
}
