package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// database is somewhere that a server can keep its users, empty at first.
type database struct {
	name     string
	address  string
	prefixes bool // the doors behind one port are tried on this one
	drop     func() error
}

// databases lists what there is here: SQLite always, PostgreSQL where
// DRAGOMAN_TEST_POSTGRES names a server or one can be started.
func databases(ctx context.Context, folder string, report *report) []database {
	out := []database{{
		name:     "SQLite",
		address:  "sqlite:" + filepath.Join(folder, "dragoman.db"),
		prefixes: true,
		drop:     func() error { return nil }, // with the folder
	}}
	postgres, err := schema(ctx)
	if err != nil {
		report.skipped("everything on PostgreSQL", err)
		return out
	}
	return append(out, postgres)
}

// schema makes a schema in a PostgreSQL server, which nobody else uses.
func schema(ctx context.Context) (database, error) {
	server, err := pgtest.Server()
	if err != nil {
		return database{}, err
	}
	address, err := url.Parse(server)
	if err != nil {
		return database{}, errors.New("DRAGOMAN_TEST_POSTGRES is no postgres:// address") // which may hold a password
	}
	name := "clients_" + strings.ToLower(rand.Text())
	if err := execute(ctx, server, "CREATE SCHEMA "+name); err != nil {
		return database{}, err
	}
	query := address.Query()
	query.Set("search_path", name)
	address.RawQuery = query.Encode()
	drop := func() error {
		return execute(context.WithoutCancel(ctx), server, "DROP SCHEMA "+name+" CASCADE")
	}
	return database{name: "PostgreSQL", address: address.String(), drop: drop}, nil
}

func execute(ctx context.Context, server, statement string) error {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
