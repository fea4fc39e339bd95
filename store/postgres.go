package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/priority"
)

// postgresEngine keeps everything in a PostgreSQL that any number of nodes
// share. Nothing here leans on what only PostgreSQL itself has (advisory locks
// beyond the migrations, LISTEN), so that compatible engines will do.
type postgresEngine struct {
	pools    []*sql.DB
	db       *gorm.DB
	searches *gorm.DB
	slots    *slots
	cache    *cache // nil if nothing is remembered
	stopTidy context.CancelFunc
	tidying  sync.WaitGroup

	gate   sync.RWMutex // held for reading by every write, for writing by close
	closed bool
}

const (
	connectTimeout = 10 * time.Second
	connectionLife = 30 * time.Minute // so that a pool follows when a database moves
	connectionIdle = 5 * time.Minute
)

func openPostgres(ctx context.Context, address string, o Options) (engine, error) {
	config, err := postgresConfig(address)
	if err != nil {
		return nil, err
	}
	if err := migrateThrough(ctx, config, o.New); err != nil {
		return nil, unreachable(config, err)
	}
	e := &postgresEngine{slots: newSlots(searchesAtOnce()), stopTidy: func() {}}
	if e.db, err = e.openPool(config, o, max(16, 4*priority.Processors())); err == nil {
		e.searches, err = e.openPool(config, o, searchesAtOnce())
	}
	if err == nil {
		err = e.openMemory(ctx, config, o)
	}
	if err != nil {
		return nil, errors.Join(err, e.close())
	}
	tidy, stop := context.WithCancel(context.Background())
	e.stopTidy = stop
	e.tidying.Go(func() { e.tidyChanges(tidy) })
	return e, nil
}

// migrateThrough uses a connection of its own, whose statements may take long.
func migrateThrough(ctx context.Context, config *pgx.ConnConfig, isNew func()) error {
	pool := stdlib.OpenDB(*config)
	return errors.Join(migratePostgres(ctx, pool, isNew), pool.Close())
}

func (e *postgresEngine) openPool(config *pgx.ConnConfig, o Options, connections int) (*gorm.DB, error) {
	pool := stdlib.OpenDB(*config, stdlib.OptionAfterConnect(func(ctx context.Context, c *pgx.Conn) error {
		// Not among the parameters of the start, which poolers in between may refuse.
		_, err := c.Exec(ctx, fmt.Sprintf("SET statement_timeout = %d", o.Statement.Milliseconds()))
		return err
	}))
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	pool.SetConnMaxLifetime(connectionLife)
	pool.SetConnMaxIdleTime(connectionIdle)
	e.pools = append(e.pools, pool)
	return openGORM(postgres.New(postgres.Config{Conn: pool}))
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
	config.DialFunc = watchedDialer(config.ConnectTimeout).DialContext
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
	defer dragoman.MomentFrom(ctx).End()
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

func (e *postgresEngine) create(ctx context.Context, c *creation) error { return e.write(ctx, c.alone) }

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// oneMoment shows a transaction the database as it was when that began.
var oneMoment = sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}

func (e *postgresEngine) read(ctx context.Context, do work) error {
	return e.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) }, &oneMoment)
}

func (e *postgresEngine) search(ctx context.Context, do work) error {
	return e.slots.with(ctx, func() error {
		return e.searches.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return do(ctx, tx) }, &oneMoment)
	})
}

func (e *postgresEngine) reader() *gorm.DB { return e.db }

func (e *postgresEngine) remembered() *cache { return e.cache }

func (e *postgresEngine) syntax() syntax { return postgresSyntax{} }

// room is the server's affair: the write that follows will tell.
func (e *postgresEngine) room() error { return nil }

func (e *postgresEngine) close() error {
	e.stopTidy()
	e.tidying.Wait()
	e.gate.Lock()
	defer e.gate.Unlock()
	e.closed = true
	err := e.cache.close()
	for _, pool := range e.pools {
		err = errors.Join(err, pool.Close())
	}
	return err
}
