package dragoman

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/passwords"
)

// asker is who wants a password hashed, as far as fairness goes.
type asker struct {
	source  string // see [Origin.Source]; "" for commands and tests
	account string // the name that is tried, or the ID of who is asking
}

// turns shares out the right to compute a hash, which is slow by design. So
// many are computed at once as there are slots; others wait. Whose source has
// used least lately comes first, then whose account has; among those the
// latest, since it has the most patience left, but within one account the
// first. So hundreds who hammer do not hold up somebody who comes once. The
// number that wait is bounded, over all and by source: beyond it the one that
// would be last is sent away.
type turns struct {
	most, mostBySource int
	patience           time.Duration
	now                func() time.Time

	mu      sync.Mutex
	free    int
	waiting []*turn
	arrived uint64
	spent   usage
}

// turn is one that waits. told gets nil when it is its turn, or why it never
// will be.
type turn struct {
	asker
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
		most: most, mostBySource: mostBySource, patience: hashPatience, now: time.Now,
		free: slots, spent: usage{now: time.Now},
	}
}

// take waits for a turn. It fails with the context's error, or with
// CodeOverloaded when too many wait or it would take too long. A turn that was
// taken is given back by give.
func (q *turns) take(ctx context.Context, who asker) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	t := q.enter(who)
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
func (q *turns) enter(who asker) *turn {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.free > 0 {
		q.free--
		q.spent.add(who)
		return nil
	}
	q.arrived++
	t := &turn{asker: who, arrived: q.arrived, told: make(chan error, 1)}
	q.waiting = append(q.waiting, t)
	if q.bySource(who.source) > q.mostBySource {
		q.sendAway(func(other *turn) bool { return other.source == who.source })
	} else if len(q.waiting) > q.most {
		q.sendAway(func(*turn) bool { return true })
	}
	return t
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
		if among(t) && (last < 0 || q.before(q.waiting[last], t)) {
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
		q.give()
	}
	return why
}

// give passes a turn on.
func (q *turns) give() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		q.free++
		return
	}
	next := q.next()
	t := q.waiting[next]
	q.waiting = slices.Delete(q.waiting, next, next+1)
	q.spent.add(t.asker)
	t.told <- nil
}

// next is the place of who comes first: the oldest of the account that does.
func (q *turns) next() int {
	best := q.waiting[0]
	for _, t := range q.waiting[1:] {
		if q.before(t, best) {
			best = t
		}
	}
	return slices.IndexFunc(q.waiting, func(t *turn) bool { return t.asker == best.asker })
}

func (q *turns) before(a, b *turn) bool {
	if x, y := q.spent.of(asker{source: a.source}), q.spent.of(asker{source: b.source}); x != y {
		return x < y
	}
	if x, y := q.spent.of(a.asker), q.spent.of(b.asker); x != y {
		return x < y
	}
	return a.arrived > b.arrived
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
	young, old map[asker]int
	born       time.Time
}

const (
	usageLife = 30 * time.Second
	usageMost = 50_000
)

func (u *usage) add(who asker) {
	if u.young == nil || len(u.young) >= usageMost || u.now().Sub(u.born) > usageLife {
		u.old, u.young, u.born = u.young, map[asker]int{}, u.now()
	}
	u.young[who]++
	if who.account != "" {
		u.young[asker{source: who.source}]++
	}
}

func (u *usage) of(who asker) int { return u.young[who] + u.old[who] }

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
	if err := d.turns.take(ctx, asker{OriginFrom(ctx).Source(), p.User.ID}); err != nil {
		return "", err
	}
	defer d.turns.give()
	d.hashing()
	return hashPassword(password, d.hashCost)
}

// HashesWaiting is how many passwords wait to be hashed or verified at this process.
func (d *Directory) HashesWaiting() int { return d.turns.length() }

// verify runs VerifyPassword in its turn unless it remembers the answer. A hash
// that cannot be read proves nothing. admit, if not nil, is asked when the turn
// has come and can refuse before a hash is spent. began is when the work did.
func (d *Directory) verify(ctx context.Context, who asker, hash PasswordHash, password string, admit func() error) (proved bool, began time.Time, err error) {
	if d.verified.has(hash, password) {
		return true, time.Time{}, nil
	}
	if err := d.turns.take(ctx, who); err != nil {
		return false, time.Time{}, err
	}
	defer d.turns.give()
	if d.verified.has(hash, password) { // somebody else has proved it meanwhile
		return true, time.Time{}, nil
	}
	if admit != nil {
		if err := admit(); err != nil {
			return false, time.Time{}, err
		}
	}
	d.hashing()
	began = time.Now()
	proved, err = VerifyPassword(hash, password)
	d.steps.observe(hash, time.Since(began))
	if err != nil || !proved {
		return false, began, nil
	}
	d.verified.add(hash, password)
	return true, began, nil
}

// steps make all failed proofs take the same time, whatever kind of hash they
// were held against: a failure is answered at the next whole step since its
// work began, and a step is a little longer than the costliest hash in use
// takes. Nobody waits in a slot for that.
type steps struct {
	mu        sync.Mutex
	costliest time.Duration // estimated, as passwords.Cost does
	pace      float64       // what work takes here for each second that is estimated
	usual     float64       // what it took when nobody else was here
}

func newSteps(decoy PasswordHash, took time.Duration) *steps {
	s := &steps{}
	s.learn(decoy)
	s.usual = float64(took) / float64(max(s.costliest, time.Microsecond))
	s.pace = s.usual
	return s
}

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

// rest waits until what began then may be answered.
func (s *steps) rest(ctx context.Context, began time.Time) {
	step := s.step()
	if step <= 0 || began.IsZero() {
		return
	}
	pause(ctx, step-time.Since(began)%step)
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
