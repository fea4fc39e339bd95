package store

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"gorm.io/gorm"
)

// feedBatch is how many events get their positions in one transaction.
const feedBatch = 250

// feedLease names the relay's lease.
const feedLease = "event-feed"

// feed gives events their positions in a transaction of SQLite, as they are written: nobody
// else writes meanwhile, so a position is known to be the next one. What the last of them
// was is written once, when the transaction ends. It is the transaction's connection, too, so that
// whoever writes an event finds it.
type feed struct {
	*sql.Tx
	places
}

// places are how far a feed is.
type places struct {
	begun      bool
	kept, last int64 // the position given last: as it is written, and as it is now
}

// feedOn has events of a transaction get their positions at once.
func feedOn(tx *gorm.DB) *feed {
	f := &feed{Tx: tx.Statement.ConnPool.(*sql.Tx)}
	tx.Statement.ConnPool = f
	return f
}

// nextPosition is that of an event that is about to be written, or nil where it gets one
// later, because others write events at the same time.
func nextPosition(ctx context.Context, tx *gorm.DB) (*int64, error) {
	f, ok := tx.Statement.ConnPool.(*feed)
	if !ok {
		return nil, nil
	}
	if _, err := f.begin(ctx, tx); err != nil {
		return nil, err
	}
	f.last++
	next := f.last
	return &next, nil
}

// begin reads how far the feed is, once in a transaction. It gives positions to those events
// that have none, of which it returns how many: a process of an earlier version wrote them.
func (f *feed) begin(ctx context.Context, tx *gorm.DB) (placed int, err error) {
	if f.begun {
		return 0, nil
	}
	const ask = "SELECT last, EXISTS (SELECT 1 FROM events WHERE position IS NULL) FROM event_feed WHERE name = 'events'"
	for waiting := true; waiting; {
		if err := f.QueryRowContext(ctx, ask).Scan(&f.last, &waiting); err != nil {
			return placed, err
		}
		if waiting {
			some, err := placeSome(tx.WithContext(ctx))
			if placed += some; err != nil {
				return placed, err
			}
		}
	}
	f.begun, f.kept = true, f.last
	return placed, nil
}

// keep writes how far the feed came.
func (f *feed) keep() error {
	if f.last == f.kept {
		return nil
	}
	_, err := f.ExecContext(context.Background(), "UPDATE event_feed SET last = ? WHERE name = 'events'", f.last)
	return err
}

// PlaceEvents takes the lease only where there is something to do, so that an
// idle server writes nothing. It works in pieces: each locks the row that says which position was
// given last, so that only one node gives positions at a time, whoever believes
// to have the lease. It sees only events whose transactions have ended. On SQLite
// there is only something to do where an earlier version wrote.
func (d *database) PlaceEvents(ctx context.Context, holder string, now, until time.Time) (int, error) {
	all := 0
	for {
		waiting := false
		err := d.search(ctx, func(ctx context.Context, tx *gorm.DB) error {
			return tx.WithContext(ctx).Raw("SELECT EXISTS (SELECT 1 FROM events WHERE position IS NULL)").Scan(&waiting).Error
		})
		if err != nil || !waiting {
			return all, translate(err)
		}
		if mine, err := d.TakeLease(ctx, feedLease, holder, now, until); err != nil || !mine {
			return all, err
		}
		some := 0
		err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
			if f, ok := tx.Statement.ConnPool.(*feed); ok {
				some, err = f.begin(ctx, tx)
				return err
			}
			some, err = placeSome(tx.WithContext(ctx))
			return err
		})
		all += some
		if err != nil || some < feedBatch {
			return all, translate(err)
		}
	}
}

func placeSome(tx *gorm.DB) (int, error) {
	if err := tx.Exec("UPDATE event_feed SET last = last WHERE name = 'events'").Error; err != nil {
		return 0, err
	}
	var last int64
	if err := tx.Raw("SELECT last FROM event_feed WHERE name = 'events'").Scan(&last).Error; err != nil {
		return 0, err
	}
	var waiting []int64
	err := tx.Raw("SELECT sequence FROM events WHERE position IS NULL ORDER BY sequence LIMIT ?", feedBatch).Scan(&waiting).Error
	if err != nil || len(waiting) == 0 {
		return 0, err
	}
	var cases strings.Builder
	values := make([]any, 0, 3*len(waiting))
	for i, sequence := range waiting {
		cases.WriteString(" WHEN CAST(? AS BIGINT) THEN CAST(? AS BIGINT)")
		values = append(values, sequence, last+int64(i)+1)
	}
	values = append(values, waiting)
	if err := tx.Exec("UPDATE events SET position = CASE sequence"+cases.String()+" END WHERE sequence IN ?", values...).Error; err != nil {
		return 0, err
	}
	err = tx.Exec("UPDATE event_feed SET last = ? WHERE name = 'events'", last+int64(len(waiting))).Error
	return len(waiting), err
}
