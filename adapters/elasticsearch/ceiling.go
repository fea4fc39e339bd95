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
func (d *door) principal(id *identity) dragoman.Principal {
	p := dragoman.Principal{User: id.user, Door: Dialect, Session: id.token, Capabilities: id.capabilities()}
	switch {
	case id.limits != nil:
		p.Roles = []string{}
	case id.runner != nil:
		p.Roles, p.Represented = bothHold(id.runnerRoles, id.user.Roles), true
	case d.ownAdmin && id.managesAll():
		p.Roles = append(slices.Clone(id.user.Roles), dragoman.RoleAdmin)
	}
	p.Exceeds = func(ctx context.Context, before, after *dragoman.User) (bool, error) {
		was, err := d.identify(ctx, *before)
		if err != nil {
			return false, err
		}
		is, err := d.identify(ctx, *after)
		return err == nil && is.exceeds(ctx, was, id), err
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
func (id *identity) managesAll() bool { return id.may(opPutUser.action) && id.may(opPutRole.action) }

// exceeds reports whether somebody has a power, or may be somebody, that
// neither they themselves had nor the caller has.
func (id *identity) exceeds(ctx context.Context, was, caller *identity) bool {
	return slices.ContainsFunc(powers, func(action string) bool {
		return id.may(action) && !was.may(action) && !caller.may(action)
	}) || !caller.managesAll() && slices.ContainsFunc(id.runAs, func(name string) bool {
		return !slices.Contains(was.runAs, name) && !caller.mayBe(ctx, name)
	})
}

// mayBe reports whether the caller may act as everybody whom a pattern of names means.
func (id *identity) mayBe(ctx context.Context, name string) bool {
	inquiry := automaton.NewInquiry(ctx)
	who := pattern.New(name)
	return inquiry.Within(who, pattern.New(id.runAs...)) &&
		(id.limits == nil || inquiry.Within(who, pattern.New(runAsOf(id.limits)...)))
}

// mayDefine fails where a role would grant its holders a power that neither it,
// as it was, nor the caller has.
func mayDefine(ctx context.Context, was, is privilege.Role) error {
	if caller(ctx).Administers() {
		return nil
	}
	before := identity{authority: was.Cluster, runAs: was.RunAs}
	after := identity{authority: is.Cluster, runAs: is.RunAs}
	return allowed(!after.exceeds(ctx, &before, callerOf(ctx)))
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
