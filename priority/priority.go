// Package priority runs long computing on operating-system threads that give
// way to everything else, where the system can tell threads apart (Linux). It
// owns these threads and how many threads Go may run beside them; how much of
// such work there is at once is for those who ask, and must be bounded.
package priority

import (
	"runtime"
	"sync"
	"time"
)

// Level says who gives way to whom.
type Level int

const (
	// Low gives way to whatever is answered from memory or by the database, as
	// far as it still gets about an eighth of a processor.
	Low Level = iota + 1
	// Lowest gives way to Low as well: for what a stranger can ask for.
	Lowest
)

// keep is how long Go may run more threads after the last work has ended.
const keep = 5 * time.Second

// processors is how many threads Go runs Go code on before any is added here.
var processors = runtime.GOMAXPROCS(0)

// Processors is how many threads run Go code at once, not counting those that
// give way. What bounds work by the processors asks here, since
// [runtime.GOMAXPROCS] is larger now and then.
func Processors() int { return processors }

// Do runs work on a thread of its own that gives way, and returns when it has
// ended. A panic of the work is one of the caller's. Where threads have no
// priorities it just runs the work.
//
// While there is such work Go runs as many threads more: a thread that gives
// way otherwise holds up the Go code that it runs in turns with.
func Do(level Level, work func()) {
	pace := levels[level]
	if pace == nil {
		work()
		return
	}
	added.enter()
	defer added.leave()
	var fault any
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { fault = recover() }()
		runtime.LockOSThread() // and never unlocked: the thread ends with the goroutine
		giveWay(pace.current())
		began, worked := time.Now(), threadTime()
		work()
		pace.learn(time.Since(began), threadTime()-worked)
	}()
	<-done
	if fault != nil {
		panic(fault)
	}
}

// pace is the nice value of a level, between two bounds. How much a value leaves to
// a thread depends on who else wants the processors and how many they are, so it
// follows from how long the last work was held up: beside many short requests it
// goes up, and where it would be starved down again.
type pace struct {
	least, most int

	mu   sync.Mutex
	nice int // 0 is least
}

// How many times as long as its computing work should take where others want the
// processors; beyond alone there are others.
const (
	alone         = 1.5
	heldUp        = 7
	starved       = 8
	niceMore      = 2
	niceLess      = 3
	leastMeasured = 5 * time.Millisecond // shorter work tells nothing
)

func (p *pace) current() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return max(p.nice, p.least)
}

// learn notes how long work has taken, and how much of that it was computed.
func (p *pace) learn(took, computed time.Duration) {
	if computed < leastMeasured {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch times := float64(took) / float64(computed); {
	case times < alone:
		p.nice = p.least // who comes next finds what is safe
	case times < heldUp:
		p.nice = min(max(p.nice, p.least)+niceMore, p.most)
	case times > starved:
		p.nice = max(p.nice-niceLess, p.least)
	}
}

// added is how many threads more Go may run. To change it stops the program for
// some microseconds, so it is made smaller only when nothing has needed it for
// a while.
var added = &extra{}

type extra struct {
	mu     sync.Mutex
	inside int // pieces of work
	more   int // threads more than processors
	end    *time.Timer
}

func (e *extra) enter() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.inside++
	if e.inside > e.more {
		e.set(e.inside)
	}
}

func (e *extra) leave() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.inside--
	if e.inside > 0 {
		return
	}
	if e.end == nil {
		e.end = time.AfterFunc(keep, e.shrink)
		return
	}
	e.end.Reset(keep)
}

func (e *extra) shrink() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.inside == 0 {
		e.set(0)
	}
}

func (e *extra) set(more int) {
	e.more = more
	runtime.GOMAXPROCS(processors + more)
}
