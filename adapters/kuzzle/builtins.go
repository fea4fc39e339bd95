package kuzzle

import (
	"encoding/json"
)

// The profiles that always exist, and the roles of the same names. viewer is
// ours.
const (
	profileAdmin     = "admin"
	profileDefault   = "default"
	profileAnonymous = "anonymous"
	profileViewer    = "viewer"
)

// builtinProfiles and builtinRoles are Kuzzle's, restricted as it restricts
// them once there is an administrator; here there always is one. Somebody may
// define others over them, but for admin (quirk 35).
var builtinProfiles = map[string]json.RawMessage{
	profileAdmin:     json.RawMessage(`{"policies":[{"roleId":"admin"}],"rateLimit":0}`),
	profileDefault:   json.RawMessage(`{"policies":[{"roleId":"default"}],"rateLimit":10}`),
	profileAnonymous: json.RawMessage(`{"policies":[{"roleId":"anonymous"}],"rateLimit":200}`),
	profileViewer:    json.RawMessage(`{"policies":[{"roleId":"default"},{"roleId":"viewer"}],"rateLimit":0}`),
}

var builtinRoles = map[string]json.RawMessage{
	profileAdmin: json.RawMessage(`{"controllers":{"*":{"actions":{"*":true}}}}`),
	profileDefault: json.RawMessage(`{"controllers":{` +
		`"auth":{"actions":{"checkToken":true,"getCurrentUser":true,"getMyRights":true,"logout":true,"updateSelf":true}},` +
		`"server":{"actions":{"publicApi":true}}}}`),
	profileAnonymous: json.RawMessage(`{"controllers":{` +
		`"auth":{"actions":{"checkToken":true,"getCurrentUser":true,"getMyRights":true,"login":true}},` +
		`"server":{"actions":{"openapi":true,"publicApi":true}}}}`),
	profileViewer: json.RawMessage(`{"controllers":{"security":{"actions":{` +
		`"getProfile":true,"getRole":true,"getUser":true,"mGetProfiles":true,"mGetRoles":true,"mGetUsers":true,` +
		`"searchProfiles":true,"searchRoles":true,"searchUsers":true}}}}`),
}

// protected are the profiles and roles that cannot be deleted.
var protected = []string{profileAdmin, profileDefault, profileAnonymous, profileViewer}

// nativeControllers are Kuzzle's own and the local strategy's, which a role may name. Of those that
// this door has, the actions are known, too.
var nativeControllers = []string{
	"*", "admin", "auth", "bulk", "cluster", "collection", "debug", "document", "index", "memoryStorage", "ms",
	"realtime", "security", "server", passwordsHere,
}

// The local strategy is a plugin of Kuzzle's, and its own actions have a
// controller and routes of their own.
const (
	pluginLocal   = "kuzzle-plugin-auth-passport-local"
	passwordsHere = pluginLocal + "/password"
)
