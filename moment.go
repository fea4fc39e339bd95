package dragoman

import (
	"context"
	"sync"
)

// Moment is where a store keeps, for one request, that what it remembers was
// true after the request began: it need not find that out again for each thing
// that the request reads. The zero value is ready.
type Moment struct {
	mu    sync.Mutex
	value any
}

// Value is what was kept last, nil after [Moment.End].
func (m *Moment) Value() any {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.value
}

// Keep keeps a value in place of the one before.
func (m *Moment) Keep(value any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.value = value
}

// End drops what is kept: the request has changed something, and shall see it.
// It does nothing for nil.
func (m *Moment) End() {
	if m != nil {
		m.Keep(nil)
	}
}

type momentKey struct{}

// WithMoment returns a context for one request that begins now. Whatever goes on
// for longer, a connection or a task in the background, must not read with it.
func WithMoment(ctx context.Context) context.Context {
	return context.WithValue(ctx, momentKey{}, &Moment{})
}

// MomentFrom is the moment of a context's request, nil if it has none.
func MomentFrom(ctx context.Context) *Moment {
	m, _ := ctx.Value(momentKey{}).(*Moment)
	return m
}
