package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// createRestrictedUser is for sign-up: whoever may ask it cannot choose the
// profiles.
func (d *door) createRestrictedUser(ctx context.Context, r *request) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	given, err := objectIn(body, "content")
	if err != nil {
		return nil, err
	}
	if v := given[keyProfiles]; v != nil && !rawjson.IsNull(v) {
		return nil, problem.ForbiddenArgument.With("body.content." + keyProfiles)
	}
	id, err := r.givenKuid()
	if err != nil {
		return nil, err
	}
	members := map[string]json.RawMessage{}
	maps.Copy(members, given)
	members[keyProfiles] = rawjson.Must(d.restricted)
	return d.create(ctx, r, id, members, body)
}

// createFirstAdmin is always too late: the administrator is made at the first
// start. Version 1 has no name for that.
func (d *door) createFirstAdmin(_ context.Context, r *request) (any, error) {
	if r.v1 { // quirk 23
		return nil, problem.Unregistered(problem.AdminIsThere.Status, "%s", problem.AdminIsThere.Sentence)
	}
	return nil, problem.AdminIsThere.With()
}

// restrictDefaultRights makes what was defined over default and anonymous go.
func (d *door) restrictDefaultRights(ctx context.Context, r *request) (any, error) {
	if !r.caller.principal.Administers() {
		return nil, r.forbidden()
	}
	for _, id := range []string{profileDefault, profileAnonymous} {
		_, err := d.dir.DeleteDocument(ctx, dragoman.RolesWrite, kindRole, id)
		if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
			return nil, err
		}
		if err := d.undefine(ctx, d.roles.ToShared(id)); err != nil {
			return nil, err
		}
	}
	return unsaid{}, nil
}

// refresh has nothing to do: what was written can be searched.
func (d *door) refresh(_ context.Context, r *request) (any, error) {
	collection, err := r.text("collection")
	switch {
	case err != nil:
		return nil, err
	case collection == "":
		return nil, problem.MissingArgument.With("collection")
	case !slices.Contains([]string{"users", "profiles", "roles"}, collection):
		return nil, problem.UnexpectedArgument.With(collection, "[ 'users', 'profiles', 'roles' ]").
			Showing(collection, []string{"users", "profiles", "roles"})
	}
	return nil, nil
}

type strategyList struct {
	Strategies []string `json:"strategies"`
	Total      int      `json:"total"`
}

func (d *door) getUserStrategies(ctx context.Context, r *request) (any, error) {
	kuid, err := r.kuid()
	if err != nil {
		return nil, err
	}
	u, err := d.dir.User(ctx, kuid)
	if err != nil && (!errors.Is(err, dragoman.ErrNotFound) || !isAnonymous(kuid)) {
		return nil, err
	}
	list := strategiesOf(&u)
	return strategyList{list, len(list)}, nil
}

// revokeTokens ends what logins have begun; API keys live on. There need be
// no such user.
func (d *door) revokeTokens(ctx context.Context, r *request) (any, error) {
	kuid, err := r.kuid()
	if err != nil {
		return nil, err
	}
	_, err = d.dir.CloseSessions(ctx, kuid, Dialect)
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, nil
	}
	return nil, err
}

func (d *door) getStrategies(context.Context, *request) (any, error) {
	return []string{strategyLocal}, nil
}

// updateSelf is updateUser for the caller, who cannot change its profiles.
func (d *door) updateSelf(ctx context.Context, r *request) (any, error) {
	if r.caller.anonymous {
		return nil, r.unauthorized()
	}
	members, err := r.object()
	if err != nil {
		return nil, err
	}
	for _, name := range []string{keyID, keyProfiles} {
		if v := members[name]; v != nil && !rawjson.IsNull(v) {
			return nil, problem.ForbiddenArgument.With("body." + name)
		}
	}
	return d.updateWith(ctx, r, r.caller.id(), members, "body.")
}
