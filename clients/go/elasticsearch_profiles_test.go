package clients

import (
	"encoding/json"
	"testing"
)

// elasticsearchProfiles is what the story about user profiles asks of a
// client; those of 7.x have no calls for it.
type elasticsearchProfiles interface {
	elasticsearchClient

	activateProfile(g grant) (profile, error)
	getProfile(uid string, data ...string) ([]profile, error)
	suggestProfiles(s suggestion) (total int, profiles []profile, err error)
	// updateProfile changes the profile of that version.
	updateProfile(of profile, change profileChange) (acknowledged bool, err error)
	enableProfile(uid string) (acknowledged bool, err error)
	disableProfile(uid string) (acknowledged bool, err error)
	profilesWithPrivileges(asked profileQuestion) (uids, missing []string, err error)
	// profileOf is what a list of users tells of one.
	profileOf(username string) (uid string, err error)
	profileOfKey(id string) (uid string, err error)
}

type profile struct {
	UID     string                     `json:"uid"`
	Enabled bool                       `json:"enabled"`
	Labels  map[string]json.RawMessage `json:"labels"`
	Data    map[string]json.RawMessage `json:"data"`
	User    struct {
		Username string   `json:"username"`
		FullName *string  `json:"full_name"`
		Roles    []string `json:"roles"`
		Realm    string   `json:"realm_name"`
	} `json:"user"`
	Synchronized int64 `json:"last_synchronized"`
	Version      struct {
		Term  int64 `json:"_primary_term"`
		SeqNo int64 `json:"_seq_no"`
	} `json:"_doc"`
}

type profileChange struct {
	Labels map[string]json.RawMessage `json:"labels,omitempty"`
	Data   map[string]json.RawMessage `json:"data,omitempty"`
}

type suggestion struct {
	Name string              `json:"name"`
	Size int                 `json:"size"`
	Hint map[string][]string `json:"hint,omitempty"`
	Data []string            `json:"data,omitempty"`
}

type profileQuestion struct {
	UIDs       []string   `json:"uids"`
	Privileges privileges `json:"privileges"`
}

func eachElasticsearchClientWithProfiles(t *testing.T, test func(*testing.T, elasticsearchProfiles)) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		if late, ok := es.(elasticsearchProfiles); ok {
			test(t, late)
		}
	})
}

// withProfile makes a user and activates their profile.
func withProfile(t *testing.T, es elasticsearchProfiles, username, fullName string) profile {
	t.Helper()
	must[bool](t)(es.put(username, putUser{Password: of("secret-1"), FullName: of(fullName), Roles: []string{"viewer"}}))
	return must[profile](t)(es.activateProfile(grant{Kind: "password", Username: username, Password: "secret-1"}))
}

func TestElasticsearchProfileKeepsWhatApplicationsWriteUntilItsUserGoes(t *testing.T) {
	eachElasticsearchClientWithProfiles(t, func(t *testing.T, es elasticsearchProfiles) {
		name := unique("jack")
		made := withProfile(t, es, name, "Jack Nicholson")
		equal(t, "whose", made.User.Username+" "+*made.User.FullName+" "+made.User.Realm, name+" Jack Nicholson default_native")
		equal(t, "enabled, with a moment", made.Enabled && made.Synchronized > 0, true)
		equal(t, "the user's profile", must[string](t)(es.profileOf(name)), made.UID)

		written := profileChange{
			Labels: map[string]json.RawMessage{"direction": json.RawMessage(`"north"`)},
			Data:   map[string]json.RawMessage{"app1": json.RawMessage(`{"n":9007199254740993}`), "app2": json.RawMessage(`{}`)},
		}
		equal(t, "written", must[bool](t)(es.updateProfile(made, written)), true)
		refused(t, lastError(es.updateProfile(made, written)), 409, "version_conflict_engine_exception")
		told := must[[]profile](t)(es.getProfile(made.UID))[0]
		equal(t, "label", string(told.Labels["direction"]), `"north"`)
		equal(t, "data without being asked", len(told.Data), 0)
		told = must[[]profile](t)(es.getProfile(made.UID, "app1"))[0]
		equal(t, "data", string(told.Data["app1"]), `{"n":9007199254740993}`)
		equal(t, "other data", len(told.Data), 1)

		must[bool](t)(es.put(name, putUser{Roles: []string{"superuser"}}))
		key := must[createdKey](t)(es.as(t, name, "secret-1").createKey(newKey{Name: unique("till")}))
		equal(t, "the profile of a key's owner", must[string](t)(es.profileOfKey(key.ID)), made.UID)

		must[bool](t)(es.delete(name))
		equal(t, "profiles of nobody", len(must[[]profile](t)(es.getProfile(made.UID, "*"))), 0)
		refused(t, lastError(es.enableProfile(made.UID)), 404, "document_missing_exception")
	})
}

func TestElasticsearchProfileIsSuggestedUnlessDisabled(t *testing.T) {
	eachElasticsearchClientWithProfiles(t, func(t *testing.T, es elasticsearchProfiles) {
		family := unique("reacher")
		one, two := withProfile(t, es, unique("one"), "One "+family), withProfile(t, es, unique("two"), "Two "+family)
		suggested := func(s suggestion) (uids []string) {
			total, profiles, err := es.suggestProfiles(s)
			check(t, err)
			equal(t, "total", total >= len(profiles), true)
			for _, p := range profiles {
				if p.UID == one.UID || p.UID == two.UID {
					uids = append(uids, p.UID)
				}
			}
			return uids
		}
		for _, first := range []profile{one, two} {
			equal(t, "first, as hinted", suggested(suggestion{Name: family, Size: 5, Hint: map[string][]string{"uids": {first.UID}}})[0], first.UID)
		}
		equal(t, "disabled", must[bool](t)(es.disableProfile(one.UID)), true)
		equal(t, "told as disabled", must[[]profile](t)(es.getProfile(one.UID))[0].Enabled, false)
		equal(t, "suggested still", len(suggested(suggestion{Name: family, Size: 50, Data: []string{"app1"}})), 1)
		equal(t, "enabled", must[bool](t)(es.enableProfile(one.UID)), true)
		equal(t, "suggested again", len(suggested(suggestion{Name: family, Size: 50})), 2)
		for _, p := range []profile{one, two} {
			must[bool](t)(es.delete(p.User.Username))
		}
	})
}

func TestElasticsearchProfilesTellWhoMay(t *testing.T) {
	eachElasticsearchClientWithProfiles(t, func(t *testing.T, es elasticsearchProfiles) {
		name, role := unique("jane"), unique("monitors")
		jane, jack := withProfile(t, es, name, "Jane"), withProfile(t, es, unique("jack"), "Jack")
		must[bool](t)(es.putRole(role, readsSecurity()))
		must[bool](t)(es.put(name, putUser{Roles: []string{role}}))
		has, missing, err := es.profilesWithPrivileges(profileQuestion{
			UIDs: []string{jack.UID, jane.UID, "nobody"}, Privileges: privileges{Cluster: readsSecurity().Cluster, Index: []indices{}},
		})
		check(t, err)
		equal(t, "how many may", len(has), 1)
		equal(t, "who may", has[0], jane.UID)
		equal(t, "how many there are not", len(missing), 1)
		equal(t, "who is not there", missing[0], "nobody")
		for _, p := range []profile{jane, jack} {
			must[bool](t)(es.delete(p.User.Username))
		}
		must[bool](t)(es.deleteRole(role))
	})
}
