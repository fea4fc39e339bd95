package elasticsearch

import (
	"context"
	"slices"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// GetBuiltinPrivileges lists the privileges that there are.
func (d *door) GetBuiltinPrivileges(ctx context.Context, _ wire.GetBuiltinPrivilegesRequestObject) (wire.GetBuiltinPrivilegesResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	return wire.GetBuiltinPrivileges200JSONResponse{
		Cluster:       privilege.Names(privilege.Table().Cluster, d.product.major),
		Index:         privilege.Names(privilege.Table().Index, d.product.major),
		RemoteCluster: slices.Clone(privilege.Table().RemoteCluster),
	}, nil
}

// GetUserPrivileges tells callers what their roles grant together.
func (d *door) GetUserPrivileges(ctx context.Context, _ wire.GetUserPrivilegesRequestObject) (wire.GetUserPrivilegesResponseObject, error) {
	id := callerOf(ctx)
	if id.limits != nil {
		return nil, problem.IllegalArgument("Cannot retrieve privileges for API keys with assigned role descriptors. Please use the " +
			"Get API key information API https://ela.st/es-api-get-api-key")
	}
	return wire.GetUserPrivileges200JSONResponse(toWireUserPrivileges(privilege.NewPermissions(id.roles))), nil
}

// HasPrivileges tells callers which of the privileges they ask about they have.
func (d *door) HasPrivileges(ctx context.Context, r wire.HasPrivilegesRequestObject) (wire.HasPrivilegesResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, caller(ctx).User.Username, contentOf(ctx, r.Body))
	return wire.HasPrivileges200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// HasPrivilegesByPost is HasPrivileges by another method.
func (d *door) HasPrivilegesByPost(ctx context.Context, r wire.HasPrivilegesByPostRequestObject) (wire.HasPrivilegesByPostResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, caller(ctx).User.Username, contentOf(ctx, r.Body))
	return wire.HasPrivilegesByPost200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// UserHasPrivileges is HasPrivileges for callers who name themselves.
func (d *door) UserHasPrivileges(ctx context.Context, r wire.UserHasPrivilegesRequestObject) (wire.UserHasPrivilegesResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, r.Username, contentOf(ctx, r.Body))
	return wire.UserHasPrivileges200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// UserHasPrivilegesByPost is UserHasPrivileges by another method.
func (d *door) UserHasPrivilegesByPost(ctx context.Context, r wire.UserHasPrivilegesByPostRequestObject) (wire.UserHasPrivilegesByPostResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, r.Username, contentOf(ctx, r.Body))
	return wire.UserHasPrivilegesByPost200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

func (d *door) hasPrivileges(ctx context.Context, username string, body []byte) (wire.PrivilegeAnswerJSONResponse, error) {
	question, err := privilege.FromWireQuestion(username, body)
	if err == nil {
		err = exchangeFrom(ctx).checkParameters()
	}
	if err == nil {
		err = question.Check()
	}
	if err != nil {
		return wire.PrivilegeAnswerJSONResponse{}, err
	}
	u := caller(ctx).User
	if u.Username != username {
		if err := may(ctx); err != nil {
			return wire.PrivilegeAnswerJSONResponse{}, err
		}
		return wire.PrivilegeAnswerJSONResponse{}, problem.IllegalArgument("users may only check the privileges of their own account")
	}
	held := callerOf(ctx).held()
	known, err := d.catalogueFor(ctx, question, held)
	if err != nil {
		return wire.PrivilegeAnswerJSONResponse{}, err
	}
	for _, p := range held {
		p.Known = known
	}
	answer := answerTo(question, u.Username, held)
	if slices.ContainsFunc(held, (*privilege.Permissions).Exhausted) {
		return answer, errTooManyPrivileges()
	}
	return answer, nil
}

func errTooManyPrivileges() error {
	return problem.IllegalArgument("too many privileges, or too complicated patterns, to check at once")
}

// held is what the caller has: all of it must grant what is to be granted.
func (id *identity) held() []*privilege.Permissions {
	held := []*privilege.Permissions{privilege.NewPermissions(id.roles)}
	if id.limits != nil {
		held = append(held, privilege.NewPermissions(id.limits))
	}
	return held
}

// answerTo says yes or no to each part of the question, under the very words
// that it was asked in.
func answerTo(q privilege.Question, username string, held []*privilege.Permissions) wire.PrivilegeAnswerJSONResponse {
	a := wire.PrivilegeAnswerJSONResponse{
		Username: username, HasAllRequested: true,
		Cluster: map[string]bool{}, Index: map[string]map[string]bool{}, Application: map[string]map[string]map[string]bool{},
	}
	note := func(in map[string]bool, name string, has func(*privilege.Permissions) bool) {
		in[name] = !slices.ContainsFunc(held, func(p *privilege.Permissions) bool { return !has(p) })
		a.HasAllRequested = a.HasAllRequested && in[name]
	}
	for _, name := range q.Cluster {
		wanted, _ := privilege.ClusterActions()(name)
		note(a.Cluster, name, func(p *privilege.Permissions) bool { return p.HasCluster(wanted) })
	}
	for _, g := range q.Indices {
		for _, index := range g.Names {
			under := inside(a.Index, index)
			for _, name := range g.Privileges {
				wanted, _ := privilege.IndexActions()(name)
				note(under, name, func(p *privilege.Permissions) bool { return p.HasIndex(index, g.AllowRestricted, wanted) })
			}
		}
	}
	for _, g := range q.Applications {
		for _, resource := range g.Resources {
			under := inside(inside(a.Application, g.Application), resource)
			for _, name := range g.Privileges {
				note(under, name, func(p *privilege.Permissions) bool { return p.HasApplication(g.Application, name, resource) })
			}
		}
	}
	return a
}

// inside is the inner map of that key, made where it is missing.
func inside[T any](outer map[string]map[string]T, key string) map[string]T {
	if outer[key] == nil {
		outer[key] = map[string]T{}
	}
	return outer[key]
}

func toWireUserPrivileges(p *privilege.Permissions) wire.UserPrivileges {
	all := p.Merged()
	out := wire.UserPrivileges{
		Cluster:      all.Cluster,
		Global:       all.Global,
		Indices:      make([]wire.IndexPrivileges, len(all.Indices)),
		Applications: make([]wire.ApplicationPrivileges, len(all.Applications)),
		RunAs:        all.RunAs,
	}
	for i, g := range all.Indices {
		out.Indices[i] = toWireIndexPrivileges(g)
	}
	for i, g := range all.Applications {
		out.Applications[i] = wire.ApplicationPrivileges{Application: g.Application, Privileges: g.Privileges, Resources: g.Resources}
	}
	for _, g := range all.RemoteIndices {
		out.RemoteIndices = append(out.RemoteIndices, toWireIndexPrivileges(g))
	}
	for _, g := range all.RemoteCluster {
		out.RemoteCluster = append(out.RemoteCluster, wire.RemoteCluster{Privileges: g.Privileges, Clusters: g.Clusters})
	}
	return out
}

// toWireIndexPrivileges shows what is granted over some indices; what narrows it
// is a list there, as several roles may have done so.
func toWireIndexPrivileges(g privilege.MergedIndices) wire.IndexPrivileges {
	out := wire.IndexPrivileges{
		Names: g.Names, Privileges: g.Privileges, Query: g.Queries, AllowRestrictedIndices: g.AllowRestricted, Clusters: g.Clusters,
	}
	for _, f := range g.Fields {
		out.FieldSecurity = append(out.FieldSecurity, wire.FieldSecurity{Grant: f.Grant, Except: f.Except})
	}
	return out
}
