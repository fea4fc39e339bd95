package dragoman_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
)

// TestStatesOfUsersAreInOrder has every state, whole or cut, list its members by name, so that
// equal states are equal texts, whichever version wrote them.
func TestStatesOfUsersAreInOrder(t *testing.T) {
	some := "<Ada> & co."
	long := json.RawMessage(`{"b":"` + strings.Repeat("x", 10_000) + `","a":1}`)
	for _, u := range []dragoman.User{
		{},
		{
			ID: "ada", Username: "ada\u2028", FullName: &some, Email: &some, Enabled: true, Roles: []string{}, Version: 3,
			Extensions: map[dragoman.Dialect]json.RawMessage{"kuzzle": []byte(`{ "z": 1.0, "a": null }`), "fusion": []byte(`[]`)},
		},
		{ID: "ada", Extensions: map[dragoman.Dialect]json.RawMessage{"kuzzle": long}, Roles: []string{"b", "a"}},
	} {
		state := dragoman.NewUserEvent(dragoman.Change{}, nil, &u).After
		var members map[string]json.RawMessage
		if err := json.Unmarshal(state, &members); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(members); err != nil || string(again) != string(state) {
			t.Errorf("in order %s is %s, %v", state, again, err)
		}
		want := []string{"credential_revision", "email", "enabled", "extensions", "full_name", "id", "roles", "username", "version"}
		if got := slices.Sorted(maps.Keys(members)); !slices.Equal(got, want) {
			t.Errorf("a state has %v", got)
		}
		if len(state) > 5000 || len(u.Extensions["kuzzle"]) > 5000 && !strings.Contains(string(state), `"sha256"`) {
			t.Errorf("a state is %d bytes: %s", len(state), state)
		}
	}
}
