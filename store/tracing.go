package store

import (
	"context"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
	"gorm.io/gorm"
)

// tracing has a span for each statement of a traced request: which kind, on
// which table, how many rows. Statements and values are not in it. Who is not
// traced pays one look into the context.
type tracing struct{}

const (
	tracerName = "github.com/dragoman-project/dragoman/store"
	spanKey    = "dragoman:span"
)

func (tracing) Name() string { return "tracing" }

// Initialize adds the spans before and after what GORM does.
func (tracing) Initialize(db *gorm.DB) error {
	c := db.Callback()
	for _, add := range []func() error{
		func() error { return c.Create().Before("*").Register("trace:create", begin("insert")) },
		func() error { return c.Create().After("*").Register("traced:create", end) },
		func() error { return c.Query().Before("*").Register("trace:query", begin("select")) },
		func() error { return c.Query().After("*").Register("traced:query", end) },
		func() error { return c.Update().Before("*").Register("trace:update", begin("update")) },
		func() error { return c.Update().After("*").Register("traced:update", end) },
		func() error { return c.Delete().Before("*").Register("trace:delete", begin("delete")) },
		func() error { return c.Delete().After("*").Register("traced:delete", end) },
		func() error { return c.Row().Before("*").Register("trace:row", begin("select")) },
		func() error { return c.Row().After("*").Register("traced:row", end) },
		func() error { return c.Raw().Before("*").Register("trace:raw", begin("execute")) },
		func() error { return c.Raw().After("*").Register("traced:raw", end) },
	} {
		if err := add(); err != nil {
			return err
		}
	}
	return nil
}

func begin(what string) func(*gorm.DB) {
	return func(db *gorm.DB) {
		if span := traced(db.Statement.Context, what, db.Dialector.Name()); span != nil {
			db.InstanceSet(spanKey, span)
		}
	}
}

// traced begins the span of a statement; nil if nobody traces.
func traced(ctx context.Context, what, system string) trace.Span {
	parent := trace.SpanFromContext(ctx)
	if !parent.IsRecording() {
		return nil
	}
	_, span := parent.TracerProvider().Tracer(tracerName).Start(ctx, "store "+what,
		trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(
			attribute.String("db.system.name", system), attribute.String("db.operation.name", what)))
	return span
}

func end(db *gorm.DB) {
	kept, found := db.InstanceGet(spanKey)
	if !found {
		return
	}
	span := kept.(trace.Span)
	if db.Statement.Table != "" {
		span.SetAttributes(attribute.String("db.collection.name", db.Statement.Table))
	}
	span.SetAttributes(attribute.Int64("db.response.returned_rows", db.Statement.RowsAffected))
	if db.Error != nil {
		span.AddEvent("it failed") // the words could hold values
	}
	span.End()
}
