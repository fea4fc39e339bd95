package store

import (
	"context"
	"slices"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman"
)

// attemptsRow is what is kept of failed logins of an account from a source.
type attemptsRow struct {
	Account     string `gorm:"primaryKey"` // a digest; "" for any
	Source      string `gorm:"primaryKey"` // "" for any
	Failures    float64
	FailedAt    int64
	SucceededAt int64 // 0 for never
	ChangedAt   int64
}

func (attemptsRow) TableName() string { return "login_attempts" }

func toRowAttempts(a dragoman.Attempts) attemptsRow {
	return attemptsRow{
		Account: a.Account, Source: a.Source, Failures: a.Failures, FailedAt: microOrZero(a.FailedAt),
		SucceededAt: microOrZero(a.SucceededAt), ChangedAt: microOrZero(a.ChangedAt),
	}
}

func (r attemptsRow) attempts() dragoman.Attempts {
	return dragoman.Attempts{
		Account: r.Account, Source: r.Source, Failures: r.Failures, FailedAt: timeOrZero(r.FailedAt),
		SucceededAt: timeOrZero(r.SucceededAt), ChangedAt: timeOrZero(r.ChangedAt),
	}
}

func microOrZero(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func timeOrZero(micro int64) time.Time {
	if micro == 0 {
		return time.Time{}
	}
	return time.UnixMicro(micro).UTC()
}

// postgresName is what GORM calls that engine.
const postgresName = "postgres"

// AddAttempts goes through the places in one order, so that two nodes do not
// wait for each other.
func (d *database) AddAttempts(ctx context.Context, all []dragoman.Attempts) error {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b dragoman.Attempts) int {
		return cmpTexts(a.Account, b.Account, a.Source, b.Source)
	})
	return translate(d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		for _, more := range all {
			if err := addAttempts(ctx, tx, more); err != nil {
				return err
			}
		}
		return nil
	}))
}

func cmpTexts(pairs ...string) int {
	for ; len(pairs) > 0; pairs = pairs[2:] {
		switch {
		case pairs[0] < pairs[1]:
			return -1
		case pairs[0] > pairs[1]:
			return 1
		}
	}
	return 0
}

func addAttempts(ctx context.Context, tx *gorm.DB, more dragoman.Attempts) error {
	row := toRowAttempts(more)
	added := tx.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
	if added.Error != nil || added.RowsAffected > 0 {
		return added.Error
	}
	// FOR UPDATE is PostgreSQL's; SQLite has one writer.
	kept, err := lockedAttempts(ctx, tx, more)
	if err != nil {
		return err
	}
	sum := toRowAttempts(kept.attempts().Plus(more))
	// Save would take a place without account or source for a new one.
	return tx.WithContext(ctx).Clauses(clause.OnConflict{UpdateAll: true}).Create(&sum).Error
}

func lockedAttempts(ctx context.Context, tx *gorm.DB, at dragoman.Attempts) (attemptsRow, error) {
	var kept attemptsRow
	query := tx.WithContext(ctx)
	if tx.Name() == postgresName {
		query = query.Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate})
	}
	err := query.Where("account = ? AND source = ?", at.Account, at.Source).Take(&kept).Error
	return kept, err
}

func (d *database) Attempts(ctx context.Context, source, account string) (dragoman.Attempts, error) {
	row, err := gorm.G[attemptsRow](d.reader()).Where("account = ? AND source = ?", account, source).Take(ctx)
	return row.attempts(), translate(err)
}

func (d *database) AttemptsSince(ctx context.Context, moment time.Time, limit int) ([]dragoman.Attempts, error) {
	rows, err := gorm.G[attemptsRow](d.reader()).Where("changed_at > ?", moment.UnixMicro()).
		Order("changed_at").Limit(limit).Find(ctx)
	all := make([]dragoman.Attempts, len(rows))
	for i, row := range rows {
		all[i] = row.attempts()
	}
	return all, translate(err)
}

func (d *database) ForgiveAttempts(ctx context.Context, account string, at time.Time) (int, error) {
	forgiven := 0
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		done := tx.WithContext(ctx).Exec(
			`UPDATE login_attempts SET failures = 0, changed_at = ? WHERE account = ? AND failures > 0`,
			at.UnixMicro(), account)
		forgiven = int(done.RowsAffected)
		return done.Error
	})
	return forgiven, translate(err)
}

func (d *database) PurgeAttempts(ctx context.Context, failed, succeeded time.Time) (int, error) {
	return d.inPieces(ctx, `DELETE FROM login_attempts WHERE (account, source) IN (
		SELECT account, source FROM login_attempts WHERE failed_at < ? AND succeeded_at < ? LIMIT ?)`,
		failed.UnixMicro(), succeeded.UnixMicro(), eventBatch)
}

// HashExamples goes through all users once. bcrypt's cost ends at the seventh
// character, the others' rounds at the first dollar sign.
func (d *database) HashExamples(ctx context.Context) ([]dragoman.PasswordHash, error) {
	var found []string
	db := d.reader().WithContext(ctx)
	position := "INSTR"
	if db.Name() == postgresName {
		position = "STRPOS"
	}
	err := db.Raw(`SELECT MIN(password_hash) FROM users WHERE password_hash <> ''
		GROUP BY SUBSTR(password_hash, 1, CASE WHEN password_hash LIKE '$2%' THEN 7 ELSE ` + position + `(password_hash, '$') END),
		LENGTH(password_hash)`).Scan(&found).Error
	examples := make([]dragoman.PasswordHash, len(found))
	for i, hash := range found {
		examples[i] = dragoman.PasswordHash(hash)
	}
	return examples, translate(err)
}
