package kuzzle

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// TestQuirk16ActorsAreKuids, whatever becomes of the name and of the user; a
// search finds what shows.
func TestQuirk16ActorsAreKuids(t *testing.T) {
	w := open(t)
	admin := "Authorization: Bearer " + logIn(t, w)
	ask := func(method, target, body string, header ...string) string {
		t.Helper()
		answer, heard := w.Do(method, target, body, header...)
		if answer.StatusCode != 200 {
			t.Fatalf("%s: %s", target, heard)
		}
		return heard
	}
	shows := func(target, stamps string) {
		t.Helper()
		if heard := ask("GET", target, "", admin, inVersion1); !strings.Contains(heard, stamps) {
			t.Errorf("%s lacks %s: %s", target, stamps, heard)
		}
	}
	w.MustCreate(t, dragoman.User{ID: "kuid-of-ada", Username: "ada", Enabled: true, Roles: []string{dragoman.RoleAdmin}}, "foobar")
	ada := "Authorization: Bearer " + tryLogIn(w, "ada", "foobar")
	ask("POST", "/users/jack/_create", `{"content":{"profileIds":["default"]}}`, ada)
	ask("POST", "/roles/r/_create", `{"controllers":{"security":{"actions":{"createRestrictedUser":true}},"auth":{"actions":{"login":true}}}}`, ada)
	ask("POST", "/profiles/p/_create", `{"policies":[{"roleId":"r"}]}`, ada)
	const byAda = `"author":"kuid-of-ada","createdAt":1767323045678,"updatedAt":null,"updater":null`
	for _, target := range []string{"/users/jack", "/roles/r", "/profiles/p"} {
		shows(target, byAda)
	}

	ask("PUT", "/roles/anonymous", `{"controllers":{"security":{"actions":{"createRestrictedUser":true}},"auth":{"actions":{"login":true}}}}`, admin)
	ask("POST", "/users/guest/_createRestricted", `{"content":{}}`, "Accept: */*")
	shows("/users/guest", `"author":"-1"`)
	ask("PUT", "/users/guest/_update", `{"a":1}`, ada)
	ask("PUT", "/credentials/local/kuid-of-ada/_update", `{"username":"lovelace"}`, admin)
	ask("DELETE", "/users/kuid-of-ada", "", admin)
	shows("/users/guest", `"author":"-1","createdAt":1767323045678,"updatedAt":1767323045678,"updater":"kuid-of-ada"`)
	shows("/users/admin", `"author":null`)

	for query, want := range map[string]string{
		`{"term":{"_kuzzle_info.author":"kuid-of-ada"}}`:                                  "jack",
		`{"term":{"_kuzzle_info.author":"ada"}}`:                                          "",
		`{"term":{"_kuzzle_info.author":"-1"}}`:                                           "guest",
		`{"term":{"_kuzzle_info.author":""}}`:                                             "",
		`{"wildcard":{"_kuzzle_info.author":"*"}}`:                                        "guest jack",
		`{"exists":{"field":"_kuzzle_info.author"}}`:                                      "guest jack",
		`{"exists":{"field":"_kuzzle_info.updater"}}`:                                     "guest",
		`{"bool":{"must_not":{"exists":{"field":"_kuzzle_info.author"}}}}`:                "admin",
		`{"terms":{"_kuzzle_info.updater":["kuid-of-ada","admin"]}}`:                      "guest",
		`{"bool":{"must_not":{"term":{"_kuzzle_info.updater":"kuid-of-ada"}}}}`:           "admin jack",
		`{"multi_match":{"query":"kuid-of-ada","fields":["_kuzzle_info.author","team"]}}`: "jack",
	} {
		hits, _, trouble := crowd{w, admin}.search("", fmt.Sprintf(`{"query":%s,"sort":["_id"]}`, query))
		if got := strings.Join(hits, " "); got != want || trouble != "" {
			t.Errorf("%s finds %q, want %q %s", query, got, want, trouble)
		}
	}
}

// TestQuirk16ActorsOfOtherDoors are kuids, too.
func TestQuirk16ActorsOfOtherDoors(t *testing.T) {
	w := open(t)
	ada := w.MustCreate(t, dragoman.User{ID: "kuid-of-ada", Username: "ada"}, "")
	elsewhere := dragoman.WithPrincipal(t.Context(), dragoman.Principal{User: ada, Door: "parrot", Capabilities: dragoman.AllCapabilities()})
	made, err := w.Directory.CreateUser(elsewhere, dragoman.User{Username: "jack"})
	if err != nil || made.CreatedBy != "ada" {
		t.Fatalf("%+v, %v", made, err)
	}
	_, body := w.Do("GET", "/users/jack", "", "Authorization: Bearer "+logIn(t, w), inVersion1)
	if !strings.Contains(body, `"author":"kuid-of-ada"`) {
		t.Error(body)
	}
	events, err := w.Directory.Events(adaptertest.Service(), dragoman.EventQuery{Limit: 100})
	if last := events[len(events)-1]; err != nil || last.Actor != "ada" || last.ActorID != "kuid-of-ada" {
		t.Errorf("%+v, %v", last, err)
	}
}
