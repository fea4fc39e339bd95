package kuzzle

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/passwordpolicy"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

// policiesOf are those that apply to a user, and exempt is whether it is an
// administrator, who need not change what others have set.
func (d *door) policiesOf(ctx context.Context, u *dragoman.User) (policies []passwordpolicy.Policy, exempt bool, err error) {
	if len(d.passwordPolicies) == 0 {
		return nil, false, nil
	}
	profiles := d.roles.AllToWire(u.Roles)
	var roles []string
	for _, id := range profiles {
		p, err := d.profile(ctx, id)
		if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return nil, false, err
		}
		for _, policy := range p.policies() {
			roles = append(roles, policy.RoleID)
			exempt = exempt || policy.RoleID == profileAdmin
		}
	}
	for _, p := range d.passwordPolicies {
		if p.AppliesTo(u.ID, profiles, roles) {
			policies = append(policies, p)
		}
	}
	return policies, exempt, nil
}

// checkNewPassword holds a password against the policies of the user who is to
// have it, and to log in by that name. Of a password that came as a hash there
// is nothing to check (quirk 47).
func (d *door) checkNewPassword(ctx context.Context, u *dragoman.User, login, password string) error {
	if password == "" {
		return nil
	}
	policies, _, err := d.policiesOf(ctx, u)
	if err != nil {
		return err
	}
	for _, p := range policies {
		if p.NotTheLogin && strings.Contains(strings.ToLower(password), strings.ToLower(login)) {
			return problem.LoginInPassword.With()
		}
		if p.Pattern != nil && !p.Pattern.Accepts(password) {
			return problem.WeakPassword.With()
		}
		reused, err := d.dir.ReusesPassword(ctx, u, password, p.NotReused)
		if err != nil {
			return err
		}
		if reused {
			return problem.ReusedPassword.With()
		}
	}
	return nil
}

// checkKeptPassword refuses a login by a password that was right, but is too
// old or another's choice. The refusal brings a token to set a new one with
// (quirk 45).
func (d *door) checkKeptPassword(ctx context.Context, u *dragoman.User) error {
	policies, exempt, err := d.policiesOf(ctx, u)
	if err != nil {
		return err
	}
	age := d.dir.Now().Sub(u.Credential.ChangedAt)
	var refusal *problem.Problem
	switch {
	case slices.ContainsFunc(policies, func(p passwordpolicy.Policy) bool { return p.ExpiresAfter > 0 && age > p.ExpiresAfter }):
		refusal = problem.ExpiredPassword.With()
	case !exempt && !u.Credential.OwnChoice && slices.ContainsFunc(policies, func(p passwordpolicy.Policy) bool { return p.OwnChoice }):
		refusal = problem.MustChangePassword.With()
	default:
		return nil
	}
	refusal.ResetToken, err = d.newResetToken(ctx, u, d.resetLifetimeAtLogin(), false)
	if err != nil {
		return err
	}
	return refusal
}

// preparePassword makes what gives a user the password of credentials: it
// hashes, which is slow, or takes the hash that was brought along. Whoever
// signs up has chosen the password (quirk 46).
func (d *door) preparePassword(ctx context.Context, r *request, c credentials) (func(*dragoman.User), error) {
	if c.stored != nil {
		return c.stored.give, nil
	}
	if c.password == "" {
		return func(*dragoman.User) {}, nil
	}
	hash, err := d.dir.HashPassword(ctx, c.password)
	if r.caller.anonymous && r.action == "createRestrictedUser" {
		return func(u *dragoman.User) { u.SetChosenPassword(hash) }, err
	}
	return func(u *dragoman.User) { u.SetPassword(hash) }, err
}
