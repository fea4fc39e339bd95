package kuzzle

import "github.com/dragoman-project/dragoman"

// What actions need of the directory. It is granted to the one request whose
// action Kuzzle's rights have allowed, and to nothing else that its caller does.
var (
	account    = []dragoman.Capability{dragoman.AccountRead, dragoman.AccountWrite, dragoman.AccountPassword, dragoman.AccountKeys, dragoman.UsersRead}
	usersRead  = []dragoman.Capability{dragoman.UsersRead, dragoman.RolesRead}
	usersWrite = []dragoman.Capability{dragoman.UsersRead, dragoman.UsersWrite, dragoman.RolesRead}
	sessions   = []dragoman.Capability{dragoman.UsersRead, dragoman.SessionsManage}
	keysManage = []dragoman.Capability{dragoman.UsersRead, dragoman.KeysManage}
	rolesRead  = []dragoman.Capability{dragoman.RolesRead}
	rolesWrite = []dragoman.Capability{dragoman.RolesRead, dragoman.RolesWrite}
	everything = dragoman.AllCapabilities()
)

func authActions() []action {
	return []action{
		{"auth", "checkRights", (*door).checkRights, nil, []route{{"POST", "/_checkRights"}}},
		{"auth", "checkToken", (*door).checkToken, nil, []route{{"POST", "/_checkToken"}}},
		{"auth", "createApiKey", (*door).createMyAPIKey, account, []route{{"POST", "/api-keys/_create"}}},
		{"auth", "createMyCredentials", (*door).createMyCredentials, account, []route{{"POST", "/_me/credentials/:strategy/_create"}, {"POST", "/credentials/:strategy/_me/_create"}}},
		{"auth", "createToken", (*door).createToken, account, []route{{"POST", "/_createToken"}}},
		{"auth", "credentialsExist", (*door).credentialsExist, account, []route{{"GET", "/_me/credentials/:strategy/_exists"}, {"GET", "/credentials/:strategy/_me/_exists"}}},
		{"auth", "deleteApiKey", (*door).deleteMyAPIKey, account, []route{{"DELETE", "/api-keys/:_id"}}},
		{"auth", "deleteMyCredentials", (*door).deleteMyCredentials, account, []route{{"DELETE", "/_me/credentials/:strategy"}, {"DELETE", "/credentials/:strategy/_me"}}},
		{"auth", "getCurrentUser", (*door).getCurrentUser, nil, []route{{"GET", "/_me"}, {"GET", "/users/_me"}}},
		{"auth", "getMyCredentials", (*door).getMyCredentials, account, []route{{"GET", "/_me/credentials/:strategy"}, {"GET", "/credentials/:strategy/_me"}}},
		{"auth", "getMyRights", (*door).getMyRights, nil, []route{{"GET", "/_me/_rights"}, {"GET", "/users/_me/_rights"}}},
		{"auth", "getStrategies", (*door).getStrategies, nil, []route{{"GET", "/strategies"}}},
		{"auth", "login", (*door).login, nil, []route{{"GET", "/_login/:strategy"}, {"POST", "/_login/:strategy"}}},
		{"auth", "logout", (*door).logout, account, []route{{"POST", "/_logout"}}},
		{"auth", "refreshToken", (*door).refreshToken, account, []route{{"POST", "/_refreshToken"}}},
		{"auth", "searchApiKeys", (*door).searchMyAPIKeys, account, []route{{"POST", "/api-keys/_search"}}},
		{"auth", "updateMyCredentials", (*door).updateMyCredentials, account, []route{{"PUT", "/_me/credentials/:strategy/_update"}, {"PUT", "/credentials/:strategy/_me/_update"}}},
		{"auth", "updateSelf", (*door).updateSelf, account, []route{{"PUT", "/_me"}, {"PUT", "/_updateSelf"}}},
		{"auth", "validateMyCredentials", (*door).validateMyCredentials, account, []route{{"POST", "/_me/credentials/:strategy/_validate"}, {"POST", "/credentials/:strategy/_me/_validate"}}},
	}
}

func securityActions() []action {
	return []action{
		{"security", "checkRights", (*door).checkRightsOf, usersRead, []route{{"POST", "/_checkRights/:userId"}}},
		{"security", "createApiKey", (*door).createAPIKey, keysManage, []route{{"POST", "/users/:userId/api-keys/_create"}}},
		{"security", "createCredentials", (*door).createCredentials, usersWrite, []route{{"POST", "/credentials/:strategy/:_id/_create"}}},
		{"security", "createFirstAdmin", (*door).createFirstAdmin, nil, []route{{"POST", "/_createFirstAdmin/:_id"}, {"POST", "/_createFirstAdmin"}, {"POST", "/:_id/_createFirstAdmin"}}},
		{"security", "createOrReplaceProfile", (*door).createOrReplaceProfile, rolesWrite, []route{{"PUT", "/profiles/:_id"}}},
		{"security", "createOrReplaceRole", (*door).createOrReplaceRole, rolesWrite, []route{{"PUT", "/roles/:_id"}}},
		{"security", "createProfile", (*door).createProfile, rolesWrite, []route{{"POST", "/profiles/:_id/_create"}}},
		{"security", "createRestrictedUser", (*door).createRestrictedUser, usersWrite, []route{{"POST", "/users/_createRestricted"}, {"POST", "/users/:_id/_createRestricted"}}},
		{"security", "createRole", (*door).createRole, rolesWrite, []route{{"POST", "/roles/:_id/_create"}}},
		{"security", "createUser", (*door).createUser, usersWrite, []route{{"POST", "/users/_create"}, {"POST", "/users/:_id/_create"}}},
		{"security", "deleteApiKey", (*door).deleteAPIKey, keysManage, []route{{"DELETE", "/users/:userId/api-keys/:_id"}}},
		{"security", "deleteCredentials", (*door).deleteCredentials, usersWrite, []route{{"DELETE", "/credentials/:strategy/:_id"}}},
		{"security", "deleteProfile", (*door).deleteProfile, everything, []route{{"DELETE", "/profiles/:_id"}}},
		{"security", "deleteRole", (*door).deleteRole, rolesWrite, []route{{"DELETE", "/roles/:_id"}}},
		{"security", "deleteUser", (*door).deleteUser, usersWrite, []route{{"DELETE", "/users/:_id"}}},
		{"security", "getAllCredentialFields", (*door).getAllCredentialFields, nil, []route{{"GET", "/credentials/_fields"}}},
		{"security", "getCredentialFields", (*door).getCredentialFields, nil, []route{{"GET", "/credentials/:strategy/_fields"}}},
		{"security", "getCredentials", (*door).getCredentials, usersRead, []route{{"GET", "/credentials/:strategy/:_id"}}},
		{"security", "getCredentialsById", (*door).getCredentialsByID, usersRead, []route{{"GET", "/credentials/:strategy/:_id/_byId"}}},
		{"security", "getProfile", (*door).getProfile, rolesRead, []route{{"GET", "/profiles/:_id"}}},
		{"security", "getProfileMapping", (*door).getProfileMapping, rolesRead, []route{{"GET", "/profiles/_mapping"}}},
		{"security", "getProfileRights", (*door).getProfileRights, rolesRead, []route{{"GET", "/profiles/:_id/_rights"}}},
		{"security", "getRole", (*door).getRole, rolesRead, []route{{"GET", "/roles/:_id"}}},
		{"security", "getRoleMapping", (*door).getRoleMapping, rolesRead, []route{{"GET", "/roles/_mapping"}}},
		{"security", "getUser", (*door).getUser, usersRead, []route{{"GET", "/users/:_id"}}},
		{"security", "getUserMapping", (*door).getUserMapping, usersRead, []route{{"GET", "/users/_mapping"}}},
		{"security", "getUserRights", (*door).getUserRights, usersRead, []route{{"GET", "/users/:_id/_rights"}}},
		{"security", "getUserStrategies", (*door).getUserStrategies, usersRead, []route{{"GET", "/users/:_id/_strategies"}}},
		{"security", "hasCredentials", (*door).hasCredentials, usersRead, []route{{"GET", "/credentials/:strategy/:_id/_exists"}}},
		{"security", "mDeleteProfiles", (*door).mDeleteProfiles, everything, []route{{"POST", "/profiles/_mDelete"}}},
		{"security", "mDeleteRoles", (*door).mDeleteRoles, rolesWrite, []route{{"POST", "/roles/_mDelete"}}},
		{"security", "mDeleteUsers", (*door).mDeleteUsers, usersWrite, []route{{"POST", "/users/_mDelete"}}},
		{"security", "mGetProfiles", (*door).mGetProfiles, rolesRead, []route{{"POST", "/profiles/_mGet"}}},
		{"security", "mGetRoles", (*door).mGetRoles, rolesRead, []route{{"POST", "/roles/_mGet"}}},
		{"security", "mGetUsers", (*door).mGetUsers, usersRead, []route{{"GET", "/users/_mGet"}, {"POST", "/users/_mGet"}}},
		{"security", "refresh", (*door).refresh, nil, []route{{"POST", "/_security/:collection/_refresh"}}},
		{"security", "replaceUser", (*door).replaceUser, usersWrite, []route{{"PUT", "/users/:_id/_replace"}}},
		{"security", "restrictDefaultRights", (*door).restrictDefaultRights, rolesWrite, []route{{"POST", "/_restrictDefaultRights"}}},
		{"security", "revokeTokens", (*door).revokeTokens, sessions, []route{{"DELETE", "/users/:_id/tokens"}}},
		{"security", "scrollProfiles", (*door).scrollProfiles, rolesRead, []route{{"GET", "/profiles/_scroll/:scrollId"}}},
		{"security", "scrollUsers", (*door).scrollUsers, usersRead, []route{{"GET", "/users/_scroll/:scrollId"}}},
		{"security", "searchApiKeys", (*door).searchAPIKeys, keysManage, []route{{"POST", "/users/:userId/api-keys/_search"}}},
		{"security", "searchProfiles", (*door).searchProfiles, rolesRead, []route{{"POST", "/profiles/_search"}}},
		{"security", "searchRoles", (*door).searchRoles, rolesRead, []route{{"POST", "/roles/_search"}}},
		{"security", "searchUsers", (*door).searchUsers, usersRead, []route{{"POST", "/users/_search"}}},
		{"security", "searchUsersByCredentials", (*door).searchUsersByCredentials, usersRead, []route{{"POST", "/credentials/:strategy/users/_search"}}},
		{"security", "updateCredentials", (*door).updateCredentials, usersWrite, []route{{"PUT", "/credentials/:strategy/:_id/_update"}}},
		{"security", "updateProfile", (*door).updateProfile, rolesWrite, []route{{"PUT", "/profiles/:_id/_update"}}},
		{"security", "updateProfileMapping", (*door).updateProfileMapping, rolesWrite, []route{{"PUT", "/profiles/_mapping"}}},
		{"security", "updateRole", (*door).updateRole, rolesWrite, []route{{"PUT", "/roles/:_id/_update"}}},
		{"security", "updateRoleMapping", (*door).updateRoleMapping, rolesWrite, []route{{"PUT", "/roles/_mapping"}}},
		{"security", "updateUser", (*door).updateUser, usersWrite, []route{{"PUT", "/users/:_id/_update"}}},
		{"security", "updateUserMapping", (*door).updateUserMapping, usersWrite, []route{{"PUT", "/users/_mapping"}}},
		{"security", "upsertUser", (*door).upsertUser, usersWrite, []route{{"POST", "/users/:_id/_upsert"}}},
		{"security", "validateCredentials", (*door).validateCredentials, usersRead, []route{{"POST", "/credentials/:strategy/:_id/_validate"}}},
	}
}

func serverActions() []action {
	return []action{
		{"server", "adminExists", (*door).adminExists, nil, []route{{"GET", "/_adminExists"}}},
		{"server", "capabilities", (*door).capabilities, nil, []route{{"GET", "/_capabilities"}}},
		{"server", "getAllStats", (*door).getAllStats, nil, []route{{"GET", "/_getAllStats"}}},
		{"server", "getConfig", (*door).getConfig, nil, []route{{"GET", "/_getConfig"}}},
		{"server", "getLastStats", (*door).getLastStats, nil, []route{{"GET", "/_getLastStats"}}},
		{"server", "getStats", (*door).getStats, nil, []route{{"GET", "/_getStats"}, {"POST", "/_getStats"}}},
		{"server", "healthCheck", (*door).health, nil, []route{{"GET", "/_healthCheck"}}},
		{"server", "info", (*door).info, nil, []route{{"GET", "/"}, {"GET", "/_serverInfo"}}},
		{"server", "metrics", (*door).nodeMetrics, nil, []route{{"GET", "/_metrics"}}},
		{"server", "now", (*door).now, nil, []route{{"GET", "/_now"}}},
		{"server", "openapi", (*door).openapi, nil, []route{{"GET", "/_openapi"}}},
		{"server", "publicApi", (*door).publicAPI, nil, []route{{"GET", "/_publicApi"}}},
	}
}
