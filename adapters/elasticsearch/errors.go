package elasticsearch

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// fail renders all errors of the room.
func (d *door) fail(err error, c echo.Context) {
	f := d.problemOf(err, c)
	if f.Status == http.StatusUnauthorized {
		c.Response().Header()[wwwAuthenticate] = f.Challenged(challenges)
	}
	if err := send(c, f.Status, f.JSON(requestOf(c).format.trace, challenges), jsontree.Filter{}); err != nil {
		d.log.Debug("answer could not be sent", "error", err)
	}
}

// problemOf puts every kind of error into the vendor's words.
func (d *door) problemOf(err error, c echo.Context) *problem.Problem {
	var ours *problem.Problem
	if errors.As(err, &ours) {
		return ours
	}
	var routed *echo.HTTPError
	if errors.As(err, &routed) {
		return d.fromRouter(routed.Code, c)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return unavailable()
	}
	var e *dragoman.Error
	if !errors.As(err, &e) {
		e = &dragoman.Error{Code: dragoman.CodeInternal}
	}
	return d.fromDirectory(e, c)
}

// fromDirectory is the vendor's answer to each code. Operations answer
// before it where the vendor does something of its own.
func (d *door) fromDirectory(e *dragoman.Error, c echo.Context) *problem.Problem {
	ctx := c.Request().Context()
	switch e.Code {
	case dragoman.CodeInvalid:
		if e.Field == "extensions" {
			return problem.Invalid("[metadata] cannot be kept: " + e.Message)
		}
		return problem.Invalid(e.Message)
	case dragoman.CodeUnauthenticated:
		return missingCredentials(requestOf(c))
	case dragoman.CodeExpired:
		return problem.New(http.StatusUnauthorized, problem.TypeSecurity, "token expired")
	case dragoman.CodeForbidden:
		return unauthorized(ctx)
	case dragoman.CodeNotFound:
		return problem.New(http.StatusNotFound, problem.TypeNotFound, "%s", e.Error())
	case dragoman.CodeConflict, dragoman.CodeProtected:
		return problem.IllegalArgument("%s", e.Error())
	case dragoman.CodeUnavailable:
		return unavailable()
	case dragoman.CodeThrottled:
		return problem.New(http.StatusTooManyRequests, problem.TypeRejected, "rejected execution: %s", e.Message)
	case dragoman.CodeOverloaded:
		return problem.New(http.StatusServiceUnavailable, problem.TypeRejected, "rejected execution: %s", e.Message)
	case dragoman.CodeInternal:
	}
	return problem.New(http.StatusInternalServerError, problem.TypeInternal, "internal error")
}

func unavailable() *problem.Problem {
	return problem.New(http.StatusServiceUnavailable, problem.TypeUnavailable, "the user directory is not available")
}

// fromRouter is for what the router and the reading of bodies complain of.
func (d *door) fromRouter(status int, c echo.Context) *problem.Problem {
	r := requestOf(c)
	switch status {
	case http.StatusNotFound: // quirk 10
		f := problem.Plain(http.StatusBadRequest, "no handler found for uri [%s] and method [%s]", r.uri, r.method)
		f.Nameless = true
		return f
	case http.StatusMethodNotAllowed:
		allowed := allowedMethods(c)
		c.Response().Header().Set(echo.HeaderAllow, strings.Join(allowed, ","))
		return problem.Plain(status, "Incorrect HTTP method for uri [%s] and method [%s], allowed: [%s]",
			r.uri, r.method, strings.Join(allowed, ", "))
	case http.StatusForbidden:
		return problem.New(status, problem.TypeSecurity, "%s", transport.ErrCrossSite.Message)
	case http.StatusRequestEntityTooLarge:
		return problem.Plain(status, "request body is larger than [%d] bytes", d.maxBody)
	}
	return problem.IllegalArgument("the request could not be read")
}

// wwwAuthenticate is how Go spells the header.
var wwwAuthenticate = http.CanonicalHeaderKey(echo.HeaderWWWAuthenticate)
