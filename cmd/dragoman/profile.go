//go:build profile

package main

import (
	"fmt"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
	"path/filepath"
	"time"
)

// A command that was built with the tag profile shows where its time and its
// memory go: net/http/pprof answers at a socket that is called as the number
// of the process is, in the folder that the environment names. "make profile"
// does that; what is given to people is built without the tag.
func init() {
	folder := os.Getenv("BENCH_PROFILE_FOLDER")
	if folder == "" {
		return
	}
	listener, err := net.Listen("unix", filepath.Join(folder, fmt.Sprint(os.Getpid())))
	if err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
	server := &http.Server{ReadHeaderTimeout: 10 * time.Second} // the default handler is pprof's
	go func() { _ = server.Serve(listener) }()
}
