package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// migrations are numbered, run in order, and only ever added to.
//
//go:embed migrations
var migrations embed.FS

// migrateSQLite brings the schema up to date in one transaction on the only
// connection of db. The transaction is the lock that keeps other processes
// away, so goose must not begin its own: that is what IsolateDDL is for here.
func migrateSQLite(ctx context.Context, db *sql.DB, isNew func()) (err error) {
	if err := lockSQLite(ctx, db); err != nil {
		return fmt.Errorf("lock the schema: %w", err)
	}
	defer func() {
		end := "COMMIT"
		if err != nil {
			end = "ROLLBACK"
		}
		_, endErr := db.ExecContext(context.WithoutCancel(ctx), end)
		err = errors.Join(err, endErr)
	}()
	return migrate(ctx, db, goose.DialectSQLite3, "migrations/sqlite", isNew, goose.WithIsolateDDL(true))
}

// lockSQLite begins the transaction of a migration. SQLite waits for others
// that write, but not for those who turn a new file into one with a log at the
// same moment: two that are about to would wait for each other, so one of them
// is refused at once. It tries again for as long as SQLite would have waited.
func lockSQLite(ctx context.Context, db *sql.DB) error {
	end := time.Now().Add(lockWait)
	for {
		_, err := db.ExecContext(ctx, "BEGIN IMMEDIATE")
		var trouble sqlite3.Error
		if err == nil || !errors.As(err, &trouble) || trouble.Code != sqlite3.ErrBusy || time.Now().After(end) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(lockRest):
		}
	}
}

const (
	lockWait = 5 * time.Second // as long as the busy timeout of writeOptions
	lockRest = 10 * time.Millisecond
)

// migratePostgres lets one node at a time change the schema; the others wait,
// asking once a second, up to an hour: an index over many users takes its time.
// The lock is a row in a table with a lease that its holder renews, which also
// works where sessions are shared by a pooler, and ends by itself with a node
// that died.
func migratePostgres(ctx context.Context, db *sql.DB, isNew func()) error {
	locker, err := lock.NewPostgresTableLocker(
		lock.WithTableName("schema_lock"),
		lock.WithTableLeaseDuration(30*time.Second),
		lock.WithTableHeartbeatInterval(5*time.Second),
		lock.WithTableLockTimeout(time.Second, 3600),
	)
	if err != nil {
		return err
	}
	return migrate(ctx, db, goose.DialectPostgres, "migrations/postgres", isNew, goose.WithLocker(locker))
}

// migrate calls isNew if there are no tables yet.
func migrate(ctx context.Context, db *sql.DB, dialect goose.Dialect, folder string, isNew func(), options ...goose.ProviderOption) error {
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return err
	}
	options = append(options, goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	provider, err := goose.NewProvider(dialect, db, files, options...)
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	has, knows, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the schema version: %w", err)
	}
	if has > knows {
		return dragoman.Errorf(dragoman.CodeInvalid, "database",
			"the database has schema version %d and this program knows versions up to %d: run a newer one", has, knows)
	}
	if has == 0 {
		isNew()
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate the schema: %w", err)
	}
	return nil
}

// SchemaVersion is the newest version of an engine's schema that this program
// knows: of "sqlite" or "postgres".
func SchemaVersion(engine string) int64 {
	files, err := fs.ReadDir(migrations, "migrations/"+engine)
	if err != nil || len(files) == 0 {
		panic("store: the migrations are missing")
	}
	version, err := goose.NumericComponent(files[len(files)-1].Name())
	if err != nil {
		panic("store: " + err.Error())
	}
	return version
}
