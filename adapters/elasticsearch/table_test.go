package elasticsearch

import (
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// attempt is an operation with a request that does no harm.
type attempt struct {
	name, method, target, body string
	who                        string // the callers who may, of those below
}

// attempts are all operations, those that need no privilege too.
var attempts = []attempt{
	{"GetUsers", "GET", "/_security/user", "", "superuser manage_security read_security viewer"},
	{"GetUser", "GET", "/_security/user/nobody", "", "superuser manage_security read_security viewer"},
	{"QueryUsers", "POST", "/_security/_query/user", "", "superuser manage_security read_security viewer"},
	{"QueryKeys", "POST", "/_security/_query/api_key", "", "superuser manage_security manage_api_key manage_own_api_key read_security viewer"},
	{"QueryRoles", "POST", "/_security/_query/role", "", "superuser manage_security read_security viewer"},
	{"ClearRealmCache", "POST", "/_security/realm/default_native/_clear_cache", "", "superuser manage_security"},
	{"ClearKeyCache", "POST", "/_security/api_key/*/_clear_cache", "", "superuser manage_security"},
	{"ClearPrivilegeCache", "POST", "/_security/privilege/kibana/_clear_cache", "", "superuser manage_security"},
	{"ClearRoleCache", "POST", "/_security/role/any/_clear_cache", "", "superuser manage_security"},
	{"PutUser", "PUT", "/_security/user/new", `{"password":"s3cret-password","roles":[]}`, "superuser manage_security"},
	{"DeleteUser", "DELETE", "/_security/user/nobody", "", "superuser manage_security"},
	{"EnableUser", "PUT", "/_security/user/other/_enable", "", "superuser manage_security"},
	{"DisableUser", "POST", "/_security/user/other/_disable", "", "superuser manage_security"},
	{"ChangePassword", "PUT", "/_security/user/other/_password", `{"password":"0ther-password"}`, "superuser manage_security"},
	{"ChangeOwnPassword", "PUT", "/_security/user/_password", `{"password":"s3cret-password"}`, everybody},
	{"Info", "GET", "/", "", everybody},
	{"Authenticate", "GET", "/_security/_authenticate", "", everybody},
	{"GetUserPrivileges", "GET", "/_security/user/_privileges", "", everybody},
	{"HasPrivileges", "POST", "/_security/user/_has_privileges", `{"cluster":["all"]}`, everybody},
	{"GetBuiltinPrivileges", "GET", "/_security/privilege/_builtin", "", "superuser manage_security read_security viewer"},
	{"GetRoles", "GET", "/_security/role", "", "superuser manage_security read_security viewer"},
	{"GetRole", "GET", "/_security/role/nobodys", "", "superuser manage_security read_security viewer"},
	{"PutRole", "PUT", "/_security/role/new", "{}", "superuser manage_security"},
	{"DeleteRole", "DELETE", "/_security/role/nobodys", "", "superuser manage_security"},
	{"BulkPutRoles", "POST", "/_security/role", `{"roles":{"new":{}}}`, "superuser manage_security"},
	{"CreateKey", "PUT", "/_security/api_key", `{"name":"k"}`, "superuser manage_security manage_api_key manage_own_api_key"},
	{"GetKeys", "GET", "/_security/api_key", "", "superuser manage_security manage_api_key read_security viewer"},
	{"GetOwnKeys", "GET", "/_security/api_key?owner=true", "", "superuser manage_security manage_api_key manage_own_api_key read_security viewer"},
	{"InvalidateKeys", "DELETE", "/_security/api_key", `{"name":"nobodys"}`, "superuser manage_security manage_api_key"},
	{"InvalidateOwnKeys", "DELETE", "/_security/api_key", `{"owner":true}`, "superuser manage_security manage_api_key manage_own_api_key"},
	{"UpdateKey", "PUT", "/_security/api_key/nobodys", "", "superuser manage_security manage_api_key manage_own_api_key"},
	{"BulkUpdateKeys", "POST", "/_security/api_key/_bulk_update", `{"ids":["nobodys"]}`, "superuser manage_security manage_api_key manage_own_api_key"},
	{"CloneKey", "POST", "/_security/api_key/clone", `{"api_key":"eDp5","name":"k"}`, "superuser manage_security manage_api_key"},
	{"GrantKey", "POST", "/_security/api_key/grant", `{"grant_type":"password","username":"other","password":"0ther-password","api_key":{"name":"k"}}`, "superuser manage_security manage_api_key grant_api_key"},
	{"GetToken", "POST", "/_security/oauth2/token", `{"grant_type":"client_credentials"}`, "superuser manage_security manage_token"},
	{"RefreshToken", "POST", "/_security/oauth2/token", `{"grant_type":"refresh_token","refresh_token":"x"}`, "superuser manage_security manage_token manage_saml"},
	{"InvalidateToken", "DELETE", "/_security/oauth2/token", `{"username":"nobody"}`, "superuser manage_security manage_token manage_saml delegate_pki"},
	{"GetRoleMappings", "GET", "/_security/role_mapping", "", "superuser manage_security read_security viewer"},
	{"GetRoleMapping", "GET", "/_security/role_mapping/nobodys", "", "superuser manage_security read_security viewer"},
	{"PutRoleMapping", "PUT", "/_security/role_mapping/new", `{"enabled":true,"roles":["a"],"rules":{"field":{"username":"x"}}}`, "superuser manage_security"},
	{"DeleteRoleMapping", "DELETE", "/_security/role_mapping/nobodys", "", "superuser manage_security"},
	{"GetAllPrivileges", "GET", "/_security/privilege", "", "superuser manage_security read_security viewer"},
	{"GetApplicationPrivileges", "GET", "/_security/privilege/mine-app", "", "superuser manage_security read_security viewer manage_application"},
	{"GetPrivileges", "GET", "/_security/privilege/mine-app/nobodys", "", "superuser manage_security read_security viewer manage_application"},
	{"PutPrivileges", "PUT", "/_security/privilege", `{"mine-app":{"new":{"actions":["*"]}}}`, "superuser manage_security manage_application"},
	{"PutOtherPrivileges", "POST", "/_security/privilege", `{"mine-app":{"new":{"actions":["*"]}},"other-app":{"new":{"actions":["*"]}}}`, "superuser manage_security"},
	{"DeletePrivileges", "DELETE", "/_security/privilege/mine-app/nobodys", "", "superuser manage_security manage_application"},
	{"DeleteOtherPrivileges", "DELETE", "/_security/privilege/other-app/nobodys", "", "superuser manage_security"},
	{"ActivateProfile", "POST", "/_security/profile/_activate", `{"grant_type":"password","username":"nobody","password":"x"}`, "superuser manage_security manage_user_profile"},
	{"GetProfiles", "GET", "/_security/profile/nobodys", "", "superuser manage_security manage_user_profile read_security viewer"},
	{"SuggestProfiles", "POST", "/_security/profile/_suggest", "", "superuser manage_security manage_user_profile read_security viewer"},
	{"ProfilesHavePrivileges", "POST", "/_security/profile/_has_privileges", `{"uids":["nobodys"],"privileges":{"cluster":["all"]}}`, "superuser manage_security manage_user_profile read_security viewer"},
	{"UpdateProfileData", "PUT", "/_security/profile/nobodys/_data", `{"data":{"app1":1}}`, "superuser manage_security manage_user_profile write_profiles"},
	{"UpdateOtherProfileData", "PUT", "/_security/profile/nobodys/_data", `{"data":{"app1":1},"labels":{"other":1}}`, "superuser manage_security manage_user_profile"},
	{"EnableProfile", "PUT", "/_security/profile/nobodys/_enable", "", "superuser manage_security manage_user_profile"},
	{"DisableProfile", "POST", "/_security/profile/nobodys/_disable", "", "superuser manage_security manage_user_profile"},
	{"BulkDeleteRoles", "DELETE", "/_security/role", `{"names":["nobodys"]}`, "superuser manage_security"},
	{"GetAllServiceAccounts", "GET", "/_security/service", "", servants + " read_security viewer"},
	{"GetServiceAccount", "GET", "/_security/service/elastic/kibana", "", servants + " read_security viewer"},
	{"GetServiceCredentials", "GET", "/_security/service/elastic/kibana/credential", "", servants + " read_security viewer"},
	{"CreateServiceToken", "POST", "/_security/service/elastic/kibana/credential/token", "", servants},
	{"PutServiceToken", "PUT", "/_security/service/elastic/kibana/credential/token/t1", "", servants},
	{"DeleteServiceToken", "DELETE", "/_security/service/elastic/kibana/credential/token/nobodys", "", servants},
	{"ClearServiceTokenCache", "POST", "/_security/service/elastic/kibana/credential/token/*/_clear_cache", "", "superuser manage_security"},
	{"CreateCrossClusterKey", "POST", "/_security/cross_cluster/api_key", `{"name":"k","access":{"search":[{"names":["a"]}]}}`, "superuser manage_security"},
	{"UpdateCrossClusterKey", "PUT", "/_security/cross_cluster/api_key/nobodys", `{"metadata":{}}`, "superuser manage_security"},
	{"GetSettings", "GET", "/_security/settings", "", "superuser manage_security read_security viewer"},
	{"UpdateSettings", "PUT", "/_security/settings", `{"security":{"index.number_of_replicas":1}}`, "superuser manage_security"},
	{"GetStats", "GET", "/_security/stats", "", watchers},
	{"DelegatePki", "POST", "/_security/delegate_pki", `{"x509_certificate_chain":["` + oneCertificate + `"]}`, "superuser delegate_pki"},
	{"SamlPrepare", "POST", "/_security/saml/prepare", `{"realm":"saml1"}`, "superuser manage_security manage_saml"},
	{"SamlAuthenticate", "POST", "/_security/saml/authenticate", `{"content":"YQ==","ids":[]}`, "superuser manage_security manage_saml"},
	{"SamlLogout", "POST", "/_security/saml/logout", `{"token":"x"}`, "superuser manage_security manage_saml"},
	{"SamlCompleteLogout", "POST", "/_security/saml/complete_logout", `{"realm":"saml1","ids":[],"content":"x"}`, "superuser manage_security manage_saml"},
	{"SamlInvalidate", "POST", "/_security/saml/invalidate", `{"query_string":"x"}`, "superuser manage_security manage_saml"},
	{"SamlMetadata", "GET", "/_security/saml/metadata/saml1", "", watchers},
	{"OidcPrepare", "POST", "/_security/oidc/prepare", `{"realm":"oidc1"}`, "superuser manage_security manage_oidc"},
	{"OidcAuthenticate", "POST", "/_security/oidc/authenticate", `{"redirect_uri":"x","state":"x","nonce":"x"}`, "superuser manage_security manage_oidc"},
	{"OidcLogout", "POST", "/_security/oidc/logout", `{"token":"x"}`, "superuser manage_security manage_oidc"},
	{"GetCertificates", "GET", "/_ssl/certificates", "", watchers},
	{"GetLicense", "GET", "/_license", "", watchers},
	{"GetFeatures", "GET", "/_xpack", "", watchers},
	{"GetUsage", "GET", "/_xpack/usage", "", watchers},
	{"ClusterHealth", "GET", "/_cluster/health", "", watchers},
	{"ClusterSettings", "GET", "/_cluster/settings", "", watchers},
	{"GetNodes", "GET", "/_nodes", "", watchers},
	{"GetNode", "GET", "/_nodes/_local", "", watchers},
	{"GetNodePart", "GET", "/_nodes/_local/http", "", watchers},
	{"CatHealth", "GET", "/_cat/health", "", watchers},
	{"CatNodes", "GET", "/_cat/nodes", "", watchers},
	{"CatMaster", "GET", "/_cat/master", "", watchers},
	{"CatIndices", "GET", "/_cat/indices", "", watchers},
}

// Who may do what with service accounts, and who may ask how the cluster is.
const (
	servants = "superuser manage_security manage_service_account"
	watchers = "superuser manage monitor"
)

const everybody = "superuser manage_security read_security viewer manage_own_api_key manage_api_key grant_api_key manage_token manage_application manage_user_profile write_profiles manage monitor manage_service_account manage_saml manage_oidc delegate_pki none nothing"

// callers hold one role each; the name tells what it grants.
var callers = map[string]string{
	"superuser": "", "viewer": "", // built in
	"manage_security":     `{"cluster":["manage_security"]}`,
	"read_security":       `{"cluster":["read_security"]}`,
	"manage_own_api_key":  `{"cluster":["manage_own_api_key"]}`,
	"manage_api_key":      `{"cluster":["manage_api_key"]}`,
	"grant_api_key":       `{"cluster":["grant_api_key"]}`,
	"manage_token":        `{"cluster":["manage_token"]}`,
	"manage_user_profile": `{"cluster":["manage_user_profile"]}`,
	"write_profiles":      `{"global":{"profile":{"write":{"applications":["app*"]}}}}`,
	"manage_application":  `{"global":{"application":{"manage":{"applications":["mine-*"]}}}}`,
	"manage":              `{"cluster":["manage"]}`,
	"monitor":             `{"cluster":["monitor"]}`,
	"manage_saml":         `{"cluster":["manage_saml"]}`,
	"manage_oidc":         `{"cluster":["manage_oidc"]}`,
	"delegate_pki":        `{"cluster":["delegate_pki"]}`,

	"manage_service_account": `{"cluster":["manage_service_account"]}`,
	"none":                   `{"indices":[{"names":["*"],"privileges":["all"]}]}`,
	"nothing":                "", // a role that nobody has made
}

// What somebody may call is what their roles grant, and nothing else.
func TestPrivilegesDecideOperations(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/user/other", `{"password":"s3cret-password","roles":[]}`)
	for name, definition := range callers {
		role := "role_" + name
		if name == roleSuperuser || name == roleViewer {
			role = name
		}
		if definition != "" {
			asAdmin(t, w, 200, "PUT", "/_security/role/"+role, definition)
		}
		asAdmin(t, w, 200, "PUT", "/_security/user/"+name, `{"password":"s3cret-password","roles":["`+role+`"]}`)
	}
	for _, a := range attempts {
		t.Run(a.name, func(t *testing.T) {
			for name := range callers {
				answer, body := w.Do(a.method, a.target, a.body, adaptertest.Basic(name, "s3cret-password"))
				want := strings.Contains(" "+a.who+" ", " "+name+" ")
				if got := answer.StatusCode != http.StatusForbidden; got != want || answer.StatusCode >= 500 {
					t.Errorf("%s: may is %t, want %t: %d %s", name, got, want, answer.StatusCode, body)
				}
				if answer.StatusCode == http.StatusForbidden && !strings.Contains(body, "is unauthorized for user ["+name+"]") {
					t.Errorf("%s: refused with %s", name, body)
				}
			}
		})
	}
}
