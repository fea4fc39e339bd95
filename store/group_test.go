package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"testing"
	"time"

	"gorm.io/driver/sqlite"
	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// newTestWriter writes to a table t, whose rows another handle counts.
func newTestWriter(t *testing.T) (*writer, func() int) {
	t.Helper()
	file := "file:" + t.TempDir() + "/t.db"
	writing, err := openHandle(file+writeOptions, 1)
	check(t, err)
	reading, err := openHandle(file+"?_busy_timeout=5000", 2)
	check(t, err)
	t.Cleanup(func() { check(t, errors.Join(reading.Close(), writing.Close())) })
	db, err := openGORM(sqlite.New(sqlite.Config{Conn: writing}))
	check(t, err)
	// A deferred constraint is checked at the commit and makes it fail.
	check(t, db.Exec("CREATE TABLE p (id INTEGER PRIMARY KEY)").Error)
	check(t, db.Exec("CREATE TABLE t (id INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)").Error)
	return newWriter(db, &changes{}, nil), func() int { return count(t, reading) }
}

func count(t *testing.T, db *sql.DB) (n int) {
	t.Helper()
	check(t, db.QueryRow("SELECT count(*) FROM t").Scan(&n))
	return n
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func insert(value any) work {
	return func(_ context.Context, tx *gorm.DB) error { return tx.Exec("INSERT INTO t VALUES (?)", value).Error }
}

// hold takes the turn and keeps it until the returned function is called.
func hold(t *testing.T, w *writer) (letGo func()) {
	t.Helper()
	inside, leave, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		done <- w.write(context.Background(), func(context.Context, *gorm.DB) error {
			close(inside)
			<-leave
			return nil
		})
	}()
	<-inside
	return func() {
		close(leave)
		<-done
	}
}

func (w *writer) waiting() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.queue)
}

// enqueue starts a write and returns once it waits for its turn.
func enqueue(ctx context.Context, w *writer, do work) <-chan error {
	before := w.waiting()
	done := make(chan error, 1)
	go func() { done <- w.write(ctx, do) }()
	for w.waiting() == before {
		time.Sleep(time.Millisecond)
	}
	return done
}

func TestGroup(t *testing.T) {
	ctx := context.Background()
	t.Run("WhoComesAloneCommitsAtOnce", func(t *testing.T) {
		w, rows := newTestWriter(t)
		check(t, w.write(ctx, insert(nil)))
		if rows() != 1 {
			t.Error("not committed")
		}
	})
	t.Run("WhoWaitsIsCommittedTogetherAndSeesNobodyAnsweredBefore", func(t *testing.T) {
		w, rows := newTestWriter(t)
		letGo := hold(t, w)
		first := enqueue(ctx, w, insert(nil))
		second := enqueue(ctx, w, func(ctx context.Context, tx *gorm.DB) error {
			select {
			case <-first:
				t.Error("the first was answered before the commit")
			default:
			}
			if rows() != 0 {
				t.Error("the first was committed alone")
			}
			return insert(nil)(ctx, tx)
		})
		letGo()
		check(t, <-first)
		check(t, <-second)
		if rows() != 2 {
			t.Errorf("%d rows", rows())
		}
	})
	t.Run("FailureUndoesOnlyItself", func(t *testing.T) {
		w, rows := newTestWriter(t)
		mine := errors.New("mine")
		letGo := hold(t, w)
		a := enqueue(ctx, w, insert(nil))
		b := enqueue(ctx, w, func(ctx context.Context, tx *gorm.DB) error {
			check(t, insert(nil)(ctx, tx))
			return mine
		})
		c := enqueue(ctx, w, insert(nil))
		letGo()
		check(t, <-a)
		check(t, <-c)
		if err := <-b; err != mine || rows() != 2 {
			t.Errorf("got %v, %d rows", err, rows())
		}
	})
	t.Run("FailureWaitsForTheCommitOfWhatItSaw", func(t *testing.T) {
		w, rows := newTestWriter(t)
		mine := errors.New("mine")
		letGo := hold(t, w)
		a := enqueue(ctx, w, insert(nil))
		b := enqueue(ctx, w, func(context.Context, *gorm.DB) error { return mine })
		c := enqueue(ctx, w, func(context.Context, *gorm.DB) error {
			time.Sleep(20 * time.Millisecond) // time enough to be answered
			if len(b) > 0 {
				t.Error("the failure was answered before the commit")
			}
			return nil
		})
		letGo()
		check(t, <-a)
		check(t, <-c)
		if err := <-b; err != mine || rows() != 1 {
			t.Errorf("got %v, %d rows", err, rows())
		}
	})
	t.Run("FailedCommitFailsAll", func(t *testing.T) {
		w, rows := newTestWriter(t)
		letGo := hold(t, w)
		a := enqueue(ctx, w, insert(nil))
		b := enqueue(ctx, w, insert(4711)) // has no parent
		letGo()
		if errA, errB := <-a, <-b; errA == nil || errB == nil || rows() != 0 {
			t.Errorf("got %v, %v, %d rows", errA, errB, rows())
		}
		check(t, w.write(ctx, insert(nil)))
	})
	t.Run("LostTransactionFailsAll", func(t *testing.T) {
		w, rows := newTestWriter(t)
		letGo := hold(t, w)
		a := enqueue(ctx, w, insert(nil))
		mine := errors.New("mine")
		b := enqueue(ctx, w, func(_ context.Context, tx *gorm.DB) error {
			return errors.Join(tx.Exec("ROLLBACK").Error, refusal{mine})
		})
		c := enqueue(ctx, w, insert(nil))
		letGo()
		for _, err := range []error{<-a, <-b} {
			if dragoman.CodeOf(err) != dragoman.CodeUnavailable || errors.Is(err, mine) {
				t.Errorf("got %v", err)
			}
		}
		check(t, <-c)
		if rows() != 1 {
			t.Errorf("%d rows", rows())
		}
	})
	t.Run("ContextThatEndsInTheQueueWritesNothingAndHoldsUpNobody", func(t *testing.T) {
		w, rows := newTestWriter(t)
		letGo := hold(t, w)
		ended, cancel := context.WithCancel(ctx)
		a := enqueue(ctx, w, insert(nil))
		b := enqueue(ended, w, insert(nil))
		cancel()
		if err := <-b; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		letGo()
		check(t, <-a)
		if rows() != 1 {
			t.Errorf("%d rows", rows())
		}
	})
	t.Run("ContextThatEndsInsideIsTooLate", func(t *testing.T) {
		w, rows := newTestWriter(t)
		ended, cancel := context.WithCancel(ctx)
		check(t, w.write(ended, func(ctx context.Context, tx *gorm.DB) error {
			cancel()
			return insert(nil)(ctx, tx)
		}))
		if rows() != 1 {
			t.Errorf("%d rows", rows())
		}
	})
	t.Run("CloseLetsThoseInTheQueueFinish", func(t *testing.T) {
		w, rows := newTestWriter(t)
		letGo := hold(t, w)
		a := enqueue(ctx, w, insert(nil))
		closed := make(chan struct{})
		go func() { w.close(); close(closed) }()
		for refused := false; !refused; {
			w.mu.Lock()
			refused = w.closed
			w.mu.Unlock()
		}
		if err := w.write(ctx, insert(nil)); !errors.Is(err, errClosed) {
			t.Errorf("got %v", err)
		}
		letGo()
		check(t, <-a)
		<-closed
		if rows() != 1 {
			t.Errorf("%d rows", rows())
		}
	})
	t.Run("EverybodyIsAnsweredWhateverHappens", func(t *testing.T) {
		w, rows := newTestWriter(t)
		var group sync.WaitGroup
		var mu sync.Mutex
		kept := 0
		for i := range 400 {
			group.Go(func() {
				ended, cancel := context.WithTimeout(ctx, time.Duration(i%7)*time.Millisecond)
				defer cancel()
				defer func() { _ = recover() }()
				err := w.write(ended, func(ctx context.Context, tx *gorm.DB) error {
					switch i % 5 {
					case 0:
						return errors.New("mine")
					case 1:
						panic("mine")
					}
					return insert(nil)(ctx, tx)
				})
				if err == nil {
					mu.Lock()
					kept++
					mu.Unlock()
				}
			})
		}
		group.Wait()
		w.close()
		if rows() != kept {
			t.Errorf("%d rows, %d acknowledged", rows(), kept)
		}
	})
}
