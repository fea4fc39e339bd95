package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

func restoreSQLite(ctx context.Context, file, path string, o Options) (Report, error) {
	if path == ":memory:" {
		return Report{}, errors.New("a database in memory cannot be restored into: name a file with --database sqlite:PATH")
	}
	if !o.Force {
		for _, end := range []string{"", "-wal", "-journal"} {
			if _, err := os.Lstat(path + end); err == nil {
				return Report{}, fmt.Errorf("%s exists: name another place with --database, or use --force, which keeps the old one beside it",
					path+end)
			}
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Report{}, err
	}
	temporary, err := partial(path)
	if err != nil {
		return Report{}, err
	}
	defer forget(temporary)
	s, err := unpack(ctx, file, temporary, o.Unsealed)
	if err != nil {
		return Report{}, fmt.Errorf("%s cannot be restored: %w", file, err)
	}
	aside, err := replace(ctx, temporary, path)
	if err != nil {
		return Report{}, err
	}
	report, err := s.report(path)
	report.Aside = aside
	return report, err
}

// unpack copies a backup's database to a file and looks at every part of it.
func unpack(ctx context.Context, file, to string, unsealed bool) (seal, error) {
	f, err := os.Open(file)
	if err != nil {
		return seal{}, err
	}
	defer f.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return seal{}, err
	}
	defer out.Close()
	s, err := open(f, out)
	bare := unsealed && errors.Is(err, errNotSealed)
	if bare {
		_, err = io.Copy(out, io.NewSectionReader(f, 0, 1<<62))
	}
	if err := errors.Join(err, out.Sync(), out.Close()); err != nil {
		return seal{}, err
	}
	return s, inspect(ctx, to, &s, bare)
}

// inspect opens what was unpacked as SQLite does.
func inspect(ctx context.Context, path string, s *seal, bare bool) error {
	c, err := connect(ctx, path, "?mode=rw&_synchronous=FULL")
	if err != nil {
		return err
	}
	defer c.close()
	if bare { // the file may be of any journal mode
		if _, err := c.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
			return err
		}
	}
	schema, err := c.schema(ctx)
	if err != nil {
		return err
	}
	if known := store.SchemaVersion("sqlite"); schema > known {
		return fmt.Errorf("it has schema version %d and this program knows versions up to %d: use a newer one", schema, known)
	}
	rows, err := c.rows(ctx)
	if err != nil {
		return err
	}
	if bare {
		s.schema, s.rows, s.at = schema, sum(rows), time.Time{}
	} else if schema != s.schema || sum(rows) != s.rows {
		return errBroken
	}
	return c.verify(ctx, rows)
}

// replace puts the new database in the place of the old one, which goes aside.
// It fails while anybody has the old one open.
func replace(ctx context.Context, temporary, path string) (aside string, err error) {
	if _, err := os.Lstat(path); err == nil {
		release, err := claim(ctx, path)
		if err != nil {
			return "", err
		}
		defer release()
		aside = fmt.Sprintf("%s.before-%s", path, time.Now().UTC().Format("20060102T150405Z"))
	}
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if aside == "" && end == "" {
			continue
		}
		// What lies beside a database belongs to it; beside another it would spoil that.
		kept := aside
		if kept == "" {
			kept = path + ".before"
		}
		if err := os.Rename(path+end, kept+end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", err
		}
	}
	return aside, publish(temporary, path, false)
}

// claim makes sure that nobody else has the database open, keeps others out
// until it is released, and brings what is in its log into the file. A file
// that is no sound database is in nobody's use.
func claim(ctx context.Context, path string) (release func(), err error) {
	c, err := connect(ctx, path, "?mode=rw&_busy_timeout=1000")
	if hasCode(err, sqlite3.ErrNotADB, sqlite3.ErrCorrupt) {
		return func() {}, nil
	}
	if err != nil {
		return nil, err
	}
	for _, step := range []string{"PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"} {
		if _, err = c.ExecContext(ctx, step); hasCode(err, sqlite3.ErrBusy, sqlite3.ErrLocked) {
			c.close()
			return nil, fmt.Errorf("%s is in use: stop the server first", path)
		}
	}
	return c.close, nil
}

func hasCode(err error, codes ...sqlite3.ErrNo) bool {
	var trouble sqlite3.Error
	return errors.As(err, &trouble) && slices.Contains(codes, trouble.Code)
}
