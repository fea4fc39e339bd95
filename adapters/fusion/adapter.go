package fusion

import (
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// Dialect is this room's name.
const Dialect dragoman.Dialect = "fusion"

// DefaultPort is where version 5 clients look; version 4 ones try 8764.
const DefaultPort = 6764

// RoleRows maps shared role names to this dialect's own.
var RoleRows = map[string]string{dragoman.RoleAdmin: roleAdmin, dragoman.RoleViewer: roleReadonly}

// Builtins are the users that only this door has: none. admin is everybody's.
func Builtins() []dragoman.Builtin { return nil }

// New makes the door. It fails with CodeInvalid for a setting it does not know.
func New(c transport.Config) (http.Handler, error) {
	c = c.WithDefaults()
	compat, ownAdmin, err := fromSettings(c.Settings)
	if err != nil {
		return nil, err
	}
	d := &door{
		spelling:      spelling{roles: c.Roles, compat: compat},
		dir:           c.Directory,
		log:           c.Log,
		started:       c.Directory.Now(),
		ownAdmin:      ownAdmin,
		basicSessions: basicSessions{basics: map[string]basicSession{}},
	}
	again := c.Repeat(transport.Mark{}, "GET /api/session", "GET /api/users", "GET /api/users/:id")
	e := transport.NewEcho(c, d.fail, transport.Gates{transport.RefuseCrossSite, again}, begin)
	e.Pre(transport.TrimSlash, withoutApollo) // quirks 26 and 33
	strict := wire.NewStrictHandler(d, []wire.StrictMiddlewareFunc{transport.MustAnswer[wire.StrictHandlerFunc]})
	wire.RegisterHandlersWithOptions(transport.HeadToo{Echo: e}, strict,
		wire.RegisterHandlersOptions{OperationMiddlewares: d.guards(c.Bodies())})
	d.paths = introspect(e.Routes())
	return e, nil
}

// door is the handler of one listener, with everything it needs.
type door struct {
	spelling
	basicSessions
	dir     *dragoman.Directory
	log     *slog.Logger
	started time.Time
	// ownAdmin says that whoever may do everything here counts as the service's administrator.
	ownAdmin bool
	paths    wire.Introspection // what GetIntrospection shows
}

var _ wire.StrictServerInterface = (*door)(nil)

// guards are what a request passes on its way to each operation.
func (d *door) guards(bodies transport.Bodies) map[string][]echo.MiddlewareFunc {
	token := []echo.MiddlewareFunc{d.sinceVersion5, d.authenticate}
	ways := map[string][]echo.MiddlewareFunc{
		"createSession":       {bodies.Strangers, wantJSON(http.StatusBadRequest)}, // quirk 24
		"getSession":          {d.authenticate, d.announce, d.session},
		"deleteSession":       {d.authenticate},
		"createToken":         token,
		"createTokenUnderApi": token,
	}
	for name, op := range operations {
		way := []echo.MiddlewareFunc{d.authenticate, d.announce, d.authorize(name)}
		if op.body {
			way = append(way, bodies.Whole, wantJSON(http.StatusUnsupportedMediaType))
		}
		if op.since == 5 {
			way = append([]echo.MiddlewareFunc{d.sinceVersion5}, way...)
		}
		ways[name] = way
	}
	return ways
}

// settingOwnAdmin is the setting that lets this product's own administrators
// count as the service's.
const settingOwnAdmin = "admin_right_is_admin"

// fromSettings reads the settings that there are.
func fromSettings(settings map[string]string) (compat int, ownAdmin bool, err error) {
	for name := range settings {
		if name != "compat" && name != settingOwnAdmin {
			return 0, false, dragoman.Errorf(dragoman.CodeInvalid, name, "fusion has no setting %q; it has compat and %s", name, settingOwnAdmin)
		}
	}
	switch given := settings[settingOwnAdmin]; given {
	case "", "false", "true":
		ownAdmin = given == "true"
	default:
		return 0, false, dragoman.Errorf(dragoman.CodeInvalid, settingOwnAdmin, "%s is true or false, not %s",
			settingOwnAdmin, strconv.Quote(given))
	}
	compat, err = compatOf(settings["compat"])
	return compat, ownAdmin, err
}

func compatOf(version string) (int, error) {
	switch version {
	case "", "5":
		return 5, nil
	case "4":
		return 4, nil
	default:
		return 0, dragoman.Errorf(dragoman.CodeInvalid, "compat", "compat is the product version, 4 or 5, not %s", strconv.Quote(version))
	}
}

// Lives of sessions (quirk 19).
const (
	tokenLife    = 30 * time.Minute // version 5: of a token, and of a session left unused
	idle4        = time.Hour        // version 4: of a session left unused
	absoluteLife = 8 * time.Hour    // of a session in use
)
