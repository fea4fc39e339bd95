package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// addEvent writes a line of the audit log in the transaction it tells of.
func addEvent(ctx context.Context, tx *gorm.DB, e dragoman.Event) error {
	row := toRowEvent(&e)
	return gorm.G[eventRow](tx).Create(ctx, &row)
}

func (d *database) Events(ctx context.Context, after int64, limit int) ([]dragoman.Event, error) {
	if limit <= 0 {
		return nil, nil
	}
	rows, err := gorm.G[eventRow](d.reader()).
		Where("sequence > ?", after).Order("sequence").Limit(limit).Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	events := make([]dragoman.Event, len(rows))
	for i := range rows {
		events[i] = fromRowEvent(&rows[i])
	}
	return events, nil
}
