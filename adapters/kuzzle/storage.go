package kuzzle

import (
	"context"
	"errors"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// listIndexes has none to list; consoles ask before they show anything.
func (d *door) listIndexes(_ context.Context, r *request) (any, error) {
	count, err := r.flag("countCollection")
	if err != nil {
		return nil, err
	}
	if count && !r.v1 {
		return indexes{[]string{}, map[string]int{}}, nil
	}
	return wire.Indexes{Indexes: []string{}}, nil
}

// indexes are wire.Indexes with a count, which there may be though it has nothing.
type indexes struct {
	Indexes     []string       `json:"indexes"`
	Collections map[string]int `json:"collections"`
}

// listCollections looks into an index that does not exist; version 1 has an
// empty list for that.
func (d *door) listCollections(_ context.Context, r *request) (any, error) {
	index, err := r.text("index")
	if err != nil {
		return nil, err
	}
	if index == "" {
		return nil, problem.MissingArgument.With("index")
	}
	kind, err := r.text("type")
	if err != nil {
		return nil, err
	}
	if kind == "" {
		kind = "all"
	}
	if !slices.Contains([]string{"all", "stored", "realtime"}, kind) {
		return nil, problem.InvalidArgument.With(`"all", "stored", "realtime"`)
	}
	if !r.v1 && kind != "realtime" {
		return nil, problem.UnknownIndex.With(index)
	}
	return wire.Collections{Collections: []wire.ListedCollection{}, Type: kind}, nil
}

// resetting is what a second reset at the same time is told.
const resetting = "Kuzzle is already reseting roles, profiles and users."

// resetSecurity deletes everybody who can be deleted, and what this door says
// of profiles and roles. Who stays is logged out and has no API keys any more, the
// caller included. Since the users are those of all doors, only an administrator
// of the service may (quirk 60).
func (d *door) resetSecurity(ctx context.Context, r *request) (any, error) {
	if !r.caller.principal.Administers() {
		return nil, r.forbidden()
	}
	if !d.resetting.TryLock() {
		return nil, problem.ActionLocked.With(resetting)
	}
	defer d.resetting.Unlock()
	users, err := d.deleteEverybody(ctx)
	if err != nil {
		return nil, err
	}
	profiles, err := d.forgetProfiles(ctx)
	if err != nil {
		return nil, err
	}
	roles, err := d.forgetRoles(ctx)
	if err != nil {
		return nil, err
	}
	err = d.endTokens(ctx)
	return wire.Reset{DeletedUsers: users, DeletedProfiles: profiles, DeletedRoles: roles}, err
}

func (d *door) deleteEverybody(ctx context.Context) (deleted int, err error) {
	everybody := dragoman.Query{Limit: 500, Count: dragoman.CountNone}
	for {
		page, err := d.dir.Users(ctx, everybody)
		if err != nil || len(page.Users) == 0 {
			return deleted, err
		}
		for _, u := range page.Users {
			if u.Builtin {
				continue
			}
			switch _, err := d.dir.DeleteUser(ctx, u.ID); {
			case err == nil:
				deleted++
			case !errors.Is(err, dragoman.ErrNotFound):
				return deleted, err
			}
		}
		everybody.After = []any{page.Users[len(page.Users)-1].ID}
	}
}

// endTokens ends the tokens and API keys that are left at this door.
func (d *door) endTokens(ctx context.Context) error {
	for k, err := range d.dir.WalkKeys(dragoman.KeyQuery{}).All(ctx) {
		if err == nil {
			_, err = d.dir.DeleteKey(ctx, k.ID)
		}
		if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return err
		}
	}
	for u, err := range d.dir.Walk(dragoman.Query{}).All(ctx) {
		if err == nil {
			_, err = d.dir.CloseSessions(ctx, u.ID, Dialect)
		}
		if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return err
		}
	}
	return nil
}

// forgetProfiles takes this door's definition from every role.
func (d *door) forgetProfiles(ctx context.Context) (deleted int, err error) {
	roles, err := d.dir.Roles(ctx)
	if err != nil {
		return 0, err
	}
	for _, role := range roles {
		if role.Definitions[Dialect] == nil {
			continue
		}
		if err := d.undefine(ctx, role.Name); err != nil {
			return deleted, err
		}
		deleted++
	}
	return deleted, nil
}

func (d *door) forgetRoles(ctx context.Context) (deleted int, err error) {
	written, err := d.dir.Documents(ctx, Dialect, kindRole)
	if err != nil {
		return 0, err
	}
	for _, document := range written {
		_, err := d.dir.DeleteDocument(ctx, dragoman.RolesWrite, kindRole, document.ID)
		if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return deleted, err
		}
		deleted++
	}
	return deleted, nil
}
