package kuzzle

import (
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// kuzzleRoute is a route of Kuzzle's, and which of its versions have it.
type kuzzleRoute struct {
	Verb, Path, Controller, Action string
	Versions                       []string
}

func kuzzleRoutes(t *testing.T) (routes []kuzzleRoute) {
	t.Helper()
	data, err := os.ReadFile("testdata/routes.json")
	if err == nil {
		err = json.Unmarshal(data, &routes)
	}
	if err != nil || len(routes) < 100 {
		t.Fatalf("%d routes, %v", len(routes), err)
	}
	return routes
}

// TestEveryRouteOfKuzzles for users, authentication and the server is in the
// table, in Kuzzle's order.
func TestEveryRouteOfKuzzles(t *testing.T) {
	place := map[string]int{}
	for _, at := range kuzzleRoutes(t) {
		name := at.Controller + ":" + at.Action
		i := slices.Index(routesOf(at.Controller, at.Action), wire.Route{Verb: at.Verb, Path: at.Path})
		if i < 0 {
			t.Errorf("%s lacks %s %s", name, at.Verb, at.Path)
		} else if !slices.Contains(at.Versions, "v2") {
			continue // version 1's own come after the others
		} else if i < place[name] {
			t.Errorf("%s: %s %s is too early", name, at.Verb, at.Path)
		}
		place[name] = i
	}
}

func routesOf(controller, name string) []wire.Route {
	for _, a := range wire.Actions {
		if a.Controller == controller && a.Name == name {
			return a.Routes
		}
	}
	return nil
}

// asking is an action, asked in one version by one protocol.
type asking struct{ protocol, version, action string }

// envelopes finds in a story's line the answer of an action, in version 2's
// order of keys or in version 1's.
var envelopes = map[string]*regexp.Regexp{
	"v2": regexp.MustCompile(`^< \{"action":"(?P<action>\w+)",(?:"collection":"\w*",)?"controller":"(?P<controller>[^"]+)","error":(?P<error>null|.)`),
	"v1": regexp.MustCompile(`^< \{"requestId":"[^"]*","status":\d+,"error":(?P<error>null|\{.*\}),"controller":"(?P<controller>[^"]+)","action":"(?P<action>\w+)"`),
}

// told reads in the stories what was asked, and whether it was done.
func told(t *testing.T) map[asking]bool {
	t.Helper()
	done := map[asking]bool{}
	for line, protocol := range linesOfStories(t) {
		for version, envelope := range envelopes {
			if m := envelope.FindStringSubmatch(line); m != nil {
				one := asking{protocol, version, m[envelope.SubexpIndex("controller")] + ":" + m[envelope.SubexpIndex("action")]}
				done[one] = done[one] || m[envelope.SubexpIndex("error")] == "null"
			}
		}
	}
	return done
}

// linesOfStories are all lines of all stories, each with its story's folder.
func linesOfStories(t *testing.T) iter.Seq2[string, string] {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d stories, %v", len(files), err)
	}
	return func(yield func(line, folder string) bool) {
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(data)) {
				if !yield(line, filepath.Base(filepath.Dir(file))) {
					return
				}
			}
		}
	}
}

// neverDone are the actions that no story can tell of as done: the first
// administrator is there, and a contract over HTTP has no envelope to tell it by.
var neverDone = map[asking]string{
	{"http", "v2", "security:createFirstAdmin"}: "refused", {"ws", "v2", "security:createFirstAdmin"}: "refused",
	{"http", "v1", "security:createFirstAdmin"}: "refused", {"ws", "v1", "security:createFirstAdmin"}: "refused",
	{"http", "v2", "server:openapi"}: "refused",
}

// TestEveryActionIsTold by HTTP and by WebSocket, in every version that has it.
// What is in the table and not in Kuzzle's own is a plugin's of version 2.
func TestEveryActionIsTold(t *testing.T) {
	versions := map[string][]string{}
	for _, a := range allActions() {
		versions[a.controller+":"+a.name] = []string{"v2"}
	}
	for _, at := range kuzzleRoutes(t) {
		name := at.Controller + ":" + at.Action
		versions[name] = append(versions[name], at.Versions...)
	}
	done := told(t)
	for name, in := range versions {
		for _, version := range in {
			for _, protocol := range []string{"http", "ws"} {
				one := asking{protocol, version, name}
				if was, asked := done[one]; !asked || !was && neverDone[one] == "" {
					t.Errorf("no story has %s %s %s: asked %t, done %t", protocol, version, name, asked, was)
				}
			}
		}
	}
}
