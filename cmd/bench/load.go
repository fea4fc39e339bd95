package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// limits bound a measurement: it ends with whichever comes first.
type limits struct {
	duration time.Duration
	requests int
	callers  int
}

// exchange is one request of a measurement.
type exchange struct {
	method string
	url    string
	body   string
	header http.Header
}

// result is what a measurement found.
type result struct {
	Requests  int           `json:"requests"`
	PerSecond float64       `json:"per_second"`
	P50       time.Duration `json:"p50_ns"`
	P99       time.Duration `json:"p99_ns"`
	Bytes     int           `json:"bytes"` // of an answer's body, on average
}

// load asks, from several callers at once, until a limit is reached or there
// is nothing more to ask. It fails with the first answer that is no success.
func load(ctx context.Context, client *http.Client, l limits, ask func(i int) exchange) (result, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next, bytesRead atomic.Int64
	taken := make([][]time.Duration, l.callers)
	began := time.Now()
	var callers sync.WaitGroup
	for c := range l.callers {
		callers.Go(func() {
			for time.Since(began) < l.duration {
				i := int(next.Add(1)) - 1
				if i >= l.requests || ctx.Err() != nil {
					return
				}
				sent := time.Now()
				n, err := send(ctx, client, ask(i))
				if err != nil {
					cancel(err)
					return
				}
				taken[c] = append(taken[c], time.Since(sent))
				bytesRead.Add(int64(n))
			}
		})
	}
	callers.Wait()
	took := time.Since(began)
	if err := context.Cause(ctx); err != nil {
		return result{}, err
	}
	return summarise(slices.Concat(taken...), took, bytesRead.Load()), nil
}

func send(ctx context.Context, client *http.Client, e exchange) (int, error) {
	request, err := http.NewRequestWithContext(ctx, e.method, e.url, bytes.NewReader([]byte(e.body)))
	if err != nil {
		return 0, err
	}
	request.Header = e.header.Clone()
	answer, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return 0, err
	}
	if answer.StatusCode > 299 {
		return 0, fmt.Errorf("%s %s: %s: %.300s", e.method, e.url, answer.Status, body)
	}
	return len(body), nil
}

func summarise(all []time.Duration, took time.Duration, bytesRead int64) result {
	if len(all) == 0 {
		return result{}
	}
	slices.Sort(all)
	return result{
		Requests:  len(all),
		PerSecond: float64(len(all)) / took.Seconds(),
		P50:       all[len(all)*50/100],
		P99:       all[len(all)*99/100],
		Bytes:     int(bytesRead) / len(all),
	}
}

// newClient keeps one connection for each caller.
func newClient(callers int) *http.Client {
	return &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: callers}}
}
