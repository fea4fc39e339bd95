package kuzzle

import (
	"context"
	"fmt"
	"mime"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
	"github.com/dragoman-project/dragoman/openapi"
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
	return wire.Info{ServerInfo: rawjson.Must(map[string]any{"kuzzle": kuzzle, "services": struct{}{}})}, nil
}

func memoryUsed() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// healthcheck is for whoever watches the process: no rights, no controller.
func (d *door) healthcheck(ctx context.Context) (wire.Reply, error) {
	r := requestFrom(ctx)
	if r.v1 {
		return d.reply(r, struct{}{}, nil), nil
	}
	return d.reply(r, nil, nil), nil
}

// ready is healthcheck for whoever sends requests here.
func (d *door) ready(ctx context.Context) (wire.Reply, error) {
	if err := d.dir.Ping(ctx); err != nil {
		return wire.Reply{}, dragoman.Errorf(dragoman.CodeUnavailable, "", "ready: %w", err)
	}
	return d.healthcheck(ctx)
}

// health is green as long as the database answers: it is all of the services
// that Kuzzle has in pieces.
func (d *door) health(ctx context.Context, r *request) (any, error) {
	asked, err := r.text("services")
	if err != nil {
		return nil, err
	}
	state, failed := wire.HealthStatusGreen, error(nil)
	if d.dir.Ping(ctx) != nil {
		state, failed = wire.HealthStatusRed, problem.ServiceUnavailable.With("storageEngine")
	}
	services := map[string]string{}
	for _, name := range []string{"internalCache", "memoryStorage", "storageEngine"} {
		if asked == "" || slices.Contains(strings.Split(asked, ","), name) {
			services[name] = string(state)
		}
	}
	return wire.Health{Status: state, Services: services}, failed
}

// limits are what a client can run into.
func (d *door) limits() map[string]any {
	return map[string]any{
		"documentsFetchCount": mostRead, "documentsWriteCount": mostDeleted, "loginsPerSecond": d.socketLogins,
		"requestSize": d.maxBody, "socketRequestsInFlight": mostInFlight,
	}
}

// getConfig tells clients what they may need to know, and of the server's
// inside nothing.
func (d *door) getConfig(context.Context, *request) (any, error) {
	return map[string]any{
		"http": map[string]any{"cookieAuthentication": d.cookies}, "limits": d.limits(), "version": versionOf2,
	}, nil
}

func (d *door) capabilities(context.Context, *request) (any, error) {
	return map[string]any{
		"limits":  d.limits(),
		"plugins": map[string]any{pluginLocal: map[string]any{"strategies": []string{strategyLocal}}},
		"routes":  publicRoutes(), "services": struct{}{}, "version": versionOf2,
	}, nil
}

// document is a result that comes without an envelope over HTTP.
type document struct {
	contentType string
	body        []byte
}

// MarshalJSON is the document within an envelope: a socket's answer.
func (o document) MarshalJSON() ([]byte, error) {
	if o.contentType == "application/json" {
		return o.body, nil
	}
	return rawjson.Marshal(string(o.body))
}

// openapi answers the contract of this door, whatever the scope. What is not asked for
// as JSON is YAML, and called what it was asked for as.
func (d *door) openapi(_ context.Context, r *request) (any, error) {
	scope, err := r.text("scope")
	if err != nil {
		return nil, err
	}
	if scope != "" && scope != "kuzzle" && scope != "app" {
		return nil, problem.UnexpectedArgument.With(scope, "[ 'kuzzle', 'app' ]").Showing(scope, []string{"kuzzle", "app"})
	}
	format, err := r.text("format")
	if err != nil {
		return nil, err
	}
	c, err := contract()
	if err != nil {
		return nil, err
	}
	here := openapi.Server{URL: r.base, Description: "This door."}
	if format != "" && format != "json" {
		body, err := c.YAML(here)
		kind := "application/" + format
		if _, _, bad := mime.ParseMediaType(kind); bad != nil {
			kind = "application/yaml"
		}
		return document{kind, body}, err
	}
	body, err := c.JSON(here)
	return document{"application/json", body}, err
}

// contract is this door's, read once.
var contract = sync.OnceValues(func() (*openapi.Contract, error) { return openapi.Parse(openapi.YAML(string(Dialect))) })
