package elasticsearch

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// GetRoles lists the roles that this door defines, the built-in ones included.
func (d *door) GetRoles(ctx context.Context, _ wire.GetRolesRequestObject) (wire.GetRolesResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	walk := d.dir.WalkRoles()
	page, more, err := walk.Next(ctx)
	if err != nil {
		return nil, err
	}
	if more {
		begun := false
		return longListOf(ctx, "", walk, page, func(ctx context.Context, page []dragoman.Role) (any, error) {
			roles := map[string]privilege.Role{}
			if !begun {
				roles, begun = privilege.BuiltinRoles(), true
			}
			return toWireRoles(ctx, d.withRoles(roles, page)), nil
		})
	}
	return wire.GetRoles200JSONResponse(toWireRoles(ctx, d.withRoles(privilege.BuiltinRoles(), page))), nil
}

// rolesLike are all that exist here of whose shared names a filter holds, and
// the built-in ones.
func (d *door) rolesLike(ctx context.Context, filter dragoman.RoleFilter) (map[string]privilege.Role, error) {
	kept, err := d.dir.FindRoles(ctx, dragoman.RoleQuery{Filter: filter})
	if dragoman.CodeOf(err) == dragoman.CodeInvalid { // the database cannot be asked that much
		kept, err = d.dir.FindRoles(ctx, dragoman.RoleQuery{})
	}
	if err != nil {
		return nil, err
	}
	return d.withRoles(privilege.BuiltinRoles(), kept), nil
}

// withRoles are roles and those that are kept and defined here.
func (d *door) withRoles(roles map[string]privilege.Role, kept []dragoman.Role) map[string]privilege.Role {
	all := maps.Clone(roles)
	for _, r := range kept {
		name := d.roles.ToWire(r.Name)
		if body := r.Definitions[Dialect]; body != nil && !isReservedRole(name) {
			all[name] = privilege.FromDefinition(body)
		}
	}
	return all
}

// toWireRoles shows roles, to clients of 7.x what they know of them (quirk 31).
func toWireRoles(ctx context.Context, roles map[string]privilege.Role) map[string]json.RawMessage {
	old := requestFrom(ctx).oldClient()
	shown := make(map[string]json.RawMessage, len(roles))
	for name, r := range roles {
		if old {
			r.Global = privilege.GlobalOfOld(r.Global)
		}
		shown[name] = privilege.ToWireRole(r)
	}
	return shown
}

// GetRole returns those of the named roles that exist.
func (d *door) GetRole(ctx context.Context, r wire.GetRoleRequestObject) (wire.GetRoleResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	roles := map[string]privilege.Role{}
	for _, name := range r.Name {
		if !storable(name) {
			continue
		}
		found, exists, err := d.roleNamed(ctx, name, d.roles.ToShared(name))
		if err != nil {
			return nil, err
		}
		if exists {
			roles[name] = found
		}
	}
	if len(roles) == 0 {
		return wire.GetRole404JSONResponse{NoRolesJSONResponse: wire.NoRolesJSONResponse{}}, nil
	}
	return wire.GetRole200JSONResponse(toWireRoles(ctx, roles)), nil
}

// PutRole creates a role, or replaces it as a whole.
func (d *door) PutRole(ctx context.Context, r wire.PutRoleRequestObject) (wire.PutRoleResponseObject, error) {
	saved, err := d.saveRole(ctx, r.Name, *r.Body)
	return wire.PutRole200JSONResponse{RoleSavedJSONResponse: saved}, err
}

// PostRole is PutRole by another method.
func (d *door) PostRole(ctx context.Context, r wire.PostRoleRequestObject) (wire.PostRoleResponseObject, error) {
	saved, err := d.saveRole(ctx, r.Name, *r.Body)
	return wire.PostRole200JSONResponse{RoleSavedJSONResponse: saved}, err
}

func (d *door) saveRole(ctx context.Context, name string, body []byte) (out wire.RoleSavedJSONResponse, err error) {
	change, err := privilege.FromWireRole(name, body)
	rules := func() error { return d.checkRole(name, change) }
	if err = admit(ctx, err, rules, may); err != nil {
		return out, err
	}
	outcome, err := d.putRole(ctx, name, change)
	out.Role.Created = outcome == roleCreated
	return out, err
}

// checkRole holds a role that is to be kept against the vendor's rules.
func (d *door) checkRole(name string, r privilege.Role) error {
	var complaints []string
	if !naming.Valid(name) {
		complaints = append(complaints, naming.Rule("Role"))
	}
	complaints = append(complaints, r.Complaints()...)
	if isReservedRole(name) {
		complaints = append(complaints, "Role ["+name+"] is reserved and may not be used.")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return r.CheckQueries()
}

// What became of a role that was written.
type roleOutcome int

const (
	roleCreated roleOutcome = iota
	roleUpdated
	roleUnchanged
)

// errUnchanged ends a write that would change nothing.
var errUnchanged = errors.New("nothing to change")

// putRole gives a role its definition here. One that other doors know already
// is new to this one until it has a definition (quirk 27).
func (d *door) putRole(ctx context.Context, name string, change privilege.Role) (outcome roleOutcome, err error) {
	definition := change.Definition()
	_, _, err = d.dir.UpsertRole(ctx, d.roles.ToShared(name), func(r *dragoman.Role, _ bool) error {
		before := r.Definitions[Dialect]
		outcome = roleUpdated
		if before == nil {
			outcome = roleCreated
		} else if content.SameJSON(privilege.FromDefinition(before).Definition(), definition) {
			outcome = roleUnchanged
			return errUnchanged
		}
		if err := mayDefine(ctx, privilege.FromDefinition(before), change); err != nil {
			return err
		}
		if r.Definitions == nil {
			r.Definitions = map[dragoman.Dialect]json.RawMessage{}
		}
		r.Definitions[Dialect] = definition
		return nil
	})
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return outcome, err
}

// DeleteRole forgets what a role grants here.
func (d *door) DeleteRole(ctx context.Context, r wire.DeleteRoleRequestObject) (wire.DeleteRoleResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	if isReservedRole(r.Name) {
		return nil, problem.IllegalArgument("role [%s] is reserved and cannot be deleted", r.Name)
	}
	found, err := d.dropRole(ctx, r.Name)
	if err == nil && !found {
		return wire.DeleteRole404JSONResponse{NoRoleJSONResponse: wire.NoRoleJSONResponse{Found: false}}, nil
	}
	return wire.DeleteRole200JSONResponse{RoleDeletedJSONResponse: wire.RoleDeletedJSONResponse{Found: true}}, err
}

// dropRole forgets what a role grants here, and with the last definition the
// role; users who hold it keep its name (quirk 27).
func (d *door) dropRole(ctx context.Context, name string) (found bool, err error) {
	if !storable(name) {
		return false, nil
	}
	err = d.dir.UndefineRole(ctx, d.roles.ToShared(name), Dialect)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return false, nil
	}
	return err == nil, err
}

// BulkPutRoles creates and replaces roles; one that breaks a rule does not keep
// the others from it.
func (d *door) BulkPutRoles(ctx context.Context, r wire.BulkPutRolesRequestObject) (wire.BulkPutRolesResponseObject, error) {
	changes, err := fromWireBulkRoles(*r.Body)
	if err = admit(ctx, err, nil, may); err != nil {
		return nil, err
	}
	var out wire.BulkPutRoles200JSONResponse
	for _, change := range changes {
		outcome := roleCreated
		err := d.checkRole(change.name, change.role)
		if err == nil {
			outcome, err = d.putRole(ctx, change.name, change.role)
		}
		if err != nil {
			if err := noteError(&out.Errors, change.name, err); err != nil {
				return nil, err
			}
			continue
		}
		list := []*[]string{&out.Created, &out.Updated, &out.Noop}[outcome]
		*list = append(*list, change.name)
	}
	return out, nil
}

type namedRole struct {
	name string
	role privilege.Role
}

// fromWireBulkRoles reads roles by name.
func fromWireBulkRoles(body []byte) ([]namedRole, error) {
	p, fields, err := content.Read("bulk_update_roles_request_payload", body, "roles")
	if err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, content.ProblemAt(body, len(body), "Required [roles]")
	}
	list := []namedRole{}
	err = p.Named(fields[0], func(f content.Field, place content.Parser) error {
		r, err := privilege.FromWireRoleAt(place, f.Name, f.Raw)
		list = append(list, namedRole{f.Name, r})
		return err
	})
	if err != nil {
		return list, err
	}
	if len(list) == 0 {
		return list, problem.InvalidRequest("roles cannot be empty")
	}
	return list, nil
}

// BulkDeleteRoles forgets what roles grant here.
func (d *door) BulkDeleteRoles(ctx context.Context, r wire.BulkDeleteRolesRequestObject) (wire.BulkDeleteRolesResponseObject, error) {
	roles, err := fromWireRoleNames(*r.Body)
	if err = admit(ctx, err, nil, may); err != nil {
		return nil, err
	}
	var out wire.BulkDeleteRoles200JSONResponse
	for _, name := range roles {
		if isReservedRole(name) {
			refused := problem.IllegalArgument("role [%s] is reserved and cannot be deleted", name)
			if err := noteError(&out.Errors, name, refused); err != nil {
				return nil, err
			}
			continue
		}
		found, err := d.dropRole(ctx, name)
		switch {
		case err != nil:
			return nil, err
		case found:
			out.Deleted = append(out.Deleted, name)
		default:
			out.NotFound = append(out.NotFound, name)
		}
	}
	return out, nil
}

func fromWireRoleNames(body []byte) ([]string, error) {
	p, fields, err := content.Read("bulk_delete_roles_request", body, "names")
	if err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, content.ProblemAt(body, len(body), "Required [names]")
	}
	list, err := p.Texts(fields[0])
	if err == nil && len(list) == 0 {
		err = problem.InvalidRequest("names cannot be empty")
	}
	slices.Sort(list)
	return slices.Compact(list), err
}

// mostDetails is of how many of those that went wrong an answer tells the reason.
const mostDetails = 1000

// noteError adds what went wrong with one of many, unless it would have gone
// wrong with all of them.
func noteError(into **wire.BulkErrors, name string, err error) error {
	var f *problem.Problem
	if !errors.As(err, &f) {
		if code := dragoman.CodeOf(err); code != dragoman.CodeInvalid {
			return err
		}
		f = problem.New(http.StatusBadRequest, problem.TypeInvalid, "%s", err.Error())
	}
	if *into == nil {
		*into = &wire.BulkErrors{Details: map[string]wire.BulkError{}}
	}
	if (*into).Count++; len((*into).Details) >= mostDetails {
		return nil // they are counted
	}
	(*into).Details[name] = wire.BulkError{Type: f.Kind, Reason: f.Reason}
	return nil
}
