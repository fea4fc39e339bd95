package kuzzle

import (
	"encoding/json"
	"errors"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// Lens is this room's translation, for code that is a client of the product
// rather than its server (design, section 2).
type Lens struct {
	// Roles are the operator's names of roles, as the door has them.
	Roles dragoman.RoleNames
	// FullName and Email are the properties of the content that carry the shared
	// fields; empty is the door's default.
	FullName, Email string
}

func (l Lens) spelling() spelling {
	s := spelling{roles: l.Roles, fullName: "fullname", email: "email"}
	if l.FullName != "" {
		s.fullName = l.FullName
	}
	if l.Email != "" {
		s.email = l.Email
	}
	return s
}

var errNoUser = errors.New("a user must be a JSON object")

// ReadUser is the user that the product's JSON describes: as it shows one (_id
// and _source), as one is created (content and credentials), or the content
// alone (reference: kuzzle, section 8); and the password in it. A stored hash
// among the credentials is taken along.
func (l Lens) ReadUser(body json.RawMessage) (u dragoman.User, password string, err error) {
	members, ok := rawjson.Object(body)
	if !ok {
		return u, "", errNoUser
	}
	u.Enabled = true
	u.ID, _ = rawjson.Text(members[keyID])
	inner := members["_source"]
	if inner == nil {
		inner = members["content"]
	}
	if inner == nil {
		inner = rawjson.Write(rawjson.Sorted(without(members, "credentials"))...)
	}
	properties, ok := rawjson.Object(inner)
	if !ok {
		return u, "", errNoUser
	}
	c, err := fromWireContent(properties, "content.")
	if err != nil {
		return u, "", err
	}
	l.spelling().put(&u, c)
	u.Username = u.ID
	local, err := fromWireCredentials(members)
	if err != nil || local == nil {
		return u, "", err
	}
	login, err := fromWireFields(without(local, "kuid"), "credentials.local.", true)
	if err != nil {
		return u, "", err
	}
	if login.username != "" {
		u.Username = login.username
	}
	if login.stored != nil {
		login.stored.give(&u)
	}
	return u, login.password, nil
}

func without(members map[string]json.RawMessage, name string) map[string]json.RawMessage {
	out := map[string]json.RawMessage{}
	for key, value := range members {
		if key != name {
			out[key] = value
		}
	}
	return out
}

// WriteUser is the user as it would be created, its password apart: the ID,
// the content, and the login where it is another than the ID.
func (l Lens) WriteUser(u dragoman.User) json.RawMessage {
	s := l.spelling()
	content := append([]rawjson.Member{{Name: keyProfiles, Value: rawjson.Must(s.roles.AllToWire(u.Roles))}},
		rawjson.Sorted(s.properties(&u))...)
	out := []rawjson.Member{{Name: keyID, Value: rawjson.Must(u.ID)}, {Name: "content", Value: rawjson.Write(content...)}}
	if u.Username != u.ID || u.Credential.IsSet() {
		local := rawjson.Write(rawjson.Member{Name: "username", Value: rawjson.Must(u.Username)})
		out = append(out, rawjson.Member{Name: "credentials", Value: rawjson.Write(rawjson.Member{Name: strategyLocal, Value: local})})
	}
	return rawjson.Write(out...)
}

// ReadRole is the profile of that ID as a role of the directory, by the content
// that the product shows (reference: kuzzle, section 10); reserved says that
// the product has it from the start.
func (l Lens) ReadRole(id string, content json.RawMessage) (r dragoman.Role, reserved bool, err error) {
	members, ok := rawjson.Object(content)
	if !ok {
		return r, false, errors.New("a profile must be a JSON object")
	}
	for _, name := range []string{keyID, keyStamps, "optimizedPolicies"} {
		delete(members, name)
	}
	r.Name = l.Roles.ToShared(id)
	r.Definitions = map[dragoman.Dialect]json.RawMessage{Dialect: rawjson.Write(rawjson.Sorted(members)...)}
	return r, builtinProfiles[id] != nil, nil
}

// WriteRole is the profile's ID and content; one without a definition here has
// no policies, to which the product gives those of its role default.
func (l Lens) WriteRole(r dragoman.Role) (id string, content json.RawMessage) {
	content = r.Definitions[Dialect]
	if content == nil {
		content = json.RawMessage(`{"policies":[]}`)
	}
	return l.Roles.ToWire(r.Name), content
}
