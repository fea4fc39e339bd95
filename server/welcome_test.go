package server_test

import (
	"errors"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
)

var madeUp = regexp.MustCompile(`(?m)^ADMIN_PASSWORD=([A-Za-z0-9]{20})$`)

// examples are the commands that the first start shows, and the line that
// sets the password.
func examples(out string) string {
	commands := regexp.MustCompile(`(?ms)^# .*?\n\n`).FindAllString(out, -1)
	return regexp.MustCompile(`(?m)^ADMIN_PASSWORD=.*$`).FindString(out) + "\n" + strings.Join(commands, "")
}

// exampleUsers are the users that the examples make, one a door.
func exampleUsers() []string {
	made := map[string]string{"elasticsearch": "eva", "cloud": "clara", "kuzzle": "kai", "fusion": "finn"}
	var users []string
	for _, d := range adapters.All() {
		users = append(users, made[string(d.Name)])
	}
	return users
}

func shell(t *testing.T, script string, environ ...string) string {
	t.Helper()
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("curl is not installed")
	}
	cmd := exec.CommandContext(t.Context(), "sh", "-e", "-c", script)
	cmd.Env = append(cmd.Environ(), environ...)
	output, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, script, output)
	}
	return string(output)
}

func TestFirstStartShowsAPasswordOnceAndHowToMakeUsers(t *testing.T) {
	h := start(t, nil)
	out := h.out.String()
	password := madeUp.FindStringSubmatch(out)
	if password == nil || strings.Count(out, password[1]) != 1 {
		t.Fatalf("no password, or more than once:\n%s", out)
	}
	if strings.Contains(h.logs.String(), password[1]) {
		t.Error("the password is in the log")
	}
	answers := shell(t, examples(out))
	if strings.Contains(answers, "\n\n") || strings.Count(answers, "\n") != len(adapters.All()) {
		t.Errorf("not a line for each answer:\n%q", answers)
	}
	for _, username := range exampleUsers() {
		if _, shown := h.as(t, "admin", password[1], username); !shown {
			t.Errorf("%s was not made:\n%s", username, answers)
		}
	}
}

// as asks the cloud door for a user.
func (h *running) as(t *testing.T, username, password, wanted string) (*http.Response, bool) {
	t.Helper()
	request, err := http.NewRequest("GET", h.url("cloud", "/api/v1/users/"+wanted), http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(username, password)
	response, err := (&http.Client{Transport: judged}).Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	return response, response.StatusCode == http.StatusOK
}

func TestFirstStartWithOnlyTheManagementPort(t *testing.T) {
	var off []string
	for _, d := range dialects() {
		off = append(off, "--listen-"+string(d.Name)+"=prefix")
	}
	h := start(t, nil, off...)
	shell(t, examples(h.out.String()))
	password := madeUp.FindStringSubmatch(h.out.String())[1]
	for _, username := range exampleUsers() {
		url := "http://admin:" + password + "@" + h.Addr("management") + "/cloud/api/v1/users/" + username
		if response, body := h.get(url); response.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", username, body)
		}
	}
}

func TestFirstStartWithAChosenPassword(t *testing.T) {
	t.Run("Variable", func(t *testing.T) {
		h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=chosen4you"})
		out := h.out.String()
		if strings.Contains(out, "chosen4you") || strings.Contains(h.logs.String(), "chosen4you") {
			t.Errorf("a chosen password is repeated:\n%s", out)
		}
		shell(t, examples(out), "DRAGOMAN_ADMIN_PASSWORD=chosen4you")
		if _, shown := h.as(t, "admin", "chosen4you", "clara"); !shown {
			t.Error("clara was not made")
		}
	})
	t.Run("File", func(t *testing.T) {
		h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD_FILE=" + write(t, "it's the file", "chosen4you\n")})
		shell(t, examples(h.out.String()))
		if _, shown := h.as(t, "admin", "chosen4you", "clara"); !shown {
			t.Error("clara was not made")
		}
	})
}

func TestLaterStartsShowNoPassword(t *testing.T) {
	database := "--database=sqlite:" + t.TempDir() + "/kept.db"
	h := start(t, nil, database)
	password := madeUp.FindStringSubmatch(h.out.String())[1]
	h.stop()
	if err := <-h.done; err != nil {
		t.Fatal(err)
	}
	h.closeStore()
	again := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=another-one"}, database)
	if out := again.out.String(); strings.Contains(out, "ADMIN_PASSWORD") || !strings.Contains(out, again.url("parrot", "")) {
		t.Errorf("got\n%s", out)
	}
	if _, shown := again.as(t, "admin", password, "admin"); !shown {
		t.Error("the first password is gone")
	}
	if _, shown := again.as(t, "admin", "another-one", "admin"); shown {
		t.Error("a later start changed the password")
	}
}

// TestLogsHoldNoSecret goes through every door with good and bad proofs, and
// looks at everything that was logged on the way, at the finest level.
func TestLogsHoldNoSecret(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=chosen4you"})
	shell(t, examples(h.out.String()), "DRAGOMAN_ADMIN_PASSWORD=chosen4you")
	shell(t, strings.ReplaceAll(examples(h.out.String()), "&&", ";"), "DRAGOMAN_ADMIN_PASSWORD=wrong4you")
	var tokens []string
	for _, d := range adapters.All() {
		for _, path := range []string{"/_login/local?password=wr0ng4you", "/api/session", "/api/v1/users/auth/_login", "/oauth2/token"} {
			_, body := h.do("POST", h.url(string(d.Name), path), `{"username":"admin","password":"chosen4you"}`,
				"Content-Type", "application/json", "Authorization", "Basic YWRtaW46Y2hvc2VuNHlvdQ==")
			tokens = append(tokens, regexp.MustCompile(`eyJ[\w-]+\.[\w-]+\.[\w-]+`).FindAllString(body, -1)...)
		}
		h.do("GET", h.url(string(d.Name), "/?jwt=eyJwr0ng4you"), "{", "Authorization", "Bearer eyJwr0ng4you")
	}
	logs := h.logs.String()
	if !strings.Contains(logs, "request answered") {
		t.Fatal("nothing was logged")
	}
	for _, secret := range append(tokens, "chosen4you", "wrong4you", "wr0ng4you", "secret-Word-1", "YWRtaW46", "$2a$", "$2b$", "eyJ") {
		if i := strings.Index(logs, secret); i >= 0 {
			t.Errorf("%s is in the log: …%s…", secret, logs[max(0, i-200):i+len(secret)])
		}
	}
}

// stopsAt fails when a text comes, after it was written.
type stopsAt struct {
	*record
	text string
	err  error
}

func (s stopsAt) Write(b []byte) (int, error) {
	if strings.Contains(string(b), s.text) {
		return 0, s.err
	}
	return s.record.Write(b)
}

// A password that cannot be shown belongs to nobody: the next start makes another.
func TestAPasswordThatWasNotShownIsNotKept(t *testing.T) {
	config, err := load(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), config.Database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	directory, err := dragoman.New(st, dragoman.Options{HashCost: 4})
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.Listen(config, config.NewLogger(newRecord()))
	if err != nil {
		t.Fatal(err)
	}
	gone := errors.New("the terminal is gone")
	if err := s.Serve(t.Context(), directory, stopsAt{newRecord(), "ADMIN_PASSWORD=", gone}); !errors.Is(err, gone) {
		t.Errorf("Serve returned %v", err)
	}
	if _, err := st.UserByName(t.Context(), "admin"); !errors.Is(err, dragoman.ErrNotFound) {
		t.Errorf("an administrator whose password nobody saw exists: %v", err)
	}
}

func TestItSaysWhereTheDatabaseIs(t *testing.T) {
	path := t.TempDir() + "/here.db"
	first := start(t, nil, "--database=sqlite:"+path)
	if out := first.out.String(); !strings.Contains(out, path+" (new)") || !strings.Contains(out, "Ctrl-C") {
		t.Errorf("it says\n%s", out)
	}
	first.stop()
	if err := <-first.done; err != nil {
		t.Fatal(err)
	}
	first.closeStore()
	if out := start(t, nil, "--database=sqlite:"+path).out.String(); !strings.Contains(out, path+" (found") {
		t.Errorf("a second start says\n%s", out)
	}
}
