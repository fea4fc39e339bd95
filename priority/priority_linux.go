package priority

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// levels are nice values: beside one thread that wants the processor as well, a
// thread gets a quarter (5) or a seventieth (19) of it.
var levels = map[Level]*pace{Low: {least: 5, most: 19}, Lowest: {least: 19, most: 19}}

// slice is for how long a thread that gives way may go on once it runs, though a
// thread that answers has woken up: the shortest time that Linux takes (6.12 and later).
const slice = 100 * time.Microsecond

// giveWay lowers the priority of the calling thread. Where that is not allowed,
// it stays.
func giveWay(nice int) {
	told, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0)
	if err != nil || 20-told >= nice {
		return
	}
	how := unix.SchedAttr{Policy: unix.SCHED_NORMAL, Nice: int32(nice), Runtime: uint64(slice)}
	if unix.SchedSetAttr(0, &how, 0) != nil {
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, nice)
	}
}

// threadTime is how long the calling thread has computed; 0 where that is not told.
func threadTime() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		return 0
	}
	return time.Duration(t.Nano())
}
