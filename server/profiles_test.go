package server_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// Whoever made a user, and whoever dismisses them, Elasticsearch's profile of
// them shows who they are and goes with them.
func TestProfileFollowsItsUserThroughFourDoors(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { profilesOfAll(t, openHouse(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))) })
	t.Run("PostgreSQL", func(t *testing.T) { profilesOfAll(t, openHouse(t, pgtest.DSN(t))) })
}

func profilesOfAll(t *testing.T, h *house) {
	const es, password = "elasticsearch", "passw0rd-one"
	for maker, make := range visitors {
		for guest, visit := range visitors {
			t.Run("MadeAt_"+maker+"_DismissedFrom_"+guest, func(t *testing.T) {
				username := "p-" + maker + "-" + guest
				make.create(t, h, username, password)
				id := h.user(t, username).ID
				activate := fmt.Sprintf(`{"grant_type":"password","username":%q,"password":%q}`, username, password)
				uid := h.call(t, es, admin, "POST", "/_security/profile/_activate", activate)["uid"].(string)
				target := "/_security/profile/" + url.PathEscape(uid)
				h.call(t, es, admin, "PUT", target+"/_data", `{"labels":{"direction":"north"},"data":{"app1":{"n":9007199254740993,"null":null}}}`)
				visit.update(t, h, id, username)

				_, shown := h.send(es, admin, "GET", target+"?data=*", "")
				for _, want := range []string{`"labels":{"direction":"north"}`, `"data":{"app1":{"n":9007199254740993,"null":null}}`, `"_seq_no":1`} {
					if !strings.Contains(shown, want) {
						t.Errorf("%s is missing in %s", want, shown)
					}
				}
				_, user := h.send(es, admin, "GET", "/_security/user/"+url.PathEscape(username)+"?with_profile_uid=true", "")
				if !sameNames(t, user, shown) || !strings.Contains(user, uid) {
					t.Errorf("the user is %s and the profile shows %s", user, shown)
				}
				visit.remove(t, h, id, username)
				if _, shown := h.send(es, admin, "GET", target, ""); !strings.Contains(shown, `"profiles":[],"errors":{"count":1`) {
					t.Errorf("is still there: %s", shown)
				}
			})
		}
	}
}

// sameNames reports whether a list of users and one of profiles tell the same
// of their only user.
func sameNames(t *testing.T, users, profiles string) bool {
	t.Helper()
	type told struct {
		Username string   `json:"username"`
		FullName string   `json:"full_name"`
		Email    string   `json:"email"`
		Roles    []string `json:"roles"`
	}
	var byName map[string]told
	var found struct{ Profiles []struct{ User told } }
	if json.Unmarshal([]byte(users), &byName) != nil || json.Unmarshal([]byte(profiles), &found) != nil || len(found.Profiles) != 1 {
		return false
	}
	one := found.Profiles[0].User
	return fmt.Sprint(byName[one.Username]) == fmt.Sprint(one)
}
