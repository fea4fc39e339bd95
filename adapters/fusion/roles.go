package fusion

import (
	"encoding/json"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// The roles that this room knows by name.
const (
	roleAdmin    = "admin"
	roleReadonly = "readonly"
)

// Permissions of the default roles (reference, section 5.7). Where the vendor
// published none, they are what the role may do at this door.
var (
	everything = json.RawMessage(`{"methods":["PUT","POST","GET","DELETE","PATCH","HEAD"],"path":"/**"}`)
	solrAdmin  = json.RawMessage(`{"methods":["PUT","POST","GET","DELETE","HEAD"],"path":"/solrAdmin/**"}`)
	reading    = json.RawMessage(`{"methods":["GET"],"path":"/**"}`)
	ownPass    = json.RawMessage(`{"methods":["PATCH"],"path":"/users/{id}","params":{"id":["#ID"]}}`)
)

// defaultRoles are the roles that are defined from the start, by name.
var defaultRoles = map[string]wire.Role{
	roleAdmin: defaultRole("0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e01", roleAdmin,
		"Full access to every service. This is the super-admin role.", []string{"*"}, everything, solrAdmin),
	"developer": defaultRole("0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e02", "developer",
		"Developer access with read/write permission required for building/running applications.", nil, ownPass),
	roleReadonly: defaultRole("0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e03", roleReadonly,
		"Read access to every service.", nil, reading),
	"rules": defaultRole("0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e04", "rules",
		"Access for people who write rules.", nil, ownPass),
	"search": defaultRole("0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e05", "search",
		"Access for people who search.", nil, ownPass),
}

func defaultRole(id, name, desc string, ui []string, permissions ...json.RawMessage) wire.Role {
	if ui == nil {
		ui = []string{}
	}
	return wire.Role{ID: id, Name: name, Desc: &desc, Permissions: permissions, UIPermissions: ui}
}

// defined are those of the named roles that are defined here, once each, in
// the order given.
func defined(names []string) []wire.Role {
	roles := []wire.Role{}
	seen := map[string]bool{}
	for _, name := range names {
		role, ok := defaultRoles[name]
		if ok && !seen[name] {
			roles = append(roles, role)
		}
		seen[name] = true
	}
	return roles
}

// inherited is what the named roles permit; never nil.
func inherited(names []string) []wire.Permission {
	permissions := []wire.Permission{}
	for _, role := range defined(names) {
		permissions = append(permissions, role.Permissions...)
	}
	return permissions
}

// capabilities is what the named roles are worth in the directory. Only
// administrators manage users; readonly reads; anybody else, holding whatever
// role or none, looks after their own account.
func capabilities(names []string) []dragoman.Capability {
	var all []dragoman.Capability
	for _, name := range names {
		switch name {
		case roleAdmin:
			return dragoman.AllCapabilities()
		case roleReadonly:
			all = append(all, dragoman.UsersRead, dragoman.RolesRead, dragoman.AccountRead)
		default:
			all = append(all, dragoman.AccountRead, dragoman.AccountPassword)
		}
	}
	if len(names) == 0 {
		all = append(all, dragoman.AccountRead, dragoman.AccountPassword)
	}
	return all
}
