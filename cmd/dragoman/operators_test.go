package main

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func wantSaid(t *testing.T, r result, code int, part string) {
	t.Helper()
	if r.code != code || !strings.Contains(r.out+r.err, part) {
		t.Errorf("got %+v, want code %d and %q", r, code, part)
	}
}

// A backup is made while the server runs, and restored where there is nothing.
func TestBackupAndRestore(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	if status, body := h.cloud("admin", s.password, "POST", "/users",
		`{"user_name":"ada","security":{"roles":["ece_platform_viewer"],"password":"password-of-ada"}}`); status >= 300 {
		t.Fatal(status, body)
	}
	file := filepath.Join(h.dir, "saved")
	wantSaid(t, h.run("", "backup", file), exitOK, "saved "+file)
	wantSaid(t, h.run("", "backup", file), exitFailed, "exists: choose another name")
	wantSaid(t, h.run("", "restore", file), exitFailed, "exists: name another place with --database, or use --force")
	wantSaid(t, h.run("", "restore", "--force", file), exitFailed, "is in use: stop the server first")
	wantSaid(t, h.run("", "check"), exitOK, "no contradiction was found")

	elsewhere := newHome(t)
	wantSaid(t, elsewhere.run("", "restore", file), exitOK, "restored "+file)
	elsewhere.serve()
	if status, body := elsewhere.cloud("ada", "password-of-ada", "GET", "/user", ""); status != http.StatusOK {
		t.Errorf("ada is answered %d %s after the restore", status, body)
	}
	if code := s.end(t, syscall.SIGTERM); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	wantSaid(t, h.run("", "restore", "--force", file), exitOK, "the database that was there is now")

	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	whole[len(whole)/3] ^= 1
	if err := os.WriteFile(file, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, newHome(t).run("", "restore", file), exitFailed, "its digest does not fit")
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	h := newHome(t)
	wantSaid(t, h.run("", "check"), exitFailed, "there is no database at")
	h.ok("", "user", "create", "--username=ada", "--no-password")
	wantSaid(t, h.run("", "check"), exitFailed, `the administrator "admin" is missing`)
}

func TestEvents(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	h.cloud("nobody", "wrong", "GET", "/user", "")
	h.ok("", "user", "create", "--username=ada", "--no-password")
	follow := h.command("events", "--follow", "--actor=late", "--format=json")
	out, err := follow.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := follow.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = follow.Process.Kill(); _ = follow.Wait() })
	h.cloud("late", "wrong", "GET", "/user", "")
	var e struct{ Action, Outcome, Actor, Door, Source string }
	if err := json.NewDecoder(out).Decode(&e); err != nil || e.Action != "login.password" || e.Outcome != "failure" ||
		e.Door != "cloud" || e.Source != "127.0.0.1" {
		t.Errorf("following shows %+v, %v", e, err)
	}
	wantSaid(t, h.run("", "events", "--action=login.*"), exitOK, "failure login.password  by nobody from 127.0.0.1 at cloud")
	wantSaid(t, h.run("", "events", "--user=ada", "--format=ecs"), exitOK, `"event.action":"user.create"`)
	wantSaid(t, h.run("", "events", "--since=yesterday"), exitUsage, "is not a time such as")
	wantSaid(t, h.run("", "events", "--format=xml"), exitUsage, "--format is one of")
	wantSaid(t, h.run("", "events", "purge", "--user=ada"), exitFailed, "delete it first")
	if status, body := h.cloud("admin", s.password, "DELETE", "/users/ada", ""); status >= 300 {
		t.Fatal(status, body)
	}
	wantSaid(t, h.run("", "events", "purge", "--user=ada"), exitOK, "changed 2 events")
	if all := h.ok("", "events", "--limit=0", "--format=json"); strings.Contains(all.out, `"ada"`) {
		t.Errorf("the events still name her:\n%s", all.out)
	}
}

func TestHangupDoesNotStopTheServer(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	if err := s.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	if status, body := h.cloud("admin", s.password, "GET", "/user", ""); status != http.StatusOK {
		t.Errorf("after a SIGHUP it answers %d %s", status, body)
	}
	if code := s.end(t, syscall.SIGTERM); code != exitOK {
		t.Errorf("exit code %d", code)
	}
}
