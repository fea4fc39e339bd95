package dragoman

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/passwords"
)

// line is a queue with one slot, which is taken.
func line(t *testing.T, most, mostBySource int) *turns {
	t.Helper()
	q := newTurns(1, most, mostBySource)
	if err := q.take(t.Context(), asker{}, false); err != nil {
		t.Fatal(err)
	}
	return q
}

// served lets all that wait have their turn, one after the other.
func served(q *turns) string {
	var order []string
	for len(q.waiting) > 0 {
		q.free++ // as give will find it
		t := q.waiting[q.next()]
		q.free--
		order = append(order, fmt.Sprint(t.source, t.account, t.arrived))
		q.give(false)
	}
	return strings.Join(order, " ")
}

func TestTurnsAreFair(t *testing.T) {
	for name, c := range map[string]struct {
		come []asker
		want string
	}{
		"SourcesInTurn":                      {[]asker{{"a", "x"}, {"a", "x"}, {"a", "x"}, {"b", "y"}}, "by4 ax1 ax2 ax3"},
		"AccountsInTurn":                     {[]asker{{"a", "x"}, {"a", "x"}, {"a", "x"}, {"a", "y"}}, "ay4 ax1 ax2 ax3"},
		"OneAccountInOrder":                  {[]asker{{"a", "x"}, {"a", "x"}, {"a", "x"}}, "ax1 ax2 ax3"},
		"ManySourcesNowTheLatestNowTheFirst": {[]asker{{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "x"}, {"e", "x"}}, "ex5 ax1 dx4 bx2 cx3"},
	} {
		q := line(t, 100, 100)
		for _, who := range c.come {
			q.enter(who, false)
		}
		if got := served(q); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestOneComesBeforeTheMany: whoever had no turn lately waits for one hash at
// most, however many hammer.
func TestOneComesBeforeTheMany(t *testing.T) {
	q := line(t, 1000, 1000)
	for i := range 400 {
		q.spent.add(asker{fmt.Sprint("127.0.0.", i), "admin"}, spending{taken: 1})
		q.enter(asker{fmt.Sprint("127.0.0.", i), "admin"}, false)
	}
	honest := q.enter(asker{"127.0.0.1", "jane"}, false)
	for range 50 {
		q.enter(asker{"127.0.0.7", "admin"}, false)
	}
	q.give(false)
	select {
	case err := <-honest.told:
		if err != nil {
			t.Error(err)
		}
	default:
		t.Error("the honest one still waits")
	}
}

// TestWhereLoginsSucceedIsNoAttacker: an address that logs in often comes before
// hundreds that have tried once or never, whatever it has used, unless it fails
// as often; and so does an account at an address that it shares with attackers.
func TestWhereLoginsSucceedIsNoAttacker(t *testing.T) {
	q := line(t, 1000, 1000)
	busy, failing := asker{"127.0.0.1", "jane"}, asker{"127.0.0.2", "eve"}
	for range 100 {
		q.spent.add(busy, spending{1, 1})
		q.spent.add(failing, spending{2, 1})
	}
	q.spent.add(busy, spending{taken: 3}) // three slips
	q.enter(failing, false)
	first := q.enter(asker{"127.0.0.1", "john"}, false)
	for i := range 400 {
		who := asker{fmt.Sprint("127.0.1.", i), "admin"}
		q.spent.add(who, spending{taken: i % 2})
		q.enter(who, false)
		q.enter(asker{"127.0.0.1", fmt.Sprint("nobody", i)}, false)
	}
	q.spent.add(asker{"127.0.0.1", "john"}, spending{1, 1})
	q.give(false)
	select {
	case <-first.told:
	default:
		t.Error("the honest one still waits")
	}
}

// TestDearHashesLeaveRoom: however many wait for dear ones, all other slots are
// for others; and a dear one gets its turn when it may.
func TestDearHashesLeaveRoom(t *testing.T) {
	q := newTurns(2, 100, 100)
	for i := range 3 {
		if waits := q.enter(asker{"a", fmt.Sprint(i)}, true) != nil; waits != (i > 0) {
			t.Errorf("dear %d waits: %t", i, waits)
		}
	}
	for i := range 2 {
		if q.enter(asker{"a", fmt.Sprint("x", i)}, false) != nil {
			t.Error("a cheap one waits for dear ones")
		}
	}
	cheap := q.enter(asker{"b", "y"}, false)
	q.give(true) // a dear one follows, since its turn is what was given
	q.give(false)
	select {
	case <-cheap.told:
	default:
		t.Error("a cheap one still waits")
	}
	q.give(false)
	q.give(false)
	q.give(true)
	q.give(true)
	if q.free != 2 || q.dear != 0 || len(q.waiting) != 0 {
		t.Errorf("%d free, %d dear, %d wait", q.free, q.dear, len(q.waiting))
	}
}

func TestTheQueueIsBounded(t *testing.T) {
	q := line(t, 5, 3)
	var all []*turn
	for i := range 10 {
		all = append(all, q.enter(asker{"a", fmt.Sprint(i)}, false))
	}
	for _, source := range []string{"b", "c", "d", "e"} {
		q.enter(asker{source, "x"}, false)
	}
	if len(q.waiting) != 5 || q.bySource("a") > 3 {
		t.Errorf("%d wait, %d of one source", len(q.waiting), q.bySource("a"))
	}
	away := 0
	for _, one := range all {
		select {
		case err := <-one.told:
			var e *Error
			if !errors.As(err, &e) || e.Code != CodeOverloaded || e.RetryAfter <= 0 {
				t.Errorf("sent away with %v", err)
			}
			away++
		default:
		}
	}
	if away != 9 {
		t.Errorf("%d were sent away", away)
	}
}

func TestWaitingEnds(t *testing.T) {
	q := line(t, 5, 5)
	q.patience = time.Millisecond
	if err := q.take(t.Context(), asker{}, false); CodeOf(err) != CodeOverloaded {
		t.Errorf("out of patience: %v", err)
	}
	q.patience = time.Hour
	ended, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	go func() { failed <- q.take(ended, asker{}, false) }()
	for q.length() == 0 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) || q.length() != 0 {
		t.Errorf("the client has left: %v, %d wait", err, q.length())
	}
	q.give(false)
	if err := q.take(t.Context(), asker{}, false); err != nil || q.free != 0 {
		t.Errorf("a turn was lost: %v", err)
	}
}

// TestFailuresRestUntilACommonStep: a costlier or cheaper hash takes no other
// number of steps than what nobody has.
func TestFailuresRestUntilACommonStep(t *testing.T) {
	s := newSteps("$2a$10$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", 1)
	before := s.step()
	s.learn("$2a$12$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6")
	if after := s.step(); after < 192*time.Millisecond || before > 100*time.Millisecond || before < 48*time.Millisecond {
		t.Errorf("the step grew from %s to %s", before, after)
	}
	s.observe("$2a$12$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", 400*time.Millisecond)
	if s.step() < 400*time.Millisecond {
		t.Errorf("a slow machine has a step of %s", s.step())
	}
}

// TestTimeTellsNoKindOfHash: what an attacker could measure, on a machine whose
// work takes now this long and now that, is the same for every kind of hash.
func TestTimeTellsNoKindOfHash(t *testing.T) {
	kinds := map[string]PasswordHash{
		"Unknown":  "$2a$10$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6",
		"Cheap":    "$2a$06$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6",
		"Imported": PasswordHash("{PBKDF2}1000$" + strings.Repeat("A", 44) + "$" + strings.Repeat("A", 44)),
		"Dear":     "$2a$12$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6",
		"Broken":   "{PBKDF2}what",
	}
	random := rand.New(rand.NewPCG(1, 2))
	s := newSteps(kinds["Unknown"], 1.04)
	s.draw = random.IntN
	s.learn(kinds["Dear"])
	answers := map[string][]float64{}
	for range 3000 {
		for name, hash := range kinds {
			cost, _ := passwords.Cost(string(hash))
			slower := 1 + random.ExpFloat64()*0.15
			if random.IntN(10) == 0 {
				slower += 2 // somebody else had the processor
			}
			took := time.Duration(float64(cost) * slower)
			s.observe(hash, took)
			answers[name] = append(answers[name], float64(s.answerAt(hash, took))/float64(s.step()))
		}
	}
	for name, times := range answers {
		if auc := greater(times, answers["Dear"]); auc < 0.47 || auc > 0.53 {
			t.Errorf("%s is told from a dear hash: %.3f", name, auc)
		}
	}
}

// greater is how often one of a is greater than one of b, half of the ties included.
func greater(a, b []float64) float64 {
	sum := 0.0
	for _, x := range a {
		for _, y := range b {
			switch {
			case x > y:
				sum++
			case x == y:
				sum += 0.5
			}
		}
	}
	return sum / float64(len(a)*len(b))
}

func TestThrottle(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	th := newThrottle(func() time.Time { return now })
	here := place{"192.0.2.1", "jane"}
	waits := func() time.Duration { left, _ := th.wait(here); return left }
	for range freeFailures {
		if waits() != 0 {
			t.Fatal("the first failures are free")
		}
		th.failed(here)
	}
	var delays []time.Duration
	for range 8 {
		delays = append(delays, waits())
		now = now.Add(waits())
		if waits() != 0 {
			t.Fatal("still not heard after waiting")
		}
		th.failed(here)
	}
	if !slices.IsSorted(delays) || delays[0] != firstDelay || delays[7] > mostDelay || delays[5] < 8*firstDelay {
		t.Errorf("delays %v", delays)
	}
	if left, _ := th.wait(place{"192.0.2.2", "jane"}); left != 0 {
		t.Errorf("another source waits %s", left)
	}
	if left, _ := th.wait(place{"192.0.2.1", "john"}); left != 0 {
		t.Errorf("another account waits %s", left)
	}
	th.known[here].SucceededAt = now.Add(-time.Hour)
	if left := waits(); left > mostTrustedDelay {
		t.Errorf("who has succeeded here waits %s", left)
	}
	th.succeeded(here)
	if waits() != 0 {
		t.Error("a success does not end it")
	}
}

func TestAnAttackedAccountIsHeardFromFreshSources(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	th := newThrottle(func() time.Time { return now })
	for i := range 200 {
		th.failed(place{fmt.Sprint("192.0.2.", i), "admin"})
	}
	if left, _ := th.wait(place{"198.51.100.1", "admin"}); left != 0 {
		t.Errorf("a fresh source waits %s", left)
	}
	if left, _ := th.wait(place{"192.0.2.5", "admin"}); left == 0 {
		t.Error("a source that failed has more tries at an attacked account")
	}
}

func TestASourceThatFailsMuchIsAnsweredSlowly(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	th := newThrottle(func() time.Time { return now })
	th.failed(place{"192.0.2.1", "a"})
	if th.hold("192.0.2.1") != 0 {
		t.Error("one failure is held")
	}
	for i := range 100 {
		th.failed(place{"192.0.2.1", fmt.Sprint(i)})
	}
	first, last := th.hold("192.0.2.1"), time.Duration(0)
	for range 400 {
		last = th.hold("192.0.2.1")
	}
	if first <= 0 || last != longestHold {
		t.Errorf("held %s at first and %s at last", first, last)
	}
	if th.hold("192.0.2.2") != 0 {
		t.Error("another source is held")
	}
}

// TestWhatIsKnownOfStrangersIsBounded: a new name with each attempt fills no memory.
func TestWhatIsKnownOfStrangersIsBounded(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	th := newThrottle(func() time.Time { return now })
	for i := range 2 * mostKnownAttempts {
		th.failed(place{"192.0.2.1", fmt.Sprint(i)})
	}
	if len(th.known) > mostKnownAttempts {
		t.Errorf("%d are known", len(th.known))
	}
	if shared := th.take(1 << 30); len(shared) > 10 {
		t.Errorf("%d rows are written", len(shared))
	}
}

func TestSource(t *testing.T) {
	for address, want := range map[string]string{
		"192.0.2.1": "192.0.2.1", "::ffff:192.0.2.1": "192.0.2.1", "2001:db8::1": "2001:db8::/64",
		"2001:db8::ffff:1": "2001:db8::/64", "fe80::1%eth0": "fe80::/64", "": "", "odd": "odd",
	} {
		if got := (Origin{Address: address}).Source(); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}
