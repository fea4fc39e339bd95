//go:build cgo

package sqlite3

import "github.com/mattn/go-sqlite3"

const (
	// DriverName is what database/sql knows it by.
	DriverName = "sqlite3"
	// Translated reports whether this is SQLite translated to Go.
	Translated = false

	// SQLITE_INSERT is the number of an operation in an update hook.
	SQLITE_INSERT = sqlite3.SQLITE_INSERT
)

type (
	// SQLiteDriver opens connections.
	SQLiteDriver = sqlite3.SQLiteDriver
	// SQLiteConn is one connection.
	SQLiteConn = sqlite3.SQLiteConn
	// SQLiteStmt is a prepared statement of one connection.
	SQLiteStmt = sqlite3.SQLiteStmt
	// SQLiteBackup copies one database into another.
	SQLiteBackup = sqlite3.SQLiteBackup
	// Error is what SQLite itself says.
	Error = sqlite3.Error
	// ErrNo is a code of SQLite's.
	ErrNo = sqlite3.ErrNo
	// ErrNoExtended is a code of SQLite's that tells more.
	ErrNoExtended = sqlite3.ErrNoExtended
)
