package server_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// limited is a server with small quotas.
func limited(t *testing.T) (*running, string) {
	t.Helper()
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--hash-cost=4",
		"--user-size=4KiB", "--key-size=2KiB", "--document-size=4KiB", "--keys-per-user=3", "--sessions-per-user=20", "--set", "kuzzle.dialect=v2")
	_, basic, _ := strings.Cut(adaptertest.Basic("admin", adaptertest.AdminPassword), ": ")
	return h, basic
}

func (h *running) kuzzleToken(username, password string) string {
	h.t.Helper()
	_, body := h.do("POST", h.url("kuzzle", "/_login/local"), `{"username":"`+username+`","password":"`+password+`"}`, "Content-Type", "application/json")
	var login struct{ Result struct{ JWT string } }
	if err := json.Unmarshal([]byte(body), &login); err != nil || login.Result.JWT == "" {
		h.t.Fatalf("%v: %s", err, body)
	}
	return login.Result.JWT
}

// TestQuotasOfSize asks at each door for more than may be kept; each refusal
// is the client's fault, and says the limit.
func TestQuotasOfSize(t *testing.T) {
	h, basic := limited(t)
	token := "Bearer " + h.kuzzleToken("admin", adaptertest.AdminPassword)
	long := strings.Repeat("x", 5000)
	for name, row := range map[string]struct{ door, authorization, method, target, body, limit string }{
		"ElasticsearchUser": {
			"elasticsearch", basic, "PUT", "/_security/user/big",
			`{"password":"password-1","roles":[],"metadata":{"a":"` + long + `"}}`, "4096",
		},
		"ElasticsearchRoles": {
			"elasticsearch", basic, "PUT", "/_security/user/big",
			`{"password":"password-1","roles":["` + strings.Join(slices.Repeat([]string{strings.Repeat("r", 400)}, 12), `","`) + `"]}`, "4096",
		},
		"ElasticsearchKey": {
			"elasticsearch", basic, "POST", "/_security/api_key",
			`{"name":"big","metadata":{"a":"` + long + `"}}`, "2048",
		},
		"ElasticsearchDocument": {
			"elasticsearch", basic, "PUT", "/_security/privilege",
			`{"app":{"one":{"actions":["data:read"],"metadata":{"a":"` + long + `"}}}}`, "4096",
		},
		"CloudUser": {
			"cloud", basic, "POST", "/api/v1/users",
			`{"user_name":"bigger","full_name":"` + long + `","security":{"password":"password-1","roles":["ece_platform_viewer"]}}`, "4096",
		},
		"KuzzleKey":            {"kuzzle", token, "POST", "/api-keys/_create", `{"description":"` + long + `"}`, "2048"},
		"KuzzleUser":           {"kuzzle", token, "POST", "/users/bigkuzzle/_create", `{"content":{"profileIds":["default"],"a":"` + long + `"},"credentials":{}}`, "4096"},
		"KuzzleSelf":           {"kuzzle", token, "PUT", "/_updateSelf", `{"a":"` + long + `"}`, "4096"},
		"KuzzleRole":           {"kuzzle", token, "PUT", "/roles/big?force=true", `{"controllers":{"` + long + `":{"actions":{"*":true}}}}`, "4096"},
		"ElasticsearchRole":    {"elasticsearch", basic, "PUT", "/_security/role/big", `{"metadata":{"a":"` + long + `"}}`, "4096"},
		"ElasticsearchMapping": {"elasticsearch", basic, "PUT", "/_security/role_mapping/big", `{"roles":["viewer"],"enabled":true,"rules":{"field":{"username":"*"}},"metadata":{"a":"` + long + `"}}`, "4096"},
		"KuzzleProfile":        {"kuzzle", token, "PUT", "/profiles/big", `{"policies":[{"roleId":"default"}],"a":"` + long + `"}`, "4096"},
		"FusionRole":           {"fusion", basic, "POST", "/api/roles", `{"name":"big","permissions":[{"methods":["GET"],"path":"/` + long + `"}]}`, "4096"},
		"FusionKey":            {"fusion", basic, "POST", "/api/api-key", `{"id":"big","name":"` + long + `","roles":[]}`, "2048"},
		"FusionUser": {
			"fusion", basic, "POST", "/api/users",
			`{"username":"bigfusion","password":"password12","passwordConfirm":"password12","roleNames":[],"permissions":[{"methods":["GET"],"path":"/` + long + `"}]}`, "4096",
		},
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := h.do(row.method, h.url(row.door, row.target), row.body, "Authorization", row.authorization, "Content-Type", "application/json")
			if answer.StatusCode < 400 || answer.StatusCode >= 500 || !strings.Contains(body, row.limit) {
				t.Errorf("%d %.400s", answer.StatusCode, body)
			}
		})
	}
}

// TestKeysPerUser lets dead keys make room, and counts those of all doors.
func TestKeysPerUser(t *testing.T) {
	h, basic := limited(t)
	proof := map[string]string{"elasticsearch": basic, "kuzzle": "Bearer " + h.kuzzleToken("admin", adaptertest.AdminPassword)}
	create := func(door, target, body string) (int, string) {
		answer, text := h.do("POST", h.url(door, target), body, "Authorization", proof[door], "Content-Type", "application/json")
		return answer.StatusCode, text
	}
	for i := range 2 {
		if status, text := create("elasticsearch", "/_security/api_key", fmt.Sprintf(`{"name":"k%d"}`, i)); status != 200 {
			t.Fatal(status, text)
		}
	}
	if status, text := create("kuzzle", "/api-keys/_create", `{"description":"third"}`); status != 200 {
		t.Fatal(status, text)
	}
	for door, row := range map[string][2]string{
		"elasticsearch": {"/_security/api_key", `{"name":"fourth"}`},
		"kuzzle":        {"/api-keys/_create", `{"description":"fourth"}`},
	} {
		if status, text := create(door, row[0], row[1]); status != 400 || !strings.Contains(text, "at most 3") {
			t.Errorf("%s: %d %s", door, status, text)
		}
	}
	h.do("DELETE", h.url("elasticsearch", "/_security/api_key"), `{"name":"k0"}`, "Authorization", basic, "Content-Type", "application/json")
	if status, text := create("elasticsearch", "/_security/api_key", `{"name":"fourth"}`); status != 200 {
		t.Errorf("after one was revoked: %d %s", status, text)
	}
}

// TestSessionsPerUser makes sessions as somebody without rights; the oldest go.
func TestSessionsPerUser(t *testing.T) {
	h, basic := limited(t)
	if answer, body := h.do("PUT", h.url("elasticsearch", "/_security/user/nobody"), `{"password":"password12","roles":[]}`,
		"Authorization", basic, "Content-Type", "application/json"); answer.StatusCode != 200 {
		t.Fatal(body)
	}
	login := func(door, target, body string) string {
		answer, text := h.do("POST", h.url(door, target), body, "Content-Type", "application/json")
		if answer.StatusCode >= 300 {
			t.Fatal(answer.StatusCode, text)
		}
		var token struct{ Token string }
		_ = json.Unmarshal([]byte(text), &token) // Fusion's answer is empty
		return token.Token
	}
	token := login("cloud", "/api/v1/users/auth/_login", `{"username":"nobody","password":"password12"}`)
	for range 50 {
		answer, text := h.do("POST", h.url("cloud", "/api/v1/users/auth/_refresh"), "", "Authorization", "Bearer "+token)
		if answer.StatusCode != 200 {
			t.Fatal(answer.StatusCode, text)
		}
		var next struct{ Token string }
		if err := json.Unmarshal([]byte(text), &next); err != nil {
			t.Fatal(err)
		}
		token = next.Token
		login("fusion", "/api/session", `{"username":"nobody","password":"password12"}`)
		h.kuzzleToken("nobody", "password12")
	}
	nobody, err := h.directory.UserByName(adaptertest.Service(), "nobody")
	if err != nil {
		t.Fatal(err)
	}
	for _, door := range []string{"cloud", "fusion", "kuzzle"} {
		sessions, err := h.directory.Sessions(adaptertest.Service(), nobody.ID, dragoman.Dialect(door))
		if err != nil || len(sessions) > 20 || len(sessions) < 15 {
			t.Errorf("%s: %d sessions, %v", door, len(sessions), err)
		}
	}
	if answer, _ := h.do("GET", h.url("cloud", "/api/v1/user"), "", "Authorization", "Bearer "+token); answer.StatusCode != 200 {
		t.Errorf("the newest session is gone: %d", answer.StatusCode)
	}
}

// TestEventsStaySmall changes oneself often; what events keep of it is bounded.
func TestEventsStaySmall(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--hash-cost=4")
	token := "Bearer " + h.kuzzleToken("admin", adaptertest.AdminPassword)
	for i := range 5 {
		body := fmt.Sprintf(`{"a":"%d%s","b":{"c":"%s"}}`, i, strings.Repeat("y", 90_000), strings.Repeat("z", 90_000))
		if answer, text := h.do("PUT", h.url("kuzzle", "/_updateSelf"), body, "Authorization", token, "Content-Type", "application/json"); answer.StatusCode != 200 {
			t.Fatal(answer.StatusCode, text)
		}
	}
	events, err := h.directory.Events(adaptertest.Service(), dragoman.EventQuery{Limit: 100, Action: dragoman.ActionUserUpdate})
	if err != nil || len(events) != 5 {
		t.Fatal(len(events), err)
	}
	seen := map[string]bool{}
	for _, e := range events {
		if len(e.Before) > 5000 || len(e.After) > 5000 || !strings.Contains(string(e.After), `"username":"admin"`) {
			t.Errorf("%d and %d bytes: %.300s", len(e.Before), len(e.After), e.After)
		}
		seen[string(e.After)] = true
	}
	if len(seen) != len(events) {
		t.Error("changes cannot be told apart")
	}
}
