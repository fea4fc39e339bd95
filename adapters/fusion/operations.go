package fusion

import "github.com/dragoman-project/dragoman"

// need is what an operation takes of the directory.
type need []dragoman.Capability

// What the operations need. A caller whom the permissions let through gets
// this and nothing else for the one request: the directory's own rules are the
// second lock, and they hold even where this room forgets to ask.
var needs = map[string]need{
	"getUsers":           {dragoman.UsersRead},
	"createUser":         {dragoman.UsersWrite},
	"getUser":            {dragoman.UsersRead},
	"updateUser":         {dragoman.UsersWrite},
	"updateUserPassword": {dragoman.UsersWrite}, // of others; see ownPassword
	"deleteUser":         {dragoman.UsersWrite},
	"getRoles":           {dragoman.RolesRead},
	"createRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"getRole":            {dragoman.RolesRead},
	"updateRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"deleteRole":         {dragoman.RolesRead, dragoman.RolesWrite},
	"getRealms":          {},
	"getDefaultRealms":   {},
	"getRealm":           {},
	"createRealm":        {dragoman.RolesWrite},
	"updateRealm":        {dragoman.RolesWrite},
	"deleteRealm":        {dragoman.RolesWrite},
	"getApiKeys":         {dragoman.UsersRead},
	"getApiKey":          {dragoman.UsersRead},
	"createApiKey":       {dragoman.KeysManage},
	"deleteApiKey":       {dragoman.KeysManage},
	"getApps":            {},
	"getCollections":     {},
	"getIntrospection":   {},
	"getLicense":         {},
	"getSystemStatus":    {},
}

var (
	ownSession  = need{dragoman.RolesRead} // to show one's own roles
	ownPassword = need{dragoman.AccountPassword}
)
