package priority

import (
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"
)

// niceness of the calling thread; the system call tells 20 less it.
func niceness(t *testing.T) int {
	t.Helper()
	told, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0)
	if err != nil {
		t.Fatal(err)
	}
	return 20 - told
}

func TestWorkGivesWay(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	mine := niceness(t)
	for level, pace := range levels {
		nice, theirs := pace.current(), 0
		Do(level, func() { theirs = niceness(t) })
		if theirs != max(nice, mine) { // nobody may raise a priority
			t.Errorf("a thread of level %d has niceness %d, not %d", level, theirs, nice)
		}
	}
	for range 100 { // no such thread is used again for anything else
		seen := make(chan int)
		go func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			seen <- niceness(t)
		}()
		if got := <-seen; got != mine {
			t.Fatalf("a thread for others has niceness %d, not %d", got, mine)
		}
	}
}

func TestGoRunsMoreThreadsMeanwhile(t *testing.T) {
	added.shrink()
	var all sync.WaitGroup
	inside, leave := make(chan int), make(chan struct{})
	for range 3 {
		all.Go(func() {
			Do(Low, func() { inside <- runtime.GOMAXPROCS(0); <-leave })
		})
	}
	most := 0
	for range 3 {
		most = max(most, <-inside)
	}
	if most != Processors()+3 {
		t.Errorf("Go may run %d threads, not %d", most, Processors()+3)
	}
	close(leave)
	all.Wait()
	added.shrink()
	if got := runtime.GOMAXPROCS(0); got != Processors() {
		t.Errorf("afterwards Go may run %d threads, not %d", got, Processors())
	}
}

func TestAPanicIsTheCallers(t *testing.T) {
	defer func() {
		if got := recover(); got != "too much" {
			t.Errorf("the caller heard %v", got)
		}
	}()
	Do(Low, func() { panic("too much") })
	t.Error("nothing was heard")
}

func TestPace(t *testing.T) {
	const computed = 60 * time.Millisecond
	for what, c := range map[string]struct {
		times []float64 // as long as it was computed
		want  int
	}{
		"AtFirst":              {nil, 5},
		"Alone":                {[]float64{1.1, 1.2}, 5},
		"BesideOthers":         {[]float64{3, 3}, 9},
		"NoLowerThanItsBound":  {[]float64{2, 2, 2, 2, 2, 2, 2, 2}, 14},
		"HeldUpEnough":         {[]float64{3, 7.5, 7.9}, 7},
		"Starved":              {[]float64{3, 3, 3, 12}, 8},
		"NoHigherThanItsBound": {[]float64{30, 30}, 5},
		"AloneAgain":           {[]float64{3, 3, 3, 1.1}, 5},
	} {
		t.Run(what, func(t *testing.T) {
			p := pace{least: 5, most: 14}
			for _, times := range c.times {
				p.learn(time.Duration(times*float64(computed)), computed)
			}
			p.learn(time.Hour, time.Millisecond) // too short to tell anything
			if got := p.current(); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestThreadTime(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := threadTime()
	for n := 0; threadTime() == before; n++ {
		if n == 1<<30 {
			t.Fatal("a thread that computes has not computed")
		}
	}
}
