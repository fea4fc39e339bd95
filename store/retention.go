package store

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

func (d *database) trimOld(ctx context.Context, since time.Time) (int, error) {
	if since.IsZero() {
		return 0, nil
	}
	// The oldest come first by their number, so no index over times is needed.
	return d.inPieces(ctx, `DELETE FROM events WHERE at < ? AND sequence IN (
		SELECT sequence FROM events ORDER BY sequence LIMIT ?)`, since.UnixMicro(), eventBatch)
}

func (d *database) trimMany(ctx context.Context, keep int64) (int, error) {
	if keep <= 0 {
		return 0, nil
	}
	return d.inPieces(ctx, `DELETE FROM events WHERE sequence IN (
		SELECT sequence FROM events WHERE sequence <= (SELECT MAX(sequence) FROM events) - ?
		ORDER BY sequence LIMIT ?)`, keep, eventBatch)
}

func (d *database) PurgeKeys(ctx context.Context, overAt time.Time) (int, error) {
	at := overAt.UnixMicro()
	return d.inPieces(ctx, `DELETE FROM keys WHERE (door, id) IN (
		SELECT door, id FROM keys WHERE expires_at < ? OR revoked_at < ? LIMIT ?)`, at, at, eventBatch)
}

// inPieces repeats a statement, each time in a transaction of its own, until it
// finds nothing: others write in between.
func (d *database) inPieces(ctx context.Context, statement string, values ...any) (int, error) {
	all := 0
	for {
		var some int64
		err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
			done := tx.WithContext(ctx).Exec(statement, values...)
			some = done.RowsAffected
			return done.Error
		})
		if err != nil {
			return all, translate(err)
		}
		if all += int(some); some == 0 {
			return all, nil
		}
	}
}

// eraseWindow is how many numbers of events are looked through in one
// transaction, so that nobody else waits for all of them to be.
const eraseWindow = 5000

func (d *database) EraseEvents(ctx context.Context, userID, pseudonym string) (int, error) {
	if !searchable(userID) {
		return 0, nil
	}
	var ends struct{ First, Last int64 }
	err := d.reader().WithContext(ctx).
		Raw("SELECT COALESCE(MIN(sequence), 0) AS first, COALESCE(MAX(sequence), -1) AS last FROM events").Scan(&ends).Error
	if err != nil {
		return 0, translate(err)
	}
	all := 0
	for from := ends.First; from <= ends.Last; from += eraseWindow {
		erased := 0
		err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) (err error) {
			erased, err = eraseSome(ctx, tx, from, userID, pseudonym)
			return err
		})
		if err != nil {
			return all, translate(err)
		}
		all += erased
	}
	return all, nil
}

func eraseSome(ctx context.Context, tx *gorm.DB, from int64, userID, pseudonym string) (erased int, err error) {
	rows, err := gorm.G[eventRow](tx).Where("sequence >= ? AND sequence < ?", from, from+eraseWindow).Where(
		"subject = ? OR actor_id = ? OR state_before LIKE ? ESCAPE '\\' OR state_after LIKE ? ESCAPE '\\'",
		userID, userID, mentions(userID), mentions(userID)).Find(ctx)
	if err != nil {
		return 0, err
	}
	for i := range rows {
		if !erase(&rows[i], userID, pseudonym) {
			continue
		}
		erased++
		if err := tx.WithContext(ctx).Save(&rows[i]).Error; err != nil {
			return 0, err
		}
	}
	return erased, nil
}

// mentions is a LIKE pattern for states in which the ID stands as a JSON string.
func mentions(id string) string {
	quoted, _ := json.Marshal(id) // a string cannot fail
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(string(quoted)) + "%"
}

// erase takes a user out of one event and reports whether there was anything
// of theirs. A state that mentions them as an owner is theirs as a whole.
func erase(e *eventRow, userID, pseudonym string) bool {
	changed := false
	aboutUser := strings.HasPrefix(e.Action, "user.") || strings.HasPrefix(e.Action, "login.")
	if e.Subject == userID && aboutUser {
		e.Subject, e.StateBefore, e.StateAfter = pseudonym, nil, nil
		changed = true
	}
	if belongs(e.StateBefore, userID) || belongs(e.StateAfter, userID) {
		e.StateBefore, e.StateAfter = nil, nil
		changed = true
	}
	if e.ActorID == userID {
		e.Actor, e.ActorID, e.Source = pseudonym, pseudonym, ""
		changed = true
	}
	return changed
}

func belongs(state *string, userID string) bool {
	var whose struct {
		OwnerID string `json:"owner_id"`
	}
	return state != nil && json.Unmarshal([]byte(*state), &whose) == nil && whose.OwnerID == userID
}

// TakeLease compares and writes in one statement; the first of all adds the row.
func (d *database) TakeLease(ctx context.Context, name, holder string, now, until time.Time) (bool, error) {
	taken := false
	err := d.write(ctx, func(ctx context.Context, tx *gorm.DB) error {
		done := tx.WithContext(ctx).Exec(`UPDATE leases SET holder = ?, expires_at = ?
			WHERE name = ? AND (holder = ? OR expires_at <= ?)`,
			holder, until.UnixMicro(), name, holder, now.UnixMicro())
		if done.Error != nil || done.RowsAffected > 0 {
			taken = done.Error == nil
			return done.Error
		}
		added := tx.WithContext(ctx).Exec(`INSERT INTO leases (name, holder, expires_at) VALUES (?, ?, ?)
			ON CONFLICT (name) DO NOTHING`, name, holder, until.UnixMicro())
		taken = added.RowsAffected > 0
		return added.Error
	})
	return taken && err == nil, translate(err)
}

// probeLease is nobody's: it is written to find out whether writing works.
const probeLease = "write-probe"

func (d *database) ProbeWrite(ctx context.Context) error {
	if err := d.engine.room(); err != nil {
		return translate(err)
	}
	now := time.Now()
	_, err := d.TakeLease(ctx, probeLease, probeLease, now, now)
	return err
}

var errNoRoom = func(path string, free uint64) error {
	return dragoman.Errorf(dragoman.CodeUnavailable, "database",
		"the disk of %s is full: %d KiB are left; make room, or move the database with --database", path, free>>10)
}
