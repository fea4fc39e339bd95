// Package telemetry sends traces and metrics over OTLP, as the standard OTEL_*
// variables say, and does nothing without them: no exporter, no goroutine, no
// span.
//
//	OTEL_EXPORTER_OTLP_ENDPOINT (or …_TRACES_ENDPOINT, …_METRICS_ENDPOINT)
//	OTEL_EXPORTER_OTLP_HEADERS, _TIMEOUT, _COMPRESSION, _CERTIFICATE …
//	OTEL_TRACES_EXPORTER, OTEL_METRICS_EXPORTER   otlp or none
//	OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, OTEL_METRIC_EXPORT_INTERVAL
//	OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES, OTEL_SDK_DISABLED
//
// It is OTLP over HTTP with protobuf. Spans name routes, never addresses or
// names of people: those can be secrets. The metrics are the ones that
// Prometheus reads, and those of the doors' requests.
package telemetry
