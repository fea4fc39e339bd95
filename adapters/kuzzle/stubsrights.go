package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of sign-up, rights and oneself.

func (s stubs) CreateRestrictedUser(ctx context.Context, _ wire.CreateRestrictedUserRequestObject) (wire.CreateRestrictedUserResponseObject, error) {
	return s.d.answer(ctx, "security", "createRestrictedUser")
}

func (s stubs) CreateRestrictedUserWithID(ctx context.Context, _ wire.CreateRestrictedUserWithIDRequestObject) (wire.CreateRestrictedUserWithIDResponseObject, error) {
	return s.d.answer(ctx, "security", "createRestrictedUser")
}

func (s stubs) CreateFirstAdmin(ctx context.Context, _ wire.CreateFirstAdminRequestObject) (wire.CreateFirstAdminResponseObject, error) {
	return s.d.answer(ctx, "security", "createFirstAdmin")
}

func (s stubs) CreateFirstAdminWithID(ctx context.Context, _ wire.CreateFirstAdminWithIDRequestObject) (wire.CreateFirstAdminWithIDResponseObject, error) {
	return s.d.answer(ctx, "security", "createFirstAdmin")
}

func (s stubs) RestrictDefaultRights(ctx context.Context, _ wire.RestrictDefaultRightsRequestObject) (wire.RestrictDefaultRightsResponseObject, error) {
	return s.d.answer(ctx, "security", "restrictDefaultRights")
}

func (s stubs) Refresh(ctx context.Context, _ wire.RefreshRequestObject) (wire.RefreshResponseObject, error) {
	return s.d.answer(ctx, "security", "refresh")
}

func (s stubs) GetUserRights(ctx context.Context, _ wire.GetUserRightsRequestObject) (wire.GetUserRightsResponseObject, error) {
	return s.d.answer(ctx, "security", "getUserRights")
}

func (s stubs) GetUserStrategies(ctx context.Context, _ wire.GetUserStrategiesRequestObject) (wire.GetUserStrategiesResponseObject, error) {
	return s.d.answer(ctx, "security", "getUserStrategies")
}

func (s stubs) RevokeTokens(ctx context.Context, _ wire.RevokeTokensRequestObject) (wire.RevokeTokensResponseObject, error) {
	return s.d.answer(ctx, "security", "revokeTokens")
}

func (s stubs) CheckRightsOfUser(ctx context.Context, _ wire.CheckRightsOfUserRequestObject) (wire.CheckRightsOfUserResponseObject, error) {
	return s.d.answer(ctx, "security", "checkRights")
}

func (s stubs) CheckRights(ctx context.Context, _ wire.CheckRightsRequestObject) (wire.CheckRightsResponseObject, error) {
	return s.d.answer(ctx, "auth", "checkRights")
}

func (s stubs) GetMyRights(ctx context.Context, _ wire.GetMyRightsRequestObject) (wire.GetMyRightsResponseObject, error) {
	return s.d.answer(ctx, "auth", "getMyRights")
}

func (s stubs) GetMyRightsOld(ctx context.Context, _ wire.GetMyRightsOldRequestObject) (wire.GetMyRightsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "getMyRights")
}

func (s stubs) GetStrategies(ctx context.Context, _ wire.GetStrategiesRequestObject) (wire.GetStrategiesResponseObject, error) {
	return s.d.answer(ctx, "auth", "getStrategies")
}

func (s stubs) UpdateSelfOld(ctx context.Context, _ wire.UpdateSelfOldRequestObject) (wire.UpdateSelfOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "updateSelf")
}

func (s stubs) UpdateSelf(ctx context.Context, _ wire.UpdateSelfRequestObject) (wire.UpdateSelfResponseObject, error) {
	return s.d.answer(ctx, "auth", "updateSelf")
}
