package store

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	process "os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pressly/goose/v3"
)

// stock runs the sqlite3 of the operating system, which on Debian 12 is older
// than the one inside the program.
func stock(t *testing.T, stdin string, arguments ...string) string {
	t.Helper()
	program, err := process.LookPath("sqlite3")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("sqlite3 is not installed")
	}
	command := process.CommandContext(t.Context(), program, append([]string{"-batch", "-bail"}, arguments...)...)
	command.Stdin = strings.NewReader(stdin)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("sqlite3 %v: %v\n%.2000s", arguments, err, out)
	}
	return string(out)
}

// databaseOfVersion6 has rows without any of their optional JSON.
func databaseOfVersion6(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "users.db")
	db, err := openHandle("file:"+path+writeOptions, 1)
	check(t, err)
	files, err := fs.Sub(migrations, "migrations/sqlite")
	check(t, err)
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	check(t, err)
	_, err = provider.UpTo(t.Context(), 6)
	check(t, err)
	fillVersion6(t, db)
	check(t, db.Close())
	return path
}

func fillVersion6(t *testing.T, db *sql.DB) {
	t.Helper()
	for i := range 100 {
		id := fmt.Sprintf("u%d", i)
		run(t, db, `INSERT INTO users (id, username, enabled, roles, extensions, password_hash, credential_revision,
			credential_changed_at, builtin, door, created_at, created_by, updated_at, updated_by, version)
			VALUES (?, ?, 1, ?, NULL, '', 0, 0, 0, '', 0, '', 0, '', 1)`, id, id, []any{nil, `["a"]`}[i%2])
		run(t, db, `INSERT INTO keys (door, id, owner_id, name, digest, created_at, updated_at, version)
			VALUES ('d', ?, ?, '', ?, 0, 0, 1)`, id, id, id)
		run(t, db, `INSERT INTO sessions (digest, user_id, door, created_at, last_used_at, idle_timeout, note)
			VALUES (?, ?, 'd', 0, 0, 0, '')`, id, id)
	}
	run(t, db, `INSERT INTO roles (id, name, created_at, created_by, updated_at, updated_by, version)
		VALUES ('r', 'r', 0, '', 0, '', 1)`)
}

func run(t *testing.T, db *sql.DB, statement string, values ...any) {
	t.Helper()
	_, err := db.ExecContext(t.Context(), statement, values...)
	check(t, err)
}

const countAll = `SELECT (SELECT count(*) FROM users) || ' ' || (SELECT count(*) FROM keys) || ' ' ||
	(SELECT count(*) FROM sessions) || ' ' || (SELECT count(*) FROM roles);`

// What the operating system's sqlite3 calls whole, and restores from its own
// dump, is everything that there was.
func TestStockSQLite(t *testing.T) {
	path := databaseOfVersion6(t)
	s, err := Open(t.Context(), "sqlite:"+path)
	check(t, err)
	check(t, s.Close())

	for _, pragma := range []string{"integrity_check", "quick_check"} {
		if got := stock(t, "", path, "PRAGMA "+pragma); got != "ok\n" {
			t.Errorf("%s: %s", pragma, got)
		}
	}
	if got := stock(t, "", path, "PRAGMA foreign_key_check"); got != "" {
		t.Errorf("foreign keys: %s", got)
	}
	restored := filepath.Join(t.TempDir(), "restored.db")
	stock(t, stock(t, "", path, ".dump"), restored)
	for _, file := range []string{path, restored} {
		if got := stock(t, "", file, countAll); got != "100 100 100 1\n" {
			t.Errorf("%s holds %s", filepath.Base(file), got)
		}
	}
	again, err := Open(t.Context(), "sqlite:"+restored)
	check(t, err)
	_, err = again.User(t.Context(), "u7")
	check(t, err)
	check(t, again.Close())
}

// The checks still refuse what is not JSON.
func TestOptionalJSONIsStillChecked(t *testing.T) {
	path := databaseOfVersion6(t)
	s, err := Open(t.Context(), "sqlite:"+path)
	check(t, err)
	defer s.Close()
	db, err := openHandle("file:"+path+writeOptions, 1)
	check(t, err)
	defer db.Close()
	for _, statement := range []string{
		`UPDATE users SET roles = '[' WHERE id = 'u1'`, `UPDATE users SET extensions = '{' WHERE id = 'u1'`,
		`UPDATE roles SET definitions = '{'`, `UPDATE keys SET body = '{' WHERE id = 'u1'`,
	} {
		if _, err := db.ExecContext(context.Background(), statement); err == nil {
			t.Errorf("%s: was not refused", statement)
		}
	}
}
