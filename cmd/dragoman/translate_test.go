package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTranslate tells on standard error what becomes of each member, and with
// --strict has no output where something is lost.
func TestTranslate(t *testing.T) {
	h := newHome(t)
	file := filepath.Join(h.dir, "ada.json")
	user := `{"username":"ada","roles":["superuser"],"full_name":"Ada","password":"s3cret-words","metadata":{"a":1},"enabled":false}`
	if err := os.WriteFile(file, []byte(user), 0o600); err != nil {
		t.Fatal(err)
	}
	r := h.run("", "translate", "--from", "elasticsearch", "--to", "kuzzle", file)
	if r.code != exitOK || !strings.Contains(r.out, `"profileIds": [`) || !strings.Contains(r.out, `"s3cret-words"`) {
		t.Errorf("%+v", r)
	}
	for _, want := range []string{"Kuzzle cannot disable users", "free-form data is private", "changed"} {
		if !strings.Contains(r.err, want) {
			t.Errorf("%q is not in\n%s", want, r.err)
		}
	}
	if strings.Contains(r.err, "s3cret") {
		t.Error("standard error holds the password")
	}
	if r := h.run("", "translate", "--strict", "--from", "elasticsearch", "--to", "kuzzle", file); r.code != exitFailed || r.out != "" {
		t.Errorf("--strict: %+v", r)
	}
	r = h.run("", "translate", "--from", "elasticsearch", "--to", "seed", file)
	if r.code != exitOK || !strings.Contains(r.out, `"elasticsearch": {`) || !strings.Contains(r.out, `"@admin"`) || strings.Contains(r.err, "lost") {
		t.Errorf("to a seed file: %+v", r)
	}
	if r := h.run(`{"users":`+"["+r.out+`]}`, "translate", "--from", "seed", "--to", "elasticsearch"); r.code != exitOK ||
		!strings.Contains(r.out, `"a": 1`) || !strings.Contains(r.out, `"superuser"`) {
		t.Errorf("and back: %+v", r)
	}
	if r := h.run("", "translate", "--strict", "--from", "elasticsearch", "--to", "elasticsearch", file); r.code != exitOK {
		t.Errorf("--strict, to the same: %+v", r)
	}
	if r := h.run("", "translate", "--from", "solr", "--to", "kuzzle", file); r.code != exitUsage {
		t.Errorf("an unknown kind: %+v", r)
	}
}
