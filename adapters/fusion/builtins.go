package fusion

import (
	"encoding/json"
	"slices"
)

// The roles that this room knows by name.
const (
	roleAdmin    = "admin"
	roleReadonly = "readonly"
)

// defaultRole is a role that is defined from the start. All but admin can be
// defined anew.
type defaultRole struct {
	id string
	definition
}

// Permissions of the default roles (reference, section 5.7). Where the vendor
// published none, they are what the role may do at this door: everybody with a
// default role changes their own password.
var (
	everything = json.RawMessage(`{"methods":["PUT","POST","GET","DELETE","PATCH","HEAD"],"path":"/**"}`)
	solrAdmin  = json.RawMessage(`{"methods":["PUT","POST","GET","DELETE","HEAD"],"path":"/solrAdmin/**"}`)
	reading    = json.RawMessage(`{"methods":["GET","HEAD"],"path":"/**"}`)
	ownPass    = json.RawMessage(`{"methods":["PATCH"],"path":"/users/{id}","params":{"id":["#ID"]}}`)
)

// defaultRoles are the product's, by the name they have here.
var defaultRoles = map[string]defaultRole{
	roleAdmin: {
		"0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e01",
		defined("Full access to every service. This is the super-admin role.", []string{"*"}, everything, solrAdmin),
	},
	"developer": {
		"0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e02",
		defined("Developer access with read/write permission required for building/running applications.", []string{}, ownPass),
	},
	roleReadonly: {
		"0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e03",
		defined("Read access to every service.", []string{}, reading, ownPass),
	},
	"rules": {
		"0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e04",
		defined("Access for people who write rules.", []string{}, ownPass),
	},
	"search": {
		"0d5d9a26-0e4e-4f9b-8f0c-5f0d3a6c1e05",
		defined("Access for people who search.", []string{}, ownPass),
	},
}

func defined(desc string, ui []string, permissions ...json.RawMessage) definition {
	return definition{Desc: &desc, Permissions: permissions, UIPermissions: ui}
}

// isDefaultID reports whether an id belongs to a default role, kept or not.
func isDefaultID(id string) bool {
	for _, d := range defaultRoles {
		if d.id == id {
			return true
		}
	}
	return false
}

// The realms that are there from the start. Users are in one, API keys in the
// other.
const (
	nativeRealm = "native"
	keyRealm    = "apikey" // version 5
)

// defaultRealms are the realms of this version's product, in the order in
// which they are listed.
func (s spelling) defaultRealms() []string {
	if s.compat == 4 {
		return []string{nativeRealm}
	}
	return []string{nativeRealm, keyRealm}
}

func (s spelling) isDefaultRealm(name string) bool {
	return slices.Contains(s.defaultRealms(), name)
}
