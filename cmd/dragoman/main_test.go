package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/store"
)

// runAsCommand in the environment turns the test binary into the command, so
// that tests start real processes without building anything.
const runAsCommand = "RUN_AS_DRAGOMAN_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(runAsCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// contracts are what requests of these tests, and their answers, are held against,
// if they are sent over judged.
var (
	contracts = adaptertest.NewContracts("../..")
	judged    = contracts.Over(http.DefaultTransport)
)

// home is a place of its own for each test: a data directory, and the
// addresses of the server that was started last.
type home struct {
	t         *testing.T
	dir       string
	environ   []string
	addresses map[string]string
	judges    []*adaptertest.Judge // of those who stand between scripts and doors
}

func newHome(t *testing.T) *home {
	t.Helper()
	h := &home{t: t, dir: t.TempDir(), addresses: map[string]string{}}
	h.environ = []string{
		runAsCommand + "=1", "XDG_DATA_HOME=" + h.dir, "PATH=" + os.Getenv("PATH"),
		"GOCOVERDIR=" + t.TempDir(), "DRAGOMAN_HASH_COST=4",
	}
	return h
}

// listeners are the doors' names by the titles under which serve prints them.
func listeners() map[string]string {
	names := map[string]string{"Management": "management"}
	for _, d := range adapters.All() {
		names[d.Title] = string(d.Name)
	}
	return names
}

// everyListener gives each the same address.
func everyListener(address string) []string {
	var args []string
	for _, door := range listeners() {
		args = append(args, "--listen-"+door+"="+address)
	}
	return args
}

func (h *home) command(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = h.environ
	cmd.Dir = h.dir
	return cmd
}

// result is what a finished command said.
type result struct {
	code     int
	out, err string
}

func (h *home) run(in string, args ...string) result {
	h.t.Helper()
	cmd := h.command(args...)
	var out, errOut bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), &out, &errOut
	err := cmd.Run()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited {
		h.t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errOut.String()}
}

// ok runs a command that must work.
func (h *home) ok(in string, args ...string) result {
	h.t.Helper()
	r := h.run(in, args...)
	if r.code != exitOK {
		h.t.Fatalf("%v: %+v", args, r)
	}
	return r
}

// serving is a server in a process of its own.
type serving struct {
	cmd      *exec.Cmd
	password string
	rest     chan string
}

// serve starts a server at free ports and waits until it has told which.
func (h *home) serve(args ...string) *serving {
	h.t.Helper()
	given := append([]string{"serve"}, everyListener("127.0.0.1:0")...)
	s := &serving{cmd: h.command(append(given, args...)...), rest: make(chan string, 1)}
	s.cmd.Stderr = h.t.Output()
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = s.cmd.Process.Kill(); _ = s.cmd.Wait() })
	lines := bufio.NewReader(out)
	for clear(h.addresses); h.addresses["management"] == ""; {
		line, err := lines.ReadString('\n')
		if err != nil {
			h.t.Fatalf("the server did not start: %v", err)
		}
		if password, ok := strings.CutPrefix(line, "ADMIN_PASSWORD="); ok {
			s.password = strings.TrimSpace(password)
		}
		title, address, _ := strings.Cut(strings.TrimSpace(line), "http://")
		if door := listeners()[strings.TrimSpace(title)]; door != "" {
			h.addresses[door] = address
			contracts.At(h.t, address, door)
		}
	}
	go func() { rest, _ := io.ReadAll(lines); s.rest <- string(rest) }()
	return s
}

// end sends a signal and returns the exit code.
func (s *serving) end(t *testing.T, signal os.Signal) int {
	t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	<-s.rest
	_ = s.cmd.Wait()
	return s.cmd.ProcessState.ExitCode()
}

// cloud asks the cloud door as somebody and answers with the status.
func (h *home) cloud(username, password, method, path, body string) (int, string) {
	h.t.Helper()
	r, err := http.NewRequest(method, "http://"+h.addresses["cloud"]+"/api/v1"+path, strings.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	r.SetBasicAuth(username, password)
	r.Header.Set("Content-Type", "application/json")
	response, err := (&http.Client{Transport: judged, Timeout: 20 * time.Second}).Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	return response.StatusCode, string(text)
}

func TestCommandLine(t *testing.T) {
	h := newHome(t)
	for name, row := range map[string]struct {
		args []string
		code int
		want string // in either output
	}{
		"Nothing":             {nil, exitOK, "dragoman [command]"},
		"Help":                {[]string{"help"}, exitOK, "Exit codes: 0 it worked"},
		"HelpServe":           {[]string{"help", "serve"}, exitOK, "--listen-management"},
		"HelpPasswd":          {[]string{"user", "passwd", "--help"}, exitOK, "dragoman user passwd admin"},
		"HelpConfiguration":   {[]string{"help", "configuration"}, exitOK, "A flag wins over a variable"},
		"Version":             {[]string{"version"}, exitOK, "dragoman "},
		"UnknownCommand":      {[]string{"srve"}, exitUsage, `there is no command "dragoman srve", did you mean serve or prove?`},
		"UnknownUserCommand":  {[]string{"user", "drop"}, exitUsage, `there is no command "dragoman user drop"`},
		"UnknownFlag":         {[]string{"serve", "--port", "1"}, exitUsage, "unknown flag: --port"},
		"PasswordAsFlag":      {[]string{"serve", "--admin-password", "x"}, exitUsage, "unknown flag"},
		"ArgumentForServe":    {[]string{"serve", "now"}, exitUsage, "unknown command \"now\""},
		"BadConfiguration":    {[]string{"serve", "--hash-cost", "1"}, exitUsage, "hash-cost (from --hash-cost)"},
		"EverythingOff":       {append([]string{"serve"}, everyListener("off")...), exitUsage, "every listener is off"},
		"ListWithoutDatabase": {[]string{"user", "list"}, exitFailed, "there is no database at"},
		"BadDatabase":         {[]string{"user", "list", "--database", "mysql:x"}, exitUsage, "database (from --database)"},
		"CreateWithoutName":   {[]string{"user", "create"}, exitUsage, "--username is missing"},
		"CreateTwoPasswords":  {[]string{"user", "create", "--username=x", "--generate", "--no-password"}, exitUsage, "from one place only"},
		"PasswdWithoutName":   {[]string{"user", "passwd"}, exitUsage, "one username is needed"},
		"PasswdTwoNames":      {[]string{"user", "passwd", "a", "--username=b"}, exitUsage, "one username is needed"},
		"PasswdNoDatabase":    {[]string{"user", "passwd", "admin"}, exitFailed, "there is no database at"},
		"HealthcheckNobody":   {[]string{"healthcheck", "--listen-management", "127.0.0.1:1"}, exitFailed, "connection refused"},
		"HealthcheckOff":      {[]string{"healthcheck", "--listen-management", "off"}, exitFailed, "the management port is off"},
	} {
		t.Run(name, func(t *testing.T) {
			r := h.run("", row.args...)
			if r.code != row.code || !strings.Contains(r.out+r.err, row.want) {
				t.Errorf("got %+v", r)
			}
			if row.code == exitOK == (r.err != "") {
				t.Errorf("help goes to standard output, trouble to standard error: %+v", r)
			}
		})
	}
	if entries, _ := os.ReadDir(h.dir); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestServe(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	if status, body := h.cloud("admin", s.password, "GET", "/users", ""); status != http.StatusOK {
		t.Errorf("the password that was shown gets %d %s", status, body)
	}
	r := h.ok("", "healthcheck", "--listen-management", h.addresses["management"])
	if r.out+r.err != "" {
		t.Errorf("healthcheck says %q", r.out+r.err)
	}
	if code := s.end(t, syscall.SIGTERM); code != exitOK {
		t.Errorf("after SIGTERM: exit code %d", code)
	}
	if code := h.serve().end(t, os.Interrupt); code != exitOK {
		t.Errorf("after SIGINT: exit code %d", code)
	}
}

func TestServePortInUse(t *testing.T) {
	h := newHome(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	address := taken.Addr().String()
	r := h.run("", append(append([]string{"serve"}, everyListener("127.0.0.1:0")...), "--listen-fusion", address)...)
	if r.code != exitFailed || !strings.Contains(r.err, "the fusion door cannot listen at "+address) ||
		!strings.Contains(r.err, "--listen-fusion") || r.out != "" {
		t.Errorf("got %+v", r)
	}
	if entries, _ := os.ReadDir(h.dir); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestServeSurvivesKill(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	body := `{"user_name":"ada","security":{"password":"secret-Word-1","roles":["ece_platform_viewer"]}}`
	if status, answer := h.cloud("admin", s.password, "POST", "/users", body); status != http.StatusOK {
		t.Fatal(status, answer)
	}
	s.end(t, syscall.SIGKILL)
	h.serve()
	if status, answer := h.cloud("ada", "secret-Word-1", "GET", "/user", ""); status != http.StatusOK {
		t.Errorf("what was acknowledged is gone: %d %s", status, answer)
	}
}

// TestFirstStartSurvivesKill kills first starts at several moments: the next start
// makes what is missing, and whoever was shown a password gets in.
func TestFirstStartSurvivesKill(t *testing.T) {
	for i := range 8 {
		h := newHome(t)
		h.environ = append(h.environ, "DRAGOMAN_HASH_COST=10")
		first := h.command(append([]string{"serve"}, everyListener("127.0.0.1:0")...)...)
		var told bytes.Buffer
		first.Stdout = &told
		if err := first.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(i) * 25 * time.Millisecond)
		_ = first.Process.Kill()
		_ = first.Wait()
		password := h.serve().password
		if password == "" { // then the first start has made the administrator
			_, shown, _ := strings.Cut(told.String(), "\nADMIN_PASSWORD=")
			password, _, _ = strings.Cut(shown, "\n")
		}
		if status, body := h.cloud("admin", password, "GET", "/users", ""); status != http.StatusOK {
			t.Errorf("killed after %d ms: the administrator gets %d %s", 25*i, status, body)
		}
		request, err := http.NewRequest(http.MethodGet, "http://"+h.addresses["elasticsearch"]+"/_security/_authenticate", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.SetBasicAuth("elastic", password)
		if response, err := http.DefaultClient.Do(request); err != nil || response.StatusCode != http.StatusOK {
			t.Errorf("killed after %d ms: elastic gets %v, %v", 25*i, response, err)
		} else {
			response.Body.Close()
		}
	}
}

func TestUserCommandsBesideARunningServer(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	h.ok("ada's own secret\n", "user", "create", "--username", "ada", "--full-name", "Ada L",
		"--email", "ada@example.org", "--role", "@viewer", "--role", "logs")
	if status, body := h.cloud("ada", "ada's own secret", "GET", "/users", ""); status != http.StatusOK {
		t.Errorf("the new user gets %d %s", status, body)
	}
	list := h.ok("", "user", "list").out
	for _, line := range []string{
		`(?m)^USERNAME +FULL NAME +ENABLED +PASSWORD +ROLES +DOOR +LAST LOGIN$`,
		`(?m)^ada +Ada L +yes +yes +@viewer,logs +all `,
		`(?m)^admin +- +yes +yes +@admin +all `,
	} {
		if !regexp.MustCompile(line).MatchString(list) {
			t.Errorf("no %s in\n%s", line, list)
		}
	}
	generated := h.ok("", "user", "passwd", "admin", "--generate")
	password := strings.TrimSuffix(generated.out, "\n")
	if len(password) != 20 || strings.Contains(generated.err, password) {
		t.Errorf("got %+v", generated)
	}
	if status, _ := h.cloud("admin", password, "GET", "/users", ""); status != http.StatusOK {
		t.Errorf("the new password gets %d", status)
	}
	if status, _ := h.cloud("admin", s.password, "GET", "/users", ""); status != http.StatusUnauthorized {
		t.Errorf("the old password gets %d", status)
	}
}

func TestPasswdEndsSessionsAndEnables(t *testing.T) {
	h := newHome(t)
	s := h.serve()
	h.ok("secret-Word-1", "user", "create", "--username", "ada", "--role", "@viewer")
	_, answer := h.cloud("", "", "POST", "/users/auth/_login", `{"username":"ada","password":"secret-Word-1"}`)
	token := regexp.MustCompile(`eyJ[\w-]+\.[\w-]+\.[\w-]+`).FindString(answer)
	if status := h.bearer(token); status != http.StatusOK {
		t.Fatalf("before: %d %s", status, answer)
	}
	h.ok("another-Word-2", "user", "passwd", "ada")
	if status := h.bearer(token); status != http.StatusUnauthorized {
		t.Errorf("the old session gets %d", status)
	}
	h.cloud("admin", s.password, "PATCH", "/users/ada", `{"security":{"enabled":false}}`)
	if r := h.ok("another-Word-3", "user", "passwd", "ada"); !strings.Contains(r.err, "the user is disabled") {
		t.Errorf("got %+v", r)
	}
	if status, _ := h.cloud("ada", "another-Word-3", "GET", "/user", ""); status != http.StatusUnauthorized {
		t.Errorf("a disabled user gets %d", status)
	}
	h.ok("another-Word-4", "user", "passwd", "--username", "ada", "--enable")
	if status, _ := h.cloud("ada", "another-Word-4", "GET", "/user", ""); status != http.StatusOK {
		t.Errorf("the enabled user gets %d", status)
	}
}

func (h *home) bearer(token string) int {
	h.t.Helper()
	r, err := http.NewRequest("GET", "http://"+h.addresses["cloud"]+"/api/v1/user", http.NoBody)
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+token)
	response, err := (&http.Client{Transport: judged}).Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close()
	return response.StatusCode
}

func TestUserCreate(t *testing.T) {
	h := newHome(t)
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("from a file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.ok("", "user", "create", "--username", "first", "--no-password")
	for name, row := range map[string]struct {
		in   string
		args []string
		code int
		want string
	}{
		"FromFile":        {"", []string{"--username", "f", "--password-file", file}, exitOK, "made user f"},
		"FromInput":       {"from input\n", []string{"--username", "i", "--password-file", "-"}, exitOK, "made user i"},
		"Generated":       {"", []string{"--username", "g", "--generate"}, exitOK, "made user g"},
		"Unicode":         {"pässwört", []string{"--username", "jürgen 😀"}, exitOK, "made user jürgen 😀"},
		"NameTaken":       {"password1", []string{"--username", "first"}, exitFailed, "the name first is taken"},
		"NameWithControl": {"password1", []string{"--username", "a\x1b[2Jb"}, exitOK, `made user "a\x1b[2Jb"`},
		"NameDot":         {"password1", []string{"--username", ".."}, exitFailed, "cannot be part of a URL"},
		"PasswordMissing": {"", []string{"--username", "x"}, exitFailed, "the password is empty"},
		"PasswordShort":   {"sh0rt\n", []string{"--username", "x"}, exitFailed, "the password is shorter than 8 characters"},
		"PasswordLines":   {"two\nlines in it\n", []string{"--username", "x"}, exitFailed, "contains a control character"},
		"FileMissing":     {"", []string{"--username", "x", "--password-file", "/no/file"}, exitFailed, "no such file"},
		"RoleOfOneDoor":   {"password1", []string{"--username", "r", "--role", "ece_platform_admin"}, exitOK, `Elastic Cloud Enterprise calls @admin "ece_platform_admin"`},
	} {
		t.Run(name, func(t *testing.T) {
			r := h.run(row.in, append([]string{"user", "create"}, row.args...)...)
			if r.code != row.code || !strings.Contains(r.err, row.want) {
				t.Errorf("got %+v", r)
			}
			if strings.Contains(r.err, strings.TrimSpace(row.in)) && row.in != "" {
				t.Errorf("the password is repeated: %+v", r)
			}
		})
	}
	if list := h.ok("", "user", "list").out; strings.Contains(list, "\x1b") || !strings.Contains(list, "jürgen 😀") {
		t.Errorf("got %q", list)
	}
}

func TestUserListBeyondOnePage(t *testing.T) {
	h := newHome(t)
	h.ok("", "user", "create", "--no-password", "--username", "ada")
	s, err := store.Open(t.Context(), "sqlite:"+filepath.Join(h.dir, "dragoman", "dragoman.db"))
	if err != nil {
		t.Fatal(err)
	}
	const many = 250
	for i := range many {
		name := fmt.Sprintf("user-%d%s", i, strings.Repeat("x", i/10))
		if _, err := s.CreateUser(t.Context(), dragoman.User{ID: name, Username: name}, dragoman.Change{Action: dragoman.ActionUserCreate}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	list := h.ok("", "user", "list").out
	if got := strings.Count(list, "user-"); got != many {
		t.Errorf("got %d lines\n%s", got, list)
	}
	head := strings.Index(list, "ENABLED")
	if ada := list[strings.Index(list, "\nada")+1:]; !strings.HasPrefix(ada[head:], "yes") {
		t.Errorf("the first page is not aligned\n%.200s", list)
	}
}

func TestPasswdUnknownUser(t *testing.T) {
	h := newHome(t)
	h.ok("", "user", "create", "--no-password", "--username", "ada")
	if r := h.run("password1", "user", "passwd", "nobody"); r.code != exitFailed || !strings.Contains(r.err, "there is no user nobody") {
		t.Errorf("got %+v", r)
	}
}
