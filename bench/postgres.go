package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// startPostgres starts a cluster that is as durable as one in use: it waits
// for the disk at each commit. What it returns makes a database and says where
// it is.
func startPostgres(ctx context.Context, h *house) (func(name string) (string, error), error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(found) == 0 {
		return nil, fmt.Errorf("PostgreSQL is missing: on Debian, apt-get install postgresql")
	}
	bin := found[len(found)-1]
	folder, err := os.MkdirTemp("", "dragoman-bench-pg-")
	if err != nil {
		return nil, err
	}
	var who *syscall.Credential
	if os.Geteuid() == 0 { // as whom it refuses to run
		u, err := user.Lookup("postgres")
		if err != nil {
			return nil, err
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		if err := os.Chown(folder, uid, gid); err != nil {
			return nil, err
		}
		who = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid), NoSetGroups: true}
	}
	data := filepath.Join(folder, "data")
	initdb := exec.CommandContext(ctx, filepath.Join(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
	initdb.Dir, initdb.SysProcAttr = folder, &syscall.SysProcAttr{Credential: who}
	if output, err := initdb.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w: %s", err, output)
	}
	server := exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=200", "-c", "shared_buffers=512MB")
	server.Dir, server.SysProcAttr = folder, &syscall.SysProcAttr{Credential: who}
	if err := server.Start(); err != nil {
		return nil, err
	}
	h.cluster = process{pid: server.Process.Pid}
	h.stops = append(h.stops, func() error {
		_ = server.Process.Signal(syscall.SIGINT)
		_ = server.Wait()
		return os.RemoveAll(folder)
	})
	address := func(database string) string { return "postgres://postgres@/" + database + "?host=" + folder }
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		conn, err := pgx.Connect(ctx, address("postgres"))
		if err == nil {
			return func(name string) (string, error) {
				_, err := conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
				return address(name), err
			}, nil
		}
		if time.Now().After(end) {
			return nil, err
		}
	}
}
