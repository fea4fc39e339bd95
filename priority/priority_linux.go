package priority

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// levels are nice values: beside one thread that wants the processor as well, a
// thread gets a quarter (5), a twentieth (14) or a seventieth (19) of it.
var levels = map[Level]*pace{Low: {least: 5, most: 14}, Lowest: {least: 19, most: 19}}

// giveWay lowers the priority of the calling thread. Where that is not allowed,
// it stays.
func giveWay(nice int) {
	if told, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0); err == nil && 20-told < nice {
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
