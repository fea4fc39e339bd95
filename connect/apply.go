package connect

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"sync/atomic"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// ErrStale is what applying a plan fails with, before anything is sent, when the
// directory or the target is not as it was when the plan was made.
var ErrStale = errors.New("the plan is stale: the directory or the target has changed since; make a new one")

// Applier sends a plan.
type Applier struct {
	Planner
	// Parallel is how many changes are sent at once; 0 is 8.
	Parallel int
	// Begun is told of a change before it is sent: a note that outlives the
	// process, so that what was begun by an attempt before is known to be ours.
	Begun func(*Change) error
	// WasBegun reports whether an attempt before has begun a change.
	WasBegun func(*Change) bool
}

// Report says what was done.
type Report struct {
	Done    int       `json:"done"`
	Already int       `json:"already"` // by an attempt before
	Failed  []Failure `json:"failed,omitempty"`
	Fails   int       `json:"fails"`
	Left    int       `json:"left"` // not begun, as it was stopped
}

// Failure is a change that the target refused.
type Failure struct {
	Action Action `json:"action"`
	Object Object `json:"object"`
	Name   string `json:"name"`
	Why    string `json:"why"`
}

const (
	parallel   = 8
	mostFailed = 100
	// givesUpAfter failures in a row that began with the first: the target
	// refuses everything.
	givesUpAfter = 20
)

// Fresh checks a saved plan against the directory and the target as they are.
// What an attempt before has done is no longer to do, which is fine; anything
// else that differs makes it stale. It returns what is still to do, which is
// read from the saved plan again: memory holds a bit for each change.
func (a *Applier) Fresh(ctx context.Context, saved *SavedPlan) (todo func(func(*Change) error) error, count int, err error) {
	f := freshness{
		applier: a, next: saved.reader(), left: make([]uint64, saved.count/64+1), begun: map[int]*Change{}, things: map[string]bool{},
	}
	if err := f.step(); err != nil {
		return nil, 0, err
	}
	planner := a.Planner
	planner.seen = f.seen
	if _, err := planner.Plan(ctx, f.changes); err != nil {
		return nil, 0, err
	}
	for f.was != nil {
		if err := f.passed(); err != nil {
			return nil, 0, err
		}
	}
	return func(yield func(*Change) error) error {
		at := -1
		return saved.Changes(func(c *Change) error {
			if at++; f.left[at/64]&(1<<(at%64)) == 0 {
				return nil
			}
			if now := f.begun[at]; now != nil {
				c = now
			}
			return yield(c)
		})
	}, f.count, nil
}

// freshness holds a saved plan against one that is being made, both in the same
// order.
type freshness struct {
	applier *Applier
	next    func() (*Change, error)
	was     *Change // the next of the saved plan, nil after the last
	at      int     // its number, from 1
	left    []uint64
	count   int
	begun   map[int]*Change // by an attempt before, and not as they were planned
	things  map[string]bool // what is no user, and at the target: whether it is as it should be
}

func (f *freshness) step() (err error) {
	f.at++
	f.was, err = f.next()
	return err
}

// passed goes on after a change that is no longer to do: what was to be made is
// there, by what seen was told, or what was to go is not.
func (f *freshness) passed() error {
	inStep, isThere := f.things[string(f.was.Object)+" "+f.was.Name] // a user would have been seen
	if goes := f.was.Action == Delete; goes && isThere || !goes && !inStep {
		return ErrStale
	}
	return f.step()
}

// seen hears of what is at the target and stays as it is.
func (f *freshness) seen(object Object, name string, inStep bool) error {
	if object != ObjectUser {
		f.things[string(object)+" "+name] = inStep
		return nil
	}
	for f.was != nil && f.before(name) {
		if err := f.passed(); err != nil {
			return err
		}
	}
	if f.was == nil || f.was.Object != object || f.was.Name != name {
		return nil
	}
	if f.was.Action == Delete || !inStep {
		return ErrStale
	}
	return f.step()
}

// before reports whether the next change comes before those of a user.
func (f *freshness) before(user string) bool {
	if f.was.Object == ObjectUser {
		return f.was.Name < user
	}
	return f.was.Action != Delete // what is deleted of the others comes last
}

// changes hears of what is to do now.
func (f *freshness) changes(now *Change) error {
	for f.was != nil && (f.was.Object != now.Object || f.was.Name != now.Name || f.was.Action == Delete != (now.Action == Delete)) {
		if err := f.passed(); err != nil {
			return err
		}
	}
	if f.was == nil {
		return ErrStale
	}
	if !bytes.Equal(Encode(f.was), Encode(now)) {
		if f.applier.WasBegun == nil || !f.applier.WasBegun(f.was) {
			return ErrStale
		}
		f.begun[f.at-1] = now
	}
	f.left[(f.at-1)/64] |= 1 << ((f.at - 1) % 64)
	f.count++
	return f.step()
}

// Apply sends changes: what is no user one after the other, users side by side,
// what goes last one after the other again. It goes on after a failure and tells
// of it; it stops when the context ends, what has begun being finished first.
func (a *Applier) Apply(ctx context.Context, total int, changes func(func(*Change) error) error) (Report, error) {
	run := applying{Applier: a, ctx: dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal()), able: a.Target.Able()}
	run.sending = a.Progress.meter("applying", total)
	run.slots = make(chan struct{}, max(1, first64(a.Parallel, parallel)))
	users := false
	err := changes(func(c *Change) error {
		if err := run.stopped(); err != nil {
			run.report.Left++
			return nil // counted, and not begun
		}
		if c.Object != ObjectUser || users != (c.Object == ObjectUser) {
			run.wait()
		}
		users = c.Object == ObjectUser
		run.begin(c)
		if !users {
			run.wait()
		}
		return nil
	})
	run.wait()
	if failed := run.Target.Flush(context.WithoutCancel(run.ctx)); failed != nil {
		err = errors.Join(err, failed)
		run.report.Fails, run.report.Done = run.report.Fails+run.report.Done, 0
	}
	if err == nil {
		err = run.stopped()
	}
	if err == nil && run.report.Left == 0 {
		run.sending.end()
	}
	return run.report, err
}

func first64(numbers ...int) int {
	for _, n := range numbers {
		if n != 0 {
			return n
		}
	}
	return 0
}

type applying struct {
	*Applier
	ctx     context.Context
	able    Able
	sending *meter
	slots   chan struct{}
	group   sync.WaitGroup
	refuse  atomic.Int64 // failures without a success

	mu     sync.Mutex
	report Report
}

var errRefusesAll = errors.New("the target refuses everything: given up")

func (a *applying) stopped() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	switch {
	case a.ctx.Err() != nil:
		return a.ctx.Err()
	case a.refuse.Load() >= givesUpAfter:
		return errRefusesAll
	}
	return nil
}

func (a *applying) wait() { a.group.Wait() }

func (a *applying) begin(c *Change) {
	a.slots <- struct{}{}
	a.group.Add(1)
	go func() {
		defer func() { <-a.slots; a.group.Done() }()
		// What has begun is finished, so that nothing is left half.
		err := a.do(context.WithoutCancel(a.ctx), c)
		a.mu.Lock()
		defer a.mu.Unlock()
		a.sending.step()
		if err != nil {
			if a.report.Fails++; len(a.report.Failed) < mostFailed {
				a.report.Failed = append(a.report.Failed, Failure{c.Action, c.Object, c.Name, err.Error()})
			}
			if a.report.Done == 0 {
				a.refuse.Add(1)
			}
			return
		}
		a.report.Done++
	}()
}

// remember keeps the mark of what cannot carry it, or forgets it.
func (a *applying) remember(ctx context.Context, c *Change, state string) error {
	if a.able.marks(c.Object) || a.Fleeting {
		return nil
	}
	return a.Directory.PutMarks(ctx, []dragoman.Mark{{Target: a.Scope.Target, Object: string(c.Object), Name: c.Name, State: state}})
}

// do sends a change with its mark: before what is made, so that a kill leaves
// nothing there that nobody remembers; after everything else.
func (a *applying) do(ctx context.Context, c *Change) error {
	if c.Action == Create {
		if err := a.remember(ctx, c, c.Mark); err != nil {
			return err
		}
		err := a.send(ctx, c)
		if err != nil && !errors.Is(err, ErrUnsure) {
			err = errors.Join(err, a.remember(ctx, c, ""))
		}
		return err
	}
	if err := a.send(ctx, c); err != nil {
		return err
	}
	return a.remember(ctx, c, c.Mark) // "" for what is deleted
}

// send sends every request of one change, with the current secrets.
func (a *applying) send(ctx context.Context, c *Change) error {
	secrets, err := a.secrets(ctx, c)
	if err != nil {
		return err
	}
	if a.Begun != nil {
		if err := a.Begun(c); err != nil {
			return err
		}
	}
	for i := range c.Requests {
		if err := a.Target.Send(ctx, c.Requests[i].fill(secrets)); err != nil {
			return scrubbed{scrub(err.Error(), valuesOf(secrets)), err}
		}
	}
	return nil
}

// scrubbed says what an error does, without secrets.
type scrubbed struct {
	text string
	of   error
}

func (s scrubbed) Error() string        { return s.text }
func (s scrubbed) Is(target error) bool { return errors.Is(s.of, target) }

// secrets are those that the requests want: the hash that the user has now, if
// it is the one that was planned with.
func (a *applying) secrets(ctx context.Context, c *Change) (map[SecretOf]string, error) {
	out := map[SecretOf]string{}
	for _, r := range c.Requests {
		for _, place := range r.Secrets {
			if out[place.Of] != "" {
				continue
			}
			if place.Of == SecretPassword {
				out[place.Of] = madeUp()
				continue
			}
			hash, err := a.hashOf(ctx, c)
			if err != nil {
				return nil, err
			}
			out[place.Of] = hash
		}
	}
	return out, nil
}

func (a *applying) hashOf(ctx context.Context, c *Change) (string, error) {
	var u dragoman.User
	var err error
	if a.able.has(FieldID) {
		u, err = a.Directory.User(ctx, c.Name)
	} else {
		u, err = a.Directory.UserByName(ctx, a.Scope.here(c.Name))
	}
	if err != nil {
		return "", err
	}
	p := planning{Planner: &a.Planner, able: a.able}
	if c.Password != "" && p.stamp(&u) != c.Mark {
		return "", errors.New("the password has changed since the plan was made")
	}
	carried, how := passwords.Carry(string(u.Credential.Hash), a.able.Takes)
	if how == passwords.NotTaken {
		return "", errors.New("the password has changed since the plan was made")
	}
	return carried, nil
}

// madeUp is a password that nobody knows: a hundred random bits, with what rules
// of passwords ask for, and no longer than the shortest limit (Fusion's, 20).
func madeUp() string {
	const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789"
	text := []byte("Aa1")
	for len(text) < 20 {
		var random [1]byte
		rand.Read(random[:])
		if int(random[0]) < 256/len(letters)*len(letters) {
			text = append(text, letters[int(random[0])%len(letters)])
		}
	}
	return string(text)
}
