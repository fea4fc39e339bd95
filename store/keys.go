package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

var keyTable = table[dragoman.Key, keyRow]{
	toRow: sure(toRowKey), fromRow: sure(fromRowKey), event: dragoman.NewKeyEvent,
	fixed: []string{"door", "id", "owner_id", "digest", "created_at"},
	fix:   fixKey, taken: takenKey,
}

func fixKey(after, before *dragoman.Key) {
	after.Door, after.ID, after.OwnerID = before.Door, before.ID, before.OwnerID
	after.Digest, after.CreatedAt = before.Digest, before.CreatedAt
	after.Version = before.Version + 1
}

func keyAt(door dragoman.Dialect, id string) place {
	return at("door = ? AND id = ?", string(door), id).of(dragoman.SubjectKey, id)
}

func (r keyRow) unchanged() place {
	return at("door = ? AND id = ? AND version = ?", r.Door, r.ID, r.Version)
}

func (d *database) CreateKey(ctx context.Context, k dragoman.Key, by dragoman.Change) (dragoman.Key, error) {
	k.Version = 1
	return noting(ctx, d, d.keyTotals, func(ctx context.Context, tx *gorm.DB, c *pending[dragoman.Key]) (dragoman.Key, error) {
		if _, _, err := userTable.lock(ctx, tx, userAt(k.OwnerID)); err != nil {
			return dragoman.Key{}, err
		}
		if err := makeRoom(ctx, tx, &k, by, c); err != nil {
			return dragoman.Key{}, err
		}
		created, err := keyTable.create(ctx, tx, &k, by)
		c.add(nil, c.copy(&created))
		return created, err
	})
}

const liveKey = "revoked_at IS NULL AND (expires_at IS NULL OR expires_at >= ?)"

// makeRoom forgets the oldest dead keys of an owner who has as many as they may.
func makeRoom(ctx context.Context, tx *gorm.DB, k *dragoman.Key, by dragoman.Change, c *pending[dragoman.Key]) error {
	most := int64(by.Terms().KeysPerOwner)
	if most == 0 {
		return nil
	}
	have, err := gorm.G[keyRow](tx).Where("owner_id = ?", k.OwnerID).Count(ctx, "*")
	if err != nil || have < most {
		return err
	}
	now := k.CreatedAt.UnixMicro()
	live, err := gorm.G[keyRow](tx).Where("owner_id = ? AND "+liveKey, k.OwnerID, now).Count(ctx, "*")
	if err != nil {
		return err
	}
	if live >= most {
		return refusal{dragoman.Errorf(dragoman.CodeInvalid, "quota", "the user has %d API keys and may have at most %d", live, most)}
	}
	return removeKeys(ctx, tx, c, `(door, id) IN (
		SELECT door, id FROM keys WHERE owner_id = ? AND NOT (`+liveKey+`) ORDER BY created_at, id LIMIT ?)`,
		k.OwnerID, now, have-most+1)
}

// removeKeys removes keys that fulfil a condition.
func removeKeys(ctx context.Context, tx *gorm.DB, c *pending[dragoman.Key], condition string, values ...any) error {
	var rows []keyRow
	err := tx.WithContext(ctx).Raw("DELETE FROM keys WHERE "+condition+" RETURNING *", values...).Scan(&rows).Error
	for i := range rows {
		removed := fromRowKey(&rows[i])
		c.add(c.copy(&removed), nil)
	}
	return err
}

// takenKey says what a new key could not have.
func takenKey(ctx context.Context, tx *gorm.DB, row *keyRow) error {
	same, err := gorm.G[keyRow](tx).Where("door = ? AND id = ?", row.Door, row.ID).Count(ctx, "*")
	if err != nil {
		return err
	}
	if same > 0 {
		return dragoman.Taken(dragoman.SubjectKey, "id", row.ID)
	}
	return &dragoman.Error{Code: dragoman.CodeConflict, Field: "digest", Subject: dragoman.SubjectKey, Message: "this secret exists already"}
}

func (d *database) Key(ctx context.Context, door dragoman.Dialect, id string) (dragoman.Key, error) {
	row, err := take[keyRow](ctx, d.reader(), keyAt(door, id))
	if err != nil {
		return dragoman.Key{}, translate(err)
	}
	return fromRowKey(&row), nil
}

func (d *database) Keys(ctx context.Context, door dragoman.Dialect, q dragoman.KeyQuery) ([]dragoman.Key, error) {
	if !askable(q) {
		return nil, nil
	}
	chosen, err := compileKeys(d.syntax(), door, q)
	if err != nil {
		return nil, err
	}
	var rows []keyRow
	read := func(ctx context.Context, db *gorm.DB) (err error) {
		rows, err = chosen.page(ctx, db)
		return err
	}
	if q.OwnerID == "" { // everybody's
		err = d.search(ctx, read)
	} else {
		err = read(ctx, d.reader())
	}
	if err != nil {
		return nil, translate(err)
	}
	keys := make([]dragoman.Key, len(rows))
	for i := range rows {
		keys[i] = fromRowKey(&rows[i])
	}
	return keys, nil
}

func (d *database) CountKeys(ctx context.Context, door dragoman.Dialect, q dragoman.KeyQuery) (total int, err error) {
	if !askable(q) {
		return 0, nil
	}
	chosen, err := compileKeys(d.syntax(), door, q)
	if err != nil {
		return 0, err
	}
	err = d.search(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		total, err = chosen.total(ctx, tx, d.keyTotals)
		return err
	})
	return total, translate(err)
}

func (d *database) UpdateKey(
	ctx context.Context, door dragoman.Dialect, id string, by dragoman.Change, fn func(*dragoman.Key) error,
) (dragoman.Key, error) {
	return noting(ctx, d, d.keyTotals, func(ctx context.Context, tx *gorm.DB, c *pending[dragoman.Key]) (dragoman.Key, error) {
		var before *dragoman.Key
		kept, err := keyTable.mutate(ctx, tx, keyAt(door, id), by, func(k *dragoman.Key) error {
			before = c.copy(k)
			return fn(k)
		})
		c.add(before, c.copy(&kept))
		return kept, err
	})
}

func (d *database) DeleteKey(
	ctx context.Context, door dragoman.Dialect, id string, by dragoman.Change, check func(*dragoman.Key) error,
) (dragoman.Key, error) {
	return noting(ctx, d, d.keyTotals, func(ctx context.Context, tx *gorm.DB, c *pending[dragoman.Key]) (dragoman.Key, error) {
		removed, err := keyTable.remove(ctx, tx, keyAt(door, id), by, check)
		c.add(c.copy(&removed), nil)
		return removed, err
	})
}

// askable reports whether the texts of a query can be any key's.
func askable(q dragoman.KeyQuery) bool {
	return searchable(q.OwnerID) && searchable(q.Name) && searchable(q.NamePrefix) && (q.After == nil || searchable(q.After.ID))
}
