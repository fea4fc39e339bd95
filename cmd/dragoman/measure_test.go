//go:build million

package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

var (
	moved     = flag.Int("moved.users", 50_000, "how many users TestMeasureMoving moves")
	movedPlan = flag.Bool("moved.plan", false, "plan only, between two servers that both have all of the users")
)

// TestMeasureMoving tells what it takes to move many users between two servers
// on this machine, each command in a process of its own: time, and the most
// memory that the process held. "make measure-moves" runs it.
func TestMeasureMoving(t *testing.T) {
	there := newHome(t)
	s := there.serve("--login-throttle", "off")
	password := s.password
	if *movedPlan {
		s.end(t, os.Interrupt)
		(&mover{home: there}).opened(func(d *dragoman.Directory) { fillMany(t, d, *moved) })
		there.serve("--login-throttle", "off")
	}
	m := &mover{home: newHome(t)}
	m.write("pw", password+"\n")
	m.write("config.yaml", fmt.Sprintf("targets:\n  there:\n    kind: elasticsearch\n    url: http://%s\n    username: admin\n    password-file: %s\n    max-delete: 100%%\n",
		there.addresses["elasticsearch"], filepath.Join(m.dir, "pw")))
	m.environ = append(m.environ, "DRAGOMAN_CONFIG="+filepath.Join(m.dir, "config.yaml"))
	m.seeded("")
	began := time.Now()
	m.opened(func(d *dragoman.Directory) { fillMany(t, d, *moved) })
	t.Logf("%d users were made here in %v", *moved, time.Since(began).Round(time.Second))

	if *movedPlan {
		// They do not carry our mark: each is to be updated.
		m.measured("plan, all to update", exitChanges, "plan", "--target", "there")
		return
	}
	plan := filepath.Join(m.dir, "saved.plan")
	m.measured("plan, all to create", exitChanges, "plan", "--target", "there", "--out", plan)
	m.measured("apply", exitOK, "apply", plan)
	m.measured("plan, all in step", exitOK, "plan", "--target", "there")

	into := &mover{home: newHome(t)}
	into.environ = append(into.environ, "DRAGOMAN_CONFIG="+filepath.Join(m.dir, "config.yaml"))
	into.seeded("")
	into.measured("import", exitOK, "import", "--target", "there", "--apply", "--on-conflict", "keep")
	into.measured("import, nothing new", exitOK, "import", "--target", "there", "--apply", "--on-conflict", "keep")
}

// fillMany makes users with hashes, many at once.
func fillMany(t *testing.T, d *dragoman.Directory, users int) {
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	const workers = 64
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for n := w; n < users; n += workers {
				name, mail := fmt.Sprintf("User Number %d", n), fmt.Sprintf("u%07d@example.org", n)
				u := dragoman.User{Username: fmt.Sprintf("u%07d", n), FullName: &name, Email: &mail, Enabled: true, Roles: []string{"r", "s"}}
				u.SetPassword(movedHash)
				if _, err := d.CreateUser(ctx, u); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
}

// measured runs a command and tells of it.
func (m *mover) measured(what string, code int, args ...string) {
	m.t.Helper()
	cmd := m.command(args...)
	out := &tail{}
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = out, &said
	began := time.Now()
	_ = cmd.Run()
	took := time.Since(began)
	if got := cmd.ProcessState.ExitCode(); got != code {
		m.t.Fatalf("%v: %d, %s%s", args, got, out, said.String())
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	worked := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	m.t.Logf("%-20s %8v, %6.0f users a minute, %6.1f µs each and %6.1f of a processor, at most %d MiB: %s", what,
		took.Round(time.Millisecond), float64(*moved)/took.Minutes(), float64(took.Microseconds())/float64(*moved),
		float64(worked.Microseconds())/float64(*moved), usage.Maxrss>>10, out)
	if file, err := os.Stat(filepath.Join(m.dir, "saved.plan")); err == nil && what == "apply" {
		m.t.Logf("the saved plan has %d MiB", file.Size()>>20)
	}
}

// tail keeps the end of what is written: a plan of a million lines is no
// business of memory here.
type tail struct{ last []byte }

func (t *tail) Write(text []byte) (int, error) {
	t.last = append(t.last, text...)
	if len(t.last) > 1000 {
		t.last = append([]byte(nil), t.last[len(t.last)-1000:]...)
	}
	return len(text), nil
}

func (t *tail) String() string {
	lines := strings.Split(strings.TrimSpace(string(t.last)), "\n")
	return strings.Join(lines[max(0, len(lines)-2):], "; ")
}
