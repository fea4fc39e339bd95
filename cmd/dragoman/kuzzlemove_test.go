package main

import (
	"bytes"
	"crypto/pbkdf2"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// What "make kuzzle-move" gives: a real Kuzzle, and the Elasticsearch that it
// keeps its users in.
var (
	kuzzleURL     = flag.String("kuzzle.url", "", "a Kuzzle that is new, with an administrator secret-admin-1; without it a Dragoman is the source")
	kuzzleStorage = flag.String("kuzzle.storage", "", "that Kuzzle's Elasticsearch")
	kuzzleUsers   = flag.Int("kuzzle.users", 24, "how many users move")
)

// TestKuzzleMovesToElasticsearch: users with passwords, profiles and roles go from
// a Kuzzle by its storage into a Dragoman, and on to the Elasticsearch door of
// another one. Everybody logs in with the old password at every stage; a second
// import and a second plan find nothing to do.
func TestKuzzleMovesToElasticsearch(t *testing.T) {
	k := kuzzleCrowd{t: t, url: *kuzzleURL, password: "secret-admin-1"}
	storage := *kuzzleStorage
	if k.url == "" {
		source := dragomantest.Start(t, dragomantest.Password(k.password))
		k.url = source.Kuzzle.URL
		k.make()
		storage = k.stored()
	} else {
		k.make()
	}
	began := time.Now()
	tell := func(what string) {
		t.Logf("%v: %s", time.Since(began).Round(10*time.Millisecond), what)
		began = time.Now()
	}
	k.everybody(k.kuzzleLogin(k.url))
	tell("everybody logged in at the source")

	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	from := []string{"import", "--kind", "kuzzle-storage", "--url", storage}
	first := m.serve() // which makes the directory, and tells the administrator's password
	first.end(t, os.Interrupt)
	r := m.ok("", append(from, "--apply")...)
	if !strings.Contains(r.out, fmt.Sprintf("passwords: %d carried", *kuzzleUsers)) {
		t.Errorf("%+v", r)
	}
	tell("import: " + strings.Join(strings.Split(strings.TrimSpace(r.out), "\n"), "; "))
	again := func(stage string) {
		r := m.ok("", append(from, "--json")...)
		var said struct{ Created, Updated, Conflicts int }
		if err := json.Unmarshal([]byte(r.out), &said); err != nil || said.Created+said.Updated+said.Conflicts > 0 || strings.Contains(r.out, `"things":{"`) {
			t.Errorf("a second import %s: %+v, %v", stage, r, err)
		}
	}
	again("at once")
	plan := []string{"plan", "--target", "there"}
	if r := m.run("", plan...); r.code != exitChanges || !strings.Contains(r.out, fmt.Sprintf("%d re-wrapped", *kuzzleUsers)) {
		t.Errorf("the plan: %d, %s", r.code, lastLines(r.out))
	}
	r = m.ok("", "apply", "--target", "there", "--yes")
	tell("plan and apply: " + lastLines(r.out))
	if r := m.run("", plan...); r.code != exitOK {
		t.Errorf("a second plan: %d, %s", r.code, lastLines(r.out))
	}
	k.everybody(elasticsearchLogin(there.Elasticsearch.URL))
	tell("everybody logged in at the Elasticsearch door of the second Dragoman, by a re-wrapped hash")

	here := m.serve()
	k.everybody(k.kuzzleLogin("http://" + m.addresses["kuzzle"]))
	tell("everybody logged in at the Kuzzle door of the first")
	k.everybody(elasticsearchLogin("http://" + m.addresses["elasticsearch"]))
	tell("and at its Elasticsearch door")
	k.wantSameProfiles("http://"+m.addresses["kuzzle"], first.password)
	here.end(t, os.Interrupt)
	again("after the logins")
	if r := m.run("", plan...); r.code != exitOK {
		t.Errorf("a plan after the logins: %d, %s", r.code, lastLines(r.out))
	}
	tell("a second import and a second plan found 0 changes")
}

// lastLines are those that sum a plan or a report up.
func lastLines(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return strings.Join(lines[max(0, len(lines)-4):], "; ")
}

// kuzzleCrowd is many users of a Kuzzle, all by its API.
type kuzzleCrowd struct {
	t             *testing.T
	url, password string
}

func (k *kuzzleCrowd) name(i int) string { return fmt.Sprintf("person-%04d", i) }
func (k *kuzzleCrowd) secret(i int) string {
	return fmt.Sprintf("Secret %d of person-%04d", i*7919%1009, i)
}
func (k *kuzzleCrowd) id(i int) string { return fmt.Sprintf("kuid-move-%04d", i) }
func (k *kuzzleCrowd) profile(i int) string {
	return []string{"readers", "editors", "chiefs", "default"}[i%4]
}

// asked is what an API answers, and the status.
func asked(method, url, authorization string, body any) (int, []byte, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return 0, nil, err
	}
	r, err := http.NewRequest(method, url, bytes.NewReader(text))
	if err != nil {
		return 0, nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	if authorization != "" {
		r.Header.Set("Authorization", authorization)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close()
	out, err := io.ReadAll(answer.Body)
	return answer.StatusCode, out, err
}

// login is the header of somebody who has logged in, and their kuid.
func kuzzleLogin(url, username, password string) (authorization, kuid string, err error) {
	status, out, err := asked("POST", url+"/_login/local", "", map[string]string{"username": username, "password": password})
	for ; err == nil && status == 503; status, out, err = asked("POST", url+"/_login/local", "", map[string]string{"username": username, "password": password}) {
		time.Sleep(100 * time.Millisecond) // more than this machine can verify at once: it was not looked at
	}
	var said struct {
		Result struct {
			JWT string `json:"jwt"`
			ID  string `json:"_id"`
		} `json:"result"`
	}
	if err == nil && (json.Unmarshal(out, &said) != nil || status != 200 || said.Result.JWT == "") {
		err = fmt.Errorf("%s: %d %s", username, status, out)
	}
	return "Bearer " + said.Result.JWT, said.Result.ID, err
}

// kuzzleLogin wants everybody to be who they were, and nobody by another password.
func (k *kuzzleCrowd) kuzzleLogin(url string) func(name, id, password string) error {
	return func(name, id, password string) error {
		_, kuid, err := kuzzleLogin(url, name, password)
		if err == nil && kuid != id {
			err = fmt.Errorf("%s is %s", name, kuid)
		}
		return err
	}
}

func elasticsearchLogin(url string) func(name, id, password string) error {
	var login func(name, id, password string) error
	login = func(name, id, password string) error {
		r, err := http.NewRequest("GET", url+"/_security/_authenticate", nil)
		if err != nil {
			return err
		}
		r.SetBasicAuth(name, password)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		out, _ := io.ReadAll(answer.Body)
		switch answer.StatusCode {
		case 200:
			return nil
		case 503: // more than this machine can verify at once: it was not looked at
			time.Sleep(100 * time.Millisecond)
			return login(name, id, password)
		}
		return fmt.Errorf("%s: %d %s", name, answer.StatusCode, out)
	}
	return login
}

// each does something for every user, some at once.
func (k *kuzzleCrowd) each(do func(i int) error) {
	k.t.Helper()
	var group sync.WaitGroup
	slots := make(chan struct{}, 32) // a Kuzzle waits a second after each write
	for i := range *kuzzleUsers {
		slots <- struct{}{}
		group.Go(func() {
			defer func() { <-slots }()
			if err := do(i); err != nil {
				k.t.Error(err)
			}
		})
	}
	group.Wait()
	if k.t.Failed() {
		k.t.FailNow()
	}
}

// everybody logs in; every fiftieth is tried with another's password, too.
func (k *kuzzleCrowd) everybody(login func(name, id, password string) error) {
	k.t.Helper()
	k.each(func(i int) error {
		if i%50 == 0 && login(k.name(i), k.id(i), k.secret(i+1)) == nil {
			return fmt.Errorf("%s logs in with the password of another", k.name(i))
		}
		return login(k.name(i), k.id(i), k.secret(i))
	})
}

// make fills the Kuzzle: three roles, a profile on each, and everybody.
func (k *kuzzleCrowd) make() {
	k.t.Helper()
	admin, _, err := kuzzleLogin(k.url, "admin", k.password)
	if err != nil {
		k.t.Fatal(err)
	}
	send := func(method, path string, body any) error {
		status, out, err := asked(method, k.url+path, admin, body)
		if err == nil && status != 200 {
			err = fmt.Errorf("%s %s: %d %s", method, path, status, out)
		}
		return err
	}
	for i, action := range []string{"get", "create", "*"} {
		role := map[string]any{"controllers": map[string]any{"document": map[string]any{"actions": map[string]bool{action: true}}}}
		if err := send("PUT", fmt.Sprintf("/roles/may-%d?force=true", i), role); err != nil {
			k.t.Fatal(err)
		}
		profile := map[string]any{"policies": []any{
			map[string]any{"roleId": "default"},
			map[string]any{"roleId": fmt.Sprintf("may-%d", i), "restrictedTo": []any{map[string]any{"index": "news", "collections": []string{"today"}}}},
		}}
		if err := send("PUT", "/profiles/"+k.profile(i), profile); err != nil {
			k.t.Fatal(err)
		}
	}
	k.each(func(i int) error {
		return send("POST", "/users/"+k.id(i)+"/_create", map[string]any{
			"content":     map[string]any{"profileIds": []string{k.profile(i)}, "fullname": fmt.Sprintf("Person %d", i), "badge": i},
			"credentials": map[string]any{"local": map[string]string{"username": k.name(i), "password": k.secret(i)}},
		})
	})
}

// documents are those that a search at the API finds, as they are stored.
func (k *kuzzleCrowd) documents(url, authorization, what string) []map[string]any {
	k.t.Helper()
	status, out, err := asked("POST", url+"/"+what+"/_search?from=0&size=5000", authorization, map[string]any{})
	var said struct {
		Result struct {
			Hits []map[string]any `json:"hits"`
		} `json:"result"`
	}
	if err != nil || json.Unmarshal(out, &said) != nil || status != 200 {
		k.t.Fatalf("%s: %d %s %v", what, status, out, err)
	}
	return said.Result.Hits
}

// stored stands for Kuzzle's Elasticsearch where a Dragoman is the source: what
// its door shows, as Kuzzle stores it, and the credentials as Kuzzle would.
func (k *kuzzleCrowd) stored() string {
	k.t.Helper()
	admin, _, err := kuzzleLogin(k.url, "admin", k.password)
	if err != nil {
		k.t.Fatal(err)
	}
	indexes := map[string][]map[string]any{}
	for _, what := range []string{"users", "profiles", "roles"} {
		indexes["/%kuzzle."+what+"/_search"] = k.documents(k.url, admin, what)
	}
	indexes["/%kuzzle.users/_search"] = slices.DeleteFunc(indexes["/%kuzzle.users/_search"], func(hit map[string]any) bool { return hit["_id"] == "admin" })
	salt := strings.Repeat("0123456789abcdef", 16)
	credentials := make([]map[string]any, *kuzzleUsers)
	k.each(func(i int) error {
		key, err := pbkdf2.Key(sha512.New, k.secret(i), []byte(salt), 10_000, 512)
		credentials[i] = map[string]any{"_id": k.name(i), "_source": map[string]any{
			"kuid": k.id(i), "userPassword": hex.EncodeToString(key), "userSalt": salt, "algorithm": "sha512", "stretching": true, "encryption": "hmac",
		}}
		return err
	})
	indexes["/%plugin-kuzzle-plugin-auth-passport-local.users/_search"] = credentials
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		hits := indexes[r.URL.Path]
		if hits == nil {
			hits = []map[string]any{}
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"_scroll_id": "s", "hits": map[string]any{"hits": hits}})
	}))
	k.t.Cleanup(s.Close)
	return s.URL
}

// wantSameProfiles: profiles and roles grant at a door what they did at the source.
func (k *kuzzleCrowd) wantSameProfiles(url, password string) {
	k.t.Helper()
	admin, _, err := kuzzleLogin(k.url, "admin", k.password)
	if err != nil {
		k.t.Fatal(err)
	}
	here, _, err := kuzzleLogin(url, "admin", password)
	if err != nil {
		k.t.Fatal(err)
	}
	for what, member := range map[string]string{"profiles": "policies", "roles": "controllers"} {
		granted := map[any]string{}
		for _, hit := range k.documents(url, here, what) {
			text, _ := json.Marshal(hit["_source"].(map[string]any)[member])
			granted[hit["_id"]] = string(text)
		}
		for _, hit := range k.documents(k.url, admin, what) {
			id := hit["_id"].(string)
			if text, _ := json.Marshal(hit["_source"].(map[string]any)[member]); !slices.Contains([]string{"admin", "default", "anonymous"}, id) && granted[id] != string(text) {
				k.t.Errorf("%s %s grants %s, and %s at the source", what, id, granted[id], text)
			}
		}
	}
}
