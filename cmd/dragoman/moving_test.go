package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/store"
)

const movedHash = "$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6" // correct-horse

// mover is a directory of its own with a configuration that names a target.
type mover struct {
	*home
	there *dragomantest.Dragoman
}

func newMover(t *testing.T, kind, url string, there *dragomantest.Dragoman) *mover {
	t.Helper()
	h := newHome(t)
	m := &mover{home: h, there: there}
	m.write("pw", there.Admin.Password+"\n")
	m.write("config.yaml", fmt.Sprintf("targets:\n  there:\n    kind: %s\n    url: %s\n    username: admin\n    password-file: %s\n    max-delete: 100%%\n",
		kind, url, filepath.Join(h.dir, "pw")))
	h.environ = append(h.environ, "DRAGOMAN_CONFIG="+filepath.Join(h.dir, "config.yaml"))
	return m
}

func (m *mover) write(name, text string) string {
	m.t.Helper()
	path := filepath.Join(m.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		m.t.Fatal(err)
	}
	return path
}

// seeded fills the directory of here by a server that starts and ends.
func (m *mover) seeded(text string) {
	m.t.Helper()
	s := m.serve("--seed", m.write("seed.yaml", text))
	s.end(m.t, os.Interrupt)
}

// remove deletes a user of the directory here.
func (m *mover) remove(name string) {
	m.t.Helper()
	st, err := store.Open(m.t.Context(), "sqlite:"+filepath.Join(m.dir, "dragoman", "dragoman.db"))
	if err != nil {
		m.t.Fatal(err)
	}
	defer st.Close()
	d, err := dragoman.New(st, dragoman.Options{HashCost: 4})
	if err != nil {
		m.t.Fatal(err)
	}
	ctx := dragoman.WithPrincipal(m.t.Context(), dragoman.ServicePrincipal())
	if _, err := d.DeleteUser(ctx, name); err != nil {
		m.t.Fatal(err)
	}
}

func seedOf(users int) string {
	var b strings.Builder
	b.WriteString("users:\n")
	for i := range users {
		fmt.Fprintf(&b, "- {username: u%04d, full_name: User %d, roles: [r], password_hash: \"%s\"}\n", i, i, movedHash)
	}
	return b.String()
}

// TestPlanApplyDrift goes through exit codes, saved plans, staleness, and the
// permissions of files.
func TestPlanApplyDrift(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded(seedOf(3))
	plan := filepath.Join(m.dir, "saved.plan")
	r := m.run("", "plan", "--target", "there", "--out", plan)
	if r.code != exitChanges || !strings.Contains(r.out, "users: 3 to create") || !strings.Contains(r.out, "PUT /_security/user/u0000") {
		t.Fatalf("%+v", r)
	}
	if info, err := os.Stat(plan); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	if r := m.run("", "drift", "--target", "there", "--json"); r.code != exitChanges || !json.Valid([]byte(strings.Split(r.out, "\n")[0])) {
		t.Errorf("drift: %+v", r)
	}
	m.ok("", "apply", plan)
	if r := m.ok("", "apply", plan); !strings.Contains(r.out, "3 done before") {
		t.Errorf("applied again: %+v", r)
	}
	if r := m.run("", "plan", "--target", "there"); r.code != exitOK {
		t.Errorf("in step: %+v", r)
	}
	m.remove("u0001")
	m.ok("", "user", "create", "--username", "new", "--role", "r", "--no-password")
	if r := m.run("", "plan", "--target", "there", "--out", plan); r.code != exitChanges || !strings.Contains(r.out, "DELETE /_security/user/u0001") {
		t.Errorf("%+v", r)
	}
	m.ok("", "user", "create", "--username", "newer", "--no-password")
	if r := m.run("", "apply", plan); r.code != exitFailed || !strings.Contains(r.err, "stale") {
		t.Errorf("a stale plan: %+v", r)
	}
	if r := m.run("", "plan", "--target", "there", "--max-delete", "0%"); r.code != exitFailed || !strings.Contains(r.err, "--max-delete") {
		t.Errorf("too many deletes: %+v", r)
	}
	if r := m.run("", "apply", "--target", "there"); r.code != exitFailed || !strings.Contains(r.err, "--yes") {
		t.Errorf("nobody was asked: %+v", r)
	}
	m.ok("", "apply", "--target", "there", "--yes")
	if r := m.run("", "plan", "--target", "elsewhere"); r.code != exitFailed || !strings.Contains(r.err, "targets.elsewhere") {
		t.Errorf("an unknown target: %+v", r)
	}
	broken := m.write("broken.plan", "{}\n")
	if r := m.run("", "apply", broken); r.code != exitFailed || !strings.Contains(r.err, "no saved plan") {
		t.Errorf("%+v", r)
	}
}

// TestPlanFromSeed needs no database: users as code.
func TestPlanFromSeed(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	file := m.write("users.yaml", seedOf(2)+"roles:\n- {name: r, elasticsearch: {cluster: [monitor]}}\n")
	flags := []string{"--from", file, "--target", "there"}
	if r := m.run("", append([]string{"plan"}, flags...)...); r.code != exitChanges || !strings.Contains(r.out, "roles: 1 to create") {
		t.Fatalf("%+v", r)
	}
	m.ok("", append([]string{"apply", "--yes"}, flags...)...)
	if r := m.run("", append([]string{"plan"}, flags...)...); r.code != exitOK {
		t.Errorf("%+v", r)
	}
	if _, err := there.Directory.AuthenticatePassword(t.Context(), "elasticsearch", "u0000", "correct-horse"); err != nil {
		t.Errorf("the password: %v", err)
	}
	plain := m.write("plain.yaml", "users:\n- {username: a, password: s3cret-words}\n")
	if r := m.run("", "plan", "--from", plain, "--target", "there"); r.code != exitFailed || !strings.Contains(r.err, "plain.yaml:2") || strings.Contains(r.err, "s3cret") {
		t.Errorf("%+v", r)
	}
}

// TestMovingTellsNoSecret looks for hashes and passwords in everything that is
// written: output, plans, notes.
func TestMovingTellsNoSecret(t *testing.T) {
	for kind, url := range map[string]func(*dragomantest.Dragoman) string{
		"elasticsearch": func(d *dragomantest.Dragoman) string { return d.Elasticsearch.URL },
		"cloud":         func(d *dragomantest.Dragoman) string { return d.Cloud.URL },
		"kuzzle":        func(d *dragomantest.Dragoman) string { return d.Kuzzle.URL },
		"fusion":        func(d *dragomantest.Dragoman) string { return d.Fusion.URL },
	} {
		t.Run(kind, func(t *testing.T) {
			there := dragomantest.Start(t, dragomantest.Password("canary-admin-1"))
			m := newMover(t, kind, url(there), there)
			m.seeded(strings.ReplaceAll(seedOf(3), "[r]", `["@viewer"]`))
			plan := filepath.Join(m.dir, "saved.plan")
			var told strings.Builder
			for _, args := range [][]string{
				{"plan", "--target", "there", "--out", plan},
				{"plan", "--target", "there", "--json"},
				{"drift", "--target", "there"},
				{"apply", plan},
				{"import", "--target", "there", "--apply", "--on-conflict", "take", "--json"},
			} {
				r := m.run("", args...)
				if r.code == exitFailed {
					t.Fatalf("%v: %+v", args, r)
				}
				told.WriteString(r.out + r.err)
			}
			saved, err := os.ReadFile(plan)
			if err != nil {
				t.Fatal(err)
			}
			told.Write(saved)
			for _, secret := range []string{movedHash, movedHash[7:29], "canary-admin-1"} {
				if strings.Contains(told.String(), secret) {
					t.Errorf("%q was told", secret)
				}
			}
		})
	}
}

// TestSourcesAreReadWholeOrNotAtAll: a file that is missing, is something else, or
// has somebody twice is told of, and nobody comes in.
func TestSourcesAreReadWholeOrNotAtAll(t *testing.T) {
	m := &mover{home: newHome(t)}
	m.seeded("")
	m.must(os.Mkdir(filepath.Join(m.dir, "empty"), 0o700))
	for _, c := range []struct{ kind, path, want string }{
		{"csv", "missing", "no such file"},
		{"json-lines", "missing", "no such file"},
		{"seed", "missing", "no such file"},
		{"ldif", "missing", "no such file"},
		{"eck-secret", "missing", "no such file"},
		{"fusion-zookeeper", "missing", "no such file"},
		{"file-realm", "missing", "no such file"},
		{"file-realm", "empty", "no such file"},
		{"fusion-zookeeper", m.write("nodes", "username,id\n"), "not JSON"},
		{"fusion-zookeeper", m.write("nothing", ""), "not JSON"},
		{"csv", m.write("twice.csv", "username,roles\nada,a\nbob,\nada,b\n"), `"ada" is in it twice`},
		{"json-lines", m.write("twice.jsonl", `{"username":"bob"}`+"\n"+`{"username":"ada"}`+"\n"+`{"username":"ada"}`), `"ada" is in it twice`},
		{"seed", m.write("twice.yaml", "users: [{username: ada}, {username: bob}, {username: ada}]"), `"ada" is in it twice`},
		{"ldif", m.write("twice.ldif", "dn: uid=ada,ou=a\nuid: ada\n\ndn: uid=ada,ou=b\nuid: ada\n\ndn: uid=bob\nuid: bob\n"), `"ada" is in it twice`},
	} {
		r := m.run("", "import", "--kind", c.kind, "--path", c.path, "--apply")
		if r.code != exitFailed || !strings.Contains(r.err, c.want) {
			t.Errorf("%s of %s: %+v", c.kind, c.path, r)
		}
	}
	if r := m.ok("", "user", "list"); strings.Contains(r.out, "ada") || strings.Contains(r.out, "bob") {
		t.Errorf("%s", r.out)
	}
}

// TestAddressesHoldNoSecret: an address with a password in it is refused, and not
// repeated.
func TestAddressesHoldNoSecret(t *testing.T) {
	m := &mover{home: newHome(t)}
	m.seeded("")
	for _, command := range []string{"import", "plan", "apply", "drift", "sync"} {
		for _, url := range []string{"http://ada:s3cret-words@127.0.0.1:1", "http://ada:s3cret-words@", "ada:s3cret-words@127.0.0.1", "http://a:s3cret-words@b@c"} {
			r := m.run("", command, "--kind", "elasticsearch", "--url", url)
			if r.code != exitFailed || strings.Contains(r.err+r.out, "s3cret") || !strings.Contains(r.err, "URL") {
				t.Errorf("%s %s: %+v", command, url, r)
			}
		}
	}
}

// TestMovingFilesTellsNoSecret is the same for kinds that are files: they hold
// hashes, and for their owner only; nothing that is said of them does, not even
// when they are broken.
func TestMovingFilesTellsNoSecret(t *testing.T) {
	for _, kind := range []string{"csv", "json-lines", "seed", "eck-secret", "file-realm"} {
		t.Run(kind, func(t *testing.T) {
			m := &mover{home: newHome(t)}
			m.seeded(seedOf(3))
			path := filepath.Join(m.dir, "target")
			files := []string{path}
			if kind == "file-realm" {
				m.must(os.Mkdir(path, 0o700))
				files = []string{filepath.Join(path, "users"), filepath.Join(path, "users_roles")}
			}
			target := []string{"--kind", kind, "--path", path, "--max-delete", "100%"}
			plan := filepath.Join(m.dir, "saved.plan")
			var told strings.Builder
			tell := func(code int, args ...string) {
				t.Helper()
				r := m.run("", args...)
				if r.code != code {
					t.Fatalf("%v: %+v", args, r)
				}
				told.WriteString(r.out + r.err)
			}
			tell(exitChanges, append([]string{"plan", "--out", plan}, target...)...)
			saved, err := os.ReadFile(plan)
			m.must(err)
			told.Write(saved)
			tell(exitOK, "apply", plan)
			tell(exitOK, append([]string{"plan", "--json"}, target...)...)
			held := ""
			for _, file := range files {
				info, err := os.Stat(file)
				m.must(err)
				if info.Mode().Perm() != 0o600 {
					t.Errorf("%s is %v", file, info.Mode())
				}
				text, err := os.ReadFile(file)
				m.must(err)
				held += string(text)
			}
			if !strings.Contains(held, movedHash) {
				t.Errorf("the hash is not in the file:\n%s", held)
			}
			if info, err := os.Stat(plan); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("%v, %v", info, err)
			}
			into := &mover{home: newHome(t)}
			into.seeded("")
			r := into.ok("", "import", "--kind", kind, "--path", path, "--apply", "--json")
			told.WriteString(r.out + r.err)
			for _, broken := range []string{movedHash, "{" + movedHash, "x,y\n" + movedHash + ":", "users: [" + movedHash} {
				m.must(os.WriteFile(files[0], []byte(broken), 0o600))
				r := into.run("", "import", "--kind", kind, "--path", path)
				told.WriteString(r.out + r.err)
				r = m.run("", append([]string{"plan"}, target...)...)
				told.WriteString(r.out + r.err)
			}
			for _, secret := range []string{movedHash, movedHash[7:29]} {
				if at := strings.Index(told.String(), secret); at >= 0 {
					t.Errorf("%q was told: %s", secret, told.String()[max(0, at-200):at])
				}
			}
		})
	}
}

// TestMovingTellsNoSecretOfAnEcho has a target that refuses everything and
// repeats in its error what it was sent, credentials included, and a source
// with passwords in plain: nothing of it is told, saved, or left behind.
func TestMovingTellsNoSecretOfAnEcho(t *testing.T) {
	const admin, plain = "canary-admin-1", "canary-plain-2"
	echo := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if r.Method == http.MethodGet {
			_, _ = io.WriteString(w, "{}")
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(err)
		}
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"type": "x", "reason": string(body) + r.Header.Get("Authorization")}, "status": 400})
	}))
	t.Cleanup(echo.Close)
	there := dragomantest.Start(t, dragomantest.Password(admin))
	m := newMover(t, "elasticsearch", echo.URL, there)
	temporary := t.TempDir()
	m.environ = append(m.environ, "TMPDIR="+temporary)
	m.seeded(seedOf(3))
	plan := filepath.Join(m.dir, "saved.plan")
	people := m.write("people.csv", "username,password\nplain,"+plain+"\nbad\x00name,"+plain+"\n")
	ada := m.write("ada.json", `{"username":"ada","roles":[],"password_hash":"`+movedHash+`","colour":"`+plain+`"}`)
	var told strings.Builder
	for _, c := range []struct {
		code int
		args []string
	}{
		{exitChanges, []string{"plan", "--target", "there", "--out", plan}},
		{exitFailed, []string{"apply", plan, "--json"}},
		{exitFailed, []string{"apply", "--target", "there", "--yes"}},
		{exitFailed, []string{"sync", "--target", "there"}},
		{exitChanges, []string{"drift", "--target", "there", "--json"}},
		{exitFailed, []string{"import", "--kind", "csv", "--path", people, "--apply", "--json"}},
		{exitOK, []string{"events"}},
	} {
		r := m.run("", c.args...)
		if r.code != c.code {
			t.Fatalf("%v: %+v", c.args, r)
		}
		told.WriteString(r.out + r.err)
	}
	r := m.ok("", "translate", "--from", "elasticsearch", "--to", "cloud", ada)
	told.WriteString(r.err)
	if !strings.Contains(told.String(), "[redacted]") {
		t.Errorf("the target's words were not told at all: %s", told.String())
	}
	if left, err := filepath.Glob(filepath.Join(temporary, "*")); err != nil || len(left) > 0 {
		t.Errorf("%v was left behind", left)
	}
	for _, file := range []string{plan, plan + ".begun"} {
		text, err := os.ReadFile(file)
		m.must(err)
		told.Write(text)
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
	for _, secret := range []string{movedHash, movedHash[7:29], admin, plain, base64.StdEncoding.EncodeToString([]byte("admin:" + admin))} {
		if at := strings.Index(told.String(), secret); at >= 0 {
			t.Errorf("%q was told: %s", secret, told.String()[max(0, at-200):at])
		}
	}
}

// TestSyncFollows keeps a target in step with what happens, by the feed; two
// that follow the same target do nothing twice.
func TestSyncFollows(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded(seedOf(2))
	for range 2 {
		cmd := m.command("sync", "--target", "there", "--follow")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = cmd.Process.Signal(os.Interrupt); _ = cmd.Wait() })
	}
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	is := func(name string, wanted bool) {
		t.Helper()
		for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
			if _, err := there.Directory.UserByName(ctx, name); (err == nil) == wanted {
				return
			}
		}
		t.Fatalf("%s should be there: %t", name, wanted)
	}
	is("u0001", true)
	m.ok("", "user", "create", "--username", "late", "--no-password")
	is("late", true)
	m.remove("u0001")
	is("u0001", false)
	puts := map[string]int{}
	for _, r := range there.Requests() {
		if r.Method == "PUT" {
			puts[r.Path]++
		}
	}
	for path, n := range puts {
		if n > 1 {
			t.Errorf("%s was put %d times", path, n)
		}
	}
}
