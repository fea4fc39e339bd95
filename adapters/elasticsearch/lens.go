package elasticsearch

import (
	"encoding/json"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
)

// Lens is this room's translation, for code that is a client of the product
// rather than its server (design, section 2).
type Lens struct {
	// Roles are the operator's names of roles, as the door has them.
	Roles dragoman.RoleNames
}

// userFields are the members of a user that this dialect knows.
var userFields = map[string]bool{
	"username": true, "password": true, "password_hash": true, "roles": true, "full_name": true, "email": true,
	"metadata": true, "enabled": true,
}

// ReadUser is the user that the product's JSON describes, as it shows one or is
// sent one (reference: elasticsearch, section 4.1), and the password in it. What
// the product says beyond the user, such as profile_uid, is passed over. A
// reserved user is marked as built in.
func (l Lens) ReadUser(body json.RawMessage) (u dragoman.User, password string, err error) {
	fields, err := content.ReadFields(body)
	if err != nil {
		return u, "", err
	}
	c := userChange{enabled: true}
	for _, f := range fields {
		if f.Name == "username" {
			if c.username, err = content.ReadString(f.Name, f.Raw); err != nil {
				return u, "", err
			}
		}
	}
	for _, f := range fields {
		if !userFields[f.Name] {
			continue
		}
		if err := c.read(f); err != nil {
			return u, "", err
		}
	}
	u.Username = c.username
	c.apply(&u, c.secret.hash, l.Roles)
	u.Builtin = string(content.MembersOf(c.metadata)["_reserved"]) == "true"
	return u, c.secret.password, nil
}

// WriteUser is how the product shows the user.
func (l Lens) WriteUser(u dragoman.User) json.RawMessage {
	return encoded(toWireUser(&u, l.Roles))
}

// ReadRole is what a role of that name grants here, by the product's JSON
// (reference: elasticsearch, section 5); reserved says that it is the product's own.
func (l Lens) ReadRole(name string, body json.RawMessage) (r dragoman.Role, reserved bool, err error) {
	members := content.MembersOf(body)
	metadata := content.MembersOf(members["metadata"])
	reserved = string(metadata["_reserved"]) == "true" || isReservedRole(name)
	for _, ours := range []string{"transient_metadata", "name"} {
		delete(members, ours)
	}
	if members == nil {
		members = map[string]json.RawMessage{}
	}
	change, err := privilege.FromWireRole(name, encoded(members))
	if err != nil {
		return r, reserved, err
	}
	r.Name = l.Roles.ToShared(name)
	r.Definitions = map[dragoman.Dialect]json.RawMessage{Dialect: change.Definition()}
	return r, reserved, nil
}

// WriteRole is the body that gives the product the role; one without a
// definition here grants nothing.
func (l Lens) WriteRole(r dragoman.Role) (name string, body json.RawMessage) {
	role := privilege.Role{}
	if definition := r.Definitions[Dialect]; definition != nil {
		role = privilege.FromDefinition(definition)
	}
	return l.Roles.ToWire(r.Name), role.Definition()
}

// encoded is JSON of what cannot fail to be written.
func encoded(v any) json.RawMessage {
	out, err := json.Marshal(v)
	if err != nil {
		panic("elasticsearch: " + err.Error())
	}
	return out
}

// ValidName reports whether the product takes a name for a new user or role
// (reference: elasticsearch, section 3.1).
func ValidName(name string) bool { return naming.Valid(name) }
