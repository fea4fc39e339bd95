package elasticsearch

import (
	"encoding/json"
	"log/slog"
	"maps"
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// Dialect is the name of this room.
const Dialect dragoman.Dialect = "elasticsearch"

// DefaultPort is where clients expect the product.
const DefaultPort = 9200

// RoleRows maps the shared role names to this dialect's own.
var RoleRows = map[string]string{
	dragoman.RoleAdmin:  roleSuperuser,
	dragoman.RoleViewer: roleViewer,
}

// BuiltinRoles are the vendor's own, which privilege checks know (quirk 26).
func BuiltinRoles() []string { return slices.Sorted(maps.Keys(privilege.BuiltinRoles())) }

// Builtins are the reserved users, which only this door has. All but elastic
// are without a password until they are given one.
func Builtins() []dragoman.Builtin {
	list := make([]dragoman.Builtin, 0, len(reservedUsers))
	for _, r := range reservedUsers {
		list = append(list, dragoman.Builtin{
			Username:            r.username,
			Door:                Dialect,
			Roles:               r.roles,
			SharesAdminPassword: r.username == userElastic,
			Extension:           []byte(r.metadata),
		})
	}
	return list
}

// door is the room at work.
type door struct {
	dir     *dragoman.Directory
	roles   dragoman.RoleNames
	log     *slog.Logger
	maxBody int64
	product product
	// ownAdmin says that whoever may manage security here counts as the service's administrator.
	ownAdmin bool
	// slots are for answers that take long to compute.
	slots slots
}

var _ wire.StrictServerInterface = (*door)(nil)

// defaultMaxBody is the largest request body unless the configuration says
// otherwise, in bytes: Kibana puts all its privileges at once.
const defaultMaxBody = 8 << 20

// New makes the door. It fails with CodeInvalid for a setting it does not know
// or a version that it cannot play.
func New(c transport.Config) (http.Handler, error) {
	if c.MaxBody == 0 {
		c.MaxBody = defaultMaxBody
	}
	c = c.WithDefaults()
	ownAdmin, settings, err := readOwnAdmin(c.Settings)
	if err != nil {
		return nil, err
	}
	p, err := newProduct(settings)
	if err != nil {
		return nil, err
	}
	d := &door{dir: c.Directory, roles: c.Roles, log: c.Log, maxBody: c.MaxBody, product: p, ownAdmin: ownAdmin}
	d.slots = newSlots()
	gates := transport.Gates{
		shortLine, options, transport.RefuseCrossSite, c.Bodies().Small, c.Repeat(transport.Mark{}, repeated...),
		negotiate(p.major), d.authenticate, c.Bodies().Whole,
	}
	e := transport.NewEcho(c, d.fail, gates, shape)
	e.Pre(begin(p.major), transport.TrimSlash, legacyPath)
	e.Binder = untouched{}
	wire.RegisterHandlers(e, wire.NewStrictHandler(d,
		[]wire.StrictMiddlewareFunc{transport.MustAnswer[wire.StrictHandlerFunc], d.checkRequest}))
	return e, nil
}

// repeated are the routes whose answers are remembered.
var repeated = []string{
	"GET /_security/_authenticate", "GET /_security/user/:username", "GET /_security/_query/user", "POST /_security/_query/user",
}

// untouched hands bodies to the handlers as they came: they complain better.
type untouched struct{}

// Bind keeps the body as raw JSON, which is what the generated server asks for.
func (untouched) Bind(into any, c echo.Context) error {
	body, ok := into.(*json.RawMessage)
	if !ok {
		return dragoman.Errorf(dragoman.CodeInternal, "", "no way to bind %T", into)
	}
	*body = transport.Body(c)
	return nil
}
