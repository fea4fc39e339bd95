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
		Enabled:  b.enabled(true),
		Roles:    fromWireRoles(security.Roles.value, nil, names),
	}
	b.describe(&u)
	return u, wrong.err()
}

// password is the new one, if the body brings one; null says nothing (quirk 4).
func (b *userBody) password() (string, bool) {
	p := b.Security.value.Password
	return p.value, p.ok()
}

// applyTo patches a user, its password apart: an administrator's patch, or the
// user's own. When it fails it has changed nothing.
func (b *userBody) applyTo(u *dragoman.User, names dragoman.RoleNames, own bool) error {
	if err := b.checkPatch(u, names, own).err(); err != nil {
		return err
	}
	u.Enabled = b.enabled(u.Enabled)
	if b.regrades(u, names) {
		u.Roles = fromWireRoles(b.Security.value.Roles.value, u.Roles, names)
	}
	b.describe(u)
	return nil
}

// describe sets the names that the body brings; null removes them (quirk 4).
func (b *userBody) describe(u *dragoman.User) {
	if b.FullName.given {
		u.FullName = b.FullName.pointer()
	}
	if b.Email.given {
		u.Email = b.Email.pointer()
	}
}

// checkPatch complains of everything at once.
func (b *userBody) checkPatch(u *dragoman.User, names dragoman.RoleNames, own bool) (wrong complaints) {
	shown := toWireUser(u, names)
	if b.UserName.ok() && b.UserName.value != u.Username {
		wrong.restricted("body.user_name")
	}
	wrong.checkKept(b, &shown)
	if own && b.enabled(u.Enabled) != u.Enabled {
		wrong.restricted("body.security.enabled")
	}
	if b.regrades(u, names) {
		if own {
			wrong.add(codeRolesForbidden, "nobody can change their own roles", "body.security.roles")
		}
		wrong.checkRoles(b.Security.value.Roles.value)
	}
	if password, ok := b.password(); ok {
		wrong.checkPassword(password)
	}
	wrong.checkEmail(b.Email, u.Email)
	return wrong
}

// enabled is the flag after the patch; null is the default, true (quirk 4).
func (b *userBody) enabled(now bool) bool {
	flag := b.Security.value.Enabled
	if !flag.given {
		return now
	}
	return flag.null || flag.value
}

// regrades reports whether the patch changes the roles that are shown.
func (b *userBody) regrades(u *dragoman.User, names dragoman.RoleNames) bool {
	roles := b.Security.value.Roles
	return roles.given && (roles.null || !sameSet(roles.value, toWireRoles(u.Roles, names)))
}

func (c *complaints) checkPassword(password string) {
	if len(password) < minPassword {
		c.add(codeInvalidData, fmt.Sprintf("a password with a minimum of %d characters is required", minPassword), "body.security.password")
	}
}

// checkEmail lets an address come back that came in by another door.
func (c *complaints) checkEmail(sent optional[string], stored *string) {
	if stored != nil && *stored == sent.value {
		return
	}
	if utf8.RuneCountInString(sent.value) > maxEmail {
		c.add(codeInvalidData, fmt.Sprintf("the e-mail address is longer than %d characters", maxEmail), "body.email")
	}
}
