package cloud

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// platform has the vendor's version and nothing in it: enough for tools that
// ask before they begin (quirk 26).
var platform = wire.PlatformInfo{
	Version:            "3.8.0",
	EulaAccepted:       true,
	Services:           []string{},
	Regions:            []map[string]any{},
	UnreachableRegions: []string{},
}

// GetPlatform describes the platform.
func (d *door) GetPlatform(context.Context, wire.GetPlatformRequestObject) (wire.GetPlatformResponseObject, error) {
	return wire.GetPlatform200JSONResponse{PlatformJSONResponse: wire.PlatformJSONResponse(platform)}, nil
}

// GetPlatformOfRegion is GetPlatform at the address of the only region.
func (d *door) GetPlatformOfRegion(context.Context, wire.GetPlatformOfRegionRequestObject) (wire.GetPlatformOfRegionResponseObject, error) {
	return wire.GetPlatformOfRegion200JSONResponse{PlatformJSONResponse: wire.PlatformJSONResponse(platform)}, nil
}
