package transport

import "sync"

// Memo remembers what was made of texts: rights that roles keep as JSON, say,
// which every request asks for and which change rarely. What is made must depend
// on the text alone, and nobody may change it. The zero value is ready.
type Memo[T any] struct {
	mu    sync.RWMutex
	known map[string]T
}

// What a Memo keeps at most: texts, and bytes of one. When it is full it begins
// anew.
const (
	memoTexts = 4096
	memoBytes = 8 << 10
)

// Of returns what is made of a text.
func (m *Memo[T]) Of(text []byte, of func(text []byte) T) T {
	m.mu.RLock()
	made, ok := m.known[string(text)]
	m.mu.RUnlock()
	if ok {
		return made
	}
	made = of(text)
	if len(text) > memoBytes {
		return made
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known == nil || len(m.known) >= memoTexts {
		m.known = map[string]T{}
	}
	m.known[string(text)] = made
	return made
}
