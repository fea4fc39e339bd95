package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/seed"
	"github.com/dragoman-project/dragoman/server"
)

func newImport(settings *server.Settings) *cobra.Command {
	var apply, asJSON bool
	var onConflict string
	cmd := &cobra.Command{
		Use:   "import (--target NAME | --kind KIND ...)",
		Short: "Bring users in from another system",
		Long: `Import reads users, and what roles grant, from another system into the directory. Without
--apply it only says what it would do.

A hash of a password comes along where the system shows it and the directory can verify
it; who has none needs a new password. What came in before and has not changed there is
left as it is here, so that an import can be repeated, and goes on after any end.

A user who is in the directory already, and did not come from there, is a conflict:
keep leaves the directory's, take takes the source's fields, rename lets the source's in as
NAME-TARGET, fail (the default) imports nothing.

What there can be under targets: in the configuration file is in docs/moving.md.`,
		Example: `  dragoman import --kind kuzzle-storage --url http://localhost:9200
  dragoman import --target old-kuzzle --apply --on-conflict keep
  dragoman import --kind csv --path users.csv --apply --json`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return stoppable(cmd, func() error {
				return withTarget(cmd, settings, func(ctx context.Context, w *work) error {
					rule := connect.Conflict(first(onConflict, first(w.spec.OnConflict, string(connect.Fail))))
					if !slices.Contains(connect.Conflicts(), rule) {
						return usageError{fmt.Errorf("--on-conflict is keep, take, rename or fail, not %q", rule)}
					}
					return w.importUsers(ctx, cmd, rule, apply, asJSON)
				})
			})
		},
	}
	addTargetFlags(cmd)
	cmd.Flags().BoolVar(&apply, "apply", false, "write; without it nothing is written")
	cmd.Flags().StringVar(&onConflict, "on-conflict", "", "`rule` for users that are there: keep, take, rename or fail (default fail)")
	cmd.Flags().BoolVar(&asJSON, "json", false, "say what was done as JSON")
	return cmd
}

// work is what commands on a target have at hand.
type work struct {
	spec      targetSpec
	target    connect.Target
	scope     connect.Scope
	directory *dragoman.Directory
	config    server.Config
}

// withTarget opens the directory and the target that the flags name.
func withTarget(cmd *cobra.Command, settings *server.Settings, do func(context.Context, *work) error) error {
	return withConfigured(cmd, settings, func(ctx context.Context, config server.Config, d *dragoman.Directory) error {
		spec, err := targetFrom(cmd, config)
		if err != nil {
			return err
		}
		w, err := newWork(spec, config, d)
		if err != nil {
			return err
		}
		return do(ctx, w)
	})
}

func newWork(spec targetSpec, config server.Config, d *dragoman.Directory) (*work, error) {
	w := &work{spec: spec, directory: d, config: config}
	var err error
	if w.target, err = spec.open(config); err != nil {
		return nil, err
	}
	w.scope, err = spec.scope()
	return w, err
}

func (w *work) importUsers(ctx context.Context, cmd *cobra.Command, rule connect.Conflict, apply, asJSON bool) error {
	if logins, ok := w.target.(interface{ ReadLogins() }); ok {
		logins.ReadLogins()
	}
	if file, ok := w.target.(interface{ AsSource() }); ok {
		file.AsSource()
	}
	var mu sync.Mutex
	importer := &connect.Importer{
		Directory: w.directory, Source: w.target, Scope: w.scope, Conflict: rule, Things: w.makeThings,
		Progress: progress(cmd.ErrOrStderr()),
		Tell: func(name, what string) {
			mu.Lock()
			defer mu.Unlock()
			fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", printable(name), what)
		},
	}
	would, err := importer.Try(ctx)
	if err != nil || !apply {
		showImported(cmd.OutOrStdout(), would, false, asJSON)
		return err
	}
	importer.Tell = nil // it was told
	done, err := importer.Import(ctx, would.Users)
	showImported(cmd.OutOrStdout(), done, true, asJSON)
	for _, f := range done.Failed {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", printable(f.Name), f.Why)
	}
	if err == nil && done.Fails > 0 {
		err = fmt.Errorf("%d users could not be imported", done.Fails)
	}
	return err
}

func showImported(out io.Writer, i connect.Imported, done, asJSON bool) {
	if asJSON {
		_ = json.NewEncoder(out).Encode(struct {
			Applied bool `json:"applied"`
			connect.Imported
		}{done, i})
		return
	}
	verb := "would be"
	if done {
		verb = "were"
	}
	fmt.Fprintf(out, "users: %d %s created, %d updated, %d are the same, %d conflicts, %d skipped\n",
		i.Created, verb, i.Updated, i.Same, i.Conflicts, i.Skipped)
	for _, object := range slices.Sorted(maps.Keys(i.Things)) {
		fmt.Fprintf(out, "%ss: %d %s made or changed\n", object, i.Things[object], verb)
	}
	showCounts(out, "passwords", i.Passwords)
	if !done && i.Changes() > 0 {
		fmt.Fprintln(out, "Nothing was written: --apply does it.")
	}
}

func showCounts(out io.Writer, what string, counts map[string]int) {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %s", counts[name], name))
	}
	if len(parts) > 0 {
		fmt.Fprintf(out, "%s: %s\n", what, strings.Join(parts, ", "))
	}
}

// makeThings has each door take what its roles grant, as a seed file would.
func (w *work) makeThings(ctx context.Context, things []connect.Thing) error {
	doors, err := w.config.Doors(w.directory, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	file, err := thingsFile(systems.Dialect(w.spec.Kind), things)
	if err != nil {
		return err
	}
	_, err = seed.Apply(ctx, seed.Target{Directory: w.directory, Doors: doors, Roles: w.config.RoleNames()}, file)
	return err
}

// thingsFile is a seed file that holds them in their product's words.
func thingsFile(dialect dragoman.Dialect, things []connect.Thing) (seed.File, error) {
	named := map[string]map[string]json.RawMessage{}
	var listed []json.RawMessage
	for _, t := range things {
		section := "roles"
		if dialect == "kuzzle" && t.Object == connect.ObjectRole {
			section = "profiles"
		}
		if dialect == "fusion" {
			members := connect.Members(t.Body)
			members["name"] = connect.Encode(t.Name)
			listed = append(listed, connect.Encode(members))
			continue
		}
		if named[section] == nil {
			named[section] = map[string]json.RawMessage{}
		}
		named[section][t.Name] = t.Body
	}
	var content any = named
	if dialect == "fusion" {
		content = map[string]any{"roles": listed}
	}
	text, err := json.Marshal(map[string]any{string(dialect): content})
	if err != nil {
		return seed.File{}, err
	}
	return seed.Parse("what roles grant", text)
}
