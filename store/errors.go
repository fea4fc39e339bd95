package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// Errors of databases end in this file.

// errLostRace means that somebody else wrote between our reading and our
// writing: the transaction begins again.
var errLostRace = errors.New("somebody else wrote first")

// refusal carries an error of the directory's own function through a
// transaction and out again untouched.
type refusal struct{ error }

func (r refusal) Unwrap() error { return r.error }

// unstorable is for whoever sent the value; what the database said of its
// tables is for the log.
type unstorable struct{ cause error }

func (unstorable) Error() string {
	return "a value is too large, or not of a form that the database can hold"
}

func (u unstorable) Unwrap() error { return u.cause }

// translate turns whatever a database said into the directory's words. A time
// that is up, be it the caller's or our own for connecting, means that the
// database did not answer; a caller who left is told nothing else.
func translate(err error) error {
	var refused refusal
	var ours *dragoman.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &refused):
		return refused.error
	case errors.As(err, &ours), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, gorm.ErrRecordNotFound):
		return dragoman.ErrNotFound
	case isUnavailable(err), isRaced(err), errors.Is(err, errLostRace):
		return unavailable("the database cannot answer just now: %w", err)
	case isUnstorable(err):
		return dragoman.Errorf(dragoman.CodeInvalid, "", "%w", unstorable{err})
	default:
		return fmt.Errorf("database: %w", err)
	}
}

// unavailable is an error that passes; the next attempt may succeed at once.
func unavailable(format string, args ...any) error {
	e := dragoman.Errorf(dragoman.CodeUnavailable, "", format, args...)
	e.RetryAfter = time.Second
	return e
}

// isDuplicate reports whether a unique index refused a row.
func isDuplicate(err error) bool { return errors.Is(err, gorm.ErrDuplicatedKey) }

// isRaced reports whether the database gave up a transaction in favour of
// another one; nothing of it was kept.
func isRaced(err error) bool {
	switch sqlState(err) {
	case "40001", "40P01":
		return true
	}
	return false
}

func isUnavailable(err error) bool {
	var network net.Error
	var connect *pgconn.ConnectError
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return true
	case errors.Is(err, driver.ErrBadConn), errors.Is(err, sql.ErrConnDone), errors.Is(err, sql.ErrTxDone),
		errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.As(err, &network), errors.As(err, &connect), pgconn.SafeToRetry(err):
		return true
	case strings.Contains(err.Error(), "sql: database is closed"), strings.Contains(err.Error(), "conn closed"):
		return true // neither has a name
	}
	return unavailableSQLite(err) || unavailablePostgres(err)
}

func unavailableSQLite(err error) bool {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrIoErr, sqlite3.ErrFull,
		sqlite3.ErrCantOpen, sqlite3.ErrNomem, sqlite3.ErrProtocol, sqlite3.ErrReadonly,
		sqlite3.ErrInterrupt: // what another request, which is over, had begun to interrupt
		return true
	}
	return false
}

// isNoDatabase reports whether SQLite was given some other program's file.
func isNoDatabase(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && e.Code == sqlite3.ErrNotADB
}

// unavailablePostgres knows the classes of the manual's appendix A: connection
// exception, insufficient resources, operator intervention, system error; and
// what a primary says that has become a standby.
func unavailablePostgres(err error) bool {
	state := sqlState(err)
	if len(state) != 5 {
		return false
	}
	switch state[:2] {
	case "08", "53", "57", "58":
		return true
	}
	return state == "25006" || state == "55P03"
}

// isUnstorable reports whether the database refused a value rather than the
// statement: text it cannot hold, JSON it could not search, too much of either.
func isUnstorable(err error) bool {
	var e sqlite3.Error
	if errors.As(err, &e) {
		return e.Code == sqlite3.ErrTooBig || e.ExtendedCode == sqlite3.ErrConstraintCheck
	}
	switch state := sqlState(err); state {
	case "23514", "54001":
		return true
	default:
		return strings.HasPrefix(state, "22") || strings.HasPrefix(state, "54")
	}
}

func sqlState(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
