package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestSilenceIsBroken while a program says nothing, and only then.
func TestSilenceIsBroken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		w := newWaiting("it runs", &out)
		time.Sleep(10 * time.Second)
		_, _ = w.Write([]byte("a line\n"))
		time.Sleep(10 * time.Second)
		_, _ = w.Write([]byte("another\n"))
		time.Sleep(35 * time.Second)
		w.end()
		time.Sleep(time.Minute)
		if got, want := out.String(), "a line\nanother\n== it runs, for 35 s\n== it runs, for 50 s\n"; got != want {
			t.Errorf("it says\n%s\nwant\n%s", got, want)
		}
	})
}
