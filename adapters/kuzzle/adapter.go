package kuzzle

import (
	"crypto/rand"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/humanname"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// DefaultPort is where Kuzzle's clients expect it.
const DefaultPort = 7512

// RoleRows maps shared role names to Kuzzle's profiles.
var RoleRows = map[string]string{dragoman.RoleAdmin: profileAdmin, dragoman.RoleViewer: profileViewer}

// Builtins are the users that only this door has: none. The anonymous user is
// no user of the directory.
func Builtins() []dragoman.Builtin { return nil }

// New makes the door. It fails with CodeInvalid for a setting it does not know;
// doc.go lists them.
func New(c transport.Config) (http.Handler, error) {
	c = c.WithDefaults()
	d, err := newDoor(c)
	if err != nil {
		return nil, err
	}
	return d.handler(c), nil
}

// newDoor reads the settings and puts the parts together.
func newDoor(c transport.Config) (*door, error) {
	s, err := readSettings(c.Settings)
	if err != nil {
		return nil, err
	}
	d := &door{
		settings:       s,
		spelling:       spelling{roles: c.Roles, fullName: s.fullName, email: s.email},
		dir:            c.Directory,
		log:            c.Log,
		maxBody:        c.MaxBody,
		bodies:         c.Bodies(),
		strangers:      c.Sockets,
		requestTimeout: c.RequestTimeout,
		observe:        c.Observe,
		shutdown:       c.Shutdown,
		started:        c.Directory.Now(),
		node:           "knode-" + humanname.New(),
		stats:          newStatistics(c.Directory.Now()),
		signKey:        make([]byte, 32),
		actions:        allActions(),
	}
	d.powers = powersIn(d.actions)
	rand.Read(d.signKey)
	return d, nil
}

// handler puts the contract's routes in front of the door.
func (d *door) handler(c transport.Config) http.Handler {
	id := transport.Mark{Header: headerRequestID, Of: func(c echo.Context) string { return d.requestOf(c).id }}
	e := transport.NewEcho(c, d.fail, transport.Gates{d.receive, c.Repeat(id, repeated...)}, noBacktrack)
	e.Pre(d.tidyPath, d.upgrade, d.preflight)
	mustAnswer := transport.MustAnswer[wire.StrictHandlerFunc]
	wire.RegisterHandlers(e, wire.NewStrictHandler(routes{wire.Routes{Answer: d.answer}, d}, []wire.StrictMiddlewareFunc{mustAnswer}))
	return e
}

// repeated are the routes whose answers are remembered.
var repeated = []string{"GET /users/_me", "GET /users/:_id", "GET /users/_search", "POST /users/_search"}

var _ echo.HTTPErrorHandler = (*door)(nil).fail
