package adaptertest

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
)

// Judge holds what goes over connections against contracts, for whoever stands
// between clients and doors. It changes nothing of it and holds nothing up.
type Judge struct {
	// Complain is told what breaks a contract, in one line. It is called by one
	// goroutine for each connection.
	Complain func(complaint string)
	// Contract finds the contract for a path, and what stands before the paths that
	// it knows; nil if there is none.
	Contract func(path string) (*Spec, string)

	judged    atomic.Int64
	listening sync.WaitGroup
}

// Judged is how many requests and their answers were held against a contract.
func (j *Judge) Judged() int64 { return j.judged.Load() }

// Wait returns when all has been judged that was said on connections that have
// ended.
func (j *Judge) Wait() { j.listening.Wait() }

// Overhear begins a connection: what the client says is to be written to the
// first, what the server says to the second, and both are to be closed. Neither
// writing fails or waits. A connection that becomes a WebSocket, or that is no
// HTTP/1, is not listened to any longer.
func (j *Judge) Overhear() (asked, answered io.WriteCloser) {
	from, to := newSaid(), newSaid()
	j.listening.Go(func() {
		defer from.forget()
		defer to.forget()
		requests, answers := bufio.NewReader(from), bufio.NewReader(to)
		for j.exchange(requests, answers) {
		}
	})
	return from, to
}

// exchange judges a request and its answer, and reports whether there may be
// more.
func (j *Judge) exchange(requests, answers *bufio.Reader) bool {
	r, err := http.ReadRequest(requests)
	if err != nil || r.ProtoMajor != 1 {
		return false
	}
	sent, err := io.ReadAll(r.Body)
	if err != nil {
		return false // the client left in the middle, or the server did not want to hear it out
	}
	var answer *http.Response
	for answer == nil || answer.StatusCode < http.StatusOK {
		if answer, err = http.ReadResponse(answers, r); err != nil || answer.StatusCode == http.StatusSwitchingProtocols {
			return false
		}
	}
	told, err := io.ReadAll(answer.Body)
	if err != nil {
		return false // nobody heard it to its end
	}
	j.hold(r, sent, answer, told)
	return !r.Close && !answer.Close
}

func (j *Judge) hold(r *http.Request, sent []byte, answer *http.Response, told []byte) {
	spec, prefix := j.Contract(r.URL.Path)
	if spec == nil {
		return
	}
	asked := r.Method + " " + r.URL.RequestURI()
	r.URL.Path, r.URL.RawPath = strings.TrimPrefix(r.URL.Path, prefix), strings.TrimPrefix(r.URL.RawPath, prefix)
	j.judged.Add(1)
	if err := spec.Check(r, sent, answer.StatusCode, answer.Header, told); err != nil {
		line, _, _ := strings.Cut(err.Error(), "\n")
		j.Complain(asked + ": " + line)
	}
}

// said is what one side has said and nobody has listened to yet.
type said struct {
	mu     sync.Mutex
	more   *sync.Cond
	text   bytes.Buffer
	ended  bool
	unread bool // nobody will read on
}

func newSaid() *said {
	s := &said{}
	s.more = sync.NewCond(&s.mu)
	return s
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.unread {
		s.text.Write(p)
		s.more.Signal()
	}
	return len(p), nil
}

func (s *said) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.more.Signal()
	return nil
}

func (s *said) Read(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.text.Len() == 0 {
		if s.ended {
			return 0, io.EOF
		}
		s.more.Wait()
	}
	return s.text.Read(p)
}

func (s *said) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.unread = true
	s.text = bytes.Buffer{}
}

// Between passes connections on to an address, as they are, and has what is said
// on them judged, until the listener is closed.
func (j *Judge) Between(listener net.Listener, address string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			server, err := net.Dial("tcp", address)
			if err != nil {
				_ = client.Close()
				return
			}
			asked, answered := j.Overhear()
			var both sync.WaitGroup
			both.Go(func() { passOn(server, client, asked) })
			both.Go(func() { passOn(client, server, answered) })
			both.Wait()
			_ = client.Close()
			_ = server.Close()
		}()
	}
}

// passOn copies what one side says to the other, and to who listens.
func passOn(to, from net.Conn, ear io.WriteCloser) {
	_, _ = io.Copy(io.MultiWriter(ear, to), from)
	_ = ear.Close()
	if half, ok := to.(*net.TCPConn); ok {
		_ = half.CloseWrite()
	}
}
