package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// bar is a line on a terminal that says how far something is.
type bar struct {
	out  io.Writer
	mu   sync.Mutex
	last time.Time
	what string
}

const barEvery = 100 * time.Millisecond

func newBar(out io.Writer) *bar { return &bar{out: out} }

// show is told often and writes seldom; the last step is always written.
func (b *bar) show(what string, done, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	if what == b.what && done != total && now.Sub(b.last) < barEvery {
		return
	}
	b.last, b.what = now, what
	fmt.Fprintf(b.out, "\r\x1b[K%s", barText(what, done, total))
	if done == total {
		fmt.Fprint(b.out, "\r\x1b[K")
	}
}

const barWidth = 30

func barText(what string, done, total int) string {
	if total == 0 {
		return fmt.Sprintf("%s: %d", what, done)
	}
	full := min(barWidth, barWidth*done/total)
	return fmt.Sprintf("%s [%s%s] %d of %d", what, strings.Repeat("#", full), strings.Repeat(".", barWidth-full), done, total)
}
