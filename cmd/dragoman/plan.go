package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/seed"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store"
)

// planFlags are those of plan, apply and drift.
type planFlags struct {
	out, from, maxDelete string
	asJSON, yes          bool
	temporary            bool // out is nobody else's
}

const planExit = "\n\nExit codes: 0 nothing differs; 1 it did not work out; 2 there are changes."

func newPlan(settings *server.Settings) *cobra.Command {
	var f planFlags
	cmd := planCommand(&cobra.Command{
		Use:   "plan (--target NAME | --kind KIND ...)",
		Short: "Say what would bring another system in step",
		Long: `Plan compares the directory, or a seed file, with another system, and shows each change
as the request that would be sent. It changes nothing. --out saves the plan for apply, which
sends it as it is or refuses it when anything has changed since.

Only what carries Dragoman's mark is ever deleted; reserved users, the target's protected
names and the user that it is reached as are never touched. No plan holds a secret: where a
password or hash goes along, it says so.` + planExit,
		Example: `  dragoman plan --target production
  dragoman plan --target production --out production.plan && dragoman apply production.plan
  dragoman plan --from users.yaml --kind elasticsearch --url https://es:9200 --username elastic --password-file pw`,
		Args: args(cobra.NoArgs),
	}, settings, &f, func(ctx context.Context, cmd *cobra.Command, w *work) error { return w.plan(ctx, cmd, f) })
	cmd.Flags().StringVarP(&f.out, "out", "o", "", "`file` to save the plan in, readable to its owner only")
	return cmd
}

func newDrift(settings *server.Settings) *cobra.Command {
	var f planFlags
	return planCommand(&cobra.Command{
		Use:   "drift (--target NAME | --kind KIND ...)",
		Short: "Say where another system differs from the directory",
		Long: `Drift compares as plan does and says, field by field, what is there and what it should
be: roles, flags, names, free-form data, and passwords where a hash or a revision can tell.` + planExit,
		Example: `  dragoman drift --target production
  dragoman drift --target production --json`,
		Args: args(cobra.NoArgs),
	}, settings, &f, func(ctx context.Context, cmd *cobra.Command, w *work) error { return w.drift(ctx, cmd, f) })
}

// planCommand gives a command the flags and exit codes of a plan.
func planCommand(cmd *cobra.Command, settings *server.Settings, f *planFlags,
	do func(context.Context, *cobra.Command, *work) error,
) *cobra.Command {
	cmd.Annotations = map[string]string{exitAnnotation: ""}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return stoppable(cmd, func() error { return f.run(cmd, settings, do) })
	}
	addTargetFlags(cmd)
	cmd.Flags().StringVar(&f.from, "from", "", "seed `file` that says how it should be; without it, the directory does")
	cmd.Flags().StringVar(&f.maxDelete, "max-delete", "", "most of the users there that may be deleted, as a `share` (default 5%)")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "as JSON, one line for each change")
	return cmd
}

// stoppable has the first SIGINT or SIGTERM end the command's context, so that
// what has begun is finished and nothing is left lying about; a second one is
// nobody's and ends the process.
func stoppable(cmd *cobra.Command, do func() error) error {
	ctx, release := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer release()
	context.AfterFunc(ctx, release)
	cmd.SetContext(ctx)
	err := do()
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return errStopped
	}
	return err
}

var errStopped = errors.New("stopped; it can be run again")

// run opens what the command works on: the directory, or one made from a file.
func (f *planFlags) run(cmd *cobra.Command, settings *server.Settings, do func(context.Context, *cobra.Command, *work) error) error {
	if f.from == "" {
		return withTarget(cmd, settings, func(ctx context.Context, w *work) error {
			if err := f.limit(w); err != nil {
				return err
			}
			return do(ctx, cmd, w)
		})
	}
	config, err := settings.Load(cmd.Flags(), os.Environ())
	if err != nil {
		return err
	}
	spec, err := targetFrom(cmd, config)
	if err != nil {
		return err
	}
	return withSeed(cmd, config, f.from, func(ctx context.Context, d *dragoman.Directory) error {
		w, err := newWork(spec, config, d)
		if err != nil {
			return err
		}
		if err := f.limit(w); err != nil {
			return err
		}
		return do(ctx, cmd, w)
	})
}

func (f *planFlags) limit(w *work) error {
	if f.maxDelete == "" {
		return nil
	}
	limit, err := share(f.maxDelete)
	if err != nil {
		return usageError{fmt.Errorf("--max-delete: %w", err)}
	}
	w.scope.MaxDelete = limit
	return nil
}

// withSeed makes a directory in memory of a seed file.
func withSeed(cmd *cobra.Command, config server.Config, path string, do func(context.Context, *dragoman.Directory) error) (err error) {
	text, err := readSeed(cmd, path)
	if err != nil {
		return err
	}
	file, err := seed.Parse(path, text)
	if err != nil {
		return err
	}
	if line := plainPassword(text); line > 0 {
		return fmt.Errorf("%s:%d: a plan is made of password_hash, not of password: hashed anew, it would be another one each time", path, line)
	}
	ctx := cmd.Context()
	st, err := store.Open(ctx, memory)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	directory, err := filledDirectory(ctx, config, st, file)
	if err != nil {
		return err
	}
	return do(ctx, directory)
}

const memory = "sqlite::memory:"

// plainPassword is the line of a password in plain, 0 where there is none.
func plainPassword(text []byte) int {
	var document yaml.Node
	if yaml.Unmarshal(text, &document) != nil {
		return 0
	}
	var find func(n *yaml.Node) int
	find = func(n *yaml.Node) int {
		for i, inner := range n.Content {
			if n.Kind == yaml.MappingNode && i%2 == 0 && inner.Value == "password" {
				return inner.Line
			}
			if line := find(inner); line > 0 {
				return line
			}
		}
		return 0
	}
	return find(&document)
}

// confirmed asks on a terminal; elsewhere, --yes must have been given.
func confirmed(cmd *cobra.Command, question string) error {
	if !isTerminal(cmd.InOrStdin()) {
		return usageError{errors.New("nobody can be asked here: give --yes")}
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "%s Only yes is a yes: ", question)
	answers := make(chan string, 1)
	go func() {
		answer, _ := bufio.NewReader(cmd.InOrStdin()).ReadString('\n')
		answers <- strings.TrimSpace(answer)
	}()
	select {
	case answer := <-answers:
		if answer == "yes" {
			return nil
		}
	case <-cmd.Context().Done():
	}
	return errors.New("nothing was sent")
}

func (w *work) planner(f planFlags, cmd *cobra.Command) connect.Planner {
	return connect.Planner{
		Directory: w.directory, Target: w.target, Scope: w.scope, Fleeting: f.from != "", Progress: progress(cmd.ErrOrStderr()),
	}
}

// plan shows the changes, and saves them if it is to.
func (w *work) plan(ctx context.Context, cmd *cobra.Command, f planFlags) error {
	if f.from == "-" && f.out != "" && !f.temporary {
		return usageError{errors.New("a plan from standard input cannot be saved: apply has to read the seed file again")}
	}
	saving, err := newSaving(f.out, w.header(f))
	if err != nil {
		return err
	}
	defer saving.drop()
	show := newShow(cmd.OutOrStdout(), f.asJSON)
	p := w.planner(f, cmd)
	sum, err := p.Plan(ctx, func(c *connect.Change) error { return errors.Join(show.change(c), saving.change(c)) })
	if err != nil {
		return err
	}
	show.summary(&sum)
	if err := sum.TooManyDeletes(w.scope.MaxDelete); err != nil {
		return err
	}
	if err := saving.keep(sum); err != nil {
		return err
	}
	return changesOrNone(&sum)
}

func (w *work) drift(ctx context.Context, cmd *cobra.Command, f planFlags) error {
	show := newShow(cmd.OutOrStdout(), f.asJSON)
	show.drift = true
	p := w.planner(f, cmd)
	sum, err := p.Plan(ctx, show.change)
	if err != nil {
		return err
	}
	show.summary(&sum)
	return changesOrNone(&sum)
}

func changesOrNone(sum *connect.Summary) error {
	if sum.Changes() > 0 {
		return errChanges
	}
	return nil
}

// planTarget is what a saved plan remembers of its target: how to reach it, and
// which part of the directory is meant.
type planTarget struct {
	Spec      targetSpec `json:"spec"`
	From      string     `json:"from,omitempty"`
	MaxDelete float64    `json:"max_delete"`
}

func (w *work) header(f planFlags) connect.Header {
	from := f.from
	if from != "" && from != "-" {
		if whole, err := filepath.Abs(from); err == nil {
			from = whole
		}
	}
	desire := "directory"
	if from != "" {
		desire = from
	}
	return connect.Header{Made: time.Now().UTC(), Target: planTarget{w.spec, from, w.scope.MaxDelete}, Desire: desire}
}

// saving writes a plan beside its file, and moves it there when it is whole.
type saving struct {
	path string
	file *os.File
	plan *connect.PlanWriter
}

func newSaving(path string, h connect.Header) (*saving, error) {
	s := &saving{path: path}
	if path == "" {
		return s, nil
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".plan-") // 0600
	if err != nil {
		return nil, err
	}
	s.file = file
	s.plan, err = connect.NewPlanWriter(file, h)
	return s, err
}

func (s *saving) change(c *connect.Change) error {
	if s.plan == nil {
		return nil
	}
	return s.plan.Change(c)
}

func (s *saving) keep(sum connect.Summary) error {
	if s.plan == nil {
		return nil
	}
	if err := errors.Join(s.plan.Close(sum), s.file.Sync(), s.file.Close()); err != nil {
		return err
	}
	if err := os.Rename(s.file.Name(), s.path); err != nil {
		return err
	}
	s.file = nil
	return nil
}

// drop removes what was not kept.
func (s *saving) drop() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name())
	}
}

func newApply(settings *server.Settings) *cobra.Command {
	var f planFlags
	cmd := planCommand(&cobra.Command{
		Use:   "apply (FILE | --target NAME | --kind KIND ...)",
		Short: "Bring another system in step",
		Long: `Apply sends what plan shows: a saved plan as it is, refused when the directory or the
target has changed since; or, with --target, a new one, after asking (--yes does not ask).

It sends several changes at once, repeats what a busy target refuses, and stops cleanly at
SIGINT: what has begun is finished. Whatever ended it, it can be run again; what was done
is not done twice.

Exit codes: 0 all is in step; 1 something did not work out.`,
		Example: `  dragoman apply production.plan
  dragoman apply --target production --yes`,
		Args: args(cobra.MaximumNArgs(1)),
	}, settings, &f, nil)
	cmd.RunE = func(cmd *cobra.Command, files []string) error {
		return stoppable(cmd, func() error {
			if len(files) == 1 {
				return applySaved(cmd, settings, &f, files[0])
			}
			return f.run(cmd, settings, func(ctx context.Context, cmd *cobra.Command, w *work) error { return w.apply(ctx, cmd, f) })
		})
	}
	cmd.Flags().BoolVarP(&f.yes, "yes", "y", false, "do not ask")
	return cmd
}

// apply makes a plan, shows it, asks, and sends it.
func (w *work) apply(ctx context.Context, cmd *cobra.Command, f planFlags) error {
	dir, err := os.MkdirTemp("", "dragoman-plan-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "plan")
	shown := f
	shown.out, shown.temporary = path, true
	if err := w.plan(ctx, cmd, shown); !errors.Is(err, errChanges) {
		return err // none, or a real one
	}
	if !f.yes {
		if err := confirmed(cmd, "Send these changes to "+w.spec.Name+"?"); err != nil {
			return err
		}
	}
	saved, err := connect.OpenPlan(path)
	if err != nil {
		return err
	}
	defer saved.Close()
	a := &connect.Applier{Planner: w.planner(f, cmd), Parallel: w.spec.Parallel}
	report, err := a.Apply(ctx, saved.Count(), saved.Changes)
	return reported(cmd, f, report, err)
}

// settled are the flags whose values a saved plan holds.
var settled = append([]string{"from", "max-delete"}, targetFlags...)

// applySaved sends a plan from a file to the target that it was made for.
func applySaved(cmd *cobra.Command, settings *server.Settings, f *planFlags, path string) error {
	for _, flag := range settled {
		if cmd.Flags().Changed(flag) {
			return usageError{fmt.Errorf("a saved plan says itself what --%s would: leave that out, or make the plan again", flag)}
		}
	}
	saved, err := connect.OpenPlan(path)
	if err != nil {
		return err
	}
	defer saved.Close()
	var remembered planTarget
	if err := json.Unmarshal(saved.Target, &remembered); err != nil {
		return err
	}
	do := func(ctx context.Context, config server.Config, d *dragoman.Directory) error {
		w, err := newWork(remembered.Spec, config, d)
		if err != nil {
			return err
		}
		w.scope.MaxDelete = remembered.MaxDelete
		notes, err := openNotes(path + ".begun")
		if err != nil {
			return err
		}
		defer notes.close()
		a := &connect.Applier{
			Planner: w.planner(planFlags{from: remembered.From}, cmd), Parallel: w.spec.Parallel, Begun: notes.begun, WasBegun: notes.was,
		}
		todo, count, err := a.Fresh(ctx, saved)
		if err != nil {
			return err
		}
		report, err := a.Apply(ctx, count, todo)
		report.Already = saved.Count() - count
		if err == nil && report.Fails == 0 {
			notes.forget()
		}
		return reported(cmd, *f, report, err)
	}
	if remembered.From == "" {
		return withConfigured(cmd, settings, do)
	}
	config, err := settings.Load(cmd.Flags(), os.Environ())
	if err != nil {
		return err
	}
	return withSeed(cmd, config, remembered.From, func(ctx context.Context, d *dragoman.Directory) error { return do(ctx, config, d) })
}

func reported(cmd *cobra.Command, f planFlags, r connect.Report, err error) error {
	if f.asJSON {
		_ = json.NewEncoder(cmd.OutOrStdout()).Encode(map[string]any{"report": r})
	} else {
		showReport(cmd.OutOrStdout(), r)
	}
	for _, failed := range r.Failed {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s %s %s: %s\n", failed.Action, failed.Object, printable(failed.Name), failed.Why)
	}
	if err == nil && r.Fails > 0 {
		err = fmt.Errorf("%d changes were refused", r.Fails)
	}
	return err
}

func showReport(out io.Writer, r connect.Report) {
	fmt.Fprintf(out, "Done: %d sent", r.Done)
	for _, part := range []struct {
		n    int
		what string
	}{{r.Already, "done before"}, {r.Fails, "refused"}, {r.Left, "left"}} {
		if part.n > 0 {
			fmt.Fprintf(out, ", %d %s", part.n, part.what)
		}
	}
	fmt.Fprintln(out, ".")
}
