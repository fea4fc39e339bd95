package elasticsearch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// The vendor's names for trouble (reference: elasticsearch, section 1.6).
const (
	typeIllegalArgument = "illegal_argument_exception"
	typeIllegalState    = "illegal_state_exception"
	typeInvalid         = "validation_exception"
	typeInvalidRequest  = "action_request_validation_exception"
	typeParse           = "parse_exception"
	typeParsing         = "parsing_exception"
	typeContentParse    = "x_content_parse_exception"
	typeSecurity        = "security_exception"
	typeNotFound        = "resource_not_found_exception"
	typeStatus          = "status_exception"
	typeMediaTypeHeader = "media_type_header_exception"
	typeUnavailable     = "unavailable_shards_exception"
	typeTooManyBuckets  = "too_many_buckets_exception"
	typeTooLong         = "too_long_http_line_exception"
	typeInternal        = "exception"
)

// failure is trouble in the vendor's words, ready to be sent.
type failure struct {
	status int
	kind   string // one of the types; "" for a plain text
	reason string
	cause  *failure
	// line and column are where in the body the trouble is, for those who tell it
	// beside the reason; 0 otherwise.
	line, column int
	// refused tells what was wrong with keys and tokens that were offered.
	refused []string
	// nameless failures do not repeat their status in the body.
	nameless bool
	// description goes beside a plain text, in the words of OAuth 2.
	description string
	// index is where it happened; nil for most.
	index *indexName
	// challenges of a 401; nil for those of the room.
	challenges []string
}

// indexName is how the vendor says where a document is, or is not.
type indexName struct {
	UUID  string `json:"index_uuid"`
	Shard string `json:"shard"`
	Index string `json:"index"`
}

// Error returns the reason.
func (f *failure) Error() string { return f.reason }

func newFailure(status int, kind, format string, args ...any) *failure {
	return &failure{status: status, kind: kind, reason: fmt.Sprintf(format, args...)}
}

// plainFailure has a text where others have an object.
func plainFailure(status int, format string, args ...any) *failure {
	return newFailure(status, "", format, args...)
}

func illegalArgument(format string, args ...any) *failure {
	return newFailure(http.StatusBadRequest, typeIllegalArgument, format, args...)
}

func parseFailure(format string, args ...any) *failure {
	return newFailure(http.StatusBadRequest, typeParse, format, args...)
}

// invalid and invalidRequest number their complaints; which of the two it is
// depends on where in the vendor's code a rule lives.
func invalid(complaints ...string) *failure {
	return newFailure(http.StatusBadRequest, typeInvalid, "%s", numbered(complaints))
}

func invalidRequest(complaints ...string) *failure {
	return newFailure(http.StatusBadRequest, typeInvalidRequest, "%s", numbered(complaints))
}

func numbered(complaints []string) string {
	var b strings.Builder
	b.WriteString("Validation Failed: ")
	for i, c := range complaints {
		fmt.Fprintf(&b, "%d: %s;", i+1, c)
	}
	return b.String()
}

// fail renders all trouble of the room.
func (d *door) fail(err error, c echo.Context) {
	f := d.failureOf(err, c)
	if f.status == http.StatusUnauthorized {
		c.Response().Header()[wwwAuthenticate] = f.challenged()
	}
	if err := send(c, f.status, f.body(exchangeOf(c).format.trace), jsontree.Filter{}); err != nil {
		d.log.Debug("answer could not be sent", "error", err)
	}
}

// failureOf puts every kind of error into the vendor's words. What nobody
// expected is logged here, once.
func (d *door) failureOf(err error, c echo.Context) *failure {
	var ours *failure
	if errors.As(err, &ours) {
		return ours
	}
	var routed *echo.HTTPError
	if errors.As(err, &routed) {
		return d.routingFailure(routed.Code, c)
	}
	if isCanceled(c.Request().Context(), err) {
		return unavailable()
	}
	var e *dragoman.Error
	if !errors.As(err, &e) {
		e = &dragoman.Error{Code: dragoman.CodeInternal}
	}
	if e.Code == dragoman.CodeInternal {
		d.log.Error("request failed unexpectedly", "error", err, "route", c.Path())
	}
	return d.directoryFailure(e, c)
}

// directoryFailure is the vendor's answer to each code. Operations answer
// before it where the vendor does something of its own.
func (d *door) directoryFailure(e *dragoman.Error, c echo.Context) *failure {
	ctx := c.Request().Context()
	switch e.Code {
	case dragoman.CodeInvalid:
		if e.Field == "extensions" {
			return invalid("[metadata] cannot be kept: " + e.Message)
		}
		return invalid(e.Message)
	case dragoman.CodeUnauthenticated:
		return missingCredentials(exchangeOf(c))
	case dragoman.CodeExpired:
		return newFailure(http.StatusUnauthorized, typeSecurity, "token expired")
	case dragoman.CodeForbidden:
		return unauthorized(ctx)
	case dragoman.CodeNotFound:
		return newFailure(http.StatusNotFound, typeNotFound, "%s", e.Error())
	case dragoman.CodeConflict, dragoman.CodeProtected:
		return illegalArgument("%s", e.Error())
	case dragoman.CodeUnavailable:
		return unavailable()
	case dragoman.CodeInternal:
	}
	return newFailure(http.StatusInternalServerError, typeInternal, "internal error")
}

func unavailable() *failure {
	return newFailure(http.StatusServiceUnavailable, typeUnavailable, "the user directory is not available")
}

// routingFailure is for what the router and the reading of bodies complain of.
func (d *door) routingFailure(status int, c echo.Context) *failure {
	x := exchangeOf(c)
	switch status {
	case http.StatusNotFound: // quirk 10
		f := plainFailure(http.StatusBadRequest, "no handler found for uri [%s] and method [%s]", x.uri, x.method)
		f.nameless = true
		return f
	case http.StatusMethodNotAllowed:
		allowed := allowedMethods(c)
		c.Response().Header().Set(echo.HeaderAllow, strings.Join(allowed, ","))
		return plainFailure(status, "Incorrect HTTP method for uri [%s] and method [%s], allowed: [%s]",
			x.uri, x.method, strings.Join(allowed, ", "))
	case http.StatusRequestEntityTooLarge:
		return plainFailure(status, "request body is larger than [%d] bytes", d.maxBody)
	}
	return illegalArgument("the request could not be read")
}

// trouble is the object that the vendor sends, in its order.
type trouble struct {
	RootCause []trouble `json:"root_cause,omitempty"`
	Type      string    `json:"type"`
	Reason    string    `json:"reason"`
	*indexName
	Refused  any            `json:"additional_unsuccessful_credentials,omitempty"`
	Line     int            `json:"line,omitempty"`
	Column   int            `json:"col,omitempty"`
	CausedBy *trouble       `json:"caused_by,omitempty"`
	Header   map[string]any `json:"header,omitempty"`
	Trace    string         `json:"stack_trace,omitempty"`
}

// body is the failure as JSON.
func (f *failure) body(trace bool) []byte {
	out := struct {
		Error       any    `json:"error"`
		Description string `json:"error_description,omitempty"`
		Status      int    `json:"status,omitempty"`
	}{f.reason, f.description, f.status}
	if f.nameless {
		out.Status = 0
	}
	if f.kind != "" {
		// A 401 never tells more than it must.
		trace = trace && f.status != http.StatusUnauthorized
		outer, root := f.trouble(trace), f.root().trouble(trace)
		root.CausedBy = nil
		outer.RootCause = []trouble{root}
		out.Error = outer
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(out) // texts and numbers: every one is JSON
	return b.Bytes()
}

// wwwAuthenticate is how Go spells the header.
var wwwAuthenticate = http.CanonicalHeaderKey(echo.HeaderWWWAuthenticate)

func (f *failure) challenged() []string {
	if f.challenges != nil {
		return f.challenges
	}
	return challenges
}

// root is the innermost failure, as far as the vendor's own exceptions go.
func (f *failure) root() *failure {
	inner := ""
	if f.cause != nil {
		inner = f.cause.kind
	}
	foreign := f.kind == typeContentParse && (strings.HasPrefix(inner, "illegal_") || inner == typeInvalid) ||
		f.kind == typeParsing && inner == typeContentParse
	if f.cause == nil || foreign || f.kind == typeMediaTypeHeader {
		return f
	}
	return f.cause.root()
}

func (f *failure) trouble(trace bool) trouble {
	t := trouble{Type: f.kind, Reason: f.reason, indexName: f.index, Refused: oneOrMore(f.refused), Line: f.line, Column: f.column}
	if f.status == http.StatusUnauthorized {
		t.Header = map[string]any{echo.HeaderWWWAuthenticate: oneOrMore(f.challenged())}
	}
	if f.cause != nil {
		cause := f.cause.trouble(trace)
		t.CausedBy = &cause
	}
	if trace {
		// Quirk 5: the shape of a trace, without telling how we are built.
		t.Trace = f.kind + ": " + f.reason
	}
	return t
}

// oneOrMore is how the vendor writes a list: one entry is a text.
func oneOrMore(list []string) any {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return list
}

// isCanceled reports whether err only says that the client has left.
func isCanceled(ctx context.Context, err error) bool {
	return ctx.Err() != nil && errors.Is(err, ctx.Err())
}
