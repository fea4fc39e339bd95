package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// process is a running subject.
type process struct {
	pid  int
	stop func() error
}

// child runs this program again as a subject, which says where it listens and
// ends when its standard input does.
func child(ctx context.Context, be string, args ...string) (address string, p process, err error) {
	self, err := os.Executable()
	if err != nil {
		return "", p, err
	}
	command := exec.CommandContext(ctx, self, append([]string{"-be", be}, args...)...)
	command.Stderr = os.Stderr
	in, err := command.StdinPipe()
	if err != nil {
		return "", p, err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return "", p, err
	}
	if err := command.Start(); err != nil {
		return "", p, fmt.Errorf("start %s: %w", be, err)
	}
	p = process{pid: command.Process.Pid, stop: func() error { return errors.Join(in.Close(), command.Wait()) }}
	for said := bufio.NewReader(out); ; { // PocketBase may warn first
		line, err := said.ReadString('\n')
		if err != nil {
			return "", p, fmt.Errorf("hear where %s listens: %w", be, err)
		}
		if strings.HasPrefix(line, "http://") {
			return strings.TrimSpace(line), p, nil
		}
	}
}

// untilClosed is what a child waits for.
func untilClosed(in io.Reader) { _, _ = io.Copy(io.Discard, in) }

// tick is how the system counts the time of processes.
const tick = 10 * time.Millisecond

// busy is how much processor time the process has used.
func (p process) busy() (time.Duration, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.pid))
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // after the name, which may have spaces
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return 0, errors.New("the system does not say how busy a process is")
	}
	user, userErr := strconv.ParseInt(fields[11], 10, 64)
	system, systemErr := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick, errors.Join(userErr, systemErr)
}

// memory is what the process holds now and held at most, and how much of that
// now is its own and not its program's file, in bytes.
func (p process) memory() (now, most, own int64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.pid))
	if err != nil {
		return 0, 0, 0, err
	}
	read := func(name string) (n int64) {
		_, rest, found := strings.Cut(string(status), name+":")
		if _, scanned := fmt.Sscanf(rest, "%d kB", &n); !found || scanned != nil {
			err = errors.New("the system does not say how much memory a process has")
		}
		return n << 10
	}
	return read("VmRSS"), read("VmHWM"), read("RssAnon"), err
}
