package dragoman

import (
	"bytes"
	"context"
	"errors"
	"slices"
)

// This file is the ceiling: what one product's helper may do to that product
// must not become power over the other three (docs/decisions/16). Who does not
// hold [RoleAdmin] can neither give it nor take it, nor act on its holders, nor
// give, take, define or delete a role that another door defines. Within one
// product the vendor's rights decide, but nobody hands out a power over users
// and rights that they lack (see [Principal.Exceeds]).
//
// Whoever holds [RoleAdmin] is asked nothing: no query is added to their writes.

// administers reports whether the ceiling does not apply to the principal. It
// applies to every credential that narrows its user's rights.
func (p Principal) administers() bool {
	return p.service || slices.Contains(p.rolesInForce(), RoleAdmin)
}

// Administers reports whether the principal holds [RoleAdmin] by the credential
// that it came with.
func (p Principal) Administers() bool { return p.administers() }

func (p Principal) rolesInForce() []string {
	if p.Roles != nil {
		return p.Roles
	}
	return p.User.Roles
}

// above is the refusal of what only a holder of [RoleAdmin] may do. Rooms word
// it as any other missing right.
func above(p Principal, what string) error {
	return Errorf(CodeForbidden, RoleAdmin, "%s does not hold %s and may not %s", p.User.Username, RoleAdmin, what)
}

// isShared reports whether a role means something at every door from the start.
func isShared(role string) bool { return role == RoleAdmin || role == RoleViewer }

// definedElsewhere reports whether another door says what the role grants.
func (r *Role) definedElsewhere(door Dialect) bool {
	for at := range r.Definitions {
		if at != door {
			return true
		}
	}
	return false
}

// isElsewheres reports whether another door has a role of that name of its own.
func (p Principal) isElsewheres(role string) bool {
	door, builtin := p.builtinRoles[role]
	return builtin && door != p.Door
}

// mayTouch fails for a holder of [RoleAdmin] where the principal does not hold it.
func (p Principal) mayTouch(u *User) error {
	if p.administers() || !u.HasRole(RoleAdmin) {
		return nil
	}
	return above(p, "act on "+u.Username)
}

// ceilingOver holds a change of a user against the ceiling. before is nil for a
// new one. What needs a look at the directory is left to the guard.
func (p Principal) ceilingOver(ctx context.Context, before, after *User) (Guard, error) {
	if p.administers() {
		return nil, nil
	}
	if before == nil {
		before = &User{ID: after.ID}
	}
	if err := p.mayTouch(before); err != nil {
		return nil, err
	}
	given, taken := without(after.Roles, before.Roles), without(before.Roles, after.Roles)
	for _, role := range slices.Concat(given, taken) {
		if isShared(role) {
			return nil, above(p, "give or take the role "+role)
		}
	}
	return func(in Inside) error {
		if err := p.mayRegrade(in, slices.Concat(given, taken)); err != nil {
			return err
		}
		if err := p.mayTakeOver(ctx, in, before, after); err != nil {
			return err
		}
		return p.mayGive(ctx, in, before, after)
	}, nil
}

// mayRegrade fails for a role that another door defines.
func (p Principal) mayRegrade(in Inside, roles []string) error {
	for _, name := range roles {
		if p.isElsewheres(name) {
			return above(p, "give or take the role "+name+", which another door has")
		}
		role, err := in.Role(name)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if role.definedElsewhere(p.Door) {
			return above(p, "give or take the role "+name+", which another door defines")
		}
	}
	return nil
}

// mayTakeOver fails where a new password would let the principal in as somebody
// who may do more: by a role that another door defines, or at this door. Sight of
// everything, [RoleViewer], is no such power.
func (p Principal) mayTakeOver(ctx context.Context, in Inside, before, after *User) error {
	set := after.Credential.IsSet() && after.Credential.Hash != before.Credential.Hash
	if !set || before.Version == 0 || p.isThemselves(before.ID) {
		return nil
	}
	if err := p.mayRegrade(in, before.Roles); err != nil {
		return err
	}
	return p.mayMatch(ctx, in, &User{}, before)
}

// mayGive fails where roles, or private data of this door, grant a power that
// the principal lacks.
func (p Principal) mayGive(ctx context.Context, in Inside, before, after *User) error {
	if slices.Equal(before.Roles, after.Roles) && bytes.Equal(before.Extension(p.Door), after.Extension(p.Door)) {
		return nil
	}
	return p.mayMatch(ctx, in, before, after)
}

// mayMatch fails where a user would have a power at this door that it had not
// before and that the principal lacks.
func (p Principal) mayMatch(ctx context.Context, in Inside, before, after *User) error {
	if p.Exceeds == nil {
		return nil
	}
	exceeds, err := p.Exceeds(withInside(ctx, in), before, after)
	if err != nil {
		return err
	}
	if exceeds {
		return above(p, "hand out more than it has")
	}
	return nil
}

// guardOwner holds what is done to a user's keys, sessions or reset tokens
// against the ceiling; gives says that the principal learns the secret.
func (p Principal) guardOwner(ctx context.Context, ownerID string, gives bool) Guard {
	if p.administers() {
		return nil
	}
	return func(in Inside) error {
		owner, err := in.User(ownerID)
		if err != nil {
			return err
		}
		if err := p.mayTouch(&owner); err != nil || !gives {
			return err
		}
		return p.mayMatch(ctx, in, &User{}, &owner)
	}
}

// guardNewKey holds a new key against the ceiling: whose it is, and which roles
// it gets. Keys of one's own have no more than oneself, and no guard.
func (p Principal) guardNewKey(ctx context.Context, n NewKey) (Guard, error) {
	if n.By != nil {
		p = *n.By
	}
	if p.administers() {
		return nil, nil
	}
	if slices.Contains(n.Roles, RoleAdmin) {
		return nil, above(p, "give a key the role "+RoleAdmin)
	}
	var over Guard
	if !p.owns(n.OwnerID) {
		over = p.guardOwner(ctx, n.OwnerID, true)
	}
	return func(in Inside) error {
		if over != nil {
			if err := over(in); err != nil {
				return err
			}
		}
		if len(n.Roles) == 0 {
			return nil
		}
		return p.mayMatch(ctx, in, &User{}, &User{Roles: n.Roles})
	}, nil
}

// isThemselves reports whether the principal is that user, in person: neither by
// a key with roles of its own nor by somebody who acts as them.
func (p Principal) isThemselves(id string) bool {
	return p.User.ID == id && p.Roles == nil && !p.Represented
}

// owns reports whether the keys of a user are the principal's own affair.
func (p Principal) owns(ownerID string) bool {
	return p.User.ID == ownerID && p.Can(AccountKeys) && !p.Represented
}

// guardKeyOf makes the guard of a change of a key, whose owner is known only
// from within: the function that it returns tells it.
func (p Principal) guardKeyOf(ctx context.Context, by *Change) (ownerOf func(*Key)) {
	if p.administers() {
		return func(*Key) {}
	}
	var owner, id string
	by.terms.Guard = func(in Inside) error {
		// A key that narrows its owner's rights owns no key but itself.
		if p.owns(owner) && (p.Roles == nil || p.KeyID == id) {
			return nil
		}
		return p.guardOwner(ctx, owner, false)(in)
	}
	return func(k *Key) { owner, id = k.OwnerID, k.ID }
}

// guardGiven makes the guard of a document that gives roles, which are known
// only from within: the function that it returns tells them.
func (p Principal) guardGiven(ctx context.Context, by *Change) (gives func(roles []string) error) {
	if p.administers() {
		return func([]string) error { return nil }
	}
	var given []string
	by.terms.Guard = func(in Inside) error {
		if len(given) == 0 {
			return nil
		}
		if err := p.mayRegrade(in, given); err != nil {
			return err
		}
		return p.mayMatch(ctx, in, &User{}, &User{Roles: given})
	}
	return func(roles []string) error {
		given = roles
		if at := slices.IndexFunc(roles, isShared); at >= 0 {
			return above(p, "give the role "+roles[at])
		}
		return nil
	}
}

// guardNewRole is for roles that are new: one that somebody holds already was
// given without its powers.
func (p Principal) guardNewRole(name string) (Guard, error) {
	if p.administers() {
		return nil, nil
	}
	if isShared(name) || p.isElsewheres(name) {
		return nil, above(p, "define the role "+name)
	}
	return func(in Inside) error {
		if p.Can(UsersWrite) { // who could give it anyway
			return nil
		}
		held, err := in.HasHolder(name)
		if err != nil {
			return err
		}
		if held {
			return above(p, "define the role "+name+", which is held already")
		}
		return nil
	}, nil
}

// MayDefine fails for a role that another door defines, and for the shared ones.
func (p Principal) MayDefine(r *Role) error {
	if p.administers() || !isShared(r.Name) && !r.definedElsewhere(p.Door) && !p.isElsewheres(r.Name) {
		return nil
	}
	return above(p, "change the role "+r.Name+", which another door defines")
}

// mayAct fails where the context's principal may not make a token that somebody
// else will use as the user. What the token is good for ends with the credential's
// revision, so that nothing can slip in after this look.
func (d *Directory) mayAct(ctx context.Context, u *User) error {
	p, ok := d.principal(ctx)
	switch {
	case !ok:
		return ErrUnauthenticated
	case p.administers():
		return nil
	}
	if err := p.mayTouch(u); err != nil {
		return err
	}
	changed := u.Clone()
	changed.Credential.Hash += "?" // the token will change it
	return p.mayTakeOver(ctx, reads{ctx, d.store}, u, &changed)
}

// mayEnd fails for the sessions of a holder of [RoleAdmin].
func (d *Directory) mayEnd(ctx context.Context, p Principal, userID string) error {
	u, err := d.byID(ctx, userID)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return p.mayTouch(&u)
}

// guardRoles makes the guard of deleting a user, which takes off them what other
// doors define: the function that it returns tells who it is.
func (p Principal) guardRoles(by *Change) (holds func(*User)) {
	if p.administers() {
		return func(*User) {}
	}
	var roles []string
	by.terms.Guard = func(in Inside) error { return p.mayRegrade(in, roles) }
	return func(u *User) {
		roles = nil
		if !p.isThemselves(u.ID) {
			roles = u.Roles
		}
	}
}

// reads is an Inside of no transaction.
type reads struct {
	ctx   context.Context
	store Store
}

func (r reads) User(id string) (User, error)   { return r.store.User(r.ctx, id) }
func (r reads) Role(name string) (Role, error) { return r.store.Role(r.ctx, name) }
func (r reads) Document(door Dialect, kind, id string) (Document, error) {
	return r.store.Document(r.ctx, door, kind, id)
}

func (r reads) HasHolder(role string) (bool, error) {
	page, err := r.store.Users(r.ctx, Query{Filter: Eq{Field: Field{Name: FieldRoles}, Value: role}, Limit: 1})
	return len(page.Users) > 0, err
}

// without lists what is in one list and not in the other, once each.
func without(list, other []string) []string {
	var rest []string
	for _, name := range list {
		if !slices.Contains(other, name) && !slices.Contains(rest, name) {
			rest = append(rest, name)
		}
	}
	return rest
}

type insideKey struct{}

// withInside lets whatever is looked up with the context be looked up from
// within the transaction.
func withInside(ctx context.Context, in Inside) context.Context {
	return context.WithValue(ctx, insideKey{}, in)
}

func insideFrom(ctx context.Context) (Inside, bool) {
	in, ok := ctx.Value(insideKey{}).(Inside)
	return in, ok
}
