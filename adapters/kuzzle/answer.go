package kuzzle

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"compress/zlib"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// unsaid is a result that version 2's answer does not have, not even as null.
type unsaid struct{}

// answerV1 is version 1's, without node and headers (quirk 10).
type answerV1 struct {
	RequestID  string          `json:"requestId"`
	Status     int             `json:"status"`
	Error      *problem.Wire   `json:"error"`
	Controller *string         `json:"controller"`
	Action     *string         `json:"action"`
	Collection json.RawMessage `json:"collection"`
	Index      json.RawMessage `json:"index"`
	Volatile   json.RawMessage `json:"volatile"`
	Result     any             `json:"result"`
	Room       string          `json:"room,omitempty"`
}

// envelope puts a result, or an error, or both where something was done in
// part, into the answer to a request.
func (d *door) envelope(r *request, value any, p *problem.Problem, room string) json.RawMessage {
	status := http.StatusOK
	var e *problem.Wire
	if p != nil {
		status, e = p.Status, problem.ToWire(p, r.v1)
	}
	if p != nil && p.IsBare(r.v1) {
		return rawjson.Must(e)
	}
	if r.v1 {
		if value == any(unsaid{}) {
			value = nil
		}
		return rawjson.Must(answerV1{
			RequestID: r.id, Status: status, Error: e, Controller: orNull(r.controller), Action: orNull(r.action),
			Collection: r.arg("collection"), Index: r.arg("index"), Volatile: r.volatile, Result: value, Room: room,
		})
	}
	controller, action := orNull(r.controller), orNull(r.action)
	if p != nil && p.Nameless {
		controller, action = nil, nil
	}
	return d.answerV2(r, controller, action, status, e, value, room)
}

// answerV2 is the envelope in version 2's order of members. index and collection
// are there only if they were asked about. What was written already is put in
// as it is, for a page of users is long.
func (d *door) answerV2(r *request, controller, action *string, status int, e *problem.Wire, value any, room string) json.RawMessage {
	members := make([]rawjson.Member, 0, 12)
	add := func(name string, value json.RawMessage) {
		members = append(members, rawjson.Member{Name: name, Value: value})
	}
	given := func(name string, value json.RawMessage) {
		if value != nil {
			add(name, rawjson.Compact(value))
		}
	}
	add("action", rawjson.Must(action))
	given("collection", r.arg("collection"))
	add("controller", rawjson.Must(controller))
	add("error", rawjson.Must(e))
	add("headers", json.RawMessage("{}"))
	given("index", r.arg("index"))
	add("node", rawjson.Must(d.node))
	add("requestId", rawjson.Must(r.shownID()))
	if value != any(unsaid{}) {
		add("result", toWireResult(value))
	}
	add("status", rawjson.Must(int64(status)))
	add("volatile", rawjson.Must(r.volatile))
	if room != "" {
		add("room", rawjson.Must(room))
	}
	return rawjson.Write(members...)
}

// toWireResult is a result on its way out.
func toWireResult(value any) json.RawMessage {
	if list, ok := value.(wire.UserList); ok {
		return writeUsers(list)
	}
	return rawjson.Must(value)
}

// writeUsers writes a page of users whose sources are compact, as they were kept.
func writeUsers(list wire.UserList) json.RawMessage {
	size := 64
	for i := range list.Hits {
		size += len(list.Hits[i].ID) + len(list.Hits[i].Source) + 32
	}
	var w rawjson.Writer
	w.Grow(size)
	w.Begin('{').Name("hits").Begin('[')
	for i := range list.Hits {
		if hit := &list.Hits[i]; hit.Meta != nil || hit.Version != nil || hit.Created != nil || hit.Strategies != nil {
			w.Raw(rawjson.Must(hit))
		} else {
			w.Begin('{').Name("_id").Text(hit.ID).Name("_source").Raw(hit.Source).End('}')
		}
	}
	w.End(']')
	if list.Total != nil {
		w.Name("total").Int(*list.Total)
	}
	if list.ScrollID != nil {
		w.Name("scrollId").Text(*list.ScrollID)
	}
	return w.End('}').Bytes()
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// reply is an answer on its way out over HTTP.
type reply struct {
	status  int
	id      string
	body    []byte
	cookies []*http.Cookie
	accept  string // the client's Accept-Encoding
	kind    string // "" is JSON
	bare    bool   // without what tells of the request
	inner   bool   // of a request that was the body of another
}

// reply is the answer to a request over HTTP, as the generated server wants it.
func (d *door) reply(r *request, result any, p *problem.Problem) wire.Reply {
	out := reply{
		status: http.StatusOK, id: r.id, body: d.envelope(r, result, p, ""),
		cookies: r.cookies, accept: r.acceptEncoding,
	}
	if p != nil {
		out.status = p.Status
		out.bare = p.IsBare(false) && !r.v1
	}
	out.inner = r.inner && !r.v1 && (p == nil || !p.Nameless)
	if alone, ok := result.(document); ok {
		out.body, out.kind = alone.body, alone.contentType
		return wire.Reply{Write: out.write}
	}
	if r.pretty {
		var indented bytes.Buffer
		if json.Indent(&indented, out.body, "", "  ") == nil {
			out.body = indented.Bytes()
		}
	}
	return wire.Reply{Write: out.write}
}

func (a reply) write(w http.ResponseWriter) error {
	header := w.Header()
	for _, c := range a.cookies {
		header.Add("Set-Cookie", c.String())
	}
	encoding, body := packed(a.body, a.accept)
	header.Set("Content-Type", cmp.Or(a.kind, "application/json"))
	if a.bare || a.inner {
		header.Del("Accept-Encoding")
		header.Del("Access-Control-Allow-Credentials")
	}
	if a.bare {
		encoding, body = "identity", a.body
	} else {
		header.Set("Content-Encoding", encoding)
		header.Set(headerRequestID, a.id)
	}
	w.WriteHeader(a.status)
	_, err := w.Write(body)
	return err
}

// worthPacking is the size below which compression would not save a packet.
const worthPacking = 1400

// packed compresses a body as the client accepts. Kuzzle names the encoding
// even where there is none.
func packed(body []byte, accept string) (encoding string, _ []byte) {
	if len(body) < worthPacking {
		return "identity", body
	}
	var out bytes.Buffer
	var w io.WriteCloser
	switch encoding = preferred(accept); encoding {
	case "gzip":
		w = gzip.NewWriter(&out)
	case "deflate":
		w = zlib.NewWriter(&out)
	default:
		return "identity", body
	}
	if _, err := w.Write(body); err != nil || w.Close() != nil {
		return "identity", body
	}
	return encoding, out.Bytes()
}

// preferred is whichever of gzip and deflate an Accept-Encoding header prefers;
// none if it prefers no encoding.
func preferred(accept string) string {
	best, weight := "identity", 0.0
	for choice := range strings.SplitSeq(accept, ",") {
		name, params, _ := strings.Cut(choice, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "*" {
			name = "gzip"
		}
		q := 1.0
		if value, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			q, _ = strconv.ParseFloat(value, 64)
		}
		if (name == "gzip" || name == "deflate") && q > weight {
			best, weight = name, q
		}
	}
	return best
}

// setHeaders sets what every answer has.
func (d *door) setHeaders(h http.Header, r *request) {
	h.Set("X-Kuzzle-Node", d.node)
	h.Set("Accept-Encoding", "gzip,deflate,identity")
	h.Set("Access-Control-Allow-Headers",
		"Content-Type, Access-Control-Allow-Headers, Authorization, X-Requested-With, Content-Encoding, Content-Length, X-Kuzzle-Volatile")
	if r.v1 {
		h.Set("Access-Control-Allow-Methods", "GET,POST,PUT,DELETE,OPTIONS,HEAD")
		if d.origins == nil {
			h.Set("Access-Control-Allow-Origin", "*")
			return
		}
		d.allowOrigin(h, r.origin)
		return
	}
	h.Set("Access-Control-Allow-Methods", "GET,POST,PUT,PATCH,DELETE,OPTIONS,HEAD")
	if d.cookies && (r.origin == "" || d.configured(r.origin)) {
		h.Set("Access-Control-Allow-Credentials", "true")
	}
	d.allowOrigin(h, r.origin)
}

// allowOrigin lets a browser show a web page the answer, if pages of that
// origin may ask (quirk 52).
func (d *door) allowOrigin(h http.Header, origin string) {
	if origin == "" {
		return
	}
	if d.admits(origin) {
		h.Set("Access-Control-Allow-Origin", origin)
	}
	h.Add("Vary", "Origin")
}

// configured reports whether an origin is named in the settings: its pages alone
// may use what the browser keeps.
func (d *door) configured(origin string) bool {
	return slices.Contains(d.origins, strings.ToLower(origin))
}

// admits reports whether web pages of an origin may use the door. A request
// without an origin may.
func (d *door) admits(origin string) bool {
	return origin == "" || d.origins == nil || slices.Contains(d.origins, strings.ToLower(origin))
}
