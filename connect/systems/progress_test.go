package systems_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// heard is a progress that holds what it is told to its promise: every number
// once and in order, of a total that is one and the same, and never above it.
type heard struct {
	t     *testing.T
	now   func() int // how much is there to be seen
	mu    sync.Mutex
	done  map[string]int
	total map[string]int
	ended map[string]bool
}

func listen(t *testing.T) *heard {
	return &heard{t: t, done: map[string]int{}, total: map[string]int{}, ended: map[string]bool{}}
}

func (h *heard) progress(what string, done, total int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.ended[what] {
		h.t.Errorf("%s: %d of %d was told after its end", what, done, total)
	}
	if done == total {
		if before := h.total[what]; before != 0 && before != total {
			h.t.Errorf("%s: it ends at %d, and %d were promised", what, total, before)
		}
		h.done[what], h.total[what], h.ended[what] = done, total, true
		return
	}
	if before, begun := h.total[what]; begun && before != total {
		h.t.Errorf("%s: the total was %d and is %d", what, before, total)
	}
	if done != h.done[what]+1 || total != 0 && done > total {
		h.t.Errorf("%s: %d of %d after %d", what, done, total, h.done[what])
	}
	if h.now != nil && h.now() < done {
		h.t.Errorf("%s: %d are told, and %d are there", what, done, h.now())
	}
	h.done[what], h.total[what] = done, total
}

// want fails unless something ended at all that there was, or never ended.
func (h *heard) want(what string, all int, ended bool) {
	h.t.Helper()
	if h.ended[what] != ended || ended && h.done[what] != all {
		h.t.Errorf("%s: %d of %d, ended: %t, want %d and %t", what, h.done[what], h.total[what], h.ended[what], all, ended)
	}
}

func numbered(from, to int) string {
	var out strings.Builder
	out.WriteString("users:\n")
	for n := from; n < to; n++ {
		fmt.Fprintf(&out, "- {username: u%03d, roles: [\"@viewer\"], password_hash: %q}\n", n, bcryptHash)
	}
	return out.String()
}

// total is how many users there are.
func total(t *testing.T, d *dragomantest.Dragoman) int {
	t.Helper()
	page, err := d.Directory.Users(serviceContext(t), dragoman.Query{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	return page.Total
}

// TestProgressOfImportIsTrue with users who are new, the same, in conflict,
// reserved, left out and refused.
func TestProgressOfImportIsTrue(t *testing.T) {
	for _, rule := range []connect.Conflict{connect.Keep, connect.Take, connect.Rename} {
		t.Run(string(rule), func(t *testing.T) {
			from, into := dragomantest.Start(t, dragomantest.Seed(numbered(0, 60))), dragomantest.Start(t, dragomantest.Seed(numbered(50, 70)))
			ctx := serviceContext(t)
			for n := 50; n < 55; n++ { // others of that name
				u, err := into.Directory.UserByName(ctx, fmt.Sprintf("u%03d", n))
				if err != nil {
					t.Fatal(err)
				}
				if _, err := into.Directory.UpdateUser(ctx, u.ID, func(u *dragoman.User) error { u.Roles = nil; return nil }); err != nil {
					t.Fatal(err)
				}
			}
			m := importer(t, "elasticsearch", from, into, rule)
			m.Scope.Except = append(m.Scope.Except, "u00?")
			h := listen(t)
			m.Progress = h.progress
			would, err := m.Try(t.Context())
			there := 0
			if err := m.Source.Users(ctx, func(connect.User) error { there++; return nil }); err != nil {
				t.Fatal(err)
			}
			if err != nil || there < 60 || would.Users != there || would.Conflicts != 5 || would.Same != 5 {
				t.Fatalf("%+v, %v", would, err)
			}
			h.want("reading the source", there, true)
			if _, err := m.Import(t.Context(), would.Users); err != nil {
				t.Fatal(err)
			}
			h.want("importing", there, true)
		})
	}
}

// TestProgressOfImportIsOfWhatIsWritten, not of what was read; users who are
// refused count as finished, too.
func TestProgressOfImportIsOfWhatIsWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "users.csv")
	var text strings.Builder
	text.WriteString("username,roles\n")
	for n := range 40 {
		fmt.Fprintf(&text, "u%03d,r\n", n)
	}
	if err := os.WriteFile(file, []byte(text.String()+strings.Repeat("long", 3000)+",r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	source, err := systems.Open("csv", connect.Access{Path: file}, roles(t)[""])
	if err != nil {
		t.Fatal(err)
	}
	into := dragomantest.Start(t)
	before := total(t, into)
	m := &connect.Importer{Directory: into.Directory, Source: source, Conflict: connect.Fail, Scope: connect.Scope{Target: "there"}}
	h := listen(t)
	h.now = func() int { return total(t, into) - before + 1 } // and the one who is refused
	m.Progress = h.progress
	done, err := m.Import(t.Context(), 41)
	if err != nil || done.Created != 40 || done.Fails != 1 {
		t.Fatalf("%+v, %v", done, err)
	}
	h.want("importing", 41, true)
}

// TestProgressOfPlansIsTrue: users here alone, there alone, at both, and
// renamed, at a target that knows them by name and one that does by ID.
func TestProgressOfPlansIsTrue(t *testing.T) {
	for _, kind := range []connect.Kind{"elasticsearch", "kuzzle"} {
		for name, seeds := range map[string][2]string{
			"HereAlone": {numbered(0, 150), ""}, "ThereAlone": {"", numbered(0, 150)}, "Both": {numbered(0, 120), numbered(80, 200)},
		} {
			t.Run(string(kind)+name, func(t *testing.T) {
				here, there := dragomantest.Start(t, dragomantest.Seed(seeds[0])), dragomantest.Start(t, dragomantest.Seed(seeds[1]))
				p := planner(here.Directory, open(t, kind, there))
				p.Scope.Names = map[string]string{"u007": "bond", "u100": "a"}
				h := listen(t)
				p.Progress = h.progress
				_, sum := planned(serviceContext(t), t, p)
				h.want("reading the target", sum.There, true)
				h.want("comparing", total(t, here)+sum.There, true)
			})
		}
	}
}

// TestProgressOfApplyIsTrue where the last is refused, and where it is stopped.
func TestProgressOfApplyIsTrue(t *testing.T) {
	here, there := dragomantest.Start(t, dragomantest.Seed(numbered(0, 30))), dragomantest.Start(t)
	p := planner(here.Directory, open(t, "elasticsearch", there))
	changes, _ := planned(serviceContext(t), t, p)
	changes = append(changes, changes[0])
	changes[30].Requests = []connect.Request{{Method: http.MethodPut, Path: "/_security/user/bad", Body: connect.Encode("nonsense")}}
	apply := func(stopAt int) *heard {
		h := listen(t)
		h.now = func() int { return len(there.Requests()) }
		there.Reset()
		a := &connect.Applier{Planner: p, Parallel: 3}
		a.Progress = h.progress
		report, err := a.Apply(t.Context(), len(changes), func(yield func(*connect.Change) error) error {
			for i := range changes {
				if i == stopAt {
					return http.ErrServerClosed
				}
				if err := yield(&changes[i]); err != nil {
					return err
				}
			}
			return nil
		})
		if stopped := stopAt >= 0; (err != nil) != stopped || !stopped && report.Fails != 1 {
			t.Errorf("%+v, %v", report, err)
		}
		return h
	}
	apply(-1).want("applying", 31, true)
	apply(20).want("applying", 31, false)
}
