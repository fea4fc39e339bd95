package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/server"
)

func newEvents(settings *server.Settings) *cobra.Command {
	filters := map[string]*string{}
	var format string
	var limit int
	var follow bool
	cmd := &cobra.Command{
		Use:   "events",
		Short: "Show the audit log: changes, logins, refusals",
		Long: `Events shows what was changed, who logged in or failed to, and what was refused, oldest
first. Logins and refusals that repeat are counted in one event. It reads the database
itself, while servers run or not, and asks for no administrator.

Times are 2026-11-29, 2026-11-29T08:00:00Z, or a time ago: 90m, 7d.
Actions are user.create, role.update, key.delete, login.password, access.refused and so
on; login.* is every kind of login.`,
		Example: `  dragoman events --since 1h
  dragoman events --follow --action 'login.*' --outcome failure
  dragoman events --user ada --limit 0 --format json
  dragoman events purge --user ada`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains(server.EventFormats, format) {
				return usageError{fmt.Errorf("--format is one of %s", strings.Join(server.EventFormats, ", "))}
			}
			q, err := eventQuery(filters)
			if err != nil {
				return usageError{err}
			}
			show := func(e *dragoman.Event) error { return server.WriteEvent(cmd.OutOrStdout(), format, e) }
			return withDirectory(cmd, settings, false, func(ctx context.Context, d *dragoman.Directory) error {
				if err := server.FindEventUser(ctx, d, &q); err != nil {
					return err
				}
				return showEvents(ctx, d, q, limit, follow, show)
			})
		},
	}
	for name, usage := range map[string]string{
		"user": "only what was done to this `user`, by name or ID", "actor": "only what this `user` did, by name",
		"door": "only at this `door`", "action": "only this `action`, or login.* for all of a kind",
		"outcome": "only success, failure or denied", "since": "from this `time` on", "until": "before this `time`",
	} {
		filters[name] = cmd.Flags().String(name, "", usage)
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json or ecs: one line for each event")
	cmd.Flags().IntVar(&limit, "limit", 100, "the last `number` of events; 0 shows all")
	cmd.Flags().BoolVarP(&follow, "follow", "f", false, "go on with what happens, until stopped")
	cmd.AddCommand(newEventsPurge(settings))
	return cmd
}

func eventQuery(filters map[string]*string) (dragoman.EventQuery, error) {
	values := url.Values{}
	for name, value := range filters {
		if *value != "" {
			values.Set(name, *value)
		}
	}
	return server.ParseEventQuery(values, time.Now())
}

// showEvents shows the last ones, or all, and then what follows, in the order of
// the feed: nothing comes late, and nothing is shown twice.
func showEvents(ctx context.Context, d *dragoman.Directory, q dragoman.EventQuery, limit int, follow bool,
	show func(*dragoman.Event) error,
) error {
	holder := rand.Text()
	// Whoever else gives positions may have to end first.
	if _, err := d.PlaceEvents(ctx, holder); err != nil {
		return stoppedIsFine(ctx, err)
	}
	end, err := endOfFeed(ctx, d)
	if err != nil {
		return stoppedIsFine(ctx, err)
	}
	q.Feed, q.Last, q.Limit = true, limit > 0, limit
	if limit == 0 {
		q.Limit = eventPage
	}
	for {
		events, err := d.Events(ctx, q)
		if err != nil {
			return stoppedIsFine(ctx, err)
		}
		for i := range events {
			if err := show(&events[i]); err != nil {
				return err
			}
			end = max(end, events[i].Position)
		}
		if len(events) == q.Limit && !q.Last {
			q.After = events[len(events)-1].Position
			continue
		}
		if !follow {
			return nil
		}
		q.Last, q.Limit, q.After = false, eventPage, end
		select {
		case <-time.After(followEvery):
		case <-ctx.Done():
			return nil
		}
		if _, err := d.PlaceEvents(ctx, holder); err != nil {
			return stoppedIsFine(ctx, err)
		}
	}
}

const (
	eventPage   = 1000
	followEvery = 500 * time.Millisecond
)

// endOfFeed is the last position that was given.
func endOfFeed(ctx context.Context, d *dragoman.Directory) (int64, error) {
	last, err := d.Events(ctx, dragoman.EventQuery{Feed: true, Last: true, Limit: 1})
	if err != nil || len(last) == 0 {
		return 0, err
	}
	return last[0].Position, nil
}

func stoppedIsFine(ctx context.Context, err error) error {
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}

func newEventsPurge(settings *server.Settings) *cobra.Command {
	var id string
	cmd := &cobra.Command{
		Use:   "purge",
		Short: "Take a deleted user's personal data out of the audit log",
		Long: `Purge replaces what the events tell of a deleted user: names, IDs, addresses, and how the
user and their keys looked before and after changes. That somebody did something, and
when, stays. The user must have been deleted first.`,
		Example: `  dragoman events purge --user ada`,
		Args:    args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if id == "" {
				return usageError{errors.New("--user is missing")}
			}
			return withDirectory(cmd, settings, false, func(ctx context.Context, d *dragoman.Directory) error {
				changed, err := d.EraseEvents(ctx, id)
				if err != nil {
					return err
				}
				fmt.Fprintf(cmd.ErrOrStderr(), "changed %d events\n", changed)
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&id, "user", "", "`ID` of the user")
	return cmd
}
