package server_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// canaries are secrets that were given or handed out, by what they are.
type canaries struct {
	secrets map[string]string
	refused []string // answers of 400 and above
}

// handedOut finds the secrets in an answer.
var handedOut = regexp.MustCompile(`"(jwt|token|api_key|encoded|key|access_token|refresh_token|secret|resetToken)":"([^"]{16,})"`)

func (c *canaries) heard(name, body, cookie string, status int) {
	for _, found := range handedOut.FindAllStringSubmatch(body, -1) {
		c.secrets[name+" "+found[1]] = found[2]
	}
	if value, _, _ := strings.Cut(strings.TrimPrefix(cookie, "id="), ";"); len(value) >= 16 {
		c.secrets[name+" cookie"] = value
	}
	if status >= 400 {
		c.refused = append(c.refused, body)
	}
}

// leaks are the names of the secrets that a text holds, as they are or in the
// encoding of Basic.
func (c *canaries) leaks(text string) (names []string) {
	for name, secret := range c.secrets {
		if strings.Contains(text, secret) || strings.Contains(text, base64.StdEncoding.EncodeToString([]byte("canary:"+secret))) {
			names = append(names, name)
		}
	}
	return names
}

// TestNoSecretIsTold uses every door with marked secrets at the level debug, in
// ways that work and that do not, and then looks for them wherever they have no
// business: log, events, metrics, refusals and the database.
func TestNoSecretIsTold(t *testing.T) {
	folder := t.TempDir()
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword},
		"--log-level=debug", "--database=sqlite:"+folder+"/test.db", "--login-throttle=off")
	c := &canaries{secrets: map[string]string{"administrator's password": adaptertest.AdminPassword}}
	_, admin, _ := strings.Cut(adaptertest.Basic("admin", adaptertest.AdminPassword), ": ")
	bearer := "Bearer " + h.kuzzleToken("admin", adaptertest.AdminPassword)
	secret := func(name, value string) string { c.secrets[name] = value; return value }
	one, two, wrong := secret("first password", "c4naryFirst7799"), secret("second password", "c4narySecond885"), secret("wrong password", "c4naryWrong5511")
	bind := secret("bind password", "c4naryBind334455")
	_, wrongBasic, _ := strings.Cut(adaptertest.Basic("canary", wrong), ": ")
	for _, step := range []struct{ door, authorization, method, target, body string }{
		{"elasticsearch", admin, "PUT", "/_security/user/canary", `{"password":"` + one + `","roles":["superuser"],"metadata":{"a":1}}`},
		{"elasticsearch", admin, "PUT", "/_security/user/canary", `{"password":"` + one + `","roles":"}`},
		{"elasticsearch", admin, "PUT", "/_security/user/canary", `{"password":{"a":"` + one + `"},"roles":[]}`},
		{"elasticsearch", admin, "PUT", "/_security/user/canary?filter_path=" + one, `{"password":"` + one},
		{"elasticsearch", wrongBasic, "GET", "/_security/_authenticate", ""},
		{"elasticsearch", admin, "POST", "/_security/api_key", `{"name":"canary"}`},
		{"elasticsearch", "ApiKey " + base64.StdEncoding.EncodeToString([]byte("nobody:"+wrong)), "GET", "/_security/_authenticate", ""},
		{"elasticsearch", "Bearer " + wrong, "GET", "/_security/_authenticate", ""},
		{"elasticsearch", admin, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"canary","password":"` + one + `"}`},
		{"elasticsearch", admin, "POST", "/_security/oauth2/token", `{"grant_type":"password","username":"canary","password":"` + wrong + `"}`},
		{"elasticsearch", admin, "POST", "/_security/oauth2/token", `{"grant_type":"refresh_token","refresh_token":"` + wrong + `"}`},
		{"elasticsearch", admin, "POST", "/_security/api_key/grant", `{"grant_type":"password","username":"canary","password":"` + wrong + `","api_key":{"name":"x"}}`},
		{"elasticsearch", admin, "POST", "/_security/profile/_activate", `{"grant_type":"password","username":"canary","password":"` + wrong + `"}`},
		{"cloud", admin, "PATCH", "/api/v1/users/canary", `{"security":{"password":"` + two + `"}}`},
		{"cloud", admin, "PATCH", "/api/v1/users/canary", `{"security":{"password":["` + two + `"]}}`},
		{"cloud", "", "POST", "/api/v1/users/auth/_login", `{"username":"canary","password":"` + two + `"}`},
		{"cloud", "", "POST", "/api/v1/users/auth/_login", `{"username":"canary","password":"` + wrong + `"}`},
		{"cloud", "", "POST", "/api/v1/users/auth/_login", `{"username":"canary","password":"` + wrong + `",}`},
		{"cloud", "Bearer " + wrong, "GET", "/api/v1/user", ""},
		{"kuzzle", "", "POST", "/_login/local", `{"username":"canary","password":"` + two + `"}`},
		{"kuzzle", "", "POST", "/_login/local", `{"username":"canary","password":"` + wrong + `"}`},
		{"kuzzle", bearer, "POST", "/users/k/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"k","password":"` + one + `"}}}`},
		{"kuzzle", bearer, "POST", "/users/k2/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"k","pass":"` + one + `"}}}`},
		{"kuzzle", bearer, "PUT", "/credentials/local/k/_update", `{"password":"` + two + `"}`},
		{"kuzzle", bearer, "POST", "/api-keys/_create", `{"description":"canary"}`},
		{"kuzzle", "Bearer " + wrong, "GET", "/users/_me", ""},
		{"kuzzle", "", "POST", "/_checkToken", `{"token":"` + wrong + `"}`},
		{"kuzzle", "", "POST", "/_query", `{"controller":"auth","action":"login","strategy":"local","body":{"username":"x","password":"` + wrong + `"}}`},
		{"fusion", "", "POST", "/api/session", `{"username":"canary","password":"` + two + `"}`},
		{"fusion", "", "POST", "/api/session", `{"username":"canary","password":"` + wrong + `"}`},
		{"fusion", admin, "POST", "/api/users", `{"username":"f","password":"` + one + `","passwordConfirm":"` + one + `","roleNames":[]}`},
		{"fusion", admin, "POST", "/api/users", `{"username":"f2","password":"` + one + `","passwordConfirm":"` + two + `"}`},
		{"fusion", admin, "POST", "/oauth2/token", ""},
		{"fusion", admin, "POST", "/api/api-key", `{"name":"canary","roleNames":[]}`},
		{"fusion", admin, "POST", "/api/realm-configs", `{"name":"ldap1","realmType":"ldap","enabled":false,"config":{"ldap":{"host":"x","bind":{"password":"` + bind + `"}},"bindPassword":"` + bind + `"}}`},
		{"fusion", admin, "GET", "/api/users?x-api-key=" + wrong, ""},
	} {
		headers := []string{"Content-Type", "application/json"}
		if step.authorization != "" {
			headers = append(headers, "Authorization", step.authorization)
		}
		answer, body := h.do(step.method, h.url(step.door, step.target), step.body, headers...)
		if answer.StatusCode >= 500 {
			t.Errorf("%s %s: %d %s", step.method, step.target, answer.StatusCode, body)
		}
		c.heard(step.door+" "+step.target, body, answer.Header.Get("Set-Cookie"), answer.StatusCode)
	}
	if len(c.secrets) < 14 {
		t.Errorf("only %d secrets: the doors hand out more", len(c.secrets))
	}
	_, metrics := h.get(h.url("management", "/metrics"))
	events, err := h.directory.Events(adaptertest.Service(), dragoman.EventQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	told, err := json.Marshal(events)
	if err != nil {
		t.Fatal(err)
	}
	var states bytes.Buffer // Marshal writes those in base64
	for _, e := range events {
		states.Write(e.Before)
		states.Write(e.After)
	}
	h.stop()
	<-h.done
	h.closeStore()
	kept, err := os.ReadFile(folder + "/test.db")
	if err != nil {
		t.Fatal(err)
	}
	for place, text := range map[string]string{
		"log": h.logs.String(), "output": h.out.String(), "metrics": metrics, "events": string(told) + states.String(),
	} {
		for _, name := range c.leaks(text) {
			t.Errorf("the %s hold: %s", place, name)
		}
	}
	for _, answer := range c.refused {
		for _, name := range c.leaks(answer) {
			t.Errorf("a refusal holds: %s: %s", name, answer)
		}
	}
	delete(c.secrets, "bind password") // the realm is kept, to be shown again without it
	for _, name := range c.leaks(string(kept)) {
		t.Errorf("the database holds: %s", name)
	}
}
