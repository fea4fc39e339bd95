package main

import (
	"encoding/json"
	"testing"
)

// TestHelpersGiveNoRolesThatOtherDoorsHave: a Kuzzle helper who may make profiles
// and users gives nobody what Elasticsearch or Cloud would take for theirs.
func TestHelpersGiveNoRolesThatOtherDoorsHave(t *testing.T) {
	e := newHome(t).ephemeral(nil)
	login := func(username, password string) string {
		_, answer := e.ask("kuzzle", "POST", "/_login/local", "", `{"username":"`+username+`","password":"`+password+`"}`)
		var said struct{ Result struct{ JWT string } }
		if err := json.Unmarshal([]byte(answer), &said); err != nil || said.Result.JWT == "" {
			t.Fatalf("%v %s", err, answer)
		}
		return "Bearer " + said.Result.JWT
	}
	admin := login(e.Admin.Username, e.Admin.Password)
	for _, step := range [][2]string{
		{"/roles/maker", `{"controllers":{"security":{"actions":{"createUser":true,"createProfile":true}}}}`},
		{"/profiles/maker", `{"policies":[{"roleId":"maker"}]}`},
	} {
		if status, answer := e.ask("kuzzle", "PUT", step[0], admin, step[1]); status != 200 {
			t.Fatalf("%d %s", status, answer)
		}
	}
	user := func(profile string) string {
		return `{"content":{"profileIds":["` + profile + `"]},"credentials":{"local":{"username":"helper-` + profile + `","password":"passw0rd-1"}}}`
	}
	if status, answer := e.ask("kuzzle", "POST", "/users/_create", admin, user("maker")); status != 200 {
		t.Fatalf("%d %s", status, answer)
	}
	helper := login("helper-maker", "passw0rd-1")
	for _, role := range []string{"kibana_admin", "editor", "machine_learning_admin", "ece_deployment_manager"} {
		if status, answer := e.ask("kuzzle", "POST", "/profiles/"+role+"/_create", helper, `{"policies":[{"roleId":"default"}]}`); status != 403 {
			t.Errorf("%s was made: %d %s", role, status, answer)
		}
		if status, answer := e.ask("kuzzle", "POST", "/users/_create", helper, user(role)); status < 400 || status >= 500 {
			t.Errorf("%s was given: %d %s", role, status, answer)
		}
	}
	if status, answer := e.ask("kuzzle", "POST", "/profiles/harmless/_create", helper, `{"policies":[{"roleId":"default"}]}`); status != 200 {
		t.Errorf("a harmless profile: %d %s", status, answer)
	}
}
