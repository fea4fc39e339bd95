package adaptertest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
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

// Manners says how a dialect meets rude clients.
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

// Rude is rude to a door in every way that design section 6 lists, and then
// with generated bodies: no 5xx, the vendor's own shape, nothing written.
func Rude(t *testing.T, m Manners) {
	w := m.Open(t)
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
