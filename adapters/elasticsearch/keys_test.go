package elasticsearch

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// textOf is a text of a JSON object.
func textOf(t *testing.T, body, name string) string {
	t.Helper()
	var object map[string]json.RawMessage
	var text string
	if json.Unmarshal([]byte(body), &object) != nil || json.Unmarshal(object[name], &text) != nil {
		t.Fatalf("no %s in %s", name, body)
	}
	return text
}

// joe has a role of that definition, an API key and a token, as header lines.
func joe(t *testing.T, w *adaptertest.World, role string) (key, token string) {
	t.Helper()
	asAdmin(t, w, 200, "PUT", "/_security/role/joes", role)
	asAdmin(t, w, 200, "PUT", "/_security/user/joe", `{"password":"s3cret-password","roles":["joes"]}`)
	answer, body := w.Do("PUT", "/_security/api_key", `{"name":"k"}`, adaptertest.Basic("joe", "s3cret-password"))
	if answer.StatusCode != 200 {
		t.Fatal(body)
	}
	made := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"joe","password":"s3cret-password"}`)
	return "Authorization: ApiKey " + textOf(t, body, "encoded"), "Authorization: Bearer " + textOf(t, made, "access_token")
}

func status(w *adaptertest.World, login string) int {
	answer, _ := w.Do("GET", "/_security/_authenticate", "", login)
	return answer.StatusCode
}

// Keys and tokens die with what they stand for, on the very next request.
func TestQuirk30_DeadAtOnce(t *testing.T) {
	for name, end := range map[string]func(t *testing.T, w *adaptertest.World){
		"Disabled": func(t *testing.T, w *adaptertest.World) {
			asAdmin(t, w, 200, "PUT", "/_security/user/joe/_disable", "")
		},
		"Deleted": func(t *testing.T, w *adaptertest.World) { asAdmin(t, w, 200, "DELETE", "/_security/user/joe", "") },
		"Replaced": func(t *testing.T, w *adaptertest.World) {
			asAdmin(t, w, 200, "PUT", "/_security/user/joe", `{"password":"s3cret-password","roles":[],"enabled":false}`)
		},
		"Invalidated": func(t *testing.T, w *adaptertest.World) {
			asAdmin(t, w, 200, "DELETE", "/_security/api_key", `{"username":"joe"}`)
			asAdmin(t, w, 200, "DELETE", "/_security/oauth2/token", `{"username":"joe"}`)
		},
		"OverInTime": func(_ *testing.T, w *adaptertest.World) { w.Clock.Advance(21 * time.Minute) },
	} {
		t.Run(name, func(t *testing.T) {
			w := world(t)
			key, token := joe(t, w, `{"cluster":["manage_own_api_key"]}`)
			limited := asAdmin(t, w, 200, "PUT", "/_security/api_key", `{"name":"short","expiration":"20m"}`)
			if status(w, key) != 200 || status(w, token) != 200 {
				t.Fatal("not alive at first")
			}
			end(t, w)
			if name != "OverInTime" && status(w, key) != 401 {
				t.Error("the key lives on")
			}
			if status(w, token) != 401 {
				t.Error("the token lives on")
			}
			if name == "OverInTime" && status(w, "Authorization: ApiKey "+textOf(t, limited, "encoded")) != 401 {
				t.Error("the key lives on")
			}
		})
	}
}

// A key follows its owner's roles; it never keeps what they have lost.
func TestQuirk30_KeyFollowsItsOwner(t *testing.T) {
	w := world(t)
	key, token := joe(t, w, `{"cluster":["manage_security"]}`)
	for _, login := range []string{key, token} {
		if answer, body := w.Do("GET", "/_security/user", "", login); answer.StatusCode != 200 {
			t.Errorf("at first: %d %s", answer.StatusCode, body)
		}
	}
	asAdmin(t, w, 200, "PUT", "/_security/role/joes", `{"cluster":["monitor"]}`)
	for _, login := range []string{key, token} {
		if answer, body := w.Do("GET", "/_security/user", "", login); answer.StatusCode != 403 {
			t.Errorf("afterwards: %d %s", answer.StatusCode, body)
		}
	}
}

// A limited key can do no more than its roles and its owner's both grant.
func TestLimitedKey(t *testing.T) {
	w := world(t)
	for descriptors, mayRead := range map[string]bool{
		`{}`:                                  true,
		`{"a":{"cluster":["read_security"]}}`: true,
		`{"a":{"cluster":["monitor"]},"b":{"cluster":["all"]}}`: true,
		`{"a":{}}`:                      false,
		`{"a":{"cluster":["monitor"]}}`: false,
		`{"a":{"cluster":["all"],"restriction":{"workflows":["search_application_query"]}}}`: false,
	} {
		made := asAdmin(t, w, 200, "PUT", "/_security/api_key", `{"name":"k","role_descriptors":`+descriptors+`}`)
		login := "Authorization: ApiKey " + textOf(t, made, "encoded")
		if answer, body := w.Do("GET", "/_security/user", "", login); (answer.StatusCode == 200) != mayRead {
			t.Errorf("%s: %d %s", descriptors, answer.StatusCode, body)
		}
	}
	key, _ := joe(t, w, `{"cluster":["manage_own_api_key"]}`)
	answer, _ := w.Do("PUT", "/_security/user/x", `{"password":"s3cret-password","roles":["superuser"]}`, key)
	if answer.StatusCode != 403 {
		t.Errorf("a key can do more than its owner: %d", answer.StatusCode)
	}
}

// Nothing that is kept lets anybody in.
func TestSecretsAreKeptAsDigests(t *testing.T) {
	w := world(t)
	made := asAdmin(t, w, 200, "PUT", "/_security/api_key", `{"name":"k"}`)
	token := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"admin","password":"`+adaptertest.AdminPassword+`"}`)
	admin := w.MustUser(t, "admin")
	keys, err := w.Store.Keys(t.Context(), Dialect, dragoman.KeyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	sessions, err := w.Store.Sessions(t.Context(), admin.ID, Dialect)
	if err != nil {
		t.Fatal(err)
	}
	events, err := w.Store.Events(t.Context(), dragoman.EventQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	kept := fmt.Sprintf("%+v %+v %s", keys, sessions, marshal(events))
	for _, secret := range []string{
		textOf(t, made, "api_key"), textOf(t, made, "encoded"), textOf(t, token, "access_token"), textOf(t, token, "refresh_token"),
	} {
		if strings.Contains(kept, secret) {
			t.Error("a secret is kept")
		}
	}
}

// Of many who refresh at once, one gets new tokens.
func TestRefreshAtOnce(t *testing.T) {
	w := world(t)
	made := asAdmin(t, w, 200, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"admin","password":"`+adaptertest.AdminPassword+`"}`)
	body := `{"grant_type":"refresh_token","refresh_token":"` + textOf(t, made, "refresh_token") + `"}`
	answers := make([]string, 8)
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() {
			_, answers[i] = w.Do("POST", "/_security/oauth2/token", body, adaptertest.Basic("admin", adaptertest.AdminPassword))
		})
	}
	all.Wait()
	for _, answer := range answers {
		if textOf(t, answer, "access_token") != textOf(t, answers[0], "access_token") || textOf(t, answer, "refresh_token") != textOf(t, answers[0], "refresh_token") {
			t.Errorf("two pairs: %s and %s", answers[0], answer)
		}
	}
	if got := status(w, "Authorization: Bearer "+textOf(t, answers[0], "access_token")); got != 200 {
		t.Errorf("the new token: %d", got)
	}
}

func TestMatchesNamesOfKeys(t *testing.T) {
	for _, row := range []struct {
		pattern, name string
		want          bool
	}{
		{"a", "a", true},
		{"a", "ab", false},
		{"a*", "ab", true},
		{"*", "", true},
		{"a*a", "a", false},
		{"a*a", "aa", true},
		{"a*b*c", "a-b-c", true},
		{"a*b*c", "a-c", false},
		{"*b*", "abc", true},
		{"a**", "a", true},
	} {
		if got := jsontree.Matches(row.pattern, row.name); got != row.want {
			t.Errorf("%q has %q: %t", row.pattern, row.name, got)
		}
	}
}
