package fusion

import (
	"encoding/json"

	"github.com/dragoman-project/dragoman"
)

// Lens is this room's translation, for code that is a client of the product
// rather than its server (design, section 2).
type Lens struct {
	// Roles are the operator's names of roles, as the door has them.
	Roles dragoman.RoleNames
}

func (l Lens) spelling() spelling { return spelling{roles: l.Roles, compat: 5} }

// ReadUser is the user that the product's JSON describes, as it shows one or is
// sent one (reference: fusion, section 5.1), and the password in it.
func (l Lens) ReadUser(body json.RawMessage) (u dragoman.User, password string, err error) {
	r := read(body)
	username, id, plain, hash := r.text("username"), r.text("id"), r.text("password"), r.text("passwordHash")
	u = dragoman.User{Enabled: true, Roles: l.spelling().fromWireRoles(r)}
	private := fromWirePrivate(r)
	if r.err != nil {
		return dragoman.User{}, "", r.err
	}
	u.Username, u.ID = deref(username), deref(id)
	u.SetExtension(Dialect, private.over(nil))
	u.SetPassword(dragoman.PasswordHash(deref(hash)))
	return u, deref(plain), nil
}

// WriteUser is the user as the product is sent one, its password apart.
func (l Lens) WriteUser(u dragoman.User) json.RawMessage {
	shown := l.spelling().toWireUser(u)
	out := map[string]any{
		"username": shown.Username, "realmName": shown.RealmName, "roleNames": shown.RoleNames, "permissions": shown.Permissions,
	}
	if shown.ID != "" {
		out["id"] = shown.ID
	}
	if shown.Timezone != nil {
		out["timezone"] = *shown.Timezone
	}
	return mustEncode(out)
}

// ReadRole is what a role permits here, by the product's JSON (reference:
// fusion, section 5.4); reserved says that the product has it from the start.
func (l Lens) ReadRole(body json.RawMessage) (r dragoman.Role, reserved bool, err error) {
	name, id, definition, err := l.spelling().fromWireRole(body)
	if err != nil {
		return r, false, err
	}
	_, reserved = defaultRoles[name]
	r = dragoman.Role{ID: id, Name: l.Roles.ToShared(name)}
	define(&r, definition)
	return r, reserved, nil
}

// WriteRole is the body that gives the product the role; one without a
// definition here permits nothing.
func (l Lens) WriteRole(r dragoman.Role) (name string, body json.RawMessage) {
	def := fromDefinition(orObject(r.Definitions[Dialect]))
	name = l.Roles.ToWire(r.Name)
	out := map[string]any{"name": name, "permissions": def.Permissions, "uiPermissions": def.UIPermissions}
	if def.Desc != nil {
		out["desc"] = *def.Desc
	}
	return name, mustEncode(out)
}

func orObject(body json.RawMessage) json.RawMessage {
	if body == nil {
		return json.RawMessage(`{}`)
	}
	return body
}
