package elasticsearch

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// capabilities compiles what a user may do from the roles it holds, by their
// names at this door. Everybody may see who they are and change their own
// password (reference: elasticsearch, section 2.6; quirk 22).
func (d *door) capabilities(u *dragoman.User) []dragoman.Capability {
	granted := []dragoman.Capability{dragoman.AccountRead, dragoman.AccountPassword}
	for _, role := range d.roles.AllToWire(u.Roles) {
		switch role {
		case roleSuperuser:
			return dragoman.AllCapabilities()
		case roleViewer:
			granted = append(granted, dragoman.UsersRead, dragoman.RolesRead)
		}
	}
	return granted
}

// caller is the principal of a request that was let in.
func caller(ctx context.Context) dragoman.Principal {
	p, _ := dragoman.PrincipalFrom(ctx)
	return p
}

// may fails unless the caller has the capability: for operations that have
// something slow, or a rule of their own, to come before the directory looks.
func may(ctx context.Context, c dragoman.Capability) error {
	if caller(ctx).Can(c) {
		return nil
	}
	return &dragoman.Error{Code: dragoman.CodeForbidden, Field: string(c)}
}

// mayOver is may for acts on one user: own will do where that is the caller.
func mayOver(ctx context.Context, username string, others, own dragoman.Capability) error {
	if p := caller(ctx); p.User.Username == username && p.Can(own) {
		return nil
	}
	return may(ctx, others)
}

// unauthorized is the vendor's refusal of the operation at hand: what was
// wanted, by whom, and which privileges would have done.
func (d *door) unauthorized(ctx context.Context) *failure {
	op := exchangeFrom(ctx).operation
	reason := "action [" + op.action + "] is unauthorized for user [" + caller(ctx).User.Username + "]" + d.effectiveRoles(ctx)
	if op.granted != "" {
		reason += ", this action is granted by the cluster privileges [" + op.granted + "]"
	}
	return newFailure(http.StatusForbidden, typeSecurity, "%s", reason)
}

// effectiveRoles lists the caller's roles that exist here, and those that do
// not (quirk 17).
func (d *door) effectiveRoles(ctx context.Context) string {
	var exist, missing []string
	for shared := range unique(caller(ctx).User.Roles) {
		name := d.roles.ToWire(shared)
		if d.roleExists(ctx, name, shared) {
			exist = append(exist, name)
		} else {
			missing = append(missing, name)
		}
	}
	text := " with effective roles [" + listed(exist) + "]"
	if len(missing) > 0 {
		text += " (assigned roles [" + listed(missing) + "] were not found)"
	}
	return text
}

// roleExists reports whether a role means anything at this door. A database
// that cannot say is no reason to answer anything but "forbidden".
func (d *door) roleExists(ctx context.Context, name, shared string) bool {
	if isReservedRole(name) {
		return true
	}
	definition, err := d.dir.RoleDefinition(ctx, shared, Dialect)
	return err == nil && definition != nil
}

func listed(names []string) string {
	slices.Sort(names)
	return strings.Join(names, ",")
}

func unique(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}
