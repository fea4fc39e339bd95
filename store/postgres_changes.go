package store

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

// postgresChanges asks, on a connection of its own, which rows have changed since
// it asked last, whoever changed them: triggers list them in the transaction of the
// change, which is told apart by PostgreSQL's own snapshots. What was committed
// before the question is in the snapshot of the answer, and what was in that of
// the answer before is not told again. Requests that come at the same time share
// a question: the first one that is asked after they came.
type postgresChanges struct {
	connect func(context.Context) (*pgx.Conn, error)
	tell    func(rows []rowName, sweep bool)

	mu            sync.Mutex
	closed        bool
	running, next *question // running is too early for who comes now
	retry         time.Time // not before then, after a failure
	ended         sync.WaitGroup

	// Of the question that is running.
	conn      *pgx.Conn
	connected time.Time
	snapshot  string
	started   string // when the database itself was
}

type question struct {
	whole    bool // how often users have changed is asked, too
	answered chan struct{}
	now      state
	err      error
}

const (
	askTime      = 5 * time.Second // how long one question may take
	askAgain     = time.Second     // how long nothing is remembered after a failure
	beginning    = "1:1:"          // a snapshot before everything
	changesKept  = 10 * time.Minute
	tidyInterval = 2 * time.Minute
)

// askChanges tells the snapshot, when the database started, whether it follows
// another one, whether changes are missing since they were removed, and the
// changes; and, if that is wanted, how often users have changed, all in one snapshot.
const askChanges = "SELECT snapshot, started, follows, missing, changed_table, changed_row, " +
	"CASE WHEN $2 THEN (SELECT CAST(sum(changes) AS BIGINT) FROM user_tally) ELSE 0 END FROM changes_since($1)"

var errNotNow = errors.New("the database cannot be asked for changes just now")

// current waits for an answer that was asked for after the call.
func (p *postgresChanges) current(ctx context.Context, whole bool) (state, error) {
	p.mu.Lock()
	if p.closed || time.Now().Before(p.retry) {
		p.mu.Unlock()
		return state{}, errNotNow
	}
	q := p.next
	if q == nil {
		q = &question{answered: make(chan struct{})}
		p.next = q
	}
	q.whole = q.whole || whole
	if p.running == nil {
		p.begin()
	}
	p.mu.Unlock()
	select {
	case <-q.answered:
		return q.now, q.err
	case <-ctx.Done():
		return state{}, ctx.Err()
	}
}

// begin has the next question asked. p.mu is held.
func (p *postgresChanges) begin() {
	q := p.next
	p.running, p.next = q, nil
	p.ended.Go(func() {
		users, err := p.ask(q.whole)
		p.mu.Lock()
		q.now, q.err, p.running = state{users: users}, err, nil
		if err != nil {
			p.retry = time.Now().Add(askAgain)
		}
		if p.next != nil {
			p.begin()
		}
		p.mu.Unlock()
		close(q.answered)
	})
}

// ask asks one question, and tells what has changed before it returns. After a
// failure it begins anew.
func (p *postgresChanges) ask(whole bool) (users int64, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), askTime)
	defer cancel()
	defer func() {
		if err != nil {
			p.leave()
		}
	}()
	if p.conn != nil && time.Since(p.connected) > connectionLife {
		p.leave()
	}
	if p.conn == nil {
		if p.conn, err = p.connect(ctx); err != nil {
			return 0, err
		}
		p.connected, p.snapshot, p.started = time.Now(), beginning, ""
	}
	rows, err := p.conn.Query(ctx, askChanges, p.snapshot, whole)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var snapshot, started string
	var follows, missing bool
	var changed []rowName
	sweep := false
	for rows.Next() {
		var table *string
		var number *int64
		if err := rows.Scan(&snapshot, &started, &follows, &missing, &table, &number, &users); err != nil {
			return 0, err
		}
		if table == nil {
			continue
		}
		of, known := tableNumbers[*table]
		switch {
		case number == nil || !known || len(changed) == maxChanges: // changes_since tells one more than that at most
			sweep = true
		default: // 0 of roles and documents: anyRole, anyDocument
			changed = append(changed, rowName{of, *number})
		}
	}
	if err := rows.Err(); err != nil {
		return 0, err
	}
	if snapshot == "" || follows {
		return 0, errNotNow
	}
	if sweep = sweep || missing || started != p.started; sweep || len(changed) > 0 {
		p.tell(changed, sweep)
	}
	p.snapshot, p.started = snapshot, started
	return users, nil
}

// leave lets go of the connection. Whatever changes meanwhile is not asked for.
func (p *postgresChanges) leave() {
	if p.conn != nil {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = p.conn.Close(ctx)
	}
	p.conn = nil
	p.tell(nil, true)
}

func (p *postgresChanges) close() error {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.ended.Wait()
	p.leave()
	return nil
}

// tidyChanges removes changes that every node has asked for long ago, until the
// context ends. A node that did not hears so.
func (e *postgresEngine) tidyChanges(ctx context.Context) {
	for sleep(ctx, tidyInterval) == nil {
		_ = e.removeChanges(ctx, changesKept) // the next time will do
	}
}

// removeChanges removes what was committed before the last time that it did
// something, which it does again after so long. Several nodes may try.
func (e *postgresEngine) removeChanges(ctx context.Context, after time.Duration) error {
	return e.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		tx = tx.WithContext(ctx)
		var since []string
		err := tx.Raw(`UPDATE changed_rows_kept SET since = next, next = pg_snapshot_xmin(pg_current_snapshot()), at = clock_timestamp()
			WHERE at <= clock_timestamp() - make_interval(secs => ?) RETURNING since::text`, after.Seconds()).Scan(&since).Error
		if err != nil || len(since) == 0 {
			return err
		}
		return tx.Exec("DELETE FROM changed_rows WHERE xid < ?::text::xid8", since[0]).Error
	})
}

// What came with a copy of another database is told by transactions that are
// still to come here.
const (
	askStrange = "SELECT count(*) FROM changed_rows_kept WHERE since > pg_snapshot_xmax(pg_current_snapshot()) " +
		"OR next > pg_snapshot_xmax(pg_current_snapshot())"
	endStrange = "UPDATE changed_rows_kept SET since = pg_snapshot_xmin(pg_current_snapshot()), " +
		"next = pg_snapshot_xmin(pg_current_snapshot())"
	removeStrange = "DELETE FROM changed_rows WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())"
)

// removeStrange begins the list anew if it is another database's.
func (e *postgresEngine) removeStrange(ctx context.Context) error {
	var strange int
	if err := e.db.WithContext(ctx).Raw(askStrange).Scan(&strange).Error; err != nil || strange == 0 {
		return err
	}
	return e.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		return errors.Join(tx.WithContext(ctx).Exec(endStrange).Error, tx.WithContext(ctx).Exec(removeStrange).Error)
	})
}

// openMemory makes the memory of a node, whose list of changes must be this
// database's own.
func (e *postgresEngine) openMemory(ctx context.Context, config *pgx.ConnConfig, o Options) error {
	if o.Cache <= 0 {
		return nil
	}
	e.cache = newCache(o.Cache)
	own := config.Copy()
	e.cache.revisions = &postgresChanges{tell: e.cache.changed, connect: func(ctx context.Context) (*pgx.Conn, error) {
		return pgx.ConnectConfig(ctx, own)
	}}
	return e.removeStrange(ctx)
}
