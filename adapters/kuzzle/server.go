package kuzzle

import (
	"context"
	"fmt"
	"runtime"
	"runtime/metrics"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The Kuzzles that this door behaves like.
const (
	versionOf1 = "1.11.1"
	versionOf2 = "2.56.0"
)

func (d *door) now(context.Context, *request) (any, error) {
	return wire.Now{Now: d.dir.Now().UnixMilli()}, nil
}

// adminExists is always so: the administrator is made at the first start and
// cannot be deleted.
func (d *door) adminExists(context.Context, *request) (any, error) {
	return wire.Exists{Exists: true}, nil
}

func (d *door) publicAPI(context.Context, *request) (any, error) { return publicRoutes(), nil }

// info tells of the server what clients ask for; of the machine, nothing.
func (d *door) info(_ context.Context, r *request) (any, error) {
	version := versionOf2
	if r.v1 {
		version = versionOf1
	}
	kuzzle := map[string]any{
		"api":         map[string]any{"routes": publicRoutes()},
		"application": struct{}{},
		"memoryUsed":  memoryUsed(),
		"nodeVersion": runtime.Version(),
		"plugins":     map[string]any{"kuzzle-plugin-auth-passport-local": map[string]any{"strategies": []string{strategyLocal}}},
		"system":      map[string]any{"cpus": []any{}, "memory": map[string]int{"free": 0, "total": 0}},
		"uptime":      fmt.Sprintf("%.1fs", d.dir.Now().Sub(d.started).Seconds()),
		"version":     version,
	}
	return wire.Info{ServerInfo: mustJSON(map[string]any{"kuzzle": kuzzle, "services": struct{}{}})}, nil
}

func memoryUsed() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// healthcheck is for whoever watches the process: no rights, no controller.
func (d *door) healthcheck(ctx context.Context) (reply, error) {
	r, err := requestIn(ctx)
	if err != nil {
		return reply{}, err
	}
	return d.reply(r, struct{}{}, nil), nil
}

// ready is healthcheck for whoever sends requests here.
func (d *door) ready(ctx context.Context) (reply, error) {
	if err := d.dir.Ping(ctx); err != nil {
		return reply{}, dragoman.Errorf(dragoman.CodeUnavailable, "", "ready: %w", err)
	}
	return d.healthcheck(ctx)
}
