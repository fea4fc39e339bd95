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

// permissionKey is where the error table finds which permission was wanted.
const permissionKey = "cloud.permission"

// guard lets through whoever may call the operation and puts them on the
// request's context. The order is the vendor's: 401, 403, then everything else.
func (r *room) guard(op operation) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set(permissionKey, op.permission)
			if op.access == public {
				return next(c)
			}
			request := c.Request()
			who, err := r.identify(request.Context(), request.Header.Get(echo.HeaderAuthorization))
			if err != nil {
				return asRefreshSays(op, err)
			}
			if end := toWireTime(who.keyEnd); end != nil {
				c.Response().Header().Set(keyEndHeader, *end) // quirk 35
			}
			c.SetRequest(request.WithContext(who.context(request.Context())))
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
	var f *failure
	if op.id != opRefresh || !errors.As(err, &f) || f.status != http.StatusUnauthorized {
		return err
	}
	return failed(f.status, codeUnauthorized, f.complaints[0].Message)
}

// keyEndHeader tells clients when the key that they use expires.
const keyEndHeader = "X-Elastic-Api-Key-Expiration"

// caller is whoever sent a request, once proved.
type caller struct {
	dragoman.Principal
	grade  grade
	token  string     // the bearer token; "" if it was another proof
	keyEnd *time.Time // when the API key expires; nil if it never does, or there is none
}

// context acts for the caller.
func (who *caller) context(ctx context.Context) context.Context {
	return dragoman.WithPrincipal(context.WithValue(ctx, tokenKey{}, who.token), who.Principal)
}

type tokenKey struct{}

// tokenFrom is the bearer token that the request came with; "" if none.
func tokenFrom(ctx context.Context) string {
	token, _ := ctx.Value(tokenKey{}).(string)
	return token
}

// identify proves who sent the header.
func (r *room) identify(ctx context.Context, header string) (who caller, err error) {
	who.Door = Dialect
	scheme, proof, _ := strings.Cut(header, " ")
	proof = strings.TrimSpace(proof)
	switch {
	case header == "":
		err = unauthenticated("no credentials were sent")
	case strings.EqualFold(scheme, "Basic"):
		who.User, err = r.byPassword(ctx, proof)
	case strings.EqualFold(scheme, "Bearer"):
		who.token = proof
		who.User, who.Session, err = r.byToken(ctx, proof)
	case strings.EqualFold(scheme, "ApiKey"):
		who.User, who.keyEnd, err = r.byKey(ctx, proof)
	default:
		err = unauthenticated("the scheme must be Basic, Bearer or ApiKey")
	}
	if err != nil {
		return caller{}, err
	}
	who.grade = gradeOf(&who.User, r.roles)
	who.Capabilities = capabilities[who.grade]
	return who, nil
}

func (r *room) byPassword(ctx context.Context, proof string) (dragoman.User, error) {
	decoded, err := base64.StdEncoding.DecodeString(proof)
	username, password, found := strings.Cut(string(decoded), ":")
	if err != nil || !found {
		return dragoman.User{}, unauthenticated("the Basic credentials are not base64 of name:password")
	}
	return r.authenticate(ctx, username, password)
}

// authenticate does not tell an unknown, a disabled and a mistaken user apart.
func (r *room) authenticate(ctx context.Context, username, password string) (dragoman.User, error) {
	u, err := r.dir.AuthenticatePassword(ctx, Dialect, username, password)
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return dragoman.User{}, unauthenticated("wrong user name or password")
	}
	return u, err
}

func (r *room) byToken(ctx context.Context, token string) (dragoman.User, *dragoman.Session, error) {
	u, session, err := r.dir.AuthenticateToken(ctx, Dialect, token)
	switch {
	case errors.Is(err, dragoman.ErrUnauthenticated):
		return dragoman.User{}, nil, unauthenticated("the token is unknown or was revoked")
	case errors.Is(err, dragoman.ErrExpired):
		return dragoman.User{}, nil, unauthenticated("the token has expired")
	}
	return u, &session, err
}

// byKey takes a key's secret as it is: it has no parts (quirk 29).
func (r *room) byKey(ctx context.Context, secret string) (dragoman.User, *time.Time, error) {
	u, k, err := r.dir.AuthenticateKey(ctx, Dialect, secret)
	switch {
	case errors.Is(err, dragoman.ErrUnauthenticated):
		return dragoman.User{}, nil, unauthenticated("the API key is unknown or was deleted")
	case errors.Is(err, dragoman.ErrExpired):
		return dragoman.User{}, nil, unauthenticated("the API key has expired")
	}
	return u, k.ExpiresAt, err
}

// onlyJSON refuses a body that is declared as something else. Nothing declared
// is taken for JSON.
func onlyJSON(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		declared := c.Request().Header.Get(echo.HeaderContentType)
		kind, _, _ := mime.ParseMediaType(declared)
		if len(transport.Body(c)) > 0 && declared != "" && kind != echo.MIMEApplicationJSON {
			return echo.ErrUnsupportedMediaType
		}
		return next(c)
	}
}
