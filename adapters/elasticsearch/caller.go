package elasticsearch

import (
	"context"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
)

// caller is who is calling, and what their roles come to at this door. It is
// made anew for every request, so that nothing in it can be stale.
type caller struct {
	user dragoman.User
	// runner is the authenticated user, where the request is made as somebody
	// else.
	runner *dragoman.User
	// runnerKey and runnerToken are the runner's credentials, unless they were a
	// password. runnerRoles are the runner's roles; none for a key that narrows
	// them.
	runnerKey   *dragoman.Key
	runnerToken *dragoman.Session
	runnerRoles []string
	// wanted is whom the caller may not be.
	wanted string
	key    *dragoman.Key     // of a request with an API key
	token  *dragoman.Session // of a request with a token
	// service is the name of a service account's token, of a request with one.
	service string

	roles          []privilege.Role // those of the user's that grant something in the vendor's product
	found, missing []string         // names of the user's roles, by whether they exist here
	// authority is all cluster privileges that count at this door.
	authority []string
	runAs     []string
	counted   []privilege.Role // roles that count at this door
	// limits are a key's own roles; nil is none. The key may do what both they
	// and its owner's roles allow.
	limits []privilege.Role
}

// callerFor finds out what a user's roles come to. Only roles that were made at
// this door, superuser and viewer count here; the vendor's other built-in roles
// count for its reserved users alone, as their names may have come in by any
// door (quirk 26).
func (d *door) callerFor(ctx context.Context, u dragoman.User) (*caller, error) {
	who := &caller{user: u}
	if isServiceAccount(&u) { // what it may is fixed, whatever the directory's roles
		r := privilege.ServiceRoles()[u.Username]
		who.roles, who.counted, who.authority, who.runAs = []privilege.Role{r}, []privilege.Role{r}, r.Cluster, r.RunAs
		return who, nil
	}
	seen := map[string]bool{}
	for _, shared := range u.Roles {
		if seen[shared] {
			continue
		}
		seen[shared] = true
		name := d.roles.ToWire(shared)
		r, exists, err := d.roleNamed(ctx, name, shared)
		if err != nil {
			return nil, err
		}
		if !exists {
			who.missing = append(who.missing, name)
			continue
		}
		who.found = append(who.found, name)
		who.roles = append(who.roles, r)
		if !isReservedRole(name) || name == roleSuperuser || isReserved(&u) {
			who.authority = append(who.authority, r.Cluster...)
			who.runAs = append(who.runAs, r.RunAs...)
			who.counted = append(who.counted, r)
		}
		if name == roleViewer { // quirk 22
			who.authority = append(who.authority, "read_security")
		}
	}
	return who, nil
}

// roleNamed returns what a role grants; false if it does not exist at this door.
func (d *door) roleNamed(ctx context.Context, name, shared string) (privilege.Role, bool, error) {
	if r, ok := privilege.BuiltinRoles()[name]; ok {
		return r, true, nil
	}
	definition, err := d.dir.RoleDefinition(ctx, shared, Dialect)
	if err != nil || definition == nil {
		return privilege.Role{}, false, err
	}
	return privilege.FromDefinition(definition), true, nil
}

// ownKeys is the one privilege that reaches no further than what is the
// caller's own.
const ownKeys = "manage_own_api_key"

// may reports whether the caller may do this to whatever it is.
func (who *caller) may(action string) bool {
	others := func(name string) bool { return name != ownKeys }
	return grants(who.authority, action, others) && (who.limits == nil || grants(clusterOf(who.limits), action, others))
}

// mayOwn reports whether the caller may do this to what is its own.
func (who *caller) mayOwn(action string) bool {
	any := func(string) bool { return true }
	return grants(who.authority, action, any) && (who.limits == nil || grants(clusterOf(who.limits), action, any))
}

// mayFor reports whether the caller may do this to what all of these
// applications have, which a part of a role's global privileges can grant besides its
// cluster privileges.
func (who *caller) mayFor(action string, part privilege.GlobalPart, applications []string) bool {
	others := func(name string) bool { return name != ownKeys }
	own := grants(who.authority, action, others) || privilege.CoversAll(who.counted, part, applications)
	return own && (who.limits == nil || grants(clusterOf(who.limits), action, others) || privilege.CoversAll(who.limits, part, applications))
}

func clusterOf(roles []privilege.Role) []string {
	var all []string
	for _, r := range roles {
		all = append(all, r.Cluster...)
	}
	return all
}

// grants reports whether one of the privileges that count grants an action.
func grants(privileges []string, action string, counts func(string) bool) bool {
	return slices.ContainsFunc(privileges, func(name string) bool { return counts(name) && grantsAction(name, action) })
}

// capabilities compiles what the caller may do into the directory's terms: the
// room itself asks for the action, and the directory for the capability.
// Everybody may see who they are and, unless they hold no more than a key,
// change their own password (reference: elasticsearch, section 2.6).
func (who *caller) capabilities() []dragoman.Capability {
	if who.wanted != "" {
		return nil
	}
	granted := []dragoman.Capability{dragoman.AccountRead}
	if who.key == nil && who.service == "" {
		granted = append(granted, dragoman.AccountPassword)
	}
	if slices.Contains(who.authority, "all") && who.limits == nil {
		return dragoman.AllCapabilities()
	}
	for _, row := range capabilityOf {
		if slices.ContainsFunc(row.actions, who.may) {
			granted = append(granted, row.capability)
		}
	}
	if who.mayOwn(opCreateKey.action) || who.mayOwn(opInvalidateKeys.action) || who.mayOwn(opUpdateKey.action) {
		granted = append(granted, dragoman.AccountKeys)
	}
	return granted
}

// capabilityOf says what each action needs of the directory.
var capabilityOf = []struct {
	capability dragoman.Capability
	actions    []string
}{
	{dragoman.UsersRead, []string{opGetUsers.action, opQueryUsers.action}},
	{dragoman.SessionsManage, []string{opInvalidateToken.action}},
	{dragoman.DocumentsWrite, []string{
		opPutMapping.action, opDeleteMapping.action, opUpdateProfile.action,
		opSetProfileEnabled.action, opActivateProfile.action,
	}},
	{dragoman.UsersWrite, []string{opPutUser.action, opDeleteUser.action, opSetEnabled.action, opChangePassword.action}},
	{dragoman.RolesRead, []string{opGetRoles.action, opQueryRoles.action, opBuiltinPrivileges.action}},
	{dragoman.RolesWrite, []string{opPutRole.action, opDeleteRole.action, opBulkPutRoles.action, opBulkDeleteRoles.action}},
	{dragoman.KeysManage, []string{opCreateKey.action, opGetKeys.action, opInvalidateKeys.action, opUpdateKey.action}},
}
