package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/dragoman-project/dragoman/clients/binary"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// seedFile is the file that everybody starts with, and the others are those that
// everybody must be refused, from the root of a checkout.
const seedFile = "seed/testdata/everything.yaml"

var refusedFiles = []string{"seed/testdata/faulty.yaml", "seed/testdata/refused.yaml"}

// starters compares what the doors say to each way of starting with one seed
// file: the flag of the command, on a database in memory and at the second start
// on one that is kept, and the package dragomantest, which it starts itself; and
// the packages of other languages, whose stories tell it their doors while they
// are open (DRAGOMAN_TEST_STARTERS). What each is told of a faulty file is
// compared, too.
type starters struct {
	root   string
	server *httptest.Server

	mu       sync.Mutex
	views    map[string][]byte   // all that the doors say, by who started them
	refusals map[string][]string // what is said of each of refusedFiles
}

// running is what a story tells of its server: the line that the command says
// when it is ready.
type running struct {
	Doors map[string]string `json:"doors"`
	Admin struct {
		Username string `json:"username"`
		Password string `json:"password"`
	} `json:"admin"`
	Keys []struct {
		Name    string `json:"name"`
		Encoded string `json:"encoded"`
	} `json:"api_keys"`
}

func newStarters(root string) *starters {
	s := &starters{root: root, views: map[string][]byte{}, refusals: map[string][]string{}}
	routes := http.NewServeMux()
	routes.HandleFunc("GET /seeds", func(w http.ResponseWriter, _ *http.Request) {
		texts, err := s.refused()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(texts)
	})
	routes.HandleFunc("POST /{who}/doors", func(w http.ResponseWriter, r *http.Request) {
		var doors running
		err := json.NewDecoder(r.Body).Decode(&doors)
		if err == nil {
			err = s.look(r.Context(), r.PathValue("who"), doors, true)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	routes.HandleFunc("POST /{who}/refusals", func(w http.ResponseWriter, r *http.Request) {
		var said []string
		if err := json.NewDecoder(r.Body).Decode(&said); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		s.refuse(r.PathValue("who"), said)
	})
	s.server = httptest.NewServer(routes)
	return s
}

// environment tells stories where to tell of their doors.
func (s *starters) environment() string { return "DRAGOMAN_TEST_STARTERS=" + s.server.URL }

func (s *starters) refused() (texts []string, err error) {
	for _, name := range refusedFiles {
		text, err := os.ReadFile(filepath.Join(s.root, name))
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(text))
	}
	return texts, nil
}

// compare reports whether all say the same, of those stories that this machine
// could run.
func (s *starters) compare(ctx context.Context, path string, programs []program, report *report) {
	var stories []string
	for _, p := range programs {
		if p.starts != "" {
			stories = append(stories, p.starts)
		}
	}
	if err := s.told(ctx, path, stories...); err != nil {
		report.failed("one seed file, however it is started", err)
		return
	}
	report.lines = append(report.lines, fmt.Sprintf("passed   one seed file, started in %d ways", 3+len(stories)))
}

// told starts what this program can start, and fails if anybody's doors say
// anything that another's do not, or if one of those who should have told has
// not.
func (s *starters) told(ctx context.Context, path string, stories ...string) error {
	defer s.server.Close()
	return errors.Join(s.here(ctx), s.ephemeral(ctx, path), s.ordinary(ctx, path),
		s.alike(append([]string{inMemory, kept, inProcess}, stories...)...))
}

// What this program starts.
const (
	inMemory  = "dragoman serve --ephemeral --seed"
	kept      = "a second dragoman serve --seed"
	inProcess = "dragomantest"
)

// alike fails if not all have told the same.
func (s *starters) alike(all ...string) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	first := all[0]
	for _, who := range all {
		switch view := s.views[who]; {
		case view == nil:
			err = errors.Join(err, fmt.Errorf("%s has not told of any doors", who))
		case !bytes.Equal(view, s.views[first]):
			err = errors.Join(err, fmt.Errorf("%s and %s: the doors do not say the same: %s", first, who, difference(s.views[first], view)))
		}
		if !slices.Equal(s.refusals[who], s.refusals[first]) {
			err = errors.Join(err, fmt.Errorf("%s is told of faulty files\n%q\nand %s\n%q", who, s.refusals[who], first, s.refusals[first]))
		}
	}
	if err != nil {
		return err
	}
	fmt.Printf("== one seed file: %d bytes that the doors say are the same for %s\n", len(s.views[first]), strings.Join(all, ", "))
	for _, said := range s.refusals[first] {
		fmt.Printf("== faulty, and all say: %s\n", strings.ReplaceAll(said, "\n", "\n   "))
	}
	return nil
}

// here starts the package dragomantest in this process.
func (s *starters) here(ctx context.Context) error {
	d, err := dragomantest.Open(dragomantest.SeedFile(filepath.Join(s.root, seedFile)))
	if err != nil {
		return err
	}
	defer d.Close()
	texts, err := s.refused()
	if err != nil {
		return err
	}
	var said []string
	for _, text := range texts {
		d, err := dragomantest.Open(dragomantest.Seed(text))
		if err == nil {
			d.Close()
			return errors.New("dragomantest starts with a faulty file")
		}
		said = append(said, err.Error())
	}
	s.refuse(inProcess, said)
	return s.look(ctx, inProcess, lineOf(d), true)
}

// lineOf is what the command would say of it.
func lineOf(d *dragomantest.Dragoman) running {
	var doors running
	doors.Doors = map[string]string{
		"elasticsearch": d.Elasticsearch.URL, "cloud": d.Cloud.URL, "kuzzle": d.Kuzzle.URL, "fusion": d.Fusion.URL,
	}
	doors.Admin.Username, doors.Admin.Password = d.Admin.Username, d.Admin.Password
	for _, key := range d.Keys {
		doors.Keys = append(doors.Keys, struct {
			Name    string `json:"name"`
			Encoded string `json:"encoded"`
		}{key.Name, key.Encoded})
	}
	return doors
}

// ephemeral starts the command as people's scripts do.
func (s *starters) ephemeral(ctx context.Context, path string) error {
	command := exec.CommandContext(ctx, path, "serve", "--ephemeral", "--exit-with-parent", "--seed", filepath.Join(s.root, seedFile))
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	out, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	var doors running
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &doors)
	}
	if err == nil {
		err = s.look(ctx, inMemory, doors, true)
	}
	_ = command.Process.Signal(syscall.SIGTERM)
	err = errors.Join(err, command.Wait())
	said, trouble := s.refusalsOf(ctx, path, "--ephemeral")
	s.refuse(inMemory, said)
	return errors.Join(err, trouble)
}

// ordinary starts the command twice on one database.
func (s *starters) ordinary(ctx context.Context, path string) error {
	folder, err := os.MkdirTemp("", "dragoman-starters-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	database := "sqlite:" + filepath.Join(folder, "dragoman.db")
	for range 2 {
		server, err := binary.Start(ctx, path, database, "--seed", filepath.Join(s.root, seedFile))
		if err != nil {
			return err
		}
		doors := running{Doors: server.Addresses}
		doors.Admin.Username, doors.Admin.Password = "admin", binary.AdminPassword
		if err := errors.Join(s.look(ctx, kept, doors, false), server.Stop()); err != nil {
			return err
		}
	}
	before, err := exec.CommandContext(ctx, path, "export", "--database", database).Output()
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	said, err := s.refusalsOf(ctx, path, "--database", database)
	s.refuse(kept, said)
	after, trouble := exec.CommandContext(ctx, path, "export", "--database", database).Output()
	if !bytes.Equal(before, after) {
		trouble = errors.Join(trouble, fmt.Errorf("a faulty file is not refused whole: the export was\n%s\nand is\n%s", before, after))
	}
	return errors.Join(err, trouble)
}

// refusalsOf is what the command says of faulty files.
func (s *starters) refusalsOf(ctx context.Context, path string, flags ...string) (said []string, err error) {
	for _, name := range refusedFiles {
		arguments := append([]string{"serve", "--seed", filepath.Join(s.root, name)}, flags...)
		for _, door := range binary.Doors {
			arguments = append(arguments, "--listen-"+door, "127.0.0.1:0")
		}
		command := exec.CommandContext(ctx, path, arguments...)
		var errs bytes.Buffer
		command.Stderr = &errs
		if command.Run() == nil {
			return nil, fmt.Errorf("the command starts with %s", name)
		}
		said = append(said, errs.String())
	}
	return said, nil
}

// fault is a line of a complaint about a file, and not of the log, which may tell
// of addresses; chance is what differs from one request to the next in the answer
// that it quotes.
var (
	fault  = regexp.MustCompile(`(?m)^(?:[^{\n].*? )?[^ {\n][^ \n]*:(\d+: .*)$`)
	chance = regexp.MustCompile(`"(node|requestId)":"[^"]*"`)
)

// refuse keeps the lines of complaints that name a line of the file.
func (s *starters) refuse(who string, said []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, text := range said {
		var lines []string
		for _, found := range fault.FindAllStringSubmatch(text, -1) {
			lines = append(lines, chance.ReplaceAllString(found[1], `"$1":"…"`))
		}
		if lines == nil {
			lines = []string{"no line of the file is named in: " + text}
		}
		s.refusals[who] = append(s.refusals[who], strings.Join(lines, "\n"))
	}
}

// questions are asked by the administrator of everybody's doors.
var questions = []struct{ door, method, path, body string }{
	{"elasticsearch", "GET", "/_security/user", ""},
	{"elasticsearch", "GET", "/_security/role", ""},
	{"elasticsearch", "GET", "/_security/api_key", ""},
	{"cloud", "GET", "/api/v1/users", ""},
	{"kuzzle", "POST", "/users/_search?size=100", "{}"},
	{"kuzzle", "POST", "/profiles/_search?size=100", "{}"},
	{"kuzzle", "POST", "/roles/_search?size=100", "{}"},
	{"kuzzle", "GET", "/credentials/local/kim", ""},
	{"fusion", "GET", "/api/users", ""},
	{"fusion", "GET", "/api/roles", ""},
	{"fusion", "GET", "/api/realm-configs", ""},
}

// people are those of the seed file, with their passwords.
var people = [][2]string{
	{"ada", "s3cret-password1"},
	{"grace", "grace-password1"},
	{"jack", "s3cret-password"},
	{"bob", "stringstring"},
	{"kim", "kimkimkim"},
	{"fay", "password1"},
	{"fay", "password2"}, // is not hers
}

// look asks the doors everything, and keeps what they say without what chance or
// the clock gave. The secrets of keys are known at the start that made them.
func (s *starters) look(ctx context.Context, who string, doors running, keys bool) error {
	var view bytes.Buffer
	say := func(question string, status int, answer []byte) error {
		plain, err := withoutChance(answer)
		fmt.Fprintf(&view, "%s\n%d %s\n", question, status, plain)
		return err
	}
	token, err := doors.login(ctx, doors.Admin.Username, doors.Admin.Password)
	if err != nil {
		return err
	}
	for _, q := range questions {
		status, answer, err := ask(ctx, q.method, doors.Doors[q.door]+q.path, q.body, func(r *http.Request) {
			r.SetBasicAuth(doors.Admin.Username, doors.Admin.Password)
			if q.door == "kuzzle" {
				r.Header.Set("Authorization", "Bearer "+token)
			}
		})
		if err == nil && status != http.StatusOK {
			err = fmt.Errorf("%s %s: %d %s", q.door, q.path, status, answer)
		}
		if err = errors.Join(err, say(q.door+" "+q.path, status, answer)); err != nil {
			return err
		}
	}
	for _, one := range people {
		name, password := one[0], one[1]
		for door, path := range map[string]string{"elasticsearch": "/_security/_authenticate", "cloud": "/api/v1/user", "fusion": "/api/session"} {
			status, _, err := ask(ctx, "GET", doors.Doors[door]+path, "", func(r *http.Request) { r.SetBasicAuth(name, password) })
			if (status == http.StatusOK) != (password != "password2") || err != nil {
				return errors.Join(err, fmt.Errorf("%s at %s with the password %s: %d", name, door, password, status))
			}
		}
		if _, err := doors.login(ctx, name, password); (err == nil) != (password != "password2") {
			return errors.Join(err, fmt.Errorf("%s at kuzzle with the password %s", name, password))
		}
	}
	if keys {
		if len(doors.Keys) != 1 || doors.Keys[0].Name != "ci" {
			return fmt.Errorf("%s made %d keys, and not one that is called ci", who, len(doors.Keys))
		}
		status, answer, err := ask(ctx, "GET", doors.Doors["elasticsearch"]+"/_security/_authenticate", "", func(r *http.Request) {
			r.Header.Set("Authorization", "ApiKey "+doors.Keys[0].Encoded)
		})
		if err != nil || status != http.StatusOK {
			return errors.Join(err, fmt.Errorf("the key gets %d %s", status, answer))
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if earlier := s.views[who]; earlier != nil && !bytes.Equal(earlier, view.Bytes()) {
		return fmt.Errorf("%s: another start makes another directory: %s", who, difference(earlier, view.Bytes()))
	}
	s.views[who] = view.Bytes()
	return nil
}

// login gets a token at Kuzzle's door.
func (d running) login(ctx context.Context, name, password string) (string, error) {
	body, err := json.Marshal(map[string]string{"username": name, "password": password})
	if err != nil {
		return "", err
	}
	_, answer, err := ask(ctx, "POST", d.Doors["kuzzle"]+"/_login/local", string(body), nil)
	if err != nil {
		return "", err
	}
	var said struct{ Result struct{ JWT string } }
	if err := json.Unmarshal(answer, &said); err != nil || said.Result.JWT == "" {
		return "", errors.Join(err, fmt.Errorf("no token: %s", answer))
	}
	return said.Result.JWT, nil
}

func ask(ctx context.Context, method, address, body string, with func(*http.Request)) (int, []byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	if with != nil {
		with(request)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, text, err
}

// given is what the clock or chance gives: the values of these names, and
// identifiers. What is later than the start is of no interest: logins, and at a
// second start the stamps of what is sent again.
var (
	given = map[string]bool{"createdAt": true, "created_at": true, "creation": true, "node": true, "requestId": true}
	later = map[string]bool{
		"author": true, "updatedAt": true, "updater": true, "updated_at": true, "updated_by": true, "first_login_at": true, "last_login_at": true,
	}

	identifier = regexp.MustCompile(`"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"`)
	keyID      = regexp.MustCompile(`"id":"[0-9A-Za-z_-]{20}"`)
)

// withoutChance is an answer in an order that its values alone give, with the
// digits of numbers as they were sent.
func withoutChance(answer []byte) ([]byte, error) {
	answer = identifier.ReplaceAll(answer, []byte(`"an identifier"`))
	answer = keyID.ReplaceAll(answer, []byte(`"id":"a key's"`))
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, fmt.Errorf("%w: %s", err, answer)
	}
	return json.MarshalIndent(sorted(value), "", " ")
}

// sorted has lists of objects in the order of what is in them: the doors list
// by the time at which somebody was made, or by an identifier.
func sorted(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, member := range v {
			switch {
			case later[name]:
				delete(v, name)
			case given[name] && member != nil:
				v[name] = "…"
			default:
				v[name] = sorted(member)
			}
		}
	case []any:
		for i := range v {
			v[i] = sorted(v[i])
		}
		if len(v) > 0 {
			if _, objects := v[0].(map[string]any); objects {
				slices.SortFunc(v, func(a, b any) int { return strings.Compare(text(a), text(b)) })
			}
		}
	}
	return value
}

func text(value any) string {
	out, _ := json.Marshal(value) // it was JSON
	return string(out)
}

// difference is the first line that is not the same, with its question.
func difference(a, b []byte) string {
	one, other := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	question := ""
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			return fmt.Sprintf("%s: %q and %q", question, one[i], other[i])
		}
		if door, _, found := strings.Cut(one[i], " /"); found && slices.Contains(binary.Doors, door) {
			question = one[i]
		}
	}
	return fmt.Sprintf("one says %d lines, the other %d", len(one), len(other))
}
