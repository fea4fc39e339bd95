package server

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"
)

// shutdown tells /readyz, waits until load balancers have heard it, closes the
// doors, lets what is inside finish, and closes the
// management port last, so that whoever asks /readyz hears "stopping". What
// takes longer than it may is cut off.
func (s *Server) shutdown() {
	wasReady := s.currentState() == stateReady
	s.setState(stateStopping)
	if wasReady {
		time.Sleep(s.config.DrainDelay)
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.config.ShutdownTimeout)
	defer cancel()
	s.stop()
	go s.closeAnswered(ctx)
	err := together(s.doors, func(d *door) error { return d.shutdown(ctx) })
	err = errors.Join(err, s.management.shutdown(ctx))
	err = errors.Join(err, s.active.wait(ctx))
	s.background.Wait()
	s.lastAudit()
	if err != nil {
		s.Close()
		// What was cut off hears of it at once and is gone in a moment.
		last, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = s.active.wait(last)
		// What was asked was to stop, and that it has; nothing acknowledged is lost.
		s.log.Warn("some requests were cut off", "after", s.config.ShutdownTimeout, "error", err)
	}
	s.log.Info("stopped")
}

// closeAnswered closes what is still open once every request was answered:
// connections whose client has not sent the rest of a body that nobody read.
func (s *Server) closeAnswered(ctx context.Context) {
	if sleep(ctx, s.config.ShutdownTimeout/5) && s.active.wait(ctx) == nil && sleep(ctx, answerFlush) {
		for _, d := range s.all() {
			if d.serving != nil {
				_ = d.serving.Close()
			}
		}
	}
}

// answerFlush is the time that the last answer has to leave its buffer.
const answerFlush = 200 * time.Millisecond

// sleep reports whether the context outlived it.
func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

// hurry keeps a stranger's request from holding up the end: when the server
// stops, the rest of its body has a fifth of the time that others have. It
// returns what to do when the request is over.
func (s *Server) hurry(w http.ResponseWriter, r *http.Request) (over func() bool) {
	anonymous := r.Header.Get("Authorization") == "" && r.Header.Get("Cookie") == ""
	if !anonymous || r.Body == nil || r.Body == http.NoBody {
		return func() bool { return true }
	}
	return context.AfterFunc(s.stopping, func() {
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.config.ShutdownTimeout / 5))
	})
}

// Close stops at once, without finishing anything.
func (s *Server) Close() {
	s.stop()
	for _, d := range s.all() {
		if d.serving != nil {
			_ = d.serving.Close()
		}
		if d.socket != nil {
			_ = d.socket.Close()
		}
	}
}

func together(doors []*door, do func(*door) error) error {
	problems := make([]error, len(doors))
	var group sync.WaitGroup
	for i, d := range doors {
		group.Go(func() { problems[i] = do(d) })
	}
	group.Wait()
	return errors.Join(problems...)
}

// active counts requests, hijacked ones included, which http.Server.Shutdown
// does not wait for.
type active struct {
	mu    sync.Mutex
	count int
	empty chan struct{} // closed when count falls to 0; nil if nobody waits
}

func (a *active) enter() {
	a.mu.Lock()
	a.count++
	a.mu.Unlock()
}

func (a *active) leave() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.count--
	if a.count == 0 && a.empty != nil {
		close(a.empty)
		a.empty = nil
	}
}

func (a *active) wait(ctx context.Context) error {
	a.mu.Lock()
	if a.count == 0 {
		a.mu.Unlock()
		return nil
	}
	if a.empty == nil {
		a.empty = make(chan struct{})
	}
	empty := a.empty
	a.mu.Unlock()
	select {
	case <-empty:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
