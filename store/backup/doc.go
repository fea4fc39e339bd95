// Package backup saves a database while it is in use, and restores it.
//
// A backup of SQLite is a plain SQLite file that any sqlite3 can open, with a
// seal at its end: a few lines of text behind the last page, where SQLite does
// not look. The seal has a digest of everything before it, so a file in which
// one bit has changed is refused. A backup of PostgreSQL is what pg_dump makes,
// with the digest in a file of its own beside it.
//
// What the tables mean is the store's business.
package backup

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
)

// Options say how to save or restore.
type Options struct {
	// Force allows to replace what is there. A database that Restore replaces is
	// kept beside the new one.
	Force bool
	// Unsealed lets Restore take an SQLite file without a seal, such as the
	// ".backup" of sqlite3 makes.
	Unsealed bool
	// Progress, if set, hears how far a long piece of work is.
	Progress func(done, total int64)
}

// Report is what a backup holds.
type Report struct {
	At     time.Time // everything acknowledged before this moment is in it
	Schema int64
	Rows   int64  // of all tables
	Bytes  int64  // of the file
	Aside  string // where Restore put the database that was there; "" if none was
}

// Save writes a backup of the database at the address, as store.Open takes it,
// to a file, which nobody else can read. The file is there once it is whole,
// checked and on the disk, and not before. It fails if the file exists.
func Save(ctx context.Context, address, file string, o Options) (Report, error) {
	if !o.Force {
		if err := mustNotExist(file); err != nil {
			return Report{}, err
		}
	}
	scheme, rest, _ := strings.Cut(address, ":")
	switch scheme {
	case "sqlite":
		return saveSQLite(ctx, rest, file, o)
	case "postgres", "postgresql":
		return savePostgres(ctx, address, file, o)
	}
	return Report{}, unknownAddress()
}

// Restore verifies a backup and makes it the database at the address. It fails
// if there is a database already, unless Force is set, and always while
// somebody has that database open.
func Restore(ctx context.Context, file, address string, o Options) (Report, error) {
	scheme, rest, _ := strings.Cut(address, ":")
	switch scheme {
	case "sqlite":
		return restoreSQLite(ctx, file, rest, o)
	case "postgres", "postgresql":
		return restorePostgres(ctx, file, address, o)
	}
	return Report{}, unknownAddress()
}

func unknownAddress() error {
	return dragoman.Errorf(dragoman.CodeInvalid, "database", "the database must be sqlite:PATH or postgres://…")
}

func mustNotExist(file string) error {
	if _, err := os.Lstat(file); err == nil {
		return fmt.Errorf("%s exists: choose another name, or use --force to replace it", file)
	}
	return nil
}
