// Package elasticsearch makes an Elasticsearch a target and a source: its
// _security API, its .security index where the caller may read it, the file
// realm, and ECK's Secrets (reference: elasticsearch, sections 3 to 5).
package elasticsearch

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/elasticsearch"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

// places is where each field stands in a user.
var places = map[connect.Field]string{
	connect.FieldUsername: "username", connect.FieldFullName: "full_name", connect.FieldEmail: "email",
	connect.FieldEnabled: "enabled", connect.FieldRoles: "roles", connect.FieldPassword: "password",
	connect.FieldHash: "password_hash", connect.FieldExtension: "metadata",
}

// Vendor is the product's JSON, with the operator's names of roles.
func Vendor(names dragoman.RoleNames) connect.Vendor {
	lens := room.Lens{Roles: names}
	return connect.Vendor{
		Dialect: room.Dialect, Title: "Elasticsearch", RoleWord: "role",
		ReadUser: func(body json.RawMessage) (connect.User, error) {
			u, password, err := lens.ReadUser(body)
			return connect.User{User: u, Password: connect.Secret(password), Reserved: u.Builtin}, err
		},
		WriteUser: func(u connect.User) json.RawMessage {
			members := connect.Members(lens.WriteUser(u.User))
			if u.Password != "" {
				members["password"] = connect.Encode(string(u.Password))
			} else if u.Credential.IsSet() {
				members["password_hash"] = connect.Encode(string(u.Credential.Hash))
			}
			return connect.Encode(members)
		},
		ReadRole: func(name string, body json.RawMessage) (connect.Thing, error) {
			r, reserved, err := lens.ReadRole(name, body)
			return connect.Thing{Object: connect.ObjectRole, Name: name, Shared: r.Name, Body: r.Definitions[room.Dialect], Reserved: reserved}, err
		},
		WriteRole: func(shared string, body json.RawMessage) (string, json.RawMessage) {
			return lens.WriteRole(dragoman.Role{Name: shared, Definitions: definition(body)})
		},
		Field: field,
		Place: places, Takes: passwords.ToElasticsearch(),
		Split: split, Join: join, Refuses: connect.Owning("Elasticsearch", reserved, refuses),
	}
}

// field is what a member of a user, or after "role." of a role, says.
func field(path string) connect.Field {
	if inner, isRole := strings.CutPrefix(path, "role."); isRole {
		if inner == "transient_metadata" {
			return connect.FieldOwn
		}
		return connect.FieldRoles
	}
	for field, place := range places {
		if place == path {
			return field
		}
	}
	return connect.FieldOwn
}

func definition(body json.RawMessage) map[dragoman.Dialect]json.RawMessage {
	if body == nil {
		return nil
	}
	return map[dragoman.Dialect]json.RawMessage{room.Dialect: body}
}

// split takes a body that is one user, or what a get answers: users by name.
// One role always stands under its name.
func split(object connect.Object, body json.RawMessage) ([]connect.Entry, bool) {
	if items, isList := connect.List(body); isList {
		entries := []connect.Entry{}
		for _, item := range items {
			entries = append(entries, connect.Entry{Name: nameOf(item), Body: item})
		}
		return entries, false
	}
	members := connect.Members(body)
	if members == nil {
		return nil, false
	}
	if object == connect.ObjectUser && (members["username"] != nil || isOne(members, "roles")) ||
		object != connect.ObjectUser && (members["name"] != nil || isOne(members, "cluster", "indices", "applications")) {
		return []connect.Entry{{Name: nameOf(body), Body: body}}, true
	}
	entries := []connect.Entry{}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if connect.Members(members[name]) == nil {
			return nil, false
		}
		entries = append(entries, connect.Entry{Name: name, Body: members[name]})
	}
	return entries, false
}

// isOne reports whether a member is the list that only a single body has.
func isOne(members map[string]json.RawMessage, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, isList := connect.List(members[name])
		return isList
	})
}

func nameOf(body json.RawMessage) string {
	members := connect.Members(body)
	if name := connect.Text(members["username"]); name != "" {
		return name
	}
	return connect.Text(members["name"])
}

// join is what a get answers.
func join(_ connect.Object, entries []connect.Entry) json.RawMessage {
	out := map[string]json.RawMessage{}
	for _, e := range entries {
		out[e.Name] = e.Body
	}
	return connect.Encode(out)
}
