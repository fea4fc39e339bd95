package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
)

// program is a folder of tests that talk to a running server.
type program struct {
	name     string
	folder   string
	prepare  []string // a command to run once before; it fails where the machine lacks something
	tests    []string
	prefixes []string // the doors whose client can also be given an address with a path
	once     bool     // it need not be run for each database
	alone    bool     // it asks nothing of the server that is there
	starts   string   // what it calls itself when it tells of the server that it starts with a seed file
	shares   bool     // it is prepared in, or looks at, the folder of another one
}

// hasty has Elastic's packages, which are thousands of files of which hardly
// anything is run, compiled in two thirds of the time; "make lint", which has
// vetted the tests, knows it, too.
const hasty = "-gcflags=github.com/elastic/...=-N -l -dwarf=false"

// startersOnly is the name of all that start a server themselves.
const startersOnly = "starters"

// chosen lists the programs. kuzzle-sdk is the first because the Go program's
// story about one person uses what it installs; kuzzle-crowd is the last
// because it leaves 25,000 users behind.
func chosen(clients, only string) ([]program, error) {
	testing := func(name string) string { return filepath.Join(filepath.Dir(clients), "sdk", "testing", name) }
	all := []program{
		{
			name: "kuzzle-sdk", folder: filepath.Join(clients, "kuzzle-sdk"),
			prepare: []string{"npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"},
			tests:   []string{"node", "--test", "--test-reporter=spec"},
		},
		{
			name: "kuzzle-sdk-v1", folder: filepath.Join(clients, "kuzzle-sdk-v1"),
			prepare: []string{"npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"},
			tests:   []string{"node", "--test", "--test-reporter=spec"},
		},
		{
			name: "koncorde", folder: filepath.Join(clients, "koncorde"),
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"node", "--test", "--test-reporter=spec"},
		},
		{
			name: "go", folder: filepath.Join(clients, "go"),
			// Compiled while others wait for what they download.
			prepare: []string{"go", "test", "-vet=off", hasty, "-run", "^$", "./..."},
			tests: []string{"sh", "-c", // says what was skipped
				"go test -vet=off '" + hasty + "' -count=1 -json ./... | go run -C ../../tools ./testsum"},
			prefixes: []string{"elasticsearch", "fusion"},
		},
		{
			name: "curl", folder: filepath.Join(clients, "curl"),
			prepare: []string{"curl", "--version"}, tests: []string{"sh", "cloud.sh"},
			prefixes: []string{"cloud"},
		},
		{
			name: "elasticsearch-js", folder: filepath.Join(clients, "elasticsearch-js"),
			prepare:  []string{"npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"},
			tests:    []string{"node", "--test", "--test-reporter=spec"},
			prefixes: []string{"elasticsearch"},
		},
		{
			name: "elasticsearch-java", folder: filepath.Join(clients, "elasticsearch-java"),
			prepare: []string{"mvn", "--version"}, tests: []string{"mvn", "--quiet", "--batch-mode", "test"},
			prefixes: []string{"elasticsearch"},
		},
		{
			name: "lucene", folder: filepath.Join(clients, "lucene"),
			prepare: []string{"mvn", "--version"}, tests: []string{"sh", "test.sh"}, once: true, alone: true,
		},
		{
			name: "hashes", folder: filepath.Join(clients, "hashes"),
			prepare: []string{"mvn", "--version"}, tests: []string{"sh", "test.sh"}, once: true, alone: true,
		},
		{
			// Neither here nor in the packages of the other languages is there a container engine:
			// what would be started is looked at, and what starts it must compile.
			name: "testing-testcontainers-go", folder: testing("testcontainers-go"),
			prepare: []string{"go", "vet", "-tags", "container", "./..."},
			tests:   []string{"go", "test", "-count=1", "-v", "./..."}, once: true, alone: true,
		},
		{
			name: "testing-npm", folder: testing("npm"), starts: "npm",
			prepare: []string{"npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"},
			tests:   []string{"npm", "test", "--silent"}, once: true, alone: true,
		},
		{
			name: "testing-pytest", folder: testing("pytest"), starts: "pytest",
			prepare: []string{"python3", "--version"}, tests: []string{"sh", "test.sh"}, once: true, alone: true,
		},
		{
			name: "testing-junit", folder: testing("junit"), starts: "junit",
			prepare: []string{"mvn", "--version"}, tests: []string{"mvn", "--quiet", "--batch-mode", "test"}, once: true, alone: true,
		},
		{
			name: "vault", folder: filepath.Join(clients, "vault"),
			tests: []string{"sh", "test.sh"}, once: true, alone: true,
		},
		{
			name: "elasticsearch-py", folder: filepath.Join(clients, "elasticsearch-py"),
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"sh", "test.sh"},
			prefixes: []string{"elasticsearch"},
		},
		{
			name: "fusion-typescript", folder: filepath.Join(clients, "fusion-typescript"),
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"npm", "test", "--silent"},
			prefixes: []string{"fusion"},
		},
		{
			name: "fusion-python", folder: filepath.Join(clients, "fusion-python"),
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"sh", "test.sh"},
			prefixes: []string{"fusion"},
		},
		{
			name: "sdk-go", folder: filepath.Join(clients, "..", "sdk", "go", "stories"),
			prepare: []string{"go", "test", "-run", "^$", "./..."},
			tests:   []string{"go", "test", "-count=1", "-v", "./..."}, prefixes: []string{"elasticsearch", "cloud", "fusion"},
		},
		{
			name: "sdk-typescript", folder: filepath.Join(clients, "..", "sdk", "typescript"),
			// What is made anew must be what is committed: .ci/run looks for changes in the end.
			prepare: []string{"sh", "-c", "npm ci --no-audit --no-fund --loglevel=error && npm run --silent generate"},
			tests:   []string{"npm", "test", "--silent"},
		},
		{
			name: "sdk-python", folder: filepath.Join(clients, "..", "sdk", "python"),
			prepare: []string{"sh", "generate.sh"}, tests: []string{"sh", "test.sh"},
		},
		{
			name: "sdk-java", folder: filepath.Join(clients, "..", "sdk", "java"),
			prepare: []string{"mvn", "--quiet", "--batch-mode", "test-compile"},
			tests:   []string{"mvn", "--quiet", "--batch-mode", "test"}, prefixes: []string{"elasticsearch", "cloud", "fusion"},
		},
		{
			name: "kuzzle-console", folder: filepath.Join(clients, "kuzzle-console"), shares: true,
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"go", "test", "-count=1", "-v", "./..."},
		},
		{
			name: "portal", folder: filepath.Join(clients, "portal"), shares: true,
			prepare: []string{"sh", "prepare.sh"}, tests: []string{"go", "test", "-count=1", "-v", "./..."}, once: true,
		},
		{
			name: "kuzzle-crowd", folder: filepath.Join(clients, "kuzzle-sdk"), shares: true,
			prepare: []string{"npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"},
			tests:   []string{"node", "--test", "--test-reporter=spec", "crowd/walk.js"},
		},
	}
	if only == "" {
		return all, nil
	}
	if only == startersOnly {
		return slices.DeleteFunc(all, func(p program) bool { return p.starts == "" }), nil
	}
	for _, p := range all {
		if p.name == only {
			return []program{p}, nil
		}
	}
	return nil, fmt.Errorf("there is no program %q", only)
}

// atOnce is how many programs are prepared at a time: they wait for a registry
// as often as for a processor.
const atOnce = 3

// prepared returns the programs that this machine can run.
func prepared(ctx context.Context, programs []program, report *report) []program {
	troubles := make([]error, len(programs))
	prepare := func(i int) {
		began := time.Now()
		if troubles[i] = programs[i].ready(ctx); troubles[i] == nil {
			fmt.Printf("== %s is ready, %.1f s\n", programs[i].name, time.Since(began).Seconds())
		}
	}
	var alone errgroup.Group
	alone.SetLimit(atOnce)
	for i, p := range programs {
		if !p.shares {
			alone.Go(func() error { prepare(i); return nil })
		}
	}
	_ = alone.Wait() // nobody fails
	var out []program
	for i, p := range programs {
		if p.shares {
			prepare(i)
		}
		if troubles[i] != nil {
			report.skipped(p.name, troubles[i])
			continue
		}
		out = append(out, p)
	}
	return out
}

func (p program) ready(ctx context.Context) error {
	if _, err := exec.LookPath(p.tests[0]); err != nil {
		return err
	}
	if p.prepare == nil {
		return nil
	}
	command := exec.CommandContext(ctx, p.prepare[0], p.prepare[1:]...)
	command.Dir = p.folder
	waiting := newWaiting(p.name+" is made ready", os.Stdout)
	defer waiting.end()
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", p.prepare[0], err, output)
	}
	return nil
}

func (p program) run(ctx context.Context, environment []string, out io.Writer) error {
	command := exec.CommandContext(ctx, p.tests[0], p.tests[1:]...)
	command.Dir, command.Env = p.folder, append(os.Environ(), environment...)
	command.Stdout, command.Stderr = out, out
	return command.Run()
}
