// Run tells the story of a user through every client program: it builds and
// starts one server per database, runs the programs against its doors, stops
// it, and says what it skipped and why. On SQLite the programs whose clients
// can be given a path also go through the one port with all doors.
//
//	go run ./clients/run                       build, then run everything
//	go run ./clients/run -binary bin/dragoman  with a binary that is built
//	go run ./clients/run -only kuzzle-sdk      one program only, by its name
//	go run ./clients/run -only starters        everything that starts a server with a seed file, compared
//
// What a machine lacks (node, PostgreSQL) is skipped, except in CI
// (CI=true), where it is a failure.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/dragoman-project/dragoman/clients/binary"
)

func main() {
	path := flag.String("binary", "", "the built dragoman; built anew if empty")
	only := flag.String("only", "", "run one `program` only, or \"starters\"")
	flag.Parse()
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	if err := run(ctx, *path, *only); err != nil {
		fmt.Fprintln(os.Stderr, "clients:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, path, only string) error {
	folder, err := os.MkdirTemp("", "dragoman-clients-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if path == "" {
		if path, err = binary.Build(ctx, folder); err != nil {
			return err
		}
	}
	path, err = filepath.Abs(path) // programs run in folders of their own
	if err != nil {
		return err
	}
	root, err := binary.Root(ctx)
	if err != nil {
		return err
	}
	programs, err := chosen(filepath.Join(root, "clients"), only)
	if err != nil {
		return err
	}
	report := &report{strict: os.Getenv("CI") == "true"}
	programs = prepared(ctx, programs, report)
	if only == startersOnly {
		return tellStarters(ctx, path, root, programs, report)
	}
	contracts, err := readContracts(root)
	if err != nil {
		return err
	}
	starters := newStarters(root)
	for _, d := range databases(ctx, folder, report) {
		tell(ctx, path, d, programs, contracts, starters, report)
	}
	if only == "" {
		starters.compare(ctx, path, programs, report)
	}
	return report.close()
}

// strictPolicies are for the holders of one profile of Kuzzle's, whom only its
// own stories know.
const strictPolicies = `[{"appliesTo": {"profiles": ["strict"]}, "passwordRegex": "^(?=.*[a-z])(?=.*[0-9]).{8,}$",
	"forbidLoginInPassword": true, "forbidReusedPasswordCount": 2, "mustChangePasswordIfSetByAdmin": true}]`

// tell runs all programs against one server.
func tell(ctx context.Context, path string, d database, programs []program, contracts *contracts, starters *starters, report *report) {
	witness, err := newWitness()
	if err != nil {
		report.failed("witness on "+d.name, err)
		return
	}
	witness.contracts = contracts
	server, err := binary.StartHeard(ctx, path, d.address, witness.hears, "--log-level", "debug",
		"--hash-cost", "4", // there are many passwords and little to protect
		"--set", "kuzzle.local.password_policies="+strictPolicies)
	if err != nil {
		report.failed("server on "+d.name, err)
		return
	}
	management := server.Addresses["management"]
	if err := witness.between(server); err != nil {
		report.failed("witness on "+d.name, err)
	}
	for _, p := range programs {
		if p.once && !d.prefixes {
			continue
		}
		contracts.during(p.name)
		report.run(ctx, p, p.name+" on "+d.name, append(server.Environment(), "DRAGOMAN_TEST_BINARY="+path, starters.environment()))
		if d.prefixes && len(p.prefixes) > 0 {
			report.run(ctx, p, p.name+" on "+d.name+", on one port", server.OnePort(p.prefixes...))
		}
	}
	// One that starts servers of its own may be all there is.
	silent := !slices.ContainsFunc(programs, func(p program) bool { return !p.alone })
	asked := witness.ask(ctx, path, d.address, management)
	if err := errors.Join(asked, server.Stop(), witness.told(silent), contracts.told(silent), d.drop()); err != nil {
		report.failed("server on "+d.name, err)
	}
}

// tellStarters runs the stories of those that start a server, which need none of
// ours, and compares what the servers say.
func tellStarters(ctx context.Context, path, root string, programs []program, report *report) error {
	starters := newStarters(root)
	for _, p := range programs {
		report.run(ctx, p, p.name, []string{"DRAGOMAN_TEST_BINARY=" + path, starters.environment()})
	}
	starters.compare(ctx, path, programs, report)
	return report.close()
}

// report collects what happened, to say it together at the end.
type report struct {
	strict bool // a skip is a failure
	lines  []string
	bad    int
}

// run runs a program and says how it went and how long it took.
func (r *report) run(ctx context.Context, p program, title string, environment []string) {
	fmt.Printf("== %s\n", title)
	began := time.Now()
	if err := p.run(ctx, environment); err != nil {
		r.failed(title, err)
		return
	}
	r.lines = append(r.lines, fmt.Sprintf("passed   %s, %.1f s", title, time.Since(began).Seconds()))
}

func (r *report) failed(what string, err error) {
	r.bad++
	r.lines = append(r.lines, fmt.Sprintf("FAILED   %s: %v", what, err))
}

func (r *report) skipped(what string, why error) {
	if r.strict {
		r.failed(what, fmt.Errorf("skipped, and CI skips nothing: %w", why))
		return
	}
	r.lines = append(r.lines, fmt.Sprintf("skipped  %s: %v", what, why))
}

func (r *report) close() error {
	fmt.Printf("== clients\n%s\n", strings.Join(r.lines, "\n"))
	if r.bad > 0 {
		return errors.New("not every client had its way")
	}
	return nil
}
