package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// TestSavedPlansSayTheirTarget: a flag that the plan has an answer to already is
// refused rather than ignored.
func TestSavedPlansSayTheirTarget(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded(seedOf(1))
	plan := filepath.Join(m.dir, "saved.plan")
	if r := m.run("", "plan", "--target", "there", "--out", plan); r.code != exitChanges {
		t.Fatalf("%+v", r)
	}
	for _, flags := range [][]string{{"--target", "other"}, {"--kind", "csv"}, {"--max-delete", "0%"}, {"--from", "users.yaml"}} {
		if r := m.run("", append([]string{"apply", plan}, flags...)...); r.code == exitOK || !strings.Contains(r.err, flags[0]) {
			t.Errorf("%v: %+v", flags, r)
		}
	}
	m.ok("", "apply", plan, "--yes", "--json")
}

// TestInterrupted: SIGINT ends plan, apply and import in the middle, leaves
// nothing lying about, and the same command goes on.
func TestInterrupted(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	temporary := t.TempDir()
	m.environ = append(m.environ, "TMPDIR="+temporary)
	m.seeded(seedOf(60))
	plan := filepath.Join(m.dir, "saved.plan")
	interrupt := func(code int, args ...string) {
		t.Helper()
		before := len(there.Requests())
		there.Elasticsearch.Delay(50 * time.Millisecond)
		cmd := m.command(args...)
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &said, &said
		m.must(cmd.Start())
		for len(there.Requests()) == before {
			time.Sleep(time.Millisecond)
		}
		m.must(cmd.Process.Signal(os.Interrupt))
		_ = cmd.Wait()
		there.Elasticsearch.Delay(0)
		if cmd.ProcessState.ExitCode() != code || !strings.Contains(said.String(), "stopped") {
			t.Errorf("%v: exit %d: %s", args, cmd.ProcessState.ExitCode(), said.String())
		}
		for _, pattern := range []string{filepath.Join(temporary, "*"), filepath.Join(m.dir, ".plan-*")} {
			if left, err := filepath.Glob(pattern); err != nil || len(left) > 0 {
				t.Errorf("%v: %v was left behind", args, left)
			}
		}
	}
	interrupt(exitFailed, "plan", "--target", "there", "--out", plan)
	if _, err := os.Stat(plan); err == nil {
		t.Error("half a plan was saved")
	}
	interrupt(exitFailed, "apply", "--target", "there", "--yes")
	m.ok("", "apply", "--target", "there", "--yes")
	if r := m.run("", "plan", "--target", "there"); r.code != exitOK {
		t.Errorf("%+v", r)
	}
	into := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	into.environ = append(into.environ, "TMPDIR="+temporary)
	into.seeded("")
	m.home = into.home
	interrupt(exitFailed, "import", "--target", "there", "--apply")
	if r := into.ok("", "import", "--target", "there", "--apply"); !strings.Contains(r.out, "conflicts") {
		t.Errorf("%+v", r)
	}
	if r := into.ok("", "import", "--target", "there"); !strings.Contains(r.out, "users: 0 would be created") {
		t.Errorf("%+v", r)
	}
}
