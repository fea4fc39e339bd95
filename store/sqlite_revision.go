package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// sqliteRevisions asks on a connection of its own. Questions that come at the
// same time share an answer: the first one to be asked after they came.
type sqliteRevisions struct {
	begun atomic.Int64 // how many times the database was asked

	mu     sync.Mutex
	closed bool
	conn   driver.Conn
	ask    *sqlite3.SQLiteStmt
	ended  int64 // the number of the last time
	now    state
	err    error
}

const (
	askRevision = "SELECT n FROM revision"
	askState    = "SELECT n, (SELECT sum(changes) FROM user_tally) FROM revision"
)

func openRevisions(address string) (*sqliteRevisions, error) {
	conn, err := (&sqlite3.SQLiteDriver{}).Open(address)
	if err != nil {
		return nil, err
	}
	ask, err := conn.Prepare(askState)
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return &sqliteRevisions{conn: conn, ask: ask.(*sqlite3.SQLiteStmt)}, nil
}

func (r *sqliteRevisions) current(context.Context, bool) (state, error) {
	came := r.begun.Load()
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return state{}, errClosed
	}
	if r.ended <= came {
		r.begun.Add(1)
		r.now, r.err = r.read()
		r.ended = r.begun.Load()
	}
	return r.now, r.err
}

func (r *sqliteRevisions) read() (state, error) {
	rows, err := r.ask.Query(nil)
	if err != nil {
		return state{}, err
	}
	var values [2]driver.Value
	err = rows.Next(values[:])
	if closed := rows.Close(); err == nil {
		err = closed
	}
	if err == io.EOF {
		err = fmt.Errorf("the table of the revision is empty")
	}
	revision, _ := values[0].(int64)
	users, _ := values[1].(int64)
	return state{revision: revision, users: users}, err
}

func (r *sqliteRevisions) close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	return errors.Join(r.ask.Close(), r.conn.Close())
}

// changes are the rows that the transaction under way has changed, of tables
// that are remembered. SQLite tells them one by one, while it works for the
// writer who has the turn.
type changes struct {
	rows     []rowName
	sweep    bool  // there were more
	revision int64 // how far the revision was moved on
}

// maxChanges is how many rows of one transaction, or since the last question,
// are told apart.
const maxChanges = 4096

func (c *changes) reset() { c.rows, c.sweep, c.revision = nil, false, 0 }

func (c *changes) note(operation int, _, name string, row int64) {
	if name == "revision" {
		c.revision++
		return
	}
	table, ok := tableNumbers[name]
	switch {
	case !ok, c.sweep, operation == sqlite3.SQLITE_INSERT && table != tableRoles && table != tableDocuments:
	case len(c.rows) == maxChanges:
		c.rows, c.sweep = nil, true
	case table == tableRoles:
		c.rows = append(c.rows, anyRole)
	case table == tableDocuments:
		c.rows = append(c.rows, anyDocument)
	default:
		c.rows = append(c.rows, rowName{table, row})
	}
}

// openWriting is openHandle for one connection, whose changes are noted.
func openWriting(address string, c *changes) *sql.DB {
	return staying(sql.OpenDB(connector{address, opener{&sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		conn.RegisterUpdateHook(c.note)
		return nil
	}}}}), 1)
}
