package kuzzle

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

// powersIn are the actions that change users and rights: those that need more of
// the directory than reading, and reset tokens (see docs/escalation.md).
func powersIn(actions []action) (all []question) {
	looking := append(slices.Clone(account), dragoman.RolesRead)
	for _, a := range actions {
		beyond := slices.ContainsFunc(a.needs, func(c dragoman.Capability) bool { return !slices.Contains(looking, c) })
		if beyond || a.controller == passwordsHere && a.name == "getResetPasswordToken" {
			all = append(all, question{controller: a.controller, action: a.name})
		}
	}
	return all
}

// exceed reports whether some rights have a power that none of the others has.
func (d *door) exceed(rs rights, others ...rights) bool {
	return slices.ContainsFunc(d.powers, func(q question) bool {
		return rs.allow(q) && !slices.ContainsFunc(others, func(o rights) bool { return o.allow(q) })
	})
}

// underCeiling tells the directory what the caller's rights are held against.
func (d *door) underCeiling(c caller) dragoman.Principal {
	p := c.principal
	p.Exceeds = func(ctx context.Context, before, after *dragoman.User) (bool, error) {
		was, err := d.rightsOf(ctx, d.roles.AllToWire(before.Roles))
		if err != nil {
			return false, err
		}
		is, err := d.rightsOf(ctx, d.roles.AllToWire(after.Roles))
		return err == nil && d.exceed(is, was, c.rights), err
	}
	if d.ownAdmin && !c.anonymous && c.rights.areAll() {
		p.Roles = append(slices.Clone(p.User.Roles), dragoman.RoleAdmin)
	}
	return p
}

// areAll reports whether one policy allows everything, everywhere.
func (rs rights) areAll() bool {
	return slices.ContainsFunc(rs.grants, func(g grant) bool {
		return len(g.restrictedTo) == 0 && g.controllers["*"]["*"] && len(g.controllers) == 1 && len(g.controllers["*"]) == 1
	})
}

// forMany are the profiles that users have without being given one.
var forMany = []string{profileAnonymous, profileDefault}

// mayDefineProfile fails where a profile would give its holders a power that
// the caller lacks, and for the profiles of many where the caller is not the
// service's administrator.
func (d *door) mayDefineProfile(ctx context.Context, r *request, p profile) error {
	if r.caller.principal.Administers() {
		return nil
	}
	if slices.Contains(forMany, p.id) {
		return r.forbidden()
	}
	granted, err := d.grants(ctx, p)
	if err != nil {
		return err
	}
	if d.exceed(rights{grants: granted}, r.caller.rights) {
		return r.forbidden()
	}
	return nil
}

// mayDefineRole is mayDefineProfile for the roles that profiles are made of.
func (d *door) mayDefineRole(ctx context.Context, r *request, id string, content map[string]json.RawMessage) error {
	if r.caller.principal.Administers() {
		return nil
	}
	written := rights{grants: []grant{{controllers: role{id: id, content: content}.controllers()}}}
	if d.exceed(written, r.caller.rights) {
		return r.forbidden()
	}
	return d.mayChangeRole(ctx, r, id)
}

// mayChangeRole fails for a role that the profiles of many are made of.
func (d *door) mayChangeRole(ctx context.Context, r *request, id string) error {
	if r.caller.principal.Administers() {
		return nil
	}
	for _, many := range forMany {
		p, err := d.profile(ctx, many)
		if err != nil {
			return err
		}
		if id == many || slices.ContainsFunc(p.policies(), func(one policy) bool { return one.RoleID == id }) {
			return r.forbidden()
		}
	}
	return nil
}

// forbidden is the refusal of the action at hand.
func (r *request) forbidden() *problem.Problem {
	return problem.RightsForbidden.With(r.controller, r.action, r.caller.id())
}
