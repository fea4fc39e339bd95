package server_test

import (
	"encoding/json"
	"net/url"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// unseen are names that look like the administrator's, or cannot be seen whole.
var unseen = map[string]string{
	"ZeroWidthSpace": "admin\u200b", "ZeroWidthJoiner": "adm\u200din", "WordJoiner": "\u2060admin", "ByteOrderMark": "admin\ufeff",
	"RightToLeft": "\u202enimda", "Isolate": "ad\u2066min", "Mark": "admin\u200f",
	"Tab": "ad\tmin", "LineFeed": "admin\n", "Escape": "\x1badmin", "Delete": "admin\x7f", "C1": "admin\u0085",
	"LineSeparator": "admin\u2028", "SoftHyphen": "ad\u00admin", "Filler": "admin\u3164", "Tag": "admin\U000e0041", "Variation": "admin\ufe0f",
}

func TestNamesAreSeenWhole(t *testing.T) {
	h := openHouse(t, "sqlite:"+t.TempDir()+"/names.db")
	token := h.kuzzleAdmin(t)
	before, err := h.directory.Users(adaptertest.Service(), dragoman.Query{})
	if err != nil {
		t.Fatal(err)
	}
	quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
	for name, odd := range unseen {
		text, path := quoted(odd), url.PathEscape(odd)
		for door, request := range map[string][4]string{
			"Elasticsearch":     {"elasticsearch", admin, "/_security/user/" + path, `{"password":"password12","roles":[]}`},
			"ElasticsearchRole": {"elasticsearch", admin, "/_security/role/" + path, `{}`},
			"Cloud":             {"cloud", admin, "/api/v1/users", `{"user_name":` + text + `,"security":{"password":"password12","roles":["ece_platform_viewer"]}}`},
			"Kuzzle": {
				"kuzzle", token, "/users/_create",
				`{"content":{"profileIds":["default"]},"credentials":{"local":{"username":` + text + `,"password":"password12"}}}`,
			},
			"KuzzleID":      {"kuzzle", token, "/users/" + path + "/_create", `{"content":{"profileIds":["default"]},"credentials":{}}`},
			"KuzzleProfile": {"kuzzle", token, "/profiles/" + path, `{"policies":[{"roleId":"default"}]}`},
			"KuzzleRole":    {"kuzzle", token, "/roles/" + path, `{"controllers":{"auth":{"actions":{"*":true}}}}`},
			"Fusion":        {"fusion", admin, "/api/users", `{"username":` + text + `,"password":"password12","realmName":"native","roleNames":["search"]}`},
			"FusionRole":    {"fusion", admin, "/api/roles", `{"name":` + text + `,"permissions":[]}`},
			"FusionRealm":   {"fusion", admin, "/api/realm-configs", `{"name":` + text + `,"realmType":"ldap","enabled":true,"config":{}}`},
		} {
			t.Run(name+"/"+door, func(t *testing.T) {
				method := "POST"
				if door == "KuzzleProfile" || door == "KuzzleRole" || request[0] == "elasticsearch" {
					method = "PUT"
				}
				status, body := h.send(request[0], request[1], method, request[2], request[3])
				if status != 400 && !(status == 422 && request[0] == "cloud") {
					t.Errorf("answered %d %s", status, body)
				}
			})
		}
	}
	if after, err := h.directory.Users(adaptertest.Service(), dragoman.Query{}); err != nil || len(after.Users) != len(before.Users) {
		t.Errorf("%d users more: %v", len(after.Users)-len(before.Users), err)
	}
}

// TestNamesThatAreThereStay: what another system had, or an older version kept, can
// still be found, changed and removed.
func TestNamesThatAreThereStay(t *testing.T) {
	h := openHouse(t, "sqlite:"+t.TempDir()+"/names.db")
	old := "old\u200bname"
	if _, err := h.directory.CreateUser(adaptertest.Service(), dragoman.User{Username: old, Enabled: true}); err != nil {
		t.Fatal(err)
	}
	token := h.kuzzleAdmin(t)
	h.call(t, "kuzzle", token, "PUT", "/users/"+url.PathEscape(old)+"/_update", `{"size":3}`)
	h.call(t, "fusion", admin, "DELETE", "/api/users/"+url.PathEscape(old), "")
}
