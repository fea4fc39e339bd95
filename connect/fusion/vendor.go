// Package fusion makes a Lucidworks Fusion a target and a source: its users and
// roles API, which takes bcrypt hashes and shows none, and an export of its
// ZooKeeper, which holds them (reference: fusion, sections 2, 4 and 5).
package fusion

import (
	"encoding/json"
	"strings"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/fusion"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

var places = map[connect.Field]string{
	connect.FieldID: "id", connect.FieldUsername: "username", connect.FieldRoles: "roleNames",
	connect.FieldPassword: "password", connect.FieldHash: "passwordHash", connect.FieldExtension: "permissions",
}

// own are the product's own users.
var own = []string{"admin", "webapps-system-account", "catalog_jdbc_service_account"}

// Vendor is the product's JSON, with the operator's names of roles.
func Vendor(names dragoman.RoleNames) connect.Vendor {
	lens := room.Lens{Roles: names}
	return connect.Vendor{
		Dialect: room.Dialect, Title: "Fusion", Refuses: connect.Owning("Fusion", own, refuses), RoleWord: "role",
		ReadUser: func(body json.RawMessage) (connect.User, error) {
			u, password, err := lens.ReadUser(body)
			return connect.User{User: u, Password: connect.Secret(password)}, err
		},
		WriteUser: func(u connect.User) json.RawMessage {
			out := connect.Members(lens.WriteUser(u.User))
			if u.Password != "" {
				out["password"], out["passwordConfirm"] = connect.Encode(string(u.Password)), connect.Encode(string(u.Password))
			} else if u.Credential.IsSet() {
				out["passwordHash"] = connect.Encode(string(u.Credential.Hash))
			}
			return connect.Encode(out)
		},
		ReadRole: func(_ string, body json.RawMessage) (connect.Thing, error) {
			r, reserved, err := lens.ReadRole(body)
			return connect.Thing{
				Object: connect.ObjectRole, Name: names.ToWire(r.Name), Shared: r.Name, Body: r.Definitions[room.Dialect], Reserved: reserved,
			}, err
		},
		WriteRole: func(shared string, body json.RawMessage) (string, json.RawMessage) {
			r := dragoman.Role{Name: shared}
			if body != nil {
				r.Definitions = map[dragoman.Dialect]json.RawMessage{room.Dialect: body}
			}
			return lens.WriteRole(r)
		},
		Field: field, Place: places, Takes: passwords.ToFusion(),
		Split: func(_ connect.Object, body json.RawMessage) ([]connect.Entry, bool) { return split(body) },
		Join: func(_ connect.Object, entries []connect.Entry) json.RawMessage {
			list := []json.RawMessage{}
			for _, e := range entries {
				list = append(list, e.Body)
			}
			return connect.Encode(list)
		},
	}
}

func field(path string) connect.Field {
	if rest, isRole := strings.CutPrefix(path, "role."); isRole {
		if rest == "id" || rest == "createdAt" || rest == "updatedAt" {
			return connect.FieldOwn
		}
		return connect.FieldRoles
	}
	switch path {
	case "timezone", "permissions":
		return connect.FieldExtension
	case "roles":
		return connect.FieldRoles
	case "passwordConfirm":
		return connect.FieldPassword
	}
	for field, place := range places {
		if place == path {
			return field
		}
	}
	return connect.FieldOwn
}

func split(body json.RawMessage) ([]connect.Entry, bool) {
	if items, isList := connect.List(body); isList {
		entries := []connect.Entry{}
		for _, item := range items {
			entries = append(entries, connect.Entry{Name: nameOf(item), Body: item})
		}
		return entries, false
	}
	if connect.Members(body) == nil {
		return nil, false
	}
	return []connect.Entry{{Name: nameOf(body), Body: body}}, true
}

func nameOf(body json.RawMessage) string {
	members := connect.Members(body)
	if name := connect.Text(members["username"]); name != "" {
		return name
	}
	return connect.Text(members["name"])
}
