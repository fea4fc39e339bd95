package dragoman

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math"
	"sync"
	"time"
)

// Attempts are the failed logins of one account from one source, of one
// account from anywhere (Source ""), or of one source with any account
// (Account ""). Stores keep them so that all nodes see them.
type Attempts struct {
	Source  string // see [Origin.Source]
	Account string // see [AccountDigest]
	// Failures at FailedAt; they fade by half every five minutes.
	Failures float64
	FailedAt time.Time
	// SucceededAt is when the account last logged in from there; zero for never.
	SucceededAt time.Time
	ChangedAt   time.Time
}

// attemptsHalfLife is how long it takes until half of the failures are forgotten.
const attemptsHalfLife = 5 * time.Minute

// At is how many failures count at a moment.
func (a Attempts) At(now time.Time) float64 {
	if a.Failures == 0 {
		return 0
	}
	return a.Failures * math.Exp2(-max(0, now.Sub(a.FailedAt).Seconds())/attemptsHalfLife.Seconds())
}

// Plus adds what has happened since: failures, or a success after which none count.
func (a Attempts) Plus(more Attempts) Attempts {
	if more.Failures > 0 {
		a.Failures = a.At(more.FailedAt) + more.Failures
		a.FailedAt = later(a.FailedAt, more.FailedAt)
	}
	if more.SucceededAt.After(a.SucceededAt) {
		a.SucceededAt = more.SucceededAt
		if more.Failures == 0 && !more.SucceededAt.Before(a.FailedAt) {
			a.Failures = 0
		}
	}
	a.ChangedAt = later(a.ChangedAt, more.ChangedAt)
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// AccountDigest stands for a login name where attempts are kept: people type
// passwords into the wrong field, and those must not be kept.
func AccountDigest(username string) string {
	sum := sha256.Sum256([]byte(username))
	return hex.EncodeToString(sum[:16])
}

// How failures delay the next attempt.
const (
	freeFailures      = 10 // by an account from one source, before there is a delay
	freeUnderAttack   = 1  // and when the account is attacked from many
	attackedAccount   = 50 // failures from anywhere that make it so
	firstDelay        = time.Second
	mostDelay         = time.Minute
	mostTrustedDelay  = 2 * time.Second // where the account has succeeded before
	freeSource        = 10              // failures of a source before its failures are answered more slowly
	firstSourceDelay  = 20 * time.Millisecond
	mostSourceDelay   = 500 * time.Millisecond
	longestHold       = 15 * time.Second
	trustFor          = 30 * 24 * time.Hour
	mostKnownAttempts = 100_000
	sharedFailures    = 3   // from here on other nodes hear of them
	mostShared        = 500 // rows written at once, at most one batch a second
	mostHeard         = 5000
	hearFrom          = time.Hour       // what is older does not count at a start
	hearAgain         = 5 * time.Second // how late a change may become visible
)

// place names whose attempts they are.
type place struct{ source, account string }

// record is what this process knows of a place.
type record struct {
	Attempts                // as all nodes know it, with what happened here
	unshared      Attempts  // what happened here and is not kept yet
	trustAsked    time.Time // when the store was last asked for SucceededAt
	answersLeave  time.Time // when the next failure of this source may be answered
	dirty, listed bool
}

// throttle delays attempts after failures. It decides before a hash is spent,
// from memory; what it knows is shared with the other nodes now and then.
//
// A stranger cannot lock anybody out with it: what delays an account from one
// source are its failures from that source alone, and an account that has
// logged in from there before is never delayed for more than a moment.
type throttle struct {
	now func() time.Time

	mu    sync.Mutex
	known map[place]*record
	dirty []place
	heard time.Time // changes of other nodes up to then are known
}

func newThrottle(now func() time.Time) *throttle {
	return &throttle{now: now, known: map[place]*record{}, heard: now().Add(-hearFrom)}
}

// wait is how long an account must still wait at a source; trusted is whether
// it has succeeded there lately, as far as is known.
func (t *throttle) wait(p place) (left time.Duration, trusted bool) {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	r := t.known[p]
	if r == nil {
		return 0, false
	}
	free := float64(freeFailures)
	if all := t.known[place{account: p.account}]; all != nil && all.At(now) >= attackedAccount {
		free = freeUnderAttack
	}
	trusted = now.Sub(r.SucceededAt) < trustFor
	failures := r.At(now)
	if failures < free-0.5 {
		return 0, trusted
	}
	delay := mostDelay
	if doublings := math.Floor(failures - free + 0.5); doublings < 6 {
		delay = min(mostDelay, firstDelay<<int(doublings))
	}
	if trusted {
		delay = min(delay, mostTrustedDelay)
	}
	return max(0, r.FailedAt.Add(delay).Sub(now)), trusted
}

// askTrust reports whether the store should be asked about a place: not more
// often than every few seconds.
func (t *throttle) askTrust(p place) bool {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	r := t.known[p]
	if r == nil || now.Sub(r.trustAsked) < 5*time.Second {
		return false
	}
	r.trustAsked = now
	return true
}

// failed counts a failure.
func (t *throttle) failed(p place) {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, one := range []place{p, {source: p.source}, {account: p.account}} {
		t.note(one, Attempts{Failures: 1, FailedAt: now, ChangedAt: now})
	}
}

func (t *throttle) succeeded(p place) {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.note(p, Attempts{SucceededAt: now, ChangedAt: now})
}

func (t *throttle) note(p place, what Attempts) {
	r := t.record(p)
	r.Attempts, r.unshared = r.Plus(what), r.unshared.Plus(what)
	if what.Failures == 0 {
		r.unshared.Failures = 0
	}
	r.dirty = true
	if !r.listed {
		r.listed = true
		t.dirty = append(t.dirty, p)
	}
}

// record is that of a place, made if there is none. When too many are known,
// those that matter no more go first.
func (t *throttle) record(p place) *record {
	if r := t.known[p]; r != nil {
		return r
	}
	if len(t.known) >= mostKnownAttempts {
		t.forget()
	}
	r := &record{Attempts: Attempts{Source: p.source, Account: p.account}}
	r.unshared = r.Attempts
	t.known[p] = r
	return r
}

func (t *throttle) forget() {
	now := t.now()
	for least := 1.0; len(t.known) >= mostKnownAttempts*3/4; least *= 2 {
		for p, r := range t.known {
			if !r.dirty && r.At(now) < least || least > freeFailures {
				delete(t.known, p)
			}
		}
	}
}

// hold is how long the answer to a failure of a source is held: the failures of
// one that has many leave one by one, ever more slowly, so that who waits for
// answers cannot ask often, however many connections they have.
func (t *throttle) hold(source string) time.Duration {
	now := time.Now()
	t.mu.Lock()
	defer t.mu.Unlock()
	r := t.known[place{source: source}]
	if r == nil {
		return 0
	}
	failures := r.At(t.now())
	if failures < freeSource {
		return 0
	}
	step := time.Duration(min(float64(mostSourceDelay), float64(firstSourceDelay)*math.Exp2((failures-freeSource)/20)))
	r.answersLeave = later(r.answersLeave, now)
	held := r.answersLeave.Sub(now)
	if held < longestHold {
		r.answersLeave = r.answersLeave.Add(step)
	}
	return min(held+step, longestHold)
}

// take returns what other nodes should hear of, at most so many.
func (t *throttle) take(most int) []Attempts {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	var out []Attempts
	for len(t.dirty) > 0 && len(out) < most {
		p := t.dirty[0]
		t.dirty = t.dirty[1:]
		r := t.known[p]
		if r == nil {
			continue
		}
		r.listed, r.dirty = false, false
		if r.At(now) < sharedFailures && r.unshared.SucceededAt.IsZero() {
			continue // it stays unshared until there is more
		}
		r.unshared.ChangedAt = now
		out = append(out, r.unshared)
		r.unshared = Attempts{Source: p.source, Account: p.account}
		if r.At(now) < 1 {
			delete(t.known, p) // a success that the store knows
		}
	}
	return out
}

// giveBack takes back what could not be kept.
func (t *throttle) giveBack(all []Attempts) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, a := range all {
		p := place{a.Source, a.Account}
		r := t.record(p)
		r.unshared, r.dirty = a.Plus(r.unshared), true
		if !r.listed {
			r.listed = true
			t.dirty = append(t.dirty, p)
		}
	}
}

// hear takes over what the store knows.
func (t *throttle) hear(all []Attempts) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, a := range all {
		p := place{a.Source, a.Account}
		if t.known[p] == nil && a.At(t.now()) < 1 {
			continue
		}
		r := t.record(p)
		r.Attempts = a.Plus(r.unshared)
	}
}

// attempt is one try to log in.
func (d *Directory) attempt(ctx context.Context, username string) place {
	return place{OriginFrom(ctx).Source(), AccountDigest(username)}
}

// admit fails with CodeThrottled for an attempt that comes too early after
// failures. Whether there is such an account makes no difference.
func (d *Directory) admit(ctx context.Context, p place) error {
	if !d.throttles(p) {
		return nil
	}
	left, trusted := d.throttle.wait(p)
	if left > 0 && !trusted && d.throttle.askTrust(p) {
		kept, err := d.store.Attempts(ctx, p.source, p.account)
		if err == nil {
			d.throttle.hear([]Attempts{kept})
			left, _ = d.throttle.wait(p)
		} else if !errors.Is(err, ErrNotFound) {
			return err
		}
	}
	if left <= 0 {
		return nil
	}
	return &Error{Code: CodeThrottled, Message: "too many failed logins", RetryAfter: left}
}

// holdAnswer waits as long as the answer to a failure must be held.
func (d *Directory) holdAnswer(ctx context.Context, p place) {
	if d.throttles(p) {
		pause(ctx, d.throttle.hold(p.source))
	}
}

func (d *Directory) throttles(p place) bool { return p.source != "" && !d.unthrottled }

// ShareAttempts tells the other nodes of failed logins here, and hears of
// theirs. A server calls it about once a second. It needs no principal.
func (d *Directory) ShareAttempts(ctx context.Context) error {
	if mine := d.throttle.take(mostShared); len(mine) > 0 {
		if err := d.store.AddAttempts(ctx, mine); err != nil {
			d.throttle.giveBack(mine)
			return err
		}
	}
	theirs, err := d.store.AttemptsSince(ctx, d.throttle.unheard(), mostHeard)
	if err == nil {
		d.throttle.hear(theirs)
		d.throttle.heardTo(theirs)
	}
	return err
}

// unheard is since when changes may not be known here.
func (t *throttle) unheard() time.Time {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.heard.Add(-hearAgain)
}

func (t *throttle) heardTo(all []Attempts) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, a := range all {
		t.heard = later(t.heard, a.ChangedAt)
	}
}

// PurgeAttempts forgets failed logins that count no more, and where accounts
// succeeded long ago. Housekeeping: it needs no principal.
func (d *Directory) PurgeAttempts(ctx context.Context) (int, error) {
	now := d.now()
	return d.store.PurgeAttempts(ctx, now.Add(-20*attemptsHalfLife), now.Add(-trustFor))
}

// UnlockUser forgets the failed logins with a name, so that nobody waits any
// more who tries it; every node does so within seconds. It needs [UsersWrite].
// Whether there is such a user makes no difference.
func (d *Directory) UnlockUser(ctx context.Context, username string) (int, error) {
	if _, err := d.require(ctx, UsersWrite); err != nil {
		return 0, err
	}
	account := AccountDigest(username)
	now := d.now()
	n, err := d.store.ForgiveAttempts(ctx, account, now)
	if err == nil {
		d.throttle.forgive(account, now)
	}
	return n, err
}

func (t *throttle) forgive(account string, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for p, r := range t.known {
		if p.account == account {
			r.Failures, r.unshared.Failures = 0, 0
		}
	}
}
