// Package binary runs the built dragoman for those who talk to it from
// outside, over nothing but its doors: the client programs and the benchmark.
//
// It knows the command's flags and its log lines, and nothing of what is
// behind them.
package binary

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// AdminPassword is what Start gives the administrator of a new database. It
// obeys every door's rules for passwords.
const AdminPassword = "secret-admin-1"

// Doors are the names of the listeners, our own last.
var Doors = []string{"elasticsearch", "cloud", "kuzzle", "fusion", "management"}

// Build compiles the command into a folder and returns where it is.
func Build(ctx context.Context, folder string) (string, error) {
	root, err := Root(ctx)
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "dragoman")
	build := exec.CommandContext(ctx, "go", "build", "-o", path, "./cmd/dragoman")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the command: %w\n%s", err, output)
	}
	return path, nil
}

// Root returns the folder of the main module, wherever in it, or in a module
// that names it, we were started.
func Root(ctx context.Context) (string, error) {
	output, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/dragoman-project/dragoman").Output()
	if err != nil {
		return "", fmt.Errorf("find the module: %w", err)
	}
	return strings.TrimSpace(string(output)), nil
}

// Server is a running dragoman.
type Server struct {
	// Addresses are where its doors listen, by name: http://127.0.0.1:port, or
	// https:// where the flags name a certificate.
	Addresses map[string]string
	// StartUp is how long it took from being run to being ready.
	StartUp time.Duration

	scheme  string
	command *exec.Cmd
	ended   chan struct{} // closed when the process has ended
	trouble error         // how it ended; read after ended
}

// Start runs a binary on free loopback ports and returns when it is ready. The
// administrator of a new database gets AdminPassword. flags are more of the
// command's. Whoever starts stops.
func Start(ctx context.Context, path, database string, flags ...string) (*Server, error) {
	return StartHeard(ctx, path, database, nil, flags...)
}

// StartHeard is Start for who wants to hear every line of the server's log. hear
// may be nil; it is called by one goroutine.
func StartHeard(ctx context.Context, path, database string, hear func(line string), flags ...string) (*Server, error) {
	args := []string{"serve", "--database", database, "--log-format", "json", "--log-level", "info"}
	for _, door := range Doors {
		args = append(args, "--listen-"+door, "127.0.0.1:0")
	}
	command := exec.Command(path, append(args, flags...)...)
	command.Env = append(os.Environ(), "DRAGOMAN_ADMIN_PASSWORD="+AdminPassword)
	out, err := command.StderrPipe()
	if err != nil {
		return nil, err
	}
	began := time.Now()
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("run %s: %w", path, err)
	}
	s := &Server{Addresses: map[string]string{}, scheme: "http://", command: command, ended: make(chan struct{})}
	if slices.Contains(flags, "--tls-cert") {
		s.scheme = "https://"
	}
	log := &log{opened: make(chan opened, len(Doors)), hear: hear}
	go func() {
		log.read(out)
		s.trouble = command.Wait()
		close(s.ended)
	}()
	if err := s.await(ctx, log); err != nil {
		return nil, errors.Join(err, s.Stop(), errors.New(log.tail()))
	}
	s.StartUp = time.Since(began)
	return s, nil
}

func (s *Server) await(ctx context.Context, log *log) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for len(s.Addresses) < len(Doors) {
		select {
		case o := <-log.opened:
			s.Addresses[o.Door] = s.scheme + o.Address
		case <-s.ended:
			return errors.New("the server ended before its doors were open")
		case <-ctx.Done():
			return fmt.Errorf("only %d of %d doors opened: %w", len(s.Addresses), len(Doors), ctx.Err())
		}
	}
	for !s.isReady(ctx) {
		select {
		case <-time.After(time.Millisecond):
		case <-s.ended:
			return errors.New("the server ended before it was ready")
		case <-ctx.Done():
			return fmt.Errorf("the server is not ready: %w", ctx.Err())
		}
	}
	return nil
}

func (s *Server) isReady(ctx context.Context) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.Addresses["management"]+"/readyz", nil)
	if err != nil {
		return false
	}
	answer, err := readiness.Do(request)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}

// readiness asks a server of our own, whose certificate may be anything.
var readiness = &http.Client{Transport: &http.Transport{
	TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, //nolint:gosec // a process that we have started, at a loopback address
}}

// Environment tells client programs where the doors are.
func (s *Server) Environment() []string {
	out := []string{"DRAGOMAN_TEST_ADMIN_PASSWORD=" + AdminPassword}
	for door, address := range s.Addresses {
		out = append(out, "DRAGOMAN_TEST_"+strings.ToUpper(door)+"="+address)
	}
	return out
}

// OnePort is Environment with some doors where all of them are behind one
// port, each under a prefix.
func (s *Server) OnePort(doors ...string) []string {
	out := s.Environment()
	for _, door := range doors { // the last of a name counts
		out = append(out, "DRAGOMAN_TEST_"+strings.ToUpper(door)+"="+s.Addresses["management"]+"/"+door)
	}
	return out
}

// Process returns the number of the process.
func (s *Server) Process() int { return s.command.Process.Pid }

// Resident returns how many bytes of memory the process occupies.
func (s *Server) Resident() (int64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, rest, found := bytes.Cut(status, []byte("VmRSS:"))
	if !found {
		return 0, errors.New("the system does not say how much memory a process has")
	}
	var kilobytes int64
	_, err = fmt.Sscanf(string(rest), "%d kB", &kilobytes)
	return kilobytes * 1024, err
}

// Stop asks the server to end, waits, and fails if it ended badly or had to be
// killed. Stopping again is harmless.
func (s *Server) Stop() error {
	_ = s.command.Process.Signal(syscall.SIGTERM) // it may have ended already
	select {
	case <-s.ended:
		return s.trouble
	case <-time.After(20 * time.Second):
		_ = s.command.Process.Kill()
		<-s.ended
		return errors.New("the server did not stop when asked and was killed")
	}
}

// Kill ends the server as a power cut does, and waits until it has ended.
func (s *Server) Kill() {
	_ = s.command.Process.Kill() // it may have ended already
	<-s.ended
}

// log reads what the server logs: which doors are open, and what to show
// where it fails.
type log struct {
	opened chan opened
	hear   func(line string)

	mu    sync.Mutex
	lines []string
}

type opened struct{ Msg, Door, Address string }

func (l *log) read(from io.Reader) {
	for lines := bufio.NewScanner(from); lines.Scan(); {
		var o opened
		if json.Unmarshal(lines.Bytes(), &o) == nil && o.Msg == "door open" {
			l.opened <- o
		}
		l.keep(lines.Text())
		if l.hear != nil {
			l.hear(lines.Text())
		}
	}
}

func (l *log) keep(line string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, line)
	if len(l.lines) > 50 {
		l.lines = l.lines[1:]
	}
}

func (l *log) tail() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return "the last it said:\n" + strings.Join(l.lines, "\n")
}
