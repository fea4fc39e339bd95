package escalation_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/openapi"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// This file walks every operation of every door with every low right, aims each
// at becoming an administrator, and writes docs/escalation.md from what happened.

const escalationPage = "../../docs/escalation.md"

// attempt is one request that aims at more than its caller has.
type attempt struct {
	method, target, body string
	runAs                string // Elasticsearch's header
}

// lowRight is something that one can be given at a door, short of its administrator.
type lowRight struct {
	name string
	// give lets the attacker have it.
	give func(t *testing.T, h *house)
}

// attack is what is tried at one door.
type attack struct {
	door string
	// rights are from the least to the most.
	rights []lowRight
	// as logs the attacker in, and returns what house.send takes.
	as func(t *testing.T, h *house, right string) string
	// attempts are by operation. The first of each needs nothing but the right.
	attempts map[string][]attempt
}

const (
	lowPassword  = "l0w-password-x"
	bossPassword = "b0ss-password-x"
)

// roles that another door than their name's knows nothing of.
var keepers = map[dragoman.Dialect]string{
	"elasticsearch": `{"cluster":["all"],"run_as":["*"]}`,
	"kuzzle":        `{"policies":[{"roleId":"admin"}]}`,
	"fusion":        `{"desc":null,"permissions":[{"methods":["GET","POST","PUT","PATCH","DELETE"],"path":"/**","params":null}],"uiPermissions":[]}`,
}

func keeper(door dragoman.Dialect) string { return string(door) + "-keeper" }

var knownHashes = map[string]dragoman.PasswordHash{}

// people are those that an attack starts from: low, who attacks, acc, who helps,
// boss, who holds @admin, and clerk, who holds what each door alone defines.
func people(t *testing.T, h *house) {
	t.Helper()
	hash := func(password string) dragoman.Credential {
		if knownHashes[password] == "" {
			knownHashes[password] = hashed(t, h, password).Hash
		}
		return dragoman.Credential{Hash: knownHashes[password]}
	}
	var shared []string
	for door, body := range keepers {
		name := keeper(door)
		shared = append(shared, name)
		_, _, err := h.directory.UpsertRole(adaptertest.Service(), name, func(r *dragoman.Role, exists bool) error {
			if !exists {
				r.ID = name
			}
			r.Definitions = map[dragoman.Dialect]json.RawMessage{door: json.RawMessage(body)}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(shared)
	for _, u := range []dragoman.User{
		{ID: "low", Roles: []string{"low-role", "loose"}, Credential: hash(lowPassword)},
		{ID: "acc", Roles: []string{}, Credential: hash(lowPassword)},
		{ID: "boss", Roles: []string{dragoman.RoleAdmin}, Credential: hash(bossPassword)},
		{ID: "clerk", Roles: shared, Credential: hash(bossPassword)},
	} {
		_, _, err := h.directory.UpsertUser(adaptertest.Service(), u.ID, func(now *dragoman.User, exists bool) error {
			if !exists {
				now.ID = u.ID
			}
			now.Roles, now.Enabled = u.Roles, true
			now.Credential.Hash = u.Credential.Hash
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// cleanUp removes whatever attempts may have made.
func cleanUp(t *testing.T, h *house) {
	t.Helper()
	ctx := adaptertest.Service()
	done := func(err error) {
		t.Helper()
		if err != nil && dragoman.CodeOf(err) != dragoman.CodeNotFound {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"low", "acc", "fresh", "proof"} {
		u, err := h.directory.UserByName(ctx, id)
		if err == nil {
			_, err = h.directory.DeleteUser(ctx, u.ID)
		}
		done(err)
	}
	for _, name := range []string{"new-role", "new-profile", "harmless", "low-role", "loose", "~admin", "~~admin", "~superuser"} {
		_, err := h.directory.DeleteRole(ctx, name)
		done(err)
	}
	for _, of := range [][2]string{{"elasticsearch", "role_mapping"}, {"elasticsearch", "service_token"}, {"kuzzle", "role"}, {"fusion", "realm"}} {
		door, kind := dragoman.Dialect(of[0]), of[1]
		at := dragoman.WithPrincipal(context.Background(), administratorAt(door))
		documents, err := h.directory.Documents(at, door, kind)
		done(err)
		for _, doc := range documents {
			_, err := h.directory.DeleteDocument(at, dragoman.RolesWrite, kind, doc.ID)
			done(err)
		}
	}
}

// watched is all that an attack must leave as it is.
type watched struct {
	Users    map[string]string
	Roles    map[string]string
	Sessions int
	Keys     map[string]bool
}

var doorNames = []dragoman.Dialect{"elasticsearch", "cloud", "kuzzle", "fusion"}

// watch leaves out what the attacked door itself defines: that is its vendor's affair.
func watch(t *testing.T, h *house, attacked string) watched {
	t.Helper()
	ctx := adaptertest.Service()
	w := watched{Users: map[string]string{}, Roles: map[string]string{}, Keys: map[string]bool{}}
	page, err := h.directory.Users(ctx, dragoman.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range page.Users {
		if u.HasRole(dragoman.RoleAdmin) {
			w.Users[u.ID] = fmt.Sprintf("%s %v revision %d enabled %v", u.Username, u.Roles, u.Credential.Revision, u.Enabled)
		}
		for _, door := range doorNames {
			if string(door) == attacked || !u.HasRole(keeper(door)) {
				continue
			}
			w.Users[u.ID] += " " + keeper(door)
		}
	}
	roles, err := h.directory.Roles(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range roles {
		if strings.HasSuffix(r.Name, "-keeper") || r.Name[0] == '@' {
			for door, body := range r.Definitions {
				if r.Name == keeper(dragoman.Dialect(attacked)) && string(door) == attacked {
					continue
				}
				w.Roles[r.Name+" at "+string(door)] = string(body)
			}
		}
	}
	for _, door := range doorNames {
		sessions, err := h.directory.Sessions(ctx, "boss", door)
		if err != nil {
			t.Fatal(err)
		}
		w.Sessions += len(sessions)
		keys, err := h.directory.Keys(dragoman.WithPrincipal(context.Background(), administratorAt(door)), dragoman.KeyQuery{OwnerID: "boss"})
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range keys {
			w.Keys[k.ID] = k.RevokedAt == nil
		}
	}
	return w
}

func administratorAt(door dragoman.Dialect) dragoman.Principal {
	return dragoman.Principal{
		User: dragoman.User{ID: "admin", Username: "admin", Roles: []string{dragoman.RoleAdmin}}, Door: door,
		Capabilities: dragoman.AllCapabilities(),
	}
}

// proofs are requests that only an administrator's are answered with success.
var proofs = map[string]attempt{
	"elasticsearch": {method: "PUT", target: "/_security/user/proof", body: `{"password":"pr00f-password","roles":["superuser"]}`},
	"cloud":         {method: "POST", target: "/api/v1/users", body: `{"user_name":"proof","security":{"password":"pr00f-password","roles":["ece_platform_admin"]}}`},
	"kuzzle":        {method: "POST", target: "/users/proof/_create", body: `{"content":{"profileIds":["admin"]},"credentials":{}}`},
	"fusion":        {method: "POST", target: "/api/users", body: `{"username":"proof","password":"pr00f-password","roleNames":["admin"]}`},
}

// administers lists the doors at which somebody can do what only an administrator can.
func administers(h *house, credentials func(door string) string) (where []string) {
	for door, p := range proofs {
		as := credentials(door)
		if status, _ := h.send(door, as, p.method, p.target, p.body); status < 300 {
			where = append(where, door)
		}
	}
	return where
}

// passwordAt is how a name and password are sent at a door.
func passwordAt(h *house, username string) func(door string) string {
	return func(door string) string {
		if door != "kuzzle" && door != "cloud" {
			return username + ":" + lowPassword
		}
		target := map[string]string{"kuzzle": "/_login/local", "cloud": "/api/v1/users/auth/_login"}[door]
		_, answer := h.send(door, "", "POST", target, fmt.Sprintf(`{"username":%q,"password":%q}`, username, lowPassword))
		if found := secretsIn(answer); len(found) > 0 {
			return "Bearer " + found[0]
		}
		return ""
	}
}

// secretsIn are the texts of an answer that could be tokens or keys.
func secretsIn(answer string) (found []string) {
	var v any
	if json.Unmarshal([]byte(answer), &v) != nil {
		return nil
	}
	var walk func(name string, v any)
	walk = func(name string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				walk(name, member)
			}
		case []any:
			for _, member := range v {
				walk(name, member)
			}
		case string:
			if slices.Contains([]string{"jwt", "token", "access_token", "refresh_token", "encoded", "key", "resetToken", "value"}, name) && len(v) > 15 {
				found = append(found, v)
			}
		}
	}
	walk("", v)
	return found
}

// becameAdministrator says how, or nothing.
func becameAdministrator(t *testing.T, h *house, door string, before watched, a attempt, answer string) (how []string) {
	t.Helper()
	if diff := cmp.Diff(before, watch(t, h, door)); diff != "" {
		how = append(how, "what is above changed: "+diff)
	}
	for _, username := range []string{"low", "acc", "fresh"} {
		if where := administers(h, passwordAt(h, username)); len(where) > 0 {
			how = append(how, fmt.Sprintf("%s is administrator at %v", username, where))
		}
	}
	if where := administers(h, func(string) string { return "" }); len(where) > 0 {
		how = append(how, fmt.Sprintf("strangers are administrators at %v", where))
	}
	for _, secret := range secretsIn(answer) {
		for _, scheme := range []string{"Bearer ", "ApiKey "} {
			if where := administers(h, func(string) string { return scheme + secret }); len(where) > 0 {
				how = append(how, fmt.Sprintf("what was answered makes an administrator at %v", where))
			}
		}
		if strings.Contains(answer, `"resetToken":"`) && (strings.Contains(a.body+a.target, "boss") || strings.Contains(a.body+a.target, "clerk")) {
			how = append(how, "a reset token of somebody above was answered")
		}
	}
	return how
}

// outcome is one row: what a right opened.
type outcome struct {
	right  string
	opened []string
}

func walkDoor(t *testing.T, h *house, a attack) []outcome {
	var rows []outcome
	for _, right := range a.rights {
		cleanUp(t, h)
		people(t, h)
		right.give(t, h)
		for _, door := range doorNames { // what the boss has must stay
			_, err := h.directory.CreateKey(dragoman.WithPrincipal(context.Background(), administratorAt(door)), dragoman.NewKey{
				ID: "boss-key", OwnerID: "boss", Name: "k", Secret: "boss-secret-" + string(door), Body: json.RawMessage(`{}`),
			})
			if err != nil && dragoman.CodeOf(err) != dragoman.CodeConflict {
				t.Fatal(err)
			}
			boss, err := h.directory.UserByName(adaptertest.Service(), "boss")
			if err != nil {
				t.Fatal(err)
			}
			_, err = h.directory.OpenSession(context.Background(), boss, dragoman.NewSession{Door: door, Token: "session-of-boss-" + string(door), Renewal: true})
			if err != nil && dragoman.CodeOf(err) != dragoman.CodeConflict {
				t.Fatal(err)
			}
		}
		as, before := a.as(t, h, right.name), watch(t, h, a.door)
		opened := map[string]bool{}
		for _, operation := range sortedKeys(a.attempts) {
			for i, one := range a.attempts[operation] {
				status, answer := h.sendAttempt(a.door, as, one)
				if status >= 500 && status != 501 {
					t.Errorf("%s: %s with %s: %s %s %s answered %d %s", a.door, operation, right.name, one.method, one.target, one.body, status, answer)
				}
				if status >= 300 {
					if i == 0 && (status == 401 || status == 403) && len(a.attempts[operation]) > 8 {
						break // the right does not open it
					}
					continue
				}
				opened[operation] = true
				if one.method == "GET" || operation == "server:openapi" {
					continue
				}
				if how := becameAdministrator(t, h, a.door, before, one, answer); len(how) > 0 {
					t.Errorf("%s: %s with %s: %s %s %s answered %d %s:\n%s", a.door, operation, right.name, one.method, one.target, one.body, status, answer, strings.Join(how, "\n"))
					before = watch(t, h, a.door)
				}
			}
			if opened[operation] { // what was changed must not help or hinder what comes next
				cleanUp(t, h)
				people(t, h)
				right.give(t, h)
				as, before = a.as(t, h, right.name), watch(t, h, a.door)
			}
		}
		rows = append(rows, outcome{right.name, sortedKeys(opened)})
	}
	return rows
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// operationsOf lists what a contract names: operationIds, or Kuzzle's actions.
func operationsOf(t *testing.T, door string) []string {
	t.Helper()
	var contract struct {
		Paths map[string]map[string]yaml.Node `yaml:"paths"`
	}
	if err := yaml.Unmarshal(openapi.YAML(door), &contract); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, verbs := range contract.Paths {
		for _, node := range verbs {
			var o struct {
				ID     string `yaml:"operationId"`
				Action string `yaml:"x-kuzzle-action"`
			}
			if node.Kind != yaml.MappingNode || node.Decode(&o) != nil {
				continue // what all verbs of a path share
			}
			switch {
			case door == "kuzzle" && o.Action != "":
				found[o.Action] = true
			case door != "kuzzle" && o.ID != "":
				found[o.ID] = true
			}
		}
	}
	return sortedKeys(found)
}

// TestNoRightMakesAnAdministrator is the escalation table (docs/escalation.md):
// -update-escalation writes the page.
func TestNoRightMakesAnAdministrator(t *testing.T) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	for engine, dsn := range map[string]string{"SQLite": "sqlite::memory:", "PostgreSQL": pgtest.DSN(t)} {
		if engine == "PostgreSQL" && *updateEscalation {
			continue
		}
		t.Run(engine, func(t *testing.T) {
			var page strings.Builder
			page.WriteString(escalationPreface)
			for _, a := range attacks(t) {
				if engine == "PostgreSQL" { // the same rule in another database: the strongest right is enough
					a.rights = a.rights[len(a.rights)-1:]
				}
				for _, operation := range operationsOf(t, a.door) {
					if len(a.attempts[operation]) == 0 {
						t.Errorf("%s: nothing is tried with %s: add to attempts_test.go what one could aim at with it", a.door, operation)
					}
				}
				h := openHouse(t, dsn)
				writeOutcomes(&page, a, walkDoor(t, h, a))
			}
			if engine == "SQLite" {
				comparePage(t, page.String())
			}
		})
	}
}

var updateEscalation = flag.Bool("update-escalation", false, "rewrite docs/escalation.md")

func comparePage(t *testing.T, page string) {
	t.Helper()
	if *updateEscalation {
		if err := os.WriteFile(escalationPage, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(escalationPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != page {
		t.Errorf("%s is not what the doors do: go test ./server/escalation -update-escalation", escalationPage)
	}
}

// writeOutcomes puts rights that open the same into one row.
func writeOutcomes(page *strings.Builder, a attack, rows []outcome) {
	tried := 0
	for _, list := range a.attempts {
		tried += len(list)
	}
	fmt.Fprintf(page, "\n## %s\n\n%d operations, %d requests, %d rights.\n\n| right | operations that answered with success | ends in administrator |\n|---|---|---|\n",
		strings.ToUpper(a.door[:1])+a.door[1:], len(a.attempts), tried, len(a.rights))
	var order []string
	rights := map[string][]string{}
	for _, row := range rows {
		opened := strings.Join(row.opened, ", ")
		if rights[opened] == nil {
			order = append(order, opened)
		}
		rights[opened] = append(rights[opened], "`"+row.right+"`")
	}
	for _, opened := range order {
		fmt.Fprintf(page, "| %s | %s | no |\n", strings.Join(rights[opened], ", "), opened)
	}
}

const escalationPreface = `# Who can become administrator, and how

Written by a test (` + "`go test ./server/escalation -update-escalation`" + `), which fails where this page and the doors differ, where
a contract has an operation that nothing is tried with, and where a row ends in an administrator who was none.

An administrator is who holds ` + "`@admin`" + `: Elasticsearch's ` + "`superuser`" + `, Cloud's ` + "`ece_platform_admin`" + `, Kuzzle's profile and Fusion's
role ` + "`admin`" + `. One becomes administrator

- on the first start, which makes ` + "`admin`" + ` and ` + "`elastic`" + `;
- when an administrator gives the role, at any door;
- by a setting of the operator's: a row under ` + "`roles`" + ` in the configuration, a door's ` + "`admin_right_is_admin`" + ` for who holds that
  product's own administrator right, a seed file;
- by writing to the database, or by running ` + "`dragoman`" + ` where it can.

No other way is known. The test gives somebody each right below, alone, and lets them send every request of the door, each aimed at
more: roles for themselves and for others, at and above them; passwords, keys, tokens and reset tokens of administrators and of
those who hold what another door defines; definitions of roles that exist elsewhere, are held, or are everybody's; deleting and
detaching them. After each answer of success it looks at four things: whether anything of an administrator or of another
door's roles has changed; whether they, somebody they made or changed, or a stranger can now make an administrator at any door;
whether a token or key in the answer can; and whether the answer has a reset token of somebody above.
Other tests beside it walk Kuzzle over a WebSocket, and every door under its prefix of the management port, which open the same and
no more, and ask for the management port's own pages with every method: they change nothing, and ` + "`/events`" + ` is for administrators alone.
(The decision is [16](decisions/16-the-ceiling.md).)
`
