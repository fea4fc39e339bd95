package fusion

import (
	"context"

	"github.com/labstack/echo/v4"
)

// request is what the room remembers of one request, besides what its
// operation is given.
type request struct {
	cookie string // the value of the cookie id
	// caller is the zero value until it is known.
	caller caller
	rights rights // what the caller may; of operations that ask
}

type requestKey struct{}

// requestFrom returns the context's request; nil where begin has not run.
func requestFrom(ctx context.Context) *request {
	r, _ := ctx.Value(requestKey{}).(*request)
	return r
}

// begin puts a request on the context.
func begin(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Request()
		r := &request{}
		if cookie, err := h.Cookie("id"); err == nil {
			r.cookie = cookie.Value
		}
		c.SetRequest(h.WithContext(context.WithValue(h.Context(), requestKey{}, r)))
		return next(c)
	}
}
