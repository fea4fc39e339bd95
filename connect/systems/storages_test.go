package systems_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/passwords"
)

// kuzzleSalt and kuzzleKey are what a Kuzzle stores for the password foobar
// (reference: kuzzle, section 14).
var (
	kuzzleSalt = strings.Repeat("0123456789abcdef", 16)
	kuzzleHash = read("testdata/kuzzle.hex")
)

func read(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	return strings.TrimSpace(string(text))
}

// elastic is an Elasticsearch as far as reading all of an index goes: searches
// by a term or terms, with pages by scroll.
type elastic struct {
	indexes map[string][]map[string]any // hits
	mu      sync.Mutex
	scrolls map[string][]map[string]any
}

func newElastic(t *testing.T, indexes map[string][]map[string]any) string {
	e, url := startElastic(t)
	e.set(indexes)
	return url
}

func startElastic(t *testing.T) (*elastic, string) {
	e := &elastic{scrolls: map[string][]map[string]any{}}
	s := httptest.NewServer(e)
	t.Cleanup(s.Close)
	return e, s.URL
}

// set has it hold other indexes.
func (e *elastic) set(indexes map[string][]map[string]any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.indexes = indexes
	clear(e.scrolls)
}

func (e *elastic) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Size   int    `json:"size"`
		Scroll string `json:"scroll_id"`
		Query  struct {
			Term  map[string]string   `json:"term"`
			Terms map[string][]string `json:"terms"`
		} `json:"query"`
	}
	_ = json.NewDecoder(r.Body).Decode(&body)
	e.mu.Lock()
	defer e.mu.Unlock()
	left := e.scrolls[body.Scroll]
	if r.URL.Path != "/_search/scroll" {
		name := strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/"), "/_search")
		left = slices.DeleteFunc(slices.Clone(e.indexes[name]), func(hit map[string]any) bool {
			source := hit["_source"].(map[string]any)
			for field, value := range body.Query.Term {
				if source[field] != value {
					return true
				}
			}
			for field, values := range body.Query.Terms {
				text, _ := source[field].(string)
				if !slices.Contains(values, text) {
					return true
				}
			}
			return false
		})
	}
	page := left
	if n := min(2, max(1, body.Size)); body.Size < 10_000 && len(page) > n {
		page = page[:n]
	}
	id := fmt.Sprintf("scroll-%d", len(e.scrolls))
	e.scrolls[id] = left[len(page):]
	if page == nil {
		page = []map[string]any{}
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"_scroll_id": id, "hits": map[string]any{"hits": page}})
}

func hit(id string, source map[string]any) map[string]any {
	return map[string]any{"_id": id, "_source": source}
}

func fromSource(t *testing.T, kind connect.Kind, a connect.Access) *dragomantest.Dragoman {
	t.Helper()
	source, err := systems.Open(kind, a, roles(t)[systems.Dialect(kind)])
	if err != nil {
		t.Fatal(err)
	}
	into := dragomantest.Start(t)
	m := &connect.Importer{Directory: into.Directory, Source: source, Conflict: connect.Fail, Scope: connect.Scope{Target: "there"}}
	imported(t, m)
	if again := imported(t, m); again.Changes() != 0 {
		t.Errorf("a second import: %+v", again)
	}
	return into
}

func wantLogin(t *testing.T, d *dragomantest.Dragoman, door dragoman.Dialect, name, password string) {
	t.Helper()
	if _, err := d.Directory.AuthenticatePassword(t.Context(), door, name, password); err != nil {
		t.Errorf("%s at %s: %v", name, door, err)
	}
	if _, err := d.Directory.AuthenticatePassword(t.Context(), door, name, password+"x"); err == nil {
		t.Errorf("%s logs in with a wrong password", name)
	}
}

// kuzzleStorage holds n users as Kuzzle 2 does.
func kuzzleStorage(n int) map[string][]map[string]any {
	out := map[string][]map[string]any{}
	for i := range n {
		id := fmt.Sprintf("kuid-fond-user-%d", i)
		out["%kuzzle.users"] = append(out["%kuzzle.users"], hit(id, map[string]any{
			"profileIds": []string{"editors"}, "fullname": fmt.Sprintf("User %d", i), "badge": i, "_kuzzle_info": map[string]any{"author": "-1"},
		}))
		out["%plugin-kuzzle-plugin-auth-passport-local.users"] = append(out["%plugin-kuzzle-plugin-auth-passport-local.users"],
			hit(fmt.Sprintf("user%d", i), map[string]any{
				"kuid": id, "userPassword": kuzzleHash, "userSalt": kuzzleSalt, "algorithm": "sha512", "stretching": true,
				"encryption": "hmac", "pepper": false,
			}))
	}
	out["%kuzzle.users"] = append(out["%kuzzle.users"], hit("-1", map[string]any{"profileIds": []string{"anonymous"}}))
	return out
}

// TestKuzzleToElasticsearch moves users with their passwords: Kuzzle's storage,
// a Dragoman, the Elasticsearch door of another one. Each logs in with the old
// password at every stage, and a second move finds nothing to do.
func TestKuzzleToElasticsearch(t *testing.T) {
	const users = 8
	into := fromSource(t, "kuzzle-storage", connect.Access{URL: newElastic(t, kuzzleStorage(users))})
	there := dragomantest.Start(t)
	p := planner(into.Directory, open(t, "elasticsearch", there))
	changes, sum := planned(serviceContext(t), t, p)
	if sum.Passwords[string(connect.PasswordRewrapped)] != users || len(changes) != users {
		t.Errorf("%+v", sum)
	}
	applied(serviceContext(t), t, p)
	for i := range users {
		name := fmt.Sprintf("user%d", i)
		wantLogin(t, into, "kuzzle", name, "foobar")
		wantLogin(t, there, "elasticsearch", name, "foobar")
	}
	// A login has replaced the hash here: of the same password, so nothing differs.
	wantInStep(serviceContext(t), t, p)
	u, err := into.Directory.UserByName(serviceContext(t), "user3")
	if err != nil || u.ID != "kuid-fond-user-3" || u.FullName == nil || *u.FullName != "User 3" || !slices.Equal(u.Roles, []string{"editors"}) ||
		!strings.Contains(string(u.Extension("kuzzle")), `"badge":3`) {
		t.Errorf("%+v, %v", u, err)
	}
}

// TestSecurityIndex reads users, roles and hashes that no API shows.
func TestSecurityIndex(t *testing.T) {
	into := fromSource(t, "elasticsearch-index", connect.Access{URL: newElastic(t, map[string][]map[string]any{".security": {
		hit("user-ada", map[string]any{
			"type": "user", "username": "ada", "password": bcryptHash, "roles": []string{"superuser", "r"}, "full_name": "Ada", "email": nil,
			"metadata": map[string]any{"team": 1}, "enabled": true,
		}),
		hit("user-bob", map[string]any{"type": "user", "username": "bob", "password": deriveHash, "roles": []string{}, "enabled": false}),
		hit("user-cyd", map[string]any{"type": "user", "username": "cyd", "password": bcryptHash, "roles": []string{}, "enabled": true}),
		hit("reserved-user-elastic", map[string]any{"type": "reserved-user", "password": bcryptHash, "enabled": true}),
		hit("role-r", map[string]any{"type": "role", "cluster": []string{"monitor"}}),
	}})})
	wantLogin(t, into, "elasticsearch", "ada", secretWords)
	wantLogin(t, into, "fusion", "cyd", secretWords)
	u, err := into.Directory.UserByName(serviceContext(t), "ada")
	if err != nil || !slices.Equal(u.Roles, []string{"@admin", "r"}) || string(u.Extension("elasticsearch")) != `{"team":1}` {
		t.Errorf("%+v, %v", u, err)
	}
}

// TestFusionZooKeeper reads an export in two of the shapes that tools write.
func TestFusionZooKeeper(t *testing.T) {
	user := `{"id":"7b1d8f0e-53a4-4c67-9d53-0a8f6f2f4e11","username":"ada","realm-name":"native","role-names":["admin","search"],` +
		`"password-hash":"` + bcryptHash + `","created-at":"2025-10-30T21:59:01Z"}`
	for name, text := range map[string]string{
		"Tree": `{"response":{"path":"/lucid","children":[{"path":"/lucid/user","children":[{"path":"/lucid/user/7b","data":` +
			string(connect.Encode(user)) + `}]}]}}`,
		"Paths": `[{"path":"/user/7b","data":` + user + `},{"path":"/role/1","data":{"name":"r","permissions":[]}}]`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "export.json")
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			into := fromSource(t, "fusion-zookeeper", connect.Access{Path: path})
			wantLogin(t, into, "fusion", "ada", secretWords)
			u, err := into.Directory.UserByName(serviceContext(t), "ada")
			if err != nil || u.ID != "7b1d8f0e-53a4-4c67-9d53-0a8f6f2f4e11" || !slices.Equal(u.Roles, []string{"@admin", "search"}) {
				t.Errorf("%+v, %v", u, err)
			}
		})
	}
}

// TestLDIF takes users, groups and those passwords that can be verified.
func TestLDIF(t *testing.T) {
	path := filepath.Join(t.TempDir(), "export.ldif")
	text := `version: 1

dn: uid=ada,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: ada
cn: Ada
 Lovelace
mail: ada@example.org
userPassword:: ` + "e0NSWVBUfSQyYSQwNCRhYmNkZWZnaGlqa2xtbm9wcXJzdHV1UG9hUFh6V2ppVno0SGFOcTJMSlhrc1diTzc5RS5TNg==" + `

dn: uid=bob,ou=people,dc=example,dc=org
uid: bob
userPassword: {SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr

dn: cn=editors,ou=groups,dc=example,dc=org
cn: editors
member: UID=ada,ou=people,dc=example,dc=org
`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	into := fromSource(t, "ldif", connect.Access{Path: path})
	wantLogin(t, into, "elasticsearch", "ada", secretWords)
	ctx := serviceContext(t)
	u, err := into.Directory.UserByName(ctx, "ada")
	if err != nil || u.FullName == nil || *u.FullName != "AdaLovelace" || !slices.Equal(u.Roles, []string{"editors"}) {
		t.Errorf("%+v, %v", u, err)
	}
	if u, err := into.Directory.UserByName(ctx, "bob"); err != nil || u.Credential.IsSet() {
		t.Errorf("%+v, %v", u, err)
	}
}

// TestCSV takes a plain password once, and says which line is wrong.
func TestCSV(t *testing.T) {
	path := filepath.Join(t.TempDir(), "users.csv")
	if err := os.WriteFile(path, []byte("username,full_name,roles,password\nada,\"Ada, L\",@admin|r,s3cret-words\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	into := fromSource(t, "csv", connect.Access{Path: path})
	wantLogin(t, into, "elasticsearch", "ada", "s3cret-words")
}

// TestCSVHasOnlyWhatItGivesBack: who would be read back as another one is left
// out, and why is said.
func TestCSVHasOnlyWhatItGivesBack(t *testing.T) {
	here := dragomantest.Start(t)
	ctx := serviceContext(t)
	full, none := "Ada\r\nLovelace", ""
	for _, u := range []dragoman.User{
		{Username: "ada", FullName: &full},
		{Username: "bob", Email: &none},
		{Username: "cyd", Roles: []string{"two words"}},
		{Username: "dan", Roles: []string{"two\r\nlines"}},
		{Username: "eve", Roles: []string{"two\nlines", "\"quoted\",\t"}},
	} {
		if _, err := here.Directory.CreateUser(ctx, u); err != nil {
			t.Fatal(err)
		}
	}
	target, err := systems.Open("csv", connect.Access{Path: filepath.Join(t.TempDir(), "users.csv")}, dragoman.RoleNames{})
	if err != nil {
		t.Fatal(err)
	}
	p := planner(here.Directory, target)
	if changes, sum := planned(ctx, t, p); len(changes) != 1 || changes[0].Name != "eve" || sum.Skips != 4 {
		t.Errorf("%+v", sum)
	}
	applied(ctx, t, p)
	wantInStep(ctx, t, p)
}

// TestSeedFileStaysAsItIsWritten: an apply to a seed file changes the users that
// differ, and leaves comments and everything else.
func TestSeedFileStaysAsItIsWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "users.yaml")
	const before = `# in git
users:
  # the analyst
  - {username: ada, full_name: Ada, roles: ["@admin"], email: ada@example.org} # calm
  - username: zoe
    roles: [support]
roles:
  - name: support # the shared name
    elasticsearch: {cluster: [monitor]}
`
	if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	here := fromSource(t, "seed", connect.Access{Path: path})
	ctx := serviceContext(t)
	bob := dragoman.User{
		Username: "bob", Roles: []string{"on", "1.0"},
		Extensions: map[dragoman.Dialect]json.RawMessage{"kuzzle": json.RawMessage(`{"badge":7,"n":1.50,"no":"no"}`)},
	}
	if _, err := here.Directory.CreateUser(ctx, bob); err != nil {
		t.Fatal(err)
	}
	if _, err := here.Directory.UpdateUser(ctx, "zoe", func(u *dragoman.User) error { u.Enabled = false; return nil }); err != nil {
		t.Fatal(err)
	}
	target, err := systems.Open("seed", connect.Access{Path: path}, dragoman.RoleNames{})
	if err != nil {
		t.Fatal(err)
	}
	p := planner(here.Directory, target)
	if report := applied(ctx, t, p); report.Done != 2 {
		t.Errorf("%+v", report)
	}
	wantInStep(ctx, t, p)
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		"# in git\n", "# the analyst\n", `{username: ada, full_name: Ada, roles: ["@admin"], email: ada@example.org} # calm`,
		"enabled: false", "name: support # the shared name", `"badge": 7, "n": 1.50, "no": "no"`,
	} {
		if !strings.Contains(string(after), part) {
			t.Errorf("%q is not in\n%s", part, after)
		}
	}
	again := fromSource(t, "seed", connect.Access{Path: path})
	u, err := again.Directory.UserByName(ctx, "bob")
	if err != nil || !slices.Equal(u.Roles, bob.Roles) || !strings.Contains(string(u.Extension("kuzzle")), "1.50") {
		t.Errorf("%+v, %v", u, err)
	}
}

// TestSeedFileIsReadWhole: who would be missed is told of, and by line.
func TestSeedFileIsReadWhole(t *testing.T) {
	for text, want := range map[string]string{
		"elasticsearch:\n  users: {jack: {roles: []}}\n":  "line 2: there are users in the words of elasticsearch",
		"users:\n- {username: a}\n- {name: s3cret-words}": "line 3: this is no user",
		"users:\n- {password: s3cret-words}":              "line 2: the username is missing",
		"users: {a: s3cret-words}":                        "line 1: users are a list",
		"[s3cret-words]":                                  "this is no seed file",
		"users: [":                                        "this is neither YAML nor JSON",
	} {
		path := filepath.Join(t.TempDir(), "users.yaml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		source, err := systems.Open("seed", connect.Access{Path: path}, dragoman.RoleNames{})
		if err != nil {
			t.Fatal(err)
		}
		err = source.Users(t.Context(), func(connect.User) error { return nil })
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestFileRealmByteByByte edits the files of a node: comments and what does not
// change stay as they are written.
func TestFileRealmByteByByte(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	write("users", "# made by hand\nops:$2a$10$9Xy7mS1yWq1cBvYh1lFZ5uJYB7H6M0Qc2bqk3b9m9F2bq0N9mJm1e\n")
	write("users_roles", "# who may what\nmonitoring_user:ops\n")
	write("roles.yml", "# kept\nother:\n  cluster: [ 'all' ]   # as it is\n")
	here := dragomantest.Start(t, dragomantest.Seed(people))
	if _, _, err := here.Directory.UpsertRole(serviceContext(t), "r", func(r *dragoman.Role, _ bool) error {
		r.Definitions = map[dragoman.Dialect]json.RawMessage{"elasticsearch": json.RawMessage(definitions["elasticsearch"])}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	target, err := systems.Open("file-realm", connect.Access{Path: dir}, roles(t)["elasticsearch"])
	if err != nil {
		t.Fatal(err)
	}
	p := planner(here.Directory, target)
	applied(serviceContext(t), t, p)
	wantInStep(serviceContext(t), t, p)
	users, _ := os.ReadFile(filepath.Join(dir, "users"))
	lines := strings.Split(string(users), "\n")
	if len(lines) != 5 || lines[0] != "# made by hand" || lines[2] != "ada:"+bcryptHash || !strings.HasPrefix(lines[3], "cyd:$2a$10$") {
		t.Errorf("users:\n%s", users)
	}
	given, _ := os.ReadFile(filepath.Join(dir, "users_roles"))
	if string(given) != "# who may what\nmonitoring_user:ops\ndefault:cyd\nsuperuser:ada\nviewer:cyd\n" {
		t.Errorf("users_roles:\n%s", given)
	}
	granted, _ := os.ReadFile(filepath.Join(dir, "roles.yml"))
	if !strings.Contains(string(granted), "# kept\nother:\n  cluster: ['all'] # as it is\n") || !strings.Contains(string(granted), "r:\n  cluster:\n") {
		t.Errorf("roles.yml:\n%s", granted)
	}
	if info, _ := os.Stat(filepath.Join(dir, "users")); info.Mode().Perm() != 0o640 {
		t.Errorf("the mode is %v", info.Mode())
	}
}

// TestKuzzleHashForElasticsearch is the text that Elasticsearch is given.
func TestKuzzleHashForElasticsearch(t *testing.T) {
	got, how := passwords.Carry(passwords.Kuzzle("sha512", true, "hmac", kuzzleSalt, kuzzleHash), passwords.ToElasticsearch())
	parts := strings.Split(got, "$")
	if how != passwords.Rewrapped || len(parts) != 3 || parts[0] != "{PBKDF2}10000" || len(parts[1]) != 344 || len(parts[2]) != 684 {
		t.Errorf("%s: %d parts", how, len(parts))
	}
}
