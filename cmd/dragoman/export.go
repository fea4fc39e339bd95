package main

import (
	"errors"
	"io"
	"log/slog"
	"os"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/seed"
	"github.com/dragoman-project/dragoman/server"
)

func newExport(settings *server.Settings) *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the directory as a seed file",
		Long: `Export writes users, roles, Kuzzle's inner roles and Fusion's realms as YAML, in the
format that dragoman serve --seed reads. The hashes of passwords are in it: keep it as safe
as the database. A file is readable to its owner only. Built-in users, keys and sessions are
left out.`,
		Example: `  dragoman export --output users.yaml
  dragoman export | dragoman serve --ephemeral --seed -`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			config, err := settings.Load(cmd.Flags(), os.Environ())
			if err != nil {
				return err
			}
			directory, closeStore, err := openDirectory(cmd.Context(), config)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, closeStore()) }()
			doors, err := config.Doors(directory, slog.New(slog.DiscardHandler))
			if err != nil {
				return err
			}
			out, done, err := created(output, cmd.OutOrStdout())
			if err != nil {
				return err
			}
			target := seed.Target{Directory: directory, Doors: doors, Roles: config.RoleNames(), Notes: adapters.Notes()}
			return errors.Join(seed.Export(cmd.Context(), target, out), done())
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "-", "`file` to write, which must not exist; - is standard output")
	return cmd
}

// created is a new file that only its owner can read, or standard output.
func created(path string, out io.Writer) (io.Writer, func() error, error) {
	if path == "-" {
		return out, func() error { return nil }, nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, nil, err
	}
	return f, f.Close, nil
}
