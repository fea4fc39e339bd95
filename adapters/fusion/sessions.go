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

// cookiePath is the vendor's; where the door is mounted under a prefix, the server
// puts that in front.
const cookiePath = "/api"

// CreateSession logs in (quirk 18).
func (d *door) CreateSession(ctx context.Context, request wire.CreateSessionRequestObject) (wire.CreateSessionResponseObject, error) {
	username, password, err := fromWireLogin(*request.Body)
	if err != nil {
		return nil, err
	}
	u, err := d.authenticatePassword(ctx, deref(request.Params.RealmName), username, password)
	if err != nil {
		return nil, err
	}
	idle := tokenLife
	if d.compat == 4 {
		idle = idle4
	}
	who, err := d.open(ctx, u, dragoman.NewSession{IdleTimeout: idle, Lifetime: absoluteLife})
	if err != nil {
		return nil, err
	}
	cookie, err := d.cookie(ctx, who)
	return wire.CreateSession201Response{Headers: wire.CreateSession201ResponseHeaders{
		SetCookie: cookie, XSessionExpires: printed(endOf(*who.session)),
	}}, err
}

// GetSession shows the caller with those roles that are defined here (quirk 28).
func (d *door) GetSession(ctx context.Context, _ wire.GetSessionRequestObject) (wire.GetSessionResponseObject, error) {
	who := requestFrom(ctx).caller
	names, err := d.rolesOf(ctx, who)
	if err != nil {
		return nil, err
	}
	roles, err := d.definedRoles(ctx, names)
	if err != nil {
		return nil, err
	}
	if who.key != nil {
		return ok(wire.Session{User: d.toWireKeyUser(*who.key), Roles: roles}), nil
	}
	shown, err := d.shown(ctx, who.user)
	return ok(wire.Session{User: shown, Roles: roles}), err
}

// DeleteSession ends the session that proved the caller, or the one of the
// cookie that came along with a password.
func (d *door) DeleteSession(ctx context.Context, _ wire.DeleteSessionRequestObject) (wire.DeleteSessionResponseObject, error) {
	r := requestFrom(ctx)
	secret := r.caller.secret
	if secret == "" && r.cookie != "" {
		if who, err := d.authenticateToken(ctx, r.cookie); err == nil {
			secret = who.secret
		}
	}
	if secret != "" {
		if err := d.dir.CloseSession(ctx, secret); err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return nil, err
		}
	}
	return wire.DeleteSession204Response{Headers: wire.DeleteSession204ResponseHeaders{
		SetCookie: "id=;HttpOnly;Path=" + cookiePath + ";Max-Age=0",
	}}, nil
}

// CreateToken trades Basic credentials for a Bearer token (quirk 8).
func (d *door) CreateToken(ctx context.Context, _ wire.CreateTokenRequestObject) (wire.CreateTokenResponseObject, error) {
	token, err := d.token(ctx)
	return wire.CreateToken200JSONResponse(token), err
}

// CreateTokenUnderAPI is CreateToken at its other address.
func (d *door) CreateTokenUnderAPI(
	ctx context.Context, _ wire.CreateTokenUnderAPIRequestObject,
) (wire.CreateTokenUnderAPIResponseObject, error) {
	token, err := d.token(ctx)
	return wire.CreateTokenUnderAPI200JSONResponse(token), err
}

func (d *door) token(ctx context.Context) (wire.Token, error) {
	who := requestFrom(ctx).caller
	if who.session != nil || who.key != nil {
		return wire.Token{}, unauthorized("a token is given for Basic credentials only")
	}
	who, err := d.open(ctx, who.user, dragoman.NewSession{Lifetime: tokenLife})
	if err != nil {
		return wire.Token{}, err
	}
	signed, err := d.signedToken(who.user, *who.session, who.secret, d.dir.Now())
	return wire.Token{
		AccessToken: signed,
		ExpiresIn:   int64(tokenLife / time.Second),
		TokenType:   wire.TokenTokenTypeBearer,
	}, err
}

// open begins a session of a user that has just been authenticated.
func (d *door) open(ctx context.Context, u dragoman.User, n dragoman.NewSession) (caller, error) {
	secret := d.newSecret()
	n.Door, n.Token, n.Note = Dialect, secret, d.newKey()
	s, err := d.dir.OpenSession(ctx, u, n)
	if errors.Is(err, dragoman.ErrNotFound) { // deleted since
		return caller{}, errWrongLogin
	}
	return caller{user: u, session: &s, secret: secret}, err
}

// cookie is a Set-Cookie line in the product's own spelling.
func (d *door) cookie(ctx context.Context, who caller) (string, error) {
	value := who.secret
	if d.compat == 5 {
		var err error
		if value, err = d.signedToken(who.user, *who.session, who.secret, d.dir.Now()); err != nil {
			return "", err
		}
	}
	return "id=" + value + ";HttpOnly;Path=" + cookiePath, nil
}

// announce tells the caller when its session ends and, in version 5, hands it
// a fresh token (quirk 20).
func (d *door) announce(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx, header := c.Request().Context(), c.Response().Header()
		who := requestFrom(ctx).caller
		if who.key != nil { // a key is no session, and none of its owner's is given away
			return next(c)
		}
		if d.compat == 5 && c.QueryParam("_cookie") != "false" {
			var err error
			if who.session == nil {
				who, err = d.basicSession(ctx, who.user)
			}
			if err != nil && dragoman.CodeOf(err) != dragoman.CodeUnavailable {
				return err
			}
			if err == nil { // else the request does without: it need not be a write
				cookie, err := d.cookie(ctx, who)
				if err != nil {
					return err
				}
				header.Set(echo.HeaderSetCookie, cookie)
			}
		}
		if who.session != nil {
			header.Set("X-Session-Expires", printed(endOf(*who.session)))
		}
		return next(c)
	}
}

// basicSession is the session whose cookie a Basic caller is given: one for
// all requests of the user at this node, so that a client that never uses it
// costs a write only now and then. It fails with CodeUnavailable where a
// session cannot be made soon: the request can do without.
func (d *door) basicSession(ctx context.Context, u dragoman.User) (caller, error) {
	if who, known, err := d.knownBasic(ctx, u); known {
		return who, err
	}
	return d.openBasic(ctx, u)
}

// knownBasic is the existing session, or the error in making one that
// has not passed yet; false if it is to be made.
func (d *door) knownBasic(ctx context.Context, u dragoman.User) (caller, bool, error) {
	d.basicsMu.Lock()
	known, ok := d.basics[u.ID]
	d.basicsMu.Unlock()
	if !ok || known.revision != u.Credential.Revision || !d.dir.Now().Before(known.renewAt) {
		return caller{}, false, nil
	}
	dragoman.MomentFrom(ctx).Until(known.renewAt)
	if known.secret == "" {
		return caller{}, true, errNoSession
	}
	who, err := d.authenticateSecret(ctx, known.secret)
	return who, err == nil && who.user.ID == u.ID, nil
}

// openBasic makes a session for everybody who asks for it now. It is made even
// if they have left or given up, so that the next one finds it.
func (d *door) openBasic(ctx context.Context, u dragoman.User) (caller, error) {
	dragoman.MomentFrom(ctx).Spoil() // another request may be the one that reads the session
	made := d.making.DoChan(fmt.Sprint(u.Credential.Revision, " ", u.ID), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), basicLimit)
		defer cancel()
		if who, known, err := d.knownBasic(ctx, u); known { // made a moment ago
			return who, err
		}
		who, err := d.open(ctx, u, dragoman.NewSession{Lifetime: tokenLife, Renewal: true}) // nobody logged in
		now := d.dir.Now()
		switch {
		case err == nil:
			d.noteBasic(u.ID, basicSession{secret: who.secret, revision: u.Credential.Revision, renewAt: now.Add(tokenLife / 2)})
		case dragoman.CodeOf(err) == dragoman.CodeUnavailable:
			d.noteBasic(u.ID, basicSession{revision: u.Credential.Revision, renewAt: now.Add(basicRetry)})
		}
		return who, err
	})
	select {
	case result := <-made:
		who, _ := result.Val.(caller)
		return who, result.Err
	case <-ctx.Done():
		return caller{}, ctx.Err()
	case <-time.After(basicPatience):
		return caller{}, errNoSession
	}
}

func (d *door) noteBasic(id string, s basicSession) {
	d.basicsMu.Lock()
	defer d.basicsMu.Unlock()
	if len(d.basics) >= maxBasics {
		clear(d.basics)
	}
	d.basics[id] = s
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
