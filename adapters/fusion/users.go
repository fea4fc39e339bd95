package fusion

import (
	"context"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetUsers lists users, not the roles that the vendor's example shows (quirk 11).
func (d *door) GetUsers(ctx context.Context, request wire.GetUsersRequestObject) (wire.GetUsersResponseObject, error) {
	query, paged, err := fromWireListing(request.Params)
	if err != nil {
		return nil, err
	}
	if !paged {
		return d.everybody(ctx, query)
	}
	page, err := d.dir.Users(ctx, query)
	if err != nil {
		return nil, err
	}
	views, err := d.shownAll(ctx, page.Users)
	list := ok(views)
	list.total = &page.Total
	return list, err
}

// everybody is a list without pages, which is written page by page if it is long.
func (d *door) everybody(ctx context.Context, query dragoman.Query) (wire.GetUsersResponseObject, error) {
	walk := d.dir.Walk(query)
	page, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		return longList[dragoman.User]{ctx, transport.List[dragoman.User]{
			Walk: walk, First: page, Encode: d.encodeUsers,
			Open: "[", Separate: ",", Close: "]", Empty: "[]",
		}}, nil
	}
	views, err := d.shownAll(ctx, page)
	return ok(views), err
}

func (d *door) encodeUsers(ctx context.Context, page []dragoman.User) ([]byte, error) {
	views, err := d.shownAll(ctx, page)
	if err != nil {
		return nil, err
	}
	body, err := encode(views)
	if err != nil {
		return nil, err
	}
	return body[1 : len(body)-1], nil
}

// longList is a list that is written page by page.
type longList[T any] struct {
	ctx context.Context
	transport.List[T]
}

// VisitGetUsersResponse writes the list of users.
func (l longList[T]) VisitGetUsersResponse(w http.ResponseWriter) error { return l.write(w) }

// VisitGetAPIKeysResponse writes the list of keys.
func (l longList[T]) VisitGetAPIKeysResponse(w http.ResponseWriter) error { return l.write(w) }

func (l longList[T]) write(w http.ResponseWriter) error {
	return l.Write(l.ctx, w, func() {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusOK)
	})
}

// CreateUser adds a user with a UUID of its own unless one was given.
func (d *door) CreateUser(ctx context.Context, request wire.CreateUserRequestObject) (wire.CreateUserResponseObject, error) {
	u, s, err := d.fromWireCreateUser(*request.Body)
	if err != nil {
		return nil, err
	}
	hash, err := d.hash(ctx, s)
	if err != nil {
		return nil, err
	}
	u.SetPassword(hash)
	if u.ID == "" {
		u.ID = newID()
	}
	created, err := d.dir.CreateUser(ctx, u)
	if err != nil {
		return nil, err
	}
	view, err := d.shown(ctx, created)
	return answer{status: http.StatusCreated, body: view}, err
}

// GetUser reads by ID, never by name (quirk 1).
func (d *door) GetUser(ctx context.Context, request wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	u, err := d.dir.User(ctx, request.ID)
	if err != nil {
		return nil, err
	}
	view, err := d.shown(ctx, u)
	return ok(view), err
}

// UpdateUser replaces (quirk 13). Version 4 answers nothing (quirk 5), version
// 5 the user, but for updatedAt (quirk 12).
func (d *door) UpdateUser(ctx context.Context, request wire.UpdateUserRequestObject) (wire.UpdateUserResponseObject, error) {
	want, err := d.fromWireUpdateUser(*request.Body)
	if err != nil {
		return nil, err
	}
	if want.hash, err = d.hash(ctx, want.secret); err != nil {
		return nil, err
	}
	u, err := d.dir.UpdateUser(ctx, request.ID, func(u *dragoman.User) error {
		want.apply(u)
		return nil
	})
	if err == nil && d.compat == 4 {
		return nothing{}, nil
	}
	view := d.toWireUser(u)
	view.UpdatedAt = nil
	return ok(view), err
}

// UpdateUserPassword changes a password and nothing else (quirk 4).
func (d *door) UpdateUserPassword(
	ctx context.Context, request wire.UpdateUserPasswordRequestObject,
) (wire.UpdateUserPasswordResponseObject, error) {
	who := requestFrom(ctx).caller
	want, err := fromWirePatchPassword(*request.Body)
	if err != nil {
		return nil, err
	}
	if who.id() == request.ID {
		if err := d.proveCurrent(ctx, &who.user, want.current); err != nil {
			return nil, err
		}
	}
	hash, err := d.hash(ctx, want.secret)
	if err != nil {
		return nil, err
	}
	u, err := d.dir.UpdateUser(ctx, request.ID, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	})
	if err == nil && d.compat == 4 {
		return wire.UpdateUserPassword204Response{}, nil
	}
	return ok(d.toWireUser(u)), err
}

// proveCurrent wants one's own password before it is changed.
func (d *door) proveCurrent(ctx context.Context, u *dragoman.User, current *string) error {
	if current == nil {
		return invalidRequest("currentPassword is missing: changing your own password takes it")
	}
	proved, err := d.dir.CheckPassword(ctx, u, *current)
	if err != nil {
		return err
	}
	if !proved {
		return forbidden("currentPassword is not the current password")
	}
	return nil
}

// DeleteUser removes a user. The directory keeps admin (quirk 23).
func (d *door) DeleteUser(ctx context.Context, request wire.DeleteUserRequestObject) (wire.DeleteUserResponseObject, error) {
	_, err := d.dir.DeleteUser(ctx, request.ID)
	return wire.DeleteUser204Response{}, err
}

// shown is a user as everybody may see it; version 4 adds what the roles
// permit (quirk 27).
func (d *door) shown(ctx context.Context, u dragoman.User) (wire.User, error) {
	views, err := d.shownAll(ctx, []dragoman.User{u})
	if err != nil {
		return wire.User{}, err
	}
	return views[0], nil
}

func (d *door) shownAll(ctx context.Context, users []dragoman.User) ([]wire.User, error) {
	views := make([]wire.User, len(users))
	for i, u := range users {
		views[i] = d.toWireUser(u)
	}
	if d.compat == 5 {
		return views, nil
	}
	realm, _, err := d.realm(ctx, nativeRealm)
	known := map[string][]wire.Permission{}
	for i, u := range users {
		if err == nil {
			views[i].InheritedPermissions, err = d.inherited(ctx, once(u.Roles, realm.RoleNames), known)
		}
	}
	return views, err
}

// inherited is what the roles permit; never nil. It remembers in known what it
// has looked up.
func (d *door) inherited(ctx context.Context, roles []string, known map[string][]wire.Permission) ([]wire.Permission, error) {
	permissions := []wire.Permission{}
	for _, name := range roles {
		if _, looked := known[name]; !looked {
			def, err := d.definition(ctx, name)
			if err != nil {
				return nil, err
			}
			known[name] = def.permissions()
		}
		permissions = append(permissions, known[name]...)
	}
	return permissions, nil
}
