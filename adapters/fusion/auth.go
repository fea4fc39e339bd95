package fusion

import (
	"context"
	"errors"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// visit is what the room knows of a request besides its operation's parameters.
type visit struct {
	cookie string // the value of the cookie id
	proof  proof
	rights rights // what the caller may; of operations that ask
}

// proof is who is calling and how that was shown.
type proof struct {
	user    dragoman.User     // the owner, of a key
	session *dragoman.Session // nil where the request itself brought the password or key
	secret  string            // of the session
	key     *dragoman.Key     // the API key, if it is one that calls
}

// id is what #ID stands for; a key is nobody in particular.
func (p proof) id() string {
	if p.key != nil {
		return ""
	}
	return p.user.ID
}

// owns reports whether the call is about the caller's own user.
func (p proof) owns(c call) bool {
	return p.id() != "" && len(c.path) == 2 && c.path[0] == "users" && c.path[1] == p.id()
}

type visitKey struct{}

func visitFrom(ctx context.Context) *visit {
	v, _ := ctx.Value(visitKey{}).(*visit)
	return v
}

// remember begins a visit.
func remember(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		v := &visit{}
		if cookie, err := r.Cookie("id"); err == nil {
			v.cookie = cookie.Value
		}
		c.SetRequest(r.WithContext(context.WithValue(r.Context(), visitKey{}, v)))
		return next(c)
	}
}

// authenticate finds out who is calling. What they may do is for authorize.
func (r *room) authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := c.Request().Context()
		v := visitFrom(ctx)
		var err error
		if v.proof, err = r.prove(c, v); err != nil {
			if v.cookie == "" && c.Path() != "/api/session" {
				c.Response().Header().Set(echo.HeaderWWWAuthenticate, `Basic realm="native"`)
			}
			return err
		}
		return next(c)
	}
}

// prove goes by the Authorization header, without one by an API key, and
// without that by the cookie.
func (r *room) prove(c echo.Context, v *visit) (proof, error) {
	request := c.Request()
	header := request.Header.Get(echo.HeaderAuthorization)
	scheme, token, _ := strings.Cut(header, " ")
	switch {
	case strings.EqualFold(scheme, "Basic"):
		username, password, ok := request.BasicAuth()
		if !ok {
			return proof{}, unauthorized("the Basic credentials cannot be read")
		}
		u, err := r.login(request.Context(), c.QueryParam("realmName"), username, password)
		return proof{user: u}, err
	case strings.EqualFold(scheme, "Bearer") && r.compat == 5:
		return r.proveToken(request.Context(), strings.TrimSpace(token))
	case header != "":
		return proof{}, unauthorized("this way of authenticating is not known here")
	case keyOf(c) != "" && r.compat == 5:
		return r.proveKey(request.Context(), keyOf(c))
	case v.cookie != "" && !transport.TrustsCookie(request):
		return proof{}, errNotJSON // quirk 35
	case v.cookie != "":
		return r.proveToken(request.Context(), v.cookie)
	}
	return proof{}, dragoman.ErrUnauthenticated
}

// login proves a password in a realm; no realm is the native one (quirk 22).
func (r *room) login(ctx context.Context, realm, username, password string) (dragoman.User, error) {
	if realm != "" && realm != nativeRealm {
		return dragoman.User{}, r.closedRealm(ctx, realm)
	}
	u, err := r.dir.AuthenticatePassword(ctx, Dialect, username, password)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return dragoman.User{}, errWrongLogin
	}
	return u, err
}

// proveToken accepts what createSession and createToken gave out.
func (r *room) proveToken(ctx context.Context, token string) (proof, error) {
	if r.compat == 4 {
		return r.proveSecret(ctx, token)
	}
	var p proof
	_, end, err := readToken(token, func(id string) (string, error) {
		var err error
		if p, err = r.proveSecret(ctx, id); err != nil {
			return "", err
		}
		return p.session.Note, nil
	})
	if err != nil {
		return proof{}, err
	}
	if r.dir.Now().Unix() > end.Unix() {
		return proof{}, expired("absolute")
	}
	return p, nil
}

func (r *room) proveSecret(ctx context.Context, secret string) (proof, error) {
	u, s, err := r.dir.AuthenticateToken(ctx, Dialect, secret)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return proof{}, unauthorized("there is no such session")
	}
	return proof{user: u, session: &s, secret: secret}, err
}

// sinceVersion5 hides an operation from version 4.
func (r *room) sinceVersion5(next echo.HandlerFunc) echo.HandlerFunc {
	if r.compat < 5 {
		return func(echo.Context) error { return errNothingHere }
	}
	return next
}
