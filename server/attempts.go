package server

import "time"

// shareInterval is how often failed logins are told to the other nodes and
// theirs are heard.
const shareInterval = time.Second

// watchLogins keeps what is known of failed logins the same on all nodes, until
// the server stops.
func (s *Server) watchLogins() {
	if err := s.directory.LearnHashes(s.stopping); err != nil && s.stopping.Err() == nil {
		s.log.Warn("the kinds of password hashes in use are not known; failed logins may take different times", "error", err)
	}
	tick := time.NewTicker(shareInterval)
	defer tick.Stop()
	failing := false
	for {
		select {
		case <-s.stopping.Done():
			return
		case <-tick.C:
			err := s.directory.ShareAttempts(s.stopping)
			if err != nil && !failing && s.stopping.Err() == nil {
				s.log.Warn("failed logins could not be shared with other nodes", "error", err)
			}
			failing = err != nil
		}
	}
}
