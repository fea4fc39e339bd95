package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/dragoman-project/dragoman/server"
)

func newHealthcheck(settings *server.Settings) *cobra.Command {
	var url string
	var timeout time.Duration
	cmd := &cobra.Command{
		Use:   "healthcheck",
		Short: "Ask a running server whether it is ready",
		Long: `Healthcheck asks /readyz at the management port, which it finds in the same flags,
variables and file as the server. Exit code 0: ready; 1: not, or not there.
Made for containers, whose images have no curl.`,
		Example: `  dragoman healthcheck
  dragoman healthcheck --listen-management 127.0.0.1:9000
  dragoman healthcheck --url https://dragoman.example.org:8080/readyz`,
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, cancel := context.WithTimeout(cmd.Context(), timeout)
			defer cancel()
			if url == "" {
				config, err := settings.Load(cmd.Flags(), os.Environ())
				if err != nil {
					return err
				}
				if url = config.ManagementURL(); url == "" {
					return errors.New("the management port is off: name another way with --url")
				}
				url += "/readyz"
			}
			return askReady(ctx, url)
		},
	}
	settings.AddFlags(cmd.Flags(), "listen-management", "tls-cert", "tls-key")
	cmd.Flags().StringVar(&url, "url", "", "ask at this `address` instead")
	cmd.Flags().DurationVar(&timeout, "timeout", 3*time.Second, "`time` to wait for the answer")
	return cmd
}

// askReady does not look at the certificate: it sends nothing but the question,
// and certificates are seldom made out to 127.0.0.1.
func askReady(ctx context.Context, url string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return usageError{err}
	}
	client := http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, Proxy: nil, //nolint:gosec // see above
	}}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answered %s", url, response.Status)
	}
	return nil
}
