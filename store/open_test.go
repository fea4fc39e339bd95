package store_test

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

func TestOpen(t *testing.T) {
	t.Run("AddressOfNoKnownKind", func(t *testing.T) {
		for _, address := range []string{
			"", "users.db", "mysql://root:letmein@db/users", "sqlite", "sqlite:", "SQLITE:x", "letmein",
			"postgres://root:letm%in@db", "postgres://root:letmein@db:port/x", "postgresql://root:letmein@db/x?sslmode=letmein",
			"postgres:letmein",
		} {
			_, err := store.Open(t.Context(), address)
			if dragoman.CodeOf(err) != dragoman.CodeInvalid {
				t.Errorf("%q: got %v", address, err)
			}
			if address != "letmein" && strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, err), "letm") {
				t.Errorf("%q: the error tells the password: %v", address, err)
			}
		}
	})
	t.Run("NobodyAnswers", func(t *testing.T) {
		_, err := store.Open(t.Context(), "postgres://root:letmein@127.0.0.1:1/x")
		if dragoman.CodeOf(err) != dragoman.CodeUnavailable || strings.Contains(err.Error(), "letmein") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("OddPathsAreMadeWithTheirFolders", func(t *testing.T) {
		for _, name := range []string{"a b.db", "q?mode=memory.db", "h#1.db", "100%41.db", "é/ü.db", "file:x.db", "'\".db"} {
			path := filepath.Join(t.TempDir(), "new", name)
			s := open(t, "sqlite:"+path)
			addUser(t, s, "ada")
			closeStore(t, s)
			info, err := os.Stat(path)
			if err != nil || info.Size() == 0 {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s: others may read the hashes: %v", name, info.Mode())
			}
			hasUser(t, open(t, "sqlite:"+path), "ada")
		}
	})
	t.Run("RelativePath", func(t *testing.T) {
		t.Chdir(t.TempDir())
		s := open(t, "sqlite:users.db")
		addUser(t, s, "ada")
		closeStore(t, s)
		if _, err := os.Stat("users.db"); err != nil {
			t.Error(err)
		}
	})
	t.Run("FolderIsAFile", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "file")
		write(t, path, "")
		_, err := store.Open(t.Context(), "sqlite:"+filepath.Join(path, "users.db"))
		if dragoman.CodeOf(err) != dragoman.CodeInvalid {
			t.Errorf("got %v", err)
		}
	})
	t.Run("FileIsNoDatabase", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "users.db")
		write(t, path, strings.Repeat("this is no database\n", 100))
		_, err := store.Open(t.Context(), "sqlite:"+path)
		if dragoman.CodeOf(err) != dragoman.CodeInvalid {
			t.Errorf("got %v", err)
		}
	})
	t.Run("MemoryIsOneDatabasePerOpen", func(t *testing.T) {
		a, b := open(t, "sqlite::memory:"), open(t, "sqlite::memory:")
		addUser(t, a, "ada")
		var group sync.WaitGroup
		for range 20 {
			group.Go(func() { hasUser(t, a, "ada") })
		}
		group.Wait()
		if _, err := b.User(t.Context(), "ada"); dragoman.CodeOf(err) != dragoman.CodeNotFound {
			t.Errorf("got %v", err)
		}
		closeStore(t, a)
		closeStore(t, b)
	})
}

// The same, of each database that can be opened twice.
func TestOpenSQLite(t *testing.T) { testSchema(t, sqlite3.DriverName, sqliteFile) }

func TestOpenPostgres(t *testing.T) { testSchema(t, "pgx", pgtest.DSN) }

func testSchema(t *testing.T, driver string, address func(testing.TB) string) {
	t.Run("ManyAtOnceAllSucceed", func(t *testing.T) {
		at := address(t)
		var group sync.WaitGroup
		for i := range 12 {
			group.Go(func() {
				s, err := store.Open(context.Background(), at)
				if err != nil {
					t.Error(err)
					return
				}
				addUser(t, s, fmt.Sprint(i))
				closeStore(t, s)
			})
		}
		group.Wait()
		s := open(t, at)
		defer closeStore(t, s)
		page, err := s.Users(t.Context(), dragoman.Query{Limit: -1})
		if err != nil || page.Total != 12 {
			t.Errorf("got %d users, %v", page.Total, err)
		}
	})
	t.Run("TellsWhoeverIsFirst", func(t *testing.T) {
		at := address(t)
		for _, want := range []int{1, 0} {
			told := 0
			s, err := store.OpenWith(t.Context(), at, store.Options{New: func() { told++ }})
			if err != nil {
				t.Fatal(err)
			}
			closeStore(t, s)
			if told != want {
				t.Errorf("told %d times of a new database, want %d", told, want)
			}
		}
	})
	t.Run("NewerSchemaIsRefusedAndLeftAlone", func(t *testing.T) {
		at := address(t)
		closeStore(t, open(t, at))
		count := func() (n int) {
			db := openSQL(t, driver, at)
			if err := db.QueryRow("SELECT count(*) FROM goose_db_version").Scan(&n); err != nil {
				t.Fatal(err)
			}
			return n
		}
		db := openSQL(t, driver, at)
		insert := "INSERT INTO goose_db_version (version_id, is_applied) VALUES (4711, 1)"
		if driver == "pgx" {
			insert = strings.Replace(insert, " 1)", " TRUE)", 1)
		}
		if _, err := db.Exec(insert); err != nil {
			t.Fatal(err)
		}
		before := count()
		_, err := store.Open(t.Context(), at)
		if dragoman.CodeOf(err) != dragoman.CodeInvalid || !strings.Contains(err.Error(), "4711") {
			t.Errorf("got %v", err)
		}
		if after := count(); after != before {
			t.Errorf("%d versions became %d", before, after)
		}
	})
	t.Run("PasswordsFromBeforeCountAsTheirOwners", func(t *testing.T) {
		at := address(t)
		s := open(t, at)
		_, err := openSQL(t, driver, at).Exec(`INSERT INTO users (id, username, enabled, password_hash, credential_revision,
			credential_changed_at, builtin, door, created_at, created_by, updated_at, updated_by, version)
			VALUES ('ada', 'ada', '1', 'hash', 1, 0, '0', '', 0, '', 0, '', 1)`)
		if err != nil {
			t.Fatal(err)
		}
		if u, err := s.User(t.Context(), "ada"); err != nil || !u.Credential.OwnChoice {
			t.Errorf("%+v, %v", u, err)
		}
	})
	t.Run("PastActorsAreFoundByTheirNames", func(t *testing.T) {
		at := address(t)
		s := open(t, at)
		for _, u := range []dragoman.User{
			{ID: "id-maker", Username: "maker"},
			{ID: "made", Username: "made", CreatedBy: "maker", UpdatedBy: "maker"},
			{ID: "orphan", Username: "orphan", CreatedBy: "gone"},
		} {
			if _, err := s.CreateUser(t.Context(), u, dragoman.Change{Action: dragoman.ActionUserCreate}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.UpdateUser(t.Context(), "made", dragoman.Change{Action: dragoman.ActionUserUpdate}, func(*dragoman.User) error { return nil }); err != nil {
			t.Fatal(err)
		}
		folder := map[string]string{"pgx": "postgres"}[driver]
		fill, err := os.ReadFile("migrations/" + cmp.Or(folder, "sqlite") + "/00005_past_actors.sql")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := openSQL(t, driver, at).Exec(string(fill)); err != nil {
			t.Fatal(err)
		}
		page, err := s.Users(t.Context(), dragoman.Query{})
		closeStore(t, s)
		var got []string
		for _, u := range page.Users {
			got = append(got, u.ID+" "+u.CreatedByID+" "+u.UpdatedByID)
		}
		if want := []string{"id-maker  ", "made id-maker id-maker", "orphan  "}; err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q, %v", got, err)
		}
	})
	t.Run("EndedContext", func(t *testing.T) {
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := store.Open(ended, address(t))
		if err == nil {
			t.Error("opened")
		}
	})
}

func openSQL(t *testing.T, driver, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open(driver, strings.TrimPrefix(address, "sqlite:"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func addUser(t testing.TB, s dragoman.Store, name string) {
	t.Helper()
	_, err := s.CreateUser(context.Background(), dragoman.User{ID: name, Username: name}, dragoman.Change{Action: dragoman.ActionUserCreate})
	if err != nil {
		t.Errorf("create %s: %v", name, err)
	}
}

func hasUser(t testing.TB, s dragoman.Store, name string) {
	t.Helper()
	if _, err := s.User(context.Background(), name); err != nil {
		t.Errorf("read %s: %v", name, err)
	}
}

func closeStore(t testing.TB, s dragoman.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
