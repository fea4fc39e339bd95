package pgtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"sort"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// start makes a cluster in a temporary folder, reachable through a socket in
// it. Its keeper, a shell, stops the server and removes the folder when this
// process ends, however it ends: then the pipe to the keeper closes.
func start() (string, error) {
	bin, err := programs()
	if err != nil {
		return "", err
	}
	folder, err := os.MkdirTemp("", "dragoman-pg-")
	if err != nil {
		return "", err
	}
	who, err := unprivileged(folder)
	if err != nil {
		return "", err
	}
	if err := initialise(bin, folder, who); err != nil {
		return "", errors.Join(err, os.RemoveAll(folder))
	}
	// Never closed by us, only by our end.
	if lifeline, err = keep(bin, folder, who); err != nil {
		return "", errors.Join(err, os.RemoveAll(folder))
	}
	address := addressIn(folder)
	return address, await(address, folder)
}

func addressIn(folder string) string {
	return "postgres://postgres@/postgres?host=" + url.QueryEscape(folder)
}

// programs finds the folder of initdb and postgres, the newest where there are several.
func programs() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	var found []string
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin/initdb", "/usr/pgsql-*/bin/initdb",
		"/opt/homebrew/opt/postgresql*/bin/initdb", "/usr/local/opt/postgresql*/bin/initdb",
	} {
		matches, _ := filepath.Glob(pattern)
		found = append(found, matches...)
	}
	if len(found) == 0 {
		return "", errors.New("initdb is neither in PATH nor where packages put it")
	}
	sort.Slice(found, func(i, j int) bool {
		return len(found[i]) < len(found[j]) || len(found[i]) == len(found[j]) && found[i] < found[j]
	})
	return filepath.Dir(found[len(found)-1]), nil
}

// unprivileged gives the folder to somebody who is not root, as whom
// PostgreSQL refuses to run. It returns nil where we are nobody special.
func unprivileged(folder string) (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.Atoi(u.Uid)
		gid, gidErr := strconv.Atoi(u.Gid)
		if err := errors.Join(uidErr, gidErr, os.Chown(folder, uid, gid)); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid), NoSetGroups: true}, nil
	}
	return nil, errors.New("running as root, and there is neither a user postgres nor nobody")
}

// initialise prefers a locale whose order is not that of bytes, so that tests
// notice where byte order was forgotten.
func initialise(bin, folder string, who *syscall.Credential) error {
	common := []string{"-D", filepath.Join(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"}
	var trouble error
	for _, locale := range [][]string{
		{"--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"},
		{"--locale=en_US.UTF-8"},
		{"--locale=C"},
	} {
		cmd := exec.Command(filepath.Join(bin, "initdb"), append(common, locale...)...)
		cmd.Dir = folder
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: who}
		output, err := cmd.CombinedOutput()
		if err == nil {
			return nil
		}
		trouble = fmt.Errorf("initdb: %w: %s", err, output)
	}
	return trouble
}

const keeper = `"$0" "$@" >"$LOG" 2>&1 & server=$!
read nothing
kill -INT $server; wait $server; rm -rf "$FOLDER"`

// keep starts the server and returns what it lives by: it ends when that is closed.
func keep(bin, folder string, who *syscall.Credential) (io.Closer, error) {
	sync := "off"
	if os.Getenv("DRAGOMAN_TEST_POSTGRES_DURABLE") != "" { // for honest benchmarks
		sync = "on"
	}
	cmd := exec.Command("sh", "-c", keeper, filepath.Join(bin, "postgres"),
		"-D", filepath.Join(folder, "data"), "-k", folder, "-c", "listen_addresses=",
		"-c", "fsync="+sync, "-c", "full_page_writes="+sync,
		"-c", "max_connections=300", "-c", "shared_buffers=64MB")
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "FOLDER="+folder, "LOG="+filepath.Join(folder, "log"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: who, Setpgid: true}
	pipe, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	return pipe, cmd.Start()
}

// lifeline is only held: when this process ends, however it does, so does the
// cluster that reads at its other end.
//
//lint:ignore U1000 holding it is its use
var lifeline any

func await(address, folder string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, address)
		if err == nil {
			return conn.Close(ctx)
		}
		if ctx.Err() != nil {
			log, _ := os.ReadFile(filepath.Join(folder, "log"))
			return fmt.Errorf("the server did not start: %w: %s", err, log)
		}
		time.Sleep(20 * time.Millisecond)
	}
}
