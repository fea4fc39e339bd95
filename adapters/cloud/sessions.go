package cloud

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/golang-jwt/jwt/v5"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// refreshURL is where the answer of get-authentication-info points (quirk 18).
const refreshURL = "/api/v1/users/auth/_refresh"

// Login opens a session.
func (d *door) Login(ctx context.Context, request wire.LoginRequestObject) (wire.LoginResponseObject, error) {
	token, redirect, err := d.login(ctx, *request.Body)
	if err != nil {
		return nil, err
	}
	if redirect != "" {
		return wire.Login302JSONResponse{LoginRedirectJSONResponse: toWireRedirect(redirect)}, nil
	}
	return wire.Login200JSONResponse{TokenJSONResponse: wire.TokenJSONResponse(token)}, nil
}

// LoginAlias is Login at the address of the hosted service (quirk 26).
func (d *door) LoginAlias(ctx context.Context, request wire.LoginAliasRequestObject) (wire.LoginAliasResponseObject, error) {
	token, redirect, err := d.login(ctx, *request.Body)
	if err != nil {
		return nil, err
	}
	if redirect != "" {
		return wire.LoginAlias302JSONResponse{LoginRedirectJSONResponse: toWireRedirect(redirect)}, nil
	}
	return wire.LoginAlias200JSONResponse{TokenJSONResponse: wire.TokenJSONResponse(token)}, nil
}

func (d *door) login(ctx context.Context, body []byte) (token wire.TokenResponse, redirect string, err error) {
	username, password, path, err := fromWireLogin(body)
	if err != nil {
		return wire.TokenResponse{}, "", err
	}
	u, err := d.authenticatePassword(ctx, username, password)
	if err != nil {
		return wire.TokenResponse{}, "", err
	}
	token, err = d.openSession(ctx, u, false)
	if path != "" {
		redirect = toWireLocation(token.Token, path)
	}
	return token, redirect, err
}

// toWireLocation is where a browser goes after its login (quirk 14).
func toWireLocation(token, path string) string {
	location := url.URL{Path: "/sso/token", Fragment: token + "?state=" + path}
	return location.String()
}

func toWireRedirect(location string) wire.LoginRedirectJSONResponse {
	return wire.LoginRedirectJSONResponse{
		Body:    wire.EmptyResponse{},
		Headers: wire.LoginRedirectResponseHeaders{Location: location},
	}
}

// Logout ends the session of the request's token. Basic and keys bring none to end.
func (d *door) Logout(ctx context.Context, _ wire.LogoutRequestObject) (wire.LogoutResponseObject, error) {
	if token := requestFrom(ctx).caller.token; token != "" {
		if err := d.dir.CloseSession(ctx, token); err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return nil, err
		}
	}
	return wire.Logout200JSONResponse{}, nil
}

// RefreshToken opens another session and leaves the one it came with, which
// requests under way still use (quirk 12). Only a token can be refreshed.
func (d *door) RefreshToken(ctx context.Context, _ wire.RefreshTokenRequestObject) (wire.RefreshTokenResponseObject, error) {
	p, _ := dragoman.PrincipalFrom(ctx)
	if p.Session == nil {
		return nil, failed(http.StatusUnauthorized, codeUnauthorized, unproved+": only a bearer token can be refreshed")
	}
	token, err := d.openSession(ctx, p.User, true)
	return wire.RefreshToken200JSONResponse{TokenJSONResponse: wire.TokenJSONResponse(token)}, err
}

// GetAuthenticationInfo tells what the caller is authenticated by.
func (d *door) GetAuthenticationInfo(
	ctx context.Context, _ wire.GetAuthenticationInfoRequestObject,
) (wire.GetAuthenticationInfoResponseObject, error) {
	info := wire.GetAuthenticationInfo200JSONResponse{RefreshTokenURL: refreshURL}
	if p, _ := dragoman.PrincipalFrom(ctx); p.Session != nil {
		info.ExpiresAt = toWireTime(p.Session.ExpiresAt)
	}
	return info, nil
}

// Methods tells the ways to log in: a password.
func (d *door) Methods(context.Context, wire.MethodsRequestObject) (wire.MethodsResponseObject, error) {
	return wire.Methods200JSONResponse{Password: true, SsoMethods: []wire.SsoAuthenticationMethodInfo{}}, nil
}

// SamlInit is not offered (quirk 27).
func (d *door) SamlInit(context.Context, wire.SamlInitRequestObject) (wire.SamlInitResponseObject, error) {
	return nil, noCluster()
}

// SamlCallback is not offered (quirk 27).
func (d *door) SamlCallback(context.Context, wire.SamlCallbackRequestObject) (wire.SamlCallbackResponseObject, error) {
	return nil, noCluster()
}

// openSession makes a token and puts it into force; a renewal is no login. Whether a token is good is
// the directory's to say; the signature is there because clients may look.
func (d *door) openSession(ctx context.Context, u dragoman.User, renewal bool) (wire.TokenResponse, error) {
	now := d.dir.Now()
	claims := jwt.RegisteredClaims{
		Issuer:    "dragoman",
		Subject:   u.Username,
		IssuedAt:  jwt.NewNumericDate(now),
		ExpiresAt: jwt.NewNumericDate(now.Add(d.lasted)),
		ID:        rand.Text(),
	}
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(d.key)
	if err != nil {
		return wire.TokenResponse{}, fmt.Errorf("sign a token: %w", err)
	}
	session, err := d.dir.OpenSession(ctx, u, dragoman.NewSession{Door: Dialect, Token: token, Lifetime: d.lasted, Renewal: renewal})
	if errors.Is(err, dragoman.ErrNotFound) {
		return wire.TokenResponse{}, unauthenticated("the user is gone")
	}
	if err != nil {
		return wire.TokenResponse{}, err
	}
	return wire.TokenResponse{Token: token, SessionExpirationTime: *toWireTime(session.ExpiresAt)}, nil
}

func newKey() []byte {
	key := make([]byte, 32)
	rand.Read(key)
	return key
}
