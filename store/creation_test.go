package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// openLone opens a directory of SQLite's whose writer a test can hold up.
func openLone(t *testing.T) (*database, *writer) {
	t.Helper()
	opened, err := OpenWith(t.Context(), "sqlite:"+t.TempDir()+"/dragoman.db", Options{Unindexed: true, Cache: DefaultCache})
	check(t, err)
	t.Cleanup(func() { check(t, opened.Close()) })
	d := opened.(*database)
	return d, d.engine.(*sqliteEngine).writer
}

// asking asks for a user once it is somebody else's turn, and returns when it waits.
func asking(ctx context.Context, d *database, w *writer, u dragoman.User, by dragoman.Change) <-chan error {
	before := w.waiting()
	done := make(chan error, 1)
	go func() {
		_, err := d.CreateUser(ctx, u, by)
		done <- err
	}()
	for w.waiting() == before {
		time.Sleep(time.Millisecond)
	}
	return done
}

func called(name string) dragoman.User { return dragoman.User{ID: name, Username: name} }

// toldOf are the subjects of the feed, whose positions have to follow each other.
func toldOf(t *testing.T, d *database) (subjects []string) {
	t.Helper()
	fed, err := d.Events(t.Context(), dragoman.EventQuery{Feed: true, Limit: 10_000})
	check(t, err)
	for i, e := range fed {
		if e.Position != int64(i)+1 {
			t.Errorf("%s is at %d, not %d", e.Subject, e.Position, i+1)
		}
		subjects = append(subjects, e.Subject)
	}
	return subjects
}

func TestCreateTogether(t *testing.T) {
	by := dragoman.Change{Action: dragoman.ActionUserCreate, Actor: "admin", At: time.UnixMicro(1)}
	t.Run("ThoseWhoWaitAreMadeInOneTurn", func(t *testing.T) {
		d, w := openLone(t)
		letGo := hold(t, w)
		var want []string
		for i := range 75 { // statements of 32, 8 and 1
			want = append(want, fmt.Sprintf("user-%02d", i))
		}
		made := []<-chan error{asking(t.Context(), d, w, called(want[0]), by)}
		second := enqueue(t.Context(), w, func(_ context.Context, tx *gorm.DB) error {
			var there int
			check(t, tx.Raw("SELECT count(*) FROM users").Scan(&there).Error)
			if there != len(want) {
				t.Errorf("the first turn has made %d", there)
			}
			for i, one := range made {
				if len(one) > 0 {
					t.Errorf("%s was answered before the commit", want[i])
				}
			}
			return nil
		})
		for _, name := range want[1:] {
			made = append(made, asking(t.Context(), d, w, called(name), by))
		}
		letGo()
		for _, one := range append(made, second) {
			check(t, <-one)
		}
		if got := toldOf(t, d); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("told of %v", got)
		}
		for _, name := range want {
			u, err := d.User(t.Context(), name)
			check(t, err)
			if u.Version != 1 || u.Username != name {
				t.Errorf("got %+v", u)
			}
		}
		page, err := d.Users(t.Context(), dragoman.Query{Limit: 1})
		check(t, err)
		if page.Total != len(want) {
			t.Errorf("%d users", page.Total)
		}
	})
	t.Run("WhoCannotBeMadeStopsNobody", func(t *testing.T) {
		d, w := openLone(t)
		_, err := d.CreateUser(t.Context(), called("early"), by)
		check(t, err)
		refused := dragoman.Errorf(dragoman.CodeForbidden, "", "refused")
		guarded := by.WithTerms(dragoman.Terms{Guard: func(in dragoman.Inside) error {
			if _, err := in.User("early"); err != nil {
				t.Error(err)
			}
			return refused
		}})
		letGo := hold(t, w)
		a := asking(t.Context(), d, w, called("a"), by)
		again := asking(t.Context(), d, w, dragoman.User{ID: "b", Username: "early"}, by)
		late := asking(t.Context(), d, w, dragoman.User{ID: "early", Username: "c"}, by)
		no := asking(t.Context(), d, w, called("d"), guarded)
		e := asking(t.Context(), d, w, called("e"), by)
		letGo()
		check(t, errors.Join(<-a, <-e))
		if err := <-again; !errors.Is(err, &dragoman.Error{Code: dragoman.CodeConflict, Field: "username"}) {
			t.Errorf("got %v", err)
		}
		if err := <-late; !errors.Is(err, &dragoman.Error{Code: dragoman.CodeConflict, Field: "id"}) {
			t.Errorf("got %v", err)
		}
		if err := <-no; !errors.Is(err, refused) {
			t.Errorf("got %v", err)
		}
		if got := toldOf(t, d); fmt.Sprint(got) != "[early a e]" && fmt.Sprint(got) != "[early e a]" {
			t.Errorf("told of %v", got)
		}
	})
	t.Run("WhoLeavesTheQueueIsNotMade", func(t *testing.T) {
		d, w := openLone(t)
		letGo := hold(t, w)
		left, leave := context.WithCancel(t.Context())
		a := asking(t.Context(), d, w, called("a"), by)
		b := asking(left, d, w, called("b"), by)
		c := asking(t.Context(), d, w, called("c"), by)
		leave()
		if err := <-b; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		letGo()
		check(t, errors.Join(<-a, <-c))
		if got := toldOf(t, d); fmt.Sprint(got) != "[a c]" {
			t.Errorf("told of %v", got)
		}
	})
	t.Run("LostTransactionFailsAll", func(t *testing.T) {
		d, w := openLone(t)
		letGo := hold(t, w)
		a := asking(t.Context(), d, w, called("a"), by)
		b := asking(t.Context(), d, w, called("b"), by)
		breaks := enqueue(t.Context(), w, func(_ context.Context, tx *gorm.DB) error { return tx.Exec("ROLLBACK").Error })
		letGo()
		for _, err := range []error{<-a, <-b, <-breaks} {
			if dragoman.CodeOf(err) != dragoman.CodeUnavailable {
				t.Errorf("got %v", err)
			}
		}
		c := called("c")
		_, err := d.CreateUser(t.Context(), c, by)
		check(t, err)
		if got := toldOf(t, d); fmt.Sprint(got) != "[c]" {
			t.Errorf("told of %v", got)
		}
	})
	t.Run("EverybodyIsAnsweredWhateverHappens", func(t *testing.T) {
		d, w := openLone(t)
		filter := dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldFullName}, Value: "One of two"}
		asked := dragoman.Query{Filter: filter, Limit: 1}
		_, err := d.Users(t.Context(), asked) // so that changes are noted
		check(t, err)
		var group sync.WaitGroup
		var mu sync.Mutex
		kept, two := 0, 0
		for i := range 600 {
			group.Go(func() {
				ended, cancel := context.WithTimeout(t.Context(), time.Duration(i%40)*time.Millisecond)
				defer cancel()
				u := called(fmt.Sprint("user-", i/2*2)) // each is asked for twice
				u.ID = fmt.Sprint(i)
				if i%2 == 0 {
					full := "One of two"
					u.FullName = &full
				}
				var err error
				if i%7 == 0 {
					err = w.write(ended, func(context.Context, *gorm.DB) error { return errors.New("mine") })
				} else {
					_, err = d.CreateUser(ended, u, by)
				}
				if err == nil {
					mu.Lock()
					defer mu.Unlock()
					kept++
					if u.FullName != nil {
						two++
					}
				}
			})
		}
		group.Wait()
		for _, at := range []*database{d, forgetful(d)} {
			page, err := at.Users(t.Context(), asked)
			check(t, err)
			if page.Total != two {
				t.Errorf("%d of %d acknowledged", page.Total, two)
			}
		}
		if told := len(toldOf(t, d)); told != kept {
			t.Errorf("told of %d, %d acknowledged", told, kept)
		}
	})
}
