package dragoman

import (
	"context"
	"errors"
)

// AdminUsername is the service's own administrator, present at every door.
const AdminUsername = "admin"

// Bootstrap makes sure that the administrator and the given built-in users
// exist, and reports whether the administrator is new. password is the
// administrator's first password; the built-in users that want it carry
// [SharesAdminPassword]. What exists is left alone, so running it at every
// start, on every node at once, is safe.
func (d *Directory) Bootstrap(ctx context.Context, password string, builtins []Builtin) (bool, error) {
	service := ServicePrincipal()
	admin, err := d.store.UserByName(ctx, AdminUsername)
	isNew := false
	if errors.Is(err, ErrNotFound) {
		admin, isNew, err = d.createAdmin(ctx, service, password)
	}
	if err != nil {
		return false, err
	}
	// The hash is the one that is kept: another node's password may have won,
	// or an earlier start broken off before it came to the others.
	return isNew, d.createMissing(ctx, service, builtins, admin.Credential.Hash)
}

// createAdmin also returns an administrator that another node made first.
func (d *Directory) createAdmin(ctx context.Context, p Principal, password string) (User, bool, error) {
	hash, err := d.HashPassword(ctx, password)
	if err != nil {
		return User{}, false, err
	}
	admin := User{Username: AdminUsername, Enabled: true, Builtin: true, Roles: []string{RoleAdmin}}
	admin.SetPassword(hash)
	created, err := d.create(ctx, p, admin, true)
	if errors.Is(err, ErrConflict) {
		existing, err := d.store.UserByName(ctx, AdminUsername)
		return existing, false, err
	}
	return created, err == nil, err
}

// Builtin is a user that a door always has.
type Builtin struct {
	Username string
	Door     Dialect
	Roles    []string // shared names
	// SharesAdminPassword gives it the administrator's first password; others
	// have none until one is set.
	SharesAdminPassword bool
	Extension           []byte // for the door's dialect; may be nil
}

func (d *Directory) createMissing(ctx context.Context, p Principal, builtins []Builtin, hash PasswordHash) error {
	for _, b := range builtins {
		if _, err := d.store.UserByName(ctx, b.Username); !errors.Is(err, ErrNotFound) {
			if err != nil {
				return err
			}
			continue
		}
		u := User{Username: b.Username, Door: b.Door, Builtin: true, Enabled: true, Roles: b.Roles}
		u.SetExtension(b.Door, b.Extension)
		if b.SharesAdminPassword {
			u.SetPassword(hash)
		}
		if _, err := d.create(ctx, p, u, true); err != nil && !errors.Is(err, ErrConflict) {
			return err
		}
	}
	return nil
}
