package dragoman

import (
	"context"
	"sync"
	"time"
)

// Moment is what a store and the directory keep for one request: the store, that
// what it remembers was true after the request began, so that it need not find
// that out again for each thing that the request reads; and both, what the answer
// to the request is made of (see [Basis]). The zero value is ready.
type Moment struct {
	mu    sync.Mutex
	value interface{ Basis() any }
	vain  bool      // the answer rests on something that cannot be asked for again
	until time.Time // from then on, time alone may make it another one
	again []func(context.Context)
}

// Value is what was kept last, nil after [Moment.End].
func (m *Moment) Value() any {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.value
}

// Keep keeps a value in place of the one before. Its Basis is what an answer
// rests on, nil if that cannot be told later.
func (m *Moment) Keep(value interface{ Basis() any }) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.value = value
}

// End drops what is kept: the request has changed something, and shall see it.
// It does nothing for nil.
func (m *Moment) End() {
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.value, m.vain = nil, true
	}
}

// Spoil says that the request's answer has no basis: something was read that
// nobody can tell later whether it still is so. It does nothing for nil.
func (m *Moment) Spoil() {
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.vain = true
	}
}

// Until says when time alone may make another answer of it, as when a
// credential expires. It does nothing for nil.
func (m *Moment) Until(t time.Time) {
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.until.IsZero() || t.Before(m.until) {
			m.until = t
		}
	}
}

// Again says what has to be done once more, with the context of the request at hand, each time
// that the answer is given again: to count a login, say. It does nothing for nil.
func (m *Moment) Again(do func(context.Context)) {
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.again = append(m.again, do)
	}
}

// Basis is what the answer to a request was made of: what was read of the store
// that it can tell later to be unchanged, and how long it holds if it is. The
// same request gets the same answer as long as [Directory.Holds] says so.
type Basis struct {
	read  any
	until time.Time
	again []func(context.Context)
}

// Basis is the basis of the answer to a request that has read all that it will
// read; false if it has none.
func (m *Moment) Basis() (Basis, bool) {
	if m == nil {
		return Basis{}, false
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.vain || m.value == nil {
		return Basis{}, false
	}
	read := m.value.Basis()
	return Basis{read, m.until, m.again}, read != nil
}

// Holds reports whether an answer of that basis is, for a request that began
// before the call, what it would be if it were made now. If so, what has to be
// done each time is done.
func (d *Directory) Holds(ctx context.Context, b Basis) bool {
	if !b.until.IsZero() && !d.now().Before(b.until) || !d.store.Holds(ctx, b.read) {
		return false
	}
	for _, do := range b.again {
		do(ctx)
	}
	return true
}

type momentKey struct{}

type momentContext struct {
	context.Context
	moment Moment
}

func (c *momentContext) Value(key any) any {
	if key == (momentKey{}) {
		return &c.moment
	}
	return c.Context.Value(key)
}

// WithMoment returns a context for one request that begins now. Whatever goes on
// for longer, a connection or a task in the background, must not read with it.
func WithMoment(ctx context.Context) context.Context {
	return &momentContext{Context: ctx}
}

// MomentFrom is the moment of a context's request, nil if it has none.
func MomentFrom(ctx context.Context) *Moment {
	m, _ := ctx.Value(momentKey{}).(*Moment)
	return m
}

// WithoutMoment returns a context in which nothing is kept for the request: for
// reading what the request's answer is known to rest on already.
func WithoutMoment(ctx context.Context) context.Context {
	return context.WithValue(ctx, momentKey{}, (*Moment)(nil))
}
