package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// blocks are the fenced blocks of a page that are marked as a language.
func blocks(t *testing.T, page, language string) (found []string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(text), "\n```"+language+"\n")[1:] {
		block, _, closed := strings.Cut(part, "\n```")
		if !closed {
			t.Fatalf("%s: a block is not closed", page)
		}
		found = append(found, block)
	}
	return found
}

// requireProgram finds a program that the machine should have.
func requireProgram(t *testing.T, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skipf("%s is not installed", name)
	}
}

// What docs/operations.md tells operators to type does work.
func TestOperationsPage(t *testing.T) {
	for _, program := range []string{"bash", "curl", "sqlite3"} {
		requireProgram(t, program)
	}
	page, err := filepath.Abs("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	h := newHome(t)
	s := h.serve()
	programs := t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(programs, "dragoman")); err != nil {
		t.Fatal(err)
	}
	found := blocks(t, page, "sh")
	if len(found) < 8 {
		t.Fatalf("the page has only %d blocks to run", len(found))
	}
	for _, block := range found {
		for line := range strings.Lines(block) {
			cmd := exec.Command("bash", "-euo", "pipefail", "-c", line)
			cmd.Dir = h.dir
			cmd.Env = append(h.environ, "PATH="+programs+":"+os.Getenv("PATH"), "ADMIN_PASSWORD="+s.password,
				"MANAGEMENT=http://"+h.addresses["management"], "BACKUPS="+h.dir, "ELSEWHERE="+programs)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s%s%v", line, out, err)
			}
		}
	}
}
