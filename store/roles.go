package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

var roleTable = table[dragoman.Role, roleRow]{
	toRow: toRowRole, fromRow: fromRowRole, event: dragoman.NewRoleEvent,
	fixed: []string{"id", "name", "created_at", "created_by", "created_by_id"},
	fix:   fixRole, taken: takenRole,
}

func fixRole(after, before *dragoman.Role) {
	after.ID, after.Name = before.ID, before.Name
	after.CreatedAt, after.CreatedBy, after.CreatedByID = before.CreatedAt, before.CreatedBy, before.CreatedByID
	after.Version = before.Version + 1
}

func roleAt(name string) place { return at("name = ?", name) }

func (r roleRow) unchanged() place { return at("id = ? AND version = ?", r.ID, r.Version) }

func (d *database) CreateRole(ctx context.Context, r dragoman.Role, by dragoman.Change) (dragoman.Role, error) {
	r.Version = 1
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Role, error) {
		return roleTable.create(ctx, tx, &r, by)
	})
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
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Role, error) {
		return roleTable.mutate(ctx, tx, roleAt(name), by, fn)
	})
}

func (d *database) DeleteRole(ctx context.Context, name string, by dragoman.Change, check func(*dragoman.Role) error) (dragoman.Role, error) {
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Role, error) {
		return roleTable.remove(ctx, tx, roleAt(name), by, check)
	})
}
