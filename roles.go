package dragoman

import (
	"context"
	"errors"
)

// Role returns a role by its shared name. It needs [RolesRead].
func (d *Directory) Role(ctx context.Context, name string) (Role, error) {
	if _, err := d.require(ctx, RolesRead); err != nil {
		return Role{}, err
	}
	return d.store.Role(ctx, name)
}

// RoleDefinition returns what a dialect says a role grants, or nil if the role
// has no definition there or does not exist. It needs no principal: rooms ask
// it to find out what a principal may do.
func (d *Directory) RoleDefinition(ctx context.Context, name string, at Dialect) ([]byte, error) {
	r, err := d.roleFrom(ctx, name)
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	return r.Definitions[at], err
}

// roleFrom looks from within a transaction where the context is of one.
func (d *Directory) roleFrom(ctx context.Context, name string) (Role, error) {
	if in, ok := insideFrom(ctx); ok {
		return in.Role(name)
	}
	return d.store.Role(ctx, name)
}

// Roles returns all roles by name. It needs [RolesRead].
func (d *Directory) Roles(ctx context.Context) ([]Role, error) {
	if _, err := d.require(ctx, RolesRead); err != nil {
		return nil, err
	}
	return d.store.Roles(ctx)
}

// FindRoles returns the roles that a query asks for, by name. It needs
// [RolesRead].
func (d *Directory) FindRoles(ctx context.Context, q RoleQuery) ([]Role, error) {
	if _, err := d.require(ctx, RolesRead); err != nil {
		return nil, err
	}
	return d.store.FindRoles(ctx, q)
}

// CreateRole adds a role by its shared name. Stamps and version are the
// directory's; an empty ID becomes a UUID. It needs [RolesWrite] and fails with
// CodeConflict, Field "name" or "id", for what is taken.
func (d *Directory) CreateRole(ctx context.Context, r Role) (Role, error) {
	p, err := d.require(ctx, RolesWrite)
	if err != nil {
		return Role{}, err
	}
	if r.ID == "" {
		r.ID = d.newID()
	}
	by := d.change(p, ActionRoleCreate)
	r.CreatedAt, r.UpdatedAt = by.At, by.At
	r.CreatedBy, r.UpdatedBy = by.Actor, by.Actor
	r.CreatedByID, r.UpdatedByID = by.ActorID, ""
	if err := validateRole(&r); err != nil {
		return Role{}, err
	}
	if !p.service {
		if err := validateNewName("name", r.Name); err != nil {
			return Role{}, err
		}
		if err := checkSize("the role", 0, r.size(), d.quotas.DocumentSize); err != nil {
			return Role{}, err
		}
	}
	if by.terms.Guard, err = p.guardNewRole(r.Name); err != nil {
		return Role{}, err
	}
	return d.store.CreateRole(ctx, r, by)
}

// UpdateRole lets fn change a role's definitions; its ID, name and creation
// stamps stay whatever fn does. fn may run more than once; an error of its own
// is returned as it is and nothing is kept. It needs [RolesWrite].
func (d *Directory) UpdateRole(ctx context.Context, name string, fn func(*Role) error) (Role, error) {
	p, err := d.require(ctx, RolesWrite)
	if err != nil {
		return Role{}, err
	}
	if validateName("name", name) != nil {
		return Role{}, NotFound(SubjectRole, name)
	}
	by := d.change(p, ActionRoleUpdate)
	return d.store.UpdateRole(ctx, name, by, func(r *Role) error {
		if err := p.MayDefine(r); err != nil {
			return err
		}
		before := r.size()
		if err := fn(r); err != nil {
			return err
		}
		if err := checkSize("the role", before, r.size(), d.quotas.DocumentSize); err != nil && !p.service {
			return err
		}
		r.UpdatedAt, r.UpdatedBy, r.UpdatedByID = by.At, by.Actor, by.ActorID
		return validateRole(r)
	})
}

// UpsertRole updates the role of that name, or creates it. fn gets the role as
// it is, or one with nothing but a name, and says by exists which.
func (d *Directory) UpsertRole(ctx context.Context, name string, fn func(r *Role, exists bool) error) (r Role, created bool, err error) {
	for range upsertAttempts {
		r, err = d.UpdateRole(ctx, name, func(r *Role) error { return fn(r, true) })
		if CodeOf(err) != CodeNotFound {
			return r, false, err
		}
		r = Role{Name: name}
		if err = fn(&r, false); err != nil {
			return Role{}, false, err
		}
		r, err = d.CreateRole(ctx, r)
		if CodeOf(err) != CodeConflict {
			return r, err == nil, err
		}
	}
	return Role{}, false, err
}

// DeleteRole removes a role; users keep its name, which then grants nothing.
// It needs [RolesWrite].
func (d *Directory) DeleteRole(ctx context.Context, name string) (Role, error) {
	p, err := d.require(ctx, RolesWrite)
	if err != nil {
		return Role{}, err
	}
	if validateName("name", name) != nil {
		return Role{}, NotFound(SubjectRole, name)
	}
	return d.store.DeleteRole(ctx, name, d.change(p, ActionRoleDelete), p.MayDefine)
}

// UndefineRole takes away what a role grants at one dialect's door, and the
// role itself with its last definition. It needs [RolesWrite] and fails with
// CodeNotFound if the role has no definition there.
func (d *Directory) UndefineRole(ctx context.Context, name string, at Dialect) error {
	rest, err := d.UpdateRole(ctx, name, func(r *Role) error {
		if _, defined := r.Definitions[at]; !defined {
			return NotFound(SubjectRole, name)
		}
		delete(r.Definitions, at)
		return nil
	})
	if err != nil || len(rest.Definitions) > 0 {
		return err
	}
	p, _ := d.principal(ctx)
	_, err = d.store.DeleteRole(ctx, name, d.change(p, ActionRoleDelete), func(r *Role) error {
		if len(r.Definitions) > 0 { // another door was quicker
			return errDefined
		}
		return nil
	})
	if errors.Is(err, errDefined) || errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}

// errDefined keeps a role that a door defined while another let go of it.
var errDefined = errors.New("the role is defined")

func validateRole(r *Role) error {
	if err := validateName("id", r.ID); err != nil {
		return err
	}
	if err := validateName("name", r.Name); err != nil {
		return err
	}
	for _, body := range r.Definitions {
		if err := validateExtension(body); err != nil {
			return err
		}
	}
	return nil
}
