package fusion

import (
	"context"
	"errors"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// authenticate finds out who is calling. What they may do is for authorize.
func (d *door) authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := c.Request().Context()
		r := requestFrom(ctx)
		var err error
		if r.caller, err = d.identify(c, r); err != nil {
			if r.cookie == "" && c.Path() != "/api/session" {
				c.Response().Header().Set(echo.HeaderWWWAuthenticate, `Basic realm="native"`)
			}
			return err
		}
		return next(c)
	}
}

// identify goes by the Authorization header, without one by an API key, and
// without that by the cookie.
func (d *door) identify(c echo.Context, r *request) (caller, error) {
	h := c.Request()
	header := h.Header.Get(echo.HeaderAuthorization)
	scheme, token, _ := strings.Cut(header, " ")
	switch {
	case strings.EqualFold(scheme, "Basic"):
		username, password, ok := h.BasicAuth()
		if !ok {
			return caller{}, unauthorized("the Basic credentials cannot be read")
		}
		u, err := d.authenticatePassword(h.Context(), c.QueryParam("realmName"), username, password)
		return caller{user: u}, err
	case strings.EqualFold(scheme, "Bearer") && d.compat == 5:
		return d.authenticateToken(h.Context(), strings.TrimSpace(token))
	case header != "":
		return caller{}, unauthorized("this way of authenticating is not known here")
	case keyOf(c) != "" && d.compat == 5:
		return d.authenticateKey(h.Context(), keyOf(c))
	case r.cookie != "" && !transport.TrustsCookie(h):
		return caller{}, errNotJSON // quirk 35
	case r.cookie != "":
		return d.authenticateToken(h.Context(), r.cookie)
	}
	return caller{}, dragoman.ErrUnauthenticated
}

// authenticatePassword proves a password in a realm; no realm is the native one (quirk 22).
func (d *door) authenticatePassword(ctx context.Context, realm, username, password string) (dragoman.User, error) {
	if realm != "" && realm != nativeRealm {
		return dragoman.User{}, d.closedRealm(ctx, realm)
	}
	u, err := d.dir.AuthenticatePassword(ctx, Dialect, username, password)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return dragoman.User{}, errWrongLogin
	}
	return u, err
}

// authenticateToken accepts what createSession and createToken gave out.
func (d *door) authenticateToken(ctx context.Context, token string) (caller, error) {
	if d.compat == 4 {
		return d.authenticateSecret(ctx, token)
	}
	var who caller
	_, end, err := readToken(token, func(id string) (string, error) {
		var err error
		if who, err = d.authenticateSecret(ctx, id); err != nil {
			return "", err
		}
		return who.session.Note, nil
	})
	if err != nil {
		return caller{}, err
	}
	if d.dir.Now().Unix() > end.Unix() {
		return caller{}, expired("absolute")
	}
	dragoman.MomentFrom(ctx).Until(end)
	return who, nil
}

func (d *door) authenticateSecret(ctx context.Context, secret string) (caller, error) {
	u, s, err := d.dir.AuthenticateToken(ctx, Dialect, secret)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return caller{}, unauthorized("there is no such session")
	}
	return caller{user: u, session: &s, secret: secret}, err
}

// sinceVersion5 hides an operation from version 4.
func (d *door) sinceVersion5(next echo.HandlerFunc) echo.HandlerFunc {
	if d.compat < 5 {
		return func(echo.Context) error { return errNothingHere }
	}
	return next
}
