package store

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

func findings(t *testing.T, address string) (said []string) {
	t.Helper()
	check(t, Check(t.Context(), address, func(finding string) { said = append(said, finding) }))
	return said
}

// furnished is a valid database with one of everything.
func furnished(t *testing.T, address string) {
	t.Helper()
	s, err := Open(t.Context(), address)
	check(t, err)
	by := dragoman.Change{Action: dragoman.ActionUserCreate, At: time.Now()}
	for _, name := range []string{"admin", "ada"} {
		u := dragoman.User{ID: name, Username: name, Enabled: true, Roles: []string{"r"}}
		u.Credential = dragoman.Credential{Hash: "$2a$04$abcdefghijklmnopqrstuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu", Revision: 1}
		_, err = s.CreateUser(t.Context(), u, by)
		check(t, err)
	}
	check(t, s.CreateSession(t.Context(), dragoman.Session{
		Digest: "d", UserID: "ada", Door: "here", CreatedAt: time.Now(), LastUsedAt: time.Now(), IdleTimeout: time.Hour,
	}))
	_, err = s.CreateKey(t.Context(), dragoman.Key{Door: "here", ID: "k", OwnerID: "ada", Digest: "d", Body: []byte("{}")}, by)
	check(t, err)
	_, err = s.CreateRole(t.Context(), dragoman.Role{ID: "r", Name: "r"}, by)
	check(t, err)
	check(t, s.Close())
}

// spoil does what only somebody with a database program can do.
func spoil(t *testing.T, db *sql.DB, before []string, statements ...string) {
	t.Helper()
	defer db.Close()
	for _, statement := range append(before, statements...) {
		_, err := db.ExecContext(t.Context(), statement)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

var spoiled = map[string]struct{ statement, finding string }{
	"OrphanedSession": {"UPDATE sessions SET user_id = 'nobody'", `1 sessions belong to user "nobody", who does not exist`},
	"OrphanedKey":     {"UPDATE keys SET owner_id = 'nobody'", `1 keys belong to user "nobody", who does not exist`},
	"Version":         {"UPDATE users SET version = 0 WHERE id = 'ada'", `user "ada" has version 0, less than 1`},
	"NoAdmin":         {"UPDATE users SET username = 'root' WHERE id = 'admin'", `the administrator "admin" is missing`},
	"IdleEnd":         {"UPDATE sessions SET idle_ends_at = 5", `1 sessions of user "ada" end at another time`},
	"Hash":            {"UPDATE users SET password_hash = 'rot13' WHERE id = 'ada'", `the password of user "ada" is of no form`},
	"Roles":           {"UPDATE users SET roles = '{}' WHERE id = 'ada'", `the roles of user "ada" cannot be read`},
	"RoleDefinitions": {"UPDATE roles SET definitions = '[]'", `the definitions of role "r" is not a JSON object`},
	"EventState":      {"UPDATE events SET state_after = 'oh' WHERE subject = 'k'", `the state after in event "3"`},
	"NewerSchema":     {"INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, %t)", "the schema has version 999"},
}

func TestCheckSQLite(t *testing.T) {
	for name, row := range spoiled {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir() + "/d.db"
			furnished(t, "sqlite:"+path)
			if said := findings(t, "sqlite:"+path); len(said) > 0 {
				t.Fatalf("a sound database: %v", said)
			}
			db, err := openHandle("file:"+path+"?_foreign_keys=off", 1)
			check(t, err)
			spoil(t, db, nil, strings.ReplaceAll(row.statement, "%t", "1"))
			wantFinding(t, findings(t, "sqlite:"+path), row.finding)
		})
	}
}

func TestCheckPostgres(t *testing.T) {
	for name, row := range spoiled {
		t.Run(name, func(t *testing.T) {
			address := pgtest.DSN(t)
			furnished(t, address)
			if said := findings(t, address); len(said) > 0 {
				t.Fatalf("a sound database: %v", said)
			}
			db, err := sql.Open("pgx", address)
			check(t, err)
			db.SetMaxOpenConns(1)
			spoil(t, db, []string{"SET session_replication_role = replica"}, strings.ReplaceAll(row.statement, "%t", "true"))
			wantFinding(t, findings(t, address), row.finding)
		})
	}
}

func wantFinding(t *testing.T, said []string, want string) {
	t.Helper()
	if len(said) != 1 || !strings.HasPrefix(said[0], want) {
		t.Errorf("found %q, want %q", said, want)
	}
}

func TestCheckFindsADamagedIndex(t *testing.T) {
	path := t.TempDir() + "/d.db"
	furnished(t, "sqlite:"+path)
	db, err := openHandle("file:"+path, 1)
	check(t, err)
	spoil(t, db, nil, "PRAGMA writable_schema = ON",
		"UPDATE sqlite_schema SET sql = 'CREATE INDEX sessions_user ON sessions (door, user_id)' WHERE name = 'sessions_user'")
	said := findings(t, "sqlite:"+path)
	if len(said) == 0 || !strings.HasPrefix(said[0], "the file is damaged: ") {
		t.Errorf("found %q", said)
	}
}

func TestCheckMakesNothing(t *testing.T) {
	err := Check(t.Context(), "sqlite:"+t.TempDir()+"/none.db", func(string) {})
	if dragoman.CodeOf(err) != dragoman.CodeInvalid || !strings.Contains(err.Error(), "there is no database at") {
		t.Errorf("got %v", err)
	}
}
