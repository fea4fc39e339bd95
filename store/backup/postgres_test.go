package backup_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/backup"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// database makes an empty database of its own: a backup holds a whole one.
func database(t *testing.T) string {
	t.Helper()
	pgtest.DSN(t) // skips where there is no PostgreSQL
	server, err := pgtest.Server()
	if err != nil {
		t.Fatal(err)
	}
	admin, err := pgx.Connect(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = admin.Close(context.Background()) })
	name := "test_" + strings.ToLower(rand.Text())
	if _, err := admin.Exec(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = admin.Exec(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)") })
	address, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	address.Path = "/" + name
	return address.String()
}

func TestPostgresIsSavedAndRestored(t *testing.T) {
	from, to := database(t), database(t)
	s, err := store.Open(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	for i := range 20 {
		if err := create(s, fmt.Sprint("user-", i)); err != nil {
			t.Fatal(err)
		}
	}
	file := t.TempDir() + "/b"
	saved, err := backup.Save(t.Context(), from, file, backup.Options{})
	if err != nil {
		t.Fatal(err)
	}
	restored, err := backup.Restore(t.Context(), file, to, backup.Options{})
	if err != nil || restored.Rows != saved.Rows || saved.Rows < 40 {
		t.Fatalf("saved %+v, restored %+v, %v", saved, restored, err)
	}
	again, err := store.Open(t.Context(), to)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	if _, err := again.User(context.Background(), "user-19"); err != nil {
		t.Error(err)
	}
	_, err = backup.Restore(t.Context(), file, to, backup.Options{})
	wantError(t, err, "has tables already")
	_, err = backup.Save(t.Context(), from, file, backup.Options{})
	wantError(t, err, "exists")

	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	whole[len(whole)/2] ^= 4
	if err := os.WriteFile(file, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = backup.Restore(t.Context(), file, database(t), backup.Options{})
	wantError(t, err, "its digest does not fit")
}
