package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// profile is a set of policies under a name that all doors share: it is a role
// of the directory's, and its content is the definition of that role here. One
// that another door has made has no content, and grants nothing.
type profile struct {
	id      string
	content map[string]json.RawMessage
	role    *dragoman.Role // nil for one that nobody has defined
}

// policy is a role, and where it applies.
type policy struct {
	RoleID       string        `json:"roleId"`
	RestrictedTo []restriction `json:"restrictedTo"`
}

func (p profile) policies() []policy { return policiesOf(p.content["policies"]) }

func policiesOf(text []byte) []policy {
	var policies []policy
	_ = json.Unmarshal(text, &policies) // it was checked when it was written
	return policies
}

func (p profile) rateLimit() int {
	limit, _ := wholeNumber(p.content["rateLimit"]) // it was checked when it was written
	return limit
}

// profile finds what a profile grants, without asking whether anybody may know.
func (d *door) profile(ctx context.Context, id string) (profile, error) {
	p := profile{id: id, content: rawjson.Kept(builtinProfiles[id])}
	if id == profileAdmin {
		return p, nil
	}
	definition, err := d.dir.RoleDefinition(ctx, d.roles.ToShared(id), Dialect)
	if err != nil || definition == nil {
		return p, err
	}
	p.content = rawjson.Kept(definition)
	return p, nil
}

// profileOfRole is a role of the directory's as this door sees it.
func (d *door) profileOfRole(role dragoman.Role) profile {
	id := d.roles.ToWire(role.Name)
	p := profile{id: id, content: rawjson.Kept(builtinProfiles[id])}
	if definition := role.Definitions[Dialect]; definition != nil && id != profileAdmin {
		p.content, p.role = rawjson.Kept(definition), &role
	}
	return p
}

// readProfile is profile for showing: it fails with CodeNotFound for one that
// is neither built in nor a role.
func (d *door) readProfile(ctx context.Context, id string) (profile, error) {
	role, err := d.dir.Role(ctx, d.roles.ToShared(id))
	if errors.Is(err, dragoman.ErrNotFound) {
		if builtinProfiles[id] == nil {
			return profile{}, problem.ProfileNotFound.With(id)
		}
		return profile{id: id, content: rawjson.Kept(builtinProfiles[id])}, nil
	}
	if err != nil {
		return profile{}, err
	}
	return d.profileOfRole(role), nil
}

// allProfiles are the built-in ones and every role, by ID.
func (d *door) allProfiles(ctx context.Context) ([]profile, error) { return d.profilesLike(ctx, nil) }

// profilesLike are the built-in ones and every role of whose shared name a
// filter holds, by ID.
func (d *door) profilesLike(ctx context.Context, filter dragoman.RoleFilter) ([]profile, error) {
	roles, err := d.dir.FindRoles(ctx, dragoman.RoleQuery{Filter: filter})
	if dragoman.CodeOf(err) == dragoman.CodeInvalid { // the database cannot be asked that much
		roles, err = d.dir.FindRoles(ctx, dragoman.RoleQuery{})
	}
	if err != nil {
		return nil, err
	}
	all := map[string]profile{}
	for id, content := range builtinProfiles {
		all[id] = profile{id: id, content: rawjson.Kept(content)}
	}
	for _, role := range roles {
		p := d.profileOfRole(role)
		all[p.id] = p
	}
	var sorted []profile
	for _, id := range slices.Sorted(maps.Keys(all)) {
		sorted = append(sorted, all[id])
	}
	return sorted, nil
}

// toWireProfile always has policies and a rate limit, which clients count on.
func (d *door) toWireProfile(p profile, v1 bool) wire.Profile {
	content := maps.Clone(p.content)
	lead := []rawjson.Member{
		{Name: "policies", Value: orElse(content["policies"], `[]`)},
		{Name: "rateLimit", Value: orElse(content["rateLimit"], `0`)},
	}
	delete(content, "policies")
	delete(content, "rateLimit")
	if !v1 {
		lead = append([]rawjson.Member{{Name: "optimizedPolicies", Value: optimized(p.policies())}}, lead...)
	}
	at := d.born()
	if p.role != nil {
		at = &stamped{p.role.CreatedByID, p.role.UpdatedByID, p.role.CreatedAt, p.role.UpdatedAt, p.role.Version, false}
	}
	source, meta, version := at.dress(append(lead, rawjson.Sorted(content)...), v1)
	return wire.Profile{ID: p.id, Source: source, Meta: meta, Version: version}
}

// toWireFoundProfile is toWireProfile in searches, where nothing has been prepared.
func (d *door) toWireFoundProfile(p profile, v1 bool) wire.Profile {
	out := d.toWireProfile(p, v1)
	if members, ok := rawjson.Members(out.Source); ok && !v1 {
		for i := range members {
			if members[i].Name == "optimizedPolicies" {
				members[i].Value = json.RawMessage(`[]`)
			}
		}
		out.Source = rawjson.Write(members...)
	}
	return out
}

func orElse(v json.RawMessage, otherwise string) json.RawMessage {
	if v == nil || rawjson.IsNull(v) {
		return json.RawMessage(otherwise)
	}
	return v
}

// checkProfile refuses content that makes no sense, in Kuzzle's order; it
// fills in policies where the list is empty.
func (d *door) checkProfile(ctx context.Context, r *request, id string, content map[string]json.RawMessage) error {
	if err := checkRateLimit(content["rateLimit"]); err != nil {
		return err
	}
	items, ok := rawjson.List(content["policies"])
	switch {
	case content["policies"] == nil || rawjson.IsNull(content["policies"]):
		return problem.MissingArgument.With(id + ".policies")
	case !ok:
		return problem.InvalidType.With(id+".policies", "object[]")
	case len(items) == 0:
		content["policies"] = json.RawMessage(`[{"roleId":"default"}]`)
	}
	for i, item := range items {
		if err := checkPolicy(fmt.Sprintf("%s.policies[%d]", id, i), item); err != nil {
			return err
		}
	}
	p := profile{id: id, content: content}
	if err := d.checkRolesOf(ctx, p); err != nil {
		return err
	}
	return p.checkIndexes(r)
}

// checkIndexes wants the indexes that a profile is restricted to to exist, if
// the request is strict. There are none here.
func (p profile) checkIndexes(r *request) error {
	strict, err := r.flag("strict")
	if err != nil || !strict {
		return err
	}
	for _, policy := range p.policies() {
		for _, to := range policy.RestrictedTo {
			return problem.UnknownIndex.With(to.Index)
		}
	}
	return nil
}

// checkRolesOf wants the roles to exist, and anonymous to stay what it is.
func (d *door) checkRolesOf(ctx context.Context, p profile) error {
	hasAnonymous := false
	for _, policy := range p.policies() {
		_, err := d.role(ctx, policy.RoleID)
		if errors.Is(err, dragoman.ErrNotFound) {
			return problem.RoleNotFound.With(policy.RoleID)
		}
		if err != nil {
			return err
		}
		hasAnonymous = hasAnonymous || policy.RoleID == profileAnonymous
	}
	if p.id == profileAnonymous && !hasAnonymous {
		return problem.MissingAnonymousRole.With()
	}
	return nil
}

func checkRateLimit(v json.RawMessage) error {
	if v == nil || rawjson.IsNull(v) {
		return nil
	}
	n, ok := wholeNumber(v)
	switch {
	case !ok:
		return problem.InvalidType.With("rateLimit", "integer")
	case n < 0:
		return problem.InvalidArgument.With("rateLimit", "positive integer, or zero")
	}
	return nil
}

func checkPolicy(path string, item json.RawMessage) error {
	members, ok := rawjson.Object(item)
	if !ok {
		return problem.InvalidType.With(path, "object")
	}
	if members["roleId"] == nil || rawjson.IsNull(members["roleId"]) {
		return problem.MissingArgument.With(path + ".roleId")
	}
	if n := members["roleId"]; json.Unmarshal(n, new(json.Number)) == nil && n[0] != '"' {
		return problem.RoleNotFound.With(string(n)).Showing(n)
	}
	if _, ok := rawjson.Text(members["roleId"]); !ok {
		return problem.InvalidType.With(path+".roleId", "string")
	}
	if err := onlyMembers(path, members, "roleId", "restrictedTo"); err != nil {
		return err
	}
	if v := members["restrictedTo"]; v == nil || rawjson.IsNull(v) {
		return nil
	}
	items, ok := rawjson.List(members["restrictedTo"])
	if !ok {
		return problem.InvalidType.With(path+".restrictedTo", "object[]")
	}
	for i, item := range items {
		if text, ok := rawjson.Text(item); ok { // Kuzzle names it by what it is
			return problem.InvalidType.With(fmt.Sprintf("%s.restrictedTo[%s]", path, text), "object")
		}
		if err := checkRestriction(fmt.Sprintf("%s.restrictedTo[%d]", path, i), item); err != nil {
			return err
		}
	}
	return nil
}

func checkRestriction(path string, item json.RawMessage) error {
	members, ok := rawjson.Object(item)
	if !ok {
		return problem.InvalidType.With(path, "object")
	}
	if members["index"] == nil || rawjson.IsNull(members["index"]) {
		return problem.MissingArgument.With(path + ".index")
	}
	if _, ok := rawjson.Text(members["index"]); !ok {
		return problem.InvalidType.With(path+".index", "string")
	}
	if v := members["collections"]; v != nil && !rawjson.IsNull(v) {
		if _, ok := rawjson.Texts(v); !ok {
			return problem.InvalidType.With(path+".collections", "string[]")
		}
	}
	return onlyMembers(path, members, "index", "collections")
}

// onlyMembers refuses members of other names.
func onlyMembers(path string, members map[string]json.RawMessage, names ...string) error {
	for _, m := range rawjson.Sorted(members) {
		if !slices.Contains(names, m.Name) {
			return problem.UnexpectedArgument.With(path+"."+m.Name, `"`+strings.Join(names, `", "`)+`"`)
		}
	}
	return nil
}

// optimized is what version 2 shows of its own preparations beside the policies:
// the places that a policy is restricted to are never told there (quirk 59).
func optimized(policies []policy) json.RawMessage {
	list := make([]json.RawMessage, len(policies))
	for i, p := range policies {
		members := []rawjson.Member{{Name: "roleId", Value: rawjson.Must(p.RoleID)}}
		if p.RestrictedTo != nil {
			members = append([]rawjson.Member{{Name: "restrictedTo", Value: json.RawMessage(`{}`)}}, members...)
		}
		list[i] = rawjson.Write(members...)
	}
	return rawjson.Must(list)
}
