package elasticsearch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// Keys between clusters are for the port at which clusters meet, which is not
// here: they are made, changed, shown and ended, and let nobody in (quirk 54).
const (
	typeRest         = "rest"
	typeCrossCluster = "cross_cluster"

	createClusterKeyBody = "cross_cluster_api_key_request_payload"
	updateClusterKeyBody = "update_cross_cluster_api_key_request_payload"
	accessBody           = "cross_cluster_api_key_request_access"
)

// What one kind of access needs, as the vendor has it.
var (
	searchPrivileges      = []string{"read", "read_cross_cluster", "view_index_metadata"}
	replicationPrivileges = []string{"cross_cluster_replication", "cross_cluster_replication_internal"}
)

// clusterAccess is what another cluster may do here.
type clusterAccess struct {
	Search      []privilege.IndexGrant `json:"search,omitempty"`
	Replication []privilege.IndexGrant `json:"replication,omitempty"`
}

// fromWireAccess reads one.
func fromWireAccess(p content.Parser, f content.Field) (*clusterAccess, error) {
	if content.TokenOf(f.Raw) != content.TokenObject {
		return nil, p.Unfit(f)
	}
	a := &clusterAccess{}
	err := a.read(p.Inside(f, accessBody), f.Raw)
	var cause *problem.Problem
	if errors.As(err, &cause) {
		err = p.Failed(f, cause)
	}
	return a, err
}

func (a *clusterAccess) read(p content.Parser, raw json.RawMessage) error {
	fields, err := p.Fields(raw, "search", "replication")
	if err != nil {
		return err
	}
	for _, f := range fields {
		into, privileges := &a.Search, searchPrivileges
		if f.Name == "replication" {
			into, privileges = &a.Replication, replicationPrivileges
		}
		if *into, err = privilege.FromWireAccess(p, f, typeCrossCluster, privileges); err != nil {
			return err
		}
	}
	return nil
}

// check holds it against the vendor's rules.
func (a *clusterAccess) check() error {
	if len(a.Search)+len(a.Replication) == 0 {
		return problem.IllegalArgument("must specify non-empty access for either [search] or [replication]")
	}
	for _, g := range a.Replication {
		if g.FieldSecurity != nil || g.Query != nil {
			return problem.IllegalArgument("replication does not support document or field level security")
		}
	}
	for _, g := range a.Search {
		if len(a.Replication) > 0 && (g.FieldSecurity != nil || g.Query != nil) {
			return problem.IllegalArgument("search does not support document or field level security if replication is assigned")
		}
	}
	return nil
}

// role is what the access comes to.
func (a *clusterAccess) role() privilege.Role {
	r := privilege.Role{}
	if len(a.Search) > 0 {
		r.Cluster = append(r.Cluster, "cross_cluster_search", "monitor_enrich")
	}
	if len(a.Replication) > 0 {
		r.Cluster = append(r.Cluster, "cross_cluster_replication")
	}
	r.Indices = append(append(r.Indices, a.Search...), a.Replication...)
	return r
}

// toWireAccess shows it without the privileges, which follow from the kind.
func (a *clusterAccess) toWireAccess() *wire.ClusterAccess {
	out := &wire.ClusterAccess{}
	for _, g := range a.Search {
		shown := wire.SearchAccess{Names: g.Names, AllowRestrictedIndices: &g.AllowRestricted}
		if g.FieldSecurity != nil {
			shown.FieldSecurity = &wire.FieldSecurity{Grant: g.FieldSecurity.Grant, Except: g.FieldSecurity.Except}
		}
		if g.Query != nil {
			var query any = *g.Query
			shown.Query = &query
		}
		out.Search = append(out.Search, shown)
	}
	for _, g := range a.Replication {
		out.Replication = append(out.Replication, wire.ReplicationAccess{Names: g.Names, AllowRestrictedIndices: &g.AllowRestricted})
	}
	return out
}

// grant puts the access and what it comes to into a change of a key.
func (c *keyChange) grant(a *clusterAccess) {
	r := a.role()
	c.access, c.complain = content.MustJSON(a), r.Complaints()
	c.roles = map[string]json.RawMessage{typeCrossCluster: r.Definition()}
}

// CreateCrossClusterKey makes a key for another cluster.
func (d *door) CreateCrossClusterKey(
	ctx context.Context, r wire.CreateCrossClusterKeyRequestObject,
) (wire.CreateCrossClusterKeyResponseObject, error) {
	change, access, err := fromWireClusterKey(createClusterKeyBody, *r.Body, withKeyFields("name", "access")...)
	switch {
	case err != nil:
	case change.name == nil && access == nil:
		err = problem.IllegalArgument("Required [name, access]")
	case change.name == nil:
		err = problem.IllegalArgument("Required [name]")
	case access == nil:
		err = problem.IllegalArgument("Required [access]")
	default:
		err = access.check()
	}
	rules := func() error { return change.check(true) }
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	if callerFrom(ctx).key != nil {
		return nil, problem.IllegalArgument(
			"authentication via API key not supported: An API key cannot be used to create a cross-cluster API key")
	}
	change.kind = typeCrossCluster
	made, err := d.makeKey(ctx, callerFrom(ctx).user, change, nil)
	return wire.CreateCrossClusterKey200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

// fromWireClusterKey reads what a client says about such a key.
func fromWireClusterKey(what string, body []byte, known ...string) (c keyChange, access *clusterAccess, err error) {
	p := content.NewParser(what, body)
	fields, err := p.Fields(body, append(without(known, "role_descriptors"), "certificate_identity")...)
	if err != nil {
		return c, access, err
	}
	for _, f := range fields {
		switch f.Name {
		case "access":
			if access, err = fromWireAccess(p, f); err == nil {
				c.grant(access)
			}
		case "certificate_identity":
			c.identity = new(string)
			*c.identity, err = p.Text(f)
		default:
			err = c.read(p, f)
		}
		if err != nil {
			return c, access, err
		}
	}
	err = c.build(p)
	return c, access, err
}

func without(list []string, name string) []string {
	var kept []string
	for _, each := range list {
		if each != name {
			kept = append(kept, each)
		}
	}
	return kept
}

// UpdateCrossClusterKey changes such a key of the caller's.
func (d *door) UpdateCrossClusterKey(
	ctx context.Context, r wire.UpdateCrossClusterKeyRequestObject,
) (wire.UpdateCrossClusterKeyResponseObject, error) {
	change, access, err := fromWireClusterKey(updateClusterKeyBody, *r.Body, withKeyFields("access")...)
	if err == nil && access != nil {
		err = access.check()
	}
	rules := func() error {
		if change.access == nil && change.metadata == nil && change.lifetime == nil && change.identity == nil {
			return problem.InvalidRequest("must update either [access], [metadata], or [expiration] for cross-cluster API keys")
		}
		return change.checkUpdate()
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	if callerFrom(ctx).key != nil {
		return nil, problem.IllegalArgument("authentication via API key not supported: only the owner user can update an API key")
	}
	change.kind = typeCrossCluster
	changed, err := d.updateKey(ctx, r.ID, change)
	return wire.UpdateCrossClusterKey200JSONResponse{KeyUpdatedJSONResponse: wire.KeyUpdatedJSONResponse{Updated: changed}}, err
}

// wanted is the type of key that a change is for.
func (c keyChange) wanted() string {
	if c.kind == "" {
		return typeRest
	}
	return c.kind
}

// kindOf is the type of a key.
func (b keyBody) kindOf() string {
	if b.Type == "" {
		return typeRest
	}
	return b.Type
}

// access is what a key between clusters allows; nil for other keys.
func (b keyBody) access() *wire.ClusterAccess {
	var a clusterAccess
	if len(bytes.TrimSpace(b.Access)) == 0 || json.Unmarshal(b.Access, &a) != nil {
		return nil
	}
	return a.toWireAccess()
}

// wrongKind refuses to change a key of one type as if it were of another.
func wrongKind(k dragoman.Key, kind string) error {
	if has := fromKeyBody(k.Body).kindOf(); has != kind {
		return problem.New(http.StatusBadRequest, problem.TypeIllegalArgument,
			"cannot update API key of type [%s] while expected type is [%s]", has, kind)
	}
	return nil
}
