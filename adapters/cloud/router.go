package cloud

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// rawBody hands handlers the body as it came; complaining of it is theirs.
type rawBody struct{}

// Bind copies what transport.Bodies read.
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

// addressed lets requests through that fit a route, segment by segment, and
// answers 404 or 405 to others. The router would try the route of a user by
// name on what has more segments, or an empty one.
func addressed() echo.MiddlewareFunc {
	var once sync.Once
	var routes []addressedRoute
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			once.Do(func() { // all are there once requests are
				for _, r := range c.Echo().Routes() {
					routes = append(routes, addressedRoute{r.Method, strings.Split(r.Path, "/")})
				}
			})
			known := methodsAt(echo.GetPath(c.Request()), routes)
			switch {
			case len(known) == 0:
				return echo.ErrNotFound
			case slices.Contains(known, c.Request().Method):
				return next(c)
			}
			c.Response().Header().Set(echo.HeaderAllow, strings.Join(known, ", "))
			return echo.ErrMethodNotAllowed
		}
	}
}

type addressedRoute struct {
	method   string
	segments []string
}

// methodsAt are the methods of all routes that fit a path, sorted.
func methodsAt(path string, routes []addressedRoute) (methods []string) {
	segments := strings.Split(path, "/")
	for _, route := range routes {
		fits := slices.EqualFunc(route.segments, segments, func(pattern, segment string) bool {
			return pattern == segment || strings.HasPrefix(pattern, ":") && segment != ""
		})
		if fits {
			methods = append(methods, route.method)
		}
	}
	slices.Sort(methods)
	return slices.Compact(methods)
}
