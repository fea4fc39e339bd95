package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestScriptsAreOfTheCommitsTime: an apk has the times of its scripts in it.
func TestScriptsAreOfTheCommitsTime(t *testing.T) {
	d := &dist{root: "../..", work: t.TempDir(), when: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	script := "apk/post-install"
	if err := d.script(&script); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(script)
	if err != nil || strings.Contains(string(text), "#include") || !strings.Contains(string(text), "admin-password") {
		t.Errorf("%v\n%s", err, text)
	}
	if info, err := os.Stat(script); err != nil || !info.ModTime().Equal(d.when) {
		t.Errorf("%v, %v", info.ModTime(), err)
	}
}
