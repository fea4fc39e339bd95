package store

import (
	"context"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

func (d *database) CreateUser(ctx context.Context, u dragoman.User, by dragoman.Change) (dragoman.User, error) {
	u.Version = 1
	row, err := toRowUser(&u)
	if err != nil {
		return dragoman.User{}, err
	}
	err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		added, err := add(ctx, tx, &row)
		if err != nil {
			return err
		}
		if !added {
			return takenUser(ctx, tx, &row)
		}
		return addEvent(ctx, tx, dragoman.NewUserEvent(by, nil, &u))
	})
	if err != nil {
		return dragoman.User{}, translate(err)
	}
	return fromRowUser(&row)
}

// add inserts a row unless a unique index has one like it already. Asking the
// database not to fail leaves the transaction usable on both engines, and so
// the question open what the row clashed with.
func add[T any](ctx context.Context, tx *gorm.DB, row *T) (bool, error) {
	result := gorm.WithResult()
	err := gorm.G[T](tx, result, clause.OnConflict{DoNothing: true}).Create(ctx, row)
	return result.RowsAffected == 1, err
}

// takenUser says which of its names a new user could not have.
func takenUser(ctx context.Context, tx *gorm.DB, row *userRow) error {
	others, err := gorm.G[userRow](tx).Where("id = ? OR username = ?", row.ID, row.Username).Find(ctx)
	if err != nil {
		return err
	}
	if len(others) == 0 {
		return errLostRace // gone again since
	}
	for _, other := range others {
		if other.ID == row.ID {
			return conflict("id", "a user", row.ID)
		}
	}
	return conflict("username", "a user", row.Username)
}

func (d *database) User(ctx context.Context, id string) (dragoman.User, error) {
	return d.user(ctx, "id = ?", id)
}

func (d *database) UserByName(ctx context.Context, username string) (dragoman.User, error) {
	return d.user(ctx, "username = ?", username)
}

func (d *database) user(ctx context.Context, where, name string) (dragoman.User, error) {
	if !searchable(name) {
		return dragoman.User{}, dragoman.ErrNotFound
	}
	row, err := gorm.G[userRow](d.reader()).Where(where, name).Take(ctx)
	if err != nil {
		return dragoman.User{}, translate(err)
	}
	return fromRowUser(&row)
}

// idsAtOnce keeps a statement within what both engines take as parameters.
const idsAtOnce = 1000

func (d *database) UsersByID(ctx context.Context, ids []string) ([]dragoman.User, error) {
	rows := make(map[string]userRow, len(ids))
	err := d.read(ctx, func(ctx context.Context, tx *gorm.DB) error {
		for some := range slices.Chunk(onlySearchable(ids), idsAtOnce) {
			found, err := gorm.G[userRow](tx).Where("id IN ?", some).Find(ctx)
			if err != nil {
				return err
			}
			for _, row := range found {
				rows[row.ID] = row
			}
		}
		return nil
	})
	if err != nil {
		return nil, translate(err)
	}
	found := make([]userRow, 0, len(ids))
	for _, id := range ids {
		if row, ok := rows[id]; ok {
			found = append(found, row)
		}
	}
	return fromRowUsers(found)
}

func (d *database) UpdateUser(ctx context.Context, id string, by dragoman.Change, fn func(*dragoman.User) error) (dragoman.User, error) {
	var row userRow
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		before, err := lockUser(ctx, tx, id)
		if err != nil {
			return err
		}
		after := before.Clone()
		if err := fn(&after); err != nil {
			return refusal{err}
		}
		keepFixed(&after, &before)
		if row, err = toRowUser(&after); err != nil {
			return err
		}
		if err := replaceUser(ctx, tx, row, before.Version); err != nil {
			return err
		}
		if err := rememberHash(ctx, tx, &before, after.Credential.Hash); err != nil {
			return err
		}
		return addEvent(ctx, tx, dragoman.NewUserEvent(by, &before, &after))
	})
	if err != nil {
		return dragoman.User{}, translate(err)
	}
	return fromRowUser(&row)
}

// lockUser reads a user so that nobody else writes it before this transaction
// ends. (SQLite needs no lock and ignores it: there is one writer.)
func lockUser(ctx context.Context, tx *gorm.DB, id string) (dragoman.User, error) {
	if !searchable(id) {
		return dragoman.User{}, dragoman.ErrNotFound
	}
	lock := clause.Locking{Strength: clause.LockingStrengthUpdate}
	row, err := gorm.G[userRow](tx, lock).Where("id = ?", id).Take(ctx)
	if err != nil {
		return dragoman.User{}, err
	}
	return fromRowUser(&row)
}

// keepFixed undoes what no update may change.
func keepFixed(after, before *dragoman.User) {
	after.ID, after.Door, after.Builtin = before.ID, before.Door, before.Builtin
	after.CreatedAt, after.CreatedBy, after.CreatedByID = before.CreatedAt, before.CreatedBy, before.CreatedByID
	after.FirstLoginAt, after.LastLoginAt = before.FirstLoginAt, before.LastLoginAt
	after.Version = before.Version + 1
}

// replaceUser keeps the row if the version is still what it was; a disabled
// user's sessions go with it.
func replaceUser(ctx context.Context, tx *gorm.DB, row userRow, version int64) error {
	changed, err := gorm.G[userRow](tx).
		Where("id = ? AND version = ?", row.ID, version).
		Select("*").Omit(fixedUserColumns...).
		Updates(ctx, row)
	switch {
	case isDuplicate(err):
		return conflict("username", "a user", row.Username)
	case err != nil:
		return err
	case changed == 0:
		return errLostRace
	case row.Enabled:
		return nil
	}
	_, err = gorm.G[sessionRow](tx).Where("user_id = ?", row.ID).Delete(ctx)
	return err
}

func (d *database) DeleteUser(ctx context.Context, id string, by dragoman.Change, check func(*dragoman.User) error) (dragoman.User, error) {
	var deleted dragoman.User
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		u, err := lockUser(ctx, tx, id)
		if err != nil {
			return err
		}
		deleted = u.Clone()
		if check != nil {
			if err := check(&u); err != nil {
				return refusal{err}
			}
		}
		gone, err := gorm.G[userRow](tx).Where("id = ? AND version = ?", id, deleted.Version).Delete(ctx)
		if err != nil {
			return err
		}
		if gone == 0 {
			return errLostRace
		}
		return addEvent(ctx, tx, dragoman.NewUserEvent(by, &deleted, nil))
	})
	if err != nil {
		return dragoman.User{}, translate(err)
	}
	return deleted, nil
}
