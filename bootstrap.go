package dragoman

import (
	"context"
	"errors"
	"sync"
)

// AdminUsername is the service's own administrator, present at every door.
const AdminUsername = "admin"

// Bootstrap makes sure that the administrator and the given built-in users
// exist, and reports whether the administrator is new. password is the
// administrator's first password; the built-in users that want it carry
// [SharesAdminPassword]. What exists is left alone, so running it at every
// start, on every node at once, is safe.
func (d *Directory) Bootstrap(ctx context.Context, password string, builtins []Builtin) (bool, error) {
	return d.BootstrapHashed(ctx, password, d.HashPassword, builtins)
}

// BootstrapHashed is Bootstrap for who has a hash of password in the making: hash
// is asked for it if there is no administrator yet, and may take its time.
func (d *Directory) BootstrapHashed(
	ctx context.Context, password string, hash func(ctx context.Context, password string) (PasswordHash, error), builtins []Builtin,
) (bool, error) {
	service := ServicePrincipal()
	sharing, others := shared(builtins)
	var made sync.WaitGroup
	var failed error
	made.Go(func() { failed = d.createMissing(ctx, service, others, "") }) // while the hash is made
	admin, isNew, err := d.administrator(ctx, service, password, hash)
	if err == nil {
		// The hash is the one that is kept: another node's password may have won,
		// or an earlier start broken off before it came to the others.
		err = d.createMissing(ctx, service, sharing, admin.Credential.Hash)
	}
	made.Wait()
	if err := errors.Join(err, failed); err != nil {
		return false, err
	}
	return isNew, nil
}

// administrator is the administrator, who is made if missing; then it is new.
func (d *Directory) administrator(
	ctx context.Context, p Principal, password string, hash func(ctx context.Context, password string) (PasswordHash, error),
) (User, bool, error) {
	admin, err := d.store.UserByName(ctx, AdminUsername)
	if !errors.Is(err, ErrNotFound) {
		return admin, false, err
	}
	made, err := hash(ctx, password)
	if err != nil {
		return User{}, false, err
	}
	d.noteLength(made, password)
	return d.createAdmin(ctx, p, made)
}

// createAdmin also returns an administrator that another node made first.
func (d *Directory) createAdmin(ctx context.Context, p Principal, hash PasswordHash) (User, bool, error) {
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

// shared tells those apart who share the administrator's first password.
func shared(builtins []Builtin) (sharing, others []Builtin) {
	for _, b := range builtins {
		if b.SharesAdminPassword {
			sharing = append(sharing, b)
		} else {
			others = append(others, b)
		}
	}
	return sharing, others
}

// createMissing makes those that are not there, all at once, so that the store
// can write them together.
func (d *Directory) createMissing(ctx context.Context, p Principal, builtins []Builtin, hash PasswordHash) error {
	failed := make([]error, len(builtins))
	var made sync.WaitGroup
	for i, b := range builtins {
		made.Go(func() { failed[i] = d.createBuiltin(ctx, p, b, hash) })
	}
	made.Wait()
	return errors.Join(failed...)
}

func (d *Directory) createBuiltin(ctx context.Context, p Principal, b Builtin, hash PasswordHash) error {
	if _, err := d.store.UserByName(ctx, b.Username); !errors.Is(err, ErrNotFound) {
		return err
	}
	u := User{Username: b.Username, Door: b.Door, Builtin: true, Enabled: true, Roles: b.Roles}
	u.SetExtension(b.Door, b.Extension)
	if b.SharesAdminPassword {
		u.SetPassword(hash)
	}
	if _, err := d.create(ctx, p, u, true); err != nil && !errors.Is(err, ErrConflict) {
		return err
	}
	return nil
}
