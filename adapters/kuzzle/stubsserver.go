package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of what is asked about the server.

func (s stubs) HealthCheck(ctx context.Context, _ wire.HealthCheckRequestObject) (wire.HealthCheckResponseObject, error) {
	return s.d.answer(ctx, "server", "healthCheck")
}

func (s stubs) GetConfig(ctx context.Context, _ wire.GetConfigRequestObject) (wire.GetConfigResponseObject, error) {
	return s.d.answer(ctx, "server", "getConfig")
}

func (s stubs) Capabilities(ctx context.Context, _ wire.CapabilitiesRequestObject) (wire.CapabilitiesResponseObject, error) {
	return s.d.answer(ctx, "server", "capabilities")
}

func (s stubs) Openapi(ctx context.Context, _ wire.OpenapiRequestObject) (wire.OpenapiResponseObject, error) {
	return s.d.answer(ctx, "server", "openapi")
}

func (s stubs) CreateFirstAdminOld(ctx context.Context, _ wire.CreateFirstAdminOldRequestObject) (wire.CreateFirstAdminOldResponseObject, error) {
	return s.d.answer(ctx, "security", "createFirstAdmin")
}
