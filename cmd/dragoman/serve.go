package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/telemetry"
)

const keyExitWithParent = "exit-with-parent"

func newServe(settings *server.Settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Open the doors",
		Long: `Serve opens every door at the port where its product's clients expect it, on this
machine only (127.0.0.1), and the management port with health, metrics, the contracts,
and every door again under a prefix: /elasticsearch, /cloud, /kuzzle, /fusion.

On the very first start the administrator "admin" is made, with the password in
DRAGOMAN_ADMIN_PASSWORD, or in the file that DRAGOMAN_ADMIN_PASSWORD_FILE names, or with
one that is made up and printed once.

Each flag is also a variable and a line of the configuration file, where door settings and
role names can stand as well: see dragoman help configuration.

With --ephemeral nothing is kept: a stand-in for tests, ready in a moment at random ports,
which prints one line of JSON with its addresses and the administrator's password.
--seed makes users, roles, keys and more from a file before the doors open; applying it
again changes nothing.

SIGINT or SIGTERM stops it after finishing what it accepted; a second one stops it at once.`,
		Example: `  dragoman serve
  dragoman serve --database postgres://dragoman@db.example.org/dragoman
  dragoman serve --listen-cloud off --listen-elasticsearch 0.0.0.0:9200 --tls-cert cert.pem --tls-key key.pem
  dragoman serve --set kuzzle.dialect=v1
  dragoman serve --ephemeral --exit-with-parent --seed users.yaml
  DRAGOMAN_ADMIN_PASSWORD_FILE=/run/secrets/admin dragoman serve --config /etc/dragoman.yaml`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return serve(cmd, settings) },
	}
	cmd.Flags().SortFlags = false // related ones stay together
	settings.AddFlags(cmd.Flags())
	cmd.Flags().StringArray(keySeed, nil,
		"YAML or JSON `file` with users, roles and more to make before the doors open, - for standard input; may be repeated")
	cmd.Flags().Bool(keyExitWithParent, false, "stop when the process that started this one is gone")
	return cmd
}

// serve takes the ports first: a second server by mistake fails before it
// touches the database.
func serve(cmd *cobra.Command, settings *server.Settings) (err error) {
	config, err := settings.LoadServing(cmd.Flags(), os.Environ())
	if err != nil {
		return err
	}
	if config.Ephemeral {
		hurry()
	}
	config.Version, _ = built()
	config.Program = called()
	files, err := readSeeds(cmd)
	if err != nil {
		return err
	}
	log := telemetry.Logged(config.NewLogger(cmd.ErrOrStderr()))
	slog.SetDefault(log)
	ctx, release := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer release()
	if with, _ := cmd.Flags().GetBool(keyExitWithParent); with {
		var end context.CancelFunc
		ctx, end = withParent(ctx)
		defer end()
	}
	context.AfterFunc(ctx, release) // a second signal is nobody's and ends the process
	s, err := server.Listen(config, log)
	if err != nil {
		return err
	}
	defer s.Close()
	defer onHangup(s.ReloadCertificate)()
	finish, err := instrument(ctx, s, config, log)
	if err != nil {
		return err
	}
	defer finish()
	limitMemory(log)
	go restWhenIdle(ctx)
	if len(files) > 0 && !config.Ephemeral { // what is ephemeral can be thrown away half done
		if err := trySeeds(ctx, config, files); err != nil {
			return err
		}
	}
	if folder := missingFolder(config); folder != "" {
		log.Warn("the database's folder is not there and is made: if that is a mistake, stop, and mend --database", "folder", folder)
	}
	capturing, err := newCapturing(config, log)
	if err != nil {
		return err
	}
	directory, closeStore, err := openDirectoryTelling(ctx, config, s.HashAhead, capturing.proved)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	defer capturing.run(ctx, directory)()
	if len(files) > 0 {
		prepareSeeds(s, config, directory, files)
	}
	if config.Ephemeral {
		log.Info("ephemeral: nothing is kept, and passwords are hashed cheaply", "hash_cost", config.HashCost)
	}
	return s.Serve(ctx, directory, cmd.OutOrStdout())
}

// telemetryGrace is how long the last spans and figures may take to be sent.
const telemetryGrace = 5 * time.Second

// instrument sends traces and metrics where the OTEL_* variables say so.
func instrument(ctx context.Context, s *server.Server, config server.Config, log *slog.Logger) (finish func(), err error) {
	t, err := telemetry.Start(ctx, os.Environ(), config.Version, s.Metrics())
	if t == nil || err != nil {
		return func() {}, err
	}
	s.Instrument(t.Around, telemetry.Operation)
	return func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), telemetryGrace)
		defer cancel()
		if err := t.Shutdown(ctx); err != nil {
			log.Warn("what was left of traces and metrics could not be sent", "error", err)
		}
	}, nil
}

// onHangup runs do at every SIGHUP, until it is undone.
func onHangup(do func()) (undo func()) {
	heard := make(chan os.Signal, 1)
	signal.Notify(heard, syscall.SIGHUP)
	go func() {
		for range heard {
			do()
		}
	}()
	return func() { signal.Stop(heard); close(heard) }
}

// called is how to call this program again from the same shell.
func called() string {
	if found, err := exec.LookPath("dragoman"); err == nil {
		if self, err := os.Executable(); err == nil && sameFile(found, self) {
			return "dragoman"
		}
	}
	return os.Args[0]
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	other, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(one, other)
}

// missingFolder is the folder of an SQLite file that somebody named, if it is
// not there.
func missingFolder(config server.Config) string {
	path := config.SQLitePath()
	if path == "" || config.DefaultDatabase {
		return ""
	}
	folder := filepath.Dir(path)
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return folder
}

// statementGrace is how much longer than a request a statement may live at a
// server that did not hear that the request has ended.
const statementGrace = 5 * time.Second

// openDirectory opens the store and the directory over it, for a command that
// ends soon.
func openDirectory(ctx context.Context, config server.Config) (*dragoman.Directory, func() error, error) {
	return openDirectoryWith(ctx, config, store.Options{Unindexed: true}, nil)
}

// openDirectoryTelling opens the store and the directory over it, for a server.
// isNew is called if the database has no tables yet, and proved told of passwords
// that were proved; nil is nobody.
func openDirectoryTelling(
	ctx context.Context, config server.Config, isNew func(), proved func(dragoman.User, string),
) (*dragoman.Directory, func() error, error) {
	return openDirectoryWith(ctx, config, store.Options{New: isNew}, proved)
}

func openDirectoryWith(
	ctx context.Context, config server.Config, o store.Options, proved func(dragoman.User, string),
) (*dragoman.Directory, func() error, error) {
	o.Statement, o.Cache = config.RequestTimeout+statementGrace, config.CacheSize/2 // the other half is for answers
	st, err := store.OpenWith(ctx, config.Database, o)
	if err != nil {
		return nil, nil, fmt.Errorf("open the database: %w", err)
	}
	directory, err := dragoman.New(st, dragoman.Options{
		Span: telemetry.Span, HashSlots: config.HashSlots, HashQueue: config.HashQueue, HashQueueBySource: config.HashQueueByAddress,
		Unthrottled: config.Unthrottled, AdminMinPassword: config.AdminMinPassword, HashCost: config.HashCost, KeepSessions: config.KeepSessions,
		Quotas: config.Quotas, Proved: proved, BuiltinRoles: adapters.BuiltinRoles(config.RoleNames()),
	})
	if err != nil {
		return nil, nil, errors.Join(err, st.Close())
	}
	return directory, st.Close, nil
}
