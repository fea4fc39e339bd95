package store

import (
	"strings"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// Filters over keys and roles are compiled as those over users are. Their
// fields go by names that no field of a user has.

const (
	keyFields  = "keys."
	roleFields = "roles."
)

func keyField(f dragoman.KeyField) dragoman.Field { return dragoman.Field{Name: keyFields + string(f)} }

func roleField(f dragoman.RoleField) dragoman.Field {
	return dragoman.Field{Name: roleFields + string(f)}
}

// over is a filter over other things as one over such fields.
func over[F any](f search.Filter[F], field func(F) dragoman.Field) dragoman.Filter {
	return search.Convert(f, func(test search.Filter[F]) dragoman.Filter { return search.At(test, field) })
}

// thing looks up a field of the table that is searched instead of users.
func (c *compiler) thing(f dragoman.Field) field {
	name := strings.TrimPrefix(f.Name, c.things)
	if c.things == roleFields && name != string(dragoman.RoleName) {
		return c.unknown(f)
	}
	switch name {
	case "id", "owner_id", "name":
		return column(text, say(f.Name), false)
	case "owner":
		return field{
			as: map[kind]clause.Expr{text: say("owner.username")}, exists: always,
			elements: say("(SELECT username FROM users WHERE users.id = keys.owner_id) AS owner"),
		}
	case "revoked":
		return column(boolean, say("(keys.revoked_at IS NOT NULL)"), false)
	case "created_at":
		return column(number, say("("+f.Name+" / 1000)"), false)
	case "expires_at", "revoked_at":
		return column(number, say("("+f.Name+" / 1000)"), true)
	}
	return c.unknown(f)
}

// thingKey orders by a field of such a table.
func (c *compiler) thingKey(f dragoman.Field, desc bool) sortKey {
	found := c.field(f)
	if found.elements.SQL != "" { // the owner's username
		found = column(text, say("(SELECT username FROM users WHERE users.id = keys.owner_id)"), true)
	}
	return plainKey(found, desc)
}
