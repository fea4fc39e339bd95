package store

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

const oneDocument = "door = ? AND kind = ? AND id = ?"

func (d *database) Document(ctx context.Context, door dragoman.Dialect, kind, id string) (dragoman.Document, error) {
	row, err := takeDocument(ctx, d.reader(), door, kind, id)
	if err != nil {
		return dragoman.Document{}, translate(err)
	}
	return fromRowDocument(&row), nil
}

func takeDocument(ctx context.Context, db *gorm.DB, door dragoman.Dialect, kind, id string, options ...clause.Expression) (documentRow, error) {
	if !searchable(kind) || !searchable(id) {
		return documentRow{}, dragoman.ErrNotFound
	}
	return gorm.G[documentRow](db, options...).Where(oneDocument, string(door), kind, id).Take(ctx)
}

func (d *database) Documents(ctx context.Context, door dragoman.Dialect, kind string) ([]dragoman.Document, error) {
	if !searchable(kind) {
		return nil, nil
	}
	rows, err := gorm.G[documentRow](d.reader()).
		Where("door = ? AND kind = ?", string(door), kind).Order("id").Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	documents := make([]dragoman.Document, len(rows))
	for i := range rows {
		documents[i] = fromRowDocument(&rows[i])
	}
	return documents, nil
}

func (d *database) PutDocument(ctx context.Context, door dragoman.Dialect, kind, id string, by dragoman.Change, fn func(*dragoman.Document, bool) error) (dragoman.Document, error) {
	var row documentRow
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		lock := clause.Locking{Strength: clause.LockingStrengthUpdate}
		found, err := takeDocument(ctx, tx, door, kind, id, lock)
		exists := err == nil
		if !exists && !errors.Is(err, gorm.ErrRecordNotFound) {
			return err
		}
		after := dragoman.Document{Door: door, Kind: kind, ID: id}
		if exists {
			after = fromRowDocument(&found)
		}
		if err := fn(&after, exists); err != nil {
			return refusal{err}
		}
		row = toRowDocument(&after)
		row.Door, row.Kind, row.ID, row.Version = string(door), kind, id, found.Version+1
		if !exists {
			return createDocument(ctx, tx, row, by)
		}
		row.OwnerID = found.OwnerID
		row.Created, row.CreatedBy, row.CreatedByID = found.Created, found.CreatedBy, found.CreatedByID
		return replaceDocument(ctx, tx, row, found, by)
	})
	if err != nil {
		return dragoman.Document{}, translate(err)
	}
	return fromRowDocument(&row), nil
}

func createDocument(ctx context.Context, tx *gorm.DB, row documentRow, by dragoman.Change) error {
	if row.OwnerID != nil {
		if _, err := lockUser(ctx, tx, *row.OwnerID); err != nil {
			return err
		}
	}
	added, err := add(ctx, tx, &row)
	if err != nil {
		return err
	}
	if !added {
		return errLostRace
	}
	after := fromRowDocument(&row)
	return addEvent(ctx, tx, dragoman.NewDocumentEvent(by, nil, &after))
}

func replaceDocument(ctx context.Context, tx *gorm.DB, row, found documentRow, by dragoman.Change) error {
	changed, err := gorm.G[documentRow](tx).
		Where(oneDocument+" AND version = ?", row.Door, row.Kind, row.ID, found.Version).
		Select("body", "updated_at", "updated_by", "updated_by_id", "version").
		Updates(ctx, row)
	if err != nil {
		return err
	}
	if changed == 0 {
		return errLostRace
	}
	before, after := fromRowDocument(&found), fromRowDocument(&row)
	return addEvent(ctx, tx, dragoman.NewDocumentEvent(by, &before, &after))
}

func (d *database) DeleteDocument(ctx context.Context, door dragoman.Dialect, kind, id string, by dragoman.Change) (dragoman.Document, error) {
	var deleted dragoman.Document
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		lock := clause.Locking{Strength: clause.LockingStrengthUpdate}
		found, err := takeDocument(ctx, tx, door, kind, id, lock)
		if err != nil {
			return err
		}
		deleted = fromRowDocument(&found)
		gone, err := gorm.G[documentRow](tx).
			Where(oneDocument+" AND version = ?", found.Door, found.Kind, found.ID, found.Version).Delete(ctx)
		if err != nil {
			return err
		}
		if gone == 0 {
			return errLostRace
		}
		return addEvent(ctx, tx, dragoman.NewDocumentEvent(by, &deleted, nil))
	})
	if err != nil {
		return dragoman.Document{}, translate(err)
	}
	return deleted, nil
}
