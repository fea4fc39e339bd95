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

// TestPositionsAreGivenAsEventsAreWritten has an earlier version write events that wait for
// their positions, and writes fail, among others that get theirs at once.
func TestPositionsAreGivenAsEventsAreWritten(t *testing.T) {
	opened, err := OpenWith(t.Context(), "sqlite:"+t.TempDir()+"/dragoman.db", Options{})
	check(t, err)
	d := opened.(*database)
	defer func() { check(t, d.Close()) }()
	tell := func(subjects ...string) {
		t.Helper()
		var events []dragoman.Event
		for _, subject := range subjects {
			events = append(events, dragoman.Event{Subject: subject, Outcome: dragoman.OutcomeSuccess, Count: 1})
		}
		check(t, d.AddEvents(t.Context(), events))
	}
	earlier := func(subject string) {
		t.Helper()
		check(t, d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error {
			return tx.Exec("INSERT INTO events (at, actor, door, action, subject) VALUES (0, '', '', '', ?)", subject).Error
		}))
	}
	want := func(subjects ...string) {
		t.Helper()
		fed, err := d.Events(t.Context(), dragoman.EventQuery{Feed: true, Limit: 1000})
		check(t, err)
		var got []string
		for i, e := range fed {
			got = append(got, e.Subject)
			if e.Position != fed[0].Position+int64(i) {
				t.Errorf("%s has position %d after %d", e.Subject, e.Position, fed[0].Position)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(subjects) {
			t.Errorf("the feed is %v, not %v", got, subjects)
		}
	}
	tell("a", "b")
	want("a", "b")
	earlier("c")
	want("a", "b")
	tell("d")
	want("a", "b", "c", "d")
	refused := errors.New("refused")
	err = d.write(t.Context(), func(ctx context.Context, tx *gorm.DB) error {
		return errors.Join(addEvent(ctx, tx, dragoman.Event{Subject: "undone"}), refused)
	})
	if !errors.Is(err, refused) {
		t.Fatal(err)
	}
	tell("e")
	want("a", "b", "c", "d", "e")
	earlier("f")
	for i, want := range []int{1, 0} {
		if placed, err := d.PlaceEvents(t.Context(), "here", time.Now(), time.Now().Add(time.Minute)); err != nil || placed != want {
			t.Errorf("%d: %d were placed, %v", i, placed, err)
		}
	}
	want("a", "b", "c", "d", "e", "f")

	// Members of one group, some of whom fail.
	var writers sync.WaitGroup
	for i := range 200 {
		writers.Go(func() {
			_ = d.write(t.Context(), func(ctx context.Context, tx *gorm.DB) error {
				err := addEvent(ctx, tx, dragoman.Event{Subject: "of many"})
				if i%3 == 0 {
					err = errors.Join(err, refused)
				}
				return err
			})
		})
	}
	writers.Wait()
	all := []string{"a", "b", "c", "d", "e", "f"}
	for i := range 200 {
		if i%3 != 0 {
			all = append(all, "of many")
		}
	}
	want(all...)
}
