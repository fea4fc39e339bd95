package kuzzle

import (
	"slices"
	"testing"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// TestEverySDKFindsAURL: SDK 6 takes the shortest, and of URLs that are equally
// long the one for POST, which there has to be.
func TestEverySDKFindsAURL(t *testing.T) {
	for controller, actions := range publicRoutes() {
		for name, action := range actions {
			routes := action.HTTP
			uneven := func(r wire.APIRoute) bool { return len(r.URL) != len(routes[0].URL) }
			posts := func(r wire.APIRoute) bool { return r.Verb == "POST" }
			if len(routes) > 1 && !slices.ContainsFunc(routes, uneven) && !slices.ContainsFunc(routes, posts) {
				t.Errorf("%s:%s has %v", controller, name, routes)
			}
		}
	}
}
