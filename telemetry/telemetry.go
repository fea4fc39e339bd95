package telemetry

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	bridge "go.opentelemetry.io/contrib/bridges/prometheus"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Telemetry sends until it is shut down. A nil one does nothing, at no cost.
type Telemetry struct {
	traces  *sdktrace.TracerProvider // nil if traces are off
	metrics *metric.MeterProvider    // nil if metrics are off
}

const instrumentation = "github.com/dragoman-project/dragoman"

// Start reads the environment. It returns nil where nothing is asked for, and
// fails where something is that we do not do.
func Start(ctx context.Context, environ []string, version string, measured prometheus.Gatherer) (*Telemetry, error) {
	env := known(environ)
	traces, err := env.wants("TRACES")
	if err != nil {
		return nil, err
	}
	metrics, err := env.wants("METRICS")
	if err != nil || !traces && !metrics {
		return nil, err
	}
	about, err := resource.New(ctx, resource.WithTelemetrySDK(), resource.WithHost(),
		resource.WithAttributes(attribute.String("service.name", "dragoman"), attribute.String("service.version", version)),
		resource.WithFromEnv()) // the last one wins
	if err != nil {
		return nil, fmt.Errorf("read OTEL_RESOURCE_ATTRIBUTES: %w", err)
	}
	t := &Telemetry{}
	if traces {
		exporter, err := otlptracehttp.New(ctx)
		if err != nil {
			return nil, fmt.Errorf("send traces: %w", err)
		}
		t.traces = sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter), sdktrace.WithResource(about))
	}
	if metrics {
		exporter, err := otlpmetrichttp.New(ctx)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("send metrics: %w", err), t.Shutdown(ctx))
		}
		reader := metric.NewPeriodicReader(exporter, metric.WithProducer(bridge.NewMetricProducer(bridge.WithGatherer(measured))))
		t.metrics = metric.NewMeterProvider(metric.WithReader(reader), metric.WithResource(about))
	}
	return t, nil
}

// Shutdown sends what is left.
func (t *Telemetry) Shutdown(ctx context.Context) error {
	if t == nil {
		return nil
	}
	var err error
	if t.traces != nil {
		err = t.traces.Shutdown(ctx)
	}
	if t.metrics != nil {
		err = errors.Join(err, t.metrics.Shutdown(ctx))
	}
	return err
}

// Around has a span for every request of a door, the child of the client's if
// it says so (traceparent).
func (t *Telemetry) Around(door string, next http.Handler) http.Handler {
	if t == nil {
		return next
	}
	options := []otelhttp.Option{
		otelhttp.WithPropagators(propagation.TraceContext{}),
		otelhttp.WithSpanNameFormatter(func(_ string, r *http.Request) string { return door + " " + r.Method }),
		otelhttp.WithSpanOptions(trace.WithAttributes(attribute.String("dragoman.door", door))),
	}
	if t.traces != nil {
		options = append(options, otelhttp.WithTracerProvider(t.traces))
	}
	if t.metrics != nil {
		options = append(options, otelhttp.WithMeterProvider(t.metrics))
	}
	return otelhttp.NewHandler(hidden{next}, door, options...)
}

// hidden answers without what a span must not tell: otelhttp has read it, and
// the name of a person can be in a path.
type hidden struct{ next http.Handler }

func (h hidden) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	span := trace.SpanFromContext(r.Context())
	if span.IsRecording() {
		span.SetAttributes(attribute.String("url.path", ""), attribute.String("client.address", ""),
			attribute.String("network.peer.address", ""), attribute.String("user_agent.original", ""))
	}
	h.next.ServeHTTP(w, r)
}

// Operation names the span of a request, when it is known what was asked.
func Operation(ctx context.Context, operation string) {
	span := trace.SpanFromContext(ctx)
	if !span.IsRecording() {
		return
	}
	span.SetName(operation)
	route := operation[strings.IndexByte(operation, ' ')+1:]
	span.SetAttributes(attribute.String("http.route", route))
	if labels, found := otelhttp.LabelerFromContext(ctx); found {
		labels.Add(attribute.String("http.route", route))
	}
}

// Span is a step of a request, such as a hash; call what it returns at its end.
func Span(ctx context.Context, name string) (end func()) {
	parent := trace.SpanFromContext(ctx)
	if !parent.IsRecording() {
		return func() {}
	}
	_, span := parent.TracerProvider().Tracer(instrumentation).Start(ctx, name)
	return func() { span.End() }
}
