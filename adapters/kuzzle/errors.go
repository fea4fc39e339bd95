package kuzzle

import (
	"compress/gzip"
	"compress/zlib"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// unauthorized is the refusal of an anonymous caller, whose name follows Kuzzle's sentence.
func (r *request) unauthorized() *problem.Problem {
	p := problem.RightsUnauthorized.With(r.controller, r.action, anonymousID)
	if !r.v1 {
		p.More = " " + anonymousID
	}
	return p
}

// loginTaken is the one that everybody meets.
func loginTaken(login string) *problem.Problem {
	return problem.Unregistered(http.StatusPreconditionFailed, `Login "%s" is already used.`, login)
}

// problemOf puts any error into Kuzzle's words. r says what was asked.
func problemOf(err error, r *request) *problem.Problem {
	var p *problem.Problem
	if errors.As(err, &p) {
		if len(p.Props) == 1 && slices.Contains(r.numbers, p.Props[0]) {
			p.Shown = []any{json.Number(p.Props[0])}
		}
		return p
	}
	var h *echo.HTTPError
	if errors.As(err, &h) {
		return fromRouter(h, r)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		p = problem.Overloaded.With()
	} else {
		p = fromDirectory(err, r)
	}
	p.Source = fmt.Errorf("%s:%s: %w", r.controller, r.action, err)
	return p
}

func fromDirectory(err error, r *request) *problem.Problem {
	switch dragoman.CodeOf(err) {
	case dragoman.CodeInvalid:
		return fromInvalid(err, r)
	case dragoman.CodeUnauthenticated:
		return problem.TokenInvalid.With()
	case dragoman.CodeExpired:
		if r.v1 { // quirk 9
			return problem.TokenExpired.With()
		}
		return problem.TokenInvalid.With()
	case dragoman.CodeForbidden, dragoman.CodeProtected: // quirk 24
		return problem.RightsForbidden.With(r.controller, r.action, r.caller.id())
	case dragoman.CodeNotFound:
		return notFound(err)
	case dragoman.CodeConflict:
		return taken(err)
	case dragoman.CodeThrottled:
		return problem.TooManyLogins.With().Saying(messageOf(err))
	case dragoman.CodeOverloaded:
		return problem.Overloaded.With().Saying(messageOf(err))
	case dragoman.CodeUnavailable:
		return problem.Overloaded.With()
	default:
		return problem.UnexpectedError.With("the server's log has the details")
	}
}

// notFound and taken name what the directory did not find, or has already.
// Roles of the directory are Kuzzle's profiles; keys and documents are looked
// up by operations that answer for themselves.
func notFound(err error) *problem.Problem {
	var e *dragoman.Error
	errors.As(err, &e)
	if e.Subject == dragoman.SubjectRole {
		return problem.ProfileNotFound.With(e.SubjectID)
	}
	return problem.UserNotFound.With(e.SubjectID)
}

func taken(err error) *problem.Problem {
	var e *dragoman.Error
	errors.As(err, &e)
	if e.Subject == dragoman.SubjectUser && e.Field == "username" {
		return loginTaken(e.SubjectID)
	}
	return problem.UserExists.With(e.SubjectID)
}

// messageOf is what the directory says, without its code.
func messageOf(err error) string {
	var e *dragoman.Error
	errors.As(err, &e)
	return e.Message
}

// fromInvalid speaks of what the directory cannot keep.
func fromInvalid(err error, r *request) *problem.Problem {
	var e *dragoman.Error
	errors.As(err, &e)
	switch e.Field {
	case "id", "name":
		return problem.InvalidArgument.With("_id", e.Message)
	case "username":
		return problem.InvalidArgument.With(r.loginPath(), e.Message)
	case "password":
		return problem.WeakPassword.With().Saying(e.Message)
	case "roles":
		return problem.InvalidArgument.With("profileIds", e.Message)
	default:
		return problem.BadStorageRequest.With(e.Message)
	}
}

// fromRouter speaks of what never became a request. A wrong method is an
// unknown URL to Kuzzle, whose routes are kept by method (quirk 6).
func fromRouter(h *echo.HTTPError, r *request) *problem.Problem {
	switch h.Code {
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		if !supported(r.method) {
			return problem.UnsupportedVerb.With(r.method).Alone(problem.BareInV1)
		}
		path := r.path
		if !r.v1 && len(path) > 1 {
			path = strings.TrimSuffix(path, "/")
		}
		return problem.URLNotFound.With(path)
	case http.StatusRequestEntityTooLarge:
		return problem.RequestTooLarge.With().Saying(fmt.Sprint(h.Message)).Alone(problem.BareAlways)
	case http.StatusBadRequest:
		if h.Message == transport.NotGzip {
			return problem.UnexpectedHTTP.With(unpackingWords(gzip.ErrHeader)).Alone(problem.BareAlways)
		}
		return problem.UnexpectedHTTP.With(fmt.Sprint(h.Message)).Alone(problem.BareAlways)
	default:
		p := problem.UnexpectedError.With("the server's log has the details")
		p.Source = h
		return p
	}
}

func supported(method string) bool {
	switch method {
	case "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD":
		return true
	}
	return false
}

// unpackingWords are those of zlib.
func unpackingWords(err error) string {
	switch {
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, zlib.ErrHeader):
		return "incorrect header check"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "unexpected end of file"
	}
	return "the body does not unpack"
}

// logProblem tells why, where no answered request does: of a socket's request
// and of a part of a request. Nobody waits for what a client who left asked for.
func (d *door) logProblem(ctx context.Context, r *request, p *problem.Problem) {
	if transport.IsFault(p.Status) && !transport.ClientLeft(ctx) {
		d.log.ErrorContext(ctx, "action failed", "controller", r.controller, "action", r.action, "request_id", r.id, "error", p.Source)
	}
}
