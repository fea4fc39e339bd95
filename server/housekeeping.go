package server

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/dragoman-project/dragoman"
)

const (
	// housekeepingInterval is how often what is long over is forgotten.
	housekeepingInterval = 5 * time.Minute
	// housekeepingLease is how long one node has it to itself; it is renewed each time.
	housekeepingLease = 2*housekeepingInterval + time.Minute
)

// every runs work now and then until the server stops.
func (s *Server) every(interval time.Duration, work func(context.Context)) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		select {
		case <-s.stopping.Done():
			return
		case <-tick.C:
			work(s.stopping)
		}
	}
}

// keepHouse forgets what is over, on one node of all that share a database.
func (s *Server) keepHouse() {
	holder := rand.Text()
	s.every(housekeepingInterval, func(ctx context.Context) {
		mine, err := s.directory.TakeLease(ctx, "housekeeping", holder, housekeepingLease)
		if err != nil && ctx.Err() == nil {
			s.log.Warn("housekeeping waits: the database does not answer", "error", err)
		}
		if mine {
			s.cleanUp(ctx)
		}
	})
}

// cleanUp is one round of housekeeping.
func (s *Server) cleanUp(ctx context.Context) {
	c := s.config
	for _, task := range []struct {
		name string
		do   func() (int, error)
	}{
		{"sessions", func() (int, error) { return s.directory.PurgeSessions(ctx) }},
		{"keys", func() (int, error) {
			if c.KeysKeep == 0 {
				return 0, nil
			}
			return s.directory.PurgeKeys(ctx, c.KeysKeep)
		}},
		{"login_attempts", func() (int, error) { return s.directory.PurgeAttempts(ctx) }},
		{"events", func() (int, error) {
			return s.directory.TrimEvents(ctx, c.EventsKeep, dragoman.Retention{Count: c.EventsMax, Bytes: c.EventsSize})
		}},
	} {
		removed, err := task.do()
		s.metrics.cleaned(task.name, removed, err)
		if err != nil && ctx.Err() == nil {
			s.log.Warn("housekeeping failed", "task", task.name, "removed", removed, "error", err)
		} else if removed > 0 {
			s.log.Info("old "+task.name+" were forgotten", "removed", removed)
		}
	}
}

const (
	// volumeInterval is how often events are weighed: what is written in between is
	// what they can take beyond their bound.
	volumeInterval = 20 * time.Second
	volumeLease    = 2 * volumeInterval
)

// keepVolume bounds the bytes of events, on one node of all.
func (s *Server) keepVolume() {
	if s.config.EventsSize == 0 {
		return
	}
	holder, failed := rand.Text(), false
	s.every(volumeInterval, func(ctx context.Context) {
		mine, err := s.directory.TakeLease(ctx, "event-volume", holder, volumeLease)
		if mine {
			_, err = s.directory.TrimEvents(ctx, 0, dragoman.Retention{Bytes: s.config.EventsSize})
		}
		if err != nil && !failed && ctx.Err() == nil {
			s.log.Warn("cannot see to it that events do not take too much", "error", err)
		}
		failed = err != nil
	})
}

// feedInterval is how long an event may wait for its position in the feed.
const feedInterval = 250 * time.Millisecond

// keepFeed gives events their positions, on one node of all.
func (s *Server) keepFeed() {
	holder := rand.Text()
	s.every(feedInterval, func(ctx context.Context) {
		if _, err := s.directory.PlaceEvents(ctx, holder); err != nil && ctx.Err() == nil {
			s.log.Debug("the feed of events waits", "error", err)
		}
	})
}

// auditInterval is how long the first of many failed logins may wait for its event.
const auditInterval = 250 * time.Millisecond

func (s *Server) keepAudit() {
	failed := false
	s.every(auditInterval, func(ctx context.Context) {
		err := s.directory.WriteAudit(ctx, false)
		if err != nil && !failed && ctx.Err() == nil {
			s.log.Warn("logins and refusals wait for the database to be written down", "error", err)
		}
		failed = err != nil
	})
}

// lastAudit writes down what was counted, before the end.
func (s *Server) lastAudit() {
	if s.directory == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), probeTimeout)
	defer cancel()
	if err := s.directory.WriteAudit(ctx, true); err != nil {
		s.log.Warn("the last logins and refusals were not written down", "error", err)
	}
}

func (s *Server) keepCertificate() {
	s.every(certificateInterval, func(context.Context) { s.watchCertificate() })
}

const (
	probeInterval = 5 * time.Second
	probeTimeout  = 4 * time.Second
)

// keepProbing finds out whether the database can be written to, for /readyz.
func (s *Server) keepProbing() {
	s.probe(s.stopping)
	s.every(probeInterval, s.probe)
}

func (s *Server) probe(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, probeTimeout)
	defer cancel()
	err := s.directory.ProbeWrite(ctx)
	if s.stopping.Err() != nil {
		return
	}
	before := s.writeFault()
	s.writable.Store(&err)
	switch {
	case err != nil && before == nil:
		s.log.Error("the database cannot be written to; /readyz says so", "error", err)
	case err == nil && before != nil:
		s.log.Info("the database can be written to again")
	}
}

// writeFault is why writing failed last, or nil.
func (s *Server) writeFault() error {
	if found := s.writable.Load(); found != nil {
		return *found
	}
	return nil
}

func parseEventsMax(c *Config, value string) error {
	if value == "off" {
		c.EventsMax = 0
		return nil
	}
	var n int64
	if _, err := fmt.Sscanf(value, "%d", &n); err != nil || fmt.Sprint(n) != value || n < 1000 {
		return fmt.Errorf("%q is neither a whole number from 1000 on nor off", value)
	}
	c.EventsMax = n
	return nil
}

func parseEventsSize(c *Config, value string) error {
	if value == "off" {
		c.EventsSize = 0
		return nil
	}
	n, ok := bytesOf(value)
	if !ok || n < 1<<20 {
		return fmt.Errorf("%q is neither a size such as 512MiB or 4GiB, at least 1MiB, nor off", value)
	}
	c.EventsSize = n
	return nil
}

// age is a setting of how long something is kept; off is for ever.
func age(field func(*Config) *time.Duration) func(*Config, string) error {
	return func(c *Config, value string) error {
		if value == "off" {
			*field(c) = 0
			return nil
		}
		d, err := parseAge(value)
		if err != nil || d < time.Hour || d > 100*365*24*time.Hour {
			return fmt.Errorf("%q is not a time such as 12h or 90d, at least 1h, or off", value)
		}
		*field(c) = d
		return nil
	}
}
