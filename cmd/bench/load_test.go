package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestLoadEndsAfterSoManyRequests(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Write([]byte("twelve bytes"))
	}))
	defer server.Close()

	got, err := load(t.Context(), server.Client(), limits{time.Minute, 50, 4}, func(int) exchange {
		return exchange{method: http.MethodGet, url: server.URL}
	})
	if err != nil || got.Requests != 50 || asked.Load() != 50 || got.Bytes != 12 || got.P99 < got.P50 || got.P50 <= 0 {
		t.Fatalf("%+v after %d requests, %v", got, asked.Load(), err)
	}
}

func TestLoadEndsWithTheFirstRefusal(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()

	_, err := load(t.Context(), server.Client(), limits{time.Minute, 1 << 30, 4}, func(int) exchange {
		return exchange{method: http.MethodGet, url: server.URL}
	})
	if err == nil || !strings.Contains(err.Error(), "404") {
		t.Fatalf("want the refusal, got %v", err)
	}
}

func TestSummaryTakesTheRightOnes(t *testing.T) {
	var hundred []time.Duration
	for i := range 100 {
		hundred = append(hundred, time.Duration(100-i)*time.Millisecond)
	}
	got := summarise(hundred, 2*time.Second, 4200)
	want := result{Requests: 100, PerSecond: 50, P50: 51 * time.Millisecond, P99: 100 * time.Millisecond, Bytes: 42}
	if got != want {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	if nothing := summarise(nil, time.Second, 0); nothing != (result{}) {
		t.Fatalf("nothing at all gives %+v", nothing)
	}
}
