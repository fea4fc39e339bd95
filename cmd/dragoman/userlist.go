package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/server"
)

func newUserList(settings *server.Settings) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "Show all users",
		Long: `List shows every user of the directory by username, those that belong to one door
included. Roles have their shared names. No password is shown, only whether there is one.`,
		Example: `  dragoman user list
  dragoman user list --database sqlite:/var/lib/dragoman/dragoman.db`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withDirectory(cmd, settings, false, func(ctx context.Context, d *dragoman.Directory) error {
				return listUsers(ctx, d, cmd.OutOrStdout())
			})
		},
	}
}

// pageSize is how many users are held in memory at once; a test makes it small.
var pageSize = 500

func listUsers(ctx context.Context, d *dragoman.Directory, out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "USERNAME\tFULL NAME\tENABLED\tPASSWORD\tROLES\tDOOR\tLAST LOGIN")
	byName := dragoman.Sort{Field: dragoman.Field{Name: dragoman.FieldUsername}}
	q := dragoman.Query{Sort: []dragoman.Sort{byName}, Limit: pageSize, Count: dragoman.CountNone}
	for {
		page, err := d.Users(ctx, q)
		if err != nil {
			return err
		}
		for _, u := range page.Users {
			fmt.Fprintln(table, row(u))
		}
		if len(page.Users) < pageSize {
			return table.Flush()
		}
		last := page.Users[len(page.Users)-1]
		q.After = []any{last.Username, last.ID}
	}
}

func row(u dragoman.User) string {
	roles := make([]string, len(u.Roles))
	for i, role := range u.Roles {
		roles[i] = printable(role)
	}
	fullName, door, login := "", string(u.Door), "never"
	if u.FullName != nil {
		fullName = *u.FullName
	}
	if door == "" {
		door = "all"
	}
	if u.LastLoginAt != nil {
		login = u.LastLoginAt.Format(time.DateTime)
	}
	return strings.Join([]string{
		printable(u.Username), printable(fullName), yesNo(u.Enabled), yesNo(u.Credential.IsSet()),
		orDash(strings.Join(roles, ",")), door, login,
	}, "\t")
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// printable quotes what a terminal would take for more than text.
func printable(s string) string {
	odd := func(r rune) bool { return !unicode.IsPrint(r) }
	if strings.ContainsFunc(s, odd) || s != strings.TrimSpace(s) {
		return strconv.Quote(s)
	}
	return orDash(s)
}
