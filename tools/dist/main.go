// Command dist makes everything that a release consists of, in one folder:
// binaries and archives, packages for Debian, Red Hat and Alpine, an image in
// OCI layout, a bill of materials, a note on where it comes from, and checksums
// of all of it.
//
//	go run -C tools/dist . -version 1.2.3 -out ../../dist
//
// Of the same commit it makes the same bytes, whoever runs it: times are the
// commit's, paths are cut off, and the C compiler is a pinned one (Zig from
// PyPI, which brings musl for both architectures along).
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// dist is one run.
type dist struct {
	root    string // of the repository
	out     string
	work    string // for what is not part of the release
	version string // without a v
	commit  string // the whole name
	when    time.Time
	only    []string
	debOnly bool
	zig     []string // the command line of the C compiler

	binaries []binary
}

func main() {
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	d := &dist{}
	only := flag.String("only", "", "make these targets only, as in linux/amd64,linux/arm64")
	flag.BoolVar(&d.debOnly, "deb-only", false, "make packages for Debian and nothing else")
	flag.StringVar(&d.version, "version", "", "the version; the tag of the commit without the v, if empty")
	flag.StringVar(&d.out, "out", "../../dist", "the `folder` to fill, which is emptied first")
	flag.Parse()
	if *only != "" {
		d.only = strings.Split(*only, ",")
	}
	if err := d.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

func (d *dist) run(ctx context.Context) (err error) {
	if err := d.prepare(ctx); err != nil {
		return err
	}
	if d.work, err = os.MkdirTemp("", "dragoman-dist-"); err != nil {
		return err
	}
	defer os.RemoveAll(d.work)
	for _, step := range []struct {
		name   string
		do     func(context.Context) error
		ofDebs bool // what packages for Debian need
	}{
		{"binaries", d.build, true},
		{"man pages and completions", d.pages, true},
		{"archives", d.archives, false},
		{"packages", d.packages, true},
		{"image", d.image, false},
		{"bill of materials", d.materials, false},
		{"provenance", d.provenance, false},
		{"checksums", d.checksums, true},
	} {
		if d.debOnly && !step.ofDebs {
			continue
		}
		fmt.Printf("== %s\n", step.name)
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return nil
}

// prepare finds out what is to be made of which commit, and empties the folder.
func (d *dist) prepare(ctx context.Context) (err error) {
	if d.root, err = d.git(ctx, "rev-parse", "--show-toplevel"); err != nil {
		return err
	}
	if d.commit, err = d.git(ctx, "rev-parse", "HEAD"); err != nil {
		return err
	}
	seconds, err := d.git(ctx, "log", "-1", "--format=%ct")
	if err != nil {
		return err
	}
	at, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return err
	}
	d.when = time.Unix(at, 0).UTC()
	if d.version == "" {
		if d.version, err = d.git(ctx, "describe", "--tags", "--always", "--abbrev=12"); err != nil {
			return err
		}
	}
	d.version = semantic(d.version, d.when)
	if d.out, err = filepath.Abs(d.out); err != nil {
		return err
	}
	if err := os.RemoveAll(d.out); err != nil {
		return err
	}
	return os.MkdirAll(d.out, 0o755)
}

// semantic is a version that every kind of package can order: the tag's, or
// 0.0.0 with the commit's time and name for what has no tag.
func semantic(described string, when time.Time) string {
	v := strings.TrimPrefix(described, "v")
	if len(v) > 0 && v[0] >= '0' && v[0] <= '9' && strings.Count(v, ".") >= 2 {
		return v
	}
	return "0.0.0-dev." + when.Format("20060102150405") + "." + v
}

func (d *dist) git(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "git", args...).Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}

// execute runs a program in the root of the repository.
func (d *dist) execute(ctx context.Context, environment []string, program string, args ...string) error {
	command := exec.CommandContext(ctx, program, args...)
	command.Dir, command.Env = d.root, append(os.Environ(), environment...)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", program, strings.Join(args, " "), err, output)
	}
	return nil
}

func (d *dist) wanted(t target) bool { return len(d.only) == 0 || slices.Contains(d.only, t.String()) }
