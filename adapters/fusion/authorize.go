package fusion

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// authorize lets through what the caller's permissions permit, and acts for
// the caller from there on.
func (d *door) authorize(operation string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			ctx := c.Request().Context()
			who := requestFrom(ctx).caller
			asked, err := callOf(c.Request(), who.id())
			if err != nil {
				return err
			}
			rights, err := d.rights(ctx, who)
			if err != nil {
				return err
			}
			if !rights.permit(asked) {
				d.dir.Refused(actingFor(ctx, who, nil), operation)
				return forbidden(denialOf(operation, asked))
			}
			allowed := operations[operation].needs
			if operation == "updateUserPassword" && who.owns(asked) {
				allowed = ownPassword
			}
			requestFrom(ctx).rights = rights
			p := d.underCeiling(principalOf(who, allowed), who, rights)
			c.SetRequest(c.Request().WithContext(dragoman.WithPrincipal(ctx, p)))
			return next(c)
		}
	}
}

// session lets everybody look at themselves.
func (d *door) session(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := c.Request().Context()
		c.SetRequest(c.Request().WithContext(actingFor(ctx, requestFrom(ctx).caller, ownSession)))
		return next(c)
	}
}

func actingFor(ctx context.Context, who caller, allowed need) context.Context {
	return dragoman.WithPrincipal(ctx, principalOf(who, allowed))
}

func principalOf(who caller, allowed need) dragoman.Principal {
	return dragoman.Principal{User: who.user, Door: Dialect, Session: who.session, Capabilities: allowed}
}

// callOf is a request as permissions see it: below /api, each segment decoded
// by itself, so that an id with a slash in it stays one.
func callOf(r *http.Request, id string) (call, error) {
	c := call{method: r.Method, id: id}
	for _, segment := range parseGlob(strings.TrimPrefix(r.URL.EscapedPath(), "/api")) {
		decoded, err := url.PathUnescape(segment)
		if err != nil {
			return call{}, invalidRequest("the path cannot be read")
		}
		c.path = append(c.path, decoded)
	}
	return c, nil
}

func denialOf(operation string, c call) string {
	if operation == "updateUserPassword" {
		return "User is not allowed to make a change"
	}
	return c.method + " /" + strings.Join(c.path, "/") + " is not permitted"
}

// rights are the caller's own permissions and those of its roles and its
// realm's. Nothing narrows the built-in administrator's, who could not undo
// it; a key has its roles' only.
func (d *door) rights(ctx context.Context, who caller) (rights, error) {
	names, err := d.rolesOf(ctx, who)
	if err != nil {
		return rights{}, err
	}
	out := rights{}
	for _, name := range names {
		def, err := d.definition(ctx, name)
		if err != nil {
			return rights{}, err
		}
		out.roles = append(out.roles, fromCanonicals(def.permissions())...)
	}
	if who.key == nil && !who.user.Builtin {
		out.own = fromCanonicals(fromExtension(who.user.Extension(Dialect)).permissions)
	}
	return out, nil
}
