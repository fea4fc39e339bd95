package dragoman_test

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
	"github.com/dragoman-project/dragoman/store"
)

var twin = []dragoman.Builtin{{Username: "twin", Door: "somewhere", SharesAdminPassword: true}}

func newDirectory(t *testing.T, path string) *dragoman.Directory {
	t.Helper()
	return newDirectoryWith(t, path, dragoman.Options{HashCost: 4})
}

func newDirectoryWith(t *testing.T, path string, o dragoman.Options) *dragoman.Directory {
	t.Helper()
	s, err := store.Open(t.Context(), "sqlite:"+path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d, err := dragoman.New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func proves(t *testing.T, d *dragoman.Directory, username, password string) {
	t.Helper()
	if _, err := d.AuthenticatePassword(t.Context(), "somewhere", username, password); err != nil {
		t.Errorf("%s does not get in with %s: %v", username, password, err)
	}
}

func TestBootstrapTwins(t *testing.T) {
	t.Run("AfterAnEarlierStartBrokeOff", func(t *testing.T) {
		d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
		if isNew, err := d.Bootstrap(t.Context(), "first password", nil); err != nil || !isNew {
			t.Fatal(isNew, err)
		}
		if isNew, err := d.Bootstrap(t.Context(), "second password", twin); err != nil || isNew {
			t.Fatal(isNew, err)
		}
		proves(t, d, "admin", "first password")
		proves(t, d, "twin", "first password")
	})
	t.Run("OnManyNodesAtOnce", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "d.db")
		var nodes sync.WaitGroup
		winners := make(chan string, 4)
		for _, password := range []string{"password 1", "password 2", "password 3", "password 4"} {
			d := newDirectory(t, path)
			nodes.Go(func() {
				isNew, err := d.Bootstrap(t.Context(), password, twin)
				if err != nil {
					t.Error(err)
				}
				if isNew {
					winners <- password
				}
			})
		}
		nodes.Wait()
		if len(winners) != 1 {
			t.Fatalf("%d nodes made the administrator", len(winners))
		}
		d, password := newDirectory(t, path), <-winners
		proves(t, d, "admin", password)
		proves(t, d, "twin", password)
	})
}

func TestBootstrapHashed(t *testing.T) {
	d := newDirectory(t, filepath.Join(t.TempDir(), "d.db"))
	ahead, err := passwords.New("first password", 4)
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	hash := func(context.Context, string) (dragoman.PasswordHash, error) {
		asked++
		return dragoman.PasswordHash(ahead), nil
	}
	boom := errors.New("boom")
	if _, err := d.BootstrapHashed(t.Context(), "first password", func(context.Context, string) (dragoman.PasswordHash, error) {
		return "", boom
	}, twin); !errors.Is(err, boom) {
		t.Fatalf("without a hash: %v", err)
	}
	for _, first := range []bool{true, false} {
		if isNew, err := d.BootstrapHashed(t.Context(), "first password", hash, twin); err != nil || isNew != first {
			t.Fatal(isNew, err)
		}
	}
	if asked != 1 {
		t.Errorf("a hash was asked for %d times", asked)
	}
	proves(t, d, "admin", "first password")
	proves(t, d, "twin", "first password")
}
