package kuzzle

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The credentials of the strategy local are the directory's login name and
// password. A user has them if it has a password (quirk 34).

// strategy is the argument of that name; local is the only one.
func (r *request) strategy() error {
	name, err := r.text("strategy")
	switch {
	case err != nil:
		return err
	case name == "":
		return problem.MissingArgument.With("strategy")
	case name != strategyLocal:
		return problem.UnknownStrategy.With(name)
	}
	return nil
}

// credentialsOf reads what every action on somebody's credentials needs: a
// strategy, and whose they are.
func (r *request) credentialsOf() (kuid string, err error) {
	if err := r.strategy(); err != nil {
		return "", err
	}
	return r.kuid()
}

func toWireCredentials(u *dragoman.User) wire.LocalIdentity {
	return wire.LocalIdentity{Username: u.Username, Kuid: &u.ID}
}

func noCredentials(kuid string) *problem.Problem {
	return problem.Unregistered(http.StatusPreconditionFailed, `No credentials found for user "%s".`, kuid).
		OrInV1(`A strategy does not exist for user "%s".`, kuid)
}

// userWithCredentials is a user that has some; an unknown user has none.
func (d *door) userWithCredentials(ctx context.Context, kuid string) (dragoman.User, error) {
	u, err := d.dir.User(ctx, kuid)
	if errors.Is(err, dragoman.ErrNotFound) || err == nil && !u.Credential.IsSet() {
		return u, noCredentials(kuid)
	}
	return u, err
}

func (d *door) getCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	return d.getCredentialsOf(ctx, kuid)
}

func (d *door) getCredentialsOf(ctx context.Context, kuid string) (any, error) {
	u, err := d.userWithCredentials(ctx, kuid)
	if err != nil {
		return nil, err
	}
	return toWireCredentials(&u), nil
}

// getCredentialsById finds them by login, which is what this strategy calls
// the ID of credentials.
func (d *door) getCredentialsByID(ctx context.Context, r *request) (any, error) {
	login, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	u, err := d.dir.UserByName(ctx, login)
	if errors.Is(err, dragoman.ErrNotFound) || err == nil && !u.Credential.IsSet() {
		return nil, problem.Unregistered(http.StatusPreconditionFailed, `No credentials found for username "%s".`, login)
	}
	if err != nil {
		return nil, err
	}
	return toWireCredentials(&u), nil
}

func (d *door) hasCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	return d.credentialsExistFor(ctx, kuid)
}

func (d *door) credentialsExistFor(ctx context.Context, kuid string) (any, error) {
	u, err := d.dir.User(ctx, kuid)
	if errors.Is(err, dragoman.ErrNotFound) {
		return false, nil
	}
	return u.Credential.IsSet(), err
}

func (d *door) getCredentialFields(_ context.Context, r *request) (any, error) {
	if err := r.strategy(); err != nil {
		return nil, err
	}
	return localFields, nil
}

func (d *door) getAllCredentialFields(context.Context, *request) (any, error) {
	return map[string][]string{strategyLocal: localFields}, nil
}

func (d *door) createCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	return d.createCredentialsFor(ctx, r, kuid)
}

func (d *door) createCredentialsFor(ctx context.Context, r *request, kuid string) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	before, err := d.dir.User(ctx, kuid)
	if err != nil {
		return nil, err
	}
	login, err := d.validated(ctx, r, kuid, body)
	if err != nil {
		return nil, err
	}
	if before.Credential.IsSet() { // before a slow hash is made for nothing
		return nil, strategyExists(kuid)
	}
	return d.writeCredentials(ctx, r, kuid, login, func(u *dragoman.User) error {
		if u.Credential.IsSet() {
			return strategyExists(kuid)
		}
		return nil
	})
}

func strategyExists(kuid string) *problem.Problem {
	return problem.Unregistered(http.StatusPreconditionFailed, `A strategy already exists for user "%s".`, kuid)
}

func (d *door) updateCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	return d.updateCredentialsFor(ctx, r, kuid)
}

// updateCredentialsFor changes the login, the password, or both.
func (d *door) updateCredentialsFor(ctx context.Context, r *request, kuid string) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	login, err := fromWireChangedLocal(body, r.admitsHashes())
	if err != nil {
		return nil, err
	}
	if _, err := d.dir.User(ctx, kuid); err != nil && !r.v1 {
		return nil, err // an unknown user is that before it has no credentials
	}
	before, err := d.userWithCredentials(ctx, kuid)
	if err != nil {
		return nil, err
	}
	if err := d.checkLogin(ctx, kuid, login.username); err != nil {
		return nil, err
	}
	if err := d.checkNewPassword(ctx, &before, cmp.Or(login.username, before.Username), login.password); err != nil {
		return nil, err
	}
	return d.writeCredentials(ctx, r, kuid, login, func(u *dragoman.User) error {
		if !u.Credential.IsSet() {
			return noCredentials(kuid)
		}
		return nil
	})
}

// writeCredentials gives a user the login and the password that are not empty,
// in one write, unless check objects.
func (d *door) writeCredentials(
	ctx context.Context, r *request, kuid string, login credentials, check func(*dragoman.User) error,
) (any, error) {
	give, err := d.preparePassword(ctx, r, login)
	if err != nil {
		return nil, err
	}
	var isNew bool
	u, err := d.dir.UpdateUser(ctx, kuid, func(u *dragoman.User) error {
		if err := check(u); err != nil {
			return err
		}
		isNew = login.username != "" && (login.username != u.Username || !u.Credential.IsSet())
		if login.username != "" {
			u.Username = login.username
		}
		give(u)
		return nil
	})
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, noCredentials(kuid)
	}
	if err != nil {
		return nil, err
	}
	out := toWireCredentials(&u)
	if !r.v1 && isNew { // what is written under a new login is answered as it was given
		out.Kuid = nil
	}
	return out, nil
}

func (d *door) validateCredentials(ctx context.Context, r *request) (any, error) {
	if err := r.strategy(); err != nil {
		return nil, err
	}
	kuid, err := r.text("_id")
	if err != nil {
		return nil, err
	}
	return d.validateCredentialsFor(ctx, r, kuid)
}

func (d *door) validateCredentialsFor(ctx context.Context, r *request, kuid string) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	if _, err := d.validated(ctx, r, kuid, body); err != nil {
		return nil, err
	}
	return true, nil
}

// validated reads credentials, and refuses a login that is somebody else's and
// a password that the policies do not admit. Where there are policies, it must
// be known whose the credentials are to be, unless they are nobody's.
func (d *door) validated(ctx context.Context, r *request, kuid string, body map[string]json.RawMessage) (credentials, error) {
	login, err := fromWireLocal(body, "body.", r.admitsHashes())
	if err != nil {
		return credentials{}, err
	}
	if err := d.checkLogin(ctx, kuid, login.username); err != nil || kuid == "" || len(d.passwordPolicies) == 0 {
		return *login, err
	}
	u, err := d.dir.User(ctx, kuid)
	if err != nil {
		return *login, err
	}
	return *login, d.checkNewPassword(ctx, &u, login.username, login.password)
}

// checkLogin is early about a taken login; the write finds out for certain.
func (d *door) checkLogin(ctx context.Context, kuid, username string) error {
	if username == "" {
		return nil
	}
	u, err := d.dir.UserByName(ctx, username)
	switch {
	case errors.Is(err, dragoman.ErrNotFound) || err == nil && u.ID == kuid:
		return nil
	case err == nil:
		return loginTaken(username)
	case errors.Is(err, dragoman.ErrForbidden): // one's own account: the write will tell
		return nil
	}
	return err
}

func (d *door) deleteCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.credentialsOf()
	if err != nil {
		return nil, err
	}
	return d.deleteCredentialsOf(ctx, kuid)
}

// deleteCredentialsOf takes a user's password, and its login, which becomes
// the kuid again; where that is somebody's login the user keeps its own.
func (d *door) deleteCredentialsOf(ctx context.Context, kuid string) (any, error) {
	removed := func(rename bool) error {
		_, err := d.dir.UpdateUser(ctx, kuid, func(u *dragoman.User) error {
			if !u.Credential.IsSet() {
				return noCredentials(kuid)
			}
			if u.Builtin {
				return dragoman.ErrProtected
			}
			u.SetPassword("")
			if rename {
				u.Username = u.ID
			}
			return nil
		})
		return err
	}
	err := removed(true)
	if errors.Is(err, dragoman.ErrConflict) {
		err = removed(false)
	}
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, noCredentials(kuid)
	}
	if err != nil {
		return nil, err
	}
	return wire.Acknowledged{Acknowledged: true}, nil
}
