//go:build stopped

package server_test

import (
	"testing"
	"time"
)

// TestPostgresIsStoppedForLong stops the database for longer than two deadlines
// of the default length (issue 10).
func TestPostgresIsStoppedForLong(t *testing.T) {
	s := stoppedServer(t, 30*time.Second)
	s.stopFor(80*time.Second, time.Second)
}
