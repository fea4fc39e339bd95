package server_test

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// stoppedCallers ask while the database is stopped.
const stoppedCallers = 60

// A PostgreSQL that is stopped in its tracks costs nobody more than their
// deadline and is nobody's 500; once it goes on, so do all doors. (make stopped
// does so for longer than the ordinary deadline.)
func TestPostgresIsStopped(t *testing.T) {
	s := stoppedServer(t, 2*time.Second)
	s.stopFor(5*time.Second, 10*time.Second)
}

type stopped struct {
	*running
	t        *testing.T
	database *pgtest.Own
	deadline time.Duration

	mu      sync.Mutex
	answers []stoppedAnswer
}

type stoppedAnswer struct {
	door   string
	status int
	body   string
	began  time.Time
	ended  time.Time
}

func stoppedServer(t *testing.T, deadline time.Duration) *stopped {
	t.Helper()
	database := pgtest.NewOwn(t)
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + silentPassword}, "--database="+database.Address,
		"--request-timeout="+deadline.String(), "--write-timeout="+(3*deadline).String(), "--hash-cost=4")
	return &stopped{running: h, t: t, database: database, deadline: deadline}
}

// stopFor stops the database under load, and holds what callers hear against
// what they may. soon is how long its return may take to be felt.
func (s *stopped) stopFor(long, soon time.Duration) {
	end := make(chan struct{})
	var callers sync.WaitGroup
	for i := range stoppedCallers {
		callers.Go(func() { s.call(i, end) })
	}
	s.await("before", time.Now(), 30*time.Second)
	if err := s.database.Stop(); err != nil {
		s.t.Fatal(err)
	}
	time.Sleep(long)
	back := time.Now()
	s.database.Continue()
	first := s.await("after its return", back, 30*time.Second)
	time.Sleep(s.deadline / 2)
	close(end)
	callers.Wait()

	heard := map[string]int{}
	longest := time.Duration(0)
	for _, a := range s.answers {
		heard[fmt.Sprint(a.door, " ", a.status)]++
		longest = max(longest, a.ended.Sub(a.began))
		switch {
		case slices.Contains([]int{http.StatusOK, http.StatusCreated, http.StatusUnauthorized, http.StatusServiceUnavailable}, a.status):
		case a.status == http.StatusBadGateway && strings.Contains(a.body, "authc.authentication_cluster_error"): // Cloud's word for it at a login
		default:
			s.t.Errorf("%s: %d %.200s", a.door, a.status, a.body)
		}
		if a.status == http.StatusUnauthorized && a.door != "kuzzle" { // Kuzzle's callers are anonymous
			s.t.Errorf("%s: %d %.200s", a.door, a.status, a.body)
		}
	}
	s.t.Logf("the longest answer took %s, the first success after the return %s", longest, first)
	for _, what := range slices.Sorted(maps.Keys(heard)) {
		s.t.Logf("  %s: %d", what, heard[what])
	}
	if longest > s.deadline+soon {
		s.t.Errorf("somebody waited %s", longest)
	}
	if first > soon {
		s.t.Errorf("the first success came %s after the return", first)
	}
	for door := range everyDoor {
		if heard[door+" 503"] == 0 && heard[door+" 502"] == 0 {
			s.t.Errorf("%s: nobody heard that the database says nothing", door)
		}
	}
}

// call asks one door again and again, for reading and for writing.
func (s *stopped) call(i int, end <-chan struct{}) {
	door := []string{"elasticsearch", "cloud", "kuzzle", "fusion"}[i%4]
	for n := 0; ; n++ {
		select {
		case <-end:
			return
		case <-time.After(10 * time.Millisecond):
		}
		method, target, body := http.MethodGet, everyDoor[door].path, ""
		if door == "elasticsearch" && n%3 == 1 {
			method, target, body = http.MethodPut, fmt.Sprintf("/_security/user/stopped-%d", i), `{"password":"password-1","roles":[]}`
		}
		if door == "cloud" && n%3 == 1 {
			method, target, body = http.MethodPost, "/api/v1/users/auth/_login", `{"username":"admin","password":"`+silentPassword+`"}`
		}
		headers := []string{"Authorization", basicOf("admin", silentPassword), "Content-Type", "application/json"}
		if door == "kuzzle" { // as anonymous, whose rights are in the database
			headers = headers[2:]
		}
		a := stoppedAnswer{door: door, began: time.Now()}
		response, text := s.do(method, s.url(door, target), body, headers...)
		a.status, a.body, a.ended = response.StatusCode, text, time.Now()
		s.mu.Lock()
		s.answers = append(s.answers, a)
		s.mu.Unlock()
	}
}

// await returns how long after a moment the first success came.
func (s *stopped) await(when string, since time.Time, most time.Duration) time.Duration {
	for time.Since(since) < most {
		s.mu.Lock()
		for _, a := range s.answers {
			if a.status < 300 && a.ended.After(since) {
				s.mu.Unlock()
				return a.ended.Sub(since)
			}
		}
		s.mu.Unlock()
		time.Sleep(5 * time.Millisecond)
	}
	s.t.Errorf("nobody succeeded %s", when)
	return most
}
