package kuzzle

import (
	"slices"
	"strings"
	"sync"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// route is one way to ask for an action over HTTP; :name is an argument.
type route struct{ verb, path string }

// publicRoutes is every action as publicApi shows it: with one of its routes
// where two have the same verb and length. SDK 6 takes the POST one of routes
// of one length, and of two others none. The old form is served all the same.
func publicRoutes() wire.PublicAPI {
	api := wire.PublicAPI{}
	for _, a := range actions {
		shown := wire.APIAction{Action: a.name, Controller: a.controller}
		for _, at := range a.routes {
			twin := func(of wire.APIRoute) bool { return of.Verb == at.verb && len(of.Path) == len(at.path) }
			if slices.ContainsFunc(shown.HTTP, twin) {
				continue
			}
			shown.HTTP = append(shown.HTTP, wire.APIRoute{Path: at.path, URL: at.path, Verb: at.verb})
		}
		if api[a.controller] == nil {
			api[a.controller] = map[string]wire.APIAction{}
		}
		api[a.controller][a.name] = shown
	}
	return api
}

// words holds, as "GET /users/_me", every verb and place at which a route has
// a word of its own; placeholders before it are written "*".
var words = sync.OnceValue(func() map[string]bool {
	places := map[string]bool{}
	add := func(at route) {
		segments := strings.Split(at.path, "/")
		for i, segment := range segments {
			if !strings.HasPrefix(segment, ":") {
				places[at.verb+" "+place(segments[:i])+"/"+segment] = true
			}
		}
	}
	for _, a := range actions {
		for _, at := range a.routes {
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
