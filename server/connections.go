package server

import (
	"container/list"
	"context"
	"net"
	"net/http"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// connections bounds how many there are, over all listeners and by address. One
// too many takes the place of the connection that has been idle for longest, of
// its own address where that has too many; if none is, it is told so, in its door's shape, and closed. Beyond a few that
// are being told, it is closed at once.
type connections struct {
	config  Config
	places  *transport.Places
	telling *transport.Places

	mu   sync.Mutex
	idle map[string]*list.List // of *connection by source, and of all by ""; the longest idle first
}

// mostTold is how many connections are told at once that they are too many.
const mostTold = 256

func newConnections(c Config) *connections {
	return &connections{
		config:  c,
		places:  transport.NewPlaces("connections", c.MaxConnections, c.MaxConnectionsByAddress),
		telling: transport.NewPlaces("connections that are refused", mostTold, mostTold),
		idle:    map[string]*list.List{},
	}
}

// connection is one that was let in, or is to be told why not.
type connection struct {
	net.Conn
	source  string
	leave   func()
	refusal error
	waiting map[string]*list.Element // in the lists of idle ones; empty if it is busy
}

// Close gives the place back.
func (c *connection) Close() error {
	c.leave()
	return c.Conn.Close()
}

// CloseWrite says that nothing more follows, as [http.Server] does before it
// closes a connection whose client still sends: a refusal would be lost otherwise.
func (c *connection) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}

// listener lets connections in.
type listener struct {
	net.Listener
	all *connections
}

// Accept returns the next connection: an admitted one, or one that will be
// answered with a refusal.
func (l listener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if admitted := l.all.admit(conn); admitted != nil {
			return admitted, nil
		}
		_ = conn.Close()
	}
}

// admit returns nil for a connection that is closed without an answer.
func (all *connections) admit(conn net.Conn) net.Conn {
	source := all.sourceOf(conn)
	if all.places.Full(source) {
		all.makeRoom(source)
	}
	leave, refusal := all.places.Take(source)
	if refusal != nil {
		var err error
		if leave, err = all.telling.Take(""); err != nil {
			return nil
		}
	}
	return &connection{Conn: conn, source: source, leave: leave, refusal: refusal, waiting: map[string]*list.Element{}}
}

// sourceOf is "" for a trusted proxy, which speaks for many.
func (all *connections) sourceOf(conn net.Conn) string {
	host, _, err := net.SplitHostPort(conn.RemoteAddr().String())
	if err != nil || all.config.isProxy(host) {
		return ""
	}
	return dragoman.Origin{Address: host}.Source()
}

// makeRoom closes the connection that has been idle for longest, if any is: of
// the source where that has as many as it may, or of all.
func (all *connections) makeRoom(source string) {
	if !all.places.FullFor(source) {
		source = ""
	}
	all.mu.Lock()
	idle := all.idle[source]
	if idle == nil {
		all.mu.Unlock()
		return
	}
	c, _ := idle.Front().Value.(*connection)
	all.busy(c)
	all.mu.Unlock()
	_ = c.Close()
}

// busy takes a connection out of the lists of idle ones.
func (all *connections) busy(c *connection) {
	for source, at := range c.waiting {
		all.idle[source].Remove(at)
		if all.idle[source].Len() == 0 {
			delete(all.idle, source)
		}
	}
	clear(c.waiting)
}

// watch hears of what connections do, from an [http.Server].
func (all *connections) watch(conn net.Conn, state http.ConnState) {
	c := underneath(conn)
	if c == nil {
		return
	}
	all.mu.Lock()
	defer all.mu.Unlock()
	all.busy(c)
	if state != http.StateIdle {
		return
	}
	for _, source := range []string{"", c.source} {
		if all.idle[source] == nil {
			all.idle[source] = list.New()
		}
		if c.waiting[source] == nil {
			c.waiting[source] = all.idle[source].PushBack(c)
		}
	}
}

// remember has the requests of a refused connection answered so.
func (all *connections) remember(ctx context.Context, conn net.Conn) context.Context {
	if c := underneath(conn); c != nil && c.refusal != nil {
		return transport.WithRefusal(ctx, c.refusal)
	}
	return ctx
}

// underneath is ours below what TLS makes of it.
func underneath(conn net.Conn) *connection {
	if wrapped, ok := conn.(interface{ NetConn() net.Conn }); ok {
		conn = wrapped.NetConn()
	}
	c, _ := conn.(*connection)
	return c
}
