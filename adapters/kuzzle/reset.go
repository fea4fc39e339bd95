package kuzzle

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

func resetNoteOf(u *dragoman.User) string {
	return resetNote + strconv.FormatInt(u.Credential.Revision, 10)
}

// atMostAtLogin bounds the life of tokens that refused logins bring: anybody
// can have as many as they like, and those without an end would stay for ever.
const atMostAtLogin = 2 * time.Hour

func (d *door) resetLifetimeAtLogin() time.Duration {
	if d.resetExpiresIn == forever {
		return atMostAtLogin
	}
	return min(d.resetExpiresIn, atMostAtLogin)
}

type resetToken struct {
	ResetToken string `json:"resetToken"`
}

// getResetPasswordToken makes a token with which its holder sets the password
// of a user who has one.
func (d *door) getResetPasswordToken(ctx context.Context, r *request) (any, error) {
	kuid, err := r.kuid()
	if err != nil {
		return nil, err
	}
	u, err := d.dir.User(ctx, kuid)
	if errors.Is(err, dragoman.ErrNotFound) || err == nil && !(u.Credential.IsSet() && u.Enabled) {
		return nil, problem.Unregistered(http.StatusBadRequest, "Invalid kuid given")
	}
	if err != nil {
		return nil, err
	}
	token, err := d.newResetToken(ctx, &u, d.resetExpiresIn, true)
	if err != nil {
		return nil, err
	}
	return resetToken{token}, nil
}

// newResetToken makes a token of the plugin's shape. As with logins, what
// makes it good is that the directory knows it. onBehalf says that somebody else
// asked for it.
func (d *door) newResetToken(ctx context.Context, u *dragoman.User, lifetime time.Duration, onBehalf bool) (string, error) {
	now := d.dir.Now()
	claims := jwt.MapClaims{"resetForKuid": u.ID, "iat": now.Unix(), "iss": pluginLocal, "jti": uuid.NewString()}
	if lifetime > 0 {
		claims["exp"] = now.Add(lifetime).Unix()
	}
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(d.signKey)
	if err != nil {
		return "", err
	}
	_, err = d.dir.OpenSession(ctx, *u, dragoman.NewSession{
		Door: Dialect, Token: token, Lifetime: max(0, lifetime), Note: resetNoteOf(u), Renewal: true, OnBehalf: onBehalf,
	})
	return token, err
}

// resetPassword sets the password of the token's user, for whom it speaks, and
// logs in.
func (d *door) resetPassword(ctx context.Context, r *request) (any, error) {
	password, token, err := r.resetting()
	if err != nil {
		return nil, err
	}
	if _, err := d.lifetime(r); err != nil {
		return nil, err
	}
	u, err := d.userOfResetToken(ctx, token)
	if err != nil {
		return nil, err
	}
	self := dragoman.WithPrincipal(ctx, dragoman.Principal{User: u, Door: Dialect, Capabilities: account})
	if err := d.checkNewPassword(self, &u, u.Username, password); err != nil {
		return nil, err
	}
	hash, err := d.dir.HashPassword(self, password)
	if err != nil {
		return nil, err
	}
	revision := u.Credential.Revision
	u, err = d.dir.UpdateUser(self, u.ID, func(u *dragoman.User) error {
		if u.Credential.Revision != revision { // of two at once, one is late
			return problem.InvalidResetToken.With()
		}
		u.SetPassword(hash)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := d.dir.CloseSession(self, token); err != nil && !errors.Is(err, dragoman.ErrNotFound) {
		return nil, err
	}
	return d.openSession(ctx, r, u, false, false)
}

// resetting reads what a reset needs.
func (r *request) resetting() (password, token string, err error) {
	bad := func(sentence string) (string, string, error) {
		return "", "", problem.Unregistered(http.StatusBadRequest, "%s", sentence)
	}
	if r.body == nil {
		return bad("Missing request body")
	}
	body, err := r.object()
	if err != nil {
		return "", "", err
	}
	isGiven := func(name string) bool {
		v := string(rawjson.Compact(body[name]))
		return v != "" && v != "null" && v != `""` && v != "false" && v != "0"
	}
	password, passwordIsText := rawjson.Text(body["password"])
	token, tokenIsText := rawjson.Text(body["token"])
	switch {
	case !isGiven("password"):
		return bad(`Missing "password" attribute`)
	case !passwordIsText || strings.TrimSpace(password) == "":
		return bad("Invalid password supplied. Must be a non-empty string")
	case !isGiven("token"):
		return bad(`Missing "token" attribute`)
	case !tokenIsText:
		return bad("Invalid token supplied")
	}
	return password, token, nil
}

// userOfResetToken is whose password the token may set: nobody's if it is a
// login's, or if that password has been changed since.
func (d *door) userOfResetToken(ctx context.Context, token string) (dragoman.User, error) {
	u, session, err := d.dir.AuthenticateToken(ctx, Dialect, token)
	switch {
	case errors.Is(err, dragoman.ErrExpired) && isResetJWT(token):
		return u, problem.ExpiredResetToken.With()
	case errors.Is(err, dragoman.ErrExpired) || errors.Is(err, dragoman.ErrUnauthenticated):
		return u, problem.InvalidResetToken.With()
	case err != nil:
		return u, err
	case session.Note != resetNoteOf(&u):
		return u, problem.InvalidResetToken.With()
	}
	return u, nil
}

// isResetJWT reads who made a token that is known, but too old to say more.
func isResetJWT(token string) bool {
	claims := jwt.RegisteredClaims{}
	_, _, err := jwt.NewParser().ParseUnverified(token, &claims)
	return err == nil && claims.Issuer == pluginLocal
}
