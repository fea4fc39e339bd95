package adaptertest

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// small is a contract of one operation.
const small = `
openapi: 3.0.3
info: {title: small, version: 1.0.0}
paths:
  /things:
    post:
      operationId: make
      requestBody:
        content:
          application/json:
            schema: {type: object, additionalProperties: false, required: [name], properties: {name: {type: string}}}
      responses:
        "200":
          description: made
          content:
            application/json:
              schema: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer, nullable: true}}}
        "400": {description: refused}
`

// Each is an exchange, and what a judge says to it; "" is nothing.
var exchangesJudged = map[string]struct {
	path, sent string
	status     int
	answered   string
	complaint  string
}{
	"AsPromised":          {"/things", `{"name":"a"}`, 200, `{"name":"a","size":1}`, ""},
	"Refused":             {"/things", `{"nome":"a"}`, 400, ``, ""},
	"UnknownToContract":   {"/others", `{`, 418, `}`, ""},
	"NullAsPromised":      {"/things", `{"name":"a"}`, 200, `{"name":"a","size":null}`, ""},
	"RequiredIsMissing":   {"/things", `{"name":"a"}`, 200, `{"size":1}`, `property "name" is missing`},
	"MemberUndeclared":    {"/things", `{"name":"a"}`, 200, `{"name":"a","colour":"red"}`, "the schema does not name /colour"},
	"WrongType":           {"/things", `{"name":"a"}`, 200, `{"name":7}`, "must be a string"},
	"NullUnpromised":      {"/things", `{"name":"a"}`, 200, `{"name":null}`, "not nullable"},
	"StatusUndocumented":  {"/things", `{"name":"a"}`, 409, ``, "make has no status 409"},
	"BodyIsMissing":       {"/things", `{"name":"a"}`, 200, ``, "there is no body"},
	"ForbiddenIsTaken":    {"/things", `{"name":"a","nome":"b"}`, 200, `{"name":"a"}`, "accepted, though the contract forbids it"},
	"RequiredIsNotAsked":  {"/things", `{}`, 200, `{"name":"a"}`, "accepted, though the contract forbids it"},
	"ForbiddenTypeIsTook": {"/things", `{"name":7}`, 200, `{"name":"7"}`, "accepted, though the contract forbids it"},
}

// TestJudgeSaysWhatBreaksAContract to who stands between a client and a door, over
// connections that are used again.
func TestJudgeSaysWhatBreaksAContract(t *testing.T) {
	file := filepath.Join(t.TempDir(), "small.yaml")
	if err := os.WriteFile(file, []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	spec, err := ReadSpec(file, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range exchangesJudged {
		t.Run(name, func(t *testing.T) {
			door := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body)
				if row.answered != "" {
					w.Header().Set("Content-Type", "application/json")
				}
				w.WriteHeader(row.status)
				_, _ = io.WriteString(w, row.answered)
			}))
			defer door.Close()
			var mu sync.Mutex
			var complaints []string
			judge := &Judge{
				Contract: func(string) (*Spec, string) { return spec, "/prefix" },
				Complain: func(complaint string) {
					mu.Lock()
					defer mu.Unlock()
					complaints = append(complaints, complaint)
				},
			}
			between, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			defer between.Close()
			go judge.Between(between, door.Listener.Addr().String())
			client := &http.Client{Transport: &http.Transport{}}
			for range 2 {
				answer, err := client.Post(fmt.Sprintf("http://%s/prefix%s", between.Addr(), row.path), "application/json", strings.NewReader(row.sent))
				if err != nil {
					t.Fatal(err)
				}
				_, _ = io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
			}
			client.CloseIdleConnections()
			judge.Wait()
			if judge.Judged() != 2 {
				t.Fatalf("%d requests were judged", judge.Judged())
			}
			if row.complaint == "" && len(complaints) > 0 || row.complaint != "" && (len(complaints) != 2 || !strings.Contains(complaints[0], row.complaint)) {
				t.Errorf("it says %q", complaints)
			}
		})
	}
}

// TestJudgeLetsGo of what is no HTTP, ends in the middle or becomes a WebSocket,
// and of who is answered before they have said all.
func TestJudgeLetsGo(t *testing.T) {
	for name, row := range map[string]struct{ asked, answered string }{
		"NotHTTP":    {"\x16\x03\x01\x02\x00", "\x15\x03\x01"},
		"HTTP2":      {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\x00\x00"},
		"Cut":        {"POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{", "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"},
		"Unanswered": {"POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{"},
		"WebSocket": {
			"GET /things HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x01a",
			"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x01b",
		},
	} {
		t.Run(name, func(t *testing.T) {
			judge := &Judge{
				Contract: func(string) (*Spec, string) { t.Error("it judges"); return nil, "" },
				Complain: func(complaint string) { t.Error(complaint) },
			}
			asked, answered := judge.Overhear()
			for to, text := range map[io.WriteCloser]string{asked: row.asked, answered: row.answered} {
				if _, err := io.WriteString(to, text); err != nil {
					t.Fatal(err)
				}
				to.Close()
			}
			judge.Wait()
		})
	}
}
