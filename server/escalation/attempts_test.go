package escalation_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// each makes an attempt for every value of a placeholder.
func each(method, target, body, placeholder string, values ...string) (all []attempt) {
	for _, v := range values {
		all = append(all, attempt{method: method, target: strings.ReplaceAll(target, placeholder, v), body: strings.ReplaceAll(body, placeholder, v)})
	}
	return all
}

func one(method, target string, bodies ...string) (all []attempt) {
	if len(bodies) == 0 {
		bodies = []string{""}
	}
	for _, body := range bodies {
		all = append(all, attempt{method: method, target: target, body: body})
	}
	return all
}

func all(lists ...[]attempt) []attempt { return slices.Concat(lists...) }

var (
	above   = []string{"boss", "admin", "clerk"}
	anybody = []string{"acc", "boss", "admin", "clerk", "low"}
)

// given are the roles that an attacker would like somebody to have, in a door's spelling.
func given(admin string) []string {
	return []string{admin, keeper("elasticsearch"), keeper("kuzzle"), keeper("fusion"), "loose", "~" + admin, "@admin"}
}

// define gives the attacker's role a definition at a door.
func define(name string, door dragoman.Dialect, body string) lowRight {
	return lowRight{name, func(t *testing.T, h *house) {
		t.Helper()
		_, _, err := h.directory.UpsertRole(adaptertest.Service(), "low-role", func(r *dragoman.Role, exists bool) error {
			if !exists {
				r.ID = "low-role"
			}
			r.Definitions = map[dragoman.Dialect]json.RawMessage{door: json.RawMessage(body)}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}}
}

func basicAs(*testing.T, *house, string) string { return "low:" + lowPassword }

func attacks(t *testing.T) []attack {
	return []attack{elasticsearchAttack(t), cloudAttack(), kuzzleAttack(t), fusionAttack()}
}

func elasticsearchAttack(t *testing.T) attack {
	const own = `"password":"` + lowPassword + `"`
	h := openHouse(t, "sqlite::memory:")
	known := h.call(t, "elasticsearch", admin, "GET", "/_security/privilege/_builtin", "")
	a := attack{door: "elasticsearch", as: func(t *testing.T, h *house, right string) string {
		t.Helper()
		if right != "all, by API key" {
			return basicAs(t, h, right)
		}
		return "ApiKey " + h.call(t, "elasticsearch", "low:"+lowPassword, "POST", "/_security/api_key", `{"name":"mine"}`)["encoded"].(string)
	}}
	a.rights = append(a.rights, define("none", "elasticsearch", `{}`))
	for _, privilege := range known["cluster"].([]any) {
		if privilege != "all" && privilege != "none" && privilege != "manage_security" {
			a.rights = append(a.rights, define(privilege.(string), "elasticsearch", fmt.Sprintf(`{"cluster":[%q]}`, privilege)))
		}
	}
	a.rights = append(
		a.rights,
		define("run_as *", "elasticsearch", `{"run_as":["*"]}`),
		define("manage_security", "elasticsearch", `{"cluster":["manage_security"]}`),
		define("all", "elasticsearch", `{"cluster":["all"],"run_as":["low*","acc"]}`),
		define("all, by API key", "elasticsearch", `{"cluster":["all"],"run_as":["low*","acc"]}`),
		define("all, run_as *", "elasticsearch", `{"cluster":["all"],"run_as":["*"]}`),
	)
	putUser := func(method string) []attempt {
		target := "/_security/user/"
		return all(
			one(method, target+"fresh", `{`+own+`,"roles":[]}`),
			each(method, target+"acc", `{"roles":["{r}"]}`, "{r}", given("superuser")...),
			each(method, target+"low", `{"roles":["low-role","{r}"]}`, "{r}", given("superuser")...),
			each(method, target+"fresh", `{`+own+`,"roles":["{r}"]}`, "{r}", given("superuser")...),
			each(method, target+"{u}", `{"roles":[]}`, "{u}", above...),
			each(method, target+"{u}", `{`+own+`,"roles":["superuser"]}`, "{u}", above...),
			one(method, target+"clerk", `{`+own+`,"roles":["elasticsearch-keeper","fusion-keeper","kuzzle-keeper"]}`),
		)
	}
	everywhere := func(method, target string, bodies ...string) (list []attempt) {
		for _, body := range bodies {
			list = append(list, each(method, target, body, "{u}", anybody...)...)
		}
		return list
	}
	powers := `{"cluster":["all"],"run_as":["*"],"applications":[{"application":"*","privileges":["*"],"resources":["*"]}]}`
	roleNames := []string{"new-role", "loose", "superuser", "viewer", keeper("kuzzle"), keeper("fusion"), keeper("elasticsearch"), "~admin", "@admin"}
	key := `{"name":"k","role_descriptors":{"r":` + powers + `}}`
	grant := `{"grant_type":"password","username":"low",` + own + `,"api_key":{"name":"k"}%s}`
	a.attempts = map[string][]attempt{
		"info": one("GET", "/"), "ping": one("GET", "/"), "authenticate": one("GET", "/_security/_authenticate"),
		"get-users": one("GET", "/_security/user"), "get-user": each("GET", "/_security/user/{u}", "", "{u}", anybody...),
		"put-user": putUser("PUT"), "post-user": putUser("POST"),
		"delete-user":             everywhere("DELETE", "/_security/user/{u}", ""),
		"enable-user":             everywhere("PUT", "/_security/user/{u}/_enable", ""),
		"enable-user-by-post":     everywhere("POST", "/_security/user/{u}/_enable", ""),
		"disable-user":            everywhere("PUT", "/_security/user/{u}/_disable", ""),
		"disable-user-by-post":    everywhere("POST", "/_security/user/{u}/_disable", ""),
		"change-password":         everywhere("PUT", "/_security/user/{u}/_password", `{`+own+`}`),
		"change-password-by-post": everywhere("POST", "/_security/user/{u}/_password", `{`+own+`}`, `{"password_hash":"$2a$04$abcdefghijklmnopqrstuuXl2VJyQq9xTmWkB2n0Xbqk1E3q2m9eW"}`),
		"change-own-password":     one("PUT", "/_security/user/_password", `{`+own+`}`), "change-own-password-by-post": one("POST", "/_security/user/_password", `{`+own+`}`),
		"get-user-privileges":         one("GET", "/_security/user/_privileges"),
		"has-privileges":              one("GET", "/_security/user/_has_privileges", `{"cluster":["all"]}`),
		"has-privileges-by-post":      one("POST", "/_security/user/_has_privileges", `{"cluster":["all"]}`),
		"user-has-privileges":         each("GET", "/_security/user/{u}/_has_privileges", `{"cluster":["all"]}`, "{u}", anybody...),
		"user-has-privileges-by-post": each("POST", "/_security/user/{u}/_has_privileges", `{"cluster":["all"]}`, "{u}", anybody...),
		"get-builtin-privileges":      one("GET", "/_security/privilege/_builtin"), "get-all-privileges": one("GET", "/_security/privilege"),
		"put-privileges":             one("PUT", "/_security/privilege", `{"app":{"p":{"actions":["data:read/*"]}}}`, `{"app":{"all":{"actions":["cluster:*","data:*"]}}}`),
		"post-privileges":            one("POST", "/_security/privilege", `{"app":{"p":{"actions":["data:read/*"]}}}`),
		"get-application-privileges": one("GET", "/_security/privilege/app"), "get-privileges": one("GET", "/_security/privilege/app/p"),
		"delete-privileges": one("DELETE", "/_security/privilege/app/p"),
		"get-roles":         one("GET", "/_security/role"), "get-role": each("GET", "/_security/role/{r}", "", "{r}", roleNames...),
		"bulk-put-roles":    all(one("POST", "/_security/role", `{"roles":{"new-role":{}}}`), each("POST", "/_security/role", `{"roles":{"{r}":`+powers+`}}`, "{r}", roleNames...)),
		"bulk-delete-roles": each("DELETE", "/_security/role", `{"names":["{r}"]}`, "{r}", roleNames...),
		"put-role":          all(one("PUT", "/_security/role/new-role", `{}`), each("PUT", "/_security/role/{r}", powers, "{r}", roleNames...)),
		"post-role":         all(one("POST", "/_security/role/new-role", `{}`), each("POST", "/_security/role/{r}", powers, "{r}", roleNames...)),
		"delete-role":       each("DELETE", "/_security/role/{r}", "", "{r}", roleNames...),
		"get-role-mappings": one("GET", "/_security/role_mapping"), "get-role-mapping": one("GET", "/_security/role_mapping/m"),
		"put-role-mapping":    each("PUT", "/_security/role_mapping/m", `{"roles":["{r}"],"enabled":true,"rules":{"field":{"username":"*"}}}`, "{r}", append([]string{"new-role"}, given("superuser")...)...),
		"post-role-mapping":   one("POST", "/_security/role_mapping/m", `{"role_templates":[{"template":{"source":"superuser"}}],"enabled":true,"rules":{"field":{"username":"*"}}}`),
		"delete-role-mapping": one("DELETE", "/_security/role_mapping/m"),
		"create-key":          one("PUT", "/_security/api_key", `{"name":"k"}`, key), "create-key-by-post": one("POST", "/_security/api_key", `{"name":"k"}`, key),
		"get-keys":         one("GET", "/_security/api_key", ""),
		"invalidate-keys":  one("DELETE", "/_security/api_key", `{"owner":true}`, `{"ids":["boss-key"]}`, `{"username":"boss","realm_name":"default_native"}`, `{"realm_name":"default_native"}`, `{"name":"k"}`),
		"update-key":       one("PUT", "/_security/api_key/boss-key", `{"role_descriptors":{}}`),
		"bulk-update-keys": one("POST", "/_security/api_key/_bulk_update", `{"ids":["boss-key"],"role_descriptors":{}}`),
		"clone-key":        one("POST", "/_security/api_key/clone", `{"api_key":"Ym9zcy1rZXk6Ym9zcy1zZWNyZXQ=","name":"c"}`), "clone-key-by-put": one("PUT", "/_security/api_key/clone", `{"api_key":"Ym9zcy1rZXk6Ym9zcy1zZWNyZXQ=","name":"c"}`),
		"grant-key":        all(one("POST", "/_security/api_key/grant", fmt.Sprintf(grant, "")), one("POST", "/_security/api_key/grant", fmt.Sprintf(grant, `,"run_as":"boss"`), fmt.Sprintf(grant, `,"run_as":"clerk"`))),
		"get-token":        one("POST", "/_security/oauth2/token", `{"grant_type":"client_credentials"}`, `{"grant_type":"password","username":"low",`+own+`}`, `{"grant_type":"password","username":"boss",`+own+`}`),
		"invalidate-token": one("DELETE", "/_security/oauth2/token", `{"username":"low"}`, `{"username":"boss"}`, `{"username":"admin"}`, `{"realm_name":"default_native"}`, `{"realm_name":"reserved"}`),
		"query-users":      one("GET", "/_security/_query/user"), "query-users-by-post": one("POST", "/_security/_query/user", `{"query":{"prefix":{"roles":"super"}}}`),
		"query-keys": one("GET", "/_security/_query/api_key"), "query-keys-by-post": one("POST", "/_security/_query/api_key", `{}`),
		"query-roles": one("GET", "/_security/_query/role"), "query-roles-by-post": one("POST", "/_security/_query/role", `{}`),
		"clear-realm-cache": one("POST", "/_security/realm/_all/_clear_cache"), "clear-role-cache": one("POST", "/_security/role/superuser/_clear_cache"),
		"clear-key-cache": one("POST", "/_security/api_key/*/_clear_cache"), "clear-privilege-cache": one("POST", "/_security/privilege/app/_clear_cache"),
		"activate-profile": one("POST", "/_security/profile/_activate", `{"grant_type":"password","username":"low",`+own+`}`),
		"suggest-profiles": one("GET", "/_security/profile/_suggest"), "suggest-profiles-by-post": one("POST", "/_security/profile/_suggest", `{"name":"boss"}`),
		"profiles-have-privileges":         one("GET", "/_security/profile/_has_privileges", `{"uids":["x"],"privileges":{"cluster":["all"]}}`),
		"profiles-have-privileges-by-post": one("POST", "/_security/profile/_has_privileges", `{"uids":["x"],"privileges":{"cluster":["all"]}}`),
		"get-profiles":                     one("GET", "/_security/profile/x"),
		"update-profile-data":              one("PUT", "/_security/profile/x/_data", `{"data":{"app":{}}}`), "update-profile-data-by-post": one("POST", "/_security/profile/x/_data", `{"data":{"app":{}}}`),
		"enable-profile": one("PUT", "/_security/profile/x/_enable"), "enable-profile-by-post": one("POST", "/_security/profile/x/_enable"),
		"disable-profile": one("PUT", "/_security/profile/x/_disable"), "disable-profile-by-post": one("POST", "/_security/profile/x/_disable"),
	}
	const service = "/_security/service/elastic/fleet-server/credential/token"
	for operation, list := range map[string][]attempt{
		"get-all-service-accounts": one("GET", "/_security/service"), "get-service-accounts": one("GET", "/_security/service/elastic"),
		"get-service-account":     one("GET", "/_security/service/elastic/fleet-server"),
		"get-service-credentials": one("GET", "/_security/service/elastic/fleet-server/credential"),
		"create-service-token": each("POST", "/_security/service/elastic/{s}/credential/token", "", "{s}",
			"fleet-server", "kibana", "enterprise-search-server", "auto-ops", "fleet-server-remote"),
		"put-service-token":    each("PUT", "/_security/service/elastic/{s}/credential/token/put", "", "{s}", "fleet-server", "kibana", "enterprise-search-server"),
		"post-service-token":   each("POST", "/_security/service/elastic/{s}/credential/token/post", "", "{s}", "fleet-server", "kibana", "enterprise-search-server"),
		"delete-service-token": one("DELETE", service+"/none"), "clear-service-token-cache": one("POST", service+"/*/_clear_cache"),
		"create-cross-cluster-key": one("POST", "/_security/cross_cluster/api_key", `{"name":"x","access":{"search":[{"names":["*"]}]}}`),
		"update-cross-cluster-key": one("PUT", "/_security/cross_cluster/api_key/boss-key", `{"access":{"search":[{"names":["*"]}]}}`),
		"get-settings":             one("GET", "/_security/settings"),
		"update-settings":          one("PUT", "/_security/settings", `{"security":{"index.auto_expand_replicas":"0-all"}}`),
		"get-stats":                one("GET", "/_security/stats"),
		"enroll-node":              one("GET", "/_security/enroll/node"), "enroll-kibana": one("GET", "/_security/enroll/kibana"),
		"delegate-pki":         one("POST", "/_security/delegate_pki", `{"x509_certificate_chain":["eA=="]}`),
		"saml-prepare":         one("POST", "/_security/saml/prepare", `{"realm":"saml1"}`),
		"saml-authenticate":    one("POST", "/_security/saml/authenticate", `{"content":"eA==","ids":["x"],"realm":"saml1"}`),
		"saml-logout":          one("POST", "/_security/saml/logout", `{"token":"x","refresh_token":"y"}`),
		"saml-complete-logout": one("POST", "/_security/saml/complete_logout", `{"realm":"saml1","ids":["x"],"query_string":"x"}`),
		"saml-invalidate":      one("POST", "/_security/saml/invalidate", `{"query_string":"x","realm":"saml1"}`),
		"saml-metadata":        one("GET", "/_security/saml/metadata/saml1"),
		"oidc-prepare":         one("POST", "/_security/oidc/prepare", `{"realm":"oidc1"}`),
		"oidc-authenticate":    one("POST", "/_security/oidc/authenticate", `{"redirect_uri":"https://x.example.com/?code=x","state":"x","nonce":"x","realm":"oidc1"}`),
		"oidc-logout":          one("POST", "/_security/oidc/logout", `{"access_token":"x","refresh_token":"y"}`),
		"get-certificates":     one("GET", "/_ssl/certificates"), "get-license": one("GET", "/_license"),
		"get-features": one("GET", "/_xpack"), "get-usage": one("GET", "/_xpack/usage"),
		"cluster-health": one("GET", "/_cluster/health"), "cluster-settings": one("GET", "/_cluster/settings"),
		"get-nodes": one("GET", "/_nodes"), "get-node": one("GET", "/_nodes/_local"), "get-node-part": one("GET", "/_nodes/_local/http"),
		"cat-health": one("GET", "/_cat/health"), "cat-nodes": one("GET", "/_cat/nodes"), "cat-master": one("GET", "/_cat/master"), "cat-indices": one("GET", "/_cat/indices"),
	} {
		a.attempts[operation] = list
	}
	for operation, list := range a.attempts { // as an administrator, and as who holds what others define
		last := list[len(list)-1]
		for _, name := range []string{"boss", "clerk"} {
			last.runAs = name
			a.attempts[operation] = append(a.attempts[operation], last)
		}
	}
	return a
}

func cloudAttack() attack {
	const own = `"password":"` + lowPassword + `"`
	holds := func(names ...string) func(*testing.T, *house) {
		return func(t *testing.T, h *house) {
			t.Helper()
			_, err := h.directory.UpdateUser(adaptertest.Service(), "low", func(u *dragoman.User) error {
				u.Roles = append([]string{"loose"}, names...)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	everybody := func(method, target, body string) []attempt { return each(method, target, body, "{u}", anybody...) }
	roles := []string{"ece_platform_viewer", "ece_platform_admin", keeper("elasticsearch"), keeper("fusion"), "@admin"}
	a := attack{door: "cloud", as: func(t *testing.T, h *house, _ string) string {
		t.Helper()
		return passwordAt(h, "low")("cloud")
	}}
	a.rights = []lowRight{
		{"no role", holds()},
		{"ece_deployment_viewer", holds("ece_deployment_viewer")},
		{"ece_deployment_manager", holds("ece_deployment_manager")},
		{"ece_platform_viewer", holds(dragoman.RoleViewer)},
	}
	a.attempts = map[string][]attempt{
		"get-users": one("GET", "/api/v1/users"), "get-user": each("GET", "/api/v1/users/{u}", "", "{u}", anybody...),
		"create-user": all(
			one("POST", "/api/v1/users", `{"user_name":"fresh","security":{`+own+`,"roles":["ece_deployment_viewer"]}}`),
			each("POST", "/api/v1/users", `{"user_name":"fresh","security":{`+own+`,"roles":["{r}"]}}`, "{r}", roles...),
		),
		"update-user": all(
			everybody("PATCH", "/api/v1/users/{u}", `{"security":{"roles":["ece_platform_admin"]}}`),
			everybody("PATCH", "/api/v1/users/{u}", `{"security":{`+own+`}}`), everybody("PATCH", "/api/v1/users/{u}", `{"security":{"enabled":false}}`),
		),
		"delete-user":      everybody("DELETE", "/api/v1/users/{u}", ""),
		"get-current-user": one("GET", "/api/v1/user"),
		"update-current-user": all(
			one("PATCH", "/api/v1/user", `{"full_name":"Low"}`),
			each("PATCH", "/api/v1/user", `{"security":{"roles":["{r}"]}}`, "{r}", roles...), one("PATCH", "/api/v1/user", `{"security":{"enabled":true,"elevated_permissions":{"permissions":["*"]}}}`),
		),
		"get-authentication-info": one("GET", "/api/v1/users/auth"),
		"login":                   one("POST", "/api/v1/users/auth/_login", `{"username":"low",`+own+`}`, `{"username":"boss",`+own+`}`),
		"login-alias":             one("POST", "/api/v1/users/_login", `{"username":"low",`+own+`}`),
		"refresh-token":           one("POST", "/api/v1/users/auth/_refresh"),
		"logout":                  one("POST", "/api/v1/users/auth/_logout"),
		"methods":                 one("GET", "/api/v1/users/auth/methods"), "saml-init": one("GET", "/api/v1/users/auth/saml/_init"),
		"saml-callback": one("POST", "/api/v1/users/auth/saml/_callback", `SAMLResponse=x`), "saml-logout": one("GET", "/api/v1/users/auth/saml/_logout"),
		"reauthenticate": one("POST", "/api/v1/users/auth/reauthenticate", `{`+own+`}`),
		"get-api-keys":   one("GET", "/api/v1/users/auth/keys"), "create-api-key": one("POST", "/api/v1/users/auth/keys", `{"description":"k"}`),
		"delete-api-keys":       one("DELETE", "/api/v1/users/auth/keys", `{"keys":["boss-key"]}`),
		"get-users-api-keys":    one("GET", "/api/v1/users/auth/keys/_all"),
		"delete-users-api-keys": one("DELETE", "/api/v1/users/auth/keys/_all", `{"user_api_keys":[{"user_id":"boss","keys":["boss-key"]}]}`),
		"get-api-key":           one("GET", "/api/v1/users/auth/keys/boss-key"), "delete-api-key": one("DELETE", "/api/v1/users/auth/keys/boss-key"),
		"get-user-api-keys":    each("GET", "/api/v1/users/{u}/auth/keys", "", "{u}", anybody...),
		"delete-user-api-keys": everybody("DELETE", "/api/v1/users/{u}/auth/keys", `{"keys":["boss-key"]}`),
		"get-user-api-key":     one("GET", "/api/v1/users/boss/auth/keys/boss-key"), "delete-user-api-key": one("DELETE", "/api/v1/users/boss/auth/keys/boss-key"),
		"get-platform": one("GET", "/api/v1/platform"), "get-platform-of-region": one("GET", "/api/v1/regions/ece-region/platform"),
		"add-role-assignments":    everybody("POST", "/api/v1/users/{u}/role_assignments", `{"platform":[{"role_id":"ece_platform_admin"}]}`),
		"remove-role-assignments": everybody("DELETE", "/api/v1/users/{u}/role_assignments", `{"platform":[{"role_id":"ece_platform_admin"}]}`),
		"list-deployments":        one("GET", "/api/v1/deployments"), "search-deployments": one("POST", "/api/v1/deployments/_search", `{}`),
		"list-regions": one("GET", "/api/v1/regions"), "get-version-stacks": one("GET", "/api/v1/stack/versions"),
	}
	return a
}

func fusionAttack() attack {
	const own = `"password":"` + lowPassword + `"`
	permission := func(method, path string) string {
		methods, _ := json.Marshal(strings.Split(method, ","))
		return fmt.Sprintf(`{"desc":null,"permissions":[{"methods":%s,"path":%q,"params":null}],"uiPermissions":[]}`, methods, path)
	}
	a := attack{door: "fusion", as: basicAs}
	a.rights = append(a.rights, define("no permission", "fusion", `{"desc":null,"permissions":[],"uiPermissions":[]}`))
	for _, p := range []string{
		"GET:/**", "POST:/users", "PUT:/users/*", "PATCH:/users/*", "DELETE:/users/*", "PUT:/users/#ID", "PATCH:/users/#ID",
		"POST:/roles", "PUT:/roles/*", "DELETE:/roles/*", "POST:/realm-configs", "PUT:/realm-configs/*", "DELETE:/realm-configs/*",
		"POST:/api-key", "DELETE:/api-key/*", "POST,PUT,PATCH,DELETE:/users/**", "POST,PUT,DELETE:/roles/**", "GET,POST,PUT,PATCH,DELETE:/**",
	} {
		method, path, _ := strings.Cut(p, ":")
		a.rights = append(a.rights, define(p, "fusion", permission(method, path)))
	}
	user := `{"username":"fresh",` + own + `,"roleNames":[%s]%s}`
	root := `"permissions":[{"methods":["GET","POST","PUT","PATCH","DELETE"],"path":"/**"}]`
	roleNames := []string{"new-role", "loose", "admin", "readonly", "default", keeper("kuzzle"), keeper("elasticsearch"), keeper("fusion")}
	realm := func(name, kind, role string) string {
		return fmt.Sprintf(`{"name":%q,"realmType":%q,"enabled":true,"config":{},"roleNames":[%q]}`, name, kind, role)
	}
	var realms, natives []attempt
	for _, role := range append([]string{"new-role"}, given("admin")...) {
		realms = append(realms, one("POST", "/api/realm-configs", realm("corp-"+strings.Trim(role, "~@"), "ldap", role))...)
		natives = append(natives, one("PUT", "/api/realm-configs/native", realm("native", "native", role))...)
	}
	everybody := func(method, target string, bodies ...string) (list []attempt) {
		for _, body := range bodies {
			list = append(list, each(method, target, body, "{u}", anybody...)...)
		}
		return list
	}
	a.attempts = map[string][]attempt{
		"getStatus": one("GET", "/api"), "setInitialPassword": one("POST", "/api", `{`+own+`}`),
		"getUsers": one("GET", "/api/users"), "getUser": each("GET", "/api/users/{u}", "", "{u}", anybody...),
		"createUser": all(
			one("POST", "/api/users", fmt.Sprintf(user, "", "")),
			one("POST", "/api/users", fmt.Sprintf(user, "", ","+root)),
			each("POST", "/api/users", fmt.Sprintf(user, `"{r}"`, ""), "{r}", given("admin")...),
		),
		"updateUser": all(
			one("PUT", "/api/users/acc", `{"roleNames":[]}`),
			each("PUT", "/api/users/{u}", `{"roleNames":["admin"]}`, "{u}", anybody...),
			each("PUT", "/api/users/{u}", `{"roleNames":[]}`, "{u}", above...),
			each("PUT", "/api/users/{u}", `{"roleNames":[],`+own+`}`, "{u}", anybody...),
			one("PUT", "/api/users/low", `{"roleNames":["low-role","loose"],`+root+`}`),
			each("PUT", "/api/users/acc", `{"roleNames":["{r}"]}`, "{r}", given("admin")...),
			each("PUT", "/api/users/low", `{"roleNames":["low-role","{r}"]}`, "{r}", given("admin")...),
		),
		"updateUserPassword": everybody("PATCH", "/api/users/{u}", `{`+own+`,"passwordConfirm":"`+lowPassword+`"}`),
		"deleteUser":         everybody("DELETE", "/api/users/{u}", ""),
		"getRoles":           one("GET", "/api/roles"), "getRole": one("GET", "/api/roles/low-role"),
		"createRole": all(one("POST", "/api/roles", `{"name":"harmless","permissions":[]}`), each("POST", "/api/roles", `{"name":"{r}",`+root+`}`, "{r}", roleNames...)),
		"updateRole": all(one("PUT", "/api/roles/low-role", `{"name":"low-role","permissions":[]}`), each("PUT", "/api/roles/{r}", `{"name":"{r}",`+root+`}`, "{r}", append(slices.Clone(roleNames), "low-role")...)),
		"deleteRole": each("DELETE", "/api/roles/{r}", "", "{r}", roleNames...),
		"getRealms":  one("GET", "/api/realm-configs"), "getDefaultRealms": one("GET", "/api/realm-configs/default"), "getRealm": one("GET", "/api/realm-configs/native"),
		"createRealm": realms, "updateRealm": natives, "deleteRealm": one("DELETE", "/api/realm-configs/native"),
		"getApiKeys": one("GET", "/api/api-key"), "getApiKey": one("GET", "/api/api-key/boss-key"),
		"createApiKey":  each("POST", "/api/api-key", `{"id":"k-{r}","name":"k","roles":["{r}"]}`, "{r}", append([]string{"new-role"}, given("admin")...)...),
		"deleteApiKey":  one("DELETE", "/api/api-key/boss-key"),
		"createSession": one("POST", "/api/session", `{"username":"low",`+own+`}`, `{"username":"boss",`+own+`}`),
		"getSession":    one("GET", "/api/session"), "deleteSession": one("DELETE", "/api/session"),
		"createToken": one("POST", "/oauth2/token"), "createTokenUnderApi": one("POST", "/api/oauth2/token"),
		"getApps": one("GET", "/api/apps"), "getCollections": one("GET", "/api/collections"), "getIntrospection": one("GET", "/api/introspect"),
		"getLicense": one("GET", "/api/license"), "getSystemStatus": one("GET", "/api/system/status"),
	}
	return a
}

func kuzzleAttack(t *testing.T) attack {
	a := attack{door: "kuzzle", attempts: map[string][]attempt{}}
	a.as = func(t *testing.T, h *house, right string) string {
		t.Helper()
		if right == "anonymous" {
			return ""
		}
		return passwordAt(h, "low")("kuzzle")
	}
	may := func(name, controllers string) lowRight {
		held := define(name, "kuzzle", `{"policies":[{"roleId":"low-inner"}]}`)
		return lowRight{name, func(t *testing.T, h *house) {
			t.Helper()
			held.give(t, h)
			ctx := dragoman.WithPrincipal(context.Background(), administratorAt("kuzzle"))
			_, err := h.directory.PutDocument(ctx, dragoman.RolesWrite, "role", "low-inner", func(doc *dragoman.Document, _ bool) error {
				doc.Body = json.RawMessage(`{"controllers":` + controllers + `}`)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}}
	}
	actions := operationsOf(t, "kuzzle")
	a.rights = append(a.rights, may("anonymous", `{}`), may("no action", `{}`))
	for _, action := range actions {
		controller, name, _ := strings.Cut(action, ":")
		a.rights = append(a.rights, may(action, fmt.Sprintf(`{%q:{"actions":{%q:true}}}`, controller, name)))
	}
	a.rights = append(
		a.rights,
		may("security:createProfile, security:deleteProfile", `{"security":{"actions":{"createProfile":true,"deleteProfile":true}}}`),
		may("security:*", `{"security":{"actions":{"*":true}}}`),
		may("*:*", `{"*":{"actions":{"*":true}}}`),
	)
	for _, action := range actions {
		controller, name, _ := strings.Cut(action, ":")
		ask := func(rest string) attempt {
			return attempt{method: "POST", target: "/_query", body: fmt.Sprintf(`{"controller":%q,"action":%q%s}`, controller, name, rest)}
		}
		for _, rest := range kuzzleArguments(name) {
			a.attempts[action] = append(a.attempts[action], ask(rest))
		}
	}
	return a
}

// kuzzleArguments are what an action is asked with, the harmless first.
func kuzzleArguments(name string) (all []string) {
	ids := func(format string, values ...string) {
		for _, v := range values {
			all = append(all, strings.ReplaceAll(format, "{v}", v))
		}
	}
	const credentials = `"credentials":{"local":{"username":"fresh","password":"` + lowPassword + `"}}`
	profiles := []string{"new-profile", "loose", "admin", "default", "anonymous", keeper("elasticsearch"), keeper("fusion"), keeper("kuzzle")}
	policies := `"body":{"policies":[{"roleId":"admin"}]}`
	switch name {
	case "createUser":
		ids(`,"_id":"fresh","body":{"content":{"profileIds":["{v}"]},`+credentials+`}`, append([]string{"default"}, given("admin")...)...)
	case "createRestrictedUser", "createFirstAdmin":
		ids(`,"_id":"{v}","body":{"content":{"profileIds":["admin"]},`+credentials+`}`, "fresh")
		ids(`,"_id":"{v}","reset":true,"body":{"content":{},`+credentials+`}`, "fresh")
	case "updateUser", "replaceUser", "upsertUser":
		ids(`,"_id":"acc","body":{"content":{"profileIds":["{v}"]},"profileIds":["{v}"]}`, append([]string{"default"}, given("admin")...)...)
		ids(`,"_id":"low","body":{"content":{"profileIds":["low-role","{v}"]},"profileIds":["low-role","{v}"]}`, given("admin")...)
		ids(`,"_id":"{v}","body":{"content":{"profileIds":["default"]},"profileIds":["default"]}`, above...)
	case "updateSelf":
		all = []string{`,"body":{"drink":"tea"}`, `,"body":{"profileIds":["admin"]}`, `,"body":{"_kuzzle_info":{"author":"admin"}}`}
	case "deleteUser":
		ids(`,"_id":"{v}"`, anybody...)
	case "mDeleteUsers":
		ids(`,"body":{"ids":["{v}"]}`, anybody...)
	case "createCredentials", "updateCredentials", "validateCredentials", "deleteCredentials":
		ids(`,"strategy":"local","_id":"{v}","body":{"username":"{v}","password":"`+lowPassword+`"}`, anybody...)
	case "createMyCredentials", "updateMyCredentials", "validateMyCredentials", "deleteMyCredentials":
		all = []string{
			`,"strategy":"local","body":{"username":"low","password":"` + lowPassword + `"}`, `,"strategy":"local","_id":"boss","body":{"username":"boss","password":"` + lowPassword + `"}`,
			`,"strategy":"local","body":{"kuid":"boss","username":"low","password":"` + lowPassword + `"}`,
		}
	case "createProfile", "createOrReplaceProfile", "updateProfile":
		ids(`,"_id":"{v}","body":{"policies":[{"roleId":"default"}]}`, "new-profile")
		ids(`,"_id":"{v}",`+policies, append(profiles, "low-role")...)
		ids(`,"_id":"{v}","body":{"policies":[{"roleId":"low-inner"}]}`, profiles...)
	case "deleteProfile":
		for _, do := range []string{"", `,"onAssignedUsers":"remove"`} {
			ids(`,"_id":"{v}"`+do, profiles...)
		}
	case "mDeleteProfiles":
		for _, do := range []string{"", `,"onAssignedUsers":"remove"`} {
			ids(`,"body":{"ids":["{v}"]}`+do, profiles...)
		}
	case "createRole", "createOrReplaceRole", "updateRole":
		ids(`,"_id":"{v}","body":{"controllers":{"auth":{"actions":{"logout":true}}}}`, "harmless")
		ids(`,"_id":"{v}","force":true,"body":{"controllers":{"*":{"actions":{"*":true}}}}`, "new-inner", "admin", "default", "anonymous", "low-inner")
		ids(`,"_id":"{v}","force":true,"body":{"controllers":{"security":{"actions":{"createUser":true,"updateUser":true}}}}`, "new-inner", "default", "anonymous", "low-inner")
	case "deleteRole":
		ids(`,"_id":"{v}"`, "new-inner", "admin", "default", "anonymous")
	case "mDeleteRoles":
		ids(`,"body":{"ids":["{v}"]}`, "new-inner", "admin", "default", "anonymous")
	case "createApiKey":
		ids(`,"userId":"{v}","body":{"description":"k"}`, anybody...)
	case "deleteApiKey":
		ids(`,"userId":"{v}","_id":"boss-key"`, anybody...)
	case "getResetPasswordToken", "revokeTokens":
		ids(`,"_id":"{v}"`, anybody...)
	case "reset":
		all = []string{`,"body":{"token":"x","password":"` + lowPassword + `"}`}
	case "login":
		ids(`,"strategy":"local","body":{"username":"{v}","password":"`+lowPassword+`"}`, anybody...)
	case "createToken":
		all = []string{"", `,"singleUse":true`, `,"userId":"boss"`, `,"_id":"boss"`}
	case "updateUserMapping", "updateProfileMapping", "updateRoleMapping":
		all = []string{`,"body":{"properties":{"drink":{"type":"keyword"}}}`, `,"body":{"properties":{"profileIds":{"type":"text"}}}`}
	case "mGetUsers", "mGetProfiles", "mGetRoles":
		all = []string{`,"body":{"ids":["admin","boss"]}`}
	case "searchApiKeys":
		ids(`,"userId":"{v}","body":{}`, anybody...)
	case "searchUsersByCredentials":
		all = []string{`,"strategy":"local","body":{}`}
	case "checkRights":
		all = []string{`,"userId":"boss","body":{"controller":"security","action":"createUser"}`}
	case "refresh":
		all = []string{`,"collection":"users"`}
	case "list":
		all = []string{"", `,"index":"kuzzle"`, `,"index":"%kuzzle","type":"all"`}
	case "resetSecurity":
		all = []string{"", `,"refresh":false`}
	default:
		ids(`,"_id":"{v}","strategy":"local"`, "low", "boss")
	}
	return all
}
