package store

import (
	"os"
	"time"

	"gorm.io/gorm"
)

// logKeeper keeps SQLite's write-ahead log from growing without end. SQLite
// begins it anew only in a moment when nobody reads from it, and where lists
// and searches follow each other closely there is none. So, once it is longer
// than it should be, the writer asks for such a moment: who begins to read then
// reads from the database itself.
type logKeeper struct {
	path  string // "" where there is no log
	limit int64  // in bytes
	rest  time.Duration

	next time.Time // when it is looked at again
}

// longLog is how long the log may become, in bytes. SQLite's own measure is 4
// MiB, below which nothing of this happens.
const longLog = 64 << 20

// logRest is how long the log is left alone after it was looked at.
const logRest = time.Second

// tend is called between transactions, by who has the turn. It takes as long as
// SQLite waits for others ([shortWaits]) where readers do not give way, and
// then the log is begun anew another time.
func (k *logKeeper) tend(db *gorm.DB) {
	now := time.Now()
	if k.path == "" || now.Before(k.next) {
		return
	}
	k.next = now.Add(k.rest)
	info, err := os.Stat(k.path)
	if err != nil || info.Size() <= k.limit {
		return
	}
	_ = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)").Error // what fails is tried again
}
