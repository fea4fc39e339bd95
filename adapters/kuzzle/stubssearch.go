package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of scrolls, of credentials searched, and of mappings.

func (s stubs) ScrollUsers(ctx context.Context, _ wire.ScrollUsersRequestObject) (wire.ScrollUsersResponseObject, error) {
	return s.d.answer(ctx, "security", "scrollUsers")
}

func (s stubs) ScrollProfiles(ctx context.Context, _ wire.ScrollProfilesRequestObject) (wire.ScrollProfilesResponseObject, error) {
	return s.d.answer(ctx, "security", "scrollProfiles")
}

func (s stubs) SearchUsersByCredentials(ctx context.Context, _ wire.SearchUsersByCredentialsRequestObject) (wire.SearchUsersByCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "searchUsersByCredentials")
}

func (s stubs) GetUserMapping(ctx context.Context, _ wire.GetUserMappingRequestObject) (wire.GetUserMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "getUserMapping")
}

func (s stubs) UpdateUserMapping(ctx context.Context, _ wire.UpdateUserMappingRequestObject) (wire.UpdateUserMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "updateUserMapping")
}

func (s stubs) GetProfileMapping(ctx context.Context, _ wire.GetProfileMappingRequestObject) (wire.GetProfileMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "getProfileMapping")
}

func (s stubs) UpdateProfileMapping(ctx context.Context, _ wire.UpdateProfileMappingRequestObject) (wire.UpdateProfileMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "updateProfileMapping")
}

func (s stubs) GetRoleMapping(ctx context.Context, _ wire.GetRoleMappingRequestObject) (wire.GetRoleMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "getRoleMapping")
}

func (s stubs) UpdateRoleMapping(ctx context.Context, _ wire.UpdateRoleMappingRequestObject) (wire.UpdateRoleMappingResponseObject, error) {
	return s.d.answer(ctx, "security", "updateRoleMapping")
}
