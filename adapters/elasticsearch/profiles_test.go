package elasticsearch

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// withUser makes a user of a password that everybody knows.
func withUser(t *testing.T, w *adaptertest.World, name, roles string) {
	t.Helper()
	asAdmin(t, w, 200, "PUT", "/_security/user/"+name, `{"password":"s3cret-password","roles":`+roles+`}`)
}

// activated is the identifier of a user's profile.
func activated(t *testing.T, w *adaptertest.World, name string) string {
	t.Helper()
	body := asAdmin(t, w, 200, "POST", "/_security/profile/_activate",
		`{"grant_type":"password","username":"`+name+`","password":"s3cret-password"}`)
	return textOf(t, body, "uid")
}

// The identifiers are those that the vendor's documentation shows for its users.
func TestQuirk41_VendorsIdentifiers(t *testing.T) {
	for name, want := range map[string]string{
		"jacknich": "u_79HkWkwmnBH5gqFKwoxggWPjEBOur1zLPXQPEl1VBW0_0",
		"jackrea":  "u_P_0BMHgaOK3p7k-PFWUCbw9dQ-UFjt01oWJ_Dp2PmPc_0",
		"jackspa":  "u_8RKO7AKfEbSiIHZkZZ2LJy2MUSDPWDr3tMI_CkIGApU_0",
	} {
		w := world(t)
		withUser(t, w, name, `[]`)
		if got := activated(t, w, name); got != want {
			t.Errorf("%s has %s, want %s", name, got, want)
		}
	}
}

// A profile follows its user through what other doors change, and goes with
// them.
func TestQuirk40_ProfileFollowsItsUser(t *testing.T) {
	w := world(t)
	u := w.MustCreate(t, stranger(), "s3cret-password")
	uid := activated(t, w, u.Username)
	asAdmin(t, w, 200, "PUT", "/_security/profile/"+uid+"/_data", `{"labels":{"direction":"north"}}`)
	_, err := w.Directory.UpdateUser(adaptertest.Service(), u.ID, func(u *dragoman.User) error {
		u.Username, u.FullName = "george", text("George Miller")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	shown := asAdmin(t, w, 200, "GET", "/_security/profile/"+uid, "")
	if want := `"username":"george","roles":["rôle","","admin","viewer","rôle"],"realm_name":"default_native","full_name":"George Miller"},"labels":{"direction":"north"}`; !strings.Contains(shown, want) {
		t.Errorf("shows %s", shown)
	}
	if found := asAdmin(t, w, 200, "GET", "/_security/profile/_suggest", `{"name":"mil"}`); !strings.Contains(found, uid) {
		t.Errorf("suggests %s", found)
	}
	if again := activated(t, w, "george"); again != uid {
		t.Errorf("activated again as %s", again)
	}
	if _, err := w.Directory.DeleteUser(adaptertest.Service(), u.ID); err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{"/_security/profile/_suggest", "/_security/profile/" + uid} {
		if body := asAdmin(t, w, 200, "GET", target, ""); !strings.Contains(body, `"profiles":[]`) {
			t.Errorf("%s still shows %s", target, body)
		}
	}
	asAdmin(t, w, 404, "PUT", "/_security/profile/"+uid+"/_data", `{"labels":{"direction":"north"}}`)
}

// Who gets the name of somebody who is gone finds nothing of theirs.
func TestQuirk40_NobodyInherits(t *testing.T) {
	w := world(t)
	for range 3 {
		withUser(t, w, "jack", `[]`)
		uid := activated(t, w, "jack")
		shown := asAdmin(t, w, 200, "GET", "/_security/profile/"+uid+"?data=*", "")
		if want := `"labels":{},"data":{},"_doc":{"_primary_term":1,"_seq_no":0}`; !strings.Contains(shown, want) {
			t.Fatalf("begins with %s", shown)
		}
		asAdmin(t, w, 200, "PUT", "/_security/profile/"+uid+"/_data", `{"labels":{"a":1},"data":{"app1":{"a":1}}}`)
		asAdmin(t, w, 200, "DELETE", "/_security/user/jack", "")
	}
}

// with_profile_uid finds the profiles of few and of many.
func TestQuirk40_ProfilesOfMany(t *testing.T) {
	w := world(t)
	want := map[string]string{}
	for i := range 60 {
		name := fmt.Sprintf("user%d", i)
		w.MustCreate(t, dragoman.User{Username: name, Enabled: true}, "s3cret-password")
		if i%2 == 0 {
			want[name] = activated(t, w, name)
		}
	}
	type shown struct {
		Username string `json:"username"`
		Profile  string `json:"profile_uid"`
	}
	var listed map[string]shown
	decode([]byte(asAdmin(t, w, 200, "GET", "/_security/user?with_profile_uid", "")), &listed)
	var found struct{ Users []shown }
	decode([]byte(asAdmin(t, w, 200, "POST", "/_security/_query/user?with_profile_uid=true", `{"size":1000}`)), &found)
	for _, u := range found.Users {
		if u.Profile != want[u.Username] || listed[u.Username].Profile != want[u.Username] {
			t.Errorf("%s: found with %q, listed with %q, want %q", u.Username, u.Profile, listed[u.Username].Profile, want[u.Username])
		}
	}
	if plain := asAdmin(t, w, 200, "GET", "/_security/user", ""); strings.Contains(plain, "profile_uid") {
		t.Errorf("shown without being asked: %s", plain)
	}
}

// Of many who write the same version, one does.
func TestQuirk42_OneWriterOfAVersion(t *testing.T) {
	w := world(t)
	withUser(t, w, "jack", `[]`)
	uid := activated(t, w, "jack")
	var statuses [8]int
	var all sync.WaitGroup
	for i := range statuses {
		all.Go(func() {
			answer, _ := w.Do("PUT", "/_security/profile/"+uid+"/_data?if_seq_no=0&if_primary_term=1",
				fmt.Sprintf(`{"data":{"app1":{"n":%d}}}`, i), adaptertest.Basic("admin", adaptertest.AdminPassword))
			statuses[i] = answer.StatusCode
		})
	}
	all.Wait()
	slices.Sort(statuses[:])
	if want := [8]int{200, 409, 409, 409, 409, 409, 409, 409}; statuses != want {
		t.Errorf("answered %v", statuses)
	}
}

// Nobody activates at once what another has just made: all get the same.
func TestQuirk41_ActivatedAtOnce(t *testing.T) {
	w := world(t)
	withUser(t, w, "jack", `[]`)
	var bodies [8]string
	var all sync.WaitGroup
	for i := range bodies {
		all.Go(func() {
			_, bodies[i] = w.Do("POST", "/_security/profile/_activate", `{"grant_type":"password","username":"jack","password":"s3cret-password"}`,
				adaptertest.Basic("admin", adaptertest.AdminPassword))
		})
	}
	all.Wait()
	if distinct := slices.Compact(bodies[:]); len(distinct) != 1 || !strings.Contains(bodies[0], `"_seq_no":0`) {
		t.Errorf("answered %v", distinct)
	}
}

// The profile is for who is proved, whoever asks in whatever way.
func TestQuirk41_WhoActivates(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/role/activator", `{"cluster":["manage_user_profile","manage_own_api_key","manage_token"],"run_as":["app2"]}`)
	withUser(t, w, "app", `["activator"]`)
	withUser(t, w, "app2", `["activator"]`)
	withUser(t, w, "jack", `[]`)
	_, key := w.Do("POST", "/_security/api_key", `{"name":"k"}`, adaptertest.Basic("app", "s3cret-password"))
	_, narrow := w.Do("POST", "/_security/api_key", `{"name":"n","role_descriptors":{"r":{"cluster":["monitor"]}}}`, adaptertest.Basic("app", "s3cret-password"))
	_, token := w.Do("POST", "/_security/oauth2/token", `{"grant_type":"client_credentials"}`, adaptertest.Basic("app", "s3cret-password"))
	for _, row := range []struct {
		name   string
		header []string
		want   int
	}{
		{"Password", []string{adaptertest.Basic("app", "s3cret-password")}, 200},
		{"Key", []string{"Authorization: ApiKey " + textOf(t, key, "encoded")}, 200},
		{"NarrowKey", []string{"Authorization: ApiKey " + textOf(t, narrow, "encoded")}, 403},
		{"Token", []string{"Authorization: Bearer " + textOf(t, token, "access_token")}, 200},
		{"RunAs", []string{adaptertest.Basic("app", "s3cret-password"), headerRunAs + ": app2"}, 200},
		{"RunAsRefused", []string{adaptertest.Basic("app", "s3cret-password"), headerRunAs + ": jack"}, 403},
		{"Themselves", []string{adaptertest.Basic("jack", "s3cret-password")}, 403},
	} {
		t.Run(row.name, func(t *testing.T) {
			answer, body := w.Do("POST", "/_security/profile/_activate", `{"grant_type":"password","username":"jack","password":"s3cret-password"}`, row.header...)
			if answer.StatusCode != row.want || row.want == 200 && !strings.Contains(body, `"username":"jack"`) {
				t.Errorf("%d %s", answer.StatusCode, body)
			}
		})
	}
}

// A check of very many profiles costs what one does, if their roles are the same.
func TestProfilesHavePrivileges_Many(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/role/reader", `{"indices":[{"names":["a*"],"privileges":["read"]}]}`)
	var uids []string
	for i := range 60 {
		name := fmt.Sprintf("user%d", i)
		w.MustCreate(t, dragoman.User{Username: name, Roles: []string{"reader"}, Enabled: true}, "s3cret-password")
		uids = append(uids, activated(t, w, name))
	}
	asked, _ := json.Marshal(uids)
	body := asAdmin(t, w, 200, "POST", "/_security/profile/_has_privileges", `{"uids":`+string(asked)+`,"privileges":{"index":[{"names":["ab"],"privileges":["read"]}]}}`)
	if want := `{"has_privilege_uids":` + string(asked) + `}`; strings.TrimSpace(body) != want {
		t.Errorf("answered %s", body)
	}
}

// kibana_system may write what Kibana keeps in profiles, as the vendor's may.
func TestQuirk43_Kibana(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "POST", "/_security/user/kibana_system/_password", `{"password":"kibana-password"}`)
	withUser(t, w, "jack", `[]`)
	kibana := adaptertest.Basic("kibana_system", "kibana-password")
	_, body := w.Do("POST", "/_security/profile/_activate", `{"grant_type":"password","username":"jack","password":"s3cret-password"}`, kibana)
	uid := textOf(t, body, "uid")
	for data, want := range map[string]int{
		`{"data":{"kibana":{"avatar":{"initials":"J"}}}}`: 200,
		`{"data":{"other":{"avatar":{"initials":"J"}}}}`:  403,
	} {
		if answer, body := w.Do("POST", "/_security/profile/"+uid+"/_data", data, kibana); answer.StatusCode != want {
			t.Errorf("%s: %d %s", data, answer.StatusCode, body)
		}
	}
	for _, target := range []string{"/_security/profile/" + uid + "?data=kibana", "/_security/profile/_suggest"} {
		if answer, body := w.Do("GET", target, "", kibana); answer.StatusCode != 200 {
			t.Errorf("%s: %d %s", target, answer.StatusCode, body)
		}
	}
}

// What somebody wrote into the database by hand breaks nothing.
func TestFromProfile_Broken(t *testing.T) {
	for _, body := range []string{``, `[]`, `{"enabled":7}`, `{"enabled":true}`, `{"enabled":true,"labels":[],"data":{}}`} {
		if p := fromProfile(json.RawMessage(body)); p.Enabled || string(p.Labels) != `{}` || string(p.Data) != `{}` {
			t.Errorf("%s says %v", body, p)
		}
	}
}

func TestProfileGrantIsRedacted(t *testing.T) {
	g, err := fromWireProfileGrant([]byte(`{"grant_type":"password","username":"jack","password":"s3cret-password"}`))
	if err != nil || strings.Contains(fmt.Sprintf("%v %+v %#v", g, g, g), "s3cret") {
		t.Errorf("%v %#v", err, g)
	}
}

// A change that cannot be kept is refused as a whole.
func TestQuirk42_NoHalfChange(t *testing.T) {
	w := world(t)
	withUser(t, w, "jack", `[]`)
	uid := activated(t, w, "jack")
	deep := strings.Repeat(`{"a":`, 600) + `1` + strings.Repeat(`}`, 600)
	if body := asAdmin(t, w, 400, "PUT", "/_security/profile/"+uid+"/_data", `{"labels":{"direction":"north"},"data":{"app1":`+deep+`}}`); !strings.Contains(body, "cannot be kept") {
		t.Error(body)
	}
	if body := asAdmin(t, w, 200, "GET", "/_security/profile/"+uid+"?data=*", ""); !strings.Contains(body, `"labels":{},"data":{}`) {
		t.Errorf("half kept: %s", body)
	}
}

// A database that is away is no reason to say that there is no profile.
func TestProfilesUnavailable(t *testing.T) {
	w := world(t)
	withUser(t, w, "jack", `[]`)
	uid := activated(t, w, "jack")
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.Principal{Door: Dialect, Capabilities: dragoman.AllCapabilities()})
	d := &door{dir: w.Directory, roles: roleNames(t)}
	if err := w.Store.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, err := d.profiles(ctx, []string{uid})
	var known *problem.Problem
	if err == nil || errors.As(err, &known) || dragoman.CodeOf(err) == dragoman.CodeNotFound {
		t.Errorf("says %v", err)
	}
}

// No identifier, however odd, is more than not found.
func TestProfilesOfOddIdentifiers(t *testing.T) {
	w := world(t)
	for _, uid := range []string{"%00", "%FF", "%2F", "..%2F", "%20", "%F0%9F%98%80", "a%25b", strings.Repeat("x", 3000)} {
		body := asAdmin(t, w, 200, "GET", "/_security/profile/"+uid, "")
		if !json.Valid([]byte(body)) || !strings.Contains(body, `"profiles":[],"errors":{"count":1`) {
			t.Errorf("%s: %s", uid, body)
		}
		for _, change := range []string{"_data", "_enable", "_disable"} {
			request := ""
			if change == "_data" {
				request = `{"data":{"app1":1}}`
			}
			if body := asAdmin(t, w, 404, "PUT", "/_security/profile/"+uid+"/"+change, request); !json.Valid([]byte(body)) {
				t.Errorf("%s: %s", uid, body)
			}
		}
	}
	asAdmin(t, w, 200, "POST", "/_security/profile/_has_privileges", `{"uids":["","\u0000","😀"],"privileges":{"cluster":["all"]}}`)
}
