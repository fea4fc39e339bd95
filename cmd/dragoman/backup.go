package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/backup"
)

func newBackup(settings *server.Settings) *cobra.Command {
	var o backup.Options
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Save the directory to a file, while servers run or not",
		Long: `Backup saves one moment of the directory: everything that was acknowledged before it
began. Servers go on reading and writing meanwhile. The file appears once it is whole,
checked and on the disk; only its owner can read it, for it holds password hashes.

Of SQLite it is an SQLite file with a seal at its end: a digest, so that "dragoman
restore" refuses a file in which anything has changed. Any sqlite3 can open a copy of it.
Of PostgreSQL it is what pg_dump makes, with the digest in FILE.sha256.`,
		Example: `  dragoman backup /var/backups/dragoman-$(date +%F)
  dragoman backup --database postgres://dragoman@db.example.org/dragoman dragoman.dump`,
		Args: args(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, given []string) error {
			config, err := settings.Load(cmd.Flags(), os.Environ())
			if err != nil {
				return err
			}
			o.Progress = progressTo(cmd.ErrOrStderr())
			report, err := backup.Save(cmd.Context(), config.Database, given[0], o)
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "saved %s: %d rows, %d bytes, as of %s\n",
				given[0], report.Rows, report.Bytes, report.At.Format(time.RFC3339))
			return nil
		},
	}
	cmd.Flags().BoolVar(&o.Force, "force", false, "replace the file if it exists")
	return cmd
}

func newRestore(settings *server.Settings) *cobra.Command {
	var o backup.Options
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a backup the directory, with all servers stopped",
		Long: `Restore verifies a backup, the digest of every byte and all tables, and only then puts it
in place. It fails if there is a database already; --force puts that one aside and says
where. It always fails while a server has the database open.

Passwords, keys and sessions are those of the backup: what was revoked since is valid
again. A PostgreSQL database must be empty: restore into a new one.`,
		Example: `  dragoman restore /var/backups/dragoman-2026-11-29
  dragoman restore --force --database sqlite:/srv/dragoman.db dragoman-2026-11-29`,
		Args: args(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, given []string) error {
			config, err := settings.Load(cmd.Flags(), os.Environ())
			if err != nil {
				return err
			}
			report, err := backup.Restore(cmd.Context(), given[0], config.Database, o)
			if err != nil {
				return err
			}
			if report.Aside != "" {
				fmt.Fprintf(cmd.ErrOrStderr(), "the database that was there is now %s\n", report.Aside)
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "restored %s: %d rows%s\n", given[0], report.Rows, asOf(report.At))
			return nil
		},
	}
	cmd.Flags().BoolVar(&o.Force, "force", false, "put a database that is there aside")
	cmd.Flags().BoolVar(&o.Unsealed, "unsealed", false, "take an SQLite file without a seal, from another program")
	return cmd
}

func asOf(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return ", as of " + at.Format(time.RFC3339)
}

// progressTo draws on a terminal and is silent elsewhere.
func progressTo(w io.Writer) func(done, total int64) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	return func(done, total int64) {
		fmt.Fprintf(w, "\rcopied %3d %%", 100*done/total)
		if done == total {
			fmt.Fprint(w, "\r\x1b[Kchecking the copy\r\x1b[K")
		}
	}
}

func newCheck(settings *server.Settings) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Look for contradictions in the database",
		Long: `Check reads all tables and says in one line each what cannot be right: damaged pages, rows
of users who do not exist, names that exist twice, what cannot be read. It changes nothing
and may run beside servers. Exit code 0: all is well; 1: something was found.`,
		Example: `  dragoman check
  dragoman check --database sqlite:/srv/dragoman.db`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			config, err := settings.Load(cmd.Flags(), os.Environ())
			if err != nil {
				return err
			}
			found := 0
			err = store.Check(cmd.Context(), config.Database, func(finding string) {
				found++
				fmt.Fprintln(cmd.OutOrStdout(), printable(finding))
			})
			if err == nil && found > 0 {
				err = fmt.Errorf("%d things are wrong", found)
			}
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.ErrOrStderr(), "no contradiction was found")
			return nil
		},
	}
}
