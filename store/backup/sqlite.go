package backup

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/dragoman-project/dragoman/store/sqlite3"
)

// pagesAtOnce is how much is copied between two looks at the context.
const pagesAtOnce = 2048

func saveSQLite(ctx context.Context, path, file string, o Options) (Report, error) {
	if path == ":memory:" {
		return Report{}, errors.New("a database in memory belongs to its process and cannot be saved")
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return Report{}, fmt.Errorf("there is no database at %s", path)
	}
	temporary, err := partial(file)
	if err != nil {
		return Report{}, err
	}
	defer forget(temporary)
	s, err := copySQLite(ctx, path, temporary, o.Progress)
	if err != nil {
		return Report{}, fmt.Errorf("save %s to %s: %w", path, file, err)
	}
	if err := s.close(temporary); err != nil {
		return Report{}, fmt.Errorf("finish %s: %w", file, err)
	}
	if err := publish(temporary, file, o.Force); err != nil {
		return Report{}, err
	}
	return s.report(file)
}

func (s seal) report(file string) (Report, error) {
	info, err := os.Stat(file)
	if err != nil {
		return Report{}, err
	}
	return Report{At: s.at, Schema: s.schema, Rows: s.rows, Bytes: info.Size()}, nil
}

// copySQLite copies one moment of a database, which others may write to, and
// checks that the copy is sound and has all rows of that moment.
func copySQLite(ctx context.Context, from, to string, progress func(int64, int64)) (seal, error) {
	source, err := connect(ctx, from, "?mode=rw&_query_only=1&_busy_timeout=10000")
	if err != nil {
		return seal{}, err
	}
	defer source.close()
	copied, err := connect(ctx, to, "?mode=rw&_synchronous=OFF")
	if err != nil {
		return seal{}, err
	}
	defer copied.close()
	// The transaction holds the moment still until the last page is copied.
	if _, err := source.ExecContext(ctx, "BEGIN"); err != nil {
		return seal{}, err
	}
	s := seal{at: time.Now().UTC()}
	rows, err := source.rows(ctx)
	if err != nil {
		return seal{}, err
	}
	if s.schema, err = source.schema(ctx); err != nil {
		return seal{}, err
	}
	s.rows = sum(rows)
	if err := copyPages(ctx, source, copied, progress); err != nil {
		return seal{}, err
	}
	// Pages that are free may still hold what was deleted; VACUUM leaves them out.
	for _, tidy := range []string{"PRAGMA journal_mode = DELETE", "VACUUM"} {
		if _, err := copied.ExecContext(ctx, tidy); err != nil {
			return seal{}, err
		}
	}
	return s, copied.verify(ctx, rows)
}

// connection is the only one of its handle, so that transactions hold.
type connection struct {
	*sql.Conn
	handle *sql.DB
}

func connect(ctx context.Context, path, options string) (*connection, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	handle, err := sql.Open(sqlite3.DriverName, "file:"+(&url.URL{Path: absolute}).EscapedPath()+options)
	if err != nil {
		return nil, err
	}
	conn, err := handle.Conn(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, err), handle.Close())
	}
	return &connection{conn, handle}, nil
}

func (c *connection) close() { _ = errors.Join(c.Conn.Close(), c.handle.Close()) }

// raw runs do on the driver's own connection.
func (c *connection) raw(do func(*sqlite3.SQLiteConn) error) error {
	return c.Raw(func(driver any) error { return do(driver.(*sqlite3.SQLiteConn)) })
}

func copyPages(ctx context.Context, from, to *connection, progress func(int64, int64)) error {
	return from.raw(func(source *sqlite3.SQLiteConn) error {
		return to.raw(func(target *sqlite3.SQLiteConn) error {
			copying, err := target.Backup("main", source, "main")
			if err != nil {
				return err
			}
			return errors.Join(copySteps(ctx, copying, progress), ctx.Err(), copying.Finish())
		})
	})
}

// copySteps copies until all is done or the context ends.
func copySteps(ctx context.Context, copying *sqlite3.SQLiteBackup, progress func(int64, int64)) error {
	for ctx.Err() == nil {
		done, err := copying.Step(pagesAtOnce)
		if total := copying.PageCount(); progress != nil && total > 0 {
			progress(int64(total-copying.Remaining()), int64(total))
		}
		if err != nil || done {
			return err
		}
	}
	return nil
}

// rows counts every table.
func (c *connection) rows(ctx context.Context) (map[string]int64, error) {
	names, err := c.texts(ctx, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
	if err != nil {
		return nil, err
	}
	counted := map[string]int64{}
	for _, name := range names {
		var n int64
		if err := c.QueryRowContext(ctx, `SELECT count(*) FROM "`+name+`"`).Scan(&n); err != nil {
			return nil, fmt.Errorf("count %s: %w", name, err)
		}
		counted[name] = n
	}
	return counted, nil
}

func (c *connection) texts(ctx context.Context, query string) (texts []string, err error) {
	found, err := c.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var text string
		if err := found.Scan(&text); err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, found.Err()
}

// schema is the version that the migrations have reached.
func (c *connection) schema(ctx context.Context) (version int64, err error) {
	err = c.QueryRowContext(ctx, "SELECT max(version_id) FROM goose_db_version WHERE is_applied").Scan(&version)
	if err != nil {
		err = fmt.Errorf("it is not a directory of dragoman: %w", err)
	}
	return version, err
}

// verify has SQLite look at every page, and counts again.
func (c *connection) verify(ctx context.Context, want map[string]int64) error {
	faults, err := c.texts(ctx, "PRAGMA integrity_check(5)")
	if err != nil || len(faults) != 1 || faults[0] != "ok" {
		return errors.Join(fmt.Errorf("the copy is not sound: %q", faults), err)
	}
	orphans, err := c.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer orphans.Close()
	if orphans.Next() {
		return errors.New("rows refer to users who are not there: dragoman check says which")
	}
	got, err := c.rows(ctx)
	if err != nil {
		return err
	}
	for table, n := range want {
		if got[table] != n {
			return fmt.Errorf("the copy has %d rows of %s instead of %d", got[table], table, n)
		}
	}
	return nil
}

func sum(rows map[string]int64) (all int64) {
	for _, n := range rows {
		all += n
	}
	return all
}
