package server_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func TestManagement(t *testing.T) {
	h := start(t, nil)
	for name, row := range map[string]struct {
		method, path string
		status       int
		contentType  string
		body         string // a part of it
	}{
		"Alive":           {"GET", "/healthz", 200, "application/json", `{"status":"ok"}`},
		"Ready":           {"GET", "/readyz", 200, "application/json", `{"status":"ready"}`},
		"Head":            {"HEAD", "/readyz", 200, "application/json", ""},
		"Overview":        {"GET", "/", 200, "text/html; charset=utf-8", `/parrot</code>`},
		"SpecIndex":       {"GET", "/specs/", 200, "application/json", `"yaml":"/specs/parrot.yaml"`},
		"SpecIndexMoved":  {"GET", "/specs", 301, "text/html; charset=utf-8", ""},
		"SpecYAML":        {"GET", "/specs/parrot.yaml", 200, "application/yaml", "openapi: 3.0.3"},
		"SpecJSON":        {"GET", "/specs/parrot.json", 200, "application/json", `"openapi": "3.0.3"`},
		"SpecPostman":     {"GET", "/specs/parrot.postman.json", 200, "application/json", `"schema": "https://schema.getpostman.com/`},
		"SeedSchema":      {"GET", "/specs/seed.schema.json", 200, "application/schema+json", `"title": "Dragoman seed file"`},
		"SpecUnknown":     {"GET", "/specs/klingon.yaml", 404, "application/json", `"code":"not_found"`},
		"SpecTraversal":   {"GET", "/specs/..%2fopenapi.go", 404, "application/json", `"code":"not_found"`},
		"Metrics":         {"GET", "/metrics", 200, "", "go_goroutines"},
		"UnknownPath":     {"GET", "/nowhere", 404, "application/json", `"code":"not_found"`},
		"NotAPrefix":      {"GET", "/parrots", 404, "application/json", `"code":"not_found"`},
		"DoubleSlash":     {"GET", "//", 404, "application/json", `"code":"not_found"`},
		"WrongMethod":     {"POST", "/healthz", 405, "application/json", `"code":"method_not_allowed"`},
		"InventedMethod":  {"BREW", "/", 405, "application/json", `"code":"method_not_allowed"`},
		"OptionsIsNotGet": {"OPTIONS", "/readyz", 405, "application/json", `"code":"method_not_allowed"`},
	} {
		t.Run(name, func(t *testing.T) {
			response, body := h.do(row.method, h.url("management", row.path), "")
			if response.StatusCode != row.status || !strings.Contains(body, row.body) {
				t.Errorf("got %d %s", response.StatusCode, body)
			}
			if got := response.Header.Get("Content-Type"); row.contentType != "" && got != row.contentType {
				t.Errorf("Content-Type is %q", got)
			}
			if row.status == 405 && response.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("Allow is %q", response.Header.Get("Allow"))
			}
		})
	}
}

func TestSpecsOfTheRealDoors(t *testing.T) {
	h := start(t, nil)
	for _, d := range dialects() {
		_, text := h.get(h.url("management", "/specs/"+string(d.Name)+".json"))
		var spec struct{ OpenAPI string }
		if err := json.Unmarshal([]byte(text), &spec); err != nil || spec.OpenAPI != "3.0.3" {
			t.Errorf("%s: %v, openapi is %q", d.Name, err, spec.OpenAPI)
		}
	}
}

func TestPrefix(t *testing.T) {
	h := start(t, nil)
	for name, row := range map[string]struct{ path, body string }{
		"Bare":           {"", "root"},
		"Slash":          {"/", "root"},
		"Plain":          {"/path/ada", "/path/ada ada"},
		"EscapedSlash":   {"/path/a%2Fb", "/path/a%2Fb a%2Fb"},
		"EscapedPercent": {"/path/100%25", "/path/100%25 100%"},
		"Unicode":        {"/path/%C3%A9", "/path/%C3%A9 é"},
		"TwoSlashes":     {"//path/ada", "parrot: Not Found"},
		"Unknown":        {"/nowhere", "parrot: Not Found"},
	} {
		t.Run(name, func(t *testing.T) {
			_, native := h.get(h.url("parrot", row.path))
			_, prefixed := h.get(h.url("management", "/parrot"+row.path))
			if native != row.body || prefixed != row.body {
				t.Errorf("native %q, prefixed %q, want %q", native, prefixed, row.body)
			}
		})
	}
	t.Run("EscapedPrefix", func(t *testing.T) {
		if _, body := h.get(h.url("management", "/%70arrot/path/a%2Fb")); body != "/path/a%2Fb a%2Fb" {
			t.Errorf("got %q", body)
		}
	})
}

func TestPrefixMovesCookies(t *testing.T) {
	h := start(t, nil)
	native, _ := h.get(h.url("parrot", "/cookie"))
	if got := native.Header.Get("Set-Cookie"); got != "id=path=/x; Path=/api; HttpOnly;SameSite=Lax" {
		t.Errorf("at its own port: %q", got)
	}
	prefixed, _ := h.get(h.url("management", "/parrot/cookie"))
	if got := prefixed.Header.Get("Set-Cookie"); got != "id=path=/x; Path=/parrot/api; HttpOnly;SameSite=Lax" {
		t.Errorf("under the prefix: %q", got)
	}
}

// TestPrefixMovesCookiesOfEachAnswer asks until answers are given again, which carry the
// cookie of the first.
func TestPrefixMovesCookiesOfEachAnswer(t *testing.T) {
	h := startWithAdmin(t)
	for n := range 6 {
		answer, _ := h.do("GET", h.url("management", "/fusion/api/session"), "",
			"Authorization", basic("admin", adaptertest.AdminPassword))
		if _, path, _ := strings.Cut(answer.Header.Get("Set-Cookie"), "Path="); path != "/fusion/api" && !strings.HasPrefix(path, "/fusion/api;") {
			t.Fatalf("answer %d sets the cookie %q", n, answer.Header.Get("Set-Cookie"))
		}
	}
}

func TestWebSocket(t *testing.T) {
	h := start(t, nil, "--write-timeout=50ms", "--read-timeout=50ms", "--read-header-timeout=50ms")
	for name, url := range map[string]string{
		"Native":   h.url("parrot", "/ws"),
		"Prefixed": h.url("management", "/parrot/ws"),
	} {
		t.Run(name, func(t *testing.T) {
			conn := dial(t, url)
			say(t, conn, "first")
			// Longer than every time-out of the listener, so that one which
			// applied to WebSockets would have cut this one.
			<-after(200)
			say(t, conn, "second")
		})
	}
}

// TestKuzzleSpeaksOverWebSocket is TestWebSocket with the room that needs it.
func TestKuzzleSpeaksOverWebSocket(t *testing.T) {
	h := start(t, nil)
	for name, url := range map[string]string{
		"Native":         h.url("kuzzle", "/"),
		"Prefixed":       h.url("management", "/kuzzle/"),
		"PrefixedBarely": h.url("management", "/kuzzle"),
	} {
		t.Run(name, func(t *testing.T) {
			conn := dial(t, url)
			request := `{"controller":"server","action":"now","requestId":"r1"}`
			if err := conn.Write(t.Context(), websocket.MessageText, []byte(request)); err != nil {
				t.Fatal(err)
			}
			if _, answer, err := conn.Read(t.Context()); err != nil || !strings.Contains(string(answer), `"requestId":"r1"`) {
				t.Errorf("got %s, %v", answer, err)
			}
		})
	}
	counted := `dragoman_requests_total{door="kuzzle",operation="WS server:now",status="4xx"} 3`
	for text := ""; !strings.Contains(text, counted) && t.Context().Err() == nil; { // an answer may be there before it is counted
		_, text = h.get(h.url("management", "/metrics"))
	}
	h.stop()
	if err := <-h.done; err != nil {
		t.Errorf("with WebSockets open: %v", err)
	}
}

func say(t *testing.T, conn *websocket.Conn, text string) {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
	_, got, err := conn.Read(t.Context())
	if err != nil || string(got) != text {
		t.Fatalf("heard %q, %v", got, err)
	}
}

func TestMetricsCountByDoorOperationAndStatus(t *testing.T) {
	h := start(t, nil)
	h.do("POST", h.url("parrot", "/say"), "hello")
	h.do("POST", h.url("management", "/parrot/say"), "hello")
	h.get(h.url("parrot", "/nowhere/secret-name"))
	h.do("BREW", h.url("parrot", "/say"), "")
	h.get(h.url("management", "/healthz"))
	h.get(h.url("management", "/also-nowhere"))
	_, text := h.get(h.url("management", "/metrics"))
	for _, line := range []string{
		`dragoman_requests_total{door="parrot",operation="POST /say",status="2xx"} 2`,
		`dragoman_requests_total{door="parrot",operation="unmatched",status="4xx"} 2`,
		`dragoman_requests_total{door="management",operation="GET /healthz",status="2xx"} 1`,
		`dragoman_requests_total{door="management",operation="unmatched",status="4xx"} 1`,
		`dragoman_request_duration_seconds_count{door="parrot",operation="POST /say"} 2`,
		`dragoman_requests_in_flight{door="management"} 1`,
		`dragoman_requests_in_flight{door="parrot"} 0`,
		`process_open_fds`,
	} {
		if !strings.Contains(text, line) {
			t.Errorf("missing: %s\n%s", line, regexp.MustCompile(`(?m)^dragoman_requests.*$`).FindAllString(text, -1))
		}
	}
	if strings.Contains(text, "secret-name") || strings.Contains(text, "BREW") {
		t.Error("what a client made up became a label")
	}
}

func TestRequestID(t *testing.T) {
	h := start(t, nil)
	for name, row := range map[string]struct{ sent, want string }{
		"Plain":    {"abc-123_X.y", `^abc-123_X\.y$`},
		"Missing":  {"", `^[0-9a-f]{16}$`},
		"Odd":      {`a b"c`, `^[0-9a-f]{16}$`},
		"VeryLong": {strings.Repeat("x", 65), `^[0-9a-f]{16}$`},
	} {
		t.Run(name, func(t *testing.T) {
			response, _ := h.do("POST", h.url("parrot", "/say"), "x", "X-Request-Id", row.sent)
			id := response.Header.Get("X-Request-Id")
			if !regexp.MustCompile(row.want).MatchString(id) {
				t.Errorf("got %q", id)
			}
			if !strings.Contains(h.logs.String(), `"request_id":"`+id+`"`) {
				t.Errorf("the log does not know %s", id)
			}
		})
	}
}

func TestBodyLimit(t *testing.T) {
	h := start(t, nil, "--max-body=1KiB")
	for name, row := range map[string]struct{ size, status int }{
		"AtTheLimit": {1024, http.StatusOK},
		"Above":      {1025, http.StatusRequestEntityTooLarge},
		"FarAbove":   {10 << 20, http.StatusRequestEntityTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			if response, _ := h.do("POST", h.url("parrot", "/say"), strings.Repeat("x", row.size)); response.StatusCode != row.status {
				t.Errorf("got %d", response.StatusCode)
			}
		})
	}
}
