package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/prove"
	"github.com/dragoman-project/dragoman/prove/kuzzle"
)

// proof is what the flags of prove say.
type proof struct {
	against, dialect, username, passwordFile string
	record, with, says                       string
}

// proofs are the dialects that have a dialogue.
var proofs = map[string]struct {
	dialogue  func() (prove.Dialogue, error)
	recording func() (prove.Recording, error)
	ways      []string
}{
	"kuzzle": {kuzzle.Dialogue, kuzzle.Recording, []string{prove.HTTP, prove.WebSocket}},
}

func newProve() *cobra.Command {
	var p proof
	cmd := &cobra.Command{
		Use:   "prove --against URL --dialect kuzzle",
		Short: "Compare what a server answers with what the vendor's own answered",
		Long: `Prove sends a dialogue to a server: every action of users, profiles, roles, credentials,
keys and tokens, with right, wrong and odd arguments. It compares each answer (status,
header, body) with what a server of the vendor's answered to the same, and prints where
they differ. Times and identifiers that a server makes up do not count.

What it makes has names that begin with a word of its own, and is deleted at the end; the
dialogue sets no password of anybody who was there before. What it leaves behind: the role
and the profile admin are written as a new server has them, so that changes to them are
lost, and the mappings have more properties, which cannot be taken out again. Do not point
it at a server that matters. What callers without rights are answered is compared as well:
the roles default and anonymous must be those that createFirstAdmin with reset leaves.

--record saves what was answered to a file, without secrets, which --with compares with at
another time, in place of the vendor's answers.

Exit codes: 0 all is the same, 1 it did not work, 2 there are differences.`,
		Example: `  dragoman prove --against http://127.0.0.1:7512 --dialect kuzzle --password-file admin.txt
  dragoman prove --against http://127.0.0.1:7512 --dialect kuzzle --password-file admin.txt --record before.json
  dragoman prove --against http://127.0.0.1:7513 --dialect kuzzle --password-file admin.txt --with before.json`,
		Args:        args(cobra.NoArgs),
		Annotations: map[string]string{exitAnnotation: ""},
		RunE:        func(cmd *cobra.Command, _ []string) error { return runProof(cmd, p) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&p.against, "against", "", "the server's `address`, http://host:port")
	f.StringVar(&p.dialect, "dialect", "", "`what` it speaks: kuzzle")
	f.StringVar(&p.username, "username", "admin", "its administrator's `name`")
	f.StringVar(&p.passwordFile, "password-file", "", "`file` with the administrator's password")
	f.StringVar(&p.record, "record", "", "`file` to save the answers to")
	f.StringVar(&p.says, "says", "", "what the server is, for the file that is saved: `text`, such as \"Kuzzle 2.56.0\"")
	f.StringVar(&p.with, "with", "", "`file` with the answers to compare with")
	return cmd
}

func runProof(cmd *cobra.Command, p proof) error {
	about, known := proofs[p.dialect]
	address, err := url.Parse(p.against)
	switch {
	case !known:
		return usageError{fmt.Errorf("--dialect is kuzzle, not %q", p.dialect)}
	case err != nil || address.Host == "" || !strings.HasPrefix(address.Scheme, "http"):
		return usageError{errors.New("--against is an address such as http://127.0.0.1:7512")}
	case p.passwordFile == "":
		return usageError{errors.New("--password-file is needed")}
	}
	password, err := os.ReadFile(p.passwordFile)
	if err != nil {
		return err
	}
	d, err := about.dialogue()
	if err != nil {
		return err
	}
	theirs, err := about.recording()
	if p.with != "" {
		theirs, err = readRecording(p.with)
	}
	if err != nil {
		return err
	}
	to := prove.Target{URL: p.against, Username: p.username, Password: strings.TrimRight(string(password), "\r\n")}
	heard, err := hear(cmd.Context(), to, d, about.ways)
	if err != nil {
		return err
	}
	heard.Server = p.says
	if p.record != "" {
		if err := heard.Write(p.record); err != nil {
			return err
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "saved %d answers\n", len(heard.Exchanges))
		if p.with == "" {
			return nil
		}
	}
	return tellProof(cmd, prove.Compare(theirs, heard, nil), theirs.Server)
}

func readRecording(file string) (prove.Recording, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return prove.Recording{}, err
	}
	return prove.ReadRecording(text)
}

func hear(ctx context.Context, to prove.Target, d prove.Dialogue, ways []string) (prove.Recording, error) {
	heard := prove.Recording{Dialect: d.Dialect}
	for _, way := range ways {
		exchanges, err := prove.Play(ctx, to, d, way)
		if err != nil {
			return heard, err
		}
		heard.Exchanges = append(heard.Exchanges, exchanges...)
	}
	return heard, nil
}

func tellProof(cmd *cobra.Command, r prove.Result, server string) error {
	out := cmd.OutOrStdout()
	for _, d := range r.Different {
		fmt.Fprintf(out, "%s over %s, %s\n  there %s\n  here  %s\n", d.Step, d.Way, d.At, d.Theirs, d.Ours)
	}
	fmt.Fprintf(out, "%d answers are the same as those of %s; %d differences\n", r.Same, server, len(r.Different))
	if len(r.Different) > 0 {
		return errChanges
	}
	return nil
}
