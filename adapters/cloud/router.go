package cloud

import (
	"encoding/json"
	"net/http"
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

// refuseOtherMethods answers 405 below /users/auth, where the router would
// otherwise try the routes of a user by name and find nobody.
func refuseOtherMethods(e *echo.Echo) {
	methods := map[string][]string{}
	for _, route := range e.Routes() {
		methods[route.Path] = append(methods[route.Path], route.Method)
	}
	for path, known := range methods {
		if !strings.HasPrefix(path, "/api/v1/users/auth/") {
			continue
		}
		refuse := func(c echo.Context) error {
			c.Response().Header().Set(echo.HeaderAllow, strings.Join(known, ", "))
			return echo.ErrMethodNotAllowed
		}
		for _, method := range []string{
			http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
		} {
			if !slices.Contains(known, method) {
				e.Add(method, path, refuse)
			}
		}
	}
}
