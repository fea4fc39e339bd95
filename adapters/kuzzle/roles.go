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

func (d *door) getRole(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	found, err := d.role(ctx, id)
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, problem.RoleNotFound.With(id)
	}
	if err != nil {
		return nil, err
	}
	return d.toWireRole(found, r.v1), nil
}

// mGetRoles fails for an unknown one; version 1 leaves it out.
func (d *door) mGetRoles(ctx context.Context, r *request) (any, error) {
	ids, err := r.ids()
	if err != nil {
		return nil, err
	}
	all, err := d.allRoles(ctx)
	if err != nil {
		return nil, err
	}
	named, err := pick(all, ids, func(one role) string { return one.id }, problem.RoleNotFound, r.v1)
	if err != nil {
		return nil, err
	}
	hits := make([]wire.Role, len(named))
	for i := range named {
		hits[i] = d.toWireRole(named[i], r.v1)
	}
	return wire.RoleList{Hits: hits, Total: countIn1(len(hits), r.v1)}, nil
}

func (d *door) createRole(ctx context.Context, r *request) (any, error) {
	return d.defineRole(ctx, r, true)
}

func (d *door) createOrReplaceRole(ctx context.Context, r *request) (any, error) {
	return d.defineRole(ctx, r, false)
}

func (d *door) defineRole(ctx context.Context, r *request, mustBeNew bool) (any, error) {
	id, content, err := r.givenContent()
	if err != nil {
		return nil, err
	}
	force, err := r.flag("force")
	if err != nil {
		return nil, err
	}
	if err := checkRole(id, content, force, r.v1); err != nil {
		return nil, err
	}
	if mustBeNew && builtinRoles[id] != nil {
		return nil, problem.DocumentExists.With()
	}
	if err := d.mayDefineRole(ctx, r, id, content); err != nil {
		return nil, err
	}
	created := false
	written, err := d.writeRole(ctx, r, id, func(_ map[string]json.RawMessage, exists bool) (map[string]json.RawMessage, error) {
		if created = !exists && builtinRoles[id] == nil; exists && mustBeNew {
			return nil, problem.DocumentExists.With()
		}
		return content, nil
	})
	if err != nil {
		return nil, err
	}
	out := d.toWireRole(written, r.v1)
	if r.v1 {
		out.Created = &created
	}
	return out, nil
}

// updateRole replaces the content; version 1 replaces the members that the
// body has.
func (d *door) updateRole(ctx context.Context, r *request) (any, error) {
	id, change, err := r.givenContent()
	if err != nil {
		return nil, err
	}
	force, err := r.flag("force")
	if err != nil {
		return nil, err
	}
	before, err := d.role(ctx, id)
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, problem.DocumentNotFound.With(id, "kuzzle", "roles").InV1(id)
	}
	if err != nil {
		return nil, err
	}
	over := func(old map[string]json.RawMessage) map[string]json.RawMessage {
		if !r.v1 {
			return change
		}
		all := maps.Clone(old)
		maps.Copy(all, change)
		return all
	}
	if err := checkRole(id, over(before.content), force, r.v1); err != nil {
		return nil, err
	}
	if err := d.mayDefineRole(ctx, r, id, over(before.content)); err != nil {
		return nil, err
	}
	written, err := d.writeRole(ctx, r, id, func(old map[string]json.RawMessage, exists bool) (map[string]json.RawMessage, error) {
		if !exists && builtinRoles[id] == nil {
			return nil, problem.DocumentNotFound.With(id, "kuzzle", "roles").InV1(id)
		}
		return over(old), nil
	})
	if err != nil {
		return nil, err
	}
	return d.toWireRole(written, r.v1), nil
}

// writeRole keeps what change makes of a role's content. The role admin stays
// what it is (quirk 35).
func (d *door) writeRole(ctx context.Context, r *request, id string,
	change func(old map[string]json.RawMessage, exists bool) (map[string]json.RawMessage, error),
) (role, error) {
	if id == profileAdmin {
		return role{id: id, content: rawjson.Kept(builtinRoles[id])}, unchangedAdmin("role", builtinRoles[id], change)
	}
	document, err := d.dir.PutDocument(ctx, dragoman.RolesWrite, kindRole, id, func(doc *dragoman.Document, exists bool) error {
		old := rawjson.Kept(builtinRoles[id])
		if exists {
			old = rawjson.Kept(doc.Body)
		}
		content, err := change(old, exists)
		if err != nil {
			return err
		}
		doc.Body = rawjson.Write(rawjson.Sorted(content)...)
		return nil
	})
	if err != nil {
		return role{}, err
	}
	return roleOfDocument(document), nil
}

func (d *door) deleteRole(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	if err := d.removeRole(ctx, r, id); err != nil {
		return nil, err
	}
	return wire.Deleted{ID: id}, nil
}

// removeRole deletes a role that no profile has.
func (d *door) removeRole(ctx context.Context, r *request, id string) error {
	if slices.Contains(protected, id) {
		return problem.RoleProtected.With()
	}
	if _, err := d.role(ctx, id); errors.Is(err, dragoman.ErrNotFound) {
		return problem.RoleNotFound.With(id)
	}
	profiles, err := d.allProfiles(ctx)
	if err != nil {
		return err
	}
	for _, p := range profiles {
		if slices.ContainsFunc(p.policies(), func(one policy) bool { return one.RoleID == id }) {
			return problem.RoleInUse.With(id)
		}
	}
	if err := d.mayChangeRole(ctx, r, id); err != nil {
		return err
	}
	_, err = d.dir.DeleteDocument(ctx, dragoman.RolesWrite, kindRole, id)
	if errors.Is(err, dragoman.ErrNotFound) {
		return problem.RoleNotFound.With(id)
	}
	return err
}

func (d *door) mDeleteRoles(ctx context.Context, r *request) (any, error) {
	return d.deleteEach(ctx, r, func(id string) error { return d.removeRole(ctx, r, id) })
}
