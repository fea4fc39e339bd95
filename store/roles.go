package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
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

func roleAt(name string) place { return at("name = ?", name).of(dragoman.SubjectRole, name) }

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
			return dragoman.Taken(dragoman.SubjectRole, "name", row.Name)
		}
	}
	return dragoman.Taken(dragoman.SubjectRole, "id", row.ID)
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

func (d *database) FindRoles(ctx context.Context, q dragoman.RoleQuery) ([]dragoman.Role, error) {
	c := compiler{syntax: d.syntax(), things: roleFields}
	chosen := always
	if q.Filter != nil {
		chosen = c.filter(over(q.Filter, roleField), 0)
	}
	if c.values > maxValues {
		c.refuse("filter", "the query compares with more than %d values", maxValues)
	}
	if c.err != nil || !searchable(q.After) {
		return nil, c.err
	}
	var roles []dragoman.Role
	err := d.search(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		roles, err = readRoles(ctx, tx, chosen, c.rough, q)
		return err
	})
	return roles, translate(err)
}

// readRoles reads on until there are as many as are wanted: SQL may let more
// through than the filter.
func readRoles(ctx context.Context, tx *gorm.DB, chosen clause.Expr, rough bool, q dragoman.RoleQuery) ([]dragoman.Role, error) {
	var roles []dragoman.Role
	for after := q.After; ; {
		find := gorm.G[roleRow](tx).Where(chosen).Where("roles.name > ?", after).Order("roles.name")
		if q.Limit > 0 {
			find = find.Limit(q.Limit - len(roles))
		}
		rows, err := find.Find(ctx)
		if err != nil {
			return nil, err
		}
		p := pace.New(ctx)
		for i := range rows {
			r, err := fromRowRole(&rows[i])
			if err != nil {
				return nil, err
			}
			after = r.Name
			if !rough || search.HoldsWithin(p, q.Filter, func(dragoman.RoleField) []any { return []any{r.Name} }) {
				roles = append(roles, r)
			}
		}
		if p.Err() != nil {
			return nil, p.Err()
		}
		if !rough || q.Limit == 0 || len(roles) == q.Limit || len(rows) == 0 {
			return roles, nil
		}
	}
}

func (d *database) UpdateRole(ctx context.Context, name string, by dragoman.Change, fn func(*dragoman.Role) error) (dragoman.Role, error) {
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Role, error) {
		return roleTable.mutate(ctx, tx, roleAt(name), by, fn)
	})
}

func (d *database) DeleteRole(
	ctx context.Context, name string, by dragoman.Change, check func(*dragoman.Role) error,
) (dragoman.Role, error) {
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Role, error) {
		return roleTable.remove(ctx, tx, roleAt(name), by, check)
	})
}
