// Command dragoman runs one directory of users behind the doors of four
// products, and tends it.
//
// The commands here only put the parts together: flags, then the store, then
// the directory, then the server. Run dragoman help for what there is.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/server"
)

// The exit codes, which scripts rely on.
const (
	exitOK     = 0
	exitFailed = 1 // what was asked did not work out
	exitUsage  = 2 // what was asked makes no sense: command, flags, configuration
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings held still.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := newRoot(server.NewSettings(adapters.All()))
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	cmd, err := root.ExecuteContextC(ctx)
	return exitCode(cmd, err, errOut)
}

func exitCode(cmd *cobra.Command, err error, errOut io.Writer) int {
	if err == nil {
		return exitOK
	}
	if errors.Is(err, errChanges) {
		return exitChanges
	}
	if _, own := cmd.Annotations[exitAnnotation]; own { // where 2 means something else
		fmt.Fprintln(errOut, "dragoman:", err)
		return exitFailed
	}
	fmt.Fprintln(errOut, "dragoman:", err)
	var config *server.ConfigError
	var usage usageError
	switch {
	case errors.As(err, &usage):
		fmt.Fprintf(errOut, "Try: %s --help\n", cmd.CommandPath())
		return exitUsage
	case errors.As(err, &config):
		fmt.Fprintln(errOut, "Try: dragoman help configuration")
		return exitUsage
	}
	return exitFailed
}

// A plan that has changes is no error, and says so by its exit code.
const exitChanges = 2

var errChanges = errors.New("there are changes")

// exitAnnotation marks the commands whose exit codes are those of a plan.
const exitAnnotation = "exit-codes-of-a-plan"

// usageError is a command line that makes no sense.
type usageError struct{ error }

// args makes a wrong number of arguments a usageError.
func args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		if err := check(cmd, given); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// group is a command that only holds others.
func group(cmd *cobra.Command, members ...*cobra.Command) *cobra.Command {
	cmd.Args = func(cmd *cobra.Command, given []string) error {
		if len(given) == 0 {
			return nil
		}
		hint := ""
		if meant := cmd.SuggestionsFor(given[0]); len(meant) > 0 {
			hint = ", did you mean " + strings.Join(meant, " or ") + "?"
		}
		return usageError{fmt.Errorf("there is no command %q%s", cmd.CommandPath()+" "+given[0], hint)}
	}
	cmd.SuggestionsMinimumDistance = 2
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.AddCommand(members...)
	return cmd
}

// more are commands that only some builds have.
var more []func(*server.Settings) *cobra.Command

func newRoot(settings *server.Settings) *cobra.Command {
	root := group(&cobra.Command{
		Use:   "dragoman",
		Short: "One directory of users, four products' APIs",
		Long: `Dragoman keeps one directory of users and answers the user APIs of four products,
each at its own door: Elasticsearch, Elastic Cloud Enterprise, Kuzzle and Fusion.
A user made at one door is the same person at the other three.

Exit codes: 0 it worked; 1 it did not; 2 the command line or configuration makes no sense.`,
		Example: `  dragoman serve                      start, with everything at its default
  dragoman user list                  who is in the directory
  dragoman user passwd admin          set a lost administrator password
  dragoman help configuration         flags, variables and the file`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}, newServe(settings), newUser(settings), newExport(settings), newTranslate(settings), newProve(),
		newImport(settings), newPlan(settings), newApply(settings), newDrift(settings), newSync(settings),
		newEvents(settings), newBackup(settings), newRestore(settings),
		newCheck(settings), newHealthcheck(settings), newVersion(), newConfigurationTopic())
	for _, one := range more {
		root.AddCommand(one(settings))
	}
	settings.AddFlags(root.PersistentFlags(), "config", "database")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	return root
}
