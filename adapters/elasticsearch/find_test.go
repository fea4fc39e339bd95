package elasticsearch

import (
	"context"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
)

// What is found in memory is what the query says, as it is for the databases.
func TestQuirk37_LookingFindsWhatQueriesSay(t *testing.T) {
	names, everybody := roleNames(t), people()
	items := make([]query.Item, len(everybody))
	for i, u := range everybody {
		items[i] = userItem(&u, names)
	}
	rapid.Check(t, func(t *rapid.T) {
		q := queries(2).Draw(t, "query")
		asked, err := query.Read(query.Users, []byte(`{"query":`+q.json+`,"size":100,"sort":["username"]}`), time.Time{})
		if err != nil {
			t.Fatalf("%s: %v", q.json, err)
		}
		found, err := asked.Find(context.Background(), items)
		total, page := len(found), asked.Page(items, found)
		if err != nil {
			t.Fatal(err)
		}
		var got, want []string
		for _, i := range page {
			got = append(got, everybody[i].Username)
		}
		for _, u := range everybody {
			if q.holds(u) {
				want = append(want, u.Username)
			}
		}
		slices.Sort(want)
		if !slices.Equal(got, want) || total != len(want) {
			t.Fatalf("%s finds %q of %d, want %q", q.json, got, total, want)
		}
	})
}

type keysFound struct {
	Total int
	Keys  []struct {
		ID, Name string
		Sort     []any `json:"_sort"`
	} `json:"api_keys"`
}

func findKeys(t *testing.T, w *adaptertest.World, who, body string) (found keysFound, names string) {
	t.Helper()
	answer, text := w.Do("POST", "/_security/_query/api_key", body, who)
	if answer.StatusCode != 200 {
		t.Fatalf("%s: %d %s", body, answer.StatusCode, text)
	}
	decode([]byte(text), &found)
	for _, k := range found.Keys {
		names += k.Name + " "
	}
	return found, strings.TrimSpace(names)
}

// someKeys are two of the administrator's and two of jack's, who may manage
// his own; one of them is invalidated. It returns how jack's first one is used.
func someKeys(t *testing.T, w *adaptertest.World) (admin, jack, withKey string) {
	t.Helper()
	admin, jack = adaptertest.Basic("admin", adaptertest.AdminPassword), adaptertest.Basic("jack", "s3cret-password")
	asAdmin(t, w, 200, "PUT", "/_security/role/own", `{"cluster":["manage_own_api_key"]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/jack", `{"password":"s3cret-password","roles":["own"]}`)
	for _, k := range []struct{ who, body string }{
		{admin, `{"name":"app1-a","metadata":{"env":"prod","tags":["x","y"],"n":9007199254740993}}`},
		{admin, `{"name":"app1-b","expiration":"1d","metadata":{"env":"test"}}`},
		{jack, `{"name":"jacks","expiration":"2d"}`},
		{jack, `{"name":"jacks-old"}`},
	} {
		answer, text := w.Do("POST", "/_security/api_key", k.body, k.who)
		if answer.StatusCode != 200 {
			t.Fatal(text)
		}
		var made struct{ Encoded string }
		decode([]byte(text), &made)
		if strings.Contains(k.body, `"jacks"`) {
			withKey = "Authorization: ApiKey " + made.Encoded
		}
		if decoded, _ := base64.StdEncoding.DecodeString(made.Encoded); len(decoded) == 0 {
			t.Fatal("no secret")
		}
	}
	asAdmin(t, w, 200, "DELETE", "/_security/api_key", `{"name":"jacks-old"}`)
	return admin, jack, withKey
}

func TestQueryKeysFinds(t *testing.T) {
	w := world(t)
	admin, _, _ := someKeys(t, w)
	for body, want := range map[string]string{
		``:                                      "app1-a app1-b jacks jacks-old",
		`{"query":{"prefix":{"name":"app1-"}}}`: "app1-a app1-b",
		`{"query":{"term":{"invalidated":true}}}`:                                                   "jacks-old",
		`{"query":{"exists":{"field":"invalidation"}}}`:                                             "jacks-old",
		`{"query":{"exists":{"field":"expiration"}}}`:                                               "app1-b jacks",
		`{"query":{"range":{"expiration":{"lt":"now+36h"}}}}`:                                       "app1-b",
		`{"query":{"range":{"creation":{"gt":"now+1d"}}}}`:                                          "",
		`{"query":{"range":{"creation":{"gte":1000,"lte":"2999-01-01"}}},"size":1,"sort":["name"]}`: "app1-a",
		`{"query":{"term":{"metadata.env":"prod"}}}`:                                                "app1-a",
		`{"query":{"term":{"metadata":"y"}}}`:                                                       "app1-a",
		`{"query":{"term":{"metadata.n":9007199254740993}}}`:                                        "app1-a",
		`{"query":{"term":{"username":"jack"}},"sort":[{"name":"desc"}]}`:                           "jacks-old jacks",
		`{"query":{"terms":{"realm_name":["default_native"]}}}`:                                     "jacks jacks-old",
		`{"query":{"simple_query_string":{"query":"app1-* -prod"}}}`:                                "app1-a app1-b jacks jacks-old",
		`{"query":{"ids":{"values":["nobodys"]}}}`:                                                  "",
		`{"sort":["expiration",{"name":"desc"}]}`:                                                   "app1-b jacks jacks-old app1-a",
		`{"sort":["name"],"search_after":["app1-b"]}`:                                               "jacks jacks-old",
		`{"sort":[{"expiration":"desc"},"name"],"search_after":[null,"app1-a"]}`:                    "jacks-old",
		`{"sort":["name"],"from":3}`:                                                                "jacks-old",
		`{"query":{"bool":{"must_not":{"match":{"type":"rest"}}}}}`:                                 "",
	} {
		_, names := findKeys(t, w, admin, body)
		if !strings.Contains(body, "sort") { // made at one moment, they are in any order
			names = strings.Join(slices.Sorted(strings.FieldsSeq(names)), " ")
		}
		if names != want {
			t.Errorf("%s finds %q, want %q", body, names, want)
		}
	}
}

// With manage_own_api_key one finds one's own; a key finds itself.
func TestQueryKeysShowsOnesOwn(t *testing.T) {
	w := world(t)
	_, jack, withKey := someKeys(t, w)
	if found, names := findKeys(t, w, jack, `{"sort":["name"]}`); names != "jacks jacks-old" || found.Total != 2 {
		t.Errorf("jack finds %q of %d", names, found.Total)
	}
	if _, names := findKeys(t, w, withKey, ""); names != "jacks" {
		t.Errorf("the key finds %q", names)
	}
}

// Moments are sorted by as numbers, or as dates for who asks, and either goes on from there.
func TestQueryKeysByDate(t *testing.T) {
	w := world(t)
	admin, _, _ := someKeys(t, w)
	found, _ := findKeys(t, w, admin, `{"size":1,"sort":[{"expiration":{"order":"asc","format":"date_time"}}]}`)
	date, ok := found.Keys[0].Sort[0].(string)
	if _, err := time.Parse(time.RFC3339Nano, date); err != nil || !ok {
		t.Errorf("sorted by %v", found.Keys[0].Sort)
	}
	if _, names := findKeys(t, w, admin, fmt.Sprintf(`{"size":1,"sort":["expiration"],"search_after":[%q]}`, date)); names != "jacks" {
		t.Errorf("goes on with %q", names)
	}
}

// No query about keys or roles is our mistake.
func TestQueryKeysAndRolesMonsters(t *testing.T) {
	w := world(t)
	admin, _, _ := someKeys(t, w)
	for _, body := range []string{
		`{"query":{"range":{"creation":{"gt":1e400}}}}`, `{"query":{"range":{"creation":{"gt":"now+999999999y"}}}}`,
		`{"query":{"term":{"creation":true}}}`, `{"query":{"prefix":{"creation":"2"}}}`, `{"query":{"term":{"metadata.":"x"}}}`,
		`{"query":{"wildcard":{"name":"` + strings.Repeat("*a", 20_000) + `"}}}`, `{"query":{"wildcard":{"name":"\\"}}}`,
		`{"sort":["creation"],"search_after":[{}]}`, `{"sort":["name"],"search_after":[null]}`, `{"aggs":null}`, `{"aggs":{"a":null}}`,
		`{"aggs":{"a":{"terms":{}}}}`, `{"query":{"term":{"name":"\u0000"}}}`, `{"from":-1,"size":-1}`, `[]`, `null`, `{"query":null}`,
		`{"sort":[{"creation":{"format":"rude"}}]}`, `{"query":{"term":{"metadata.a":{"value":null}}}}`,
	} {
		for _, target := range []string{"/_security/_query/api_key", "/_security/_query/role"} {
			if answer, text := w.Do("POST", target, body, admin); answer.StatusCode >= 500 {
				t.Errorf("%s %.100s: %d %.300s", target, body, answer.StatusCode, text)
			}
		}
	}
}

// TestReservedNamesHaveOneOrder matters to what was counted: it is remembered by how
// it was asked.
func TestReservedNamesHaveOneOrder(t *testing.T) {
	names := reservedNames()
	for range 20 {
		if again := reservedNames(); !slices.Equal(again, names) {
			t.Fatalf("%v, and then %v", names, again)
		}
	}
}
