package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// kuzzlesElasticsearch holds one user as a Kuzzle keeps them.
func kuzzlesElasticsearch(t *testing.T) string {
	key, err := os.ReadFile("../../connect/systems/testdata/kuzzle.hex")
	if err != nil {
		t.Fatal(err)
	}
	hits := map[string]any{
		"%kuzzle.users": map[string]any{"_id": "kuid-fond-kim-1", "_source": map[string]any{"profileIds": []string{"default"}}},
		"%plugin-kuzzle-plugin-auth-passport-local.users": map[string]any{"_id": "kim", "_source": map[string]any{
			"kuid": "kuid-fond-kim-1", "userPassword": strings.TrimSpace(string(key)), "userSalt": strings.Repeat("0123456789abcdef", 16),
			"algorithm": "sha512", "stretching": true, "encryption": "hmac",
		}},
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page := []any{}
		if hit := hits[strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/"), "/_search")]; hit != nil {
			page = append(page, hit)
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"_scroll_id": "s", "hits": map[string]any{"hits": page}})
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// What docs/moving.md tells people to type does work, in that order.
func TestMovingPage(t *testing.T) {
	requireProgram(t, "bash")
	page, err := filepath.Abs("../../docs/moving.md")
	if err != nil {
		t.Fatal(err)
	}
	cluster := dragomantest.Start(t, dragomantest.Seed(`users: [{username: ada, full_name: Ada, roles: ["@viewer"]}]`))
	other, ece := dragomantest.Start(t), dragomantest.Start(t)
	m := newMover(t, "elasticsearch", other.Elasticsearch.URL, other)
	m.seeded("")
	m.write("users.yaml", "users:\n- {username: ada, full_name: Ada, roles: [\"@viewer\"]}\n- {username: git, roles: [r], password_hash: \""+movedHash+"\"}\n")
	programs := t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(programs, "dragoman")); err != nil {
		t.Fatal(err)
	}
	environ := append(m.environ, "PATH="+programs+":"+os.Getenv("PATH"), "CLUSTER="+cluster.Elasticsearch.URL,
		"OTHER="+other.Elasticsearch.URL, "KUZZLE_ES="+kuzzlesElasticsearch(t), "ECE="+ece.Cloud.URL)
	found := blocks(t, page, "sh")
	if len(found) < 6 {
		t.Fatalf("the page has only %d blocks to run", len(found))
	}
	loggedIn := false
	for _, block := range found {
		for line := range strings.Lines(block) {
			cmd := exec.Command("bash", "-euo", "pipefail", "-c", line)
			cmd.Dir, cmd.Env = m.dir, environ
			out, err := cmd.CombinedOutput()
			exit, _ := errors.AsType[*exec.ExitError](err)
			planPiped := strings.Contains(line, "| grep") && exit != nil && exit.ExitCode() == exitChanges
			if err != nil && !planPiped {
				t.Errorf("%s%s%v", line, out, err)
			}
		}
		if _, err := other.Directory.AuthenticatePassword(t.Context(), "elasticsearch", "kim", "foobar"); err == nil {
			loggedIn = true
		}
	}
	if !loggedIn {
		t.Error("Kuzzle's user never logged in at the Elasticsearch door with the old password")
	}
	if _, err := other.Directory.AuthenticatePassword(t.Context(), "elasticsearch", "git", "correct-horse"); err != nil {
		t.Errorf("the user from git: %v", err)
	}
}
