package transport

import (
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Budget bounds the bytes of bodies and frames that are held at once, over all
// requests of all rooms. Strangers altogether have a quarter of it, one address
// half, and strangers from one address a sixteenth; but the first 4 KiB of each
// request are free, so that whoever sends little is always heard. A nil Budget
// has no bound.
type Budget struct {
	most int64

	mu   sync.Mutex
	held map[share]int64
	peak int64
	away int64
}

// share is a part of a budget. The zero value is the whole.
type share struct {
	source   string
	stranger bool
}

// freeBytes of each request count for nothing.
const freeBytes = 4 << 10

// NewBudget allows so many bytes; 0 or less is no bound.
func NewBudget(most int64) *Budget {
	if most <= 0 {
		return nil
	}
	return &Budget{most: most, held: map[share]int64{}}
}

// Held is how many bytes count now.
func (b *Budget) Held() int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.held[share{}]
}

// Refused is how often something was too much.
func (b *Budget) Refused() int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.away
}

// Peak is the most that ever counted at once.
func (b *Budget) Peak() int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.peak
}

// Hold is what one request, or one frame, holds. A nil Hold counts nothing.
type Hold struct {
	budget      *Budget
	source      string
	stranger    bool
	seen, taken int64
}

// Hold begins to count for a source, see [dragoman.Origin.Source], as a
// stranger's. Whoever begins must end it with Release.
func (b *Budget) Hold(source string) *Hold {
	if b == nil {
		return nil
	}
	return &Hold{budget: b, source: source, stranger: true}
}

// Grow counts n bytes more. It fails with CodeOverloaded, and counts nothing,
// when there is not enough left.
func (h *Hold) Grow(n int64) error {
	if h == nil {
		return nil
	}
	more := max(0, h.seen+n-freeBytes) - h.taken
	if more > 0 {
		if err := h.budget.take(h.shares(), more); err != nil {
			return err
		}
	}
	h.seen, h.taken = h.seen+n, h.taken+more
	return nil
}

// Known is for the moment when it is known who asks: they are no stranger.
func (h *Hold) Known() {
	if h == nil || !h.stranger {
		return
	}
	h.budget.give(h.shares(), h.taken)
	h.stranger = false
	h.budget.add(h.shares(), h.taken)
}

// Release ends the count.
func (h *Hold) Release() {
	if h != nil && h.taken > 0 {
		h.budget.give(h.shares(), h.taken)
	}
	if h != nil {
		h.seen, h.taken = 0, 0
	}
}

// forget takes bytes back that will be counted again.
func (h *Hold) forget(n int64) {
	if h != nil {
		less := h.taken - max(0, h.seen-n-freeBytes)
		h.budget.give(h.shares(), less)
		h.seen, h.taken = h.seen-n, h.taken-less
	}
}

func (h *Hold) shares() []share {
	shares := []share{{}, {source: h.source}}
	if h.source == "" {
		shares = shares[:1]
	}
	if h.stranger {
		shares = append(shares, share{stranger: true}, share{h.source, true})
	}
	return shares
}

func (b *Budget) mostOf(s share) int64 {
	switch {
	case s.stranger && s.source != "":
		return b.most / 16
	case s.stranger:
		return b.most / 4
	case s.source != "":
		return b.most / 2
	}
	return b.most
}

func (b *Budget) take(shares []share, n int64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range shares {
		if n > 0 && b.held[s]+n > b.mostOf(s) {
			b.away++
			return tooMuchHeld(s, b.mostOf(s))
		}
	}
	for _, s := range shares {
		b.count(s, n)
	}
	return nil
}

func (b *Budget) add(shares []share, n int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range shares {
		b.count(s, n)
	}
}

func (b *Budget) give(shares []share, n int64) { b.add(shares, -n) }

func (b *Budget) count(s share, n int64) {
	b.held[s] += n
	b.peak = max(b.peak, b.held[share{}])
	if b.held[s] == 0 {
		delete(b.held, s)
	}
}

func tooMuchHeld(s share, most int64) error {
	whose := "request bodies"
	if s.stranger {
		whose = "request bodies of clients who have not said who they are"
	}
	if s.source != "" {
		whose += " from one address"
	}
	return &dragoman.Error{
		Code: dragoman.CodeOverloaded, RetryAfter: time.Second,
		Message: fmt.Sprintf("%s hold more than %d bytes at once", whose, most),
	}
}

// holdOf begins to count what a request holds.
func (b *Budget) holdOf(r *http.Request) *Hold {
	return b.Hold(dragoman.OriginFrom(r.Context()).Source())
}
