package dragoman

import (
	"encoding/json"
	"maps"
	"slices"
	"time"
)

// Dialect names one product's API: the key of its door in configuration, of
// its private data in [User.Extensions] and of its definitions in
// [Role.Definitions]. Each room declares its own; this package knows none.
type Dialect string

// User is one person or program in the directory, whole and in no product's
// words. The zero value of an optional field means that nobody has said anything.
type User struct {
	// ID never changes. Empty on creation, it becomes the username, or a UUID
	// where that is somebody's ID already.
	ID string
	// Username is what is typed at login: unique in the directory, compared
	// byte by byte. Empty on creation, it becomes the ID.
	Username string
	// FullName and Email tell unset (nil) from empty.
	FullName *string
	Email    *string
	// Enabled users may authenticate; disabling stops sessions at once.
	Enabled bool
	// Roles are shared role names (see RoleNames), in the order given,
	// repetitions kept. They need not exist.
	Roles []string
	// Credential is the password, if there is one.
	Credential Credential
	// Extensions holds, per dialect, a JSON object that only that dialect's
	// room understands. Numbers keep their digits; key order is not promised.
	// A missing key and an empty object are different things.
	Extensions map[Dialect]json.RawMessage
	// Builtin users cannot be deleted, renamed or given other roles.
	Builtin bool
	// Door, when set, is the only dialect whose door shows and authenticates
	// this user. Only built-in users have one; it never changes.
	Door Dialect

	// Stamps, kept by the directory; UTC, to the microsecond.
	CreatedAt, UpdatedAt      time.Time
	CreatedBy, UpdatedBy      string // usernames, as they were then; "" for the service itself
	CreatedByID, UpdatedByID  string // whose those are; the latter is "" until somebody has changed the user
	FirstLoginAt, LastLoginAt *time.Time
	// Version counts writes from 1, kept by the store. A login is not a write.
	Version int64
}

// HasRole reports whether the user holds the shared role.
func (u *User) HasRole(name string) bool { return slices.Contains(u.Roles, name) }

// VisibleAt reports whether the dialect's door shows this user.
func (u *User) VisibleAt(d Dialect) bool { return u.Door == "" || u.Door == d }

// Extension returns the dialect's private object, or nil if it has none.
func (u *User) Extension(d Dialect) json.RawMessage { return u.Extensions[d] }

// SetExtension replaces the dialect's private object; nil removes it.
func (u *User) SetExtension(d Dialect, body json.RawMessage) {
	if body == nil {
		delete(u.Extensions, d)
		return
	}
	if u.Extensions == nil {
		u.Extensions = map[Dialect]json.RawMessage{}
	}
	u.Extensions[d] = body
}

// Clone returns a copy that shares no memory with u.
func (u *User) Clone() User {
	c := *u
	c.FullName = clonePointer(u.FullName)
	c.Email = clonePointer(u.Email)
	c.FirstLoginAt = clonePointer(u.FirstLoginAt)
	c.LastLoginAt = clonePointer(u.LastLoginAt)
	c.Roles = slices.Clone(u.Roles)
	c.Extensions = maps.Clone(u.Extensions)
	for d, body := range c.Extensions {
		c.Extensions[d] = slices.Clone(body)
	}
	return c
}

func clonePointer[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
