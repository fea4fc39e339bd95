package adaptertest

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Request is one for Rude to send, and to spoil.
type Request struct {
	Method, Target, Body string
	Header               []string // "Name: value"
}

func (r Request) with(header ...string) Request {
	r.Header = append(append([]string{}, r.Header...), header...)
	return r
}

// Manners says how a dialect answers malformed requests.
type Manners struct {
	Open func(t testing.TB) *World
	// Write is a good request by the administrator that creates a user; Read
	// one that reads. Their credentials come from Login.
	Write, Read Request
	// Login makes the header lines that carry a name and password.
	Login func(w *World, username, password string) []string
	// Status is what each rudeness must be answered with: a case that is
	// missing here may have any 4xx. The cases are UnknownPath, WrongMethod,
	// MalformedJSON, DuplicateKeys, TrailingData, NotAnObject, EmptyBody,
	// BodyOverLimit, WrongContentType, NoCredentials, WrongPassword,
	// UnknownUser, DisabledUser, NulInPath, BadEscape, InvalidUTF8. 0 says the
	// dialect does not mind: any answer below 500 will do, and the write may happen.
	Status map[string]int
	// IsError fails the test unless the answer is in the vendor's shape.
	IsError func(t *testing.T, name string, answer *http.Response, body string)
}

// Rude sends a door malformed requests of every kind that design section 6 lists, and then
// with generated bodies: no 5xx, the vendor's own shape, nothing written.
func Rude(t *testing.T, m Manners) {
	w := m.Open(t).MadeUp()
	w.MustCreate(t, dragoman.User{Username: "dormant", Enabled: false, Roles: []string{dragoman.RoleAdmin}}, AdminPassword)
	as := func(r Request, username, password string) Request { return r.with(m.Login(w, username, password)...) }
	body := func(r Request, b string) Request { r.Body = b; return r }
	target := func(r Request, s string) Request { r.Target = s; return r }
	method := func(r Request, s string) Request { r.Method = s; return r }
	write, read := as(m.Write, dragoman.AdminUsername, AdminPassword), as(m.Read, dragoman.AdminUsername, AdminPassword)
	cases := map[string]Request{
		"UnknownPath":      target(read, "/no/such/path/anywhere"),
		"WrongMethod":      method(read, "TRACE"),
		"MalformedJSON":    body(write, write.Body[:len(write.Body)-1]),
		"DuplicateKeys":    body(write, `{"a":1,"a":1,`+write.Body[1:]),
		"TrailingData":     body(write, write.Body+"x"),
		"NotAnObject":      body(write, `["x"]`),
		"EmptyBody":        body(write, ""),
		"BodyOverLimit":    body(write, `{"pad":"`+strings.Repeat("x", 9<<20)+`",`+write.Body[1:]),
		"WrongContentType": write.with("Content-Type: text/csv"),
		"NoCredentials":    m.Read,
		"WrongPassword":    as(m.Read, dragoman.AdminUsername, "wrong-passw0rd"),
		"UnknownUser":      as(m.Read, "nobody", AdminPassword),
		"DisabledUser":     as(m.Read, "dormant", AdminPassword),
		"NulInPath":        target(read, m.Read.Target+"%00"),
		"BadEscape":        target(read, m.Read.Target+"/%C3%28"),
		"InvalidUTF8":      body(write, strings.Replace(write.Body, `"`, "\"\xff", 1)),
	}
	for name, r := range cases {
		t.Run(name, func(t *testing.T) { m.refused(t, w, name, r) })
	}
	t.Run("BodiesOfStrangers", func(t *testing.T) {
		for name, r := range map[string]Request{
			"NoCredentials": m.Write, "WrongPassword": as(m.Write, dragoman.AdminUsername, "wrong-passw0rd"),
		} {
			t.Run(name, func(t *testing.T) { m.unread(t, w, r) })
		}
		m.shared(t, w, write)
	})
	t.Run("GeneratedBodies", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) { m.withstood(t, w, write) })
	})
}

func (m Manners) refused(t *testing.T, w *World, name string, r Request) {
	before := everything(t, w)
	answer, body := w.Do(r.Method, r.Target, r.Body, r.Header...)
	want, listed := m.Status[name]
	switch {
	case answer.StatusCode >= 500:
		t.Fatalf("answered %d: %s", answer.StatusCode, body)
	case listed && want == 0:
		return
	case listed && answer.StatusCode != want:
		t.Errorf("answered %d, want %d: %s", answer.StatusCode, want, body)
	case answer.StatusCode < 400:
		t.Errorf("answered %d to a rude request: %s", answer.StatusCode, body)
	}
	m.IsError(t, name, answer, body)
	if diff := cmp.Diff(before, everything(t, w)); diff != "" {
		t.Errorf("a refused request changed the directory: %s", diff)
	}
}

// unread is how a room must treat bodies before it knows who asks: those that
// are large or packed are not read, or no further than a small one would be.
func (m Manners) unread(t *testing.T, w *World, r Request) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(bytes.Repeat([]byte(" "), 600<<10))
	_, _ = z.Write([]byte(r.Body))
	_ = z.Close()
	large := strings.Repeat(" ", 600<<10) + r.Body
	for name, c := range map[string]struct {
		body    string
		length  int64
		header  []string
		mayRead int64
	}{
		"Large":   {large, int64(len(large)), nil, 0},
		"Endless": {large, -1, nil, transport.SmallBody + 1},
		"Packed":  {packed.String(), int64(packed.Len()), []string{"Content-Encoding: gzip"}, int64(packed.Len())},
	} {
		request := httptest.NewRequest(r.Method, r.Target, nil)
		body := &countingBody{source: strings.NewReader(c.body)}
		request.Body, request.ContentLength = body, c.length
		setHeader(request.Header, append(append([]string{"Content-Type: application/json"}, r.Header...), c.header...))
		budget := transport.NewBudget(1 << 40)
		answer := httptest.NewRecorder()
		w.open(t, budget).ServeHTTP(answer, request)
		if body.read > c.mayRead || budget.Peak() > 2*transport.SmallBody {
			t.Errorf("%s: %d bytes were read, %d held, for an answer of %d", name, body.read, budget.Peak(), answer.Code)
		}
		if answer.Code < 400 || answer.Code >= 500 {
			t.Errorf("%s: %d %s", name, answer.Code, answer.Body)
		}
		m.IsError(t, "NoCredentials", answer.Result(), answer.Body.String())
	}
}

// countingBody knows how much was read of it.
type countingBody struct {
	source io.Reader
	read   int64
}

func (b *countingBody) Read(p []byte) (int, error) {
	n, err := b.source.Read(p)
	b.read += int64(n)
	return n, err
}

func (*countingBody) Close() error { return nil }

// shared is how a room must meet a body when others hold too much: 503 with
// when to come again, in the vendor's shape, and the limit in words; and that
// nothing is held after the answer.
func (m Manners) shared(t *testing.T, w *World, write Request) {
	budget := transport.NewBudget(1 << 20)
	door := *w
	door.Handler = w.open(t, budget)
	write.Body = strings.Repeat(" ", 700<<10) + write.Body
	answer, body := door.Do(write.Method, write.Target, write.Body, write.Header...)
	if answer.StatusCode >= 400 || budget.Held() != 0 {
		t.Errorf("a body that fits: %d %s; %d held", answer.StatusCode, body, budget.Held())
	}
	others := budget.Hold("")
	others.Known()
	if err := others.Grow(900 << 10); err != nil {
		t.Fatal(err)
	}
	answer, body = door.Do(write.Method, write.Target, write.Body, write.Header...)
	if answer.StatusCode != http.StatusServiceUnavailable || answer.Header.Get("Retry-After") == "" || !strings.Contains(body, "1048576") {
		t.Errorf("a body too many: %d, Retry-After %q, %s", answer.StatusCode, answer.Header.Get("Retry-After"), body)
	}
	m.IsError(t, "Overloaded", answer, body)
}

// withstood replaces parts of a good body by anything at all.
func (m Manners) withstood(t *rapid.T, w *World, write Request) {
	var good map[string]json.RawMessage
	if err := json.Unmarshal([]byte(write.Body), &good); err != nil {
		t.Fatalf("the good body is not an object: %v", err)
	}
	for key := range good {
		if rapid.Bool().Draw(t, "spoil "+key) {
			good[key] = json.RawMessage(value(t, 3))
		}
	}
	spoilt, err := json.Marshal(good)
	if err != nil {
		t.Fatal(err)
	}
	answer, body := w.Do(write.Method, write.Target, string(spoilt), write.Header...)
	if answer.StatusCode >= 500 {
		t.Fatalf("answered %d to %s: %s", answer.StatusCode, spoilt, body)
	}
}

// everything is the directory's users with their versions.
func everything(t *testing.T, w *World) map[string]int64 {
	page, err := w.Directory.Users(Service(), dragoman.Query{})
	if err != nil {
		t.Fatal(err)
	}
	versions := map[string]int64{}
	for _, u := range page.Users {
		versions[u.ID+" "+u.Username] = u.Version
	}
	return versions
}
