package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"
	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/ratelimit"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

const (
	// mostWatched bounds the tokens whose end one socket hears of.
	mostWatched = 256
	// writeTimeout is how long a client may take to receive an answer.
	writeTimeout = 10 * time.Second
)

// socket is one WebSocket. It is not authenticated: every frame carries its own
// token. A nil socket is an HTTP request, to which nothing here applies.
type socket struct {
	door   *door
	conn   *websocket.Conn
	ctx    context.Context
	cookie string      // the token that came with the handshake
	origin string      // of the web page that opened it, if one did
	base   string      // the door's address as the client sees it
	source string      // see [dragoman.Origin.Source]
	known  atomic.Bool // a token that it brought was good
	// place is that of a stranger, given back once the client is known or gone.
	place   func()
	slots   chan struct{}
	waiting chan received
	idle    *time.Timer

	mu       sync.Mutex
	logins   ratelimit.PerSecond
	requests ratelimit.PerSecond
	watched  map[string]*time.Timer // by token; nil when the socket has ended
}

// wantsSocket reports whether a request is a WebSocket handshake without a flaw.
func wantsSocket(h *http.Request) bool {
	return h.Method == http.MethodGet && h.ProtoMajor == 1 && h.ProtoMinor >= 1 &&
		headerHas(h.Header, "Connection", "upgrade") && headerHas(h.Header, "Upgrade", "websocket") &&
		h.Header.Get("Sec-Websocket-Version") == "13" && len(h.Header.Values("Sec-Websocket-Key")) == 1 &&
		len(h.Header.Get("Sec-Websocket-Key")) == 24
}

func headerHas(h http.Header, name, token string) bool {
	for _, line := range h.Values(name) {
		for item := range strings.SplitSeq(line, ",") {
			if strings.EqualFold(strings.TrimSpace(item), token) {
				return true
			}
		}
	}
	return false
}

// serveSocket speaks with one client until either side has had enough. Any
// origin may connect: what is asked needs a token, and a cookie counts only
// for pages of this very host.
func (d *door) serveSocket(c echo.Context) error {
	source := dragoman.OriginFrom(c.Request().Context()).Source()
	place, err := d.strangers.Take(source)
	if err != nil {
		return err
	}
	defer place()
	s := &socket{
		source: source, place: place,
		door: d, slots: make(chan struct{}, mostInFlight), waiting: make(chan received, mostWaiting), watched: map[string]*time.Timer{},
		cookie: d.handshakeCookie(c.Request()), origin: c.Request().Header.Get("Origin"), base: transport.BaseURL(c.Request()),
	}
	s.idle = time.NewTimer(d.idleTimeout)
	defer s.idle.Stop()
	conn, err := websocket.Accept(c.Response(), c.Request(), &websocket.AcceptOptions{
		InsecureSkipVerify: true,
		Subprotocols:       firstSubprotocol(c.Request().Header),
		OnPingReceived: func(context.Context, []byte) bool {
			s.idle.Reset(d.idleTimeout)
			return true
		},
	})
	if err != nil {
		d.log.DebugContext(c.Request().Context(), "handshake failed", "error", err)
		return nil
	}
	conn.SetReadLimit(d.maxBody)
	ctx, cancel := context.WithCancel(context.WithoutCancel(c.Request().Context()))
	s.conn, s.ctx = conn, ctx
	defer d.stats.connected(overWebSocket, d.dir.Now)()
	s.run(cancel)
	return nil
}

// firstSubprotocol is what the handshake says back, as Kuzzle's does of any. A
// browser hangs up without it, and there the SDKs ask for one called null.
func firstSubprotocol(h http.Header) []string {
	first, _, _ := strings.Cut(h.Get("Sec-WebSocket-Protocol"), ",")
	if first = strings.TrimSpace(first); first == "" {
		return nil
	}
	return []string{first}
}

// handshakeCookie is the token in the handshake's cookie. Browsers also send
// cookies with handshakes that other sites' pages begin; those are not ours.
// The port makes no difference to a cookie, so it makes none here.
func (d *door) handshakeCookie(h *http.Request) string {
	cookie, err := h.Cookie(cookieName)
	if err != nil || !d.cookies || cookie.Value == noCookie {
		return ""
	}
	if origin := h.Header.Get("Origin"); origin != "" {
		page, err := url.Parse(origin)
		host := url.URL{Host: h.Host}
		if err != nil || !strings.EqualFold(page.Hostname(), host.Hostname()) {
			return ""
		}
	}
	return cookie.Value
}

// run reads until the connection ends, and leaves nothing running.
func (s *socket) run(cancel context.CancelFunc) {
	var work sync.WaitGroup
	ended := make(chan struct{})
	work.Go(func() {
		defer cancel()
		s.attend(ended)
	})
	s.read(&work)
	cancel()
	close(ended)
	s.forget()
	work.Wait()
	_ = s.conn.CloseNow() // it may have been closed already
}

func (s *socket) read(work *sync.WaitGroup) {
	for {
		held := s.door.bodies.Budget.Hold(s.source)
		frame, err := s.nextFrame(held)
		if err != nil {
			held.Release()
			return
		}
		s.idle.Reset(s.door.idleTimeout)
		isPing := s.isPing(frame)
		if isPing {
			s.write(json.RawMessage(`{"p":2}`))
		}
		if len(frame) == 0 || isPing {
			held.Release()
			continue
		}
		if !s.take(received{frame, held}, work) {
			held.Release()
			return
		}
	}
}

// received is a frame that is to be answered, and the room that it takes.
type received struct {
	frame []byte
	held  *transport.Hold
}

// take has a frame answered, now or when its turn comes; false is that the
// connection has ended first.
func (s *socket) take(f received, work *sync.WaitGroup) bool {
	select {
	case s.slots <- struct{}{}:
		work.Go(func() { s.work(&f) })
		return true
	default:
	}
	s.door.stats.wait(1)
	select {
	case s.waiting <- f:
	case <-s.ctx.Done():
		s.door.stats.wait(-1)
		return false
	}
	select {
	case s.slots <- struct{}{}: // all may have gone before this one came
		work.Go(func() { s.work(nil) })
	default:
	}
	return true
}

// work answers a frame and then those that wait, with a slot that it gives back.
func (s *socket) work(f *received) {
	for {
		if f != nil {
			s.serve(f.frame)
			f.held.Release()
		}
		if f = s.next(); f != nil {
			continue
		}
		<-s.slots
		if len(s.waiting) == 0 {
			return
		}
		select {
		case s.slots <- struct{}{}: // one came in the meantime
		default:
			return
		}
	}
}

// next is a frame that waits, nil if none does.
func (s *socket) next() *received {
	select {
	case f := <-s.waiting:
		s.door.stats.wait(-1)
		return &f
	default:
		return nil
	}
}

// nextFrame waits for a frame, and reads it while there is room for what all
// clients have sent: each byte counts from when it is there. One that has begun
// must be whole within the time of a request.
func (s *socket) nextFrame(held *transport.Hold) ([]byte, error) {
	ctx, cancel := context.WithCancel(s.ctx)
	defer cancel()
	_, reader, err := s.conn.Reader(ctx)
	if err != nil {
		return nil, err
	}
	if s.known.Load() {
		held.Known()
	}
	defer time.AfterFunc(s.door.requestTimeout, cancel).Stop()
	frame, err := transport.ReadHeld(reader, s.door.maxBody, held)
	if errors.Is(err, dragoman.ErrOverloaded) {
		held.Release()
		_ = s.conn.Close(websocket.StatusTryAgainLater, "more is held than there is room for")
	}
	return frame, err
}

// meet notes that the client has shown a good token, and of whom: it is no stranger.
func (s *socket) meet(token string, end *time.Time) {
	if s == nil {
		return
	}
	s.known.Store(true)
	s.place()
	s.watch(token, end)
}

// attend ends the connection when the client has been silent for too long or
// the server stops, which lets what was begun be answered first.
func (s *socket) attend(ended <-chan struct{}) {
	select {
	case <-ended:
		return
	case <-s.idle.C:
		_ = s.conn.Close(websocket.StatusInternalError, "idle for too long")
	case <-s.door.shutdown.Done():
		for range mostInFlight {
			select {
			case s.slots <- struct{}{}:
			case <-ended:
				return
			}
		}
		_ = s.conn.Close(websocket.StatusInternalError, "the server is stopping")
	}
}

// isPing reports whether a frame is the SDKs' keep-alive, which version 1 does
// not know.
func (s *socket) isPing(frame []byte) bool {
	if len(frame) > 64 || s.door.dialect == "v1" {
		return false
	}
	members, ok := rawjson.Object(frame)
	return ok && len(members) == 1 && string(members["p"]) == "1"
}

// serve answers one frame. A panic costs its own request only.
func (s *socket) serve(frame []byte) {
	start := time.Now()
	r, p := s.receive(frame)
	operation, status := "WS unmatched", http.StatusOK
	defer func() {
		if v := recover(); v != nil {
			status = http.StatusInternalServerError
			s.door.log.Error("panic in an action", "error", v, "stack", string(debug.Stack()))
			s.write(s.door.envelope(r, nil, problem.UnexpectedError.With("the server's log has the details"), r.id))
		}
		s.door.observe(operation, status, time.Since(start))
	}()
	if !s.mayAsk(s.door.dir.Now()) {
		status = problem.TooManyFrames.Status
		s.write(s.door.envelope(r, nil, problem.TooManyFrames.With(), r.id))
		return
	}
	if p != nil {
		status = p.Status
		s.write(s.door.complaint(r, p))
		return
	}
	if _, err := s.door.findAction(r.controller, r.action); err == nil {
		operation = "WS " + r.controller + ":" + r.action
	}
	status = s.answer(r)
	if transport.IsFault(status) && transport.ClientLeft(s.ctx) {
		status = transport.StatusClientLeft
	}
}

// receive makes a request of a frame; p says why it is not one.
func (s *socket) receive(frame []byte) (r *request, p *problem.Problem) {
	around := request{id: uuid.NewString(), jwt: s.cookie, socket: s, origin: s.origin, base: s.base, v1: s.door.speaksV1(nil)}
	if err := transport.CheckJSON(frame); err != nil {
		frame = wholeSurrogates(frame)
		if err := transport.CheckJSON(frame); err != nil {
			return &around, problem.UnexpectedWebsocket.With(problem.JSONWords(frame, err))
		}
	}
	r, p = s.door.fromFrame(frame, around)
	if p != nil {
		return &around, p
	}
	if r.malformed != nil {
		return r, r.malformed
	}
	return r, nil
}

// complaint is about a frame that is not a request: it has no room. Version 1
// says little of attributes of the wrong type.
func (d *door) complaint(r *request, p *problem.Problem) json.RawMessage {
	if r.v1 && r.malformed != nil {
		return rawjson.Must(map[string]any{
			"room": r.id, "status": p.Status, "error": map[string]string{"message": p.Message(true)},
		})
	}
	return d.envelope(r, nil, p, "")
}

func (s *socket) answer(r *request) (status int) {
	connection := s.ctx
	if r.outlivesSocket() {
		connection = context.WithoutCancel(s.ctx)
	}
	ctx, cancel := transport.Timed(connection, s.door.requestTimeout)
	defer cancel()
	result, err := s.door.counted(ctx, r)
	if err == nil {
		s.write(s.door.envelope(r, result, nil, r.id))
		return http.StatusOK
	}
	p := problemOf(err, r)
	s.door.logProblem(s.ctx, r, p)
	s.write(s.door.envelope(r, result, p, r.id))
	return p.Status
}

// outlivesSocket reports whether a request is carried out to its end though its
// client leaves, as Kuzzle does with all: one that changes something (quirk 64). Nobody
// is there to see what is found, or to use a new token.
func (r *request) outlivesSocket() bool {
	if r.controller == "auth" && slices.Contains([]string{"login", "createToken", "refreshToken"}, r.action) {
		return false
	}
	looks := []string{"check", "get", "has", "mGet", "scroll", "search", "validate"}
	return r.controller != "server" && !slices.ContainsFunc(looks, func(verb string) bool { return strings.HasPrefix(r.action, verb) })
}

// write gives up on a client that does not receive; the connection ends then.
func (s *socket) write(frame []byte) {
	ctx, cancel := context.WithTimeout(s.ctx, writeTimeout)
	defer cancel()
	_ = s.conn.Write(ctx, websocket.MessageText, frame)
}

// mayLogIn reports whether the socket has an attempt left (quirk 22).
func (s *socket) mayLogIn(now time.Time) bool {
	if s == nil {
		return true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.logins.Pass(s.door.socketLogins, now)
}

// mayAsk reports whether the socket has a request left (quirk 53).
func (s *socket) mayAsk(now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.door.socketRequests == 0 || s.requests.Pass(s.door.socketRequests, now)
}

// watch has the client told when a token that it used reaches its end.
func (s *socket) watch(token string, end *time.Time) {
	if end == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.watched == nil || s.watched[token] != nil || len(s.watched) >= mostWatched {
		return
	}
	s.watched[token] = time.AfterFunc(s.untilOver(*end), func() { s.expire(token, *end) })
}

// untilOver is a little more than what is left: a session lives through its
// last instant.
func (s *socket) untilOver(end time.Time) time.Duration {
	return max(0, end.Sub(s.door.dir.Now())) + time.Millisecond
}

// forget stops watching.
func (s *socket) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, timer := range s.watched {
		timer.Stop()
	}
	s.watched = nil
}

var surrogate = regexp.MustCompile(`\\(\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2})`)

// wholeSurrogates puts the sign for what cannot be shown in place of halves of
// signs, which JavaScript lets a text have.
func wholeSurrogates(text []byte) []byte {
	return surrogate.ReplaceAllFunc(text, func(escape []byte) []byte {
		if len(escape) == len(`\ud800`) {
			return []byte(`\ufffd`)
		}
		return escape
	})
}

// upgrade leads WebSocket handshakes away, whatever their path (section 4 of
// the sheet). A handshake with a flaw is an HTTP request like any other.
func (d *door) upgrade(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if wantsSocket(c.Request()) {
			return d.serveSocket(c)
		}
		return next(c)
	}
}
