package transport

import (
	"context"

	"github.com/labstack/echo/v4"
)

// carried is the key of what a room keeps of a request, a key for each type.
type carried[T any] struct{}

// Carry puts what a room keeps of a request on its context.
func Carry[T any](c echo.Context, value *T) {
	r := c.Request()
	c.SetRequest(r.WithContext(Carrying(r.Context(), value)))
}

// Carrying is a context with what a room keeps of a request.
func Carrying[T any](ctx context.Context, value *T) context.Context {
	return context.WithValue(ctx, carried[T]{}, value)
}

// Carried is what was put there, false where nothing was.
func Carried[T any](ctx context.Context) (*T, bool) {
	value, ok := ctx.Value(carried[T]{}).(*T)
	return value, ok
}
