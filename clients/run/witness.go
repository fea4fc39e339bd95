package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/clients/binary"
)

// witness stands between the programs and the doors, hears every password, token
// and key that either side says, and looks for them at the end wherever they have
// no business: the server's log at the level debug, its metrics, traces, audit log
// and export. What the doors are asked and answer, it has held against their
// contracts.
type witness struct {
	mu      sync.Mutex
	secrets map[string]string // and which kind of thing it is
	said    bytes.Buffer      // log, traces and metrics over OTLP
	close   []func()

	collector string // the address of what traces and metrics are sent to
	contracts *contracts
}

// newWitness also collects what servers send over OTLP from now on.
func newWitness() (*witness, error) {
	w := &witness{secrets: map[string]string{binary.AdminPassword: "the administrator's password"}}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	collector := &http.Server{Handler: http.HandlerFunc(w.collect)}
	go func() { _ = collector.Serve(listener) }()
	w.close = append(w.close, func() { _ = collector.Close() })
	w.collector = "http://" + listener.Addr().String()
	return w, errors.Join(
		os.Setenv(collectorVariable, w.collector),
		os.Setenv("OTEL_BSP_SCHEDULE_DELAY", "200"),
	)
}

// collectorVariable says where traces go to.
const collectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT"

// environment has what programs start tell this witness, too.
func (w *witness) environment() string { return collectorVariable + "=" + w.collector }

func (w *witness) collect(answer http.ResponseWriter, r *http.Request) {
	body := io.Reader(r.Body)
	if r.Header.Get("Content-Encoding") == "gzip" {
		unzipped, err := gzip.NewReader(r.Body)
		if err != nil {
			http.Error(answer, err.Error(), http.StatusBadRequest)
			return
		}
		body = unzipped
	}
	text, _ := io.ReadAll(body)
	w.hears(string(text))
	answer.Header().Set("Content-Type", "application/x-protobuf")
}

// hears keeps what is told where no secret may be.
func (w *witness) hears(text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.said.WriteString(text)
	w.said.WriteByte('\n')
}

// between gives a server other addresses, at which everything is passed on.
func (w *witness) between(s *binary.Server) error {
	for door, address := range s.Addresses {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		w.close = append(w.close, func() { _ = listener.Close() })
		go w.pass(listener, strings.TrimPrefix(address, "http://"), w.contracts.judge(door))
		s.Addresses[door] = "http://" + listener.Addr().String()
	}
	return nil
}

func (w *witness) pass(listener net.Listener, to string, judge *adaptertest.Judge) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			server, err := net.Dial("tcp", to)
			if err != nil {
				_ = client.Close()
				return
			}
			asked, answered := judge.Overhear()
			var both sync.WaitGroup
			both.Go(func() { w.copy(server, client, asked) })
			both.Go(func() { w.copy(client, server, answered) })
			both.Wait()
			_ = client.Close()
			_ = server.Close()
		}()
	}
}

// overlap is how much of what went before is looked at again, since a secret may
// come in two pieces.
const overlap = 4 << 10

func (w *witness) copy(to, from net.Conn, ear io.WriteCloser) {
	defer ear.Close()
	buffer := make([]byte, overlap+(64<<10))
	kept := 0
	for {
		n, err := from.Read(buffer[kept:])
		if n > 0 {
			w.notice(buffer[:kept+n]) // before the other side can say anything of it
			_, _ = ear.Write(buffer[kept : kept+n])
			if _, failed := to.Write(buffer[kept : kept+n]); failed != nil {
				break
			}
			whole := kept + n
			kept = min(whole, overlap)
			copy(buffer, buffer[whole-kept:whole])
		}
		if err != nil {
			break
		}
	}
	if half, ok := to.(*net.TCPConn); ok {
		_ = half.CloseWrite()
	}
}

// secretsSaid are how passwords, tokens and keys stand in what is said.
var secretsSaid = regexp.MustCompile(`"(password|currentPassword|jwt|access_token|refresh_token|api_key|encoded|resetToken|token|key|value)"\s*:\s*"([^"\\]{12,})"` +
	`|(?i:authorization): *(Basic|Bearer|ApiKey) ([^\r\n]{12,})[\r\n]` + `|(?i:cookie): *(id|authToken)=([^;\r\n]{12,})[;\r\n]`)

var secretSigns = regexp.MustCompile(`^[A-Za-z0-9+/=._-]{24,}$`)

func (w *witness) notice(text []byte) {
	for _, found := range secretsSaid.FindAllSubmatch(text, -1) {
		for i := 1; i < len(found); i += 2 {
			if kind := string(found[i]); kind != "" {
				w.note(kind, string(found[i+1]))
			}
		}
	}
}

func (w *witness) note(kind, secret string) {
	switch kind {
	case "Basic":
		decoded, err := base64.StdEncoding.DecodeString(secret)
		_, password, ok := strings.Cut(string(decoded), ":")
		if err != nil || !ok || len(password) < 12 {
			return
		}
		secret = password
	case "Bearer": // pages have commands with a variable in place of the token
		if strings.HasPrefix(secret, "$") {
			return
		}
	case "key", "value", "token": // not all that is called so is a secret
		if !secretSigns.MatchString(secret) {
			return
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.secrets[secret] == "" {
		w.secrets[secret] = kind
	}
}

// ask adds what the management port and the command tell.
func (w *witness) ask(ctx context.Context, path, database, management string) error {
	for _, page := range []string{"/metrics", "/events?limit=1000&last=true", "/"} {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, management+page, http.NoBody)
		if err != nil {
			return err
		}
		r.SetBasicAuth("admin", binary.AdminPassword)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			return err
		}
		text, err := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		if err != nil {
			return err
		}
		w.hears(string(text))
	}
	text, err := exec.CommandContext(ctx, path, "export", "--database", database).Output()
	w.hears(string(text))
	return err
}

// told fails if anything that was heard had no business there, and says what kind
// of thing it is, but not what. It also fails if nothing was heard, unless that is
// as it should be.
func (w *witness) told(silent bool) error {
	for _, end := range w.close {
		end()
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	said := w.said.String()
	if (len(w.secrets) < 2 || len(said) < 1000) && !silent {
		return fmt.Errorf("the witness heard %d secrets and %d bytes of what may hold none: it was not in between", len(w.secrets), len(said))
	}
	var leaks []string
	for secret, at := range w.found(said) {
		around := said[max(0, at-160):min(len(said), at+len(secret)+40)]
		leaks = append(leaks, fmt.Sprintf("%s in: %q", w.secrets[secret], strings.ReplaceAll(around, secret, "<here>")))
	}
	slices.Sort(leaks)
	if len(leaks) > 0 {
		return fmt.Errorf("secrets are told:\n%s", strings.Join(leaks[:min(len(leaks), 10)], "\n"))
	}
	fmt.Printf("== witness: %d secrets were said, and none stands in %d bytes of log, metrics, traces, events and export\n", len(w.secrets), len(said))
	return nil
}

// found looks for all secrets in one go, by how they begin.
func (w *witness) found(said string) map[string]int {
	const beginning = 12 // no secret is shorter
	begins := map[string][]string{}
	for secret := range w.secrets {
		begins[secret[:beginning]] = append(begins[secret[:beginning]], secret)
	}
	found := map[string]int{}
	for at := 0; at+beginning <= len(said); at++ {
		for _, secret := range begins[said[at:at+beginning]] {
			if strings.HasPrefix(said[at:], secret) {
				found[secret] = at
			}
		}
	}
	return found
}
