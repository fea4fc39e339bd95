package kuzzle

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// requestName holds the request in an echo's context, before its body is read.
const requestName = "kuzzle.request"

// tidyPath drops a trailing and repeated slashes, which Kuzzle ignores (quirk 2).
func (d *door) tidyPath(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		u := c.Request().URL
		path := u.EscapedPath()
		tidy := "/" + strings.Join(strings.FieldsFunc(path, func(r rune) bool { return r == '/' }), "/")
		if !d.speaksV1(json.RawMessage(c.Request().Header.Get("X-Kuzzle-Volatile"))) && strings.HasSuffix(path, "//") {
			return echo.ErrNotFound // one slash at the end does not count, two do
		}
		if tidy == path {
			return next(c)
		}
		plain, err := url.PathUnescape(tidy)
		if err != nil {
			return echo.ErrBadRequest
		}
		u.Path, u.RawPath = plain, tidy
		if tidy == (&url.URL{Path: plain}).EscapedPath() {
			u.RawPath = ""
		}
		return next(c)
	}
}

// preflight answers OPTIONS on any path.
func (d *door) preflight(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Method != http.MethodOptions {
			return next(c)
		}
		r := d.requestOf(c)
		return d.reply(r, struct{}{}, nil).Write(c.Response())
	}
}

// receive makes the request and reads its body, before it is known whether it
// has a route: a body that is not JSON is worse than an unknown URL. But a body
// that is large or compressed is for those whose token is good.
func (d *door) receive(next echo.HandlerFunc) echo.HandlerFunc {
	parsed := func(limit int64) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := d.requestOf(c)
			body, p := readBody(c.Request().Header, transport.Body(c), func(layer io.Reader) ([]byte, error) {
				return transport.Unpack(c, layer, limit)
			})
			if p != nil {
				return p
			}
			r.body = body
			transport.Carry(c, r)
			return next(c)
		}
	}
	anybody := d.bodies.Strangers(parsed(min(d.maxBody, transport.SmallBody)))
	known := d.bodies.Whole(parsed(d.maxBody))
	return d.bodies.Small(func(c echo.Context) error {
		r := d.requestOf(c)
		if transport.IsRead(c) || r.jwt == "" || r.malformed != nil {
			return anybody(c)
		}
		if _, _, err := d.authenticateToken(c.Request().Context(), r.jwt); err != nil {
			return err
		}
		return known(c)
	})
}

// noBacktrack keeps a placeholder from taking a segment that Kuzzle knows by
// name at that place: where a static segment fits, Kuzzle follows it and does
// not come back (quirk 7).
func noBacktrack(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if shadowed(c.Request().Method, echo.GetPath(c.Request()), c.Path()) {
			return echo.ErrNotFound
		}
		return next(c)
	}
}

// requestOf is the request being answered, made if it is not yet.
func (d *door) requestOf(c echo.Context) *request {
	if r, ok := c.Get(requestName).(*request); ok {
		return r
	}
	r := d.fromHTTP(c)
	c.Set(requestName, r)
	d.setHeaders(c.Response().Header(), r)
	return r
}

// fail renders all errors.
func (d *door) fail(err error, c echo.Context) {
	r := d.requestOf(c)
	p := problemOf(err, r)
	_ = d.reply(r, nil, p).Write(c.Response()) // a client that has left gets nothing
}

// requestFrom returns the context's request; where receive has not run, one
// that is answered as an error of the server's.
func requestFrom(ctx context.Context) *request {
	if r, ok := transport.Carried[request](ctx); ok {
		return r
	}
	return &request{args: map[string]json.RawMessage{}, malformed: problem.UnexpectedError.With("a route was reached without a request")}
}

// answer carries out the request that came over HTTP as an action of a controller.
func (d *door) answer(ctx context.Context, controller, action string) (wire.Reply, error) {
	r := requestFrom(ctx)
	r.controller, r.action = controller, action
	return d.answerTo(ctx, r)
}

func (d *door) answerTo(ctx context.Context, r *request) (wire.Reply, error) {
	defer d.stats.connected(overHTTP, d.dir.Now)()
	result, err := d.counted(ctx, r)
	if err == nil {
		return d.reply(r, result, nil), nil
	}
	p := problemOf(err, r)
	if result == nil {
		return wire.Reply{}, p
	}
	return d.reply(r, result, p), nil
}

// query carries out a request that is the body of another. What the body does
// not say, token and request ID, is taken from around it.
func (d *door) query(ctx context.Context) (wire.Reply, error) {
	outer := requestFrom(ctx)
	if outer.body == nil {
		return wire.Reply{}, problem.BodyRequired.With()
	}
	around := *outer
	around.flags = false
	inner, p := d.fromFrame(outer.body, around)
	if p != nil {
		return wire.Reply{}, p
	}
	inner.inner = true
	if !inner.v1 { // an answer over HTTP has the HTTP request's ID
		inner.id = outer.id
	}
	*outer = *inner // the error handler knows the request by this address
	return d.answerTo(ctx, outer)
}
