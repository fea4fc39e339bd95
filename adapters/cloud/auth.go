package cloud

import (
	"context"
	"encoding/base64"
	"errors"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// guard lets through whoever may call the operation and puts them on the
// request's context. The order is the vendor's: 401, 403, then everything else.
func (d *door) guard(op operation) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := begin(op, c)
			if op.access == public {
				return next(c)
			}
			h := c.Request()
			who, err := d.identify(h.Context(), h.Header.Get(echo.HeaderAuthorization))
			if err != nil {
				return asRefreshSays(op, err)
			}
			if end := toWireTime(who.keyEnd); end != nil {
				c.Response().Header().Set(keyEndHeader, *end) // quirk 35
			}
			r.caller = who
			c.SetRequest(h.WithContext(dragoman.WithPrincipal(h.Context(), who.Principal)))
			if !who.grade.may(op) {
				return forbidden(op.permission)
			}
			return next(c)
		}
	}
}

// asRefreshSays words a missing or bad token as the refresh does: its 401 has
// another code (quirk 13).
func asRefreshSays(op operation, err error) error {
	var p *problem
	if op.id != opRefresh || !errors.As(err, &p) || p.status != http.StatusUnauthorized {
		return err
	}
	return failed(p.status, codeUnauthorized, p.complaints[0].Message)
}

// keyEndHeader tells clients when the key that they use expires.
const keyEndHeader = "X-Elastic-Api-Key-Expiration"

// identify proves who sent the header.
func (d *door) identify(ctx context.Context, header string) (who caller, err error) {
	who.Door = Dialect
	scheme, proof, _ := strings.Cut(header, " ")
	proof = strings.TrimSpace(proof)
	switch {
	case header == "":
		err = unauthenticated("no credentials were sent")
	case strings.EqualFold(scheme, "Basic"):
		who.User, err = d.authenticateBasic(ctx, proof)
	case strings.EqualFold(scheme, "Bearer"):
		who.token = proof
		who.User, who.Session, err = d.authenticateToken(ctx, proof)
	case strings.EqualFold(scheme, "ApiKey"):
		who.User, who.keyEnd, err = d.authenticateKey(ctx, proof)
	default:
		err = unauthenticated("the scheme must be Basic, Bearer or ApiKey")
	}
	if err != nil {
		return caller{}, err
	}
	who.grade = gradeOf(&who.User, d.roles)
	who.Capabilities = capabilities[who.grade]
	return who, nil
}

func (d *door) authenticateBasic(ctx context.Context, proof string) (dragoman.User, error) {
	decoded, err := base64.StdEncoding.DecodeString(proof)
	username, password, found := strings.Cut(string(decoded), ":")
	if err != nil || !found {
		return dragoman.User{}, unauthenticated("the Basic credentials are not base64 of name:password")
	}
	return d.authenticatePassword(ctx, username, password)
}

// authenticatePassword does not tell an unknown, a disabled and a mistaken user apart.
func (d *door) authenticatePassword(ctx context.Context, username, password string) (dragoman.User, error) {
	u, err := d.dir.AuthenticatePassword(ctx, Dialect, username, password)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return dragoman.User{}, unauthenticated("wrong user name or password")
	}
	return u, err
}

func (d *door) authenticateToken(ctx context.Context, token string) (dragoman.User, *dragoman.Session, error) {
	u, session, err := d.dir.AuthenticateToken(ctx, Dialect, token)
	switch {
	case errors.Is(err, dragoman.ErrUnauthenticated):
		return dragoman.User{}, nil, unauthenticated("the token is unknown or was revoked")
	case errors.Is(err, dragoman.ErrExpired):
		return dragoman.User{}, nil, unauthenticated("the token has expired")
	}
	return u, &session, err
}

// authenticateKey takes a key's secret as it is: it has no parts (quirk 29).
func (d *door) authenticateKey(ctx context.Context, secret string) (dragoman.User, *time.Time, error) {
	u, k, err := d.dir.AuthenticateKey(ctx, Dialect, secret)
	switch {
	case errors.Is(err, dragoman.ErrUnauthenticated):
		return dragoman.User{}, nil, unauthenticated("the API key is unknown or was deleted")
	case errors.Is(err, dragoman.ErrExpired):
		return dragoman.User{}, nil, unauthenticated("the API key has expired")
	}
	return u, k.ExpiresAt, err
}

// onlyJSON refuses a body that is declared as something else. Nothing declared
// is taken for JSON, unless a page of another site could have sent it.
func onlyJSON(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		declared := c.Request().Header.Get(echo.HeaderContentType)
		kind, _, _ := mime.ParseMediaType(declared)
		said := declared != "" || transport.MustSayJSON(c.Request())
		if len(transport.Body(c)) > 0 && said && kind != echo.MIMEApplicationJSON {
			return echo.ErrUnsupportedMediaType
		}
		return next(c)
	}
}
