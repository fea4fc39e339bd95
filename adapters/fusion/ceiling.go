package fusion

import (
	"context"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// somebody is an id that no permission names.
const somebody = "\x00"

// powers are the calls with which one gets at users and rights. A test holds
// them against what the operations need.
var powers = []call{
	{method: "POST", path: []string{"users"}},
	{method: "PUT", path: []string{"users", somebody}},
	{method: "PATCH", path: []string{"users", somebody}},
	{method: "DELETE", path: []string{"users", somebody}},
	{method: "POST", path: []string{"roles"}},
	{method: "PUT", path: []string{"roles", somebody}},
	{method: "DELETE", path: []string{"roles", somebody}},
	{method: "POST", path: []string{"realm-configs"}},
	{method: "PUT", path: []string{"realm-configs", somebody}},
	{method: "DELETE", path: []string{"realm-configs", somebody}},
	{method: "POST", path: []string{"api-key"}},
	{method: "DELETE", path: []string{"api-key", somebody}},
}

// exceed reports whether some rights have a power that none of the others has.
func (rs rights) exceed(others ...rights) bool {
	return slices.ContainsFunc(powers, func(c call) bool {
		return rs.permit(c) && !slices.ContainsFunc(others, func(o rights) bool { return o.permit(c) })
	})
}

// underCeiling tells the directory what the caller's rights are held against.
// A key has the roles of its own list.
func (d *door) underCeiling(p dragoman.Principal, by caller, has rights) dragoman.Principal {
	if by.key != nil {
		p.Roles = fromKeyBody(by.key.Body).Roles
	}
	if d.ownAdmin && has.areAll() {
		p.Roles = append(slices.Clone(p.User.Roles), dragoman.RoleAdmin)
	}
	p.Exceeds = func(ctx context.Context, before, after *dragoman.User) (bool, error) {
		was, err := d.rights(ctx, caller{user: *before})
		if err != nil {
			return false, err
		}
		is, err := d.rights(ctx, caller{user: *after})
		return err == nil && is.exceed(was, has), err
	}
	return p
}

// areAll reports whether everything is permitted under every path.
func (rs rights) areAll() bool {
	return !slices.ContainsFunc([]string{"PUT", "POST", "GET", "DELETE", "PATCH"}, func(method string) bool {
		return !rs.permit(call{method: method, path: []string{somebody, somebody, somebody}})
	})
}

// mayDefine fails where a role would permit its holders a power that neither
// it, as it was, nor the caller has.
func (d *door) mayDefine(ctx context.Context, before, after []byte) error {
	p, _ := dragoman.PrincipalFrom(ctx)
	if p.Administers() {
		return nil
	}
	was := rights{roles: fromCanonicals(fromDefinition(before).Permissions)}
	is := rights{roles: fromCanonicals(fromDefinition(after).Permissions)}
	if is.exceed(was, requestFrom(ctx).rights) {
		return dragoman.ErrForbidden
	}
	return nil
}

// kept is what a role permits here as it stands, from the start or since.
func (d *door) kept(role *dragoman.Role) []byte {
	if definition := role.Definitions[Dialect]; definition != nil {
		return definition
	}
	if byDefault, isDefault := defaultRoles[d.roles.ToWire(role.Name)]; isDefault {
		return mustEncode(byDefault.definition)
	}
	return nil
}
