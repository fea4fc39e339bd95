package kuzzle

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// TestQuirk17HeldProfilesStay: what another door gave may be written back,
// what nobody gave may not be given.
func TestQuirk17HeldProfilesStay(t *testing.T) {
	w := open(t)
	bearer := "Authorization: Bearer " + logIn(t, w)
	w.MustCreate(t, dragoman.User{ID: "odd", Enabled: true, Roles: []string{"superuser", "admin", dragoman.RoleViewer, "x", "x"}}, "")
	w.MustCreate(t, dragoman.User{ID: "none", Enabled: true}, "")
	for _, row := range []struct {
		target, body, roles string
		status              int
	}{
		{"/users/odd/_replace", `{"profileIds":["superuser","~admin","viewer","x","x"]}`, "superuser admin @viewer x x", 200},
		{"/users/odd/_update", `{"profileIds":["superuser","ghost"]}`, "superuser admin @viewer x x", 404},
		{"/users/odd/_update", `{"profileIds":["x","default"]}`, "x default", 200},
		{"/users/odd/_update", `{"profileIds":["superuser"]}`, "x default", 404},
		{"/users/none/_replace", `{"profileIds":[]}`, "", 200},
		{"/users/none/_update", `{"profileIds":["~admin"]}`, "", 404},
		{"/users/odd/_update", `{"profileIds":[]}`, "x default", 400},
	} {
		answer, body := w.Do("PUT", row.target, row.body, bearer)
		u := w.MustUser(t, strings.Split(row.target, "/")[2])
		if got := strings.Join(u.Roles, " "); answer.StatusCode != row.status || got != row.roles {
			t.Errorf("%s %s: %d %s, roles %q", row.target, row.body, answer.StatusCode, body, got)
		}
	}
}

// TestRolesOfTheDirectoryAreProfiles once they exist, whoever made them.
func TestRolesOfTheDirectoryAreProfiles(t *testing.T) {
	w := open(t)
	bearer := "Authorization: Bearer " + logIn(t, w)
	if _, err := w.Store.CreateRole(t.Context(), dragoman.Role{ID: "r", Name: "admin"}, dragoman.Change{}); err != nil {
		t.Fatal(err)
	}
	answer, body := w.Do("POST", "/users/x/_create", `{"content":{"profileIds":["~admin"]}}`, bearer)
	if u := w.MustUser(t, "x"); answer.StatusCode != 200 || !u.HasRole("admin") {
		t.Errorf("%d %s, roles %v", answer.StatusCode, body, u.Roles)
	}
}

// TestQuirk18RolesOfOtherDoorsGrantNothing, however powerful they are there.
func TestQuirk18RolesOfOtherDoorsGrantNothing(t *testing.T) {
	w := open(t)
	for _, role := range []string{"admin", "superuser", "~admin", "ece_platform_admin", "Admin", "viewer", " admin", ""} {
		w.MustCreate(t, dragoman.User{Username: "of " + role, Enabled: true, Roles: []string{role}}, "foobar")
		bearer := "Authorization: Bearer " + tryLogIn(w, "of "+role, "foobar")
		for target, want := range map[string]int{"/users/admin": 403, "/_publicApi": 403, "/_me": 200, "/_now": 403} {
			if answer, body := w.Do("GET", target, "", bearer); answer.StatusCode != want {
				t.Errorf("role %q: %s answers %d %s", role, target, answer.StatusCode, body)
			}
		}
		if answer, _ := w.Do("POST", "/_logout", "", bearer); answer.StatusCode != 200 {
			t.Errorf("role %q cannot log out", role)
		}
	}
}

// TestUpdatesTogetherLoseNothing: many clients change one user at once.
func TestUpdatesTogetherLoseNothing(t *testing.T) {
	w := open(t)
	bearer := "Authorization: Bearer " + logIn(t, w)
	w.Do("POST", "/users/x/_create", `{"content":{"profileIds":["default"]}}`, bearer)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if answer, body := w.Do("PUT", "/users/x/_update", fmt.Sprintf(`{"n":{"p%d":1}}`, i), bearer); answer.StatusCode != 200 {
				t.Error(body)
			}
		})
	}
	all.Wait()
	u := w.MustUser(t, "x")
	var kept struct{ N map[string]int }
	if err := json.Unmarshal(u.Extension(Dialect), &kept); err != nil || len(kept.N) != 20 || u.Version != 21 {
		t.Errorf("kept %v, version %d: %v", kept.N, u.Version, err)
	}
}

// TestUpsertsTogetherMakeOne user, and refuse nobody.
func TestUpsertsTogetherMakeOne(t *testing.T) {
	w := open(t)
	bearer := "Authorization: Bearer " + logIn(t, w)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			body := fmt.Sprintf(`{"content":{"p%d":1,"profileIds":["default"]}}`, i)
			if answer, body := w.Do("POST", "/users/x/_upsert", body, bearer); answer.StatusCode != 200 {
				t.Error(body)
			}
		})
	}
	all.Wait()
	if u := w.MustUser(t, "x"); u.Version != 20 || len(mustMembers(u.Extension(Dialect))) != 20 {
		t.Errorf("version %d, %s", u.Version, u.Extension(Dialect))
	}
}

// TestDisabledUsers cannot log in, and their tokens die.
func TestDisabledUsers(t *testing.T) {
	w := open(t)
	u := w.MustCreate(t, dragoman.User{ID: "x", Enabled: true}, "foobar")
	token := tryLogIn(w, "x", "foobar")
	if _, err := w.Directory.UpdateUser(adaptertest.Service(), u.ID, func(u *dragoman.User) error {
		u.Enabled = false
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if answer, _ := w.Do("GET", "/_me", "", "Authorization: Bearer "+token); answer.StatusCode != 401 {
		t.Errorf("the token is answered %d", answer.StatusCode)
	}
	if _, body := w.Do("POST", "/_login/local", `{"username":"x","password":"foobar"}`); !strings.Contains(body, "wrong username or password") {
		t.Error(body)
	}
}

// TestTextThatCannotBeKept is refused at the door, in every place.
func TestTextThatCannotBeKept(t *testing.T) {
	w := open(t)
	bearer := "Authorization: Bearer " + logIn(t, w)
	long := strings.Repeat("x", 1025)
	for _, row := range []struct{ target, body string }{
		{"/users/_create", `{"content":{"profileIds":["default"],"fullname":"\u0000"}}`},
		{"/users/_create", `{"content":{"profileIds":["default"],"a":"\u0000"}}`},
		{"/users/_create", `{"content":{"profileIds":["default"],"\u0000":1}}`},
		{"/users/_create", `{"content":{"profileIds":["default"],"n":1e9999}}`},
		{"/users/_create", `{"content":{"profileIds":["\u0000"]}}`},
		{"/users/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"a\u0000","password":"x"}}}`},
		{"/users/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"` + long + `","password":"x"}}}`},
		{"/users/_create?_id=" + long, `{"content":{"profileIds":["default"]}}`},
		{"/users/a%00/_create", `{"content":{"profileIds":["default"]}}`},
		{"/users/./_create", `{"content":{"profileIds":["default"]}}`},
	} {
		answer, body := w.Do("POST", row.target, row.body, bearer)
		if answer.StatusCode < 400 || answer.StatusCode >= 500 {
			t.Errorf("%.60s %.80s: %d %s", row.target, row.body, answer.StatusCode, body)
		}
	}
}
