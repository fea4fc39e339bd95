package telemetry_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/trace"

	"github.com/dragoman-project/dragoman/telemetry"
)

func TestOffUnlessSomebodySaysWhere(t *testing.T) {
	for name, environ := range map[string][]string{
		"Nothing":  {"OTEL_SERVICE_NAME=users", "OTEL_EXPORTER_OTLP_ENDPOINT="},
		"Disabled": {"OTEL_SDK_DISABLED=true", "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1"},
		"None":     {"OTEL_TRACES_EXPORTER=none", "OTEL_METRICS_EXPORTER=none", "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := telemetry.Start(t.Context(), environ, "1", prometheus.NewRegistry())
			if got != nil || err != nil {
				t.Errorf("%v %v", got, err)
			}
		})
	}
}

func TestWhatWeDoNotSendIsRefused(t *testing.T) {
	for environ, want := range map[string]string{
		"OTEL_TRACES_EXPORTER=jaeger":                "there are otlp and none",
		"OTEL_EXPORTER_OTLP_PROTOCOL=grpc":           "only http/protobuf is sent",
		"OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=thrift": "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL",
	} {
		_, err := telemetry.Start(t.Context(), []string{environ}, "1", prometheus.NewRegistry())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", environ, err)
		}
	}
}

// TestFreeWhereNothingIsTraced allocates nothing for a step of a request.
func TestFreeWhereNothingIsTraced(t *testing.T) {
	ctx := context.Background()
	if n := testing.AllocsPerRun(100, func() { telemetry.Span(ctx, "verify password")() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	var off *telemetry.Telemetry
	next := http.NotFoundHandler()
	if got := off.Around("kuzzle", next); got == nil || off.Shutdown(ctx) != nil {
		t.Error("what is off is in the way")
	}
}

func TestLinesOfTracedRequestsSayWhich(t *testing.T) {
	var out bytes.Buffer
	log := telemetry.Logged(slog.New(slog.NewTextHandler(&out, nil))).With("door", "cloud").WithGroup("")
	span := trace.NewSpanContext(trace.SpanContextConfig{TraceID: trace.TraceID{1}, SpanID: trace.SpanID{2}})
	log.InfoContext(trace.ContextWithSpanContext(t.Context(), span), "traced")
	log.InfoContext(t.Context(), "not traced")
	lines := strings.Split(out.String(), "\n")
	if !strings.Contains(lines[0], "door=cloud trace_id=01000000000000000000000000000000 span_id=0200000000000000") {
		t.Error(lines[0])
	}
	if strings.Contains(lines[1], "trace_id") {
		t.Error(lines[1])
	}
}
