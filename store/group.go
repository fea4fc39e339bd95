package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// groupLimit bounds how long the first member of a group waits for the last.
const groupLimit = 128

// writer shares out the one connection that may write to SQLite. Making a
// transaction durable is the slow part, so writers that come while one is
// under way are collected into the next: each does its work in its own turn
// and behind its own savepoint, the last one commits for all, and then all are
// answered. Who comes alone commits at once.
//
// Every caller works in its own goroutine; what is passed around is the turn.
// Users who are to be made need none of their own: who has it, to make one, makes
// all who wait for that.
type writer struct {
	db      *gorm.DB
	changes *changes // of the transaction under way
	cache   *cache
	log     logKeeper // only for who has the turn

	mu     sync.Mutex
	busy   bool       // somebody has the turn
	queue  []*waiting // the others, first come first served
	closed bool
	idle   chan struct{} // closed once closed is true and busy is not

	open *group // the transaction under way; only for who has the turn
}

// group is one transaction and those who wait for its end.
type group struct {
	tx      *gorm.DB
	feed    *feed
	members int
	guests  []*waiting // those of whom another did what there was to do
	done    chan struct{}
	err     error // set before done is closed
}

// waiting is somebody in the queue.
type waiting struct {
	turn     chan struct{} // closed when it comes, or when another is done who has taken what there was to do
	creation *creation     // what another may do, if anything
	taken    bool          // another has taken it: there is no turn
	joined   *group        // in which another did it, and which has ended; nil if it was taken in vain
}

var (
	errClosed = errors.New("sql: database is closed")
	errAlone  = errors.New("a user has to be made alone")
)

// newWriter notes into changes what the cache, which may be nil, has to forget.
func newWriter(db *gorm.DB, changes *changes, cache *cache) *writer {
	return &writer{db: db, changes: changes, cache: cache, idle: make(chan struct{})}
}

// write runs do and returns when it is durable. The context counts until the
// transaction has begun; what has begun is finished.
//
// A failure waits for the end of the group as well: what do found, a name
// taken perhaps, may be another member's, and is not so before it is committed.
func (w *writer) write(ctx context.Context, do work) error {
	defer dragoman.MomentFrom(ctx).End()
	if err := w.takeTurn(ctx, &waiting{turn: make(chan struct{})}); err != nil {
		return err
	}
	joined, err := w.work(ctx, do)
	if joined == nil {
		return err
	}
	<-joined.done
	if joined.err != nil {
		return joined.err
	}
	return err
}

// work is one turn. It returns the group that the caller, and err, depend on.
func (w *writer) work(ctx context.Context, do work) (*group, error) {
	defer w.passTurn()
	if w.open == nil {
		if err := w.begin(ctx); err != nil {
			return nil, err
		}
	}
	g := w.open
	g.members++
	revision, places := w.changes.revision, g.feed.places
	err := savepoint(context.WithoutCancel(ctx), g.tx, do)
	if err != nil {
		w.changes.revision, g.feed.places = revision, places
	}
	var broken brokenError
	if errors.As(err, &broken) {
		w.finish(broken)
	}
	return g, err
}

// create makes a user and returns when it is durable: together with others who wait
// for that, or alone where that cannot be.
func (w *writer) create(ctx context.Context, c *creation) error {
	if !c.guarded() {
		c.ready()
		if err := w.createWithOthers(ctx, c); !errors.Is(err, errAlone) {
			return err
		}
	}
	return w.write(ctx, c.alone)
}

// createWithOthers fails with errAlone where the user, or one of the others, cannot be made.
func (w *writer) createWithOthers(ctx context.Context, c *creation) error {
	if span := traced(ctx, "insert", w.db.Name()); span != nil {
		defer span.End()
	}
	defer dragoman.MomentFrom(ctx).End()
	me := &waiting{turn: make(chan struct{}), creation: c}
	if err := w.takeTurn(ctx, me); err != nil {
		return err
	}
	joined := me.joined
	if !me.taken {
		var err error
		if joined, err = w.workTogether(ctx, c); err != nil {
			return err
		}
		<-joined.done
	}
	if joined == nil {
		return errAlone
	}
	return joined.err
}

// workTogether is a turn in which all users are made who wait for that. It returns the group
// that they are in.
func (w *writer) workTogether(ctx context.Context, c *creation) (*group, error) {
	defer w.passTurn()
	if w.open == nil {
		if err := w.begin(ctx); err != nil {
			return nil, err
		}
	}
	g := w.open
	guests, all := w.gather(groupLimit-g.members-1), []*creation{c}
	for _, guest := range guests {
		all = append(all, guest.creation)
	}
	undecided := guests
	defer func() {
		for _, guest := range undecided {
			close(guest.turn)
		}
	}()
	revision, places := w.changes.revision, g.feed.places
	err := savepoint(context.WithoutCancel(ctx), g.tx, func(ctx context.Context, tx *gorm.DB) error { return createTogether(ctx, tx, all) })
	var broken brokenError
	if err != nil && !errors.As(err, &broken) {
		w.changes.revision, g.feed.places = revision, places
		return nil, errAlone
	}
	undecided = nil
	g.members += len(all)
	g.guests = append(g.guests, guests...)
	if err != nil {
		w.finish(broken)
	}
	return g, nil
}

// gather takes users who are to be made out of the queue.
func (w *writer) gather(most int) (some []*waiting) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queue = slices.DeleteFunc(w.queue, func(one *waiting) bool {
		if one.creation == nil || len(some) >= most {
			return false
		}
		one.taken = true
		some = append(some, one)
		return true
	})
	return some
}

// savepoint runs do so that its failure, or panic, undoes no more than what it did.
func savepoint(ctx context.Context, tx *gorm.DB, do work) (err error) {
	if err := exec(tx, "SAVEPOINT member"); err != nil {
		return brokenError{nil, err}
	}
	finished := false
	defer func() {
		if finished && err == nil {
			if err = exec(tx, "RELEASE member"); err != nil {
				err = brokenError{nil, err}
			}
			return
		}
		if lost := errors.Join(exec(tx, "ROLLBACK TO member"), exec(tx, "RELEASE member")); lost != nil {
			err = brokenError{databaseError(err), lost}
		}
	}()
	err = do(ctx, tx.Session(&gorm.Session{NewDB: true, Context: ctx}))
	finished = true
	return err
}

func exec(tx *gorm.DB, statement string) error {
	_, err := tx.Statement.ConnPool.ExecContext(context.Background(), statement)
	return err
}

// brokenError means that the transaction is lost for all its members: SQLite
// undoes it by itself when the disk is full, for one. It says nothing of what
// the member was about, for all will hear it.
type brokenError struct{ before, lost error }

func (e brokenError) Error() string { return errors.Join(e.before, e.lost).Error() }

// databaseError is err if the database said it, and else nil.
func databaseError(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// lockPatience is how long a write without a deadline waits for another process.
const lockPatience = 10 * time.Second

// begin waits for other processes that write, until the context ends. It asks
// again and again for a short time, because SQLite's own waiting cannot be
// interrupted.
func (w *writer) begin(ctx context.Context) error {
	if _, bounded := ctx.Deadline(); !bounded {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, lockPatience)
		defer cancel()
	}
	for {
		tx := w.db.WithContext(context.Background()).Begin()
		switch {
		case tx.Error == nil:
			w.changes.reset()
			feed := feedOn(tx)
			w.open = &group{tx: tx, feed: feed, done: make(chan struct{})}
			return nil
		case !isLocked(tx.Error):
			return tx.Error
		case ctx.Err() != nil:
			return errors.Join(ctx.Err(), tx.Error)
		}
	}
}

// isLocked reports whether another process has the database.
func isLocked(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && e.Code == sqlite3.ErrBusy
}

// finish ends the group for better or, given an error, for worse.
func (w *writer) finish(err error) {
	g := w.open
	w.open = nil
	if err != nil {
		g.err = dragoman.Errorf(dragoman.CodeUnavailable, "", "a transaction was undone: %w", err)
		g.tx.Rollback()
	} else if err := w.commit(g); err != nil {
		g.err = fmt.Errorf("commit: %w", err)
		g.tx.Rollback()
	}
	w.changes.reset()
	close(g.done)
	for _, guest := range g.guests {
		guest.joined = g
		close(guest.turn)
	}
}

// commit has the cache forget what changes before anybody can see it.
func (w *writer) commit(g *group) error {
	tx := g.tx
	if err := g.feed.keep(); err != nil {
		return err
	}
	rows, sweep := w.changes.rows, w.changes.sweep
	if w.cache == nil || len(rows) == 0 && !sweep {
		return tx.Commit().Error
	}
	var to int64
	if err := tx.Session(&gorm.Session{NewDB: true}).Raw(askRevision).Row().Scan(&to); err != nil {
		return err
	}
	w.cache.committing(rows, sweep, to-w.changes.revision, to)
	err := tx.Commit().Error
	w.cache.committed(rows, err == nil)
	return err
}

// takeTurn waits for the connection or what comes in its place, or for the end of the context.
func (w *writer) takeTurn(ctx context.Context, me *waiting) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	w.mu.Lock()
	if w.closed {
		w.mu.Unlock()
		return errClosed
	}
	if !w.busy {
		w.busy = true
		w.mu.Unlock()
		return nil
	}
	w.queue = append(w.queue, me)
	w.mu.Unlock()

	select {
	case <-me.turn:
		return nil
	case <-ctx.Done():
	}
	if !w.leave(me) {
		<-me.turn
		if me.taken {
			return nil
		}
		w.passTurn() // it came in the same moment
	}
	return ctx.Err()
}

// leave gives up a place in the queue and reports whether it was still there.
func (w *writer) leave(me *waiting) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	i := slices.Index(w.queue, me)
	if i < 0 {
		return false
	}
	w.queue = slices.Delete(w.queue, i, i+1)
	return true
}

// passTurn hands the connection to the next in line. Before it goes to nobody,
// or when the group is full, the group is committed; who comes meanwhile makes
// up the next one.
func (w *writer) passTurn() {
	w.mu.Lock()
	if w.open != nil && (len(w.queue) == 0 || w.open.members >= groupLimit) {
		w.mu.Unlock()
		w.finish(nil)
		w.log.tend(w.db)
		w.mu.Lock()
	}
	defer w.mu.Unlock()
	if len(w.queue) > 0 {
		close(w.queue[0].turn)
		w.queue = slices.Delete(w.queue, 0, 1)
		return
	}
	w.busy = false
	if w.closed {
		close(w.idle)
	}
}

// close lets nobody else in and waits for those who are.
func (w *writer) close() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		if !w.busy {
			close(w.idle)
		}
	}
	w.mu.Unlock()
	<-w.idle
}
