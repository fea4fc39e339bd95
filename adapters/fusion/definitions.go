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
	d := definition{Desc: r.text("desc"), UIPermissions: r.texts("uiPermissions"), Permissions: []json.RawMessage{}}
	var kept []json.RawMessage
	r.decode("permissions", &kept, "an array")
	for _, k := range kept {
		if canonical, err := canonicalPermission(k); err == nil {
			d.Permissions = append(d.Permissions, canonical)
		}
	}
	if d.UIPermissions == nil {
		d.UIPermissions = []string{}
	}
	return d
}

// permissions are none where there is no definition.
func (d *definition) permissions() []json.RawMessage {
	if d == nil {
		return nil
	}
	return d.Permissions
}

// rolesOf are the shared names of all roles that a caller has here, once each:
// a user's own or those of the key it sent, and the realm's.
func (r *room) rolesOf(ctx context.Context, p proof) ([]string, error) {
	own, realm := p.user.Roles, nativeRealm
	if p.key != nil {
		own, realm = fromKeyBody(p.key.Body).Roles, keyRealm
	}
	config, _, err := r.realm(ctx, realm)
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
func (r *room) definition(ctx context.Context, shared string) (*definition, error) {
	byDefault, isDefault := defaultRoles[r.roles.ToWire(shared)]
	if isDefault && shared == dragoman.RoleAdmin {
		return &byDefault.definition, nil
	}
	kept, err := r.dir.RoleDefinition(ctx, shared, Dialect)
	if err != nil {
		return nil, err
	}
	if kept != nil {
		d := fromDefinition(kept)
		return &d, nil
	}
	if isDefault {
		return &byDefault.definition, nil
	}
	return nil, nil
}
