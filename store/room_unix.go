//go:build unix

package store

import (
	"path/filepath"
	"syscall"
)

// leastRoom is how much of a disk must be free. SQLite can write a little into
// its log when the disk is full already, so trying alone does not tell.
const leastRoom = 1 << 20

// roomBeside fails when the disk that holds the file is full.
func roomBeside(file string) error {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(file), &disk); err != nil {
		return nil // not every file system tells; trying to write will
	}
	if free := uint64(disk.Bavail) * uint64(disk.Bsize); disk.Blocks > 0 && free < leastRoom {
		return errNoRoom(file, free)
	}
	return nil
}
