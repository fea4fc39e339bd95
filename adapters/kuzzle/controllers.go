package kuzzle

import "slices"

// allActions is the whole of the door: what the contract promises, no more and
// no less.
func allActions() []action {
	return slices.Concat(authActions(), securityActions(), serverActions(), storageActions(), pluginActions())
}

func authActions() []action {
	return []action{
		{controller: "auth", name: "checkRights", run: (*door).checkRights},
		{controller: "auth", name: "checkToken", run: (*door).checkToken},
		{controller: "auth", name: "createApiKey", run: (*door).createMyAPIKey, needs: account},
		{controller: "auth", name: "createMyCredentials", run: (*door).createMyCredentials, needs: account},
		{controller: "auth", name: "createToken", run: (*door).createToken, needs: account},
		{controller: "auth", name: "credentialsExist", run: (*door).credentialsExist, needs: account},
		{controller: "auth", name: "deleteApiKey", run: (*door).deleteMyAPIKey, needs: account},
		{controller: "auth", name: "deleteMyCredentials", run: (*door).deleteMyCredentials, needs: account},
		{controller: "auth", name: "getCurrentUser", run: (*door).getCurrentUser},
		{controller: "auth", name: "getMyCredentials", run: (*door).getMyCredentials, needs: account},
		{controller: "auth", name: "getMyRights", run: (*door).getMyRights},
		{controller: "auth", name: "getStrategies", run: (*door).getStrategies},
		{controller: "auth", name: "login", run: (*door).login},
		{controller: "auth", name: "logout", run: (*door).logout, needs: account},
		{controller: "auth", name: "refreshToken", run: (*door).refreshToken, needs: account},
		{controller: "auth", name: "searchApiKeys", run: (*door).searchMyAPIKeys, needs: account},
		{controller: "auth", name: "updateMyCredentials", run: (*door).updateMyCredentials, needs: account},
		{controller: "auth", name: "updateSelf", run: (*door).updateSelf, needs: account},
		{controller: "auth", name: "validateMyCredentials", run: (*door).validateMyCredentials, needs: account},
	}
}

func securityActions() []action {
	return []action{
		{controller: "security", name: "checkRights", run: (*door).checkRightsOf, needs: usersRead},
		{controller: "security", name: "createApiKey", run: (*door).createAPIKey, needs: keysManage},
		{controller: "security", name: "createCredentials", run: (*door).createCredentials, needs: usersWrite},
		{controller: "security", name: "createFirstAdmin", run: (*door).createFirstAdmin},
		{controller: "security", name: "createOrReplaceProfile", run: (*door).createOrReplaceProfile, needs: rolesWrite},
		{controller: "security", name: "createOrReplaceRole", run: (*door).createOrReplaceRole, needs: rolesWrite},
		{controller: "security", name: "createProfile", run: (*door).createProfile, needs: rolesWrite},
		{controller: "security", name: "createRestrictedUser", run: (*door).createRestrictedUser, needs: usersWrite},
		{controller: "security", name: "createRole", run: (*door).createRole, needs: rolesWrite},
		{controller: "security", name: "createUser", run: (*door).createUser, needs: usersWrite},
		{controller: "security", name: "deleteApiKey", run: (*door).deleteAPIKey, needs: keysManage},
		{controller: "security", name: "deleteCredentials", run: (*door).deleteCredentials, needs: usersWrite},
		{controller: "security", name: "deleteProfile", run: (*door).deleteProfile, needs: everything},
		{controller: "security", name: "deleteRole", run: (*door).deleteRole, needs: rolesWrite},
		{controller: "security", name: "deleteUser", run: (*door).deleteUser, needs: usersWrite},
		{controller: "security", name: "getAllCredentialFields", run: (*door).getAllCredentialFields},
		{controller: "security", name: "getCredentialFields", run: (*door).getCredentialFields},
		{controller: "security", name: "getCredentials", run: (*door).getCredentials, needs: usersRead},
		{controller: "security", name: "getCredentialsById", run: (*door).getCredentialsByID, needs: usersRead},
		{controller: "security", name: "getProfile", run: (*door).getProfile, needs: rolesRead},
		{controller: "security", name: "getProfileMapping", run: (*door).getProfileMapping, needs: rolesRead},
		{controller: "security", name: "getProfileRights", run: (*door).getProfileRights, needs: rolesRead},
		{controller: "security", name: "getRole", run: (*door).getRole, needs: rolesRead},
		{controller: "security", name: "getRoleMapping", run: (*door).getRoleMapping, needs: rolesRead},
		{controller: "security", name: "getUser", run: (*door).getUser, needs: usersRead},
		{controller: "security", name: "getUserMapping", run: (*door).getUserMapping, needs: usersRead},
		{controller: "security", name: "getUserRights", run: (*door).getUserRights, needs: usersRead},
		{controller: "security", name: "getUserStrategies", run: (*door).getUserStrategies, needs: usersRead},
		{controller: "security", name: "hasCredentials", run: (*door).hasCredentials, needs: usersRead},
		{controller: "security", name: "mDeleteProfiles", run: (*door).mDeleteProfiles, needs: everything},
		{controller: "security", name: "mDeleteRoles", run: (*door).mDeleteRoles, needs: rolesWrite},
		{controller: "security", name: "mDeleteUsers", run: (*door).mDeleteUsers, needs: usersWrite},
		{controller: "security", name: "mGetProfiles", run: (*door).mGetProfiles, needs: rolesRead},
		{controller: "security", name: "mGetRoles", run: (*door).mGetRoles, needs: rolesRead},
		{controller: "security", name: "mGetUsers", run: (*door).mGetUsers, needs: usersRead},
		{controller: "security", name: "refresh", run: (*door).refresh},
		{controller: "security", name: "replaceUser", run: (*door).replaceUser, needs: usersWrite},
		{controller: "security", name: "restrictDefaultRights", run: (*door).restrictDefaultRights, needs: rolesWrite},
		{controller: "security", name: "revokeTokens", run: (*door).revokeTokens, needs: sessions},
		{controller: "security", name: "scrollProfiles", run: (*door).scrollProfiles, needs: rolesRead},
		{controller: "security", name: "scrollUsers", run: (*door).scrollUsers, needs: usersRead},
		{controller: "security", name: "searchApiKeys", run: (*door).searchAPIKeys, needs: keysManage},
		{controller: "security", name: "searchProfiles", run: (*door).searchProfiles, needs: rolesRead},
		{controller: "security", name: "searchRoles", run: (*door).searchRoles, needs: rolesRead},
		{controller: "security", name: "searchUsers", run: (*door).searchUsers, needs: usersRead},
		{controller: "security", name: "searchUsersByCredentials", run: (*door).searchUsersByCredentials, needs: usersRead},
		{controller: "security", name: "updateCredentials", run: (*door).updateCredentials, needs: usersWrite},
		{controller: "security", name: "updateProfile", run: (*door).updateProfile, needs: rolesWrite},
		{controller: "security", name: "updateProfileMapping", run: (*door).updateProfileMapping, needs: rolesWrite},
		{controller: "security", name: "updateRole", run: (*door).updateRole, needs: rolesWrite},
		{controller: "security", name: "updateRoleMapping", run: (*door).updateRoleMapping, needs: rolesWrite},
		{controller: "security", name: "updateUser", run: (*door).updateUser, needs: usersWrite},
		{controller: "security", name: "updateUserMapping", run: (*door).updateUserMapping, needs: usersWrite},
		{controller: "security", name: "upsertUser", run: (*door).upsertUser, needs: usersWrite},
		{controller: "security", name: "validateCredentials", run: (*door).validateCredentials, needs: usersRead},
	}
}

// storageActions are what consoles and suites ask besides.
func storageActions() []action {
	return []action{
		{controller: "admin", name: "resetSecurity", run: (*door).resetSecurity, needs: everything},
		{controller: "collection", name: "list", run: (*door).listCollections},
		{controller: "index", name: "list", run: (*door).listIndexes},
	}
}

func serverActions() []action {
	return []action{
		{controller: "server", name: "adminExists", run: (*door).adminExists},
		{controller: "server", name: "capabilities", run: (*door).capabilities},
		{controller: "server", name: "getAllStats", run: (*door).getAllStats},
		{controller: "server", name: "getConfig", run: (*door).getConfig},
		{controller: "server", name: "getLastStats", run: (*door).getLastStats},
		{controller: "server", name: "getStats", run: (*door).getStats},
		{controller: "server", name: "healthCheck", run: (*door).health},
		{controller: "server", name: "info", run: (*door).info},
		{controller: "server", name: "metrics", run: (*door).nodeMetrics},
		{controller: "server", name: "now", run: (*door).now},
		{controller: "server", name: "openapi", run: (*door).openapi},
		{controller: "server", name: "publicApi", run: (*door).publicAPI},
	}
}

func pluginActions() []action {
	return []action{
		{controller: passwordsHere, name: "getResetPasswordToken", run: (*door).getResetPasswordToken, needs: usersRead},
		{controller: passwordsHere, name: "reset", run: (*door).resetPassword},
	}
}
