package server_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
)

// fullDisk is a store that, once full, can only be read. It counts sessions.
type fullDisk struct {
	dragoman.Store
	mu       sync.Mutex
	full     bool
	sessions int
}

func (s *fullDisk) write() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full {
		return dragoman.Errorf(dragoman.CodeUnavailable, "", "database or disk is full")
	}
	return nil
}

func (s *fullDisk) CreateSession(ctx context.Context, session dragoman.Session) error {
	if err := s.write(); err != nil {
		return err
	}
	s.mu.Lock()
	s.sessions++
	s.mu.Unlock()
	return s.Store.CreateSession(ctx, session)
}

func (s *fullDisk) TouchSession(ctx context.Context, digest string, at time.Time) error {
	if err := s.write(); err != nil {
		return err
	}
	return s.Store.TouchSession(ctx, digest, at)
}

// fullHouse is all doors on such a store.
func fullHouse(t *testing.T) (*fullDisk, *adaptertest.Clock, map[string]http.Handler) {
	t.Helper()
	s, err := store.Open(t.Context(), "sqlite:"+t.TempDir()+"/test.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	disk, clock := &fullDisk{Store: s}, adaptertest.NewClock()
	dir, err := dragoman.New(disk, dragoman.Options{HashCost: 4, Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	doors := map[string]http.Handler{}
	var builtins []dragoman.Builtin
	for _, d := range adapters.All() {
		names, err := dragoman.NewRoleNames(d.RoleRows)
		if err != nil {
			t.Fatal(err)
		}
		builtins = append(builtins, d.Builtins()...)
		doors[string(d.Name)], err = d.New(transport.Config{Directory: dir, Roles: names, Log: slog.New(slog.DiscardHandler), Shutdown: t.Context()})
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := dir.Bootstrap(t.Context(), adaptertest.AdminPassword, builtins); err != nil {
		t.Fatal(err)
	}
	return disk, clock, doors
}

func visit(door http.Handler, method, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for _, line := range header {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Set(name, value)
	}
	answer := httptest.NewRecorder()
	door.ServeHTTP(answer, r)
	return answer
}

// TestReadsNeedNoWrite reads at every door while nothing can be written, with a
// password and with the door's own token.
func TestReadsNeedNoWrite(t *testing.T) {
	disk, clock, doors := fullHouse(t)
	basic := adaptertest.Basic("admin", adaptertest.AdminPassword)
	logins := map[string]struct{ target, body string }{
		"cloud":  {"/api/v1/users/auth/_login", `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`},
		"kuzzle": {"/_login/local", `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`},
		"fusion": {"/api/session", `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`},
	}
	tokens := map[string]string{}
	for door, login := range logins {
		answer := visit(doors[door], "POST", login.target, login.body)
		var body struct {
			Token  string
			Result struct{ JWT string }
		}
		_ = json.Unmarshal(answer.Body.Bytes(), &body) // Fusion's is empty
		cookie, _, _ := strings.Cut(answer.Header().Get("Set-Cookie"), ";")
		tokens[door] = "Authorization: Bearer " + body.Token + body.Result.JWT
		if door == "fusion" {
			tokens[door] = "Cookie: " + cookie
		}
	}
	disk.mu.Lock()
	disk.full = true
	disk.mu.Unlock()
	clock.Advance(time.Minute) // sessions that are used now would be stamped
	for door, target := range questions {
		if door != "kuzzle" {
			if answer := visit(doors[door], "GET", target, "", basic); answer.Code != 200 {
				t.Errorf("%s with a password: %d %s", door, answer.Code, answer.Body)
			}
		}
		if token := tokens[door]; token != "" {
			if answer := visit(doors[door], "GET", target, "", token); answer.Code != 200 {
				t.Errorf("%s with a token: %d %s", door, answer.Code, answer.Body)
			}
		}
	}
}

// Many requests of one user at the same moment share one session.
func TestFusionReadsShareASession(t *testing.T) {
	disk, _, doors := fullHouse(t)
	basic := adaptertest.Basic("admin", adaptertest.AdminPassword)
	var all sync.WaitGroup
	for range 64 {
		all.Go(func() {
			if answer := visit(doors["fusion"], "GET", "/api/users", "", basic); answer.Code != 200 || answer.Header().Get("Set-Cookie") == "" {
				t.Errorf("%d %v", answer.Code, answer.Header())
			}
		})
	}
	all.Wait()
	if disk.sessions != 1 {
		t.Errorf("64 reads left %d sessions", disk.sessions)
	}
}
