package elasticsearch

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// ClearRealmCache has nothing to forget: what changes counts from the next
// request on (quirk 36).
func (d *door) ClearRealmCache(ctx context.Context, _ wire.ClearRealmCacheRequestObject) (wire.ClearRealmCacheResponseObject, error) {
	return wire.ClearRealmCache200JSONResponse{CacheClearedJSONResponse: d.cleared()}, may(ctx)
}

// ClearRoleCache is ClearRealmCache for roles.
func (d *door) ClearRoleCache(ctx context.Context, _ wire.ClearRoleCacheRequestObject) (wire.ClearRoleCacheResponseObject, error) {
	return wire.ClearRoleCache200JSONResponse{CacheClearedJSONResponse: d.cleared()}, may(ctx)
}

// ClearKeyCache is ClearRealmCache for API keys.
func (d *door) ClearKeyCache(ctx context.Context, _ wire.ClearKeyCacheRequestObject) (wire.ClearKeyCacheResponseObject, error) {
	return wire.ClearKeyCache200JSONResponse{CacheClearedJSONResponse: d.cleared()}, may(ctx)
}

// ClearPrivilegeCache is ClearRealmCache for privileges of applications.
func (d *door) ClearPrivilegeCache(
	ctx context.Context, _ wire.ClearPrivilegeCacheRequestObject,
) (wire.ClearPrivilegeCacheResponseObject, error) {
	return wire.ClearPrivilegeCache200JSONResponse{CacheClearedJSONResponse: d.cleared()}, may(ctx)
}

// cleared is the vendor's report of a cluster of one.
func (d *door) cleared() wire.CacheClearedJSONResponse {
	out := wire.CacheClearedJSONResponse{
		ClusterName: d.product.info.ClusterName,
		Nodes:       map[string]wire.NodeName{d.product.info.ClusterUUID: {Name: d.product.info.Name}},
	}
	out.Counts.Total, out.Counts.Successful = 1, 1
	return out
}
