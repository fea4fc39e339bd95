package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// target is a system that we build for. With a name of Zig's SQLite is the C
// library, linked statically with musl; without one it is translated to Go.
type target struct {
	os, arch string
	zig      string // Zig's name of it; "" builds without C
}

var targets = []target{
	{"linux", "amd64", "x86_64-linux-musl"},
	{"linux", "arm64", "aarch64-linux-musl"},
	{"darwin", "amd64", ""},
	{"darwin", "arm64", ""},
}

func (t target) String() string { return t.os + "/" + t.arch }

// binary is a program that was built.
type binary struct {
	target
	path string
}

// zigVersion is of the package ziglang on PyPI.
const zigVersion = "0.17.1"

func (d *dist) build(ctx context.Context) error {
	for _, t := range targets {
		if !d.wanted(t) {
			continue
		}
		if t.zig != "" && d.zig == nil {
			if err := d.fetchZig(ctx); err != nil {
				return err
			}
		}
		b := binary{t, filepath.Join(d.work, t.os+"-"+t.arch, "dragoman")}
		if t.os == "windows" {
			b.path += ".exe"
		}
		if err := d.compile(ctx, b); err != nil {
			return err
		}
		info, err := os.Stat(b.path)
		if err != nil {
			return err
		}
		fmt.Printf("%-14s %d MB\n", t, info.Size()>>20)
		d.binaries = append(d.binaries, b)
	}
	return nil
}

// compile leaves nothing in the program that tells where or when it was built.
func (d *dist) compile(ctx context.Context, b binary) error {
	flags := fmt.Sprintf("-s -w -buildid= -X main.version=%s -X main.commit=%s", d.version, d.commit[:12])
	environment := []string{
		"GOOS=" + b.os, "GOARCH=" + b.arch, "CGO_ENABLED=0", // and nothing that somebody's own settings say of how to compile:
		"GOFLAGS=", "GOEXPERIMENT=", "GOFIPS140=off", "GOAMD64=v1", "GOARM64=v8.0", "GOWORK=off",
		"CGO_CPPFLAGS=", "CGO_CXXFLAGS=", "CGO_FFLAGS=",
	}
	if b.zig != "" {
		flags += ` -linkmode external -extldflags "-static -Wl,--build-id=none -Wl,-s"`
		environment = append(environment, "CGO_ENABLED=1",
			"CC="+strings.Join(d.zig, " ")+" -target "+b.zig, "CGO_CFLAGS=-O2 -g0", "CGO_LDFLAGS=-O2")
	}
	return d.execute(ctx, environment, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags", flags, "-o", b.path, "./cmd/dragoman")
}

// fetchZig has pip put the compiler into a folder of its own, once.
func (d *dist) fetchZig(ctx context.Context) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	folder := filepath.Join(cache, "dragoman", "zig-"+zigVersion)
	zig := filepath.Join(folder, "ziglang", "zig")
	if _, err := os.Stat(zig); err != nil {
		python, err := exec.LookPath("python3")
		if err != nil {
			return fmt.Errorf("python3 with pip brings the C compiler: %w", err)
		}
		if err := d.execute(ctx, nil, python, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:",
			"--upgrade", "--target", folder, "ziglang=="+zigVersion); err != nil {
			return err
		}
	}
	d.zig = []string{zig, "cc"}
	return nil
}

// pages are written by the program itself, from its own commands.
func (d *dist) pages(ctx context.Context) error {
	for _, folder := range []string{"man", "completions"} {
		if err := os.MkdirAll(filepath.Join(d.work, folder), 0o755); err != nil {
			return err
		}
	}
	native := filepath.Join(d.work, "native")
	if err := d.execute(ctx, []string{"GOFLAGS=", "GOWORK=off"}, "go", "build", "-trimpath", "-buildvcs=false", "-tags", "manpages", "-o", native, "./cmd/dragoman"); err != nil {
		return err
	}
	if err := d.execute(ctx, []string{fmt.Sprintf("SOURCE_DATE_EPOCH=%d", d.when.Unix())}, native, "man", filepath.Join(d.work, "man")); err != nil {
		return err
	}
	for shell, file := range completions {
		out, err := exec.CommandContext(ctx, native, "completion", shell).Output()
		if err != nil {
			return fmt.Errorf("completion for %s: %w", shell, err)
		}
		if err := os.WriteFile(filepath.Join(d.work, "completions", file), out, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// completions are files named as their shells want them.
var completions = map[string]string{
	"bash": "dragoman", "zsh": "_dragoman", "fish": "dragoman.fish", "powershell": "dragoman.ps1",
}
