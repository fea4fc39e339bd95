package cloud

import (
	"fmt"
	"maps"
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
	kept, stays, has := []string{}, setOf(wanted), map[string]bool{}
	for _, role := range shared {
		ours := names.ToWire(role)
		if !slices.Contains(platformRoles, ours) || stays[ours] {
			kept, has[role] = append(kept, role), true
		}
	}
	for _, role := range wanted {
		if added := names.ToShared(role); !has[added] {
			kept, has[added] = append(kept, added), true
		}
	}
	return kept
}

func sameSet(a, b []string) bool { return maps.Equal(setOf(a), setOf(b)) }

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, one := range list {
		set[one] = true
	}
	return set
}

// mostNamed is how many wrong roles a complaint names.
const mostNamed = 100

func named(roles []string) string {
	if len(roles) <= mostNamed {
		return strings.Join(roles, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(roles[:mostNamed], ", "), len(roles)-mostNamed)
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
		c.add(codeRolesInvalid, fmt.Sprintf("unknown roles: [%s]", named(unknown)), field)
	}
	if len(inner) > 0 {
		c.add(codeRolesForbidden, fmt.Sprintf("internal roles cannot be given to anybody: [%s]", named(inner)), field)
	}
	if has(rolePlatformAdmin) && slices.ContainsFunc(roles, func(r string) bool { return r != rolePlatformAdmin }) {
		c.add(codeRolesInvalid, "ece_platform_admin cannot be used in conjunction with other roles", field)
	}
	if has(roleDeploymentManager) && has(roleDeploymentViewer) {
		c.add(codeRolesInvalid, "only one of ece_deployment_manager or ece_deployment_viewer can be chosen", field)
	}
}
