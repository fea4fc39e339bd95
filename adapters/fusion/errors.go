package fusion

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// problem is an error that this API has words of its own for.
type problem struct {
	status  int
	code    wire.ErrorCode
	message string
}

func (p problem) Error() string { return p.message }

func invalidRequest(format string, args ...any) error {
	return problem{http.StatusBadRequest, wire.ErrorCodeInvalidRequest, fmt.Sprintf(format, args...)}
}

func invalidPassword(fault string) error {
	return problem{
		http.StatusBadRequest, wire.ErrorCodeInvalidPassword,
		"the password " + fault + "; passwords need letters and digits, 8 to 20 characters and no line break",
	}
}

func passwordMismatch(message string) error {
	return problem{http.StatusBadRequest, wire.ErrorCodePasswordMismatch, message}
}

func unauthorized(format string, args ...any) error {
	return problem{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, fmt.Sprintf(format, args...)}
}

func forbidden(message string) error {
	return problem{http.StatusForbidden, wire.ErrorCodeForbidden, message}
}

func duplicateRole(field string) problem {
	message := "the role name is taken"
	if field == "id" {
		message = "the role id is taken"
	}
	return problem{http.StatusConflict, wire.ErrorCodeDuplicateRole, message}
}

var (
	errNoRole      = problem{http.StatusNotFound, wire.ErrorCodeNotFound, "Role ID not found."}
	errNoRealm     = problem{http.StatusNotFound, wire.ErrorCodeNotFound, "no realm has this id"}
	errRealmTaken  = problem{http.StatusConflict, wire.ErrorCodeDuplicateRealm, "the realm name is taken"}
	errNoKey       = problem{http.StatusNotFound, wire.ErrorCodeNotFound, "no API key has this id"}
	errKeyTaken    = problem{http.StatusConflict, wire.ErrorCodeDuplicateKey, "the key id is taken"}
	errNothingHere = problem{http.StatusNotFound, wire.ErrorCodeNotFound, "there is nothing at this path"}
	errNotJSON     = problem{http.StatusUnsupportedMediaType, wire.ErrorCodeUnsupportedMediaType, "the request body must be application/json"}
	errWrongLogin  = problem{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, "the user name or the password is wrong"}
	errInitialized = problem{http.StatusConflict, wire.ErrorCodeAlreadyInitialized, "the administrator's password is set already"}
	errUnexpected  = problem{http.StatusInternalServerError, wire.ErrorCodeInternalError, "something unexpected happened"}
	errUnavailable = problem{http.StatusServiceUnavailable, wire.ErrorCodeUnavailable, "the directory cannot answer just now"}
)

// fail answers all errors of this door, the router's included.
func (d *door) fail(err error, c echo.Context) {
	trouble := problemOf(err)
	body := wire.Error{Code: trouble.code, Message: trouble.message}
	if err := writeJSON(c.Response(), trouble.status, body); err != nil {
		d.log.Debug("answer not taken", "error", err)
	}
}

func problemOf(err error) problem {
	var own problem
	if errors.As(err, &own) {
		return own
	}
	var ours *dragoman.Error
	if errors.As(err, &ours) {
		return fromDirectory(ours)
	}
	var router *echo.HTTPError
	if errors.As(err, &router) {
		return fromRouter(router)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return errUnavailable
	}
	return errUnexpected
}

// fromDirectory knows every code of the middle (reference, section 7).
func fromDirectory(e *dragoman.Error) problem {
	switch e.Code {
	case dragoman.CodeInvalid:
		return problem{http.StatusBadRequest, wire.ErrorCodeInvalidRequest, inOurWords(e)}
	case dragoman.CodeUnauthenticated:
		return problem{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, "this needs credentials"}
	case dragoman.CodeExpired:
		return expired(e.Field)
	case dragoman.CodeForbidden:
		return problem{http.StatusForbidden, wire.ErrorCodeForbidden, "this is not permitted"}
	case dragoman.CodeNotFound:
		return notFound(e)
	case dragoman.CodeConflict:
		return taken(e)
	case dragoman.CodeProtected:
		return problem{http.StatusForbidden, wire.ErrorCodeForbidden, e.Message}
	case dragoman.CodeUnavailable:
		return errUnavailable
	case dragoman.CodeThrottled:
		return problem{http.StatusTooManyRequests, wire.ErrorCodeUnavailable, e.Message}
	case dragoman.CodeOverloaded:
		return problem{http.StatusServiceUnavailable, wire.ErrorCodeUnavailable, e.Message}
	case dragoman.CodeInternal:
		return errUnexpected
	}
	return errUnexpected
}

// expired tells a session left alone from one that is over: clients look for
// session-idle-timeout and log in again (quirk 21).
func expired(limit string) problem {
	if limit == "idle" {
		return problem{http.StatusUnauthorized, wire.ErrorCodeSessionIdleTimeout, "the session was left unused for too long"}
	}
	return problem{http.StatusUnauthorized, wire.ErrorCodeSessionTimeout, "the time of the session is over"}
}

func notFound(e *dragoman.Error) problem {
	switch e.Subject {
	case dragoman.SubjectRole:
		return errNoRole
	case dragoman.SubjectKey:
		return errNoKey
	case dragoman.SubjectDocument: // the only documents of this door are realms
		return errNoRealm
	case dragoman.SubjectUser, dragoman.SubjectSession:
	}
	return problem{http.StatusNotFound, wire.ErrorCodeNotFound, "no user has this id"}
}

func taken(e *dragoman.Error) problem {
	switch e.Subject {
	case dragoman.SubjectRole:
		return duplicateRole(e.Field)
	case dragoman.SubjectKey:
		return errKeyTaken
	case dragoman.SubjectDocument:
		return errRealmTaken
	case dragoman.SubjectUser, dragoman.SubjectSession:
	}
	message := "the user name is taken"
	if e.Field == "id" {
		message = "the id is taken"
	}
	return problem{http.StatusConflict, wire.ErrorCodeDuplicateUser, message}
}

// inOurWords renames the middle's fields.
func inOurWords(e *dragoman.Error) string {
	switch e.Field {
	case "roles":
		return "roleNames: " + e.Message
	case "extensions":
		return "permissions and timezone: " + e.Message
	}
	return e.Message
}

// fromRouter renders what went wrong before an operation began.
func fromRouter(e *echo.HTTPError) problem {
	switch e.Code {
	case http.StatusNotFound:
		return errNothingHere
	case http.StatusMethodNotAllowed:
		return problem{e.Code, wire.ErrorCodeMethodNotAllowed, "this path has no such method"}
	case http.StatusRequestEntityTooLarge:
		return problem{e.Code, wire.ErrorCodeRequestTooLarge, fmt.Sprint(e.Message)}
	case http.StatusUnsupportedMediaType:
		return errNotJSON
	case http.StatusForbidden:
		return problem{e.Code, wire.ErrorCodeForbidden, fmt.Sprint(e.Message)}
	}
	if e.Code < 400 || e.Code >= 500 {
		return errUnexpected
	}
	message, _ := e.Message.(string)
	if message == "" || message == http.StatusText(e.Code) {
		message = "the request cannot be understood"
	}
	return problem{e.Code, wire.ErrorCodeInvalidRequest, strings.ToLower(message[:1]) + message[1:]}
}
