package kuzzle

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/oapi-codegen/nullable"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

const (
	cookieName = "authToken"
	// noCookie is what a cookie says that was taken back.
	noCookie = "null"
)

// authenticate finds out who asks. No token is the anonymous user, a bad one
// is refused, whatever the action (quirk 3). The anonymous user is nobody's
// account, but what it does is written down under its name.
func (d *door) authenticate(ctx context.Context, r *request) (err error) {
	nobody := dragoman.Principal{User: dragoman.User{ID: anonymousID, Username: anonymousID}, Door: Dialect}
	r.caller = caller{anonymous: true, profiles: []string{profileAnonymous}, principal: nobody}
	switch {
	case r.jwt != "":
		if r.caller, err = d.identify(ctx, r); err != nil && !r.staleCookie(err) {
			return err
		} else if err != nil {
			r.caller = caller{anonymous: true, profiles: []string{profileAnonymous}, principal: nobody}
		}
	case r.emptyToken && !r.v1:
		return problem.TokenInvalid.With()
	}
	r.caller.rights, err = d.rightsOf(ctx, r.caller.profiles)
	return err
}

// staleCookie reports whether an error is about a cookie's token. Browsers send
// cookies whether they are valid or not, so logging in, logging out and looking
// at a token with cookieAuth ignore it.
func (r *request) staleCookie(trouble error) bool {
	stale := errors.Is(trouble, dragoman.ErrUnauthenticated) || errors.Is(trouble, dragoman.ErrExpired) ||
		errors.Is(trouble, dragoman.ErrNotFound)
	if !stale || !r.byCookie || r.controller != "auth" {
		return false
	}
	asked, err := r.flag("cookieAuth")
	return err == nil && asked && (r.action == "login" || r.action == "logout" || r.action == "checkToken")
}

func (d *door) identify(ctx context.Context, r *request) (caller, error) {
	u, session, err := d.authenticateToken(ctx, r.jwt)
	if err != nil {
		return caller{}, err
	}
	r.socket.meet(r.jwt, session.ExpiresAt)
	p := dragoman.Principal{User: u, Door: Dialect, Session: session}
	return caller{principal: p, profiles: d.roles.AllToWire(u.Roles), token: r.jwt, isKey: session.Note == keyPrefix}, nil
}

func (d *door) login(ctx context.Context, r *request) (any, error) {
	if !r.socket.mayLogIn(d.dir.Now()) {
		return nil, problem.TooManyLogins.With()
	}
	if err := r.strategy(); err != nil {
		return nil, err
	}
	asCookie, err := d.wantsCookie(r)
	if err != nil {
		return nil, err
	}
	u, err := d.authenticatePassword(ctx, r)
	if err != nil {
		return nil, err
	}
	if err := d.checkKeptPassword(ctx, &u); err != nil {
		return nil, err
	}
	return d.openSession(ctx, r, u, asCookie, false)
}

// authenticatePassword proves a name and password, from the body or else from the
// arguments.
func (d *door) authenticatePassword(ctx context.Context, r *request) (dragoman.User, error) {
	body, _ := rawjson.Object(r.body)
	var given [2]string
	for i, name := range []string{"username", "password"} {
		v, path := body[name], "body."+name
		if v == nil || rawjson.IsNull(v) {
			v, path = r.arg(name), name
		}
		text, ok := rawjson.Text(v)
		if number := json.Number(""); i == 0 && !ok && json.Unmarshal(v, &number) == nil {
			text, ok = string(number), true // a login that is a number is its digits
		}
		if v != nil && !ok {
			return dragoman.User{}, problem.InvalidType.With(path, "string")
		}
		given[i] = text
	}
	if given[0] == "" || given[1] == "" {
		return dragoman.User{}, problem.MissingUser.With("Missing credentials")
	}
	u, err := d.dir.AuthenticatePassword(ctx, Dialect, given[0], given[1])
	if errors.Is(err, dragoman.ErrUnauthenticated) {
		return u, problem.MissingUser.With("wrong username or password")
	}
	return u, err
}

// openSession makes a token for a user and answers it, in a cookie if wanted.
func (d *door) openSession(ctx context.Context, r *request, u dragoman.User, asCookie, renewal bool) (any, error) {
	lifetime, err := d.lifetime(r)
	if err != nil {
		return nil, err
	}
	token, err := d.newToken(tokenPrefix, u.ID, lifetime, r.v1)
	if err != nil {
		return nil, err
	}
	session, err := d.dir.OpenSession(ctx, u, dragoman.NewSession{
		Door: Dialect, Token: token, Lifetime: max(0, lifetime), Renewal: renewal,
	})
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, problem.MissingUser.With("wrong username or password")
	}
	if err != nil {
		return nil, err
	}
	r.socket.meet(token, session.ExpiresAt)
	out := wire.Login{ID: u.ID, ExpiresAt: expiresAt(session), TTL: -1, Jwt: &token}
	if lifetime > 0 {
		out.TTL = lifetime.Milliseconds()
	}
	if asCookie {
		out.Jwt = nil
		r.cookies = append(r.cookies, tokenCookie(token, session.ExpiresAt))
	}
	return out, nil
}

// expiresAt is the end of a session on the wire; -1 is never.
func expiresAt(s dragoman.Session) int64 {
	if s.ExpiresAt == nil {
		return -1
	}
	return s.ExpiresAt.UnixMilli()
}

// wantsCookie reads the flag cookieAuth, which only HTTP can honour.
func (d *door) wantsCookie(r *request) (bool, error) {
	wanted, err := r.flag("cookieAuth")
	if err != nil || !wanted {
		return false, err
	}
	if r.socket != nil {
		return false, problem.WrongProtocol.With("websocket", r.controller+":"+r.action)
	}
	if !d.cookies {
		return false, problem.CookieUnsupported.With()
	}
	return true, nil
}

// checkToken says what is known about a token. None at all is the anonymous
// user's, but for version 1, which wants one (quirk 20).
func (d *door) checkToken(ctx context.Context, r *request) (any, error) {
	token, err := d.tokenInQuestion(r)
	if err != nil {
		return nil, err
	}
	if token == "" && r.v1 {
		return nil, problem.MissingArgument.With("body.token")
	}
	if token == "" {
		nobody := anonymousID
		return wire.TokenState{Valid: true, ExpiresAt: nullable.NewNullNullable[int64](), Kuid: &nobody}, nil
	}
	u, session, err := d.authenticateToken(ctx, token)
	if errors.Is(err, dragoman.ErrUnauthenticated) || errors.Is(err, dragoman.ErrExpired) {
		state := problemOf(err, r).Error()
		return wire.TokenState{Valid: false, State: &state}, nil
	}
	if err != nil {
		return nil, err
	}
	return wire.TokenState{Valid: true, ExpiresAt: nullable.NewNullableWithValue(expiresAt(*session)), Kuid: &u.ID}, nil
}

func (d *door) tokenInQuestion(r *request) (string, error) {
	own, err := r.flag("cookieAuth")
	if err != nil || own {
		return r.jwt, err
	}
	body, _ := rawjson.Object(r.body)
	v := body["token"]
	if v == nil || rawjson.IsNull(v) {
		return "", nil
	}
	token, ok := rawjson.Text(v)
	if !ok {
		return "", problem.InvalidType.With("body.token", "string")
	}
	return token, nil
}

// getCurrentUser answers the caller, as the token's check has just found it.
func (d *door) getCurrentUser(_ context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		out := toWireAnonymous(r.v1)
		return currentUser{out.ID, out.Source, []string{}, out.Meta, out.Version}, nil
	}
	u := r.caller.principal.User
	out := d.toWireUser(&u, r.v1)
	return currentUser{out.ID, out.Source, strategiesOf(&u), out.Meta, out.Version}, nil
}

// currentUser is wire.User with strategies, which may be none.
type currentUser struct {
	ID         string           `json:"_id"`
	Source     json.RawMessage  `json:"_source"`
	Strategies []string         `json:"strategies"`
	Meta       *json.RawMessage `json:"_meta,omitempty"`
	Version    *int64           `json:"_version,omitempty"`
}
