// Package cloud makes an Elastic Cloud Enterprise a target and a source: its
// users API (reference: cloud, sections 2 to 6). It takes passwords in plain
// only, and knows its own roles only.
package cloud

import (
	"encoding/json"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/cloud"
	"github.com/dragoman-project/dragoman/connect"
)

var places = map[connect.Field]string{
	connect.FieldUsername: "user_name", connect.FieldFullName: "full_name", connect.FieldEmail: "email",
	connect.FieldEnabled: "security.enabled", connect.FieldRoles: "security.roles", connect.FieldPassword: "security.password",
}

// own are the product's own users.
var own = []string{"admin", "readonly", "elastic"}

// Vendor is the product's JSON, with the operator's names of roles.
func Vendor(names dragoman.RoleNames) connect.Vendor {
	lens := room.Lens{Roles: names}
	return connect.Vendor{
		Dialect: room.Dialect, Title: "Elastic Cloud Enterprise", RoleWord: "role",
		Refuses: connect.Owning("Elastic Cloud Enterprise", own, func(u *dragoman.User) string { return refuses(lens, u) }),
		ReadUser: func(body json.RawMessage) (connect.User, error) {
			u, password, err := lens.ReadUser(body)
			return connect.User{User: u, Password: connect.Secret(password), Reserved: u.Builtin}, err
		},
		WriteUser: func(u connect.User) json.RawMessage { return written(lens, u) },
		Within:    []string{"security", "security.security_realm", "metadata"},
		Field: func(path string) connect.Field {
			for field, place := range places {
				if place == path {
					return field
				}
			}
			return connect.FieldOwn
		},
		Place: places,
		Split: func(_ connect.Object, body json.RawMessage) ([]connect.Entry, bool) { return split(body) },
		Join: func(_ connect.Object, entries []connect.Entry) json.RawMessage {
			users := []json.RawMessage{}
			for _, e := range entries {
				users = append(users, e.Body)
			}
			return connect.Encode(map[string]any{"users": users})
		},
	}
}

// written is a user as the product is sent one: what it keeps by itself is not
// in it.
func written(lens room.Lens, u connect.User) json.RawMessage {
	shown := connect.Members(lens.WriteUser(u.User))
	inner := connect.Members(shown["security"])
	security := map[string]any{"roles": inner["roles"], "enabled": inner["enabled"]}
	if u.Password != "" {
		security["password"] = string(u.Password)
	}
	out := map[string]any{"user_name": shown["user_name"], "security": security}
	for _, name := range []string{"full_name", "email"} {
		if shown[name] != nil {
			out[name] = shown[name]
		}
	}
	return connect.Encode(out)
}

// split takes one user, a list, or what a list of users answers.
func split(body json.RawMessage) ([]connect.Entry, bool) {
	members := connect.Members(body)
	if members["user_name"] != nil {
		return []connect.Entry{{Name: connect.Text(members["user_name"]), Body: body}}, true
	}
	if members["users"] != nil {
		body = members["users"]
	}
	items, isList := connect.List(body)
	if !isList {
		return nil, false
	}
	entries := []connect.Entry{}
	for _, item := range items {
		entries = append(entries, connect.Entry{Name: connect.Text(connect.Members(item)["user_name"]), Body: item})
	}
	return entries, false
}
