package fusion

import (
	"context"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetUsers lists users, not the roles that the vendor's example shows (quirk 11).
func (r *room) GetUsers(ctx context.Context, request wire.GetUsersRequestObject) (wire.GetUsersResponseObject, error) {
	query, paged, err := fromWireListing(request.Params)
	if err != nil {
		return nil, err
	}
	if !paged {
		return r.everybody(ctx, query)
	}
	page, err := r.dir.Users(ctx, query)
	if err != nil {
		return nil, err
	}
	views, err := r.shownAll(ctx, page.Users)
	list := ok(views)
	list.total = &page.Total
	return list, err
}

// everybody is a list without pages, which is written page by page if it is long.
func (r *room) everybody(ctx context.Context, query dragoman.Query) (wire.GetUsersResponseObject, error) {
	walk := r.dir.Walk(query)
	page, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return longList{ctx, transport.UserList{
			Walk: walk, First: page, Encode: r.encodeUsers,
			Open: "[", Separate: ",", Close: "]", Empty: "[]",
		}}, nil
	}
	views, err := r.shownAll(ctx, page)
	return ok(views), err
}

func (r *room) encodeUsers(ctx context.Context, page []dragoman.User) ([]byte, error) {
	views, err := r.shownAll(ctx, page)
	if err != nil {
		return nil, err
	}
	body, err := encode(views)
	if err != nil {
		return nil, err
	}
	return body[1 : len(body)-1], nil
}

type longList struct {
	ctx context.Context
	transport.UserList
}

// VisitGetUsersResponse writes the list.
func (l longList) VisitGetUsersResponse(w http.ResponseWriter) error {
	return l.Write(l.ctx, w, func() {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusOK)
	})
}

// CreateUser adds a user with a UUID of its own unless one was given.
func (r *room) CreateUser(ctx context.Context, request wire.CreateUserRequestObject) (wire.CreateUserResponseObject, error) {
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
	if err != nil {
		return nil, err
	}
	view, err := r.shown(ctx, created)
	return answer{status: http.StatusCreated, body: view}, err
}

// GetUser reads by ID, never by name (quirk 1).
func (r *room) GetUser(ctx context.Context, request wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	u, err := r.dir.User(ctx, request.ID)
	if err != nil {
		return nil, err
	}
	view, err := r.shown(ctx, u)
	return ok(view), err
}

// UpdateUser replaces (quirk 13). Version 4 answers nothing (quirk 5), version
// 5 the user, but for updatedAt (quirk 12).
func (r *room) UpdateUser(ctx context.Context, request wire.UpdateUserRequestObject) (wire.UpdateUserResponseObject, error) {
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
		return nothing{}, nil
	}
	view := r.toWireUser(u)
	view.UpdatedAt = nil
	return ok(view), err
}

// UpdateUserPassword changes a password and nothing else (quirk 4).
func (r *room) UpdateUserPassword(ctx context.Context, request wire.UpdateUserPasswordRequestObject) (wire.UpdateUserPasswordResponseObject, error) {
	caller := visitFrom(ctx).proof
	want, err := fromWirePatchPassword(*request.Body)
	if err != nil {
		return nil, err
	}
	if caller.id() == request.ID {
		if err := r.proveCurrent(ctx, &caller.user, want.current); err != nil {
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

// shown is a user as everybody may see it; version 4 adds what the roles
// permit (quirk 27).
func (r *room) shown(ctx context.Context, u dragoman.User) (wire.User, error) {
	views, err := r.shownAll(ctx, []dragoman.User{u})
	if err != nil {
		return wire.User{}, err
	}
	return views[0], nil
}

func (r *room) shownAll(ctx context.Context, users []dragoman.User) ([]wire.User, error) {
	views := make([]wire.User, len(users))
	for i, u := range users {
		views[i] = r.toWireUser(u)
	}
	if r.compat == 5 {
		return views, nil
	}
	realm, _, err := r.realm(ctx, nativeRealm)
	known := map[string][]wire.Permission{}
	for i, u := range users {
		if err == nil {
			views[i].InheritedPermissions, err = r.inherited(ctx, once(u.Roles, realm.RoleNames), known)
		}
	}
	return views, err
}

// inherited is what the roles permit; never nil. It remembers in known what it
// has looked up.
func (r *room) inherited(ctx context.Context, roles []string, known map[string][]wire.Permission) ([]wire.Permission, error) {
	permissions := []wire.Permission{}
	for _, name := range roles {
		if _, looked := known[name]; !looked {
			d, err := r.definition(ctx, name)
			if err != nil {
				return nil, err
			}
			known[name] = d.permissions()
		}
		permissions = append(permissions, known[name]...)
	}
	return permissions, nil
}
