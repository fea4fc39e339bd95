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

// refusal is trouble that this API has words of its own for.
type refusal struct {
	status  int
	code    wire.ErrorCode
	message string
}

func (r refusal) Error() string { return r.message }

func invalidRequest(format string, args ...any) error {
	return refusal{http.StatusBadRequest, wire.ErrorCodeInvalidRequest, fmt.Sprintf(format, args...)}
}

func invalidPassword(fault string) error {
	return refusal{
		http.StatusBadRequest, wire.ErrorCodeInvalidPassword,
		"the password " + fault + "; passwords need letters and digits, 8 to 20 characters and no line break",
	}
}

func passwordMismatch(message string) error {
	return refusal{http.StatusBadRequest, wire.ErrorCodePasswordMismatch, message}
}

func unauthorized(format string, args ...any) error {
	return refusal{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, fmt.Sprintf(format, args...)}
}

func forbidden(message string) error {
	return refusal{http.StatusForbidden, wire.ErrorCodeForbidden, message}
}

func duplicateRole(field string) error {
	message := "the role name is taken"
	if field == "id" {
		message = "the role id is taken"
	}
	return refusal{http.StatusConflict, wire.ErrorCodeDuplicateRole, message}
}

var (
	errNoRole      = refusal{http.StatusNotFound, wire.ErrorCodeNotFound, "Role ID not found."}
	errNoRealm     = refusal{http.StatusNotFound, wire.ErrorCodeNotFound, "no realm has this id"}
	errRealmTaken  = refusal{http.StatusConflict, wire.ErrorCodeDuplicateRealm, "the realm name is taken"}
	errNoKey       = refusal{http.StatusNotFound, wire.ErrorCodeNotFound, "no API key has this id"}
	errKeyTaken    = refusal{http.StatusConflict, wire.ErrorCodeDuplicateKey, "the key id is taken"}
	errNothingHere = refusal{http.StatusNotFound, wire.ErrorCodeNotFound, "there is nothing at this path"}
	errNotJSON     = refusal{http.StatusUnsupportedMediaType, wire.ErrorCodeUnsupportedMediaType, "the request body must be application/json"}
	errWrongLogin  = refusal{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, "the user name or the password is wrong"}
	errInitialized = refusal{http.StatusConflict, wire.ErrorCodeAlreadyInitialized, "the administrator's password is set already"}
	errUnexpected  = refusal{http.StatusInternalServerError, wire.ErrorCodeInternalError, "something unexpected happened"}
	errUnavailable = refusal{http.StatusServiceUnavailable, wire.ErrorCodeUnavailable, "the directory cannot answer just now"}
)

// renderError answers all trouble of this door, the router's included.
func (r *room) renderError(err error, c echo.Context) {
	trouble := toWireError(err)
	body := wire.Error{Code: trouble.code, Message: trouble.message}
	if err := writeJSON(c.Response(), trouble.status, body); err != nil {
		r.log.Debug("answer not taken", "error", err)
	}
}

func toWireError(err error) refusal {
	var own refusal
	if errors.As(err, &own) {
		return own
	}
	var ours *dragoman.Error
	if errors.As(err, &ours) {
		return toWireDirectoryError(ours)
	}
	var router *echo.HTTPError
	if errors.As(err, &router) {
		return toWireRouterError(router)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return errUnavailable
	}
	return errUnexpected
}

// toWireDirectoryError knows every code of the middle (reference, section 7).
func toWireDirectoryError(e *dragoman.Error) refusal {
	switch e.Code {
	case dragoman.CodeInvalid:
		return refusal{http.StatusBadRequest, wire.ErrorCodeInvalidRequest, inOurWords(e)}
	case dragoman.CodeUnauthenticated:
		return refusal{http.StatusUnauthorized, wire.ErrorCodeUnauthorized, "this needs credentials"}
	case dragoman.CodeExpired:
		return expired(e.Field)
	case dragoman.CodeForbidden:
		return refusal{http.StatusForbidden, wire.ErrorCodeForbidden, "this is not permitted"}
	case dragoman.CodeNotFound:
		return refusal{http.StatusNotFound, wire.ErrorCodeNotFound, "no user has this id"}
	case dragoman.CodeConflict:
		return refusal{http.StatusConflict, wire.ErrorCodeDuplicateUser, taken(e.Field)}
	case dragoman.CodeProtected:
		return refusal{http.StatusForbidden, wire.ErrorCodeForbidden, e.Message}
	case dragoman.CodeUnavailable:
		return errUnavailable
	case dragoman.CodeThrottled:
		return refusal{http.StatusTooManyRequests, wire.ErrorCodeUnavailable, e.Message}
	case dragoman.CodeOverloaded:
		return refusal{http.StatusServiceUnavailable, wire.ErrorCodeUnavailable, e.Message}
	case dragoman.CodeInternal:
		return errUnexpected
	}
	return errUnexpected
}

// expired tells a session left alone from one that is over: clients look for
// session-idle-timeout and log in again (quirk 21).
func expired(limit string) refusal {
	if limit == "idle" {
		return refusal{http.StatusUnauthorized, wire.ErrorCodeSessionIdleTimeout, "the session was left unused for too long"}
	}
	return refusal{http.StatusUnauthorized, wire.ErrorCodeSessionTimeout, "the time of the session is over"}
}

func taken(field string) string {
	if field == "id" {
		return "the id is taken"
	}
	return "the user name is taken"
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

// toWireRouterError renders what went wrong before an operation began.
func toWireRouterError(e *echo.HTTPError) refusal {
	switch e.Code {
	case http.StatusNotFound:
		return errNothingHere
	case http.StatusMethodNotAllowed:
		return refusal{e.Code, wire.ErrorCodeMethodNotAllowed, "this path has no such method"}
	case http.StatusRequestEntityTooLarge:
		return refusal{e.Code, wire.ErrorCodeRequestTooLarge, fmt.Sprint(e.Message)}
	case http.StatusUnsupportedMediaType:
		return errNotJSON
	case http.StatusForbidden:
		return refusal{e.Code, wire.ErrorCodeForbidden, fmt.Sprint(e.Message)}
	}
	if e.Code < 400 || e.Code >= 500 {
		return errUnexpected
	}
	message, _ := e.Message.(string)
	if message == "" || message == http.StatusText(e.Code) {
		message = "the request cannot be understood"
	}
	return refusal{e.Code, wire.ErrorCodeInvalidRequest, strings.ToLower(message[:1]) + message[1:]}
}
