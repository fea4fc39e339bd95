package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"
)

// BenchmarkEphemeral runs the program and makes a first call as Elasticsearch's
// clients do, with a new connection. It tells the median:
//
//	go test ./cmd/dragoman -run '^$' -bench Ephemeral -benchtime 20x
func BenchmarkEphemeral(b *testing.B) {
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		cmd := exec.Command(os.Args[0], "serve", "--ephemeral")
		cmd.Env = append(os.Environ(), runAsCommand+"=1", "GOCOVERDIR="+b.TempDir())
		out, err := cmd.StdoutPipe()
		if err != nil {
			b.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			b.Fatal(err)
		}
		line, err := bufio.NewReader(out).ReadBytes('\n')
		if err != nil {
			b.Fatal(err)
		}
		var e ephemeral
		if err := json.Unmarshal(line, &e); err != nil {
			b.Fatal(err)
		}
		request, err := http.NewRequest("GET", e.Doors["elasticsearch"]+"/_security/_authenticate", nil)
		if err != nil {
			b.Fatal(err)
		}
		request.SetBasicAuth(e.Admin.Username, e.Admin.Password)
		response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(request)
		if err != nil {
			b.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			b.Fatal(response.Status)
		}
		took = append(took, time.Since(began))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
}
