// Package kuzzle makes a Kuzzle a target and a source: its security API, which
// shows no hash and takes passwords in plain, and its storage, which holds them
// (reference: kuzzle, sections 6 to 10 and 14).
package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/kuzzle"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

var places = map[connect.Field]string{
	connect.FieldID: "_id", connect.FieldUsername: "credentials.local.username", connect.FieldFullName: "content.fullname",
	connect.FieldEmail: "content.email", connect.FieldRoles: "content.profileIds", connect.FieldPassword: "credentials.local.password",
	connect.FieldHash: "credentials.local.userPassword", connect.FieldExtension: "content",
}

// own are the IDs of the product's own users.
var own = []string{"-1", "anonymous"}

// refusesOwn refuses those, too.
func refusesOwn(u *dragoman.User) string {
	if slices.Contains(own, u.ID) {
		return "the ID is one of Kuzzle's own"
	}
	return refuses(u)
}

// Vendor is the product's JSON, with the operator's names of roles.
func Vendor(names dragoman.RoleNames) connect.Vendor {
	lens := room.Lens{Roles: names}
	return connect.Vendor{
		Dialect: room.Dialect, Title: "Kuzzle", Refuses: refusesOwn, RoleWord: "profile",
		ReadUser: func(body json.RawMessage) (connect.User, error) {
			u, password, err := lens.ReadUser(body)
			return connect.User{User: u, Password: connect.Secret(password), Reserved: slices.Contains(own, u.ID)}, err
		},
		WriteUser: func(u connect.User) json.RawMessage { return written(lens, u) },
		ReadRole: func(name string, body json.RawMessage) (connect.Thing, error) {
			r, reserved, err := lens.ReadRole(name, inner(body))
			return connect.Thing{Object: connect.ObjectRole, Name: name, Shared: r.Name, Body: r.Definitions[room.Dialect], Reserved: reserved}, err
		},
		WriteRole: func(shared string, body json.RawMessage) (string, json.RawMessage) {
			r := dragoman.Role{Name: shared}
			if body != nil {
				r.Definitions = map[dragoman.Dialect]json.RawMessage{room.Dialect: body}
			}
			id, content := lens.WriteRole(r)
			return id, connect.Encode(map[string]any{"_id": id, "content": content})
		},
		Within: []string{"_source", "content", "credentials", "credentials.local", "_source._kuzzle_info"},
		Field:  field,
		Place:  places, // and no hash: its API takes passwords in plain only
		Split:  func(_ connect.Object, body json.RawMessage) ([]connect.Entry, bool) { return split(body) },
		Join: func(_ connect.Object, entries []connect.Entry) json.RawMessage {
			hits := []json.RawMessage{}
			for _, e := range entries {
				hits = append(hits, e.Body)
			}
			return connect.Encode(hits)
		},
	}
}

// field is what a member says: the content may stand under its name, or as what
// is shown, or alone.
func field(path string) connect.Field {
	if rest, isRole := strings.CutPrefix(path, "role."); isRole {
		if rest == "_id" || rest == "_kuzzle_info" || rest == "optimizedPolicies" {
			return connect.FieldOwn
		}
		return connect.FieldRoles
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(path, "_source."), "content.")
	switch bare {
	case "_id":
		return connect.FieldID
	case "profileIds":
		return connect.FieldRoles
	case "fullname":
		return connect.FieldFullName
	case "email":
		return connect.FieldEmail
	}
	switch {
	case path == "credentials.local.username":
		return connect.FieldUsername
	case path == "credentials.local.password":
		return connect.FieldPassword
	case path == "credentials.local.userPassword":
		return connect.FieldHash
	case strings.HasPrefix(path, "credentials."), strings.HasPrefix(bare, "_kuzzle_info"), path == "_version", path == "_meta":
		return connect.FieldOwn
	}
	return connect.FieldExtension
}

// written is a user as the product is asked to create one.
func written(lens room.Lens, u connect.User) json.RawMessage {
	out := connect.Members(lens.WriteUser(u.User))
	local := map[string]any{"username": u.Username}
	algorithm, stretching, encryption, salt, key, isRecord := passwords.KuzzleRecord(string(u.Credential.Hash))
	switch {
	case u.Password != "":
		local["password"] = string(u.Password)
	case isRecord:
		local["userPassword"], local["userSalt"], local["algorithm"] = key, salt, algorithm
		local["stretching"], local["encryption"] = stretching, encryption
	}
	if u.Username != u.ID || len(local) > 1 {
		out["credentials"] = connect.Encode(map[string]any{"local": local})
	}
	return connect.Encode(out)
}

// inner is the content of a profile that is shown or asked for.
func inner(body json.RawMessage) json.RawMessage {
	members := connect.Members(body)
	for _, name := range []string{"_source", "content"} {
		if connect.Members(members[name]) != nil {
			return members[name]
		}
	}
	return body
}

// split takes one user, a list, or an answer that holds either.
func split(body json.RawMessage) ([]connect.Entry, bool) {
	members := connect.Members(body)
	if result := members["result"]; result != nil {
		return split(result)
	}
	if hits := members["hits"]; hits != nil {
		body, members = hits, nil
	}
	if members != nil {
		return []connect.Entry{{Name: connect.Text(members["_id"]), Body: body}}, true
	}
	items, isList := connect.List(body)
	if !isList {
		return nil, false
	}
	entries := []connect.Entry{}
	for _, item := range items {
		entries = append(entries, connect.Entry{Name: connect.Text(connect.Members(item)["_id"]), Body: item})
	}
	return entries, false
}
