package server_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/labstack/echo/v4"
	"github.com/spf13/pflag"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
)

// contracts are what all requests of these tests, and their answers, are held
// against, if they are sent over judged or to a house.
var (
	contracts = adaptertest.NewContracts("..")
	judged    = contracts.Over(http.DefaultTransport)
)

// running is a server under test, with the real rooms and one of the test's own.
type running struct {
	*server.Server
	t         *testing.T
	out       *record // standard output
	logs      *record
	stop      context.CancelFunc
	store     dragoman.Store
	directory *dragoman.Directory
	// closeStore takes the database away.
	closeStore func()
	// done has what Serve returned.
	done chan error
}

// record is a writer that can be read at the same time, and tells when the
// addresses are in it.
type record struct {
	mu      sync.Mutex
	text    bytes.Buffer
	written chan struct{}
	once    sync.Once
}

func newRecord() *record { return &record{written: make(chan struct{})} }

func (r *record) Write(b []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	n, err := r.text.Write(b)
	if told := r.text.String(); strings.Contains(told, "\nManagement ") || strings.Contains(told, `"ready":`) {
		r.once.Do(func() { close(r.written) })
	}
	return n, err
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.String()
}

// dialects are the real ones and a parrot.
func dialects() []adapters.Dialect { return append(adapters.All(), parrot()) }

// load reads a configuration with every listener at a free port, in
// temporary files.
func load(t *testing.T, environ []string, args ...string) (server.Config, error) {
	t.Helper()
	settings := server.NewSettings(dialects())
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	settings.AddFlags(flags)
	all := []string{"--hash-cost=4", "--log-level=debug", "--listen-management=127.0.0.1:0"}
	for _, d := range dialects() {
		all = append(all, "--listen-"+string(d.Name)+"=127.0.0.1:0")
	}
	all = append(all, "--database=sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	if err := flags.Parse(append(all, args...)); err != nil {
		t.Fatal(err)
	}
	return settings.LoadServing(flags, environ)
}

// start opens a server and waits until it is ready.
func start(t *testing.T, environ []string, args ...string) *running {
	t.Helper()
	config, err := load(t, environ, args...)
	if err != nil {
		t.Fatal(err)
	}
	return startConfig(t, config)
}

func startConfig(t *testing.T, config server.Config) *running {
	t.Helper()
	st, err := store.Open(t.Context(), config.Database)
	if err != nil {
		t.Fatal(err)
	}
	directory, err := dragoman.New(st, dragoman.Options{HashCost: 4, Quotas: config.Quotas})
	if err != nil {
		t.Fatal(err)
	}
	h := &running{
		t: t, out: newRecord(), logs: newRecord(), done: make(chan error, 1), store: st, directory: directory,
	}
	if h.Server, err = server.Listen(config, config.NewLogger(h.logs)); err != nil {
		t.Fatal(err)
	}
	for _, door := range []string{"elasticsearch", "cloud", "kuzzle", "fusion", "management"} {
		contracts.At(t, h.Addr(door), door)
	}
	ctx, cancel := context.WithCancel(context.Background())
	h.stop = cancel
	go func() { h.done <- h.Serve(ctx, directory, h.out) }()
	h.closeStore = sync.OnceFunc(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(func() {
		cancel()
		h.Close()
		h.closeStore()
	})
	select {
	case <-h.out.written:
	case err := <-h.done:
		t.Fatalf("it did not start: %v\n%s", err, h.logs)
	}
	return h
}

// url is an address at a door.
func (h *running) url(door, path string) string { return "http://" + h.Addr(door) + path }

// get answers with status, header and body.
func (h *running) get(url string) (*http.Response, string) {
	h.t.Helper()
	return h.do(http.MethodGet, url, "")
}

func (h *running) do(method, url, body string, headers ...string) (*http.Response, string) {
	h.t.Helper()
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	client := &http.Client{Transport: judged, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return response, string(text)
}

// parrot is a dialect that repeats: what a room must be able to do through
// the server, without any product's rules in the way.
func parrot() adapters.Dialect {
	return adapters.Dialect{
		Name: "parrot", Title: "Parrot", Port: 9,
		RoleRows: map[string]string{dragoman.RoleAdmin: "captain"},
		Builtins: func() []dragoman.Builtin { return nil },
		New:      newParrot,
		Spec:     []byte("openapi: 3.0.3\ninfo: {title: Parrot, version: '1'}\n"),
		Example:  func(curl, base string) string { return curl + " " + base + "/say" },
	}
}

func newParrot(c transport.Config) (http.Handler, error) {
	for key := range c.Settings {
		if key != "colour" {
			return nil, dragoman.Errorf(dragoman.CodeInvalid, key, "a parrot has no %s", key)
		}
	}
	c = c.WithDefaults()
	e := transport.NewEcho(c, func(err error, ctx echo.Context) {
		status := http.StatusInternalServerError
		if he, ok := errors.AsType[*echo.HTTPError](err); ok {
			status = he.Code
		}
		_ = ctx.String(status, "parrot: "+http.StatusText(status))
	}, nil, c.Bodies().Whole)
	e.POST("/say", func(ctx echo.Context) error { return ctx.Blob(200, "text/plain", transport.Body(ctx)) })
	e.GET("/colour", func(ctx echo.Context) error {
		return ctx.String(200, c.Settings["colour"]+c.Roles.ToWire("@admin")+c.Roles.ToWire("@support"))
	})
	e.GET("/", func(ctx echo.Context) error { return ctx.String(200, "root") })
	e.GET("/path/:name", func(ctx echo.Context) error {
		return ctx.String(200, ctx.Request().URL.EscapedPath()+" "+ctx.Param("name"))
	})
	e.GET("/cookie", func(ctx echo.Context) error {
		ctx.SetCookie(&http.Cookie{Name: "id", Value: "path=/x", Path: "/api", HttpOnly: true})
		return ctx.NoContent(http.StatusNoContent)
	})
	e.GET("/ws", func(ctx echo.Context) error { return parley(ctx, c.Shutdown) })
	return e, nil
}

// parley repeats what a WebSocket says until either side has enough.
func parley(ctx echo.Context, shutdown context.Context) error {
	conn, err := websocket.Accept(ctx.Response(), ctx.Request(), nil)
	if err != nil {
		return err
	}
	talking, cancel := context.WithCancel(context.WithoutCancel(ctx.Request().Context())) // a request has its time, a socket none
	defer cancel()
	defer context.AfterFunc(shutdown, func() { _ = conn.Close(websocket.StatusGoingAway, "closing") })()
	for {
		kind, message, err := conn.Read(talking)
		if err != nil {
			return nil //nolint:nilerr // the other side left
		}
		if err := conn.Write(talking, kind, message); err != nil {
			return nil //nolint:nilerr // likewise
		}
	}
}

// dial opens a WebSocket that gives up after a while, so that a broken server
// fails the test instead of hanging it.
func dial(t *testing.T, url string) *websocket.Conn {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	conn, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}
