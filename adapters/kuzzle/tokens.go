package kuzzle

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

const (
	// grace is how long a token lives on when it was refreshed.
	grace = time.Second
	// singleUse is the note of a token that dies of its first use.
	singleUse = "single use"
)

// authenticateToken finds out whose token it is: a login's or an API key. A
// token for a single use is used by that; one to reset a password with is no login.
func (d *door) authenticateToken(ctx context.Context, token string) (u dragoman.User, session *dragoman.Session, err error) {
	if strings.HasPrefix(token, keyPrefix) {
		var key dragoman.Key
		u, key, err = d.dir.AuthenticateKey(ctx, Dialect, token)
		return u, &dragoman.Session{UserID: key.OwnerID, ExpiresAt: key.ExpiresAt, Note: keyPrefix}, err
	}
	u, found, err := d.dir.AuthenticateToken(ctx, Dialect, token)
	if err == nil && isResetToken(&found) {
		return dragoman.User{}, nil, dragoman.ErrUnauthenticated
	}
	if err == nil && found.Note == singleUse {
		// Of two that use it at once, one finds it gone.
		if err = d.dir.CloseSession(ctx, token); errors.Is(err, dragoman.ErrNotFound) {
			err = dragoman.ErrUnauthenticated
		}
	}
	return u, &found, err
}

// refreshToken trades a token for a fresh one. The old one is good for another
// second, for requests that are on their way, but not for another refresh.
func (d *door) refreshToken(ctx context.Context, r *request) (any, error) {
	session := r.caller.principal.Session
	switch {
	case r.caller.anonymous:
		return nil, r.unauthorized()
	case r.caller.isKey:
		return nil, problem.RefreshForbidden.With("API Key")
	case session.ExpiresAt == nil:
		return nil, problem.RefreshForbidden.With("Token with infinite TTL")
	case session.Note == singleUse:
		return nil, problem.RefreshForbidden.With("Single-use token")
	case wasRefreshed(r.caller.token, session):
		return nil, problem.TokenInvalid.With()
	}
	if strategy, err := r.text("strategy"); err != nil {
		return nil, err
	} else if strategy != "" && strategy != strategyLocal {
		return nil, problem.RefreshForbidden.With(r.caller.token)
	}
	asCookie, err := d.wantsCookie(r)
	if err != nil {
		return nil, err
	}
	out, err := d.openSession(ctx, r, r.caller.principal.User, asCookie, true)
	if err != nil {
		return nil, err
	}
	err = d.dir.EndSession(ctx, r.caller.token, grace)
	if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
		return nil, err
	}
	return out, nil
}

// wasRefreshed reports whether a session ends before its token says.
func wasRefreshed(token string, session *dragoman.Session) bool {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return false
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	var claims struct {
		Exp int64 `json:"exp"`
	}
	return err == nil && json.Unmarshal(payload, &claims) == nil && session.ExpiresAt.Unix() < claims.Exp
}

type createdToken struct {
	ExpiresAt int64  `json:"expiresAt"`
	SingleUse bool   `json:"singleUse"`
	Token     string `json:"token"`
	TTL       int64  `json:"ttl"`
}

// createToken makes the caller another token, perhaps for a single use.
func (d *door) createToken(ctx context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		return nil, r.unauthorized()
	}
	once, err := r.flag("singleUse")
	if err != nil {
		return nil, err
	}
	lifetime, err := d.lifetime(r)
	if err != nil {
		return nil, err
	}
	if lifetime == forever {
		return nil, problem.InvalidExpiration.With("-1")
	}
	u := r.caller.principal.User
	token, err := d.newToken(tokenPrefix, u.ID, lifetime, r.v1)
	if err != nil {
		return nil, err
	}
	n := dragoman.NewSession{Door: Dialect, Token: token, Lifetime: lifetime, Renewal: true}
	if once {
		n.Note = singleUse
	}
	session, err := d.dir.OpenSession(ctx, u, n)
	if err != nil {
		return nil, err
	}
	return createdToken{expiresAt(session), once, token, lifetime.Milliseconds()}, nil
}

// anyLifetime is expiresIn.
func (d *door) anyLifetime(r *request) (time.Duration, error) {
	return lifetimeOf(r.arg("expiresIn"), d.expiresIn)
}

// lifetime is expiresIn, which the door may bound.
func (d *door) lifetime(r *request) (time.Duration, error) {
	lifetime, err := d.anyLifetime(r)
	if err != nil {
		return lifetime, err
	}
	if d.maxTTL > 0 && (lifetime == forever || lifetime > d.maxTTL) {
		return lifetime, problem.TtlExceeded.With()
	}
	return lifetime, nil
}

// logout revokes the token that the request came with, or all of the user's.
// An API key is not a login, and stays.
func (d *door) logout(ctx context.Context, r *request) (any, error) {
	all, err := r.flag("global")
	if err != nil {
		return nil, err
	}
	asCookie, err := d.wantsCookie(r)
	if err != nil {
		return nil, err
	}
	switch {
	case r.caller.anonymous:
		return nil, r.unauthorized()
	case all && !r.v1:
		_, err = d.dir.CloseSessions(ctx, r.caller.id(), Dialect)
	case !r.caller.isKey:
		err = d.dir.CloseSession(ctx, r.caller.token)
	}
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, problem.TokenInvalid.With()
	}
	if err != nil {
		return nil, err
	}
	if asCookie || r.socket == nil && d.cookies && !r.v1 { // Kuzzle takes the cookie back whether one was asked for or not
		r.cookies = append(r.cookies, tokenCookie(noCookie, nil))
	}
	return wire.Acknowledged{Acknowledged: true}, nil
}

func tokenCookie(token string, end *time.Time) *http.Cookie {
	c := &http.Cookie{Name: cookieName, Value: token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode}
	if end != nil {
		c.Expires = *end
	}
	return c
}

// expired is what a socket hears when a token that it used has run out.
type expired struct {
	Status  int    `json:"status"`
	Info    string `json:"info"`
	Message string `json:"message"`
	Type    string `json:"type"`
	Node    string `json:"node"`
	Room    string `json:"room"`
}

// expire tells the client of a token's end, unless it was revoked before
// (quirk 21). Should the clock disagree with the timer, it waits on.
func (s *socket) expire(token string, end time.Time) {
	_, _, err := s.door.authenticateToken(s.ctx, token)
	s.mu.Lock()
	watched := s.watched != nil
	if watched && err == nil {
		s.watched[token] = time.AfterFunc(s.untilOver(end), func() { s.expire(token, end) })
	} else if watched {
		delete(s.watched, token)
	}
	s.mu.Unlock()
	if !watched || !errors.Is(err, dragoman.ErrExpired) {
		return
	}
	s.write(rawjson.Must(expired{
		Status: 200, Info: "This is an automated server notification", Message: "Authentication Token Expired",
		Type: "TokenExpired", Node: s.door.node, Room: "kuzzle:notification:server",
	}))
}
