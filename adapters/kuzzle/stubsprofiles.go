package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of profiles and roles.

func (s stubs) GetProfile(ctx context.Context, _ wire.GetProfileRequestObject) (wire.GetProfileResponseObject, error) {
	return s.d.answer(ctx, "security", "getProfile")
}

func (s stubs) CreateOrReplaceProfile(ctx context.Context, _ wire.CreateOrReplaceProfileRequestObject) (wire.CreateOrReplaceProfileResponseObject, error) {
	return s.d.answer(ctx, "security", "createOrReplaceProfile")
}

func (s stubs) DeleteProfile(ctx context.Context, _ wire.DeleteProfileRequestObject) (wire.DeleteProfileResponseObject, error) {
	return s.d.answer(ctx, "security", "deleteProfile")
}

func (s stubs) CreateProfile(ctx context.Context, _ wire.CreateProfileRequestObject) (wire.CreateProfileResponseObject, error) {
	return s.d.answer(ctx, "security", "createProfile")
}

func (s stubs) UpdateProfile(ctx context.Context, _ wire.UpdateProfileRequestObject) (wire.UpdateProfileResponseObject, error) {
	return s.d.answer(ctx, "security", "updateProfile")
}

func (s stubs) MGetProfiles(ctx context.Context, _ wire.MGetProfilesRequestObject) (wire.MGetProfilesResponseObject, error) {
	return s.d.answer(ctx, "security", "mGetProfiles")
}

func (s stubs) SearchProfiles(ctx context.Context, _ wire.SearchProfilesRequestObject) (wire.SearchProfilesResponseObject, error) {
	return s.d.answer(ctx, "security", "searchProfiles")
}

func (s stubs) MDeleteProfiles(ctx context.Context, _ wire.MDeleteProfilesRequestObject) (wire.MDeleteProfilesResponseObject, error) {
	return s.d.answer(ctx, "security", "mDeleteProfiles")
}

func (s stubs) GetProfileRights(ctx context.Context, _ wire.GetProfileRightsRequestObject) (wire.GetProfileRightsResponseObject, error) {
	return s.d.answer(ctx, "security", "getProfileRights")
}

func (s stubs) GetRole(ctx context.Context, _ wire.GetRoleRequestObject) (wire.GetRoleResponseObject, error) {
	return s.d.answer(ctx, "security", "getRole")
}

func (s stubs) CreateOrReplaceRole(ctx context.Context, _ wire.CreateOrReplaceRoleRequestObject) (wire.CreateOrReplaceRoleResponseObject, error) {
	return s.d.answer(ctx, "security", "createOrReplaceRole")
}

func (s stubs) DeleteRole(ctx context.Context, _ wire.DeleteRoleRequestObject) (wire.DeleteRoleResponseObject, error) {
	return s.d.answer(ctx, "security", "deleteRole")
}

func (s stubs) CreateRole(ctx context.Context, _ wire.CreateRoleRequestObject) (wire.CreateRoleResponseObject, error) {
	return s.d.answer(ctx, "security", "createRole")
}

func (s stubs) UpdateRole(ctx context.Context, _ wire.UpdateRoleRequestObject) (wire.UpdateRoleResponseObject, error) {
	return s.d.answer(ctx, "security", "updateRole")
}

func (s stubs) MGetRoles(ctx context.Context, _ wire.MGetRolesRequestObject) (wire.MGetRolesResponseObject, error) {
	return s.d.answer(ctx, "security", "mGetRoles")
}

func (s stubs) SearchRoles(ctx context.Context, _ wire.SearchRolesRequestObject) (wire.SearchRolesResponseObject, error) {
	return s.d.answer(ctx, "security", "searchRoles")
}

func (s stubs) MDeleteRoles(ctx context.Context, _ wire.MDeleteRolesRequestObject) (wire.MDeleteRolesResponseObject, error) {
	return s.d.answer(ctx, "security", "mDeleteRoles")
}
