package kuzzle

import (
	"sync"
	"time"
)

// limiter counts what each user has asked for in the current second. As in
// Kuzzle every node counts for itself, and all anonymous callers are one user.
type limiter struct {
	mu     sync.Mutex
	second int64
	asked  map[string]int
}

// pass reports whether a request is within its caller's rate limit. Logging in
// is limited by socket instead, and leaving is not limited at all.
func (l *limiter) pass(r *request, now time.Time) bool {
	limit := r.caller.rights.rateLimit
	if limit == 0 || r.controller == "auth" && (r.action == "login" || r.action == "logout" && !r.caller.anonymous) {
		return true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if second := now.Unix(); second != l.second || l.asked == nil {
		l.second, l.asked = second, map[string]int{}
	}
	l.asked[r.caller.id()]++
	return l.asked[r.caller.id()] <= limit
}

// perSecond counts what one socket does, from its first deed in a second on.
type perSecond struct {
	since time.Time
	done  int
}

// pass reports whether that is still within the limit.
func (p *perSecond) pass(limit int, now time.Time) bool {
	// A clock that was set back begins a new second as well.
	if passed := now.Sub(p.since); passed >= time.Second || passed < 0 {
		p.since, p.done = now, 0
	}
	p.done++
	return p.done <= limit
}
