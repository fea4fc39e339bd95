package elasticsearch

import (
	"context"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
)

// countingWorld is a world that counts its hashes.
func countingWorld(t *testing.T) (w *adaptertest.World, hashes *atomic.Int32) {
	t.Helper()
	ctx, hashes := context.Background(), new(atomic.Int32)
	s, err := store.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "dragoman.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	dir, err := dragoman.New(s, dragoman.Options{HashCost: 4, Hashing: func() { hashes.Add(1) }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := dir.Bootstrap(ctx, adaptertest.AdminPassword, Builtins()); err != nil {
		t.Fatal(err)
	}
	handler, err := New(transport.Config{Directory: dir, Roles: roleNames(t), Log: slog.New(slog.DiscardHandler), Shutdown: ctx})
	if err != nil {
		t.Fatal(err)
	}
	return &adaptertest.World{Store: s, Directory: dir, Handler: handler}, hashes
}

// A second login with a password costs no hash; what changes the user counts
// from the very next request on.
func TestRepeatedBasicCostsNoHash(t *testing.T) {
	w, hashes := countingWorld(t)
	asAdmin(t, w, 200, "PUT", "/_security/user/jack", `{"password":"s3cret-password","roles":[]}`)
	logs := func(password string, status, cost int) {
		t.Helper()
		before := hashes.Load()
		answer, body := w.Do("GET", "/_security/_authenticate", "", adaptertest.Basic("jack", password))
		if answer.StatusCode != status || int(hashes.Load()-before) != cost {
			t.Errorf("%d after %d hashes, want %d after %d: %s", answer.StatusCode, hashes.Load()-before, status, cost, body)
		}
	}
	logs("s3cret-password", 200, 1)
	logs("s3cret-password", 200, 0)
	logs("another-password", 401, 1)
	logs("another-password", 401, 1) // a failure is not remembered
	logs("s3cret-password", 200, 0)

	asAdmin(t, w, 200, "PUT", "/_security/user/jack/_disable", "")
	logs("s3cret-password", 401, 1) // as slow as a wrong one: nobody learns that it was right
	asAdmin(t, w, 200, "PUT", "/_security/user/jack/_enable", "")
	logs("s3cret-password", 200, 0)
	asAdmin(t, w, 200, "PUT", "/_security/user/jack/_password", `{"password":"0ther-password"}`)
	logs("s3cret-password", 401, 1)
	logs("0ther-password", 200, 1)
	logs("0ther-password", 200, 0)
	asAdmin(t, w, 200, "DELETE", "/_security/user/jack", "")
	logs("0ther-password", 401, 1)
}
