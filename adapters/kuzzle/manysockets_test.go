package kuzzle

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/coder/websocket"
)

// manySockets are open at once. The clients are another process: each end of a
// socket is a file, and processes may have only so many.
const (
	manySockets   = 10_000
	childVariable = "DRAGOMAN_KUZZLE_SOCKETS"
)

// TestTenThousandSockets are open at once, each logged in; each answers a ping,
// and none is dropped, while one more sends garbage.
func TestTenThousandSockets(t *testing.T) {
	if url := os.Getenv(childVariable); url != "" {
		beClients(t, url)
		return
	}
	if testing.Short() {
		t.Skip("10,000 sockets")
	}
	allowFiles(t, manySockets+500)
	w := openWith(t, map[string]string{"websocket.idle_timeout": "30m"})
	url := serve(t, w)
	ctx, enough := context.WithCancel(t.Context())
	before := memory()
	clients := exec.CommandContext(ctx, os.Args[0], "-test.run=^"+t.Name()+"$")
	clients.Env = append(os.Environ(), childVariable+"="+url)
	orders, heard := pipes(t, clients)
	wantLine(t, heard, "ready")
	t.Logf("%d bytes of the server's memory for each socket", (memory()-before)/manySockets)
	var vandal sync.WaitGroup
	conn := dial(t, url)
	vandal.Go(func() { vandalize(ctx, conn) })
	fmt.Fprintln(orders, "ping")
	wantLine(t, heard, "answered")
	enough()
	vandal.Wait()
	_ = clients.Wait() // it was killed
}

// beClients is the other process.
func beClients(t *testing.T, url string) {
	allowFiles(t, manySockets+500)
	sockets := make([]*websocket.Conn, manySockets)
	each(t, sockets, func(i int) error {
		conn, _, err := websocket.Dial(t.Context(), url, nil)
		if sockets[i] = conn; err != nil {
			return err
		}
		return exchange(t, conn, loginFrame("1h"), `"jwt":"kauth-`)
	})
	fmt.Println("ready")
	_, _ = os.Stdin.Read(make([]byte, 1))
	each(t, sockets, func(i int) error { return exchange(t, sockets[i], `{"p":1}`, `{"p":2}`) })
	fmt.Println("answered")
	_, _ = io.Copy(io.Discard, os.Stdin) // until the parent ends
	os.Exit(0)
}

func pipes(t *testing.T, cmd *exec.Cmd) (io.Writer, *bufio.Scanner) {
	t.Helper()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return in, bufio.NewScanner(out)
}

func wantLine(t *testing.T, heard *bufio.Scanner, want string) {
	t.Helper()
	if !heard.Scan() || heard.Text() != want {
		t.Fatalf("the clients say %q, want %q", heard.Text(), want)
	}
}

// each works on every socket, some at a time.
func each(t *testing.T, sockets []*websocket.Conn, work func(i int) error) {
	t.Helper()
	var next atomic.Int64
	var all sync.WaitGroup
	for range 64 {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(sockets); i = int(next.Add(1)) - 1 {
				if err := work(i); err != nil {
					t.Errorf("socket %d: %v", i, err)
					return
				}
			}
		})
	}
	all.Wait()
	if t.Failed() {
		t.FailNow()
	}
}

func exchange(t *testing.T, conn *websocket.Conn, frame, want string) error {
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(frame)); err != nil {
		return err
	}
	_, answer, err := conn.Read(t.Context())
	if err == nil && !strings.Contains(string(answer), want) {
		err = fmt.Errorf("heard %.200s", answer)
	}
	return err
}

// memory is what the process holds: heap and stacks.
func memory() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc + m.StackInuse
}

// allowFiles raises the process's limit of open files.
func allowFiles(t *testing.T, n uint64) {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	limit.Cur = max(limit.Cur, min(n, limit.Max))
	if limit.Cur < n {
		t.Skipf("this machine lets a process open %d files, not %d", limit.Max, n)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
}
