package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

func (d *database) CreateRole(ctx context.Context, r dragoman.Role, by dragoman.Change) (dragoman.Role, error) {
	r.Version = 1
	row, err := toRowRole(&r)
	if err != nil {
		return dragoman.Role{}, err
	}
	err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		added, err := add(ctx, tx, &row)
		if err != nil {
			return err
		}
		if !added {
			return takenRole(ctx, tx, &row)
		}
		return addEvent(ctx, tx, dragoman.NewRoleEvent(by, nil, &r))
	})
	if err != nil {
		return dragoman.Role{}, translate(err)
	}
	return fromRowRole(&row)
}

// takenRole says which of its names a new role could not have.
func takenRole(ctx context.Context, tx *gorm.DB, row *roleRow) error {
	others, err := gorm.G[roleRow](tx).Where("id = ? OR name = ?", row.ID, row.Name).Find(ctx)
	if err != nil {
		return err
	}
	if len(others) == 0 {
		return errLostRace // gone again since
	}
	for _, other := range others {
		if other.Name == row.Name {
			return conflict("name", "a role", row.Name)
		}
	}
	return conflict("id", "a role", row.ID)
}

func (d *database) Role(ctx context.Context, name string) (dragoman.Role, error) {
	if !searchable(name) {
		return dragoman.Role{}, dragoman.ErrNotFound
	}
	row, err := gorm.G[roleRow](d.reader()).Where("name = ?", name).Take(ctx)
	if err != nil {
		return dragoman.Role{}, translate(err)
	}
	return fromRowRole(&row)
}

func (d *database) Roles(ctx context.Context) ([]dragoman.Role, error) {
	rows, err := gorm.G[roleRow](d.reader()).Order("name").Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	roles := make([]dragoman.Role, len(rows))
	for i := range rows {
		if roles[i], err = fromRowRole(&rows[i]); err != nil {
			return nil, err
		}
	}
	return roles, nil
}

func (d *database) UpdateRole(ctx context.Context, name string, by dragoman.Change, fn func(*dragoman.Role) error) (dragoman.Role, error) {
	var row roleRow
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		before, after, err := lockRole(ctx, tx, name)
		if err != nil {
			return err
		}
		if err := fn(&after); err != nil {
			return refusal{err}
		}
		after.ID, after.Name = before.ID, before.Name
		after.CreatedAt, after.CreatedBy, after.CreatedByID = before.CreatedAt, before.CreatedBy, before.CreatedByID
		after.Version = before.Version + 1
		if row, err = toRowRole(&after); err != nil {
			return err
		}
		if err := replaceRole(ctx, tx, row, before.Version); err != nil {
			return err
		}
		return addEvent(ctx, tx, dragoman.NewRoleEvent(by, &before, &after))
	})
	if err != nil {
		return dragoman.Role{}, translate(err)
	}
	return fromRowRole(&row)
}

// lockRole is lockUser for roles. It returns the role twice, sharing nothing.
func lockRole(ctx context.Context, tx *gorm.DB, name string) (kept, copied dragoman.Role, err error) {
	if !searchable(name) {
		return kept, copied, dragoman.ErrNotFound
	}
	lock := clause.Locking{Strength: clause.LockingStrengthUpdate}
	row, err := gorm.G[roleRow](tx, lock).Where("name = ?", name).Take(ctx)
	if err != nil {
		return kept, copied, err
	}
	if kept, err = fromRowRole(&row); err == nil {
		copied, err = fromRowRole(&row)
	}
	return kept, copied, err
}

func replaceRole(ctx context.Context, tx *gorm.DB, row roleRow, version int64) error {
	changed, err := gorm.G[roleRow](tx).
		Where("id = ? AND version = ?", row.ID, version).
		Select("*").Omit(fixedRoleColumns...).
		Updates(ctx, row)
	if err == nil && changed == 0 {
		return errLostRace
	}
	return err
}

func (d *database) DeleteRole(ctx context.Context, name string, by dragoman.Change, check func(*dragoman.Role) error) (dragoman.Role, error) {
	var deleted dragoman.Role
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		role, seen, err := lockRole(ctx, tx, name)
		if err != nil {
			return err
		}
		deleted = role
		if check != nil {
			if err := check(&seen); err != nil {
				return refusal{err}
			}
		}
		gone, err := gorm.G[roleRow](tx).Where("id = ? AND version = ?", role.ID, role.Version).Delete(ctx)
		if err != nil {
			return err
		}
		if gone == 0 {
			return errLostRace
		}
		return addEvent(ctx, tx, dragoman.NewRoleEvent(by, &deleted, nil))
	})
	if err != nil {
		return dragoman.Role{}, translate(err)
	}
	return deleted, nil
}
