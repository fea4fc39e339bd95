package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
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

// TestStalePlans: a saved plan is refused whole where what it would do is wanted
// no more, as well as where more is wanted; what is done already is not counted
// as that.
func TestStalePlans(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded(seedOf(4) + "roles:\n- {name: r, elasticsearch: {cluster: [monitor]}}\n- {name: s, elasticsearch: {cluster: [all]}}\n")
	alone := m.write("alone.yaml", seedOf(1))
	m.ok("", "apply", "--target", "there", "--from", alone, "--yes")
	m.remove("u0000")
	plan := filepath.Join(m.dir, "saved.plan")
	if r := m.run("", "plan", "--target", "there", "--out", plan); r.code != exitChanges || !strings.Contains(r.out, "users: 3 to create, 0 to update, 1 to delete") {
		t.Fatalf("%+v", r)
	}
	database := m.kept()
	for name, change := range map[string]func(context.Context, *dragoman.Directory) error{
		"a user who was to come is gone": func(ctx context.Context, d *dragoman.Directory) error {
			_, err := d.DeleteUser(ctx, "u0001")
			return err
		},
		"the last user who was to come is gone": func(ctx context.Context, d *dragoman.Directory) error {
			_, err := d.DeleteUser(ctx, "u0003")
			return err
		},
		"a role that was to come is gone": func(ctx context.Context, d *dragoman.Directory) error {
			_, err := d.DeleteRole(ctx, "s")
			return err
		},
		"a user who was to go is wanted": func(ctx context.Context, d *dragoman.Directory) error {
			u := dragoman.User{Username: "u0000", ID: "u0000", Enabled: true, Roles: []string{"r"}}
			_, err := d.CreateUser(ctx, u)
			return err
		},
		"a user is another": func(ctx context.Context, d *dragoman.Directory) error {
			_, err := d.UpdateUser(ctx, "u0002", func(u *dragoman.User) error { u.Enabled = false; return nil })
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			database.restore()
			ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
			m.opened(func(d *dragoman.Directory) { m.must(change(ctx, d)) })
			before := len(there.Requests())
			if r := m.run("", "apply", plan); r.code != exitFailed || !strings.Contains(r.err, "stale") {
				t.Errorf("%+v", r)
			}
			for _, r := range there.Requests()[before:] {
				if r.Method != http.MethodGet {
					t.Errorf("%s %s was sent", r.Method, r.Path)
				}
			}
			if left, err := filepath.Glob(plan + ".*"); err != nil || len(left) > 0 {
				t.Errorf("%v was left behind", left)
			}
		})
	}
	database.restore()
	if r := m.ok("", "apply", plan); !strings.Contains(r.out, "6 sent") {
		t.Errorf("as it was: %+v", r)
	}
}

// TestReportsSayWhatWasWritten: what a file could not be given was not sent.
func TestReportsSayWhatWasWritten(t *testing.T) {
	m := &mover{home: newHome(t)}
	users := m.write("users.yaml", seedOf(2))
	to := []string{"--kind", "csv", "--path", filepath.Join(m.dir, "not there", "users.csv")}
	if r := m.run("", append([]string{"apply", "--from", users, "--yes"}, to...)...); r.code != exitFailed || !strings.Contains(r.out, "0 sent, 2 refused") {
		t.Errorf("%+v", r)
	}
	if r := m.run(seedOf(1), append([]string{"plan", "--from", "-", "--out", "saved.plan"}, to...)...); r.code != exitFailed || !strings.Contains(r.err, "standard input") {
		t.Errorf("%+v", r)
	}
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

// TestNoTargetWritesToTheTerminal: what a target says is text, and nothing that a
// terminal would obey.
func TestNoTargetWritesToTheTerminal(t *testing.T) {
	const odd = "\u009b\u202e"
	m := &mover{home: newHome(t)}
	m.seeded("users: [{username: ada}]")
	hostile := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet {
			http.Error(w, "no \x1b[2J "+odd, http.StatusBadRequest)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"ada": map[string]any{
			"username": "ada", "roles": []string{odd}, "full_name": odd, "enabled": true, "metadata": map[string]string{odd: odd},
		}})
	}))
	t.Cleanup(hostile.Close)
	for _, args := range [][]string{{"plan"}, {"drift"}, {"apply", "--yes"}, {"sync"}, {"import"}} {
		r := m.run("", append(args, "--kind", "elasticsearch", "--url", hostile.URL)...)
		if strings.ContainsAny(r.out+r.err, "\x1b"+odd) || !strings.Contains(r.out+r.err, "ada") {
			t.Errorf("%v: %q %q", args, r.out, r.err)
		}
	}
}
