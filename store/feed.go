package store

import (
	"context"
	"strings"
	"time"

	"gorm.io/gorm"
)

// feedBatch is how many events get their positions in one transaction.
const feedBatch = 250

// feedLease names the relay's lease.
const feedLease = "event-feed"

// PlaceEvents takes the lease only where there is something to do, so that an
// idle server writes nothing. It works in pieces: each locks the row that says which position was
// given last, so that only one node gives positions at a time, whoever believes
// to have the lease. It sees only events whose transactions have ended.
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
