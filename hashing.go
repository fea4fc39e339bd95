package dragoman

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/passwords"
	"github.com/dragoman-project/dragoman/priority"
)

// asker is who wants a password hashed, as far as fairness goes.
type asker struct {
	source  string // see [Origin.Source]; "" for commands and tests
	account string // the name that is tried, or the ID of who is asking
}

// dearCost is what makes a hash dear: those have slots of their own, half as many,
// so that nobody waits for one after many of them.
const dearCost = 250 * time.Millisecond

func isDear(hash PasswordHash) bool {
	cost, err := passwords.Cost(string(hash))
	return err == nil && cost > dearCost
}

// levelOf is to whom the computing of a hash gives way.
func levelOf(dear bool) priority.Level {
	if dear {
		return priority.Lowest
	}
	return priority.Low
}

// turns shares out the right to compute a hash, which is slow by design. So
// many are computed at once as there are slots, and half as many dear ones
// beside them, which give way; others wait. Whose source has
// wasted least lately comes first, then whose account has; what proved a
// password is not wasted, and whoever has proved some comes before those who
// have not. Among equals it is now the latest, which has the most patience left,
// and now the first, but within one account the first. So hundreds who hammer do not hold up an
// address from which people log in, nor somebody who comes once. The
// number that wait is bounded, over all and by source: beyond it the one that
// would be last is sent away.
type turns struct {
	most, mostBySource int
	mostDear           int // at once, beside the others
	patience           time.Duration
	now                func() time.Time

	mu      sync.Mutex
	free    int // slots of what is not dear
	dear    int // how many dear ones have their turn
	waiting []*turn
	arrived uint64
	begun   uint64
	spent   usage
}

// turn is one that waits. told gets nil when it is its turn, or why it never
// will be.
type turn struct {
	asker
	dear    bool
	arrived uint64
	told    chan error
}

// Bounds of the queue, unless [Options] say otherwise.
const (
	defaultHashQueue         = 1024
	defaultHashQueueBySource = 512
	hashPatience             = 20 * time.Second
)

func newTurns(slots, most, mostBySource int) *turns {
	return &turns{
		most: most, mostBySource: mostBySource, mostDear: max(1, slots/2), patience: hashPatience, now: time.Now,
		free: slots, spent: usage{now: time.Now},
	}
}

// take waits for a turn. It fails with the context's error, or with
// CodeOverloaded when too many wait or it would take too long. A turn that was
// taken is given back by give, and dear alike.
func (q *turns) take(ctx context.Context, who asker, dear bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	t := q.enter(who, dear)
	if t == nil {
		return nil
	}
	patience := time.NewTimer(q.patience)
	defer patience.Stop()
	select {
	case err := <-t.told:
		return err
	case <-ctx.Done():
		return q.leave(t, ctx.Err())
	case <-patience.C:
		return q.leave(t, overloaded())
	}
}

// enter returns nil if the turn is had at once.
func (q *turns) enter(who asker, dear bool) *turn {
	q.mu.Lock()
	defer q.mu.Unlock()
	t := &turn{asker: who, dear: dear, arrived: q.arrived + 1, told: make(chan error, 1)}
	if q.mayRun(t) {
		q.begin(t)
		return nil
	}
	q.arrived++
	q.waiting = append(q.waiting, t)
	if q.bySource(who.source) > q.mostBySource {
		q.sendAway(func(other *turn) bool { return other.source == who.source })
	} else if len(q.waiting) > q.most {
		q.sendAway(func(*turn) bool { return true })
	}
	return t
}

// mayRun reports whether there is a slot for it.
func (q *turns) mayRun(t *turn) bool {
	if t.dear {
		return q.dear < q.mostDear
	}
	return q.free > 0
}

// begin counts a turn that is had.
func (q *turns) begin(t *turn) {
	q.begun++
	if t.dear {
		q.dear++
	} else {
		q.free--
	}
	q.spent.add(t.asker, spending{taken: 1})
}

func (q *turns) bySource(source string) int {
	n := 0
	for _, t := range q.waiting {
		if t.source == source {
			n++
		}
	}
	return n
}

// sendAway ends the wait of the last among some.
func (q *turns) sendAway(among func(*turn) bool) {
	last := -1
	for i, t := range q.waiting {
		if among(t) && (last < 0 || q.before(q.waiting[last], t, false)) {
			last = i
		}
	}
	t := q.waiting[last]
	q.waiting = slices.Delete(q.waiting, last, last+1)
	t.told <- overloaded()
}

// leave gives up waiting, unless the turn came at the same moment.
func (q *turns) leave(t *turn, why error) error {
	q.mu.Lock()
	at := slices.Index(q.waiting, t)
	if at >= 0 {
		q.waiting = slices.Delete(q.waiting, at, at+1)
	}
	q.mu.Unlock()
	if at < 0 && <-t.told == nil {
		q.give(t.dear)
	}
	return why
}

// give passes a turn on, and others that can be had now.
func (q *turns) give(dear bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if dear {
		q.dear--
	} else {
		q.free++
	}
	for next := q.next(); next >= 0; next = q.next() {
		t := q.waiting[next]
		q.waiting = slices.Delete(q.waiting, next, next+1)
		q.begin(t)
		t.told <- nil
	}
}

// next is the place of who comes first, of those who may: the oldest of the
// account that does. It is -1 if there is none.
func (q *turns) next() int {
	var best *turn
	for _, t := range q.waiting {
		if q.mayRun(t) && (best == nil || q.before(t, best, q.begun%2 == 0)) {
			best = t
		}
	}
	return slices.IndexFunc(q.waiting, func(t *turn) bool { return best != nil && t.asker == best.asker && q.mayRun(t) })
}

// before reports whether a comes before b; among equals the first, or the latest.
func (q *turns) before(a, b *turn, first bool) bool {
	if x, y := q.spent.of(asker{source: a.source}), q.spent.of(asker{source: b.source}); x != y {
		return x.before(y)
	}
	if x, y := q.spent.of(a.asker), q.spent.of(b.asker); x != y {
		return x.before(y)
	}
	return (a.arrived < b.arrived) == first
}

// proved notes that a turn was well spent.
func (q *turns) proved(who asker) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.spent.add(who, spending{proved: 1})
}

// length is how many wait.
func (q *turns) length() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.waiting)
}

// usage counts turns by source and by account within it, in two generations:
// the old one is forgotten when the young one is half a minute old or large.
type usage struct {
	now        func() time.Time
	young, old map[asker]spending
	born       time.Time
}

// spending is how many turns somebody had, and how many of them proved a password.
type spending struct{ taken, proved int }

func (s spending) plus(more spending) spending {
	return spending{s.taken + more.taken, s.proved + more.proved}
}

// rank is what decides who comes first, the lowest.
type rank struct {
	wasted int // quarters of a turn, for each that proved something
	new    bool
}

func (r rank) before(other rank) bool {
	if r.wasted != other.wasted {
		return r.wasted < other.wasted
	}
	return !r.new && other.new
}

const (
	usageLife = 30 * time.Second
	usageMost = 50_000
)

func (u *usage) add(who asker, more spending) {
	if u.young == nil || len(u.young) >= usageMost || u.now().Sub(u.born) > usageLife {
		u.old, u.young, u.born = u.young, map[asker]spending{}, u.now()
	}
	u.young[who] = u.young[who].plus(more)
	if who.account != "" {
		source := asker{source: who.source}
		u.young[source] = u.young[source].plus(more)
	}
}

func (u *usage) of(who asker) rank {
	s := u.young[who].plus(u.old[who])
	return rank{4 * (s.taken - s.proved) / (1 + s.proved), s.proved == 0}
}

func overloaded() error {
	return &Error{
		Code: CodeOverloaded, Message: "too many passwords wait to be checked", RetryAfter: 2 * time.Second,
	}
}

// HashPassword makes a hash for [User.SetPassword], waiting for its turn:
// hashing is slow, and runs before a write rather than inside it. It fails
// with the context's error when that ends first, and with CodeOverloaded when
// too many wait. It needs no principal.
func (d *Directory) HashPassword(ctx context.Context, password string) (PasswordHash, error) {
	p, _ := PrincipalFrom(ctx)
	dear := isDear(d.decoy)
	who := asker{OriginFrom(ctx).Source(), p.User.ID}
	if err := d.turns.take(ctx, who, dear); err != nil {
		return "", err
	}
	defer d.turns.give(dear)
	d.turns.proved(who) // whoever sets a password has shown who they are
	d.hashing()
	defer d.span(ctx, "hash password")()
	var hash PasswordHash
	var err error
	priority.Do(levelOf(dear), func() { hash, err = hashPassword(password, d.hashCost) })
	d.noteLength(hash, password)
	return hash, err
}

// HashesWaiting is how many passwords wait to be hashed or verified at this process.
func (d *Directory) HashesWaiting() int { return d.turns.length() }

// verify runs VerifyPassword in its turn unless it remembers the answer. A hash
// that cannot be read proves nothing. admit, if not nil, is asked when the turn
// has come and can refuse before a hash is spent. began is when the work did.
func (d *Directory) verify(
	ctx context.Context, who asker, hash PasswordHash, password string, admit func() error,
) (proved bool, began time.Time, err error) {
	if d.verified.has(hash, password) {
		return true, time.Time{}, nil
	}
	dear := isDear(hash)
	if err := d.turns.take(ctx, who, dear); err != nil {
		return false, time.Time{}, err
	}
	defer d.turns.give(dear)
	if d.verified.has(hash, password) { // somebody else has proved it meanwhile
		return true, time.Time{}, nil
	}
	if admit != nil {
		if err := admit(); err != nil {
			return false, time.Time{}, err
		}
	}
	d.hashing()
	end := d.span(ctx, "verify password")
	began = time.Now()
	priority.Do(levelOf(dear), func() { proved, err = VerifyPassword(hash, password) })
	end()
	d.steps.observe(hash, time.Since(began))
	if err != nil || !proved {
		return false, began, nil
	}
	d.turns.proved(who)
	d.verified.add(hash, password)
	d.noteLength(hash, password)
	return true, began, nil
}

// steps make all failed proofs take the same time, whatever kind of hash they
// were held against: a failure is answered at the next whole step since its
// work began, and a step is a little longer than the costliest hash in use
// takes. Nobody waits in a slot for that.
//
// On a busy machine some work takes longer than a step, and the costliest most
// often. So cheaper hashes are answered as if they had taken what one of the
// costliest might have: a time drawn from those that were seen lately.
type steps struct {
	draw func(n int) int

	mu        sync.Mutex
	costliest time.Duration // estimated, as passwords.Cost does
	pace      float64       // what work takes here for each second that is estimated
	usual     float64       // what it took when nobody else was here
	seen      []float64     // what it took lately, of which the oldest is at next
	next      int
}

// mostSeen is from how many times one is drawn.
const mostSeen = 128

func newSteps(decoy PasswordHash, pace float64) *steps {
	s := &steps{draw: rand.IntN, usual: pace, pace: pace}
	s.learn(decoy)
	return s
}

// usualPace tells how long this machine works for each second that
// [passwords.Cost] estimates. It is measured once: the machine stays the same.
// The cheapest hashes tell it in a few milliseconds; the quickest of them was
// disturbed least.
var usualPace = sync.OnceValue(func() float64 {
	hash := passwords.Decoy(passwords.MinBcryptCost)
	cost, err := passwords.Cost(hash)
	if err != nil {
		panic("dragoman: " + err.Error()) // our own hash
	}
	least := time.Duration(math.MaxInt64)
	for range 3 {
		began := time.Now()
		_, _ = passwords.Verify(hash, "")
		least = min(least, time.Since(began))
	}
	return float64(least) / float64(cost)
})

// learn notes that a hash is in use.
func (s *steps) learn(hash PasswordHash) {
	cost, err := passwords.Cost(string(hash))
	if err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.costliest = max(s.costliest, cost)
}

// observe notes what verifying a hash has taken. A machine under load is
// slower, so the pace follows the slowest of late.
func (s *steps) observe(hash PasswordHash, took time.Duration) {
	cost, err := passwords.Cost(string(hash))
	if err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.costliest = max(s.costliest, cost)
	if cost >= time.Millisecond/2 {
		s.pace = max(min(float64(took)/float64(cost), s.usual*mostPace), s.pace*0.99)
	}
	// What is much shorter than the costliest is slowed down in another way.
	if cost < s.costliest/8 {
		return
	}
	if len(s.seen) < mostSeen {
		s.seen = append(s.seen, float64(took)/float64(cost))
		return
	}
	s.seen[s.next] = float64(took) / float64(cost)
	s.next = (s.next + 1) % mostSeen
}

const (
	stepMargin = 1.15
	mostPace   = 6
)

func (s *steps) step() time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	return time.Duration(float64(s.costliest) * s.pace * stepMargin)
}

// rest waits until what began then, with a hash, may be answered.
func (s *steps) rest(ctx context.Context, hash PasswordHash, began time.Time) {
	if began.IsZero() {
		return
	}
	took := time.Since(began)
	pause(ctx, s.answerAt(hash, took)-took)
}

// answerAt is how long after its beginning work may be answered that has taken
// so long.
func (s *steps) answerAt(hash PasswordHash, took time.Duration) time.Duration {
	step := s.step()
	if step <= 0 {
		return took
	}
	cost, _ := passwords.Cost(string(hash)) // what cannot be read costs nothing
	s.mu.Lock()
	if cost < s.costliest && len(s.seen) > 0 {
		took = max(took, time.Duration(float64(s.costliest)*s.seen[s.draw(len(s.seen))]))
	}
	s.mu.Unlock()
	return took - took%step + step
}

// pause waits, but not beyond the context.
func pause(ctx context.Context, length time.Duration) {
	if length <= 0 {
		return
	}
	timer := time.NewTimer(length)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// LearnHashes finds out which kinds of hashes users have, so that failed logins
// take the same time for all of them from the start. A server calls it once,
// while it serves already: it may take a while. It needs no principal.
func (d *Directory) LearnHashes(ctx context.Context) error {
	examples, err := d.store.HashExamples(ctx)
	for _, hash := range examples {
		d.steps.learn(hash)
	}
	return err
}
