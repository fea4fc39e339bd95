// Bench says how fast the doors are beside what the machine allows and beside
// PocketBase, all in one interleaved run:
//
//	make bench                                    SQLite, 10,000 users, 64 connections, three rounds
//	make bench ARGS="-engine sqlite,postgres"     both engines, PostgreSQL as a cluster of its own
//	make bench ARGS="-connections 1,16,64 -users 10000,1000000 -lines get,page"
//	make bench ARGS="-write docs/performance.md"  the page's tables and pictures
//	make bench ARGS="-json" > figures.json        for programs; "-from figures.json" reads them again
//	make bench-compare BASE=v1.0.0                two builds of dragoman beside each other
//	make profile LINE=get                         where the time and the memory of a line go
//
// Every subject is a process of its own, holds the same users, and is asked by
// wrk (Debian's package), which keeps so many connections busy and costs little
// itself; WebSockets, which wrk does not speak, are kept busy by a loop of ours.
// The subjects take turns, line by line and round by round, so that
// whatever else the machine does is shared. Figures are printed beside what is
// aimed at, and no exit status depends on them: what counts are the ratios, as
// they stand beside each other.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// settings are the flags.
type settings struct {
	binary, base string
	engines      []string
	users        []int
	connections  []int
	rounds       int
	time         time.Duration
	lines        []string
	json         bool
	short        bool
	compare      bool     // there is a base
	alone        bool     // nobody but dragoman is there
	from         []string // files of figures instead of a measurement
	growth       []string // the same of "make growth"
	allocations  string   // what "make allocations" has written
	write        string   // the page
	out          string   // a file for the tables
	profile      string   // a line
	into         string   // where profiles go
}

// childSettings are how a subject is started.
type childSettings struct{ be, folder, database, cert, key string }

func main() {
	s, c := flags()
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	var err error
	switch c.be {
	case "":
		err = run(ctx, s)
	case nameLimits:
		err = serveLimits(ctx, c, s.users[0])
	case namePocketBase:
		err = servePocketBase(c.folder, s.users[0])
	default:
		err = fmt.Errorf("there is no subject %q", c.be)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func flags() (s settings, c childSettings) {
	s = settings{engines: []string{"sqlite"}, users: []int{10_000}, connections: []int{64}}
	flag.StringVar(&s.binary, "binary", "", "the built `dragoman`; built anew if empty")
	flag.StringVar(&s.base, "base", "", "another built `dragoman`: only the two are measured, beside each other")
	flag.Func("engine", "`sqlite` or postgres, or both with a comma between (default sqlite)", words(&s.engines))
	flag.Func("users", "how many users there are; several `numbers` with commas between are measured beside each other (default 10000)", numbers(&s.users))
	flag.Func("connections", "connections at a time; several `numbers` with commas between, one after the other (default 64)", numbers(&s.connections))
	flag.IntVar(&s.rounds, "rounds", 3, "rounds")
	flag.DurationVar(&s.time, "time", 3*time.Second, "`time` of one measurement, in whole seconds")
	flag.Func("lines", "only these `lines`, with commas between; they stand in the tables' titles", words(&s.lines))
	flag.BoolVar(&s.alone, "alone", false, "measure Dragoman beside nobody: its sizes against each other, say")
	flag.BoolVar(&s.json, "json", false, "print JSON")
	flag.BoolVar(&s.short, "short", false, "one short round, to see that everything answers")
	flag.Func("from", "show the figures in these `files` of -json, and measure nothing", words(&s.from))
	flag.Func("growth", "show the figures in these `files` of \"make growth\", too", words(&s.growth))
	flag.StringVar(&s.allocations, "allocations", "", "show the allocations in this `file` of \"go test -bench\", too")
	flag.StringVar(&s.write, "write", "", "replace the tables in this `page`, and the pictures in the folder beside it that is called as it is")
	flag.StringVar(&s.out, "out", "", "write the tables to this `file`, too")
	flag.StringVar(&s.profile, "profile", "", "profile the doors at this `line` instead of measuring")
	flag.StringVar(&s.into, "into", "bin/profile", "the `folder` for profiles")
	flag.StringVar(&c.be, "be", "", "be one of the `subjects` (the benchmark starts itself so)")
	flag.StringVar(&c.folder, "folder", "", "where a subject keeps its files")
	flag.StringVar(&c.database, "database", "", "the database of a subject")
	flag.StringVar(&c.cert, "cert", "", "the certificate of a subject")
	flag.StringVar(&c.key, "key", "", "its key")
	flag.Parse()
	if s.short {
		s.rounds, s.time = 1, time.Second
		for i, n := range s.users {
			s.users[i] = min(n, 1000)
		}
	}
	s.compare = s.base != ""
	s.alone = s.alone || s.compare || s.profile != ""
	return s, c
}

func words(into *[]string) func(string) error {
	return func(list string) error {
		*into = nil
		for one := range strings.SplitSeq(list, ",") {
			*into = append(*into, strings.TrimSpace(one))
		}
		return nil
	}
}

func numbers(into *[]int) func(string) error {
	return func(list string) error {
		*into = nil
		for one := range strings.SplitSeq(list, ",") {
			n, err := strconv.Atoi(strings.TrimSpace(one))
			if err != nil || n < 1 {
				return fmt.Errorf("%q is no number from 1 on", one)
			}
			*into = append(*into, n)
		}
		slices.Sort(*into)
		return nil
	}
}

func run(ctx context.Context, s settings) error {
	if s.profile != "" {
		return profile(ctx, s)
	}
	r, err := s.collect(ctx)
	if err != nil {
		return err
	}
	if s.out != "" {
		if err := writeFile(s.out, []byte(r.text())); err != nil {
			return err
		}
	}
	if s.write != "" {
		if err := r.write(s.write); err != nil {
			return err
		}
	}
	if s.json {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(r.Figures)
	}
	_, err = io.WriteString(os.Stdout, r.text())
	return err
}

// collect measures, or reads what was measured.
func (s settings) collect(ctx context.Context) (r report, err error) {
	for _, file := range s.from {
		found, err := readFigures(file)
		if err != nil {
			return r, err
		}
		r.Figures = append(r.Figures, found...)
	}
	for _, file := range s.growth {
		found, err := readGrowth(file)
		if err != nil {
			return r, err
		}
		r.Growth = append(r.Growth, found...)
	}
	if s.allocations != "" {
		if r.Allocations, err = readAllocations(s.allocations); err != nil {
			return r, err
		}
	}
	if len(s.from)+len(s.growth)+len(s.allocations) > 0 {
		return r, nil
	}
	for _, engine := range s.engines {
		found, err := measureEngine(ctx, s, engine)
		if err != nil {
			return r, err
		}
		r.Figures = append(r.Figures, found)
	}
	return r, nil
}

// measureEngine raises everybody, measures, and takes all down again.
func measureEngine(ctx context.Context, s settings, engine string) (figures, error) {
	if _, err := exec.LookPath("wrk"); err != nil {
		return figures{}, errors.New("wrk is missing: on Debian, apt-get install wrk")
	}
	if engine != "sqlite" && engine != "postgres" {
		return figures{}, fmt.Errorf("-engine is sqlite or postgres, not %q", engine)
	}
	for _, one := range s.lines {
		if !slices.Contains(lineNames, one) {
			return figures{}, fmt.Errorf("there is no line %q: they are %s", one, strings.Join(lineNames, ", "))
		}
	}
	h, err := raise(ctx, s, engine)
	if err != nil {
		return figures{}, errors.Join(err, h.stop())
	}
	found, err := h.measure(ctx)
	return found, errors.Join(err, h.stop())
}

// chosen reports whether one of these lines was asked for.
func (s settings) chosen(lines ...string) bool {
	if len(s.lines) == 0 {
		return true
	}
	return slices.ContainsFunc(lines, func(line string) bool { return slices.Contains(s.lines, line) })
}

// most is the greatest number of connections, over which lines are measured
// that gain nothing by several.
func (s settings) most() int { return slices.Max(s.connections) }

// secureUsers is how many users there are where TLS is measured: enough, as the
// work that it adds is the same for any number.
func secureUsers(users int) int { return cmp.Or(min(users, 10_000), 1) }
