package elasticsearch

import (
	"context"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// powers are the actions with which one gets at users, rights, and the keys and
// tokens of others.
var powers = []string{
	opPutUser.action, opDeleteUser.action, opSetEnabled.action, opChangePassword.action,
	opPutRole.action, opDeleteRole.action, opBulkPutRoles.action, opBulkDeleteRoles.action,
	opPutMapping.action, opDeleteMapping.action, opPutPrivileges.action, opDeletePrivileges.action,
	opInvalidateKeys.action, opCloneKey.action, opGrantKey.action, opGetToken.action, opInvalidateToken.action,
}

// principal is the caller in the directory's words.
func (d *door) principal(who *caller) dragoman.Principal {
	p := dragoman.Principal{User: who.user, Door: Dialect, Session: who.token, Capabilities: who.capabilities()}
	if who.key != nil {
		p.KeyID = who.key.ID
	}
	switch {
	case who.limits != nil:
		p.Roles = []string{}
	case who.runner != nil:
		p.Roles, p.Represented = bothHold(who.runnerRoles, who.user.Roles), true
	case d.ownAdmin && who.managesAll():
		p.Roles = append(slices.Clone(who.user.Roles), dragoman.RoleAdmin)
	}
	p.Exceeds = func(ctx context.Context, before, after *dragoman.User) (bool, error) {
		was, err := d.callerFor(ctx, *before)
		if err != nil {
			return false, err
		}
		is, err := d.callerFor(ctx, *after)
		return err == nil && is.exceeds(ctx, was, who), err
	}
	return p
}

// bothHold are a user's roles, without the service's administrator where the one
// who acts as the user is none.
func bothHold(runner, user []string) []string {
	roles := slices.Clone(user)
	if !slices.Contains(runner, dragoman.RoleAdmin) {
		roles = slices.DeleteFunc(roles, func(name string) bool { return name == dragoman.RoleAdmin })
	}
	return append([]string{}, roles...)
}

// managesAll reports whether the caller may give itself whatever there is in
// the vendor's product.
func (who *caller) managesAll() bool { return who.may(opPutUser.action) && who.may(opPutRole.action) }

// exceeds reports whether a user would get a power, or the right to act as
// somebody, that neither the user had before nor the caller has.
func (who *caller) exceeds(ctx context.Context, was, caller *caller) bool {
	return slices.ContainsFunc(powers, func(action string) bool {
		return who.may(action) && !was.may(action) && !caller.may(action)
	}) || !caller.managesAll() && slices.ContainsFunc(who.runAs, func(name string) bool {
		return !slices.Contains(was.runAs, name) && !caller.mayBe(ctx, name)
	})
}

// mayBe reports whether the caller may act as everybody whom a pattern of names means.
func (who *caller) mayBe(ctx context.Context, name string) bool {
	inquiry := automaton.NewInquiry(ctx)
	wanted := pattern.New(name)
	return inquiry.Within(wanted, pattern.New(who.runAs...)) &&
		(who.limits == nil || inquiry.Within(wanted, pattern.New(runAsOf(who.limits)...)))
}

// mayDefine fails where a role would grant its holders a power that neither it,
// as it was, nor the caller has.
func mayDefine(ctx context.Context, was, is privilege.Role) error {
	if principalFrom(ctx).Administers() {
		return nil
	}
	before := caller{authority: was.Cluster, runAs: was.RunAs}
	after := caller{authority: is.Cluster, runAs: is.RunAs}
	return allowed(!after.exceeds(ctx, &before, callerFrom(ctx)))
}

func runAsOf(roles []privilege.Role) []string {
	var all []string
	for _, r := range roles {
		all = append(all, r.RunAs...)
	}
	return all
}

// settingOwnAdmin is the setting that lets this product's own administrators
// count as the service's.
const settingOwnAdmin = "admin_right_is_admin"

// readOwnAdmin reads it, and returns the other settings.
func readOwnAdmin(given map[string]string) (ownAdmin bool, rest map[string]string, err error) {
	rest = maps.Clone(given)
	delete(rest, settingOwnAdmin)
	switch value := given[settingOwnAdmin]; value {
	case "", "false":
	case "true":
		ownAdmin = true
	default:
		err = dragoman.Errorf(dragoman.CodeInvalid, settingOwnAdmin, "%s is true or false, not %q", settingOwnAdmin, value)
	}
	return ownAdmin, rest, err
}
