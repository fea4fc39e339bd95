package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetRoles lists the roles that are defined here, by name.
func (d *door) GetRoles(ctx context.Context, request wire.GetRolesRequestObject) (wire.GetRolesResponseObject, error) {
	roles, err := d.allRoles(ctx)
	part := deref(request.Params.Name)
	return ok(slices.DeleteFunc(roles, func(role wire.Role) bool { return !strings.Contains(role.Name, part) })), err
}

// GetRole reads by ID, never by name.
func (d *door) GetRole(ctx context.Context, request wire.GetRoleRequestObject) (wire.GetRoleResponseObject, error) {
	role, err := d.roleByID(ctx, request.ID)
	return ok(role), err
}

// CreateRole defines a role here, one that other doors made included.
func (d *door) CreateRole(ctx context.Context, request wire.CreateRoleRequestObject) (wire.CreateRoleResponseObject, error) {
	name, id, body, err := d.fromWireRole(*request.Body)
	if err != nil {
		return nil, err
	}
	if _, isDefault := defaultRoles[name]; isDefault {
		return nil, duplicateRole("name")
	}
	if isDefaultID(id) {
		return nil, duplicateRole("id")
	}
	role, _, err := d.dir.UpsertRole(ctx, d.roles.ToShared(name), func(role *dragoman.Role, exists bool) error {
		if exists && role.Definitions[Dialect] != nil {
			return duplicateRole("name")
		}
		if err := d.mayDefine(ctx, nil, body); err != nil {
			return err
		}
		if !exists {
			role.ID = id
		}
		define(role, body)
		return nil
	})
	view, _ := d.toWireRole(role)
	return answer{status: http.StatusCreated, body: view}, err
}

// UpdateRole replaces a role's definition here (quirk 30).
func (d *door) UpdateRole(ctx context.Context, request wire.UpdateRoleRequestObject) (wire.UpdateRoleResponseObject, error) {
	name, _, body, err := d.fromWireRole(*request.Body)
	if err != nil {
		return nil, err
	}
	known, err := d.roleByID(ctx, request.ID)
	switch {
	case err != nil:
		return nil, err
	case known.Name == roleAdmin:
		return nil, forbidden("the role admin stays as it is")
	case known.Name != name:
		return nil, invalidRequest("the name of a role stays: it is %s", known.Name)
	}
	byDefault, isDefault := defaultRoles[name]
	role, _, err := d.dir.UpsertRole(ctx, d.roles.ToShared(name), func(role *dragoman.Role, exists bool) error {
		if !isDefault && role.Definitions[Dialect] == nil { // deleted since
			return errNoRole
		}
		if err := d.mayDefine(ctx, d.kept(role), body); err != nil {
			return err
		}
		if !exists {
			role.ID = byDefault.id
		}
		define(role, body)
		return nil
	})
	if err == nil && d.compat == 4 {
		return nothing{}, nil
	}
	view, _ := d.toWireRole(role)
	return ok(view), err
}

// DeleteRole forgets what a role permits here, and the role with its last
// definition.
func (d *door) DeleteRole(ctx context.Context, request wire.DeleteRoleRequestObject) (wire.DeleteRoleResponseObject, error) {
	known, err := d.roleByID(ctx, request.ID)
	if err != nil {
		return nil, err
	}
	if _, isDefault := defaultRoles[known.Name]; isDefault {
		return nil, forbidden("the role " + known.Name + " cannot be deleted: it is there by default")
	}
	err = d.dir.UndefineRole(ctx, d.roles.ToShared(known.Name), Dialect)
	return wire.DeleteRole204Response{}, err
}

// allRoles are the roles that are defined here, by name.
func (d *door) allRoles(ctx context.Context) ([]wire.Role, error) {
	kept, err := d.dir.Roles(ctx)
	if err != nil {
		return nil, err
	}
	for name := range defaultRoles {
		shared := d.roles.ToShared(name)
		if !slices.ContainsFunc(kept, func(role dragoman.Role) bool { return role.Name == shared }) {
			kept = append(kept, dragoman.Role{Name: shared})
		}
	}
	roles := []wire.Role{}
	for _, role := range kept {
		if view, ok := d.toWireRole(role); ok {
			roles = append(roles, view)
		}
	}
	slices.SortFunc(roles, func(a, b wire.Role) int { return strings.Compare(a.Name, b.Name) })
	return roles, nil
}

func (d *door) roleByID(ctx context.Context, id string) (wire.Role, error) {
	roles, err := d.allRoles(ctx)
	if err != nil {
		return wire.Role{}, err
	}
	at := slices.IndexFunc(roles, func(role wire.Role) bool { return role.ID == id })
	if at < 0 {
		return wire.Role{}, errNoRole
	}
	return roles[at], nil
}

// definedRoles are those of the named roles that are defined here.
func (d *door) definedRoles(ctx context.Context, shared []string) ([]wire.Role, error) {
	roles := []wire.Role{}
	for _, name := range shared {
		role, err := d.dir.Role(ctx, name)
		if errors.Is(err, dragoman.ErrNotFound) {
			role, err = dragoman.Role{Name: name}, nil
		}
		if err != nil {
			return nil, err
		}
		if view, ok := d.toWireRole(role); ok {
			roles = append(roles, view)
		}
	}
	return roles, nil
}

// toWireRole is a role as it is defined here; ok is false where it is not.
func (s spelling) toWireRole(role dragoman.Role) (w wire.Role, ok bool) {
	w = wire.Role{ID: role.ID, Name: s.roles.ToWire(role.Name)}
	byDefault, isDefault := defaultRoles[w.Name]
	kept := role.Definitions[Dialect]
	var def definition
	switch {
	case kept != nil && w.Name != roleAdmin:
		def = fromDefinition(kept)
		created := wholeSeconds(role.CreatedAt)
		w.CreatedAt = &created
		if role.Version > 1 {
			changed := wholeSeconds(role.UpdatedAt)
			w.UpdatedAt = &changed
		}
	case isDefault:
		def = byDefault.definition
	default:
		return wire.Role{}, false
	}
	if isDefault {
		w.ID = byDefault.id
	}
	w.Desc, w.Permissions, w.UIPermissions = def.Desc, def.Permissions, def.UIPermissions
	return w, true
}

// fromWireRole reads a role to define: its name here, the id it should have,
// and what is to be kept.
func (s spelling) fromWireRole(body json.RawMessage) (name, id string, definition json.RawMessage, err error) {
	r := read(body)
	given, wanted := r.text("name"), r.text("id")
	def := r.definition()
	if given == nil || *given == "" {
		r.fail("name is missing or empty")
	}
	if r.err != nil {
		return "", "", nil, r.err
	}
	return *given, deref(wanted), mustEncode(def), nil
}

func (r *reader) definition() definition {
	def := definition{Desc: r.text("desc"), Permissions: r.permissions(), UIPermissions: r.texts("uiPermissions")}
	if def.UIPermissions == nil {
		def.UIPermissions = []string{}
	}
	return def
}

func define(role *dragoman.Role, body json.RawMessage) {
	if role.Definitions == nil {
		role.Definitions = map[dragoman.Dialect]json.RawMessage{}
	}
	role.Definitions[Dialect] = body
}
