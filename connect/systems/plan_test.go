package systems_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/passwords"
)

// Hashes of the password that all users here have.
const (
	secretWords = "correct-horse"
	bcryptHash  = "$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6"
	deriveHash  = "{PBKDF2}1000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$g0+gwZAP8AfCwFTkCF7U3DSbInPxPfaH4Oxnx6HZtV8="
)

func serviceContext(t testing.TB) context.Context {
	return dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
}

// apis are the doors of a Dragoman, as targets.
var apis = []connect.Kind{"elasticsearch", "cloud", "kuzzle", "fusion"}

func open(t testing.TB, kind connect.Kind, d *dragomantest.Dragoman) connect.Target {
	t.Helper()
	urls := map[connect.Kind]string{
		"elasticsearch": d.Elasticsearch.URL, "cloud": d.Cloud.URL, "kuzzle": d.Kuzzle.URL, "fusion": d.Fusion.URL,
	}
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte(d.Admin.Password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	target, err := systems.Open(kind, connect.Access{URL: urls[kind], Username: d.Admin.Username, PasswordFile: file}, roles(t)[systems.Dialect(kind)])
	if err != nil {
		t.Fatal(err)
	}
	return target
}

func planner(d *dragoman.Directory, target connect.Target) connect.Planner {
	return connect.Planner{Directory: d, Target: target, Scope: connect.Scope{
		Target: "there", MaxDelete: 1, Protect: []string{"admin"},
	}}
}

// fatal is what both kinds of test can do.
type fatal interface {
	Helper()
	Fatalf(string, ...any)
}

// planned are the changes that a plan has now.
func planned(ctx context.Context, t fatal, p connect.Planner) ([]connect.Change, connect.Summary) {
	t.Helper()
	var all []connect.Change
	sum, err := p.Plan(ctx, func(c *connect.Change) error { all = append(all, *c); return nil })
	if err != nil {
		t.Fatalf("plan: %v", err)
	}
	return all, sum
}

func applied(ctx context.Context, t fatal, p connect.Planner) connect.Report {
	t.Helper()
	changes, _ := planned(ctx, t, p)
	a := &connect.Applier{Planner: p}
	report, err := a.Apply(ctx, len(changes), func(yield func(*connect.Change) error) error {
		for i := range changes {
			if err := yield(&changes[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || report.Fails > 0 {
		t.Fatalf("apply: %v, %+v", err, report.Failed)
	}
	return report
}

// wantInStep fails unless a plan has nothing to do.
func wantInStep(ctx context.Context, t fatal, p connect.Planner) {
	t.Helper()
	if again, _ := planned(ctx, t, p); len(again) > 0 {
		t.Fatalf("after apply there are %d changes, the first: %s", len(again), connect.Encode(again[0]))
	}
}

// TestApplyThenPlanIsEmpty is idempotence, over directories of generated users
// and roles, for every kind of API; and again after everything has changed.
func TestApplyThenPlanIsEmpty(t *testing.T) {
	for _, kind := range apis {
		t.Run(string(kind), func(t *testing.T) {
			here, there := dragomantest.Start(t), dragomantest.Start(t)
			target := open(t, kind, there)
			p := planner(here.Directory, target)
			ctx := serviceContext(t)
			rapid.Check(t, func(r *rapid.T) {
				here.Reset()
				there.Reset()
				for range 2 {
					fill(ctx, r, here.Directory)
					applied(ctx, r, p)
					wantInStep(ctx, r, p)
					wantThere(ctx, r, kind, here.Directory, there.Directory)
				}
			})
		})
	}
}

// TestApplyThenPlanIsEmptyOfFiles is the same for kinds that are files.
func TestApplyThenPlanIsEmptyOfFiles(t *testing.T) {
	for _, kind := range []connect.Kind{"file-realm", "eck-secret", "csv", "json-lines", "seed"} {
		t.Run(string(kind), func(t *testing.T) {
			here := dragomantest.Start(t)
			ctx := serviceContext(t)
			rapid.Check(t, func(r *rapid.T) {
				here.Reset()
				path := t.TempDir()
				if kind != "file-realm" {
					path = filepath.Join(path, "file")
				}
				target, err := systems.Open(kind, connect.Access{Path: path}, roles(t)[systems.Dialect(kind)])
				if err != nil {
					r.Fatalf("%v", err)
				}
				target.(*connect.FileTarget).HashCost = passwords.MinBcryptCost
				p := planner(here.Directory, target)
				for range 2 {
					fill(ctx, r, here.Directory)
					applied(ctx, r, p)
					wantInStep(ctx, r, p)
				}
			})
		})
	}
}

// definitions are roles as each product could have them.
var definitions = map[dragoman.Dialect]string{
	"elasticsearch": `{"cluster":["monitor"],"indices":[],"applications":[],"run_as":[],"metadata":{}}`,
	"kuzzle":        `{"policies":[{"roleId":"default"}]}`,
	"fusion":        `{"permissions":[{"methods":["GET"],"path":"/x/**"}],"uiPermissions":[]}`,
}

// fill makes, changes and deletes users and roles.
func fill(ctx context.Context, r *rapid.T, d *dragoman.Directory) {
	for i := range 3 {
		name := fmt.Sprintf("role%d", i)
		_, _, err := d.UpsertRole(ctx, name, func(role *dragoman.Role, _ bool) error {
			role.Definitions = map[dragoman.Dialect]json.RawMessage{}
			for dialect, body := range definitions {
				if rapid.Bool().Draw(r, "defined") {
					role.Definitions[dialect] = json.RawMessage(body)
				}
			}
			return nil
		})
		if err != nil {
			r.Fatalf("%v", err)
		}
	}
	users, err := d.Users(ctx, dragoman.Query{Limit: 1000})
	if err != nil {
		r.Fatalf("%v", err)
	}
	for _, u := range users.Users {
		if !u.Builtin && rapid.IntRange(0, 2).Draw(r, "goes") == 0 {
			if _, err := d.DeleteUser(ctx, u.ID); err != nil {
				r.Fatalf("%v", err)
			}
		}
	}
	for range rapid.IntRange(1, 6).Draw(r, "how many") {
		u := adaptertest.Users(shape()).Draw(r, "user")
		if rapid.Bool().Draw(r, "plain name") || strings.ContainsFunc(u.Username, unseen) {
			u.Username = fmt.Sprintf("user%d", rapid.IntRange(0, 9).Draw(r, "number"))
		}
		u.ID = ""
		u.Roles = append(u.Roles, rapid.SampledFrom([]string{"role0", "role1", "@admin", "@viewer", "default"}).Draw(r, "role"))
		hash := rapid.SampledFrom([]string{"", bcryptHash, deriveHash, strings.Replace(bcryptHash, "$2a", "$2y", 1)}).Draw(r, "hash")
		u.Credential = dragoman.Credential{}
		u.SetPassword(dragoman.PasswordHash(hash))
		_, _, err := d.UpsertUser(ctx, u.Username, func(old *dragoman.User, exists bool) error {
			if old.Builtin {
				return dragoman.ErrNotFound
			}
			old.FullName, old.Email, old.Enabled, old.Roles, old.Extensions = u.FullName, u.Email, u.Enabled, u.Roles, u.Extensions
			old.SetPassword(u.Credential.Hash)
			return nil
		})
		if err != nil && !strings.Contains(err.Error(), "invalid") && !strings.Contains(err.Error(), "not found") {
			r.Logf("%q: %v", u.Username, err)
		}
	}
}

// unseen are the characters that no new name may have at a Dragoman.
func unseen(r rune) bool {
	return !unicode.IsGraphic(r) || r == '\u2800' || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// wantThere holds users at the target against those that are here: what the
// kind can hold is the same, and the password is good where it was carried.
func wantThere(ctx context.Context, t *rapid.T, kind connect.Kind, here, there *dragoman.Directory) {
	users, err := there.Users(ctx, dragoman.Query{Limit: 1000})
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, got := range users.Users {
		if got.Builtin {
			continue
		}
		want, err := here.UserByName(ctx, got.Username)
		if err != nil {
			t.Fatalf("%q is there and not here", got.Username)
		}
		able := map[connect.Kind]struct{ names, flag, hash bool }{
			"elasticsearch": {true, true, true}, "cloud": {true, true, false}, "kuzzle": {true, false, false}, "fusion": {false, false, true},
		}[kind]
		if able.names && !(sameText(got.FullName, want.FullName) && sameText(got.Email, want.Email)) {
			t.Fatalf("names differ: %+v, %+v", got, want)
		}
		if able.flag && got.Enabled != want.Enabled {
			t.Fatalf("enabled differs: %+v", got)
		}
		if kind == "elasticsearch" && !slices.Equal(compact(got.Roles), compact(want.Roles)) {
			t.Fatalf("roles differ: %q, %q", got.Roles, want.Roles)
		}
		taker := map[connect.Kind]passwords.Taker{"elasticsearch": passwords.ToElasticsearch(), "fusion": passwords.ToFusion()}[kind]
		if carried, how := passwords.Carry(string(want.Credential.Hash), taker); how != passwords.NotTaken && string(got.Credential.Hash) != carried {
			t.Fatalf("the hash of %q is not there", got.Username)
		}
	}
}

func compact(names []string) []string { return slices.Compact(slices.Sorted(slices.Values(names))) }

func sameText(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// TestCaptureAtLogin pushes a password at a login where no hash can go, once,
// and the plan says how it stands.
func TestCaptureAtLogin(t *testing.T) {
	for _, kind := range []connect.Kind{"cloud", "kuzzle"} {
		t.Run(string(kind), func(t *testing.T) {
			here := dragomantest.Start(t, dragomantest.Seed(`users: [{username: ada, roles: ["@viewer"], password_hash: "`+bcryptHash+`"}]`))
			there := dragomantest.Start(t)
			ctx := serviceContext(t)
			if kind == "kuzzle" { // the only one whose roles must exist
				there.Kuzzle.Delay(0)
				if _, _, err := there.Directory.UpsertRole(ctx, "@viewer", func(*dragoman.Role, bool) error { return nil }); err != nil {
					t.Fatal(err)
				}
			}
			p := planner(here.Directory, open(t, kind, there))
			p.Scope.Capture = true
			applied(ctx, t, p)
			if _, sum := planned(ctx, t, p); sum.Passwords[connect.StandsWaiting] != 1 {
				t.Fatalf("before the login: %+v", sum)
			}
			c := &connect.Capturer{Directory: here.Directory, Target: p.Target, Scope: p.Scope, Log: slog.New(slog.DiscardHandler)}
			c.Start()
			running, stop := context.WithCancel(ctx)
			ended := make(chan struct{})
			go func() { c.Run(running); close(ended) }()
			u, err := here.Directory.AuthenticatePassword(ctx, "fusion", "ada", secretWords)
			if err != nil {
				t.Fatal(err)
			}
			before := len(there.Requests())
			c.Proved(u, secretWords)
			for { // until it has been pushed
				if _, sum := planned(ctx, t, p); sum.Passwords[connect.StandsInStep] == 1 {
					break
				}
			}
			wantLogin(t, there, dragoman.Dialect(kind), "ada", secretWords)
			given := func() (n int) {
				for _, r := range there.Requests()[before:] {
					if r.Method == "PATCH" || strings.Contains(r.Path, "/credentials/") && r.Method != "GET" {
						n++
					}
				}
				return n
			}
			c.Proved(u, secretWords)
			stop()
			<-ended
			if n := given(); n != 1 {
				t.Errorf("the password was pushed %d times", n)
			}
		})
	}
}
