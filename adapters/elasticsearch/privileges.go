package elasticsearch

import (
	"context"
	"slices"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// GetBuiltinPrivileges lists the privileges that there are.
func (d *door) GetBuiltinPrivileges(
	ctx context.Context, _ wire.GetBuiltinPrivilegesRequestObject,
) (wire.GetBuiltinPrivilegesResponseObject, error) {
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
	who := callerFrom(ctx)
	if who.limits != nil {
		return nil, problem.IllegalArgument("Cannot retrieve privileges for API keys with assigned role descriptors. Please use the " +
			"Get API key information API https://ela.st/es-api-get-api-key")
	}
	return wire.GetUserPrivileges200JSONResponse(toWireUserPrivileges(privilege.NewPermissions(ctx, who.roles))), nil
}

// HasPrivileges tells callers which of the privileges they ask about they have.
func (d *door) HasPrivileges(ctx context.Context, r wire.HasPrivilegesRequestObject) (wire.HasPrivilegesResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, principalFrom(ctx).User.Username, contentOf(ctx, r.Body))
	return wire.HasPrivileges200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// HasPrivilegesByPost is HasPrivileges by another method.
func (d *door) HasPrivilegesByPost(
	ctx context.Context, r wire.HasPrivilegesByPostRequestObject,
) (wire.HasPrivilegesByPostResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, principalFrom(ctx).User.Username, contentOf(ctx, r.Body))
	return wire.HasPrivilegesByPost200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// UserHasPrivileges is HasPrivileges for callers who name themselves.
func (d *door) UserHasPrivileges(ctx context.Context, r wire.UserHasPrivilegesRequestObject) (wire.UserHasPrivilegesResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, r.Username, contentOf(ctx, r.Body))
	return wire.UserHasPrivileges200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

// UserHasPrivilegesByPost is UserHasPrivileges by another method.
func (d *door) UserHasPrivilegesByPost(
	ctx context.Context, r wire.UserHasPrivilegesByPostRequestObject,
) (wire.UserHasPrivilegesByPostResponseObject, error) {
	answer, err := d.hasPrivileges(ctx, r.Username, contentOf(ctx, r.Body))
	return wire.UserHasPrivilegesByPost200JSONResponse{PrivilegeAnswerJSONResponse: answer}, err
}

func (d *door) hasPrivileges(ctx context.Context, username string, body []byte) (wire.PrivilegeAnswerJSONResponse, error) {
	question, err := privilege.FromWireQuestion(username, body)
	if err == nil {
		err = requestFrom(ctx).checkParameters()
	}
	if err == nil {
		err = question.Check()
	}
	if err != nil {
		return wire.PrivilegeAnswerJSONResponse{}, err
	}
	u := principalFrom(ctx).User
	if u.Username != username {
		if err := may(ctx); err != nil {
			return wire.PrivilegeAnswerJSONResponse{}, err
		}
		return wire.PrivilegeAnswerJSONResponse{}, problem.IllegalArgument("users may only check the privileges of their own account")
	}
	return d.answerOwn(ctx, question, callerFrom(ctx))
}

// answerOwn answers callers. Questions that could take long have places of
// their own, so that many of them leave a processor to everybody else.
func (d *door) answerOwn(ctx context.Context, q privilege.Question, who *caller) (answer wire.PrivilegeAnswerJSONResponse, err error) {
	err = d.slots.run(ctx, q.Pairs(), func() error {
		held := who.held(ctx)
		known, err := d.catalogueFor(ctx, q, held)
		if err != nil {
			return err
		}
		for _, p := range held {
			p.Known = known
		}
		answer, err = answerTo(q, who.user.Username, held)
		return err
	})
	return answer, err
}

// held is what the caller has: all of it must grant what is to be granted.
func (who *caller) held(ctx context.Context) []*privilege.Permissions {
	held := []*privilege.Permissions{privilege.NewPermissions(ctx, who.roles)}
	if who.limits != nil {
		held = append(held, privilege.NewPermissions(ctx, who.limits))
	}
	return held
}

// maxPrivilegeAnswer bounds the answer to a privileges check, in bytes. A
// question of 34 kB could ask for one of 50 MB (quirk 25).
const maxPrivilegeAnswer = 8 << 20

// checking is the making of an answer to a privileges check.
type checking struct {
	held   []*privilege.Permissions
	answer wire.PrivilegeAnswerJSONResponse
	size   int // bytes of the answer so far, nearly
}

// answerTo says yes or no to each part of the question, under the very words
// that it was asked in. It ends early with the context of those who ask, and
// when the question is too much work or its answer too long.
func answerTo(q privilege.Question, username string, held []*privilege.Permissions) (wire.PrivilegeAnswerJSONResponse, error) {
	c := checking{held: held, answer: wire.PrivilegeAnswerJSONResponse{
		Username: username, HasAllRequested: true,
		Cluster: map[string]bool{}, Index: map[string]map[string]bool{}, Application: map[string]map[string]map[string]bool{},
	}}
	for _, part := range []func(privilege.Question) error{c.cluster, c.indices, c.applications} {
		if err := part(q); err != nil {
			return c.answer, err
		}
	}
	return c.answer, nil
}

// note answers one yes or no.
func (c *checking) note(in map[string]bool, name string, has func(*privilege.Permissions) bool) error {
	if _, known := in[name]; !known {
		c.size += len(name) + len(`"":false,`)
	}
	in[name] = !slices.ContainsFunc(c.held, func(p *privilege.Permissions) bool { return !has(p) })
	c.answer.HasAllRequested = c.answer.HasAllRequested && in[name]
	return c.enough()
}

// under makes room for the answers about a name.
func (c *checking) under(in map[string]map[string]bool, name string) map[string]bool {
	if in[name] == nil {
		c.size += len(name) + len(`"":{},`)
	}
	return inside(in, name)
}

// enough fails if it must not go on.
func (c *checking) enough() error {
	for _, p := range c.held {
		p.Inquiry.Spend(1)
		if err := p.Inquiry.Err(); err != nil {
			return err
		}
		if p.Exhausted() {
			return errTooManyPrivileges()
		}
	}
	if c.size > maxPrivilegeAnswer {
		return errAnswerTooLarge(c.size)
	}
	return nil
}

func (c *checking) cluster(q privilege.Question) error {
	for _, name := range q.Cluster {
		wanted, _ := privilege.ClusterActions()(name)
		if err := c.note(c.answer.Cluster, name, func(p *privilege.Permissions) bool { return p.HasCluster(wanted) }); err != nil {
			return err
		}
	}
	return nil
}

func (c *checking) indices(q privilege.Question) error {
	for _, g := range q.Indices {
		wanted := make([]*automaton.Language, len(g.Privileges))
		for i, name := range g.Privileges {
			wanted[i], _ = privilege.IndexActions()(name)
		}
		for _, index := range g.Names {
			under := c.under(c.answer.Index, index)
			for i, name := range g.Privileges {
				has := func(p *privilege.Permissions) bool { return p.HasIndex(index, g.AllowRestricted, wanted[i]) }
				if err := c.note(under, name, has); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (c *checking) applications(q privilege.Question) error {
	for _, g := range q.Applications {
		resources := inside(c.answer.Application, g.Application)
		for _, resource := range g.Resources {
			under := c.under(resources, resource)
			for _, name := range g.Privileges {
				has := func(p *privilege.Permissions) bool { return p.HasApplication(g.Application, name, resource) }
				if err := c.note(under, name, has); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func errTooManyPrivileges() error {
	return problem.IllegalArgument("too many privileges, or too complicated patterns, to check at once")
}

// errAnswerTooLarge is how the vendor refuses what would take too much memory.
func errAnswerTooLarge(size int) error {
	return problem.TooLarge("<has_privileges>", size, maxPrivilegeAnswer)
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
