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
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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
	starters := newStarters(root)
	everywhere := databases(ctx, folder, report)
	report.mixed = len(everywhere) > 1
	var halves sync.WaitGroup
	for i, d := range everywhere {
		h, err := open(ctx, path, root, d, i == len(everywhere)-1)
		if err != nil {
			report.failed("server on "+d.name, err)
			continue
		}
		halves.Go(func() { h.tell(ctx, programs, starters, report) })
	}
	halves.Wait()
	if only == "" {
		starters.compare(ctx, path, programs, report)
	}
	return report.close()
}

// strictPolicies are for the holders of one profile of Kuzzle's, whom only its
// own stories know.
const strictPolicies = `[{"appliesTo": {"profiles": ["strict"]}, "passwordRegex": "^(?=.*[a-z])(?=.*[0-9]).{8,}$",
	"forbidLoginInPassword": true, "forbidReusedPasswordCount": 2, "mustChangePasswordIfSetByAdmin": true}]`

// half is a server on one database, what hears it, and the contracts that it is
// held against. Both halves are told at once, since a client waits as often as it
// works.
type half struct {
	database
	path      string // the command
	last      bool
	server    *binary.Server
	witness   *witness
	contracts *contracts
}

// open starts a server on a database. Two cannot be opened at once: a server
// is told where its traces go by the environment.
func open(ctx context.Context, path, root string, d database, last bool) (*half, error) {
	h := &half{database: d, path: path, last: last}
	var err error
	if h.contracts, err = readContracts(root); err != nil {
		return nil, err
	}
	if h.witness, err = newWitness(); err != nil {
		return nil, err
	}
	h.witness.contracts = h.contracts
	h.server, err = binary.StartHeard(ctx, path, d.address, h.witness.hears, "--log-level", "debug",
		"--hash-cost", "4", // there are many passwords and little to protect
		"--set", "kuzzle.local.password_policies="+strictPolicies)
	return h, err
}

// of is whether a program that is run once is run by this half: the last one has
// those that need no server, as the first one has more of the others.
func (h *half) of(p program) bool {
	if p.alone {
		return h.last
	}
	return h.prefixes
}

// tell runs all programs against the server, and stops it.
func (h *half) tell(ctx context.Context, programs []program, starters *starters, report *report) {
	management := h.server.Addresses["management"]
	if err := h.witness.between(h.server); err != nil {
		report.failed("witness on "+h.name, err)
	}
	for _, p := range programs {
		if p.once && !h.of(p) {
			continue
		}
		h.contracts.during(p.name)
		report.run(ctx, p, p.name+" on "+h.name, append(h.server.Environment(), h.witness.environment(),
			"DRAGOMAN_TEST_BINARY="+h.path, starters.environment()))
		if h.prefixes && len(p.prefixes) > 0 {
			report.run(ctx, p, p.name+" on "+h.name+", on one port", append(h.server.OnePort(p.prefixes...), h.witness.environment()))
		}
	}
	// One that starts servers of its own may be all there is.
	silent := !slices.ContainsFunc(programs, func(p program) bool { return !p.alone })
	asked := h.witness.ask(ctx, h.path, h.address, management)
	if err := errors.Join(asked, h.server.Stop(), h.witness.told(silent), h.contracts.told(silent), h.drop()); err != nil {
		report.failed("server on "+h.name, err)
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
	mixed  bool // several programs run at a time: what one writes is shown when it has ended

	turns sync.Map // a *sync.Mutex by the name of a program, which may write in its folder while it runs

	mu    sync.Mutex
	lines []string
	bad   int
}

// run runs a program and says how it went and how long it took.
func (r *report) run(ctx context.Context, p program, title string, environment []string) {
	turn, _ := r.turns.LoadOrStore(p.name, new(sync.Mutex))
	turn.(*sync.Mutex).Lock()
	defer turn.(*sync.Mutex).Unlock()
	began := time.Now()
	waiting := newWaiting(title+" runs", os.Stdout)
	var written bytes.Buffer
	var out io.Writer = &written
	if !r.mixed {
		fmt.Printf("== %s\n", title)
		out = waiting
	}
	err := p.run(ctx, environment, out)
	waiting.end()
	if r.mixed {
		r.say(fmt.Sprintf("== %s\n%s", title, written.String()))
	}
	if err != nil {
		r.failed(title, err)
		return
	}
	r.add(fmt.Sprintf("passed   %s, %.1f s", title, time.Since(began).Seconds()))
}

// say prints a text in one piece.
func (r *report) say(text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	fmt.Print(text)
}

func (r *report) add(line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, line)
}

func (r *report) failed(what string, err error) {
	r.add(fmt.Sprintf("FAILED   %s: %v", what, err))
	r.mu.Lock()
	defer r.mu.Unlock()
	r.bad++
}

func (r *report) skipped(what string, why error) {
	if r.strict {
		r.failed(what, fmt.Errorf("skipped, and CI skips nothing: %w", why))
		return
	}
	r.add(fmt.Sprintf("skipped  %s: %v", what, why))
}

func (r *report) close() error {
	fmt.Printf("== clients\n%s\n", strings.Join(r.lines, "\n"))
	if r.bad > 0 {
		return errors.New("not every client had its way")
	}
	return nil
}
