package connect

import "sync"

// Progress is told how far something is: done of total, which counts what is
// finished; a total of 0 is not known yet. What succeeds ends with done and
// total alike, what does not succeed never says so. It is called often, by one
// goroutine at a time, and must be quick.
type Progress func(what string, done, total int)

// meter counts for a progress.
type meter struct {
	told  Progress
	what  string
	mu    sync.Mutex
	done  int
	total int
}

// meter begins to count up to total, 0 where that is not known.
func (p Progress) meter(what string, total int) *meter {
	return &meter{told: p, what: what, total: total}
}

// step is one more that is finished. The last is kept for end: what total says
// was counted before, and may have grown since.
func (m *meter) step() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.done++; m.told != nil && (m.total == 0 || m.done < m.total) {
		m.told(m.what, m.done, m.total)
	}
}

// end says that all is done.
func (m *meter) end() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.told != nil {
		m.told(m.what, m.done, m.done)
	}
}
