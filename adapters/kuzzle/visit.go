package kuzzle

import "net/http"

// Every operation answers a reply; the generated server asks each under the
// operation's own name.

func (a reply) VisitCreateUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateUserWithIDResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetUsersByBodyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitReplaceUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpsertUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMDeleteUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLoginResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLoginByQueryResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLogoutResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCheckTokenResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCurrentUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCurrentUserOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitNowResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitAdminExistsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitPublicAPIResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitInfoResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitServerInfoResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitQueryResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHealthcheckResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitReadyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHeadServerResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetAllCredentialFieldsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialFieldsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialsByIDResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHasCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitValidateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetProfileResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateOrReplaceProfileResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteProfileResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateProfileResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateProfileResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetProfilesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchProfilesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMDeleteProfilesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetProfileRightsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetRoleResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateOrReplaceRoleResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteRoleResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateRoleResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateRoleResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetRolesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchRolesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMDeleteRolesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateRestrictedUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateRestrictedUserWithIDResponse(w http.ResponseWriter) error {
	return a.write(w)
}

func (a reply) VisitCreateFirstAdminResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateFirstAdminWithIDResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitRestrictDefaultRightsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitRefreshResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetUserRightsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetUserStrategiesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitRevokeTokensResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCheckRightsOfUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCheckRightsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetMyRightsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetMyRightsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetStrategiesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateSelfOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateSelfResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetMyCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteMyCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCredentialsExistResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateMyCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitValidateMyCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateMyCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetMyCredentialsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteMyCredentialsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCredentialsExistOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateMyCredentialsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitValidateMyCredentialsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateMyCredentialsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitRefreshTokenResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateTokenResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateAPIKeyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchAPIKeysResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteAPIKeyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateAPIKeyOfMineResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchAPIKeysOfMineResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteAPIKeyOfMineResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitScrollUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitScrollProfilesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchUsersByCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetUserMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateUserMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetProfileMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateProfileMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetRoleMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateRoleMappingResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHealthCheckResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetConfigResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCapabilitiesResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitOpenapiResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateFirstAdminOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMetricsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetStatsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetStatsOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetLastStatsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetAllStatsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSwaggerJSONResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSwaggerYAMLResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetResetPasswordTokenResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetResetPasswordTokenShortResponse(w http.ResponseWriter) error {
	return a.write(w)
}

func (a reply) VisitResetPasswordResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitResetPasswordShortResponse(w http.ResponseWriter) error { return a.write(w) }
