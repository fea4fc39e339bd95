package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

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

// listUsers writes page by page, so that it takes the memory of one however
// many users there are.
func listUsers(ctx context.Context, d *dragoman.Directory, out io.Writer) error {
	table := columns{out: bufio.NewWriter(out)}
	page := [][]string{{"USERNAME", "FULL NAME", "ENABLED", "PASSWORD", "ROLES", "DOOR", "LAST LOGIN"}}
	walk := d.Walk(dragoman.Query{Sort: []dragoman.Sort{{Field: dragoman.Field{Name: dragoman.FieldUsername}}}})
	for more := true; more; page = nil {
		var users []dragoman.User
		var err error
		if users, more, err = walk.Next(ctx); err != nil {
			return err
		}
		for _, u := range users {
			page = append(page, row(u))
		}
		if err := table.write(page); err != nil {
			return err
		}
	}
	return nil
}

// columns are aligned within what is written at once, and never become
// narrower.
type columns struct {
	out    *bufio.Writer
	widths []int
}

func (c *columns) write(rows [][]string) error {
	for _, cells := range rows {
		for i, cell := range cells {
			if i == len(c.widths) {
				c.widths = append(c.widths, 0)
			}
			c.widths[i] = max(c.widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, cells := range rows {
		for i, cell := range cells {
			if i == len(cells)-1 {
				fmt.Fprintln(c.out, cell)
				continue
			}
			fmt.Fprint(c.out, cell, strings.Repeat(" ", c.widths[i]-utf8.RuneCountInString(cell)+2))
		}
	}
	return c.out.Flush()
}

func row(u dragoman.User) []string {
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
	return []string{
		printable(u.Username), printable(fullName), yesNo(u.Enabled), yesNo(u.Credential.IsSet()),
		orDash(strings.Join(roles, ",")), door, login,
	}
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
