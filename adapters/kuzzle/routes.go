package kuzzle

import (
	"context"
	"slices"
	"strings"
	"sync"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// routes is the generated server's methods: those of actions, which are
// generated, and those of the few routes that lead to no action.
type routes struct {
	wire.Routes
	door *door
}

var _ wire.StrictServerInterface = routes{}

// Query carries out the request in the body.
func (r routes) Query(ctx context.Context, _ wire.QueryRequestObject) (wire.QueryResponseObject, error) {
	return r.door.query(ctx)
}

// Healthcheck says that the door is open.
func (r routes) Healthcheck(ctx context.Context, _ wire.HealthcheckRequestObject) (wire.HealthcheckResponseObject, error) {
	return r.door.healthcheck(ctx)
}

// Ready says that the directory can be reached.
func (r routes) Ready(ctx context.Context, _ wire.ReadyRequestObject) (wire.ReadyResponseObject, error) {
	return r.door.ready(ctx)
}

// HeadServer is Healthcheck by another verb.
func (r routes) HeadServer(ctx context.Context, _ wire.HeadServerRequestObject) (wire.HeadServerResponseObject, error) {
	return r.door.healthcheck(ctx)
}

// SwaggerJSON is the contract where version 1 has it.
func (r routes) SwaggerJSON(ctx context.Context, _ wire.SwaggerJSONRequestObject) (wire.SwaggerJSONResponseObject, error) {
	return r.door.swagger(ctx, "json")
}

// SwaggerYAML is SwaggerJSON in YAML.
func (r routes) SwaggerYAML(ctx context.Context, _ wire.SwaggerYAMLRequestObject) (wire.SwaggerYAMLResponseObject, error) {
	return r.door.swagger(ctx, "yaml")
}

// publicRoutes is every action as publicApi shows it: with one of its routes
// where two have the same verb and length. SDK 6 takes the POST one of routes
// of one length, and of two others none. The old form is served all the same.
func publicRoutes() wire.PublicAPI {
	api := wire.PublicAPI{}
	for _, a := range wire.Actions {
		shown := wire.APIAction{Action: a.Name, Controller: a.Controller}
		for _, at := range a.Routes {
			twin := func(of wire.APIRoute) bool { return of.Verb == at.Verb && len(of.Path) == len(at.Path) }
			if slices.ContainsFunc(shown.HTTP, twin) {
				continue
			}
			shown.HTTP = append(shown.HTTP, wire.APIRoute{Path: at.Path, URL: at.Path, Verb: at.Verb})
		}
		if api[a.Controller] == nil {
			api[a.Controller] = map[string]wire.APIAction{}
		}
		api[a.Controller][a.Name] = shown
	}
	return api
}

// words holds, as "GET /users/_me", every verb and place at which a route has
// a word of its own; placeholders before it are written "*".
var words = sync.OnceValue(func() map[string]bool {
	places := map[string]bool{}
	add := func(at wire.Route) {
		segments := strings.Split(at.Path, "/")
		for i, segment := range segments {
			if !strings.HasPrefix(segment, ":") {
				places[at.Verb+" "+place(segments[:i])+"/"+segment] = true
			}
		}
	}
	for _, a := range wire.Actions {
		for _, at := range a.Routes {
			add(at)
		}
	}
	return places
})

func place(pattern []string) string {
	names := make([]string, len(pattern))
	for i, segment := range pattern {
		if names[i] = segment; strings.HasPrefix(segment, ":") {
			names[i] = "*"
		}
	}
	return strings.Join(names, "/")
}

// shadowed reports whether a placeholder of the route has taken a segment of
// the path that is a word of its own there.
func shadowed(verb, path, matched string) bool {
	segments, pattern := strings.Split(path, "/"), strings.Split(matched, "/")
	for i := range min(len(segments), len(pattern)) {
		if strings.HasPrefix(pattern[i], ":") && words()[verb+" "+place(pattern[:i])+"/"+segments[i]] {
			return true
		}
	}
	return false
}
