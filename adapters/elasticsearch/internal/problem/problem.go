// Package problem writes errors in the vendor's words and shape: type, reason,
// cause and place. It knows nothing of requests or users; the room's errors.go
// decides which problem answers what.
package problem

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

// The vendor's types of errors (reference: elasticsearch, section 1.6).
const (
	TypeIllegalArgument = "illegal_argument_exception"
	TypeIllegalState    = "illegal_state_exception"
	TypeInvalid         = "validation_exception"
	typeInvalidRequest  = "action_request_validation_exception"
	TypeParse           = "parse_exception"
	TypeParsing         = "parsing_exception"
	TypeContentParse    = "x_content_parse_exception"
	TypeSecurity        = "security_exception"
	TypeNotFound        = "resource_not_found_exception"
	TypeStatus          = "status_exception"
	TypeMediaTypeHeader = "media_type_header_exception"
	TypeUnavailable     = "unavailable_shards_exception"
	TypeRejected        = "es_rejected_execution_exception"
	TypeTooManyBuckets  = "too_many_buckets_exception"
	TypeTooLong         = "too_long_http_line_exception"
	TypeCircuitBreaking = "circuit_breaking_exception"
	TypeVersionConflict = "version_conflict_engine_exception"
	TypeInternal        = "exception"
)

// Problem is an error in the vendor's words, ready to be sent.
type Problem struct {
	Status int
	Kind   string // one of the types; "" for a plain text
	Reason string
	Cause  *Problem
	// Line and column are where in the body the error is, for those who tell it
	// beside the reason; 0 otherwise.
	Line, Column int
	// Refused are the complaints about each key or token that was offered.
	Refused []string
	// Nameless problems do not repeat their status in the body.
	Nameless bool
	// Description goes beside a plain text, in the words of OAuth 2.
	Description string
	// Index is where it happened; nil for most.
	Index *IndexName
	// Challenges of a 401; nil for those of the room.
	Challenges []string
	// Memory is set where a request takes too much memory; nil for most problems.
	Memory *Memory
}

// IndexName is how the vendor says where a document is, or is not.
type IndexName struct {
	UUID  string `json:"index_uuid"`
	Shard string `json:"shard"`
	Index string `json:"index"`
}

// Memory is how much would have been needed and how much there may be, in bytes.
type Memory struct {
	Wanted     int    `json:"bytes_wanted"`
	Limit      int    `json:"bytes_limit"`
	Durability string `json:"durability"`
}

// Error returns the reason.
func (p *Problem) Error() string { return p.Reason }

// New formats the reason.
func New(status int, kind, format string, args ...any) *Problem {
	return &Problem{Status: status, Kind: kind, Reason: brief(fmt.Sprintf(format, args...))}
}

// longestReason is how much of a reason is told, in bytes: what it repeats of a
// request may be as large as that.
const longestReason = 32 << 10

func brief(reason string) string {
	if len(reason) <= longestReason {
		return reason
	}
	return strings.ToValidUTF8(reason[:longestReason], "") + "…"
}

// TooLarge is a 429 for what would need more memory than one request may have,
// and always will.
func TooLarge(what string, wanted, limit int) *Problem {
	p := New(http.StatusTooManyRequests, TypeCircuitBreaking, "[request] Data too large, data for [%s] would be [%d/%s], "+
		"which is larger than the limit of [%d/%s]", what, wanted, megabytes(wanted), limit, megabytes(limit))
	p.Memory = &Memory{Wanted: wanted, Limit: limit, Durability: "PERMANENT"}
	return p
}

// megabytes writes a size as the vendor does.
func megabytes(bytes int) string {
	text := fmt.Sprintf("%.1f", float64(bytes)/(1<<20))
	return strings.TrimSuffix(text, ".0") + "mb"
}

// Plain has a text where others have an object.
func Plain(status int, format string, args ...any) *Problem {
	return New(status, "", format, args...)
}

// IllegalArgument is a 400 for a value that is understood and not allowed.
func IllegalArgument(format string, args ...any) *Problem {
	return New(http.StatusBadRequest, TypeIllegalArgument, format, args...)
}

// Parse is a 400 for a body that is valid JSON of the wrong shape.
func Parse(format string, args ...any) *Problem {
	return New(http.StatusBadRequest, TypeParse, format, args...)
}

// Invalid is a 400 that numbers its complaints. Whether the vendor uses it or
// InvalidRequest depends on where in its code a rule lives.
func Invalid(complaints ...string) *Problem {
	return New(http.StatusBadRequest, TypeInvalid, "%s", Numbered(complaints))
}

// InvalidRequest is a 400 that numbers its complaints, like Invalid.
func InvalidRequest(complaints ...string) *Problem {
	return New(http.StatusBadRequest, typeInvalidRequest, "%s", Numbered(complaints))
}

// mostComplaints is how many complaints an answer lists: a request can break
// more rules than anybody wants to read of, and each may take kilobytes.
const mostComplaints = 100

// Enough reports whether there are more complaints than an answer lists, so
// that there is no use in looking for others.
func Enough(complaints []string) bool { return len(complaints) > mostComplaints }

// Numbered writes complaints as the vendor counts them, the first hundred.
func Numbered(complaints []string) string {
	var b strings.Builder
	b.WriteString("Validation Failed: ")
	for i, c := range complaints[:min(len(complaints), mostComplaints)] {
		fmt.Fprintf(&b, "%d: %s;", i+1, c)
	}
	return b.String()
}

// trouble is the object that the vendor sends, in its order.
type trouble struct {
	RootCause []trouble `json:"root_cause,omitempty"`
	Type      string    `json:"type"`
	Reason    string    `json:"reason"`
	*IndexName
	*Memory
	Refused  any            `json:"additional_unsuccessful_credentials,omitempty"`
	Line     int            `json:"line,omitempty"`
	Column   int            `json:"col,omitempty"`
	CausedBy *trouble       `json:"caused_by,omitempty"`
	Header   map[string]any `json:"header,omitempty"`
	Trace    string         `json:"stack_trace,omitempty"`
}

// JSON is the body of the answer; challenges are for a 401 that has none of its own.
func (p *Problem) JSON(trace bool, challenges []string) []byte {
	out := struct {
		Error       any    `json:"error"`
		Description string `json:"error_description,omitempty"`
		Status      int    `json:"status,omitempty"`
	}{p.Reason, p.Description, p.Status}
	if p.Nameless {
		out.Status = 0
	}
	if p.Kind != "" {
		// A 401 never tells more than it must.
		trace = trace && p.Status != http.StatusUnauthorized
		outer, root := p.trouble(trace, challenges), p.root().trouble(trace, challenges)
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

// Challenged is the problem's own challenges, or those given where it has none.
func (p *Problem) Challenged(challenges []string) []string {
	if p.Challenges != nil {
		return p.Challenges
	}
	return challenges
}

// root is the innermost problem, as far as the vendor's own exceptions go.
func (p *Problem) root() *Problem {
	inner := ""
	if p.Cause != nil {
		inner = p.Cause.Kind
	}
	foreign := p.Kind == TypeContentParse && (strings.HasPrefix(inner, "illegal_") || inner == TypeInvalid) ||
		p.Kind == TypeParsing && (inner == TypeContentParse || inner == "named_object_not_found_exception") ||
		p.Kind == TypeParse && (strings.HasPrefix(inner, "illegal_") || strings.HasPrefix(inner, "x_content_"))
	foreign = foreign || strings.HasPrefix(p.Kind, "illegal_")
	if p.Cause == nil || foreign || p.Kind == TypeMediaTypeHeader {
		return p
	}
	return p.Cause.root()
}

func (p *Problem) trouble(trace bool, challenges []string) trouble {
	t := trouble{
		Type: p.Kind, Reason: p.Reason, IndexName: p.Index, Memory: p.Memory, Refused: oneOrMore(p.Refused),
		Line: p.Line, Column: p.Column,
	}
	if p.Status == http.StatusUnauthorized {
		t.Header = map[string]any{echo.HeaderWWWAuthenticate: oneOrMore(p.Challenged(challenges))}
	}
	if p.Cause != nil {
		cause := p.Cause.trouble(trace, challenges)
		t.CausedBy = &cause
	}
	if trace {
		// Quirk 5: the shape of a trace, without telling how we are built.
		t.Trace = p.Kind + ": " + p.Reason
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
