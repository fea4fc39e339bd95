package fusion

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/sync/singleflight"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// cookiePath is the vendor's; where the door hangs under a prefix, the server
// puts that in front.
const cookiePath = "/api"

// CreateSession logs in (quirk 18).
func (r *room) CreateSession(ctx context.Context, request wire.CreateSessionRequestObject) (wire.CreateSessionResponseObject, error) {
	username, password, err := fromWireLogin(*request.Body)
	if err != nil {
		return nil, err
	}
	u, err := r.login(ctx, deref(request.Params.RealmName), username, password)
	if err != nil {
		return nil, err
	}
	idle := tokenLife
	if r.compat == 4 {
		idle = idle4
	}
	p, err := r.open(ctx, u, dragoman.NewSession{IdleTimeout: idle, Lifetime: absoluteLife})
	if err != nil {
		return nil, err
	}
	cookie, err := r.cookie(ctx, p)
	return wire.CreateSession201Response{Headers: wire.CreateSession201ResponseHeaders{
		SetCookie: cookie, XSessionExpires: printed(endOf(*p.session)),
	}}, err
}

// GetSession shows the caller with those roles that are defined here (quirk 28).
func (r *room) GetSession(ctx context.Context, _ wire.GetSessionRequestObject) (wire.GetSessionResponseObject, error) {
	caller := visitFrom(ctx).proof
	names, err := r.rolesOf(ctx, caller)
	if err != nil {
		return nil, err
	}
	roles, err := r.definedRoles(ctx, names)
	if err != nil {
		return nil, err
	}
	if caller.key != nil {
		return ok(wire.Session{User: r.toWireKeyUser(*caller.key), Roles: roles}), nil
	}
	shown, err := r.shown(ctx, caller.user)
	return ok(wire.Session{User: shown, Roles: roles}), err
}

// DeleteSession ends the session that proved the caller, or the one of the
// cookie that came along with a password.
func (r *room) DeleteSession(ctx context.Context, _ wire.DeleteSessionRequestObject) (wire.DeleteSessionResponseObject, error) {
	v := visitFrom(ctx)
	secret := v.proof.secret
	if secret == "" && v.cookie != "" {
		if p, err := r.proveToken(ctx, v.cookie); err == nil {
			secret = p.secret
		}
	}
	if secret != "" {
		if err := r.dir.CloseSession(ctx, secret); err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return nil, err
		}
	}
	return wire.DeleteSession204Response{Headers: wire.DeleteSession204ResponseHeaders{
		SetCookie: "id=;HttpOnly;Path=" + cookiePath + ";Max-Age=0",
	}}, nil
}

// CreateToken trades Basic credentials for a Bearer token (quirk 8).
func (r *room) CreateToken(ctx context.Context, _ wire.CreateTokenRequestObject) (wire.CreateTokenResponseObject, error) {
	token, err := r.token(ctx)
	return wire.CreateToken200JSONResponse(token), err
}

// CreateTokenUnderAPI is CreateToken at its other address.
func (r *room) CreateTokenUnderAPI(ctx context.Context, _ wire.CreateTokenUnderAPIRequestObject) (wire.CreateTokenUnderAPIResponseObject, error) {
	token, err := r.token(ctx)
	return wire.CreateTokenUnderAPI200JSONResponse(token), err
}

func (r *room) token(ctx context.Context) (wire.Token, error) {
	caller := visitFrom(ctx).proof
	if caller.session != nil || caller.key != nil {
		return wire.Token{}, unauthorized("a token is given for Basic credentials only")
	}
	p, err := r.open(ctx, caller.user, dragoman.NewSession{Lifetime: tokenLife})
	if err != nil {
		return wire.Token{}, err
	}
	signed, err := r.signedToken(p.user, *p.session, p.secret, r.dir.Now())
	return wire.Token{
		AccessToken: signed,
		ExpiresIn:   int64(tokenLife / time.Second),
		TokenType:   wire.TokenTokenTypeBearer,
	}, err
}

// open begins a session of a user that has just been authenticated.
func (r *room) open(ctx context.Context, u dragoman.User, n dragoman.NewSession) (proof, error) {
	secret := r.newSecret()
	n.Door, n.Token, n.Note = Dialect, secret, r.newKey()
	s, err := r.dir.OpenSession(ctx, u, n)
	if errors.Is(err, dragoman.ErrNotFound) { // deleted since
		return proof{}, errWrongLogin
	}
	return proof{user: u, session: &s, secret: secret}, err
}

// cookie is a Set-Cookie line in the product's own spelling.
func (r *room) cookie(ctx context.Context, p proof) (string, error) {
	value := p.secret
	if r.compat == 5 {
		var err error
		if value, err = r.signedToken(p.user, *p.session, p.secret, r.dir.Now()); err != nil {
			return "", err
		}
	}
	return "id=" + value + ";HttpOnly;Path=" + cookiePath, nil
}

// announce tells the caller when its session ends and, in version 5, hands it
// a fresh token (quirk 20).
func (r *room) announce(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx, header := c.Request().Context(), c.Response().Header()
		p := visitFrom(ctx).proof
		if p.key != nil { // a key is no session, and none of its owner's is given away
			return next(c)
		}
		if r.compat == 5 && c.QueryParam("_cookie") != "false" {
			var err error
			if p.session == nil {
				p, err = r.basicSession(ctx, p.user)
			}
			if err != nil && dragoman.CodeOf(err) != dragoman.CodeUnavailable {
				return err
			}
			if err == nil { // else the request does without: it need not be a write
				cookie, err := r.cookie(ctx, p)
				if err != nil {
					return err
				}
				header.Set(echo.HeaderSetCookie, cookie)
			}
		}
		if p.session != nil {
			header.Set("X-Session-Expires", printed(endOf(*p.session)))
		}
		return next(c)
	}
}

// basicSession is the session whose cookie a Basic caller is given: one for
// all requests of the user at this node, so that a client that never uses it
// costs a write only now and then. It fails with CodeUnavailable where a
// session cannot be made soon: the request can do without.
func (r *room) basicSession(ctx context.Context, u dragoman.User) (proof, error) {
	if p, known, err := r.knownBasic(ctx, u); known {
		return p, err
	}
	return r.openBasic(ctx, u)
}

// knownBasic is the session that there is, or the trouble in making one that
// has not passed yet; false if it is to be made.
func (r *room) knownBasic(ctx context.Context, u dragoman.User) (proof, bool, error) {
	r.basicsMu.Lock()
	known, ok := r.basics[u.ID]
	r.basicsMu.Unlock()
	if !ok || known.revision != u.Credential.Revision || !r.dir.Now().Before(known.renewAt) {
		return proof{}, false, nil
	}
	if known.secret == "" {
		return proof{}, true, errNoSession
	}
	p, err := r.proveSecret(ctx, known.secret)
	return p, err == nil && p.user.ID == u.ID, nil
}

// openBasic makes a session for everybody who asks for it now. It is made even
// if they have left or given up, so that the next one finds it.
func (r *room) openBasic(ctx context.Context, u dragoman.User) (proof, error) {
	made := r.making.DoChan(fmt.Sprint(u.Credential.Revision, " ", u.ID), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), basicLimit)
		defer cancel()
		if p, known, err := r.knownBasic(ctx, u); known { // made a moment ago
			return p, err
		}
		p, err := r.open(ctx, u, dragoman.NewSession{Lifetime: tokenLife, Renewal: true}) // nobody logged in
		now := r.dir.Now()
		switch {
		case err == nil:
			r.noteBasic(u.ID, basicSession{secret: p.secret, revision: u.Credential.Revision, renewAt: now.Add(tokenLife / 2)})
		case dragoman.CodeOf(err) == dragoman.CodeUnavailable:
			r.noteBasic(u.ID, basicSession{revision: u.Credential.Revision, renewAt: now.Add(basicRetry)})
		}
		return p, err
	})
	select {
	case result := <-made:
		p, _ := result.Val.(proof)
		return p, result.Err
	case <-ctx.Done():
		return proof{}, ctx.Err()
	case <-time.After(basicPatience):
		return proof{}, errNoSession
	}
}

func (r *room) noteBasic(id string, s basicSession) {
	r.basicsMu.Lock()
	defer r.basicsMu.Unlock()
	if len(r.basics) >= maxBasics {
		clear(r.basics)
	}
	r.basics[id] = s
}

// How long a request waits for the session that it can do without, how long
// the making of it may take, and how soon it is tried again after a failure.
const (
	basicPatience = time.Second
	basicLimit    = 10 * time.Second
	basicRetry    = 2 * time.Second
)

var errNoSession = dragoman.Errorf(dragoman.CodeUnavailable, "", "a session cannot be made just now")

type basicSession struct {
	secret   string // "" if none could be made
	revision int64  // of the password that was proved
	renewAt  time.Time
}

// maxBasics bounds what a node remembers; beyond it, it begins anew.
const maxBasics = 10_000

// basicSessions is shared by all requests of a door.
type basicSessions struct {
	basicsMu sync.Mutex
	basics   map[string]basicSession // by user ID
	making   singleflight.Group
}

func printed(at time.Time) string { return at.UTC().Format("2006-01-02T15:04:05Z") }

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
