//go:build !cgo

package sqlite3

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync/atomic"
	"syscall"

	"modernc.org/sqlite"
)

const (
	// DriverName is what database/sql knows it by.
	DriverName = "sqlite3-translated"
	// Translated reports whether this is SQLite translated to Go.
	Translated = true

	// SQLITE_INSERT is the number of an operation in an update hook.
	SQLITE_INSERT = 18
)

func init() { sql.Register(DriverName, &SQLiteDriver{}) }

// ErrNo is a code of SQLite's.
type ErrNo int

// ErrNoExtended is a code of SQLite's that tells more.
type ErrNoExtended int

// Error is what SQLite itself says. GORM reads its fields by their names.
type Error struct {
	Code         ErrNo
	ExtendedCode ErrNoExtended
	SystemErrno  syscall.Errno
	text         string
}

func (e Error) Error() string { return e.text }

// translated makes the driver's error ours.
func translated(err error) error {
	var theirs *sqlite.Error
	if err == nil || !errors.As(err, &theirs) {
		return err
	}
	return Error{Code: ErrNo(theirs.Code() & 0xff), ExtendedCode: ErrNoExtended(theirs.Code()), text: theirs.Error()}
}

// connection is what modernc.org/sqlite's connections can do.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
	NewBackup(string) (*sqlite.Backup, error)
	NewRestore(string) (*sqlite.Backup, error)
	RegisterPreUpdateHook(sqlite.PreUpdateHookFn)
}

// SQLiteDriver opens connections.
type SQLiteDriver struct {
	ConnectHook func(*SQLiteConn) error
}

// Open takes the addresses that github.com/mattn/go-sqlite3 takes.
func (d *SQLiteDriver) Open(address string) (driver.Conn, error) {
	name, options, _ := strings.Cut(address, "?")
	values, err := url.ParseQuery(options)
	if err != nil {
		return nil, fmt.Errorf("options of %s: %w", name, err)
	}
	if size := values.Get("_cache_size"); size != "" {
		values.Add("_pragma", "cache_size("+size+")")
	}
	values.Set("_time_format", "sqlite")
	opened, err := (&sqlite.Driver{}).Open(name + "?" + values.Encode())
	if err != nil {
		return nil, translated(err)
	}
	inner, ok := opened.(connection)
	if !ok {
		return nil, errors.Join(fmt.Errorf("modernc.org/sqlite has other connections: %T", opened), opened.Close())
	}
	c := &SQLiteConn{inner: inner, name: name}
	if d.ConnectHook != nil {
		if err := d.ConnectHook(c); err != nil {
			return nil, errors.Join(err, c.Close())
		}
	}
	return c, nil
}

// SQLiteConn is one connection.
type SQLiteConn struct {
	inner connection
	name  string // its address without options
}

// RegisterUpdateHook has every row told that is inserted, updated or deleted.
func (c *SQLiteConn) RegisterUpdateHook(hook func(operation int, database, table string, row int64)) {
	c.inner.RegisterPreUpdateHook(func(d sqlite.SQLitePreUpdateData) {
		row := d.NewRowID
		if d.Op == 9 { // a row that is deleted has no new number
			row = d.OldRowID
		}
		hook(int(d.Op), d.DatabaseName, d.TableName, row)
	})
}

// Begin begins a transaction.
//
// Deprecated: database/sql asks for it, and calls BeginTx.
func (c *SQLiteConn) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

// BeginTx begins a transaction of the kind that the address names.
func (c *SQLiteConn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	tx, err := c.inner.BeginTx(ctx, o)
	if err != nil {
		return nil, translated(err)
	}
	return transaction{tx}, nil
}

type transaction struct{ inner driver.Tx }

func (t transaction) Commit() error   { return translated(t.inner.Commit()) }
func (t transaction) Rollback() error { return translated(t.inner.Rollback()) }

// Close ends it.
func (c *SQLiteConn) Close() error { return translated(c.inner.Close()) }

// Ping asks whether it is there.
func (c *SQLiteConn) Ping(ctx context.Context) error { return translated(c.inner.Ping(ctx)) }

// ResetSession says whether the next one may have it.
func (c *SQLiteConn) ResetSession(ctx context.Context) error { return c.inner.ResetSession(ctx) }

// IsValid reports whether it can be kept.
func (c *SQLiteConn) IsValid() bool { return c.inner.IsValid() }

// ExecContext runs statements.
func (c *SQLiteConn) ExecContext(ctx context.Context, query string, arguments []driver.NamedValue) (driver.Result, error) {
	result, err := c.inner.ExecContext(ctx, query, arguments)
	return result, translated(err)
}

// QueryContext runs statements, and answers with the rows of the last one.
func (c *SQLiteConn) QueryContext(ctx context.Context, query string, arguments []driver.NamedValue) (driver.Rows, error) {
	found, err := c.inner.QueryContext(ctx, query, arguments)
	return rowsOf(found, err)
}

// Exec runs statements.
func (c *SQLiteConn) Exec(query string, arguments []driver.Value) (driver.Result, error) {
	return c.ExecContext(context.Background(), query, named(arguments))
}

// AutoCommit reports whether no transaction has begun. It cannot be asked for
// here, and this driver ends by itself what was begun in vain.
func (c *SQLiteConn) AutoCommit() bool { return true }

// Prepare prepares a statement.
func (c *SQLiteConn) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext prepares a statement.
func (c *SQLiteConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	prepared, err := c.inner.PrepareContext(ctx, query)
	if err != nil {
		return nil, translated(err)
	}
	inner, ok := prepared.(statement)
	if !ok {
		return nil, errors.Join(fmt.Errorf("modernc.org/sqlite has other statements: %T", prepared), prepared.Close())
	}
	return &SQLiteStmt{inner}, nil
}

type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// SQLiteStmt is a prepared statement of one connection.
type SQLiteStmt struct{ inner statement }

// Close forgets it.
func (s *SQLiteStmt) Close() error { return translated(s.inner.Close()) }

// NumInput is how many arguments it takes, or -1.
func (s *SQLiteStmt) NumInput() int { return s.inner.NumInput() }

// Exec runs it.
func (s *SQLiteStmt) Exec(arguments []driver.Value) (driver.Result, error) {
	return s.ExecContext(context.Background(), named(arguments))
}

// ExecContext runs it.
func (s *SQLiteStmt) ExecContext(ctx context.Context, arguments []driver.NamedValue) (driver.Result, error) {
	result, err := s.inner.ExecContext(ctx, arguments)
	return result, translated(err)
}

// Query runs it, and answers with its rows.
func (s *SQLiteStmt) Query(arguments []driver.Value) (driver.Rows, error) {
	return s.QueryContext(context.Background(), named(arguments))
}

// QueryContext runs it, and answers with its rows.
func (s *SQLiteStmt) QueryContext(ctx context.Context, arguments []driver.NamedValue) (driver.Rows, error) {
	found, err := s.inner.QueryContext(ctx, arguments)
	return rowsOf(found, err)
}

func named(values []driver.Value) []driver.NamedValue {
	out := make([]driver.NamedValue, len(values))
	for i, v := range values {
		out[i] = driver.NamedValue{Ordinal: i + 1, Value: v}
	}
	return out
}

// rows have errors of ours too: a search may end in the middle.
type rows struct{ driver.Rows }

func rowsOf(found driver.Rows, err error) (driver.Rows, error) {
	if err != nil {
		return nil, translated(err)
	}
	return rows{found}, nil
}

func (r rows) Next(values []driver.Value) error {
	return translated(r.Rows.Next(values)) // the end of the rows stays what it is
}

func (r rows) Close() error { return translated(r.Rows.Close()) }

// SQLiteBackup copies one database into another.
type SQLiteBackup struct {
	pages *sqlite.Backup
	once  func() error // for a database in memory, which is copied in one go
}

// Backup begins to copy another connection's database over this one's. What
// is copied is as the other connection sees it.
func (c *SQLiteConn) Backup(_ string, from *SQLiteConn, _ string) (*SQLiteBackup, error) {
	if c.name == ":memory:" {
		return &SQLiteBackup{once: func() error { return c.copyMemory(from) }}, nil
	}
	// The file is written through a connection of the copy's own.
	pages, err := from.inner.NewBackup(c.name)
	if err != nil {
		return nil, translated(err)
	}
	return &SQLiteBackup{pages: pages}, nil
}

// copies numbers the databases that copyMemory goes by.
var copies atomic.Int64

// copyMemory goes by a third database, which has a name, as the driver copies
// only between a connection and an address. An image of the bytes will not do:
// SQLite's own table json_each, once used, would point at the schema that the
// image replaced, and the next search crash the program.
func (c *SQLiteConn) copyMemory(from *SQLiteConn) error {
	address := fmt.Sprintf("file:/copy-%d?vfs=memdb", copies.Add(1))
	out, err := from.inner.NewBackup(address)
	if err != nil {
		return translated(err)
	}
	if _, err := out.Step(-1); err != nil {
		return errors.Join(translated(err), out.Finish())
	}
	third, err := out.Commit() // which keeps it there
	if err != nil {
		return translated(err)
	}
	in, err := c.inner.NewRestore(address)
	if err == nil {
		_, err = in.Step(-1)
		err = errors.Join(translated(err), in.Finish())
	}
	return errors.Join(translated(err), third.Close())
}

// Step copies so many pages, all of them if negative, and reports whether none are left.
func (b *SQLiteBackup) Step(pages int) (done bool, err error) {
	if b.once != nil {
		return true, b.once()
	}
	more, err := b.pages.Step(int32(pages)) // a few thousand at most
	return !more && err == nil, translated(err)
}

// Remaining is how many pages are left.
func (b *SQLiteBackup) Remaining() int {
	if b.pages == nil {
		return 0
	}
	return b.pages.Remaining()
}

// PageCount is how many pages there are.
func (b *SQLiteBackup) PageCount() int {
	if b.pages == nil {
		return 0
	}
	return b.pages.PageCount()
}

// Finish ends the copying.
func (b *SQLiteBackup) Finish() error {
	if b.pages == nil {
		return nil
	}
	return translated(b.pages.Finish())
}
