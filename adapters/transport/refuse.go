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

func refuse(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if err, refused := c.Request().Context().Value(refusalKey{}).(error); refused {
			c.Response().Header().Set(echo.HeaderConnection, "close")
			return err
		}
		return next(c)
	}
}
