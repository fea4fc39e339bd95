package elasticsearch

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// GetUsers lists everybody whom this door shows.
func (d *door) GetUsers(ctx context.Context, _ wire.GetUsersRequestObject) (wire.GetUsersResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	walk := d.dir.Walk(dragoman.Query{Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldUsername}}}})
	page, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return longListOf(ctx, "", walk, page, func(ctx context.Context, page []dragoman.User) (any, error) {
			return d.shownUsers(ctx, page)
		})
	}
	shown, err := d.shownUsers(ctx, page)
	return wire.GetUsers200JSONResponse(shown), err
}

// GetUser returns those of the named users that exist.
func (d *door) GetUser(ctx context.Context, r wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	users, err := d.dir.UsersByName(ctx, r.Username)
	if err != nil {
		return nil, err
	}
	shown, err := d.shownUsers(ctx, users)
	if err == nil && len(shown) == 0 {
		return wire.GetUser404JSONResponse{NoUsersJSONResponse: wire.NoUsersJSONResponse{}}, nil
	}
	return wire.GetUser200JSONResponse(shown), err
}

// userNamed finds a user of this door; service accounts do not count as users.
func (d *door) userNamed(ctx context.Context, name string) (dragoman.User, error) {
	u, err := d.dir.UserByName(ctx, name)
	if err == nil && isServiceAccount(&u) {
		return dragoman.User{}, dragoman.NotFound(dragoman.SubjectUser, name)
	}
	return u, err
}

// storable reports whether anybody could have the name at all.
func storable(name string) bool { return utf8.ValidString(name) && !strings.ContainsRune(name, 0) }

// shownUsers are users by name, with their profiles if the request asks for them.
func (d *door) shownUsers(ctx context.Context, users []dragoman.User) (map[string]wire.User, error) {
	profiles, err := d.profileUIDsOf(ctx, users)
	byName := make(map[string]wire.User, len(users))
	for i := range users {
		if isServiceAccount(&users[i]) {
			continue
		}
		u := toWireUser(&users[i], d.roles)
		u.ProfileUID = profiles[users[i].ID]
		byName[u.Username] = u
	}
	return byName, err
}

// PutUser creates or updates a user.
func (d *door) PutUser(ctx context.Context, r wire.PutUserRequestObject) (wire.PutUserResponseObject, error) {
	saved, err := d.saveUser(ctx, r.Username, *r.Body)
	return wire.PutUser200JSONResponse{SavedJSONResponse: saved}, err
}

// PostUser is PutUser by another method.
func (d *door) PostUser(ctx context.Context, r wire.PostUserRequestObject) (wire.PostUserResponseObject, error) {
	saved, err := d.saveUser(ctx, r.Username, *r.Body)
	return wire.PostUser200JSONResponse{SavedJSONResponse: saved}, err
}

// saveUser checks in the vendor's order: the body, the parameters, the request
// as a whole, the caller, and then what only the directory can tell (quirk 11).
func (d *door) saveUser(ctx context.Context, username string, body []byte) (wire.SavedJSONResponse, error) {
	change, err := fromWireUserChange(username, body)
	if err = admit(ctx, err, change.check, may); err != nil {
		return wire.SavedJSONResponse{}, err
	}
	hash, err := d.hashed(ctx, change.secret)
	if err != nil {
		return wire.SavedJSONResponse{}, err
	}
	self := own(ctx, username) && !isReserved(&callerFrom(ctx).user)
	_, created, err := d.dir.UpsertUser(ctx, username, func(u *dragoman.User, exists bool) error {
		if exists && isServiceAccount(u) {
			return dragoman.Taken(dragoman.SubjectUser, "username", username)
		}
		if err := change.permitted(u, exists, self, d.roles); err != nil {
			return err
		}
		change.apply(u, hash, d.roles)
		return nil
	})
	return toWireSaved(created, requestFrom(ctx).legacy), saveProblem(username, err)
}

// saveProblem knows the one conflict there can be: a name that this door does
// not show (quirk 9).
func saveProblem(username string, err error) error {
	if dragoman.CodeOf(err) == dragoman.CodeConflict {
		return problem.InvalidRequest("user name [" + username + "] belongs to another service and may not be used")
	}
	return err
}

// own reports whether the user of that name is calling. A key is not: it acts
// for its owner, and is of a realm without users (quirk 16).
func own(ctx context.Context, username string) bool {
	who := callerFrom(ctx)
	return who.key == nil && who.user.Username == username
}

// DeleteUser removes a user.
func (d *door) DeleteUser(ctx context.Context, r wire.DeleteUserRequestObject) (wire.DeleteUserResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	if r.Username == userAnonymous {
		return nil, problem.IllegalArgument("user [%s] is anonymous and cannot be deleted", r.Username)
	}
	u, err := d.userNamed(ctx, r.Username)
	if err == nil {
		_, err = d.dir.DeleteUser(ctx, u.ID)
	}
	switch dragoman.CodeOf(err) {
	case "":
		return wire.DeleteUser200JSONResponse{Found: true}, nil
	case dragoman.CodeNotFound:
		return wire.DeleteUser404JSONResponse{Found: false}, nil
	case dragoman.CodeProtected:
		return nil, problem.IllegalArgument("user [%s] is reserved and cannot be deleted", r.Username)
	default:
		return nil, err
	}
}

// EnableUser lets a user log in again.
func (d *door) EnableUser(ctx context.Context, r wire.EnableUserRequestObject) (wire.EnableUserResponseObject, error) {
	return wire.EnableUser200JSONResponse{DoneJSONResponse: done()}, d.setEnabled(ctx, r.Username, true)
}

// EnableUserByPost is EnableUser by another method.
func (d *door) EnableUserByPost(ctx context.Context, r wire.EnableUserByPostRequestObject) (wire.EnableUserByPostResponseObject, error) {
	return wire.EnableUserByPost200JSONResponse{DoneJSONResponse: done()}, d.setEnabled(ctx, r.Username, true)
}

// DisableUser keeps a user from logging in.
func (d *door) DisableUser(ctx context.Context, r wire.DisableUserRequestObject) (wire.DisableUserResponseObject, error) {
	return wire.DisableUser200JSONResponse{DoneJSONResponse: done()}, d.setEnabled(ctx, r.Username, false)
}

// DisableUserByPost is DisableUser by another method.
func (d *door) DisableUserByPost(ctx context.Context, r wire.DisableUserByPostRequestObject) (wire.DisableUserByPostResponseObject, error) {
	return wire.DisableUserByPost200JSONResponse{DoneJSONResponse: done()}, d.setEnabled(ctx, r.Username, false)
}

// done is the vendor's answer when there is nothing to say.
func done() wire.DoneJSONResponse { return wire.DoneJSONResponse{} }

func (d *door) setEnabled(ctx context.Context, username string, enabled bool) error {
	err := d.trySetEnabled(ctx, username, enabled)
	if err != nil && !naming.Valid(username) {
		// Quirk 8: only a name that nobody has is held against the rule.
		return problem.InvalidRequest(naming.Rule("User"))
	}
	return err
}

func (d *door) trySetEnabled(ctx context.Context, username string, enabled bool) error {
	if err := may(ctx); err != nil {
		return err
	}
	if own(ctx, username) { // quirk 16
		return problem.IllegalArgument("users may not update the enabled status of their own account")
	}
	if username == userAnonymous {
		return problem.IllegalArgument("user [%s] is anonymous and cannot be modified using the api", username)
	}
	u, err := d.userNamed(ctx, username)
	if err == nil {
		_, err = d.dir.UpdateUser(ctx, u.ID, func(u *dragoman.User) error {
			u.Enabled = enabled
			return nil
		})
	}
	if dragoman.CodeOf(err) != dragoman.CodeNotFound {
		return err
	}
	// Quirk 12.
	if enabled {
		return problem.Invalid("only existing users can be enabled")
	}
	return problem.Invalid("only existing users can be disabled")
}

// Authenticate tells callers who they are.
func (d *door) Authenticate(ctx context.Context, _ wire.AuthenticateRequestObject) (wire.AuthenticateResponseObject, error) {
	return wire.Authenticate200JSONResponse(toWireAuthentication(callerFrom(ctx), d.roles)), nil
}
