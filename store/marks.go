package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

type markRow struct {
	Target string `gorm:"primaryKey"`
	Object string `gorm:"primaryKey"`
	Name   string `gorm:"primaryKey"`
	State  string
}

func (markRow) TableName() string { return "marks" }

func (d *database) Marks(ctx context.Context, target, object, after string, limit int) ([]dragoman.Mark, error) {
	if !searchable(target) || !searchable(object) || !searchable(after) {
		return nil, ctx.Err()
	}
	var rows []markRow
	err := d.search(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		rows, err = gorm.G[markRow](tx).Where("target = ? AND object = ? AND name > ?", target, object, after).
			Order("name").Limit(limit).Find(ctx)
		return err
	})
	marks := make([]dragoman.Mark, len(rows))
	for i, row := range rows {
		marks[i] = dragoman.Mark(row)
	}
	return marks, translate(err)
}

func (d *database) PutMarks(ctx context.Context, marks []dragoman.Mark) error {
	for _, m := range marks {
		if !searchable(m.Target) || !searchable(m.Object) || !searchable(m.Name) || !searchable(m.State) {
			return dragoman.Errorf(dragoman.CodeInvalid, "name", "a mark holds text that cannot be kept")
		}
	}
	over := clause.OnConflict{UpdateAll: true}
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		for _, m := range marks {
			row := markRow(m)
			var err error
			if m.State == "" {
				_, err = gorm.G[markRow](tx).Where("target = ? AND object = ? AND name = ?", m.Target, m.Object, m.Name).Delete(ctx)
			} else {
				err = tx.WithContext(ctx).Clauses(over).Create(&row).Error
			}
			if err != nil {
				return err
			}
		}
		return nil
	}))
}
