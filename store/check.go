package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/jackc/pgx/v5/stdlib"

	"github.com/dragoman-project/dragoman"
)

// Check looks for contradictions in a database's tables and tells each as one
// sentence. It changes nothing, migrates nothing, and may run beside servers. It
// fails where it cannot look.
func Check(ctx context.Context, address string, tell func(finding string)) error {
	c, err := openChecker(ctx, address)
	if err != nil {
		return translate(err)
	}
	defer c.db.Close()
	c.tell = tell
	for _, step := range []func(context.Context) error{
		c.checkFile, c.checkVersion, c.checkTables, c.checkUsers, c.checkBodies,
	} {
		if err := step(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}

type checker struct {
	db       *sql.DB
	isSQLite bool
	tell     func(string)
}

func (c *checker) finding(format string, args ...any) { c.tell(fmt.Sprintf(format, args...)) }

func openChecker(ctx context.Context, address string) (*checker, error) {
	path, isSQLite := strings.CutPrefix(address, "sqlite:")
	if !isSQLite {
		config, err := postgresConfig(address)
		if err != nil {
			return nil, err
		}
		db := stdlib.OpenDB(*config)
		return &checker{db: db}, db.PingContext(ctx)
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, dragoman.Errorf(dragoman.CodeInvalid, "database", "there is no database at %s", path)
	}
	file, err := databaseFile(path)
	if err != nil {
		return nil, err
	}
	db, err := openHandle(file+"?mode=rw&_query_only=1&_busy_timeout=5000", 1)
	return &checker{db: db, isSQLite: true}, err
}

// checkFile has SQLite look at its pages and indexes.
func (c *checker) checkFile(ctx context.Context) error {
	if !c.isSQLite {
		return nil
	}
	return c.each(ctx, "PRAGMA integrity_check(100)", func(row []any) {
		if said := asText(row[0]); said != "ok" {
			c.finding("the file is damaged: %s: restore a backup", said)
		}
	})
}

func (c *checker) checkVersion(ctx context.Context) error {
	known := SchemaVersion("postgres")
	if c.isSQLite {
		known = SchemaVersion("sqlite")
	}
	return c.each(ctx, "SELECT max(version_id) FROM goose_db_version WHERE is_applied", func(row []any) {
		switch has := row[0].(type) {
		case int64:
			if has > known {
				c.finding("the schema has version %d, this program knows %d: run a newer one", has, known)
			}
		default:
			c.finding("the schema has no version: it is not a directory of dragoman")
		}
	})
}

// contradictions are what no row may show. Each query finds a name and a count.
var contradictions = []struct{ sentence, query string }{
	{
		"%[2]v sessions belong to user %[1]q, who does not exist",
		"SELECT t.user_id, count(*) FROM sessions t LEFT JOIN users u ON u.id = t.user_id WHERE u.id IS NULL GROUP BY t.user_id",
	},
	{
		"%[2]v keys belong to user %[1]q, who does not exist",
		"SELECT t.owner_id, count(*) FROM keys t LEFT JOIN users u ON u.id = t.owner_id WHERE u.id IS NULL GROUP BY t.owner_id",
	},
	{
		"%[2]v past passwords belong to user %[1]q, who does not exist",
		"SELECT t.user_id, count(*) FROM past_passwords t LEFT JOIN users u ON u.id = t.user_id WHERE u.id IS NULL GROUP BY t.user_id",
	},
	{
		"%[2]v documents belong to user %[1]q, who does not exist",
		"SELECT t.owner_id, count(*) FROM documents t LEFT JOIN users u ON u.id = t.owner_id " +
			"WHERE t.owner_id IS NOT NULL AND u.id IS NULL GROUP BY t.owner_id",
	},
	// Text is compared through an expression: the index that should have kept
	// duplicates out is not asked about them.
	{"%[2]v users have the username %[1]q", "SELECT username || '', count(*) FROM users GROUP BY username || '' HAVING count(*) > 1"},
	{"%[2]v users have the id %[1]q", "SELECT id || '', count(*) FROM users GROUP BY id || '' HAVING count(*) > 1"},
	{"%[2]v roles have the name %[1]q", "SELECT name || '', count(*) FROM roles GROUP BY name || '' HAVING count(*) > 1"},
	{"user %[1]q has version %[2]v, less than 1", "SELECT id, version FROM users WHERE version < 1"},
	{"role %[1]q has version %[2]v, less than 1", "SELECT name, version FROM roles WHERE version < 1"},
	{"key %[1]q has version %[2]v, less than 1", "SELECT id, version FROM keys WHERE version < 1"},
	{"document %[1]q has version %[2]v, less than 1", "SELECT kind || '/' || id, version FROM documents WHERE version < 1"},
	{"user %[1]q has no username", "SELECT id, 1 FROM users WHERE username = ''"},
	{"user %[1]q logged in last before the first time", "SELECT id, 1 FROM users WHERE last_login_at < first_login_at"},
	{
		"%[2]v sessions of user %[1]q end at another time than they say",
		`SELECT user_id, count(*) FROM sessions WHERE
			(idle_timeout > 0 AND (idle_ends_at IS NULL OR idle_ends_at <> last_used_at + idle_timeout / 1000))
			OR (idle_timeout = 0 AND idle_ends_at IS NOT NULL) GROUP BY user_id`,
	},
	{
		"the administrator %[1]q is missing: start the server once, which makes it",
		"SELECT 'admin', count(*) FROM users HAVING count(*) > 0 AND count(CASE WHEN username = 'admin' THEN 1 END) = 0",
	},
}

func (c *checker) checkTables(ctx context.Context) error {
	for _, one := range contradictions {
		err := c.each(ctx, one.query, func(row []any) { c.finding(one.sentence, asText(row[0]), row[1]) })
		if err != nil {
			return err
		}
	}
	return nil
}

// checkUsers reads every user as the directory would.
func (c *checker) checkUsers(ctx context.Context) error {
	return c.each(ctx, "SELECT id, roles, extensions, password_hash FROM users", func(row []any) {
		id := asText(row[0])
		if _, err := decodeList(asTextOrNil(row[1])); err != nil {
			c.finding("the roles of user %q cannot be read: %v", id, err)
		}
		if _, err := decodeObjects(asTextOrNil(row[2])); err != nil {
			c.finding("the extensions of user %q cannot be read: %v", id, err)
		}
		if hash := dragoman.PasswordHash(asText(row[3])); hash != "" && dragoman.CanVerify(hash) != nil {
			c.finding("the password of user %q is of no form that can be verified: dragoman user passwd sets another", id)
		}
	})
}

// checkBodies looks at what must be one JSON object.
func (c *checker) checkBodies(ctx context.Context) error {
	for _, one := range []struct{ what, query string }{
		{"the definitions of role", "SELECT name, definitions FROM roles"},
		{"the body of key", "SELECT door || '/' || id, body FROM keys"},
		{"the body of document", "SELECT door || '/' || kind || '/' || id, body FROM documents"},
		{"the state before in event", "SELECT sequence, state_before FROM events"},
		{"the state after in event", "SELECT sequence, state_after FROM events"},
	} {
		err := c.each(ctx, one.query, func(row []any) {
			body := asTextOrNil(row[1])
			var members map[string]json.RawMessage
			if body != nil && json.Unmarshal([]byte(*body), &members) != nil {
				c.finding("%s %q is not a JSON object", one.what, asText(row[0]))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// each hands every row to do.
func (c *checker) each(ctx context.Context, query string, do func(row []any)) error {
	rows, err := c.db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	row, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		do(row)
	}
	return rows.Err()
}

func asText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []byte:
		return string(v)
	}
	return fmt.Sprint(v)
}

func asTextOrNil(v any) *string {
	if v == nil {
		return nil
	}
	text := asText(v)
	return &text
}
