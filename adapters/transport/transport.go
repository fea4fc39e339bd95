// Package transport is what every room does with HTTP before its own language
// begins: one spelling per path, a body read once and within bounds, strict
// JSON, a log line and a measurement per request. It knows no dialect and
// writes no answers; errors go to the room's own error handler.
package transport

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"github.com/dragoman-project/dragoman"
)

// DefaultMaxBody is the largest request body that a room reads, in bytes.
const DefaultMaxBody = 1 << 20

// Config is what a room is made with.
type Config struct {
	Directory *dragoman.Directory
	// Roles is the role table of this room's dialect.
	Roles dragoman.RoleNames
	// Log takes what happens in the room; nil is slog.Default.
	Log *slog.Logger
	// MaxBody bounds request bodies, in bytes; 0 is DefaultMaxBody.
	MaxBody int64
	// RequestTimeout is how long a request may take; 0 is DefaultRequestTimeout.
	RequestTimeout time.Duration
	// Hardened lets every answer carry what browsers should be told (see [Harden]).
	Hardened bool
	// Settings are the room's own, as its doc.go lists them.
	Settings map[string]string
	// Shutdown ends when the server begins to stop; connections that would
	// stay open watch it. nil never ends.
	Shutdown context.Context
	// Held bounds the bytes of bodies and frames that all rooms hold at once; nil is no bound.
	Held *Budget
	// Answers, if set, remembers what rooms answer (see [Config.Repeat]).
	Answers *Answers
	// Sockets bounds the WebSockets whose clients have not said who they are.
	Sockets *Places
	// Observe, if set, hears of every request: the operation's route or name,
	// its status, and how long it took.
	Observe func(operation string, status int, took time.Duration)
	// Operation, if set, hears which route a request took, with its context.
	Operation func(ctx context.Context, operation string)
}

// WithDefaults fills in what was left out.
func (c Config) WithDefaults() Config {
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.MaxBody == 0 {
		c.MaxBody = DefaultMaxBody
	}
	if c.RequestTimeout == 0 {
		c.RequestTimeout = DefaultRequestTimeout
	}
	if c.Shutdown == nil {
		c.Shutdown = context.Background()
	}
	if c.Operation == nil {
		c.Operation = func(context.Context, string) {}
	}
	if c.Observe == nil {
		c.Observe = func(string, int, time.Duration) {}
	}
	return c
}

// Bodies reads the bodies of the room's requests.
func (c Config) Bodies() Bodies { return Bodies{Limit: c.MaxBody, Budget: c.Held} }

// NewEcho makes a room's router: quiet, measured, logged, proof against
// panics, with unambiguous paths. onError renders all errors, the router's
// own 404 and 405 included, and is called at most once per request. gates come
// before the router's verdict, for dialects that want to know who is asking
// before they say that a path does not exist, and inner after it. Bodies are not
// read yet: add those of [Bodies] where the room wants them among its middleware.
// What is given to the router's Use afterwards is not asked.
func NewEcho(c Config, onError echo.HTTPErrorHandler, gates Gates, inner ...echo.MiddlewareFunc) *echo.Echo {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.HTTPErrorHandler = func(err error, ctx echo.Context) {
		if ctx.Response().Committed {
			noteCut(err, ctx)
		} else {
			tellWhen(ctx.Response().Header(), err)
			onError(err, ctx)
		}
	}
	e.Pre(arrive(c.RequestTimeout))
	all := []echo.MiddlewareFunc{record(c), middleware.RecoverWithConfig(middleware.RecoverConfig{
		LogErrorFunc: func(_ echo.Context, err error, stack []byte) error {
			c.Log.Error("panic in a handler", "error", err, "stack", string(stack))
			return err
		},
	})}
	if c.Hardened {
		all = append(all, harden)
	}
	e.Use(chained(slices.Concat(all, gates, []echo.MiddlewareFunc{segmentGuard}, inner)))
	return e
}

// Gates are middleware that comes before it is told whether there is a route.
type Gates []echo.MiddlewareFunc

// arrive does what comes before a route is found.
func arrive(timeout time.Duration) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := refusalOf(c); err != nil {
				return err
			}
			ctx, cancel := Timed(c.Request().Context(), timeout)
			defer cancel()
			c.SetRequest(c.Request().WithContext(ctx))
			if err := canonicalPath(c.Request().URL); err != nil {
				return err
			}
			err := next(c)
			endCut(c)
			return err
		}
	}
}

// chained is middleware that is put together once, and not by echo for each
// request. Behind it is the route that the router has found.
func chained(all []echo.MiddlewareFunc) echo.MiddlewareFunc {
	chain := func(c echo.Context) error { return c.Handler()(c) }
	for _, m := range slices.Backward(all) {
		chain = m(chain)
	}
	return func(echo.HandlerFunc) echo.HandlerFunc { return chain }
}

// MustAnswer is a strict middleware that turns a handler's (nil, nil) into an
// error; the generated server would answer 200 with nothing. H is the handler
// type of the room's generated package.
func MustAnswer[H ~func(echo.Context, any) (any, error)](next H, operationID string) H {
	return func(ctx echo.Context, request any) (any, error) {
		response, err := next(ctx, request)
		if err != nil {
			return response, err
		}
		if response == nil && !ctx.Response().Committed {
			return response, dragoman.Errorf(dragoman.CodeInternal, "", "operation %s answered nothing", operationID)
		}
		return response, nil
	}
}
