package cloud

import (
	"slices"

	"github.com/dragoman-project/dragoman"
)

// The platform roles, by their ids.
const (
	rolePlatformAdmin     = "ece_platform_admin"
	rolePlatformViewer    = "ece_platform_viewer"
	roleDeploymentManager = "ece_deployment_manager"
	roleDeploymentViewer  = "ece_deployment_viewer"
)

var platformRoles = []string{rolePlatformAdmin, rolePlatformViewer, roleDeploymentManager, roleDeploymentViewer}

// grade is how far a user's roles reach. Whoever has no platform role that
// Cloud knows is ordinary, like the deployment roles: here there are no
// deployments (quirk 19).
type grade int

const (
	ordinary grade = iota
	viewer         // a user with the viewer role
	readonly       // the built-in viewer, who may not even change itself
	builtin        // the built-in administrator, who cannot own keys (quirk 31)
	admin
)

var reach = map[grade][]access{
	ordinary: {public, ownRead, ownWrite, ownKeys},
	viewer:   {public, ownRead, ownWrite, ownKeys, reads},
	readonly: {public, ownRead, reads},
	builtin:  {public, ownRead, ownWrite, reads, writes},
	admin:    {public, ownRead, ownWrite, ownKeys, reads, writes},
}

func (g grade) may(op operation) bool { return slices.Contains(reach[g], op.access) }

var capabilities = map[grade][]dragoman.Capability{
	ordinary: {dragoman.AccountRead, dragoman.AccountWrite, dragoman.AccountPassword, dragoman.AccountKeys},
	viewer: {
		dragoman.UsersRead, dragoman.RolesRead,
		dragoman.AccountRead, dragoman.AccountWrite, dragoman.AccountPassword, dragoman.AccountKeys,
	},
	readonly: {dragoman.UsersRead, dragoman.RolesRead, dragoman.AccountRead},
	builtin:  dragoman.AllCapabilities(),
	admin:    dragoman.AllCapabilities(),
}

// permissions are the vendor's operationIds that each grade may call, sorted
// and without what anybody may call (quirk 10).
var permissions = map[grade][]string{
	ordinary: permissionsOf(ordinary),
	viewer:   permissionsOf(viewer),
	readonly: permissionsOf(readonly),
	builtin:  permissionsOf(builtin),
	admin:    permissionsOf(admin),
}

func permissionsOf(g grade) []string {
	var names []string
	for _, op := range operations {
		if op.access != public && op.permission != unlisted && g.may(op) {
			names = append(names, op.permission)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func gradeOf(u *dragoman.User, names dragoman.RoleNames) grade {
	held := toWireRoles(u.Roles, names)
	switch {
	case slices.Contains(held, rolePlatformAdmin) && u.Builtin:
		return builtin
	case slices.Contains(held, rolePlatformAdmin):
		return admin
	case slices.Contains(held, rolePlatformViewer) && u.Builtin:
		return readonly
	case slices.Contains(held, rolePlatformViewer):
		return viewer
	default:
		return ordinary
	}
}
