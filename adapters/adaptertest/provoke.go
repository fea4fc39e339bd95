package adaptertest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Provocation makes of a request that a door accepts one that it refuses.
type Provocation struct {
	Name string
	// Arrange prepares the directory and returns what makes the header lines of
	// who asks; nil is the administrator.
	Arrange func(t *testing.T, w *World) func() []string
	// Spoil changes the request; nil leaves it.
	Spoil func(r *http.Request) *http.Request
	// Twice sends it twice: what is there already, or not any more.
	Twice bool
	// Open is another door than usual.
	Open func(testing.TB) *World
}

// Coverage fails the test unless every answer that the contract promises, by
// operation, status and media type, was seen: in the transcripts that were
// played with this Spec, or in answers to their requests when those are spoiled,
// which this does for every operation. login makes the header lines of a user.
func (s *Spec) Coverage(t *testing.T, open func(testing.TB) *World,
	login func(w *World, username, password string) []string, more ...Provocation,
) {
	if t.Failed() || *update {
		return // what is missing for that reason would only be noise
	}
	good := s.accepted()
	for _, p := range slices.Concat(provocations(login), more) {
		t.Run("Provoked/"+p.Name, func(t *testing.T) {
			open := open
			if p.Open != nil {
				open = p.Open
			}
			w := open(t).MadeUp()
			w.spec = s
			arrange := p.Arrange
			if arrange == nil {
				arrange = func(_ *testing.T, w *World) func() []string {
					return func() []string { return login(w, dragoman.AdminUsername, AdminPassword) }
				}
			}
			who := arrange(t, w)
			proof := who()
			for _, x := range good {
				if rank(x.request) == last {
					proof = who()
				}
				for again := range 2 {
					r := x.again(proof)
					if p.Spoil != nil {
						r = p.Spoil(r)
					}
					if again == 0 || p.Twice {
						w.Handler.ServeHTTP(httptest.NewRecorder(), r)
					}
				}
			}
		})
	}
	t.Run("Sensitive", s.Sensitive)
	t.Run("Nulls", func(t *testing.T) { s.nulls(t, open(t), login) })
	promised, unseen := s.Promised(), s.Unseen()
	t.Logf("contract: %d of %d answers (operation, status, media type) were seen", len(promised)-len(unseen), len(promised))
	for _, one := range promised {
		switch missing := slices.Contains(unseen, one); {
		case missing && !s.exceptions.unseen[one.String()]:
			t.Errorf("promised and never seen: %s", one)
		case !missing && s.exceptions.unseen[one.String()]:
			t.Errorf("%s was seen; strike it out of %s", one, exceptionsFile)
		}
	}
}

// accepted are the requests that were accepted, one for each operation, or
// were refused where none was accepted; the destructive ones last.
func (s *Spec) accepted() []exchange {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []exchange
	for _, op := range s.Operations() {
		if x, ok := s.good[op]; ok {
			all = append(all, x)
		} else if x, ok := s.other[op]; ok {
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b exchange) int { return rank(a.request) - rank(b.request) })
	return all
}

// endsLogins is how requests look after which their caller may be unknown.
var endsLogins = regexp.MustCompile(`(?i)logout|session|revoke|reset|restrict|/_me\b|_self|credentials|password`)

const last = 100

func rank(r *http.Request) int {
	if r.Method != http.MethodGet && endsLogins.MatchString(r.URL.Path) {
		return last
	}
	return slices.Index([]string{
		http.MethodHead, http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete,
	}, r.Method)
}

// again is the request anew, from somebody else.
func (x exchange) again(proof []string) *http.Request {
	r := httptest.NewRequest(x.request.Method, x.request.URL.RequestURI(), bytes.NewReader(x.sent))
	if len(x.sent) == 0 {
		r = httptest.NewRequest(x.request.Method, x.request.URL.RequestURI(), http.NoBody)
	}
	for name, values := range x.request.Header {
		if name != "Authorization" && name != "Cookie" && !strings.Contains(strings.ToLower(name), "runas") {
			r.Header[name] = slices.Clone(values)
		}
	}
	setHeader(r.Header, proof)
	return r
}

// provocations are those that every door knows.
func provocations(login func(w *World, username, password string) []string) []Provocation {
	refusal := func(err error) func(*http.Request) *http.Request {
		return func(r *http.Request) *http.Request { return r.WithContext(transport.WithRefusal(r.Context(), err)) }
	}
	nobody := func(*testing.T, *World) func() []string { return func() []string { return nil } }
	query := func(name, value string) func(*http.Request) *http.Request {
		return func(r *http.Request) *http.Request {
			q := r.URL.Query()
			q.Set(name, value)
			r.URL.RawQuery = q.Encode()
			return r
		}
	}
	header := func(name, value string) func(*http.Request) *http.Request {
		return func(r *http.Request) *http.Request {
			r.Header.Set(name, value)
			return r
		}
	}
	powerless := func(t *testing.T, w *World) func() []string {
		w.MustCreate(t, dragoman.User{Username: "powerless", Enabled: true}, AdminPassword)
		return func() []string { return login(w, "powerless", AdminPassword) }
	}
	body := func(text string) func(*http.Request) *http.Request {
		return func(r *http.Request) *http.Request {
			r.Header.Set("Content-Type", mediaJSON)
			r.Body, r.ContentLength = io.NopCloser(strings.NewReader(text)), int64(len(text))
			return r
		}
	}
	tooLarge := func(r *http.Request) *http.Request {
		r = body("{}")(r)
		r.ContentLength = 1 << 40
		return r
	}
	notJSON := func(r *http.Request) *http.Request {
		r = body("a,b\n")(r)
		r.Header.Set("Content-Type", "text/csv")
		return r
	}
	return []Provocation{
		{Name: "Unexpected", Spoil: refusal(errors.New("something broke"))},
		{Name: "Overloaded", Spoil: refusal(&dragoman.Error{Code: dragoman.CodeOverloaded, Message: "too many connections"})},
		{Name: "Unavailable", Spoil: refusal(dragoman.ErrUnavailable)},
		{Name: "OutOfTime", Spoil: func(r *http.Request) *http.Request {
			ctx, cancel := context.WithDeadline(r.Context(), time.Now().Add(-time.Second))
			defer cancel()
			return r.WithContext(ctx)
		}},
		{Name: "Twice", Twice: true},
		{Name: "NoType", Spoil: func(r *http.Request) *http.Request {
			r = body("A")(r)
			r.Header.Del("Content-Type")
			return r
		}},
		{Name: "NoCredentials", Arrange: nobody},
		{Name: "WrongCredentials", Arrange: nobody, Spoil: header("Authorization", "Basic YWRtaW46d3Jvbmctb25l")},
		{Name: "WorthlessToken", Arrange: nobody, Spoil: header("Authorization", "Bearer worthless")},
		{Name: "NoCredentialsNoBody", Arrange: nobody, Spoil: func(r *http.Request) *http.Request {
			r.Body, r.ContentLength = http.NoBody, 0
			return r
		}},
		{Name: "Powerless", Arrange: powerless},
		{Name: "TooLargeOfPowerless", Arrange: powerless, Spoil: tooLarge},
		{Name: "NotJSONOfPowerless", Arrange: powerless, Spoil: notJSON},
		{Name: "BrokenBody", Spoil: body("{")},
		{Name: "List", Spoil: body("[7]")},
		{Name: "NothingInBody", Spoil: body("{}")},
		{Name: "UnknownMember", Spoil: body(`{"surprise":{"a":[null]}}`)},
		{Name: "UnknownParameter", Spoil: query("surprise", "1")},
		{Name: "UnpackableBody", Spoil: func(r *http.Request) *http.Request {
			r.Header.Set("Content-Encoding", "gzip")
			return body("{}")(r)
		}},
		{Name: "UnknownEncoding", Spoil: func(r *http.Request) *http.Request {
			r.Header.Set("Content-Encoding", "br")
			return body("{}")(r)
		}},
		{Name: "TooLarge", Spoil: tooLarge},
		{Name: "NotJSON", Spoil: notJSON},
		{Name: "NotAcceptable", Spoil: header("Accept", "image/png")},
		{Name: "FromElsewhere", Spoil: header("Sec-Fetch-Site", "cross-site")},
	}
}

// Elsewhere asks for things that are not there: every operation whose path has
// parameters, each of which is the value.
func (s *Spec) Elsewhere(name, value string) Provocation {
	return Provocation{Name: name, Spoil: func(r *http.Request) *http.Request {
		route, params, err := s.router.FindRoute(r)
		if err != nil || len(params) == 0 {
			return r
		}
		path := route.Path
		for parameter := range params {
			path = strings.ReplaceAll(path, "{"+parameter+"}", url.PathEscape(value))
		}
		if at, err := url.Parse(path); err == nil {
			r.URL.Path, r.URL.RawPath = at.Path, at.RawPath
		}
		return r
	}}
}

// FailedLogins are of a user whose logins have failed so often that the next is
// not heard.
func FailedLogins() Provocation {
	return Provocation{Name: "FailedLogins", Arrange: func(t *testing.T, w *World) func() []string {
		w.MustCreate(t, dragoman.User{Username: "guessed", Enabled: true}, AdminPassword)
		for range 20 {
			for _, x := range w.spec.accepted() {
				r := fromSomewhere(asked(x.again([]string{Basic("guessed", "wrong-passw0rd")}), "guessed"))
				answer := httptest.NewRecorder()
				w.Handler.ServeHTTP(answer, r)
				if answer.Code == http.StatusTooManyRequests {
					return func() []string { return []string{Basic("guessed", AdminPassword)} }
				}
			}
		}
		t.Fatal("nothing slows down whoever guesses passwords")
		return nil
	}, Spoil: func(r *http.Request) *http.Request { return fromSomewhere(asked(r, "guessed")) }}
}

var (
	nameAsked     = regexp.MustCompile(`("username"\s*:\s*)"[^"]*"`)
	passwordAsked = regexp.MustCompile(`("password"\s*:\s*)"[^"]*"`)
)

// asked has a request log in that user, if it logs in somebody, with a wrong
// password.
func asked(r *http.Request, username string) *http.Request {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(err)
	}
	changed := nameAsked.ReplaceAllString(string(body), `$1"`+username+`"`)
	changed = passwordAsked.ReplaceAllString(changed, `$1"wrong-passw0rd"`)
	r.Body, r.ContentLength = io.NopCloser(strings.NewReader(changed)), int64(len(changed))
	if q := r.URL.Query(); q.Has("username") && q.Has("password") {
		q.Set("username", username)
		q.Set("password", "wrong-passw0rd")
		r.URL.RawQuery = q.Encode()
	}
	return r
}

// fromSomewhere gives a request an origin, without which nobody is slowed down.
func fromSomewhere(r *http.Request) *http.Request {
	return r.WithContext(dragoman.WithOrigin(r.Context(), dragoman.Origin{Address: "192.0.2.1"}))
}
