package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/clients/binary"
)

// profileFolder tells a dragoman that was built with the tag profile where to
// put the socket of net/http/pprof.
const profileFolder = "BENCH_PROFILE_FOLDER"

// profiled is one kind of profile: what to ask for, and what its table counts.
type profiled struct{ name, path, counts string }

var profiles = []profiled{
	{"cpu", "/debug/pprof/profile", "cpu"},
	{"allocations", "/debug/pprof/allocs", "alloc_objects"},
}

// profile keeps one line busy at each of its doors, and writes where the time
// goes and who allocates: as files for "go tool pprof" and the first thirty as
// text.
func profile(ctx context.Context, s settings) error {
	s.lines, s.rounds = []string{s.profile}, 1
	s.connections, s.users, s.time = s.connections[len(s.connections)-1:], s.users[:1], max(s.time, 10*time.Second)
	if s.short {
		s.time = 2 * time.Second
	}
	sockets, err := os.MkdirTemp("", "dragoman-profile-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(sockets)
	if err := os.Setenv(profileFolder, sockets); err != nil {
		return err
	}
	if s.binary == "" {
		if s.binary, err = buildProfiled(ctx, sockets); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(s.into, 0o755); err != nil {
		return err
	}
	for _, engine := range s.engines {
		if err := profileEngine(ctx, s, engine, sockets); err != nil {
			return err
		}
	}
	return nil
}

func buildProfiled(ctx context.Context, folder string) (string, error) {
	root, err := binary.Root(ctx)
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "dragoman")
	build := exec.CommandContext(ctx, "go", "build", "-tags", "profile", "-o", path, "./cmd/dragoman")
	build.Dir = root
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the command: %w\n%s", err, said)
	}
	return path, nil
}

func profileEngine(ctx context.Context, s settings, engine, sockets string) (err error) {
	h, err := raise(ctx, s, engine)
	defer func() { err = errors.Join(err, h.stop()) }()
	if err != nil {
		return err
	}
	stations, err := h.stations(ctx)
	if err != nil {
		return err
	}
	if len(stations) == 0 {
		return fmt.Errorf("there is no line %q to profile: they are %s", s.profile, strings.Join(lineNames[:len(lineNames)-1], ", "))
	}
	for _, one := range stations[0].line.subjects {
		if one.limit || one.process == namePocketBase {
			continue
		}
		name := strings.Join(strings.Fields(fmt.Sprintf("%s-%s-%s", s.profile, engine, one.name)), "-")
		if err := stations[0].profile(ctx, one, sockets, filepath.Join(s.into, name)); err != nil {
			return fmt.Errorf("%s: %w", one.name, err)
		}
	}
	return nil
}

// profile asks a door for a while, and the process for its profiles meanwhile.
func (s station) profile(ctx context.Context, one subject, sockets, into string) error {
	socket := filepath.Join(sockets, fmt.Sprint(s.town.processes[one.process].pid))
	inside := &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "unix", socket)
		},
	}}
	failed := make([]error, len(profiles))
	var group sync.WaitGroup
	for i, p := range profiles {
		group.Go(func() {
			length := s.town.settings.time - time.Second // within what wrk asks
			failed[i] = fetch(ctx, inside, fmt.Sprintf("http://inside%s?seconds=%d", p.path, int(length.Seconds())), into+"."+p.name+".pprof")
		})
	}
	m, err := s.one(ctx, one)
	group.Wait()
	if err := errors.Join(append(failed, err)...); err != nil {
		return err
	}
	fmt.Printf("\n%s at %s: %s a second, %.1f us of processor each\n", s.line.what, one.name, thousands(int(m.PerSecond)), cpuMicros(m))
	for _, p := range profiles {
		text, err := exec.CommandContext(ctx, "go", "tool", "pprof", "-top", "-nodecount=30", "-sample_index="+p.counts, into+"."+p.name+".pprof").Output()
		if err != nil {
			return fmt.Errorf("go tool pprof: %w", err)
		}
		if err := os.WriteFile(into+"."+p.name+".txt", text, 0o644); err != nil {
			return err
		}
		fmt.Printf("\n%s.%s.pprof\n%s", into, p.name, text)
	}
	return nil
}

func fetch(ctx context.Context, client *http.Client, address, file string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("%w (was the command built with -tags profile?)", err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s: %.300s", address, answer.Status, body)
	}
	return os.WriteFile(file, body, 0o644)
}
