// Package ratelimit counts requests by second, as Kuzzle does: every node for
// itself. Who is limited, and to how much, is left to the room.
package ratelimit

import (
	"sync"
	"time"
)

// ByName counts what each name has asked for in the current second of the
// clock. The zero value is ready; it may be used by many goroutines.
type ByName struct {
	mu     sync.Mutex
	second int64
	asked  map[string]int
}

// Pass counts one more request of a name and reports whether it is within the
// limit of the second.
func (b *ByName) Pass(name string, limit int, now time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if second := now.Unix(); second != b.second || b.asked == nil {
		b.second, b.asked = second, map[string]int{}
	}
	b.asked[name]++
	return b.asked[name] <= limit
}

// PerSecond counts what one connection does within a second of its first
// request. The zero value is ready; it is for one goroutine at a time.
type PerSecond struct {
	since time.Time
	done  int
}

// Pass counts one more request and reports whether it is within the limit. A
// clock that was set back begins a new second as well.
func (p *PerSecond) Pass(limit int, now time.Time) bool {
	if passed := now.Sub(p.since); passed >= time.Second || passed < 0 {
		p.since, p.done = now, 0
	}
	p.done++
	return p.done <= limit
}
