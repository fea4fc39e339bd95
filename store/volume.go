package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// volumeBatch is how many events are weighed together, and so forgotten
// together. Those that are not that many yet are not weighed.
const volumeBatch = 1000

// eventBytes is about what an event takes with its places in indexes.
const eventBytes = `200 + octet_length(actor) + octet_length(actor_id) + octet_length(subject) + octet_length(source)
	+ COALESCE(octet_length(state_before), 0) + COALESCE(octet_length(state_after), 0)`

type eventVolume struct{ UpTo, Bytes int64 }

// trimVolume forgets the oldest events beyond so many bytes. It weighs each
// event once, in the order of positions, which has no late comers.
func (d *database) trimVolume(ctx context.Context, bytes int64) (int, error) {
	for {
		if weighed, err := d.weighSome(ctx); err != nil || !weighed {
			if err != nil {
				return 0, translate(err)
			}
			break
		}
	}
	var volumes []eventVolume
	if err := d.reader().WithContext(ctx).Raw("SELECT up_to, bytes FROM event_volumes ORDER BY up_to DESC").Scan(&volumes).Error; err != nil {
		return 0, translate(err)
	}
	for _, volume := range volumes {
		if bytes -= volume.Bytes; bytes < 0 {
			return d.forgetUpTo(ctx, volume.UpTo)
		}
	}
	return 0, nil
}

// weighSome weighs the next events, if there are enough.
func (d *database) weighSome(ctx context.Context) (weighed bool, err error) {
	err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		var next struct{ UpTo, Bytes, Events int64 }
		err := tx.WithContext(ctx).Raw(`SELECT COALESCE(MAX(position), 0) AS up_to, COALESCE(SUM(size), 0) AS bytes, count(*) AS events FROM (
			SELECT position, `+eventBytes+` AS size FROM events
			WHERE position > (SELECT COALESCE(MAX(up_to), 0) FROM event_volumes) ORDER BY position LIMIT ?) AS next`, volumeBatch).Scan(&next).Error
		if weighed = next.Events == volumeBatch; err != nil || !weighed {
			return err
		}
		return tx.WithContext(ctx).Exec(
			"INSERT INTO event_volumes (up_to, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", next.UpTo, next.Bytes).Error
	})
	return weighed, err
}

// forgetUpTo forgets events up to a position.
func (d *database) forgetUpTo(ctx context.Context, position int64) (int, error) {
	return d.inPieces(ctx, `DELETE FROM events WHERE position IN (
		SELECT position FROM events WHERE position <= ? ORDER BY position LIMIT ?)`, position, eventBatch)
}

// tidyVolumes forgets the weights of events that are gone.
func (d *database) tidyVolumes(ctx context.Context) error {
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		return tx.WithContext(ctx).Exec(`DELETE FROM event_volumes WHERE up_to < COALESCE((SELECT MIN(position) FROM events),
			(SELECT last + 1 FROM event_feed WHERE name = 'events'))`).Error
	}))
}

// TrimEvents forgets by age, number and size.
func (d *database) TrimEvents(ctx context.Context, keep dragoman.Retention) (int, error) {
	trimmed := 0
	for _, step := range []func() (int, error){
		func() (int, error) { return d.trimOld(ctx, keep.Since) },
		func() (int, error) { return d.trimMany(ctx, keep.Count) },
		func() (int, error) {
			if keep.Bytes <= 0 {
				return 0, nil
			}
			return d.trimVolume(ctx, keep.Bytes)
		},
	} {
		gone, err := step()
		if trimmed += gone; err != nil {
			return trimmed, err
		}
	}
	if trimmed == 0 {
		return 0, nil
	}
	return trimmed, d.tidyVolumes(ctx)
}
