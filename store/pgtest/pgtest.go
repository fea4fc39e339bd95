// Package pgtest gives tests a PostgreSQL of their own.
//
// It uses the server that DRAGOMAN_TEST_POSTGRES names, or starts a throw-away
// one from the programs it finds, once per test process; either way every DSN
// is an empty schema that nobody else sees. Where there is neither, tests are
// skipped, and fail if DRAGOMAN_REQUIRE_POSTGRES or CI is set: there, nothing
// should be lacking.
package pgtest

import (
	"context"
	"crypto/rand"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
)

// DSN returns the postgres:// address of an empty schema, dropped when the
// test ends.
func DSN(t testing.TB) string {
	t.Helper()
	server, err := Server()
	if err != nil {
		if required() {
			t.Fatalf("PostgreSQL is required here: %v", err)
		}
		t.Skipf("no PostgreSQL: %v (or set DRAGOMAN_TEST_POSTGRES)", err)
	}
	schema := "test_" + strings.ToLower(rand.Text())
	run(t, server, "CREATE SCHEMA "+schema)
	t.Cleanup(func() { run(t, server, "DROP SCHEMA "+schema+" CASCADE") })
	return within(t, server, schema)
}

// Server returns the address of the server itself, started once per process.
var Server = sync.OnceValues(func() (string, error) {
	if given := os.Getenv("DRAGOMAN_TEST_POSTGRES"); given != "" {
		return given, nil
	}
	return start()
})

func required() bool {
	for _, name := range []string{"DRAGOMAN_REQUIRE_POSTGRES", "CI"} {
		if v := os.Getenv(name); v != "" && v != "0" && v != "false" {
			return true
		}
	}
	return false
}

func within(t testing.TB, server, schema string) string {
	t.Helper()
	address, err := url.Parse(server)
	if err != nil {
		t.Fatal("DRAGOMAN_TEST_POSTGRES is not a postgres:// URL")
	}
	query := address.Query()
	query.Set("search_path", schema)
	address.RawQuery = query.Encode()
	return address.String()
}

func run(t testing.TB, server, statement string) {
	t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		t.Fatalf("connect to PostgreSQL: %v", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}
