package fusion

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
)

// need is what an operation takes of the directory.
type need []dragoman.Capability

// What the operations need. A caller whom the permissions let through gets
// this and nothing else for the one request: the directory's own rules are the
// second lock, and they hold even where this room forgets to ask.
var needs = map[string]need{
	"getUsers":           {dragoman.UsersRead},
	"createUser":         {dragoman.UsersWrite},
	"getUser":            {dragoman.UsersRead},
	"updateUser":         {dragoman.UsersWrite},
	"updateUserPassword": {dragoman.UsersWrite}, // of others; see ownPassword
	"deleteUser":         {dragoman.UsersWrite},
	"getRoles":           {dragoman.RolesRead},
	"createRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"getRole":            {dragoman.RolesRead},
	"updateRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"deleteRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"getRealms":          {},
	"getDefaultRealms":   {},
	"getRealm":           {},
	"createRealm":        {dragoman.RolesWrite},
	"updateRealm":        {dragoman.RolesWrite},
	"deleteRealm":        {dragoman.RolesWrite},
	"getApiKeys":         {dragoman.UsersRead},
	"getApiKey":          {dragoman.UsersRead},
	"createApiKey":       {dragoman.KeysManage},
	"deleteApiKey":       {dragoman.KeysManage},
	"getApps":            {},
	"getCollections":     {},
	"getIntrospection":   {},
	"getLicense":         {},
	"getSystemStatus":    {},
}

var (
	ownSession  = need{dragoman.RolesRead} // to show one's own roles
	ownPassword = need{dragoman.AccountPassword}
)

// authorize lets through what the caller's permissions permit, and acts for
// the caller from there on.
func (r *room) authorize(operation string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			ctx := c.Request().Context()
			caller := visitFrom(ctx).proof
			asked, err := callOf(c.Request(), caller.id())
			if err != nil {
				return err
			}
			rights, err := r.rights(ctx, caller)
			if err != nil {
				return err
			}
			if !rights.permit(asked) {
				r.dir.Refused(actingFor(ctx, caller, nil), operation)
				return forbidden(refusalOf(operation, asked))
			}
			allowed := needs[operation]
			if operation == "updateUserPassword" && caller.owns(asked) {
				allowed = ownPassword
			}
			visitFrom(ctx).rights = rights
			p := r.underCeiling(principalOf(caller, allowed), caller, rights)
			c.SetRequest(c.Request().WithContext(dragoman.WithPrincipal(ctx, p)))
			return next(c)
		}
	}
}

// session lets everybody look at themselves.
func (r *room) session(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := c.Request().Context()
		c.SetRequest(c.Request().WithContext(actingFor(ctx, visitFrom(ctx).proof, ownSession)))
		return next(c)
	}
}

func actingFor(ctx context.Context, p proof, allowed need) context.Context {
	return dragoman.WithPrincipal(ctx, principalOf(p, allowed))
}

func principalOf(p proof, allowed need) dragoman.Principal {
	return dragoman.Principal{User: p.user, Door: Dialect, Session: p.session, Capabilities: allowed}
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

func refusalOf(operation string, c call) string {
	if operation == "updateUserPassword" {
		return "User is not allowed to make a change"
	}
	return c.method + " /" + strings.Join(c.path, "/") + " is not permitted"
}

// rights are the caller's own permissions and those of its roles and its
// realm's. Nothing narrows the built-in administrator's, who could not undo
// it; a key has its roles' only.
func (r *room) rights(ctx context.Context, p proof) (rights, error) {
	names, err := r.rolesOf(ctx, p)
	if err != nil {
		return rights{}, err
	}
	out := rights{}
	for _, name := range names {
		d, err := r.definition(ctx, name)
		if err != nil {
			return rights{}, err
		}
		out.roles = append(out.roles, fromCanonicals(d.permissions())...)
	}
	if p.key == nil && !p.user.Builtin {
		out.own = fromCanonicals(fromExtension(p.user.Extension(Dialect)).permissions)
	}
	return out, nil
}
