package ratelimit

import (
	"testing"
	"time"
)

func TestTheLimitOutlivesAClockThatIsSetBack(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	var p PerSecond
	for range 3 {
		p.Pass(1, now)
	}
	if p.Pass(1, now) {
		t.Fatal("the limit is not kept")
	}
	if !p.Pass(1, now.Add(-time.Hour)) {
		t.Error("a socket is refused until the clock catches up")
	}
}
