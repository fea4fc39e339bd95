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
func child(ctx context.Context, be string, args ...string) (told []string, p process, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, p, err
	}
	command := exec.CommandContext(ctx, self, append([]string{"-be", be}, args...)...)
	command.Stderr = os.Stderr
	in, err := command.StdinPipe()
	if err != nil {
		return nil, p, err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, p, err
	}
	if err := command.Start(); err != nil {
		return nil, p, fmt.Errorf("start %s: %w", be, err)
	}
	p = process{pid: command.Process.Pid, stop: func() error { return errors.Join(in.Close(), command.Wait()) }}
	for said := bufio.NewReader(out); ; { // PocketBase may warn first
		line, err := said.ReadString('\n')
		if err != nil {
			return nil, p, errors.Join(fmt.Errorf("hear where %s listens: %w", be, err), p.stop())
		}
		if strings.HasPrefix(line, "http://") {
			return strings.Fields(line), p, nil
		}
	}
}

// untilClosed is what a child waits for.
func untilClosed(in io.Reader) { _, _ = io.Copy(io.Discard, in) }

// tick is how the system counts the time of processes.
const tick = 10 * time.Millisecond

// spent is how much processor time a process has used, and those of its
// children that have ended.
func spent(pid int) (own, ended time.Duration, err error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, err
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // after the name, which may have spaces
	fields := strings.Fields(rest)
	if len(fields) < 15 {
		return 0, 0, errors.New("the system does not say how busy a process is")
	}
	var ticks [4]time.Duration
	for i := range ticks {
		n, failed := strconv.ParseInt(fields[11+i], 10, 64)
		ticks[i], err = time.Duration(n)*tick, errors.Join(err, failed)
	}
	return ticks[0] + ticks[1], ticks[2] + ticks[3], err
}

// busy is how much processor time the process has used.
func (p process) busy() (time.Duration, error) {
	own, _, err := spent(p.pid)
	return own, err
}

// busyAll is busy with all children, as a database's server has them.
func (p process) busyAll() (time.Duration, error) {
	if p.pid == 0 {
		return 0, nil
	}
	own, ended, err := spent(p.pid)
	if err != nil {
		return 0, err
	}
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", p.pid, p.pid))
	if err != nil {
		return 0, err
	}
	sum := own + ended
	for pid := range strings.FieldsSeq(string(children)) {
		n, err := strconv.Atoi(pid)
		if err != nil {
			return 0, err
		}
		if own, _, err := spent(n); err == nil { // or it has ended since
			sum += own
		}
	}
	return sum, nil
}

// settle waits until two processes have nothing left to do: what a write
// leaves for later is the writer's, and not whoever comes next.
func settle(ctx context.Context, most time.Duration, a, b process) error {
	const look, enough = 200 * time.Millisecond, 8 // times without work: a disk may keep a process waiting that is not done
	last, quiet := time.Duration(-1), 0
	for end := time.Now().Add(most); quiet < enough && time.Now().Before(end); {
		one, err := a.busy()
		two, errAll := b.busyAll()
		if err := errors.Join(err, errAll); err != nil {
			return err
		}
		if quiet++; last < 0 || one+two-last > tick {
			quiet = 0
		}
		last = one + two
		select {
		case <-time.After(look):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
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
