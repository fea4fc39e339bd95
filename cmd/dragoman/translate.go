package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/server"
)

// translation is what the flags of translate say.
type translation struct {
	from, to, object string
	strict           bool
}

func newTranslate(settings *server.Settings) *cobra.Command {
	var t translation
	cmd := &cobra.Command{
		Use:   "translate --from KIND --to KIND [FILE...]",
		Short: "Write one product's users or roles as another's",
		Long: `Translate reads a user, role or profile in one product's JSON, from files or standard
input, and writes it in another's: what the other product would be sent. Nothing is asked
and nothing is kept. It takes single ones, lists, and what the product's API answers.

On standard error it says, for every member, what is kept, changed or lost. With --strict
it fails where anything is.

The kinds are elasticsearch, cloud, kuzzle, fusion, and seed for users in the words of a
seed file, as JSON. Names of roles follow the table in
the configuration. What a role grants stays with its product: there is no translation of
rights, and a role grants nothing where it has no definition.`,
		Example: `  dragoman translate --from elasticsearch --to kuzzle user.json
  curl -s localhost:9200/_security/user | dragoman translate --from elasticsearch --to fusion
  dragoman translate --from kuzzle --to elasticsearch --object profile --strict profile.json`,
		RunE: func(cmd *cobra.Command, files []string) error { return translate(cmd, settings, t, files) },
	}
	cmd.Flags().StringVar(&t.from, "from", "", "`kind` of product that it is from")
	cmd.Flags().StringVar(&t.to, "to", "", "`kind` of product that it is for")
	cmd.Flags().StringVar(&t.object, "object", "user", "`what` it is: user, role or profile")
	cmd.Flags().BoolVar(&t.strict, "strict", false, "fail where anything is changed or lost")
	return cmd
}

// errNotWhole is what --strict says.
var errNotWhole = errors.New("not everything is kept as it is")

func translate(cmd *cobra.Command, settings *server.Settings, t translation, files []string) error {
	if t.from == "" || t.to == "" {
		return usageError{errors.New("--from and --to are needed")}
	}
	if !slices.Contains([]string{"user", "role", "profile"}, t.object) {
		return usageError{fmt.Errorf("--object is user, role or profile, not %q", t.object)}
	}
	config, err := settings.Load(cmd.Flags(), os.Environ())
	if err != nil {
		return err
	}
	from, err := systems.Vendor(t.from, config.RoleNames())
	if err != nil {
		return usageError{fmt.Errorf("--from: %w", err)}
	}
	to, err := systems.Vendor(t.to, config.RoleNames())
	if err != nil {
		return usageError{fmt.Errorf("--to: %w", err)}
	}
	object := connect.ObjectUser
	if t.object != "user" {
		object = connect.ObjectRole
		if err := innerRole(from, t.object); err != nil {
			return err
		}
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	whole := true
	for _, file := range files {
		kept, err := translateFile(cmd, from, to, object, file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		whole = whole && kept
	}
	if t.strict && !whole {
		return errNotWhole
	}
	return nil
}

// innerRole refuses what only Kuzzle has: what it calls a role, which its
// profiles name.
func innerRole(from connect.Vendor, object string) error {
	if object == "role" && from.RoleWord == "profile" {
		return errors.New("a role of Kuzzle says what one of its actions may do, and has no counterpart elsewhere; " +
			"what other products call a role is its profile: --object profile")
	}
	return nil
}

// translateFile reports whether everything was kept. Where not all can be
// kept, --strict has no output.
func translateFile(cmd *cobra.Command, from, to connect.Vendor, object connect.Object, file string) (bool, error) {
	body, err := readSeed(cmd, file)
	if err != nil {
		return false, err
	}
	if !json.Valid(body) {
		return false, errors.New("this is not JSON")
	}
	out, said, err := connect.Translate(from, to, object, body)
	if err != nil {
		return false, err
	}
	whole := !slices.ContainsFunc(said, func(s connect.Said) bool { return s.Fate == connect.Changed || s.Fate == connect.Lost })
	showSaid(cmd.ErrOrStderr(), said)
	if strict, _ := cmd.Flags().GetBool("strict"); strict && !whole {
		return false, nil
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, out, "", "  "); err != nil {
		return false, err
	}
	fmt.Fprintln(cmd.OutOrStdout(), indented.String())
	return whole, nil
}

func showSaid(out io.Writer, said []connect.Said) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, s := range said {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", printable(s.Entry), printable(s.Path), s.Fate, onOneLine(s.Why))
	}
	_ = table.Flush()
}

func onOneLine(text string) string {
	if text == "" {
		return ""
	}
	return printable(text)
}
