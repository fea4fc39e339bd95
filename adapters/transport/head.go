package transport

import "github.com/labstack/echo/v4"

// HeadToo is a router that answers HEAD wherever it answers GET. The handler
// runs as for GET and sees the method HEAD; net/http keeps the body back.
type HeadToo struct{ *echo.Echo }

// GET adds the route for GET and for HEAD.
func (h HeadToo) GET(path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route {
	h.Echo.HEAD(path, handler, m...)
	return h.Echo.GET(path, handler, m...)
}
