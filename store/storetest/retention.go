package storetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// told is an event of no write, numbered by the store.
func told(name string, at time.Time) dragoman.Event {
	return dragoman.Event{
		Change: dragoman.Change{
			Actor: name, ActorID: "id-" + name, Door: here, Action: dragoman.ActionLoginPassword, At: at, Source: "192.0.2.1",
		},
		Subject: "id-" + name, Outcome: dragoman.OutcomeFailure, Count: 7,
	}
}

func tell(t *testing.T, s dragoman.Store, events ...dragoman.Event) {
	t.Helper()
	want(t, s.AddEvents(t.Context(), events), nil)
}

// actors are the names in the events that a query finds.
func actors(t *testing.T, s dragoman.Store, q dragoman.EventQuery) []string {
	t.Helper()
	if q.Limit == 0 {
		q.Limit = 10_000
	}
	found, err := s.Events(t.Context(), q)
	want(t, err, nil)
	names := []string{}
	for _, e := range found {
		names = append(names, e.Actor)
	}
	return names
}

var auditing = []promise{
	{"EventsOfNoWriteAreKept", func(t *testing.T, s dragoman.Store) {
		tell(t, s, told("ada", noon), told("bob", noon))
		wantEvents(t, s, told("ada", noon), told("bob", noon))
	}},
	{"EventsAreFoundByWhatTheyTell", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("cy"))
		later := told("bob", noon.Add(time.Hour))
		later.Door, later.Action, later.Outcome = there, dragoman.ActionLoginKey, dragoman.OutcomeSuccess
		tell(t, s, told("ada", noon), later)
		for name, row := range map[string]struct {
			q    dragoman.EventQuery
			want []string
		}{
			"Subject":     {dragoman.EventQuery{Subject: "id-ada"}, []string{"ada"}},
			"Actor":       {dragoman.EventQuery{Actor: "bob"}, []string{"bob"}},
			"Door":        {dragoman.EventQuery{Door: there}, []string{"bob"}},
			"Action":      {dragoman.EventQuery{Action: dragoman.ActionLoginPassword}, []string{"ada"}},
			"ActionsKind": {dragoman.EventQuery{Action: "login.*"}, []string{"ada", "bob"}},
			"NoWildcard":  {dragoman.EventQuery{Action: "%"}, []string{}},
			"Outcome":     {dragoman.EventQuery{Outcome: dragoman.OutcomeFailure}, []string{"ada"}},
			"Since":       {dragoman.EventQuery{Since: noon.Add(time.Hour)}, []string{"bob"}},
			"Until":       {dragoman.EventQuery{Until: noon.Add(time.Hour), Action: "login.*"}, []string{"ada"}},
			"LastOnes":    {dragoman.EventQuery{Last: true, Limit: 2}, []string{"ada", "bob"}},
			"NothingFits": {dragoman.EventQuery{Actor: "ada", Door: there}, []string{}},
			"NUL":         {dragoman.EventQuery{Actor: "a\x00"}, []string{}},
		} {
			t.Run(name, func(t *testing.T) { want(t, actors(t, s, row.q), row.want) })
		}
	}},
	{"OldEventsAreTrimmed", func(t *testing.T, s dragoman.Store) {
		for i := range 1200 {
			tell(t, s, told(fmt.Sprint(i), noon.Add(time.Duration(i)*time.Second)))
		}
		gone, err := s.TrimEvents(t.Context(), dragoman.Retention{Since: noon.Add(1000 * time.Second)})
		want(t, err, nil)
		want(t, gone, 1000)
		want(t, actors(t, s, dragoman.EventQuery{Limit: 1}), []string{"1000"})
		gone, err = s.TrimEvents(t.Context(), dragoman.Retention{Since: noon, Count: 150})
		want(t, err, nil)
		want(t, gone, 50)
		want(t, actors(t, s, dragoman.EventQuery{Limit: 1}), []string{"1050"})
	}},
	{"EventsAreTrimmedToASize", func(t *testing.T, s dragoman.Store) {
		trim := func(bytes int64) int {
			_, err := s.PlaceEvents(t.Context(), "node", noon, noon.Add(time.Minute))
			want(t, err, nil)
			gone, err := s.TrimEvents(t.Context(), dragoman.Retention{Bytes: bytes})
			want(t, err, nil)
			return gone
		}
		heavy := func(from, to int) {
			var events []dragoman.Event
			for i := from; i < to; i++ {
				e := told(fmt.Sprint(i), noon)
				e.After = []byte(`{"é":"` + strings.Repeat("é", 1000) + `"}`) // 2 KiB
				events = append(events, e)
			}
			want(t, s.AddEvents(t.Context(), events), nil)
		}
		heavy(0, 2500)
		want(t, trim(6<<20), 0)
		want(t, trim(5<<20), 0)
		want(t, trim(3<<20), 1000)
		want(t, actors(t, s, dragoman.EventQuery{Limit: 1}), []string{"1000"})
		heavy(2500, 4500)
		want(t, trim(7<<20), 0)
		want(t, trim(5<<20), 1000)
		want(t, trim(5<<20), 0)
		want(t, trim(1), 2000) // not weighed are the last 500
		want(t, actors(t, s, dragoman.EventQuery{Limit: 1}), []string{"4000"})
		gone, err := s.TrimEvents(t.Context(), dragoman.Retention{Count: 1})
		want(t, err, nil)
		want(t, gone, 499)
		heavy(5000, 6500)
		want(t, trim(1<<20), 1000)
	}},
	{"AUserIsErasedFromEvents", func(t *testing.T, s dragoman.Store) {
		ada := create(t, s, whole("ada"))
		_, err := s.CreateKey(t.Context(), key("k", ada.ID), by(dragoman.ActionKeyCreate))
		want(t, err, nil)
		_, err = remove(s, ada.ID)
		want(t, err, nil)
		tell(t, s, told("ada", noon), told("bob", noon))
		var others []dragoman.Event // more than are looked through at once
		for range 6000 {
			others = append(others, told("carol", noon))
		}
		want(t, s.AddEvents(t.Context(), others), nil)
		tell(t, s, told("ada", noon))
		changed, err := s.EraseEvents(t.Context(), ada.ID, "erased-1")
		want(t, err, nil)
		want(t, changed, 5)
		for _, e := range allEvents(t, s) {
			want(t, e.Before == nil && e.After == nil, true)
			want(t, e.Subject == ada.ID || e.ActorID == ada.ID || e.Actor == "ada", false)
		}
		want(t, actors(t, s, dragoman.EventQuery{Action: "login.*", Limit: 3}), []string{"erased-1", "bob", "carol"})
		want(t, actors(t, s, dragoman.EventQuery{Action: "login.*", Last: true, Limit: 2}), []string{"carol", "erased-1"})
	}},
	{"DeadKeysArePurged", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("ada"))
		before, after := noon.Add(-time.Hour), noon.Add(time.Hour)
		for id, change := range map[string]func(*dragoman.Key){
			"expired": func(k *dragoman.Key) { k.ExpiresAt = &before },
			"revoked": func(k *dragoman.Key) { k.RevokedAt = &before },
			"living":  func(k *dragoman.Key) { k.ExpiresAt, k.RevokedAt = &after, nil },
			"endless": func(k *dragoman.Key) { k.ExpiresAt, k.RevokedAt = nil, nil },
		} {
			k := key(id, "ada")
			k.ExpiresAt, k.RevokedAt = nil, nil
			change(&k)
			_, err := s.CreateKey(t.Context(), k, by(dragoman.ActionKeyCreate))
			want(t, err, nil)
		}
		gone, err := s.PurgeKeys(t.Context(), noon)
		want(t, err, nil)
		want(t, gone, 2)
		kept, err := s.Keys(t.Context(), here, dragoman.KeyQuery{})
		want(t, err, nil)
		want(t, len(kept), 2)
	}},
	{"ALeaseIsOneHoldersAtATime", func(t *testing.T, s dragoman.Store) {
		take := func(holder string, now time.Time) bool {
			taken, err := s.TakeLease(t.Context(), "trim", holder, now, now.Add(time.Minute))
			want(t, err, nil)
			return taken
		}
		want(t, take("a", noon), true)
		want(t, take("b", noon.Add(time.Second)), false)
		want(t, take("a", noon.Add(30*time.Second)), true)
		want(t, take("b", noon.Add(61*time.Second)), false)
		want(t, take("b", noon.Add(90*time.Second)), true)
		want(t, take("a", noon.Add(91*time.Second)), false)
	}},
	{"WritingCanBeProbed", func(t *testing.T, s dragoman.Store) {
		want(t, s.ProbeWrite(t.Context()), nil)
		want(t, s.ProbeWrite(t.Context()), nil)
	}},
}
