package adaptertest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Contracts are those of all doors, each with what the tests of its room except,
// for tests that stand outside of the rooms. Each is read when it is first
// needed.
type Contracts struct {
	root string

	mu sync.Mutex
	of map[string]*Spec
	at map[string]place // by the host that is asked
}

var doors = []string{"elasticsearch", "cloud", "kuzzle", "fusion"}

// place is a door at an address, and the test that fails for what breaks its
// contract there.
type place struct {
	door string
	t    testing.TB
}

// NewContracts are those of the checkout whose root is the folder.
func NewContracts(root string) *Contracts {
	return &Contracts{root: root, of: map[string]*Spec{}, at: map[string]place{}}
}

// Of is the contract of a door; nil for what has none.
func (c *Contracts) Of(door string) (*Spec, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if spec, known := c.of[door]; known {
		return spec, nil
	}
	if !slices.Contains(doors, door) {
		return nil, nil
	}
	spec, err := ReadSpec(filepath.Join(c.root, "openapi", door+".yaml"),
		filepath.Join(c.root, "adapters", door, "testdata", "contract.exceptions"))
	if err == nil {
		c.of[door] = spec
	}
	return spec, err
}

// Handler is the handler of a door, all of whose requests and answers are held
// against its contract: what breaks it fails the test.
func (c *Contracts) Handler(t testing.TB, door string, handler http.Handler) http.Handler {
	t.Helper()
	spec, err := c.Of(door)
	if err != nil {
		t.Fatal(err)
	}
	if spec == nil {
		return handler
	}
	return judged{door: handler, by: func() (*Spec, testing.TB, bool) { return spec, t, false }}
}

// At says that a door is at an address until the test ends, which what breaks the
// door's contract there fails. At the address of the door "management" each door
// is behind its name.
func (c *Contracts) At(t testing.TB, host, door string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at[host] = place{door, t}
	t.Cleanup(func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.at, host)
	})
}

// Over sends requests by a transport, and holds each and its answer, once that was
// read to its end, against the contract of the door that is asked, if there is
// one.
func (c *Contracts) Over(transport http.RoundTripper) http.RoundTripper {
	return judging{c, transport}
}

type judging struct {
	*Contracts
	http.RoundTripper
}

func (j judging) RoundTrip(r *http.Request) (*http.Response, error) {
	spec, prefix, err := j.asked(r)
	if err != nil {
		return nil, err
	}
	if spec == nil {
		return j.RoundTripper.RoundTrip(r)
	}
	asked, sent := r.Clone(r.Context()), &heardBody{ended: true}
	if r.Body != nil && r.Body != http.NoBody {
		sent = &heardBody{source: r.Body}
		r = r.Clone(r.Context())
		r.Body = sent
	}
	answer, err := j.RoundTripper.RoundTrip(r)
	if err != nil || answer.StatusCode == http.StatusSwitchingProtocols {
		return answer, err
	}
	asked.URL = &url.URL{
		Path: strings.TrimPrefix(r.URL.Path, prefix), RawPath: strings.TrimPrefix(r.URL.RawPath, prefix), RawQuery: r.URL.RawQuery,
	}
	status, header := answer.StatusCode, answer.Header.Clone()
	answer.Body = &heardToEnd{
		source: answer.Body, empty: r.Method == http.MethodHead || answer.ContentLength == 0,
		end: func(told []byte) {
			said, whole := sent.heard()
			if !whole {
				return // the door did not want to hear it out
			}
			if err := spec.Check(asked, said, status, header, told); err != nil {
				j.complain(r.URL.Host, fmt.Sprintf("%s %s: %v\nasked:    %.2000s\nanswered: %.2000s", r.Method, r.URL, err, said, told))
			}
		},
	}
	return answer, nil
}

// asked is the contract of the door that a request goes to, and what stands before
// the door's paths there.
func (c *Contracts) asked(r *http.Request) (spec *Spec, prefix string, err error) {
	c.mu.Lock()
	door := c.at[r.URL.Host].door
	c.mu.Unlock()
	return c.behind(door, r.URL.Path)
}

// behind is the contract of the door at a listener, which is behind its name at
// that of the management port, and what stands before the door's paths there.
func (c *Contracts) behind(listener, path string) (spec *Spec, prefix string, err error) {
	door := listener
	if listener == "management" {
		door, _, _ = strings.Cut(strings.TrimPrefix(path, "/"), "/")
		prefix = "/" + door
	}
	spec, err = c.Of(door)
	return spec, prefix, err
}

// Between is an address for programs of others: what they say there goes to the
// door at the other address, and until the test ends it is held, with the
// answers, against the door's contract. The judge tells how much that was.
func (c *Contracts) Between(t testing.TB, door, address string) (between string, judge *Judge) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	judge = &Judge{
		Complain: func(complaint string) { t.Error(complaint) },
		Contract: func(path string) (*Spec, string) {
			spec, prefix, err := c.behind(door, path)
			if err != nil {
				t.Error(err)
			}
			return spec, prefix
		},
	}
	go judge.Between(listener, address)
	t.Cleanup(func() {
		_ = listener.Close()
		judge.Wait()
	})
	return listener.Addr().String(), judge
}

func (c *Contracts) complain(host, complaint string) {
	c.mu.Lock()
	defer c.mu.Unlock() // the test does not end meanwhile
	if at, goesOn := c.at[host]; goesOn {
		at.t.Error(complaint)
	}
}

// heardToEnd is an answer's body that tells what was read of it, once that is all.
type heardToEnd struct {
	source io.ReadCloser
	empty  bool
	end    func(told []byte)

	text  bytes.Buffer
	ended bool
}

func (b *heardToEnd) Read(p []byte) (int, error) {
	n, err := b.source.Read(p)
	b.text.Write(p[:n])
	if errors.Is(err, io.EOF) {
		b.finish()
	}
	return n, err
}

func (b *heardToEnd) Close() error {
	if b.empty {
		b.finish()
	}
	return b.source.Close()
}

func (b *heardToEnd) finish() {
	if !b.ended {
		b.ended = true
		b.end(b.text.Bytes())
	}
}
