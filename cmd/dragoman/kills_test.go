package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/store"
)

// kills is how often apply and import are each killed; "make kills" says 200.
var kills = flag.Int("kills", 10, "how often apply and import are each killed")

// TestApplySurvivesKills kills apply at random moments, and again what resumes
// it, until it gets through: then the target is what it is after an apply that
// nobody killed, by every field and hash, and nothing has been done twice. Then
// everything is put back and it begins anew.
func TestApplySurvivesKills(t *testing.T) {
	there := dragomantest.Start(t)
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded(seedOf(120) + "roles:\n- {name: r, elasticsearch: {cluster: [monitor]}}\n- {name: old, elasticsearch: {cluster: [all]}}\n")
	m.ok("", "apply", "--target", "there", "--yes")
	m.changed()
	plan := filepath.Join(m.dir, "saved.plan")
	if r := m.run("", "plan", "--target", "there", "--out", plan); r.code != exitChanges {
		t.Fatalf("%+v", r)
	}
	database := m.kept()
	before := there.Snapshot()
	k := killing{mover: m, args: []string{"apply", plan}}
	k.state = func() state { return stateOf(t, there.Directory) }
	k.reset = func() {
		there.ResetTo(before)
		there.Elasticsearch.Delay(2 * time.Millisecond)
		database.restore()
	}
	k.through = func() {
		if r := m.run("", "plan", "--target", "there"); r.code != exitOK {
			t.Fatalf("after %d kills: %+v", k.killed, r)
		}
		if left, _ := filepath.Glob(plan + ".*"); len(left) > 0 {
			t.Fatalf("%v stayed", left)
		}
	}
	k.run()
}

// TestImportSurvivesKills is the same for import, with the directory's database
// in place of the target.
func TestImportSurvivesKills(t *testing.T) {
	there := dragomantest.Start(t, dragomantest.Log(failures{t.Output()}), dragomantest.Seed(seedOf(120)+"roles:\n- {name: r, elasticsearch: {cluster: [monitor]}}\n"))
	m := newMover(t, "elasticsearch", there.Elasticsearch.URL, there)
	m.seeded("users:\n- {username: u0003, full_name: Ours}\n- {username: mine}\n")
	database := m.kept()
	k := killing{mover: m, args: []string{"import", "--target", "there", "--apply", "--on-conflict", "rename"}}
	k.state = func() (s state) {
		m.opened(func(d *dragoman.Directory) { s = stateOf(t, d) })
		return s
	}
	k.reset = func() {
		there.Elasticsearch.Delay(2 * time.Millisecond)
		database.restore()
	}
	k.through = func() {
		m.ok("", "check")
		if r := m.ok("", "import", "--target", "there", "--on-conflict", "fail"); !strings.Contains(r.out, "0 would be created, 0 updated") {
			t.Fatalf("after %d kills: %+v", k.killed, r)
		}
	}
	k.run()
}

// failures passes on what a server logs of its own faults.
type failures struct{ to io.Writer }

func (f failures) Write(line []byte) (int, error) {
	if bytes.Contains(line, []byte("level=ERROR")) {
		return f.to.Write(line)
	}
	return len(line), nil
}

// changed makes the directory differ from what it was in every way: users go,
// come, and change; so do roles.
func (m *mover) changed() {
	m.opened(func(d *dragoman.Directory) {
		ctx := dragoman.WithPrincipal(m.t.Context(), dragoman.ServicePrincipal())
		for i := range 40 {
			name := fmt.Sprintf("New %d", i)
			fresh := dragoman.User{Username: fmt.Sprintf("new%04d", i), Enabled: true, FullName: &name, Roles: []string{"r"}}
			fresh.SetPassword(movedHash)
			_, err := d.CreateUser(ctx, fresh)
			m.must(err)
			_, err = d.UpdateUser(ctx, fmt.Sprintf("u%04d", i), func(u *dragoman.User) error {
				u.Roles = append(u.Roles, "s")
				return nil
			})
			m.must(err)
			_, err = d.DeleteUser(ctx, fmt.Sprintf("u%04d", 40+i))
			m.must(err)
		}
		_, err := d.DeleteRole(ctx, "old")
		m.must(err)
		_, _, err = d.UpsertRole(ctx, "s", func(r *dragoman.Role, _ bool) error {
			r.Definitions = map[dragoman.Dialect]json.RawMessage{"elasticsearch": json.RawMessage(`{"cluster":["manage"]}`)}
			return nil
		})
		m.must(err)
	})
}

func (m *mover) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// opened gives the directory of here while no process has it.
func (m *mover) opened(do func(*dragoman.Directory)) {
	m.t.Helper()
	st, err := store.Open(m.t.Context(), "sqlite:"+filepath.Join(m.dir, "dragoman", "dragoman.db"))
	m.must(err)
	defer func() { m.must(st.Close()) }()
	d, err := dragoman.New(st, dragoman.Options{HashCost: 4})
	m.must(err)
	do(d)
}

// kept is a copy of the database's files, to go back to.
type kept struct {
	m    *mover
	copy string
}

func (m *mover) kept() kept {
	k := kept{m, filepath.Join(m.t.TempDir(), "kept")}
	m.must(os.CopyFS(k.copy, os.DirFS(filepath.Join(m.dir, "dragoman"))))
	return k
}

func (k kept) restore() {
	k.m.t.Helper()
	at := filepath.Join(k.m.dir, "dragoman")
	k.m.must(os.RemoveAll(at))
	k.m.must(os.CopyFS(at, os.DirFS(k.copy)))
}

// state is all that a directory holds, and how often something of each kind was done.
type state struct {
	held map[string]string
	done map[dragoman.Action]int
}

// stateOf leaves out only what depends on the moment.
func stateOf(t *testing.T, d *dragoman.Directory) state {
	t.Helper()
	ctx := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	s := state{map[string]string{}, map[dragoman.Action]int{}}
	users, err := d.Users(ctx, dragoman.Query{Limit: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range users.Users {
		if u.Builtin {
			continue
		}
		text, err := json.Marshal([]any{u.Username, u.FullName, u.Email, u.Enabled, u.Roles, u.Credential.Hash, u.Credential.Revision, u.Extensions, u.Version})
		if err != nil {
			t.Fatal(err)
		}
		s.held["user "+u.Username] = string(text)
	}
	roles, err := d.Roles(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range roles {
		text, err := json.Marshal([]any{role.Definitions, role.Version})
		if err != nil {
			t.Fatal(err)
		}
		s.held["role "+role.Name] = string(text)
	}
	events, err := d.Events(ctx, dragoman.EventQuery{Limit: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if kind, _, _ := strings.Cut(string(e.Action), "."); slices.Contains([]string{"user", "role", "document"}, kind) {
			s.done[e.Action]++
		}
	}
	return s
}

// wantSame fails unless two states are one.
func (s state) wantSame(t *testing.T, want state, after string) {
	t.Helper()
	for name := range maps.All(want.held) {
		if s.held[name] != want.held[name] {
			t.Fatalf("%s: %s is\n%s\nand should be\n%s", after, name, s.held[name], want.held[name])
		}
	}
	if len(s.held) != len(want.held) || !maps.Equal(s.done, want.done) {
		t.Fatalf("%s: %d are there and %v was done; it should be %d and %v", after, len(s.held), s.done, len(want.held), want.done)
	}
}

// killing is a command that is killed until it gets through.
type killing struct {
	*mover
	args           []string
	state          func() state
	reset, through func()
	killed, rounds int
}

func (k *killing) run() {
	k.t.Helper()
	k.reset()
	began := time.Now()
	k.ok("", k.args...)
	whole := time.Since(began)
	want := k.state()
	k.through()
	most := 0
	for k.killed < *kills {
		k.reset()
		inRound := 0
		for !k.attempt(time.Duration(rand.Int64N(int64(whole)))) {
			inRound++
		}
		k.rounds++
		most = max(most, inRound)
		k.state().wantSame(k.t, want, fmt.Sprintf("round %d, %d kills", k.rounds, inRound))
		k.through()
	}
	k.t.Logf("%d kills in %d rounds, %d in one at most; each time the same state, by %v", k.killed, k.rounds, most, want.done)
}

// attempt reports whether the command got through before it was killed.
func (k *killing) attempt(after time.Duration) bool {
	k.t.Helper()
	cmd := k.command(k.args...)
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	k.must(cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			k.t.Fatalf("after %d kills: %v: %v\n%s", k.killed, k.args, err, said.String())
		}
		return true
	case <-time.After(after):
		_ = cmd.Process.Kill()
		if err := <-ended; err == nil {
			return true // it was through already
		}
		k.killed++
		return false
	}
}
