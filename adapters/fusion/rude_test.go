package fusion

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

func TestRude(t *testing.T) {
	for version, open := range map[string]func(testing.TB) *adaptertest.World{"5": open5, "4": open4} {
		t.Run(version, func(t *testing.T) {
			adaptertest.Rude(t, adaptertest.Manners{
				Open: open,
				Write: adaptertest.Request{Method: "POST", Target: "/api/users", Body: `{"username":"new","id":"new","realmName":"native",` +
					`"roleNames":["search"],"timezone":"UTC","permissions":[{"methods":["GET"]}],"password":"password123","passwordConfirm":"password123"}`},
				Read: adaptertest.Request{Method: "GET", Target: "/api/users"},
				Login: func(_ *adaptertest.World, username, password string) []string {
					return []string{adaptertest.Basic(username, password)}
				},
				Status: map[string]int{
					"UnknownPath": 404, "WrongMethod": 405, "MalformedJSON": 400, "DuplicateKeys": 400, "TrailingData": 400,
					"NotAnObject": 400, "EmptyBody": 400, "BodyOverLimit": 413, "WrongContentType": 415, "NoCredentials": 401,
					"WrongPassword": 401, "UnknownUser": 401, "DisabledUser": 401, "NulInPath": 404, "BadEscape": 404, "InvalidUTF8": 400,
				},
				IsError: isError,
			})
		})
	}
}

// Malformed requests for roles, realms and keys are answered as those for users are.
func TestRudeElsewhere(t *testing.T) {
	for name, body := range map[string]string{
		"roles":         `{"name":"new","id":"new","desc":"x","permissions":[{"methods":["GET"]}],"uiPermissions":["*"]}`,
		"realm-configs": `{"name":"new","realmType":"ldap","enabled":true,"config":{"login":{}},"roleNames":["search"]}`,
		"api-key":       `{"name":"new","id":"new","roles":["search"],"disabled":false}`,
	} {
		t.Run(name, func(t *testing.T) {
			adaptertest.Rude(t, adaptertest.Manners{
				Open:  open5,
				Write: adaptertest.Request{Method: "POST", Target: "/api/" + name, Body: body},
				Read:  adaptertest.Request{Method: "GET", Target: "/api/" + name},
				Login: func(_ *adaptertest.World, username, password string) []string {
					return []string{adaptertest.Basic(username, password)}
				},
				Status: map[string]int{
					"UnknownPath": 404, "WrongMethod": 405, "MalformedJSON": 400, "DuplicateKeys": 400, "TrailingData": 400,
					"NotAnObject": 400, "EmptyBody": 400, "BodyOverLimit": 413, "WrongContentType": 415, "NoCredentials": 401,
					"WrongPassword": 401, "UnknownUser": 401, "DisabledUser": 401, "NulInPath": 404, "BadEscape": 404, "InvalidUTF8": 400,
				},
				IsError: isError,
			})
		})
	}
}

// Whatever stands where an id should, nothing breaks.
func TestOddIDsInPaths(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	bodies := map[string]string{"roles": `{"name":"x"}`, "realm-configs": `{"name":"x","realmType":"ldap"}`, "api-key": `{}`}
	for _, id := range []string{"%00", "%C3%28", "a%2Fb", "..%2f", "%2e", ",", "%F0%9F%98%80", "{id}", "*", "**", "default%2F", strings.Repeat("x", 5000)} {
		for kind, body := range bodies {
			for _, method := range []string{"GET", "PUT", "DELETE"} {
				answer, text := w.Do(method, "/api/"+kind+"/"+id, body, admin)
				if answer.StatusCode < 400 || answer.StatusCode >= 500 {
					t.Errorf("%s %s %s answered %d: %s", method, kind, id, answer.StatusCode, text)
				}
				isError(t, method+" "+kind+" "+id, answer, text)
			}
		}
	}
}

func isError(t *testing.T, name string, answer *http.Response, body string) {
	t.Helper()
	var e wire.Error
	if err := json.Unmarshal([]byte(body), &e); err != nil || !e.Code.Valid() || e.Message == "" {
		t.Errorf("%s: not this API's error: %s", name, body)
	}
	if media := answer.Header.Get("Content-Type"); media != "application/json" {
		t.Errorf("%s: sent as %q", name, media)
	}
}
