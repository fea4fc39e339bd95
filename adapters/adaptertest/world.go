// Package adaptertest asks of every dialect alike: the lens laws over odd users
// (Laws), stories told as transcripts whose every answer is valid against the
// spec (Transcripts), and answers to malformed requests (Rude). It gives the
// rooms' tests a real directory to work with (Open) and knows no dialect itself.
package adaptertest

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
)

// AdminPassword is the administrator's in every World. It satisfies every
// door's rules.
const AdminPassword = "letters4digits"

// Room is a dialect as its package exports it.
type Room struct {
	Dialect  dragoman.Dialect
	RoleRows map[string]string
	Builtins func() []dragoman.Builtin
	New      func(transport.Config) (http.Handler, error)
	Settings map[string]string
}

// World is a directory on a fresh SQLite file with its administrator and the
// room's built-in users, a clock that stands still, and the room's handler, which
// fails the test for whatever breaks the room's contract.
type World struct {
	Room      Room
	Store     dragoman.Store
	Directory *dragoman.Directory
	Handler   http.Handler
	Clock     *Clock

	shutdown context.Context
	spec     *Spec
	t        testing.TB // of the test that goes on
	lenient  bool       // what is sent is made up, and may be more than the contract allows
}

// Open makes a World that ends with the test.
func Open(t testing.TB, room Room) *World {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s, err := store.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "dragoman.db"))
	if err != nil {
		t.Fatalf("open store: %v", err)
	}
	t.Cleanup(func() {
		cancel()
		if err := s.Close(); err != nil {
			t.Errorf("close store: %v", err)
		}
	})
	w := &World{t: t, Room: room, Store: s, Clock: NewClock(), spec: specOf(t, room.Dialect)}
	w.Directory, err = dragoman.New(s, dragoman.Options{Now: w.Clock.Now, NewID: counter(), HashCost: 4})
	if err != nil {
		t.Fatalf("make directory: %v", err)
	}
	if _, err := w.Directory.Bootstrap(ctx, AdminPassword, room.Builtins()); err != nil {
		t.Fatalf("bootstrap: %v", err)
	}
	w.shutdown = ctx
	w.Handler = w.open(t, nil)
	return w
}

// open makes the room's handler.
func (w *World) open(t testing.TB, held *transport.Budget) http.Handler {
	t.Helper()
	handler, err := w.Room.New(transport.Config{
		Directory: w.Directory,
		Roles:     w.Room.roles(t),
		Log:       slog.New(slog.NewTextHandler(io.Discard, nil)),
		Settings:  w.Room.Settings,
		Shutdown:  w.shutdown,
		Held:      held,
		Answers:   transport.NewAnswers(1 << 20),
	})
	if err != nil {
		t.Fatalf("make the door: %v", err)
	}
	return judged{door: handler, by: func() (*Spec, testing.TB, bool) { return w.spec, w.t, w.lenient }}
}

func (r Room) roles(t testing.TB) dragoman.RoleNames {
	t.Helper()
	names, err := dragoman.NewRoleNames(r.RoleRows)
	if err != nil {
		t.Fatalf("role rows: %v", err)
	}
	return names
}

// MadeUp says that what is sent from now on is made up: the door may take more
// than its contract allows, and must still answer as its contract says.
func (w *World) MadeUp() *World {
	w.lenient = true
	return w
}

// During is the test that fails for what breaks the contract from now on.
func (w *World) During(t testing.TB) { w.t = t }

// Service is a context with the service's own rights, for what a test arranges
// without the door.
func Service() context.Context {
	return dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
}

// MustCreate adds a user without the door, with a password unless it is "".
func (w *World) MustCreate(t testing.TB, u dragoman.User, password string) dragoman.User {
	t.Helper()
	if password != "" {
		hash, err := w.Directory.HashPassword(context.Background(), password)
		if err != nil {
			t.Fatal(err)
		}
		u.SetPassword(hash)
	}
	created, err := w.Directory.CreateUser(Service(), u)
	if err != nil {
		t.Fatalf("create %s: %v", u.Username, err)
	}
	return created
}

// MustUser reads a user without the door.
func (w *World) MustUser(t testing.TB, username string) dragoman.User {
	t.Helper()
	u, err := w.Directory.UserByName(Service(), username)
	if err != nil {
		t.Fatalf("user %s: %v", username, err)
	}
	return u
}

// Do sends a request to the door and returns the answer with its body read.
// Header lines look like "Name: value"; a body without a Content-Type line is
// sent as application/json.
func (w *World) Do(method, target, body string, header ...string) (*http.Response, string) {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if body == "" {
		r = httptest.NewRequest(method, target, nil)
	} else {
		r.Header.Set("Content-Type", "application/json")
	}
	setHeader(r.Header, header)
	rec := httptest.NewRecorder()
	w.Handler.ServeHTTP(rec, r)
	return rec.Result(), rec.Body.String()
}

func setHeader(h http.Header, lines []string) {
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ":")
		h.Set(name, strings.TrimSpace(value))
	}
}

// Basic is the header line of a Basic login, for Do.
func Basic(username, password string) string {
	r := http.Request{Header: http.Header{}}
	r.SetBasicAuth(username, password)
	return "Authorization: " + r.Header.Get("Authorization")
}

// Clock stands still until told.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock is set to an unremarkable moment with microseconds in it.
func NewClock() *Clock {
	return &Clock{now: time.Date(2026, time.January, 2, 3, 4, 5, 678_901_000, time.UTC)}
}

// Now is the clock's time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Advance moves the clock forward.
func (c *Clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// counter makes IDs that look like UUIDs and tell their order.
func counter() func() string {
	var mu sync.Mutex
	n := 0
	return func() string {
		mu.Lock()
		defer mu.Unlock()
		n++
		return fmt.Sprintf("00000000-0000-4000-8000-%012d", n)
	}
}
