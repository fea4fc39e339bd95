package kuzzle

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// request is what every protocol's messages become: an action of a controller,
// its arguments, and perhaps a body.
type request struct {
	controller, action string
	args               map[string]json.RawMessage
	body               json.RawMessage // nil if there is none, or it is null
	jwt                string
	volatile           json.RawMessage
	id                 string
	v1                 bool // it is answered in version 1
	// malformed is what was wrong with the message itself; it is answered
	// when the request is carried out.
	malformed *problem.Problem

	// flags says that the arguments came by a URL, where booleans are flags.
	flags bool
	// inner says that the request was the body of another, over HTTP; emptyToken that
	// the token is there and empty; oddID is a request ID that is no text.
	inner, emptyToken bool
	byCookie          bool // the token is a cookie's
	oddID             json.RawMessage
	socket            *socket // nil over HTTP
	origin            string  // of the web page that asks, if one does
	base              string  // the door's address as the client sees it
	// Of HTTP: how to write the answer, and what the action adds to it.
	method, path, acceptEncoding string
	pretty                       bool
	cookies                      []*http.Cookie

	caller caller
	// numbers are IDs that were given as numbers, which errors show as such.
	numbers []string
}

// notArguments are the members of a request that are not arguments.
var notArguments = []string{"controller", "action", "body", "jwt", "volatile", "requestId", "timestamp"}

// headerRequestID is where clients say what their request is called.
const headerRequestID = "X-Kuzzle-Request-Id"

// fromHTTP makes a request of an HTTP request whose body was read; which
// action it asks for is up to its route.
func (d *door) fromHTTP(c echo.Context) *request {
	h := c.Request()
	r := &request{
		args: map[string]json.RawMessage{}, id: h.Header.Get(headerRequestID), flags: true,
		origin: h.Header.Get("Origin"), base: transport.BaseURL(h), method: h.Method, path: h.URL.EscapedPath(),
		acceptEncoding: h.Header.Get("Accept-Encoding"),
	}
	if r.id == "" {
		r.id = uuid.NewString()
	}
	r.readVolatile(h.Header.Get("X-Kuzzle-Volatile"))
	r.v1 = d.speaksV1(r.volatile)
	query, err := url.ParseQuery(h.URL.RawQuery)
	if err != nil {
		r.refuse(problem.UnexpectedHTTP.With("the query string cannot be read"))
	}
	_, r.pretty = query["pretty"]
	for name, values := range query {
		r.setArg(name, values)
	}
	for i, name := range c.ParamNames() {
		value := c.ParamValues()[i]
		if decoded, err := url.PathUnescape(value); err == nil && h.URL.RawPath != "" {
			value = decoded
		}
		r.setArg(name, []string{value})
	}
	for _, name := range notArguments {
		delete(r.args, name)
	}
	r.readToken(h, query.Get("jwt"), d)
	return r
}

func (r *request) setArg(name string, values []string) {
	if !utf8.ValidString(name + strings.Join(values, "")) {
		r.refuse(problem.UnexpectedHTTP.With("the URL is not UTF-8"))
		return
	}
	r.args[name] = textArgument(values)
}

// textArgument is a string, or a list of strings for a repeated key.
func textArgument(values []string) json.RawMessage {
	if len(values) == 1 {
		return rawjson.Must(values[0])
	}
	return rawjson.Must(values)
}

func (r *request) readVolatile(header string) {
	if header == "" {
		return
	}
	if err := transport.CheckJSON([]byte(header)); err != nil {
		r.nameless(problem.VolatileParseFailed.With(problem.JSONWords([]byte(header), err)))
		return
	}
	if !rawjson.IsObject(json.RawMessage(header)) {
		r.nameless(problem.Unregistered(http.StatusBadRequest, `Attribute volatile must be of type "object"`))
		return
	}
	r.volatile = json.RawMessage(header)
}

// readToken takes the token from wherever it is; one in two places is refused.
func (r *request) readToken(h *http.Request, query string, d *door) {
	r.jwt = query
	if bearer, ok := bearerToken(h.Header.Get("Authorization")); ok {
		r.jwt = bearer
	}
	cookie, err := h.Cookie(cookieName)
	if err != nil || !d.cookies || cookie.Value == "" || cookie.Value == noCookie {
		return
	}
	if r.jwt != "" {
		r.refuse(problem.TokenUnverifiable.With("Both token and cookie are present, could not decide which one to use"))
		return
	}
	if !transport.TrustsCookie(h) && !d.configured(r.origin) {
		return // it is another site's page that asks
	}
	r.jwt, r.byCookie = cookie.Value, true
}

// refuse notes what is wrong with a message, the first thing only.
func (r *request) refuse(p *problem.Problem) {
	if r.malformed == nil {
		r.malformed = p
	}
}

// nameless is refuse for what is wrong before it counts what is asked: version
// 2's answer names no action.
func (r *request) nameless(p *problem.Problem) {
	p.Nameless = true
	r.refuse(p)
}

// shownID is the request's ID as version 2 shows it: what the client gave, even
// if it is no text.
func (r *request) shownID() json.RawMessage {
	if r.oddID != nil {
		return r.oddID
	}
	return rawjson.Must(r.id)
}

// bearerToken ignores any scheme but Bearer, as Kuzzle does: such a caller is
// anonymous (quirk 3).
func bearerToken(header string) (string, bool) {
	scheme, token, _ := strings.Cut(header, " ")
	token = strings.TrimSpace(token)
	return token, strings.EqualFold(scheme, "bearer") && token != ""
}

// fromFrame makes a request of a whole one in JSON: a WebSocket frame, or the
// body of a _query. around is what holds where the JSON says nothing. It fails
// for what is no request at all; what is merely wrong with it is answered when
// it is carried out.
func (d *door) fromFrame(frame []byte, around request) (*request, *problem.Problem) {
	members, ok := rawjson.Object(frame)
	if !ok { // quirk 23
		return nil, problem.Unregistered(http.StatusBadRequest, "Input request data must be a non-null object")
	}
	r := &around
	r.args, r.body = members, nil
	if v, ok := members["volatile"]; ok && !rawjson.IsNull(v) {
		r.volatile = v
	}
	r.v1 = d.speaksV1(r.volatile)
	for name, into := range map[string]*string{
		"requestId": &r.id, "jwt": &r.jwt, "controller": &r.controller, "action": &r.action,
	} {
		r.readText(members[name], name, into)
	}
	if v := members["requestId"]; v != nil && !rawjson.IsNull(v) && around.socket != nil {
		if _, ok := rawjson.Text(v); !ok {
			r.oddID = v
		}
	}
	if token, ok := rawjson.Text(members["jwt"]); ok && token == "" {
		r.emptyToken = true
	}
	r.readBody(members["body"])
	if r.volatile != nil && !rawjson.IsObject(r.volatile) {
		r.volatile = nil
		r.nameless(problem.Unregistered(http.StatusBadRequest, `Attribute volatile must be of type "object"`))
	}
	for _, name := range notArguments {
		delete(members, name)
	}
	return r, nil
}

func (r *request) readText(v json.RawMessage, name string, into *string) {
	if v == nil || rawjson.IsNull(v) {
		return
	}
	if text, ok := rawjson.Text(v); ok {
		*into = text
		return
	}
	r.nameless(problem.Unregistered(http.StatusBadRequest, `Attribute %s must be of type "string"`, name))
}

// readBody takes an object or a list; null is no body.
func (r *request) readBody(v json.RawMessage) {
	switch {
	case v == nil || rawjson.IsNull(v):
	case rawjson.IsObject(v) || rawjson.IsArray(v):
		r.body = v
	default:
		r.nameless(problem.Unregistered(http.StatusBadRequest, `Attribute body must be of type "object" or "array"`))
	}
}
