package store

import (
	"context"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// rememberHash keeps the hash that a user had, if it has another one now, and
// forgets the oldest of many.
func rememberHash(ctx context.Context, tx *gorm.DB, before *dragoman.User, now dragoman.PasswordHash) error {
	was := before.Credential
	if !was.IsSet() || was.Hash == now {
		return nil
	}
	row := pastPasswordRow{UserID: before.ID, Revision: was.Revision, Hash: string(was.Hash)}
	if _, err := add(ctx, tx, &row); err != nil {
		return err
	}
	return tx.WithContext(ctx).Exec(`DELETE FROM past_passwords
		WHERE user_id = ? AND revision NOT IN (
			SELECT revision FROM past_passwords WHERE user_id = ? ORDER BY revision DESC LIMIT ?)`,
		before.ID, before.ID, dragoman.MostPastPasswords).Error
}

func (d *database) PastHashes(ctx context.Context, id string, limit int) ([]dragoman.PasswordHash, error) {
	if !searchable(id) || limit <= 0 {
		return nil, ctx.Err()
	}
	rows, err := gorm.G[pastPasswordRow](d.reader()).
		Where("user_id = ?", id).Order("revision DESC").Limit(limit).Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	hashes := make([]dragoman.PasswordHash, len(rows))
	for i, row := range rows {
		hashes[i] = dragoman.PasswordHash(row.Hash)
	}
	return hashes, nil
}

// RenewHash compares and replaces in one statement, so a password that was
// changed in between stays changed.
func (d *database) RenewHash(ctx context.Context, id string, old, renewed dragoman.PasswordHash) (bool, error) {
	if !searchable(id) {
		return false, ctx.Err()
	}
	kept := false
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		done := tx.WithContext(ctx).Exec(`UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?`,
			string(renewed), id, string(old))
		kept = done.RowsAffected == 1
		return done.Error
	})
	return kept && err == nil, translate(err)
}
