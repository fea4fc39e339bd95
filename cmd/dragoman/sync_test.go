package main

import (
	"context"
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

// TestSyncHasOneLeader: work that takes longer than the lease is done by one of
// two that follow the same target, and by none who has lost the lease.
func TestSyncHasOneLeader(t *testing.T) {
	there := dragomantest.Start(t)
	here := dragomantest.Start(t, dragomantest.Seed(seedOf(12)))
	there.Elasticsearch.Delay(100 * time.Millisecond)
	pw := filepath.Join(t.TempDir(), "pw")
	if err := os.WriteFile(pw, []byte(there.Admin.Password), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal()))
	var group sync.WaitGroup
	defer group.Wait()
	defer stop()
	for _, holder := range []string{"one", "two"} {
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
		f := &following{
			work: &work{
				spec: targetSpec{Name: "there", Parallel: 1}, target: target, directory: here.Directory,
				scope: connect.Scope{Target: "there", MaxDelete: 1, Protect: []string{"admin"}},
			},
			cmd: cmd, holder: holder, every: time.Hour, lease: 300 * time.Millisecond,
		}
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
