package cloud

import (
	"fmt"
	"regexp"
	"time"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// native is both the type and the id of the realm that all users are in (quirk 11).
const native = "native"

// toWireUser shows a user. What has not happened, or nobody has said, is left
// out; a user that was never changed shows no update (quirk 23).
func toWireUser(u *dragoman.User, names dragoman.RoleNames) wire.User {
	metadata := wire.UserMetadata{
		CreatedBy:    nonEmpty(u.CreatedBy),
		CreatedAt:    toWireTime(&u.CreatedAt),
		FirstLoginAt: toWireTime(u.FirstLoginAt),
		LastLoginAt:  toWireTime(u.LastLoginAt),
	}
	if u.Version > 1 {
		metadata.UpdatedBy, metadata.UpdatedAt = nonEmpty(u.UpdatedBy), toWireTime(&u.UpdatedAt)
	}
	return wire.User{
		UserName: u.Username,
		Security: wire.UserSecurity{
			Roles:         toWireRoles(u.Roles, names),
			Permissions:   permissions[gradeOf(u, names)],
			Enabled:       u.Enabled,
			SecurityRealm: wire.UserSecurityRealm{Type: native, ID: native},
		},
		Metadata: metadata,
		FullName: u.FullName,
		Email:    u.Email,
		Builtin:  u.Builtin,
	}
}

// toWireTime is a moment as every client reads it: UTC, three decimals.
func toWireTime(t *time.Time) *string {
	if t == nil || t.IsZero() {
		return nil
	}
	text := t.UTC().Format("2006-01-02T15:04:05.000Z")
	return &text
}

func nonEmpty(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// userNames is the alphabet of new names (quirk 6).
var userNames = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,254}$`)

const (
	minPassword = 8   // bytes, as the vendor's clients count (quirk 7)
	maxEmail    = 254 // characters
)

// newUser is the user that a create describes, without its password, which is
// there when this succeeds. It complains of everything at once.
func (b *userBody) newUser(names dragoman.RoleNames) (dragoman.User, error) {
	var wrong complaints
	security := b.Security.value
	if name := b.UserName.value; !userNames.MatchString(name) || name == "auth" {
		wrong.add(codeUserNameInvalid, "the user name must be 1 to 255 letters, digits, _ . @ or -, "+
			"begin with a letter, digit or _, and not be auth", "body.user_name")
	}
	blank := wire.User{Security: wire.UserSecurity{SecurityRealm: wire.UserSecurityRealm{Type: native, ID: native}}}
	wrong.checkKept(b, &blank)
	wrong.checkRoles(security.Roles.value)
	wrong.checkPassword(security.Password.value)
	wrong.checkEmail(b.Email, nil)
	u := dragoman.User{
		Username: b.UserName.value,
		Enabled:  !security.Enabled.ok() || security.Enabled.value,
		Roles:    fromWireRoles(security.Roles.value, nil, names),
	}
	if b.FullName.given {
		u.FullName = b.FullName.pointer()
	}
	if b.Email.given {
		u.Email = b.Email.pointer()
	}
	return u, wrong.err()
}

// password is the new one, if the body brings one; null says nothing (quirk 4).
func (b *userBody) password() (string, bool) {
	p := b.Security.value.Password
	return p.value, p.ok()
}

// applyTo patches a user, its password apart: an administrator's patch, or the
// user's own. It complains of everything at once and then has changed nothing.
func (b *userBody) applyTo(u *dragoman.User, names dragoman.RoleNames, own bool) error {
	var wrong complaints
	shown := toWireUser(u, names)
	if b.UserName.ok() && b.UserName.value != u.Username {
		wrong.restricted("body.user_name")
	}
	wrong.checkKept(b, &shown)
	security := b.Security.value
	enabled := u.Enabled
	if security.Enabled.given {
		enabled = security.Enabled.null || security.Enabled.value
	}
	if own && enabled != u.Enabled {
		wrong.restricted("body.security.enabled")
	}
	newRoles := security.Roles.given && (security.Roles.null || !sameSet(security.Roles.value, shown.Security.Roles))
	switch {
	case newRoles && own:
		wrong.add(codeRolesForbidden, "nobody can change their own roles", "body.security.roles")
	case newRoles:
		wrong.checkRoles(security.Roles.value)
	}
	if password, ok := b.password(); ok {
		wrong.checkPassword(password)
	}
	wrong.checkEmail(b.Email, u.Email)
	if len(wrong) > 0 {
		return wrong.err()
	}
	u.Enabled = enabled
	if newRoles {
		u.Roles = fromWireRoles(security.Roles.value, u.Roles, names)
	}
	if b.FullName.given {
		u.FullName = b.FullName.pointer()
	}
	if b.Email.given {
		u.Email = b.Email.pointer()
	}
	return nil
}

func (c *complaints) checkPassword(password string) {
	if len(password) < minPassword {
		c.add(codeInvalidData, fmt.Sprintf("a password with a minimum of %d characters is required", minPassword), "body.security.password")
	}
}

// checkEmail lets an address come back that came in by another door.
func (c *complaints) checkEmail(sent said[string], stored *string) {
	if stored != nil && *stored == sent.value {
		return
	}
	if utf8.RuneCountInString(sent.value) > maxEmail {
		c.add(codeInvalidData, fmt.Sprintf("the e-mail address is longer than %d characters", maxEmail), "body.email")
	}
}
