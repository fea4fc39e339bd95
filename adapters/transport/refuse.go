package transport

import (
	"context"

	"github.com/labstack/echo/v4"
)

type refusalKey struct{}

// WithRefusal has every request of a connection answered with an error, in its
// room's shape, and the connection closed.
func WithRefusal(connection context.Context, err error) context.Context {
	return context.WithValue(connection, refusalKey{}, err)
}

// refusalOf is that error, nil where the connection is welcome.
func refusalOf(c echo.Context) error {
	err, refused := c.Request().Context().Value(refusalKey{}).(error)
	if refused {
		c.Response().Header().Set(echo.HeaderConnection, "close")
	}
	return err
}
