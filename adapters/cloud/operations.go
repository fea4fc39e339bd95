package cloud

// access says what it takes to call an operation.
type access int

const (
	public   access = iota // nothing
	ownRead                // to be somebody
	ownWrite               // to be somebody, but not the built-in viewer
	ownKeys                // to be somebody who is not built in
	reads                  // to see the platform
	writes                 // to run the platform
)

// input says what an operation reads besides its path.
type input int

const (
	nothing input = iota
	aQuery
	jsonBody
)

// operation is one row of who may call what (reference: cloud, section 5).
type operation struct {
	id         string // in our spec
	permission string // the vendor's operationId
	access     access
	takes      input
}

var operations = []operation{
	{"get-users", "get-users", reads, aQuery},
	{"create-user", "create-user", writes, jsonBody},
	{"get-user", "get-user", reads, nothing},
	{"update-user", "update-user", writes, jsonBody},
	{"delete-user", "delete-user", writes, nothing},
	{"get-current-user", "get-current-user", ownRead, nothing},
	{"update-current-user", "update-current-user", ownWrite, jsonBody},
	{"get-authentication-info", "get-authentication-info", ownRead, nothing},
	{opLogin, opLogin, public, jsonBody},
	{"login-alias", opLogin, public, jsonBody},
	{opLogout, opLogout, ownRead, nothing},
	{opRefresh, opRefresh, ownRead, nothing},
	{"methods", "methods", public, nothing},
	{"saml-init", "saml-init", public, nothing},
	{"saml-callback", "saml-callback", public, nothing},
	{"get-api-keys", "get-api-keys", ownRead, nothing},
	{"create-api-key", "create-api-key", ownKeys, jsonBody},
	{"delete-api-keys", "delete-api-keys", ownWrite, jsonBody},
	{"get-api-key", "get-api-key", ownRead, nothing},
	{"delete-api-key", "delete-api-key", ownWrite, nothing},
	{"get-users-api-keys", "get-users-api-keys", reads, nothing},
	{"delete-users-api-keys", "delete-users-api-keys", writes, jsonBody},
	{"get-user-api-keys", "get-user-api-keys", reads, nothing},
	{"delete-user-api-keys", "delete-user-api-keys", writes, nothing},
	{"get-user-api-key", "get-user-api-key", reads, nothing},
	{"delete-user-api-key", "delete-user-api-key", writes, nothing},
	{"get-platform", "get-platform", reads, nothing},
	{"get-platform-of-region", "get-platform", reads, nothing},
	{"saml-logout", "saml-logout", public, nothing},
	{"reauthenticate", unlisted, ownRead, jsonBody},
	{"add-role-assignments", unlisted, ownRead, jsonBody},
	{"remove-role-assignments", unlisted, ownRead, jsonBody},
	{"list-deployments", unlisted, ownRead, nothing},
	{"search-deployments", unlisted, ownRead, jsonBody},
	{"list-regions", unlisted, ownRead, nothing},
	{"get-version-stacks", unlisted, ownRead, nothing},
}

// The operations that have words of their own for errors.
const (
	opLogin   = "login"
	opLogout  = "logout"
	opRefresh = "refresh-token"
)

// unlisted is the permission of an operation that users do not show among
// theirs: it is older than the list, or about other things than users.
const unlisted = ""
