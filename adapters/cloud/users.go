package cloud

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// GetUsers lists users by name, the disabled ones only if asked (quirk 15).
func (d *door) GetUsers(ctx context.Context, request wire.GetUsersRequestObject) (wire.GetUsersResponseObject, error) {
	disabledToo, err := fromWireFlag("include_disabled", request.Params.IncludeDisabled)
	if err != nil {
		return nil, err
	}
	query := dragoman.Query{Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldUsername}}}}
	if !disabledToo {
		query.Filter = dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldEnabled}, Value: true}
	}
	walk := d.dir.Walk(query)
	page, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return d.everybody(ctx, walk, page), nil
	}
	return wire.GetUsers200JSONResponse{Users: toWireUsers(page, d.roles)}, nil
}

// everybody is a list of users that is written page by page.
func (d *door) everybody(ctx context.Context, walk *dragoman.Walk[dragoman.User], first []dragoman.User) longList[dragoman.User] {
	return longList[dragoman.User]{ctx, transport.List[dragoman.User]{
		Walk: walk, First: first,
		Open: `{"users":[`, Separate: ",", Close: "]}\n", Empty: "{\"users\":[]}\n",
		Encode: func(_ context.Context, page []dragoman.User) ([]byte, error) {
			body, err := json.Marshal(toWireUsers(page, d.roles))
			if err != nil {
				return nil, err
			}
			return body[1 : len(body)-1], nil
		},
	}}
}

// longList is a list that is written page by page.
type longList[T any] struct {
	ctx context.Context
	transport.List[T]
}

// VisitGetUsersResponse writes the list of users.
func (l longList[T]) VisitGetUsersResponse(w http.ResponseWriter) error { return l.write(w) }

// VisitGetUsersAPIKeysResponse writes the list of keys.
func (l longList[T]) VisitGetUsersAPIKeysResponse(w http.ResponseWriter) error { return l.write(w) }

func (l longList[T]) write(w http.ResponseWriter) error {
	return l.Write(l.ctx, w, func() {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusOK)
	})
}

func toWireUsers(users []dragoman.User, roles dragoman.RoleNames) []wire.User {
	list := make([]wire.User, len(users))
	for i := range users {
		list[i] = toWireUser(&users[i], roles)
	}
	return list
}

// CreateUser adds a user and answers 200, not 201 (quirk 1).
func (d *door) CreateUser(ctx context.Context, request wire.CreateUserRequestObject) (wire.CreateUserResponseObject, error) {
	body, err := fromWireNewUser(*request.Body)
	if err != nil {
		return nil, err
	}
	u, err := body.newUser(d.roles)
	if err != nil {
		return nil, err
	}
	password, _ := body.password()
	hash, err := d.dir.HashPassword(ctx, password)
	if err != nil {
		return nil, err
	}
	u.SetPassword(hash)
	created, err := d.dir.CreateUser(ctx, u)
	return wire.CreateUser200JSONResponse(toWireUser(&created, d.roles)), err
}

// GetUser fetches a user by name, whatever the name looks like (quirk 6).
func (d *door) GetUser(ctx context.Context, request wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	u, err := d.dir.UserByName(ctx, request.UserName)
	return wire.GetUser200JSONResponse(toWireUser(&u, d.roles)), err
}

// UpdateUser patches a user.
func (d *door) UpdateUser(ctx context.Context, request wire.UpdateUserRequestObject) (wire.UpdateUserResponseObject, error) {
	u, err := d.dir.UserByName(ctx, request.UserName)
	if err != nil {
		return nil, err
	}
	u, err = d.patch(ctx, u, *request.Body, false)
	return wire.UpdateUser200JSONResponse(toWireUser(&u, d.roles)), err
}

// DeleteUser removes a user, but neither a built-in one (quirk 16) nor the
// caller (quirk 17).
func (d *door) DeleteUser(ctx context.Context, request wire.DeleteUserRequestObject) (wire.DeleteUserResponseObject, error) {
	u, err := d.dir.UserByName(ctx, request.UserName)
	if err != nil {
		return nil, err
	}
	p, _ := dragoman.PrincipalFrom(ctx)
	switch {
	case u.Builtin:
		return nil, cannotModify(&u)
	case u.ID == p.User.ID:
		return nil, failed(http.StatusBadRequest, codeRestrictedDeletion, "nobody can delete themselves")
	}
	_, err = d.dir.DeleteUser(ctx, u.ID)
	return wire.DeleteUser200JSONResponse{}, err
}

// GetCurrentUser fetches the caller.
func (d *door) GetCurrentUser(ctx context.Context, _ wire.GetCurrentUserRequestObject) (wire.GetCurrentUserResponseObject, error) {
	u, err := d.current(ctx)
	return wire.GetCurrentUser200JSONResponse(toWireUser(&u, d.roles)), err
}

// UpdateCurrentUser patches the caller.
func (d *door) UpdateCurrentUser(
	ctx context.Context, request wire.UpdateCurrentUserRequestObject,
) (wire.UpdateCurrentUserResponseObject, error) {
	u, err := d.current(ctx)
	if err != nil {
		return nil, err
	}
	u, err = d.patch(ctx, u, *request.Body, true)
	return wire.UpdateCurrentUser200JSONResponse(toWireUser(&u, d.roles)), err
}

func (d *door) current(ctx context.Context) (dragoman.User, error) {
	p, _ := dragoman.PrincipalFrom(ctx)
	return d.dir.User(ctx, p.User.ID)
}

// patch changes a user as the body asks. The order of complaints is the
// vendor's (quirk 16): built-in users before the body, which is first tried on
// a draft, so that only a good one costs a hash.
func (d *door) patch(ctx context.Context, u dragoman.User, data []byte, own bool) (dragoman.User, error) {
	if u.Builtin {
		return dragoman.User{}, cannotModify(&u)
	}
	body, err := fromWirePatch(data)
	if err != nil {
		return dragoman.User{}, err
	}
	draft := u.Clone()
	if err := body.applyTo(&draft, d.roles, own); err != nil {
		return dragoman.User{}, err
	}
	var hash dragoman.PasswordHash
	if password, ok := body.password(); ok {
		if hash, err = d.dir.HashPassword(ctx, password); err != nil {
			return dragoman.User{}, err
		}
	}
	return d.dir.UpdateUser(ctx, u.ID, func(now *dragoman.User) error {
		if now.Username != u.Username {
			return dragoman.NotFound(dragoman.SubjectUser, u.Username) // renamed at another door since
		}
		if hash != "" {
			now.SetPassword(hash)
		}
		return body.applyTo(now, d.roles, own)
	})
}

// fromWireFlag reads a query parameter that is exactly true or false.
func fromWireFlag(name string, value *string) (bool, error) {
	switch {
	case value == nil || *value == "false":
		return false, nil
	case *value == "true":
		return true, nil
	}
	return false, failed(http.StatusBadRequest, codeInvalidData, name+" must be true or false", "query."+name)
}
