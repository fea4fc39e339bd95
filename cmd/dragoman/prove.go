package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/prove"
)

// proof is what the flags of prove say.
type proof struct {
	against, dialect, username, passwordFile, caFile string
	record, with, says                               string
}

func newProve() *cobra.Command {
	var p proof
	cmd := &cobra.Command{
		Use:   "prove --against URL --dialect DIALECT",
		Short: "Compare what a server answers with what another one answered",
		Long: `Prove sends a dialogue to a server: the operations of users, roles, credentials, keys and
tokens of one product, with right, wrong and odd arguments. It compares each answer (status,
header, body) with what another server answered to the same, and prints where they differ:
for kuzzle that is the vendor's own server; for cloud, elasticsearch and fusion it is
Dragoman, as none of the vendors' could be recorded. Where a vendor's server differs from
that, its version, its settings or a fault of Dragoman's is the reason. Times and
identifiers that a server makes up do not count.

What it makes has names that begin with a word of its own, and is deleted at the end; the
dialogue sets no password of anybody who was there before. What it leaves behind at Kuzzle:
the role and the profile admin are written as a new server has them, so that changes to them
are lost, and the mappings have more properties, which cannot be taken out again; at
Elasticsearch: keys that are invalid, and a profile. Do not point it at a server that
matters. What callers without rights are answered at Kuzzle is compared as well: its roles
default and anonymous must be those that createFirstAdmin with reset leaves.

--record saves what was answered to a file, without secrets, which --with compares with at
another time, in place of those that come with the program.

Exit codes: 0 all is the same, 1 it did not work, 2 there are differences.`,
		Example: `  dragoman prove --against http://127.0.0.1:7512 --dialect kuzzle --password-file admin.txt
  dragoman prove --against https://es:9200 --dialect elasticsearch --username elastic --password-file pw --ca-file ca.pem
  dragoman prove --against http://127.0.0.1:9200 --dialect elasticsearch --password-file pw --record before.json --says 8.19.2
  dragoman prove --against http://127.0.0.1:9201 --dialect elasticsearch --password-file pw --with before.json`,
		Args:        args(cobra.NoArgs),
		Annotations: map[string]string{exitAnnotation: ""},
		RunE:        func(cmd *cobra.Command, _ []string) error { return runProof(cmd, p) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&p.against, "against", "", "the server's `address`, http://host:port")
	f.StringVar(&p.dialect, "dialect", "", "`what` it speaks: "+strings.Join(prove.Dialects(), ", "))
	f.StringVar(&p.username, "username", "admin", "its administrator's `name`")
	f.StringVar(&p.passwordFile, "password-file", "", "`file` with the administrator's password")
	f.StringVar(&p.caFile, "ca-file", "", "`file` with the certificate of who signs the server's")
	f.StringVar(&p.record, "record", "", "`file` to save the answers to")
	f.StringVar(&p.says, "says", "", "what the server is, for the file that is saved: `text`, such as \"Kuzzle 2.56.0\"")
	f.StringVar(&p.with, "with", "", "`file` with the answers to compare with")
	return cmd
}

func runProof(cmd *cobra.Command, p proof) error {
	to, err := p.target()
	if err != nil {
		return err
	}
	d, err := prove.Load(p.dialect)
	if err != nil {
		return err
	}
	theirs := d.Answers
	if p.with != "" {
		if theirs, err = readRecording(p.with, p.dialect); err != nil {
			return err
		}
	}
	heard, err := d.Hear(cmd.Context(), to)
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

// target is the server that the flags name.
func (p *proof) target() (prove.Target, error) {
	address, err := url.Parse(p.against)
	switch {
	case !slices.Contains(prove.Dialects(), p.dialect):
		return prove.Target{}, usageError{fmt.Errorf("--dialect is one of %s, not %q", strings.Join(prove.Dialects(), ", "), p.dialect)}
	case err != nil || address.Host == "" || !strings.HasPrefix(address.Scheme, "http"):
		return prove.Target{}, usageError{errors.New("--against is an address such as http://127.0.0.1:9200")}
	case p.passwordFile == "":
		return prove.Target{}, usageError{errors.New("--password-file is needed")}
	}
	password, err := os.ReadFile(p.passwordFile)
	if err != nil {
		return prove.Target{}, err
	}
	to := prove.Target{URL: p.against, Username: p.username, Password: strings.TrimRight(string(password), "\r\n")}
	if p.caFile == "" {
		return to, nil
	}
	text, err := os.ReadFile(p.caFile)
	if err != nil {
		return to, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(text) {
		return to, fmt.Errorf("there is no certificate in %s", p.caFile)
	}
	to.Client = &http.Client{Transport: &http.Transport{
		Proxy: http.ProxyFromEnvironment, TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12},
	}}
	return to, nil
}

func readRecording(file, dialect string) (prove.Recording, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return prove.Recording{}, err
	}
	r, err := prove.ReadRecording(text)
	if err == nil && r.Dialect != dialect {
		err = fmt.Errorf("%s has the answers of a server of %q, not of %q", file, r.Dialect, dialect)
	}
	return r, err
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
