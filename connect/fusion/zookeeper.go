package fusion

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"

	"github.com/dragoman-project/dragoman"
	room "github.com/dragoman-project/dragoman/adapters/fusion"
	"github.com/dragoman-project/dragoman/connect"
)

// ZooKeeper is a file with an export of the ZooKeeper that a Fusion keeps its
// users in: JSON, in whatever shape, with nodes that have a path that ends in
// /user/<id> or /role/<id> and data that is the document, as JSON, as a text or
// in base64. The members of a document are those of the API with hyphens
// (reference: fusion, section 2). It is a source only.
func ZooKeeper(a connect.Access, names dragoman.RoleNames) (connect.Target, error) {
	r := nodes{vendor: Vendor(names)}
	able := connect.Able{
		Title: "Fusion's ZooKeeper", Dialect: room.Dialect, ReadOnly: true, ShowsHash: true,
		Fields:    []connect.Field{connect.FieldUsername, connect.FieldRoles, connect.FieldHash, connect.FieldExtension},
		Things:    []connect.Object{connect.ObjectRole},
		Protected: own,
	}
	return connect.NewFileTarget(a.Path, connect.Form{Able: able, Names: []string{""}, Read: r.read})
}

type nodes struct{ vendor connect.Vendor }

func (r nodes) read(was connect.Files) (c connect.Content, err error) {
	if !json.Valid(was[""]) {
		return c, errors.New("this is not JSON")
	}
	err = walk(was[""], "", func(path string, data json.RawMessage) error {
		parts := strings.Split(strings.Trim(path, "/"), "/")
		if len(parts) < 2 {
			return nil
		}
		body := document(data)
		if connect.Members(body) == nil {
			return nil
		}
		switch parts[len(parts)-2] {
		case "user", "users":
			u, err := r.user(body)
			if err == nil && u.Username != "" {
				c.Users = append(c.Users, u)
			}
			return err
		case "role", "roles":
			thing, err := r.vendor.ReadRole("", body)
			if err == nil {
				c.Things = append(c.Things, thing)
			}
			return err
		}
		return nil
	})
	return c, err
}

func (r nodes) user(body json.RawMessage) (connect.User, error) {
	members := connect.Members(body)
	realm := connect.Text(members["realmName"])
	hash := connect.Text(members["passwordHash"])
	if hash == "" {
		hash = connect.Text(members["password"]) // never in plain there
	}
	delete(members, "password")
	delete(members, "passwordHash")
	u, err := r.vendor.ReadUser(connect.Encode(members))
	if strings.HasPrefix(hash, "$2") {
		u.SetPassword(dragoman.PasswordHash(hash))
	}
	u.Reserved = realm != "" && realm != "native"
	return u, err
}

// walk gives every node that has data, whatever shape the export has: a path
// that is whole, or the members that lead to it.
func walk(tree json.RawMessage, at string, yield func(path string, data json.RawMessage) error) error {
	if items, isList := connect.List(tree); isList {
		for _, item := range items {
			if err := walk(item, at, yield); err != nil {
				return err
			}
		}
		return nil
	}
	members := connect.Members(tree)
	path := at
	if own := connect.Text(members["path"]); own != "" {
		path = own
	} else if own := connect.Text(members["name"]); own != "" && members["children"] != nil {
		path = at + "/" + own
	}
	if data := members["data"]; data != nil {
		if err := yield(path, data); err != nil {
			return err
		}
	}
	for name, inner := range members {
		switch name {
		case "path", "name", "data", "stat", "acl":
		case "children", "response", "nodes":
			if err := walk(inner, path, yield); err != nil {
				return err
			}
		default:
			if err := walk(inner, path+"/"+strings.Trim(name, "/"), yield); err != nil {
				return err
			}
		}
	}
	return nil
}

// document is the data of a node as JSON, with the API's names of members.
func document(data json.RawMessage) json.RawMessage {
	if text := connect.Text(data); text != "" {
		data = json.RawMessage(text)
		if raw, err := base64.StdEncoding.DecodeString(text); err == nil {
			data = raw
		}
	}
	members := connect.Members(data)
	if members == nil {
		return nil
	}
	out := map[string]json.RawMessage{}
	for name, value := range members {
		words := strings.Split(name, "-")
		for i := range words[1:] {
			if word := words[i+1]; word != "" {
				words[i+1] = strings.ToUpper(word[:1]) + word[1:]
			}
		}
		out[strings.Join(words, "")] = value
	}
	return connect.Encode(out)
}
