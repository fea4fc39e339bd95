package pgtest

import (
	"bytes"
	"context"
	"net"
	"net/url"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Proxy stands between a store and PostgreSQL and does to connections what
// networks, fail-overs and stopped servers do. It passes everything on until
// it is told otherwise; all its methods may be called at any time.
type Proxy struct {
	listener        net.Listener
	network, server string

	mu          sync.Mutex
	connections map[net.Conn]bool // both ends of each
	gate        chan struct{}     // closed while data passes
	delay       time.Duration
	resets      int // commits that are still to be answered by a reset
}

// NewProxy makes a proxy in front of the PostgreSQL of the tests, and the
// address of an empty database behind it. It ends with the test.
func NewProxy(t testing.TB) (p *Proxy, address string) {
	t.Helper()
	direct := DSN(t)
	config, err := pgx.ParseConfig(direct)
	if err != nil {
		t.Fatal(err)
	}
	p = &Proxy{connections: map[net.Conn]bool{}, gate: make(chan struct{})}
	close(p.gate)
	p.network, p.server = pgconn.NetworkAddress(config.Host, config.Port)
	if p.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	go p.accept()
	t.Cleanup(func() {
		_ = p.listener.Close()
		p.Resume()
		p.Cut()
	})
	return p, p.through(t, direct)
}

// through is an address that leads to the same place by way of the proxy.
func (p *Proxy) through(t testing.TB, direct string) string {
	u, err := url.Parse(direct)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("host", "127.0.0.1")
	q.Set("port", strconv.Itoa(p.listener.Addr().(*net.TCPAddr).Port))
	q.Set("sslmode", "disable") // the proxy has to understand a commit
	u.RawQuery = q.Encode()
	return u.String()
}

// Silence keeps all data back, in both directions and on new connections too:
// the server accepts and says nothing, as a stopped one does.
func (p *Proxy) Silence() {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.gate:
		p.gate = make(chan struct{})
	default:
	}
}

// Resume lets data pass again, what was kept back first.
func (p *Proxy) Resume() {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.gate:
	default:
		close(p.gate)
	}
}

// Delay makes every piece of data from the server come that much later.
func (p *Proxy) Delay(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.delay = d
}

// Cut resets every connection that there is.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.connections {
		reset(c)
	}
}

// ResetAtCommit passes the next n commits on to the server and resets their
// connections instead of passing on its answers: nobody knows how they ended.
func (p *Proxy) ResetAtCommit(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.resets = n
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		go p.join(client)
	}
}

func (p *Proxy) join(client net.Conn) {
	server, err := (&net.Dialer{}).DialContext(context.Background(), p.network, p.server)
	if err != nil {
		reset(client)
		return
	}
	p.keep(client, server)
	answered := make(chan struct{}) // closed once a reset is due
	go p.pass(server, client, func(data []byte) {
		if p.takesReset(data) {
			close(answered)
		}
	})
	p.pass(client, server, func([]byte) {
		select {
		case <-answered:
			reset(client)
		default:
			time.Sleep(p.lateness())
		}
	})
}

// pass copies from one end to the other until either ends. before sees what
// came and is about to be passed on.
func (p *Proxy) pass(to, from net.Conn, before func(data []byte)) {
	defer p.forget(to, from)
	buffer := make([]byte, 64<<10)
	for {
		n, err := from.Read(buffer)
		if err != nil {
			return
		}
		<-p.open()
		before(buffer[:n])
		if _, err := to.Write(buffer[:n]); err != nil {
			return
		}
	}
}

func (p *Proxy) open() <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.gate
}

func (p *Proxy) lateness() time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.delay
}

// takesReset reports whether the client asks for a commit that is to be reset.
func (p *Proxy) takesReset(data []byte) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.resets == 0 || !bytes.Contains(bytes.ToLower(data), []byte("commit\x00")) {
		return false
	}
	p.resets--
	return true
}

func (p *Proxy) keep(ends ...net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range ends {
		p.connections[c] = true
	}
}

func (p *Proxy) forget(ends ...net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range ends {
		delete(p.connections, c)
		_ = c.Close()
	}
}

// reset ends a connection without a word.
func reset(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = c.Close()
}
