package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// silence is after how long without a word a person wants to hear one.
const silence = 15 * time.Second

// waiting is where a program writes to. While it writes nothing, a line says
// that it is still there, and since when.
type waiting struct {
	out   io.Writer
	timer *time.Timer

	mu    sync.Mutex
	ended bool
}

func newWaiting(what string, out io.Writer) *waiting {
	w := &waiting{out: out}
	began := time.Now()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer = time.AfterFunc(silence, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.ended {
			return
		}
		fmt.Fprintf(w.out, "== %s, for %d s\n", what, int(time.Since(began).Seconds()))
		w.timer.Reset(silence)
	})
	return w
}

func (w *waiting) Write(text []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.timer.Reset(silence)
	return w.out.Write(text)
}

// end has nothing more said.
func (w *waiting) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
	w.timer.Stop()
}
