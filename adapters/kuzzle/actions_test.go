package kuzzle

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// TestActionsAreTheContracts: the room does what the contract promises.
func TestActionsAreTheContracts(t *testing.T) {
	var promised, done []string
	for _, a := range wire.Actions {
		promised = append(promised, a.Controller+":"+a.Name)
	}
	for _, a := range allActions() {
		done = append(done, a.controller+":"+a.name)
	}
	slices.Sort(promised)
	slices.Sort(done)
	if diff := cmp.Diff(promised, done); diff != "" {
		t.Errorf("promised (-) and done (+) differ:\n%s", diff)
	}
}

// TestRoutesLeadToTheirActions asks by every route of the table and looks at
// which action the answer names.
func TestRoutesLeadToTheirActions(t *testing.T) {
	w := open(t)
	for _, a := range wire.Actions {
		for _, at := range a.Routes {
			_, body := w.Do(at.Verb, regexp.MustCompile(`:\w+`).ReplaceAllString(at.Path, "x"), "")
			action, controller := fmt.Sprintf(`{"action":%q,`, a.Name), fmt.Sprintf(`"controller":%q,`, a.Controller)
			if a.Name == "openapi" { // without an envelope
				action, controller = `{`, `"openapi": "3.0.3"`
			}
			if !strings.HasPrefix(body, action) || !strings.Contains(body, controller) {
				t.Errorf("%s %s answers %.80s", at.Verb, at.Path, body)
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
	if diff := cmp.Diff(want, api["security"]["createUser"].HTTP); diff != "" || count != len(wire.Actions) {
		t.Errorf("%d actions, %s", count, diff)
	}
}
