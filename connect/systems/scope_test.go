package systems_test

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// teams are two, whose users every API can have.
const teams = `
roles: [{name: "@viewer", kuzzle: {policies: [{roleId: default}]}}]
users:
- {username: blue-ada, id: blue-ada, roles: ["@viewer"], password_hash: "` + bcryptHash + `"}
- {username: blue-bob, id: blue-bob, roles: ["@viewer"], password_hash: "` + bcryptHash + `"}
- {username: red-cyd, id: red-cyd, roles: ["@viewer"], password_hash: "` + bcryptHash + `"}
`

// TestTargetsShareAServer: two targets are each about some users of the same
// server, and neither deletes those of the other.
func TestTargetsShareAServer(t *testing.T) {
	for _, kind := range apis {
		t.Run(string(kind), func(t *testing.T) {
			here, there := dragomantest.Start(t, dragomantest.Seed(teams)), dragomantest.Start(t)
			ctx := serviceContext(t)
			target := open(t, kind, there)
			of := func(team string) connect.Planner {
				p := planner(here.Directory, target)
				p.Scope.Only = []string{team + "-*"}
				return p
			}
			for _, team := range []string{"blue", "red"} {
				applied(ctx, t, of(team))
			}
			for _, team := range []string{"blue", "red"} {
				wantInStep(ctx, t, of(team))
			}
			for _, name := range []string{"blue-ada", "red-cyd"} {
				if _, err := here.Directory.DeleteUser(ctx, name); err != nil {
					t.Fatal(err)
				}
			}
			if changes, _ := planned(ctx, t, of("blue")); kind != "kuzzle" && (len(changes) != 1 || changes[0].Name != "blue-ada") {
				t.Errorf("who has gone from blue: %s", connect.Encode(changes))
			}
			everybody := planner(here.Directory, target)
			if changes, _ := planned(ctx, t, everybody); len(changes) != 2 {
				t.Errorf("who has gone from both: %s", connect.Encode(changes))
			}
		})
	}
}

// TestNamesThatMeet: two users who would be one there are told of before
// anything is sent.
func TestNamesThatMeet(t *testing.T) {
	here, there := dragomantest.Start(t, dragomantest.Seed(teams)), dragomantest.Start(t)
	p := planner(here.Directory, open(t, "elasticsearch", there))
	p.Scope.Names = map[string]string{"red-cyd": "blue-bob"}
	_, err := p.Plan(t.Context(), func(*connect.Change) error { return nil })
	if err == nil || !strings.Contains(err.Error(), `"red-cyd" and "blue-bob" are both called "blue-bob" there`) {
		t.Errorf("%v", err)
	}
	p.Scope.Except = []string{"blue-bob"}
	applied(serviceContext(t), t, p)
	wantInStep(serviceContext(t), t, p)
}
