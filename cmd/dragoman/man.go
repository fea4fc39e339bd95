//go:build manpages

package main

import (
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/dragoman-project/dragoman/server"
)

func init() { more = append(more, newMan) }

// newMan is in the program that tools/dist builds for itself only: what writes
// the pages is of no use to anybody else.
func newMan(*server.Settings) *cobra.Command {
	return &cobra.Command{
		Use:    "man DIR",
		Short:  "Write the manual pages into a folder",
		Hidden: true,
		Args:   args(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, given []string) error {
			at := time.Now()
			if seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
				at = time.Unix(seconds, 0).UTC()
			}
			root := cmd.Root()
			root.DisableAutoGenTag = true
			return doc.GenManTree(root, &doc.GenManHeader{
				Title: "DRAGOMAN", Section: "1", Date: &at,
				Source: "Dragoman", Manual: "Dragoman",
			}, given[0])
		},
	}
}
