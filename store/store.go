// Package store keeps the directory in a database: SQLite inside the process,
// or PostgreSQL for more than one machine.
//
// It owns the tables, the transactions and the translation of a query into
// SQL. Which names are allowed and who may do what is the directory's
// business; what storage must promise is written down in dragoman.Store and
// proved, for every database alike, by storetest.
//
// The two engines differ in how they write and in a few words of SQL:
// sqlite.go and postgres.go say how. Everything else is written once.
package store

import (
	"context"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// Open connects to a database and brings its schema up to date. The address is
// one of
//
//	sqlite:PATH        a file, made if it does not exist, with its folder
//	sqlite::memory:    a database of this Open alone, gone on Close
//	postgres://...     a PostgreSQL URL; postgresql:// is the same
//
// It fails with CodeInvalid, Field "database", for any other address and for a
// database that a newer version has written to, and with CodeUnavailable when
// nobody answers. Several processes may open one database at once.
func Open(ctx context.Context, address string) (dragoman.Store, error) {
	return OpenWith(ctx, address, Options{Cache: DefaultCache})
}

// Options say how a database is used.
type Options struct {
	// Statement is how long one statement may run before a database server
	// ends it by itself; 0 is a minute. It is for servers that we can no longer
	// reach: contexts end what they can.
	Statement time.Duration
	// Cache is how much of users, sessions, keys, roles, documents and pages is
	// remembered, in bytes; 0 is nothing. It is for SQLite in a file and PostgreSQL,
	// and never behind: what is read is what the database says at some moment after
	// the call, whichever process wrote it.
	Cache int64
	// Unindexed leaves it to others to write down what users are found by: for who
	// opens a database for a moment. Searches are right without it.
	Unindexed bool
	// New is called, once at most, when the database turns out to have no tables
	// yet, before they are made. It must return at once. Default none.
	New func()
}

// DefaultCache is how much Open remembers, in bytes.
const DefaultCache = 24 << 20

// OpenWith is Open with options.
func OpenWith(ctx context.Context, address string, o Options) (dragoman.Store, error) {
	if o.Statement == 0 {
		o.Statement = time.Minute
	}
	if o.New == nil {
		o.New = func() {}
	}
	scheme, rest, _ := strings.Cut(address, ":")
	var e engine
	var err error
	switch scheme {
	case "sqlite":
		e, err = openSQLite(ctx, rest, o)
	case "postgres", "postgresql":
		e, err = openPostgres(ctx, address, o)
	default:
		// The address itself may hold a password.
		err = dragoman.Errorf(dragoman.CodeInvalid, "database",
			"database scheme %q is unknown: use sqlite:PATH, sqlite::memory: or postgres://", scheme)
	}
	if err != nil {
		return nil, translate(err)
	}
	d := &database{engine: e, userTotals: newUserTotals(), keyTotals: newKeyTotals()}
	d.indexer = newIndexer(d)
	if !o.Unindexed {
		d.indexer.start()
	}
	return d, nil
}

// database answers for any engine.
type database struct {
	engine
	indexer    *indexer
	userTotals *totals[dragoman.User]
	keyTotals  *totals[dragoman.Key]
}

var _ dragoman.Store = (*database)(nil)

// engine is what SQLite and PostgreSQL do differently.
type engine interface {
	// write runs do in a transaction and returns once what it wrote is durable.
	// An error of do undoes it and is returned. do may run more than once.
	write(ctx context.Context, do work) error
	// create makes a user, who is durable once it returns.
	create(ctx context.Context, c *creation) error
	// read runs do on one consistent moment of the database.
	read(ctx context.Context, do work) error
	// search is read for work that may take long or look at everybody. It waits
	// for one of a few slots, and keeps nobody waiting who reads otherwise.
	search(ctx context.Context, do work) error
	// reader is for a single statement, which needs no transaction.
	reader() *gorm.DB
	// remembered is what need not be read again; nil is nothing.
	remembered() *cache
	// syntax is the engine's way of writing what a query needs.
	syntax() syntax
	// room fails when there is no room to write into, as far as can be told
	// without writing.
	room() error
	// close finishes the writes that have begun and lets go.
	close() error
}

// work is a piece of a transaction.
type work func(ctx context.Context, tx *gorm.DB) error

func (d *database) Ping(ctx context.Context) error {
	var one int
	err := d.reader().WithContext(ctx).Raw("SELECT 1").Scan(&one).Error
	return translate(err)
}

func (d *database) Close() error {
	d.indexer.close()
	return d.engine.close()
}
