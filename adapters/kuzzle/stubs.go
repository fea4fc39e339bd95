package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// stubs are the routes: each names its action and leaves the rest to door.do.
// What came with the HTTP request is in the context.
type stubs struct{ d *door }

func (s stubs) CreateUser(ctx context.Context, _ wire.CreateUserRequestObject) (wire.CreateUserResponseObject, error) {
	return s.d.answer(ctx, "security", "createUser")
}

func (s stubs) CreateUserWithID(ctx context.Context, _ wire.CreateUserWithIDRequestObject) (wire.CreateUserWithIDResponseObject, error) {
	return s.d.answer(ctx, "security", "createUser")
}

func (s stubs) GetUser(ctx context.Context, _ wire.GetUserRequestObject) (wire.GetUserResponseObject, error) {
	return s.d.answer(ctx, "security", "getUser")
}

func (s stubs) MGetUsers(ctx context.Context, _ wire.MGetUsersRequestObject) (wire.MGetUsersResponseObject, error) {
	return s.d.answer(ctx, "security", "mGetUsers")
}

func (s stubs) MGetUsersByBody(ctx context.Context, _ wire.MGetUsersByBodyRequestObject) (wire.MGetUsersByBodyResponseObject, error) {
	return s.d.answer(ctx, "security", "mGetUsers")
}

func (s stubs) UpdateUser(ctx context.Context, _ wire.UpdateUserRequestObject) (wire.UpdateUserResponseObject, error) {
	return s.d.answer(ctx, "security", "updateUser")
}

func (s stubs) ReplaceUser(ctx context.Context, _ wire.ReplaceUserRequestObject) (wire.ReplaceUserResponseObject, error) {
	return s.d.answer(ctx, "security", "replaceUser")
}

func (s stubs) UpsertUser(ctx context.Context, _ wire.UpsertUserRequestObject) (wire.UpsertUserResponseObject, error) {
	return s.d.answer(ctx, "security", "upsertUser")
}

func (s stubs) DeleteUser(ctx context.Context, _ wire.DeleteUserRequestObject) (wire.DeleteUserResponseObject, error) {
	return s.d.answer(ctx, "security", "deleteUser")
}

func (s stubs) MDeleteUsers(ctx context.Context, _ wire.MDeleteUsersRequestObject) (wire.MDeleteUsersResponseObject, error) {
	return s.d.answer(ctx, "security", "mDeleteUsers")
}

func (s stubs) SearchUsers(ctx context.Context, _ wire.SearchUsersRequestObject) (wire.SearchUsersResponseObject, error) {
	return s.d.answer(ctx, "security", "searchUsers")
}

func (s stubs) Login(ctx context.Context, _ wire.LoginRequestObject) (wire.LoginResponseObject, error) {
	return s.d.answer(ctx, "auth", "login")
}

func (s stubs) LoginByQuery(ctx context.Context, _ wire.LoginByQueryRequestObject) (wire.LoginByQueryResponseObject, error) {
	return s.d.answer(ctx, "auth", "login")
}

func (s stubs) Logout(ctx context.Context, _ wire.LogoutRequestObject) (wire.LogoutResponseObject, error) {
	return s.d.answer(ctx, "auth", "logout")
}

func (s stubs) CheckToken(ctx context.Context, _ wire.CheckTokenRequestObject) (wire.CheckTokenResponseObject, error) {
	return s.d.answer(ctx, "auth", "checkToken")
}

func (s stubs) GetCurrentUser(ctx context.Context, _ wire.GetCurrentUserRequestObject) (wire.GetCurrentUserResponseObject, error) {
	return s.d.answer(ctx, "auth", "getCurrentUser")
}

func (s stubs) GetCurrentUserOld(ctx context.Context, _ wire.GetCurrentUserOldRequestObject) (wire.GetCurrentUserOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "getCurrentUser")
}

func (s stubs) Now(ctx context.Context, _ wire.NowRequestObject) (wire.NowResponseObject, error) {
	return s.d.answer(ctx, "server", "now")
}

func (s stubs) AdminExists(ctx context.Context, _ wire.AdminExistsRequestObject) (wire.AdminExistsResponseObject, error) {
	return s.d.answer(ctx, "server", "adminExists")
}

func (s stubs) PublicAPI(ctx context.Context, _ wire.PublicAPIRequestObject) (wire.PublicAPIResponseObject, error) {
	return s.d.answer(ctx, "server", "publicApi")
}

func (s stubs) Info(ctx context.Context, _ wire.InfoRequestObject) (wire.InfoResponseObject, error) {
	return s.d.answer(ctx, "server", "info")
}

func (s stubs) ServerInfo(ctx context.Context, _ wire.ServerInfoRequestObject) (wire.ServerInfoResponseObject, error) {
	return s.d.answer(ctx, "server", "info")
}

func (s stubs) Query(ctx context.Context, _ wire.QueryRequestObject) (wire.QueryResponseObject, error) {
	return s.d.query(ctx)
}

func (s stubs) Healthcheck(ctx context.Context, _ wire.HealthcheckRequestObject) (wire.HealthcheckResponseObject, error) {
	return s.d.healthcheck(ctx)
}

func (s stubs) Ready(ctx context.Context, _ wire.ReadyRequestObject) (wire.ReadyResponseObject, error) {
	return s.d.ready(ctx)
}

func (s stubs) HeadServer(ctx context.Context, _ wire.HeadServerRequestObject) (wire.HeadServerResponseObject, error) {
	return s.d.healthcheck(ctx)
}
