package cloud

import (
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

const (
	// Dialect is this room's key in configuration and in the directory.
	Dialect dragoman.Dialect = "cloud"
	// DefaultPort is where the product's clients expect plain HTTP.
	DefaultPort = 12400
)

// RoleRows maps shared role names to this dialect's own.
var RoleRows = map[string]string{
	dragoman.RoleAdmin:  rolePlatformAdmin,
	dragoman.RoleViewer: rolePlatformViewer,
}

// BuiltinRoles are the platform's.
func BuiltinRoles() []string { return slices.Clone(platformRoles) }

// Builtins are the users that only this door has.
func Builtins() []dragoman.Builtin {
	return []dragoman.Builtin{{Username: "readonly", Door: Dialect, Roles: []string{dragoman.RoleViewer}}}
}

// door is one open door.
type door struct {
	dir    *dragoman.Directory
	roles  dragoman.RoleNames
	log    *slog.Logger
	key    []byte        // signs this process's tokens
	lasted time.Duration // how long a session lasts
}

var _ wire.StrictServerInterface = (*door)(nil)

// New makes the door. Its one setting is session_lifetime, a duration such as
// 45m. It fails with CodeInvalid for settings it does not know.
func New(c transport.Config) (http.Handler, error) {
	c = c.WithDefaults()
	lifetime, err := fromSettings(c.Settings)
	if err != nil {
		return nil, err
	}
	r := &door{dir: c.Directory, roles: c.Roles, log: c.Log, key: newKey(), lasted: lifetime}
	again := c.Repeat(transport.Mark{}, "GET /api/v1/user", "GET /api/v1/users/:user_name")
	e := transport.NewEcho(c, r.fail, transport.Gates{addressed(), transport.RefuseCrossSite, again})
	e.Binder = rawBody{}
	wire.RegisterHandlersWithOptions(e,
		wire.NewStrictHandler(r, []wire.StrictMiddlewareFunc{transport.MustAnswer[wire.StrictHandlerFunc]}),
		wire.RegisterHandlersOptions{OperationMiddlewares: r.guards(c.Bodies())})
	return e, nil
}

func fromSettings(settings map[string]string) (lifetime time.Duration, err error) {
	lifetime = time.Hour
	for name, value := range settings {
		if name != "session_lifetime" {
			return 0, dragoman.Errorf(dragoman.CodeInvalid, name, "cloud has no setting %q", name)
		}
		lifetime, err = time.ParseDuration(value)
		if err != nil || lifetime <= 0 {
			return 0, dragoman.Errorf(dragoman.CodeInvalid, name, "session_lifetime %q is not a positive duration such as 45m", value)
		}
	}
	return lifetime, nil
}

// guards says for each operation what stands before its handler: who is
// calling, then the body. An operation without a row of its own would reach
// the middle as nobody, and be refused there.
func (d *door) guards(bodies transport.Bodies) map[string][]echo.MiddlewareFunc {
	guards := map[string][]echo.MiddlewareFunc{}
	for _, op := range operations {
		guards[op.id] = []echo.MiddlewareFunc{d.guard(op)}
		switch op.takes {
		case aQuery:
			guards[op.id] = append(guards[op.id], wholeQuery)
		case jsonBody:
			read := bodies.Whole
			if op.access == public {
				read = bodies.Strangers
			}
			guards[op.id] = append(guards[op.id], read, onlyJSON)
		}
	}
	return guards
}
