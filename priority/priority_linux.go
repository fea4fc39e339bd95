package priority

import "syscall"

// levels are nice values: a thread gets a third (5) or a sixtieth (18) of the
// time that another gets who wants it as well.
var levels = map[Level]int{Low: 5, Lowest: 18}

// giveWay lowers the priority of the calling thread. Where that is not allowed,
// it stays.
func giveWay(nice int) {
	if told, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0); err == nil && 20-told < nice {
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, nice)
	}
}
