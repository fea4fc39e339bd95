package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/server"
)

func newSync(settings *server.Settings) *cobra.Command {
	var follow bool
	var every time.Duration
	cmd := &cobra.Command{
		Use:   "sync --target NAME [--follow]",
		Short: "Keep another system in step",
		Long: `Sync applies a plan without asking. With --follow it goes on: it reads the feed of events
and sends what they change, and compares everything now and then. Any number may follow the
same target; one of them works at a time, and another takes over when it ends.`,
		Example: `  dragoman sync --target production
  dragoman sync --target production --follow --every 1h`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return stoppable(cmd, func() error {
				return withTarget(cmd, settings, func(ctx context.Context, w *work) error {
					f := &following{work: w, cmd: cmd, holder: rand.Text(), every: every, lease: syncLease}
					if !follow {
						return f.once(ctx)
					}
					return f.follow(ctx)
				})
			})
		},
	}
	addTargetFlags(cmd)
	cmd.Flags().BoolVarP(&follow, "follow", "f", false, "go on with what happens, until stopped")
	cmd.Flags().DurationVar(&every, "every", time.Hour, "`time` after which everything is compared again")
	return cmd
}

// following keeps one target in step.
type following struct {
	*work
	cmd      *cobra.Command
	holder   string
	every    time.Duration
	lease    time.Duration
	compared time.Time
	pause    time.Duration
	// owed: something was refused, and everything is compared again after that
	// time; 0 is nothing.
	owed time.Duration
}

const (
	syncEvery = time.Second
	syncLease = 30 * time.Second
	syncPause = time.Minute // the longest one after failures
	syncBatch = 500
	syncSome  = 200 // more users than that are compared all together
	syncGone  = 10  // and so is all where more than that would be deleted
)

// follow works while it has the lease; a failure is told and tried again.
func (f *following) follow(ctx context.Context) error {
	for {
		mine, err := f.take(ctx)
		if err == nil && mine {
			err = f.holding(ctx, f.leading)
		}
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			fmt.Fprintln(f.cmd.ErrOrStderr(), "dragoman:", err)
			f.pause = min(syncPause, max(2*f.pause, syncEvery))
		default:
			f.pause = 0
		}
		select {
		case <-time.After(syncEvery + f.pause):
		case <-ctx.Done():
			return nil
		}
	}
}

func (f *following) take(ctx context.Context) (bool, error) {
	return f.directory.TakeLease(ctx, "sync:"+f.spec.Name, f.holder, f.lease)
}

var errLeaseLost = errors.New("the lease was lost: another one may follow this target now")

// holding works, however long that takes, while the lease is taken again and
// again. What works is stopped before another one can begin.
func (f *following) holding(ctx context.Context, work func(context.Context) error) error {
	ctx, end := context.WithCancelCause(ctx)
	safe := f.lease * 2 / 3
	lost := time.AfterFunc(safe, func() { end(errLeaseLost) })
	defer lost.Stop()
	var group sync.WaitGroup
	group.Go(func() {
		again := time.NewTicker(f.lease / 3)
		defer again.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-again.C:
			}
			switch mine, err := f.take(ctx); {
			case err != nil: // tried again, until it is too late
			case mine:
				lost.Reset(safe)
			default:
				end(errLeaseLost)
			}
		}
	})
	err := work(ctx)
	if cause := context.Cause(ctx); errors.Is(cause, errLeaseLost) {
		err = cause
	}
	end(nil)
	group.Wait()
	return err
}

// leading sends what the events since the last time change.
func (f *following) leading(ctx context.Context) error {
	if _, err := f.directory.PlaceEvents(ctx, f.holder); err != nil {
		return err
	}
	at, known, err := f.position(ctx)
	if err != nil {
		return err
	}
	since := time.Since(f.compared)
	if !known || since > f.every || f.owed > 0 && since > f.owed {
		return f.afresh(ctx)
	}
	events, err := f.directory.Events(ctx, dragoman.EventQuery{Feed: true, After: at, Limit: syncBatch})
	if err != nil || len(events) == 0 {
		return err
	}
	users, relevant := concerned(events)
	_, canFind := f.target.(connect.Finder)
	switch {
	case !relevant:
	case len(users) > syncSome || !canFind:
		return f.afresh(ctx)
	default:
		_, err := f.some(ctx, users)
		if errors.Is(err, errManyGo) {
			return f.afresh(ctx)
		}
		if err != nil {
			return err
		}
	}
	return f.keep(ctx, events[len(events)-1].Position)
}

// afresh compares everything, and goes on after what had happened before.
func (f *following) afresh(ctx context.Context) error {
	end, err := endOfFeed(ctx, f.directory)
	if err != nil {
		return err
	}
	refused, err := f.whole(ctx)
	if err != nil {
		return err
	}
	f.compared = time.Now()
	if refused == 0 {
		f.owed = 0
	}
	return f.keep(ctx, end)
}

// concerned are the users whom events are about, and whether any is about users
// or roles at all.
func concerned(events []dragoman.Event) (users []connect.Named, relevant bool) {
	for _, e := range events {
		kind, _, _ := strings.Cut(string(e.Action), ".")
		if kind != "user" {
			relevant = relevant || kind == "role" || kind == "document"
			continue
		}
		relevant = true
		for _, state := range [][]byte{e.Before, e.After} {
			var u struct {
				Username string `json:"username"`
			}
			if state != nil && json.Unmarshal(state, &u) == nil {
				users = append(users, connect.Named{ID: e.Subject, Username: u.Username})
			}
		}
	}
	return users, relevant
}

// position is where in the feed this target has got to.
func (f *following) position(ctx context.Context) (at int64, known bool, err error) {
	marks, err := f.directory.Marks(ctx, f.spec.Name, syncObject, "", 1)
	if err != nil || len(marks) == 0 {
		return 0, false, err
	}
	at, err = strconv.ParseInt(marks[0].State, 10, 64)
	return at, err == nil, nil
}

const syncObject = "feed"

func (f *following) keep(ctx context.Context, position int64) error {
	return f.directory.PutMarks(ctx, []dragoman.Mark{{
		Target: f.spec.Name, Object: syncObject, Name: "position", State: strconv.FormatInt(position, 10),
	}})
}

// once brings everything in step and fails where anything was refused.
func (f *following) once(ctx context.Context) error {
	refused, err := f.whole(ctx)
	if err == nil && refused > 0 {
		err = fmt.Errorf("%d changes were refused", refused)
	}
	return err
}

// whole plans everything, applies it, and counts what was refused.
func (f *following) whole(ctx context.Context) (refused int, err error) {
	return f.send(ctx, func(p *connect.Planner, emit func(*connect.Change) error) (connect.Summary, error) {
		return p.Plan(ctx, emit)
	})
}

// errManyGo: what is left of everybody has to be known before so many are deleted.
var errManyGo = errors.New("many would be deleted")

func (f *following) some(ctx context.Context, users []connect.Named) (refused int, err error) {
	return f.send(ctx, func(p *connect.Planner, emit func(*connect.Change) error) (connect.Summary, error) {
		sum, err := p.PlanSome(ctx, users, emit)
		if err == nil && sum.Delete[connect.ObjectUser] > syncGone {
			err = errManyGo
		}
		sum.There = max(sum.There, 1<<30) // the limit of deletes is for plans of everybody
		return sum, err
	})
}

// send plans into a file that has no name for anybody else, and applies that.
func (f *following) send(
	ctx context.Context, plan func(*connect.Planner, func(*connect.Change) error) (connect.Summary, error),
) (refused int, err error) {
	dir, err := os.MkdirTemp("", "dragoman-sync-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	saving, err := newSaving(dir+"/plan", f.header(planFlags{}))
	if err != nil {
		return 0, err
	}
	defer saving.drop()
	p := f.planner(planFlags{}, f.cmd)
	sum, err := plan(&p, saving.change)
	if err != nil {
		return 0, err
	}
	if err := sum.TooManyDeletes(f.scope.MaxDelete); err != nil {
		return 0, err
	}
	if err := saving.keep(sum); err != nil || sum.Changes() == 0 {
		return 0, err
	}
	saved, err := connect.OpenPlan(dir + "/plan")
	if err != nil {
		return 0, err
	}
	defer saved.Close()
	a := &connect.Applier{Planner: p, Parallel: f.spec.Parallel}
	report, err := a.Apply(ctx, saved.Count(), saved.Changes)
	fmt.Fprintf(f.cmd.OutOrStdout(), "%s ", time.Now().UTC().Format(time.RFC3339))
	showReport(f.cmd.OutOrStdout(), report)
	for _, failed := range report.Failed {
		fmt.Fprintf(f.cmd.ErrOrStderr(), "%s %s %s: %s\n", failed.Action, failed.Object, printable(failed.Name), failed.Why)
	}
	if report.Fails > 0 {
		f.owed = min(f.every, max(2*f.owed, syncPause))
	}
	return report.Fails, err
}
