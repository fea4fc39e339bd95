package transport

import (
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

// canonicalPath gives every segment one spelling, so that %5Fsearch routes
// like _search. A bad escape is the client's mistake.
func canonicalPath(u *url.URL) error {
	if u.RawPath == "" {
		return nil
	}
	segments := strings.Split(u.RawPath, "/")
	for i, s := range segments {
		decoded, err := url.PathUnescape(s)
		if err != nil {
			return echo.ErrBadRequest
		}
		segments[i] = url.PathEscape(decoded)
	}
	u.RawPath = strings.Join(segments, "/")
	if u.RawPath == (&url.URL{Path: u.Path}).EscapedPath() {
		u.RawPath = ""
	}
	return nil
}

// segmentGuard keeps a parameter at the end of a route from swallowing
// slashes: /users/:id is not the route of /users/a/b.
func segmentGuard(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		route := c.Path()
		if route != "" && !strings.HasSuffix(route, "*") &&
			strings.Count(echo.GetPath(c.Request()), "/") != strings.Count(route, "/") {
			return echo.ErrNotFound
		}
		return next(c)
	}
}

// TrimSlash removes the slashes at the end of a path, for dialects that ignore
// them; add it with Echo.Pre. An escaped slash belongs to a name and stays.
func TrimSlash(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		u := c.Request().URL
		path := echo.GetPath(c.Request())
		extra := len(path) - len(strings.TrimRight(path, "/"))
		if extra > 0 && extra < len(path) {
			u.Path = u.Path[:len(u.Path)-extra]
			u.RawPath = u.RawPath[:max(0, len(u.RawPath)-extra)]
		}
		return next(c)
	}
}
