package store

import (
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// postgresEngine keeps everything in a PostgreSQL that any number of nodes
// share. Nothing here leans on what only PostgreSQL itself has (advisory locks
// beyond the migrations, LISTEN), so that compatible engines will do.
type postgresEngine struct {
	pool *sql.DB
	db   *gorm.DB

	gate   sync.RWMutex // held for reading by every write, for writing by close
	closed bool
}

const (
	connectTimeout = 10 * time.Second
	connectionLife = 30 * time.Minute // so that a pool follows when a database moves
	connectionIdle = 5 * time.Minute
)

func openPostgres(ctx context.Context, address string) (engine, error) {
	config, err := postgresConfig(address)
	if err != nil {
		return nil, err
	}
	pool := stdlib.OpenDB(*config)
	connections := max(16, 4*runtime.GOMAXPROCS(0))
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	pool.SetConnMaxLifetime(connectionLife)
	pool.SetConnMaxIdleTime(connectionIdle)
	if err := migratePostgres(ctx, pool); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	db, err := openGORM(postgres.New(postgres.Config{Conn: pool}))
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return &postgresEngine{pool: pool, db: db}, nil
}

// postgresConfig does not say what is wrong with an address: the reasons that
// parsers give quote it, password and all.
func postgresConfig(address string) (*pgx.ConnConfig, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, dragoman.Errorf(dragoman.CodeInvalid, "database",
			"the postgres address cannot be understood: it is postgres://USER:PASSWORD@HOST:PORT/NAME, special characters percent-encoded")
	}
	if config.ConnectTimeout == 0 || config.ConnectTimeout > connectTimeout {
		config.ConnectTimeout = connectTimeout
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "dragoman"
	}
	return config, nil
}

// A transaction that lost a race begins again, this many times and after a
// random wait of at most so long.
const (
	raceAttempts = 20
	raceWaitMin  = 2 * time.Millisecond
	raceWaitMax  = 200 * time.Millisecond
)

// write begins a new transaction for each attempt: within the old one, the
// database would show the same past again.
func (e *postgresEngine) write(ctx context.Context, do work) error {
	e.gate.RLock()
	defer e.gate.RUnlock()
	if e.closed {
		return errClosed
	}
	wait := raceWaitMin
	for attempt := 1; ; attempt++ {
		err := e.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) })
		if attempt == raceAttempts || !isRaced(err) && !errors.Is(err, errLostRace) {
			return err
		}
		if err := sleep(ctx, rand.N(wait)); err != nil {
			return err
		}
		wait = min(2*wait, raceWaitMax)
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (e *postgresEngine) read(ctx context.Context, do work) error {
	oneMoment := sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
	return e.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) }, &oneMoment)
}

func (e *postgresEngine) reader() *gorm.DB { return e.db }

func (e *postgresEngine) syntax() syntax { return postgresSyntax{} }

// room is the server's affair: the write that follows will tell.
func (e *postgresEngine) room() error { return nil }

func (e *postgresEngine) close() error {
	e.gate.Lock()
	defer e.gate.Unlock()
	e.closed = true
	return e.pool.Close()
}
