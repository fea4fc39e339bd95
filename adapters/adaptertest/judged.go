package adaptertest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"sync"
	"testing"
)

// judged is a door all of whose requests and answers are held against its
// contract: what breaks it fails the test.
type judged struct {
	door http.Handler
	// by is what they are held against, the test that fails, and whether more may be
	// taken than the contract allows.
	by func() (spec *Spec, t testing.TB, lenient bool)
}

func (j judged) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	asked := r.Clone(r.Context())
	sent := &heardBody{source: r.Body}
	if r.Body != nil && r.Body != http.NoBody {
		r.Body = sent
	}
	answer := &heardAnswer{ResponseWriter: w, status: http.StatusOK}
	j.door.ServeHTTP(answer, r)
	if answer.taken {
		return
	}
	if _, whole := sent.heard(); answer.status < http.StatusBadRequest && !whole && r.Body == sent {
		_, _ = io.Copy(io.Discard, sent) // what was accepted without a look at all of it
	}
	spec, t, lenient := j.by()
	said, _ := sent.heard()
	if err := spec.Check(asked, said, answer.status, w.Header(), answer.text.Bytes()); err != nil {
		if lenient && errors.Is(err, errForbidden) {
			return
		}
		t.Errorf("%s %s: %v\nasked:    %.2000s\nanswered: %.2000s", r.Method, asked.URL, err, said, answer.text.Bytes())
	}
}

// heardBody keeps what is read of a body.
type heardBody struct {
	source io.ReadCloser

	mu    sync.Mutex
	text  bytes.Buffer
	ended bool
}

func (b *heardBody) Read(p []byte) (int, error) {
	n, err := b.source.Read(p)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.text.Write(p[:n])
	b.ended = b.ended || err != nil
	return n, err
}

// heard is what was read so far, and whether that is all.
func (b *heardBody) heard() (text []byte, whole bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return bytes.Clone(b.text.Bytes()), b.ended
}

func (b *heardBody) Close() error { return b.source.Close() }

// heardAnswer keeps what is answered.
type heardAnswer struct {
	http.ResponseWriter
	status int
	wrote  bool
	taken  bool // the connection, by who speaks WebSocket on it
	text   bytes.Buffer
}

// Unwrap lets http.ResponseController find what is inside.
func (a *heardAnswer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

func (a *heardAnswer) WriteHeader(status int) {
	if !a.wrote && status >= http.StatusOK {
		a.status, a.wrote = status, true
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *heardAnswer) Write(p []byte) (int, error) {
	a.wrote = true
	a.text.Write(p)
	return a.ResponseWriter.Write(p)
}

func (a *heardAnswer) Flush() { _ = http.NewResponseController(a.ResponseWriter).Flush() }

func (a *heardAnswer) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	a.taken = true
	return http.NewResponseController(a.ResponseWriter).Hijack()
}
