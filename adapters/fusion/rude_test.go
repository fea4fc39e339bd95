package fusion

import (
	"encoding/json"
	"net/http"
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
