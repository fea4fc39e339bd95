package cloud

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// toWireRoles are the platform roles among the shared ones, each once, in the
// order in which the user got them (quirk 9).
func toWireRoles(shared []string, names dragoman.RoleNames) []string {
	shown := []string{}
	for _, role := range names.AllToWire(shared) {
		if slices.Contains(platformRoles, role) && !slices.Contains(shown, role) {
			shown = append(shown, role)
		}
	}
	return shown
}

// fromWireRoles puts the platform roles of a user into force: the others stay
// where they stand, those no longer wanted go, new ones come last. The same set
// again leaves the list as it is, repetitions included (quirk 9).
func fromWireRoles(wanted, shared []string, names dragoman.RoleNames) []string {
	kept := []string{}
	for _, role := range shared {
		ours := names.ToWire(role)
		if !slices.Contains(platformRoles, ours) || slices.Contains(wanted, ours) {
			kept = append(kept, role)
		}
	}
	for _, role := range wanted {
		if added := names.ToShared(role); !slices.Contains(kept, added) {
			kept = append(kept, added)
		}
	}
	return kept
}

func sameSet(a, b []string) bool {
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
	}
	return within(a, b) && within(b, a)
}

// checkRoles complains of roles that nobody can have, or have together. The two
// rules of combination read as the vendor's clients word them (quirk 8).
func (c *complaints) checkRoles(roles []string) {
	const field = "body.security.roles"
	has := func(role string) bool { return slices.Contains(roles, role) }
	var unknown, inner []string
	for _, role := range roles {
		switch {
		case slices.Contains(platformRoles, role):
		case strings.HasPrefix(role, "@") || strings.HasPrefix(role, "~"):
			inner = append(inner, role)
		default:
			unknown = append(unknown, role)
		}
	}
	if len(roles) == 0 {
		c.add(codeRolesInvalid, "at least one role is needed", field)
	}
	if len(unknown) > 0 {
		c.add(codeRolesInvalid, fmt.Sprintf("unknown roles: [%s]", strings.Join(unknown, ", ")), field)
	}
	if len(inner) > 0 {
		c.add(codeRolesForbidden, fmt.Sprintf("internal roles cannot be given to anybody: [%s]", strings.Join(inner, ", ")), field)
	}
	if has(rolePlatformAdmin) && slices.ContainsFunc(roles, func(r string) bool { return r != rolePlatformAdmin }) {
		c.add(codeRolesInvalid, "ece_platform_admin cannot be used in conjunction with other roles", field)
	}
	if has(roleDeploymentManager) && has(roleDeploymentViewer) {
		c.add(codeRolesInvalid, "only one of ece_deployment_manager or ece_deployment_viewer can be chosen", field)
	}
}
