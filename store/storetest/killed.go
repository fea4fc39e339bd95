package storetest

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Opener opens the database at an address.
type Opener func(ctx context.Context, address string) (dragoman.Store, error)

const (
	childVariable = "DRAGOMAN_STORETEST_CHILD"
	killRounds    = 5
	killWriters   = 8
)

// Killed tests that what was acknowledged survives kill -9. It runs the test
// that calls it again in another process, which writes to the address until it
// is killed.
func Killed(t *testing.T, newAddress func(t testing.TB) string, open Opener) {
	if given := os.Getenv(childVariable); given != "" {
		writeForEver(given, open)
		os.Exit(1)
	}
	address := newAddress(t)
	for round := range killRounds {
		acknowledged := writeUntilKilled(t, address, round)
		s, err := open(t.Context(), address)
		if err != nil {
			t.Fatalf("open after the kill: %v", err)
		}
		checkSurvivors(t, s, acknowledged)
		want(t, s.Close(), nil)
	}
}

// writeForEver is the child: it says what was acknowledged as soon as it was.
// It does not outlive its parent, which holds the other end of its input.
func writeForEver(address string, open Opener) {
	go func() {
		_, _ = os.Stdin.Read(make([]byte, 1))
		os.Exit(1)
	}()
	s, err := open(context.Background(), address)
	if err != nil {
		fmt.Println("trouble", err)
		return
	}
	run := os.Getenv(childVariable + "_RUN")
	together(killWriters, func(i int) {
		for n := 0; ; n++ {
			id := fmt.Sprintf("%s-%d-%d", run, i, n)
			u, err := s.CreateUser(context.Background(), plain(id), by(dragoman.ActionUserCreate))
			if err == nil {
				u, err = update(s, id, func(u *dragoman.User) error { u.UpdatedBy = "again"; return nil })
			}
			if err != nil {
				fmt.Println("trouble", err)
				return
			}
			fmt.Println("kept", u.ID)
		}
	})
}

func writeUntilKilled(t *testing.T, address string, round int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), childVariable+"="+address, fmt.Sprintf("%s_RUN=%d", childVariable, round))
	_, err := cmd.StdinPipe()
	want(t, err, nil)
	out, err := cmd.StdoutPipe()
	want(t, err, nil)
	want(t, cmd.Start(), nil)
	lines := bufio.NewScanner(out)
	var acknowledged []string
	for lines.Scan() {
		id, ok := strings.CutPrefix(lines.Text(), "kept ")
		if !ok {
			t.Errorf("the child said: %s", lines.Text())
			continue
		}
		if acknowledged = append(acknowledged, id); len(acknowledged) == 1 {
			time.AfterFunc(rand.N(150*time.Millisecond), func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
	if len(acknowledged) == 0 {
		t.Fatal("the child kept nothing")
	}
	return acknowledged
}

// checkSurvivors also holds every user against its events: neither is there
// without the other.
func checkSurvivors(t *testing.T, s dragoman.Store, acknowledged []string) {
	t.Helper()
	for _, id := range acknowledged {
		want(t, read(t, s, id).Version, int64(2))
	}
	last := map[string]int{}
	for _, e := range allEvents(t, s) {
		last[e.Subject]++
	}
	page, err := s.Users(t.Context(), dragoman.Query{})
	want(t, err, nil)
	want(t, len(page.Users), len(last))
	for _, u := range page.Users {
		want(t, int64(last[u.ID]), u.Version)
	}
	t.Logf("%d acknowledged, %d kept", len(acknowledged), len(page.Users))
}
