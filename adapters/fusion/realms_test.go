package fusion

import (
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

const ldapRealm = `{"realmType":"ldap","name":"dev-ldap3","config":{"autoCreateUsers":true,"host":"ldap.example.com","ssl":true,"port":10636,` +
	`"ephemeralUsers":false,"n":9007199254740993,"login":{"bindDnTemplate":"uid={},ou=users,dc=example,dc=com"}}}`

func TestRealmFromEndToEnd(t *testing.T) {
	w := open5(t)
	created := ask(t, w, 201, "POST", "/api/realm-configs", ldapRealm)
	contains(t, created, `"enabled":true`, `"n":9007199254740993`, `"roleNames":[]`, `"createdAt":"2026-01-02T03:04:05Z"`)
	lacks(t, created, "updatedAt")
	path := "/api/realm-configs/" + realmID("dev-ldap3")
	if got := ask(t, w, 200, "GET", path, ""); got != created {
		t.Errorf("POST answered %s, GET %s", created, got)
	}
	contains(t, ask(t, w, 409, "POST", "/api/realm-configs", ldapRealm), `"duplicate-realm"`)
	w.Clock.Advance(time.Minute)
	put := ask(t, w, 200, "PUT", path, `{"realmType":"ldap","name":"dev-ldap3","roleNames":["admin"]}`)
	contains(t, put, `"enabled":false`, `"config":{}`, `"roleNames":["admin"]`, `"updatedAt":"2026-01-02T03:05:05Z"`)
	contains(t, ask(t, w, 400, "PUT", path, `{"realmType":"ldap","name":"other"}`), "name")
	ask(t, w, 204, "DELETE", path, "")
	for _, method := range []string{"GET", "DELETE"} {
		ask(t, w, 404, method, path, "")
	}
	ask(t, w, 404, "PUT", path, ldapRealm)
}

func TestRealmsAreListed(t *testing.T) {
	w := open5(t)
	ask(t, w, 201, "POST", "/api/realm-configs", ldapRealm)
	ask(t, w, 201, "POST", "/api/realm-configs", `{"name":"a","realmType":"saml","enabled":false}`)
	for target, want := range map[string]string{
		"":                "native apikey a dev-ldap3",
		"/default":        "native apikey a dev-ldap3",
		"?name=a":         "a",
		"?name=dev":       "",
		"?name=dev-ldap3": "dev-ldap3",
	} {
		var names []string
		for part := range strings.SplitSeq(ask(t, w, 200, "GET", "/api/realm-configs"+target, ""), `"name":"`) {
			if name, _, found := strings.Cut(part, `","realmType"`); found {
				names = append(names, name)
			}
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%q lists %q, want %q", target, got, want)
		}
	}
	contains(t, ask(t, w, 200, "GET", "/api", ""), `"enabledRealms":[{"name":"native","realmType":"native"},{"name":"apikey","realmType":"apikey"},{"name":"dev-ldap3","realmType":"ldap"}]`)
}

func TestQuirk22OtherRealmsTakeNoPasswords(t *testing.T) {
	w := open5(t)
	ask(t, w, 201, "POST", "/api/realm-configs", ldapRealm)
	ask(t, w, 201, "POST", "/api/realm-configs", `{"name":"off","realmType":"saml","enabled":false}`)
	good := `{"username":"admin","password":"` + adaptertest.AdminPassword + `"}`
	for realm, words := range map[string]string{"dev-ldap3": "is of type ldap", "off": "is disabled", "gone": "does not exist", "apikey": "is of type apikey"} {
		contains(t, status(t, w, 401, "POST /api/session?realmName="+realm, good, "X-Nothing: x"), `"unauthorized"`, words)
		ask(t, w, 401, "GET", "/api/users?realmName="+realm, "")
		contains(t, ask(t, w, 400, "POST", "/api/users", `{"username":"x","realmName":"`+realm+`"}`), `"invalid-request"`, realm)
	}
}

func TestQuirk31NativeStays(t *testing.T) {
	w := open5(t)
	const path = "/api/realm-configs/native"
	ask(t, w, 403, "DELETE", path, "")
	ask(t, w, 403, "DELETE", "/api/realm-configs/apikey", "")
	ask(t, w, 403, "PUT", path, `{"name":"native","realmType":"ldap"}`)
	ask(t, w, 403, "PUT", path, `{"name":"native","realmType":"native","enabled":false}`)
	ask(t, w, 400, "PUT", path, `{"name":"renamed","realmType":"native"}`)
	contains(t, ask(t, w, 200, "PUT", path, `{"name":"native","realmType":"native"}`), `"enabled":true`)
	ask(t, w, 409, "POST", "/api/realm-configs", `{"name":"native","realmType":"native"}`)
	adminLogin(t, w)
}

func TestRolesOfTheRealmAreEverybodys(t *testing.T) {
	w := open5(t)
	claire := as(t, w, "claire", "", "unheard of")
	status(t, w, 403, "GET /api/users", "", claire)
	ask(t, w, 200, "PUT", "/api/realm-configs/native", `{"name":"native","realmType":"native","roleNames":["readonly"]}`)
	status(t, w, 200, "GET /api/users", "", claire)
	session := status(t, w, 200, "GET /api/session", "", claire)
	contains(t, session, `"roleNames":["unheard of"]`, `"name":"readonly"`)
	ask(t, w, 200, "PUT", "/api/realm-configs/native", `{"name":"native","realmType":"native"}`)
	status(t, w, 403, "GET /api/users", "", claire)
}

func TestRolesOfTheRealmAreInherited(t *testing.T) {
	w := open4(t)
	as(t, w, "claire", "")
	lacks(t, ask(t, w, 200, "GET", "/api/users/claire", ""), "inheritedPermissions")
	ask(t, w, 200, "PUT", "/api/realm-configs/native", `{"name":"native","realmType":"native","roleNames":["search"]}`)
	contains(t, ask(t, w, 200, "GET", "/api/users/claire", ""), `"inheritedPermissions":[{"methods":["PATCH"]`)
}

func TestVersion4OfRolesAndRealms(t *testing.T) {
	w := open4(t)
	ask(t, w, 201, "POST", "/api/roles", `{"id":"r","name":"r"}`)
	if got := ask(t, w, 200, "PUT", "/api/roles/r", `{"name":"r","desc":"d"}`); got != "" {
		t.Errorf("PUT answered %s", got)
	}
	ask(t, w, 204, "DELETE", "/api/roles/r", "")
	contains(t, ask(t, w, 400, "POST", "/api/realm-configs", ldapRealm), "enabled")
	ask(t, w, 201, "POST", "/api/realm-configs", `{"enabled":true,`+ldapRealm[1:])
	ask(t, w, 200, "PUT", "/api/realm-configs/"+realmID("dev-ldap3"), ldapRealm)
	lacks(t, ask(t, w, 200, "GET", "/api/realm-configs", ""), "apikey")
	for _, path := range []string{"/api/realm-configs/apikey", "/api/api-key", "/api/api-key/x"} {
		ask(t, w, 404, "GET", path, "")
	}
}

func TestBadRealms(t *testing.T) {
	w := open5(t)
	for _, body := range []string{
		`{}`, `[]`, `{"name":"x"}`, `{"realmType":"ldap"}`, `{"name":"","realmType":"ldap"}`, `{"name":"x","realmType":""}`, `{"name":"x","realmType":7}`,
		`{"name":"x","realmType":"ldap","enabled":"yes"}`, `{"name":"x","realmType":"ldap","config":[]}`, `{"name":"x","realmType":"ldap","roleNames":"a"}`,
		`{"name":"x","realmType":"ldap","config":{"login":{"bindDnTemplate":"uid=me"}}}`, `{"name":"x","realmType":"ldap","config":{"login":{"bindDnTemplate":"{}{}"}}}`,
		`{"name":"x","realmType":"ldap","config":{"login":7}}`, `{"name":"x\u0000","realmType":"ldap"}`, `{"name":"x","realmType":"saml","config":{"a":"\u0000"}}`,
		`{"name":"` + strings.Repeat("x", 1025) + `","realmType":"ldap"}`, `{"name":"x","realmType":"` + strings.Repeat("x", 65) + `"}`,
	} {
		contains(t, ask(t, w, 400, "POST", "/api/realm-configs", body), `"invalid-request"`)
	}
}
