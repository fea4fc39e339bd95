package dragoman

import (
	"context"
	"slices"
)

// Capability is one thing that a principal may do in the middle, whatever its
// dialect calls it.
type Capability string

// The capabilities that the directory enforces. The own-account ones let a
// principal act on its own user only.
const (
	UsersRead       Capability = "users.read"
	UsersWrite      Capability = "users.write"
	RolesRead       Capability = "roles.read"
	RolesWrite      Capability = "roles.write"
	KeysManage      Capability = "keys.manage"
	SessionsManage  Capability = "sessions.manage" // end those of others
	DocumentsWrite  Capability = "documents.write" // that grant nothing to users
	AccountRead     Capability = "account.read"
	AccountWrite    Capability = "account.write"    // name, e-mail, extensions
	AccountPassword Capability = "account.password" // and the login name
	AccountDelete   Capability = "account.delete"
	AccountKeys     Capability = "account.keys"
)

// AllCapabilities is what the service's administrator has.
func AllCapabilities() []Capability {
	return []Capability{
		UsersRead, UsersWrite, RolesRead, RolesWrite, KeysManage, SessionsManage, DocumentsWrite,
		AccountRead, AccountWrite, AccountPassword, AccountDelete, AccountKeys,
	}
}

// Principal is who a request comes from, once proved: a user at a door, with
// the capabilities that the room compiled from its roles.
type Principal struct {
	User         User
	Door         Dialect
	Session      *Session // nil when the request itself carried the password
	KeyID        string   // of the API key that the request came with; "" for none
	Capabilities []Capability
	service      bool
	builtinRoles map[string]Dialect // the directory's, see [Options]
	origin       Origin             // WithPrincipal takes it from the context
	// Roles are the shared roles in force where they are not the user's own: an
	// API key's, or those that both have where somebody acts as somebody else.
	// nil means the user's.
	Roles []string
	// Represented says that somebody else acts as the user, with what both have:
	// what is the user's own is not theirs.
	Represented bool
	// Exceeds reports whether after has a power over users or rights at this door
	// that neither before nor the principal has; nil where the door tells no such
	// powers apart. It is asked from within writes, and must look things up with
	// the context that it is given.
	Exceeds func(ctx context.Context, before, after *User) (bool, error)
}

// ServicePrincipal is the service itself: first start, offline commands. It
// may do everything and sees every door's built-in users.
func ServicePrincipal() Principal {
	return Principal{Capabilities: AllCapabilities(), service: true}
}

// Can reports whether the principal has the capability.
func (p Principal) Can(c Capability) bool { return slices.Contains(p.Capabilities, c) }

type principalKey struct{}

// WithPrincipal returns a context on whose behalf the directory acts.
func WithPrincipal(ctx context.Context, p Principal) context.Context {
	p.origin = OriginFrom(ctx)
	return context.WithValue(ctx, principalKey{}, p)
}

// PrincipalFrom returns the context's principal; false means that nobody was
// authenticated.
func PrincipalFrom(ctx context.Context) (Principal, bool) {
	p, ok := ctx.Value(principalKey{}).(Principal)
	return p, ok
}

type trustKey struct{}

// WithTrust returns a context in which [Directory.AuthenticatePassword] takes
// any password of the administrator: for requests that this process sends to
// its own doors. Nothing that comes from outside can make one.
func WithTrust(ctx context.Context) context.Context { return context.WithValue(ctx, trustKey{}, true) }

func isTrusted(ctx context.Context) bool { return ctx.Value(trustKey{}) != nil }

// require fails with CodeUnauthenticated without a principal and with
// CodeForbidden unless it has the capability.
func require(ctx context.Context, c Capability) (Principal, error) {
	p, ok := PrincipalFrom(ctx)
	if !ok {
		return Principal{}, ErrUnauthenticated
	}
	if !p.Can(c) {
		return p, missing(p, c)
	}
	return p, nil
}

// requireOver is require for acts on one user: the own-account capability will
// do when the principal is that user.
func requireOver(ctx context.Context, userID string, others, own Capability) (Principal, error) {
	p, ok := PrincipalFrom(ctx)
	if ok && !p.service && p.User.ID == userID && p.Can(own) {
		return p, nil
	}
	return require(ctx, others)
}

// principal is [PrincipalFrom] with what this directory knows of roles.
func (d *Directory) principal(ctx context.Context) (Principal, bool) {
	p, ok := PrincipalFrom(ctx)
	p.builtinRoles = d.builtinRoles
	return p, ok
}

func (d *Directory) require(ctx context.Context, c Capability) (Principal, error) {
	p, err := require(ctx, c)
	p.builtinRoles = d.builtinRoles
	return p, err
}

func (d *Directory) requireOver(ctx context.Context, userID string, others, own Capability) (Principal, error) {
	p, err := requireOver(ctx, userID, others, own)
	p.builtinRoles = d.builtinRoles
	return p, err
}

// missing is the error of a principal without a capability.
func missing(p Principal, c Capability) error {
	return Errorf(CodeForbidden, string(c), "%s may not: %s is missing", p.User.Username, c)
}

// sees reports whether the principal's door shows the user; the service sees all.
func (p Principal) sees(u *User) bool { return p.service || u.VisibleAt(p.Door) }
