package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/bcrypt"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/seed"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
)

const keySeed = "seed"

// readSeeds reads the files of --seed; - is standard input.
func readSeeds(cmd *cobra.Command) ([]seed.File, error) {
	paths, err := cmd.Flags().GetStringArray(keySeed)
	if err != nil {
		return nil, err
	}
	var files []seed.File
	var problems error
	for _, path := range paths {
		data, err := readSeed(cmd, path)
		if err == nil {
			var f seed.File
			f, err = seed.Parse(path, data)
			files = append(files, f)
		}
		problems = errors.Join(problems, err)
	}
	return files, problems
}

func readSeed(cmd *cobra.Command, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(cmd.InOrStdin())
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("seed: %w", err)
	}
	return data, nil
}

// trySeeds applies the files to an empty directory in memory, so that a file
// with something wrong in it is refused before anything is written.
func trySeeds(ctx context.Context, config server.Config, files []seed.File) error {
	st, err := store.Open(ctx, "sqlite::memory:")
	if err != nil {
		return err
	}
	defer st.Close()
	_, err = filledDirectory(ctx, config, st, files...)
	return err
}

// filledDirectory is a directory over an empty store, with the built-in users
// and what the files describe.
func filledDirectory(ctx context.Context, config server.Config, st dragoman.Store, files ...seed.File) (*dragoman.Directory, error) {
	directory, err := dragoman.New(st, dragoman.Options{HashCost: bcrypt.MinCost})
	if err != nil {
		return nil, err
	}
	if _, err := directory.Bootstrap(ctx, server.GeneratePassword(), config.Builtins()); err != nil {
		return nil, err
	}
	doors, err := config.Doors(directory, slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	_, err = seed.Apply(ctx, seed.Target{Directory: directory, Doors: doors, Roles: config.RoleNames()}, files...)
	return directory, err
}

// prepareSeeds has the server apply the files before its doors open.
func prepareSeeds(s *server.Server, config server.Config, directory *dragoman.Directory, files []seed.File) {
	s.Prepare(func(ctx context.Context, doors map[dragoman.Dialect]http.Handler) error {
		keys, err := seed.Apply(ctx, seed.Target{Directory: directory, Doors: doors, Roles: config.RoleNames()}, files...)
		for _, key := range keys {
			s.Show(key)
		}
		return err
	})
}
