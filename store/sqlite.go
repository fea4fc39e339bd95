package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"

	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/priority"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// sqliteEngine keeps everything in one file, through three handles: one
// connection that writes, shared out by a writer; several that only read and
// are never kept waiting by it; and a few for searches, so that these keep
// nobody else waiting.
type sqliteEngine struct {
	writer   *writer
	cache    *cache // nil in memory
	reads    *gorm.DB
	searches *gorm.DB
	slots    *slots
	handles  []*sql.DB // in the order of closing; one and the same in memory
	path     string    // "" in memory
}

const (
	memoryPath = ":memory:"
	// Synchronous FULL makes every commit reach the disk before it is
	// answered; writing in groups pays for it.
	writeOptions = "?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=on&_txlock=immediate" +
		"&_stmt_cache_size=64&_cache_size=-8000"
	readOptions = "?mode=ro&_query_only=1&_busy_timeout=5000&_stmt_cache_size=64"
)

func openSQLite(ctx context.Context, path string, o Options) (engine, error) {
	if path == memoryPath {
		return openMemory(ctx)
	}
	file, err := databaseFile(path)
	if err != nil {
		return nil, err
	}
	noted := &changes{}
	writing := openWriting(file+writeOptions, noted)
	if err := migrateSQLite(ctx, writing, o.New); err != nil {
		return nil, errors.Join(unusable(path, err), writing.Close())
	}
	if _, err := writing.ExecContext(ctx, shortWaits); err != nil {
		return nil, errors.Join(err, writing.Close())
	}
	reading, err := openHandle(file+readOptions, max(4, 2*priority.Processors()))
	if err != nil {
		return nil, errors.Join(err, writing.Close())
	}
	searching, err := openHandle(file+readOptions, searchesAtOnce())
	if err != nil {
		return nil, errors.Join(err, reading.Close(), writing.Close())
	}
	remembered, err := openCache(file+readOptions, o.Cache)
	if err != nil {
		return nil, errors.Join(err, searching.Close(), reading.Close(), writing.Close())
	}
	e, err := newSQLite(writing, reading, searching, noted, remembered)
	if err == nil {
		e.path = path
		e.writer.log = logKeeper{path: path + "-wal", limit: longLog, rest: logRest}
	}
	return e, err
}

func openCache(address string, bytes int64) (*cache, error) {
	if bytes <= 0 {
		return nil, nil
	}
	r, err := openRevisions(address)
	if err != nil {
		return nil, err
	}
	now, err := r.current(context.Background(), true)
	if err != nil {
		return nil, errors.Join(err, r.close())
	}
	c := newCache(bytes)
	c.revisions, c.whole, c.known = r, true, now.revision
	return c, nil
}

// shortWaits is how long SQLite itself waits for other processes that write,
// once the schema is there; the writer waits on, and can be told to stop.
const shortWaits = "PRAGMA busy_timeout = 50"

// openMemory has one connection for everything, because each connection to
// ":memory:" would have a database of its own.
func openMemory(ctx context.Context) (engine, error) {
	db, err := openHandle(memoryPath+writeOptions, 1)
	if err != nil {
		return nil, err
	}
	if err := prepareMemory(ctx, db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return newSQLite(db, db, db, &changes{}, nil)
}

func newSQLite(writing, reading, searching *sql.DB, noted *changes, remembered *cache) (*sqliteEngine, error) {
	e := &sqliteEngine{cache: remembered, handles: []*sql.DB{searching, reading, writing}, slots: newSlots(searchesAtOnce())}
	var all [3]*gorm.DB
	for i, handle := range e.handles {
		db, err := openGORM(sqlite.New(sqlite.Config{Conn: handle}))
		if err != nil {
			return nil, err
		}
		all[i] = db
	}
	e.searches, e.reads, e.writer = all[0], all[1], newWriter(all[2], noted, remembered)
	return e, nil
}

// openHandle makes a pool whose connections stay: closing the only one to a
// memory database would be the end of it.
func openHandle(address string, connections int) (*sql.DB, error) {
	db, err := sql.Open(lastingDriver, address)
	if err != nil {
		return nil, err
	}
	return staying(db, connections), nil
}

// staying is a pool that keeps its connections.
func staying(db *sql.DB, connections int) *sql.DB {
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db
}

// openGORM sets what both engines want. GORM's own log would print statements
// with their values, hashes included.
func openGORM(d gorm.Dialector) (*gorm.DB, error) {
	db, err := gorm.Open(d, &gorm.Config{
		SkipDefaultTransaction: true,
		TranslateError:         true,
		QueryFields:            true, // name the columns: a newer node may have added some
		DisableAutomaticPing:   true,
		Logger:                 logger.Discard,
	})
	if err != nil {
		return nil, err
	}
	return db, errors.Join(db.Use(tracing{}), db.Use(spoiling{}))
}

// databaseFile makes the file, readable to nobody else because of the hashes
// in it, and its folder, and returns its URI.
func databaseFile(path string) (string, error) {
	if path == "" {
		return "", dragoman.Errorf(dragoman.CodeInvalid, "database", "sqlite: needs the path of a file")
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", path, err)
	}
	if err := os.MkdirAll(filepath.Dir(absolute), 0o700); err != nil {
		return "", unusable(absolute, err)
	}
	file, err := os.OpenFile(absolute, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return "", unusable(absolute, err)
	}
	return "file:" + (&url.URL{Path: absolute}).EscapedPath(), file.Close()
}

// unusable names the file and what helps. What is no error of the file
// stays as it is.
func unusable(path string, err error) error {
	code, remedy := dragoman.CodeInvalid, ""
	var trouble sqlite3.Error
	isSQLite := errors.As(err, &trouble)
	switch {
	case errors.Is(err, fs.ErrPermission), trouble.Code == sqlite3.ErrReadonly:
		remedy = "let the user that runs this write to it and its folder"
	case errors.Is(err, syscall.ENOSPC), trouble.Code == sqlite3.ErrFull:
		code, remedy = dragoman.CodeUnavailable, "the disk is full: make room"
	case trouble.Code == sqlite3.ErrBusy, trouble.Code == sqlite3.ErrLocked:
		code, remedy = dragoman.CodeUnavailable, "another program holds it: end that, or try again"
	case isNoDatabase(err):
		remedy = "it is another program's file: name a different one with --database sqlite:PATH"
	case isSQLite && isUnavailable(err):
		code, remedy = dragoman.CodeUnavailable, "look at its disk and folder"
	case errors.As(err, new(*fs.PathError)):
		remedy = "name a file in a folder that can be written to with --database sqlite:PATH"
	default:
		return err
	}
	return dragoman.Errorf(code, "database", "the database file %s cannot be used, %s: %w", path, remedy, err)
}

func (e *sqliteEngine) write(ctx context.Context, do work) error { return e.writer.write(ctx, do) }

func (e *sqliteEngine) create(ctx context.Context, c *creation) error { return e.writer.create(ctx, c) }

func (e *sqliteEngine) read(ctx context.Context, do work) error {
	return e.reads.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) })
}

func (e *sqliteEngine) search(ctx context.Context, do work) error {
	return e.slots.with(ctx, func() error {
		return e.searches.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) })
	})
}

func (e *sqliteEngine) reader() *gorm.DB { return e.reads }

func (e *sqliteEngine) remembered() *cache { return e.cache }

func (e *sqliteEngine) syntax() syntax { return sqliteSyntax{} }

func (e *sqliteEngine) room() error {
	if e.path == "" {
		return nil
	}
	return roomBeside(e.path)
}

// close leaves the writing handle to the end, so that it can tidy up the log.
func (e *sqliteEngine) close() error {
	e.writer.close()
	err := e.cache.close()
	for _, handle := range e.handles {
		err = errors.Join(err, handle.Close())
	}
	return err
}
