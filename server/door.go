package server

import (
	"context"
	"net"
	"net/http"
	"strings"
	"sync/atomic"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// door is one name that can be listened at. It answers as its room does, or
// with 503 until the room is made.
type door struct {
	name    string
	title   string
	prefix  string // on the management port; "" for management itself
	example func(curl, base string) string
	spec    spec
	cors    cors

	room    atomic.Pointer[http.Handler]
	socket  net.Listener // nil if off
	serving *http.Server // nil until something is served
}

func (d *door) furnish(room http.Handler) { d.room.Store(&room) }

func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if d.cors.answer(w, r) {
		return
	}
	room := d.room.Load()
	if room == nil {
		w.Header().Set("Retry-After", "1")
		writeError(w, http.StatusServiceUnavailable, "unavailable", "the server is starting")
		return
	}
	(*room).ServeHTTP(w, r)
}

// shutdown lets requests finish.
func (d *door) shutdown(ctx context.Context) error {
	switch {
	case d.serving != nil:
		return d.serving.Shutdown(ctx)
	case d.socket != nil:
		return d.socket.Close()
	}
	return nil
}

// under reports whether the request is for this door under its prefix.
func (d *door) under(r *http.Request) bool {
	return r.URL.Path == d.prefix || strings.HasPrefix(r.URL.Path, d.prefix+"/")
}

// servePrefixed answers as at the door's own port: the room sees a path
// without the prefix, and its cookies come back to the prefix.
func (d *door) servePrefixed(w http.ResponseWriter, r *http.Request) {
	inner := r.WithContext(transport.WithPrefix(r.Context(), d.prefix))
	u := *r.URL
	u.Path = strings.TrimPrefix(u.Path, d.prefix)
	if u.RawPath != "" {
		u.RawPath = trimEscaped(u.RawPath, len(d.prefix))
	}
	if u.Path == "" {
		u.Path, u.RawPath = "/", ""
	}
	inner.URL = &u
	d.ServeHTTP(&prefixed{ResponseWriter: w, prefix: d.prefix}, inner)
}

// trimEscaped takes n decoded bytes off the front of an escaped path.
func trimEscaped(path string, n int) string {
	for ; n > 0; n-- {
		if path[0] == '%' {
			path = path[2:]
		}
		path = path[1:]
	}
	return path
}

// prefixed moves the cookies that a room sets below the prefix; a browser
// would not send them back otherwise, or send them to the wrong door.
type prefixed struct {
	http.ResponseWriter
	prefix string
	done   bool
}

// Unwrap lets http.ResponseController and WebSockets reach the writer inside.
func (p *prefixed) Unwrap() http.ResponseWriter { return p.ResponseWriter }

func (p *prefixed) WriteHeader(status int) {
	p.moveCookies()
	p.ResponseWriter.WriteHeader(status)
}

func (p *prefixed) Write(b []byte) (int, error) {
	p.moveCookies()
	return p.ResponseWriter.Write(b)
}

func (p *prefixed) moveCookies() {
	if p.done {
		return
	}
	p.done = true
	cookies := p.Header().Values("Set-Cookie")
	if len(cookies) == 0 {
		return
	}
	moved := make([]string, len(cookies)) // the room may hold on to its own
	for i, cookie := range cookies {
		moved[i] = movedCookie(cookie, p.prefix)
	}
	p.Header()["Set-Cookie"] = moved
}

func movedCookie(cookie, prefix string) string {
	attributes := strings.Split(cookie, ";")
	for i, attribute := range attributes[1:] {
		name, value, _ := strings.Cut(attribute, "=")
		if strings.EqualFold(strings.TrimSpace(name), "path") && strings.HasPrefix(strings.TrimSpace(value), "/") {
			attributes[i+1] = name + "=" + prefix + strings.TrimSuffix(strings.TrimSpace(value), "/")
		}
	}
	return strings.Join(attributes, ";")
}
