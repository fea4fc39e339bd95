package kuzzle

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// ofNoAction are the routes that lead to no action.
var ofNoAction = []string{"GET /_healthcheck", "GET /_ready", "GET /swagger.json", "GET /swagger.yml", "HEAD /", "POST /_query"}

// TestActionsAreTheContracts: the table has the routes of the contract.
func TestActionsAreTheContracts(t *testing.T) {
	spec, err := openapi3.NewLoader().LoadFromFile(specFile)
	if err != nil {
		t.Fatal(err)
	}
	placeholder := regexp.MustCompile(`\{(\w+)\}`)
	var promised []string
	for path, item := range spec.Paths.Map() {
		for verb := range maps.Keys(item.Operations()) {
			promised = append(promised, verb+" "+placeholder.ReplaceAllString(path, ":$1"))
		}
	}
	served := slices.Clone(ofNoAction)
	for _, a := range actions {
		for _, at := range a.routes {
			served = append(served, at.verb+" "+at.path)
		}
	}
	slices.Sort(promised)
	slices.Sort(served)
	if diff := cmp.Diff(promised, served); diff != "" {
		t.Errorf("promised (-) and served (+) differ:\n%s", diff)
	}
}

// TestRoutesLeadToTheirActions asks by every route of the table and looks at
// which action the answer names.
func TestRoutesLeadToTheirActions(t *testing.T) {
	w := open(t)
	for _, a := range actions {
		for _, at := range a.routes {
			_, body := w.Do(at.verb, regexp.MustCompile(`:\w+`).ReplaceAllString(at.path, "x"), "")
			action, controller := fmt.Sprintf(`{"action":%q,`, a.name), fmt.Sprintf(`"controller":%q,`, a.controller)
			if a.name == "openapi" { // without an envelope
				action, controller = `{`, `"openapi": "3.0.3"`
			}
			if !strings.HasPrefix(body, action) || !strings.Contains(body, controller) {
				t.Errorf("%s %s answers %.80s", at.verb, at.path, body)
			}
		}
	}
}

// TestShadowed has a row for what quirk 7 says.
func TestQuirk7Shadowed(t *testing.T) {
	for _, row := range []struct {
		verb, path, matched string
		want                bool
	}{
		{"GET", "/users/ada", "/users/:_id", false},
		{"GET", "/users/_mapping", "/users/:_id", true},
		{"DELETE", "/users/_mapping", "/users/:_id", false},
		{"POST", "/users/_search/_create", "/users/:_id/_create", true},
		{"PUT", "/users/_search/_update", "/users/:_id/_update", false},
		{"GET", "/users/*", "/users/:_id", false},
		{"GET", "/_login/_me", "/_login/:strategy", false},
	} {
		if got := shadowed(row.verb, row.path, row.matched); got != row.want {
			t.Errorf("%s %s: %t", row.verb, row.path, got)
		}
	}
}

func TestPublicRoutesNameEveryAction(t *testing.T) {
	api, count := publicRoutes(), 0
	for _, controller := range api {
		count += len(controller)
	}
	want := []wire.APIRoute{{Path: "/users/_create", URL: "/users/_create", Verb: "POST"}, {Path: "/users/:_id/_create", URL: "/users/:_id/_create", Verb: "POST"}}
	if diff := cmp.Diff(want, api["security"]["createUser"].HTTP); diff != "" || count != len(actions) {
		t.Errorf("%d actions, %s", count, diff)
	}
}
