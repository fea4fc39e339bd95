package escalation_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
)

// This file walks the other ways to the doors, a WebSocket and the prefixes of the
// management port, and what the management port has of its own.

// wholeServer is one with all its listeners, and its directory.
func wholeServer(t *testing.T) (*server.Server, *dragoman.Directory) {
	t.Helper()
	settings := server.NewSettings(adapters.All())
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	settings.AddFlags(flags)
	args := []string{
		"--hash-cost=4", "--login-throttle=off", "--listen-management=127.0.0.1:0", "--set=kuzzle.websocket.logins_per_second=100000",
		"--database=sqlite::memory:",
	}
	for _, d := range adapters.All() {
		args = append(args, "--listen-"+string(d.Name)+"=127.0.0.1:0")
	}
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	config, err := settings.LoadServing(flags, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), config.Database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	directory, err := dragoman.New(kept, dragoman.Options{HashCost: 4, Unthrottled: true, BuiltinRoles: adapters.BuiltinRoles(nil)})
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.Listen(config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := s.Serve(ctx, directory, io.Discard); err != nil {
			t.Error(err)
		}
	}()
	t.Cleanup(func() {
		cancel()
		<-done
	})
	for range 1000 {
		answer, err := http.Get("http://" + s.Addr("management") + "/readyz")
		if err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return s, directory
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it is not ready")
	return nil, nil
}

// behind is a door of another address.
func behind(t *testing.T, address string) http.Handler {
	t.Helper()
	where, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(where)
	proxy.Transport = &http.Transport{}
	return proxy
}

// frames answers POST /_query by a frame over a WebSocket, and passes on the rest.
type frames struct {
	t       *testing.T
	address string
	rest    http.Handler
	conn    *websocket.Conn
	sent    int
}

func (f *frames) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/_query" {
		f.rest.ServeHTTP(w, r)
		return
	}
	var frame map[string]any
	if err := json.NewDecoder(r.Body).Decode(&frame); err != nil {
		f.t.Fatal(err)
	}
	f.sent++
	id := fmt.Sprint("frame-", f.sent)
	frame["requestId"] = id
	if token, is := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); is {
		frame["jwt"] = token
	}
	text, _ := json.Marshal(frame)
	for range 2 { // a socket may have been closed with the session of who attacked
		if f.conn == nil {
			var err error
			f.conn, _, err = websocket.Dial(r.Context(), "ws"+strings.TrimPrefix(f.address, "http"), nil)
			if err != nil {
				f.t.Fatal(err)
			}
			f.conn.SetReadLimit(8 << 20)
		}
		err := f.conn.Write(r.Context(), websocket.MessageText, text)
		for err == nil {
			var said []byte
			if _, said, err = f.conn.Read(r.Context()); err != nil {
				break
			}
			var answer struct {
				RequestID string `json:"requestId"`
				Status    int    `json:"status"`
			}
			if json.Unmarshal(said, &answer) == nil && answer.RequestID == id && answer.Status >= 100 {
				w.WriteHeader(answer.Status)
				_, _ = io.Copy(w, bytes.NewReader(said))
				return
			}
		}
		f.conn.CloseNow()
		f.conn = nil
	}
	w.WriteHeader(http.StatusBadGateway)
}

// TestOtherWaysOpenNoMore: a WebSocket, and the prefixes of the management port,
// open to each right what the door's own port opens, and none ends in an
// administrator. The strongest right of each door stands for all, and the least and
// the boldest attempt at each operation for the others: the rooms cannot tell by
// which way a request came.
func TestOtherWaysOpenNoMore(t *testing.T) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	s, directory := wholeServer(t)
	prefix := func(door string) string { return "http://" + s.Addr("management") + "/" + door }
	own, over := newHouse(t, directory), newHouse(t, directory)
	for _, door := range doorNames {
		own.doors[string(door)] = behind(t, "http://"+s.Addr(string(door)))
		over.doors[string(door)] = behind(t, prefix(string(door)))
	}
	socket := newHouse(t, directory)
	socket.held = nil // the contract is about HTTP
	for door, handler := range own.doors {
		socket.doors[door] = handler
	}
	socket.doors["kuzzle"] = &frames{t: t, address: "http://" + s.Addr("kuzzle"), rest: own.doors["kuzzle"]}
	for _, a := range attacks(t) {
		a.attempts = firstAndLast(a.attempts)
		strongest := a
		strongest.rights = a.rights[len(a.rights)-1:]
		expected := walkDoor(t, own, strongest)
		if a.door == "elasticsearch" { // what a walk leaves there, since the directory gives it to nobody
			own.call(t, a.door, admin, "DELETE", "/_security/privilege/app/p,all", "")
		}
		if diff := cmp.Diff(expected, walkDoor(t, over, strongest), cmp.AllowUnexported(outcome{})); diff != "" {
			t.Errorf("%s by its prefix (+) opens something else than by its port (-):\n%s", a.door, diff)
		}
		if a.door != "kuzzle" {
			continue
		}
		some := a
		some.rights = append(slices.Clone(a.rights[:1]), strongest.rights...) // a stranger, too
		expected, got := walkDoor(t, own, some), walkDoor(t, socket, some)
		if diff := cmp.Diff(expected, got, cmp.AllowUnexported(outcome{})); diff != "" {
			t.Errorf("a WebSocket (+) opens something else than HTTP (-):\n%s", diff)
		}
	}
}

func firstAndLast(all map[string][]attempt) map[string][]attempt {
	some := map[string][]attempt{}
	for operation, list := range all {
		some[operation] = list
		if len(list) > 2 {
			some[operation] = []attempt{list[0], list[len(list)-1]}
		}
	}
	return some
}

// managementPages are those of the management port's own.
var managementPages = []string{"/", "/healthz", "/readyz", "/metrics", "/events", "/specs/", "/docs/"}

// TestManagementPortMakesNobodyMore: whatever right somebody has at a door, at the
// management port they are a stranger, who changes nothing; events are for
// administrators.
func TestManagementPortMakesNobodyMore(t *testing.T) {
	s, directory := wholeServer(t)
	h := newHouse(t, directory)
	h.doors["management"] = behind(t, "http://"+s.Addr("management"))
	for _, a := range attacks(t) {
		people(t, h)
		right := a.rights[len(a.rights)-1]
		right.give(t, h)
		before := watch(t, h, "")
		for _, page := range managementPages {
			for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"} {
				for who, as := range map[string]string{"a stranger": "", "the holder of " + right.name: "low:" + lowPassword, "a guess": "admin:" + lowPassword} {
					status, answer := h.send("management", as, method, page, "")
					reads := method == "GET" || method == "HEAD"
					switch {
					case page == "/events" && reads && status != 401 && status != 403,
						page != "/events" && reads && status != 200,
						!reads && status != 405:
						t.Errorf("%s %s as %s: %d %s", method, page, who, status, answer)
					}
				}
			}
		}
		if diff := cmp.Diff(before, watch(t, h, "")); diff != "" {
			t.Errorf("something changed: %s", diff)
		}
		cleanUp(t, h)
	}
	if status, answer := h.send("management", admin, "GET", "/events?limit=1", ""); status != 200 {
		t.Errorf("the administrator: %d %s", status, answer)
	}
}
