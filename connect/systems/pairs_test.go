package systems_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/connect/text"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/passwords"
)

// TestEveryPair moves generated directories from every kind of system to every
// kind that can be written: the kind is filled, imported, and applied to the
// other. A second import and a second plan find nothing to do, and what was lost
// between the two is exactly what a translation of each user says.
func TestEveryPair(t *testing.T) {
	for _, from := range systems.Kinds() {
		t.Run(from, func(t *testing.T) {
			if thorough { // most of the time is waiting
				t.Parallel()
			}
			p := newPair(t, connect.Kind(from))
			rapid.Check(t, func(r *rapid.T) {
				source := p.fill(r)
				p.bring(r, source)
				targets := p.targets
				if !thorough {
					targets = []connect.Kind{rapid.SampledFrom(targets).Draw(r, "target")}
				}
				for _, to := range targets {
					p.move(r, source, to)
				}
			})
		})
	}
}

// pair is everything that one kind as the source needs.
type pair struct {
	t                       *testing.T
	from                    connect.Kind
	origin, at, here, there *dragomantest.Dragoman
	elastic                 *elastic
	elasticURL              string
	targets                 []connect.Kind
	roles                   systems.Roles
	opened                  map[string]connect.Target
}

// rolesThere exist at the target from the start, at each of its doors.
const rolesThere = `roles:
- {name: role0, kuzzle: {policies: [{roleId: default}]}}
- {name: role1, kuzzle: {policies: [{roleId: default}]}}
`

func newPair(t *testing.T, from connect.Kind) *pair {
	p := &pair{
		t: t, from: from, origin: dragomantest.Start(t), at: dragomantest.Start(t, dragomantest.Seed(rolesThere)), here: dragomantest.Start(t),
		there: dragomantest.Start(t, dragomantest.Seed(rolesThere)), roles: roles(t), opened: map[string]connect.Target{},
	}
	p.elastic, p.elasticURL = startElastic(t)
	for _, kind := range systems.Kinds() {
		if !p.access(connect.Kind(kind), p.there).Able().ReadOnly {
			p.targets = append(p.targets, connect.Kind(kind))
		}
	}
	if len(p.targets) < 9 {
		t.Fatalf("only %v can be written", p.targets)
	}
	return p
}

// access is a system of a kind: a door of a Dragoman, files that are not there
// yet, or what stands for an Elasticsearch.
func (p *pair) access(kind connect.Kind, d *dragomantest.Dragoman) connect.Target {
	p.t.Helper()
	if slices.Contains(apis, kind) {
		at := string(kind) + d.Elasticsearch.URL
		if p.opened[at] != nil { // its connections are used again
			return p.opened[at]
		}
		target := open(p.t, kind, d)
		p.opened[at] = target
		if logins, ok := target.(interface{ ReadLogins() }); ok {
			logins.ReadLogins()
		}
		return target
	}
	path, err := os.MkdirTemp(p.t.TempDir(), "")
	if err != nil {
		p.t.Fatal(err)
	}
	if kind != "file-realm" {
		path = filepath.Join(path, "file")
	}
	target, err := systems.Open(kind, connect.Access{URL: p.elasticURL, Path: path}, p.roles[systems.Dialect(kind)])
	if err != nil {
		p.t.Fatal(err)
	}
	if file, isFile := target.(*connect.FileTarget); isFile {
		file.HashCost = passwords.MinBcryptCost
	}
	return target
}

// fill generates a directory and has the source hold it.
func (p *pair) fill(r *rapid.T) connect.Target {
	ctx := serviceContext(p.t)
	p.origin.Reset()
	p.at.Reset()
	fill(ctx, r, p.origin.Directory)
	source := p.access(p.from, p.at)
	if !source.Able().ReadOnly {
		applied(ctx, r, planner(p.origin.Directory, source))
		return source
	}
	var users []dragoman.User
	page, err := p.origin.Directory.Users(ctx, dragoman.Query{Limit: 1000})
	if err != nil {
		r.Fatalf("%v", err)
	}
	for _, u := range page.Users {
		if !u.Builtin {
			users = append(users, u)
		}
	}
	return p.written(r, source, users)
}

// written makes a source that can only be read hold users.
func (p *pair) written(r *rapid.T, source connect.Target, users []dragoman.User) connect.Target {
	switch p.from {
	case "elasticsearch-index":
		p.elastic.set(map[string][]map[string]any{".security": p.indexed(users)})
	case "kuzzle-storage":
		p.elastic.set(p.stored(r, users))
	case "fusion-zookeeper":
		return p.file(r, connect.Encode(p.exported(users)))
	case "ldif":
		return p.file(r, directoryOf(users))
	default:
		r.Fatalf("nothing fills a %s", p.from)
	}
	return source
}

func (p *pair) file(r *rapid.T, content []byte) connect.Target {
	path := filepath.Join(p.t.TempDir(), "export")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		r.Fatalf("%v", err)
	}
	source, err := systems.Open(p.from, connect.Access{Path: path}, p.roles[systems.Dialect(p.from)])
	if err != nil {
		r.Fatalf("%v", err)
	}
	return source
}

// in is a user in a product's JSON.
func (p *pair) in(product string, u dragoman.User) map[string]json.RawMessage {
	vendor, err := systems.Vendor(product, p.roles)
	if err != nil {
		p.t.Fatal(err)
	}
	return connect.Members(vendor.WriteUser(connect.User{User: u}))
}

func (p *pair) indexed(users []dragoman.User) (hits []map[string]any) {
	for _, u := range users {
		source := map[string]any{"type": "user"}
		for name, value := range p.in("elasticsearch", u) {
			if name == "password_hash" {
				name = "password"
			}
			source[name] = value
		}
		hits = append(hits, hit("user-"+u.Username, source))
	}
	return hits
}

// stored are users as Kuzzle keeps them, some with hashes of its own.
func (p *pair) stored(r *rapid.T, users []dragoman.User) map[string][]map[string]any {
	out := map[string][]map[string]any{}
	for _, u := range users {
		content := map[string]any{}
		for name, value := range connect.Members(p.in("kuzzle", u)["content"]) {
			content[name] = value
		}
		out["%kuzzle.users"] = append(out["%kuzzle.users"], hit(u.ID, content))
		local := map[string]any{
			"kuid": u.ID, "userPassword": kuzzleHash, "userSalt": kuzzleSalt, "algorithm": "sha512", "stretching": true, "encryption": "hmac",
		}
		if rapid.Bool().Draw(r, "not stretched") {
			local["userPassword"], local["stretching"] = kuzzleHash[:128], false
		}
		if rapid.Bool().Draw(r, "has a login") {
			const credentials = "%plugin-kuzzle-plugin-auth-passport-local.users"
			out[credentials] = append(out[credentials], hit(u.Username, local))
		}
	}
	return out
}

func (p *pair) exported(users []dragoman.User) []any {
	nodes := []any{}
	for _, u := range users {
		body := p.in("fusion", u)
		body["password-hash"] = body["passwordHash"]
		delete(body, "passwordHash")
		nodes = append(nodes, map[string]any{"path": "/user/" + u.ID, "data": body})
	}
	return nodes
}

// directoryOf is an LDAP export, everything in base64.
func directoryOf(users []dragoman.User) []byte {
	var out bytes.Buffer
	line := func(name, value string) {
		fmt.Fprintf(&out, "%s:: %s\n", name, base64.StdEncoding.EncodeToString([]byte(value)))
	}
	members := map[string][]string{}
	for _, u := range users {
		if strings.TrimSpace(u.Username) != u.Username { // no name in LDAP is so
			continue
		}
		line("dn", "uid="+u.Username+",dc=example")
		line("uid", u.Username)
		line("cn", cmp.Or(deref(u.FullName), u.Username))
		if u.Email != nil && *u.Email != "" {
			line("mail", *u.Email)
		}
		if hash := string(u.Credential.Hash); strings.HasPrefix(hash, "$2") {
			line("userPassword", "{CRYPT}"+hash)
		}
		out.WriteByte('\n')
		for _, role := range u.Roles {
			members[role] = append(members[role], u.Username)
		}
	}
	for role, names := range members {
		line("dn", "cn="+role+",dc=example")
		line("cn", role)
		for _, name := range names {
			line("memberUid", name)
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

func deref(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// bring imports everybody, and finds nothing to do the second time.
func (p *pair) bring(r *rapid.T, source connect.Target) {
	p.here.Reset()
	m := &connect.Importer{
		Directory: p.here.Directory, Source: source, Conflict: connect.Fail,
		Scope: connect.Scope{Target: "source", Except: []string{"admin"}},
		Things: func(ctx context.Context, things []connect.Thing) error {
			for _, one := range things {
				if one.Object == connect.ObjectInner { // Kuzzle's alone
					put := connect.Request{Method: "PUT", Path: "/roles/" + one.Name + "?force=true", Body: one.Body}
					if err := p.access("kuzzle", p.here).Send(ctx, put); err != nil {
						return err
					}
					continue
				}
				_, _, err := p.here.Directory.UpsertRole(ctx, one.Shared, func(role *dragoman.Role, _ bool) error {
					role.Definitions = map[dragoman.Dialect]json.RawMessage{source.Able().Dialect: one.Body}
					return nil
				})
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	for round := range 2 {
		would, err := m.Try(p.t.Context())
		if err != nil {
			r.Fatalf("%v", err)
		}
		done, err := m.Import(p.t.Context(), 0)
		if err != nil || done.Fails+done.Conflicts > 0 {
			r.Fatalf("import: %+v, %v", done, err)
		}
		if would.Changes() != done.Changes() || round > 0 && done.Changes() > 0 {
			r.Fatalf("import %d: would %+v, did %+v", round, would, done)
		}
	}
}

// move applies to a target, and holds what is there then against what a
// translation says.
func (p *pair) move(r *rapid.T, source connect.Target, kind connect.Kind) {
	ctx := serviceContext(p.t)
	p.there.Reset()
	target := p.access(kind, p.there)
	known := p.known(r, target)
	plan := planner(p.here.Directory, target)
	plan.Scope.Target = string(kind)
	applied(ctx, r, plan)
	wantInStep(ctx, r, plan)
	from, to := p.vendor(r, p.from, source), p.vendor(r, kind, target)
	there := map[string]connect.User{}
	err := target.Users(ctx, func(u connect.User) error {
		there[keyAt(target, &u)] = u
		return nil
	})
	if err != nil {
		r.Fatalf("%v", err)
	}
	if p.from == "elasticsearch" || p.from == "fusion" || p.from == "kuzzle" {
		p.wantRoles(r, source, target)
	}
	err = source.Users(ctx, func(u connect.User) error {
		if u.Reserved || u.Username == "admin" {
			return nil
		}
		w := told{t: r, from: from, to: to, target: target, was: u, body: from.WriteUser(u)}
		_, said, err := connect.Translate(from, to, connect.ObjectUser, w.body)
		if err != nil {
			return err
		}
		here, err := p.here.Directory.UserByName(ctx, u.Username)
		if err != nil {
			return err
		}
		is, isThere := there[keyAt(target, &connect.User{User: here})]
		w.is, w.said, w.hash = is, said, string(is.Credential.Hash)
		if slices.Contains(apis, kind) && isThere {
			at, err := p.there.Directory.UserByName(ctx, is.Username)
			if err != nil {
				return err
			}
			w.hash = string(at.Credential.Hash)
		}
		w.check(isThere, known)
		return nil
	})
	if err != nil {
		r.Fatalf("%s to %s: %v", p.from, kind, err)
	}
}

// known are the roles that exist at a target where only such can be given; nil
// is any.
func (p *pair) known(r *rapid.T, target connect.Target) map[string]bool {
	if !target.Able().RolesExist {
		return nil
	}
	known := map[string]bool{}
	roles, err := p.here.Directory.Roles(serviceContext(p.t))
	if err != nil {
		r.Fatalf("%v", err)
	}
	for _, role := range roles {
		known[role.Name] = role.Definitions[target.Able().Dialect] != nil
	}
	err = target.Things(p.t.Context(), func(one connect.Thing) error {
		known[one.Shared] = known[one.Shared] || one.Object == connect.ObjectRole
		return nil
	})
	if err != nil {
		r.Fatalf("%v", err)
	}
	return known
}

// wantRoles: what roles grant is at a target of the same product, and at no other.
func (p *pair) wantRoles(r *rapid.T, source, target connect.Target) {
	bodies := func(of connect.Target) map[string]string {
		out := map[string]string{}
		err := of.Things(p.t.Context(), func(one connect.Thing) error {
			if one.Object == connect.ObjectRole && !one.Reserved && one.Shared != "role1" && one.Shared != "role0" {
				out[one.Shared] = string(connect.Canonical(one.Body))
			}
			return nil
		})
		if err != nil {
			r.Fatalf("%v", err)
		}
		return out
	}
	if !slices.Contains(target.Able().Things, connect.ObjectRole) {
		return
	}
	is := bodies(target)
	same := source.Able().Dialect == target.Able().Dialect
	for shared, body := range bodies(source) {
		if got, there := is[shared]; same && got != body || !same && there && got == body {
			r.Fatalf("the role %q is %q there, and %s at the source", shared, got, body)
		}
	}
}

// vendor is what translates for a kind: a product's JSON as far as the kind
// holds it, or our own words.
func (p *pair) vendor(r *rapid.T, kind connect.Kind, target connect.Target) connect.Vendor {
	switch kind {
	case "elasticsearch", "cloud", "kuzzle", "fusion":
		v, err := systems.Vendor(string(kind), p.roles)
		if err != nil {
			r.Fatalf("%v", err)
		}
		return v
	case "elasticsearch-index", "kuzzle-storage", "fusion-zookeeper":
		v, err := systems.Vendor(string(systems.Dialect(kind)), p.roles)
		if err != nil {
			r.Fatalf("%v", err)
		}
		return v
	case "seed":
		return connect.Words(text.SeedAble())
	}
	return connect.Words(target.Able())
}

func keyAt(target connect.Target, u *connect.User) string {
	if slices.Contains(target.Able().Fields, connect.FieldID) {
		return u.ID
	}
	return u.Username
}

// told is one user of the source, what a translation says of it, and what
// arrived.
type told struct {
	t        *rapid.T
	from, to connect.Vendor
	target   connect.Target
	was, is  connect.User
	hash     string
	body     json.RawMessage
	said     []connect.Said
}

func (w *told) fail(what string) {
	w.t.Fatalf("%s to %s: %s\nwas %s\nis  %s\nsaid %s", w.from.Title, w.target.Able().Title, what, w.body, connect.Encode(connect.LineOf(&w.is)), connect.Encode(w.said))
}

// fate is the worst that is said of a field, "" where nothing is.
func (w *told) fate(of func(s connect.Said) bool) (worst connect.Fate) {
	rank := []connect.Fate{"", connect.Kept, connect.Changed, connect.Lost}
	for _, s := range w.said {
		if of(s) && slices.Index(rank, s.Fate) > slices.Index(rank, worst) {
			worst = s.Fate
		}
	}
	return worst
}

func (w *told) field(f connect.Field) connect.Fate {
	return w.fate(func(s connect.Said) bool {
		return s.Path != connect.WholeUser && s.Fate != connect.Missing && w.from.Field(s.Path) == f
	})
}

func (w *told) check(isThere bool, known map[string]bool) {
	left := w.fate(func(s connect.Said) bool { return s.Path == connect.WholeUser }) == connect.Lost
	roles := slices.DeleteFunc(slices.Clone(w.was.Roles), func(name string) bool { return known != nil && !known[name] })
	if known != nil && len(roles) == 0 {
		left = true // no translation knows which roles exist
	}
	if left == isThere {
		w.fail(fmt.Sprintf("left out is %t, and it is there: %t", left, isThere))
	}
	if !isThere {
		return
	}
	for field, same := range map[connect.Field]bool{
		connect.FieldFullName: sameText(w.was.FullName, w.is.FullName),
		connect.FieldEmail:    sameText(w.was.Email, w.is.Email),
		connect.FieldEnabled:  w.was.Enabled == w.is.Enabled,
	} {
		if fate := w.field(field); fate != "" && (fate == connect.Kept) != same {
			w.fail(fmt.Sprintf("%s is said to be %s, and is the same: %t", field, fate, same))
		}
	}
	same := slices.Equal(compact(roles), compact(w.is.Roles))
	if fate := w.field(connect.FieldRoles); fate == connect.Lost && same || fate != connect.Lost && !same {
		w.fail(fmt.Sprintf("roles are said to be %s, and are the same: %t", fate, same))
	}
	w.extensions()
	w.password()
}

// extensions compares free-form data product by product.
func (w *told) extensions() {
	for dialect, body := range w.was.Extensions {
		is := w.is.Extensions[dialect]
		fate := w.field(connect.FieldExtension)
		if w.from.Shared {
			fate = w.fate(func(s connect.Said) bool { return s.Path == "extensions."+string(dialect) })
		} else if dialect != w.from.Dialect {
			w.fail("there is free-form data of another product")
		}
		if same := bytes.Equal(connect.Canonical(body), connect.Canonical(is)); fate != "" && (fate == connect.Kept) != same && !empty(body) {
			w.fail(fmt.Sprintf("free-form data of %s is said to be %s, and is the same: %t", dialect, fate, same))
		}
	}
}

func empty(body json.RawMessage) bool { return len(connect.Members(body)) == 0 }

func (w *told) password() {
	fate := w.field(connect.FieldHash)
	carried, how := passwords.Carry(string(w.was.Credential.Hash), w.to.Takes)
	switch {
	case fate == connect.Kept && (how != passwords.AsItIs || w.hash != string(w.was.Credential.Hash)):
		w.fail("the hash is said to be kept, and is another")
	case fate == connect.Changed && (how != passwords.Rewrapped || w.hash != carried):
		w.fail("the hash is said to be re-wrapped, and is another")
	case fate == connect.Lost && w.hash != "" && w.hash == carried:
		w.fail("the hash is said to be lost, and is there")
	case fate == "" && w.was.Credential.IsSet():
		w.fail("nothing is said of the hash")
	}
}
