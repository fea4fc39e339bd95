package store

import (
	"context"
	"slices"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

var userTable = table[dragoman.User, userRow]{
	toRow: toRowUser, fromRow: fromRowUser, event: dragoman.NewUserEvent,
	fixed: fixedUserColumns, fix: fixUser, taken: takenUser,
	clash: func(u *dragoman.User) error { return dragoman.Taken(dragoman.SubjectUser, "username", u.Username) },
	along: changeAlong,
}

// fixedUserColumns are never written again once the user exists; logins are
// stamped by their sessions.
var fixedUserColumns = []string{
	"id", "door", "builtin", "created_at", "created_by", "created_by_id", "first_login_at", "last_login_at",
}

func fixUser(after, before *dragoman.User) {
	after.ID, after.Door, after.Builtin = before.ID, before.Door, before.Builtin
	after.CreatedAt, after.CreatedBy, after.CreatedByID = before.CreatedAt, before.CreatedBy, before.CreatedByID
	after.FirstLoginAt, after.LastLoginAt = before.FirstLoginAt, before.LastLoginAt
	after.Version = before.Version + 1
}

func userAt(id string) place { return at("id = ?", id).of(dragoman.SubjectUser, id) }

func (r userRow) unchanged() place { return at("id = ? AND version = ?", r.ID, r.Version) }

func (d *database) CreateUser(ctx context.Context, u dragoman.User, by dragoman.Change) (dragoman.User, error) {
	u.Version = 1
	c, err := newCreation(&u, by)
	if err != nil {
		return dragoman.User{}, translate(err)
	}
	c.noted = d.userTotals.pending()
	c.noted.add(nil, c.noted.copy(&c.made))
	defer d.indexer.poke()
	if err := d.create(ctx, c); err != nil {
		return dragoman.User{}, translate(err)
	}
	c.noted.keep()
	return c.made, nil
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
			return dragoman.Taken(dragoman.SubjectUser, "id", row.ID)
		}
	}
	return dragoman.Taken(dragoman.SubjectUser, "username", row.Username)
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
	defer d.indexer.poke()
	return noting(ctx, d, d.userTotals, func(ctx context.Context, tx *gorm.DB, c *pending[dragoman.User]) (dragoman.User, error) {
		var before *dragoman.User
		kept, err := userTable.mutate(ctx, tx, userAt(id), by, func(u *dragoman.User) error {
			before = c.copy(u)
			return fn(u)
		})
		c.add(before, c.copy(&kept))
		return kept, err
	})
}

// changeAlong remembers a hash that was replaced, and ends the sessions of a
// user who is disabled, or those that do not outlive a changed password.
func changeAlong(ctx context.Context, tx *gorm.DB, terms dragoman.Terms, before, after *dragoman.User) error {
	changed := before.Credential.Hash != after.Credential.Hash
	if err := rememberHash(ctx, tx, before, after.Credential.Hash); err != nil || after.Enabled && !changed {
		return err
	}
	ending := gorm.G[sessionRow](tx).Where("user_id = ?", after.ID)
	if after.Enabled && terms.KeepSession != "" {
		ending = ending.Where("digest <> ?", terms.KeepSession)
	}
	if after.Enabled && len(terms.KeepSessions) > 0 {
		ending = ending.Where("door NOT IN ?", terms.KeepSessions)
	}
	_, err := ending.Delete(ctx)
	return err
}

func (d *database) DeleteUser(ctx context.Context, id string, by dragoman.Change, check func(*dragoman.User) error) (dragoman.User, error) {
	return noting(ctx, d, d.userTotals, func(ctx context.Context, tx *gorm.DB, c *pending[dragoman.User]) (dragoman.User, error) {
		removed, err := userTable.remove(ctx, tx, userAt(id), by, check)
		c.add(c.copy(&removed), nil)
		return removed, err
	})
}
