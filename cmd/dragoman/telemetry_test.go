package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"syscall"
	"testing"

	collectormetrics "go.opentelemetry.io/proto/otlp/collector/metrics/v1"
	collectortrace "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	tracepb "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"
)

// collector is where a server sends to, and what came.
type collector struct {
	mu      sync.Mutex
	spans   []*tracepb.Span
	metrics map[string]bool
	about   string
}

func (c *collector) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body := io.Reader(r.Body)
	if r.Header.Get("Content-Encoding") == "gzip" {
		unzipped, err := gzip.NewReader(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		body = unzipped
	}
	text, err := io.ReadAll(body)
	if err == nil {
		err = c.take(r.URL.Path, text)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/x-protobuf")
}

func (c *collector) take(path string, text []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if path == "/v1/metrics" {
		var request collectormetrics.ExportMetricsServiceRequest
		if err := proto.Unmarshal(text, &request); err != nil {
			return err
		}
		for _, resource := range request.ResourceMetrics {
			for _, scope := range resource.ScopeMetrics {
				for _, one := range scope.Metrics {
					c.metrics[one.Name] = true
				}
			}
		}
		return nil
	}
	var request collectortrace.ExportTraceServiceRequest
	if err := proto.Unmarshal(text, &request); err != nil {
		return err
	}
	for _, resource := range request.ResourceSpans {
		c.about += resource.Resource.String()
		for _, scope := range resource.ScopeSpans {
			c.spans = append(c.spans, scope.Spans...)
		}
	}
	return nil
}

// TestTracesAndMetricsAreSent has a client that traces, and a collector.
func TestTracesAndMetricsAreSent(t *testing.T) {
	c := &collector{metrics: map[string]bool{}}
	to := httptest.NewServer(c)
	defer to.Close()
	h := newHome(t)
	h.environ = append(h.environ, "OTEL_EXPORTER_OTLP_ENDPOINT="+to.URL, "OTEL_SERVICE_NAME=users", "OTEL_BSP_SCHEDULE_DELAY=50")
	e := h.ephemeral(nil, "--log-level", "debug", "--log-format", "json")
	const traced = "4bf92f3577b34da6a3ce929d0e0e4736"
	r, err := http.NewRequest("GET", e.Doors["elasticsearch"]+"/_security/user/admin", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.SetBasicAuth(e.Admin.Username, e.Admin.Password)
	r.Header.Set("Traceparent", "00-"+traced+"-00f067aa0ba902b7-01")
	response, err := (&http.Client{Transport: judged}).Do(r)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatal(response, err)
	}
	response.Body.Close()
	_ = e.cmd.Process.Signal(syscall.SIGTERM)
	if err := e.cmd.Wait(); err != nil {
		t.Fatalf("%v %s", err, e.errs)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	names := map[string]int{}
	for _, span := range c.spans {
		names[span.Name]++
		if text := span.String(); strings.Contains(text, "user/admin") || strings.Contains(text, e.Admin.Password) {
			t.Errorf("a span tells too much: %s", text)
		}
	}
	for _, want := range []string{"GET /_security/user/:username", "verify password", "store select"} {
		if names[want] == 0 {
			t.Errorf("there is no span %q in %v", want, names)
		}
	}
	for _, want := range []string{"dragoman_requests_total", "dragoman_logins_total", "http.server.request.duration"} {
		if !c.metrics[want] {
			t.Errorf("there is no metric %s in %v", want, c.metrics)
		}
	}
	if !strings.Contains(c.about, `"users"`) {
		t.Errorf("the service is called %s", c.about)
	}
	if log := e.errs.String(); !strings.Contains(log, `"trace_id":"`+traced+`"`) {
		t.Errorf("no line of the log has the trace: %s", log)
	}
}

func TestTelemetryThatMakesNoSenseIsRefused(t *testing.T) {
	h := newHome(t)
	h.environ = append(h.environ, "OTEL_TRACES_EXPORTER=zipkin")
	r := h.run("", append([]string{"serve", "--database", "sqlite::memory:"}, everyListener("127.0.0.1:0")...)...)
	if r.code != exitFailed || !strings.Contains(r.err, `OTEL_TRACES_EXPORTER is "zipkin"`) {
		t.Errorf("%+v", r)
	}
}
