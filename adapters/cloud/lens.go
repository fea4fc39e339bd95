package cloud

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

// ReadUser is the user that the product's JSON describes, as it shows one or is
// sent one (reference: cloud, section 4), and the password in it. What only a
// server could refuse is taken as it is.
func (l Lens) ReadUser(body json.RawMessage) (u dragoman.User, password string, err error) {
	var b userBody
	if err := fromWireObject(body, &b); err != nil {
		return u, "", err
	}
	u = dragoman.User{
		Username: b.UserName.value, Enabled: b.enabled(true), Builtin: b.Builtin.value,
		Roles: fromWireRoles(b.Security.value.Roles.value, nil, l.Roles),
	}
	b.describe(&u)
	password, _ = b.password()
	return u, password, nil
}

// WriteUser is how the product shows the user.
func (l Lens) WriteUser(u dragoman.User) json.RawMessage {
	out, err := json.Marshal(toWireUser(&u, l.Roles))
	if err != nil {
		panic("cloud: " + err.Error()) // texts, flags and lists
	}
	return out
}

// KnowsRole reports whether the product knows a role, by its shared name
// (quirk 9): the others stay with the directory.
func (l Lens) KnowsRole(shared string) bool {
	return len(toWireRoles([]string{shared}, l.Roles)) == 1
}

// Refuses says why the product would not have such a new user, "" if it would
// (quirks 6 and 8).
func (l Lens) Refuses(u dragoman.User) string {
	b := userBody{UserName: optional[string]{given: true, value: u.Username}}
	b.Security.given = true
	b.Security.value.Roles = optional[[]string]{given: true, value: toWireRoles(u.Roles, l.Roles)}
	b.Security.value.Password = optional[string]{given: true, value: "a password of some length"}
	if u.Email != nil {
		b.Email = optional[string]{given: true, value: *u.Email}
	}
	if _, err := b.newUser(l.Roles); err != nil {
		return err.Error()
	}
	return ""
}
