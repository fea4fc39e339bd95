package transport

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// StatusClientLeft is what logs and metrics call a request whose client left
// before it was answered. It never leaves.
const StatusClientLeft = 499

// record logs and measures. It names routes, never URLs: those can hold names
// and secrets. It hands errors to the room's handler itself, so that it sees
// the status that left. What is the server's fault gets one line with its
// cause; rooms need not log it.
func record(c Config) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(ctx echo.Context) error {
			start, client := time.Now(), ctx.Request().Context()
			err := next(ctx)
			if err != nil {
				ctx.Error(err)
			}
			status, took := ctx.Response().Status, time.Since(start)
			if IsFault(status) && ClientLeft(client) {
				status = StatusClientLeft
			}
			route := routeOf(ctx)
			c.Observe(route, status, took)
			c.Operation(client, route)
			c.auditRefusal(ctx, status, route)
			if IsFault(status) || c.Log.Enabled(client, slog.LevelDebug) {
				c.logAnswer(client, err, "route", route, "status", status, "took", took,
					"request_id", ctx.Response().Header().Get(echo.HeaderXRequestID))
			}
			return nil
		}
	}
}

// ClientLeft reports whether the context of a request, as the server made it,
// ended because its client is gone.
func ClientLeft(ctx context.Context) bool { return errors.Is(ctx.Err(), context.Canceled) }

// IsFault reports whether a status says that the server is at fault.
func IsFault(status int) bool {
	return status >= http.StatusInternalServerError && status != http.StatusNotImplemented
}

// auditRefusal tells the directory of a 403, if it is known who got it.
func (c Config) auditRefusal(ctx echo.Context, status int, route string) {
	if status != http.StatusForbidden || c.Directory == nil {
		return
	}
	if _, known := dragoman.PrincipalFrom(ctx.Request().Context()); known {
		c.Directory.Refused(ctx.Request().Context(), route)
	}
}

// withCause is an error that leaves in a vendor's words and has the story for
// the log.
type withCause interface{ ForLog() error }

// logAnswer writes the line of a request. Its fourth argument is the status.
func (c Config) logAnswer(ctx context.Context, err error, about ...any) {
	level := slog.LevelDebug
	if status, _ := about[3].(int); IsFault(status) {
		level = slog.LevelError
		var told withCause
		if errors.As(err, &told) && told.ForLog() != nil {
			err = told.ForLog()
		}
		about = append(about, "error", err)
	}
	c.Log.Log(ctx, level, "request answered", about...)
}

// routeOf names the route, and nothing that a client could make up.
func routeOf(ctx echo.Context) string {
	method := ctx.Request().Method
	if !slices.Contains(methods, method) || ctx.Path() == "" {
		return "unmatched"
	}
	return method + " " + ctx.Path()
}

var methods = []string{
	http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut,
	http.MethodPatch, http.MethodDelete, http.MethodOptions,
}
