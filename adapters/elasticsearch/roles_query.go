package elasticsearch

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search"
)

// QueryRoles finds roles.
func (d *door) QueryRoles(ctx context.Context, r wire.QueryRolesRequestObject) (wire.QueryRolesResponseObject, error) {
	found, err := d.queryRoles(ctx, contentOf(ctx, r.Body))
	return wire.QueryRoles200JSONResponse{RolesFoundJSONResponse: found}, err
}

// QueryRolesByPost is QueryRoles by another method.
func (d *door) QueryRolesByPost(ctx context.Context, r wire.QueryRolesByPostRequestObject) (wire.QueryRolesByPostResponseObject, error) {
	found, err := d.queryRoles(ctx, contentOf(ctx, r.Body))
	return wire.QueryRolesByPost200JSONResponse{RolesFoundJSONResponse: found}, err
}

func (d *door) queryRoles(ctx context.Context, body []byte) (out wire.RolesFoundJSONResponse, err error) {
	q, err := d.askedFor(ctx, query.Roles, body)
	if err != nil {
		return out, err
	}
	filter, _ := search.Narrowed(q.Filter, d.roleTest)
	all, err := d.rolesLike(ctx, filter)
	if err != nil {
		return out, err
	}
	names := slices.Sorted(maps.Keys(all))
	items := make([]query.Item, len(names))
	for i, name := range names {
		items[i] = roleItem(all[name], name)
	}
	found, err := q.Find(ctx, items)
	page := q.Page(items, found)
	out = wire.RolesFoundJSONResponse{Total: len(found), Count: len(page), Roles: make([]json.RawMessage, len(page))}
	for i, at := range page {
		var sorted []any
		if q.Sorted {
			sorted = q.ShownSort(items[at], at)
		}
		out.Roles[i] = toWireFoundRole(names[at], all[names[at]], sorted)
	}
	return out, err
}

// roleTest makes a filter of the directory's roles from a test of their names,
// in the shared spelling; of other tests it knows none.
func (d *door) roleTest(test query.Condition) (dragoman.RoleFilter, bool) {
	at, _ := search.FieldOf(test)
	if at != "name" {
		return nil, false
	}
	if in, isIn := test.(search.In[query.Attribute]); isIn {
		test = storableOf(in)
	}
	if !storableTest(test) {
		return search.Or[dragoman.RoleField]{}, true
	}
	if names, exactly := exactNames(test); exactly {
		in := search.In[dragoman.RoleField]{Field: dragoman.RoleName}
		for _, name := range names {
			in.Values = append(in.Values, d.roles.ToShared(name))
		}
		return in, true
	}
	of := search.At(test, func(query.Attribute) dragoman.RoleField { return dragoman.RoleName })
	if len(d.roles.Shared()) > 0 {
		of = search.Respelled(of, string(Dialect), d.roles.ToWire)
	}
	return of, true
}

// toWireFoundRole shows a role with its name, and what it was sorted by.
func toWireFoundRole(name string, r privilege.Role, sorted []any) json.RawMessage {
	shown := privilege.ToWireRole(r)
	out := slices.Concat([]byte(`{"name":`), []byte(jsontree.Quote(name)), []byte(","), shown[1:len(shown)-1])
	if len(sorted) > 0 {
		by := make([]string, len(sorted))
		for i, value := range sorted {
			by[i] = string(content.MustJSON(value))
		}
		out = slices.Concat(out, []byte(`,"_sort":[`), []byte(strings.Join(by, ",")), []byte("]"))
	}
	return append(out, '}')
}

// roleItem is a role as queries see it.
func roleItem(r privilege.Role, named string) query.Item {
	metadata := query.MetadataOf(r.Metadata)
	return func(name query.Attribute) []any {
		var found []any
		for _, g := range r.Applications {
			switch name {
			case "applications.application":
				found = append(found, g.Application)
			case "applications.privileges":
				found = append(found, values(g.Privileges)...)
			case "applications.resources":
				found = append(found, values(g.Resources)...)
			}
		}
		switch {
		case name == "name":
			return []any{named}
		case name == "description" && r.Description != nil:
			return []any{*r.Description}
		case len(found) == 0:
			return metadata(name)
		}
		return found
	}
}

func values(list []string) []any {
	out := make([]any, len(list))
	for i, text := range list {
		out[i] = text
	}
	return out
}
