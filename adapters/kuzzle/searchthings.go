package kuzzle

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

// searchedBy reads a search of profiles or roles. other is the member that an
// older form has instead of a query; both at once are refused.
func (d *door) searchThings(
	ctx context.Context, r *request, of, other, complaint string) (q dragoman.Query, list []string, listed bool, err error,
) {
	members, _ := rawjson.Object(r.body)
	v := members[other]
	if listed = v != nil && !rawjson.IsNull(v); listed {
		if members["query"] != nil {
			return q, nil, true, problem.Unregistered(400, "%s", complaint)
		}
		var ok bool
		if list, ok = rawjson.Texts(v); !ok {
			return q, nil, true, problem.InvalidType.With("body."+other, "array")
		}
		rest := map[string]json.RawMessage{}
		for name, value := range members {
			if name != other {
				rest[name] = value
			}
		}
		plain := *r
		plain.body = rawjson.Write(rawjson.Sorted(rest)...)
		q, err = d.searcher(ctx, of).searchQuery(&plain)
		return q, list, true, err
	}
	q, err = d.searcher(ctx, of).searchQuery(r)
	return q, nil, false, err
}

// searchProfiles takes a query, or a list of roles of which a profile must
// have one.
func (d *door) searchProfiles(ctx context.Context, r *request) (any, error) {
	span, err := r.scrolled(0)
	if err != nil {
		return nil, err
	}
	if span == 0 {
		return d.pageOfProfiles(ctx, r, r, nil)
	}
	q, _, _, err := d.searchThings(ctx, r, "profiles", "roles", rolesAndQuery)
	if err != nil {
		return nil, err
	}
	c, err := r.begin("profiles", q, span, d.dir.Now())
	if err != nil {
		return nil, err
	}
	return d.pageOfProfiles(ctx, r, r, &c)
}

const rolesAndQuery = `You cannot specifify both "roles" and "query". Prefer the usage of "query" property with a search query.`

// pageOfProfiles answers a search, and where it can be gone on with.
func (d *door) pageOfProfiles(ctx context.Context, r, asked *request, c *cursor) (any, error) {
	q, roles, listed, err := d.searchThings(ctx, asked, "profiles", "roles", rolesAndQuery)
	if err != nil {
		return nil, err
	}
	members, _ := rawjson.Object(asked.body)
	if err := noAggregations(members); err != nil {
		return nil, err
	}
	visible, err := asked.source()
	if err != nil {
		return nil, err
	}
	if c != nil {
		q.Offset = c.From
	}
	filter, _ := search.Narrowed(q.Filter, d.profileTest)
	all, err := d.profilesLike(ctx, filter)
	if err != nil {
		return nil, err
	}
	shown := map[string]wire.Profile{}
	var things []thing
	for _, p := range all {
		has := func(one policy) bool { return slices.Contains(roles, one.RoleID) }
		if listed && len(roles) > 0 && !slices.ContainsFunc(p.policies(), has) {
			continue
		}
		shown[p.id] = d.toWireFoundProfile(p, r.v1)
		things = append(things, thingOf(p.id, d.toWireProfile(p, false).Source))
	}
	ids, total, err := pageOf(ctx, things, q)
	if err != nil {
		return nil, err
	}
	seen := pace.New(ctx)
	list := wire.ProfileList{Hits: []wire.Profile{}, Total: &total}
	for _, id := range ids {
		hit := shown[id]
		if hit.Source, err = visible.Of(seen, hit.Source); err != nil {
			return nil, err
		}
		list.Hits = append(list.Hits, hit)
	}
	if c != nil {
		list.ScrollID = c.past(len(ids)).id()
	}
	return list, nil
}

// profileTest makes a filter of the directory's roles from a test of profiles'
// IDs; of other tests it knows none.
func (d *door) profileTest(test dragoman.Filter) (dragoman.RoleFilter, bool) {
	at, isTest := search.FieldOf(test)
	if !isTest || at.Name != dragoman.FieldID {
		return nil, false
	}
	for _, text := range search.TextsOf(test) {
		if strings.IndexByte(text, 0) >= 0 || !utf8.ValidString(text) {
			return nil, false // the database cannot be asked for it
		}
	}
	name := func(dragoman.Field) dragoman.RoleField { return dragoman.RoleName }
	switch test := test.(type) {
	case dragoman.In:
		in := search.In[dragoman.RoleField]{Field: dragoman.RoleName}
		for _, v := range test.Values {
			in.Values = append(in.Values, d.spelling.sharedName(v))
		}
		return in, true
	case dragoman.Eq:
		if !test.Fold && !test.Words {
			return search.Eq[dragoman.RoleField]{Field: dragoman.RoleName, Value: d.spelling.sharedName(test.Value)}, true
		}
	}
	of := search.At(test, name)
	if len(d.roles.Shared()) > 0 {
		of = search.Respelled(of, string(Dialect), d.roles.ToWire)
	}
	return of, true
}

// searchRoles takes a query, or a list of controllers of which a role must
// name one, or all of them with "*".
func (d *door) searchRoles(ctx context.Context, r *request) (any, error) {
	q, controllers, listed, err := d.searchThings(ctx, r, "roles", "controllers",
		`You cannot specifify both "controllers" and "query". Prefer the usage of "query" property with a search query.`)
	if err != nil {
		return nil, err
	}
	visible, err := r.source()
	if err != nil {
		return nil, err
	}
	all, err := d.allRoles(ctx)
	if err != nil {
		return nil, err
	}
	shown := map[string]wire.Role{}
	var things []thing
	for _, one := range all {
		named := func(controller string) bool { return controller == "*" || slices.Contains(controllers, controller) }
		if listed && len(controllers) > 0 && !slices.ContainsFunc(rawjson.Names(one.controllers()), named) {
			continue
		}
		shown[one.id] = d.toWireRole(one, r.v1)
		things = append(things, thingOf(one.id, d.toWireRole(one, false).Source))
	}
	ids, total, err := pageOf(ctx, things, q)
	if err != nil {
		return nil, err
	}
	seen := pace.New(ctx)
	list := wire.RoleList{Hits: []wire.Role{}, Total: &total}
	for _, id := range ids {
		hit := shown[id]
		if hit.Source, err = visible.Of(seen, hit.Source); err != nil {
			return nil, err
		}
		list.Hits = append(list.Hits, hit)
	}
	return list, nil
}

// pageOf chooses, orders and cuts, and counts all that were chosen.
func pageOf(ctx context.Context, things []thing, q dragoman.Query) (ids []string, total int, err error) {
	p := pace.New(ctx)
	things = slices.DeleteFunc(things, func(t thing) bool { return !search.HoldsWithin(p, q.Filter, t.values) })
	if p.Err() != nil {
		return nil, 0, p.Err()
	}
	ordered(things, q.Sort)
	total = len(things)
	if len(q.After) > 0 {
		things = slices.DeleteFunc(things, func(t thing) bool { return !t.behind(q) })
	}
	things = things[min(q.Offset, len(things)):]
	if q.Limit < 0 {
		things = nil
	} else if q.Limit > 0 {
		things = things[:min(q.Limit, len(things))]
	}
	for _, t := range things {
		ids = append(ids, t.id)
	}
	return ids, total, nil
}

// behind reports whether a thing comes after the place that a search goes on at.
func (t thing) behind(q dragoman.Query) bool {
	for i, key := range q.Sort {
		if c := key.Compare(t.at(key), q.After[i]); c != 0 {
			return c > 0
		}
	}
	last, _ := q.After[len(q.After)-1].(string)
	return t.id > last
}
