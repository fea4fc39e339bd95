package elasticsearch

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// A role that another door made grants nothing here before it is defined here,
// and stays there when it is forgotten here.
func TestQuirk27_RoleOfAnotherDoor(t *testing.T) {
	w := world(t)
	theirs := dragoman.Role{Name: "ops", Definitions: map[dragoman.Dialect]json.RawMessage{"someday": json.RawMessage(`{"may":"all"}`)}}
	if _, err := w.Directory.CreateRole(adaptertest.Service(), theirs); err != nil {
		t.Fatal(err)
	}
	asAdmin(t, w, 404, "GET", "/_security/role/ops", "")
	asAdmin(t, w, 404, "DELETE", "/_security/role/ops", "")
	if body := asAdmin(t, w, 200, "PUT", "/_security/role/ops", `{"cluster":["monitor"]}`); body != `{"role":{"created":true}}` {
		t.Errorf("answered %s", body)
	}
	asAdmin(t, w, 200, "GET", "/_security/role/ops", "")
	asAdmin(t, w, 200, "DELETE", "/_security/role/ops", "")
	kept, err := w.Directory.Role(adaptertest.Service(), "ops")
	if err != nil || len(kept.Definitions) != 1 {
		t.Errorf("kept %s, %v", kept.Definitions, err)
	}
	asAdmin(t, w, 200, "PUT", "/_security/role/mine", "{}")
	asAdmin(t, w, 200, "DELETE", "/_security/role/mine", "")
	if _, err := w.Directory.Role(adaptertest.Service(), "mine"); dragoman.CodeOf(err) != dragoman.CodeNotFound {
		t.Errorf("a role without a definition is left: %v", err)
	}
}

// A name that reads like one of the vendor's own came in by another door, and
// lends nobody its powers.
func TestQuirk26_NameOfABuiltinRole(t *testing.T) {
	w := world(t)
	w.MustCreate(t, dragoman.User{Username: "joe", Enabled: true, Roles: []string{"kibana_system", "superuser", "viewer"}}, "s3cret-password")
	joe := adaptertest.Basic("joe", "s3cret-password")
	for _, target := range []string{"/_security/user", "/_security/role", "/_security/privilege/_builtin"} {
		if answer, body := w.Do("GET", target, "", joe); answer.StatusCode != 403 {
			t.Errorf("%s: %d %s", target, answer.StatusCode, body)
		}
	}
}

func TestPutRoleAtOnce(t *testing.T) {
	w := world(t)
	answers := make([]string, 8)
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() {
			_, answers[i] = w.Do("PUT", "/_security/role/r", fmt.Sprintf(`{"run_as":["u%d"]}`, i),
				adaptertest.Basic("admin", adaptertest.AdminPassword))
		})
	}
	all.Wait()
	if got := strings.Count(strings.Join(answers, ""), `{"role":{"created":true}}`); got != 1 {
		t.Errorf("created %d times: %v", got, answers)
	}
}

// Nothing that a client can put into a role is our mistake.
func TestPutRoleWithMonsters(t *testing.T) {
	w := world(t)
	for name, body := range map[string]string{
		"DeepMetadata": `{"metadata":` + strings.Repeat(`{"a":`, 990) + "1" + strings.Repeat("}", 990) + `}`,
		"DeepGlobal":   `{"global":{"a":` + strings.Repeat("[", 3000) + strings.Repeat("]", 3000) + `}}`,
		"ManyNames":    `{"indices":[{"names":["` + strings.Repeat(`a*","`, 50_000) + `"],"privileges":["read"]}]}`,
		"LongPattern":  `{"indices":[{"names":["` + strings.Repeat(`(a|b)*`, 5_000) + `"],"privileges":["read"]}]}`,
		"Expression":   `{"indices":[{"names":["/(((/"],"privileges":["indices:data/*"]}],"cluster":["cluster:***"]}`,
		"NUL":          `{"run_as":["\u0000"],"metadata":{"a":"\u0000"}}`,
		"Surrogate":    `{"run_as":["\ud83d"]}`,
		"HugeNumber":   `{"metadata":{"a":1e999999}}`,
		"NullParts":    `{"indices":null}`,
		"NullPart":     `{"indices":[null]}`,
	} {
		t.Run(name, func(t *testing.T) {
			admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
			if answer, text := w.Do("PUT", "/_security/role/monster", body, admin); answer.StatusCode >= 500 {
				t.Errorf("%d %.300s", answer.StatusCode, text)
			}
			if answer, text := w.Do("GET", "/_security/role/monster", "", admin); answer.StatusCode >= 500 {
				t.Errorf("%d %.300s", answer.StatusCode, text)
			}
		})
	}
}
