package kuzzle

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// restricted is what the sheet's section 6.3 allows, by profile; admin is
// allowed everything. In version 1 server:info stands for publicApi and openapi.
var restricted = map[string]map[string][]string{
	"default": {
		"auth": {"checkToken", "getCurrentUser", "getMyRights", "logout", "updateSelf"}, "server": {"publicApi"},
	},
	"anonymous": {
		"auth": {"checkToken", "getCurrentUser", "getMyRights", "login"}, "server": {"publicApi", "openapi"},
	},
	// ours: a name that means nothing here still lets its holder see who it is, and leave
	"stranger": {"auth": {"checkToken", "getCurrentUser", "getMyRights", "logout"}},
}

// TestRightsMatrix asks for every action as everybody, in both versions, and
// looks only at whether rights were in the way.
func TestRightsMatrix(t *testing.T) {
	w := open(t)
	for profile, role := range map[string]string{"admin": dragoman.RoleAdmin, "default": "default", "stranger": "stranger"} {
		w.MustCreate(t, dragoman.User{Username: "a " + profile, Enabled: true, Roles: []string{role}}, "foobar")
	}
	for _, profile := range []string{"admin", "default", "anonymous", "stranger"} {
		for _, v1 := range []bool{false, true} {
			for _, a := range allActions() {
				if a.name == "resetSecurity" && profile == "admin" {
					continue // nobody would be left to ask the rest; testdata/http/storage.txt tells of it
				}
				w.Clock.Advance(time.Second) // the rate limit is another story
				body := asked(w, profile, a, v1)
				if refused := strings.Contains(body, `"id":"security.rights.`); refused == mayAsk(profile, a, v1) {
					t.Errorf("%s, version 1 %t, %s:%s, refused %t: %.200s", profile, v1, a.controller, a.name, refused, body)
				}
			}
		}
	}
}

// asked is what one action answers without any arguments.
func asked(w *adaptertest.World, profile string, a action, v1 bool) string {
	token, volatile := "null", "{}"
	if profile != "anonymous" {
		token = string(rawjson.Must(tryLogIn(w, "a "+profile, "foobar")))
	}
	if v1 {
		volatile = `{"sdkVersion":"6.2.8"}`
	}
	_, body := w.Do("POST", "/_query", fmt.Sprintf(
		`{"controller":%q,"action":%q,"jwt":%s,"volatile":%s}`, a.controller, a.name, token, volatile))
	return body
}

func mayAsk(profile string, a action, v1 bool) bool {
	allowed := restricted[profile]
	infoOf1 := v1 && a.name == "info" && slices.Contains(allowed["server"], "publicApi")
	return profile == "admin" || infoOf1 || slices.Contains(allowed[a.controller], a.name)
}
