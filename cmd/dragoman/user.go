package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/server"
)

func newUser(settings *server.Settings) *cobra.Command {
	return group(&cobra.Command{
		Use:   "user",
		Short: "Look after users, straight in the database",
		Long: `These commands work on the database itself, whether a server runs on it or not, and ask
for no administrator: whoever may write to the database may do this. A running server
heeds what they change at once.`,
	}, newUserList(settings), newUserCreate(settings), newUserPasswd(settings), newUserUnlock(settings))
}

// withDirectory runs do on behalf of the service itself. Without mayCreate, a
// database that is not there is an error rather than made.
func withDirectory(cmd *cobra.Command, settings *server.Settings, mayCreate bool,
	do func(context.Context, *dragoman.Directory) error,
) error {
	return withConfig(cmd, settings, mayCreate, func(ctx context.Context, _ server.Config, d *dragoman.Directory) error {
		return do(ctx, d)
	})
}

// withConfigured is withDirectory for those that need the configuration too.
func withConfigured(cmd *cobra.Command, settings *server.Settings,
	do func(context.Context, server.Config, *dragoman.Directory) error,
) error {
	return withConfig(cmd, settings, false, do)
}

func withConfig(cmd *cobra.Command, settings *server.Settings, mayCreate bool,
	do func(context.Context, server.Config, *dragoman.Directory) error,
) (err error) {
	config, err := settings.Load(cmd.Flags(), os.Environ())
	if err != nil {
		return err
	}
	if path := config.SQLitePath(); path != "" && !mayCreate {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("there is no database at %s: name it with --database, or start the server once", path)
		}
	}
	if folder := missingFolder(config); folder != "" {
		return fmt.Errorf("there is no folder %s: mend --database, or make it (mkdir -p %s)", folder, folder)
	}
	directory, closeStore, err := openDirectory(cmd.Context(), config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	return do(dragoman.WithPrincipal(cmd.Context(), dragoman.ServicePrincipal()), config, directory)
}

func newUserCreate(settings *server.Settings) *cobra.Command {
	var u dragoman.User
	var fullName, email string
	var password passwordFlags
	cmd := &cobra.Command{
		Use:   "create",
		Short: "Make a user",
		Long: `Create makes a user that is at once behind all doors. Roles are named by their shared
names: @admin is the administrator's role at every door, @viewer may look at everything;
any other name is taken as it is, and grants what each door says it grants.`,
		Example: `  dragoman user create --username ada --full-name "Ada L" --email ada@example.org --role @viewer
  dragoman user create --username backup --role @admin --generate
  dragoman user create --username bot --password-file /run/secrets/bot
  dragoman user create --username archive --no-password`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if u.Username == "" {
				return usageError{errors.New("--username is missing")}
			}
			u.Enabled = true
			u.FullName = ifGiven(cmd, "full-name", fullName)
			u.Email = ifGiven(cmd, "email", email)
			warnOfWireNames(cmd, u.Roles)
			return createUser(cmd, settings, u, password)
		},
	}
	cmd.Flags().StringVar(&u.Username, "username", "", "login `name`, unique in the directory")
	cmd.Flags().StringVar(&fullName, "full-name", "", "the person's `name`")
	cmd.Flags().StringVar(&email, "email", "", "e-mail `address`")
	cmd.Flags().StringArrayVar(&u.Roles, "role", nil, "shared `name` of a role; may be repeated")
	password.add(cmd)
	cmd.Flags().BoolVar(&password.none, "no-password", false, "make a user who cannot log in")
	return cmd
}

func ifGiven(cmd *cobra.Command, flag, value string) *string {
	if !cmd.Flags().Changed(flag) {
		return nil
	}
	return &value
}

// warnOfWireNames speaks up when a role is given by one door's name for a
// power whose shared name is another: it would grant nothing.
func warnOfWireNames(cmd *cobra.Command, roles []string) {
	for _, role := range roles {
		for _, d := range adapters.All() {
			for shared, wire := range d.RoleRows {
				if role == wire {
					fmt.Fprintf(cmd.ErrOrStderr(), "dragoman: note: %s calls %s %q; the role %q is another one\n",
						d.Title, shared, wire, role)
				}
			}
		}
	}
}

func createUser(cmd *cobra.Command, settings *server.Settings, u dragoman.User, flags passwordFlags) error {
	password, err := flags.read(cmd, u.Username)
	if err != nil {
		return err
	}
	return withDirectory(cmd, settings, true, func(ctx context.Context, d *dragoman.Directory) error {
		if !flags.none {
			hash, err := d.HashPassword(ctx, password)
			if err != nil {
				return err
			}
			u.SetPassword(hash)
		}
		created, err := d.CreateUser(ctx, u)
		if err != nil {
			return explained(err, u.Username)
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "made user %s\n", printable(created.Username))
		return flags.tell(cmd, password)
	})
}

func newUserPasswd(settings *server.Settings) *cobra.Command {
	var username string
	var enable bool
	var password passwordFlags
	cmd := &cobra.Command{
		Use:   "passwd USERNAME",
		Short: "Set a user's password, a lost administrator's included",
		Long: `Passwd sets any user's password without asking for the old one, and ends the user's
sessions at every door. The password is asked for at a terminal; elsewhere it is read
from standard input or from a file, or made up.`,
		Example: `  dragoman user passwd admin
  dragoman user passwd admin --generate
  dragoman user passwd ada --enable < password.txt`,
		Args: args(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, given []string) error {
			if (len(given) == 1) == (username != "") {
				return usageError{errors.New("one username is needed")}
			}
			if len(given) == 1 {
				username = given[0]
			}
			return setPassword(cmd, settings, username, enable, password)
		},
	}
	cmd.Flags().StringVar(&username, "username", "", "the `name`, when not given as argument")
	cmd.Flags().BoolVar(&enable, "enable", false, "also enable a disabled user")
	password.add(cmd)
	return cmd
}

func setPassword(cmd *cobra.Command, settings *server.Settings, username string, enable bool, flags passwordFlags) error {
	return withDirectory(cmd, settings, false, func(ctx context.Context, d *dragoman.Directory) error {
		u, err := d.UserByName(ctx, username)
		if err != nil {
			return explained(err, username)
		}
		password, err := flags.read(cmd, username)
		if err != nil {
			return err
		}
		hash, err := d.HashPassword(ctx, password)
		if err != nil {
			return err
		}
		u, err = d.UpdateUser(ctx, u.ID, func(u *dragoman.User) error {
			u.SetPassword(hash)
			u.Enabled = u.Enabled || enable
			return nil
		})
		if err != nil {
			return explained(err, username)
		}
		return errors.Join(endSessions(ctx, d, u.ID), reportPassword(cmd, u), flags.tell(cmd, password))
	})
}

func endSessions(ctx context.Context, d *dragoman.Directory, userID string) error {
	for _, door := range adapters.All() {
		if _, err := d.CloseSessions(ctx, userID, door.Name); err != nil {
			return fmt.Errorf("end the sessions at %s: %w", door.Title, err)
		}
	}
	return nil
}

func reportPassword(cmd *cobra.Command, u dragoman.User) error {
	note := ""
	if !u.Enabled {
		note = "; the user is disabled (--enable changes that)"
	}
	_, err := fmt.Fprintf(cmd.ErrOrStderr(), "set the password of %s%s\n", printable(u.Username), note)
	return err
}

// explained puts the middle's codes into words where it gave none.
func explained(err error, username string) error {
	switch {
	case errors.Is(err, dragoman.ErrNotFound):
		return fmt.Errorf("there is no user %s", printable(username))
	case errors.Is(err, dragoman.ErrConflict):
		return fmt.Errorf("the name %s is taken", printable(username))
	}
	return err
}
