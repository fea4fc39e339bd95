package fusion

import (
	"context"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// request is what the room remembers of one request, besides what its
// operation is given.
type request struct {
	cookie string // the value of the cookie id
	// caller is the zero value until it is known.
	caller caller
	rights rights // what the caller may; of operations that ask
}

// requestFrom returns the context's request; a blank one where begin has not run.
func requestFrom(ctx context.Context) *request {
	if r, ok := transport.Carried[request](ctx); ok {
		return r
	}
	return &request{}
}

// begin puts a request on the context.
func begin(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := &request{}
		if cookie, err := c.Request().Cookie("id"); err == nil {
			r.cookie = cookie.Value
		}
		transport.Carry(c, r)
		return next(c)
	}
}
