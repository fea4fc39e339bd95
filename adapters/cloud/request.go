package cloud

import (
	"context"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// request is what the room remembers of one request, besides what its
// operation is given.
type request struct {
	// permission is what the operation needs; "" of one that needs none, and
	// where no operation was found.
	permission string
	// caller is the zero value until it is known, and for public operations.
	caller caller
}

// requestFrom returns the context's request; a blank one where no operation
// was found.
func requestFrom(ctx context.Context) *request {
	if r, ok := transport.Carried[request](ctx); ok {
		return r
	}
	return &request{}
}

func requestOf(c echo.Context) *request { return requestFrom(c.Request().Context()) }

// begin puts a request for the operation on the context.
func begin(op operation, c echo.Context) *request {
	r := &request{permission: op.permission}
	transport.Carry(c, r)
	return r
}
