package cloud

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// rawBody hands handlers the body as it came; complaining of it is theirs.
type rawBody struct{}

// Bind copies what transport.ReadBody read.
func (rawBody) Bind(into any, c echo.Context) error {
	raw, ok := into.(*json.RawMessage)
	if !ok {
		return dragoman.Errorf(dragoman.CodeInternal, "", "a body of type %T is not read by hand", into)
	}
	*raw = transport.Body(c)
	return nil
}

// wholeQuery refuses a query of which a part cannot be read; the router would
// leave that part out.
func wholeQuery(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if _, err := url.ParseQuery(c.Request().URL.RawQuery); err != nil {
			return echo.ErrBadRequest
		}
		return next(c)
	}
}

// otherMethods answers 405 below /users/auth, where the router would otherwise
// try the routes of a user by name and find nobody.
func otherMethods(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		request := c.Request()
		if !strings.HasPrefix(request.URL.Path, "/api/v1/users/auth/") {
			return next(c)
		}
		var known []string
		for _, route := range c.Echo().Routes() {
			if route.Path == request.URL.Path {
				known = append(known, route.Method)
			}
		}
		if len(known) == 0 || slices.Contains(known, request.Method) {
			return next(c)
		}
		slices.Sort(known)
		c.Response().Header().Set(echo.HeaderAllow, strings.Join(known, ", "))
		return echo.ErrMethodNotAllowed
	}
}
