package kuzzle

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// socketStory plays a transcript over one WebSocket. It reads like an HTTP one,
// but a ">" line is a frame and the "<" line after it the frame that answers.
// Its directives are those of adaptertest and "! connect", a new socket.
type socketStory struct {
	t      *testing.T
	world  *adaptertest.World
	url    string
	conn   *websocket.Conn
	last   string
	values map[string]string
	masks  []*regexp.Regexp
}

func TestWebSocket(t *testing.T) {
	files, err := filepath.Glob("testdata/ws/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			told, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			heard := playSocket(t, string(told))
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, []byte(heard), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(strings.Split(string(told), "\n"), strings.Split(heard, "\n")); diff != "" {
				t.Errorf("told (-) and heard (+) differ:\n%s", diff)
			}
		})
	}
}

func playSocket(t *testing.T, told string) string {
	w := openAsTold(t)
	s := &socketStory{t: t, world: w, url: serve(t, w), values: map[string]string{"admin": adaptertest.AdminPassword}}
	s.conn = dial(t, s.url)
	var out strings.Builder
	lines := slices.DeleteFunc(strings.Split(told, "\n"), func(l string) bool { return strings.HasPrefix(l, "<") })
	for i, line := range lines {
		if !strings.HasPrefix(line, ">") {
			s.direct(line)
			out.WriteString(line + "\n")
			continue
		}
		send(t, s.conn, s.filled(strings.TrimPrefix(line, "> ")))
		s.last = receive(t, s.conn)
		for _, order := range lines[i+1:] { // what follows may name parts of the answer
			if !strings.HasPrefix(order, "! ") || !strings.Contains(order, " = ") {
				break
			}
			s.direct(order)
		}
		out.WriteString(line + "\n< " + s.masked(s.last) + "\n")
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func (s *socketStory) direct(line string) {
	order, isOrder := strings.CutPrefix(line, "! ")
	switch {
	case !isOrder:
	case order == "connect":
		s.conn = dial(s.t, s.url)
	case strings.HasPrefix(order, "mask "):
		s.masks = append(s.masks, regexp.MustCompile(strings.TrimPrefix(order, "mask ")))
	case strings.HasPrefix(order, "advance "):
		d, err := time.ParseDuration(strings.TrimPrefix(order, "advance "))
		if err != nil {
			s.t.Fatal(err)
		}
		s.world.Clock.Advance(d)
	default:
		name, expr, _ := strings.Cut(order, " = ")
		match := regexp.MustCompile(expr).FindStringSubmatch(s.last)
		if len(match) != 2 {
			s.t.Fatalf("%s: no match in %s", line, s.last)
		}
		s.values[name] = match[1]
	}
}

func (s *socketStory) filled(line string) string {
	for name, value := range s.values {
		line = strings.ReplaceAll(line, "{{"+name+"}}", value)
	}
	return line
}

func (s *socketStory) masked(line string) string {
	for name, value := range s.values {
		line = strings.ReplaceAll(line, value, "{{"+name+"}}")
	}
	for _, mask := range s.masks {
		line = mask.ReplaceAllString(line, "{{masked}}")
	}
	return line
}

// serve puts the world's door on a port of this machine.
func serve(t testing.TB, w *adaptertest.World) string {
	server := httptest.NewServer(w.Handler)
	t.Cleanup(server.Close)
	return "ws" + strings.TrimPrefix(server.URL, "http")
}

func dial(t testing.TB, url string) *websocket.Conn {
	t.Helper()
	conn, _, err := websocket.Dial(within(t), url, nil)
	if err != nil {
		t.Fatalf("dial: %v", err)
	}
	conn.SetReadLimit(16 << 20)
	t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}

func send(t testing.TB, conn *websocket.Conn, frame string) {
	t.Helper()
	if err := conn.Write(within(t), websocket.MessageText, []byte(frame)); err != nil {
		t.Fatalf("send %.100s: %v", frame, err)
	}
}

func receive(t testing.TB, conn *websocket.Conn) string {
	t.Helper()
	_, frame, err := conn.Read(within(t))
	if err != nil {
		t.Fatalf("receive: %v", err)
	}
	return string(frame)
}

// within bounds what should not take any time.
func within(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// call asks for one action and returns the answer.
func call(t testing.TB, conn *websocket.Conn, format string, args ...any) string {
	t.Helper()
	send(t, conn, fmt.Sprintf(format, args...))
	return receive(t, conn)
}
