//go:build torture

package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	program "github.com/dragoman-project/dragoman/clients/binary"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

var (
	tortureRounds  = flag.Int("torture.rounds", 20, "how often the program is killed, on each engine")
	tortureWriters = flag.Int("torture.writers", 2, "how many write at each door at once")
)

// TestTorture kills the program with SIGKILL, again and again, while all four
// doors write. After each kill nothing in the tables contradicts itself, and
// after the next start every write that was answered with success is there, as
// the door that took it shows it.
func TestTorture(t *testing.T) {
	path, err := program.Build(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for engine, database := range map[string]string{"SQLite": "sqlite:" + t.TempDir() + "/torture.db", "PostgreSQL": pgtest.DSN(t)} {
		t.Run(engine, func(t *testing.T) {
			s := &torture{t: t, path: path, database: database}
			s.start()
			defer func() { _ = s.server.Stop() }()
			for range len(tortureDoors) * *tortureWriters {
				s.ledgers = append(s.ledgers, &ledger{known: map[string]*entry{}})
			}
			for round := range *tortureRounds {
				s.round(round)
				if t.Failed() {
					return
				}
			}
			s.verify(true)
			t.Logf("%d kills, %d writes answered with success, %d in flight of which %d had taken place",
				*tortureRounds, s.acknowledged.Load(), s.open, s.taken)
			if s.acknowledged.Load() < int64(*tortureRounds) {
				t.Error("hardly anything was written")
			}
		})
	}
}

type torture struct {
	t              *testing.T
	path, database string
	server         *program.Server
	kuzzle         string // the administrator's token, which outlives the kills
	ledgers        []*ledger

	acknowledged atomic.Int64
	open, taken  int // what was on its way at a kill, and what of it had taken place
}

// entry is a user as it must be.
type entry struct {
	at      int    // whose door
	value   string // that was acknowledged; "" for none, or deleted
	pending bool   // next was asked for, and nobody knows whether it took place
	next    string
	key     string // an API key of theirs that was acknowledged, or a token
	fresh   bool   // it was written to since it was last verified
}

// ledger is what one writer knows.
type ledger struct{ known map[string]*entry }

// tortureDoor is how a door writes and shows one value of one user.
type tortureDoor struct {
	name                  string
	create, change, erase func(id, value string) (method, target, body string)
	show                  func(id string) (target string)
	shown                 func(value string) string // a part of what show answers
}

func filled(method, target, body string) func(string, string) (string, string, string) {
	fill := func(text, id, value string) string {
		return strings.NewReplacer("{id}", id, "{v}", value).Replace(text)
	}
	return func(id, value string) (string, string, string) {
		return method, fill(target, id, value), fill(body, id, value)
	}
}

var tortureDoors = []tortureDoor{
	{
		"elasticsearch",
		filled("POST", "/_security/user/{id}", `{"password":"passw0rd-1","roles":["a"],"metadata":{"v":"{v}"}}`),
		filled("PUT", "/_security/user/{id}", `{"roles":["a"],"metadata":{"v":"{v}"}}`),
		filled("DELETE", "/_security/user/{id}", ""),
		func(id string) string { return "/_security/user/" + id },
		func(value string) string { return `"v":"` + value + `"` },
	},
	{
		"cloud",
		filled("POST", "/api/v1/users", `{"user_name":"{id}","full_name":"{v}","security":{"password":"passw0rd-1","roles":["ece_platform_viewer"]}}`),
		filled("PATCH", "/api/v1/users/{id}", `{"full_name":"{v}"}`),
		filled("DELETE", "/api/v1/users/{id}", ""),
		func(id string) string { return "/api/v1/users/" + id },
		func(value string) string { return `"full_name":"` + value + `"` },
	},
	{
		"kuzzle",
		filled("POST", "/users/{id}/_create", `{"content":{"profileIds":["default"],"v":"{v}"},"credentials":{"local":{"username":"{id}","password":"passw0rd-1"}}}`),
		filled("PUT", "/users/{id}/_update", `{"v":"{v}"}`),
		filled("DELETE", "/users/{id}", ""),
		func(id string) string { return "/users/" + id },
		func(value string) string { return `"v":"` + value + `"` },
	},
	{
		"fusion",
		filled("POST", "/api/users", `{"id":"{id}","username":"{id}","password":"passw0rd-1","roleNames":["{v}"]}`),
		filled("PUT", "/api/users/{id}", `{"username":"{id}","roleNames":["{v}"]}`),
		filled("DELETE", "/api/users/{id}", ""),
		func(id string) string { return "/api/users/" + id },
		func(value string) string { return `"roleNames":["` + value + `"]` },
	},
}

func (s *torture) start() {
	s.t.Helper()
	var err error
	if s.server, err = program.Start(s.t.Context(), s.path, s.database, "--hash-cost", "4", "--login-throttle", "off"); err != nil {
		s.t.Fatal(err)
	}
	if s.kuzzle != "" {
		return
	}
	status, answer := s.ask(s.t.Context(), http.DefaultClient, "kuzzle", "POST", "/_login/local",
		`{"username":"admin","password":"`+program.AdminPassword+`"}`)
	var login struct{ Result struct{ JWT string } }
	if err := json.Unmarshal([]byte(answer), &login); err != nil || status != 200 {
		s.t.Fatalf("%d %s", status, answer)
	}
	s.kuzzle = "Bearer " + login.Result.JWT
}

// ask returns status 0 where there is no answer.
func (s *torture) ask(ctx context.Context, c *http.Client, door, method, target, body string) (int, string) {
	r, err := http.NewRequestWithContext(ctx, method, s.server.Addresses[door]+target, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	switch door {
	case "kuzzle":
		if s.kuzzle != "" {
			r.Header.Set("Authorization", s.kuzzle)
		}
	default:
		r.SetBasicAuth("admin", program.AdminPassword)
	}
	answer, err := c.Do(r)
	if err != nil {
		return 0, err.Error()
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return 0, err.Error()
	}
	return answer.StatusCode, string(text)
}

// round writes until the kill, looks into the tables, and verifies.
func (s *torture) round(number int) {
	ctx, cancel := context.WithCancel(s.t.Context())
	defer cancel()
	var writers sync.WaitGroup
	begun := make(chan struct{}, len(s.ledgers))
	for i, l := range s.ledgers {
		writers.Go(func() { s.write(ctx, i%len(tortureDoors), fmt.Sprintf("w%d-%d", i, number), l, begun) })
	}
	<-begun // something is on its way
	if number%5 != 0 {
		time.Sleep(time.Duration(100+rand.IntN(500)) * time.Millisecond)
	}
	s.server.Kill()
	cancel()
	writers.Wait()
	if out, err := exec.CommandContext(s.t.Context(), s.path, "check", "--database", s.database).CombinedOutput(); err != nil {
		s.t.Errorf("round %d: check: %v\n%s", number, err, out)
	}
	s.start()
	s.verify(false)
}

// write makes, changes and deletes users of its own until there is no answer.
func (s *torture) write(ctx context.Context, at int, prefix string, l *ledger, begun chan<- struct{}) {
	c := &http.Client{Transport: &http.Transport{}}
	defer c.CloseIdleConnections()
	door := tortureDoors[at]
	begun <- struct{}{}
	do := func(id string, e *entry, next string, how func(id, value string) (string, string, string)) bool {
		e.pending, e.next, e.fresh = true, next, true
		method, target, body := how(id, next)
		status, answer := s.ask(ctx, c, door.name, method, target, body)
		switch {
		case status == 0:
			return false
		case status >= 300:
			s.t.Errorf("%s: %s %s: %d %s", door.name, method, target, status, answer)
			return false
		}
		e.pending, e.value = false, next
		s.acknowledged.Add(1)
		return true
	}
	for i := 0; ; i++ {
		id := fmt.Sprintf("%s-%d", prefix, i)
		e := &entry{at: at}
		l.known[id] = e
		if !do(id, e, "one", door.create) || !do(id, e, "two", door.change) || i%3 == 1 && !do(id, e, "", door.erase) {
			return
		}
		if i%4 == 0 && at == 0 {
			if e.key = s.key(ctx, c, id); e.key == "" {
				return
			}
		}
	}
}

// key makes an API key of the administrator's.
func (s *torture) key(ctx context.Context, c *http.Client, name string) string {
	status, answer := s.ask(ctx, c, "elasticsearch", "POST", "/_security/api_key", fmt.Sprintf(`{"name":%q}`, name))
	var made struct{ Encoded string }
	if status == 0 {
		return ""
	}
	if err := json.Unmarshal([]byte(answer), &made); err != nil || status != 200 {
		s.t.Errorf("API key: %d %s", status, answer)
	}
	return made.Encoded
}

// verify asks the doors for what was written since the last time, or for all.
func (s *torture) verify(all bool) {
	var readers sync.WaitGroup
	var mu sync.Mutex
	for _, l := range s.ledgers {
		readers.Go(func() {
			c := &http.Client{Transport: &http.Transport{}}
			defer c.CloseIdleConnections()
			for id, e := range l.known {
				if !e.fresh && !all {
					continue
				}
				wasOpen, first := e.pending, e.fresh
				value := s.check(c, id, e)
				mu.Lock()
				if first && wasOpen {
					s.open++
					if value == e.next {
						s.taken++
					}
				}
				mu.Unlock()
				e.value, e.pending, e.fresh = value, false, false
			}
		})
	}
	readers.Wait()
}

// check returns the value that a user has, and fails if it is not one that it may have.
func (s *torture) check(c *http.Client, id string, e *entry) string {
	door := tortureDoors[e.at]
	status, answer := s.ask(s.t.Context(), c, door.name, "GET", door.show(id), "")
	found := "?"
	switch {
	case status == 404:
		found = ""
	case status == 200:
		for _, value := range []string{"one", "two"} {
			if strings.Contains(answer, door.shown(value)) {
				found = value
			}
		}
	}
	if found != e.value && !(e.pending && found == e.next) {
		s.t.Errorf("%s: %s is %q (%d %s), and %q was acknowledged (pending %v: %q)", door.name, id, found, status, answer, e.value, e.pending, e.next)
	}
	if e.key != "" {
		r, _ := http.NewRequestWithContext(s.t.Context(), "GET", s.server.Addresses["elasticsearch"]+"/_security/_authenticate", nil)
		r.Header.Set("Authorization", "ApiKey "+e.key)
		answer, err := c.Do(r)
		if err != nil {
			s.t.Error(err)
			return found
		}
		defer answer.Body.Close()
		if _, _ = io.Copy(io.Discard, answer.Body); answer.StatusCode != 200 {
			s.t.Errorf("the API key of %s is gone: %d", id, answer.StatusCode)
		}
	}
	return found
}
