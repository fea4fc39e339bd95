package store

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"
)

// TestTheLogBeginsAnew though there is no moment in which nobody reads.
func TestTheLogBeginsAnew(t *testing.T) {
	w, _ := newTestWriter(t)
	path := databasePath(t, w)
	w.log = logKeeper{path: path + "-wal", limit: 1 << 20}
	check(t, w.db.Exec(shortWaits).Error)
	text := strings.Repeat("x", 100<<10)
	check(t, w.db.Exec("CREATE TABLE texts (v TEXT)").Error)

	reading, err := openHandle("file:"+path+readOptions, 4)
	check(t, err)
	defer reading.Close()
	var readers sync.WaitGroup
	done := make(chan struct{})
	for range 3 { // each begins before the one before it has ended
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				tx, err := reading.Begin()
				if err != nil {
					t.Error(err)
					return
				}
				var n int
				if err := tx.QueryRow("SELECT count(*) FROM texts").Scan(&n); err != nil {
					t.Error(err)
				}
				time.Sleep(time.Millisecond)
				_ = tx.Rollback()
			}
		})
	}
	longest := int64(0)
	for range 200 { // 20 MB
		check(t, w.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Exec("INSERT INTO texts VALUES (?)", text).Error }))
		info, err := os.Stat(path + "-wal")
		check(t, err)
		longest = max(longest, info.Size())
	}
	close(done)
	readers.Wait()
	if longest > 8<<20 {
		t.Errorf("the log became %d bytes long", longest)
	}
}

func databasePath(t *testing.T, w *writer) (path string) {
	t.Helper()
	check(t, w.db.Raw("SELECT file FROM pragma_database_list WHERE name = 'main'").Row().Scan(&path))
	return path
}
