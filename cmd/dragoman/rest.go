package main

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	restAfter = 5 * time.Second
	hardlyAny = 256 << 10 // bytes that are taken in that time though nobody asks for anything
	worthRest = 4 << 20   // bytes taken since the last time
)

// restWhenIdle gives back the memory that Go keeps to use again whenever nobody
// has asked the program for anything for a while, until the context ends.
func restWhenIdle(ctx context.Context) {
	every := time.NewTicker(restAfter)
	defer every.Stop()
	for r := (rest{}); ; {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
		if r.due(taken()) {
			debug.FreeOSMemory()
		}
	}
}

// rest is what Go had handed out, in bytes, when memory was given back last and
// when somebody looked last.
type rest struct{ given, seen uint64 }

// due reports whether little was handed out since somebody looked, and much since
// memory was given back.
func (r *rest) due(taken uint64) bool {
	due := taken-r.seen < hardlyAny && taken-r.given > worthRest
	if r.seen = taken; due {
		r.given = taken
	}
	return due
}

// taken is how many bytes Go has handed out since the program began.
func taken() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
