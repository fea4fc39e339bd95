package dragoman

import (
	"context"
	"errors"
	"sync"
	"time"
)

// deed is what events of logins and refusals have in common when they are alike.
type deed struct {
	action         Action
	outcome        Outcome
	door           Dialect
	actor, actorID string
	subject        string
	source         string
}

// tally counts a deed's repetitions since an event last told of it.
type tally struct {
	since, last time.Time
	count       int64
}

// audit collects logins and refusals. The first of each kind becomes an event
// at once; the rest is counted and told once per interval, so that a storm
// neither fills the disk nor slows down who waits for an answer. How many
// kinds a stranger can make up is bounded: what is beyond counts as one.
type audit struct {
	now func() time.Time

	mu     sync.Mutex
	open   map[deed]*tally
	due    []Event
	budget float64   // of new kinds that need no valid credentials
	filled time.Time // when the budget was last filled up
	swept  time.Time // when intervals were last looked at
	totals map[LoginKind]int64
}

const (
	auditInterval        = time.Minute      // between two events of a failure or refusal
	auditSuccessInterval = 15 * time.Minute // and of a success: clients that send a password each time
	auditKinds           = 20_000           // counted at once
	auditBudget          = 200.0            // new kinds of failures and refusals at once
	auditRefill          = 3 * time.Second  // one more each
	auditDue             = 20_000           // events that wait for the database
	auditSweep           = 5 * time.Second  // between two looks at the intervals
	auditNameLength      = 256
)

func newAudit(now func() time.Time) *audit {
	return &audit{
		now: now, open: map[deed]*tally{}, budget: auditBudget, filled: now(), totals: map[LoginKind]int64{},
	}
}

// LoginKind is one line of [Directory.LoginTotals].
type LoginKind struct {
	Door    Dialect
	Action  Action
	Outcome Outcome
}

// LoginTotals are the logins and refusals at this process since it began.
func (d *Directory) LoginTotals() map[LoginKind]int64 {
	d.audit.mu.Lock()
	defer d.audit.mu.Unlock()
	totals := make(map[LoginKind]int64, len(d.audit.totals))
	for kind, n := range d.audit.totals {
		totals[kind] = n
	}
	return totals
}

// auditLogin records how a login ended. What failed for another reason than
// its credentials is for the log.
func (d *Directory) auditLogin(ctx context.Context, action Action, door Dialect, name, id string, err error) {
	outcome := OutcomeSuccess
	switch {
	case err == nil:
	case errors.Is(err, ErrUnauthenticated), errors.Is(err, ErrExpired):
		outcome = OutcomeFailure
	case errors.Is(err, ErrThrottled):
		outcome = OutcomeDenied
	default:
		return
	}
	if len(name) > auditNameLength || validateText("username", name) != nil {
		name = ""
	}
	d.audit.record(deed{
		action: action, outcome: outcome, door: door, actor: name, actorID: id, subject: id,
		source: OriginFrom(ctx).Address,
	})
}

// Refused records that the context's principal may not do what they asked for.
// Rooms call it for every refusal that leaves; operation is never text that a
// client made up.
func (d *Directory) Refused(ctx context.Context, operation string) {
	p, _ := PrincipalFrom(ctx)
	d.audit.record(deed{
		action: ActionRefused, outcome: OutcomeDenied, door: p.Door,
		actor: p.User.Username, actorID: p.User.ID, subject: operation, source: OriginFrom(ctx).Address,
	})
}

func (a *audit) record(what deed) {
	now := a.now()
	a.mu.Lock()
	defer a.mu.Unlock()
	a.totals[LoginKind{what.door, what.action, what.outcome}]++
	t := a.open[what]
	if t == nil && !a.mayOpen(what, now) {
		what = deed{action: what.action, outcome: what.outcome, door: what.door, subject: "(others)"}
		t = a.open[what]
	}
	if t != nil {
		t.count++
		t.last = now
		return
	}
	a.open[what] = &tally{since: now}
	a.tell(what.event(now, 1))
}

// mayOpen reports whether one more kind may be counted by itself.
func (a *audit) mayOpen(what deed, now time.Time) bool {
	if len(a.open) >= auditKinds {
		return false
	}
	if what.outcome == OutcomeSuccess {
		return true
	}
	if passed := now.Sub(a.filled); passed > 0 {
		a.budget = min(auditBudget, a.budget+float64(passed)/float64(auditRefill))
	}
	a.filled = now
	if a.budget < 1 {
		return false
	}
	a.budget--
	return true
}

func (a *audit) tell(e Event) {
	if len(a.due) < auditDue {
		a.due = append(a.due, e)
	}
}

func (what deed) event(at time.Time, count int64) Event {
	return Event{
		Change: Change{
			Actor: what.actor, ActorID: what.actorID, Door: what.door, Action: what.action, At: at, Source: what.source,
		},
		Subject: what.subject, Outcome: what.outcome, Count: count,
	}
}

// take returns the events that are due, with all also those whose interval is
// not over.
func (a *audit) take(all bool) []Event {
	a.mu.Lock()
	defer a.mu.Unlock()
	if now := a.now(); all || now.Sub(a.swept).Abs() >= auditSweep {
		a.sweep(now, all)
	}
	due := a.due
	a.due = nil
	return due
}

// sweep tells of what was counted in intervals that are over.
func (a *audit) sweep(now time.Time, all bool) {
	a.swept = now
	for what, t := range a.open {
		interval := auditInterval
		if what.outcome == OutcomeSuccess {
			interval = auditSuccessInterval
		}
		passed := now.Sub(t.since)
		switch {
		case !all && passed >= 0 && passed < interval:
		case t.count == 0:
			delete(a.open, what)
		default:
			a.tell(what.event(t.last, t.count))
			*t = tally{since: now}
		}
	}
}

// giveBack returns events that could not be kept, to be tried again.
func (a *audit) giveBack(events []Event) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.due = append(events, a.due...)[:min(len(events)+len(a.due), auditDue)]
}

// WriteAudit keeps the events of logins and refusals that are due, with all
// also what has been counted since: for the moment before the end. A server
// calls it every now and then. It needs no principal.
func (d *Directory) WriteAudit(ctx context.Context, all bool) error {
	events := d.audit.take(all)
	if len(events) == 0 {
		return nil
	}
	err := d.store.AddEvents(ctx, events)
	if err != nil {
		d.audit.giveBack(events)
	}
	return err
}
