package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

func (d *database) CreateKey(ctx context.Context, k dragoman.Key, by dragoman.Change) (dragoman.Key, error) {
	k.Version = 1
	row := toRowKey(&k)
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		if _, err := lockUser(ctx, tx, k.OwnerID); err != nil {
			return err
		}
		added, err := add(ctx, tx, &row)
		if err != nil {
			return err
		}
		if !added {
			return takenKey(ctx, tx, &row)
		}
		return addEvent(ctx, tx, dragoman.NewKeyEvent(by, nil, &k))
	})
	if err != nil {
		return dragoman.Key{}, translate(err)
	}
	return fromRowKey(&row), nil
}

// takenKey says what a new key could not have.
func takenKey(ctx context.Context, tx *gorm.DB, row *keyRow) error {
	same, err := gorm.G[keyRow](tx).Where("door = ? AND id = ?", row.Door, row.ID).Count(ctx, "*")
	if err != nil {
		return err
	}
	if same > 0 {
		return conflict("id", "a key", row.ID)
	}
	return dragoman.Errorf(dragoman.CodeConflict, "digest", "this secret exists already")
}

func (d *database) Key(ctx context.Context, door dragoman.Dialect, id string) (dragoman.Key, error) {
	if !searchable(id) {
		return dragoman.Key{}, dragoman.ErrNotFound
	}
	row, err := gorm.G[keyRow](d.reader()).Where("door = ? AND id = ?", string(door), id).Take(ctx)
	if err != nil {
		return dragoman.Key{}, translate(err)
	}
	return fromRowKey(&row), nil
}

// keyWithOwner reads a key and its owner in one statement.
type keyWithOwner struct {
	Key   keyRow  `gorm:"embedded"`
	Owner userRow `gorm:"foreignKey:OwnerID;references:ID"`
}

func (keyWithOwner) TableName() string { return keyRow{}.TableName() }

func (d *database) KeyByDigest(ctx context.Context, door dragoman.Dialect, digest string) (dragoman.Key, dragoman.User, error) {
	if !searchable(digest) {
		return dragoman.Key{}, dragoman.User{}, dragoman.ErrNotFound
	}
	row, err := gorm.G[keyWithOwner](d.reader()).
		Joins(clause.InnerJoin.Association("Owner"), nil).
		Where("keys.door = ? AND keys.digest = ?", string(door), digest).Take(ctx)
	if err != nil {
		return dragoman.Key{}, dragoman.User{}, translate(err)
	}
	u, err := fromRowUser(&row.Owner)
	return fromRowKey(&row.Key), u, err
}

func (d *database) Keys(ctx context.Context, door dragoman.Dialect, q dragoman.KeyQuery) ([]dragoman.Key, error) {
	if !searchable(q.OwnerID) || !searchable(q.Name) {
		return nil, nil
	}
	find := gorm.G[keyRow](d.reader()).Where("door = ?", string(door))
	if q.OwnerID != "" {
		find = find.Where("owner_id = ?", q.OwnerID)
	}
	if q.Name != "" {
		find = find.Where("name = ?", q.Name)
	}
	if q.Limit > 0 {
		find = find.Limit(q.Limit)
	}
	rows, err := find.Order("created_at, id").Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	keys := make([]dragoman.Key, len(rows))
	for i := range rows {
		keys[i] = fromRowKey(&rows[i])
	}
	return keys, nil
}

func (d *database) UpdateKey(ctx context.Context, door dragoman.Dialect, id string, by dragoman.Change, fn func(*dragoman.Key) error) (dragoman.Key, error) {
	var row keyRow
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		found, err := lockKey(ctx, tx, door, id)
		if err != nil {
			return err
		}
		before, after := fromRowKey(&found), fromRowKey(&found)
		if err := fn(&after); err != nil {
			return refusal{err}
		}
		after.Version = before.Version + 1
		row = toRowKey(&after)
		row.Door, row.ID, row.OwnerID, row.Digest, row.Created = found.Door, found.ID, found.OwnerID, found.Digest, found.Created
		changed, err := gorm.G[keyRow](tx).
			Where("door = ? AND id = ? AND version = ?", row.Door, row.ID, before.Version).
			Select("name", "expires_at", "revoked_at", "body", "updated_at", "version").
			Updates(ctx, row)
		if err != nil {
			return err
		}
		if changed == 0 {
			return errLostRace
		}
		after = fromRowKey(&row)
		return addEvent(ctx, tx, dragoman.NewKeyEvent(by, &before, &after))
	})
	if err != nil {
		return dragoman.Key{}, translate(err)
	}
	return fromRowKey(&row), nil
}

// lockKey is lockUser for keys.
func lockKey(ctx context.Context, tx *gorm.DB, door dragoman.Dialect, id string) (keyRow, error) {
	if !searchable(id) {
		return keyRow{}, dragoman.ErrNotFound
	}
	lock := clause.Locking{Strength: clause.LockingStrengthUpdate}
	return gorm.G[keyRow](tx, lock).Where("door = ? AND id = ?", string(door), id).Take(ctx)
}

func (d *database) DeleteKey(ctx context.Context, door dragoman.Dialect, id string, by dragoman.Change, check func(*dragoman.Key) error) (dragoman.Key, error) {
	var deleted dragoman.Key
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		found, err := lockKey(ctx, tx, door, id)
		if err != nil {
			return err
		}
		deleted = fromRowKey(&found)
		if check != nil {
			seen := fromRowKey(&found)
			if err := check(&seen); err != nil {
				return refusal{err}
			}
		}
		gone, err := gorm.G[keyRow](tx).
			Where("door = ? AND id = ? AND version = ?", found.Door, found.ID, found.Version).Delete(ctx)
		if err != nil {
			return err
		}
		if gone == 0 {
			return errLostRace
		}
		return addEvent(ctx, tx, dragoman.NewKeyEvent(by, &deleted, nil))
	})
	if err != nil {
		return dragoman.Key{}, translate(err)
	}
	return deleted, nil
}
