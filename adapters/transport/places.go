package transport

import (
	"fmt"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Places bound how many of something there are at once, over all and by
// source, see [dragoman.Origin.Source]. Nil Places have no bound.
type Places struct {
	what               string
	most, mostBySource int

	mu    sync.Mutex
	taken int
	away  int64
	by    map[string]int
}

// NewPlaces bounds what it says, in the plural.
func NewPlaces(what string, most, mostBySource int) *Places {
	return &Places{what: what, most: most, mostBySource: mostBySource, by: map[string]int{}}
}

// Take fails with CodeOverloaded when there is no place left. release gives the
// place back, once however often it is called.
func (p *Places) Take(source string) (release func(), err error) {
	if p == nil {
		return func() {}, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case source != "" && p.by[source] >= p.mostBySource:
		p.away++
		return nil, p.full(fmt.Sprintf("there are %d %s from this address", p.mostBySource, p.what))
	case p.taken >= p.most:
		p.away++
		return nil, p.full(fmt.Sprintf("there are %d %s", p.most, p.what))
	}
	p.taken++
	p.by[source]++
	return sync.OnceFunc(func() { p.give(source) }), nil
}

func (p *Places) full(message string) error {
	return &dragoman.Error{Code: dragoman.CodeOverloaded, Message: message + ", and no more are let in", RetryAfter: 5 * time.Second}
}

func (p *Places) give(source string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.taken--
	if p.by[source]--; p.by[source] == 0 {
		delete(p.by, source)
	}
}

// Full reports whether there is no place left for a source.
func (p *Places) Full(source string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.taken >= p.most || source != "" && p.by[source] >= p.mostBySource
}

// FullFor reports whether a source has as many as it may.
func (p *Places) FullFor(source string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return source != "" && p.by[source] >= p.mostBySource
}

// Held is how many there are.
func (p *Places) Held() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return int64(p.taken)
}

// Refused is how many were sent away.
func (p *Places) Refused() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.away
}
