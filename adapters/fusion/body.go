package fusion

import (
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// wantJSON lets through a body that is one JSON value. Another media type is
// answered with the given status; none at all is taken for JSON, unless a page
// of another site could have sent it.
func wantJSON(otherwise int) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			header := c.Request().Header
			switch body := transport.Body(c); {
			case header.Get(echo.HeaderContentType) == "" && transport.MustSayJSON(c.Request()):
				return errNotJSON
			case !isJSON(header.Get(echo.HeaderContentType)) && otherwise == http.StatusBadRequest:
				return invalidRequest("%s", errNotJSON.message)
			case !isJSON(header.Get(echo.HeaderContentType)):
				return errNotJSON
			case len(body) == 0:
				return invalidRequest("the request body is empty")
			default:
				if err := transport.CheckJSON(body); err != nil {
					return invalidRequest("the request body is not JSON: %s", jsonFault(err))
				}
			}
			header.Set(echo.HeaderContentType, echo.MIMEApplicationJSON) // the generated binder knows no other spelling
			return next(c)
		}
	}
}

// jsonFault says where a body stops being JSON, in transport's words, which
// quote nothing of it, and names the member that is given twice.
func jsonFault(err error) string {
	var syntax *jsontext.SyntacticError
	if errors.Is(err, jsontext.ErrDuplicateName) && errors.As(err, &syntax) {
		return fmt.Sprintf("member %q is given twice", syntax.JSONPointer.LastToken())
	}
	return err.Error()
}

func isJSON(contentType string) bool {
	if contentType == "" {
		return true
	}
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && (media == "application/json" || media == "text/json" || media == "*/*" || strings.HasSuffix(media, "+json"))
}

// reader takes the members of a JSON object apart and remembers the first that
// has a wrong type. null is as good as left out.
type reader struct {
	members map[string]json.RawMessage
	err     error
}

func read(body json.RawMessage) *reader {
	r := &reader{}
	if json.Unmarshal(body, &r.members) != nil || r.members == nil {
		r.err = invalidRequest("the request body must be a JSON object")
	}
	return r
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = invalidRequest(format, args...)
	}
}

// decode fills into with a member and reports whether it is there and fits.
func (r *reader) decode(name string, into any, kind string) bool {
	raw, ok := r.members[name]
	if !ok || string(raw) == "null" {
		return false
	}
	if json.Unmarshal(raw, into) != nil {
		r.fail("%s must be %s", name, kind)
		return false
	}
	return true
}

// text is a string member, nil if left out.
func (r *reader) text(name string) *string {
	var s string
	if !r.decode(name, &s, "a string") {
		return nil
	}
	if strings.IndexByte(s, 0) >= 0 {
		r.fail("%s contains a NUL character", name)
	}
	return &s
}

// texts is a member that holds strings, nil if left out.
func (r *reader) texts(name string) []string {
	const kind = "an array of strings"
	var given []*string
	if !r.decode(name, &given, kind) {
		return nil
	}
	texts := make([]string, len(given))
	for i, s := range given {
		if s == nil {
			r.fail("%s must be %s", name, kind)
			return nil
		}
		if strings.IndexByte(*s, 0) >= 0 {
			r.fail("%s contains a NUL character", name)
		}
		texts[i] = *s
	}
	return texts
}

// flag is a boolean member, nil if left out.
func (r *reader) flag(name string) *bool {
	var b bool
	if !r.decode(name, &b, "true or false") {
		return nil
	}
	return &b
}

// object is a member that holds an object, with its digits; {} if left out.
func (r *reader) object(name string) json.RawMessage {
	var members map[string]json.RawMessage
	if !r.decode(name, &members, "an object") {
		return json.RawMessage(`{}`)
	}
	return r.members[name]
}

// either is the first that was given.
func either(a, b *string) *string {
	if a != nil {
		return a
	}
	return b
}
