package connect

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// Finder is a target that can be asked for one user: by ID where users are known
// by it, else by name. Nobody is nil.
type Finder interface {
	Find(ctx context.Context, key string) (*User, error)
}

// PlanSome is [Planner.Plan] for roles and a few users, which are asked for one
// by one: each given by ID, and by every name that it has had. It fails for a
// target that is no [Finder].
func (p *Planner) PlanSome(ctx context.Context, users []Named, emit func(*Change) error) (Summary, error) {
	ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	run := planning{Planner: p, able: p.Target.Able(), sum: newSummary(), emit: emit, roles: map[string]bool{}}
	finder, ok := p.Target.(Finder)
	if !ok || run.able.ReadOnly {
		return run.sum, errors.New("the target cannot be asked for single users")
	}
	late, err := run.things(ctx)
	if err != nil {
		return run.sum, err
	}
	run.beginUsers()
	for _, key := range run.keysOf(users) {
		if err := run.one(ctx, finder, key); err != nil {
			return run.sum, err
		}
	}
	for _, c := range late {
		if err := run.give(c); err != nil {
			return run.sum, err
		}
	}
	return run.sum, nil
}

// Named is a user by the ID, and one of its names.
type Named struct{ ID, Username string }

// keysOf are the keys that those users have, or had, at the target, in order.
func (p *planning) keysOf(users []Named) []string {
	keys := map[string]bool{}
	for _, u := range users {
		switch {
		case p.able.has(FieldID):
			keys[u.ID] = true
		case u.Username != "":
			keys[p.Scope.there(u.Username)] = true
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

func (p *planning) one(ctx context.Context, finder Finder, key string) error {
	var ours dragoman.User
	var err error
	if p.able.has(FieldID) {
		ours, err = p.Directory.User(ctx, key)
	} else {
		ours, err = p.Directory.UserByName(ctx, p.Scope.here(key))
	}
	wanted := err == nil && p.Scope.includes(&ours)
	if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
		return err
	}
	there, err := finder.Find(ctx, key)
	if err != nil {
		return err
	}
	var have *record
	if there != nil {
		r := p.recorded(there)
		have = &r
		p.sum.There++
	}
	switch {
	case wanted:
		return p.compare(ctx, key, &ours, have)
	case have != nil:
		return p.extra(ctx, key, have, nil)
	}
	return nil
}
