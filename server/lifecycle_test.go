package server_test

import (
	"bufio"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman/server"
)

func after(milliseconds int) <-chan time.Time {
	return time.After(time.Duration(milliseconds) * time.Millisecond)
}

// halfway sends a request whose body is not complete and returns when the
// server has begun to read it.
func halfway(t *testing.T, h *running, path string, headers ...string) (conn net.Conn, finish func() string) {
	t.Helper()
	conn, err := net.Dial("tcp", h.Addr("parrot"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	// The server sends "100 Continue" when the handler begins to read.
	_, err = io.WriteString(conn, "POST "+path+" HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n"+
		strings.Join(append(headers, "\r\n"), "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	answer := bufio.NewReader(conn)
	if line, err := answer.ReadString('\n'); err != nil || !strings.Contains(line, "100") {
		t.Fatalf("%q, %v", line, err)
	}
	if _, err := io.WriteString(conn, "01234"); err != nil {
		t.Fatal(err)
	}
	return conn, func() string {
		if _, err := io.WriteString(conn, "56789"); err != nil {
			t.Fatal(err)
		}
		rest, err := io.ReadAll(answer)
		if err != nil {
			t.Fatal(err)
		}
		return string(rest)
	}
}

// refused waits until nobody listens there any more.
func refused(t *testing.T, address string) {
	t.Helper()
	for {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			return
		}
		_ = conn.Close()
		if t.Context().Err() != nil {
			t.Fatalf("%s still listens", address)
		}
	}
}

func TestShutdownFinishesWhatItAccepted(t *testing.T) {
	h := start(t, nil)
	_, finish := halfway(t, h, "/say")
	h.stop()
	refused(t, h.Addr("parrot"))
	response, body := h.get(h.url("management", "/readyz"))
	if response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "stopping") {
		t.Errorf("while it stops, /readyz says %d %s", response.StatusCode, body)
	}
	if answer := finish(); !strings.Contains(answer, "200 OK") || !strings.HasSuffix(answer, "0123456789") {
		t.Errorf("the accepted request got %q", answer)
	}
	if err := <-h.done; err != nil {
		t.Error(err)
	}
	refused(t, h.Addr("management"))
}

func TestShutdownClosesWebSockets(t *testing.T) {
	h := start(t, nil)
	native := dial(t, h.url("parrot", "/ws"))
	prefixed := dial(t, h.url("management", "/parrot/ws"))
	say(t, native, "hello")
	say(t, prefixed, "hello")
	h.stop()
	for _, conn := range []*websocket.Conn{native, prefixed} {
		if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusGoingAway {
			t.Errorf("the WebSocket ended with %v", err)
		}
	}
	if err := <-h.done; err != nil {
		t.Error(err)
	}
}

func TestShutdownCutsOffWhatTakesTooLong(t *testing.T) {
	h := start(t, nil, "--shutdown-timeout=50ms")
	conn, _ := halfway(t, h, "/say", "Authorization: Basic eDp4")
	h.stop()
	if err := <-h.done; err != nil {
		t.Errorf("an orderly stop returned %v", err)
	}
	if logs := h.logs.String(); !strings.Contains(logs, "some requests were cut off") {
		t.Errorf("nobody is told: %s", logs)
	}
	if _, err := io.ReadAll(conn); err != nil && !errors.Is(err, net.ErrClosed) && !strings.Contains(err.Error(), "reset") {
		t.Errorf("the connection ended with %v", err)
	}
}

func TestSlowClientIsCutOff(t *testing.T) {
	h := start(t, nil, "--read-header-timeout=50ms", "--read-timeout=100ms")
	t.Run("Headers", func(t *testing.T) {
		conn, err := net.Dial("tcp", h.Addr("parrot"))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "); err != nil {
			t.Fatal(err)
		}
		answer, _ := io.ReadAll(conn) // ends only when the server closes
		if strings.Contains(string(answer), "200 OK") {
			t.Errorf("got %q", answer)
		}
	})
	t.Run("Body", func(t *testing.T) {
		conn, _ := halfway(t, h, "/say")
		answer, _ := io.ReadAll(conn)
		if !strings.Contains(string(answer), "400 Bad Request") {
			t.Errorf("got %q", answer)
		}
	})
	if _, body := h.get(h.url("parrot", "/")); body != "root" {
		t.Errorf("others get %q", body)
	}
}

func TestHeadersAreBounded(t *testing.T) {
	h := start(t, nil)
	response, _ := h.do("GET", h.url("parrot", "/"), "", "X-Long", strings.Repeat("x", 100<<10))
	if response.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("got %d", response.StatusCode)
	}
}

func TestPortInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	config, err := load(t, nil, "--listen-parrot="+taken.Addr().String(), "--listen-management="+free(t))
	if err != nil {
		t.Fatal(err)
	}
	_, err = server.Listen(config, slog.New(slog.DiscardHandler))
	if err == nil || !strings.Contains(err.Error(), "the parrot door") ||
		!strings.Contains(err.Error(), "--listen-parrot") || !strings.Contains(err.Error(), "address already in use") {
		t.Errorf("Listen said %v", err)
	}
	refused(t, strings.TrimPrefix(config.ManagementURL(), "http://"))
}

// free is an address that nobody uses just now.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestNotReadyBeforeItServes(t *testing.T) {
	config, err := load(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.Listen(config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h := &running{Server: s, t: t}
	for path, want := range map[string]int{
		"/healthz": http.StatusOK, "/readyz": http.StatusServiceUnavailable, "/parrot/": http.StatusServiceUnavailable,
	} {
		if response, body := h.get(h.url("management", path)); response.StatusCode != want {
			t.Errorf("%s: %d %s", path, response.StatusCode, body)
		}
	}
}

func TestDatabaseGone(t *testing.T) {
	h := start(t, nil)
	h.closeStore()
	response, body := h.get(h.url("management", "/readyz"))
	if response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "database unavailable") {
		t.Errorf("got %d %s", response.StatusCode, body)
	}
	if response, _ := h.get(h.url("management", "/healthz")); response.StatusCode != http.StatusOK {
		t.Errorf("/healthz says %d", response.StatusCode)
	}
}

func TestDoorOff(t *testing.T) {
	h := start(t, nil, "--listen-parrot=off")
	if h.Addr("parrot") != "" {
		t.Errorf("it listens at %s", h.Addr("parrot"))
	}
	if response, body := h.get(h.url("management", "/parrot/")); response.StatusCode != http.StatusNotFound {
		t.Errorf("under its prefix: %q", body)
	}
	if strings.Contains(h.out.String(), "/parrot") {
		t.Errorf("it is announced: %s", h.out)
	}
}

func TestDoorUnderItsPrefixOnly(t *testing.T) {
	h := start(t, nil, "--listen-parrot=prefix")
	if h.Addr("parrot") != "" {
		t.Errorf("it listens at %s", h.Addr("parrot"))
	}
	if _, body := h.get(h.url("management", "/parrot/")); body != "root" {
		t.Errorf("under its prefix: %q", body)
	}
	if !strings.Contains(h.out.String(), h.url("management", "/parrot")) {
		t.Errorf("it is not announced: %s", h.out)
	}
}

// Balancers hear of the end before the doors close.
func TestReadinessFailsBeforeTheDoorsClose(t *testing.T) {
	h := start(t, nil, "--drain-delay=1s")
	h.stop()
	for {
		response, _ := h.get(h.url("management", "/readyz"))
		if response.StatusCode == http.StatusServiceUnavailable {
			break
		}
	}
	if response, body := h.get(h.url("parrot", "/")); response.StatusCode != http.StatusOK {
		t.Errorf("while it drains the door answers %d %s", response.StatusCode, body)
	}
	if err := <-h.done; err != nil {
		t.Error(err)
	}
}

// Half a body from an unauthenticated client does not make the end disorderly.
func TestShutdownDoesNotWaitForStrangers(t *testing.T) {
	h := start(t, nil, "--shutdown-timeout=10s")
	_, _ = halfway(t, h, "/say")
	h.stop()
	if err := <-h.done; err != nil {
		t.Errorf("Serve returned %v", err)
	}
}

// Nor does a body that nobody wanted, at any of the real doors.
func TestShutdownDoesNotWaitForBodiesOfTheRefused(t *testing.T) {
	h := start(t, nil, "--shutdown-timeout=5s")
	for door, o := range orders {
		conn, err := net.Dial("tcp", h.Addr(door))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		_, err = io.WriteString(conn, o.method+" "+o.target+" HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"+
			"Content-Length: 1000\r\n\r\n{")
		if err != nil {
			t.Fatal(err)
		}
	}
	for !strings.Contains(h.logs.String(), "request answered") {
		<-after(10)
	}
	h.stop()
	if err := <-h.done; err != nil {
		t.Errorf("Serve returned %v", err)
	}
}
