package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const everything = "../../seed/testdata/everything.yaml"

// ephemeral is a server that keeps nothing, and the line that it printed.
type ephemeral struct {
	Ready bool
	Doors map[string]string
	Admin struct{ Username, Password string }
	Keys  []struct {
		Name    string
		Encoded string
	} `json:"api_keys"`
	Version string

	t    *testing.T
	cmd  *exec.Cmd
	rest chan string // what else came on standard output
	errs *strings.Builder
}

func (h *home) ephemeral(in io.Reader, args ...string) *ephemeral {
	h.t.Helper()
	e := &ephemeral{t: h.t, cmd: h.command(append([]string{"serve", "--ephemeral"}, args...)...), rest: make(chan string, 1), errs: &strings.Builder{}}
	e.cmd.Stdin, e.cmd.Stderr = in, e.errs
	out, err := e.cmd.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	if err := e.cmd.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = e.cmd.Process.Kill(); _ = e.cmd.Wait() })
	lines := bufio.NewReader(out)
	line, err := lines.ReadBytes('\n')
	if err != nil {
		h.t.Fatalf("no line: %v %s", err, e.errs)
	}
	if err := json.Unmarshal(line, e); err != nil {
		h.t.Fatalf("%s: %v", line, err)
	}
	for door, address := range e.Doors {
		contracts.At(h.t, strings.TrimPrefix(address, "http://"), door)
	}
	go func() {
		rest, _ := io.ReadAll(lines)
		e.rest <- string(rest)
	}()
	return e
}

// ask is a request with Basic credentials, or with what authorization says.
func (e *ephemeral) ask(door, method, path, authorization, body string) (int, string) {
	e.t.Helper()
	r, err := http.NewRequest(method, e.Doors[door]+path, strings.NewReader(body))
	if err != nil {
		e.t.Fatal(err)
	}
	if name, password, basic := strings.Cut(authorization, ":"); basic {
		r.SetBasicAuth(name, password)
	} else if authorization != "" {
		r.Header.Set("Authorization", authorization)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	response, err := (&http.Client{Transport: judged, Timeout: 20 * time.Second}).Do(r)
	if err != nil {
		e.t.Fatal(err)
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	return response.StatusCode, string(text)
}

func (e *ephemeral) admin() string { return e.Admin.Username + ":" + e.Admin.Password }

// TestEphemeral has no port, file or password of its own to begin with.
func TestEphemeral(t *testing.T) {
	h := newHome(t)
	h.environ = h.environ[:len(h.environ)-1] // the cost is its own
	e := h.ephemeral(nil)
	if !e.Ready || e.Version == "" || len(e.Doors) != 5 {
		t.Errorf("the line says %+v", e)
	}
	if status, body := e.ask("elasticsearch", "GET", "/_security/_authenticate", e.admin(), ""); status != http.StatusOK {
		t.Errorf("%d %s", status, body)
	}
	if status, body := e.ask("management", "GET", "/readyz", "", ""); status != http.StatusOK {
		t.Errorf("%d %s", status, body)
	}
	_ = e.cmd.Process.Signal(syscall.SIGTERM)
	if rest := <-e.rest; rest != "" {
		t.Errorf("standard output goes on: %s", rest)
	}
	if err := e.cmd.Wait(); err != nil {
		t.Errorf("%v: %s", err, e.errs)
	}
	if !strings.Contains(e.errs.String(), "hashed cheaply") {
		t.Errorf("not said aloud: %s", e.errs)
	}
	if left, _ := os.ReadDir(h.dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestEphemeralTakesWhatIsGiven lets flags and variables win over its defaults.
func TestEphemeralTakesWhatIsGiven(t *testing.T) {
	h := newHome(t)
	h.environ = append(h.environ, "DRAGOMAN_ADMIN_PASSWORD=chosen-one-1", "DRAGOMAN_LISTEN_FUSION=off")
	e := h.ephemeral(nil, "--listen-cloud", "off")
	if e.Admin.Password != "chosen-one-1" || len(e.Doors) != 3 {
		t.Errorf("%+v", e)
	}
	r := h.run("", "serve", "--ephemeral", "--database", "sqlite:x.db")
	if r.code != exitUsage || !strings.Contains(r.err, "an ephemeral server keeps nothing") {
		t.Errorf("%+v", r)
	}
}

// TestSeedMeetsItsUsersAtEveryDoor logs in whom the file describes.
func TestSeedMeetsItsUsersAtEveryDoor(t *testing.T) {
	h := newHome(t)
	seed, err := filepath.Abs(everything)
	if err != nil {
		t.Fatal(err)
	}
	e := h.ephemeral(nil, "--seed", seed)
	for _, who := range []string{
		"ada:s3cret-password1", "grace:grace-password1", "jack:s3cret-password", "bob:stringstring", "kim:kimkimkim", "fay:password1",
	} {
		for door, path := range map[string]string{
			"elasticsearch": "/_security/_authenticate", "cloud": "/api/v1/user", "fusion": "/api/session",
		} {
			if status, body := e.ask(door, "GET", path, who, ""); status != http.StatusOK {
				t.Errorf("%s at %s: %d %s", who, door, status, body)
			}
		}
		name, password, _ := strings.Cut(who, ":")
		login := fmt.Sprintf(`{"username":%q,"password":%q}`, name, password)
		if status, body := e.ask("kuzzle", "POST", "/_login/local", "", login); status != http.StatusOK {
			t.Errorf("%s at kuzzle: %d %s", who, status, body)
		}
	}
	for path, want := range map[string]string{
		"/_security/user/ada":     `"metadata":{"team":"analysis","level":9007199254740993}`,
		"/_security/role/support": `"cluster":["monitor"]`,
		"/_security/user/kim":     `"roles":["editors"]`,
		"/_security/role/reader":  `"privileges":["read"]`,
	} {
		if _, body := e.ask("elasticsearch", "GET", path, e.admin(), ""); !strings.Contains(body, want) {
			t.Errorf("%s: %s", path, body)
		}
	}
	if len(e.Keys) != 1 || e.Keys[0].Name != "ci" {
		t.Fatalf("keys: %+v", e.Keys)
	}
	if status, body := e.ask("elasticsearch", "GET", "/_security/_authenticate", "ApiKey "+e.Keys[0].Encoded, ""); status != http.StatusOK {
		t.Errorf("the key gets %d %s", status, body)
	}
}

// TestSeedIsAppliedAgain leaves one directory after two starts, and what it
// exports makes the same one.
func TestSeedIsAppliedAgain(t *testing.T) {
	h := newHome(t)
	seed, err := filepath.Abs(everything)
	if err != nil {
		t.Fatal(err)
	}
	first := h.seeded(seed)
	if again := h.seeded(seed); again != first {
		t.Errorf("after another start:\n%s\nwas:\n%s", again, first)
	}
	for _, name := range []string{"ada", "grace", "jack", "bob", "kim", "fay"} {
		if !strings.Contains(first, "username: "+name+"\n") {
			t.Errorf("%s is not in %s", name, first)
		}
	}
	file := filepath.Join(h.dir, "exported.yaml")
	h.ok("", "export", "--output", file)
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	other := newHome(t)
	if got := other.seeded(file); got != first {
		t.Errorf("exported and applied elsewhere:\n%s\nwas:\n%s", got, first)
	}
	if r := h.run("", "export", "--output", file); r.code != exitFailed {
		t.Errorf("written over: %+v", r)
	}
}

// seeded starts and stops a server on a file of its own and exports.
func (h *home) seeded(seed string) string {
	h.t.Helper()
	s := h.serve("--seed", seed)
	if code := s.end(h.t, syscall.SIGTERM); code != exitOK {
		h.t.Fatalf("exit code %d", code)
	}
	return h.ok("", "export").out
}

// TestFaultySeedIsRefusedWhole writes nothing to a directory that exists, and
// says in which line a door refused what.
func TestFaultySeedIsRefusedWhole(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	s.end(t, syscall.SIGTERM)
	before := h.ok("", "export").out
	for name, row := range map[string]struct{ file, want string }{
		"Syntax":  {"users:\n- username: early\n- {username: a, pass: x}\n", `:3: a user has no "pass"`},
		"Door":    {"users:\n- username: early\nelasticsearch:\n  users:\n    jack: {password: s3cret-password, roles: 7}\n", `:5: elasticsearch.users: "jack": the door answers 400: {"error"`},
		"Hash":    {"users:\n- username: early\n- username: late\n  password_hash: nonsense\n", `:3: users: "late": `},
		"Profile": {"users:\n- username: early\nkuzzle:\n  profiles:\n    p: {policies: [{roleId: nowhere}]}\n", `:5: kuzzle.profiles: "p": the door answers 404`},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(h.dir, "faulty.yaml")
			if err := os.WriteFile(file, []byte(row.file), 0o600); err != nil {
				t.Fatal(err)
			}
			r := h.run("", append([]string{"serve", "--seed", file}, everyListener("127.0.0.1:0")...)...)
			if r.code != exitFailed || !strings.Contains(r.err, row.want) {
				t.Errorf("%+v", r)
			}
			if after := h.ok("", "export").out; after != before {
				t.Errorf("something was written: %s", after)
			}
		})
	}
}

// TestExitWithParent has a shell start the server and end before it.
func TestExitWithParent(t *testing.T) {
	h := newHome(t)
	shell := exec.Command("sh", "-c", `"$0" serve --ephemeral --exit-with-parent & read nothing`, os.Args[0])
	shell.Env, shell.Dir = h.environ, h.dir
	in, err := shell.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := shell.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := shell.Start(); err != nil {
		t.Fatal(err)
	}
	// The pipe ends when the last process that has it does: the server. The
	// shell ends with its standard input.
	done := make(chan string, 1)
	go func() {
		said := bufio.NewReader(out)
		ready, _ := said.ReadString('\n')
		_ = in.Close()
		rest, _ := io.ReadAll(said)
		done <- ready + string(rest)
	}()
	select {
	case text := <-done:
		if !strings.Contains(text, `"ready":true`) {
			t.Errorf("it never was ready: %s", text)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("the server outlives its parent")
	}
	_ = shell.Wait()
}
