package server_test

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// dialFrom opens a connection to a door from an address of this machine.
func dialFrom(t *testing.T, h *running, door, address string) net.Conn {
	t.Helper()
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(address)}}
	conn, err := dialer.DialContext(t.Context(), "tcp", h.Addr(door))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// ask sends a request over a connection and returns the answer; nil if the
// connection was closed instead.
func ask(t *testing.T, conn net.Conn, path string) (*http.Response, string) {
	t.Helper()
	_ = conn.SetDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.WriteString(conn, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
		return nil, ""
	}
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return nil, ""
	}
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestConnectionsOfOneAddressAreBounded(t *testing.T) {
	shapes := map[string]string{
		"elasticsearch": `"status":503`, "cloud": `"errors":[`, "kuzzle": `"api.process.overloaded"`, "fusion": `"code":"unavailable"`,
	}
	for door, shape := range shapes {
		t.Run(door, func(t *testing.T) {
			h := start(t, nil, "--max-connections-per-address=3")
			for range 3 {
				dialFrom(t, h, door, "127.0.0.2")
			}
			// The server takes connections in order, so these three are in.
			answer, body := ask(t, dialFrom(t, h, door, "127.0.0.2"), "/")
			if answer == nil || answer.StatusCode != 503 || answer.Header.Get("Retry-After") == "" || !answer.Close ||
				!strings.Contains(body, "3 connections from this address") || !strings.Contains(body, shape) {
				t.Errorf("the fourth: %+v %s", answer, body)
			}
			if answer, _ := ask(t, dialFrom(t, h, door, "127.0.0.3"), "/"); answer == nil || answer.StatusCode == 503 {
				t.Errorf("from another address: %+v", answer)
			}
			if answer, _ := ask(t, dialFrom(t, h, "management", "127.0.0.2"), "/healthz"); answer == nil || answer.StatusCode != 200 {
				t.Errorf("/healthz: %+v", answer)
			}
			if _, metrics := h.get(h.url("management", "/metrics")); !strings.Contains(metrics, `dragoman_limit_refused_total{limit="connections"} 2`) {
				t.Error("the metrics do not tell of it")
			}
		})
	}
}

func TestIdleConnectionsMakeRoom(t *testing.T) {
	h := start(t, nil, "--max-connections=4")
	var idle []net.Conn
	for range 4 {
		conn := dialFrom(t, h, "elasticsearch", "127.0.0.2")
		if answer, _ := ask(t, conn, "/"); answer == nil {
			t.Fatal("no answer")
		}
		idle = append(idle, conn)
		time.Sleep(100 * time.Millisecond) // the server finds it idle after the answer is here
	}
	if answer, body := ask(t, dialFrom(t, h, "elasticsearch", "127.0.0.1"), "/"); answer == nil || answer.StatusCode == 503 {
		t.Errorf("the fifth: %+v %s", answer, body)
	}
	if answer, _ := ask(t, idle[0], "/"); answer != nil {
		t.Error("the one that was idle for longest was not closed")
	}
	if answer, _ := ask(t, idle[3], "/"); answer == nil {
		t.Error("the last one was closed")
	}
}

func socketFrom(t *testing.T, h *running) (*websocket.Conn, *http.Response) {
	t.Helper()
	conn, answer, err := websocket.Dial(t.Context(), "ws"+strings.TrimPrefix(h.url("kuzzle", "/"), "http"), nil)
	if err == nil {
		t.Cleanup(func() { _ = conn.CloseNow() })
	}
	return conn, answer
}

func TestSocketsOfStrangersAreBounded(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--max-sockets-per-address=2")
	first, _ := socketFrom(t, h)
	socketFrom(t, h)
	conn, answer := socketFrom(t, h)
	if conn != nil || answer == nil || answer.StatusCode != 503 || answer.Header.Get("Retry-After") == "" {
		t.Fatalf("the third: %+v", answer)
	}
	body, err := io.ReadAll(answer.Body)
	if err != nil || !strings.Contains(string(body), "there are 2 WebSockets") {
		t.Errorf("the third hears %s, %v", body, err)
	}
	login := `{"controller":"auth","action":"login","strategy":"local","body":{"username":"admin","password":"` + adaptertest.AdminPassword + `"}}`
	if err := first.Write(t.Context(), websocket.MessageText, []byte(login)); err != nil {
		t.Fatal(err)
	}
	if _, said, err := first.Read(t.Context()); err != nil || !strings.Contains(string(said), `"jwt"`) {
		t.Fatalf("%s, %v", said, err)
	}
	if conn, answer := socketFrom(t, h); conn == nil {
		t.Errorf("after one has logged in: %+v", answer)
	}
}

// halfFrame begins a frame of a length, and sends some of it.
func halfFrame(t *testing.T, h *running, length, sent int) net.Conn {
	t.Helper()
	conn := dialFrom(t, h, "kuzzle", "127.0.0.1")
	_, err := io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil || answer.StatusCode != http.StatusSwitchingProtocols {
		t.Fatalf("%+v, %v", answer, err)
	}
	header := append([]byte{0x81, 0x80 | 127}, binary.BigEndian.AppendUint64(nil, uint64(length))...)
	header = append(header, 0, 0, 0, 0) // a mask that changes nothing
	if _, err := conn.Write(append(header, make([]byte, sent)...)); err != nil {
		t.Fatal(err)
	}
	return conn
}

// ends returns the code with which the server closes a socket; 0 for none.
func ends(t *testing.T, conn net.Conn) int {
	t.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
	frame := make([]byte, 4)
	if _, err := io.ReadFull(conn, frame); err != nil {
		var waited net.Error
		if errors.As(err, &waited) && waited.Timeout() {
			t.Fatal("the server lets it wait")
		}
		return 0
	}
	if frame[0] != 0x88 {
		t.Fatalf("heard %x", frame)
	}
	return int(binary.BigEndian.Uint16(frame[2:]))
}

func TestHalfFramesAreBounded(t *testing.T) {
	h := start(t, nil, "--max-bodies=8MiB") // of which one stranger may hold half a MiB
	first := halfFrame(t, h, 1<<20, 400<<10)
	wantHeld(t, h, 508<<10) // what there is room for, without the first 4 KiB
	second := halfFrame(t, h, 1<<20, 400<<10)
	if code := ends(t, second); code != int(websocket.StatusTryAgainLater) {
		t.Errorf("the second is closed with %d", code)
	}
	_ = first.Close()
	wantHeld(t, h, 0)
}

func TestAHalfFrameHasItsTime(t *testing.T) {
	h := start(t, nil, "--request-timeout=200ms")
	ends(t, halfFrame(t, h, 1<<20, 100))
	wantHeld(t, h, 0)
}

func wantHeld(t *testing.T, h *running, bytes int) {
	t.Helper()
	eventually(t, "so many bytes are held", func() bool {
		_, metrics := h.get(h.url("management", "/metrics"))
		for line := range strings.Lines(metrics) {
			if value, found := strings.CutPrefix(strings.TrimSpace(line), `dragoman_limit_used{limit="bodies"} `); found {
				return value == strconv.FormatFloat(float64(bytes), 'g', -1, 64)
			}
		}
		return false
	})
}

// TestLoginsWithLargeBodiesAreRefused, packed ones too: what anybody may send is small.
func TestLoginsWithLargeBodiesAreRefused(t *testing.T) {
	h := start(t, nil)
	for door, path := range map[string]string{
		"cloud": "/api/v1/users/auth/_login", "kuzzle": "/_login/local", "fusion": "/api/session",
	} {
		answer, body := h.do("POST", h.url(door, path), `{"username":"admin","password":"`+strings.Repeat("x", 70<<10)+`"}`,
			"Content-Type", "application/json")
		if answer.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(body, "65536") {
			t.Errorf("%s: %d %s", door, answer.StatusCode, body)
		}
	}
}
