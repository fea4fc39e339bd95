package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"sync"
	"time"

	"gorm.io/gorm"
)

// This file carries totals over changes (decision 29). A trigger counts each
// change of a user in one row of user_tally, and each of a key in one of
// key_tally, so each has a number there that no other has. A change that is made
// here is noted with its number, and with the noun before and after. A total of an
// earlier moment is the total of a later one less those that passed before a change
// in between, and with those that pass after it. If one of the changes is not
// noted, because another node made it or too many were made since, the total is
// counted anew.

// totals remembers what was counted of nouns N, and notes their last changes.
type totals[N any] struct {
	table string // where changes are counted
	clone func(*N) N
	size  func(*N) int64 // about how many bytes one takes

	mu     sync.Mutex
	counts map[string]countedAt
	notes  notes[N]
}

func newTotals[N any](table string, clone func(*N) N, size func(*N) int64) *totals[N] {
	return &totals[N]{table: table, clone: clone, size: size, counts: map[string]countedAt{}}
}

type countedAt struct {
	total int
	time  int64     // see howMany
	stamp int64     // how often any had changed
	tally []tallied // the same, row by row
	until time.Time // when it is counted anew though all changes are noted
}

const (
	maxTotals = 1000
	// carriedFor bounds for how long a database that was changed past its own triggers is
	// answered from what was counted before.
	carriedFor = 10 * time.Minute
)

// kept is what was counted by a name.
func (t *totals[N]) kept(name string) (countedAt, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.notes.unread = 0
	kept, ok := t.counts[name]
	return kept, ok
}

func (t *totals[N]) keep(name string, c countedAt) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.counts) >= maxTotals {
		clear(t.counts)
	}
	t.counts[name] = c
}

// forget is for a database that was replaced.
func (t *totals[N]) forget() {
	t.mu.Lock()
	defer t.mu.Unlock()
	clear(t.counts)
	t.notes = notes[N]{}
}

// howMany asks for the number of those who pass.
type howMany[N any] struct {
	name string // what is asked alike is called alike
	most int    // where it is not 0, any number beyond is as good as another
	// time is when they have to pass, in microseconds, where they do so until some
	// moment only. It is no part of the name.
	time   int64
	passes func(n *N, time int64) (bool, error)
	count  func() (int, error)               // counts them
	ended  func(from, to int64) (int, error) // those who pass at one time and no more at a later one; nil where time changes nothing
}

// number is how many pass in a transaction that reads the stamp: by memory if
// that tells, and else counted.
func (t *totals[N]) number(tx *gorm.DB, stamp int64, q howMany[N]) (int, error) {
	kept, ok := t.kept(q.name)
	if ok && kept.stamp == stamp && kept.time == q.time {
		return kept.total, nil
	}
	tally, err := t.tally(tx)
	if err != nil {
		return 0, err
	}
	now := countedAt{time: q.time, stamp: stamp, tally: tally, until: kept.until}
	if over, known := t.between(kept.tally, tally); ok && known && time.Now().Before(kept.until) {
		if now.total, err = q.carried(kept, over); err != nil {
			return 0, err
		}
		if q.most == 0 || kept.total <= q.most || now.total > q.most { // what was counted no farther is at least so many
			t.keep(q.name, now)
			return now.total, nil
		}
	}
	if now.total, err = q.count(); err != nil {
		return 0, err
	}
	now.until = time.Now().Add(carriedFor)
	t.keep(q.name, now)
	return now.total, nil
}

// carried is what a number becomes with some changes, and with the time.
func (q *howMany[N]) carried(from countedAt, over []noted[N]) (int, error) {
	total := from.total
	for _, c := range over {
		for _, one := range []struct {
			noun *N
			sign int
		}{{c.before, -1}, {c.after, 1}} {
			if one.noun == nil {
				continue
			}
			passed, err := q.passes(one.noun, from.time)
			if err != nil {
				return 0, err
			}
			if passed {
				total += one.sign
			}
		}
	}
	switch {
	case from.time < q.time:
		ended, err := q.ended(from.time, q.time)
		return total - ended, err
	case from.time > q.time:
		ended, err := q.ended(q.time, from.time)
		return total + ended, err
	}
	return total, nil
}

// tallied is a number of changes in a row of a tally.
type tallied struct {
	Server  int64 // when a database server was started: one that replaces it may count the same again
	Shard   int64
	Changes int64
}

// less is the number of the change so many before.
func (t tallied) less(changes int) tallied {
	t.Changes -= int64(changes)
	return t
}

// noted is a change of a noun, before and after it; nil is none.
type noted[N any] struct{ before, after *N }

// notes are the last changes that were made here.
type notes[N any] struct {
	of     map[tallied]noted[N]
	order  []tallied // the oldest first
	bytes  int64
	unread int // changes since somebody asked
}

// Bounds of what is noted. If so many changes come and nobody asks for a total,
// no more are noted until somebody does.
const (
	maxNotes     = 500
	maxNoteBytes = 4 << 20
)

// sizeOf is about how much memory a change takes.
func (t *totals[N]) sizeOf(c noted[N]) (size int64) {
	for _, n := range []*N{c.before, c.after} {
		if n != nil {
			size += t.size(n)
		}
	}
	return size
}

// note keeps a change that is durable.
func (t *totals[N]) note(at tallied, c noted[N]) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := &t.notes
	if n.of == nil {
		n.of = map[tallied]noted[N]{}
	}
	n.of[at] = c
	n.order = append(n.order, at)
	n.bytes += t.sizeOf(c)
	if n.unread++; n.unread >= maxNotes {
		*n = notes[N]{unread: n.unread}
	}
	for len(n.order) > maxNotes || n.bytes > maxNoteBytes {
		n.bytes -= t.sizeOf(n.of[n.order[0]])
		delete(n.of, n.order[0])
		n.order = n.order[1:]
	}
}

// between returns the changes from one moment to another, if all are noted.
func (t *totals[N]) between(from, to []tallied) (all []noted[N], ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, was := range from {
		at, found := slices.BinarySearchFunc(to, was, byShard)
		if !found || to[at].Changes < was.Changes {
			return nil, false
		}
	}
	for _, now := range to {
		next := now
		next.Changes = 1
		if at, found := slices.BinarySearchFunc(from, now, byShard); found {
			next.Changes = from[at].Changes + 1
		}
		for ; next.Changes <= now.Changes; next.Changes++ {
			c, known := t.notes.of[next]
			if !known {
				return nil, false
			}
			all = append(all, c)
		}
	}
	return all, true
}

func byShard(a, b tallied) int {
	return cmp.Or(cmp.Compare(a.Server, b.Server), cmp.Compare(a.Shard, b.Shard))
}

// stamp is how often any had changed when what a transaction reads was so.
func (t *totals[N]) stamp(tx *gorm.DB) (stamp int64, err error) {
	err = tx.Raw("SELECT CAST(sum(changes) AS BIGINT) FROM " + t.table).Scan(&stamp).Error
	return stamp, err
}

// tally is the same, row by row.
func (t *totals[N]) tally(tx *gorm.DB) (all []tallied, err error) {
	ask := "SELECT " + syntaxOf(tx).server() + " AS server, shard, changes FROM " + t.table + " WHERE changes > 0 ORDER BY shard"
	err = tx.Raw(ask).Scan(&all).Error
	return all, err
}

// pending are the changes of a transaction, which are noted once it is durable.
// nil is for nobody who wants to know.
type pending[N any] struct {
	of  *totals[N]
	all []noted[N]
	at  tallied // the number of the last of them
}

// pending begins to collect changes, if they are of use to anybody.
func (t *totals[N]) pending() *pending[N] {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.counts) == 0 || t.notes.unread >= maxNotes {
		return nil
	}
	return &pending[N]{of: t}
}

// copy is a noun as it is now.
func (c *pending[N]) copy(n *N) *N {
	if c == nil {
		return nil
	}
	own := c.of.clone(n)
	return &own
}

// add collects a change, which a trigger must have counted. If one is left out,
// totals from before the transaction are counted anew.
func (c *pending[N]) add(before, after *N) {
	if c != nil {
		c.all = append(c.all, noted[N]{before, after})
	}
}

// last is the number of the change that a transaction has counted last, or 0.
func (t *totals[N]) last(ctx context.Context, tx *gorm.DB) (at tallied, err error) {
	s := syntaxOf(tx)
	ask := "SELECT " + s.server() + ", shard, changes FROM " + t.table + " WHERE shard = " + s.shard()
	err = tx.Statement.ConnPool.QueryRowContext(ctx, ask).Scan(&at.Server, &at.Shard, &at.Changes)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return at, err
}

// number asks under which number the last change was counted. Nobody else counts
// in this row before the transaction ends, so the others have the numbers before.
func (c *pending[N]) number(ctx context.Context, tx *gorm.DB) error {
	if c == nil || len(c.all) == 0 {
		return nil
	}
	at, err := c.of.last(ctx, tx)
	c.numbered(at)
	return err
}

// numbered says the number of the last change. Without one nothing is noted.
func (c *pending[N]) numbered(at tallied) {
	if c == nil {
		return
	}
	if c.at = at; at.Changes <= 0 {
		c.all = nil
	}
}

// keep notes the changes of a transaction that is durable.
func (c *pending[N]) keep() {
	if c == nil {
		return
	}
	for i, one := range c.all {
		c.of.note(c.at.less(len(c.all)-1-i), one)
	}
}

// noting runs do in a transaction, and notes the changes that it adds once that
// is durable.
func noting[N any](
	ctx context.Context, d *database, t *totals[N], do func(ctx context.Context, tx *gorm.DB, c *pending[N]) (N, error),
) (N, error) {
	var c *pending[N]
	n, err := written(ctx, d, func(ctx context.Context, tx *gorm.DB) (N, error) {
		c = t.pending()
		n, err := do(ctx, tx, c)
		if err == nil {
			err = c.number(ctx, tx)
		}
		return n, err
	})
	if err == nil {
		c.keep()
	}
	return n, err
}
