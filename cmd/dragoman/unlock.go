package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/server"
)

func newUserUnlock(settings *server.Settings) *cobra.Command {
	return &cobra.Command{
		Use:   "unlock NAME",
		Short: "Forget the failed logins of a user",
		Long: `Unlock forgets how often logins by a name have failed, so that nobody who tries it has to
wait any more. Running servers heed it within seconds. Nobody is ever locked out for
longer than a minute, and only where their own logins have failed.`,
		Example: `  dragoman user unlock ada`,
		Args:    args(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, names []string) error {
			return withDirectory(cmd, settings, false, func(ctx context.Context, d *dragoman.Directory) error {
				places, err := d.UnlockUser(ctx, names[0])
				if err != nil {
					return err
				}
				if places == 0 {
					_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s: there are no failed logins\n", names[0])
				} else {
					_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s: the failed logins are forgotten\n", names[0])
				}
				return err
			})
		},
	}
}
