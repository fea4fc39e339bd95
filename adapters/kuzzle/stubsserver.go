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

func (s stubs) Metrics(ctx context.Context, _ wire.MetricsRequestObject) (wire.MetricsResponseObject, error) {
	return s.d.answer(ctx, "server", "metrics")
}

func (s stubs) GetStats(ctx context.Context, _ wire.GetStatsRequestObject) (wire.GetStatsResponseObject, error) {
	return s.d.answer(ctx, "server", "getStats")
}

func (s stubs) GetStatsOld(ctx context.Context, _ wire.GetStatsOldRequestObject) (wire.GetStatsOldResponseObject, error) {
	return s.d.answer(ctx, "server", "getStats")
}

func (s stubs) GetLastStats(ctx context.Context, _ wire.GetLastStatsRequestObject) (wire.GetLastStatsResponseObject, error) {
	return s.d.answer(ctx, "server", "getLastStats")
}

func (s stubs) GetAllStats(ctx context.Context, _ wire.GetAllStatsRequestObject) (wire.GetAllStatsResponseObject, error) {
	return s.d.answer(ctx, "server", "getAllStats")
}

func (s stubs) SwaggerJSON(ctx context.Context, _ wire.SwaggerJSONRequestObject) (wire.SwaggerJSONResponseObject, error) {
	return s.d.swagger(ctx, "json")
}

func (s stubs) SwaggerYAML(ctx context.Context, _ wire.SwaggerYAMLRequestObject) (wire.SwaggerYAMLResponseObject, error) {
	return s.d.swagger(ctx, "yaml")
}
