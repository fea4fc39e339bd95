package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"
)

// The echo server shows what the machine, the client and the framework allow:
// it reads the request and answers so many bytes. It is a process of its own,
// as the server is.

type echoServer struct {
	address string
	command *exec.Cmd
	stdin   io.Closer
}

// startEcho runs this program again as the echo server, which ends when its
// standard input does.
func startEcho(ctx context.Context) (*echoServer, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	command := exec.CommandContext(ctx, self, "-echo")
	stdin, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("start the echo server: %w", err)
	}
	address, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("hear where the echo server listens: %w", err)
	}
	return &echoServer{address: strings.TrimSpace(address), command: command, stdin: stdin}, nil
}

func (e *echoServer) stop() {
	_ = e.stdin.Close()
	_ = e.command.Wait()
}

// like makes an exchange with the echo that has the sizes of another one.
func (e *echoServer) like(other exchange, answer int) exchange {
	other.url = e.address + "/" + strconv.Itoa(answer)
	return other
}

func serveEcho(out io.Writer, until io.Reader) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	e := echo.New()
	e.Any("/:bytes", func(c echo.Context) error {
		if _, err := io.Copy(io.Discard, c.Request().Body); err != nil {
			return err
		}
		n, err := strconv.Atoi(c.Param("bytes"))
		if err != nil || n < 0 || n > 1<<20 {
			return echo.ErrBadRequest
		}
		return c.Blob(http.StatusOK, echo.MIMEApplicationJSON, bytes.Repeat([]byte{' '}, n))
	})
	server := &http.Server{Handler: e}
	go func() {
		_, _ = io.Copy(io.Discard, until)
		_ = server.Close()
	}()
	fmt.Fprintf(out, "http://%s\n", listener.Addr())
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}
