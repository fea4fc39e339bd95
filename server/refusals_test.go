package server_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// longestRefusal is how many bytes an answer may have that refuses something.
const longestRefusal = 1 << 20

// Nobody gets a long answer for a request that breaks many rules at once, or
// one at great length: each complaint could be longer than what it is about.
func TestRefusalsAreBrief(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--hash-cost=4", "--set", "kuzzle.dialect=v2")
	_, basic, _ := strings.Cut(adaptertest.Basic("admin", adaptertest.AdminPassword), ": ")
	proof := map[string]string{
		"elasticsearch": basic, "cloud": basic, "fusion": basic, "kuzzle": "Bearer " + h.kuzzleToken("admin", adaptertest.AdminPassword),
	}
	const many = 30_000
	texts := func(format string) string {
		list := make([]string, many)
		for i := range list {
			list[i] = fmt.Sprintf(format, i)
		}
		return strings.Join(list, ",")
	}
	long := strings.Repeat(`\u0001`, 100_000)
	for name, r := range map[string]struct{ door, method, target, body string }{
		"Roles":               {"elasticsearch", "PUT", "/_security/user/x", `{"password":"password-1","roles":[` + texts(`" %d"`) + `]}`},
		"ClusterPrivileges":   {"elasticsearch", "PUT", "/_security/role/x", `{"cluster":[` + texts(`"bad%d"`) + `]}`},
		"IndexPrivileges":     {"elasticsearch", "PUT", "/_security/role/x", `{"indices":[{"names":["a"],"privileges":[` + texts(`"bad%d"`) + `]}]}`},
		"RemotePrivileges":    {"elasticsearch", "PUT", "/_security/role/x", `{"remote_cluster":[{"clusters":["a"],"privileges":[` + texts(`"bad%d"`) + `]}]}`},
		"Descriptors":         {"elasticsearch", "POST", "/_security/api_key", `{"name":"k","role_descriptors":{` + texts(`"r%d":{"cluster":["bad"]}`) + `}}`},
		"ManyRoles":           {"elasticsearch", "POST", "/_security/role", `{"roles":{` + texts(`"r %d ":{}`) + `}}`},
		"Applications":        {"elasticsearch", "POST", "/_security/privilege", `{` + texts(`"a%d":{"P!":{"actions":["x"]}}`) + `}`},
		"AskedApplications":   {"elasticsearch", "POST", "/_security/user/_has_privileges", `{"application":[` + texts(`{"application":"A!%d","privileges":["x"],"resources":["*"]}`) + `]}`},
		"Profiles":            {"elasticsearch", "POST", "/_security/profile/_has_privileges", `{"uids":[` + texts(`"u%d"`) + `],"privileges":{"cluster":["all"]}}`},
		"Format":              {"elasticsearch", "POST", "/_security/_query/api_key", `{"query":{"range":{"creation":{"gte":"x","format":"` + long + `"}}}}`},
		"Field":               {"elasticsearch", "POST", "/_security/_query/user", `{"query":{"term":{"` + long + `":1}}}`},
		"Member":              {"elasticsearch", "PUT", "/_security/user/x", `{"` + long + `":1}`},
		"CloudRoles":          {"cloud", "POST", "/api/v1/users", `{"user_name":"x","security":{"password":"password-1","roles":[` + texts(`"bad%d"`) + `]}}`},
		"CloudMembers":        {"cloud", "POST", "/api/v1/users", `{` + texts(`"bad%d":1`) + `}`},
		"FusionMembers":       {"fusion", "POST", "/api/users", `{` + texts(`"bad%d":1`) + `}`},
		"FusionName":          {"fusion", "POST", "/api/users", `{"username":"` + long + `","password":"password12","passwordConfirm":"password12"}`},
		"KuzzleProfiles":      {"kuzzle", "POST", "/users/x/_create", `{"content":{"profileIds":[` + texts(`"bad%d"`) + `]},"credentials":{}}`},
		"KuzzleQuery":         {"kuzzle", "POST", "/users/_search", `{"query":{"` + long + `":{}}}`},
		"KuzzleFilter":        {"kuzzle", "POST", "/users/_search?lang=koncorde", `{"query":{"` + long + `":{}}}`},
		"KuzzleStrategies":    {"kuzzle", "POST", "/users/x/_create", `{"content":{"profileIds":["default"]},"credentials":{` + texts(`"s%d":{}`) + `}}`},
		"KuzzleDeletedByMany": {"kuzzle", "POST", "/users/_mDelete", `{"ids":[` + texts(`"u%d"`) + `]}`},
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := h.do(r.method, h.url(r.door, r.target), r.body, "Authorization", proof[r.door], "Content-Type", "application/json")
			if answer.StatusCode >= 500 || len(body) > longestRefusal {
				t.Errorf("%d with %d bytes for %d: %.300s", answer.StatusCode, len(body), len(r.body), body)
			}
		})
	}
}
