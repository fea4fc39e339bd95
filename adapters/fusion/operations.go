package fusion

import "github.com/dragoman-project/dragoman"

// need is what an operation takes of the directory.
type need []dragoman.Capability

// operation is what the handlers of one operation are preceded by.
type operation struct {
	// needs is what a caller whom the permissions let through gets for the one
	// request, and nothing else: the directory's own rules are the second lock,
	// and they hold even where this room forgets to ask.
	needs need
	body  bool // reads a JSON body
	since int  // the first version that has it
}

// operations are all that permissions decide about, by operationId.
var operations = map[string]operation{
	"getUsers":           {needs: need{dragoman.UsersRead}},
	"createUser":         {needs: need{dragoman.UsersWrite}, body: true},
	"getUser":            {needs: need{dragoman.UsersRead}},
	"updateUser":         {needs: need{dragoman.UsersWrite}, body: true},
	"updateUserPassword": {needs: need{dragoman.UsersWrite}, body: true}, // of others; see ownPassword
	"deleteUser":         {needs: need{dragoman.UsersWrite}},
	"getRoles":           {needs: need{dragoman.RolesRead}},
	"createRole":         {needs: need{dragoman.RolesRead, dragoman.RolesWrite}, body: true},
	"getRole":            {needs: need{dragoman.RolesRead}},
	"updateRole":         {needs: need{dragoman.RolesRead, dragoman.RolesWrite}, body: true},
	"deleteRole":         {needs: need{dragoman.RolesRead, dragoman.RolesWrite}},
	"getRealms":          {},
	"getDefaultRealms":   {},
	"getRealm":           {},
	"createRealm":        {needs: need{dragoman.RolesWrite}, body: true},
	"updateRealm":        {needs: need{dragoman.RolesWrite}, body: true},
	"deleteRealm":        {needs: need{dragoman.RolesWrite}},
	"getApiKeys":         {needs: need{dragoman.UsersRead}, since: 5},
	"getApiKey":          {needs: need{dragoman.UsersRead}, since: 5},
	"createApiKey":       {needs: need{dragoman.KeysManage}, body: true, since: 5},
	"deleteApiKey":       {needs: need{dragoman.KeysManage}, since: 5},
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
