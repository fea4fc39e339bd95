package store

import (
	"context"
	"math"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

func (d *database) CreateSession(ctx context.Context, s dragoman.Session) error {
	row := toRowSession(&s)
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		if err := stampLogin(ctx, tx, &row, &s); err != nil {
			return err
		}
		added, err := add(ctx, tx, &row)
		if err == nil && !added {
			err = &dragoman.Error{
				Code: dragoman.CodeConflict, Field: "digest", Subject: dragoman.SubjectSession, Message: "this token exists already",
			}
		}
		if err != nil {
			return err
		}
		return endOldest(ctx, tx, &s)
	}))
}

// endOldest ends sessions of a user who has more than they may with a new one.
// All nodes see the same: whoever makes a session has locked its user.
func endOldest(ctx context.Context, tx *gorm.DB, s *dragoman.Session) error {
	if s.Most <= 0 {
		return nil
	}
	var have int
	err := tx.WithContext(ctx).Raw("SELECT count(*) FROM (SELECT 1 FROM sessions WHERE user_id = ? AND door = ? LIMIT ?) AS counted",
		s.UserID, string(s.Door), s.Most+1).Scan(&have).Error
	if err != nil || have <= s.Most {
		return err
	}
	return tx.WithContext(ctx).Exec(`DELETE FROM sessions WHERE digest IN (
		SELECT digest FROM sessions WHERE user_id = ? AND door = ? AND digest <> ? ORDER BY created_at DESC, digest DESC LIMIT ? OFFSET ?)`,
		s.UserID, string(s.Door), s.Digest, math.MaxInt32, s.Most-s.Most/10-1).Error
}

// stampLogin stamps the login, and fails if the user is missing or disabled. It
// locks the user until the session is kept: a session must not be made while its
// user is being disabled, nor by a password that is being changed.
func stampLogin(ctx context.Context, tx *gorm.DB, s *sessionRow, by *dragoman.Session) error {
	if by.Renewal {
		_, u, err := userTable.lock(ctx, tx, userAt(s.UserID))
		if err == nil && (!u.Enabled || by.Revision != 0 && by.Revision != u.Credential.Revision) {
			err = dragoman.NotFound(dragoman.SubjectUser, s.UserID)
		}
		return err
	}
	if !searchable(s.UserID) {
		return dragoman.NotFound(dragoman.SubjectUser, s.UserID)
	}
	stamped := tx.WithContext(ctx).Exec(`UPDATE users
		SET first_login_at = COALESCE(first_login_at, ?),
		    last_login_at = CASE WHEN last_login_at > ? THEN last_login_at ELSE ? END
		WHERE id = ? AND enabled AND (? = 0 OR credential_revision = ?)`,
		s.Created, s.Created, s.Created, s.UserID, by.Revision, by.Revision)
	if stamped.Error == nil && stamped.RowsAffected == 0 {
		return dragoman.NotFound(dragoman.SubjectUser, s.UserID)
	}
	return stamped.Error
}

func (d *database) TouchSession(ctx context.Context, digest string, at time.Time) error {
	if !searchable(digest) {
		return nil
	}
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		used := at.UnixMicro()
		return tx.WithContext(ctx).Exec(`UPDATE sessions
			SET last_used_at = ?, idle_ends_at = CASE WHEN idle_timeout > 0 THEN ? + idle_timeout / 1000 END
			WHERE digest = ? AND last_used_at < ?`, used, used, digest, used).Error
	}))
}

func (d *database) DeleteSession(ctx context.Context, digest string) error {
	gone, err := d.deleteSessions(ctx, "digest = ?", digest)
	if err == nil && gone == 0 {
		return dragoman.NotFound(dragoman.SubjectSession, "")
	}
	return err
}

func (d *database) DeleteSessions(ctx context.Context, userID string, door dragoman.Dialect) (int, error) {
	return d.deleteSessions(ctx, "user_id = ? AND door = ?", userID, string(door))
}

func (d *database) Sessions(ctx context.Context, userID string, door dragoman.Dialect) ([]dragoman.Session, error) {
	if !searchable(userID) {
		return nil, nil
	}
	rows, err := gorm.G[sessionRow](d.reader()).
		Where("user_id = ? AND door = ?", userID, string(door)).Order("created_at, digest").Find(ctx)
	if err != nil {
		return nil, translate(err)
	}
	sessions := make([]dragoman.Session, len(rows))
	for i := range rows {
		sessions[i] = fromRowSession(&rows[i])
	}
	return sessions, nil
}

func (d *database) EndSession(ctx context.Context, digest string, at time.Time) error {
	if !searchable(digest) {
		return dragoman.NotFound(dragoman.SubjectSession, "")
	}
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		end := at.UnixMicro()
		ended := tx.WithContext(ctx).Exec(`UPDATE sessions
			SET expires_at = CASE WHEN expires_at < ? THEN expires_at ELSE ? END
			WHERE digest = ?`, end, end, digest)
		if ended.Error == nil && ended.RowsAffected == 0 {
			return dragoman.NotFound(dragoman.SubjectSession, "")
		}
		return ended.Error
	}))
}

func (d *database) PurgeSessions(ctx context.Context, overAt time.Time) (int, error) {
	at := overAt.UnixMicro()
	return d.deleteSessions(ctx, "expires_at < ? OR idle_ends_at < ?", at, at)
}

func (d *database) deleteSessions(ctx context.Context, where string, values ...any) (gone int, err error) {
	for _, v := range values {
		if text, ok := v.(string); ok && !searchable(text) {
			return 0, nil
		}
	}
	err = d.write(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
		gone, err = gorm.G[sessionRow](tx).Where(where, values...).Delete(ctx)
		return err
	})
	return gone, translate(err)
}
