package main

import (
	"log/slog"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"
)

// containerLimits are where Linux tells a container how much memory it may have.
var containerLimits = []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}

// limitMemory has the garbage collector work harder before the container's
// limit is reached, unless GOMEMLIMIT says something else.
func limitMemory(log *slog.Logger) {
	if os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	for _, file := range containerLimits {
		text, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		if limit := softLimit(string(text)); limit > 0 {
			debug.SetMemoryLimit(limit)
			log.Info("the container limits memory; GOMEMLIMIT sets another soft limit", "soft_limit_bytes", limit)
		}
		return
	}
}

// hurry has the garbage collector wait in the first second of a stand-in, unless
// GOGC has it wait longer anyway: a start needs little memory, and keeps most of
// it. A second call does nothing.
var hurry = sync.OnceFunc(func() {
	const percent = 500
	usual := debug.SetGCPercent(percent)
	if usual < 0 || usual > percent {
		debug.SetGCPercent(usual)
		return
	}
	time.AfterFunc(time.Second, func() { debug.SetGCPercent(usual) })
})

// softLimit is nine tenths of the limit in a file, 0 where there is none: "max",
// or a number beyond any machine.
func softLimit(text string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil || n <= 0 || n >= 1<<50 {
		return 0
	}
	return n / 10 * 9
}
