package fusion

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// spelling is what translating depends on: how roles are called here, and which
// product version is spoken.
type spelling struct {
	roles  dragoman.RoleNames
	compat int
}

// fromWireCreateUser reads a user to create. The password is set by whoever
// has hashed the secret.
func (s spelling) fromWireCreateUser(body json.RawMessage) (dragoman.User, secret, error) {
	r := read(body)
	username, id := r.text("username"), r.text("id")
	realm := either(r.text("realmName"), r.text("realm")) // quirk 2
	user := dragoman.User{Enabled: true, Roles: s.fromWireRoles(r)}
	private := fromWirePrivate(r)
	password := r.secret(s.compat == 4)
	switch {
	case r.err != nil:
		return dragoman.User{}, secret{}, r.err
	case username == nil || *username == "":
		return dragoman.User{}, secret{}, invalidRequest("username is missing or empty")
	case realm != nil && *realm != nativeRealm:
		return dragoman.User{}, secret{}, invalidRequest("users of the realm %q are not kept here: the realm must be %s", *realm, nativeRealm)
	case s.compat == 4 && !password.given():
		return dragoman.User{}, secret{}, invalidRequest("password is missing")
	}
	user.Username = *username
	if id != nil {
		user.ID = *id
	}
	user.SetExtension(Dialect, private.over(nil))
	return user, password, nil
}

// newID is the ID of a user that was created without one. It is the one thing
// here that is not the same twice.
func newID() string { return uuid.NewString() }

// fromWireRoles reads roleNames, or else roles, in shared spelling; never nil.
func (s spelling) fromWireRoles(r *reader) []string {
	names, alias := r.texts("roleNames"), r.texts("roles")
	if names == nil {
		names = alias // quirk 14
	}
	return s.roles.AllToShared(names)
}

// update is all that a PUT changes of a user.
type update struct {
	roles   []string // shared
	private private
	secret  secret
	hash    dragoman.PasswordHash // of the secret
}

func (s spelling) fromWireUpdateUser(body json.RawMessage) (update, error) {
	r := read(body)
	w := update{roles: s.fromWireRoles(r), private: fromWirePrivate(r), secret: r.secret(s.compat == 4)}
	return w, r.err
}

// apply replaces what this dialect can express and nothing else (quirk 13).
// What already reads as asked is left bit for bit.
func (w update) apply(u *dragoman.User) {
	if !slices.Equal(u.Roles, w.roles) {
		u.Roles = slices.Clone(w.roles)
	}
	u.SetExtension(Dialect, w.private.over(u.Extension(Dialect)))
	if w.hash != "" {
		u.SetPassword(w.hash)
	}
}

// passwordChange is what a PATCH asks for.
type passwordChange struct {
	current *string
	secret  secret
}

// fromWirePatchPassword reads nothing but passwords, whatever else is there
// (quirk 4).
func fromWirePatchPassword(body json.RawMessage) (passwordChange, error) {
	r := read(body)
	delete(r.members, "passwordHash") // PATCH has no such member
	w := passwordChange{current: r.text("currentPassword"), secret: r.secret(true)}
	if r.err == nil && w.secret.password == nil {
		r.fail("password is missing")
	}
	return w, r.err
}

func fromWireLogin(body json.RawMessage) (username, password string, err error) {
	r := read(body)
	name, given := r.text("username"), r.text("password")
	if name == nil {
		r.fail("username is missing")
	}
	if given == nil {
		r.fail("password is missing")
	}
	if r.err != nil {
		return "", "", r.err
	}
	return *name, *given, nil
}

// toWireUser is a user as everybody may see it.
func (s spelling) toWireUser(u dragoman.User) wire.User {
	private := fromExtension(u.Extension(Dialect))
	w := wire.User{
		ID:          u.ID,
		Username:    u.Username,
		RealmName:   nativeRealm,
		CreatedAt:   wholeSeconds(u.CreatedAt),
		RoleNames:   s.roles.AllToWire(u.Roles),
		Timezone:    private.timezone,
		Permissions: private.permissions,
	}
	if u.Version > 1 { // quirk 12
		changed := wholeSeconds(u.UpdatedAt)
		w.UpdatedAt = &changed
	}
	return w
}

func wholeSeconds(at time.Time) time.Time { return at.UTC().Truncate(time.Second) }
