package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// sqliteRevisions asks on a connection of its own. Requests that come at the
// same time share a question: the first one that is asked after they came. Who
// asks lets others that are ready come first, so that under load one question is
// for many.
type sqliteRevisions struct {
	mu   sync.Mutex
	next *sqliteQuestion // not asked yet

	asking sync.Mutex
	closed bool
	conn   driver.Conn
	ask    *sqlite3.SQLiteStmt
}

type sqliteQuestion struct {
	answered sync.WaitGroup
	now      state
	err      error
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
	r.mu.Lock()
	q := r.next
	if q != nil {
		r.mu.Unlock()
		q.answered.Wait()
		return q.now, q.err
	}
	q = &sqliteQuestion{}
	q.answered.Add(1)
	r.next = q
	r.mu.Unlock()
	runtime.Gosched()
	r.answer(q)
	return q.now, q.err
}

// answer asks the database for all who have come until it does.
func (r *sqliteRevisions) answer(q *sqliteQuestion) {
	r.asking.Lock()
	defer r.asking.Unlock()
	defer q.answered.Done()
	r.mu.Lock()
	r.next = nil
	r.mu.Unlock()
	if r.closed {
		q.err = errClosed
		return
	}
	q.now, q.err = r.read()
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
	r.asking.Lock()
	defer r.asking.Unlock()
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
