package sqlite3_test

import (
	"context"
	"database/sql"
	"errors"
	"testing"

	"github.com/dragoman-project/dragoman/store/sqlite3"
)

func memory(t *testing.T) *sql.Conn {
	t.Helper()
	db, err := sql.Open(sqlite3.DriverName, ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

func run(t *testing.T, conn *sql.Conn, statement string) {
	t.Helper()
	if _, err := conn.ExecContext(context.Background(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// raw runs do on two of the driver's connections.
func raw(t *testing.T, one, other *sql.Conn, do func(one, other *sqlite3.SQLiteConn) error) {
	t.Helper()
	err := one.Raw(func(a any) error {
		return other.Raw(func(b any) error { return do(a.(*sqlite3.SQLiteConn), b.(*sqlite3.SQLiteConn)) })
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestMemoryIsCopiedAfterItWasUsed uses json_each before and after, which
// remembers the schema it was first used with.
func TestMemoryIsCopiedAfterItWasUsed(t *testing.T) {
	from, to := memory(t), memory(t)
	run(t, from, "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2)")
	run(t, to, "CREATE TABLE t (n INTEGER, other TEXT)")
	const use = "INSERT INTO t (n) SELECT value FROM json_each('[3, 4, 5]')"
	for range 50 {
		run(t, to, use)
		raw(t, to, from, func(to, from *sqlite3.SQLiteConn) error {
			b, err := to.Backup("main", from, "main")
			if err != nil {
				return err
			}
			_, err = b.Step(-1)
			return errors.Join(err, b.Finish())
		})
		run(t, to, use)
		var n int
		if err := to.QueryRowContext(t.Context(), "SELECT count(*) FROM t").Scan(&n); err != nil || n != 5 {
			t.Fatalf("%d rows, %v; want 5", n, err)
		}
	}
}

func TestErrorsHaveTheirCodes(t *testing.T) {
	conn := memory(t)
	run(t, conn, "CREATE TABLE t (n INTEGER CHECK (n > 0))")
	_, err := conn.ExecContext(t.Context(), "INSERT INTO t VALUES (0)")
	var e sqlite3.Error
	if !errors.As(err, &e) || e.Code != 19 || e.ExtendedCode != sqlite3.ErrConstraintCheck {
		t.Errorf("%v is %+v", err, e)
	}
}

func TestUpdatesAreTold(t *testing.T) {
	conn := memory(t)
	run(t, conn, "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)")
	type told struct {
		operation int
		table     string
		row       int64
	}
	var got []told
	raw(t, conn, memory(t), func(c, _ *sqlite3.SQLiteConn) error {
		c.RegisterUpdateHook(func(operation int, _, table string, row int64) { got = append(got, told{operation, table, row}) })
		return nil
	})
	run(t, conn, "INSERT INTO t VALUES (7, 1)")
	run(t, conn, "UPDATE t SET n = 2")
	run(t, conn, "DELETE FROM t WHERE id = 7")
	want := []told{{sqlite3.SQLITE_INSERT, "t", 7}, {23, "t", 7}, {9, "t", 7}}
	if len(got) != len(want) {
		t.Fatalf("told %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("told %v, want %v", got[i], want[i])
		}
	}
}
