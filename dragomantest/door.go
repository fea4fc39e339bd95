package dragomantest

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Door is one product's API.
type Door struct {
	// URL is where the door listens, without a slash at its end.
	URL string

	name     dragoman.Dialect
	dragoman *Dragoman
	handler  http.Handler

	mu     sync.Mutex
	faults []fault
	delay  time.Duration
}

// fault is one answer that a door gives instead of its own.
type fault struct {
	status int
	cut    bool
}

func (d *Dragoman) listen(name dragoman.Dialect, handler http.Handler) (*Door, error) {
	socket, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	door := &Door{URL: "http://" + socket.Addr().String(), name: name, dragoman: d, handler: handler}
	server := &http.Server{Handler: door, ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(socket) }()
	d.t.Cleanup(func() { _ = server.Close() })
	return door, nil
}

// Host is the host and port of the URL.
func (d *Door) Host() string { return strings.TrimPrefix(d.URL, "http://") }

// Client reaches the door without a network; what it asks is answered whole.
// WebSockets need the URL.
func (d *Door) Client() *http.Client { return &http.Client{Transport: d} }

// RoundTrip is the door as an [http.RoundTripper], whatever the request's host.
func (d *Door) RoundTrip(r *http.Request) (*http.Response, error) {
	asked := r.Clone(r.Context())
	asked.RequestURI, asked.RemoteAddr = r.URL.RequestURI(), "127.0.0.1:0"
	if asked.Body == nil {
		asked.Body = http.NoBody
	}
	if asked.Host == "" {
		asked.Host = r.URL.Host
	}
	if r.URL.User != nil && r.Header.Get("Authorization") == "" {
		setBasic(asked, r.URL.User)
	}
	w := httptest.NewRecorder()
	if d.serve(w, asked) {
		if err := r.Context().Err(); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s %s: %w", r.Method, r.URL.Path, io.ErrUnexpectedEOF)
	}
	response := w.Result()
	response.Request = r
	if r.Method == http.MethodHead {
		response.Body = http.NoBody
	}
	return response, nil
}

func setBasic(r *http.Request, user *url.Userinfo) {
	password, _ := user.Password()
	r.SetBasicAuth(user.Username(), password)
}

// ServeHTTP answers a request from the network.
func (d *Door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if d.serve(w, r) {
		panic(http.ErrAbortHandler)
	}
}

// serve reports whether the connection is to be cut instead.
func (d *Door) serve(w http.ResponseWriter, r *http.Request) (cut bool) {
	record := d.dragoman.record(d.name, r)
	fault, delay := d.next()
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-r.Context().Done():
			return true
		}
	}
	switch {
	case fault.cut:
		return true
	case fault.status != 0:
		writeFault(w, d.name, fault.status)
		record(fault.status)
		return false
	}
	seen := &statusWriter{ResponseWriter: w, status: http.StatusOK}
	if r.Header.Get("Upgrade") != "" { // the door takes the connection
		d.handler.ServeHTTP(w, r)
		return false
	}
	d.handler.ServeHTTP(seen, r)
	record(seen.status)
	return false
}

// Fail has the door answer the next requests with a status, in its own shape,
// and do nothing of what they ask.
func (d *Door) Fail(status, times int) { d.add(fault{status: status}, times) }

// Cut has the door close the connection of the next requests without an answer.
func (d *Door) Cut(times int) { d.add(fault{cut: true}, times) }

// Delay has the door wait before each request; 0 ends that.
func (d *Door) Delay(by time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.delay = by
}

func (d *Door) add(f fault, times int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for range times {
		d.faults = append(d.faults, f)
	}
}

func (d *Door) next() (f fault, delay time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.faults) > 0 {
		f, d.faults = d.faults[0], d.faults[1:]
	}
	return f, d.delay
}

func (d *Door) heal() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.faults, d.delay = nil, 0
}

// writeFault is a failure as each product words it.
func writeFault(w http.ResponseWriter, at dragoman.Dialect, status int) {
	reason := http.StatusText(status)
	body := fmt.Sprintf(`{"code":"unavailable","message":%q}`, reason)
	switch at {
	case "elasticsearch":
		one := fmt.Sprintf(`{"type":"status_exception","reason":%q}`, reason)
		body = fmt.Sprintf(`{"error":{"root_cause":[%s],%s,"status":%d}`, one, one[1:], status)
		w.Header().Set("X-elastic-product", "Elasticsearch")
	case "cloud":
		body = fmt.Sprintf(`{"errors":[{"code":"root.unavailable","message":%q}]}`, reason)
	case "kuzzle":
		body = fmt.Sprintf(
			`{"status":%d,"error":{"id":"core.fatal.unexpected_error","code":1,"message":%q,"status":%d},"result":null}`, status, reason, status)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body)
}

type statusWriter struct {
	http.ResponseWriter
	status int
	wrote  bool
}

func (w *statusWriter) WriteHeader(status int) {
	if !w.wrote {
		w.status, w.wrote = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(b []byte) (int, error) {
	w.wrote = true
	return w.ResponseWriter.Write(b)
}

// Unwrap lets [http.ResponseController] reach the connection.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Flush sends what was written.
func (w *statusWriter) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }

// Request is something that a door was asked.
type Request struct {
	Door   string // elasticsearch, cloud, kuzzle or fusion
	Method string
	Path   string // with the query
	Header http.Header
	Body   []byte
	Status int // 0 while it is not answered, and for WebSockets
}

// record remembers a request; call what it returns with the status.
func (d *Dragoman) record(at dragoman.Dialect, r *http.Request) func(status int) {
	body, err := io.ReadAll(r.Body)
	r.Body = io.NopCloser(io.MultiReader(bytes.NewReader(body), failing{err}))
	d.mu.Lock()
	defer d.mu.Unlock()
	one := &Request{
		Door: string(at), Method: r.Method, Path: r.URL.RequestURI(), Header: r.Header.Clone(), Body: body,
	}
	d.requests = append(d.requests, one)
	return func(status int) {
		d.mu.Lock()
		defer d.mu.Unlock()
		one.Status = status
	}
}

// failing is the error that a body ended with, or its end.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	return 0, io.EOF
}

// Requests are what was asked so far, in order, at all doors.
func (d *Dragoman) Requests() []Request {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := make([]Request, len(d.requests))
	for i, one := range d.requests {
		out[i] = *one
	}
	return out
}
