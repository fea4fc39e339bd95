package transport

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// Answers remembers what rooms answered to questions that are asked again and again
// in the same words by the same caller: one user, a page, who the caller is. An
// answer is given again only if the directory says that all it was made of
// is as it was ([dragoman.Directory.Holds]), so it is never behind; decision 28
// says why that is right. Whoever asks anything in other words, with another
// header say, is answered anew.
//
// It holds no credentials: what it knows requests by is a digest under a key that
// never leaves the process. A nil *Answers remembers nothing.
type Answers struct {
	limit int64 // bytes, about
	key   [sha256.Size]byte

	given atomic.Int64              // again
	asked [1 << 14][4]atomic.Uint32 // names of the last four questions of each kind, the latest first

	mu     sync.RWMutex
	size   int64
	known  map[question]*answer
	header map[string]http.Header // the last ones by route: most answers of a route have the same
}

// Given is how many answers were given again.
func (a *Answers) Given() int64 {
	if a == nil {
		return 0
	}
	return a.given.Load()
}

// Size is how many bytes the answers take, about.
func (a *Answers) Size() int64 {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.size
}

// NewAnswers has room for so many bytes; nil if there is none.
func NewAnswers(limit int64) *Answers {
	if limit <= 0 {
		return nil
	}
	a := &Answers{limit: limit, known: map[question]*answer{}, header: map[string]http.Header{}}
	rand.Read(a.key[:])
	return a
}

// repeating is what one room lets be remembered.
type repeating struct {
	*Answers
	directory *dragoman.Directory
	room      string
	routes    map[string]bool
	mark      Mark
}

// Mark is a text that every request has of its own and that its answer repeats. If it
// is short, or not plain, the answer is not remembered. The zero Mark is none.
type Mark struct {
	Header string // where clients give it
	Of     func(echo.Context) string
}

// question is the digest of a request.
type question [sha256.Size]byte

// isAskedAgain reports whether a question was asked before, not so long ago that
// others have pushed it out. Only then is it worth to remember the answer: what
// is asked once would push out what is asked often.
func (a *Answers) isAskedAgain(q question) bool {
	place, name := binary.LittleEndian.Uint16(q[:]), binary.LittleEndian.Uint32(q[8:])
	last := &a.asked[int(place)%len(a.asked)]
	for i := range last {
		if last[i].Load() == name {
			return true
		}
	}
	for i := range last { // two at once may lose one, who asks once more
		name = last[i].Swap(name)
	}
	return false
}

// answer is what a client is sent.
type answer struct {
	basis  dragoman.Basis
	made   time.Time
	header http.Header // what the handler and the middleware after us have set
	body   []byte      // up to the request's mark, if it has one
	marked *marked     // if it has one
	bytes  int64
}

// marked is where the mark of a request belongs in an answer.
type marked struct {
	rest   []byte // what follows it in the body
	header string // that repeats it, too; "" if none does
}

const (
	// answerLife bounds how long an answer is given again. Nothing rests on it:
	// it keeps small what would happen if somebody forgot to say what an answer is made of.
	answerLife = 30 * time.Second
	// answerBytes is how large an answer, and the body of a question, may be.
	answerBytes = 64 << 10
	// answerOverhead is what an answer takes besides its body, in bytes, and
	// headerBytes what each value of its headers does besides its text, if others
	// have not the same headers.
	answerOverhead = 450
	headerBytes    = 150
	// fewAnswers are looked at to forget one of them.
	fewAnswers = 8
	// markBytes is how long a mark must be, so that it cannot stand in a body by chance.
	markBytes = 32
)

// Repeat is middleware that gives answers of these routes again, each a method and a path
// as the router writes it. It belongs after the body was read, where that is part of the
// question, and before anybody asks who the caller is. The operations must read only what the
// directory keeps, and depend on nothing else but the request, or say so to its
// [dragoman.Moment]. mark is what tells even equal requests apart, if anything does.
func (c Config) Repeat(mark Mark, routes ...string) echo.MiddlewareFunc {
	a := &repeating{c.Answers, c.Directory, rand.Text(), map[string]bool{}, mark}
	for _, route := range routes {
		a.routes[route] = true
	}
	return a.middleware
}

func (a *repeating) middleware(next echo.HandlerFunc) echo.HandlerFunc {
	if a.Answers == nil {
		return next
	}
	return func(c echo.Context) error {
		q, ok := a.questionOf(c)
		if !ok {
			return next(c)
		}
		mark := ""
		if a.mark.Of != nil {
			if mark = a.mark.Of(c); !isMark(mark) {
				return next(c)
			}
		}
		a.mu.RLock()
		known := a.known[q]
		a.mu.RUnlock()
		if known != nil && time.Since(known.made) < answerLife && a.directory.Holds(c.Request().Context(), known.basis) {
			a.given.Add(1)
			return known.send(c.Response(), mark)
		}
		if known == nil && !a.isAskedAgain(q) {
			return next(c)
		}
		heard := listeners.Get().(*listener)
		heard.begin(c.Response())
		err := next(c)
		c.Response().Writer = heard.ResponseWriter
		if err == nil && heard.whole && heard.header != nil && c.Response().Status == http.StatusOK {
			a.keep(c, q, heard, mark)
		}
		heard.end()
		return err
	}
}

// questionOf tells requests apart by everything that an answer could depend on;
// false if the answer would not be remembered.
func (a *repeating) questionOf(c echo.Context) (q question, ok bool) {
	r := c.Request()
	switch {
	case !a.routes[r.Method+" "+c.Path()], len(Body(c)) > answerBytes, HasBody(c) && !IsRead(c),
		r.TLS != nil && len(r.TLS.PeerCertificates) > 0:
		return q, false
	}
	scratch := scratches.Get().(*scratch)
	defer scratches.Put(scratch)
	w := append(scratch.text[:0], a.key[:]...)
	add := func(text string) {
		w = binary.AppendVarint(w, int64(len(text)))
		w = append(w, text...)
	}
	add(a.room)
	add(r.Method)
	add(r.RequestURI)
	add(r.URL.Path)
	add(r.Host)
	add(r.Proto)
	if r.TLS != nil {
		add("TLS")
	}
	names := scratch.names[:0]
	for name := range r.Header {
		if name != a.mark.Header && !slices.Contains(ofOneRequest, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		add(name)
		w = binary.AppendVarint(w, int64(len(r.Header[name])))
		for _, value := range r.Header[name] {
			add(value)
		}
	}
	add("")
	w = append(w, Body(c)...)
	scratch.text, scratch.names = w, names
	return sha256.Sum256(w), true
}

// ofOneRequest are headers that differ with each request. An answer that repeats one is
// not remembered.
var ofOneRequest = []string{"Traceparent", "Tracestate", echo.HeaderXRequestID}

// isMark reports whether a text can stand for itself in any answer, and cannot be in
// one by chance.
func isMark(text string) bool {
	return len(text) >= markBytes && !strings.ContainsFunc(text, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
}

// scratch is room to write a request down in.
type scratch struct {
	text  []byte
	names []string
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (a *repeating) keep(c echo.Context, q question, heard *listener, mark string) {
	basis, ok := dragoman.MomentFrom(c.Request().Context()).Basis()
	if !ok {
		return
	}
	for _, name := range ofOneRequest {
		if value := c.Request().Header.Get(name); value != "" && bytes.Contains(heard.body, []byte(value)) {
			return
		}
	}
	made := &answer{basis: basis, made: time.Now(), body: bytes.Clone(heard.body)}
	if mark != "" {
		before, after, found := bytes.Cut(made.body, []byte(mark))
		if !found || bytes.Contains(after, []byte(mark)) {
			return
		}
		made.body, made.marked = before, &marked{rest: after}
	}
	made.header = heard.header
	for name, values := range made.header {
		if mark != "" && len(values) == 1 && values[0] == mark {
			made.marked.header = name
			delete(made.header, name)
		}
	}
	made.bytes = answerOverhead + int64(len(heard.body))
	a.put(q, c.Request().Method+" "+c.Path(), made)
}

// put remembers an answer, and makes room where there is none.
func (a *Answers) put(q question, route string, made *answer) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if last := a.header[route]; maps.EqualFunc(last, made.header, slices.Equal) {
		made.header = last
	} else {
		a.header[route] = made.header
		for _, values := range made.header {
			for _, value := range values {
				made.bytes += headerBytes + int64(len(value))
			}
		}
	}
	if before := a.known[q]; before != nil {
		a.size -= before.bytes
	}
	a.known[q] = made
	a.size += made.bytes
	for a.size > a.limit && a.makeRoom(made) {
	}
}

// makeRoom forgets the oldest of a few answers, but not this one; false if there is no other.
func (a *Answers) makeRoom(but *answer) bool {
	var oldest question
	var found *answer
	looked := 0
	for q, other := range a.known { // maps begin anywhere
		if other != but && (found == nil || other.made.Before(found.made)) {
			oldest, found = q, other
		}
		if looked++; looked == fewAnswers {
			break
		}
	}
	if found == nil {
		return false
	}
	delete(a.known, oldest)
	a.size -= found.bytes
	return true
}

// send answers with what was said before, and the mark of the request at hand.
func (a *answer) send(w *echo.Response, mark string) error {
	header := w.Header()
	for name, values := range a.header {
		header[name] = slices.Clone(values) // who is around the room may change them
	}
	body := a.body
	if a.marked != nil {
		body = slices.Concat(body, []byte(mark), a.marked.rest)
		if a.marked.header != "" {
			header.Set(a.marked.header, mark)
		}
	}
	w.WriteHeader(http.StatusOK)
	_, err := w.Write(body)
	return err
}

// listener hears what is sent, up to a length.
type listener struct {
	http.ResponseWriter
	before []headerLine // what was set when it began to listen
	header http.Header  // what was set since, as it was sent from here
	body   []byte
	whole  bool // the body is all that was sent
	over   bool
}

type headerLine struct {
	name   string
	values []string
}

var listeners = sync.Pool{New: func() any { return new(listener) }}

func (l *listener) begin(w *echo.Response) {
	l.ResponseWriter, l.header, l.body, l.whole, l.over = w.Writer, nil, l.body[:0], false, false
	for name, values := range w.Header() {
		l.before = append(l.before, headerLine{name, values})
	}
	w.Writer = l
}

// end lets go of the request.
func (l *listener) end() {
	clear(l.before)
	l.ResponseWriter, l.header, l.before = nil, nil, l.before[:0]
	listeners.Put(l)
}

// had reports whether a header was the same when it began.
func (l *listener) had(name string, values []string) bool {
	return slices.ContainsFunc(l.before, func(line headerLine) bool {
		return line.name == name && slices.Equal(line.values, values)
	})
}

// WriteHeader remembers the header before anybody around the room changes it.
func (l *listener) WriteHeader(status int) {
	l.header = http.Header{}
	for name, values := range l.Header() {
		if !l.had(name, values) {
			l.header[name] = slices.Clone(values)
		}
	}
	l.ResponseWriter.WriteHeader(status)
}

// Unwrap is for http.ResponseController.
func (l *listener) Unwrap() http.ResponseWriter { return l.ResponseWriter }

func (l *listener) Write(data []byte) (int, error) {
	n, err := l.ResponseWriter.Write(data)
	l.over = l.over || err != nil || len(l.body)+len(data) > answerBytes
	if l.whole = !l.over; l.whole {
		l.body = append(l.body, data...)
	}
	return n, err
}
