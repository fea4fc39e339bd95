package fusion

import (
	"context"
	"net/http"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetUsers lists users, not the roles that the vendor's example shows (quirk 11).
func (r *room) GetUsers(ctx context.Context, request wire.GetUsersRequestObject) (wire.GetUsersResponseObject, error) {
	query, paged, err := fromWireListing(request.Params)
	if err != nil {
		return nil, err
	}
	page, err := r.dir.Users(ctx, query)
	if err != nil {
		return nil, err
	}
	list := ok(r.toWireUsers(page.Users))
	if paged {
		list.total = &page.Total
	}
	return list, nil
}

// CreateUser adds a user with a UUID of its own unless one was given.
func (r *room) CreateUser(ctx context.Context, request wire.CreateUserRequestObject) (wire.CreateUserResponseObject, error) {
	if err := may(ctx, dragoman.UsersWrite); err != nil {
		return nil, err
	}
	u, s, err := r.fromWireCreateUser(*request.Body)
	if err != nil {
		return nil, err
	}
	hash, err := r.hash(ctx, s)
	if err != nil {
		return nil, err
	}
	u.SetPassword(hash)
	if u.ID == "" {
		u.ID = newID()
	}
	created, err := r.dir.CreateUser(ctx, u)
	return answer{status: http.StatusCreated, body: r.toWireUser(created)}, err
}

// GetUser reads by ID, never by name (quirk 1).
func (r *room) GetUser(ctx context.Context, request wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	u, err := r.dir.User(ctx, request.ID)
	return ok(r.toWireUser(u)), err
}

// UpdateUser replaces (quirk 13). Version 4 answers nothing (quirk 5), version
// 5 the user, but for updatedAt (quirk 12).
func (r *room) UpdateUser(ctx context.Context, request wire.UpdateUserRequestObject) (wire.UpdateUserResponseObject, error) {
	if err := may(ctx, dragoman.UsersWrite); err != nil {
		return nil, err
	}
	want, err := r.fromWireUpdateUser(*request.Body)
	if err != nil {
		return nil, err
	}
	if want.hash, err = r.hash(ctx, want.secret); err != nil {
		return nil, err
	}
	u, err := r.dir.UpdateUser(ctx, request.ID, func(u *dragoman.User) error {
		want.apply(u)
		return nil
	})
	if err == nil && r.compat == 4 {
		return wire.UpdateUser204Response{}, nil
	}
	view := r.toWireUser(u)
	view.UpdatedAt = nil
	return ok(view), err
}

// UpdateUserPassword changes a password and nothing else (quirk 4).
func (r *room) UpdateUserPassword(ctx context.Context, request wire.UpdateUserPasswordRequestObject) (wire.UpdateUserPasswordResponseObject, error) {
	caller := visitFrom(ctx).proof.user
	own := caller.ID == request.ID
	needed := dragoman.UsersWrite
	if own {
		needed = dragoman.AccountPassword
	}
	if may(ctx, needed) != nil {
		return nil, forbidden("User is not allowed to make a change")
	}
	want, err := fromWirePatchPassword(*request.Body)
	if err != nil {
		return nil, err
	}
	if own {
		if err := r.proveCurrent(ctx, &caller, want.current); err != nil {
			return nil, err
		}
	}
	hash, err := r.hash(ctx, want.secret)
	if err != nil {
		return nil, err
	}
	u, err := r.dir.UpdateUser(ctx, request.ID, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	})
	if err == nil && r.compat == 4 {
		return wire.UpdateUserPassword204Response{}, nil
	}
	return ok(r.toWireUser(u)), err
}

// proveCurrent wants one's own password before it is changed.
func (r *room) proveCurrent(ctx context.Context, u *dragoman.User, current *string) error {
	if current == nil {
		return invalidRequest("currentPassword is missing: changing your own password takes it")
	}
	proved, err := r.dir.CheckPassword(ctx, u, *current)
	if err == nil && !proved {
		err = forbidden("currentPassword is not the current password")
	}
	return err
}

// DeleteUser removes a user. The directory keeps admin (quirk 23).
func (r *room) DeleteUser(ctx context.Context, request wire.DeleteUserRequestObject) (wire.DeleteUserResponseObject, error) {
	_, err := r.dir.DeleteUser(ctx, request.ID)
	return wire.DeleteUser204Response{}, err
}
