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
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

func (d *door) getProfile(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	p, err := d.readProfile(ctx, id)
	if err != nil {
		return nil, err
	}
	return d.toWireProfile(p, r.v1), nil
}

func (d *door) getProfileRights(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	p, err := d.readProfile(ctx, id)
	if err != nil {
		return nil, err
	}
	grants, err := d.grants(ctx, p)
	if err != nil {
		return nil, err
	}
	return rights{grants: grants}.list(), nil
}

// mGetProfiles fails for an unknown one; version 1 leaves it out.
func (d *door) mGetProfiles(ctx context.Context, r *request) (any, error) {
	ids, err := r.ids()
	if err != nil {
		return nil, err
	}
	all, err := d.allProfiles(ctx)
	if err != nil {
		return nil, err
	}
	named, err := pick(all, ids, func(p profile) string { return p.id }, problem.ProfileNotFound, r.v1)
	if err != nil {
		return nil, err
	}
	hits := make([]wire.Profile, len(named))
	for i := range named {
		hits[i] = d.toWireProfile(named[i], r.v1)
	}
	return wire.ProfileList{Hits: hits, Total: countIn1(len(hits), r.v1)}, nil
}

// pick takes those of the ids in the order asked. An unknown one is an error,
// except to version 1, which leaves it out.
func pick[T any](all []T, ids []string, idOf func(T) string, unknown problem.Kind, v1 bool) ([]T, error) {
	var picked []T
	for _, id := range ids {
		i := slices.IndexFunc(all, func(one T) bool { return idOf(one) == id })
		if i >= 0 {
			picked = append(picked, all[i])
		} else if !v1 {
			return nil, unknown.With(id)
		}
	}
	return picked, nil
}

// countIn1 is a total that only version 1 tells.
func countIn1(n int, v1 bool) *int {
	if !v1 {
		return nil
	}
	return &n
}

// givenContent is the content of a profile or a role that a body describes.
func (r *request) givenContent() (id string, content map[string]json.RawMessage, err error) {
	if id, err = r.kuid(); err != nil {
		return "", nil, err
	}
	body, err := r.object()
	if err != nil {
		return "", nil, err
	}
	content = maps.Clone(body)
	delete(content, keyID)
	delete(content, keyStamps)
	delete(content, "optimizedPolicies") // which version 2 shows, and nobody writes
	return id, content, nil
}

func (d *door) createProfile(ctx context.Context, r *request) (any, error) {
	return d.defineProfile(ctx, r, true)
}

func (d *door) createOrReplaceProfile(ctx context.Context, r *request) (any, error) {
	return d.defineProfile(ctx, r, false)
}

func (d *door) defineProfile(ctx context.Context, r *request, mustBeNew bool) (any, error) {
	id, content, err := r.givenContent()
	if err != nil {
		return nil, err
	}
	if v := content["policies"]; v == nil || rawjson.IsNull(v) {
		return nil, problem.MissingArgument.With("body.policies")
	} else if !rawjson.IsArray(v) {
		return nil, problem.InvalidType.With("body.policies", "array")
	}
	if mustBeNew && builtinProfiles[id] != nil {
		return nil, problem.DocumentExists.With()
	}
	if err := d.checkProfile(ctx, r, id, content); err != nil {
		return nil, err
	}
	if err := d.mayDefineProfile(ctx, r, profile{id: id, content: content}); err != nil {
		return nil, err
	}
	p, created, err := d.writeProfile(ctx, r, id, func(old map[string]json.RawMessage, exists bool) (map[string]json.RawMessage, error) {
		if exists && mustBeNew {
			return nil, problem.DocumentExists.With()
		}
		return content, nil
	})
	if err != nil {
		return nil, err
	}
	out := d.toWireProfile(p, r.v1)
	if r.v1 {
		out.Created = &created
	}
	return out, nil
}

// updateProfile replaces those members that the body has.
func (d *door) updateProfile(ctx context.Context, r *request) (any, error) {
	id, change, err := r.givenContent()
	if err != nil {
		return nil, err
	}
	before, err := d.readProfile(ctx, id)
	if err != nil {
		return nil, err
	}
	over := func(old map[string]json.RawMessage) map[string]json.RawMessage {
		all := maps.Clone(old)
		maps.Copy(all, change)
		return all
	}
	checked := over(before.content)
	if err := d.checkProfile(ctx, r, id, checked); err != nil {
		return nil, err
	}
	if err := d.mayDefineProfile(ctx, r, profile{id: id, content: checked}); err != nil {
		return nil, err
	}
	if change["policies"] != nil {
		change["policies"] = checked["policies"]
	}
	p, _, err := d.writeProfile(ctx, r, id, func(old map[string]json.RawMessage, _ bool) (map[string]json.RawMessage, error) {
		return over(old), nil
	})
	if err != nil {
		return nil, err
	}
	return d.toWireProfile(p, r.v1), nil
}

// writeProfile keeps what change makes of a profile's content. The profile
// admin is the service's administrator and stays (quirk 35).
func (d *door) writeProfile(ctx context.Context, r *request, id string,
	change func(old map[string]json.RawMessage, exists bool) (map[string]json.RawMessage, error),
) (profile, bool, error) {
	if id == profileAdmin {
		return profile{id: id, content: rawjson.Kept(builtinProfiles[id])}, false, unchangedAdmin("profile", builtinProfiles[id], change)
	}
	created := false
	role, _, err := d.dir.UpsertRole(ctx, d.roles.ToShared(id), func(role *dragoman.Role, _ bool) error {
		definition := role.Definitions[Dialect]
		created = definition == nil && builtinProfiles[id] == nil
		old := rawjson.Kept(builtinProfiles[id])
		if definition != nil {
			old = rawjson.Kept(definition)
		}
		content, err := change(old, definition != nil)
		if err != nil {
			return err
		}
		if role.Definitions == nil {
			role.Definitions = map[dragoman.Dialect]json.RawMessage{}
		}
		role.Definitions[Dialect] = rawjson.Write(rawjson.Sorted(content)...)
		return nil
	})
	if err != nil {
		return profile{}, false, err
	}
	return d.profileOfRole(role), created, nil
}

// unchangedAdmin lets the administrator's role or profile be written back as it
// is, as a dump that is imported does, and refuses any other (quirk 35).
func unchangedAdmin(what string, builtin json.RawMessage, change func(map[string]json.RawMessage,
	bool) (map[string]json.RawMessage, error),
) error {
	content, err := change(rawjson.Kept(builtin), true)
	if err != nil {
		return err
	}
	for name, value := range rawjson.Kept(builtin) {
		if content[name] == nil {
			content[name] = value
		}
	}
	if maps.EqualFunc(content, rawjson.Kept(builtin), rawjson.Same) {
		return nil
	}
	return problem.Unregistered(403,
		"The %s \"admin\" is this service's administrator: it can be written back as it is, and not be changed.", what)
}

// deleteProfile removes a profile that nobody holds. onAssignedUsers=remove
// takes it off those who do; who has no other becomes anonymous.
func (d *door) deleteProfile(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	do, err := r.text("onAssignedUsers")
	if err != nil {
		return nil, err
	}
	if err := d.removeProfile(ctx, id, do == "remove"); err != nil {
		return nil, err
	}
	return wire.Deleted{ID: id}, nil
}

func (d *door) removeProfile(ctx context.Context, id string, fromUsers bool) error {
	if slices.Contains(protected, id) {
		return problem.ProfileProtected.With()
	}
	shared := d.roles.ToShared(id)
	role, err := d.dir.Role(ctx, shared)
	if errors.Is(err, dragoman.ErrNotFound) || err == nil && role.Definitions[Dialect] == nil {
		return problem.ProfileNotFound.With(id)
	}
	if err != nil {
		return err
	}
	if err := d.mayDetach(ctx, &role, fromUsers); err != nil {
		return err
	}
	if err := d.detach(ctx, shared, fromUsers); err != nil {
		return err
	}
	return d.undefine(ctx, shared)
}

// undefine forgets what a role grants here. The role goes when no door has
// anything to say about it.
func (d *door) undefine(ctx context.Context, shared string) error {
	err := d.dir.UndefineRole(ctx, shared, Dialect)
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil
	}
	return err
}

// mayDetach fails, before anything is done, where the directory would refuse
// some part of it.
func (d *door) mayDetach(ctx context.Context, role *dragoman.Role, fromUsers bool) error {
	p, _ := dragoman.PrincipalFrom(ctx)
	if err := p.MayDefine(role); err != nil || p.Administers() || !fromUsers {
		return err
	}
	holds := func(name string) dragoman.Filter {
		return dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldRoles}, Value: name}
	}
	page, err := d.dir.Users(ctx, dragoman.Query{
		Filter: dragoman.And{holds(role.Name), holds(dragoman.RoleAdmin)},
		Limit:  1, Count: dragoman.CountNone,
	})
	if err == nil && len(page.Users) > 0 {
		err = dragoman.ErrForbidden
	}
	return err
}

// detach takes a role off everybody, or fails if somebody holds it.
func (d *door) detach(ctx context.Context, shared string, fromUsers bool) error {
	holders := dragoman.Query{
		Filter: dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldRoles}, Value: shared}, Limit: 500, Count: dragoman.CountNone,
	}
	for {
		page, err := d.dir.Users(ctx, holders)
		if err != nil || len(page.Users) == 0 {
			return err
		}
		if !fromUsers {
			return problem.ProfileInUse.With()
		}
		for _, u := range page.Users {
			_, err := d.dir.UpdateUser(ctx, u.ID, func(u *dragoman.User) error {
				u.Roles = slices.DeleteFunc(u.Roles, func(name string) bool { return name == shared })
				if len(u.Roles) == 0 {
					u.Roles = []string{d.roles.ToShared(profileAnonymous)}
				}
				return nil
			})
			if err != nil && !errors.Is(err, dragoman.ErrNotFound) {
				return err
			}
		}
	}
}

func (d *door) mDeleteProfiles(ctx context.Context, r *request) (any, error) {
	return d.deleteEach(ctx, r, func(id string) error { return d.removeProfile(ctx, id, false) })
}
