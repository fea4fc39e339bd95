package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// newFollowing follows from one Dragoman to the Elasticsearch door of another.
func newFollowing(t *testing.T, here, there *dragomantest.Dragoman) *following {
	t.Helper()
	pw := filepath.Join(t.TempDir(), "pw")
	if err := os.WriteFile(pw, []byte(there.Admin.Password), 0o600); err != nil {
		t.Fatal(err)
	}
	names, err := dragoman.NewRoleNames(nil)
	if err != nil {
		t.Fatal(err)
	}
	target, err := systems.Open("elasticsearch", connect.Access{URL: there.Elasticsearch.URL, Username: "admin", PasswordFile: pw}, names)
	if err != nil {
		t.Fatal(err)
	}
	cmd := &cobra.Command{}
	cmd.SetOut(t.Output())
	cmd.SetErr(t.Output())
	scope := connect.Scope{Target: "there", MaxDelete: 1, Protect: []string{"admin"}}
	return &following{
		work: &work{spec: targetSpec{Name: "there"}, target: target, directory: here.Directory, scope: scope},
		cmd:  cmd, holder: "one", every: time.Hour, lease: syncLease,
	}
}

// TestSyncHasOneLeader: work that takes longer than the lease is done by one of
// two that follow the same target, and by none who has lost the lease.
func TestSyncHasOneLeader(t *testing.T) {
	there := dragomantest.Start(t)
	here := dragomantest.Start(t, dragomantest.Seed(seedOf(12)))
	there.Elasticsearch.Delay(100 * time.Millisecond)
	ctx, stop := context.WithCancel(dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal()))
	var group sync.WaitGroup
	defer group.Wait()
	defer stop()
	for _, holder := range []string{"one", "two"} {
		f := newFollowing(t, here, there)
		f.holder, f.lease, f.spec.Parallel = holder, 300*time.Millisecond, 1
		group.Go(func() { _ = f.follow(ctx) })
	}
	puts := func() map[string]int {
		all := map[string]int{}
		for _, r := range there.Requests() {
			if r.Method == http.MethodPut {
				all[r.Path]++
			}
		}
		return all
	}
	for end := time.Now().Add(time.Minute); len(puts()) < 12 && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	all := puts()
	if len(all) != 12 {
		t.Errorf("%d of 12 are there", len(all))
	}
	for path, n := range all {
		if n > 1 {
			t.Errorf("%s was put %d times", path, n)
		}
	}
}

// TestWorkEndsWithTheLease: who finds that another one has the lease stops.
func TestWorkEndsWithTheLease(t *testing.T) {
	here := dragomantest.Start(t)
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	f := &following{work: &work{spec: targetSpec{Name: "there"}, directory: here.Directory}, holder: "one", lease: 30 * time.Millisecond}
	err := f.holding(ctx, func(ctx context.Context) error {
		if mine, err := here.Directory.TakeLease(ctx, "sync:there", "two", time.Hour); !mine || err != nil {
			t.Errorf("%t, %v", mine, err)
		}
		<-ctx.Done()
		return ctx.Err()
	})
	if err == nil || !strings.Contains(err.Error(), "lease") {
		t.Errorf("%v", err)
	}
}

// TestSyncTellsOfWhatWasRefused by its exit code, whatever else was done.
func TestSyncTellsOfWhatWasRefused(t *testing.T) {
	there := dragomantest.Start(t)
	at, err := url.Parse(there.Elasticsearch.URL)
	if err != nil {
		t.Fatal(err)
	}
	behind := httputil.NewSingleHostReverseProxy(at)
	picky := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/u0001") {
			http.Error(w, "not this one", http.StatusBadRequest)
			return
		}
		behind.ServeHTTP(w, r)
	}))
	t.Cleanup(picky.Close)
	m := newMover(t, "elasticsearch", picky.URL, there)
	m.seeded(seedOf(3))
	r := m.run("", "sync", "--target", "there")
	if r.code != exitFailed || !strings.Contains(r.out, "2 sent, 1 refused") || !strings.Contains(r.err, "not this one") {
		t.Errorf("%+v", r)
	}
}

// TestSyncDeletesWithinTheLimit: who follows does not delete more than max-delete
// allows, though it comes by events; and does, where it is allowed.
func TestSyncDeletesWithinTheLimit(t *testing.T) {
	here, there := dragomantest.Start(t, dragomantest.Seed(seedOf(40))), dragomantest.Start(t)
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	f := newFollowing(t, here, there)
	f.scope.MaxDelete = 0.2
	remaining := func() (n int) {
		page, err := there.Directory.Users(ctx, dragoman.Query{Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range page.Users {
			if !u.Builtin {
				n++
			}
		}
		return n
	}
	goes := func(from, to int) {
		for i := from; i < to; i++ {
			if _, err := here.Directory.DeleteUser(ctx, fmt.Sprintf("u%04d", i)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.leading(ctx); err != nil || remaining() != 40 {
		t.Fatalf("%v, %d are there", err, remaining())
	}
	goes(0, 3)
	if err := f.leading(ctx); err != nil || remaining() != 37 {
		t.Errorf("a few: %v, %d are there", err, remaining())
	}
	goes(3, 30)
	if err := f.leading(ctx); err == nil || !strings.Contains(err.Error(), "27 of") || remaining() != 37 {
		t.Errorf("many: %v, %d are there", err, remaining())
	}
	f.scope.MaxDelete = 1
	if err := f.leading(ctx); err != nil || remaining() != 10 {
		t.Errorf("many, allowed: %v, %d are there", err, remaining())
	}
}
