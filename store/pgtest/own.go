package pgtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Own is a PostgreSQL of one test alone, which may be stopped in its tracks.
type Own struct {
	// Address is the postgres:// address of an empty database.
	Address string

	postmaster int
	stopped    []int
}

// NewOwn starts a PostgreSQL for one test, with the programs that [DSN] looks for.
func NewOwn(t testing.TB) *Own {
	t.Helper()
	bin, err := programs()
	if err != nil {
		if required() {
			t.Fatalf("PostgreSQL's programs are required here: %v", err)
		}
		t.Skipf("no PostgreSQL: %v", err)
	}
	folder, err := os.MkdirTemp("", "dragoman-pg-")
	if err != nil {
		t.Fatal(err)
	}
	who, err := unprivileged(folder)
	if err == nil {
		err = initialise(bin, folder, who)
	}
	if err != nil {
		_ = os.RemoveAll(folder)
		t.Fatal(err)
	}
	alive, err := keep(bin, folder, who)
	if err != nil {
		_ = os.RemoveAll(folder)
		t.Fatal(err)
	}
	o := &Own{Address: addressIn(folder)}
	t.Cleanup(func() {
		o.Continue()
		_ = alive.Close() // its keeper ends it and removes the folder
		for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			if _, err := os.Stat(folder); err != nil {
				return
			}
		}
	})
	if err := await(o.Address, folder); err != nil {
		t.Fatal(err)
	}
	pid, err := os.ReadFile(filepath.Join(folder, "data", "postmaster.pid"))
	if err == nil {
		first, _, _ := strings.Cut(string(pid), "\n")
		o.postmaster, err = strconv.Atoi(first)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// Stop holds the server and all that it has started: connections stay open, new
// ones are accepted by the system, and nobody says anything.
func (o *Own) Stop() error {
	// The one that starts others goes first, so that the list of them is whole.
	pids := []int{o.postmaster}
	for i := 0; i < len(pids); i++ {
		if err := syscall.Kill(pids[i], syscall.SIGSTOP); err != nil && err != syscall.ESRCH {
			return fmt.Errorf("stop process %d: %w", pids[i], err)
		}
		o.stopped = append(o.stopped, pids[i])
		if i == 0 {
			pids = append(pids, childrenOf(o.postmaster)...)
		}
	}
	return nil
}

// Continue lets a server go on that was stopped.
func (o *Own) Continue() {
	for _, pid := range o.stopped {
		_ = syscall.Kill(pid, syscall.SIGCONT) // it may be gone
	}
	o.stopped = nil
}

// childrenOf are the processes that one has started, as Linux tells.
func childrenOf(parent int) (children []int) {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		_, rest, _ := strings.Cut(string(stat), ") ")
		var state string
		var of int
		if _, err := fmt.Sscan(rest, &state, &of); err != nil || of != parent {
			continue
		}
		if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path))); err == nil {
			children = append(children, pid)
		}
	}
	return children
}
