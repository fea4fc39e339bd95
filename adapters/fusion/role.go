package fusion

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// definition is what a role permits at this door, and how it is kept in the
// role's definitions.
type definition struct {
	Desc          *string           `json:"desc,omitempty"`
	Permissions   []json.RawMessage `json:"permissions"`   // canonical; never nil
	UIPermissions []string          `json:"uiPermissions"` // never nil
}

// fromDefinition is what a kept definition says in our words; what makes no
// sense there permits nothing.
func fromDefinition(body json.RawMessage) definition {
	r := read(body)
	def := definition{Desc: r.text("desc"), UIPermissions: r.texts("uiPermissions"), Permissions: []json.RawMessage{}}
	var kept []json.RawMessage
	r.decode("permissions", &kept, "an array")
	for _, k := range kept {
		if canonical, err := canonicalPermission(k); err == nil {
			def.Permissions = append(def.Permissions, canonical)
		}
	}
	if def.UIPermissions == nil {
		def.UIPermissions = []string{}
	}
	return def
}

// permissions are empty where there is no definition.
func (def *definition) permissions() []json.RawMessage {
	if def == nil {
		return nil
	}
	return def.Permissions
}

// rolesOf are the shared names of all roles that a caller has here, once each:
// a user's own or those of the key it sent, and the realm's.
func (d *door) rolesOf(ctx context.Context, who caller) ([]string, error) {
	own, realm := who.user.Roles, nativeRealm
	if who.key != nil {
		own, realm = fromKeyBody(who.key.Body).Roles, keyRealm
	}
	config, _, err := d.realm(ctx, realm)
	if err != nil {
		return nil, err
	}
	return once(own, config.RoleNames), nil
}

// once joins lists of names, leaving out repetitions.
func once(lists ...[]string) []string {
	var out []string
	seen := map[string]bool{}
	for _, name := range slices.Concat(lists...) {
		if !seen[name] {
			out = append(out, name)
		}
		seen[name] = true
	}
	return out
}

// definition is what a role permits here, by shared name: what is kept, or
// else what the product defines from the start; nil where neither is. Nothing
// that is kept changes the administrator's.
func (d *door) definition(ctx context.Context, shared string) (*definition, error) {
	byDefault, isDefault := defaultRoles[d.roles.ToWire(shared)]
	if isDefault && shared == dragoman.RoleAdmin {
		return &byDefault.definition, nil
	}
	kept, err := d.dir.RoleDefinition(ctx, shared, Dialect)
	if err != nil {
		return nil, err
	}
	if kept != nil {
		def := fromDefinition(kept)
		return &def, nil
	}
	if isDefault {
		return &byDefault.definition, nil
	}
	return nil, nil
}
