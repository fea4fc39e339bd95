package cloud

import (
	"context"
	"crypto/rand"
	"net/http"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// What tools ask before they come to users, or did in older versions (quirks
// 20, 26, 27 and 36).

// ListDeployments lists no deployments.
func (d *door) ListDeployments(context.Context, wire.ListDeploymentsRequestObject) (wire.ListDeploymentsResponseObject, error) {
	return wire.ListDeployments200JSONResponse{Deployments: []map[string]any{}}, nil
}

// SearchDeployments finds no deployments.
func (d *door) SearchDeployments(context.Context, wire.SearchDeploymentsRequestObject) (wire.SearchDeploymentsResponseObject, error) {
	return wire.SearchDeployments200JSONResponse{Deployments: []map[string]any{}}, nil
}

// ListRegions lists the only region.
func (d *door) ListRegions(context.Context, wire.ListRegionsRequestObject) (wire.ListRegionsResponseObject, error) {
	return wire.ListRegions200JSONResponse{Regions: []wire.RegionID{{RegionID: "ece-region"}}}, nil
}

// GetVersionStacks lists no versions.
func (d *door) GetVersionStacks(context.Context, wire.GetVersionStacksRequestObject) (wire.GetVersionStacksResponseObject, error) {
	return wire.GetVersionStacks200JSONResponse{Stacks: []map[string]any{}}, nil
}

// SamlLogout is not offered.
func (d *door) SamlLogout(context.Context, wire.SamlLogoutRequestObject) (wire.SamlLogoutResponseObject, error) {
	return nil, noCluster()
}

// Reauthenticate checks the caller's password again. No operation asks for the
// token that it returns (quirk 36).
func (d *door) Reauthenticate(ctx context.Context, request wire.ReauthenticateRequestObject) (wire.ReauthenticateResponseObject, error) {
	password, err := fromWireReauthentication(*request.Body)
	if err != nil {
		return nil, err
	}
	p, _ := dragoman.PrincipalFrom(ctx)
	proved, err := d.dir.CheckPassword(ctx, &p.User, password)
	if err != nil {
		return nil, err
	}
	if !proved {
		return nil, failed(http.StatusBadRequest, codeReauthentication, unproved+": wrong password", "body.password")
	}
	return wire.Reauthenticate200JSONResponse{SecurityToken: rand.Text()}, nil
}

// AddRoleAssignments is refused (quirk 20).
func (d *door) AddRoleAssignments(
	ctx context.Context, request wire.AddRoleAssignmentsRequestObject,
) (wire.AddRoleAssignmentsResponseObject, error) {
	return nil, d.noAssignments(ctx, "add-role-assignments", request.UserID)
}

// RemoveRoleAssignments is refused (quirk 20).
func (d *door) RemoveRoleAssignments(
	ctx context.Context, request wire.RemoveRoleAssignmentsRequestObject,
) (wire.RemoveRoleAssignmentsResponseObject, error) {
	return nil, d.noAssignments(ctx, "remove-role-assignments", request.UserID)
}

// noAssignments says why roles are not assigned: the caller may not, or there
// are no organizations.
func (d *door) noAssignments(ctx context.Context, operation, userID string) error {
	p, _ := dragoman.PrincipalFrom(ctx)
	if !p.Can(dragoman.UsersWrite) {
		return failed(http.StatusForbidden, codeUnauthorizedAssignments,
			"The supplied authentication is not authorized to assign roles. Required: ["+operation+"].")
	}
	return failed(http.StatusBadRequest, codeInvalidTarget, "["+userID+"] is not a member of an organization")
}
