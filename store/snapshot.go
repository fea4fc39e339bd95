package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// Snapshot is a copy of a database in memory. It can be restored any number of
// times, into any database in memory of this process.
type Snapshot struct {
	mu   sync.Mutex
	conn *sqlite3.SQLiteConn
}

// TakeSnapshot copies a database in memory. It fails with CodeInvalid for any
// other database. Close the snapshot when it is no longer needed.
func TakeSnapshot(ctx context.Context, s dragoman.Store) (*Snapshot, error) {
	db, err := inMemory(s)
	if err != nil {
		return nil, err
	}
	return snapshotOf(ctx, db)
}

func snapshotOf(ctx context.Context, db *sql.DB) (*Snapshot, error) {
	opened, err := (&sqlite3.SQLiteDriver{}).Open(memoryPath)
	if err != nil {
		return nil, err
	}
	snapshot := &Snapshot{conn: opened.(*sqlite3.SQLiteConn)}
	err = raw(ctx, db, func(from *sqlite3.SQLiteConn) error { return copyPages(snapshot.conn, from) })
	if err != nil {
		return nil, errors.Join(err, opened.Close())
	}
	return snapshot, nil
}

// Restore makes a database in memory what it was, or what another one was,
// when the snapshot was taken. It waits for the writes that have begun.
func (s *Snapshot) Restore(ctx context.Context, into dragoman.Store) error {
	db, err := inMemory(into)
	if err != nil {
		return err
	}
	if err := s.restore(ctx, db); err != nil {
		return err
	}
	replaced := into.(*database) // or it was no database in memory
	replaced.userTotals.forget()
	replaced.keyTotals.forget()
	return nil
}

func (s *Snapshot) restore(ctx context.Context, db *sql.DB) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return raw(ctx, db, func(to *sqlite3.SQLiteConn) error { return copyPages(to, s.conn) })
}

// Close forgets the copy.
func (s *Snapshot) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.conn.Close()
}

// inMemory is the handle of a database in memory, which has but one.
func inMemory(s dragoman.Store) (*sql.DB, error) {
	d, ok := s.(*database)
	if ok {
		if e, ok := d.engine.(*sqliteEngine); ok && e.handles[0] == e.handles[len(e.handles)-1] {
			return e.handles[0], nil
		}
	}
	return nil, dragoman.Errorf(dragoman.CodeInvalid, "database", "only a database in memory has snapshots")
}

// raw runs do on the only connection.
func raw(ctx context.Context, db *sql.DB, do func(*sqlite3.SQLiteConn) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error { return do(driver.(lasting).SQLiteConn) })
}

func copyPages(to, from *sqlite3.SQLiteConn) error {
	backup, err := to.Backup("main", from, "main")
	if err != nil {
		return fmt.Errorf("copy the database: %w", err)
	}
	_, err = backup.Step(-1)
	return errors.Join(err, backup.Finish())
}

// migrated is a database in memory with its schema, which the next ones are
// copied from: migrating takes many times as long.
var migrated struct {
	sync.Mutex
	*Snapshot
}

func prepareMemory(ctx context.Context, db *sql.DB) error {
	migrated.Lock()
	defer migrated.Unlock()
	if migrated.Snapshot != nil {
		return migrated.restore(ctx, db)
	}
	if err := migrateSQLite(ctx, db, func() {}); err != nil {
		return err
	}
	var err error
	migrated.Snapshot, err = snapshotOf(ctx, db)
	return err
}
