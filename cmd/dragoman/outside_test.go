//go:build siege || million

package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// times are how long something took.
type times struct {
	mu     sync.Mutex
	all    []time.Duration
	failed int
	last   string
}

func (m *times) add(took time.Duration, good bool, said string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.all = append(m.all, took)
	if !good {
		m.failed++
		m.last = said
	}
}

func (m *times) quantile(q float64) time.Duration {
	slices.Sort(m.all)
	if len(m.all) == 0 {
		return 0
	}
	return m.all[min(len(m.all)-1, int(q*float64(len(m.all))))].Round(100 * time.Microsecond)
}

func (m *times) String() string {
	return fmt.Sprintf("%d, %d failed, p50 %s, p99 %s, most %s", len(m.all), m.failed, m.quantile(0.5), m.quantile(0.99), m.quantile(1))
}

// client asks from an address of this machine over one connection.
func client(address string) *http.Client {
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(address)}, Timeout: 10 * time.Second}
	return &http.Client{
		Timeout:   90 * time.Second,
		Transport: &http.Transport{DialContext: dialer.DialContext, MaxConnsPerHost: 1, IdleConnTimeout: time.Minute},
	}
}

func basic(name, password string) http.Header {
	r := http.Request{Header: http.Header{}}
	r.SetBasicAuth(name, password)
	return r.Header
}

func send(ctx context.Context, c *http.Client, method, address, body string, header http.Header) (int, string, error) {
	r, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	r.Header = header.Clone()
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	answer, err := c.Do(r)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(io.LimitReader(answer.Body, 300))
	_, _ = io.Copy(io.Discard, answer.Body)
	return answer.StatusCode, string(said), err
}
