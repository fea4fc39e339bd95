// Bench measures the doors of the built dragoman from outside, over loopback:
// what each is asked, how often a second, and how long one caller waits.
//
//	go run ./cmd/bench                                   SQLite in a temporary folder
//	go run ./cmd/bench -database postgres://…            an empty database; what is made there stays
//	go run ./cmd/bench -json > figures.json
//
// Beside each figure stands what a bare echo server on the same machine does
// for the same client with a request and an answer of the same size. Every
// measurement ends after so many requests or seconds, whichever is first.
// Figures are printed and never judged: they are a machine's, not the code's.
// An answer that is not a success ends the run.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/dragoman-project/dragoman/clients/binary"
)

type settings struct {
	binary, database string
	limits           limits
	users            int
	json             bool
	echo             bool
}

func main() {
	var s settings
	flag.StringVar(&s.binary, "binary", "", "the built `dragoman`; built anew if empty")
	flag.StringVar(&s.database, "database", "", "`address` of an empty database; a temporary SQLite file if not given")
	flag.DurationVar(&s.limits.duration, "time", 3*time.Second, "longest `time` of one measurement")
	flag.IntVar(&s.limits.requests, "requests", 20_000, "most requests of one measurement")
	flag.IntVar(&s.limits.callers, "callers", 4, "callers at a time")
	flag.IntVar(&s.users, "users", 10_000, "how many users to make before measuring memory")
	flag.BoolVar(&s.json, "json", false, "print JSON")
	flag.BoolVar(&s.echo, "echo", false, "be the echo server (the benchmark starts itself so)")
	flag.Parse()
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	if err := run(ctx, s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, s settings) error {
	if s.echo {
		return serveEcho(os.Stdout, os.Stdin)
	}
	folder, err := os.MkdirTemp("", "dragoman-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if s.binary == "" {
		if s.binary, err = binary.Build(ctx, folder); err != nil {
			return err
		}
	}
	if s.database == "" {
		s.database = "sqlite:" + filepath.Join(folder, "dragoman.db")
	}
	figures, err := measure(ctx, s)
	if err != nil {
		return err
	}
	if s.json {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(figures)
	}
	return figures.print(os.Stdout)
}

// measure starts the server and the echo and asks both everything.
func measure(ctx context.Context, s settings) (f figures, err error) {
	f.Machine = thisMachine()
	if f.Start, err = measureStart(ctx, s); err != nil {
		return f, err
	}
	echo, err := startEcho(ctx)
	if err != nil {
		return f, err
	}
	defer echo.stop()
	server, err := binary.Start(ctx, s.binary, s.database)
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, server.Stop()) }()
	if f.Memory.Start, err = server.Resident(); err != nil {
		return f, err
	}
	if f.Rows, err = measureDoors(ctx, s, server, echo); err != nil {
		return f, err
	}
	return f, measureMemory(ctx, s, server, &f.Memory)
}

// measureStart starts the server on the database a first time, which makes
// its tables and its administrator, and then again a few times.
func measureStart(ctx context.Context, s settings) (start, error) {
	var out start
	for i := range 6 {
		server, err := binary.Start(ctx, s.binary, s.database)
		if err != nil {
			return out, err
		}
		if err := server.Stop(); err != nil {
			return out, err
		}
		if i == 0 {
			out.First = server.StartUp
			continue
		}
		out.Again = append(out.Again, server.StartUp)
	}
	return out, nil
}
