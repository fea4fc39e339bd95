package backup

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// partial makes an empty file beside the one that is to be, for its owner alone.
func partial(file string) (string, error) {
	folder := filepath.Dir(file)
	f, err := os.CreateTemp(folder, "."+filepath.Base(file)+".*.partial")
	if err != nil {
		return "", fmt.Errorf("cannot write in %s: %w", folder, err)
	}
	return f.Name(), f.Close()
}

// publish gives a complete file its name, and makes that last. Without force
// it never replaces one that has appeared meanwhile.
func publish(temporary, file string, force bool) error {
	if force {
		if err := os.Rename(temporary, file); err != nil {
			return err
		}
		return syncFolder(file)
	}
	switch err := os.Link(temporary, file); {
	case errors.Is(err, os.ErrExist):
		return mustNotExist(file)
	case err != nil: // not every file system has links
		if err := mustNotExist(file); err != nil {
			return err
		}
		if err := os.Rename(temporary, file); err != nil {
			return err
		}
	}
	return syncFolder(file)
}

func syncFolder(file string) error {
	folder, err := os.Open(filepath.Dir(file))
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// forget removes what an SQLite database leaves beside itself.
func forget(path string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + end)
	}
}
