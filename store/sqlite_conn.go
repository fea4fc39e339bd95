package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// lastingDriver is the name of the driver whose connections last.
const lastingDriver = "sqlite3-lasting"

func init() { sql.Register(lastingDriver, opener{&sqlite3.SQLiteDriver{}}) }

// opener opens connections that last.
type opener struct{ *sqlite3.SQLiteDriver }

func (o opener) Open(address string) (driver.Conn, error) {
	conn, err := o.SQLiteDriver.Open(address)
	if err != nil {
		return nil, err
	}
	return lasting{conn.(*sqlite3.SQLiteConn)}, nil
}

// connector opens connections to one address.
type connector struct {
	address string
	opener
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.Open(c.address) }

func (c connector) Driver() driver.Driver { return c.opener }

// lasting is a connection that is kept when a client leaves in the middle of a
// transaction. database/sql throws away those that cannot tell whether they are
// still good; with the only connection to a database in memory would go the
// database.
type lasting struct{ *sqlite3.SQLiteConn }

var (
	_ driver.Validator       = lasting{}
	_ driver.SessionResetter = lasting{}
	_ driver.ConnBeginTx     = lasting{}
)

// IsValid reports that a connection to a file or to memory does not break.
func (lasting) IsValid() bool { return true }

// ResetSession has nothing to do.
func (lasting) ResetSession(context.Context) error { return nil }

// BeginTx leaves no transaction behind for who left before hearing of it.
func (c lasting) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	free := c.AutoCommit()
	tx, err := c.SQLiteConn.BeginTx(ctx, o)
	if err != nil && free && !c.AutoCommit() {
		_, lost := c.Exec("ROLLBACK", nil)
		err = errors.Join(err, lost)
	}
	return tx, err
}
