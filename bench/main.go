// Bench says how fast the doors are beside what the machine allows and beside
// PocketBase, all in one interleaved run:
//
//	make bench                                    SQLite, 10,000 users, 64 connections, three rounds
//	make bench ARGS="-engine postgres"            a PostgreSQL of its own
//	make bench ARGS="-connections 1 -users 1000000 -lines get,page"
//	make bench ARGS="-json" > figures.json
//	make bench-compare BASE=v1.0.0                two builds of dragoman beside each other
//
// Every subject is a process of its own, holds the same users, and is asked by
// wrk (Debian's package), which keeps so many connections busy and costs little
// itself. The subjects take turns, line by line and round by round, so that
// whatever else the machine does is shared. Figures are printed and never
// judged: what counts are the ratios, as they stand beside each other.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// settings are the flags.
type settings struct {
	binary, base string
	engine       string
	users        int
	connections  int
	rounds       int
	time         time.Duration
	lines        string
	json         bool
	short        bool
}

func main() {
	var s settings
	var be, folder, database string
	flag.StringVar(&s.binary, "binary", "", "the built `dragoman`; built anew if empty")
	flag.StringVar(&s.base, "base", "", "another built `dragoman` to compare with")
	flag.StringVar(&s.engine, "engine", "sqlite", "`sqlite` or postgres")
	flag.IntVar(&s.users, "users", 10_000, "how many users there are")
	flag.IntVar(&s.connections, "connections", 64, "connections at a time")
	flag.IntVar(&s.rounds, "rounds", 3, "rounds")
	flag.DurationVar(&s.time, "time", 3*time.Second, "`time` of one measurement")
	flag.StringVar(&s.lines, "lines", "", "only these `lines`, with commas between; see the table's first column")
	flag.BoolVar(&s.json, "json", false, "print JSON")
	flag.BoolVar(&s.short, "short", false, "one short round, to see that everything answers")
	flag.StringVar(&be, "be", "", "be one of the `subjects` (the benchmark starts itself so)")
	flag.StringVar(&folder, "folder", "", "where a subject keeps its files")
	flag.StringVar(&database, "database", "", "the database of a subject")
	flag.Parse()
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	if s.short {
		s.rounds, s.time, s.users = 1, 2*time.Second, min(s.users, 1000)
	}
	var err error
	switch be {
	case "":
		err = run(ctx, s)
	case nameLimits:
		err = serveLimits(ctx, database, s.users)
	case namePocketBase:
		err = servePocketBase(folder, s.users)
	default:
		err = fmt.Errorf("there is no subject %q", be)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, s settings) error {
	if _, err := exec.LookPath("wrk"); err != nil {
		return errors.New("wrk is missing: on Debian, apt-get install wrk")
	}
	folder, err := os.MkdirTemp("", "dragoman-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	t, err := raise(ctx, s, folder)
	if err != nil {
		return errors.Join(err, t.stop())
	}
	found, err := t.measure(ctx)
	if err := errors.Join(err, t.stop()); err != nil {
		return err
	}
	if s.json {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(found)
	}
	return found.print(os.Stdout)
}

// chosen reports whether a line is among those that were asked for.
func (s settings) chosen(line string) bool {
	if s.lines == "" {
		return true
	}
	for one := range strings.SplitSeq(s.lines, ",") {
		if strings.TrimSpace(one) == line {
			return true
		}
	}
	return false
}
