package store

import (
	"context"
	"slices"
	"strings"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// addEvent writes a line of the audit log in the transaction it tells of.
func addEvent(ctx context.Context, tx *gorm.DB, e dragoman.Event) error {
	row := toRowEvent(&e)
	return addEventRow(ctx, tx, &row)
}

func addEventRow(ctx context.Context, tx *gorm.DB, row *eventRow) error {
	position, err := nextPosition(ctx, tx)
	if err != nil {
		return err
	}
	_, err = insertRow(ctx, tx, insertEvent, row.At, row.Actor, row.ActorID, row.Door, row.Action, row.Subject,
		row.StateBefore, row.StateAfter, row.Source, row.Outcome, row.Occurrences, position)
	return err
}

// eventBatch is how many events one statement writes or removes.
const eventBatch = 500

func (d *database) AddEvents(ctx context.Context, events []dragoman.Event) error {
	rows := make([]eventRow, len(events))
	for i := range events {
		rows[i] = toRowEvent(&events[i])
	}
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		fresh := slices.Clone(rows) // GORM fills in the numbers, and do may run again
		for i := range fresh {
			var err error
			if fresh[i].Position, err = nextPosition(ctx, tx); err != nil {
				return err
			}
		}
		return gorm.G[eventRow](tx).CreateInBatches(ctx, &fresh, eventBatch)
	}))
}

func (d *database) Events(ctx context.Context, q dragoman.EventQuery) ([]dragoman.Event, error) {
	if q.Limit <= 0 || !searchable(q.Subject) || !searchable(q.Actor) || !searchable(string(q.Action)) {
		return nil, ctx.Err()
	}
	order := "sequence"
	if q.Feed {
		order = "position"
	}
	if q.Last {
		order += " DESC"
	}
	var rows []eventRow
	err := d.search(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		rows, err = matching(tx, q).Order(order).Limit(q.Limit).Find(ctx)
		return err
	})
	if err != nil {
		return nil, translate(err)
	}
	events := make([]dragoman.Event, len(rows))
	for i := range rows {
		events[i] = fromRowEvent(&rows[i])
	}
	if q.Last {
		slices.Reverse(events)
	}
	return events, nil
}

// matching asks for what an event must be.
func matching(db *gorm.DB, q dragoman.EventQuery) gorm.ChainInterface[eventRow] {
	behind := "sequence > ?"
	if q.Feed {
		behind = "position > ?" // which those without one are not
	}
	find := gorm.G[eventRow](db).Where(behind, q.After)
	for column, value := range map[string]string{
		"subject": q.Subject, "actor": q.Actor, "door": string(q.Door), "outcome": string(q.Outcome),
	} {
		if value != "" {
			find = find.Where(column+" = ?", value)
		}
	}
	if kind, all := strings.CutSuffix(string(q.Action), "*"); all {
		find = find.Where("substr(action, 1, ?) = ?", len(kind), kind)
	} else if q.Action != "" {
		find = find.Where("action = ?", string(q.Action))
	}
	if !q.Since.IsZero() {
		find = find.Where("at >= ?", q.Since.UnixMicro())
	}
	if !q.Until.IsZero() {
		find = find.Where("at < ?", q.Until.UnixMicro())
	}
	return find
}
