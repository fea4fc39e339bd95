package backup

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/dragoman-project/dragoman/store"
)

// digestEnd is what the file with the digest is called after the backup. Its
// form is sha256sum's.
const digestEnd = ".sha256"

func savePostgres(ctx context.Context, address, file string, o Options) (Report, error) {
	if !o.Force {
		if err := mustNotExist(file + digestEnd); err != nil {
			return Report{}, err
		}
	}
	report, err := countPostgres(ctx, address)
	if err != nil {
		return Report{}, err
	}
	temporary, err := partial(file)
	if err != nil {
		return Report{}, err
	}
	defer forget(temporary)
	// Custom format: compressed, and pg_restore can look into it.
	if err := run(ctx, address, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file="+temporary); err != nil {
		return Report{}, err
	}
	if err := run(ctx, address, "pg_restore", "--list", "--file="+os.DevNull, temporary); err != nil {
		return Report{}, fmt.Errorf("the dump cannot be read back: %w", err)
	}
	digest, err := digestOf(temporary)
	if err != nil {
		return Report{}, err
	}
	line := fmt.Sprintf("%s  %s\n", digest, filepath.Base(file))
	if err := os.WriteFile(file+digestEnd, []byte(line), 0o600); err != nil {
		return Report{}, err
	}
	if err := errors.Join(syncFile(temporary), syncFile(file+digestEnd), publish(temporary, file, o.Force)); err != nil {
		return Report{}, err
	}
	info, err := os.Stat(file)
	if err != nil {
		return Report{}, err
	}
	report.Bytes = info.Size()
	return report, nil
}

func restorePostgres(ctx context.Context, file, address string, _ Options) (Report, error) {
	written, err := os.ReadFile(file + digestEnd)
	if err != nil {
		return Report{}, fmt.Errorf("the digest of the backup is missing: %w", err)
	}
	digest, err := digestOf(file)
	if err != nil {
		return Report{}, err
	}
	if want, _, _ := strings.Cut(string(written), " "); want != digest {
		return Report{}, fmt.Errorf("%s cannot be restored: %w", file, errBroken)
	}
	if err := mustBeEmpty(ctx, address); err != nil {
		return Report{}, err
	}
	err = run(ctx, address, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
		"--dbname="+databaseName(address), file)
	if err != nil {
		return Report{}, err
	}
	report, err := countPostgres(ctx, address)
	if known := store.SchemaVersion("postgres"); err == nil && report.Schema > known {
		err = fmt.Errorf("it has schema version %d and this program knows versions up to %d: use a newer one", report.Schema, known)
	}
	return report, err
}

// run starts one of PostgreSQL's own programs. The connection is in its
// environment, because others can read arguments.
func run(ctx context.Context, address, program string, args ...string) error {
	path, err := exec.LookPath(program)
	if err != nil {
		return fmt.Errorf("%s is not installed (Debian: postgresql-client); it is what saves a PostgreSQL: "+
			"see docs/operations.md", program)
	}
	surroundings, err := environment(address)
	if err != nil {
		return err
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append(os.Environ(), surroundings...)
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w: %.500s", program, err, strings.TrimSpace(said.String()))
	}
	return nil
}

// environment is the address as PostgreSQL's programs read it.
func environment(address string) ([]string, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, errors.New("the postgres address cannot be understood")
	}
	env := []string{
		"PGHOST=" + config.Host, fmt.Sprintf("PGPORT=%d", config.Port),
		"PGUSER=" + config.User, "PGPASSWORD=" + config.Password, "PGDATABASE=" + config.Database,
		"PGAPPNAME=dragoman-backup", "PGCONNECT_TIMEOUT=10",
	}
	if config.TLSConfig != nil {
		env = append(env, "PGSSLMODE=require")
	}
	return env, nil
}

func databaseName(address string) string {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return ""
	}
	return config.Database
}

func connectPostgres(ctx context.Context, address string) (*pgx.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return nil, errors.New("nobody answers at the postgres address, or not to this user and password")
	}
	return conn, nil
}

func countPostgres(ctx context.Context, address string) (Report, error) {
	conn, err := connectPostgres(ctx, address)
	if err != nil {
		return Report{}, err
	}
	defer conn.Close(ctx)
	r := Report{At: time.Now().UTC()}
	err = conn.QueryRow(ctx, "SELECT max(version_id) FROM goose_db_version WHERE is_applied").Scan(&r.Schema)
	if err != nil {
		return Report{}, fmt.Errorf("it is not a directory of dragoman: %w", err)
	}
	for _, table := range []string{"users", "roles", "keys", "documents", "sessions", "past_passwords", "events"} {
		var n int64
		if err := conn.QueryRow(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return Report{}, err
		}
		r.Rows += n
	}
	return r, nil
}

// mustBeEmpty keeps a restore from mixing two directories.
func mustBeEmpty(ctx context.Context, address string) error {
	conn, err := connectPostgres(ctx, address)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	var tables int
	err = conn.QueryRow(ctx, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()").Scan(&tables)
	if err == nil && tables > 0 {
		err = errors.New("the database has tables already: create an empty one, restore into that, and point the servers there")
	}
	return err
}

func digestOf(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
