package clients

import (
	"encoding/json"
	"fmt"
	"testing"
)

// elasticsearchRoles is what the story about roles asks of a client.
type elasticsearchRoles interface {
	putRole(name string, r role) (created bool, err error)
	getRole(name string) (map[string]role, error)
	deleteRole(name string) (found bool, err error)
	hasPrivileges(asked privileges) (hasPrivileges, error)
}

type role struct {
	Cluster  []string                   `json:"cluster"`
	Indices  []indices                  `json:"indices,omitempty"`
	RunAs    []string                   `json:"run_as,omitempty"`
	Metadata map[string]json.RawMessage `json:"metadata,omitempty"`
}

type indices struct {
	Names      []string `json:"names"`
	Privileges []string `json:"privileges"`
}

type privileges struct {
	Cluster []string  `json:"cluster"`
	Index   []indices `json:"index"`
}

type hasPrivileges struct {
	Username string                     `json:"username"`
	All      bool                       `json:"has_all_requested"`
	Cluster  map[string]bool            `json:"cluster"`
	Index    map[string]map[string]bool `json:"index"`
}

// readsSecurity is a role that looks at users and changes none, with something
// to say about indices that are not here.
func readsSecurity() role {
	return role{
		Cluster:  []string{"read_security"},
		Indices:  []indices{{Names: []string{"logs-*"}, Privileges: []string{"read", "view_index_metadata"}}},
		RunAs:    []string{"somebody-else"},
		Metadata: map[string]json.RawMessage{"big": json.RawMessage(`9007199254740993`)},
	}
}

func TestElasticsearchRoleIsReadAsWritten(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name, written := unique("role"), readsSecurity()
		equal(t, "created", must[bool](t)(es.putRole(name, written)), true)

		read := must[map[string]role](t)(es.getRole(name))[name]
		equal(t, "the role", fmt.Sprintf("%s", read), fmt.Sprintf("%s", written))

		equal(t, "created again", must[bool](t)(es.putRole(name, role{Cluster: []string{"monitor"}})), false)
		equal(t, "the privileges", fmt.Sprint(must[map[string]role](t)(es.getRole(name))[name].Cluster), "[monitor]")
		equal(t, "found", must[bool](t)(es.deleteRole(name)), true)
		refused(t, lastError(es.getRole(name)), 404, "")
		refused(t, lastError(es.deleteRole(name)), 404, "")
	})
}

func TestElasticsearchRoleDecidesWhatItsHolderMayDo(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		holder, reader := unique("holder"), unique("reader")
		must[bool](t)(es.put(holder, putUser{Password: of("secret-1"), Roles: []string{reader}}))
		theirs := es.as(t, holder, "secret-1")
		refused(t, lastError(theirs.get()), 403, "security_exception") // there is no such role yet

		must[bool](t)(es.putRole(reader, readsSecurity()))
		equal(t, "themselves", must[map[string]user](t)(theirs.get(holder))[holder].Username, holder)
		refused(t, lastError(theirs.delete(holder)), 403, "security_exception")

		must[bool](t)(es.putRole(reader, role{Cluster: []string{"manage_security"}}))
		equal(t, "found", must[bool](t)(theirs.delete(holder)), true)
		must[bool](t)(es.deleteRole(reader))
	})
}

func TestElasticsearchPrivilegesAreToldOneByOne(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		holder, reader := unique("holder"), unique("reader")
		must[bool](t)(es.putRole(reader, readsSecurity()))
		must[bool](t)(es.put(holder, putUser{Password: of("secret-1"), Roles: []string{reader}}))
		asked := privileges{
			Cluster: []string{"read_security", "manage_security"},
			Index:   []indices{{Names: []string{"logs-2026", "secrets"}, Privileges: []string{"read", "write"}}},
		}

		has := must[hasPrivileges](t)(es.as(t, holder, "secret-1").hasPrivileges(asked))
		equal(t, "who", has.Username, holder)
		equal(t, "all of them", has.All, false)
		equal(t, "in the cluster", fmt.Sprint(has.Cluster), "map[manage_security:false read_security:true]")
		equal(t, "in the indices", fmt.Sprint(has.Index), "map[logs-2026:map[read:true write:false] secrets:map[read:false write:false]]")

		equal(t, "an administrator has all", must[hasPrivileges](t)(es.hasPrivileges(asked)).All, true)
		must[bool](t)(es.delete(holder))
		must[bool](t)(es.deleteRole(reader))
	})
}

func TestElasticsearchBadRolesAreRefused(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		refused(t, lastError(es.putRole("superuser", readsSecurity())), 400, "action_request_validation_exception")
		refused(t, lastError(es.putRole(unique("new"), role{Cluster: []string{"no-such-privilege"}})), 400, "action_request_validation_exception")
		refused(t, lastError(es.deleteRole("superuser")), 400, "illegal_argument_exception")
	})
}
