package main

import (
	"context"
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

// showEvents shows the last ones, or all, and then what follows.
func showEvents(ctx context.Context, d *dragoman.Directory, q dragoman.EventQuery, limit int, follow bool,
	show func(*dragoman.Event) error,
) error {
	seen := newSeen(q.After)
	q.Last, q.Limit = limit > 0, limit
	if limit == 0 {
		q.Limit = eventPage
	}
	for {
		events, err := d.Events(ctx, q)
		if err != nil {
			return stoppedIsFine(ctx, err)
		}
		for i := range events {
			if seen.isNew(&events[i]) {
				if err := show(&events[i]); err != nil {
					return err
				}
			}
		}
		if len(events) == q.Limit && !q.Last {
			q.After = events[len(events)-1].Sequence
			continue
		}
		if !follow {
			return nil
		}
		q.Last, q.Limit, q.After = false, eventPage, seen.from(d.Now())
		select {
		case <-time.After(followEvery):
		case <-ctx.Done():
			return nil
		}
	}
}

const (
	eventPage   = 1000
	followEvery = 500 * time.Millisecond
	// On PostgreSQL an event can become visible after one with a higher number:
	// numbers are looked at again for so long.
	lateEvents = 15 * time.Second
)

// seen remembers the events of the last moments.
type seen struct {
	settled int64               // everything up to this number was shown long ago
	recent  map[int64]time.Time // numbers above, and when they happened
}

func newSeen(after int64) *seen { return &seen{settled: after, recent: map[int64]time.Time{}} }

func (s *seen) isNew(e *dragoman.Event) bool {
	if _, shown := s.recent[e.Sequence]; shown || e.Sequence <= s.settled {
		return false
	}
	s.recent[e.Sequence] = e.At
	return true
}

// from is the number after which something may still be new.
func (s *seen) from(now time.Time) int64 {
	first := int64(0) // the lowest number that is not old
	last := s.settled
	for number, at := range s.recent {
		last = max(last, number)
		if now.Sub(at) < lateEvents && (first == 0 || number < first) {
			first = number
		}
	}
	s.settled = last
	if first != 0 {
		s.settled = first - 1
	}
	for number := range s.recent {
		if number <= s.settled {
			delete(s.recent, number)
		}
	}
	return s.settled
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
